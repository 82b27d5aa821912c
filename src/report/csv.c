/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv.h"

#include <math.h>

#define LINE_END "\r\n"

/* One row. What is NULL, NAN or −1 is an empty field. */
typedef struct
{
  const char *kind;
  int         model_year;
  const char *payer;
  const char *is_public;
  const char *item;
  double      gain;
  double      cost;
  double      net;
  double      cumulated;
} CsvRow;

#define EMPTY_ROW .model_year = -1, .gain = NAN, .cost = NAN, .net = NAN, .cumulated = NAN

void
utenfor_csv_append_text (GString    *out,
                         const char *text)
{
  g_string_append_c (out, ',');
  utenfor_csv_append (out, text != NULL ? text : "");
}

void
utenfor_csv_append_number (GString *out,
                           double   value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (out, ',');
  if (isfinite (value))
    g_string_append (out, g_ascii_dtostr (buffer, sizeof buffer, value));
}

static void
append_row (GString             *out,
            const UtenforResult *result,
            const CsvRow        *row)
{
  utenfor_csv_append (out, row->kind);
  if (row->model_year >= 0)
    g_string_append_printf (out, ",%d,%d",
                            row->model_year + result->account->scenario->start_year,
                            row->model_year);
  else
    g_string_append (out, ",,");
  utenfor_csv_append_text (out, row->payer);
  utenfor_csv_append_text (out, row->is_public);
  utenfor_csv_append_text (out, row->item);
  utenfor_csv_append_number (out, row->gain);
  utenfor_csv_append_number (out, row->cost);
  utenfor_csv_append_number (out, row->net);
  utenfor_csv_append_number (out, row->cumulated);
  g_string_append (out, LINE_END);
}

void
utenfor_csv_append (GString    *out,
                    const char *field)
{
  g_return_if_fail (out != NULL && field != NULL);

  if (strpbrk (field, ",\"\r\n") == NULL)
    {
      g_string_append (out, field);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *p = field; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

/* The id and the yes/no of payer i; both NULL for the public total. */
static void
set_payer (CsvRow              *row,
           const UtenforResult *result,
           guint                payer)
{
  const UtenforPayer *known;

  if (payer == result->n_payers)
    return;
  known = utenfor_catalogue_get_payer (result->account->scenario->catalogue, payer);
  row->payer = known->id;
  row->is_public = known->is_public ? "yes" : "no";
}

/* What the figures are figures of: a file that is passed on must say so itself. */
static void
append_term (GString             *out,
             const UtenforResult *result,
             const char          *name,
             const char          *value)
{
  g_autofree char *item = g_strconcat (name, "=", value, NULL);
  const CsvRow     row = { EMPTY_ROW, .kind = "term", .item = item };

  append_row (out, result, &row);
}

static void
append_terms (GString             *out,
              const UtenforResult *result)
{
  const UtenforScenario *scenario = result->account->scenario;
  g_autofree char       *price_year = g_strdup_printf ("%d", result->account->price_year);
  g_autofree char       *horizon = g_strdup_printf ("%u", result->n_years);

  append_term (out, result, "scenario", scenario->id);
  append_term (out, result, "catalogue", scenario->catalogue->id);
  append_term (out, result, "group", scenario->group->id);
  append_term (out, result, "reference", scenario->reference->id);
  if (scenario->municipality != NULL)
    append_term (out, result, "municipality", scenario->municipality->id);
  if (scenario->own_figures != NULL)
    append_term (out, result, "own-figures", scenario->own_figures->id);
  append_term (out, result, "price-year", price_year);
  append_term (out, result, "horizon", horizon);
  append_term (out, result, "discounted", result->view.discounted ? "yes" : "no");
  append_term (out, result, "view", result->view.budget ? "budget" : "value");
  append_term (out, result, "timing", utenfor_timing_get_name (result->view.timing));
}

static void
append_sums (GString             *out,
             const UtenforResult *result)
{
  for (guint p = 0; p <= result->n_payers; p++)
    {
      const UtenforOutcome *outcome = utenfor_result_get_outcome (result, p);
      CsvRow                row = { EMPTY_ROW, .kind = p < result->n_payers ? "payer" : "total" };

      set_payer (&row, result, p);
      row.gain = outcome->gain;
      row.cost = outcome->cost;
      row.net = outcome->net;
      append_row (out, result, &row);
    }
}

static void
append_sectors (GString             *out,
                const UtenforResult *result)
{
  const UtenforCatalogue *catalogue = result->account->scenario->catalogue;

  for (guint s = 0; s < result->n_sectors; s++)
    {
      const UtenforOutcome *outcome = &result->sectors[s];
      CsvRow                row = { EMPTY_ROW, .kind = "sector" };

      row.item = utenfor_catalogue_get_sector (catalogue, s)->id;
      row.gain = outcome->gain;
      row.cost = outcome->cost;
      row.net = outcome->net;
      append_row (out, result, &row);
    }
}

static void
append_services (GString             *out,
                 const UtenforResult *result)
{
  const UtenforCatalogue *catalogue = result->account->scenario->catalogue;
  const guint             n_columns = result->n_payers + 1;

  for (guint k = 0; k < result->n_services; k++)
    for (guint p = 0; p < n_columns; p++)
      {
        CsvRow row = { EMPTY_ROW, .kind = p < result->n_payers ? "service" : "service-total" };

        set_payer (&row, result, p);
        row.item = utenfor_catalogue_get_service (catalogue, k)->id;
        row.gain = result->gain_by_service[k * n_columns + p];
        append_row (out, result, &row);
      }
}

static void
append_lines (GString             *out,
              const UtenforResult *result)
{
  const GArray *lines = result->account->scenario->lines;
  const guint   n_columns = result->n_payers + 1;

  for (guint l = 0; l < result->n_lines; l++)
    for (guint p = 0; p < n_columns; p++)
      {
        CsvRow row = { EMPTY_ROW, .kind = p < result->n_payers ? "line" : "line-total" };

        set_payer (&row, result, p);
        row.item = g_array_index (lines, UtenforCostLine, l).id;
        row.cost = result->cost_by_line[l * n_columns + p];
        append_row (out, result, &row);
      }
}

static void
append_years (GString             *out,
              const UtenforResult *result)
{
  for (guint p = 0; p <= result->n_payers; p++)
    for (guint t = 0; t < result->n_years; t++)
      {
        CsvRow row = { EMPTY_ROW, .kind = p < result->n_payers ? "year" : "year-total" };

        set_payer (&row, result, p);
        row.model_year = (int)t;
        row.gain = utenfor_result_get_gain (result, p)[t];
        row.cost = utenfor_result_get_cost (result, p)[t];
        row.net = utenfor_result_get_net (result, p)[t];
        row.cumulated = utenfor_result_get_cumulated (result, p)[t];
        append_row (out, result, &row);
      }
}

static void
append_plan (GString             *out,
             const UtenforResult *result)
{
  for (guint p = 0; p <= result->n_payers; p++)
    for (guint t = 0; t < UTENFOR_PLAN_YEARS; t++)
      {
        CsvRow row = { EMPTY_ROW, .kind = p < result->n_payers ? "plan" : "plan-total" };

        set_payer (&row, result, p);
        row.model_year = (int)t;
        row.net = result->plan[p * UTENFOR_PLAN_YEARS + t];
        append_row (out, result, &row);
      }
}

static void
append_tax_funding (GString             *out,
                    const UtenforResult *result)
{
  CsvRow row = { EMPTY_ROW, .kind = "tax-funding" };

  if (!result->has_tax_funding)
    return;
  row.net = result->tax_funding;
  append_row (out, result, &row);
}

char *
utenfor_result_to_csv (const UtenforResult *result)
{
  GString *out;

  g_return_val_if_fail (result != NULL, NULL);

  out = g_string_new ("kind,year,model_year,payer,public,item,gain,cost,net,cumulated" LINE_END);
  append_terms (out, result);
  append_sums (out, result);
  append_tax_funding (out, result);
  append_sectors (out, result);
  append_services (out, result);
  append_lines (out, result);
  append_years (out, result);
  append_plan (out, result);
  return g_string_free (out, FALSE);
}
