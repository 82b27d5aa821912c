/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "population.h"

G_BEGIN_DECLS

/* The canonical form: two spaces a level, one element a line, attributes in a
 * given order, what equals its default left out, numbers as the shortest text
 * that reads back the same. */
typedef struct
{
  GString                *xml;
  guint                   depth;
  const UtenforCatalogue *catalogue;
} UtenforWriter;

void utenfor_writer_init (UtenforWriter          *writer,
                          const UtenforCatalogue *catalogue);
/* The text, with nothing left open. (transfer full) */
char *utenfor_writer_finish (UtenforWriter *writer);

/* `<name`; then attributes; then one of the three ways to go on. */
void utenfor_writer_begin (UtenforWriter *writer,
                           const char    *name);
/* Left out when value is NULL. */
void utenfor_writer_attribute (UtenforWriter *writer,
                               const char    *name,
                               const char    *value);
void utenfor_writer_integer (UtenforWriter *writer,
                             const char    *name,
                             int            value);
void utenfor_writer_double (UtenforWriter *writer,
                            const char    *name,
                            double         value);
/* Left out when it is the default. */
void utenfor_writer_yes_no (UtenforWriter *writer,
                            const char    *name,
                            gboolean       value,
                            gboolean       fallback);
/* value low high level grade source how draw */
void utenfor_writer_number (UtenforWriter         *writer,
                            const UtenforQuantity *quantity);
void utenfor_writer_close (UtenforWriter *writer); /* "/>" */
void utenfor_writer_open (UtenforWriter *writer);  /* ">", children follow */
void utenfor_writer_end (UtenforWriter *writer,
                         const char    *name); /* "</name>" */

/* <name value="…"/> with no attributes of its own. */
void utenfor_writer_quantity (UtenforWriter         *writer,
                              const char            *name,
                              const UtenforQuantity *quantity);
/* <name xml:lang="…">…</name> for each language. */
void utenfor_writer_text (UtenforWriter     *writer,
                          const char        *name,
                          const UtenforText *text);
void utenfor_writer_split (UtenforWriter      *writer,
                           const UtenforSplit *split);
void utenfor_writer_series (UtenforWriter          *writer,
                            const UtenforAgeSeries *series);
void utenfor_writer_states (UtenforWriter *writer,
                            const GArray  *states);

/* Nothing for NULL. */
void utenfor_writer_individual_use (UtenforWriter              *writer,
                                    const UtenforIndividualUse *use);
/* Nothing where the catalogue has no such rule. */
void utenfor_writer_person_rules (UtenforWriter *writer);

/* The shortest text that reads back as the same number. (transfer full) */
char *utenfor_number_to_text (double value);

G_END_DECLS
