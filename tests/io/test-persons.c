/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "folder-test.h"
#include "own-figures-table.h"
#include "test.h"
#include "writer.h"

/* Individual use and refunds in a catalogue: read, written again, and every slip told. */

#define ALLOWANCE                                                      \
  "      <individual-use>\n"                                           \
  "        <prevalence value=\"0.1\" grade=\"C\"/>\n"                  \
  "        <prevalence state=\"benefit\" value=\"0.5\"/>\n"            \
  "        <variation value=\"0.8\" grade=\"C\" source=\"survey\"/>\n" \
  "      </individual-use>\n"
#define INSTITUTION                     \
  "      <individual-use>\n"            \
  "        <per-user value=\"0.5\"/>\n" \
  "        <variation value=\"0\"/>\n"  \
  "      </individual-use>\n"
#define BOOKED(id, cost, payer)                        \
  "    <service id=\"" id "\" sector=\"benefits\">\n"  \
  "      <title xml:lang=\"nb\">Refusjon</title>\n"    \
  "      <unit-cost value=\"" cost "\"/>\n"            \
  "      <split>\n"                                    \
  "        <share payer=\"" payer "\" value=\"1\"/>\n" \
  "      </split>\n"                                   \
  "    </service>\n"
#define RULES                                                                              \
  "  <person-rules>\n"                                                                     \
  "    <refund id=\"high-cost\" payer=\"kommune\" index=\"prices\" to-age=\"67\">\n"       \
  "      <title xml:lang=\"nb\">Toppfinansiering</title>\n"                                \
  "      <counts service=\"allowance\"/>\n"                                                \
  "      <counts service=\"institution\"/>\n"                                              \
  "      <books service=\"received\"/>\n"                                                  \
  "      <books service=\"paid\"/>\n"                                                      \
  "      <from year=\"2022\">\n"                                                           \
  "        <threshold value=\"100000\" grade=\"A\" source=\"gazette\" how=\"as read\"/>\n" \
  "        <share value=\"0.8\"/>\n"                                                       \
  "      </from>\n"                                                                        \
  "      <from year=\"2025\">\n"                                                           \
  "        <threshold value=\"110000\"/>\n"                                                \
  "        <share value=\"0.75\"/>\n"                                                      \
  "      </from>\n"                                                                        \
  "    </refund>\n"                                                                        \
  "  </person-rules>\n"

/* The small catalogue with all of it, in canonical form. (transfer full) */
static char *
personal_text (void)
{
  static const char *const changes[][2] = {
    { "delay=\"2\"/>\n", "delay=\"2\"/>\n" ALLOWANCE },
    { "      <cashable value=\"1\"/>\n", "      <cashable value=\"1\"/>\n" INSTITUTION },
    { "  </services>\n", BOOKED ("received", "-1", "kommune") BOOKED ("paid", "1", "stat") "  </services>\n" RULES },
  };
  char *text = test_read_small ("catalogue.xml");
  int   line;

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *before = text;

      text = test_replace (before, changes[i][0], changes[i][1], &line);
    }

  return text;
}

static UtenforCatalogue *
read_text (const char    *text,
           UtenforIssues *issues)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autofree char *path = NULL;
  g_auto (TestFolder) folder = { NULL };

  test_folder_init (&folder);
  test_folder_write (&folder, "catalogue.xml", text);
  path = test_folder_path (&folder, "catalogue.xml");

  return utenfor_library_read_catalogue (library, path, issues);
}

/* --- what is read ---------------------------------------------------------------- */

static UtenforCatalogue *
read_personal (void)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char  *text = personal_text ();
  UtenforCatalogue *catalogue = read_text (text, issues);

  g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 0);
  g_assert_nonnull (catalogue);

  return catalogue;
}

static const UtenforService *
service_of (const UtenforCatalogue *catalogue,
            const char             *id)
{
  return utenfor_catalogue_get_service (catalogue, utenfor_catalogue_find_service (catalogue, id));
}

static void
test_individual_use (void)
{
  g_autoptr (UtenforCatalogue) catalogue = read_personal ();
  const UtenforIndividualUse *allowance = service_of (catalogue, "allowance")->individual;
  const UtenforIndividualUse *institution = service_of (catalogue, "institution")->individual;
  guint                       work = utenfor_catalogue_find_state (catalogue, "work");
  guint                       benefit = utenfor_catalogue_find_state (catalogue, "benefit");

  g_assert_null (service_of (catalogue, "tax")->individual);
  g_assert_false (allowance->has_per_user);
  g_assert_cmpfloat (utenfor_individual_use_get_share (allowance, work, 7), ==, 0.1);
  g_assert_cmpfloat (utenfor_individual_use_get_share (allowance, benefit, 7), ==, 0.5);
  g_assert_cmpfloat (allowance->variation.value, ==, 0.8);
  g_assert_cmpint (allowance->variation.grade, ==, UTENFOR_GRADE_C);
  g_assert_cmpstr (allowance->variation.sources, ==, "survey");
  g_assert_true (institution->has_per_user);
  g_assert_cmpfloat (utenfor_individual_use_get_share (institution, benefit, 0.1), ==, 0.2);
}

static void
test_refund (void)
{
  g_autoptr (UtenforCatalogue) catalogue = read_personal ();
  const UtenforRefund *refund = utenfor_catalogue_get_refund (catalogue, 0);

  g_assert_cmpuint (catalogue->refunds->len, ==, 1);
  g_assert_cmpstr (refund->id, ==, "high-cost");
  g_assert_cmpstr (utenfor_text_get (refund->title, "nb"), ==, "Toppfinansiering");
  g_assert_cmpuint (refund->payer, ==, utenfor_catalogue_find_payer (catalogue, "kommune"));
  g_assert_cmpint (refund->index, ==, utenfor_catalogue_find_index (catalogue, "prices"));
  g_assert_cmpint (refund->to_age, ==, 67);
  g_assert_true (utenfor_refund_counts (refund, utenfor_catalogue_find_service (catalogue, "institution")));
  g_assert_false (utenfor_refund_counts (refund, utenfor_catalogue_find_service (catalogue, "tax")));
  g_assert_true (utenfor_refund_books (refund, utenfor_catalogue_find_service (catalogue, "paid")));
  g_assert_cmpfloat (utenfor_refund_get_year (refund, 2024)->threshold.value, ==, 100000);
  g_assert_cmpfloat (utenfor_refund_get_year (refund, 2026)->share.value, ==, 0.75);
}

static void
test_round_trip (void)
{
  g_autofree char *text = personal_text ();
  g_autoptr (UtenforCatalogue) catalogue = read_personal ();
  g_autofree char *again = utenfor_catalogue_to_xml (catalogue);

  g_assert_cmpstr (again, ==, text);
}

/* What may be left out of a refund is. */
static void
test_defaults (void)
{
  int              line;
  g_autofree char *text = personal_text ();
  g_autofree char *bare = test_replace (text, " index=\"prices\" to-age=\"67\"", "", &line);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforCatalogue) catalogue = read_text (bare, issues);
  g_autofree char *again = NULL;

  g_assert_nonnull (catalogue);
  g_assert_cmpint (utenfor_catalogue_get_refund (catalogue, 0)->index, ==, -1);
  g_assert_cmpint (utenfor_catalogue_get_refund (catalogue, 0)->to_age, >, 120);
  again = utenfor_catalogue_to_xml (catalogue);
  g_assert_cmpstr (again, ==, bare);
}

/* Rules of the state are no figures of a municipality. */
static void
test_not_in_the_template (void)
{
  g_autoptr (UtenforCatalogue) catalogue = read_personal ();
  g_autofree char *template = utenfor_own_figures_template (catalogue, "nb");

  g_assert_nonnull (strstr (template, "service/allowance/unit-cost;"));
  g_assert_null (strstr (template, "variation"));
  g_assert_null (strstr (template, "per-user"));
  g_assert_null (strstr (template, "prevalence"));
  g_assert_null (strstr (template, "refund/"));
}

/* --- slips ------------------------------------------------------------------------- */

/* Each line of `expected` is a tag and where it stands after the changed text. */
static const struct
{
  const char *name;
  const char *old;
  const char *new_text;
  const char *expected;
  const char *hint; /* or NULL */
} slips[] = {
  { "state-unknown", "state=\"benefit\" value=\"0.5\"/>\n        <variation", "state=\"benefits\" value=\"0.5\"/>\n        <variation", "error state-unknown @", "Did you mean “benefit”?" },
  { "prevalence-missing", "        <prevalence value=\"0.1\" grade=\"C\"/>\n", "", "error prevalence-missing @-1", "without state" },
  { "prevalence-doubled", "<prevalence value=\"0.1\" grade=\"C\"/>", "<prevalence value=\"0.1\"/><prevalence value=\"0.2\"/>", "error prevalence-doubled @", NULL },
  { "prevalence-of-nobody", "value=\"0.1\" grade=\"C\"/>", "value=\"0\"/>", "error number-out-of-range @", "above 0" },
  { "prevalence-as-per-cent", "value=\"0.1\" grade=\"C\"/>", "value=\"10\"/>", "error number-out-of-range @", "0 to 1" },
  { "variation-missing", "        <variation value=\"0\"/>\n", "", "error element-missing @-2", "<variation>" },
  { "variation-negative", "<variation value=\"0\"/>", "<variation value=\"-1\"/>", "error number-out-of-range @", NULL },
  { "variation-with-comma", "<variation value=\"0.8\"", "<variation value=\"0,8\"", "error number-comma @", "0.8" },
  { "user-of-nothing", "<per-user value=\"0.5\"/>", "<per-user value=\"0\"/>", "error number-out-of-range @", "a user uses 0" },
  { "both-ways", "<per-user value=\"0.5\"/>", "<per-user value=\"0.5\"/><prevalence value=\"0.1\"/>", "error element-doubled @", "one <per-user>" },
  { "two-users", "<per-user value=\"0.5\"/>", "<per-user value=\"0.5\"/><per-user value=\"1\"/>", "error element-doubled @", "one <per-user>" },
  { "neither-way", "        <per-user value=\"0.5\"/>\n", "", "error element-missing @-1", "per-user" },
  { "element-misspelt", "<per-user value=\"0.5\"/>", "<peruser value=\"0.5\"/>", "error element-missing @-1; error element-unknown @", "Did you mean “per-user”?" },
  { "individual-use-misplaced", INSTITUTION "      <split rest=\"stat\">\n        <fixed payer=\"kommune\" value=\"170000\" grade=\"A\"/>\n        <fixed payer=\"investor\" value=\"1e-07\"/>\n      </split>\n", "      <split rest=\"stat\">\n        <fixed payer=\"kommune\" value=\"170000\" grade=\"A\"/>\n        <fixed payer=\"investor\" value=\"1e-07\"/>\n      </split>\n" INSTITUTION, "error element-misplaced @+4", NULL },
  { "payer-unknown", "payer=\"kommune\" index=\"prices\" to-age", "payer=\"komune\" index=\"prices\" to-age", "error payer-unknown @", "Did you mean “kommune”?" },
  { "payer-missing", "payer=\"kommune\" index=\"prices\" to-age", "index=\"prices\" to-age", "error attribute-missing @", "payer" },
  { "index-unknown", "index=\"prices\" to-age", "index=\"price\" to-age", "error index-unknown @", "Did you mean “prices”?" },
  { "to-age", "to-age=\"67\"", "to-age=\"167\"", "error integer-out-of-range @", "0 to 120" },
  { "counted-unknown", "<counts service=\"institution\"/>", "<counts service=\"institusjon\"/>", "error service-unknown @", "Did you mean “institution”?" },
  { "counted-twice", "<counts service=\"institution\"/>", "<counts service=\"allowance\"/>", "error refund-service-doubled @-3", "allowance" },
  { "nothing-counted", "      <counts service=\"allowance\"/>\n      <counts service=\"institution\"/>\n", "", "error element-missing @-2", "<counts>" },
  { "booked-is-counted", "<books service=\"paid\"/>", "<books service=\"allowance\"/>", "error refund-service-doubled @-5; error refund-books-individual @-5", "allowance" },
  { "booked-is-individual", "<counts service=\"institution\"/>\n      <books service=\"received\"/>", "<books service=\"received\"/><books service=\"institution\"/>", "error refund-books-individual @-3", "institution" },
  { "no-years", "      <from year=\"2025\">\n        <threshold value=\"110000\"/>\n        <share value=\"0.75\"/>\n      </from>\n", "      <from year=\"2025\"/>\n", "error element-missing @; error element-missing @", "<share>" },
  { "years-back", "<from year=\"2025\">", "<from year=\"2022\">", "error refund-years @+1", "2022" },
  { "year-the-index-lacks", "<from year=\"2025\">", "<from year=\"2024\">", "error index-lacks-year @+1", "2024" },
  { "year-misspelt", "<from year=\"2025\">", "<from year=\"25\">", "error integer-out-of-range @", "1900" },
  { "threshold-of-nothing", "<threshold value=\"110000\"/>", "<threshold value=\"0\"/>", "error number-out-of-range @", "above 0" },
  { "share-above-one", "<share value=\"0.75\"/>", "<share value=\"80\"/>", "error number-out-of-range @", "0 to 1" },
  { "source-unknown", "source=\"gazette\" how=\"as read\"", "source=\"gazete\" how=\"as read\"", "error source-unknown @", "Did you mean “gazette”?" },
  { "one-side", "      <books service=\"paid\"/>\n", "", "warning refund-unbalanced @-5", "adds up to -1 kr" },
  { "unequal-sides", "<unit-cost value=\"-1\"/>", "<unit-cost value=\"-0.8\"/>", "warning refund-unbalanced @+14", "adds up to 0.2 kr" },
  { "refund-doubled", "  </person-rules>\n", "    <refund id=\"high-cost\" payer=\"stat\"><title xml:lang=\"nb\">x</title><counts service=\"allowance\"/><books service=\"tax\"/><from year=\"2022\"><threshold value=\"1\"/><share value=\"1\"/></from></refund>\n  </person-rules>\n", "error id-doubled @; warning refund-unbalanced @", "high-cost" },
  { "booked-by-two", "  </person-rules>\n", "    <refund id=\"other\" payer=\"stat\"><title xml:lang=\"nb\">x</title><counts service=\"allowance\"/><books service=\"paid\"/><from year=\"2022\"><threshold value=\"1\"/><share value=\"1\"/></from></refund>\n  </person-rules>\n", "error refund-service-doubled @", "paid" },
  { "empty-rules", RULES, "  <person-rules/>\n", "error element-missing @", "<refund>" },
  { "all-at-once", "value=\"0.8\"/>\n      </from>\n      <from year=\"2025\">\n        <threshold value=\"110000\"/>\n        <share value=\"0.75\"/>", "value=\"8\"/>\n      </from>\n      <from year=\"2020\">\n        <threshold value=\"0\"/>\n        <share value=\"75\"/>", "error number-out-of-range @; error refund-years @+3; error index-lacks-year @+3; error number-out-of-range @+3; error number-out-of-range @+4", NULL },
};

static void
test_slip (gconstpointer data)
{
  guint            i = GPOINTER_TO_UINT (data);
  int              line;
  g_autofree char *text = personal_text ();
  g_autofree char *changed = test_replace (text, slips[i].old, slips[i].new_text, &line);
  g_autofree char *expected = test_place_lines (slips[i].expected, line);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *found = NULL;
  g_autofree char *hints = NULL;
  g_autoptr (UtenforCatalogue) catalogue = NULL;

  catalogue = read_text (changed, issues);
  g_assert_cmpint (catalogue == NULL, ==, strstr (expected, "error") != NULL);
  found = test_issues_to_text (issues, "catalogue.xml");
  g_assert_cmpstr (found, ==, expected);
  hints = test_issues_to_hints (issues);
  if (slips[i].hint != NULL && strstr (hints, slips[i].hint) == NULL)
    g_error ("no hint says “%s”, only:\n%s", slips[i].hint, hints);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/persons/individual-use", test_individual_use);
  g_test_add_func ("/io/persons/refund", test_refund);
  g_test_add_func ("/io/persons/round-trip", test_round_trip);
  g_test_add_func ("/io/persons/defaults", test_defaults);
  g_test_add_func ("/io/persons/not-in-the-template", test_not_in_the_template);
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autofree char *path = g_strconcat ("/io/persons/slips/", slips[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_slip);
    }

  return g_test_run ();
}
