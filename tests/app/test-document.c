/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "app-test.h"
#include "document.h"
#include "parameter.h"
#include "setup.h"

/* The document needs no display: it is what the window shows. */

#define EXAMPLE "los-i-fjordvik"

static UtenforDocument *
document_new (void)
{
  UtenforDocument *document = utenfor_document_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_assert_true (utenfor_document_open_example (document, EXAMPLE, issues));
  g_assert_cmpuint (issues->n_errors, ==, 0);
  return document;
}

static char *
shipped (const char *id)
{
  g_autofree char *name = g_strdup_printf ("%s.xml", id);

  return g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "scenarios", name, NULL);
}

/* A copy of a shipped scenario that may be written to. */
static char *
copy_of (const char *id,
         const char *as)
{
  g_autofree char *from = shipped (id);
  g_autofree char *contents = NULL;
  char            *path = app_test_path (as);
  gsize            length = 0;

  g_assert_true (g_file_get_contents (from, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (path, contents, (gssize)length, NULL));
  return path;
}

static void
set_number (UtenforDocument *document,
            const char      *name,
            double           value)
{
  UtenforScenario *copy = utenfor_document_edit (document);
  g_autofree char *key = g_strdup_printf ("%s/0/0", name);

  utenfor_parameter_find (name)->set (copy, (UtenforPlace){ 0, 0 }, value);
  utenfor_document_commit (document, copy, key);
}

static double
get_number (UtenforDocument *document,
            const char      *name)
{
  double value = 0;

  g_assert_true (utenfor_parameter_find (name)->get (utenfor_document_get_scenario (document), (UtenforPlace){ 0, 0 }, &value));
  return value;
}

static double
net (UtenforDocument *document)
{
  return utenfor_document_get_result (document)->total.net;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_empty (void)
{
  UtenforDocument *document = utenfor_document_new ();
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  g_assert_null (utenfor_document_get_scenario (document));
  g_assert_null (utenfor_document_get_result (document));
  g_assert_null (utenfor_document_get_path (document));
  g_assert_true (utenfor_document_is_saved (document));
  g_assert_false (utenfor_document_can_undo (document));
  g_assert_false (utenfor_document_can_redo (document));
  utenfor_document_undo (document);
  utenfor_document_redo (document);
  g_object_get (document, "title", &title, "subtitle", &subtitle, NULL);
  g_assert_cmpstr (title, ==, "");
  g_assert_cmpstr (subtitle, ==, "");
  g_assert_finalize_object (document);
}

static void
test_example (void)
{
  UtenforDocument *document = document_new ();
  g_autofree char *subtitle = NULL;

  g_assert_nonnull (utenfor_document_get_result (document));
  g_assert_true (utenfor_document_is_saved (document));
  g_assert_null (utenfor_document_get_path (document));
  g_object_get (document, "subtitle", &subtitle, NULL);
  g_assert_cmpstr (subtitle, ==, "Example · not changed");
  g_assert_finalize_object (document);
}

static void
test_example_unknown (void)
{
  UtenforDocument *document = utenfor_document_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  g_assert_false (utenfor_document_open_example (document, "no-such-scenario", issues));
  g_assert_null (utenfor_document_get_scenario (document));
  g_assert_finalize_object (document);
}

static void
test_edit (void)
{
  UtenforDocument *document = document_new ();
  UtenforScenario *before = utenfor_scenario_ref (utenfor_document_get_scenario (document));
  double           old_net = net (document);
  guint            changes = 0;

  g_signal_connect_swapped (document, "changed", G_CALLBACK (count_cb), &changes);
  set_number (document, "participants", before->participants * 2);
  g_assert_cmpuint (changes, ==, 1);
  g_assert_true (utenfor_document_get_scenario (document) != before);
  g_assert_cmpint (utenfor_document_get_scenario (document)->participants, ==, 2 * before->participants);
  g_assert_cmpfloat (net (document), !=, old_net);
  assert_close (utenfor_document_get_change (document), net (document) - old_net, 1e-12, 0);
  g_assert_false (utenfor_document_is_saved (document));
  utenfor_scenario_unref (before);
  g_assert_finalize_object (document);
}

static void
test_undo_redo (void)
{
  UtenforDocument *document = document_new ();
  double           start = get_number (document, "success-with");
  double           old_net = net (document);
  double           new_net = 0;

  set_number (document, "success-with", start + 0.05);
  new_net = net (document);
  utenfor_document_undo (document);
  g_assert_cmpfloat (get_number (document, "success-with"), ==, start);
  g_assert_cmpfloat (net (document), ==, old_net);
  g_assert_true (utenfor_document_can_redo (document));
  utenfor_document_redo (document);
  g_assert_cmpfloat (get_number (document, "success-with"), ==, start + 0.05);
  g_assert_cmpfloat (net (document), ==, new_net);
  g_assert_false (utenfor_document_can_redo (document));
  g_assert_finalize_object (document);
}

static void
test_undo_to_opening (void)
{
  UtenforDocument *document = document_new ();
  UtenforScenario *opened = utenfor_document_get_scenario (document);
  guint            steps = 0;

  for (int i = 1; i <= 50; i++)
    {
      set_number (document, "participants", 100 + i);
      utenfor_document_seal (document);
    }
  for (; utenfor_document_can_undo (document); steps++)
    utenfor_document_undo (document);
  g_assert_cmpuint (steps, ==, 50);
  g_assert_true (utenfor_document_get_scenario (document) == opened);
  g_assert_true (utenfor_document_is_saved (document));
  g_assert_finalize_object (document);
}

static void
test_coalesce (void)
{
  UtenforDocument *document = document_new ();
  double           start = get_number (document, "causal-share");

  for (int i = 0; i < 20; i++)
    set_number (document, "causal-share", 0.5 + i / 100.0);
  g_assert_cmpfloat (get_number (document, "causal-share"), ==, 0.69);
  utenfor_document_undo (document);
  g_assert_cmpfloat (get_number (document, "causal-share"), ==, start);
  g_assert_false (utenfor_document_can_undo (document));
  g_assert_finalize_object (document);
}

static void
test_coalesce_not_other (void)
{
  UtenforDocument *document = document_new ();

  set_number (document, "lag", 2);
  set_number (document, "phase-in", 4);
  set_number (document, "lag", 3);
  utenfor_document_undo (document);
  g_assert_cmpfloat (get_number (document, "lag"), ==, 2);
  utenfor_document_undo (document);
  utenfor_document_undo (document);
  g_assert_false (utenfor_document_can_undo (document));
  g_assert_finalize_object (document);
}

static void
test_coalesce_pause (void)
{
  UtenforDocument *document = document_new ();

  set_number (document, "lag", 2);
  g_usleep (G_USEC_PER_SEC + G_USEC_PER_SEC / 20);
  set_number (document, "lag", 3);
  utenfor_document_undo (document);
  g_assert_cmpfloat (get_number (document, "lag"), ==, 2);
  g_assert_finalize_object (document);
}

static void
test_seal (void)
{
  UtenforDocument *document = document_new ();

  set_number (document, "lag", 2);
  utenfor_document_seal (document);
  set_number (document, "lag", 3);
  utenfor_document_undo (document);
  g_assert_cmpfloat (get_number (document, "lag"), ==, 2);
  g_assert_finalize_object (document);
}

static void
test_edit_clears_redo (void)
{
  UtenforDocument *document = document_new ();

  set_number (document, "lag", 2);
  utenfor_document_undo (document);
  set_number (document, "lag", 5);
  g_assert_false (utenfor_document_can_redo (document));
  g_assert_finalize_object (document);
}

static void
test_bad_edit (void)
{
  UtenforDocument *document = document_new ();
  double           old_net = net (document);

  set_number (document, "entry-age", 119);
  g_assert_false (utenfor_document_is_current (document));
  g_assert_true (utenfor_issues_has (utenfor_document_get_issues (document), "entry-too-late"));
  g_assert_cmpfloat (net (document), ==, old_net);
  g_assert_cmpfloat (get_number (document, "entry-age"), ==, 119);
  utenfor_document_undo (document);
  g_assert_true (utenfor_document_is_current (document));
  g_assert_cmpfloat (net (document), ==, old_net);
  g_assert_finalize_object (document);
}

static void
test_bad_edit_then_view (void)
{
  UtenforDocument *document = document_new ();

  set_number (document, "entry-age", 119);
  g_object_set (document, "money", UTENFOR_MONEY_UNDISCOUNTED, NULL);
  g_assert_nonnull (utenfor_document_get_result (document));
  g_assert_false (utenfor_document_get_result (document)->view.discounted);
  g_assert_false (utenfor_document_is_current (document));
  g_assert_finalize_object (document);
}

static void
test_bad_is_not_saved (void)
{
  UtenforDocument *document = document_new ();
  g_autofree char *path = app_test_path ("bad.xml");
  g_autoptr (GError) error = NULL;

  g_remove (path);
  set_number (document, "entry-age", 119);
  g_assert_false (utenfor_document_save (document, path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_finalize_object (document);
}

static void
test_view (void)
{
  UtenforDocument *document = document_new ();
  UtenforAccount  *account = utenfor_document_get_result (document)->account;
  double           present = net (document);
  double           undiscounted = 0;

  g_object_set (document, "money", UTENFOR_MONEY_UNDISCOUNTED, NULL);
  undiscounted = net (document);
  g_assert_cmpfloat (undiscounted, !=, present);
  g_assert_true (utenfor_document_get_result (document)->account == account);
  g_object_set (document, "worth", UTENFOR_WORTH_BUDGET, NULL);
  g_assert_true (utenfor_document_get_result (document)->view.budget);
  g_assert_cmpfloat (net (document), <=, undiscounted);
  g_object_set (document, "worth", UTENFOR_WORTH_VALUE, "money", UTENFOR_MONEY_PRESENT, NULL);
  g_assert_cmpfloat (net (document), ==, present);
  g_assert_finalize_object (document);
}

static void
test_view_is_no_edit (void)
{
  UtenforDocument *document = document_new ();

  g_object_set (document, "worth", UTENFOR_WORTH_BUDGET, NULL);
  g_assert_true (utenfor_document_is_saved (document));
  g_assert_false (utenfor_document_can_undo (document));
  g_assert_finalize_object (document);
}

static void
assert_same_bytes (const char *a,
                   const char *b)
{
  g_autofree char *bytes_a = NULL;
  g_autofree char *bytes_b = NULL;
  gsize            n_a = 0;
  gsize            n_b = 0;

  g_assert_true (g_file_get_contents (a, &bytes_a, &n_a, NULL));
  g_assert_true (g_file_get_contents (b, &bytes_b, &n_b, NULL));
  g_assert_cmpmem (bytes_a, n_a, bytes_b, n_b);
}

static void
test_round_trip (gconstpointer data)
{
  const char      *id = data;
  UtenforDocument *document = utenfor_document_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *from = shipped (id);
  g_autofree char *to = app_test_path ("round-trip.xml");
  g_autoptr (GError) error = NULL;

  g_assert_true (utenfor_document_open (document, from, issues));
  g_assert_true (utenfor_document_save (document, to, &error));
  g_assert_no_error (error);
  assert_same_bytes (from, to);
  g_assert_cmpstr (utenfor_document_get_path (document), ==, to);
  g_assert_finalize_object (document);
}

static void
test_own_file_has_a_path (void)
{
  UtenforDocument *document = utenfor_document_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *own = copy_of (EXAMPLE, "own.xml");
  g_autofree char *theirs = shipped (EXAMPLE);

  g_assert_true (utenfor_document_open (document, own, issues));
  g_assert_cmpstr (utenfor_document_get_path (document), ==, own);
  g_assert_true (utenfor_document_open (document, theirs, issues));
  g_assert_null (utenfor_document_get_path (document));
  g_assert_finalize_object (document);
}

static void
test_edit_and_undo_round_trip (void)
{
  UtenforDocument *document = utenfor_document_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *from = shipped (EXAMPLE);
  g_autofree char *to = app_test_path ("undone.xml");

  g_assert_true (utenfor_document_open (document, from, issues));
  set_number (document, "success-with", 0.9);
  set_number (document, "line-share", 0.1);
  utenfor_document_undo (document);
  utenfor_document_undo (document);
  g_assert_true (utenfor_document_save (document, to, NULL));
  assert_same_bytes (from, to);
  g_assert_finalize_object (document);
}

static void
test_saved_state (void)
{
  UtenforDocument *document = document_new ();
  g_autofree char *path = app_test_path ("saved.xml");
  g_autofree char *subtitle = NULL;

  set_number (document, "participants", 55);
  g_assert_true (utenfor_document_save (document, path, NULL));
  g_assert_true (utenfor_document_is_saved (document));
  g_object_get (document, "subtitle", &subtitle, NULL);
  g_assert_true (g_str_has_suffix (subtitle, "saved.xml · saved"));
  utenfor_document_undo (document);
  g_assert_false (utenfor_document_is_saved (document));
  utenfor_document_redo (document);
  g_assert_true (utenfor_document_is_saved (document));
  g_assert_finalize_object (document);
}

static void
test_open_what_was_saved (void)
{
  UtenforDocument *document = document_new ();
  UtenforDocument *other = utenfor_document_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = app_test_path ("again.xml");

  set_number (document, "success-with", 0.71);
  set_number (document, "line-amount", 123456);
  g_assert_true (utenfor_document_save (document, path, NULL));
  g_assert_true (utenfor_document_open (other, path, issues));
  g_assert_cmpfloat (get_number (other, "success-with"), ==, 0.71);
  g_assert_cmpfloat (get_number (other, "line-amount"), ==, 123456);
  g_assert_cmpfloat (net (other), ==, net (document));
  g_assert_finalize_object (document);
  g_assert_finalize_object (other);
}

/* A file changed by another program since it was last open is read anew. */
static void
test_open_again_reads_again (void)
{
  UtenforDocument *document = document_new ();
  UtenforDocument *other = document_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = app_test_path ("changed.xml");

  g_assert_true (utenfor_document_save (document, path, NULL));
  g_assert_true (utenfor_document_open (document, path, issues));
  set_number (other, "participants", 321);
  g_assert_true (utenfor_document_save (other, path, NULL));
  g_assert_true (utenfor_document_open (document, path, issues));
  g_assert_cmpfloat (get_number (document, "participants"), ==, 321);
  g_assert_finalize_object (document);
  g_assert_finalize_object (other);
}

static void
test_save_fails (void)
{
  UtenforDocument *document = document_new ();
  g_autoptr (GError) error = NULL;

  set_number (document, "participants", 55);
  g_assert_false (utenfor_document_save (document, "/nonexistent/folder/x.xml", &error));
  g_assert_nonnull (error);
  g_assert_false (utenfor_document_is_saved (document));
  g_assert_null (utenfor_document_get_path (document));
  g_assert_finalize_object (document);
}

/* Not even through "Save as": the next user finds the example as it was. */
static void
test_example_is_not_replaced (void)
{
  UtenforDocument *document = document_new ();
  g_autofree char *path = shipped ("los-i-fjordvik");
  g_autoptr (GError) error = NULL;

  g_assert_false (utenfor_document_save (document, path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_null (utenfor_document_get_path (document));
  g_assert_finalize_object (document);
}

/* Whatever is wrong with the file, the open work is as it was. */
static void
assert_refused (const char *path,
                const char *tag)
{
  UtenforDocument *document = document_new ();
  UtenforScenario *before = NULL;
  UtenforResult   *result = NULL;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  guint changes = 0;

  set_number (document, "participants", 77);
  before = utenfor_document_get_scenario (document);
  result = utenfor_document_get_result (document);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (count_cb), &changes);
  g_assert_false (utenfor_document_open (document, path, issues));
  g_assert_true (utenfor_issues_has (issues, tag));
  g_assert_true (utenfor_document_get_scenario (document) == before);
  g_assert_true (utenfor_document_get_result (document) == result);
  g_assert_true (utenfor_document_can_undo (document));
  g_assert_cmpuint (changes, ==, 0);
  g_assert_finalize_object (document);
}

static void
test_missing_file (void)
{
  assert_refused ("/nonexistent/x.xml", "file-missing");
}

static void
test_folder (void)
{
  assert_refused (g_get_tmp_dir (), "file-directory");
}

static void
test_no_xml (void)
{
  g_autofree char *path = app_test_path ("no-xml.xml");

  g_assert_true (g_file_set_contents (path, "participants = 40\n", -1, NULL));
  assert_refused (path, "xml-wrong");
}

static void
test_wrong_kind (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "catalogue.xml", NULL);

  assert_refused (path, "root-wrong");
}

static void
test_comments (void)
{
  UtenforDocument *document = utenfor_document_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = copy_of (EXAMPLE, "comments.xml");
  g_autofree char *contents = NULL;
  g_autofree char *commented = NULL;

  g_assert_true (utenfor_document_open (document, path, issues));
  g_assert_false (utenfor_document_has_comments (document));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  commented = g_strconcat (contents, "<!-- mine -->\n", NULL);
  g_assert_true (g_file_set_contents (path, commented, -1, NULL));
  g_assert_true (utenfor_document_open (document, path, issues));
  g_assert_true (utenfor_document_has_comments (document));
  g_assert_true (utenfor_document_save (document, path, NULL));
  g_assert_false (utenfor_document_has_comments (document));
  g_assert_finalize_object (document);
}

static void
test_transition (void)
{
  UtenforDocument *document = utenfor_document_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  double value = 0;

  g_assert_true (utenfor_document_open_example (document, "familieteam-i-fjordvik", issues));
  g_assert_cmpint (utenfor_document_get_scenario (document)->effect.kind, ==, UTENFOR_EFFECT_TRANSITION);
  g_assert_nonnull (utenfor_document_get_result (document));
  g_assert_false (utenfor_parameter_find ("success-with")->get (utenfor_document_get_scenario (document), (UtenforPlace){ 0, 0 }, &value));
  g_assert_finalize_object (document);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  utenfor_words_setup ("en");

  g_test_add_func ("/app/document/empty", test_empty);
  g_test_add_func ("/app/document/example", test_example);
  g_test_add_func ("/app/document/example-unknown", test_example_unknown);
  g_test_add_func ("/app/document/edit", test_edit);
  g_test_add_func ("/app/document/undo-redo", test_undo_redo);
  g_test_add_func ("/app/document/undo-to-opening", test_undo_to_opening);
  g_test_add_func ("/app/document/coalesce", test_coalesce);
  g_test_add_func ("/app/document/coalesce-not-other", test_coalesce_not_other);
  g_test_add_func ("/app/document/coalesce-pause", test_coalesce_pause);
  g_test_add_func ("/app/document/seal", test_seal);
  g_test_add_func ("/app/document/edit-clears-redo", test_edit_clears_redo);
  g_test_add_func ("/app/document/bad-edit", test_bad_edit);
  g_test_add_func ("/app/document/bad-edit-then-view", test_bad_edit_then_view);
  g_test_add_func ("/app/document/bad-is-not-saved", test_bad_is_not_saved);
  g_test_add_func ("/app/document/view", test_view);
  g_test_add_func ("/app/document/view-is-no-edit", test_view_is_no_edit);
  g_test_add_data_func ("/app/document/round-trip/life-course", EXAMPLE, test_round_trip);
  g_test_add_data_func ("/app/document/round-trip/transition", "familieteam-i-fjordvik", test_round_trip);
  g_test_add_func ("/app/document/own-file-has-a-path", test_own_file_has_a_path);
  g_test_add_func ("/app/document/edit-and-undo-round-trip", test_edit_and_undo_round_trip);
  g_test_add_func ("/app/document/saved-state", test_saved_state);
  g_test_add_func ("/app/document/open-what-was-saved", test_open_what_was_saved);
  g_test_add_func ("/app/document/open-again-reads-again", test_open_again_reads_again);
  g_test_add_func ("/app/document/save-fails", test_save_fails);
  g_test_add_func ("/app/document/example-is-not-replaced", test_example_is_not_replaced);
  g_test_add_func ("/app/document/refused/missing", test_missing_file);
  g_test_add_func ("/app/document/refused/folder", test_folder);
  g_test_add_func ("/app/document/refused/no-xml", test_no_xml);
  g_test_add_func ("/app/document/refused/wrong-kind", test_wrong_kind);
  g_test_add_func ("/app/document/comments", test_comments);
  g_test_add_func ("/app/document/transition", test_transition);
  return g_test_run ();
}
