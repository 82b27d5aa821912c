/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "test.h"

static GSubprocessLauncher *
new_launcher (const char *const *variables,
              const char        *to)
{
  GSubprocessLauncher *launcher;
  GSubprocessFlags     flags = G_SUBPROCESS_FLAGS_STDERR_PIPE | G_SUBPROCESS_FLAGS_STDIN_PIPE;

  launcher = g_subprocess_launcher_new (to == NULL ? flags | G_SUBPROCESS_FLAGS_STDOUT_PIPE : flags);
  /* A width of its own, whatever terminal the tests are started from. */
  g_subprocess_launcher_setenv (launcher, "COLUMNS", "100", TRUE);
  for (guint i = 0; variables != NULL && variables[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (variables[i], "=", 2);

      if (pair[1] != NULL)
        g_subprocess_launcher_setenv (launcher, pair[0], pair[1], TRUE);
      else
        g_subprocess_launcher_unsetenv (launcher, pair[0]);
    }
  if (to != NULL)
    g_subprocess_launcher_set_stdout_file_path (launcher, to);
  return launcher;
}

static GSubprocess *
start (const char *const *arguments,
       const char *const *variables,
       const char        *to)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocessLauncher) launcher = new_launcher (variables, to);
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_build_filename (g_getenv ("UTENFOR_BUILD_DIR"), "src", "cli", "utenfor-cli", NULL);
  GSubprocess     *process;

  g_ptr_array_add (argv, program);
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer)arguments[i]);
  g_ptr_array_add (argv, NULL);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)argv->pdata, &error);
  g_assert_no_error (error);

  return process;
}

static Run
finish (GSubprocess *process)
{
  g_autoptr (GError) error = NULL;
  Run run = { 0 };

  g_subprocess_communicate_utf8 (process, NULL, NULL, &run.out, &run.err, &error);
  g_assert_no_error (error);
  run.status = g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : -1;

  return run;
}

Run
run_program_with (const char *const *arguments,
                  const char *const *variables,
                  const char        *to)
{
  g_autoptr (GSubprocess) process = start (arguments, variables, to);

  return finish (process);
}

Run
run_interrupted (const char *const *arguments,
                 double            *ms)
{
  for (gulong wait = G_USEC_PER_SEC / 2;; wait *= 2)
    {
      g_autoptr (GSubprocess) process = start (arguments, NULL, NULL);
      gint64 from;
      Run    run;

      g_usleep (wait);
      from = g_get_monotonic_time ();
      g_subprocess_send_signal (process, SIGINT);
      run = finish (process);
      *ms = (g_get_monotonic_time () - from) / 1e3;
      /* Who has not begun to listen dies of it. */
      if (run.status >= 0 || wait > 8 * G_USEC_PER_SEC)
        return run;
      run_clear (&run);
    }
}

Run
run_program (const char *first,
             ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  va_list args;

  va_start (args, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (args, const char *))
    g_ptr_array_add (arguments, (gpointer)argument);
  va_end (args);
  g_ptr_array_add (arguments, NULL);
  return run_program_with ((const char *const *)arguments->pdata, NULL, NULL);
}

void
run_clear (Run *run)
{
  g_free (run->out);
  g_free (run->err);
}

void
run_assert (const Run *run,
            int        status)
{
  if (run->status != status)
    g_error ("exit status %d, expected %d\nstdout:\n%s\nstderr:\n%s", run->status, status, run->out, run->err);
}

char *
money (const char *name)
{
  return test_sample ("money", name);
}

static GPtrArray *folders; /* to be removed at the end */

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        remove_folder (inner);
      else
        g_unlink (inner);
    }
  g_rmdir (path);
}

static void
remove_folders (void)
{
  for (guint i = 0; i < folders->len; i++)
    remove_folder (g_ptr_array_index (folders, i));
  g_ptr_array_unref (folders);
}

char *
new_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("utenfor-cli-XXXXXX", &error);

  g_assert_no_error (error);
  if (folders == NULL)
    {
      folders = g_ptr_array_new_with_free_func (g_free);
      atexit (remove_folders);
    }
  g_ptr_array_add (folders, g_strdup (folder));
  return folder;
}

static char *
replace (const char *text,
         const char *from,
         const char *to)
{
  g_auto (GStrv) parts = g_strsplit (text, from, -1);

  g_assert_cmpuint (g_strv_length (parts), >, 1);
  return g_strjoinv (to, parts);
}

char *
copy_money (const char *name,
            const char *folder,
            const char *from,
            const char *to)
{
  g_autofree char *path = money (name);
  g_autofree char *text = NULL;
  g_autofree char *changed = NULL;
  g_autoptr (GError) error = NULL;
  char *copy = g_build_filename (folder, name, NULL);

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  changed = from != NULL ? replace (text, from, to) : g_strdup (text);
  g_file_set_contents (copy, changed, -1, &error);
  g_assert_no_error (error);
  return copy;
}

void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

void
assert_has_not (const char *text,
                const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("“%s” is in:\n%s", part, text);
}
