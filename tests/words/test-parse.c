/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format.h"
#include "setup.h"
#include "test.h"

typedef struct
{
  const char *text;
  double      en; /* NAN: no number */
  double      nb;
} Case;

static const Case cases[] = {
  { "12", 12, 12 },
  { "12,5", 12.5, 12.5 },
  { "12.5", 12.5, 12.5 },
  { "  7  ", 7, 7 },
  { "0,125", 0.125, 0.125 },
  { "12,345", 12345, 12.345 },
  { "12.345", 12.345, 12.345 },
  { "1 234 567", 1234567, 1234567 },
  { "1\302\240234\302\240567", 1234567, 1234567 },
  { "1\342\200\257234\342\200\257567,5", 1234567.5, 1234567.5 },
  { "1.234.567", 1234567, 1234567 },
  { "1,234,567", 1234567, 1234567 },
  { "1,234,567.25", 1234567.25, 1234567.25 },
  { "1.234.567,25", 1234567.25, 1234567.25 },
  { "-3", -3, -3 },
  { "−3", -3, -3 },
  { "− 3,5", -3.5, -3.5 },
  { "+3", 3, 3 },
  { "-0", 0, 0 },
  { ",5", 0.5, 0.5 },
  { "5,", 5, 5 },
  { "12,3 mill.", 12.3e6, 12.3e6 },
  { "12,3 mill. kr", 12.3e6, 12.3e6 },
  { "12,3 Mill kr", 12.3e6, 12.3e6 },
  { "2 millioner", 2e6, 2e6 },
  { "1,24 mrd. kr", 1.24e9, 1.24e9 },
  { "1.24 bn kr", 1.24e9, 1.24e9 },
  { "81 000 kr", 81000, 81000 },
  { "kr 81 000", 81000, 81000 },
  { "4 %", 4, 4 },
  { "4,0\302\240%", 4, 4 },
  { "", NAN, NAN },
  { "kr", NAN, NAN },
  { "-", NAN, NAN },
  { ",", NAN, NAN },
  { "tolv", NAN, NAN },
  { "12 34", NAN, NAN },
  { "12 3456", NAN, NAN },
  { "1234 567", NAN, NAN },
  { "1 234,567,8", NAN, NAN },
  { "1e6", NAN, NAN },
  { "0x10", NAN, NAN },
  { "inf", NAN, NAN },
  { "nan", NAN, NAN },
  { "3-4", NAN, NAN },
  { "--3", NAN, NAN },
  { "12 %%%", NAN, NAN },
  { "\377", NAN, NAN },
};

static void
check_case (const char *text,
            double      expected)
{
  double   value = 4711;
  gboolean ok = utenfor_parse_number (text, &value);

  g_assert_cmpint (ok, ==, !isnan (expected));
  if (ok)
    assert_close (value, expected, 1e-15, 0);
  else
    g_assert_cmpfloat (value, ==, 4711);
}

static void
test_english (gconstpointer data)
{
  const Case *test = data;

  utenfor_words_setup ("en");
  check_case (test->text, test->en);
}

static void
test_bokmal (gconstpointer data)
{
  const Case *test = data;

  utenfor_words_setup ("nb");
  check_case (test->text, test->nb);
}

/* What the program writes, the program reads. */
static void
test_round_trip (void)
{
  static const char *const languages[] = { "en", "nb", "nn" };
  static const double      values[] = { 0, 1, -1, 999, 1000, -12345, 12345678, 0.25, -1234.25 };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (guint i = 0; i < G_N_ELEMENTS (values); i++)
      {
        g_autofree char *text = NULL;

        utenfor_words_setup (languages[l]);
        text = utenfor_format_number (values[i], values[i] == round (values[i]) ? 0 : 2, UTENFOR_SIGN_BOTH);
        check_case (text, values[i]);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *en = g_strdup_printf ("/words/parse/en/%u", i);
      g_autofree char *nb = g_strdup_printf ("/words/parse/nb/%u", i);

      g_test_add_data_func (en, &cases[i], test_english);
      g_test_add_data_func (nb, &cases[i], test_bokmal);
    }
  g_test_add_func ("/words/parse/round-trip", test_round_trip);
  return g_test_run ();
}
