/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "xml.h"

G_BEGIN_DECLS

/* The installed RELAX NG schemas, each read when it is first needed. */
typedef struct _UtenforSchemas UtenforSchemas;

/* `folder` holds one .rng for each kind, named by its root element. */
UtenforSchemas *utenfor_schemas_new (const char *folder);
void            utenfor_schemas_free (UtenforSchemas *schemas);
/* FALSE with an issue for each place where the shape of the document is not
 * that of its kind. A schema that is not installed has nothing to say. */
gboolean utenfor_schemas_validate (UtenforSchemas   *schemas,
                                   const UtenforXml *xml,
                                   UtenforIssues    *issues);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforSchemas, utenfor_schemas_free)

G_END_DECLS
