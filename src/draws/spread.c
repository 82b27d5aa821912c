/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "spread.h"

#include <math.h>
#include <string.h>

/* Money is compared at half an øre where it is paid back, docs/model.md. */
#define MONEY 0.005

const double utenfor_percentiles[UTENFOR_N_PERCENTILES] = { 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95 };

/* --- sorting ----------------------------------------------------------------------- */

#define DIGIT_BITS 11
#define N_DIGITS   6
#define N_BUCKETS  (1 << DIGIT_BITS)

/* Doubles in the order of whole numbers: negative ones turned about. */
static guint64
key_of (double value)
{
  guint64 bits;

  memcpy (&bits, &value, sizeof bits);

  return bits >> 63 ? ~bits : bits | G_GUINT64_CONSTANT (1) << 63;
}

static double
value_of (guint64 key)
{
  guint64 bits = key >> 63 ? key & ~(G_GUINT64_CONSTANT (1) << 63) : ~key;
  double  value;

  memcpy (&value, &bits, sizeof value);

  return value;
}

static guint
digit_of (guint64 key,
          guint   digit)
{
  return key >> (digit * DIGIT_BITS) & (N_BUCKETS - 1);
}

/* Sorts by one digit after the other, the last first: there is no comparing, so
 * nothing the processor could guess wrong. Both are [n]; the result is in from. */
static void
sort_keys (guint64 *from,
           guint64 *to,
           guint    n)
{
  g_autofree guint *places = g_new0 (guint, N_DIGITS * N_BUCKETS);

  for (guint i = 0; i < n; i++)
    for (guint d = 0; d < N_DIGITS; d++)
      places[d * N_BUCKETS + digit_of (from[i], d)]++;

  for (guint d = 0; d < N_DIGITS; d++)
    {
      guint   *place = places + d * N_BUCKETS;
      guint64 *other = from;

      for (guint b = 0, sum = 0; b < N_BUCKETS; b++)
        {
          guint count = place[b];

          place[b] = sum;
          sum += count;
        }
      for (guint i = 0; i < n; i++)
        to[place[digit_of (from[i], d)]++] = from[i];
      from = to;
      to = other;
    }
}

/* sorted[2 · n]: the first n are the draws in rising order. */
static void
sort_draws (const double *draws,
            guint         n,
            double       *sorted)
{
  guint64 *keys = (guint64 *)sorted;

  for (guint i = 0; i < n; i++)
    keys[i] = key_of (draws[i]);
  sort_keys (keys, keys + n, n);
  for (guint i = 0; i < n; i++)
    sorted[i] = value_of (keys[i]);
}

/* --- one series ---------------------------------------------------------------------- */

/* Hyndman & Fan 7. */
static double
percentile_of (const double *sorted,
               guint         n,
               double        p)
{
  double place = CLAMP (p, 0, 1) * (n - 1);
  guint  below = (guint)place;

  if (below + 1 >= n)
    return sorted[n - 1];

  return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
}

static void
fill_percentiles (const double  *sorted,
                  guint          n,
                  UtenforSpread *spread)
{
  for (guint i = 0; i < UTENFOR_N_PERCENTILES; i++)
    {
      double p = utenfor_percentiles[i];
      double rank = sqrt (p * (1 - p) / n);

      spread->percentiles[i] = percentile_of (sorted, n, p);
      spread->percentile_errors[i] = (percentile_of (sorted, n, p + rank) - percentile_of (sorted, n, p - rank)) / 2;
    }
}

/* The error of the sd is by the delta method, with the fourth moment. */
static void
fill_moments (const double  *draws,
              guint          n,
              UtenforSpread *spread)
{
  double sum = 0, squares = 0, fourths = 0, variance;

  for (guint i = 0; i < n; i++)
    sum += draws[i];
  spread->mean = sum / n;
  for (guint i = 0; i < n; i++)
    {
      double square = (draws[i] - spread->mean) * (draws[i] - spread->mean);

      squares += square;
      fourths += square * square;
    }
  variance = squares / (n - 1);
  spread->sd = sqrt (variance);
  spread->mean_error = spread->sd / sqrt (n);
  spread->sd_error = variance > 0 ? sqrt (MAX (0, fourths / n - variance * variance) / n) / (2 * spread->sd) : 0;
}

static void
fill_chance (const double  *draws,
             guint          n,
             UtenforSpread *spread)
{
  double sum = 0, squares = 0;
  guint  n_losses = 0;

  for (guint i = 0; i < n; i++)
    if (!(draws[i] > 0))
      {
        n_losses++;
        sum -= draws[i];
      }
  spread->chance = (double)(n - n_losses) / n;
  spread->chance_error = sqrt (spread->chance * (1 - spread->chance) / n);
  spread->loss = n_losses > 0 ? sum / n_losses : NAN;
  for (guint i = 0; i < n; i++)
    if (!(draws[i] > 0))
      squares += (-draws[i] - spread->loss) * (-draws[i] - spread->loss);
  spread->loss_error = n_losses > 1 ? sqrt (squares / (n_losses - 1) / n_losses) : NAN;
}

static gboolean
is_constant (const double *draws,
             guint         n)
{
  for (guint i = 1; i < n; i++)
    if (draws[i] != draws[0])
      return FALSE;

  return TRUE;
}

/* Every draw the same: nothing is spread, and the sum of many would round. */
static void
fill_constant (double         value,
               UtenforSpread *spread)
{
  *spread = (UtenforSpread){ .mean = value, .chance = value > 0 ? 1 : 0 };
  spread->loss = value > 0 ? NAN : -value;
  spread->loss_error = value > 0 ? NAN : 0;
  for (guint i = 0; i < UTENFOR_N_PERCENTILES; i++)
    spread->percentiles[i] = value;
}

/* The draw is a draw, but how far another would be from it is not known. */
static void
fill_single (double         value,
             UtenforSpread *spread)
{
  fill_constant (value, spread);
  spread->sd = spread->sd_error = spread->mean_error = NAN;
  spread->chance_error = spread->loss_error = NAN;
  for (guint i = 0; i < UTENFOR_N_PERCENTILES; i++)
    spread->percentile_errors[i] = NAN;
}

void
utenfor_spread_of (const double  *draws,
                   guint          n,
                   double        *scratch,
                   UtenforSpread *spread)
{
  g_return_if_fail (n > 0);

  if (n == 1)
    {
      fill_single (draws[0], spread);
      return;
    }
  if (is_constant (draws, n))
    {
      fill_constant (draws[0], spread);
      return;
    }

  sort_draws (draws, n, scratch);
  fill_moments (draws, n, spread);
  fill_percentiles (scratch, n, spread);
  fill_chance (draws, n, spread);
}

/* --- a whole simulation ---------------------------------------------------------------- */

/* The first year from which it stays at or above zero, as result.h has it. */
static void
fill_payback (const UtenforSimulation *simulation,
              guint                    row,
              UtenforSpreadRow        *spread)
{
  guint           n = simulation->n_draws;
  g_autofree int *last_below = g_new (int, n);

  for (guint i = 0; i < n; i++)
    last_below[i] = -1;
  for (guint t = 0; t < simulation->n_years; t++)
    {
      const double *cumulated = utenfor_simulation_get_cumulated (simulation, row, t);

      for (guint i = 0; i < n; i++)
        if (cumulated[i] < -MONEY)
          last_below[i] = t;
    }
  for (guint i = 0; i < n; i++)
    if (last_below[i] < 0)
      spread->payback_nothing += 1.0 / n;
    else if (last_below[i] + 1 == (int)simulation->n_years)
      spread->payback_never += 1.0 / n;
    else
      spread->payback[last_below[i] + 1] += 1.0 / n;
}

static void
fill_variances (const UtenforSimulation *simulation,
                guint                    row,
                UtenforSpreadRow        *spread)
{
  const double *results = utenfor_simulation_get_cumulated (simulation, row, simulation->n_years - 1);
  const double *expected = utenfor_simulation_get_expected (simulation, row);
  guint         n = simulation->n_draws;
  double        mean = 0;

  for (guint i = 0; i < n; i++)
    mean += expected[i] / n;
  for (guint i = 0; i < n; i++)
    {
      spread->variance_chance += (results[i] - expected[i]) * (results[i] - expected[i]) / n;
      if (n > 1)
        spread->variance_numbers += (expected[i] - mean) * (expected[i] - mean) / (n - 1);
    }
  if (n == 1)
    spread->variance_numbers = NAN;
  else if (is_constant (expected, n))
    spread->variance_numbers = 0;
}

static void
fill_row (UtenforSpreads *spreads,
          guint           row,
          double         *scratch)
{
  const UtenforSimulation *simulation = spreads->simulation;
  UtenforSpreadRow        *spread = &spreads->rows[row];
  guint                    n = simulation->n_years;

  spread->net = g_new0 (UtenforSpread, n);
  spread->cumulated = g_new0 (UtenforSpread, n);
  spread->payback = g_new0 (double, n);
  for (guint t = 0; t < n; t++)
    {
      utenfor_spread_of (utenfor_simulation_get_net (simulation, row, t), simulation->n_draws, scratch, &spread->net[t]);
      utenfor_spread_of (utenfor_simulation_get_cumulated (simulation, row, t), simulation->n_draws, scratch,
                         &spread->cumulated[t]);
    }
  fill_payback (simulation, row, spread);
  fill_variances (simulation, row, spread);
}

static gboolean
is_public_payer (const UtenforSimulation *simulation,
                 guint                    row)
{
  int payer = simulation->payers[row];

  return payer >= 0 && utenfor_catalogue_get_payer (simulation->scenario->catalogue, payer)->is_public;
}

static void
fill_all_gain (UtenforSpreads *spreads)
{
  const UtenforSimulation *simulation = spreads->simulation;
  guint                    n_gain = 0;

  for (guint i = 0; i < simulation->n_draws; i++)
    {
      gboolean all = TRUE;

      for (guint row = 0; row < simulation->n_rows; row++)
        if (is_public_payer (simulation, row))
          all &= utenfor_simulation_get_cumulated (simulation, row, simulation->n_years - 1)[i] > 0;
      n_gain += all;
    }
  spreads->all_gain = (double)n_gain / simulation->n_draws;
  spreads->all_gain_error = simulation->n_draws > 1 ? sqrt (spreads->all_gain * (1 - spreads->all_gain) / simulation->n_draws)
                                                    : NAN;
}

/* --- threads -------------------------------------------------------------------------- */

typedef struct
{
  UtenforSpreads *spreads;
  gint            next; /* atomic: the next row */
} Job;

static gpointer
work (gpointer data)
{
  Job               *job = data;
  g_autofree double *scratch = g_new (double, 2 * (gsize)job->spreads->simulation->n_draws);
  guint              row;

  while ((row = g_atomic_int_add (&job->next, 1)) < job->spreads->simulation->n_rows)
    fill_row (job->spreads, row, scratch);

  return NULL;
}

UtenforSpreads *
utenfor_spreads_new (UtenforSimulation *simulation)
{
  UtenforSpreads *spreads = g_new0 (UtenforSpreads, 1);
  Job             job = { spreads, 0 };
  guint           n = MIN (g_get_num_processors (), simulation->n_rows);
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();

  spreads->simulation = utenfor_simulation_ref (simulation);
  spreads->rows = g_new0 (UtenforSpreadRow, simulation->n_rows);
  for (guint i = 1; i < n; i++)
    g_ptr_array_add (threads, g_thread_new ("spread", work, &job));
  work (&job);
  for (guint i = 0; i < threads->len; i++)
    g_thread_join (g_ptr_array_index (threads, i));
  fill_all_gain (spreads);

  return spreads;
}

void
utenfor_spreads_free (UtenforSpreads *spreads)
{
  if (spreads == NULL)
    return;

  for (guint row = 0; row < spreads->simulation->n_rows; row++)
    {
      g_free (spreads->rows[row].net);
      g_free (spreads->rows[row].cumulated);
      g_free (spreads->rows[row].payback);
    }
  g_free (spreads->rows);
  utenfor_simulation_unref (spreads->simulation);
  g_free (spreads);
}

const UtenforSpread *
utenfor_spreads_get_horizon (const UtenforSpreads *spreads,
                             guint                 row)
{
  return &spreads->rows[row].cumulated[spreads->simulation->n_years - 1];
}
