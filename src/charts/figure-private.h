/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figures.h"
#include "plot-private.h"

G_BEGIN_DECLS

/* What the figures share: names, and one row of figures per thing that has a
 * colour (a payer or a service area). */

typedef struct
{
  char       *name;
  UtenforTone tone;
  UtenforMark mark;
  gboolean    is_public;
  double     *values; /* [n] */
} UtenforRow;

const char *utenfor_figure_text (UtenforText *text);
/* "the municipality, present value": whose net is shown, and what is counted. (transfer full) */
char *utenfor_figure_whose_net (const char            *payer,
                                const UtenforScenario *scenario,
                                const UtenforView     *view);
/* The payer's short name in the interface's language. */
const char *utenfor_figure_payer_name (const UtenforCatalogue *catalogue,
                                       guint                   payer);
/* Rows free themselves. */
GPtrArray *utenfor_rows_new (void);
/* Takes over `values`. */
UtenforRow *utenfor_rows_add (GPtrArray  *rows,
                              const char *name,
                              UtenforTone tone,
                              UtenforMark mark,
                              double     *values);
UtenforRow *utenfor_rows_get (const GPtrArray *rows,
                              guint            i);
/* Sum of the finite |values|. */
double utenfor_row_weight (const UtenforRow *row,
                           guint             n);
double utenfor_row_sum (const double *values,
                        guint         n);
/* Leaves out rows of nothing; keeps all of them if that were every one. */
void utenfor_rows_drop_empty (GPtrArray *rows,
                              guint      n);
/* Keeps the `most` heaviest rows and adds up the rest in one called `name`. */
void utenfor_rows_merge_small (GPtrArray  *rows,
                               guint       n,
                               guint       most,
                               const char *name);
/* "Municipality +1.3, county −1.6": the values of the rows, named. (transfer full) */
char *utenfor_rows_list (const GPtrArray   *rows,
                         const UtenforUnit *unit,
                         UtenforSign        sign,
                         double (*value) (const UtenforRow *row, guint n),
                         guint n);
/* Appends a sentence, a space before it if it is not the first. */
void utenfor_sentence_add (GString    *text,
                           const char *format,
                           ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
