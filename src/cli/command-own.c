/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "format.h"
#include "library.h"
#include "number-words.h"
#include "own-figures-table.h"
#include "text-grid.h"
#include "writer.h"

typedef struct
{
  char    *catalogue;
  char    *output;
  gboolean preview;
} OwnOptions;

static void
own_options_clear (OwnOptions *options)
{
  g_free (options->catalogue);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OwnOptions, own_options_clear)

/* --- the catalogue ------------------------------------------------------------------ */

/* The one that is named, or the only one there is; NULL, and said. */
static char *
find_catalogue (UtenforLibrary   *library,
                const OwnOptions *options,
                CliStatus        *status)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (GPtrArray) entries = utenfor_library_list (library, UTENFOR_FILE_CATALOGUE, issues);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const UtenforFileEntry *entry = entries->pdata[i];

      if (options->catalogue != NULL ? g_str_equal (entry->id, options->catalogue) : entries->len == 1)
        return g_strdup (entry->path);
      g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", entry->id);
    }

  if (options->catalogue != NULL)
    *status = cli_problem (_ ("There is no catalogue “%s”; there are: %s."), options->catalogue, ids->str);
  else
    *status = cli_usage_error (_ ("Say which catalogue with --catalogue ID, one of: %s."), ids->str);

  return NULL;
}

static UtenforCatalogue *
read_catalogue (UtenforLibrary   *library,
                const OwnOptions *options,
                CliStatus        *status)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char  *path = find_catalogue (library, options, status);
  UtenforCatalogue *catalogue;

  if (path == NULL)
    return NULL;

  catalogue = utenfor_library_read_catalogue (library, path, issues);
  *status = cli_print_issues (issues);

  return catalogue;
}

/* --- import ---------------------------------------------------------------------------- */

/* "Våre tall 2025.csv" → "V-re-tall-2025": what an id may be made of. (transfer full) */
static char *
dup_id (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  char            *end = strrchr (name, '.');
  char            *start = name;

  if (end != NULL && end != name)
    *end = '\0';
  g_strcanon (name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "._-", '-');
  while (*start == '-' || *start == '.' || *start == '_')
    start++;

  return *start != '\0' ? g_strdup (start) : g_strdup ("own-figures");
}

/* What it is on one line; what it was, what it becomes and the change below. */
static void
add_figure (UtenforGrid            *grid,
            const UtenforCatalogue *catalogue,
            const UtenforOwnFigure *figure)
{
  const double     before = utenfor_own_figure_before (catalogue, figure);
  g_autofree char *title = utenfor_number_title (catalogue, figure->place);
  g_autofree char *unit = utenfor_number_unit (catalogue, figure->place, utenfor_own_figure_price_year (catalogue, figure));
  g_autofree char *line = g_strconcat (title, unit[0] != '\0' ? ", " : "", unit, NULL);

  utenfor_grid_add_text (grid, line);
  utenfor_grid_add (grid, g_strdup (""), utenfor_number_value (catalogue, figure->place, before), g_strdup ("→"),
                    utenfor_number_value (catalogue, figure->place, figure->number.value),
                    utenfor_number_change (before, figure->number.value), NULL);
}

static CliStatus
print_figures (const UtenforCatalogue  *catalogue,
               const UtenforOwnFigures *own)
{
  g_autoptr (UtenforGrid) grid = utenfor_grid_new ("lrlrr");
  g_autoptr (GString) out = g_string_new (NULL);

  utenfor_grid_add (grid, g_strdup (_ ("Own figures")), g_strdup (_ ("Catalogue")), g_strdup (""), g_strdup (_ ("Own")), g_strdup (_ ("Change")), NULL);
  utenfor_grid_emphasize (grid);
  utenfor_grid_add_rule (grid);
  for (guint i = 0; i < own->figures->len; i++)
    add_figure (grid, catalogue, &g_array_index (own->figures, UtenforOwnFigure, i));
  utenfor_grid_add_rule (grid);
  utenfor_grid_print (grid, 0, cli_has_ansi (), out);

  return cli_print (out->str);
}

/* In the user's data folder, where it is found by its id. */
static char *
dup_usual_path (const char *id)
{
  g_autofree char *name = g_strconcat (id, ".xml", NULL);

  return g_build_filename (g_get_user_data_dir (), "utenfor", "own-figures", name, NULL);
}

static CliStatus
save_figures (const UtenforOwnFigures *own,
              const char              *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *line = NULL;
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0777) < 0)
    return cli_problem (_ ("The folder %s could not be made: %s"), folder, g_strerror (errno));
  if (!utenfor_own_figures_save (own, path, &error))
    return cli_problem (_ ("The own figures could not be written: %s"), error->message);

  line = g_strdup_printf (_ ("Written to %s. Use them with --own-figures %s, or own-figures=\"%s\" in a scenario.\n"), shown, own->id, own->id);

  return cli_print (line);
}

static CliStatus
import (const OwnOptions *options,
        const char       *path)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforCatalogue) catalogue = NULL;
  g_autoptr (UtenforOwnFigures) own = NULL;
  g_autofree char *id = dup_id (options->output != NULL ? options->output : path);
  g_autofree char *target = options->output != NULL ? g_strdup (options->output) : dup_usual_path (id);
  CliStatus        status;

  catalogue = read_catalogue (library, options, &status);
  if (catalogue == NULL)
    return status;

  own = utenfor_own_figures_import (path, id, catalogue, issues);
  status = cli_print_issues (issues);
  if (own == NULL || status != CLI_FINE)
    return CLI_PROBLEM;
  if (own->figures->len == 0)
    return cli_problem (_ ("%s states no value: nothing would change."), path);

  status = print_figures (catalogue, own);
  if (status != CLI_FINE)
    return status;

  return options->preview ? cli_print (_ ("This is what would change; nothing has been written.\n")) : save_figures (own, target);
}

static CliStatus
print_template (const OwnOptions *options)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforCatalogue) catalogue = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  CliStatus status;

  catalogue = read_catalogue (library, options, &status);
  if (catalogue == NULL)
    return status;

  text = utenfor_own_figures_template (catalogue, utenfor_language ());
  if (options->output == NULL)
    return cli_write (text);
  if (!g_file_set_contents (options->output, text, -1, &error))
    return cli_problem (_ ("The table could not be written: %s"), error->message);

  return CLI_FINE;
}

static CliStatus
run (int    argc,
     char **argv)
{
  g_auto (OwnOptions) options = { 0 };
  const GOptionEntry entries[] = {
    { "catalogue", 0, 0, G_OPTION_ARG_STRING, &options.catalogue, N_ ("The catalogue they are for (default: the only one)"), N_ ("ID") },
    { "preview", 0, 0, G_OPTION_ARG_NONE, &options.preview, N_ ("Show what would change and write nothing"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Where to write (default: your data folder)"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  CliStatus status;

  if (!cli_parse (&cli_own, entries, &argc, &argv, &status))
    return status;
  if (argc == 3 && g_str_equal (argv[1], "import"))
    return import (&options, argv[2]);
  if (argc == 2 && g_str_equal (argv[1], "template"))
    return print_template (&options);

  return cli_usage_error (_ ("own is followed by “import FILE.csv” or “template”."));
}

const CliCommand cli_own = {
  "own",
  N_ ("import FILE.csv | template"),
  N_ ("Puts your own figures in place of the catalogue’s, from a table."),
  N_ ("The table’s first row names its columns: place and value, and if wanted low, high, price-year,\n"
      "source and how. Between the columns stand semicolons, commas or tabs; numbers may have a decimal\n"
      "comma or point. “template” writes such a table with every number of the catalogue, to fill in:\n"
      "rows without a value are left out."),
  run,
};
