/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scenario.h"
#include "stress-tests.h"

G_BEGIN_DECLS

/* Finds files by id: beside a file, in the data folder around it, in the user's data
 * folder, in the installed data. Reads each file once and keeps it. */
typedef struct _UtenforLibrary UtenforLibrary;

typedef enum {
  UTENFOR_FILE_CATALOGUE,
  UTENFOR_FILE_POPULATION,
  UTENFOR_FILE_SCENARIO,
  UTENFOR_FILE_MUNICIPALITIES,
  UTENFOR_FILE_OWN_FIGURES,
  UTENFOR_FILE_STRESS_TESTS,
} UtenforFileKind;

typedef struct
{
  UtenforFileKind kind;
  char           *id;
  char           *path;
  UtenforText    *title;
  char           *catalogue; /* id it names, or NULL */
} UtenforFileEntry;

/* The usual search path: the user's data folder and the installed data. */
UtenforLibrary *utenfor_library_new (void);
void            utenfor_library_free (UtenforLibrary *library);
/* Every file of one kind on the search path, sorted by id: array of UtenforFileEntry. (transfer full)
 * Reads only the head of each file. Files that cannot be read become issues. */
GPtrArray *utenfor_library_list (UtenforLibrary *library,
                                 UtenforFileKind kind,
                                 UtenforIssues  *issues);
/* The path of an installed or user file with this id, or NULL. (transfer full) */
char *utenfor_library_find (UtenforLibrary *library,
                            UtenforFileKind kind,
                            const char     *id,
                            UtenforIssues  *issues);

/* Each reads one file and all it names; NULL when that found errors. Everything
 * found wrong is in issues, also in the files it names. (transfer full) */
UtenforScenario   *utenfor_library_read_scenario (UtenforLibrary *library,
                                                  const char     *path,
                                                  UtenforIssues  *issues);
UtenforPopulation *utenfor_library_read_population (UtenforLibrary *library,
                                                    const char     *path,
                                                    UtenforIssues  *issues);
UtenforCatalogue  *utenfor_library_read_catalogue (UtenforLibrary *library,
                                                   const char     *path,
                                                   UtenforIssues  *issues);
UtenforOwnFigures *utenfor_library_read_own_figures (UtenforLibrary *library,
                                                     const char     *path,
                                                     UtenforIssues  *issues);
/* The municipalities there are for a catalogue; NULL when there are none, or, with
 * issues, none that can be read. (transfer full) */
UtenforMunicipalities *utenfor_library_read_municipalities (UtenforLibrary *library,
                                                            const char     *catalogue,
                                                            UtenforIssues  *issues);
UtenforStressTests    *utenfor_library_read_stress_tests (UtenforLibrary *library,
                                                          const char     *path,
                                                          UtenforIssues  *issues);
/* Those nearest to a scenario's file, of whatever id; of several in one folder the
 * first by name. `beside` NULL: the user's own or the installed ones. (transfer full) */
UtenforStressTests *utenfor_library_find_stress_tests (UtenforLibrary *library,
                                                       const char     *beside,
                                                       UtenforIssues  *issues);
/* Whichever kind it is: reads it for its issues only. FALSE on errors. */
gboolean utenfor_library_check (UtenforLibrary *library,
                                const char     *path,
                                UtenforIssues  *issues);
/* TRUE when the file holds XML comments, which saving would lose. */
gboolean utenfor_library_has_comments (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforLibrary, utenfor_library_free)

G_END_DECLS
