/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "library-private.h"

UtenforStressTests *
utenfor_library_read_stress_tests (UtenforLibrary *library,
                                   const char     *path,
                                   UtenforIssues  *issues)
{
  UtenforStressTests *tests;

  g_return_val_if_fail (library != NULL && path != NULL && issues != NULL, NULL);

  utenfor_library_begin (library, path);
  tests = utenfor_library_get_resting (library, UTENFOR_FILE_STRESS_TESTS, path, issues);

  return tests != NULL ? utenfor_stress_tests_ref (tests) : NULL;
}

UtenforStressTests *
utenfor_library_find_stress_tests (UtenforLibrary *library,
                                   const char     *beside,
                                   UtenforIssues  *issues)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (library != NULL && issues != NULL, NULL);

  utenfor_library_begin (library, beside);
  entries = utenfor_search_all (library->search, UTENFOR_FILE_STRESS_TESTS);
  if (entries->len == 0)
    {
      utenfor_issues_add (issues, "stress-tests-unknown", beside, 0,
                          _ ("Looked beside it, in your data folder and in %s."), utenfor_search_get_installed (library->search));
      return NULL;
    }
  path = g_strdup (((UtenforFileEntry *)entries->pdata[0])->path);

  return utenfor_library_read_stress_tests (library, path, issues);
}
