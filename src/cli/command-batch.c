/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "batch-key.h"
#include "draw-options.h"
#include "spread-lines.h"
#include "spread-report.h"
#include "view-options.h"

#define MOST_SHARDS 1000000

typedef struct
{
  const CliViewOptions    *place;
  UtenforSimulationOptions simulation;
  guint64                  shard; /* this one, from 1 … */
  guint64                  n_shards;
  FILE                    *file; /* where lines go */
  GHashTable              *done; /* keys of what is in the file already */
  gboolean                 interrupted;
} Batch;

/* "3/8"; everything when it is NULL. */
static gboolean
read_shard (const char *text,
            guint64    *shard,
            guint64    *n_shards)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "1/1", "/", 3);

  return g_strv_length (parts) == 2 && g_ascii_string_to_unsigned (parts[1], 10, 1, MOST_SHARDS, n_shards, NULL) &&
         g_ascii_string_to_unsigned (parts[0], 10, 1, *n_shards, shard, NULL);
}

/* At once, so that what is interrupted is whole but for its last lines. */
static CliStatus
write_lines (const Batch *batch,
             const char  *text)
{
  if (fputs (text, batch->file) >= 0 && fflush (batch->file) == 0)
    return CLI_FINE;
  return cli_problem (_ ("The output could not be written: %s"), g_strerror (errno));
}

static CliStatus
simulate (Batch         *batch,
          UtenforResult *expected,
          const char    *key)
{
  g_autoptr (UtenforSpreads) spreads = NULL;
  g_autofree char *lines = NULL;

  spreads = cli_draw (expected->account->scenario, &expected->view, &batch->simulation, &batch->interrupted);
  if (spreads == NULL)
    return CLI_PROBLEM;
  lines = utenfor_spread_lines_new (key, spreads, expected);
  return write_lines (batch, lines);
}

/* What has been done before is not done again, nor are its warnings said again. */
static CliStatus
run_scenario (Batch      *batch,
              const char *path)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforResult) expected = cli_view_options_evaluate (batch->place, path, issues);
  g_autoptr (GError) error = NULL;
  g_autofree char *key = NULL;

  if (expected == NULL || issues->n_errors > 0)
    {
      cli_print_issues (issues);
      return CLI_PROBLEM;
    }
  key = cli_batch_key_new (expected, &batch->simulation, &error);
  if (key == NULL)
    return cli_problem ("%s", error->message);
  if (g_hash_table_contains (batch->done, key))
    return CLI_FINE;
  cli_print_issues (issues);
  return simulate (batch, expected, key);
}

/* A folder may hold what its scenarios name as well. */
static CliStatus
run_file (Batch      *batch,
          const char *path)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &content, NULL, &error))
    return cli_problem ("%s", error->message);
  return strstr (content, "<scenario") != NULL ? run_scenario (batch, path) : CLI_FINE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Every XML file, by name, so that shards are the same on every machine. */
static GPtrArray *
list_files (const char *folder)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) directory = g_dir_open (folder, 0, &error);
  const char *name;

  if (directory == NULL)
    {
      cli_problem ("%s", error->message);
      return NULL;
    }
  while ((name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, ".xml") && name[0] != '.')
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_names);
  if (paths->len > 0)
    return g_steal_pointer (&paths);
  cli_problem (_ ("There is no scenario (*.xml) in “%s”."), folder);
  return NULL;
}

/* Ctrl+C between two scenarios, when nothing is drawn. */
static gboolean
interrupt_cb (gpointer data)
{
  Batch *batch = data;

  batch->interrupted = TRUE;
  return G_SOURCE_CONTINUE;
}

/* One that cannot be computed does not keep the others from it. */
static CliStatus
run_files (Batch     *batch,
           GPtrArray *paths)
{
  const guint interrupt = g_unix_signal_add (SIGINT, interrupt_cb, batch);
  CliStatus   status = CLI_FINE;

  for (guint i = 0; i < paths->len && !batch->interrupted; i++)
    {
      if (i % batch->n_shards == batch->shard - 1 && run_file (batch, g_ptr_array_index (paths, i)) != CLI_FINE)
        status = CLI_PROBLEM;
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
  g_source_remove (interrupt);
  return batch->interrupted ? CLI_PROBLEM : status;
}

/* Opens it behind the last whole simulation, and says which there are. */
static CliStatus
open_file (Batch      *batch,
           const char *path)
{
  g_autofree char *content = NULL;
  g_autofree char *heading = utenfor_spread_lines_dup_heading ();
  g_autoptr (GError) error = NULL;
  gsize kept = 0;

  if (!g_file_get_contents (path, &content, NULL, &error) && !g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return cli_problem ("%s", error->message);
  if (content != NULL && *content != '\0' && !g_str_has_prefix (content, heading) && !g_str_has_prefix (heading, content))
    return cli_problem (_ ("“%s” is there already and is not from “batch” of this version; nothing is written to it."), path);
  batch->done = utenfor_spread_lines_find_keys (content != NULL ? content : "", &kept);
  batch->file = g_fopen (path, content != NULL ? "r+" : "w");
  if (batch->file == NULL || ftruncate (fileno (batch->file), (off_t)kept) != 0 ||
      fseeko (batch->file, (off_t)kept, SEEK_SET) != 0)
    return cli_problem (_ ("The output could not be written: %s"), g_strerror (errno));
  return kept > 0 ? CLI_FINE : write_lines (batch, heading);
}

static CliStatus
open_stdout (Batch *batch)
{
  g_autofree char *heading = utenfor_spread_lines_dup_heading ();

  batch->done = g_hash_table_new (g_str_hash, g_str_equal);
  batch->file = stdout;
  return write_lines (batch, heading);
}

static CliStatus
run_batch (Batch      *batch,
           const char *folder,
           const char *output)
{
  g_autoptr (GPtrArray) paths = list_files (folder);
  CliStatus status;

  if (paths == NULL)
    return CLI_PROBLEM;
  status = output != NULL ? open_file (batch, output) : open_stdout (batch);
  if (status == CLI_FINE)
    status = run_files (batch, paths);
  if (batch->interrupted && output != NULL)
    cli_problem (_ ("Stopped. The scenarios that were done are in “%s”; start again with the same file to go on."), output);
  else if (batch->interrupted)
    cli_problem (_ ("Stopped. The scenarios that were done have been written; with -o FILE the rest can be done later."));
  g_clear_pointer (&batch->done, g_hash_table_unref);
  if (output != NULL && batch->file != NULL && fclose (batch->file) != 0)
    status = cli_problem (_ ("The output could not be written: %s"), g_strerror (errno));
  return status;
}

static CliStatus
run (int    argc,
     char **argv)
{
  g_auto (CliViewOptions) place = { 0 };
  g_auto (CliDrawOptions) draws = { 0 };
  Batch              batch = { .place = &place };
  g_autofree char   *output = NULL;
  g_autofree char   *shard = NULL;
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Where to write it; what is there already is not computed again"), "FILE.csv" },
    { "shard", 0, 0, G_OPTION_ARG_STRING, &shard, N_ ("Only every N-th scenario, beginning with the I-th"), "I/N" },
  };
  GOptionEntry entries[2 + CLI_N_DRAW_ENTRIES + CLI_N_VIEW_ENTRIES + 1] = { own[0], own[1] };
  CliStatus    status;

  cli_draw_options_add_entries (&draws, entries + 2);
  cli_view_options_add_entries (&place, entries + 2 + CLI_N_DRAW_ENTRIES);
  if (!cli_parse (&cli_batch, entries, &argc, &argv, &status))
    return status;
  if (!read_shard (shard, &batch.shard, &batch.n_shards))
    return cli_usage_error (_ ("--shard is like “3/8”, the third of eight parts; not “%s”."), shard);
  status = cli_draw_options_read (&draws, &batch.simulation);
  if (status == CLI_FINE)
    status = cli_view_options_check (&place);
  if (status != CLI_FINE)
    return status;
  if (argc != 2)
    return cli_usage_error (_ ("batch needs one folder with scenarios."));
  return run_batch (&batch, argv[1], output);
}

const CliCommand cli_batch = {
  "batch",
  N_ ("FOLDER"),
  N_ ("Simulates every scenario of a folder into one CSV table."),
  N_ ("A run that was stopped goes on where it was when it is started again with the same FILE.\n"
      "With --shard several machines share a folder, each with a FILE of its own."),
  run,
};
