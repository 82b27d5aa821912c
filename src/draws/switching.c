/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "switching.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_roots.h>
#include <math.h>
#include <string.h>

/* Steps tried from the value to each end; between two of them at most one root is found. */
#define STEPS         12
#define PRECISION     1e-6
#define MOST_ROUNDS   100
#define NOTHING       0.005
#define LEAST_RISK    0.01
#define GREATEST_RISK 100.0
#define MOST_TIMES    100.0

typedef struct
{
  UtenforWhatIf        *what_if;
  const UtenforElement *element;
  guint                 payer;
} Question;

static gboolean
is_share (UtenforNumberKind kind)
{
  return kind == UTENFOR_NUMBER_SHARE || kind == UTENFOR_NUMBER_PROBABILITY || kind == UTENFOR_NUMBER_RELAPSE;
}

/* `part` of the way from the value down (up) to the end of what is tried. Costs go
 * towards 0 and away from it, whatever their sign. */
static double
point_towards (const UtenforElement *element,
               gboolean              up,
               double                part)
{
  double value = element->value;

  if (is_share (element->kind))
    return up ? value + (1 - value) * part : value * (1 - part);
  if (element->kind == UTENFOR_NUMBER_RISK)
    {
      double from = CLAMP (value, LEAST_RISK, GREATEST_RISK);

      return from * pow ((up ? GREATEST_RISK : LEAST_RISK) / from, part);
    }

  return up ? value * pow (MOST_TIMES, part) : value * (1 - part);
}

static double
net_at (double   value,
        gpointer user_data)
{
  Question *question = user_data;
  double    net;

  utenfor_what_if_try (question->what_if, question->element, question->payer, &value, 1, &net);

  return net;
}

/* The net changes sign between the two. */
static double
find_root (Question *question,
           double    a,
           double    b)
{
  gsl_function      function = { net_at, question };
  gsl_root_fsolver *solver = gsl_root_fsolver_alloc (gsl_root_fsolver_brent);
  double            root;

  gsl_root_fsolver_set (solver, &function, MIN (a, b), MAX (a, b));
  for (guint i = 0; i < MOST_ROUNDS; i++)
    {
      gsl_root_fsolver_iterate (solver);
      if (gsl_root_test_interval (gsl_root_fsolver_x_lower (solver), gsl_root_fsolver_x_upper (solver), 0, PRECISION) != GSL_CONTINUE)
        break;
    }
  root = gsl_root_fsolver_root (solver);
  gsl_root_fsolver_free (solver);

  return root;
}

/* A step in which the net changes sign; NAN where there is none. */
typedef struct
{
  double near; /* to the value */
  double far;
} Bracket;

/* net[STEPS + 1]: from the value to one end. */
static Bracket
first_change (const double *points,
              const double *net)
{
  for (guint i = 0; i < STEPS; i++)
    if (signbit (net[i]) != signbit (net[i + 1]))
      return (Bracket){ points[i], points[i + 1] };

  return (Bracket){ NAN, NAN };
}

/* As many points as there are lanes cost as much as one. */
static double
root_within (Question      *question,
             const Bracket *bracket,
             gboolean       is_negative)
{
  double points[UTENFOR_LANES + 2];
  double net[UTENFOR_LANES];
  guint  i = 0;

  if (isnan (bracket->near))
    return NAN;
  for (guint k = 0; k < G_N_ELEMENTS (points); k++)
    points[k] = bracket->near + (bracket->far - bracket->near) * k / (G_N_ELEMENTS (points) - 1);
  utenfor_what_if_try (question->what_if, question->element, question->payer, points + 1, UTENFOR_LANES, net);
  while (i < UTENFOR_LANES && (signbit (net[i]) != 0) == is_negative)
    i++;

  return find_root (question, points[i], points[i + 1]);
}

/* Of two roots the one nearest the value; the other is not sought where it cannot be. */
static double
nearest_root (Question      *question,
              const Bracket *down,
              const Bracket *up,
              gboolean       is_negative)
{
  double value = question->element->value;
  double below = NAN;
  double above = NAN;

  if (!(fabs (up->far - value) <= fabs (down->near - value)))
    below = root_within (question, down, is_negative);
  if (!(fabs (below - value) <= fabs (up->near - value)))
    above = root_within (question, up, is_negative);
  if (isnan (below) || isnan (above))
    return isnan (below) ? above : below;

  return fabs (below - value) <= fabs (above - value) ? below : above;
}

/* Whether the payer's net is nothing at every point there is. */
static gboolean
is_nothing (const double *net,
            guint         n)
{
  for (guint i = 0; i < n; i++)
    if (fabs (net[i]) > NOTHING)
      return FALSE;

  return TRUE;
}

/* All points but the value itself, in as few passes as they need. */
static void
try_both (Question *question,
          const double (*points)[STEPS + 1],
          double (*net)[STEPS + 1])
{
  double values[2 * STEPS];
  double answers[2 * STEPS];

  memcpy (values, points[0] + 1, STEPS * sizeof (double));
  memcpy (values + STEPS, points[1] + 1, STEPS * sizeof (double));
  utenfor_what_if_try (question->what_if, question->element, question->payer, values, 2 * STEPS, answers);
  memcpy (net[0] + 1, answers, STEPS * sizeof (double));
  memcpy (net[1] + 1, answers + STEPS, STEPS * sizeof (double));
}

static double
root_of (Question *question,
         double    net_at_value)
{
  double  points[2][STEPS + 1];
  double  net[2][STEPS + 1];
  Bracket brackets[2];

  for (guint up = 0; up < 2; up++)
    {
      points[up][0] = question->element->value;
      net[up][0] = net_at_value;
      for (guint i = 1; i <= STEPS; i++)
        points[up][i] = point_towards (question->element, up, (double)i / STEPS);
    }
  try_both (question, points, net);
  for (guint up = 0; up < 2; up++)
    brackets[up] = first_change (points[up], net[up]);

  if (is_nothing (net[0], 2 * (STEPS + 1)))
    return NAN;
  if (fabs (net_at_value) <= NOTHING)
    return question->element->value;

  return nearest_root (question, &brackets[0], &brackets[1], net_at_value < 0);
}

static UtenforSwitching
switching_of (Question *question,
              double    net)
{
  const UtenforElement *element = question->element;
  UtenforSwitching      switching = { element->path, element->kind, element->slots->len,
                                      element->value, element->low, element->high };

  switching.at = root_of (question, net);
  if (!isnan (switching.at))
    switching.answer = UTENFOR_SWITCHING_AT;
  else
    switching.answer = net < -NOTHING ? UTENFOR_SWITCHING_NEVER : UTENFOR_SWITCHING_ANY;
  switching.inside = switching.answer == UTENFOR_SWITCHING_AT && switching.at >= element->low && switching.at <= element->high;

  return switching;
}

static double
distance (const UtenforSwitching *switching)
{
  if (switching->answer != UTENFOR_SWITCHING_AT)
    return INFINITY;

  return fabs (switching->at - switching->value) / (switching->high - switching->low);
}

static int
compare_distances (gconstpointer a,
                   gconstpointer b)
{
  double first = distance (a);
  double second = distance (b);

  if (first != second)
    return first < second ? -1 : 1;

  return g_strcmp0 (((const UtenforSwitching *)a)->path, ((const UtenforSwitching *)b)->path);
}

GArray *
utenfor_switching_new (UtenforWhatIf *what_if,
                       guint          payer)
{
  GArray *switchings = g_array_new (FALSE, FALSE, sizeof (UtenforSwitching));
  double  net;

  utenfor_what_if_compute (what_if);
  net = utenfor_what_if_get_net (what_if, payer, 0);
  for (guint i = 0; i < what_if->elements->len; i++)
    {
      Question         question = { what_if, utenfor_what_if_get_element (what_if, i), payer };
      UtenforSwitching switching = switching_of (&question, net);

      g_array_append_val (switchings, switching);
    }
  g_array_sort (switchings, compare_distances);

  return switchings;
}
