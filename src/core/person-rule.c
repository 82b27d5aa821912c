/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "person-rule.h"

/* --- individual use ------------------------------------------------------------------ */

UtenforIndividualUse *
utenfor_individual_use_new (void)
{
  UtenforIndividualUse *use = g_new0 (UtenforIndividualUse, 1);

  use->prevalences = g_array_new (FALSE, FALSE, sizeof (UtenforPrevalence));
  use->variation = utenfor_quantity (0);

  return use;
}

UtenforIndividualUse *
utenfor_individual_use_copy (const UtenforIndividualUse *use)
{
  UtenforIndividualUse *copy;

  if (use == NULL)
    return NULL;

  copy = g_memdup2 (use, sizeof *use);
  copy->prevalences = g_array_copy (use->prevalences);

  return copy;
}

void
utenfor_individual_use_free (UtenforIndividualUse *use)
{
  if (use == NULL)
    return;

  g_array_unref (use->prevalences);
  g_free (use);
}

void
utenfor_individual_use_add (UtenforIndividualUse *use,
                            int                   state,
                            UtenforQuantity       share)
{
  UtenforPrevalence prevalence = { state, share };

  g_array_append_val (use->prevalences, prevalence);
}

double
utenfor_individual_use_get_prevalence (const UtenforIndividualUse *use,
                                       guint                       state)
{
  double others = 1;

  for (guint i = 0; i < use->prevalences->len; i++)
    {
      const UtenforPrevalence *prevalence = &g_array_index (use->prevalences, UtenforPrevalence, i);

      if (prevalence->state == (int)state)
        return prevalence->share.value;
      if (prevalence->state < 0)
        others = prevalence->share.value;
    }

  return others;
}

double
utenfor_individual_use_get_share (const UtenforIndividualUse *use,
                                  guint                       state,
                                  double                      mean)
{
  if (use->has_per_user)
    return MIN (1, mean / use->per_user.value);

  return utenfor_individual_use_get_prevalence (use, state);
}

/* --- refunds ------------------------------------------------------------------------- */

void
utenfor_refund_init (UtenforRefund *refund,
                     const char    *id)
{
  *refund = (UtenforRefund){
    .id = g_intern_string (id),
    .index = -1,
    .to_age = G_MAXINT,
    .years = g_array_new (FALSE, FALSE, sizeof (UtenforRefundYear)),
    .counted = g_array_new (FALSE, FALSE, sizeof (guint)),
    .booked = g_array_new (FALSE, FALSE, sizeof (guint)),
  };
}

void
utenfor_refund_clear (UtenforRefund *refund)
{
  g_clear_pointer (&refund->title, utenfor_text_unref);
  g_clear_pointer (&refund->years, g_array_unref);
  g_clear_pointer (&refund->counted, g_array_unref);
  g_clear_pointer (&refund->booked, g_array_unref);
}

void
utenfor_refund_copy (UtenforRefund       *to,
                     const UtenforRefund *from)
{
  *to = *from;
  utenfor_text_ref (to->title);
  to->years = g_array_copy (from->years);
  to->counted = g_array_copy (from->counted);
  to->booked = g_array_copy (from->booked);
}

void
utenfor_refund_add_year (UtenforRefund  *refund,
                         int             year,
                         UtenforQuantity threshold,
                         UtenforQuantity share)
{
  UtenforRefundYear row = { year, threshold, share };

  g_array_append_val (refund->years, row);
}

static gboolean
is_among (const GArray *services,
          guint         service)
{
  for (guint i = 0; i < services->len; i++)
    if (g_array_index (services, guint, i) == service)
      return TRUE;

  return FALSE;
}

gboolean
utenfor_refund_counts (const UtenforRefund *refund,
                       guint                service)
{
  return is_among (refund->counted, service);
}

gboolean
utenfor_refund_books (const UtenforRefund *refund,
                      guint                service)
{
  return is_among (refund->booked, service);
}

const UtenforRefundYear *
utenfor_refund_get_year (const UtenforRefund *refund,
                         int                  year)
{
  const UtenforRefundYear *row = NULL;

  for (guint i = 0; i < refund->years->len; i++)
    if (i == 0 || g_array_index (refund->years, UtenforRefundYear, i).year <= year)
      row = &g_array_index (refund->years, UtenforRefundYear, i);

  return row;
}
