/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format.h"
#include "setup.h"
#include "test.h"

typedef enum {
  NUMBER_0,
  NUMBER_1,
  NUMBER_2,
  KR,
  SHORT,
  MILLIONS,
  PERCENT_0,
  PERCENT_1,
  CHANCE,
} How;

typedef struct
{
  const char *name;
  How         how;
  UtenforSign sign;
  double      value;
  const char *en;
  const char *nb;
} Case;

/* "_" stands for a no-break space and "'" for a narrow one, so that they can be seen. */
static const Case cases[] = {
  { "zero", NUMBER_0, UTENFOR_SIGN_BOTH, 0, "0", "0" },
  { "three-digits", NUMBER_0, UTENFOR_SIGN_MINUS, 999, "999", "999" },
  { "four-digits", NUMBER_0, UTENFOR_SIGN_MINUS, 1000, "1,000", "1'000" },
  { "eight-digits", NUMBER_0, UTENFOR_SIGN_MINUS, 12345678, "12,345,678", "12'345'678" },
  { "decimals", NUMBER_2, UTENFOR_SIGN_MINUS, 1234.567, "1,234.57", "1'234,57" },
  { "rounds-up-a-group", NUMBER_1, UTENFOR_SIGN_MINUS, 999.96, "1,000.0", "1'000,0" },
  { "minus", NUMBER_1, UTENFOR_SIGN_MINUS, -1234.5, "−1,234.5", "−1'234,5" },
  { "plus", NUMBER_1, UTENFOR_SIGN_BOTH, 1.25, "+1.2", "+1,2" },
  { "no-plus-unasked", NUMBER_1, UTENFOR_SIGN_MINUS, 1.25, "1.2", "1,2" },
  { "no-minus-zero", NUMBER_1, UTENFOR_SIGN_MINUS, -0.04, "0.0", "0,0" },
  { "no-plus-zero", NUMBER_1, UTENFOR_SIGN_BOTH, 0.04, "0.0", "0,0" },
  { "negative-zero", NUMBER_0, UTENFOR_SIGN_BOTH, -0.0, "0", "0" },
  { "nan", NUMBER_1, UTENFOR_SIGN_BOTH, NAN, "–", "–" },
  { "infinite", NUMBER_1, UTENFOR_SIGN_MINUS, -INFINITY, "−∞", "−∞" },
  { "huge", NUMBER_0, UTENFOR_SIGN_MINUS, 1e15, "1,000,000,000,000,000", "1'000'000'000'000'000" },
  { "kr", KR, UTENFOR_SIGN_MINUS, 12345678, "12,345,678_kr", "12'345'678_kr" },
  { "kr-gain", KR, UTENFOR_SIGN_BOTH, 450000.4, "+450,000_kr", "+450'000_kr" },
  { "kr-loss", KR, UTENFOR_SIGN_BOTH, -450000.5, "−450,000_kr", "−450'000_kr" },
  { "kr-nothing", KR, UTENFOR_SIGN_BOTH, -0.4, "0_kr", "0_kr" },
  { "kr-nan", KR, UTENFOR_SIGN_BOTH, NAN, "–", "–" },
  { "short-million", SHORT, UTENFOR_SIGN_MINUS, 12345678, "12.3_mill._kr", "12,3_mill._kr" },
  { "short-rounded-once", SHORT, UTENFOR_SIGN_MINUS, 9853969.24, "9.9_mill._kr", "9,9_mill._kr" },
  { "short-one-million", SHORT, UTENFOR_SIGN_MINUS, 4.2e6, "4.2_mill._kr", "4,2_mill._kr" },
  { "short-keeps-zero", SHORT, UTENFOR_SIGN_MINUS, 7e6, "7.0_mill._kr", "7,0_mill._kr" },
  { "short-hundred-million", SHORT, UTENFOR_SIGN_MINUS, 123.6e6, "124_mill._kr", "124_mill._kr" },
  { "short-becomes-hundred", SHORT, UTENFOR_SIGN_MINUS, 99.96e6, "100_mill._kr", "100_mill._kr" },
  { "short-thousands", SHORT, UTENFOR_SIGN_MINUS, 449612, "450,000_kr", "450'000_kr" },
  { "short-becomes-million", SHORT, UTENFOR_SIGN_MINUS, 999600, "1.0_mill._kr", "1,0_mill._kr" },
  { "short-becomes-billion", SHORT, UTENFOR_SIGN_MINUS, 999.6e6, "1.00_bn_kr", "1,00_mrd._kr" },
  { "short-billion", SHORT, UTENFOR_SIGN_MINUS, 1.2399e9, "1.24_bn_kr", "1,24_mrd._kr" },
  { "short-many-billions", SHORT, UTENFOR_SIGN_MINUS, 1.2399e12, "1,240_bn_kr", "1'240_mrd._kr" },
  { "short-small", SHORT, UTENFOR_SIGN_MINUS, 12, "12_kr", "12_kr" },
  { "short-loss", SHORT, UTENFOR_SIGN_BOTH, -6.95e6, "−7.0_mill._kr", "−7,0_mill._kr" },
  { "short-nan", SHORT, UTENFOR_SIGN_BOTH, NAN, "–", "–" },
  { "millions", MILLIONS, UTENFOR_SIGN_BOTH, 11.6e6, "+11.6", "+11,6" },
  { "millions-rounded-once", MILLIONS, UTENFOR_SIGN_BOTH, 9853969.24, "+9.9", "+9,9" },
  { "millions-nothing", MILLIONS, UTENFOR_SIGN_BOTH, -40e3, "0.0", "0,0" },
  { "millions-hundred", MILLIONS, UTENFOR_SIGN_MINUS, 186.49e6, "186", "186" },
  { "millions-loss", MILLIONS, UTENFOR_SIGN_BOTH, -1.6e6, "−1.6", "−1,6" },
  { "percent", PERCENT_1, UTENFOR_SIGN_MINUS, 0.04, "4.0_%", "4,0_%" },
  { "percent-whole", PERCENT_0, UTENFOR_SIGN_MINUS, 0.38, "38_%", "38_%" },
  { "percent-loss", PERCENT_1, UTENFOR_SIGN_MINUS, -0.015, "−1.5_%", "−1,5_%" },
  { "chance-none", CHANCE, UTENFOR_SIGN_MINUS, 0, "under_1_%", "under_1_%" },
  { "chance-little", CHANCE, UTENFOR_SIGN_MINUS, 0.004, "under_1_%", "under_1_%" },
  { "chance-one", CHANCE, UTENFOR_SIGN_MINUS, 0.01, "1_%", "1_%" },
  { "chance-some", CHANCE, UTENFOR_SIGN_MINUS, 0.28, "28_%", "28_%" },
  { "chance-99", CHANCE, UTENFOR_SIGN_MINUS, 0.99, "99_%", "99_%" },
  { "chance-much", CHANCE, UTENFOR_SIGN_MINUS, 0.995, "over_99_%", "over_99_%" },
  { "chance-all", CHANCE, UTENFOR_SIGN_MINUS, 1, "over_99_%", "over_99_%" },
  { "chance-nan", CHANCE, UTENFOR_SIGN_MINUS, NAN, "–", "–" },
  { "percent-nan", PERCENT_1, UTENFOR_SIGN_MINUS, NAN, "–", "–" },
};

static char *
format_case (const Case *test)
{
  switch (test->how)
    {
    case NUMBER_0:
    case NUMBER_1:
    case NUMBER_2:
      return utenfor_format_number (test->value, (int)test->how - NUMBER_0, test->sign);
    case KR:
      return utenfor_format_kr (test->value, test->sign);
    case SHORT:
      return utenfor_format_kr_short (test->value, test->sign);
    case MILLIONS:
      return utenfor_format_millions (test->value, test->sign);
    case CHANCE:
      return utenfor_format_chance (test->value);
    case PERCENT_0:
    case PERCENT_1:
    default:
      return utenfor_format_percent (test->value, (int)test->how - PERCENT_0);
    }
}

static char *
visible_spaces (const char *text)
{
  g_autoptr (GString) out = g_string_new (text);

  g_assert_null (strchr (text, ' '));
  g_string_replace (out, "\302\240", "_", 0);
  g_string_replace (out, "\342\200\257", "'", 0);
  return g_strdup (out->str);
}

static void
check_case (const Case *test,
            const char *language,
            const char *expected)
{
  g_autofree char *text = NULL;
  g_autofree char *visible = NULL;

  utenfor_words_setup (language);
  text = format_case (test);
  visible = visible_spaces (text);
  g_assert_cmpstr (visible, ==, expected);
}

static void
test_english (gconstpointer data)
{
  check_case (data, "en", ((const Case *)data)->en);
}

static void
test_bokmal (gconstpointer data)
{
  check_case (data, "nb", ((const Case *)data)->nb);
}

static void
test_nynorsk (void)
{
  g_autofree char *text = NULL;

  utenfor_words_setup ("nn");
  text = utenfor_format_kr_short (1.24e9, UTENFOR_SIGN_BOTH);
  g_assert_cmpstr (text, ==, "+1,24\302\240mrd.\302\240kr");
}

static void
test_language (void)
{
  static const char *const languages[] = { "nb", "nn", "en", "nb" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      utenfor_words_setup (languages[i]);
      g_assert_cmpstr (utenfor_language (), ==, languages[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *en = g_strdup_printf ("/words/format/en/%s", cases[i].name);
      g_autofree char *nb = g_strdup_printf ("/words/format/nb/%s", cases[i].name);

      g_test_add_data_func (en, &cases[i], test_english);
      g_test_add_data_func (nb, &cases[i], test_bokmal);
    }
  g_test_add_func ("/words/format/nn", test_nynorsk);
  g_test_add_func ("/words/format/language", test_language);
  return g_test_run ();
}
