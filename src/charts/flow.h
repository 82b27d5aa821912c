/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "palette.h"
#include "unit.h"

G_BEGIN_DECLS

/* The money's way: from those who pay, through the measure, to those who save. */

typedef struct
{
  char       *name;
  UtenforTone tone;
  UtenforMark mark;
  double      amount; /* kr; a negative one is a thread, not a stream */
  char       *remark; /* beside the figure, or NULL */
} UtenforFlowEnd;

typedef struct
{
  char       *measure;  /* written in the middle */
  char       *footnote; /* what stands beside the total, or NULL */
  UtenforUnit unit;
  GPtrArray  *payers; /* of UtenforFlowEnd: left */
  GPtrArray  *savers; /* of UtenforFlowEnd: right */
  double      paid;   /* the figures over the columns */
  double      saved;
} UtenforFlow;

UtenforFlow    *utenfor_flow_new (const char *measure);
void            utenfor_flow_free (UtenforFlow *flow);
UtenforFlowEnd *utenfor_flow_add (UtenforFlow *flow,
                                  gboolean     pays,
                                  const char  *name,
                                  UtenforTone  tone,
                                  UtenforMark  mark,
                                  double       amount);
guint           utenfor_flow_get_n (const UtenforFlow *flow);
/* Ends by stop: the payers, then the savers. */
const UtenforFlowEnd *utenfor_flow_get_end (const UtenforFlow *flow,
                                            guint              i);
/* Sum of the positive amounts of one side. */
double utenfor_flow_get_width (const GPtrArray *ends);
char  *utenfor_flow_dup_readout (const UtenforFlow *flow,
                                 guint              i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforFlow, utenfor_flow_free)

G_END_DECLS
