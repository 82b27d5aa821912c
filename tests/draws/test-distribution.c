/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "build.h"
#include "quantile-table.h"
#include "random.h"
#include "small.h"

#include <gsl/gsl_cdf.h>

static UtenforQuantity
between (double value,
         double low,
         double high)
{
  UtenforQuantity quantity = utenfor_quantity (value);

  quantity.low = low;
  quantity.high = high;

  return quantity;
}

static UtenforDistribution
fit (UtenforQuantity   quantity,
     UtenforNumberKind kind)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforDistribution distribution;

  g_assert_true (utenfor_distribution_fit (&distribution, &quantity, kind, "a number", "file", issues));
  assert_no_issues (issues);

  return distribution;
}

/* Φ⁻¹(0.9), the default level's z. */
#define Z 1.2815515655446004

static void
test_fit_beta (void)
{
  UtenforDistribution d = fit (between (0.3, 0.2, 0.42), UTENFOR_NUMBER_SHARE);

  g_assert_cmpint (d.family, ==, UTENFOR_FAMILY_BETA);
  assert_close (utenfor_distribution_get_mean (&d), 0.3, 1e-12, 0);
  assert_close (utenfor_distribution_get_sd (&d), 0.22 / (2 * Z), 1e-12, 0);
  assert_close (utenfor_distribution_quantile (&d, 0.5), gsl_cdf_beta_Pinv (gsl_cdf_ugaussian_P (0.5), d.a, d.b), 1e-9, 0);
}

static void
test_fit_gamma (void)
{
  UtenforDistribution d = fit (between (100000, 80000, 130000), UTENFOR_NUMBER_ANY);

  g_assert_cmpint (d.family, ==, UTENFOR_FAMILY_GAMMA);
  assert_close (utenfor_distribution_get_mean (&d), 100000, 1e-12, 0);
  assert_close (utenfor_distribution_get_sd (&d), 50000 / (2 * Z), 1e-12, 0);
}

/* A revenue has the quantiles of the same cost, from the other side. */
static void
test_fit_revenue (void)
{
  UtenforDistribution cost = fit (between (0.22, 0.2, 0.25), UTENFOR_NUMBER_ANY);
  UtenforDistribution revenue = fit (between (-0.22, -0.25, -0.2), UTENFOR_NUMBER_ANY);

  assert_close (utenfor_distribution_get_mean (&revenue), -0.22, 1e-12, 0);
  for (double z = -6; z <= 6; z += 1.5)
    assert_close (utenfor_distribution_quantile (&revenue, z), -utenfor_distribution_quantile (&cost, -z), 1e-12, 0);
}

static void
test_fit_lognormal (void)
{
  UtenforDistribution d = fit (between (1.8, 1.2, 2.7), UTENFOR_NUMBER_RISK);
  double              sigma = log (2.7 / 1.2) / (2 * Z);

  g_assert_cmpint (d.family, ==, UTENFOR_FAMILY_LOGNORMAL);
  assert_close (utenfor_distribution_get_mean (&d), 1.8, 1e-12, 0);
  assert_close (utenfor_distribution_quantile (&d, 0), exp (log (1.8) - sigma * sigma / 2), 1e-12, 0);
  assert_close (utenfor_distribution_quantile (&d, Z) / utenfor_distribution_quantile (&d, -Z), 2.7 / 1.2, 1e-12, 0);
}

static void
test_fit_triangular (void)
{
  UtenforQuantity     quantity = between (3, 2, 6);
  UtenforDistribution d;

  quantity.is_triangular = TRUE;
  d = fit (quantity, UTENFOR_NUMBER_USE);
  assert_close (utenfor_distribution_get_mean (&d), 11.0 / 3, 1e-12, 0);
  assert_close (utenfor_distribution_quantile (&d, -6.3), 2, 0, 1e-3);
  assert_close (utenfor_distribution_quantile (&d, 6.3), 6, 0, 1e-3);
  /* A quarter of the mass is below the mode. */
  assert_close (utenfor_distribution_quantile (&d, gsl_cdf_ugaussian_Pinv (0.25)), 3, 1e-9, 0);
}

/* A wider level means a narrower distribution. */
static void
test_level_counts (void)
{
  UtenforQuantity quantity = between (0.3, 0.2, 0.42);

  quantity.level = 0.95;
  {
    UtenforDistribution d = fit (quantity, UTENFOR_NUMBER_SHARE);

    assert_close (utenfor_distribution_get_sd (&d), 0.22 / (2 * 1.959963984540054), 1e-9, 0);
  }
}

static void
test_constants (void)
{
  UtenforDistribution without = fit (utenfor_quantity (7), UTENFOR_NUMBER_ANY);
  UtenforDistribution pinned = fit (between (0, 0, 0), UTENFOR_NUMBER_SHARE);

  g_assert_cmpint (without.family, ==, UTENFOR_FAMILY_CONSTANT);
  g_assert_cmpfloat (utenfor_distribution_quantile (&without, 3), ==, 7);
  g_assert_cmpint (pinned.family, ==, UTENFOR_FAMILY_CONSTANT);
}

static void
test_refused (void)
{
  struct
  {
    UtenforNumberKind kind;
    double            value, low, high;
  } cases[] = {
    { UTENFOR_NUMBER_SHARE, 0.01, 0, 1 },
    { UTENFOR_NUMBER_SHARE, 0, 0, 0.1 },
    { UTENFOR_NUMBER_PROBABILITY, 1, 0.9, 1 },
    { UTENFOR_NUMBER_ANY, 0, -1, 1 },
    { UTENFOR_NUMBER_USE, 0, 0, 1 },
    { UTENFOR_NUMBER_RISK, 1, 0, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
      UtenforQuantity     quantity = between (cases[i].value, cases[i].low, cases[i].high);
      UtenforDistribution d;

      g_assert_false (utenfor_distribution_fit (&d, &quantity, cases[i].kind, "a number", "file", issues));
      assert_only_issue (issues, "family-cannot-hold");
      g_assert_cmpint (d.family, ==, UTENFOR_FAMILY_CONSTANT);
    }
}

/* --- tables --------------------------------------------------------------------- */

/* The largest error over words everywhere and at both ends, in sd. */
static void
assert_table_is_exact (UtenforDistribution shape)
{
  g_autofree UtenforNormalTable   *normal = utenfor_normal_table_new ();
  g_autofree UtenforQuantileTable *table = utenfor_quantile_table_new (&shape);
  double                           sd = utenfor_distribution_get_sd (&shape);

  for (guint i = 0; i < 400; i++)
    {
      /* Words by halvings from both ends, and evenly between. */
      guint32 word = i < 200 ? (guint32)(g_test_rand_int ()) >> (i % 32) : (guint32)(i - 200) * 21474836u;
      double  u, z, exact, found;

      if (i % 2)
        word = ~word;
      u = utenfor_random_uniform (word);
      z = u < 0.5 ? gsl_cdf_ugaussian_Pinv (u) : -gsl_cdf_ugaussian_Pinv (utenfor_random_uniform (~word));
      exact = utenfor_distribution_unit_quantile (&shape, z);
      found = utenfor_quantile_table_look_up (table, utenfor_normal_table_look_up (normal, word));
      if (!(fabs (found - exact) < 0.001 * sd))
        g_error ("family %d a %g b %g: at word %u (z %.4f) found %.12g, exact %.12g, %.6f sd away",
                 shape.family, shape.a, shape.b, word, z, found, exact, fabs (found - exact) / sd);
    }
}

static void
test_normal_table (void)
{
  g_autofree UtenforNormalTable *table = utenfor_normal_table_new ();
  guint32                        words[] = { 0, 1, 2, 3, 1000, 123456789, 0x7fffffff, 0x80000000, G_MAXUINT32 - 1, G_MAXUINT32 };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_close (utenfor_normal_table_look_up (table, words[i]),
                  gsl_cdf_ugaussian_Pinv (utenfor_random_uniform (words[i])), 0, 1e-6);
}

static void
test_beta_tables (void)
{
  double means[] = { 0.0005, 0.01, 0.1, 0.5, 0.9, 0.999 };
  double strengths[] = { 0.8, 3, 20, 100, 3000, 200000, 4e6 };

  for (guint i = 0; i < G_N_ELEMENTS (means); i++)
    for (guint j = 0; j < G_N_ELEMENTS (strengths); j++)
      assert_table_is_exact ((UtenforDistribution){
        UTENFOR_FAMILY_BETA, means[i] * strengths[j], (1 - means[i]) * strengths[j], FALSE, 1, 0 });
}

static void
test_gamma_tables (void)
{
  double shapes[] = { 0.05, 0.3, 0.9, 1, 2.5, 10, 60, 1000, 9900, 10100, 5e6 };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    for (gboolean mirrored = FALSE; mirrored <= TRUE; mirrored++)
      assert_table_is_exact ((UtenforDistribution){ UTENFOR_FAMILY_GAMMA, shapes[i], 0, mirrored, 1, 0 });
}

static void
test_other_tables (void)
{
  double sigmas[] = { 0.001, 0.1, 0.3, 0.7, 1, 1.8 };
  double modes[] = { 0, 0.1, 0.5, 0.83, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (sigmas); i++)
    assert_table_is_exact ((UtenforDistribution){ UTENFOR_FAMILY_LOGNORMAL, sigmas[i], 0, FALSE, 1, 0 });
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    assert_table_is_exact ((UtenforDistribution){ UTENFOR_FAMILY_TRIANGULAR, modes[i], 0, FALSE, 1, 0 });
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draws/distribution/fit/beta", test_fit_beta);
  g_test_add_func ("/draws/distribution/fit/gamma", test_fit_gamma);
  g_test_add_func ("/draws/distribution/fit/revenue", test_fit_revenue);
  g_test_add_func ("/draws/distribution/fit/lognormal", test_fit_lognormal);
  g_test_add_func ("/draws/distribution/fit/triangular", test_fit_triangular);
  g_test_add_func ("/draws/distribution/fit/level-counts", test_level_counts);
  g_test_add_func ("/draws/distribution/fit/constants", test_constants);
  g_test_add_func ("/draws/distribution/fit/refused", test_refused);
  g_test_add_func ("/draws/distribution/table/normal", test_normal_table);
  g_test_add_func ("/draws/distribution/table/beta", test_beta_tables);
  g_test_add_func ("/draws/distribution/table/gamma", test_gamma_tables);
  g_test_add_func ("/draws/distribution/table/others", test_other_tables);

  return g_test_run ();
}
