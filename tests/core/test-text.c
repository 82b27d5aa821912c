/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "text.h"

/* A text in a few words: "en=Stay nn=Bli". */
static UtenforText *
text_of (const char *spec)
{
  g_auto (GStrv) words = g_strsplit (spec, " ", -1);
  UtenforText *text = NULL;

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      g_auto (GStrv) halves = g_strsplit (words[i], "=", 2);
      UtenforText *next = utenfor_text_with (text, halves[0], halves[1]);

      utenfor_text_unref (text);
      text = next;
    }

  return text;
}

static const struct
{
  const char *path;
  const char *spec;
  const char *lang;
  const char *expected;
} lookups[] = {
  { "/core/text/get/exact", "en=E nb=B nn=N", "nn", "N" },
  { "/core/text/get/exact-when-last", "nb=B nn=N en=E", "en", "E" },
  { "/core/text/get/nynorsk-stands-in-for-bokmål", "en=E nn=N", "nb", "N" },
  { "/core/text/get/bokmål-stands-in-for-nynorsk", "en=E nb=B", "nn", "B" },
  { "/core/text/get/bokmål-falls-back-to-english", "se=S en=E", "nb", "E" },
  { "/core/text/get/other-language-falls-back-to-english", "nb=B en=E", "se", "E" },
  { "/core/text/get/english-does-not-take-bokmål-before-the-first", "se=S nb=B", "en", "S" },
  { "/core/text/get/first-there-is", "se=S fkv=K", "nb", "S" },
  { "/core/text/get/empty", "", "nb", "" },
};

static void
test_get (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (UtenforText) text = text_of (lookups[i].spec);

  g_assert_cmpstr (utenfor_text_get (text, lookups[i].lang), ==, lookups[i].expected);
}

static void
test_exact (void)
{
  g_autoptr (UtenforText) text = text_of ("nb=B en=E");

  g_assert_cmpstr (utenfor_text_get_exact (text, "nb"), ==, "B");
  g_assert_null (utenfor_text_get_exact (text, "nn"));
  g_assert_null (utenfor_text_get_exact (NULL, "nb"));
}

static void
test_file_order (void)
{
  g_autoptr (UtenforText) text = text_of ("nn=N en=E nb=B");
  const char *lang = NULL;

  g_assert_cmpuint (utenfor_text_get_n (text), ==, 3);
  g_assert_cmpstr (utenfor_text_get_nth (text, 0, &lang), ==, "N");
  g_assert_cmpstr (lang, ==, "nn");
  g_assert_cmpstr (utenfor_text_get_nth (text, 2, &lang), ==, "B");
  g_assert_cmpstr (lang, ==, "nb");
  g_assert_cmpstr (utenfor_text_get_nth (text, 1, NULL), ==, "E");
}

static void
test_replaces_in_place (void)
{
  g_autoptr (UtenforText) text = text_of ("nb=B en=E");
  g_autoptr (UtenforText) other = utenfor_text_with (text, "nb", "Ny");

  g_assert_cmpuint (utenfor_text_get_n (other), ==, 2);
  g_assert_cmpstr (utenfor_text_get_nth (other, 0, NULL), ==, "Ny");
  g_assert_cmpstr (utenfor_text_get_nth (other, 1, NULL), ==, "E");
}

static void
test_old_one_stays (void)
{
  g_autoptr (UtenforText) text = text_of ("nb=B");
  g_autoptr (UtenforText) other = utenfor_text_with (text, "nb", "Ny");
  g_autoptr (UtenforText) longer = utenfor_text_with (text, "en", "E");

  g_assert_cmpstr (utenfor_text_get (text, "nb"), ==, "B");
  g_assert_cmpuint (utenfor_text_get_n (text), ==, 1);
  g_assert_cmpuint (utenfor_text_get_n (longer), ==, 2);
}

static void
test_references (void)
{
  UtenforText *text = utenfor_text_new ("nb", "B");
  UtenforText *same = utenfor_text_ref (text);

  utenfor_text_unref (text);
  g_assert_cmpstr (utenfor_text_get (same, "nb"), ==, "B");
  utenfor_text_unref (same);
  utenfor_text_unref (NULL);
  g_assert_null (utenfor_text_ref (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lookups); i++)
    g_test_add_data_func (lookups[i].path, GUINT_TO_POINTER (i), test_get);
  g_test_add_func ("/core/text/exact", test_exact);
  g_test_add_func ("/core/text/file-order", test_file_order);
  g_test_add_func ("/core/text/with/replaces-in-place", test_replaces_in_place);
  g_test_add_func ("/core/text/with/old-one-stays", test_old_one_stays);
  g_test_add_func ("/core/text/references", test_references);

  return g_test_run ();
}
