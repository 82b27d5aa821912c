/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library.h"
#include "schema.h"
#include "search.h"
#include "shelf.h"

G_BEGIN_DECLS

/* What the parts of the library share. All borrow what they return from its own keeping. */

struct _UtenforLibrary
{
  UtenforSearch  *search;
  UtenforSchemas *schemas;
  UtenforShelf   *shelf;
  GPtrArray      *reading;    /* canonical paths of the populations that are being read */
  gboolean        validating; /* the schemas are asked too, and nothing kept is good enough */
};

/* What the attributes municipality and own-figures of a scenario name. */
typedef struct
{
  UtenforMunicipalities     *all;
  const UtenforMunicipality *municipality;
  UtenforOwnFigures         *own_figures;
} UtenforPlace;

/* Files and folders may have changed since the last call. */
void utenfor_library_begin (UtenforLibrary *library,
                            const char     *path);
/* The schema speaks only when we had nothing to say ourselves. */
gboolean utenfor_library_passes_schema (UtenforLibrary   *library,
                                        const UtenforXml *xml,
                                        UtenforIssues    *own);
/* The tree of the file, or NULL with errors in `own`. `info` is of before the reading,
 * so that a change in between is seen next time. (transfer full) */
UtenforXml       *utenfor_library_open (const char    *path,
                                        const char    *kind,
                                        struct stat   *info,
                                        UtenforIssues *own);
UtenforCatalogue *utenfor_library_get_catalogue (UtenforLibrary *library,
                                                 const char     *path,
                                                 UtenforIssues  *issues);
UtenforCatalogue *utenfor_library_get_named_catalogue (UtenforLibrary       *library,
                                                       const UtenforXmlNode *root,
                                                       const char           *file,
                                                       UtenforIssues        *own,
                                                       UtenforIssues        *issues);
/* Of the kinds that rest on a catalogue at most: municipalities, own figures and stress tests.
 * The catalogue may have changed since, which is seen where they are applied to it. */
gpointer utenfor_library_get_resting (UtenforLibrary *library,
                                      UtenforFileKind kind,
                                      const char     *path,
                                      UtenforIssues  *issues);
/* The catalogue at the place a scenario's root names; NULL on errors, each told
 * of in `own`, or, where it is another file's, in `issues`. (transfer full) */
UtenforCatalogue *utenfor_library_find_place (UtenforLibrary       *library,
                                              const UtenforXmlNode *root,
                                              UtenforCatalogue     *catalogue,
                                              const char           *file,
                                              UtenforPlace         *place,
                                              UtenforIssues        *own,
                                              UtenforIssues        *issues);

G_END_DECLS
