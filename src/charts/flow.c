/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "flow.h"

#include <glib/gi18n-lib.h>

static void
flow_end_free (gpointer data)
{
  UtenforFlowEnd *end = data;

  g_free (end->name);
  g_free (end->remark);
  g_free (end);
}

UtenforFlow *
utenfor_flow_new (const char *measure)
{
  UtenforFlow *flow = g_new0 (UtenforFlow, 1);

  flow->measure = g_strdup (measure);
  flow->payers = g_ptr_array_new_with_free_func (flow_end_free);
  flow->savers = g_ptr_array_new_with_free_func (flow_end_free);
  return flow;
}

void
utenfor_flow_free (UtenforFlow *flow)
{
  if (!flow)
    return;
  g_free (flow->measure);
  g_free (flow->footnote);
  g_ptr_array_unref (flow->payers);
  g_ptr_array_unref (flow->savers);
  g_free (flow);
}

UtenforFlowEnd *
utenfor_flow_add (UtenforFlow *flow,
                  gboolean     pays,
                  const char  *name,
                  UtenforTone  tone,
                  UtenforMark  mark,
                  double       amount)
{
  UtenforFlowEnd *end = g_new0 (UtenforFlowEnd, 1);

  end->name = g_strdup (name);
  end->tone = tone;
  end->mark = mark;
  end->amount = amount;
  g_ptr_array_add (pays ? flow->payers : flow->savers, end);
  return end;
}

guint
utenfor_flow_get_n (const UtenforFlow *flow)
{
  return flow->payers->len + flow->savers->len;
}

const UtenforFlowEnd *
utenfor_flow_get_end (const UtenforFlow *flow,
                      guint              i)
{
  return i < flow->payers->len ? g_ptr_array_index (flow->payers, i)
                               : g_ptr_array_index (flow->savers, i - flow->payers->len);
}

double
utenfor_flow_get_width (const GPtrArray *ends)
{
  double sum = 0;

  for (guint i = 0; i < ends->len; i++)
    {
      const UtenforFlowEnd *end = g_ptr_array_index (ends, i);

      if (end->amount > 0)
        sum += end->amount;
    }
  return sum;
}

char *
utenfor_flow_dup_readout (const UtenforFlow *flow,
                          guint              i)
{
  const UtenforFlowEnd *end = utenfor_flow_get_end (flow, i);
  g_autofree char      *amount = utenfor_unit_format_full (&flow->unit, end->amount, UTENFOR_SIGN_MINUS);

  if (i < flow->payers->len)
    /* Translators: who pays how much, "Municipality · pays 4.2 mill. kr". */
    return g_strdup_printf (_ ("%s · pays %s"), end->name, amount);
  /* Translators: who saves how much, "Municipality · saves 5.5 mill. kr". */
  return g_strdup_printf (_ ("%s · saves %s"), end->name, amount);
}
