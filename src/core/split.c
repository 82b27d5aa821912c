/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "split.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SUM_TOLERANCE  1e-9
#define PART(split, i) (&g_array_index ((split)->parts, UtenforSplitPart, (i)))

void
utenfor_split_init (UtenforSplit *split)
{
  *split = (UtenforSplit){ .parts = g_array_new (FALSE, FALSE, sizeof (UtenforSplitPart)) };
}

void
utenfor_split_clear (UtenforSplit *split)
{
  g_clear_pointer (&split->parts, g_array_unref);
}

void
utenfor_split_copy (UtenforSplit       *to,
                    const UtenforSplit *from)
{
  *to = *from;
  to->parts = g_array_copy (from->parts);
}

void
utenfor_split_add (UtenforSplit   *split,
                   guint           payer,
                   UtenforQuantity amount)
{
  UtenforSplitPart part = { payer, amount };

  g_array_append_val (split->parts, part);
}

static void
check_doubled (const UtenforSplit *split,
               const char         *what,
               const char         *file,
               UtenforIssues      *issues)
{
  for (guint i = 0; i < split->parts->len; i++)
    {
      gboolean doubled = split->fixed && PART (split, i)->payer == split->rest_payer;

      for (guint j = 0; j < i; j++)
        doubled |= PART (split, i)->payer == PART (split, j)->payer;
      if (doubled)
        utenfor_issues_add (issues, "split-payer-doubled", file, PART (split, i)->amount.line, _ ("See %s."), what);
    }
}

static void
check_sum (const UtenforSplit *split,
           const char         *what,
           const char         *file,
           UtenforIssues      *issues)
{
  double sum = 0;

  for (guint i = 0; i < split->parts->len; i++)
    sum += PART (split, i)->amount.value;

  if (!(fabs (sum - 1) <= SUM_TOLERANCE))
    utenfor_issues_add (issues, "split-sum", file, split->line, _ ("In %s, the sum is %.10g."), what, sum);
}

void
utenfor_split_check (const UtenforSplit *split,
                     double              unit_cost,
                     const char         *what,
                     const char         *file,
                     UtenforIssues      *issues)
{
  if (split->parts->len == 0)
    {
      utenfor_issues_add (issues, "split-empty", file, split->line, _ ("See %s."), what);
      return;
    }

  for (guint i = 0; i < split->parts->len; i++)
    utenfor_quantity_check (&PART (split, i)->amount,
                            split->fixed ? UTENFOR_NUMBER_USE : UTENFOR_NUMBER_SHARE, what, file, issues);
  check_doubled (split, what, file, issues);

  if (!split->fixed)
    check_sum (split, what, file, issues);
  else if (unit_cost < 0)
    utenfor_issues_add (issues, "split-fixed-revenue", file, split->line,
                        _ ("In %s, the amount is %.10g kr."), what, unit_cost);
}

void
utenfor_split_get_shares (const UtenforSplit *split,
                          double              unit_cost,
                          guint               n_payers,
                          double             *shares)
{
  double left = unit_cost;

  for (guint p = 0; p < n_payers; p++)
    shares[p] = 0;

  for (guint i = 0; i < split->parts->len; i++)
    {
      const UtenforSplitPart *part = PART (split, i);

      if (!split->fixed)
        shares[part->payer] += part->amount.value;
      else if (unit_cost > 0)
        {
          double paid = MIN (part->amount.value, left);

          shares[part->payer] += paid / unit_cost;
          left -= paid;
        }
    }

  if (split->fixed)
    shares[split->rest_payer] += unit_cost > 0 ? left / unit_cost : 1;
}
