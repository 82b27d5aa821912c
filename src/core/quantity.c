/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quantity.h"

#include <glib/gi18n-lib.h>
#include <math.h>

UtenforQuantity
utenfor_quantity (double value)
{
  return (UtenforQuantity){ .value = value, .low = NAN, .high = NAN, .level = UTENFOR_DEFAULT_LEVEL };
}

gboolean
utenfor_quantity_has_interval (const UtenforQuantity *quantity)
{
  return !isnan (quantity->low) && !isnan (quantity->high);
}

UtenforQuantity
utenfor_quantity_with_interval (const UtenforQuantity       *quantity,
                                UtenforNumberKind            kind,
                                const UtenforGradeIntervals *intervals)
{
  UtenforGrade    grade = quantity->grade == UTENFOR_GRADE_NONE ? UTENFOR_GRADE_C : quantity->grade;
  double          half = intervals->half_width[grade][kind];
  UtenforQuantity with = *quantity;
  gboolean        is_share = kind != UTENFOR_NUMBER_ANY && kind != UTENFOR_NUMBER_USE && kind != UTENFOR_NUMBER_RISK;
  double          reach = half * (is_share ? MIN (with.value, 1 - with.value) : fabs (with.value));

  if (utenfor_quantity_has_interval (quantity) || reach == 0)
    return with;

  with.level = intervals->level;
  with.low = kind == UTENFOR_NUMBER_RISK ? with.value / (1 + half) : with.value - reach;
  with.high = with.value + reach;

  return with;
}

/* What a number of this kind may be; the upper limit of a relapse is excluded. */
static gboolean
in_range (double            value,
          UtenforNumberKind kind)
{
  switch (kind)
    {
    case UTENFOR_NUMBER_SHARE:
    case UTENFOR_NUMBER_PROBABILITY:
      return value >= 0 && value <= 1;
    case UTENFOR_NUMBER_RELAPSE:
      return value >= 0 && value < 1;
    case UTENFOR_NUMBER_RISK:
    case UTENFOR_NUMBER_USE:
      return value >= 0 && value <= UTENFOR_MAX_NUMBER;
    case UTENFOR_NUMBER_ANY:
    default:
      return fabs (value) <= UTENFOR_MAX_NUMBER;
    }
}

static const char *
describe_range (UtenforNumberKind kind)
{
  switch (kind)
    {
    case UTENFOR_NUMBER_SHARE:
      return _ ("a share from 0 to 1");
    case UTENFOR_NUMBER_PROBABILITY:
      return _ ("a probability from 0 to 1");
    case UTENFOR_NUMBER_RELAPSE:
      return _ ("from 0 to below 1");
    case UTENFOR_NUMBER_RISK:
    case UTENFOR_NUMBER_USE:
      return _ ("0 or more, at most a million millions");
    case UTENFOR_NUMBER_ANY:
    default:
      return _ ("at most a million millions");
    }
}

static void
check_interval (const UtenforQuantity *quantity,
                UtenforNumberKind      kind,
                const char            *name,
                const char            *file,
                UtenforIssues         *issues)
{
  if (!(quantity->level > 0 && quantity->level < 1))
    utenfor_issues_add (issues, "level-wrong", file, quantity->line,
                        _ ("In %s, level is %g."), name, quantity->level);

  if (isnan (quantity->low) && isnan (quantity->high))
    return;

  if (!(quantity->low <= quantity->value && quantity->value <= quantity->high))
    utenfor_issues_add (issues, "interval-wrong", file, quantity->line,
                        _ ("In %s, low is %g, value is %g and high is %g."), name,
                        quantity->low, quantity->value, quantity->high);
  else if (!in_range (quantity->low, kind) || !in_range (quantity->high, kind))
    utenfor_issues_add (issues, "number-out-of-range", file, quantity->line,
                        _ ("In %s, the interval is %g to %g; expected %s."), name,
                        quantity->low, quantity->high, describe_range (kind));
}

void
utenfor_quantity_check (const UtenforQuantity *quantity,
                        UtenforNumberKind      kind,
                        const char            *name,
                        const char            *file,
                        UtenforIssues         *issues)
{
  if (!isfinite (quantity->value) || isinf (quantity->low) || isinf (quantity->high))
    {
      utenfor_issues_add (issues, "number-not-finite", file, quantity->line, _ ("See %s."), name);
      return;
    }
  if (!in_range (quantity->value, kind))
    {
      utenfor_issues_add (issues, "number-out-of-range", file, quantity->line,
                          _ ("In %s, found %g; expected %s."), name, quantity->value, describe_range (kind));
      return;
    }

  check_interval (quantity, kind, name, file, issues);
}
