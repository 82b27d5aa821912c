/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figure-private.h"

#include <glib/gi18n-lib.h>

#include "life-strips.h"
#include "state-bands.h"

/* A hundred single lives, without and with the measure: what a share of 100 looks
 * like when it is people, and how much of it is chance. */

/* The legend begins with those outside, as bands stand from the bottom up; those
 * who are gone come last. names[states of the lives]: indices in the strips. */
static guint *
add_states (UtenforStrips           *strips,
            const UtenforLifeStrips *lives,
            const UtenforAccount    *account)
{
  g_autoptr (GPtrArray) bands = utenfor_state_bands_new (account);
  guint *names = g_new0 (guint, lives->states->len + 1);

  for (guint b = 0; b < bands->len; b++)
    {
      const UtenforStateBand *band = g_ptr_array_index (bands, b);
      guint                   place = utenfor_strips_add_state (strips, band->name, band->tone, band->kind);

      for (guint s = 0; s < lives->states->len; s++)
        if (g_str_equal (utenfor_life_strips_get_state (lives, s)->id, band->id))
          names[s] = place;
    }
  for (guint s = 0; s < lives->states->len; s++)
    {
      const UtenforState *state = utenfor_life_strips_get_state (lives, s);

      if (state->kind == UTENFOR_STATE_GONE)
        names[s] = utenfor_strips_add_state (strips, utenfor_figure_text (state->title), UTENFOR_TONE_CARD, state->kind);
    }
  return names;
}

static void
fill_row (UtenforStrips           *strips,
          const UtenforLifeStrips *lives,
          const guint             *names,
          guint                    row,
          guint                    person)
{
  strips->persons[row] = person + 1;
  strips->n_differ += utenfor_life_strips_differs (lives, person);
  for (guint panel = 0; panel < 2; panel++)
    for (guint age = 0; age < strips->n_ages; age++)
      strips->cells[panel][(gsize)row * strips->n_ages + age] = names[utenfor_life_strips_get (lives, panel, person)[age]];
}

static UtenforStrips *
strips_of (const UtenforLifeStrips *lives,
           const UtenforAccount    *account)
{
  UtenforStrips    *strips = utenfor_strips_new (lives->n_lives, lives->n_ages, lives->first_age);
  g_autofree guint *names = add_states (strips, lives, account);
  g_autofree guint *order = g_new (guint, lives->n_lives + 1);

  utenfor_life_strips_sort (lives, order);
  for (guint row = 0; row < lives->n_lives; row++)
    fill_row (strips, lives, names, row, order[row]);
  /* Translators: over strips of lives. */
  strips->titles[UTENFOR_STRIPS_WITHOUT] = g_strdup (_ ("Without the measure"));
  /* Translators: over strips of lives. */
  strips->titles[UTENFOR_STRIPS_WITH] = g_strdup (_ ("With the measure"));
  return strips;
}

/* --- words ------------------------------------------------------------------------ */

static guint
sum_years (const UtenforLifeStrips *lives,
           UtenforLife              which,
           UtenforStateKind         kind)
{
  guint years = 0;

  for (guint person = 0; person < lives->n_lives; person++)
    years += utenfor_life_strips_count_years (lives, which, person, kind);
  return years;
}

static guint
count_differing (const UtenforLifeStrips *lives)
{
  guint n = 0;

  for (guint person = 0; person < lives->n_lives; person++)
    n += utenfor_life_strips_differs (lives, person);
  return n;
}

/* "together 143 more years in work or education" (transfer full) */
static char *
say_years (int years)
{
  g_autofree char *number = utenfor_format_number (ABS (years), 0, UTENFOR_SIGN_MINUS);

  if (years == 0)
    return g_strdup (_ ("together as many years in work or education"));
  /* Translators: a number of years; ends the sentence that begins with “Of a hundred”. */
  return g_strdup_printf (years > 0 ? g_dngettext (GETTEXT_PACKAGE, "together %s more year in work or education",
                                                   "together %s more years in work or education", (gulong)years)
                                    : g_dngettext (GETTEXT_PACKAGE, "together %s fewer year in work or education",
                                                   "together %s fewer years in work or education", (gulong)-years),
                          number);
}

/* What the picture says. (transfer full) */
static char *
say_difference (const UtenforLifeStrips *lives)
{
  const guint      n = count_differing (lives);
  const int        years = (int)sum_years (lives, UTENFOR_LIFE_WITH, UTENFOR_STATE_INSIDE) - (int)sum_years (lives, UTENFOR_LIFE_WITHOUT, UTENFOR_STATE_INSIDE);
  g_autofree char *gained = say_years (years);
  g_autofree char *who = NULL;

  if (n == 0)
    return g_strdup (_ ("None of these hundred gets another life."));
  who = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Of a hundred, %u gets another life", "Of a hundred, %u get another life", n), n);
  /* Translators: how many get another life, then what that comes to. */
  return g_strdup_printf (_ ("%s: %s."), who, gained);
}

static char *
describe (const UtenforLifeStrips *lives,
          const char              *heading)
{
  GString         *text = g_string_new (heading);
  const int        last = lives->first_age + (int)lives->n_ages - 1;
  g_autofree char *without = utenfor_format_number (sum_years (lives, UTENFOR_LIFE_WITHOUT, UTENFOR_STATE_OUTSIDE) / (double)lives->n_lives, 1, UTENFOR_SIGN_MINUS);
  g_autofree char *with = utenfor_format_number (sum_years (lives, UTENFOR_LIFE_WITH, UTENFOR_STATE_OUTSIDE) / (double)lives->n_lives, 1, UTENFOR_SIGN_MINUS);

  utenfor_sentence_add (text, _ ("From %d to %d a life has on average %s years outside work and education without the measure and %s with it."),
                        lives->first_age, last, without, with);
  utenfor_sentence_add (text, "%s", _ ("Whose lives they are is chance: another draw shows others."));
  return g_string_free (text, FALSE);
}

UtenforPlot *
utenfor_figure_lives_new (UtenforResult              *result,
                          const UtenforFigureOptions *options)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforLifeStrips) lives = NULL;
  UtenforPlot *plot;

  g_return_val_if_fail (result != NULL && options != NULL, NULL);

  plot = utenfor_plot_new (0, 0);
  plot->title = g_strdup (_ ("A hundred lives"));
  plot->subtitle = g_strdup (_ ("Not the participants, but a hundred like them, drawn by chance. One line, one life."));
  plot->empty = g_strdup (_ ("No ages to show."));
  lives = utenfor_life_strips_new (result->account->scenario, options->seed, UTENFOR_LIFE_STRIPS, issues);
  plot->strips = lives != NULL && lives->n_ages > 0 ? strips_of (lives, result->account) : utenfor_strips_new (0, 0, 0);
  if (plot->strips->n_rows == 0)
    {
      plot->description = g_strdup (plot->empty);
      return plot;
    }
  plot->strips->heading = say_difference (lives);
  plot->description = describe (lives, plot->strips->heading);
  return plot;
}
