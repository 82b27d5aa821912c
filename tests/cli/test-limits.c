/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <unistd.h>

#include "test.h"

/* What is too much, or no number at all: said at once, with where it stands. */

/* A folder with the samples, one of them with a piece replaced. (transfer full) is its path. */
static char *
prepare (const char *name,
         const char *from,
         const char *to)
{
  static const char *const all[] = { "catalogue.xml", "money-group.xml", "money-reference.xml", "money-lives.xml", "money-order.xml" };
  g_autofree char         *folder = new_folder ();
  char                    *path = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      gboolean         is_it = g_str_equal (all[i], name);
      g_autofree char *copy = copy_money (all[i], folder, is_it ? from : NULL, to);

      if (is_it)
        path = g_steal_pointer (&copy);
    }

  return path;
}

typedef struct
{
  const char *name;
  const char *file;
  const char *from;
  const char *to;
  int         line;
  const char *tag;
} Limit;

#define LIVES  "money-lives.xml"
#define ORDER  "money-order.xml"
#define PEOPLE "per-intake=\"40\""
#define SHARE  "value=\"0.3\" low=\"0.2\" high=\"0.4\""
#define RISK   "value=\"1.4\" low=\"1.1\" high=\"1.8\""

static const Limit limits[] = {
  { "nobody", LIVES, PEOPLE, "per-intake=\"0\"", 9, "integer-out-of-range" },
  { "million-million-participants", LIVES, PEOPLE, "per-intake=\"1000000000000\"", 9, "integer-out-of-range" },
  { "more-participants-than-a-number-holds", LIVES, PEOPLE, "per-intake=\"99999999999999999999999\"", 9, "integer-out-of-range" },
  { "million-in-two-intakes", LIVES, PEOPLE, "per-intake=\"1000000\" intakes=\"2\"", 9, "persons-too-many" },
  { "one-person-too-many", LIVES, PEOPLE, "per-intake=\"20001\" intakes=\"50\"", 9, "persons-too-many" },
  { "low-above-high", LIVES, SHARE, "value=\"0.3\" low=\"0.4\" high=\"0.2\"", 21, "interval-wrong" },
  { "share-too-wide", LIVES, SHARE, "value=\"0.3\" low=\"0\" high=\"1\" level=\"0.5\"", 21, "family-cannot-hold" },
  { "share-below-zero", LIVES, SHARE, "value=\"0.3\" low=\"-0.2\" high=\"0.4\"", 21, "number-out-of-range" },
  { "level-of-certainty", LIVES, SHARE, "value=\"0.3\" low=\"0.2\" high=\"0.4\" level=\"1\"", 21, "level-wrong" },
  { "not-a-number", LIVES, SHARE, "value=\"NaN\"", 21, "number-not-finite" },
  { "endless", LIVES, SHARE, "value=\"inf\"", 21, "number-not-finite" },
  { "endless-high", LIVES, SHARE, "value=\"0.3\" low=\"0.2\" high=\"1e999\"", 21, "number-not-finite" },
  { "risk-from-zero", ORDER, RISK, "value=\"1.4\" low=\"0\" high=\"1.8\"", 43, "family-cannot-hold" },
  { "mode-outside-its-triangle", ORDER, RISK, "value=\"1.9\" low=\"1.1\" high=\"1.8\" family=\"triangular\"", 43, "interval-wrong" },
  { "risk-beyond-belief", ORDER, RISK, "value=\"1e13\"", 43, "number-out-of-range" },
};

/* As many draws as there may be: nothing is drawn, and nothing laid out for it. */
static void
test_limit (gconstpointer data)
{
  const Limit     *limit = data;
  g_autofree char *path = prepare (limit->file, limit->from, limit->to);
  g_autofree char *place = g_strdup_printf ("%s:%d: error: ", path, limit->line);
  g_autofree char *tag = g_strdup_printf ("[%s]", limit->tag);
  gint64           from = g_get_monotonic_time ();
  g_auto (Run) run = run_program ("simulate", path, "--draws", "1000000", NULL);

  run_assert (&run, 1);
  g_assert_cmpstr (run.out, ==, "");
  assert_has (run.err, place);
  assert_has (run.err, tag);
  g_assert_cmpint (g_get_monotonic_time () - from, <, 10 * G_USEC_PER_SEC);
}

/* Exactly as many as there may be. */
static void
test_million_persons (void)
{
  g_autofree char *path = prepare (LIVES, PEOPLE, "per-intake=\"20000\" intakes=\"50\"");
  g_auto (Run) run = run_program ("simulate", path, "--draws", "8", "--mode", "chance", NULL);

  run_assert (&run, 0);
}

/* --- memory ---------------------------------------------------------------------------- */

/* What it needs is said before it starts, or that it is more than there is. */
static void
test_memory_is_stated (void)
{
  const char *const arguments[] = { "simulate", "los-i-fjordvik", "--language", "en", "--draws", "1000000", NULL };
  double            ms;
  g_auto (Run) run = run_interrupted (arguments, &ms);

  run_assert (&run, 1);
  assert_has (run.err, "1000000 draws");
  assert_has (run.err, "GB of memory");
}

/* Scenarios that are compared are all kept: what each needs is added up. */
static void
test_memory_of_comparison (void)
{
  const char *const one = "los-i-fjordvik";
  const char *const arguments[] = { "compare", one, one, one, one, one, one, one, one, one, one, one, one, one, one, one, one, one, one, one, one,
                                    "--language", "en", "--draws", "1000000", NULL };

  if ((double)sysconf (_SC_PHYS_PAGES) * sysconf (_SC_PAGESIZE) > 200e9)
    {
      g_test_skip ("this machine has memory for all of it");
      return;
    }
  {
    g_auto (Run) run = run_program_with (arguments, NULL, NULL);

    run_assert (&run, 1);
    assert_has (run.err, "is not used here");
    g_assert_cmpstr (run.out, ==, "");
  }
}

/* --- Ctrl+C ------------------------------------------------------------------------------ */

/* 50 ms are promised; what it took is told, and judged only where it waited for the end,
 * minutes away: a busy computer may be late. */
static void
assert_stops (const char *const *arguments)
{
  double ms;
  g_auto (Run) run = run_interrupted (arguments, &ms);

  run_assert (&run, 1);
  g_assert_cmpstr (run.out, ==, "");
  assert_has (run.err, "Stopped before all draws were done");
  g_test_message ("stopped after %.1f ms", ms);
  g_assert_cmpfloat (ms, <, 10000);
}

static void
test_stops_at_once (gconstpointer data)
{
  g_autofree char  *path = prepare (LIVES, PEOPLE, data);
  const char *const arguments[] = { "simulate", path, "--language", "en", "--draws", "1000000", "--horizon", "2", NULL };

  assert_stops (arguments);
}

/* A comparison stops as quickly as a simulation, and does not die of the signal. */
static void
test_comparison_stops_at_once (void)
{
  g_autofree char  *path = prepare (LIVES, PEOPLE, "per-intake=\"1000\"");
  const char *const arguments[] = { "compare", path, path, "--language", "en", "--draws", "1000000", "--horizon", "2", NULL };

  assert_stops (arguments);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *name = g_strconcat ("/cli/limits/", limits[i].name, NULL);

      g_test_add_data_func (name, &limits[i], test_limit);
    }
  g_test_add_func ("/cli/limits/million-persons", test_million_persons);
  g_test_add_func ("/cli/limits/memory/stated", test_memory_is_stated);
  g_test_add_func ("/cli/limits/memory/comparison", test_memory_of_comparison);
  g_test_add_func ("/cli/limits/stops-at-once/comparison", test_comparison_stops_at_once);
  g_test_add_data_func ("/cli/limits/stops-at-once/thousand", "per-intake=\"1000\"", test_stops_at_once);
  g_test_add_data_func ("/cli/limits/stops-at-once/million", "per-intake=\"1000000\"", test_stops_at_once);

  return g_test_run ();
}
