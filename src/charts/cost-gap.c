/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cost-gap.h"

#include <glib/gi18n-lib.h>

/* More service areas than this are too thin to tell apart. */
#define MAX_PIECES 7

typedef struct
{
  const UtenforCatalogue     *catalogue;
  const UtenforFigureOptions *options;
  UtenforCostProfile         *group;
  UtenforCostProfile         *reference;
  UtenforCostGap             *gap;
} Builder;

/* One payer and sector (−1: all) of a population, over the common ages. */
static double *
series (const Builder            *builder,
        const UtenforCostProfile *profile,
        int                       payer,
        int                       sector)
{
  g_autofree double *whole = g_new0 (double, profile->n_ages + 1);
  double            *values = g_new0 (double, builder->gap->n + 1);

  utenfor_cost_profile_sum (profile, builder->catalogue, payer, sector, builder->options->with_revenue, whole);
  for (guint i = 0; i < builder->gap->n; i++)
    values[i] = whole[builder->gap->first - profile->first_age + i];
  return values;
}

static double *
difference (const Builder *builder,
            int            payer,
            int            sector)
{
  double            *values = series (builder, builder->group, payer, sector);
  g_autofree double *other = series (builder, builder->reference, payer, sector);

  for (guint i = 0; i < builder->gap->n; i++)
    values[i] -= other[i];
  return values;
}

static void
collect_payers (Builder *builder)
{
  const UtenforCatalogue *catalogue = builder->catalogue;

  for (guint p = 0; p < catalogue->payers->len; p++)
    if (utenfor_catalogue_get_payer (catalogue, p)->is_public)
      utenfor_rows_add (builder->gap->pieces, utenfor_figure_payer_name (catalogue, p),
                        utenfor_palette_payer (catalogue, p), utenfor_palette_payer_mark (catalogue, p),
                        difference (builder, p, -1));
  utenfor_rows_drop_empty (builder->gap->pieces, builder->gap->n);
}

static void
collect_sectors (Builder *builder)
{
  GPtrArray *pieces = builder->gap->pieces;

  for (guint s = 0; s < builder->catalogue->sectors->len; s++)
    utenfor_rows_add (pieces, utenfor_figure_text (utenfor_catalogue_get_sector (builder->catalogue, s)->title),
                      UTENFOR_TONE_SECTOR, UTENFOR_MARK_NONE, difference (builder, -1, s));
  utenfor_rows_drop_empty (pieces, builder->gap->n);
  utenfor_rows_merge_small (pieces, builder->gap->n, MAX_PIECES, _ ("Other service areas"));
  for (guint i = 0; i < pieces->len; i++)
    if (utenfor_rows_get (pieces, i)->tone == UTENFOR_TONE_SECTOR)
      utenfor_rows_get (pieces, i)->tone += i % UTENFOR_N_SECTOR_TONES;
}

/* The ages both populations have. */
static void
find_ages (Builder *builder)
{
  const UtenforCostProfile *one = builder->group, *two = builder->reference;
  int                       last = MIN (one->first_age + (int)one->n_ages, two->first_age + (int)two->n_ages);

  builder->gap->first = MAX (one->first_age, two->first_age);
  builder->gap->n = MAX (last - builder->gap->first, 0);
}

static void
fill (Builder *builder)
{
  UtenforCostGap *gap = builder->gap;

  find_ages (builder);
  gap->group = series (builder, builder->group, -1, -1);
  gap->reference = series (builder, builder->reference, -1, -1);
  if (gap->stack == UTENFOR_STACK_SECTOR)
    collect_sectors (builder);
  else
    collect_payers (builder);
}

static void
name_both (UtenforCostGap        *gap,
           const UtenforScenario *scenario,
           UtenforPeople          people)
{
  const char *group = utenfor_figure_text (scenario->group->title);

  gap->reference_name = g_strdup (utenfor_figure_text (scenario->reference->title));
  /* Translators: the name of a group of people, and then only some of them. */
  gap->group_name = people == UTENFOR_PEOPLE_OUTSIDE ? g_strdup_printf (_ ("%s, those outside"), group) : g_strdup (group);
  gap->group_label = g_strdup (people == UTENFOR_PEOPLE_OUTSIDE ? _ ("Those outside") : group);
}

UtenforCostGap *
utenfor_cost_gap_new (const UtenforResult        *result,
                      const UtenforFigureOptions *options)
{
  const UtenforScenario *scenario = result->account->scenario;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforCostProfile) group = NULL;
  g_autoptr (UtenforCostProfile) reference = NULL;
  g_autoptr (UtenforCostGap) gap = g_new0 (UtenforCostGap, 1);
  Builder builder;

  gap->stack = options->stack;
  gap->price_year = result->account->price_year;
  gap->pieces = utenfor_rows_new ();
  name_both (gap, scenario, options->people);
  group = utenfor_cost_profile_new (scenario->group, scenario->catalogue, gap->price_year, options->people, issues);
  reference = utenfor_cost_profile_new (scenario->reference, scenario->catalogue, gap->price_year, UTENFOR_PEOPLE_ALL, issues);
  if (!group || !reference)
    return NULL;
  builder = (Builder){ scenario->catalogue, options, group, reference, gap };
  fill (&builder);
  return g_steal_pointer (&gap);
}

void
utenfor_cost_gap_free (UtenforCostGap *gap)
{
  if (!gap)
    return;
  g_free (gap->group);
  g_free (gap->reference);
  g_ptr_array_unref (gap->pieces);
  g_free (gap->group_name);
  g_free (gap->group_label);
  g_free (gap->reference_name);
  g_free (gap);
}
