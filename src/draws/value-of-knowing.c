/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "value-of-knowing.h"

#include <math.h>
#include <string.h>

#include "random.h"

/* Many strata see where the decision turns, few have means to trust: as many as
 * the cube root of the draws, 22 of 10 000. */
#define LEAST_STRATA 2
#define MOST_STRATA  100

/* Draws that lie in one stratum and one half. */
typedef struct
{
  double sum;
  double squares;
} Cell;

typedef struct
{
  const double *net; /* [n_draws] */
  guint         n_draws;
  guint64       seed;
  guint         n_strata;
  gboolean      starts; /* the decision as things stand */
} Question;

static int
compare_worths (gconstpointer a,
                gconstpointer b)
{
  const UtenforWorth *first = a;
  const UtenforWorth *second = b;

  if (first->worth != second->worth)
    return first->worth > second->worth ? -1 : 1;

  return g_strcmp0 (first->path, second->path);
}

/* What lies where is not kept but drawn again: it is a function of seed and draw.
 * All numbers of an element rise with the same random number. */
static guint64
key_of (const UtenforWhatIf  *what_if,
        const UtenforElement *element)
{
  const UtenforUncertainty     *uncertainty = what_if->uncertainty;
  const UtenforUncertainNumber *lead = &g_array_index (uncertainty->numbers, UtenforUncertainNumber, element->lead);
  const UtenforDraw            *draw = &g_array_index (uncertainty->draws, UtenforDraw, lead->draw);

  return g_array_index (uncertainty->keys, guint64, draw->key);
}

/* cells[n_strata][2]: draws with an even and with an odd number. */
static void
sort_into_cells (const Question *question,
                 guint64         key,
                 Cell (*cells)[2])
{
  memset (cells, 0, question->n_strata * sizeof *cells);
  for (guint first = 0; first < question->n_draws; first += UTENFOR_LANES)
    {
      guint   n = MIN (UTENFOR_LANES, question->n_draws - first);
      guint32 words[UTENFOR_LANES];

      utenfor_random_eight_draws (question->seed, first, (guint32)key, (guint32)(key >> 32), UTENFOR_PURPOSE_NUMBERS, words);
      for (guint lane = 0; lane < n; lane++)
        {
          double net = question->net[first + lane];
          Cell  *cell = &cells[(guint64)words[lane] * question->n_strata >> 32][lane % 2];

          cell->sum += net;
          cell->squares += net * net;
        }
    }
}

/* What is gained by deciding otherwise than as things stand: the net where one now
 * would start, the loss where one now would not. */
static double
gain_of_turning (const Question *question,
                 double          net)
{
  return question->starts ? -net : net;
}

static double
error_of (double sum,
          double squares,
          guint  n)
{
  double mean = sum / n;

  return n > 1 ? sqrt (MAX (squares / n - mean * mean, 0) / (n - 1)) : NAN;
}

static void
weigh_cells (const Question *question,
             Cell (*cells)[2],
             UtenforWorth *worth)
{
  double sum = 0, squares = 0, most = 0;

  for (guint s = 0; s < question->n_strata; s++)
    {
      const Cell *cell = cells[s];

      for (guint half = 0; half < 2; half++)
        if (gain_of_turning (question, cell[1 - half].sum) > 0)
          {
            sum += gain_of_turning (question, cell[half].sum);
            squares += cell[half].squares;
          }
      most += MAX (gain_of_turning (question, cell[0].sum + cell[1].sum), 0);
    }
  worth->most = most / question->n_draws;
  worth->worth = CLAMP (sum / question->n_draws, 0, worth->most);
  worth->error = error_of (sum, squares, question->n_draws);
}

static UtenforWorth
worth_of (const UtenforWhatIf  *what_if,
          const UtenforElement *element,
          const Question       *question,
          Cell (*cells)[2])
{
  UtenforWorth worth = {
    .path = element->path,
    .kind = element->kind,
    .n_numbers = element->slots->len,
    .value = element->value,
    .low = element->low,
    .high = element->high,
  };

  if (question->net != NULL)
    {
      sort_into_cells (question, key_of (what_if, element), cells);
      weigh_cells (question, cells, &worth);
    }

  return worth;
}

/* --- everything at once ---------------------------------------------------------------- */

static void
find_mean (const Question        *question,
           UtenforValueOfKnowing *knowing)
{
  double sum = 0, squares = 0;

  for (guint i = 0; i < question->n_draws; i++)
    sum += question->net[i];
  knowing->mean = sum / question->n_draws;
  for (guint i = 0; i < question->n_draws; i++)
    squares += (question->net[i] - knowing->mean) * (question->net[i] - knowing->mean);
  knowing->mean_error = error_of (0, squares, question->n_draws);
}

static void
know_all (const Question        *question,
          UtenforValueOfKnowing *knowing)
{
  double sum = 0, squares = 0;
  guint  n_wrong = 0;

  for (guint i = 0; i < question->n_draws; i++)
    {
      double gain = gain_of_turning (question, question->net[i]);

      if (gain <= 0)
        continue;
      sum += gain;
      squares += gain * gain;
      n_wrong++;
    }
  knowing->chance = (double)n_wrong / question->n_draws;
  knowing->all = sum / question->n_draws;
  knowing->all_error = error_of (sum, squares, question->n_draws);
}

UtenforValueOfKnowing *
utenfor_value_of_knowing_new (const UtenforWhatIf     *what_if,
                              const UtenforSimulation *simulation,
                              guint                    payer)
{
  UtenforValueOfKnowing *knowing;
  Question               question = { 0 };
  g_autofree             Cell (*cells)[2] = NULL;
  int                    row;

  g_return_val_if_fail (what_if != NULL && simulation != NULL, NULL);
  g_return_val_if_fail (simulation->mode != UTENFOR_SIMULATE_CHANCE, NULL);

  knowing = g_new0 (UtenforValueOfKnowing, 1);
  row = utenfor_simulation_find_row (simulation, payer);
  question.net = row >= 0 ? utenfor_simulation_get_expected (simulation, row) : NULL;
  question.n_draws = knowing->n_draws = simulation->n_draws;
  question.seed = simulation->seed;
  question.n_strata = knowing->n_strata = CLAMP ((guint)lround (cbrt (simulation->n_draws)), LEAST_STRATA, MOST_STRATA);
  if (question.net != NULL)
    {
      find_mean (&question, knowing);
      question.starts = knowing->mean > 0;
      know_all (&question, knowing);
    }

  cells = g_malloc (question.n_strata * sizeof *cells);
  knowing->elements = g_array_new (FALSE, FALSE, sizeof (UtenforWorth));
  for (guint i = 0; i < what_if->elements->len; i++)
    {
      UtenforWorth worth = worth_of (what_if, utenfor_what_if_get_element (what_if, i), &question, cells);

      g_array_append_val (knowing->elements, worth);
    }
  g_array_sort (knowing->elements, compare_worths);

  return knowing;
}

void
utenfor_value_of_knowing_free (UtenforValueOfKnowing *knowing)
{
  if (knowing == NULL)
    return;

  g_array_unref (knowing->elements);
  g_free (knowing);
}

gboolean
utenfor_worth_is_clear (const UtenforWorth *worth)
{
  return worth->worth > 2 * worth->error;
}
