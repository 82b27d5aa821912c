/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalogue.h"

static void
derive_payers (UtenforCatalogue       *copy,
               const UtenforCatalogue *catalogue)
{
  for (guint p = 0; p < catalogue->payers->len; p++)
    {
      UtenforPayer payer = *utenfor_catalogue_get_payer (catalogue, p);

      utenfor_text_ref (payer.title);
      utenfor_text_ref (payer.short_title);
      g_array_append_val (copy->payers, payer);
    }
}

static void
derive_vocabulary (UtenforCatalogue       *copy,
                   const UtenforCatalogue *catalogue)
{
  g_array_append_vals (copy->sectors, catalogue->sectors->data, catalogue->sectors->len);
  for (guint i = 0; i < copy->sectors->len; i++)
    utenfor_text_ref (utenfor_catalogue_get_sector (copy, i)->title);
  g_array_append_vals (copy->states, catalogue->states->data, catalogue->states->len);
  for (guint i = 0; i < copy->states->len; i++)
    utenfor_text_ref (utenfor_catalogue_get_state (copy, i)->title);
  g_array_append_vals (copy->sources, catalogue->sources->data, catalogue->sources->len);
  for (guint i = 0; i < copy->sources->len; i++)
    utenfor_text_ref (utenfor_catalogue_get_source (copy, i)->title);
}

static void
derive_indices (UtenforCatalogue       *copy,
                const UtenforCatalogue *catalogue)
{
  for (guint i = 0; i < catalogue->indices->len; i++)
    {
      UtenforIndex index = *utenfor_catalogue_get_index (catalogue, i);

      utenfor_text_ref (index.title);
      index.years = g_array_copy (index.years);
      g_array_append_val (copy->indices, index);
    }
}

static void
derive_services (UtenforCatalogue       *copy,
                 const UtenforCatalogue *catalogue)
{
  for (guint k = 0; k < catalogue->services->len; k++)
    {
      UtenforService service = *utenfor_catalogue_get_service (catalogue, k);

      utenfor_text_ref (service.title);
      utenfor_text_ref (service.unit);
      utenfor_text_ref (service.note);
      utenfor_split_copy (&service.split, &utenfor_catalogue_get_service (catalogue, k)->split);
      service.individual = utenfor_individual_use_copy (service.individual);
      g_array_append_val (copy->services, service);
    }
}

static void
derive_refunds (UtenforCatalogue       *copy,
                const UtenforCatalogue *catalogue)
{
  for (guint i = 0; i < catalogue->refunds->len; i++)
    {
      UtenforRefund refund;

      utenfor_refund_copy (&refund, utenfor_catalogue_get_refund (catalogue, i));
      g_array_append_val (copy->refunds, refund);
    }
}

UtenforCatalogue *
utenfor_catalogue_derive (UtenforCatalogue *catalogue)
{
  UtenforCatalogue *copy = utenfor_catalogue_new (catalogue->id);

  copy->origin = utenfor_catalogue_ref (catalogue->origin != NULL ? catalogue->origin : catalogue);
  copy->file = g_strdup (catalogue->file);
  copy->title = utenfor_text_ref (catalogue->title);
  copy->about = utenfor_text_ref (catalogue->about);
  copy->intervals = catalogue->intervals;
  derive_payers (copy, catalogue);
  derive_vocabulary (copy, catalogue);
  derive_indices (copy, catalogue);
  derive_services (copy, catalogue);
  derive_refunds (copy, catalogue);
  g_hash_table_unref (copy->names);
  copy->names = g_hash_table_ref (catalogue->names);

  return copy;
}

gboolean
utenfor_catalogue_is_kin (const UtenforCatalogue *a,
                          const UtenforCatalogue *b)
{
  return (a->origin != NULL ? a->origin : a) == (b->origin != NULL ? b->origin : b);
}
