/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#include "test.h"

/* utenfor-cli batch, on the folder of samples: two scenarios and what they name. */

typedef struct
{
  char *path; /* of the table, not there yet */
  char *samples;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *folder = new_folder ();

  fixture->path = g_build_filename (folder, "all.csv", NULL);
  fixture->samples = test_sample ("money");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_free (fixture->path);
  g_free (fixture->samples);
}

/* Runs it and gives what the file then holds. */
static char *
batch (const Fixture *fixture,
       const char    *option)
{
  g_auto (Run) run = run_program ("batch", fixture->samples, "-n", "40", "-o", fixture->path, option, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  run_assert (&run, 0);
  g_assert_cmpstr (run.out, ==, "");
  g_file_get_contents (fixture->path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; (text = strchr (text, '\n')) != NULL; text++)
    n++;
  return n;
}

static void
test_lines (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *text = batch (fixture, NULL);

  g_assert_true (g_str_has_prefix (text, "key,kind,scenario,"));
  /* Four payers and the person of one, of the other too, a total each. */
  assert_has (text, ",payer,money-order,");
  assert_has (text, ",total,money-order,");
  assert_has (text, ",total,money-lives,");
  assert_has (text, ",40,1,everything,");
}

/* Wherever it was cut off, what is whole stays and the rest is written again. */
static void
test_goes_on (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *whole = batch (fixture, NULL);
  const gsize      length = strlen (whole);

  for (gsize part = 0; part <= 4; part++)
    {
      g_autofree char *again = NULL;
      g_autoptr (GError) error = NULL;

      g_file_set_contents (fixture->path, whole, (gssize)(length * part / 4), &error);
      g_assert_no_error (error);
      again = batch (fixture, NULL);
      g_assert_cmpstr (again, ==, whole);
    }
}

static void
test_adds_another_seed (Fixture      *fixture,
                        gconstpointer data)
{
  g_autofree char *one = batch (fixture, NULL);
  g_autofree char *two = batch (fixture, "--seed=2");

  g_assert_true (g_str_has_prefix (two, one));
  g_assert_cmpuint (count_lines (two) - 1, ==, 2 * (count_lines (one) - 1));
}

/* Another view is another simulation; the same, said otherwise, is not. */
static void
test_adds_another_view (Fixture      *fixture,
                        gconstpointer data)
{
  g_autofree char *one = batch (fixture, NULL);
  g_autofree char *same = batch (fixture, "--view=value");
  g_autofree char *two = batch (fixture, "--view=budget");

  g_assert_cmpstr (same, ==, one);
  g_assert_true (g_str_has_prefix (two, one));
  g_assert_cmpuint (count_lines (two) - 1, ==, 2 * (count_lines (one) - 1));
  assert_has (two + strlen (one), ",everything,budget,yes,start,");
}

/* Whatever a scenario leads to may change: the catalogue, a population. */
static void
test_changed_files (Fixture      *fixture,
                    gconstpointer data)
{
  const char *const files[] = { "catalogue.xml", "money-group.xml", "money-reference.xml", "money-lives.xml", "money-order.xml" };
  const char *const changed[] = { "catalogue.xml", "money-group.xml", "money-reference.xml" };
  g_autofree char  *folder = new_folder ();
  g_autofree char  *before = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_free (copy_money (files[i], folder, NULL, NULL));
  g_free (fixture->samples);
  fixture->samples = g_strdup (folder);
  before = batch (fixture, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    {
      g_autofree char *path = g_build_filename (folder, changed[i], NULL);
      g_autofree char *content = NULL;
      g_autofree char *longer = NULL;
      g_autofree char *after = NULL;

      g_file_get_contents (path, &content, NULL, NULL);
      longer = g_strconcat (content, "\n", NULL);
      g_file_set_contents (path, longer, -1, NULL);
      after = batch (fixture, NULL);
      g_assert_true (g_str_has_prefix (after, before));
      g_assert_cmpuint (strlen (after), >, strlen (before));
      g_free (before);
      before = g_steal_pointer (&after);
    }
}

/* The shards together are the whole. */
static void
test_shards (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *first = batch (fixture, "--shard=1/2");
  g_autofree char *both = batch (fixture, "--shard=2/2");
  g_autofree char *all = batch (fixture, NULL);

  g_assert_cmpuint (count_lines (first), >, 1);
  g_assert_cmpuint (count_lines (both), >, count_lines (first));
  g_assert_cmpstr (all, ==, both);
}

static void
test_foreign_file (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, "my own table\n", -1, &error);
  g_assert_no_error (error);
  {
    g_auto (Run) run = run_program ("batch", fixture->samples, "-o", fixture->path, NULL);

    run_assert (&run, 1);
    assert_has (run.err, "nothing is written to it");
  }
  g_file_get_contents (fixture->path, &kept, NULL, &error);
  g_assert_cmpstr (kept, ==, "my own table\n");
}

static void
test_wrong (Fixture      *fixture,
            gconstpointer data)
{
  const char *const shards[] = { "0/3", "5/3", "1", "a/b", "1/0", "-1/3", "1/2/3", "1/", "/3", "", "1/99999999999999999999" };

  for (guint i = 0; i < G_N_ELEMENTS (shards); i++)
    {
      g_auto (Run) run = run_program ("batch", fixture->samples, "--shard", shards[i], NULL);

      run_assert (&run, 2);
      assert_has (run.err, "--shard");
    }
}

/* A folder with `n` scenarios that differ in how many take part. (transfer full) */
static char *
folder_of (guint n)
{
  static const char *const others[] = { "catalogue.xml", "money-group.xml", "money-reference.xml" };
  char                    *folder = new_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_free (copy_money (others[i], folder, NULL, NULL));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *people = g_strdup_printf ("per-intake=\"%u\"", 200 + i);
      g_autofree char *copy = copy_money ("money-lives.xml", folder, "per-intake=\"40\"", people);
      g_autofree char *path = g_strdup_printf ("%s/scenario-%02u.xml", folder, i);

      g_assert_cmpint (g_rename (copy, path), ==, 0);
    }

  return folder;
}

static gsize
size_of (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 ? (gsize)info.st_size : 0;
}

/* Ctrl+C in the middle: what is there is whole lines of whole scenarios, and the same
 * command goes on from there to the same file that would have been without. */
static void
test_interrupt (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char  *command = g_build_filename (g_getenv ("UTENFOR_BUILD_DIR"), "src", "cli", "utenfor-cli", NULL);
  g_autofree char  *folder = folder_of (30);
  g_autofree char  *whole_path = g_strconcat (fixture->path, ".whole", NULL);
  const char *const arguments[] = { command, "batch", folder, "-n", "2000", "-o", fixture->path, NULL };
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  g_autofree char *part = NULL, *again = NULL, *whole = NULL;

  process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  /* The heading has less than a thousand bytes, a scenario more. */
  while (size_of (fixture->path) < 3000)
    g_usleep (1000);
  g_subprocess_send_signal (process, SIGINT);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &said, &error);
  g_assert_no_error (error);
  /* While it draws, and between two scenarios. */
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
  assert_has (said, "start again with the same file to go on.");
  assert_has (said, fixture->path);
  assert_has_not (said, "nothing is shown");
  {
    g_auto (Run) plain = run_program ("batch", folder, "-n", "2000", "-o", whole_path, NULL);

    g_file_get_contents (fixture->path, &part, NULL, NULL);
    run_assert (&plain, 0);
    g_file_get_contents (whole_path, &whole, NULL, NULL);
  }
  g_assert_true (g_str_has_prefix (whole, part));
  g_assert_cmpuint (strlen (part), <, strlen (whole));
  g_assert_true (g_str_has_suffix (part, "\n"));
  {
    g_auto (Run) more = run_program ("batch", folder, "-n", "2000", "-o", fixture->path, NULL);

    run_assert (&more, 0);
    g_file_get_contents (fixture->path, &again, NULL, NULL);
  }
  g_assert_cmpstr (again, ==, whole);
}

/* One that is too large is said, and keeps no other from being computed. */
static void
test_one_is_wrong (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *folder = folder_of (2);
  g_autofree char *path = copy_money ("money-lives.xml", folder, "per-intake=\"40\"", "per-intake=\"1000000\" intakes=\"50\"");
  g_auto (Run) run = run_program ("batch", folder, "-n", "20", NULL);

  run_assert (&run, 1);
  assert_has (run.err, path);
  assert_has (run.err, "[persons-too-many]");
  /* A heading, and of both others two payers and the total at least. */
  g_assert_cmpuint (count_lines (run.out), >=, 7);
}

static void
test_no_folder (Fixture      *fixture,
                gconstpointer data)
{
  g_auto (Run) run = run_program ("batch", "/nowhere/at/all", NULL);

  run_assert (&run, 1);
}

static const struct
{
  const char *name;
  void (*run) (Fixture      *fixture,
               gconstpointer data);
} cases[] = {
  { "/cli/batch/lines", test_lines },
  { "/cli/batch/goes-on", test_goes_on },
  { "/cli/batch/adds-another-seed", test_adds_another_seed },
  { "/cli/batch/adds-another-view", test_adds_another_view },
  { "/cli/batch/changed-files", test_changed_files },
  { "/cli/batch/shards", test_shards },
  { "/cli/batch/foreign-file", test_foreign_file },
  { "/cli/batch/wrong", test_wrong },
  { "/cli/batch/interrupt", test_interrupt },
  { "/cli/batch/one-is-wrong", test_one_is_wrong },
  { "/cli/batch/no-folder", test_no_folder },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].name, Fixture, NULL, set_up, cases[i].run, tear_down);
  return g_test_run ();
}
