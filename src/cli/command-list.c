/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "format.h"
#include "library.h"
#include "text-grid.h"

static const struct
{
  UtenforFileKind kind;
  const char     *title;
} sections[] = {
  { UTENFOR_FILE_SCENARIO, N_ ("Scenarios") },
  { UTENFOR_FILE_POPULATION, N_ ("Populations") },
  { UTENFOR_FILE_CATALOGUE, N_ ("Catalogues") },
  { UTENFOR_FILE_OWN_FIGURES, N_ ("Own figures") },
  { UTENFOR_FILE_STRESS_TESTS, N_ ("Stress tests") },
};

static void
add_section (UtenforGrid    *grid,
             UtenforLibrary *library,
             guint           section,
             UtenforIssues  *issues)
{
  g_autoptr (GPtrArray) entries = utenfor_library_list (library, sections[section].kind, issues);

  utenfor_grid_add (grid, g_strdup (_ (sections[section].title)), g_strdup (""), g_strdup (""), NULL);
  utenfor_grid_emphasize (grid);
  for (guint i = 0; i < entries->len; i++)
    {
      const UtenforFileEntry *entry = g_ptr_array_index (entries, i);
      const char             *title = utenfor_text_get (entry->title, utenfor_language ());

      utenfor_grid_add (grid, g_strconcat ("  ", entry->id, NULL), g_strdup (title),
                        g_filename_display_name (entry->path), NULL);
    }
  if (entries->len == 0)
    utenfor_grid_add_text (grid, _ ("  none found"));
}

/* Too many to list: how many there are for which catalogue. */
static void
add_municipalities (UtenforGrid    *grid,
                    UtenforLibrary *library,
                    UtenforIssues  *issues)
{
  g_autoptr (GPtrArray) entries = utenfor_library_list (library, UTENFOR_FILE_MUNICIPALITIES, issues);

  utenfor_grid_add (grid, g_strdup (_ ("Municipalities")), g_strdup (""), g_strdup (""), NULL);
  utenfor_grid_emphasize (grid);
  for (guint i = 0; i < entries->len; i++)
    {
      const UtenforFileEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (UtenforMunicipalities) all = entry->catalogue != NULL
                                                ? utenfor_library_read_municipalities (library, entry->catalogue, issues)
                                                : NULL;
      const guint n = all != NULL ? all->municipalities->len : 0;

      utenfor_grid_add (grid, g_strconcat ("  ", entry->id, NULL),
                        g_strdup_printf (ngettext ("%u municipality for “%s”", "%u municipalities for “%s”", n), n,
                                         entry->catalogue != NULL ? entry->catalogue : ""),
                        g_filename_display_name (entry->path), NULL);
    }
  if (entries->len == 0)
    utenfor_grid_add_text (grid, _ ("  none found"));
}

static CliStatus
list (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforGrid) grid = utenfor_grid_new ("lll");
  g_autoptr (GString) out = g_string_new (NULL);
  CliStatus status, written;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    add_section (grid, library, i, issues);
  add_municipalities (grid, library, issues);
  utenfor_grid_print (grid, 0, cli_has_ansi (), out);
  written = cli_print (out->str);
  status = cli_print_issues (issues);
  return status != CLI_FINE ? status : written;
}

static CliStatus
run (int    argc,
     char **argv)
{
  CliStatus status;

  if (!cli_parse (&cli_list, NULL, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return cli_usage_error (_ ("list takes no argument, but there is “%s”."), argv[1]);
  return list ();
}

const CliCommand cli_list = {
  "list",
  NULL,
  N_ ("Shows the scenarios, populations, catalogues, own figures and stress tests that can be named by their id."),
  N_ ("They are looked for in your data folder and in the installed data."),
  run,
};
