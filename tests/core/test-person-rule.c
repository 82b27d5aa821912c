/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "numbers.h"
#include "own-figures.h"
#include "small.h"

/* The small catalogue, whose help is used by half of those on a benefit and a tenth
 * of the others, and what the kommune pays of it above 100 kr is refunded. */
static UtenforCatalogue *
personal_catalogue (void)
{
  UtenforCatalogue     *catalogue = small_catalogue ();
  UtenforIndividualUse *use = utenfor_individual_use_new ();
  UtenforRefund         refund;
  guint                 received, paid;

  utenfor_individual_use_add (use, -1, utenfor_quantity (0.1));
  utenfor_individual_use_add (use, BENEFIT, utenfor_quantity (0.5));
  use->variation = utenfor_quantity (0.8);
  service_at (catalogue, HELP)->individual = use;

  add_service (catalogue, "refund-received", -1, "kommune 1");
  add_service (catalogue, "refund-paid", 1, "stat 1");
  received = utenfor_catalogue_find_service (catalogue, "refund-received");
  paid = utenfor_catalogue_find_service (catalogue, "refund-paid");
  utenfor_refund_init (&refund, "high-cost");
  refund.payer = KOMMUNE;
  refund.index = 0;
  refund.to_age = 67;
  g_array_append_val (refund.counted, (guint){ HELP });
  g_array_append_val (refund.booked, received);
  g_array_append_val (refund.booked, paid);
  utenfor_refund_add_year (&refund, 2020, utenfor_quantity (100), utenfor_quantity (0.8));
  utenfor_refund_add_year (&refund, 2025, utenfor_quantity (130), utenfor_quantity (0.75));
  utenfor_catalogue_add_refund (catalogue, refund, NULL);

  return catalogue;
}

static UtenforRefund *
the_refund (UtenforCatalogue *catalogue)
{
  return &g_array_index (catalogue->refunds, UtenforRefund, 0);
}

static UtenforIndividualUse *
the_use (UtenforCatalogue *catalogue)
{
  return service_at (catalogue, HELP)->individual;
}

static UtenforPrevalence *
the_prevalence (UtenforCatalogue *catalogue,
                guint             i)
{
  return &g_array_index (the_use (catalogue)->prevalences, UtenforPrevalence, i);
}

static UtenforRefundYear *
the_year (UtenforCatalogue *catalogue,
          guint             i)
{
  return &g_array_index (the_refund (catalogue)->years, UtenforRefundYear, i);
}

/* --- what build finds ---------------------------------------------------------------- */

static void
change_nothing (UtenforCatalogue *catalogue)
{
}

static void
change_no_others (UtenforCatalogue *catalogue)
{
  g_array_remove_index (the_use (catalogue)->prevalences, 0);
}

static void
change_twice (UtenforCatalogue *catalogue)
{
  utenfor_individual_use_add (the_use (catalogue), BENEFIT, utenfor_quantity (0.2));
}

static void
change_nobody (UtenforCatalogue *catalogue)
{
  the_prevalence (catalogue, 1)->share = utenfor_quantity (0);
}

static void
change_everybody (UtenforCatalogue *catalogue)
{
  the_prevalence (catalogue, 1)->share = utenfor_quantity (1);
}

static void
change_more_than_all (UtenforCatalogue *catalogue)
{
  the_prevalence (catalogue, 1)->share = utenfor_quantity (1.1);
}

static void
change_variation (UtenforCatalogue *catalogue)
{
  the_use (catalogue)->variation = utenfor_quantity (-0.1);
}

static void
change_much_variation (UtenforCatalogue *catalogue)
{
  the_use (catalogue)->variation = utenfor_quantity (UTENFOR_MAX_VARIATION + 0.1);
}

/* What a user uses instead of how many use it. */
static void
change_per_user (UtenforCatalogue *catalogue)
{
  g_array_set_size (the_use (catalogue)->prevalences, 0);
  the_use (catalogue)->has_per_user = TRUE;
  the_use (catalogue)->per_user = utenfor_quantity (2);
}

static void
change_idle_user (UtenforCatalogue *catalogue)
{
  change_per_user (catalogue);
  the_use (catalogue)->per_user = utenfor_quantity (0);
}

static void
change_negative_user (UtenforCatalogue *catalogue)
{
  change_per_user (catalogue);
  the_use (catalogue)->per_user = utenfor_quantity (-1);
}

static void
change_no_years (UtenforCatalogue *catalogue)
{
  g_array_set_size (the_refund (catalogue)->years, 0);
}

static void
change_nothing_counted (UtenforCatalogue *catalogue)
{
  g_array_set_size (the_refund (catalogue)->counted, 0);
}

static void
change_nothing_booked (UtenforCatalogue *catalogue)
{
  g_array_set_size (the_refund (catalogue)->booked, 0);
}

static void
change_years_back (UtenforCatalogue *catalogue)
{
  the_year (catalogue, 0)->year = 2025;
}

static void
change_year_of_no_index (UtenforCatalogue *catalogue)
{
  the_year (catalogue, 0)->year = 2019;
}

static void
change_no_index (UtenforCatalogue *catalogue)
{
  the_year (catalogue, 0)->year = 2019;
  the_refund (catalogue)->index = -1;
}

static void
change_no_threshold (UtenforCatalogue *catalogue)
{
  the_year (catalogue, 0)->threshold = utenfor_quantity (0);
}

static void
change_share (UtenforCatalogue *catalogue)
{
  the_year (catalogue, 1)->share = utenfor_quantity (1.2);
}

static void
change_counted_twice (UtenforCatalogue *catalogue)
{
  g_array_append_val (the_refund (catalogue)->counted, (guint){ HELP });
}

static void
change_booked_twice (UtenforCatalogue *catalogue)
{
  g_array_append_val (the_refund (catalogue)->booked, g_array_index (the_refund (catalogue)->booked, guint, 0));
}

static void
change_counted_is_booked (UtenforCatalogue *catalogue)
{
  g_array_append_val (the_refund (catalogue)->counted, g_array_index (the_refund (catalogue)->booked, guint, 0));
}

static void
change_booked_is_individual (UtenforCatalogue *catalogue)
{
  service_at (catalogue, TAX)->individual = utenfor_individual_use_copy (the_use (catalogue));
  g_array_append_val (the_refund (catalogue)->booked, (guint){ TAX });
}

static void
change_booked_by_two (UtenforCatalogue *catalogue)
{
  UtenforRefund second;

  utenfor_refund_copy (&second, the_refund (catalogue));
  second.id = "second";
  g_array_set_size (second.booked, 1);
  utenfor_catalogue_add_refund (catalogue, second, NULL);
}

static UtenforService *
the_paid (UtenforCatalogue *catalogue)
{
  return service_at (catalogue, (guint)utenfor_catalogue_find_service (catalogue, "refund-paid"));
}

static void
change_one_side (UtenforCatalogue *catalogue)
{
  g_array_set_size (the_refund (catalogue)->booked, 1);
}

static void
change_unequal (UtenforCatalogue *catalogue)
{
  the_paid (catalogue)->unit_cost = utenfor_quantity (0.8);
}

static void
change_sign (UtenforCatalogue *catalogue)
{
  the_paid (catalogue)->unit_cost = utenfor_quantity (-1);
}

static void
change_kroner (UtenforCatalogue *catalogue)
{
  the_paid (catalogue)->price_year = 2025;
  the_paid (catalogue)->index = 0;
}

/* Two payers share what a third gets. */
static void
change_two_payers (UtenforCatalogue *catalogue)
{
  UtenforRefund *refund = the_refund (catalogue);
  guint          too;

  add_service (catalogue, "refund-paid-too", 0.3, "person 1");
  too = (guint)utenfor_catalogue_find_service (catalogue, "refund-paid-too");
  g_array_append_val (refund->booked, too);
  the_paid (catalogue)->unit_cost = utenfor_quantity (0.7);
}

static const struct
{
  const char *path;
  void (*change) (UtenforCatalogue *catalogue);
  const char *tag; /* NULL: fine */
} checks[] = {
  { "/core/person-rule/build/fine", change_nothing, NULL },
  { "/core/person-rule/build/no-others", change_no_others, "prevalence-missing" },
  { "/core/person-rule/build/state-twice", change_twice, "prevalence-doubled" },
  { "/core/person-rule/build/nobody", change_nobody, "number-out-of-range" },
  { "/core/person-rule/build/everybody-is-fine", change_everybody, NULL },
  { "/core/person-rule/build/more-than-all", change_more_than_all, "number-out-of-range" },
  { "/core/person-rule/build/variation-below-0", change_variation, "number-out-of-range" },
  { "/core/person-rule/build/too-much-variation", change_much_variation, "number-out-of-range" },
  { "/core/person-rule/build/per-user-is-fine", change_per_user, NULL },
  { "/core/person-rule/build/idle-user", change_idle_user, "number-out-of-range" },
  { "/core/person-rule/build/negative-user", change_negative_user, "number-out-of-range" },
  { "/core/person-rule/build/no-years", change_no_years, "refund-empty" },
  { "/core/person-rule/build/nothing-counted", change_nothing_counted, "refund-empty" },
  { "/core/person-rule/build/nothing-booked", change_nothing_booked, "refund-empty" },
  { "/core/person-rule/build/years-back", change_years_back, "refund-years" },
  { "/core/person-rule/build/year-the-index-lacks", change_year_of_no_index, "index-lacks-year" },
  { "/core/person-rule/build/no-index-is-fine", change_no_index, NULL },
  { "/core/person-rule/build/no-threshold", change_no_threshold, "number-out-of-range" },
  { "/core/person-rule/build/share", change_share, "number-out-of-range" },
  { "/core/person-rule/build/counted-twice", change_counted_twice, "refund-service-doubled" },
  { "/core/person-rule/build/booked-twice", change_booked_twice, "refund-service-doubled" },
  { "/core/person-rule/build/counted-is-booked", change_counted_is_booked, "refund-service-doubled" },
  { "/core/person-rule/build/booked-by-two", change_booked_by_two, "refund-service-doubled" },
  { "/core/person-rule/build/booked-is-individual", change_booked_is_individual, "refund-books-individual" },
  { "/core/person-rule/build/two-payers-are-fine", change_two_payers, NULL },
  { "/core/person-rule/build/one-side", change_one_side, "refund-unbalanced" },
  { "/core/person-rule/build/unequal-sides", change_unequal, "refund-unbalanced" },
  { "/core/person-rule/build/two-receivers", change_sign, "refund-unbalanced" },
  { "/core/person-rule/build/kroner-of-another-year", change_kroner, "refund-unbalanced" },
};

static void
test_build (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforCatalogue) catalogue = personal_catalogue ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  checks[i].change (catalogue);
  g_assert_cmpint (utenfor_catalogue_build (catalogue, issues), ==, checks[i].tag == NULL || g_str_equal (checks[i].tag, "refund-unbalanced"));
  if (checks[i].tag != NULL)
    assert_only_issue (issues, checks[i].tag);
  else
    g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 0);
}

/* The mean use would be counted beside what is refunded. */
static void
test_booked_is_used (void)
{
  static const char *const services[] = { "refund-paid", "refund-received", "help" };
  static const gboolean    fine[] = { FALSE, FALSE, TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (services); i++)
    {
      g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
      g_autoptr (UtenforCatalogue) catalogue = personal_catalogue ();
      g_autoptr (UtenforPopulation) group = NULL;

      g_assert_true (utenfor_catalogue_build (catalogue, issues));
      group = small_group (catalogue);
      add_use (group, services[i], "work", 0.5);
      g_assert_cmpint (utenfor_population_build (group, issues), ==, fine[i]);
      if (!fine[i])
        assert_only_issue (issues, "use-of-refund");
    }
}

/* --- looking up ---------------------------------------------------------------------- */

static void
test_prevalence (void)
{
  g_autoptr (UtenforCatalogue) catalogue = personal_catalogue ();

  g_assert_cmpfloat (utenfor_individual_use_get_prevalence (the_use (catalogue), WORK), ==, 0.1);
  g_assert_cmpfloat (utenfor_individual_use_get_prevalence (the_use (catalogue), BENEFIT), ==, 0.5);
}

/* With a prevalence the mean says nothing of it; with what a user uses, everything. */
static void
test_share (void)
{
  g_autoptr (UtenforCatalogue) catalogue = personal_catalogue ();

  g_assert_cmpfloat (utenfor_individual_use_get_share (the_use (catalogue), BENEFIT, 0.3), ==, 0.5);
  g_assert_cmpfloat (utenfor_individual_use_get_share (the_use (catalogue), BENEFIT, 0.6), ==, 0.5);
  change_per_user (catalogue);
  g_assert_cmpfloat (utenfor_individual_use_get_share (the_use (catalogue), BENEFIT, 0.3), ==, 0.15);
  g_assert_cmpfloat (utenfor_individual_use_get_share (the_use (catalogue), WORK, 0), ==, 0);
  g_assert_cmpfloat (utenfor_individual_use_get_share (the_use (catalogue), WORK, 2), ==, 1);
  g_assert_cmpfloat (utenfor_individual_use_get_share (the_use (catalogue), WORK, 3), ==, 1);
}

static void
test_year (void)
{
  g_autoptr (UtenforCatalogue) catalogue = personal_catalogue ();
  const UtenforRefund *refund = utenfor_catalogue_get_refund (catalogue, 0);

  g_assert_cmpint (utenfor_catalogue_find_refund (catalogue, "high-cost"), ==, 0);
  g_assert_cmpint (utenfor_refund_get_year (refund, 2000)->year, ==, 2020);
  g_assert_cmpint (utenfor_refund_get_year (refund, 2020)->year, ==, 2020);
  g_assert_cmpint (utenfor_refund_get_year (refund, 2024)->year, ==, 2020);
  g_assert_cmpint (utenfor_refund_get_year (refund, 2025)->year, ==, 2025);
  g_assert_cmpint (utenfor_refund_get_year (refund, 2100)->year, ==, 2025);
}

static void
test_derive_is_deep (void)
{
  g_autoptr (UtenforCatalogue) catalogue = personal_catalogue ();
  g_autoptr (UtenforCatalogue) copy = utenfor_catalogue_derive (catalogue);

  the_prevalence (copy, 0)->share.value = 0.9;
  the_year (copy, 0)->threshold.value = 9;
  g_array_index (the_refund (copy)->counted, guint, 0) = TAX;

  g_assert_cmpfloat (the_prevalence (catalogue, 0)->share.value, ==, 0.1);
  g_assert_cmpfloat (the_year (catalogue, 0)->threshold.value, ==, 100);
  g_assert_true (utenfor_refund_counts (the_refund (catalogue), HELP));
  g_assert_cmpint (utenfor_catalogue_find_refund (copy, "high-cost"), ==, 0);
}

/* --- numbers ------------------------------------------------------------------------- */

static void
note_number (const UtenforNumber *number,
             gpointer             data)
{
  const char *place = strchr (number->path, '/') + 1;

  if (strstr (place, "prevalence") != NULL || strstr (place, "variation") != NULL || strstr (place, "per-user") != NULL || g_str_has_prefix (place, "refund/"))
    {
      g_assert_true (number->is_settled);
      g_string_append_printf (data, "%s %g\n", place, number->quantity->value);
    }
}

static void
test_numbers (void)
{
  g_autoptr (UtenforCatalogue) catalogue = personal_catalogue ();
  g_autoptr (GString) told = g_string_new (NULL);

  utenfor_catalogue_foreach_number (catalogue, note_number, told);
  g_assert_cmpstr (told->str, ==,
                   "service/help/prevalence 0.1\n"
                   "service/help/prevalence/benefit 0.5\n"
                   "service/help/variation 0.8\n"
                   "refund/high-cost/threshold/2020 100\n"
                   "refund/high-cost/share/2020 0.8\n"
                   "refund/high-cost/threshold/2025 130\n"
                   "refund/high-cost/share/2025 0.75\n");
}

static void
test_number_per_user (void)
{
  g_autoptr (UtenforCatalogue) catalogue = personal_catalogue ();
  g_autoptr (GString) told = g_string_new (NULL);

  change_per_user (catalogue);
  utenfor_catalogue_foreach_number (catalogue, note_number, told);
  g_assert_true (g_str_has_prefix (told->str, "service/help/per-user 2\nservice/help/variation 0.8\nrefund/"));
}

/* Every number that is told can be an own figure. */
static void
find_number (const UtenforNumber *number,
             gpointer             catalogue)
{
  g_assert_true (utenfor_catalogue_find_number (catalogue, strchr (number->path, '/') + 1) == number->quantity);
}

static void
test_own_figures (void)
{
  g_autoptr (UtenforCatalogue) catalogue = personal_catalogue ();

  utenfor_catalogue_foreach_number (catalogue, find_number, catalogue);
  g_assert_null (utenfor_catalogue_find_number (catalogue, "service/help/per-user"));
  g_assert_null (utenfor_catalogue_find_number (catalogue, "service/help/prevalence/nowhere"));
  g_assert_null (utenfor_catalogue_find_number (catalogue, "service/tax/prevalence"));
  g_assert_null (utenfor_catalogue_find_number (catalogue, "service/help/prevalence/benefit/more"));
  g_assert_null (utenfor_catalogue_find_number (catalogue, "refund/high-cost/share/2021"));
  g_assert_null (utenfor_catalogue_find_number (catalogue, "refund/other/share/2020"));

  change_per_user (catalogue);
  utenfor_catalogue_foreach_number (catalogue, find_number, catalogue);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/person-rule/booked-is-used", test_booked_is_used);
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    g_test_add_data_func (checks[i].path, GUINT_TO_POINTER (i), test_build);
  g_test_add_func ("/core/person-rule/prevalence", test_prevalence);
  g_test_add_func ("/core/person-rule/share", test_share);
  g_test_add_func ("/core/person-rule/year", test_year);
  g_test_add_func ("/core/person-rule/derive-is-deep", test_derive_is_deep);
  g_test_add_func ("/core/person-rule/numbers", test_numbers);
  g_test_add_func ("/core/person-rule/number-per-user", test_number_per_user);
  g_test_add_func ("/core/person-rule/own-figures", test_own_figures);

  return g_test_run ();
}
