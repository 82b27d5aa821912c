/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "switching.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_roots.h>
#include <math.h>

/* Steps tried from the value to each end; between two of them at most one root is found. */
#define STEPS         16
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

/* net[STEPS + 1]: from the value to one end; NAN where it never changes sign. */
static double
first_root (Question     *question,
            const double *points,
            const double *net)
{
  for (guint i = 0; i < STEPS; i++)
    if (signbit (net[i]) != signbit (net[i + 1]))
      return find_root (question, points[i], points[i + 1]);

  return NAN;
}

static double
nearest (double value,
         double a,
         double b)
{
  if (isnan (a) || isnan (b))
    return isnan (a) ? b : a;

  return fabs (a - value) <= fabs (b - value) ? a : b;
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

static double
root_of (Question *question,
         double   *net_at_value)
{
  double points[2][STEPS + 1];
  double net[2][STEPS + 1];

  for (guint up = 0; up < 2; up++)
    for (guint i = 0; i <= STEPS; i++)
      points[up][i] = i == 0 ? question->element->value : point_towards (question->element, up, (double)i / STEPS);
  utenfor_what_if_try (question->what_if, question->element, question->payer, points[0], 2 * (STEPS + 1), net[0]);
  *net_at_value = net[0][0];

  if (is_nothing (net[0], 2 * (STEPS + 1)))
    return NAN;
  if (fabs (*net_at_value) <= NOTHING)
    return question->element->value;

  return nearest (question->element->value, first_root (question, points[0], net[0]), first_root (question, points[1], net[1]));
}

static UtenforSwitching
switching_of (Question *question)
{
  const UtenforElement *element = question->element;
  UtenforSwitching      switching = { element->path, element->kind, element->slots->len,
                                      element->value, element->low, element->high };
  double                net;

  switching.at = root_of (question, &net);
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

  for (guint i = 0; i < what_if->elements->len; i++)
    {
      Question         question = { what_if, utenfor_what_if_get_element (what_if, i), payer };
      UtenforSwitching switching = switching_of (&question);

      g_array_append_val (switchings, switching);
    }
  g_array_sort (switchings, compare_distances);

  return switchings;
}
