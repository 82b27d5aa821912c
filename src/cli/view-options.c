/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view-options.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "evaluate.h"
#include "place.h"

/* The limits of docs/file-format.md. */
#define LONGEST_HORIZON 150
#define FIRST_YEAR      1900
#define LAST_YEAR       2200

void
cli_view_options_add_entries (CliViewOptions *options,
                              GOptionEntry   *entries)
{
  const GOptionEntry own[] = {
    { "undiscounted", 0, 0, G_OPTION_ARG_NONE, &options->undiscounted,
      N_ ("Add up kroner as they fall, without discounting"), NULL },
    { "view", 0, 0, G_OPTION_ARG_STRING, &options->view,
      N_ ("The value of what is saved, or what can be taken out of a budget"), "value|budget" },
    { "price-year", 0, 0, G_OPTION_ARG_STRING, &options->price_year,
      N_ ("Whose year’s kroner to show (default: the scenario’s)"), N_ ("YEAR") },
    { "timing", 0, 0, G_OPTION_ARG_STRING, &options->timing,
      N_ ("When in its year money falls (default: the scenario’s)"), "start|mid|end" },
    { "horizon", 0, 0, G_OPTION_ARG_STRING, &options->horizon,
      N_ ("How many years to count (default: the scenario’s)"), N_ ("YEARS") },
    { "municipality", 0, 0, G_OPTION_ARG_STRING, &options->municipality,
      N_ ("In which municipality, by number or name (default: the scenario’s)"), N_ ("MUNICIPALITY") },
    { "own-figures", 0, 0, G_OPTION_ARG_STRING, &options->own_figures,
      N_ ("With whose own figures (default: the scenario’s)"), N_ ("FILE or ID") },
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (own) == CLI_N_VIEW_ENTRIES);
  memcpy (entries, own, sizeof own);
}

void
cli_view_options_clear (CliViewOptions *options)
{
  g_clear_pointer (&options->view, g_free);
  g_clear_pointer (&options->timing, g_free);
  g_clear_pointer (&options->horizon, g_free);
  g_clear_pointer (&options->price_year, g_free);
  g_clear_pointer (&options->municipality, g_free);
  g_clear_pointer (&options->own_figures, g_free);
}

/* 0 when the option was not given. */
static gboolean
read_integer (const char *text,
              int         least,
              int         greatest,
              int        *value)
{
  gint64 number = 0;

  *value = 0;
  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_signed (text, 10, least, greatest, &number, NULL))
    return FALSE;
  *value = (int)number;
  return TRUE;
}

CliStatus
cli_view_options_check (const CliViewOptions *options)
{
  UtenforTiming timing;
  int           value;

  if (options->view != NULL && !g_str_equal (options->view, "value") && !g_str_equal (options->view, "budget"))
    return cli_usage_error (_ ("--view is “value” or “budget”, not “%s”."), options->view);
  if (options->timing != NULL && !utenfor_timing_from_name (options->timing, &timing))
    return cli_usage_error (_ ("--timing is “start”, “mid” or “end”, not “%s”."), options->timing);
  if (!read_integer (options->horizon, 1, LONGEST_HORIZON, &value))
    return cli_usage_error (_ ("--horizon is a number of years from 1 to %d, not “%s”."), LONGEST_HORIZON,
                            options->horizon);
  if (!read_integer (options->price_year, FIRST_YEAR, LAST_YEAR, &value))
    return cli_usage_error (_ ("--price-year is a year from %d to %d, not “%s”."), FIRST_YEAR, LAST_YEAR,
                            options->price_year);
  return CLI_FINE;
}

char *
cli_find_file (UtenforLibrary *library,
               UtenforFileKind kind,
               const char     *name,
               UtenforIssues  *issues)
{
  char *path = NULL;

  if (g_file_test (name, G_FILE_TEST_IS_REGULAR))
    return g_strdup (name);
  if (strchr (name, G_DIR_SEPARATOR) == NULL)
    path = utenfor_library_find (library, kind, name, issues);
  return path != NULL ? path : g_strdup (name);
}

static gboolean
find_municipality (UtenforLibrary             *library,
                   const char                 *catalogue,
                   const char                 *name,
                   UtenforMunicipalities     **all,
                   const UtenforMunicipality **municipality,
                   UtenforIssues              *issues)
{
  guint errors_before = issues->n_errors;

  *all = utenfor_library_read_municipalities (library, catalogue, issues);
  *municipality = *all != NULL ? utenfor_municipalities_find (*all, name) : NULL;
  if (*municipality == NULL && issues->n_errors == errors_before)
    utenfor_issues_add (issues, "municipality-unknown", NULL, 0,
                        _ ("--municipality is “%s”; write a number such as 4601 or a name such as Bergen."), name);
  return *municipality != NULL;
}

/* Moves the scenario to where the options say; what they do not say stays. */
static gboolean
move_scenario (const CliViewOptions *options,
               UtenforLibrary       *library,
               UtenforScenario      *scenario,
               UtenforIssues        *issues)
{
  g_autoptr (UtenforMunicipalities) all = NULL;
  g_autoptr (UtenforOwnFigures) own_figures = NULL;
  const UtenforMunicipality *municipality = scenario->municipality;

  if (options->municipality == NULL && options->own_figures == NULL)
    return TRUE;
  if (options->own_figures != NULL)
    {
      g_autofree char *path = cli_find_file (library, UTENFOR_FILE_OWN_FIGURES, options->own_figures, issues);

      own_figures = utenfor_library_read_own_figures (library, path, issues);
      if (own_figures == NULL)
        return FALSE;
    }
  if (options->municipality != NULL &&
      !find_municipality (library, scenario->catalogue->id, options->municipality, &all, &municipality, issues))
    return FALSE;
  return utenfor_scenario_set_place (scenario, all != NULL ? all : scenario->municipalities, municipality,
                                     own_figures != NULL ? own_figures : scenario->own_figures, issues);
}

void
cli_view_options_get_view (const CliViewOptions  *options,
                           const UtenforScenario *scenario,
                           UtenforView           *view)
{
  utenfor_view_init (view, scenario);
  view->discounted = !options->undiscounted;
  view->budget = g_strcmp0 (options->view, "budget") == 0;
  if (options->timing != NULL)
    utenfor_timing_from_name (options->timing, &view->timing);
  if (options->horizon != NULL)
    read_integer (options->horizon, 1, LONGEST_HORIZON, &view->horizon);
  read_integer (options->price_year, FIRST_YEAR, LAST_YEAR, &view->price_year);
}

UtenforScenario *
cli_view_options_read (const CliViewOptions *options,
                       const char           *scenario,
                       UtenforIssues        *issues)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autofree char *path = cli_find_file (library, UTENFOR_FILE_SCENARIO, scenario, issues);
  g_autoptr (UtenforScenario) read = utenfor_library_read_scenario (library, path, issues);
  UtenforView view;

  if (read == NULL || !move_scenario (options, library, read, issues))
    return NULL;
  cli_view_options_get_view (options, read, &view);
  read->timing = view.timing;
  if (view.horizon != 0)
    read->horizon = view.horizon;

  return g_steal_pointer (&read);
}

UtenforResult *
cli_view_options_evaluate (const CliViewOptions *options,
                           const char           *scenario,
                           UtenforIssues        *issues)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforScenario) read = NULL;
  g_autoptr (UtenforAccount) account = NULL;
  g_autofree char *path = cli_find_file (library, UTENFOR_FILE_SCENARIO, scenario, issues);
  UtenforView      view;

  read = utenfor_library_read_scenario (library, path, issues);
  if (read == NULL || !move_scenario (options, library, read, issues))
    return NULL;
  cli_view_options_get_view (options, read, &view);
  account = utenfor_evaluate (read, view.price_year, issues);
  if (account == NULL)
    return NULL;
  return utenfor_result_new (account, &view);
}
