/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "effect.h"
#include "evaluate.h"
#include "price.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The order of everything: units × price → payer split → equalisation →
 * out-migration → sum over intakes = the account. docs/model.md, section 4. */

typedef struct
{
  const UtenforScenario *scenario;
  UtenforAccount        *account;
  int                    first_age; /* first age with services: entry, or later the group's first */
  guint                  n_ages;    /* ages with services */
  guint                  offset;    /* years from entry to first_age */
  int                    receiver;
  double                *units[2]; /* by arm: [n_services][n_ages] units per participant-year */
  double                *stay;     /* [n_ages] share of a local payer's money that has not moved out */
  double                *shares;   /* [n_payers] of one service */
  double                *growth;   /* [1 + n_indices][n_years] real growth; row 0: no index */
  double                *spent;    /* [n_years] kr of one service, for one participant of each intake */
  double                *stayed;   /* [n_years] the part of it that has not moved out */
} Run;

/* units[a] += x_a[s] · q_k[s][a] for one population's rows, from first_age on. */
static void
add_units (const Run              *run,
           const UtenforTables    *tables,
           const UtenforOccupancy *occupancy,
           double                 *units)
{
  guint skip = run->first_age - tables->first_age;

  for (guint i = 0; i < tables->uses->len; i++)
    {
      const UtenforUseRow *row = &g_array_index (tables->uses, UtenforUseRow, i);
      const double        *x = occupancy->x + (gsize)skip * occupancy->n_states + row->state;
      const double        *q = row->units + skip;
      double              *out = units + (gsize)row->service * run->n_ages;

      for (guint a = 0; a < run->n_ages; a++)
        out[a] += x[(gsize)a * occupancy->n_states] * q[a];
    }
}

/* E by age, for a life-course effect. */
static void
fill_effect (Run *run)
{
  const UtenforScenario *scenario = run->scenario;

  run->account->n_effect = run->n_ages;
  run->account->effect = g_new (double, run->n_ages);
  for (guint a = 0; a < run->n_ages; a++)
    run->account->effect[a] = utenfor_effect_share (&scenario->effect, scenario->group->includes_successes,
                                                    run->offset + a);
}

/* A share E of the participants uses services as the reference does. */
static void
mix_in_reference (Run *run)
{
  gsize              n = (gsize)run->account->n_services * run->n_ages;
  g_autofree double *reference = g_new0 (double, n);

  fill_effect (run);
  add_units (run, run->scenario->reference->tables, run->account->reference, reference);
  for (gsize i = 0; i < n; i++)
    {
      double effect = run->account->effect[i % run->n_ages];

      run->units[UTENFOR_WITH][i] = effect * reference[i] + (1 - effect) * run->units[UTENFOR_WITHOUT][i];
    }
}

static void
fill_units (Run *run)
{
  UtenforAccount      *account = run->account;
  const UtenforTables *group = run->scenario->group->tables;

  add_units (run, group, account->without, run->units[UTENFOR_WITHOUT]);
  if (run->scenario->effect.kind == UTENFOR_EFFECT_LIFE_COURSE)
    mix_in_reference (run);
  else
    add_units (run, group, account->with, run->units[UTENFOR_WITH]);
}

/* (1 − μ)^(a − a_e) */
static void
fill_stay (Run *run)
{
  double mu = run->scenario->migration.value;

  for (guint a = 0; a < run->n_ages; a++)
    run->stay[a] = mu > 0 ? pow (1 - mu, run->offset + a) : 1;
}

/* The real growth of every index by model year, row by row. */
static void
fill_growth (Run *run)
{
  const UtenforCatalogue *catalogue = run->scenario->catalogue;
  guint                   n = run->account->n_years;

  for (int i = -1; i < (int)catalogue->indices->len; i++)
    for (guint t = 0; t < n; t++)
      run->growth[(gsize)(i + 1) * n + t] = utenfor_price_growth (catalogue, i, t);
}

static double *
flow_of (const Run *run,
         UtenforArm arm,
         guint      service,
         guint      payer)
{
  return (double *)utenfor_account_get_flow (run->account, arm, service, payer);
}

/* The money of one service in one arm, the years of all intakes laid together. */
static void
fill_spent (Run          *run,
            const double *units,
            double        price,
            const double *growth)
{
  guint n = run->account->n_years;

  memset (run->spent, 0, n * sizeof (double));
  memset (run->stayed, 0, n * sizeof (double));
  for (int j = 0; j < run->scenario->intakes; j++)
    for (guint a = 0; a < run->n_ages; a++)
      {
        run->spent[j + run->offset + a] += units[a];
        run->stayed[j + run->offset + a] += units[a] * run->stay[a];
      }
  for (guint t = 0; t < n; t++)
    {
      run->spent[t] *= price * growth[t];
      run->stayed[t] *= price * growth[t];
    }
}

/* What one payer keeps of its share of a service, and what goes to the receiver. */
static void
book_payer (const Run            *run,
            UtenforArm            arm,
            guint                 service,
            const UtenforService *info,
            guint                 payer)
{
  const UtenforPayer *who = utenfor_catalogue_get_payer (run->scenario->catalogue, payer);
  gboolean            receives = (int)payer == run->receiver;
  double              keep = info->is_equalised && !receives ? who->keep.value : 1;
  gboolean            moves = who->is_local && !receives && run->scenario->migration.value > 0;
  const double       *kept = moves ? run->stayed : run->spent;
  double              share = run->shares[payer] * run->scenario->participants;
  double             *flow = flow_of (run, arm, service, utenfor_catalogue_get_booked (run->scenario->catalogue, payer));

  for (guint t = 0; t < run->account->n_years; t++)
    flow[t] += share * (keep * kept[t]);

  if (run->receiver < 0 || (keep == 1 && !moves))
    return;
  flow = flow_of (run, arm, service, run->receiver);
  for (guint t = 0; t < run->account->n_years; t++)
    flow[t] += share * (run->spent[t] - keep * kept[t]);
}

static gboolean
is_used (const Run *run,
         guint      service)
{
  for (UtenforArm arm = UTENFOR_WITHOUT; arm <= UTENFOR_WITH; arm++)
    for (guint a = 0; a < run->n_ages; a++)
      if (run->units[arm][(gsize)service * run->n_ages + a] != 0)
        return TRUE;

  return FALSE;
}

/* kr per unit in the account's price year, before real growth. */
static double
price_of (const Run            *run,
          const UtenforService *service)
{
  return service->unit_cost.value * utenfor_price_factor (run->scenario->catalogue, service->index,
                                                          utenfor_scenario_service_price_year (run->scenario, service),
                                                          run->account->price_year);
}

static void
book_service (Run  *run,
              guint service)
{
  const UtenforService *info = utenfor_catalogue_get_service (run->scenario->catalogue, service);
  const double         *growth = run->growth + (gsize)(info->index + 1) * run->account->n_years;
  guint                 n_payers = run->account->n_payers;

  if (info->unit_cost.value == 0 || !utenfor_scenario_counts (run->scenario, service) || !is_used (run, service))
    return;

  utenfor_catalogue_get_shares (run->scenario->catalogue, info, run->shares);
  for (UtenforArm arm = UTENFOR_WITHOUT; arm <= UTENFOR_WITH; arm++)
    {
      fill_spent (run, run->units[arm] + (gsize)service * run->n_ages, price_of (run, info), growth);
      for (guint p = 0; p < n_payers; p++)
        if (run->shares[p] != 0)
          book_payer (run, arm, service, info, p);
    }
}

/* --- the programme ------------------------------------------------------ */

/* Adds `amount` kr a year to model years from … to, with real growth. */
static void
book_years (const Run *run,
            guint      line,
            double     amount,
            int        index,
            int        from,
            int        to)
{
  UtenforAccount *account = run->account;

  for (int t = from; t <= MIN (to, (int)account->n_years - 1); t++)
    {
      double kr = amount * run->growth[(gsize)(index + 1) * account->n_years + t];

      for (guint p = 0; p < account->n_payers; p++)
        account->programme[((gsize)line * account->n_payers + p) * account->n_years + t] += kr * run->shares[p];
    }
}

static void
book_line (Run  *run,
           guint line)
{
  const UtenforScenario *scenario = run->scenario;
  const UtenforCostLine *info = &g_array_index (scenario->lines, UtenforCostLine, line);
  int                    index = utenfor_scenario_line_index (scenario, info);
  double                 amount = info->amount.value * utenfor_price_factor (scenario->catalogue, index,
                                                                             utenfor_scenario_line_price_year (scenario, info),
                                                                             run->account->price_year);

  utenfor_split_get_shares (&info->split, info->amount.value, run->account->n_payers, run->shares);
  utenfor_catalogue_merge_shares (scenario->catalogue, run->shares);
  if (info->basis == UTENFOR_BASIS_CALENDAR)
    {
      book_years (run, line, amount, index, info->from, info->to);
      return;
    }

  if (info->basis == UTENFOR_BASIS_PARTICIPANT)
    amount *= scenario->participants;
  for (int j = 0; j < scenario->intakes; j++)
    book_years (run, line, amount, index, j + info->from, j + info->to);
}

/* --- the whole ---------------------------------------------------------- */

/* Whether one price can be shown in another year than the scenario's; what has no
 * index stays as it is, which utenfor_scenario_check() says of the scenario's own year. */
static void
check_price (const UtenforScenario *scenario,
             int                    index,
             const char            *id,
             int                    from,
             int                    price_year,
             const char            *file,
             int                    line,
             UtenforIssues         *issues)
{
  const UtenforCatalogue *catalogue = scenario->catalogue;

  if (isnan (utenfor_price_factor (catalogue, index, from, price_year)))
    utenfor_issues_add (issues, "index-lacks-year", file, line, _ ("To carry “%s” from %d to %d with “%s”."), id, from,
                        price_year, utenfor_catalogue_get_index (catalogue, index)->id);
  else if (index < 0 && from != price_year && price_year != scenario->price_year)
    utenfor_issues_add (issues, "price-not-carried", file, line, _ ("“%s” is in %d kroner."), id, from);
}

static gboolean
check_prices (const UtenforScenario *scenario,
              int                    price_year,
              UtenforIssues         *issues)
{
  const UtenforCatalogue *catalogue = scenario->catalogue;
  guint                   errors_before = issues->n_errors;

  for (guint k = 0; k < catalogue->services->len; k++)
    {
      const UtenforService *service = utenfor_catalogue_get_service (catalogue, k);

      check_price (scenario, service->index, service->id, utenfor_scenario_service_price_year (scenario, service),
                   price_year, catalogue->file, service->line, issues);
    }
  for (guint l = 0; l < scenario->lines->len; l++)
    {
      const UtenforCostLine *line = &g_array_index (scenario->lines, UtenforCostLine, l);

      check_price (scenario, utenfor_scenario_line_index (scenario, line), line->id,
                   utenfor_scenario_line_price_year (scenario, line), price_year, scenario->file, line->line, issues);
    }

  return issues->n_errors == errors_before;
}

static UtenforAccount *
account_new (UtenforScenario *scenario,
             int              price_year)
{
  UtenforAccount *account = g_new0 (UtenforAccount, 1);
  gsize           cells;

  g_atomic_ref_count_init (&account->ref_count);
  account->scenario = utenfor_scenario_ref (scenario);
  account->price_year = price_year;
  account->n_payers = scenario->catalogue->payers->len;
  account->n_services = scenario->catalogue->services->len;
  account->n_lines = scenario->lines->len;
  account->n_years = utenfor_scenario_get_n_years (scenario);
  cells = (gsize)account->n_payers * account->n_years;
  account->flows[UTENFOR_WITHOUT] = g_new0 (double, cells * account->n_services);
  account->flows[UTENFOR_WITH] = g_new0 (double, cells * account->n_services);
  account->programme = g_new0 (double, cells * account->n_lines);
  account->without = utenfor_occupancy_new (scenario->group->tables);
  account->with = utenfor_occupancy_new_with (scenario);
  account->reference = utenfor_occupancy_new (scenario->reference->tables);

  return account;
}

static void
run_init (Run            *run,
          UtenforAccount *account)
{
  const UtenforScenario *scenario = account->scenario;

  run->scenario = scenario;
  run->account = account;
  run->first_age = MAX (scenario->entry_age, scenario->group->first_age);
  run->n_ages = scenario->group->last_age - run->first_age + 1;
  run->offset = run->first_age - scenario->entry_age;
  run->receiver = utenfor_catalogue_get_receiver (scenario->catalogue);
  run->units[UTENFOR_WITHOUT] = g_new0 (double, (gsize)account->n_services * run->n_ages);
  run->units[UTENFOR_WITH] = g_new0 (double, (gsize)account->n_services * run->n_ages);
  run->stay = g_new (double, run->n_ages);
  run->shares = g_new (double, account->n_payers);
  run->growth = g_new (double, (gsize)(1 + scenario->catalogue->indices->len) * account->n_years);
  run->spent = g_new (double, account->n_years);
  run->stayed = g_new (double, account->n_years);
}

static void
run_clear (Run *run)
{
  g_free (run->units[UTENFOR_WITHOUT]);
  g_free (run->units[UTENFOR_WITH]);
  g_free (run->stay);
  g_free (run->shares);
  g_free (run->growth);
  g_free (run->spent);
  g_free (run->stayed);
}

UtenforAccount *
utenfor_evaluate (UtenforScenario *scenario,
                  int              price_year,
                  UtenforIssues   *issues)
{
  UtenforAccount *account;
  Run             run;

  g_return_val_if_fail (scenario != NULL && issues != NULL, NULL);

  if (price_year == 0)
    price_year = scenario->price_year;
  if (!check_prices (scenario, price_year, issues))
    return NULL;

  account = account_new (scenario, price_year);
  run_init (&run, account);
  fill_units (&run);
  fill_stay (&run);
  fill_growth (&run);
  for (guint k = 0; k < account->n_services; k++)
    book_service (&run, k);
  for (guint l = 0; l < account->n_lines; l++)
    book_line (&run, l);
  run_clear (&run);

  return account;
}
