/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map-axes.h"

#include <glib/gi18n-lib.h>

#include "suggest.h"
#include "what-if.h"

/* The one that ends like what was written: who leaves out the id of the file means it. */
static const char *
find_ending (const GPtrArray *paths,
             const char      *path)
{
  g_autofree char *ending = g_strconcat ("/", path, NULL);

  for (guint i = 0; i < paths->len; i++)
    if (g_str_has_suffix (g_ptr_array_index (paths, i), ending))
      return g_ptr_array_index (paths, i);

  return NULL;
}

/* " Did you mean …?", or "". (transfer full) */
static char *
suggest (const UtenforWhatIf *what_if,
         const char          *path)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  const char *meant;

  for (guint i = 0; i < what_if->elements->len; i++)
    {
      const UtenforElement *element = utenfor_what_if_get_element (what_if, i);

      g_ptr_array_add (paths, (gpointer)element->path);
      if (element->draw != NULL)
        g_ptr_array_add (paths, (gpointer)element->draw);
    }
  meant = find_ending (paths, path);

  return meant != NULL ? g_strdup_printf (_ (" Did you mean “%s”?"), meant) : utenfor_suggest (path, paths);
}

/* −1, and said, where a path was given that is none. */
static int
find_axis (const UtenforWhatIf *what_if,
           const char          *option,
           const char          *path,
           CliStatus           *status)
{
  const int        found = path != NULL ? utenfor_what_if_find_element (what_if, path) : -1;
  g_autofree char *suggestion = NULL;

  if (path == NULL || found >= 0)
    return found;
  suggestion = suggest (what_if, path);
  /* Translators: an option, what was written after it, and perhaps “ Did you mean …?”. */
  *status = cli_problem (_ ("%s: this scenario has no uncertain number “%s”.%s “sensitivity --format csv” lists them all, under “path”."),
                         option, path, suggestion);

  return -1;
}

CliStatus
cli_check_map_axes (const UtenforResult *result,
                    const char          *x,
                    const char          *y)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforWhatIf) what_if = NULL;
  CliStatus status = CLI_FINE;
  int       x_axis, y_axis;

  if (x == NULL && y == NULL)
    return CLI_FINE;
  what_if = utenfor_what_if_new (result->account->scenario, &result->view, issues);
  if (what_if == NULL)
    {
      cli_print_issues (issues);
      return CLI_PROBLEM;
    }
  x_axis = find_axis (what_if, "--x", x, &status);
  y_axis = find_axis (what_if, "--y", y, &status);
  if (x_axis >= 0 && x_axis == y_axis)
    return cli_problem (_ ("--x “%s” and --y “%s” are the same number, or move together; a map needs two that do not."), x, y);

  return status;
}
