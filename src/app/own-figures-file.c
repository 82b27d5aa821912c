/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "own-figures-file.h"
#include "own-figures-table.h"
#include "place.h"
#include "writer.h"

#define MAX_COPIES 1000

UtenforCatalogue *
utenfor_own_figures_dup_catalogue (const UtenforScenario *scenario)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_return_val_if_fail (scenario != NULL, NULL);

  return utenfor_place_apply (scenario->catalogue, scenario->municipalities, scenario->municipality, NULL, issues);
}

/* "Våre tall 2025.csv" → "V-re-tall-2025": what an id may be made of. */
static char *
dup_id (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  char            *end = strrchr (name, '.');
  char            *start = name;

  if (end && end != name)
    *end = '\0';
  g_strcanon (name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "._-", '-');
  while (*start == '-' || *start == '.' || *start == '_')
    start++;
  return g_strdup (*start ? start : "own-figures");
}

UtenforOwnFigures *
utenfor_own_figures_read_table (UtenforDocument *document,
                                const char      *path,
                                UtenforIssues   *issues)
{
  g_autoptr (UtenforCatalogue) catalogue = utenfor_own_figures_dup_catalogue (utenfor_document_get_scenario (document));
  g_autoptr (UtenforOwnFigures) own = NULL;
  g_autofree char *id = dup_id (path);

  g_return_val_if_fail (catalogue != NULL, NULL);

  own = utenfor_own_figures_import (path, id, catalogue, issues);
  return issues->n_errors == 0 ? g_steal_pointer (&own) : NULL;
}

char *
utenfor_own_figures_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "utenfor", "own-figures", NULL);
}

static char *
dup_path (const char *folder,
          const char *id)
{
  g_autofree char *name = g_strconcat (id, ".xml", NULL);

  return g_build_filename (folder, name, NULL);
}

/* Whether the file is not there, or holds just these figures. */
static gboolean
is_free (const UtenforOwnFigures *own,
         const char              *path)
{
  g_autofree char *xml = NULL;
  g_autofree char *there = NULL;

  if (!g_file_get_contents (path, &there, NULL, NULL))
    return !g_file_test (path, G_FILE_TEST_EXISTS);
  xml = utenfor_own_figures_to_xml (own);
  return strcmp (xml, there) == 0;
}

/* Takes the first free id: "fjordvik", "fjordvik-2" … */
static char *
take_place (UtenforOwnFigures *own,
            const char        *folder)
{
  const char *id = own->id;

  for (int i = 2; i < MAX_COPIES; i++)
    {
      g_autofree char *path = dup_path (folder, own->id);
      g_autofree char *next = g_strdup_printf ("%s-%d", id, i);

      if (is_free (own, path))
        return g_steal_pointer (&path);
      own->id = g_intern_string (next);
    }
  return dup_path (folder, own->id);
}

gboolean
utenfor_own_figures_keep (UtenforOwnFigures *own,
                          GError           **error)
{
  g_autofree char *folder = utenfor_own_figures_dup_folder ();
  g_autofree char *path = NULL;

  g_return_val_if_fail (own != NULL, FALSE);

  if (g_mkdir_with_parents (folder, 0777) < 0)
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), _ ("The folder %s could not be made: %s"), folder, g_strerror (code));
      return FALSE;
    }
  path = take_place (own, folder);
  return utenfor_own_figures_save (own, path, error);
}

gboolean
utenfor_document_set_own_figures (UtenforDocument   *document,
                                  UtenforOwnFigures *own,
                                  UtenforIssues     *issues)
{
  g_autoptr (UtenforScenario) copy = utenfor_document_edit (document);

  if (!utenfor_scenario_set_place (copy, copy->municipalities, copy->municipality, own, issues))
    return FALSE;
  utenfor_document_commit (document, g_steal_pointer (&copy), NULL);
  return TRUE;
}
