/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json-shape.h"
#include "money.h"
#include "spread-lines.h"
#include "spread-report.h"
#include "sureness.h"

/* A simulation as table, CSV, JSON and lines. */

typedef struct
{
  UtenforResult  *expected;
  UtenforSpreads *spreads;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforSimulation) simulation = NULL;
  UtenforSimulationOptions options;

  fixture->expected = money_result (data);
  utenfor_simulation_options_init (&options);
  options.n_draws = 64;
  simulation = utenfor_simulate (fixture->expected->account->scenario, &options, issues);
  g_assert_nonnull (simulation);
  fixture->spreads = utenfor_spreads_new (simulation);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  utenfor_spreads_free (fixture->spreads);
  utenfor_result_unref (fixture->expected);
}

/* Members may be added; then the new shape is printed below and goes into the
 * file. Nothing else may change within a format. */
static void
test_shape (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (JsonShape) shape = json_shape_new ();
  g_autofree char *json = utenfor_spreads_to_json (fixture->spreads, fixture->expected);
  g_autofree char *path = test_sample ("json-shape-simulate.txt");
  g_autofree char *found = NULL, *known = NULL;
  g_autoptr (GError) error = NULL;

  json_shape_add (shape, json);
  found = json_shape_print (shape);
  g_file_get_contents (path, &known, NULL, &error);
  g_assert_no_error (error);
  if (!g_str_equal (found, known))
    g_printerr ("%s", found);
  g_assert_true (g_str_equal (found, known));
}

static void
test_documented (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (JsonShape) shape = json_shape_new ();
  g_autofree char *json = utenfor_spreads_to_json (fixture->spreads, fixture->expected);
  g_autofree char *path = test_sample ("..", "..", "docs", "json.md");
  g_autofree char *docs = NULL;
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer       name;

  json_shape_add (shape, json);
  g_file_get_contents (path, &docs, NULL, &error);
  g_assert_no_error (error);
  g_hash_table_iter_init (&iter, shape->names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      g_autofree char *quoted = g_strdup_printf ("`%s`", (char *)name);
      g_autofree char *list = g_strdup_printf ("`%s[]`", (char *)name);

      if (strstr (docs, quoted) == NULL && strstr (docs, list) == NULL)
        g_error ("docs/json.md does not name %s", quoted);
    }
}

/* As many fields in every row as in the heading. */
static void
assert_rectangular (const char *csv)
{
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);
  guint n_commas = 0;

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      guint n = 0;

      for (const char *p = lines[i]; *p != '\0'; p++)
        n += *p == ',';
      if (i == 0)
        n_commas = n;
      g_assert_cmpuint (n, ==, n_commas);
    }
}

static void
test_csv (Fixture      *fixture,
          gconstpointer data)
{
  g_autofree char *csv = utenfor_spreads_to_csv (fixture->spreads, fixture->expected);
  const guint      years = fixture->spreads->simulation->n_years;
  g_auto (GStrv) lines = g_strsplit (csv, "\r\ncumulated,", -1);

  assert_rectangular (csv);
  /* Mean, sd, seven percentiles, chance and loss, for each row and year. */
  g_assert_cmpuint (g_strv_length (lines) - 1, ==, 11 * years * fixture->spreads->simulation->n_rows);
  g_assert_nonnull (strstr (csv, "\r\nall-gain,,,,,chance,"));
  g_assert_nonnull (strstr (csv, "term,,,,,draws=64,,\r\n"));
}

static void
test_lines (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *heading = utenfor_spread_lines_dup_heading ();
  g_autofree char *lines = utenfor_spread_lines_new ("abc", fixture->spreads, fixture->expected);
  g_autofree char *all = g_strconcat (heading, lines, NULL);
  g_autofree char *torn = g_strconcat (all, "abd,payer,cut off", NULL);
  g_autoptr (GHashTable) keys = NULL;
  gsize length;

  assert_rectangular (all);
  keys = utenfor_spread_lines_find_keys (torn, &length);
  g_assert_cmpuint (g_hash_table_size (keys), ==, 1);
  g_assert_true (g_hash_table_contains (keys, "abc"));
  g_assert_cmpuint (length, ==, strlen (heading) + strlen (lines));
}

/* What is said of the total's mean, were it so far from the expected value. */
static char *
apart (Fixture *fixture,
       double   expected,
       double   mean,
       double   error,
       double   sd,
       gboolean all)
{
  UtenforSimulation *simulation = fixture->spreads->simulation;
  const guint        total = fixture->expected->account->n_payers;
  UtenforSpread     *spread = &fixture->spreads->rows[simulation->n_rows - 1].cumulated[simulation->n_years - 1];
  UtenforOutcome    *outcome = (UtenforOutcome *)utenfor_result_get_outcome (fixture->expected, total);

  /* The others lie where they are expected. */
  for (guint row = 0; row + 1 < simulation->n_rows; row++)
    {
      UtenforSpread *other = &fixture->spreads->rows[row].cumulated[simulation->n_years - 1];

      other->mean = utenfor_result_get_outcome (fixture->expected, (guint)simulation->payers[row])->net;
    }
  outcome->net = expected;
  spread->mean = mean;
  spread->mean_error = error;
  spread->sd = sd;

  return all ? utenfor_sentence_all_apart (fixture->spreads, fixture->expected)
             : utenfor_sentence_apart (fixture->spreads, fixture->expected, total);
}

static void
test_apart (Fixture      *fixture,
            gconstpointer data)
{
  const struct
  {
    double      expected, mean, error, sd;
    gboolean    all;
    const char *text; /* NULL: nothing */
  } cases[] = {
    { 450e3, -685e3, 119e3, 5e6, FALSE, "For the public total the expected value is a gain of 450,000 kr, but the mean of the draws a loss of 685,000 kr." },
    { -450e3, 685e3, 119e3, 5e6, FALSE, "For the public total the expected value is a loss of 450,000 kr, but the mean of the draws a gain of 685,000 kr." },
    { 450e3, -10e3, 400e3, 5e6, FALSE, "For the public total the expected value is a gain of 450,000 kr, but the mean of the draws a loss of 10,000 kr. With so few draws that may be chance." },
    { -2.6e6, -3.1e6, 35e3, 1e6, FALSE, "For the public total the expected value is −2.6 mill. kr, and the mean of the draws −3.1 mill. kr." },
    { -2.6e6, -3.1e6, 35e3, 1e6, TRUE, "For the public total the mean is further from the expected value than chance explains." },
    { 450e3, -685e3, 119e3, 5e6, TRUE, "For the public total the expected value is a gain of 450,000 kr, but the mean of the draws a loss of 685,000 kr." },
    { -2.6e6, -3.1e6, 130e3, 1e6, FALSE, NULL }, /* within 4 errors */
    { -2.6e6, -3.1e6, 35e3, 6e6, FALSE, NULL },  /* within a tenth of the spread */
    { 450e3, -685e3, NAN, NAN, FALSE, NULL },    /* one draw */
    { 0, -685e3, 300e3, 5e6, FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = apart (fixture, cases[i].expected, cases[i].mean, cases[i].error, cases[i].sd, cases[i].all);
      g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", "\u00a0", -1);
      g_autofree char *plain = g_strjoinv (" ", words);

      g_assert_cmpstr (plain, ==, cases[i].text != NULL ? cases[i].text : "");
    }
}

/* Each view and mode has its own reasons. */
static void
test_mean (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const reasons[] = { "multiplied", "judged by itself", "refunded", "by chance only", "if the intervals are right" };
  const struct
  {
    UtenforSimulationMode mode;
    gboolean              budget;
    guint                 n_refunds;
    const char           *said; /* one letter a reason */
  } cases[] = {
    { UTENFOR_SIMULATE_EVERYTHING, FALSE, 0, "y---y" },
    { UTENFOR_SIMULATE_EVERYTHING, FALSE, 1, "y-y-y" },
    { UTENFOR_SIMULATE_EVERYTHING, TRUE, 0, "yy--y" },
    { UTENFOR_SIMULATE_NUMBERS, TRUE, 0, "yy--y" },
    { UTENFOR_SIMULATE_CHANCE, TRUE, 0, "-y---" },
    { UTENFOR_SIMULATE_CHANCE, FALSE, 1, "--y--" },
    { UTENFOR_SIMULATE_CHANCE, FALSE, 0, "---y-" },
  };
  UtenforSimulation *simulation = fixture->spreads->simulation;
  const guint        n_refunds = simulation->n_refunds;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      simulation->mode = cases[i].mode;
      simulation->view.budget = cases[i].budget;
      simulation->n_refunds = cases[i].n_refunds;
      text = utenfor_sentence_mean (fixture->spreads);
      for (guint r = 0; r < G_N_ELEMENTS (reasons); r++)
        g_assert_cmpint (strstr (text, reasons[r]) != NULL, ==, cases[i].said[r] == 'y');
    }
  simulation->n_refunds = n_refunds;
}

static void
test_table (Fixture      *fixture,
            gconstpointer data)
{
  const UtenforTableStyle style = { 80, FALSE };
  g_autofree char        *text = utenfor_spreads_to_table (fixture->spreads, fixture->expected, &style);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_nonnull (strstr (text, "Expected"));
  g_assert_nonnull (strstr (text, "8 of 10 from"));
  g_assert_nonnull (strstr (text, "64 draws with seed 1"));
}

/* What had to be divided by its sum is said with how often, and else not at all. */
static void
test_scaled (Fixture      *fixture,
             gconstpointer data)
{
  const UtenforTableStyle style = { 300, FALSE };
  g_autofree char        *none = NULL;
  g_autofree char        *some = NULL;

  fixture->spreads->simulation->n_scaled = 0;
  none = utenfor_spreads_to_table (fixture->spreads, fixture->expected, &style);
  fixture->spreads->simulation->n_scaled = 7;
  some = utenfor_spreads_to_table (fixture->spreads, fixture->expected, &style);
  g_assert_null (strstr (none, "divided by their sum"));
  g_assert_nonnull (strstr (some, "in 7 of 64 draws shares or probabilities were divided by their sum."));
}

/* Half of the draws: those with nothing to earn back count from the start. */
static void
test_payback (Fixture      *fixture,
              gconstpointer data)
{
  UtenforSpreadRow *row = &fixture->spreads->rows[0];

  memset (row->payback, 0, fixture->spreads->simulation->n_years * sizeof (double));
  row->payback_nothing = 0.25;
  row->payback[3] = 0.25;
  row->payback_never = 0.5;
  g_assert_cmpint (utenfor_spreads_get_payback (fixture->spreads, 0, 0.5), ==, 3);
  g_assert_cmpint (utenfor_spreads_get_payback (fixture->spreads, 0, 0.25), ==, 0);
  g_assert_cmpint (utenfor_spreads_get_payback (fixture->spreads, 0, 0.51), ==, -1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/report/spreads/shape", Fixture, "money-order", set_up, test_shape, tear_down);
  g_test_add ("/report/spreads/documented", Fixture, "money-order", set_up, test_documented, tear_down);
  g_test_add ("/report/spreads/csv", Fixture, "money-order", set_up, test_csv, tear_down);
  g_test_add ("/report/spreads/lines", Fixture, "money-lives", set_up, test_lines, tear_down);
  g_test_add ("/report/spreads/apart", Fixture, "money-lives", set_up, test_apart, tear_down);
  g_test_add ("/report/spreads/mean", Fixture, "money-lives", set_up, test_mean, tear_down);
  g_test_add ("/report/spreads/table", Fixture, "money-lives", set_up, test_table, tear_down);
  g_test_add ("/report/spreads/scaled", Fixture, "money-lives", set_up, test_scaled, tear_down);
  g_test_add ("/report/spreads/payback", Fixture, "money-lives", set_up, test_payback, tear_down);
  return g_test_run ();
}
