/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "effect.h"
#include "scenario.h"
#include "price.h"
#include "tables.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define EFFECT_TOLERANCE 1e-12

/* Everything about a scenario that would not be computed, or looks like a slip. */

static void
check_limits (const UtenforScenario *scenario,
              int                    value,
              int                    low,
              int                    high,
              const char            *name,
              int                    line,
              UtenforIssues         *issues)
{
  if (value < low || value > high)
    utenfor_issues_add (issues, "scenario-range", scenario->file, line,
                        _ ("In %s, found %d; expected %d to %d."), name, value, low, high);
}

static void
check_frame (const UtenforScenario *scenario,
             UtenforIssues         *issues)
{
  check_limits (scenario, scenario->start_year, UTENFOR_MIN_CALENDAR_YEAR, UTENFOR_MAX_CALENDAR_YEAR, "start-year", 0, issues);
  check_limits (scenario, scenario->price_year, UTENFOR_MIN_CALENDAR_YEAR, UTENFOR_MAX_CALENDAR_YEAR, "price-year", 0, issues);
  check_limits (scenario, scenario->horizon, 0, UTENFOR_MAX_YEARS, "horizon", 0, issues);
  check_limits (scenario, scenario->participants, 1, UTENFOR_MAX_PARTICIPANTS, "per-intake", 0, issues);
  check_limits (scenario, scenario->intakes, 1, UTENFOR_MAX_INTAKES, "intakes", 0, issues);
  check_limits (scenario, scenario->entry_age, 0, UTENFOR_MAX_AGE, "entry-age", 0, issues);
  utenfor_quantity_check (&scenario->migration, UTENFOR_NUMBER_SHARE, "<migration>", scenario->file, issues);
  utenfor_quantity_check (&scenario->tax_funding, UTENFOR_NUMBER_SHARE, "<tax-funding>", scenario->file, issues);
  if (scenario->migration.value > 0 && utenfor_catalogue_get_receiver (scenario->catalogue) < 0)
    utenfor_issues_add (issues, "receiver-missing", scenario->file, scenario->migration.line,
                        _ ("The scenario has out-migration; mark a payer of the catalogue with receiver=\"yes\"."));
}

static void
check_populations (const UtenforScenario *scenario,
                   UtenforIssues         *issues)
{
  const UtenforPopulation *group = scenario->group;
  const UtenforPopulation *reference = scenario->reference;
  int                      first = MAX (scenario->entry_age, group->first_age);

  if (!utenfor_catalogue_is_kin (group->catalogue, scenario->catalogue) || !utenfor_catalogue_is_kin (reference->catalogue, scenario->catalogue))
    utenfor_issues_add (issues, "catalogue-differs", scenario->file, 0,
                        _ ("The scenario is of “%s”, the group of “%s”, the reference of “%s”."),
                        scenario->catalogue->id, group->catalogue->id, reference->catalogue->id);
  if (scenario->entry_age > group->last_age)
    utenfor_issues_add (issues, "entry-too-late", scenario->file, 0,
                        _ ("They enter at %d; the last age is %d."), scenario->entry_age, group->last_age);
  else if (!utenfor_population_has_age (reference, first) || !utenfor_population_has_age (reference, group->last_age))
    utenfor_issues_add (issues, "reference-lacks-age", scenario->file, 0,
                        _ ("Ages %d–%d are needed; “%s” has %d–%d."),
                        first, group->last_age, reference->id, reference->first_age, reference->last_age);
}

static void
check_discount (const UtenforScenario *scenario,
                UtenforIssues         *issues)
{
  int before = 0;

  for (guint i = 0; i < scenario->discount->len; i++)
    {
      const UtenforDiscountStep *step = &g_array_index (scenario->discount, UtenforDiscountStep, i);

      if (step->from <= before)
        utenfor_issues_add (issues, "discount-order", scenario->file, step->line,
                            _ ("The step from year %d stands after year %d."), step->from, before);
      if (!(step->rate > -1 && step->rate <= 1))
        utenfor_issues_add (issues, "number-out-of-range", scenario->file, step->line,
                            _ ("The discount rate from year %d is %g; expected a share such as 0.04."), step->from, step->rate);
      before = step->from;
    }
}

static void
check_line_price (const UtenforScenario *scenario,
                  const UtenforCostLine *line,
                  const char            *name,
                  UtenforIssues         *issues)
{
  int index = utenfor_scenario_line_index (scenario, line);
  int from = utenfor_scenario_line_price_year (scenario, line);

  if (index < 0 && from != scenario->price_year)
    utenfor_issues_add (issues, "price-not-carried", scenario->file, line->line, _ ("%s is in %d kroner."), name, from);
  else if (isnan (utenfor_price_factor (scenario->catalogue, index, from, scenario->price_year)))
    utenfor_issues_add (issues, "index-lacks-year", scenario->file, line->line,
                        _ ("To carry “%s” from %d to %d with “%s”."), line->id, from, scenario->price_year,
                        utenfor_catalogue_get_index (scenario->catalogue, index)->id);
}

static void
check_line (const UtenforScenario *scenario,
            const UtenforCostLine *line,
            UtenforIssues         *issues)
{
  g_autofree char *name = g_strdup_printf ("<line id=\"%s\">", line->id);
  int              last = MIN (line->to, UTENFOR_MAX_YEARS) + (line->basis == UTENFOR_BASIS_CALENDAR ? 0 : scenario->intakes - 1);

  utenfor_quantity_check (&line->amount, UTENFOR_NUMBER_ANY, name, scenario->file, issues);
  utenfor_split_check (&line->split, line->amount.value, name, scenario->file, issues);
  check_limits (scenario, line->from, 0, UTENFOR_MAX_YEARS, name, line->line, issues);
  check_limits (scenario, line->to, 0, UTENFOR_MAX_YEARS, name, line->line, issues);
  if (line->from > line->to)
    utenfor_issues_add (issues, "line-years", scenario->file, line->line,
                        _ ("%s goes from year %d to %d."), name, line->from, line->to);
  else if (last >= (int)utenfor_scenario_get_horizon (scenario, 0))
    utenfor_issues_add (issues, "line-cut", scenario->file, line->line,
                        _ ("%s is paid to year %d; the last year counted is %u."),
                        name, last, utenfor_scenario_get_horizon (scenario, 0) - 1);
  if (utenfor_scenario_line_sector (scenario, line) < 0)
    utenfor_issues_add (issues, "sector-missing", scenario->file, line->line, _ ("See %s."), name);
  check_line_price (scenario, line, name, issues);
}

static void
check_lines (const UtenforScenario *scenario,
             UtenforIssues         *issues)
{
  for (guint i = 0; i < scenario->lines->len; i++)
    {
      const UtenforCostLine *line = &g_array_index (scenario->lines, UtenforCostLine, i);

      check_line (scenario, line, issues);
      for (guint j = 0; j < i; j++)
        if (g_array_index (scenario->lines, UtenforCostLine, j).id == line->id)
          utenfor_issues_add (issues, "id-doubled", scenario->file, line->line,
                              _ ("The id “%s” of a <%s> stands twice."), line->id, "line");
    }
}

/* --- the effect ---------------------------------------------------------- */

static void
check_course (const UtenforScenario *scenario,
              const UtenforCourse   *course,
              int                    line,
              UtenforIssues         *issues)
{
  check_limits (scenario, course->lag, 0, UTENFOR_MAX_YEARS, "<lag>", line, issues);
  check_limits (scenario, course->phase_in, 1, UTENFOR_MAX_YEARS, "<phase-in>", line, issues);
  utenfor_quantity_check (&course->relapse, UTENFOR_NUMBER_RELAPSE, "<relapse>", scenario->file, issues);
  utenfor_quantity_check (&course->floor, UTENFOR_NUMBER_SHARE, "<floor>", scenario->file, issues);
}

/* What can be said of the effect's numbers whatever else is wrong. */
static void
check_effect_numbers (const UtenforScenario *scenario,
                      UtenforIssues         *issues)
{
  const UtenforEffect *effect = &scenario->effect;

  utenfor_quantity_check (&effect->causal_share, UTENFOR_NUMBER_SHARE, "<causal-share>", scenario->file, issues);
  if (effect->kind == UTENFOR_EFFECT_LIFE_COURSE)
    {
      utenfor_quantity_check (&effect->success_with, UTENFOR_NUMBER_SHARE, "<success-with>", scenario->file, issues);
      utenfor_quantity_check (&effect->success_without, UTENFOR_NUMBER_SHARE, "<success-without>", scenario->file, issues);
      check_course (scenario, &effect->course, effect->line, issues);
      return;
    }

  for (guint i = 0; i < effect->risks->len; i++)
    {
      const UtenforEffectRisk *risk = &g_array_index (effect->risks, UtenforEffectRisk, i);

      utenfor_quantity_check (&risk->risk, UTENFOR_NUMBER_RISK, "<risk>", scenario->file, issues);
      check_limits (scenario, risk->years, 0, UTENFOR_MAX_YEARS, "years", risk->line, issues);
      check_course (scenario, &risk->course, risk->line, issues);
    }
}

/* |E| is largest in some year of the ramp; the first year too many is named. */
static void
check_success (const UtenforScenario *scenario,
               UtenforIssues         *issues)
{
  const UtenforEffect *effect = &scenario->effect;

  for (int year = 0; year <= scenario->group->last_age - scenario->entry_age; year++)
    {
      double share = utenfor_effect_share (effect, scenario->group->includes_successes, year);

      if (fabs (share) <= 1 + EFFECT_TOLERANCE)
        continue;
      utenfor_issues_add (issues, "effect-out-of-range", scenario->file, effect->line,
                          _ ("In year %d after entry, the share who get another life course is %.10g; expected −1 to 1."),
                          year, share);
      return;
    }
}

static const char *
state_id (const UtenforScenario *scenario,
          guint                  state)
{
  return utenfor_population_get_state (scenario->group, state)->id;
}

static double
sum_of_move (const UtenforTables *tables,
             guint                from,
             guint                to)
{
  double sum = 0;

  for (guint i = 0; i + 1 < tables->n_ages; i++)
    sum += utenfor_tables_moves_at (tables, tables->first_age + i)[from * tables->n_states + to];

  return sum;
}

static void
check_risk_target (const UtenforScenario   *scenario,
                   const UtenforEffectRisk *risk,
                   UtenforIssues           *issues)
{
  const UtenforTables *tables = scenario->group->tables;

  if (risk->on_start && tables->start[risk->to] == 0)
    utenfor_issues_add (issues, "effect-on-nothing", scenario->file, risk->line,
                        _ ("Nobody starts in “%s”."), state_id (scenario, risk->to));
  else if (!risk->on_start && risk->from == risk->to)
    utenfor_issues_add (issues, "move-to-itself", scenario->file, risk->line,
                        _ ("The effect names “%s” twice."), state_id (scenario, risk->to));
  else if (!risk->on_start && sum_of_move (tables, risk->from, risk->to) == 0)
    utenfor_issues_add (issues, "effect-on-nothing", scenario->file, risk->line,
                        _ ("Nobody moves from “%s” to “%s”."),
                        state_id (scenario, risk->from), state_id (scenario, risk->to));
}

/* An effect on moves that is over before the first age, or on a start that has
 * been before the effect began, changes nothing. */
static void
check_risk_time (const UtenforScenario   *scenario,
                 const UtenforEffectRisk *risk,
                 UtenforIssues           *issues)
{
  int      first = scenario->group->first_age - scenario->entry_age;
  int      end = risk->course.lag + risk->years;
  gboolean over = risk->years > 0 && end <= first;
  gboolean late = risk->on_start && first <= risk->course.lag;
  gboolean after = !risk->on_start && scenario->entry_age + risk->course.lag >= scenario->group->last_age;

  if (over || late || after)
    utenfor_issues_add (issues, "effect-never-acts", scenario->file, risk->line,
                        _ ("They enter at age %d, the effect begins at %d, and the group has ages %d–%d."),
                        scenario->entry_age, scenario->entry_age + risk->course.lag,
                        scenario->group->first_age, scenario->group->last_age);
}

static void
check_risk_doubled (const UtenforScenario *scenario,
                    guint                  i,
                    UtenforIssues         *issues)
{
  const UtenforEffectRisk *risks = (const UtenforEffectRisk *)scenario->effect.risks->data;

  for (guint j = 0; j < i; j++)
    if (risks[i].on_start == risks[j].on_start && risks[i].to == risks[j].to && (risks[i].on_start || risks[i].from == risks[j].from))
      utenfor_issues_add (issues, "effect-doubled", scenario->file, risks[i].line,
                          _ ("The other one is about “%s” too."), state_id (scenario, risks[i].to));
}

/* Rows above 1 with the effect: P · R at every age it acts. */
static void
check_rows_with (const UtenforScenario *scenario,
                 UtenforIssues         *issues)
{
  const UtenforTables *tables = scenario->group->tables;
  const UtenforEffect *effect = &scenario->effect;
  guint                n = tables->n_states;

  for (int age = MAX (scenario->entry_age, tables->first_age); age < scenario->group->last_age; age++)
    for (guint s = 0; s < n; s++)
      {
        const double *row = utenfor_tables_moves_at (tables, age) + s * n;
        double        sum = 1 - row[s];

        for (guint i = 0; i < effect->risks->len; i++)
          {
            const UtenforEffectRisk *risk = &g_array_index (effect->risks, UtenforEffectRisk, i);

            if (!risk->on_start && risk->from == s)
              sum += row[risk->to] * (utenfor_effect_risk (effect, risk, age - scenario->entry_age) - 1);
          }
        if (sum <= 1 + UTENFOR_ROW_TOLERANCE)
          continue;
        utenfor_issues_add (issues, "row-above-one", scenario->file, effect->line,
                            _ ("With the effect, from “%s” at age %d, found %.10g; expected at most 1."),
                            state_id (scenario, s), age, sum);
        return;
      }
}

static void
check_start_with (const UtenforScenario *scenario,
                  UtenforIssues         *issues)
{
  const UtenforEffect *effect = &scenario->effect;
  int                  years = scenario->group->first_age - scenario->entry_age;
  double               sum = 0, others = 1;

  for (guint i = 0; i < effect->risks->len; i++)
    {
      const UtenforEffectRisk *risk = &g_array_index (effect->risks, UtenforEffectRisk, i);
      double                   share = scenario->group->tables->start[risk->to];

      if (!risk->on_start || years <= risk->course.lag)
        continue;
      sum += share * utenfor_effect_risk (effect, risk, years);
      others -= share;
    }
  if (sum > 1 + UTENFOR_ROW_TOLERANCE)
    utenfor_issues_add (issues, "start-sum", scenario->file, effect->line,
                        _ ("With the effect, the named start shares are %.10g; expected at most 1."), sum);
  else if (others < UTENFOR_ROW_TOLERANCE && sum < 1 - UTENFOR_ROW_TOLERANCE)
    utenfor_issues_add (issues, "start-sum", scenario->file, effect->line,
                        _ ("With the effect, the start shares are %.10g, and no other state takes the rest."), sum);
}

static void
check_transition (const UtenforScenario *scenario,
                  UtenforIssues         *issues)
{
  guint errors_before = issues->n_errors;

  for (guint i = 0; i < scenario->effect.risks->len; i++)
    {
      const UtenforEffectRisk *risk = &g_array_index (scenario->effect.risks, UtenforEffectRisk, i);
      guint                    before = issues->n_errors;

      check_risk_target (scenario, risk, issues);
      if (issues->n_errors == before)
        check_risk_time (scenario, risk, issues);
      check_risk_doubled (scenario, i, issues);
    }

  if (issues->n_errors > errors_before)
    return;
  check_rows_with (scenario, issues);
  check_start_with (scenario, issues);
}

static void
check_prices (const UtenforScenario *scenario,
              UtenforIssues         *issues)
{
  const UtenforCatalogue *catalogue = scenario->catalogue;

  for (guint k = 0; k < catalogue->services->len; k++)
    {
      const UtenforService *service = utenfor_catalogue_get_service (catalogue, k);

      if (service->index < 0 && service->price_year != 0 && service->price_year != scenario->price_year)
        utenfor_issues_add (issues, "price-not-carried", catalogue->file, service->line,
                            _ ("“%s” is in %d kroner."), service->id, service->price_year);
      else if (isnan (utenfor_price_factor (catalogue, service->index, service->price_year, scenario->price_year)))
        utenfor_issues_add (issues, "index-lacks-year", catalogue->file, service->line,
                            _ ("To carry “%s” from %d to %d with “%s”."), service->id, service->price_year,
                            scenario->price_year, utenfor_catalogue_get_index (catalogue, service->index)->id);
    }
}

void
utenfor_scenario_check_alone (const UtenforScenario *scenario,
                              UtenforIssues         *issues)
{
  check_frame (scenario, issues);
  check_discount (scenario, issues);
  check_effect_numbers (scenario, issues);
}

gboolean
utenfor_scenario_check (const UtenforScenario *scenario,
                        UtenforIssues         *issues)
{
  guint    errors_before = issues->n_errors;
  gboolean has_frame;

  check_frame (scenario, issues);
  check_discount (scenario, issues);
  check_populations (scenario, issues);
  has_frame = issues->n_errors == errors_before;
  check_effect_numbers (scenario, issues);
  if (!has_frame)
    return FALSE;

  check_prices (scenario, issues);
  check_lines (scenario, issues);
  if (issues->n_errors > errors_before)
    return FALSE;

  if (scenario->effect.kind == UTENFOR_EFFECT_LIFE_COURSE)
    check_success (scenario, issues);
  else
    check_transition (scenario, issues);

  return issues->n_errors == errors_before;
}
