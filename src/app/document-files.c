/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "document-private.h"
#include "runner.h"
#include "writer.h"

/* What comes with the program is a pattern: it is never written over. */
static gboolean
is_shipped (const char *path)
{
  const char      *data = g_getenv ("UTENFOR_DATA_DIR");
  g_autofree char *folder = g_canonicalize_filename (data ? data : PKGDATADIR, NULL);
  g_autofree char *file = g_canonicalize_filename (path, NULL);

  return g_str_has_prefix (file, folder) && file[strlen (folder)] == G_DIR_SEPARATOR;
}

static gboolean
open_file (UtenforDocument *self,
           UtenforLibrary  *fresh,
           const char      *path,
           UtenforIssues   *issues)
{
  g_autoptr (UtenforLibrary) library = fresh;
  g_autoptr (UtenforScenario) scenario = utenfor_library_read_scenario (library, path, issues);
  UtenforLook look = { TRUE, FALSE };
  g_autoptr (UtenforResult) trial = NULL;
  gboolean shipped = is_shipped (path);

  if (scenario == NULL)
    return FALSE;
  trial = utenfor_runner_run (scenario, look, issues);
  if (trial == NULL)
    return FALSE;
  utenfor_document_take_over (self, g_steal_pointer (&library), g_steal_pointer (&scenario), shipped ? NULL : path,
                              !shipped && utenfor_library_has_comments (path));
  return TRUE;
}

gboolean
utenfor_document_open (UtenforDocument *self,
                       const char      *path,
                       UtenforIssues   *issues)
{
  g_return_val_if_fail (UTENFOR_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (issues != NULL, FALSE);

  /* A library keeps what it has read, so that a file changed on disk since then needs a new one. */
  return open_file (self, utenfor_library_new (), path, issues);
}

gboolean
utenfor_document_open_example (UtenforDocument *self,
                               const char      *id,
                               UtenforIssues   *issues)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autofree char *path = utenfor_library_find (library, UTENFOR_FILE_SCENARIO, id, issues);

  g_return_val_if_fail (UTENFOR_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (issues != NULL, FALSE);

  return path != NULL && open_file (self, g_steal_pointer (&library), path, issues);
}

gboolean
utenfor_document_save (UtenforDocument *self,
                       const char      *path,
                       GError         **error)
{
  UtenforScenario *scenario = utenfor_document_get_scenario (self);

  g_return_val_if_fail (UTENFOR_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (scenario != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!utenfor_document_is_current (self))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("The scenario has a mistake that must be corrected first: a file with it could not be opened again."));
      return FALSE;
    }
  if (is_shipped (path))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                           _ ("The examples that come with the program stay as they are. Choose a folder of your own."));
      return FALSE;
    }
  if (!utenfor_scenario_save (scenario, path, error))
    return FALSE;
  utenfor_document_set_saved (self, path);
  return TRUE;
}
