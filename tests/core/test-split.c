/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small.h"

/* set_split() needs a catalogue only for its payers: kommune, stat, person. */
static void
split_of (UtenforSplit *split,
          const char   *text)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();

  utenfor_split_init (split);
  split->line = 7;
  if (*text != '\0')
    set_split (split, catalogue, text);
}

static const struct
{
  const char *path;
  const char *split;
  double      unit_cost;
  double      expected[N_PAYERS];
} shares[] = {
  { "/core/split/shares/plain", "kommune 0.25 stat 0.75", 1000, { 0.25, 0.75, 0 } },
  { "/core/split/shares/one-payer", "stat 1", 1000, { 0, 1, 0 } },
  { "/core/split/shares/of-a-revenue", "kommune 0.25 person 0.75", -400, { 0.25, 0, 0.75 } },
  { "/core/split/shares/of-nothing", "kommune 0.25 stat 0.75", 0, { 0.25, 0.75, 0 } },
  { "/core/split/fixed/rest", "rest stat kommune 170", 680, { 0.25, 0.75, 0 } },
  { "/core/split/fixed/all", "rest stat kommune 680", 680, { 1, 0, 0 } },
  { "/core/split/fixed/never-more-than-left", "rest stat kommune 900", 680, { 1, 0, 0 } },
  { "/core/split/fixed/two-of-them", "rest person kommune 100 stat 300", 800, { 0.125, 0.375, 0.5 } },
  { "/core/split/fixed/first-in-the-file-first", "rest person kommune 600 stat 600", 800, { 0.75, 0.25, 0 } },
  { "/core/split/fixed/other-order", "rest person stat 600 kommune 600", 800, { 0.25, 0.75, 0 } },
  { "/core/split/fixed/nothing-left-for-the-second", "rest person stat 900 kommune 600", 800, { 0, 1, 0 } },
  { "/core/split/fixed/of-nothing", "rest stat kommune 170", 0, { 0, 1, 0 } },
  { "/core/split/fixed/amount-of-nothing", "rest stat kommune 0", 680, { 0, 1, 0 } },
};

static void
test_shares (gconstpointer data)
{
  guint        i = GPOINTER_TO_UINT (data);
  double       got[N_PAYERS] = { 9, 9, 9 };
  UtenforSplit split;

  split_of (&split, shares[i].split);
  utenfor_split_get_shares (&split, shares[i].unit_cost, N_PAYERS, got);
  for (guint p = 0; p < N_PAYERS; p++)
    assert_close (got[p], shares[i].expected[p], 0, 1e-15);
  utenfor_split_clear (&split);
}

static const struct
{
  const char *path;
  const char *split;
  double      unit_cost;
  const char *tag;
} checks[] = {
  { "/core/split/check/shares", "kommune 0.25 stat 0.75", 1000, NULL },
  { "/core/split/check/shares-of-a-revenue", "kommune 0.25 stat 0.75", -1000, NULL },
  { "/core/split/check/thirds", "kommune 0.333333333333 stat 0.333333333333 person 0.333333333334", 1000, NULL },
  { "/core/split/check/within-rounding", "kommune 0.25 stat 0.7500000009", 1000, NULL },
  { "/core/split/check/beyond-rounding", "kommune 0.25 stat 0.7500000011", 1000, "split-sum" },
  { "/core/split/check/too-little", "kommune 0.25 stat 0.7", 1000, "split-sum" },
  { "/core/split/check/empty", "", 1000, "split-empty" },
  { "/core/split/check/payer-twice", "kommune 0.5 kommune 0.5", 1000, "split-payer-doubled" },
  { "/core/split/check/fixed", "rest stat kommune 170", 1000, NULL },
  { "/core/split/check/fixed-above-the-cost", "rest stat kommune 1700", 1000, NULL },
  { "/core/split/check/rest-is-fixed-too", "rest stat stat 170", 1000, "split-payer-doubled" },
  { "/core/split/check/fixed-negative", "rest stat kommune -1", 1000, "number-out-of-range" },
  { "/core/split/check/fixed-of-a-revenue", "rest stat kommune 170", -1000, "split-fixed-revenue" },
  { "/core/split/check/fixed-of-nothing", "rest stat kommune 170", 0, NULL },
};

static void
test_check (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforSplit split;

  split_of (&split, checks[i].split);
  utenfor_split_check (&split, checks[i].unit_cost, "<service>", "a.xml", issues);
  if (checks[i].tag != NULL)
    assert_only_issue (issues, checks[i].tag);
  else
    g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 0);
  utenfor_split_clear (&split);
}

static void
test_copy_is_deep (void)
{
  UtenforSplit split, copy;

  split_of (&split, "rest stat kommune 170");
  utenfor_split_copy (&copy, &split);
  utenfor_split_add (&copy, PERSON, utenfor_quantity (1));
  g_array_index (copy.parts, UtenforSplitPart, 0).amount.value = 9;

  g_assert_true (copy.fixed);
  g_assert_cmpuint (copy.rest_payer, ==, STAT);
  g_assert_cmpuint (split.parts->len, ==, 1);
  g_assert_cmpfloat (g_array_index (split.parts, UtenforSplitPart, 0).amount.value, ==, 170);
  utenfor_split_clear (&split);
  utenfor_split_clear (&copy);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    g_test_add_data_func (shares[i].path, GUINT_TO_POINTER (i), test_shares);
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    g_test_add_data_func (checks[i].path, GUINT_TO_POINTER (i), test_check);
  g_test_add_func ("/core/split/copy-is-deep", test_copy_is_deep);

  return g_test_run ();
}
