/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scenario.h"
#include "stress-tests.h"
#include "suggest.h"
#include "xml.h"

G_BEGIN_DECLS

/* What the readers share: from elements of a file to values of core, with
 * everything that is wrong said in words the writer of the file can act on.
 *
 * A reader never stops at a problem.  It says what is wrong and goes on with a
 * harmless stand-in, so that one slip is one issue and hides no other; whoever
 * called gets no value when there was an error. */

typedef struct
{
  const char        *file;
  UtenforIssues     *issues;
  guint              n_problems;    /* counts on also when issues are no longer taken */
  guint              errors_before; /* how many errors issues held when this file was begun */
  UtenforCatalogue  *catalogue;     /* where ids are looked up */
  gboolean           is_blind;      /* the catalogue is not known: ids are not looked up */
  UtenforPopulation *population;    /* whose states are meant; NULL: the catalogue's */
  gboolean           no_states;     /* its states are not known: they are not looked up */
  gboolean           has_dropped;   /* something was left out: what needs it must not be blamed */
  const char        *good_sources;  /* the last source attribute without a problem */
} UtenforReader;

/* What an element may hold, in small languages:
 * attributes "id! public local" – "!" must be there;
 * children "title+ keep? share*" – in this order; no mark: exactly one, "|": either. */
typedef struct
{
  const char *attributes;
  const char *children;
  gboolean    is_number; /* also takes value, low, high, level, grade, source, how, draw */
  gboolean    is_text;
} UtenforShape;

void utenfor_reader_init (UtenforReader    *reader,
                          const char       *file,
                          UtenforCatalogue *catalogue,
                          UtenforIssues    *issues);
void utenfor_reader_problem (UtenforReader        *reader,
                             const char           *tag,
                             const UtenforXmlNode *node,
                             const char           *hint_format,
                             ...) G_GNUC_PRINTF (4, 5);
/* TRUE when neither the reader nor core found an error. */
gboolean utenfor_reader_is_fine (const UtenforReader *reader);
/* Says everything about attributes, children and text that does not fit. */
void utenfor_reader_shape (UtenforReader        *reader,
                           const UtenforXmlNode *node,
                           const UtenforShape   *shape);
/* Takes over what core found; what core could not place stands at `node`. Tags in
 * `skip` (NULL-terminated prefixes, or NULL) are only consequences and left out. */
void utenfor_reader_merge (UtenforReader        *reader,
                           const UtenforXmlNode *node,
                           const UtenforIssues  *found,
                           const char *const    *skip);

/* The attribute `id`, checked and interned; "" when it is missing or wrong. */
const char *utenfor_reader_id (UtenforReader        *reader,
                               const UtenforXmlNode *node);
/* Where to tell of doubled ids: nowhere when the id itself is wrong. */
UtenforIssues *utenfor_reader_id_issues (UtenforReader *reader,
                                         const char    *id);
/* The attribute as an interned string, or NULL. */
const char *utenfor_reader_string (const UtenforXmlNode *node,
                                   const char           *attribute);
gboolean    utenfor_reader_yes_no (UtenforReader        *reader,
                                   const UtenforXmlNode *node,
                                   const char           *attribute,
                                   gboolean              fallback);
/* Index in `choices` (NULL-terminated), or `fallback`. */
int utenfor_reader_choice (UtenforReader        *reader,
                           const UtenforXmlNode *node,
                           const char           *attribute,
                           const char *const    *choices,
                           int                   fallback);
int utenfor_reader_integer (UtenforReader        *reader,
                            const UtenforXmlNode *node,
                            const char           *attribute,
                            int                   min,
                            int                   max,
                            int                   fallback);
/* FALSE (and `value` as it was) when the attribute is missing or no number. */
gboolean utenfor_reader_number (UtenforReader        *reader,
                                const UtenforXmlNode *node,
                                const char           *attribute,
                                double               *value);
/* A number element; its value is 0 when it cannot be read. Does not look at the shape. */
UtenforQuantity utenfor_reader_quantity (UtenforReader        *reader,
                                         const UtenforXmlNode *node);
/* The texts of all children of this name, or NULL when there is none. (transfer full) */
UtenforText *utenfor_reader_text (UtenforReader        *reader,
                                  const UtenforXmlNode *node,
                                  const char           *name);

/* The child of that name with its shape checked, or NULL. */
const UtenforXmlNode *utenfor_reader_open (UtenforReader        *reader,
                                           const UtenforXmlNode *node,
                                           const char           *name,
                                           const char           *attributes,
                                           const char           *children);
/* The number element of that name, which may have `attributes` besides. FALSE (and
 * the quantity as it was) where there is none. */
gboolean utenfor_reader_child_quantity (UtenforReader        *reader,
                                        const UtenforXmlNode *node,
                                        const char           *name,
                                        const char           *attributes,
                                        UtenforQuantity      *quantity);

typedef enum {
  UTENFOR_REFERENCE_PAYER,
  UTENFOR_REFERENCE_SECTOR,
  UTENFOR_REFERENCE_STATE,
  UTENFOR_REFERENCE_INDEX,
  UTENFOR_REFERENCE_SOURCE,
  UTENFOR_REFERENCE_SERVICE,
} UtenforReference;

/* The index of what the attribute names, or −1: no such attribute, or an issue. */
int utenfor_reader_reference (UtenforReader        *reader,
                              const UtenforXmlNode *node,
                              const char           *attribute,
                              UtenforReference      kind);
/* Source ids separated by space, each looked up; interned, one space between, or NULL. */
const char *utenfor_reader_sources (UtenforReader        *reader,
                                    const UtenforXmlNode *node);
/* A <split> of either form into an initialised one. */
void utenfor_reader_split (UtenforReader        *reader,
                           const UtenforXmlNode *node,
                           UtenforSplit         *split);
/* The <individual-use> of a service, or NULL where it has none. (transfer full) */
UtenforIndividualUse *utenfor_reader_individual_use (UtenforReader        *reader,
                                                     const UtenforXmlNode *node);
/* The <person-rules> of a catalogue whose services have been read. */
void utenfor_reader_person_rules (UtenforReader        *reader,
                                  const UtenforXmlNode *root);
/* The bands or points inside `node` into a new series. */
void utenfor_reader_series (UtenforReader        *reader,
                            const UtenforXmlNode *node,
                            int                   first_age,
                            int                   last_age,
                            UtenforAgeSeries     *series);
/* The <state> children of `node`; `take` owns what it is given. */
void utenfor_reader_states (UtenforReader        *reader,
                            const UtenforXmlNode *node,
                            void (*take) (UtenforReader *reader,
                                          UtenforState   state));

/* The places of all numbers a catalogue states, as interned strings: for suggestions. (transfer container) */
GPtrArray *utenfor_list_places (const UtenforCatalogue *catalogue);
/* Is it made like an id: letters, digits, ".", "_", "-", not beginning with a mark. */
gboolean utenfor_is_id (const char *id);

/* Root element, format and kind; FALSE with an issue when it is nothing we can read. */
gboolean utenfor_read_root (const UtenforXml *xml,
                            const char       *file,
                            const char       *kind,
                            UtenforIssues    *issues);

/* Each gives the value, or NULL with errors in issues.  A NULL catalogue, base,
 * group or reference where the file names one means that it could not be had. */
UtenforCatalogue  *utenfor_read_catalogue (const UtenforXml *xml,
                                           const char       *file,
                                           UtenforIssues    *issues);
UtenforPopulation *utenfor_read_population (const UtenforXml  *xml,
                                            const char        *file,
                                            UtenforCatalogue  *catalogue,
                                            UtenforPopulation *base,
                                            UtenforIssues     *issues);
/* The municipality and own figures a scenario names have made the catalogue what it is. */
UtenforScenario *utenfor_read_scenario (const UtenforXml  *xml,
                                        const char        *file,
                                        UtenforCatalogue  *catalogue,
                                        UtenforPopulation *group,
                                        UtenforPopulation *reference,
                                        UtenforIssues     *issues);

UtenforMunicipalities *utenfor_read_municipalities (const UtenforXml *xml,
                                                    const char       *file,
                                                    UtenforCatalogue *catalogue,
                                                    UtenforIssues    *issues);
UtenforOwnFigures     *utenfor_read_own_figures (const UtenforXml *xml,
                                                 const char       *file,
                                                 UtenforCatalogue *catalogue,
                                                 UtenforIssues    *issues);
UtenforStressTests    *utenfor_read_stress_tests (const UtenforXml *xml,
                                                  const char       *file,
                                                  UtenforIssues    *issues);

/* The format this program reads and writes; the other limits are core's. */
#define UTENFOR_FORMAT  1
#define UTENFOR_MAX_LAG 120

G_END_DECLS
