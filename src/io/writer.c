/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "writer.h"

#include <sys/stat.h>

#include "folder.h"

/* A new file is put in the old one's place, so a link would be lost: what it
 * points at is written instead, and keeps who may read it. */
static gboolean
save (const char *xml,
      const char *path,
      GError    **error)
{
  g_autofree char *real = utenfor_path_canonical (path);
  struct stat      info;
  int              mode = 0666;

  if (stat (real, &info) == 0)
    mode = info.st_mode & 0777;

  return g_file_set_contents_full (real, xml, -1, G_FILE_SET_CONTENTS_CONSISTENT, mode, error);
}

gboolean
utenfor_scenario_save (const UtenforScenario *scenario,
                       const char            *path,
                       GError               **error)
{
  g_autofree char *xml = NULL;

  g_return_val_if_fail (scenario != NULL && path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  xml = utenfor_scenario_to_xml (scenario);

  return save (xml, path, error);
}

gboolean
utenfor_own_figures_save (const UtenforOwnFigures *own,
                          const char              *path,
                          GError                 **error)
{
  g_autofree char *xml = NULL;

  g_return_val_if_fail (own != NULL && path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  xml = utenfor_own_figures_to_xml (own);

  return save (xml, path, error);
}
