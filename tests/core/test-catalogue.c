/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small.h"

static void
test_find (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();

  g_assert_cmpint (utenfor_catalogue_find_payer (catalogue, "stat"), ==, STAT);
  g_assert_cmpint (utenfor_catalogue_find_sector (catalogue, "tiltak"), ==, TILTAK);
  g_assert_cmpint (utenfor_catalogue_find_state (catalogue, "dead"), ==, DEAD);
  g_assert_cmpint (utenfor_catalogue_find_index (catalogue, "prices"), ==, 0);
  g_assert_cmpint (utenfor_catalogue_find_service (catalogue, "income"), ==, INCOME);
  g_assert_cmpint (utenfor_catalogue_find_source (catalogue, "prices"), ==, -1);
}

static void
test_find_nothing (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();

  g_assert_cmpint (utenfor_catalogue_find_payer (catalogue, "Stat"), ==, -1);
  g_assert_cmpint (utenfor_catalogue_find_payer (catalogue, ""), ==, -1);
  g_assert_cmpint (utenfor_catalogue_find_payer (catalogue, NULL), ==, -1);
  g_assert_cmpint (utenfor_catalogue_find_service (catalogue, "stat"), ==, -1);
}

/* A service and a state may share an id: they are of different kinds. */
static void
test_kinds_have_names_of_their_own (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforState state = { .id = g_intern_string ("tax") };

  g_assert_cmpuint (utenfor_catalogue_add_state (catalogue, state, issues), ==, 3);
  g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 0);
  g_assert_cmpint (utenfor_catalogue_find_state (catalogue, "tax"), ==, 3);
  g_assert_cmpint (utenfor_catalogue_find_service (catalogue, "tax"), ==, TAX);
}

static void
test_doubled_id (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  UtenforPayer payer;

  utenfor_payer_init (&payer, "stat");
  payer.line = 33;
  g_assert_cmpuint (utenfor_catalogue_add_payer (catalogue, payer, issues), ==, 3);
  assert_only_issue (issues, "id-doubled");
  g_assert_cmpint (utenfor_issues_get (issues, 0)->line, ==, 33);
  g_assert_cmpint (utenfor_catalogue_find_payer (catalogue, "stat"), ==, STAT);
}

static void
test_defaults (void)
{
  UtenforPayer   payer;
  UtenforIndex   index;
  UtenforService service;

  utenfor_payer_init (&payer, "p");
  g_assert_true (payer.is_public);
  g_assert_false (payer.is_local || payer.is_receiver || payer.has_keep);
  g_assert_cmpfloat (payer.keep.value, ==, 1);

  utenfor_index_init (&index, "i");
  g_assert_cmpfloat (index.growth.value, ==, 0);
  g_assert_false (index.is_programme);
  g_array_unref (index.years);

  utenfor_service_init (&service, "s");
  g_assert_cmpint (service.index, ==, -1);
  g_assert_cmpint (service.price_year, ==, 0);
  g_assert_cmpfloat (service.cashable.value, ==, 1);
  g_assert_cmpint (service.cashable_delay, ==, 0);
  g_assert_false (service.is_equalised);
  utenfor_split_clear (&service.split);
}

static void
test_special_ones (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();

  g_assert_cmpint (utenfor_catalogue_get_receiver (catalogue), ==, -1);
  g_assert_cmpint (utenfor_catalogue_get_programme_index (catalogue), ==, -1);
  g_assert_cmpint (utenfor_catalogue_get_programme_sector (catalogue), ==, TILTAK);

  payer_at (catalogue, STAT)->is_receiver = TRUE;
  index_at (catalogue, 0)->is_programme = TRUE;
  g_assert_cmpint (utenfor_catalogue_get_receiver (catalogue), ==, STAT);
  g_assert_cmpint (utenfor_catalogue_get_programme_index (catalogue), ==, 0);
}

/* --- what build finds -------------------------------------------------------- */

static void
change_nothing (UtenforCatalogue *catalogue)
{
}

static void
change_no_payers (UtenforCatalogue *catalogue)
{
  g_array_set_size (catalogue->services, 0);
  g_array_set_size (catalogue->payers, 0);
}

static void
change_no_sectors (UtenforCatalogue *catalogue)
{
  g_array_set_size (catalogue->sectors, 0);
}

static void
change_no_states (UtenforCatalogue *catalogue)
{
  g_array_set_size (catalogue->states, 0);
}

static void
change_no_services (UtenforCatalogue *catalogue)
{
  g_array_set_size (catalogue->services, 0);
}

static void
change_most_payers (UtenforCatalogue *catalogue)
{
  while (catalogue->payers->len < UTENFOR_MAX_PAYERS)
    {
      g_autofree char *id = g_strdup_printf ("payer-%u", catalogue->payers->len);

      add_payer (catalogue, id);
    }
}

static void
change_many_payers (UtenforCatalogue *catalogue)
{
  change_most_payers (catalogue);
  add_payer (catalogue, "one-more");
}

static void
change_two_receivers (UtenforCatalogue *catalogue)
{
  payer_at (catalogue, KOMMUNE)->is_receiver = TRUE;
  payer_at (catalogue, STAT)->is_receiver = TRUE;
}

static void
change_no_receiver (UtenforCatalogue *catalogue)
{
  service_at (catalogue, TAX)->is_equalised = TRUE;
}

static void
change_private_receiver (UtenforCatalogue *catalogue)
{
  g_array_index (catalogue->payers, UtenforPayer, STAT).is_receiver = TRUE;
  g_array_index (catalogue->payers, UtenforPayer, STAT).is_public = FALSE;
}

static void
change_receiver (UtenforCatalogue *catalogue)
{
  service_at (catalogue, TAX)->is_equalised = TRUE;
  payer_at (catalogue, STAT)->is_receiver = TRUE;
}

static void
change_first_receiver (UtenforCatalogue *catalogue)
{
  service_at (catalogue, TAX)->is_equalised = TRUE;
  payer_at (catalogue, KOMMUNE)->is_receiver = TRUE;
}

static void
change_two_programme_sectors (UtenforCatalogue *catalogue)
{
  g_array_index (catalogue->sectors, UtenforSector, CARE).is_programme = TRUE;
}

static void
change_two_programme_indices (UtenforCatalogue *catalogue)
{
  add_index (catalogue, "wages", 2020, 100, 2025, 120, 0);
  index_at (catalogue, 0)->is_programme = TRUE;
  index_at (catalogue, 1)->is_programme = TRUE;
}

static void
change_empty_index (UtenforCatalogue *catalogue)
{
  g_array_set_size (index_at (catalogue, 0)->years, 0);
}

static void
change_year_twice (UtenforCatalogue *catalogue)
{
  g_array_index (index_at (catalogue, 0)->years, UtenforIndexYear, 1).year = 2020;
}

static void
change_index_zero (UtenforCatalogue *catalogue)
{
  g_array_index (index_at (catalogue, 0)->years, UtenforIndexYear, 1).value = 0;
}

static void
change_index_nan (UtenforCatalogue *catalogue)
{
  g_array_index (index_at (catalogue, 0)->years, UtenforIndexYear, 1).value = NAN;
}

static void
change_growth (UtenforCatalogue *catalogue)
{
  index_at (catalogue, 0)->growth = utenfor_quantity (-1);
}

static void
change_keep (UtenforCatalogue *catalogue)
{
  payer_at (catalogue, KOMMUNE)->keep = utenfor_quantity (1.2);
}

static void
change_cashable (UtenforCatalogue *catalogue)
{
  service_at (catalogue, HELP)->cashable = utenfor_quantity (1.2);
}

static void
change_delay (UtenforCatalogue *catalogue)
{
  service_at (catalogue, HELP)->cashable_delay = -1;
}

static void
change_unit_cost (UtenforCatalogue *catalogue)
{
  service_at (catalogue, HELP)->unit_cost = utenfor_quantity (NAN);
}

static void
change_split (UtenforCatalogue *catalogue)
{
  g_array_set_size (service_at (catalogue, HELP)->split.parts, 1);
}

static void
change_fixed_revenue (UtenforCatalogue *catalogue)
{
  UtenforSplit *split = &service_at (catalogue, TAX)->split;

  split->fixed = TRUE;
  split->rest_payer = KOMMUNE;
}

static const struct
{
  const char *path;
  void (*change) (UtenforCatalogue *catalogue);
  const char *tag; /* NULL: fine */
} checks[] = {
  { "/core/catalogue/build/fine", change_nothing, NULL },
  { "/core/catalogue/build/no-payers", change_no_payers, "catalogue-empty" },
  { "/core/catalogue/build/no-sectors", change_no_sectors, "catalogue-empty" },
  { "/core/catalogue/build/no-states", change_no_states, "catalogue-empty" },
  { "/core/catalogue/build/no-services-is-fine", change_no_services, NULL },
  { "/core/catalogue/build/most-payers", change_most_payers, NULL },
  { "/core/catalogue/build/too-many-payers", change_many_payers, "too-many" },
  { "/core/catalogue/build/two-receivers", change_two_receivers, "receiver-doubled" },
  { "/core/catalogue/build/no-receiver", change_no_receiver, "receiver-missing" },
  { "/core/catalogue/build/private-receiver", change_private_receiver, "transfer-not-public" },
  { "/core/catalogue/build/a-receiver", change_receiver, NULL },
  { "/core/catalogue/build/a-receiver-that-stands-first", change_first_receiver, NULL },
  { "/core/catalogue/build/two-programme-sectors", change_two_programme_sectors, "programme-doubled" },
  { "/core/catalogue/build/two-programme-indices", change_two_programme_indices, "programme-doubled" },
  { "/core/catalogue/build/empty-index", change_empty_index, "index-empty" },
  { "/core/catalogue/build/year-twice", change_year_twice, "index-year-doubled" },
  { "/core/catalogue/build/index-of-zero", change_index_zero, "index-value" },
  { "/core/catalogue/build/index-not-a-number", change_index_nan, "index-value" },
  { "/core/catalogue/build/growth", change_growth, "number-out-of-range" },
  { "/core/catalogue/build/keep", change_keep, "number-out-of-range" },
  { "/core/catalogue/build/cashable", change_cashable, "number-out-of-range" },
  { "/core/catalogue/build/delay", change_delay, "number-out-of-range" },
  { "/core/catalogue/build/unit-cost", change_unit_cost, "number-not-finite" },
  { "/core/catalogue/build/split", change_split, "split-sum" },
  { "/core/catalogue/build/fixed-revenue", change_fixed_revenue, "split-fixed-revenue" },
};

static void
test_build (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  checks[i].change (catalogue);
  g_assert_cmpint (utenfor_catalogue_build (catalogue, issues), ==, checks[i].tag == NULL);
  if (checks[i].tag != NULL)
    assert_only_issue (issues, checks[i].tag);
  else
    g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 0);
}

/* --- a copy to change ---------------------------------------------------------- */

static void
test_derive_is_deep (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforCatalogue) copy = utenfor_catalogue_derive (catalogue);

  service_at (copy, HELP)->unit_cost.value = 9;
  g_array_index (service_at (copy, HELP)->split.parts, UtenforSplitPart, 0).amount.value = 9;
  g_array_index (index_at (copy, 0)->years, UtenforIndexYear, 0).value = 9;
  payer_at (copy, KOMMUNE)->keep.value = 0.5;

  g_assert_cmpfloat (service_at (catalogue, HELP)->unit_cost.value, ==, 1000);
  g_assert_cmpfloat (g_array_index (service_at (catalogue, HELP)->split.parts, UtenforSplitPart, 0).amount.value, ==, 0.25);
  g_assert_cmpfloat (g_array_index (index_at (catalogue, 0)->years, UtenforIndexYear, 0).value, ==, 100);
  g_assert_cmpfloat (payer_at (catalogue, KOMMUNE)->keep.value, ==, 1);
  g_assert_cmpint (utenfor_catalogue_find_service (copy, "tax"), ==, TAX);
}

static void
test_kin (void)
{
  g_autoptr (UtenforCatalogue) catalogue = small_catalogue ();
  g_autoptr (UtenforCatalogue) other = small_catalogue ();
  g_autoptr (UtenforCatalogue) copy = utenfor_catalogue_derive (catalogue);
  g_autoptr (UtenforCatalogue) copy_of_copy = utenfor_catalogue_derive (copy);

  g_assert_true (utenfor_catalogue_is_kin (catalogue, catalogue));
  g_assert_true (utenfor_catalogue_is_kin (catalogue, copy));
  g_assert_true (utenfor_catalogue_is_kin (copy_of_copy, catalogue));
  g_assert_true (utenfor_catalogue_is_kin (copy, copy_of_copy));
  g_assert_false (utenfor_catalogue_is_kin (catalogue, other));
  g_assert_false (utenfor_catalogue_is_kin (other, copy));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/catalogue/find", test_find);
  g_test_add_func ("/core/catalogue/find-nothing", test_find_nothing);
  g_test_add_func ("/core/catalogue/kinds-have-names-of-their-own", test_kinds_have_names_of_their_own);
  g_test_add_func ("/core/catalogue/doubled-id", test_doubled_id);
  g_test_add_func ("/core/catalogue/defaults", test_defaults);
  g_test_add_func ("/core/catalogue/special-ones", test_special_ones);
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    g_test_add_data_func (checks[i].path, GUINT_TO_POINTER (i), test_build);
  g_test_add_func ("/core/catalogue/derive/is-deep", test_derive_is_deep);
  g_test_add_func ("/core/catalogue/derive/kin", test_kin);

  return g_test_run ();
}
