/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "format.h"
#include "parameter.h"
#include "price.h"

/* Whole numbers of the scenario. */
#define WHOLE(name, member)                      \
  static gboolean                                \
    get_##name (const UtenforScenario *scenario, \
                UtenforPlace           place,    \
                double                *value)    \
  {                                              \
    *value = scenario->member;                   \
    return TRUE;                                 \
  }                                              \
                                                 \
  static void                                    \
    set_##name (UtenforScenario *scenario,       \
                UtenforPlace     place,          \
                double           value)          \
  {                                              \
    scenario->member = (int)lrint (value);       \
  }

/* Numbers of the life-course effect. */
#define EFFECT(name, member)                                       \
  static gboolean                                                  \
    get_##name (const UtenforScenario *scenario,                   \
                UtenforPlace           place,                      \
                double                *value)                      \
  {                                                                \
    *value = scenario->effect.member.value;                        \
    return scenario->effect.kind == UTENFOR_EFFECT_LIFE_COURSE;    \
  }                                                                \
                                                                   \
  static void                                                      \
    set_##name (UtenforScenario *scenario,                         \
                UtenforPlace     place,                            \
                double           value)                            \
  {                                                                \
    utenfor_quantity_edit (&scenario->effect.member, value, 0, 1); \
  }

WHOLE (participants, participants)
WHOLE (intakes, intakes)
WHOLE (entry_age, entry_age)
WHOLE (start_year, start_year)
WHOLE (price_year, price_year)
WHOLE (horizon, horizon)
WHOLE (lag, effect.course.lag)
WHOLE (phase_in, effect.course.phase_in)
EFFECT (success_with, success_with)
EFFECT (success_without, success_without)
EFFECT (causal_share, causal_share)
EFFECT (relapse, course.relapse)
EFFECT (floor, course.floor)

static UtenforCostLine *
line_at (const UtenforScenario *scenario,
         UtenforPlace           place)
{
  return place.item < scenario->lines->len ? &g_array_index (scenario->lines, UtenforCostLine, place.item) : NULL;
}

static gboolean
get_amount (const UtenforScenario *scenario,
            UtenforPlace           place,
            double                *value)
{
  const UtenforCostLine *line = line_at (scenario, place);

  *value = line ? line->amount.value : 0;
  return line != NULL;
}

static void
set_amount (UtenforScenario *scenario,
            UtenforPlace     place,
            double           value)
{
  UtenforCostLine *line = line_at (scenario, place);

  utenfor_quantity_edit (&line->amount, value, -INFINITY, INFINITY);
}

static gboolean
get_from (const UtenforScenario *scenario,
          UtenforPlace           place,
          double                *value)
{
  const UtenforCostLine *line = line_at (scenario, place);

  *value = line ? line->from : 0;
  return line != NULL;
}

static void
set_from (UtenforScenario *scenario,
          UtenforPlace     place,
          double           value)
{
  UtenforCostLine *line = line_at (scenario, place);

  line->from = (int)lrint (value);
  line->to = MAX (line->to, line->from);
}

static gboolean
get_to (const UtenforScenario *scenario,
        UtenforPlace           place,
        double                *value)
{
  const UtenforCostLine *line = line_at (scenario, place);

  *value = line ? line->to : 0;
  return line != NULL;
}

static void
set_to (UtenforScenario *scenario,
        UtenforPlace     place,
        double           value)
{
  UtenforCostLine *line = line_at (scenario, place);

  line->to = (int)lrint (value);
  line->from = MIN (line->from, line->to);
}

static gboolean
get_share (const UtenforScenario *scenario,
           UtenforPlace           place,
           double                *value)
{
  const UtenforCostLine *line = line_at (scenario, place);

  *value = 0;
  if (line == NULL || line->split.fixed)
    return FALSE;
  for (guint i = 0; i < line->split.parts->len; i++)
    {
      const UtenforSplitPart *part = &g_array_index (line->split.parts, UtenforSplitPart, i);

      if (part->payer == place.payer)
        *value += part->amount.value;
    }
  return TRUE;
}

static void
set_share (UtenforScenario *scenario,
           UtenforPlace     place,
           double           value)
{
  utenfor_split_edit (&line_at (scenario, place)->split, place.payer, value);
}

static UtenforDiscountStep *
step_at (const UtenforScenario *scenario,
         UtenforPlace           place)
{
  return place.item < scenario->discount->len ? &g_array_index (scenario->discount, UtenforDiscountStep, place.item) : NULL;
}

static gboolean
get_rate (const UtenforScenario *scenario,
          UtenforPlace           place,
          double                *value)
{
  const UtenforDiscountStep *step = step_at (scenario, place);

  *value = step ? step->rate : 0;
  return step != NULL;
}

static void
set_rate (UtenforScenario *scenario,
          UtenforPlace     place,
          double           value)
{
  step_at (scenario, place)->rate = value;
}

static gboolean
get_rate_from (const UtenforScenario *scenario,
               UtenforPlace           place,
               double                *value)
{
  const UtenforDiscountStep *step = step_at (scenario, place);

  *value = step ? step->from : 0;
  return step != NULL;
}

/* A step stays between its neighbours, so that they always ascend. */
static void
set_rate_from (UtenforScenario *scenario,
               UtenforPlace     place,
               double           value)
{
  GArray *steps = scenario->discount;
  int     low = place.item > 0 ? g_array_index (steps, UtenforDiscountStep, place.item - 1).from + 1 : 1;
  int     high = place.item + 1 < steps->len ? g_array_index (steps, UtenforDiscountStep, place.item + 1).from - 1 : G_MAXINT;

  step_at (scenario, place)->from = CLAMP ((int)lrint (value), low, MAX (low, high));
}

#define ACCESS(name) get_##name, set_##name

static const UtenforParameter parameters[] = {
  { "participants", N_ ("Participants"), N_ ("in each intake"), UTENFOR_UNIT_COUNT, 1, 1000000, 5, 0, ACCESS (participants) },
  { "intakes", N_ ("Intakes"), N_ ("one a year"), UTENFOR_UNIT_COUNT, 1, 50, 1, 0, ACCESS (intakes) },
  { "entry-age", N_ ("Age at the start"), N_ ("when they begin"), UTENFOR_UNIT_AGE, 0, 120, 1, 0, ACCESS (entry_age) },
  { "start-year", N_ ("First year"), N_ ("when the measure begins"), UTENFOR_UNIT_CALENDAR, 1900, 2200, 1, 0, ACCESS (start_year) },
  { "price-year", N_ ("Kroner of"), N_ ("all amounts in this year’s money"), UTENFOR_UNIT_CALENDAR, 1900, 2200, 1, 0, ACCESS (price_year) },
  { "horizon", N_ ("Years counted"), N_ ("0: the whole working life"), UTENFOR_UNIT_YEARS, 0, 150, 1, 0, ACCESS (horizon) },
  { "success-without", N_ ("Without the measure"), N_ ("succeed anyway"), UTENFOR_UNIT_OF_100, 0, 100, 1, 1, ACCESS (success_without) },
  { "success-with", N_ ("With the measure"), N_ ("succeed"), UTENFOR_UNIT_OF_100, 0, 100, 1, 1, ACCESS (success_with) },
  { "causal-share", N_ ("Causal share"), N_ ("of the difference goes away"), UTENFOR_UNIT_PERCENT, 0, 100, 5, 0, ACCESS (causal_share) },
  { "lag", N_ ("Waiting"), N_ ("before the effect begins"), UTENFOR_UNIT_YEARS, 0, 120, 1, 0, ACCESS (lag) },
  { "phase-in", N_ ("Phase-in"), N_ ("from the start to full effect"), UTENFOR_UNIT_YEARS, 1, 120, 1, 0, ACCESS (phase_in) },
  { "relapse", N_ ("Relapse"), N_ ("every year"), UTENFOR_UNIT_PERCENT, 0, 99, 1, 1, ACCESS (relapse) },
  { "floor", N_ ("Lasting part"), N_ ("of the effect never goes away"), UTENFOR_UNIT_PERCENT, 0, 100, 5, 0, ACCESS (floor) },
  { "line-amount", N_ ("Amount"), NULL, UTENFOR_UNIT_KR, -1e12, 1e12, 1000, 0, ACCESS (amount) },
  { "line-from", N_ ("First year it is paid"), NULL, UTENFOR_UNIT_COUNT, 0, 150, 1, 0, ACCESS (from) },
  { "line-to", N_ ("Last year it is paid"), NULL, UTENFOR_UNIT_COUNT, 0, 150, 1, 0, ACCESS (to) },
  { "line-share", N_ ("Share"), NULL, UTENFOR_UNIT_PERCENT, 0, 100, 5, 0, ACCESS (share) },
  { "discount-rate", N_ ("Discount rate"), NULL, UTENFOR_UNIT_PERCENT, 0, 50, 0.5, 1, ACCESS (rate) },
  { "discount-from", N_ ("From year"), NULL, UTENFOR_UNIT_COUNT, 1, 1000, 1, 0, ACCESS (rate_from) },
};

const UtenforParameter *
utenfor_parameter_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parameters); i++)
    if (strcmp (parameters[i].name, name) == 0)
      return &parameters[i];
  return NULL;
}

guint
utenfor_parameter_get_n (void)
{
  return G_N_ELEMENTS (parameters);
}

const UtenforParameter *
utenfor_parameter_get_nth (guint i)
{
  g_return_val_if_fail (i < G_N_ELEMENTS (parameters), NULL);

  return &parameters[i];
}

double
utenfor_parameter_scale (const UtenforParameter *parameter)
{
  g_return_val_if_fail (parameter != NULL, 1);

  return parameter->unit == UTENFOR_UNIT_PERCENT || parameter->unit == UTENFOR_UNIT_OF_100 ? 100 : 1;
}

void
utenfor_parameter_get_limits (const UtenforParameter *parameter,
                              const UtenforScenario  *scenario,
                              double                 *lower,
                              double                 *upper)
{
  int first, last;

  g_return_if_fail (parameter != NULL && scenario != NULL);
  g_return_if_fail (lower != NULL && upper != NULL);

  *lower = parameter->lower;
  *upper = parameter->upper;
  if (parameter->get != get_price_year || !utenfor_price_years (scenario->catalogue, &first, &last))
    return;
  *lower = MIN (first, scenario->price_year);
  *upper = MAX (last, scenario->price_year);
}

/* As many decimals as the number needs, up to the parameter's. */
static int
decimals_of (const UtenforParameter *parameter,
             double                  shown)
{
  int decimals = 0;

  for (double x = shown; decimals < MAX (parameter->decimals, 1) && fabs (x - round (x)) > 1e-6; decimals++)
    x *= 10;
  return decimals;
}

char *
utenfor_parameter_format (const UtenforParameter *parameter,
                          double                  shown)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (parameter != NULL, NULL);

  switch (parameter->unit)
    {
    case UTENFOR_UNIT_KR:
      return utenfor_format_kr (shown, UTENFOR_SIGN_MINUS);
    case UTENFOR_UNIT_CALENDAR:
      return g_strdup_printf ("%d", (int)lrint (shown));
    case UTENFOR_UNIT_PERCENT:
      return utenfor_format_percent (shown / 100, decimals_of (parameter, shown));
    case UTENFOR_UNIT_YEARS:
      number = utenfor_format_number (shown, 0, UTENFOR_SIGN_MINUS);
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s year", "%s years", (gulong)lrint (fabs (shown))), number);
    case UTENFOR_UNIT_AGE:
      number = utenfor_format_number (shown, 0, UTENFOR_SIGN_MINUS);
      /* Translators: an age, "18 years" */
      return g_strdup_printf (C_ ("age", "%s years"), number);
    default:
      return utenfor_format_number (shown, decimals_of (parameter, shown), UTENFOR_SIGN_MINUS);
    }
}

static const UtenforQuantity *
quantity_of (const UtenforParameter *parameter,
             const UtenforScenario  *scenario)
{
  const UtenforEffect *effect = &scenario->effect;

  if (parameter->get == get_success_with)
    return &effect->success_with;
  if (parameter->get == get_success_without)
    return &effect->success_without;
  if (parameter->get == get_causal_share)
    return &effect->causal_share;
  if (parameter->get == get_relapse)
    return &effect->course.relapse;
  if (parameter->get == get_floor)
    return &effect->course.floor;
  return NULL;
}

char *
utenfor_parameter_format_interval (const UtenforParameter *parameter,
                                   const UtenforScenario  *scenario)
{
  const UtenforQuantity *quantity = quantity_of (parameter, scenario);
  double                 scale = utenfor_parameter_scale (parameter);
  g_autofree char       *low = NULL;
  g_autofree char       *high = NULL;
  g_autofree char       *range = NULL;

  if (quantity == NULL || !utenfor_quantity_has_interval (quantity))
    return NULL;
  low = utenfor_format_number (quantity->low * scale, decimals_of (parameter, quantity->low * scale), UTENFOR_SIGN_MINUS);
  high = utenfor_parameter_format (parameter, quantity->high * scale);
  /* No line breaks inside the interval. */
  range = g_strdup_printf ("%s\u2060–\u2060%s", low, high);
  /* Translators: where a number probably lies, "likely 54–85 %" */
  return g_strdup_printf (_ ("likely %s"), range);
}

void
utenfor_quantity_edit (UtenforQuantity *quantity,
                       double           value,
                       double           lower,
                       double           upper)
{
  double moved = value - quantity->value;

  quantity->value = value;
  quantity->grade = UTENFOR_GRADE_C;
  quantity->sources = NULL;
  quantity->how = NULL;
  if (!utenfor_quantity_has_interval (quantity))
    return;
  quantity->low = CLAMP (quantity->low + moved, MIN (lower, value), value);
  quantity->high = CLAMP (quantity->high + moved, value, MAX (upper, value));
}

/* The part of a payer, added when there is none. */
static UtenforSplitPart *
part_of (UtenforSplit *split,
         guint         payer)
{
  for (guint i = 0; i < split->parts->len; i++)
    {
      UtenforSplitPart *part = &g_array_index (split->parts, UtenforSplitPart, i);

      if (part->payer == payer)
        return part;
    }
  utenfor_split_add (split, payer, utenfor_quantity (0));
  return &g_array_index (split->parts, UtenforSplitPart, split->parts->len - 1);
}

/* The largest part but one, or NULL when nobody else has any. */
static UtenforSplitPart *
largest_other (UtenforSplit *split,
               guint         payer)
{
  UtenforSplitPart *largest = NULL;

  for (guint i = 0; i < split->parts->len; i++)
    {
      UtenforSplitPart *part = &g_array_index (split->parts, UtenforSplitPart, i);

      if (part->payer != payer && (largest == NULL || part->amount.value > largest->amount.value))
        largest = part;
    }
  return largest;
}

/* 0.6000000000000001 is nobody's share. */
static double
tidy (double share)
{
  return round (share * 1e9) / 1e9;
}

void
utenfor_split_edit (UtenforSplit *split,
                    guint         payer,
                    double        share)
{
  double            rest = 0;
  UtenforSplitPart *other = NULL;

  g_return_if_fail (split != NULL && !split->fixed);

  part_of (split, payer)->amount = utenfor_quantity (CLAMP (tidy (share), 0, 1));
  rest = 1;
  for (guint i = 0; i < split->parts->len; i++)
    rest -= g_array_index (split->parts, UtenforSplitPart, i).amount.value;
  /* What is too much is taken from one payer after the other; what is missing goes to the largest. */
  while (fabs (rest) > 1e-12 && (other = largest_other (split, payer)) != NULL)
    {
      double before = other->amount.value;
      double after = MAX (tidy (before + rest), 0);

      other->amount = utenfor_quantity (after);
      rest -= after - before;
      if (after == before)
        break;
    }
  if (fabs (rest) > 1e-12)
    part_of (split, payer)->amount.value = tidy (part_of (split, payer)->amount.value + rest);
}
