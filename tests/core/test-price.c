/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "price.h"
#include "small.h"

/* prices: 100 in 2020, 125 in 2025. */
static const struct
{
  const char *path;
  int         index, from, to;
  double      expected; /* NAN: the index lacks a year */
} factors[] = {
  { "/core/price/factor/later", 0, 2020, 2025, 1.25 },
  { "/core/price/factor/earlier", 0, 2025, 2020, 0.8 },
  { "/core/price/factor/same-year", 0, 2025, 2025, 1 },
  { "/core/price/factor/same-year-the-index-lacks", 0, 2022, 2022, 1 },
  { "/core/price/factor/no-index", -1, 2020, 2025, 1 },
  { "/core/price/factor/no-year", 0, 0, 2025, 1 },
  { "/core/price/factor/lacks-from", 0, 2019, 2025, NAN },
  { "/core/price/factor/lacks-to", 0, 2020, 2026, NAN },
  { "/core/price/factor/nothing-between-years", 0, 2020, 2022, NAN },
};

static void
test_factor (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  double factor = utenfor_price_factor (catalogue, factors[i].index, factors[i].from, factors[i].to);

  if (isnan (factors[i].expected))
    g_assert_true (isnan (factor));
  else
    assert_close (factor, factors[i].expected, 0, 1e-15);
}

static const struct
{
  const char *path;
  double      growth;
  int         t;
  double      expected;
} growths[] = {
  { "/core/price/growth/none", 0, 40, 1 },
  { "/core/price/growth/year-0", 0.02, 0, 1 },
  { "/core/price/growth/year-1", 0.02, 1, 1.02 },
  { "/core/price/growth/year-3", 0.02, 3, 1.061208 },
  { "/core/price/growth/falling", -0.5, 2, 0.25 },
};

static void
test_growth (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();

  index_at (catalogue, 0)->growth = utenfor_quantity (growths[i].growth);
  assert_close (utenfor_price_growth (catalogue, 0, growths[i].t), growths[i].expected, 0, 1e-15);
  g_assert_cmpfloat (utenfor_price_growth (catalogue, -1, growths[i].t), ==, 1);
}

static void
test_years (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  int first, last;

  add_index (catalogue, "wages", 2018, 100, 2023, 110, 0);
  g_assert_true (utenfor_price_years (catalogue, &first, &last));
  g_assert_cmpint (first, ==, 2020);
  g_assert_cmpint (last, ==, 2023);
}

static void
test_one_common_year (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  int first, last;

  add_index (catalogue, "wages", 2018, 100, 2020, 110, 0);
  g_assert_true (utenfor_price_years (catalogue, &first, &last));
  g_assert_cmpint (first, ==, 2020);
  g_assert_cmpint (last, ==, 2020);
}

static void
test_no_common_year (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  int first, last;

  add_index (catalogue, "wages", 2010, 100, 2019, 110, 0);
  g_assert_false (utenfor_price_years (catalogue, &first, &last));
}

static void
test_no_indices (void)
{
  g_autoptr (UtenforCatalogue) catalogue = utenfor_catalogue_new ("none");
  int first, last;

  g_assert_false (utenfor_price_years (catalogue, &first, &last));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    g_test_add_data_func (factors[i].path, GUINT_TO_POINTER (i), test_factor);
  for (guint i = 0; i < G_N_ELEMENTS (growths); i++)
    g_test_add_data_func (growths[i].path, GUINT_TO_POINTER (i), test_growth);
  g_test_add_func ("/core/price/years", test_years);
  g_test_add_func ("/core/price/one-common-year", test_one_common_year);
  g_test_add_func ("/core/price/no-common-year", test_no_common_year);
  g_test_add_func ("/core/price/no-indices", test_no_indices);

  return g_test_run ();
}
