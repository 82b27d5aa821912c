/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "number-words.h"
#include "place-words.h"
#include "place.h"
#include "setup.h"
#include "test.h"

/* Own figures and municipalities in words. */

/* With plain spaces. (transfer full) */
static char *
dup_plain (const char *text)
{
  GString *plain = g_string_new (text);

  g_string_replace (plain, "\302\240", " ", 0);
  g_string_replace (plain, "\342\200\257", " ", 0);

  return g_string_free (plain, FALSE);
}

static void
add_payer (UtenforCatalogue *catalogue,
           const char       *id,
           const char       *title,
           double            keep)
{
  UtenforPayer payer;

  utenfor_payer_init (&payer, id);
  payer.title = utenfor_text_new ("en", title);
  payer.keep = utenfor_quantity (keep);
  payer.has_keep = TRUE;
  payer.is_receiver = g_str_equal (id, "others");
  utenfor_catalogue_add_payer (catalogue, payer, NULL);
}

static void
add_service (UtenforCatalogue *catalogue,
             const char       *id,
             const char       *title,
             double            unit_cost,
             const char       *unit,
             int               price_year)
{
  UtenforService service;

  utenfor_service_init (&service, id);
  service.title = utenfor_text_new ("en", title);
  service.unit = unit != NULL ? utenfor_text_new ("en", unit) : NULL;
  service.unit_cost = utenfor_quantity (unit_cost);
  service.price_year = price_year;
  service.index = price_year > 0 ? 0 : -1;
  if (unit_cost > 0)
    {
      service.split.fixed = TRUE;
      service.split.rest_payer = 1;
      utenfor_split_add (&service.split, 0, utenfor_quantity (1000));
    }
  else
    {
      utenfor_split_add (&service.split, 0, utenfor_quantity (0.25));
      utenfor_split_add (&service.split, 1, utenfor_quantity (0.75));
    }
  utenfor_catalogue_add_service (catalogue, service, NULL);
}

/* Of the stay, booked on a krone for either side. */
static void
add_refund (UtenforCatalogue *catalogue)
{
  UtenforRefund refund;
  guint         counted = 0, received = 2, paid = 3;

  add_service (catalogue, "received", "Received", -1, NULL, 0);
  add_service (catalogue, "paid", "Paid", 1, NULL, 0);
  utenfor_refund_init (&refund, "high-cost");
  refund.title = utenfor_text_new ("en", "High cost");
  g_array_append_val (refund.counted, counted);
  g_array_append_val (refund.booked, received);
  g_array_append_val (refund.booked, paid);
  utenfor_refund_add_year (&refund, 2025, utenfor_quantity (1.6e6), utenfor_quantity (0.8));
  utenfor_catalogue_add_refund (catalogue, refund, NULL);
}

static UtenforCatalogue *
new_catalogue (void)
{
  UtenforCatalogue *catalogue = utenfor_catalogue_new ("c");
  UtenforIndex      index;
  UtenforIndexYear  years[] = { { 2022, 100 }, { 2025, 110 } };
  UtenforSector     sector = { .id = "all" };
  UtenforState      state = { .id = "here", .title = utenfor_text_new ("en", "Here") };
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  add_payer (catalogue, "kommune", "Municipality", 0.38);
  add_payer (catalogue, "county", "County", 0.125);
  add_payer (catalogue, "others", "Others", 1);
  utenfor_catalogue_add_sector (catalogue, sector, NULL);
  utenfor_catalogue_add_state (catalogue, state, NULL);
  utenfor_index_init (&index, "prices");
  index.title = utenfor_text_new ("en", "Prices");
  g_array_append_vals (index.years, years, 2);
  utenfor_catalogue_add_index (catalogue, index, NULL);
  add_service (catalogue, "stay", "Stay", 300000, "month", 2022);
  add_service (catalogue, "tax", "Tax", -0.141, NULL, 0);
  add_refund (catalogue);
  g_assert_true (utenfor_catalogue_build (catalogue, issues));

  return catalogue;
}

/* --- numbers ------------------------------------------------------------------------ */

typedef struct
{
  const char *place;
  double      value;
  int         price_year;
  const char *title;
  const char *shown;
  const char *unit;
} Case;

static const Case cases[] = {
  { "service/stay/unit-cost", 312345.4, 2024, "Stay: unit cost", "312,345 kr", "per month, 2024 kroner" },
  { "service/stay/unit-cost", 312345.4, 0, "Stay: unit cost", "312,345 kr", "per month" },
  { "service/stay/split/kommune", 1500, 0, "Stay: fixed amount, Municipality", "1,500 kr", "per month" },
  { "service/tax/unit-cost", -0.141, 2026, "Tax: unit cost", "−0.1410 kr", "2026 kroner" },
  { "service/tax/unit-cost", 0, 0, "Tax: unit cost", "0 kr", "" },
  { "service/tax/unit-cost", 12.5, 0, "Tax: unit cost", "12.50 kr", "" },
  { "service/tax/split/county", 0.7525, 0, "Tax: share, County", "75.25 %", "" },
  { "service/tax/cashable", 0.5, 0, "Tax: share that can be taken out of a budget", "50.0 %", "" },
  { "payer/kommune/keep", 0.03, 0, "Municipality: kept of a krone more of equalised tax", "3.0 %", "" },
  { "index/prices/growth", 0.0125, 0, "Prices: real growth a year", "1.25 %", "" },
  { "service/stay/per-user", 2.5, 0, "Stay: use of one user in a year", "2.50", "month" },
  { "service/stay/variation", 1.1, 0, "Stay: how much users differ (standard deviation by mean)", "1.10", "" },
  { "service/stay/prevalence", 0.015, 0, "Stay: share who use it", "1.5 %", "" },
  { "service/stay/prevalence/here", 0.015, 0, "Stay: share who use it, Here", "1.5 %", "" },
  { "service/stay/prevalence/there", 0.25, 0, "service/stay/prevalence/there", "0.25", "" },
  { "refund/high-cost/threshold/2025", 1608000, 0, "High cost: threshold from 2025", "1,608,000 kr", "per person and year, 2025 kroner" },
  { "refund/high-cost/share/2025", 0.8, 0, "High cost: share refunded from 2025", "80.0 %", "" },
  { "refund/none/share/2025", 0.8, 0, "refund/none/share/2025", "0.80", "" },
  { "service/none/unit-cost", 1, 0, "service/none/unit-cost", "1.00", "" },
};

static void
test_number (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (UtenforCatalogue) catalogue = new_catalogue ();
  g_autofree char *title = utenfor_number_title (catalogue, test->place);
  g_autofree char *value = utenfor_number_value (catalogue, test->place, test->value);
  g_autofree char *unit = utenfor_number_unit (catalogue, test->place, test->price_year);
  g_autofree char *shown = dup_plain (value);

  g_assert_cmpstr (title, ==, test->title);
  g_assert_cmpstr (shown, ==, test->shown);
  g_assert_cmpstr (unit, ==, test->unit);
}

static void
test_change (void)
{
  static const struct
  {
    double      before;
    double      after;
    const char *shown;
  } changes[] = {
    { 100, 112.34, "+12.3 %" },
    { 100, 50, "−50.0 %" },
    { -0.2, -0.25, "+25.0 %" },
    { -0.2, 0, "−100.0 %" },
    { 5, 5, "no change" },
    { 0, 5, "–" },
    { 0, 0, "no change" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *change = utenfor_number_change (changes[i].before, changes[i].after);
      g_autofree char *shown = dup_plain (change);

      g_assert_cmpstr (shown, ==, changes[i].shown);
    }
}

/* The catalogue's number in the kroner of the own figure's year, so that they compare. */
static void
test_before (void)
{
  g_autoptr (UtenforCatalogue) catalogue = new_catalogue ();
  UtenforOwnFigure figure = { "service/stay/unit-cost", utenfor_quantity (1), 2025 };

  assert_close (utenfor_own_figure_before (catalogue, &figure), 330000, 1e-12, 0);
  g_assert_cmpint (utenfor_own_figure_price_year (catalogue, &figure), ==, 2025);
  figure.price_year = 0;
  assert_close (utenfor_own_figure_before (catalogue, &figure), 300000, 1e-12, 0);
  g_assert_cmpint (utenfor_own_figure_price_year (catalogue, &figure), ==, 2022);
  figure.price_year = 2019; /* a year the index lacks */
  assert_close (utenfor_own_figure_before (catalogue, &figure), 300000, 1e-12, 0);
  figure = (UtenforOwnFigure){ "payer/kommune/keep", utenfor_quantity (1) };
  assert_close (utenfor_own_figure_before (catalogue, &figure), 0.38, 0, 0);
  g_assert_cmpint (utenfor_own_figure_price_year (catalogue, &figure), ==, 0);
}

/* --- places ------------------------------------------------------------------------------ */

static UtenforMunicipalities *
new_municipalities (gboolean is_county)
{
  UtenforMunicipalities *all = utenfor_municipalities_new ("two");
  UtenforMunicipality    large = { .id = "01", .population = 90000, .tax = 1.02, .zone = -1, .is_county = is_county };
  UtenforMunicipality    small = { .id = "02", .population = 10000, .tax = 0.82, .zone = 0 };
  UtenforZone            zone = { .id = "5", .rate = utenfor_quantity (0.079) };

  all->catalogue = "c";
  all->payer = "kommune";
  all->county_payer = "county";
  all->employer_tax = "tax";
  all->twenty_year_olds = utenfor_quantity (0.012);
  all->rule.symmetric = utenfor_quantity (0.62);
  all->rule.extra = utenfor_quantity (0.35);
  all->rule.threshold = utenfor_quantity (0.9);
  all->rule.county_symmetric = utenfor_quantity (0.875);
  large.title = utenfor_text_new ("nb", "Storby");
  small.title = utenfor_text_new ("nb", "Lillevik");
  g_array_append_val (all->zones, zone);
  g_array_append_val (all->municipalities, large);
  g_array_append_val (all->municipalities, small);

  return all;
}

static UtenforScenario *
new_scenario (void)
{
  g_autoptr (UtenforCatalogue) catalogue = new_catalogue ();
  g_autoptr (UtenforPopulation) people = utenfor_population_new ("people", catalogue, NULL);
  UtenforScenario *scenario = utenfor_scenario_new ("s", catalogue, people, people);

  scenario->participants = 30;

  return scenario;
}

static void
assert_sentence (char       *sentence,
                 const char *expected)
{
  g_autofree char *shown = sentence != NULL ? dup_plain (sentence) : NULL;

  g_assert_cmpstr (shown, ==, expected);
  g_free (sentence);
}

static void
move (UtenforScenario   *scenario,
      guint              place,
      gboolean           is_county,
      UtenforOwnFigures *own)
{
  g_autoptr (UtenforMunicipalities) all = new_municipalities (is_county);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_assert_true (utenfor_scenario_set_place (scenario, all, &g_array_index (all->municipalities, UtenforMunicipality, place), own, issues));
}

static void
test_nowhere (void)
{
  g_autoptr (UtenforScenario) scenario = new_scenario ();

  assert_sentence (utenfor_sentence_municipality (scenario), NULL);
  assert_sentence (utenfor_sentence_size (scenario), NULL);
  assert_sentence (utenfor_sentence_own_figures (scenario), NULL);
}

static void
test_somewhere (void)
{
  g_autoptr (UtenforScenario) scenario = new_scenario ();

  move (scenario, 1, FALSE, NULL);
  assert_sentence (utenfor_sentence_municipality (scenario),
                   "Lillevik keeps 16 øre of a krone more of its own tax, its county 100 øre. Employer contribution 7.9 %.");
  assert_sentence (utenfor_sentence_size (scenario), "30 participants an intake: as many as 25 % of the about 120 people of 20 there.");
}

static void
test_county_of_its_own (void)
{
  g_autoptr (UtenforScenario) scenario = new_scenario ();

  move (scenario, 0, TRUE, NULL);
  assert_sentence (utenfor_sentence_municipality (scenario),
                   "Storby is municipality and county in one: it keeps 91 øre of a krone more of its own tax and 100 øre of the county’s. Employer contribution 14.1 %.");
  assert_sentence (utenfor_sentence_size (scenario), "30 participants an intake: as many as 2.8 % of the about 1,080 people of 20 there.");
}

/* What own figures say stands in the sentence too. */
static void
test_own_figures (void)
{
  g_autoptr (UtenforScenario) scenario = new_scenario ();
  g_autoptr (UtenforOwnFigures) own = utenfor_own_figures_new ("ours", "c");

  utenfor_own_figures_set (own, (UtenforOwnFigure){ "payer/kommune/keep", utenfor_quantity (0.05) });
  move (scenario, 1, FALSE, own);
  assert_sentence (utenfor_sentence_municipality (scenario),
                   "Lillevik keeps 5 øre of a krone more of its own tax, its county 100 øre. Employer contribution 7.9 %.");
  assert_sentence (utenfor_sentence_own_figures (scenario), "1 own figure from “ours” stands in place of the catalogue’s.");
  utenfor_own_figures_set (own, (UtenforOwnFigure){ "payer/county/keep", utenfor_quantity (0.05) });
  assert_sentence (utenfor_sentence_own_figures (scenario), "2 own figures from “ours” stand in place of the catalogue’s.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  utenfor_words_setup ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/words/places/number/%u", i);

      g_test_add_data_func (path, &cases[i], test_number);
    }
  g_test_add_func ("/words/places/change", test_change);
  g_test_add_func ("/words/places/before", test_before);
  g_test_add_func ("/words/places/nowhere", test_nowhere);
  g_test_add_func ("/words/places/somewhere", test_somewhere);
  g_test_add_func ("/words/places/county-of-its-own", test_county_of_its_own);
  g_test_add_func ("/words/places/own-figures", test_own_figures);

  return g_test_run ();
}
