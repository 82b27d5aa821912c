/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format.h"
#include "sentences.h"
#include "setup.h"
#include "test.h"

#define N_PAYERS 4

typedef struct
{
  double         cost;
  double         gain;
  UtenforPayback payback;
  int            year;
} Money;

typedef struct
{
  const char *name;
  Money       payers[N_PAYERS]; /* kommune, county, state, a private investor */
  Money       total;            /* cost and gain are added up here */
  const char *en;
  const char *nb;
} Case;

#define YEAR(t) UTENFOR_PAYBACK_YEAR, t
#define NEVER   UTENFOR_PAYBACK_NEVER, -1
#define FREE    UTENFOR_PAYBACK_NOTHING, -1

static const Case cases[] = {
  { "pays-and-another-saves",
    { { 4.2e6, 5.5e6, YEAR (21) }, { 1.4e6, -0.2e6, NEVER }, { 1.4e6, 12.1e6, YEAR (7) } },
    { 0, 0, YEAR (13) },
    "The municipality lays out most, 4.2 mill. kr, and has the money back in 2048 – but it is the state that saves most, 12.1 mill. kr.",
    "Kommunen legger ut mest, 4,2 mill. kr, og har pengene igjen i 2048 – men det er staten som sparer mest, 12,1 mill. kr." },
  { "never-back",
    { { 4.2e6, 1e6, NEVER }, { 0, 0, FREE }, { 1.4e6, 12.1e6, YEAR (7) } },
    { 0, 0, YEAR (13) },
    "The municipality lays out most, 4.2 mill. kr, and does not have the money back by 2069 – but it is the state that saves most, 12.1 mill. kr.",
    "Kommunen legger ut mest, 4,2 mill. kr, og får ikke pengene igjen innen 2069 – men det er staten som sparer mest, 12,1 mill. kr." },
  { "never-in-minus",
    { { 4.2e6, 9e6, FREE }, { 0, 0, FREE }, { 1.4e6, 12.1e6, FREE } },
    { 0, 0, FREE },
    "The municipality lays out most, 4.2 mill. kr, and is never out of pocket – but it is the state that saves most, 12.1 mill. kr.",
    "Kommunen legger ut mest, 4,2 mill. kr, og går aldri i minus – men det er staten som sparer mest, 12,1 mill. kr." },
  { "same-payer",
    { { 4.2e6, 9e6, YEAR (3) }, { 0, 0, FREE }, { 1.4e6, 2e6, YEAR (7) } },
    { 0, 0, YEAR (4) },
    "The municipality lays out most, 4.2 mill. kr, and has the money back in 2030 – and it is also the municipality that saves most, 9.0 mill. kr.",
    "Kommunen legger ut mest, 4,2 mill. kr, og har pengene igjen i 2030 – og det er også kommunen som sparer mest, 9,0 mill. kr." },
  { "pays-it-all",
    { { 450e3, 0.3e6, NEVER }, { 0, 0, FREE }, { 0, 900e3, FREE } },
    { 0, 0, YEAR (9) },
    "The municipality pays for all of it, 450,000 kr, and does not have the money back by 2069 – but it is the state that saves most, 900,000 kr.",
    "Kommunen betaler alt, 450 000 kr, og får ikke pengene igjen innen 2069 – men det er staten som sparer mest, 900 000 kr." },
  { "pays-it-all-and-back",
    { { 0, 0, FREE }, { 2e6, 3e6, YEAR (5) }, { 0, 1e6, FREE } },
    { 0, 0, YEAR (4) },
    "The county pays for all of it, 2.0 mill. kr, and has the money back in 2032 – and it is also the county that saves most, 3.0 mill. kr.",
    "Fylkeskommunen betaler alt, 2,0 mill. kr, og har pengene igjen i 2032 – og det er også fylkeskommunen som sparer mest, 3,0 mill. kr." },
  { "costs-more-than-it-saves",
    { { 3e6, 0.5e6, NEVER }, { 0, 0, FREE }, { 0.6e6, 0.6e6, YEAR (30) } },
    { 0, 0, NEVER },
    "The municipality lays out most, 3.0 mill. kr, and does not have the money back by 2069 – but it is the state that saves most, 600,000 kr. The measure does not pay: it costs 2.5 mill. kr more than it saves.",
    "Kommunen legger ut mest, 3,0 mill. kr, og får ikke pengene igjen innen 2069 – men det er staten som sparer mest, 600 000 kr. Tiltaket lønner seg ikke: Det koster 2,5 mill. kr mer enn det sparer." },
  { "no-one-gains",
    { { 3e6, 0, NEVER }, { 0, 0, FREE }, { 1e6, -2e6, NEVER } },
    { 0, 0, NEVER },
    "The municipality lays out most, 3.0 mill. kr, and does not have the money back by 2069 – and no one saves anything. The measure does not pay: it costs 6.0 mill. kr more than it saves.",
    "Kommunen legger ut mest, 3,0 mill. kr, og får ikke pengene igjen innen 2069 – og ingen sparer noe. Tiltaket lønner seg ikke: Det koster 6,0 mill. kr mer enn det sparer." },
  { "two-lay-out-alike",
    { { 2e6, 1e6, NEVER }, { 0, 0, FREE }, { 2e6, 8e6, YEAR (4) } },
    { 0, 0, YEAR (8) },
    "The municipality and the state lay out 2.0 mill. kr each, and in all the money is back in 2035 – and it is the state that saves most, 8.0 mill. kr.",
    "Kommunen og staten legger ut 2,0 mill. kr hver, og samlet er pengene tilbake i 2035 – og det er staten som sparer mest, 8,0 mill. kr." },
  { "three-lay-out-alike",
    { { 2e6, 0, NEVER }, { 2e6, 0, NEVER }, { 2e6, 0.5e6, NEVER } },
    { 0, 0, NEVER },
    "The municipality, the county and the state lay out 2.0 mill. kr each, and in all the money is not back by 2069 – and it is the state that saves most, 500,000 kr. The measure does not pay: it costs 5.5 mill. kr more than it saves.",
    "Kommunen, fylkeskommunen og staten legger ut 2,0 mill. kr hver, og samlet er pengene ikke tilbake innen 2069 – og det er staten som sparer mest, 500 000 kr. Tiltaket lønner seg ikke: Det koster 5,5 mill. kr mer enn det sparer." },
  { "two-alike-never-in-minus",
    { { 2e6, 3e6, FREE }, { 2e6, 3.5e6, FREE }, { 0, 9e6, FREE } },
    { 0, 0, FREE },
    "The municipality and the county lay out 2.0 mill. kr each, and in all no one is ever out of pocket – but it is the state that saves most, 9.0 mill. kr.",
    "Kommunen og fylkeskommunen legger ut 2,0 mill. kr hver, og samlet går det aldri i minus – men det er staten som sparer mest, 9,0 mill. kr." },
  { "no-cost",
    { { 0, 1e6, FREE }, { 0, 0, FREE }, { 0, 3e6, FREE } },
    { 0, 0, FREE },
    "The measure itself costs nothing, and it is the state that saves most, 3.0 mill. kr.",
    "Selve tiltaket koster ingenting, og det er staten som sparer mest, 3,0 mill. kr." },
  { "no-cost-and-a-loss",
    { { 0, 1e6, FREE }, { 0, -4e6, NEVER }, { 0, 0, FREE } },
    { 0, 0, NEVER },
    "The measure itself costs nothing, and it is the municipality that saves most, 1.0 mill. kr. The measure does not pay: it costs 3.0 mill. kr more than it saves.",
    "Selve tiltaket koster ingenting, og det er kommunen som sparer mest, 1,0 mill. kr. Tiltaket lønner seg ikke: Det koster 3,0 mill. kr mer enn det sparer." },
  { "no-cost-no-effect",
    { { 0, 0, FREE } },
    { 0, 0, FREE },
    "The measure costs nothing, and no one saves anything.",
    "Tiltaket koster ingenting, og ingen sparer noe." },
  { "no-cost-but-harm",
    { { 0, -1e6, NEVER } },
    { 0, 0, NEVER },
    "The measure itself costs nothing, but services cost 1.0 mill. kr more.",
    "Selve tiltaket koster ingenting, men tjenestene koster 1,0 mill. kr mer." },
  { "investor-is-left-out",
    { { 1e6, 2e6, YEAR (3) }, { 0.5e6, 0, NEVER }, { 0, 0, FREE }, { 50e6, 90e6, YEAR (2) } },
    { 0, 0, YEAR (5) },
    "The municipality lays out most, 1.0 mill. kr, and has the money back in 2030 – and it is also the municipality that saves most, 2.0 mill. kr.",
    "Kommunen legger ut mest, 1,0 mill. kr, og har pengene igjen i 2030 – og det er også kommunen som sparer mest, 2,0 mill. kr." },
  { "a-grant-is-not-a-cost",
    { { 1e6, 2e6, YEAR (3) }, { -0.4e6, 0, FREE }, { 0, 0, FREE } },
    { 0, 0, YEAR (3) },
    "The municipality pays for all of it, 1.0 mill. kr, and has the money back in 2030 – and it is also the municipality that saves most, 2.0 mill. kr.",
    "Kommunen betaler alt, 1,0 mill. kr, og har pengene igjen i 2030 – og det er også kommunen som sparer mest, 2,0 mill. kr." },
};

/* A result made of plain numbers: the sentences read nothing but these. */
typedef struct
{
  UtenforScenario scenario;
  UtenforAccount  account;
  UtenforOutcome  payers[N_PAYERS];
  UtenforResult   result;
} Fixture;

static void
add_payer (UtenforCatalogue *catalogue,
           UtenforIssues    *issues,
           const char       *id,
           const char       *en,
           const char       *nb,
           gboolean          is_public)
{
  UtenforPayer payer;
  g_autoptr (UtenforText) text = utenfor_text_new ("en", en);

  utenfor_payer_init (&payer, id);
  payer.title = utenfor_text_with (text, "nb", nb);
  payer.is_public = is_public;
  utenfor_catalogue_add_payer (catalogue, payer, issues);
}

static UtenforCatalogue *
make_catalogue (void)
{
  UtenforCatalogue *catalogue = utenfor_catalogue_new ("test");
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  add_payer (catalogue, issues, "kommune", "Municipality", "Kommunen", TRUE);
  add_payer (catalogue, issues, "county", "County", "Fylkeskommunen", TRUE);
  add_payer (catalogue, issues, "state", "The state", "Staten", TRUE);
  add_payer (catalogue, issues, "investor", "KLP & Co", "KLP & Co", FALSE);
  return catalogue;
}

static UtenforOutcome
make_outcome (const Money *money)
{
  return (UtenforOutcome){
    .cost = money->cost,
    .gain = money->gain,
    .net = money->gain - money->cost,
    .payback = money->payback,
    .payback_year = money->year,
  };
}

static void
fixture_init (Fixture     *fixture,
              const Money *payers,
              const Money *total)
{
  memset (fixture, 0, sizeof *fixture);
  fixture->scenario.catalogue = make_catalogue ();
  fixture->scenario.start_year = 2027;
  fixture->scenario.discount = g_array_new (FALSE, FALSE, sizeof (UtenforDiscountStep));
  fixture->account.scenario = &fixture->scenario;
  fixture->account.price_year = 2026;
  fixture->account.n_payers = N_PAYERS;
  fixture->result.account = &fixture->account;
  fixture->result.n_payers = N_PAYERS;
  fixture->result.n_years = 43;
  fixture->result.payers = fixture->payers;
  fixture->result.total = make_outcome (total);
  for (guint i = 0; i < N_PAYERS; i++)
    {
      fixture->payers[i] = make_outcome (&payers[i]);
      if (i == N_PAYERS - 1)
        break;
      fixture->result.total.cost += payers[i].cost;
      fixture->result.total.gain += payers[i].gain;
      fixture->result.total.net += payers[i].gain - payers[i].cost;
    }
}

static void
fixture_clear (Fixture *fixture)
{
  utenfor_catalogue_unref (fixture->scenario.catalogue);
  g_array_unref (fixture->scenario.discount);
}

static void
assert_text (const char *text,
             const char *expected)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\302\240", " ", 0);
  g_string_replace (plain, "\342\200\257", " ", 0);
  g_assert_cmpstr (plain->str, ==, expected);
}

static void
check_headline (const Case *test,
                const char *language,
                const char *expected)
{
  Fixture          fixture;
  g_autofree char *text = NULL;

  utenfor_words_setup (language);
  fixture_init (&fixture, test->payers, &test->total);
  text = utenfor_sentence_headline (&fixture.result, FALSE);
  assert_text (text, expected);
  fixture_clear (&fixture);
}

static void
test_headline_en (gconstpointer data)
{
  check_headline (data, "en", ((const Case *)data)->en);
}

static void
test_headline_nb (gconstpointer data)
{
  check_headline (data, "nb", ((const Case *)data)->nb);
}

/* Every headline is also valid markup whose text is the plain sentence. */
static void
test_headline_markup (void)
{
  utenfor_words_setup ("nb");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture          fixture;
      g_autofree char *plain = NULL;
      g_autofree char *markup = NULL;
      g_autoptr (GString) bare = NULL;

      fixture_init (&fixture, cases[i].payers, &cases[i].total);
      plain = utenfor_sentence_headline (&fixture.result, FALSE);
      markup = utenfor_sentence_headline (&fixture.result, TRUE);
      bare = g_string_new (markup);
      g_string_replace (bare, "<b>", "", 0);
      g_string_replace (bare, "</b>", "", 0);
      g_assert_cmpstr (bare->str, ==, plain);
      fixture_clear (&fixture);
    }
}

static void
test_headline_colours (void)
{
  static const char *const colours[N_PAYERS + 1] = { "#000001", "#000002", "#000003", "#000004", NULL };
  static const Money       payers[N_PAYERS] = { { 3e6, 1e6, NEVER }, { 0, 0, FREE }, { 1e6, 9e6, YEAR (1) } };
  static const Money       total = { 4e6, 10e6, YEAR (1) };
  Fixture                  fixture;
  g_autofree char         *text = NULL;

  utenfor_words_setup ("nb");
  fixture_init (&fixture, payers, &total);
  text = utenfor_sentence_headline_in_colours (&fixture.result, colours);
  g_assert_true (g_str_has_prefix (text, "<b><span foreground=\"#000001\">Kommunen</span></b> "));
  g_assert_nonnull (strstr (text, "<b><span foreground=\"#000003\">staten</span></b>"));
  g_assert_nonnull (strstr (text, "<b>3,0"));
  fixture_clear (&fixture);
}

static void
test_markup_escapes (void)
{
  static const Money payers[N_PAYERS] = { { 0, 0, FREE }, { 0, 0, FREE }, { 0, 0, FREE }, { 1e6, 2e6, YEAR (1) } };
  static const Money total = { 0, 0, FREE };
  Fixture            fixture;
  g_autofree char   *text = NULL;

  utenfor_words_setup ("nb");
  fixture_init (&fixture, payers, &total);
  g_array_index (fixture.scenario.catalogue->payers, UtenforPayer, 3).is_public = TRUE;
  text = utenfor_sentence_headline (&fixture.result, TRUE);
  assert_text (text, "<b>KLP &amp; Co</b> betaler alt, <b>1,0 mill. kr</b>, og har pengene igjen i <b>2028</b> – og det er også <b>KLP &amp; Co</b> som sparer mest, <b>2,0 mill. kr</b>.");
  fixture_clear (&fixture);
}

static void
test_one_public_payer (void)
{
  static const Money payers[N_PAYERS] = { { 1e6, 2e6, YEAR (1) } };
  static const Money total = { 0, 0, YEAR (1) };
  Fixture            fixture;
  g_autofree char   *text = NULL;

  utenfor_words_setup ("nb");
  fixture_init (&fixture, payers, &total);
  fixture.result.n_payers = 1;
  text = utenfor_sentence_headline (&fixture.result, FALSE);
  assert_text (text, "Kommunen betaler alt, 1,0 mill. kr, og har pengene igjen i 2028 – og sparer 2,0 mill. kr.");
  fixture_clear (&fixture);
}

static const struct
{
  double      cost;
  double      gain;
  const char *en;
  const char *nb;
} totals[] = {
  { 7e6, 18.6e6, "In all the measure costs 7.0 and saves 18.6 mill. kr: net +11.6.", "Samlet koster tiltaket 7,0 og sparer 18,6 mill. kr: netto +11,6." },
  { 7e6, 4.1e6, "In all the measure costs 7.0 and saves 4.1 mill. kr: net −2.9.", "Samlet koster tiltaket 7,0 og sparer 4,1 mill. kr: netto −2,9." },
  { 450e3, 4.1e6, "In all the measure costs 450,000 kr and saves 4.1 mill. kr: net +3.6 mill. kr.", "Samlet koster tiltaket 450 000 kr og sparer 4,1 mill. kr: netto +3,6 mill. kr." },
  { 7e6, -1.2e6, "In all the measure costs 7.0 mill. kr, and services cost 1.2 mill. kr more: net −8.2 mill. kr.", "Samlet koster tiltaket 7,0 mill. kr, og tjenestene koster 1,2 mill. kr mer: netto −8,2 mill. kr." },
  { 7e6, 0, "In all the measure costs 7.0 mill. kr and saves nothing.", "Samlet koster tiltaket 7,0 mill. kr og sparer ingenting." },
  { 0, 0, "In all the measure costs nothing and saves nothing.", "Samlet koster tiltaket ingenting og sparer ingenting." },
  { 0, 2e6, "In all the measure costs nothing and saves 2.0 mill. kr.", "Samlet koster tiltaket ingenting og sparer 2,0 mill. kr." },
  { 0, -2e6, "The measure itself costs nothing, but services cost 2.0 mill. kr more.", "Selve tiltaket koster ingenting, men tjenestene koster 2,0 mill. kr mer." },
};

static void
test_totals (void)
{
  static const Money payers[N_PAYERS] = { { 0, 0, FREE } };

  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      Money            total = { totals[i].cost, totals[i].gain, FREE };
      Fixture          fixture;
      g_autofree char *en = NULL;
      g_autofree char *nb = NULL;

      fixture_init (&fixture, payers, &total);
      utenfor_words_setup ("en");
      en = utenfor_sentence_total (&fixture.result, FALSE);
      assert_text (en, totals[i].en);
      utenfor_words_setup ("nb");
      nb = utenfor_sentence_total (&fixture.result, FALSE);
      assert_text (nb, totals[i].nb);
      fixture_clear (&fixture);
    }
}

static void
test_payback (void)
{
  static const Money       payers[N_PAYERS] = { { 0, 0, YEAR (21) }, { 0, 0, NEVER }, { 0, 0, FREE } };
  static const char *const expected[] = { "2048", "ikke innen 2069", "ingenting å tjene inn" };
  Fixture                  fixture;

  utenfor_words_setup ("nb");
  fixture_init (&fixture, payers, &payers[2]);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *text = utenfor_sentence_payback (&fixture.result, &fixture.payers[i]);

      g_assert_cmpstr (text, ==, expected[i]);
    }
  fixture_clear (&fixture);
}

static void
assert_terms (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *text = utenfor_sentence_terms (&fixture->result);

  assert_text (text, expected);
}

static void
test_terms (void)
{
  static const Money               payers[N_PAYERS] = { { 0, 0, FREE } };
  static const UtenforDiscountStep steps[] = { { 1, 0.04 }, { 41, 0.03 }, { 76, 0.025 } };
  Fixture                          fixture;

  fixture_init (&fixture, payers, &payers[0]);
  utenfor_words_setup ("nb");
  fixture.result.view.discounted = TRUE;
  assert_terms (&fixture, "Udiskontert · 2026-kroner");
  g_array_append_vals (fixture.scenario.discount, steps, 3);
  assert_terms (&fixture, "Nåverdi 2027 · 4/3/2,5 % · starten av året · 2026-kroner");
  fixture.result.view.timing = UTENFOR_TIMING_MID;
  fixture.result.view.budget = TRUE;
  assert_terms (&fixture, "Nåverdi 2027 · 4/3/2,5 % · midten av året · bare det som kan tas ut av et budsjett · 2026-kroner");
  utenfor_words_setup ("en");
  fixture.result.view.budget = FALSE;
  fixture.result.view.timing = UTENFOR_TIMING_END;
  assert_terms (&fixture, "Present value 2027 · 4/3/2.5 % · end of year · 2026 kroner");
  fixture.result.view.discounted = FALSE;
  assert_terms (&fixture, "Not discounted · 2026 kroner");
  fixture_clear (&fixture);
}

static void
assert_evidence (Fixture    *fixture,
                 double      c,
                 double      none,
                 const char *expected)
{
  g_autofree char *text = NULL;

  fixture->result.grade_share[UTENFOR_GRADE_C] = c;
  fixture->result.grade_share[UTENFOR_GRADE_NONE] = none;
  text = utenfor_sentence_evidence (&fixture->result);
  assert_text (text, expected);
}

static void
test_evidence (void)
{
  static const Money payers[N_PAYERS] = { { 0, 0, FREE } };
  Fixture            fixture;

  fixture_init (&fixture, payers, &payers[0]);
  utenfor_words_setup ("nb");
  assert_evidence (&fixture, 0, 0, "Målgruppen koster det samme som dem den sammenlignes med.");
  fixture.result.has_grade_share = TRUE;
  assert_evidence (&fixture, 0.38, 0, "38 % av svaret hviler på forutsetninger (C).");
  assert_evidence (&fixture, 0.28, 0.1, "38 % av svaret hviler på forutsetninger (C).");
  assert_evidence (&fixture, 0, 0.001, "Under 1 % av svaret hviler på forutsetninger (C).");
  assert_evidence (&fixture, 0, 0, "Ingenting av svaret hviler på forutsetninger (C).");
  utenfor_words_setup ("en");
  assert_evidence (&fixture, 1, 0, "100 % of the answer rests on assumptions (C).");
  fixture_clear (&fixture);
}

static void
assert_name (const char *lang,
             const char *title,
             gboolean    at_start,
             const char *expected)
{
  UtenforPayer     payer;
  g_autofree char *name = NULL;

  utenfor_words_setup (lang);
  utenfor_payer_init (&payer, "id-of-payer");
  payer.title = *title == '\0' ? NULL : utenfor_text_new (lang, title);
  name = utenfor_payer_in_sentence (&payer, at_start);
  g_assert_cmpstr (name, ==, expected);
  g_clear_pointer (&payer.title, utenfor_text_unref);
}

static void
test_names (void)
{
  assert_name ("nb", "Kommunen", FALSE, "kommunen");
  assert_name ("nb", "kommunen", TRUE, "Kommunen");
  assert_name ("nb", "Østfold fylke", FALSE, "østfold fylke");
  assert_name ("nb", "øvrige", TRUE, "Øvrige");
  assert_name ("nb", "NAV lokalt", FALSE, "NAV lokalt");
  assert_name ("nb", "", FALSE, "id-of-payer");
  assert_name ("en", "Municipality", FALSE, "the municipality");
  assert_name ("en", "Municipality", TRUE, "The municipality");
  assert_name ("en", "The state", FALSE, "the state");
  assert_name ("en", "NAV", TRUE, "NAV");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *en = g_strdup_printf ("/words/headline/en/%s", cases[i].name);
      g_autofree char *nb = g_strdup_printf ("/words/headline/nb/%s", cases[i].name);

      g_test_add_data_func (en, &cases[i], test_headline_en);
      g_test_add_data_func (nb, &cases[i], test_headline_nb);
    }
  g_test_add_func ("/words/headline/markup", test_headline_markup);
  g_test_add_func ("/words/headline/colours", test_headline_colours);
  g_test_add_func ("/words/headline/escapes", test_markup_escapes);
  g_test_add_func ("/words/headline/one-public-payer", test_one_public_payer);
  g_test_add_func ("/words/total", test_totals);
  g_test_add_func ("/words/payback", test_payback);
  g_test_add_func ("/words/terms", test_terms);
  g_test_add_func ("/words/evidence", test_evidence);
  g_test_add_func ("/words/names", test_names);
  return g_test_run ();
}
