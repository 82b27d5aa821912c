/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "question-options.h"

#include <glib/gi18n-lib.h>

/* What a page of the terminal has room for. */
#define USUAL_TOP 20

static const char *const formats[] = { "table", "csv", "json", NULL };

void
cli_question_options_add_entries (CliQuestionOptions *options,
                                  GOptionEntry       *entries,
                                  guint               n)
{
  const GOptionEntry format = { "format", 'f', 0, G_OPTION_ARG_STRING, &options->format,
                                N_ ("How to write the answer (default: table)"), "table|csv|json" };
  const GOptionEntry payer = { "payer", 0, 0, G_OPTION_ARG_STRING, &options->payer,
                               N_ ("Whose net (default: the public total)"), "ID" };
  const GOptionEntry top = { "top", 0, 0, G_OPTION_ARG_STRING, &options->top,
                             N_ ("How many rows at most (default: 20 in a table, all in CSV and JSON)"), N_ ("NUMBER") };

  entries[0] = format;
  cli_view_options_add_entries (&options->view, entries + 1);
  if (n >= CLI_N_PAYER_ENTRIES)
    entries[CLI_N_ANSWER_ENTRIES] = payer;
  if (n >= CLI_N_QUESTION_ENTRIES)
    entries[CLI_N_PAYER_ENTRIES] = top;
}

void
cli_question_options_clear (CliQuestionOptions *options)
{
  cli_view_options_clear (&options->view);
  g_clear_pointer (&options->payer, g_free);
  g_clear_pointer (&options->format, g_free);
  g_clear_pointer (&options->top, g_free);
}

/* 0 where it was not given. */
static gboolean
read_top (const CliQuestionOptions *options,
          guint64                  *top)
{
  *top = 0;

  return options->top == NULL || g_ascii_string_to_unsigned (options->top, 10, 1, G_MAXUINT, top, NULL);
}

CliStatus
cli_question_options_check (const CliQuestionOptions *options)
{
  guint64 top;

  if (options->format != NULL && !g_strv_contains (formats, options->format))
    return cli_usage_error (_ ("--format is “table”, “csv” or “json”, not “%s”."), options->format);
  if (!read_top (options, &top))
    return cli_usage_error (_ ("--top is a number of rows, 1 or more; not “%s”."), options->top);

  return cli_view_options_check (&options->view);
}

static gboolean
find_payer (const UtenforCatalogue *catalogue,
            const char             *id,
            guint                  *payer)
{
  int found = id != NULL ? utenfor_catalogue_find_payer (catalogue, id) : (int)catalogue->payers->len;

  *payer = (guint)MAX (found, 0);

  return found >= 0;
}

static void
say_payers (const UtenforCatalogue *catalogue,
            const char             *id)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint p = 0; p < catalogue->payers->len; p++)
    g_string_append_printf (known, "%s%s", p > 0 ? ", " : "", utenfor_catalogue_get_payer (catalogue, p)->id);
  cli_problem (_ ("There is no payer “%s”; there are: %s."), id, known->str);
}

UtenforScenario *
cli_question_options_read (const CliQuestionOptions *options,
                           const char               *scenario,
                           UtenforView              *view,
                           guint                    *payer)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforScenario) read = cli_view_options_read (&options->view, scenario, issues);

  if (cli_print_issues (issues) != CLI_FINE || read == NULL)
    return NULL;
  if (!find_payer (read->catalogue, options->payer, payer))
    {
      say_payers (read->catalogue, options->payer);
      return NULL;
    }

  cli_view_options_get_view (&options->view, read, view);

  return g_steal_pointer (&read);
}

UtenforWhatIf *
cli_question_options_open (const CliQuestionOptions *options,
                           const char               *scenario,
                           UtenforView              *view,
                           guint                    *payer)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforScenario) read = cli_question_options_read (options, scenario, view, payer);
  UtenforWhatIf *what_if = read != NULL ? utenfor_what_if_new (read, view, issues) : NULL;

  if (what_if == NULL)
    cli_print_issues (issues);

  return what_if;
}

guint
cli_question_options_get_top (const CliQuestionOptions *options)
{
  gboolean is_table = options->format == NULL || g_str_equal (options->format, formats[0]);
  guint64  top;

  if (read_top (options, &top) && top > 0)
    return (guint)top;

  return is_table ? USUAL_TOP : 0;
}

CliStatus
cli_question_options_write (const CliQuestionOptions *options,
                            const UtenforSheet       *sheet)
{
  const UtenforTableStyle style = { cli_get_width (), cli_has_ansi () };
  const char             *format = options->format != NULL ? options->format : formats[0];
  g_autofree char        *text = NULL;

  if (g_str_equal (format, "csv"))
    text = utenfor_sheet_to_csv (sheet);
  else if (g_str_equal (format, "json"))
    text = utenfor_sheet_to_json (sheet);
  if (text != NULL)
    return cli_write (text);
  text = utenfor_sheet_to_table (sheet, &style);

  return cli_print (text);
}

CliStatus
cli_question_run (const CliCommand *command,
                  int               argc,
                  char            **argv,
                  CliStatus (*answer) (const CliQuestionOptions *options,
                                       const char               *scenario))
{
  g_auto (CliQuestionOptions) options = { 0 };
  GOptionEntry entries[CLI_N_QUESTION_ENTRIES + 1] = { 0 };
  CliStatus    status;

  cli_question_options_add_entries (&options, entries, CLI_N_QUESTION_ENTRIES);
  if (!cli_parse (command, entries, &argc, &argv, &status))
    return status;
  status = cli_question_options_check (&options);
  if (status != CLI_FINE)
    return status;
  if (argc != 2)
    return cli_usage_scenario (command);
  return answer (&options, argv[1]);
}
