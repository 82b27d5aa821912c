/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalogue-persons.h"

#include <glib/gi18n-lib.h>

#define PAYER(catalogue, i)   (&g_array_index ((catalogue)->payers, UtenforPayer, (i)))
#define SECTOR(catalogue, i)  (&g_array_index ((catalogue)->sectors, UtenforSector, (i)))
#define STATE(catalogue, i)   (&g_array_index ((catalogue)->states, UtenforState, (i)))
#define INDEX(catalogue, i)   (&g_array_index ((catalogue)->indices, UtenforIndex, (i)))
#define SOURCE(catalogue, i)  (&g_array_index ((catalogue)->sources, UtenforSource, (i)))
#define SERVICE(catalogue, i) (&g_array_index ((catalogue)->services, UtenforService, (i)))

void
utenfor_payer_init (UtenforPayer *payer,
                    const char   *id)
{
  *payer = (UtenforPayer){ .id = g_intern_string (id), .is_public = TRUE, .keep = utenfor_quantity (1) };
}

void
utenfor_index_init (UtenforIndex *index,
                    const char   *id)
{
  *index = (UtenforIndex){
    .id = g_intern_string (id),
    .growth = utenfor_quantity (0),
    .years = g_array_new (FALSE, FALSE, sizeof (UtenforIndexYear)),
  };
}

void
utenfor_service_init (UtenforService *service,
                      const char     *id)
{
  *service = (UtenforService){
    .id = g_intern_string (id),
    .unit_cost = utenfor_quantity (0),
    .index = -1,
    .cashable = utenfor_quantity (1),
  };
  utenfor_split_init (&service->split);
}

static void
clear_payer (UtenforPayer *payer)
{
  utenfor_text_unref (payer->title);
  utenfor_text_unref (payer->short_title);
}

static void
clear_sector (UtenforSector *sector)
{
  utenfor_text_unref (sector->title);
}

static void
clear_state (UtenforState *state)
{
  utenfor_text_unref (state->title);
}

static void
clear_index (UtenforIndex *index)
{
  utenfor_text_unref (index->title);
  g_array_unref (index->years);
}

static void
clear_source (UtenforSource *source)
{
  utenfor_text_unref (source->title);
}

static void
clear_service (UtenforService *service)
{
  utenfor_text_unref (service->title);
  utenfor_text_unref (service->unit);
  utenfor_text_unref (service->note);
  utenfor_split_clear (&service->split);
  utenfor_individual_use_free (service->individual);
}

static GArray *
new_array (guint size,
           void *clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  g_array_set_clear_func (array, clear);

  return array;
}

UtenforCatalogue *
utenfor_catalogue_new (const char *id)
{
  UtenforCatalogue *catalogue = g_new0 (UtenforCatalogue, 1);

  g_atomic_ref_count_init (&catalogue->ref_count);
  catalogue->id = g_intern_string (id);
  catalogue->payers = new_array (sizeof (UtenforPayer), clear_payer);
  catalogue->sectors = new_array (sizeof (UtenforSector), clear_sector);
  catalogue->states = new_array (sizeof (UtenforState), clear_state);
  catalogue->indices = new_array (sizeof (UtenforIndex), clear_index);
  catalogue->sources = new_array (sizeof (UtenforSource), clear_source);
  catalogue->services = new_array (sizeof (UtenforService), clear_service);
  catalogue->refunds = new_array (sizeof (UtenforRefund), utenfor_refund_clear);
  catalogue->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  catalogue->intervals.level = UTENFOR_DEFAULT_LEVEL;

  return catalogue;
}

UtenforCatalogue *
utenfor_catalogue_ref (UtenforCatalogue *catalogue)
{
  g_atomic_ref_count_inc (&catalogue->ref_count);

  return catalogue;
}

void
utenfor_catalogue_unref (UtenforCatalogue *catalogue)
{
  if (catalogue == NULL || !g_atomic_ref_count_dec (&catalogue->ref_count))
    return;

  utenfor_text_unref (catalogue->title);
  utenfor_text_unref (catalogue->about);
  g_array_unref (catalogue->payers);
  g_array_unref (catalogue->sectors);
  g_array_unref (catalogue->states);
  g_array_unref (catalogue->indices);
  g_array_unref (catalogue->sources);
  g_array_unref (catalogue->services);
  g_array_unref (catalogue->refunds);
  g_hash_table_unref (catalogue->names);
  g_clear_pointer (&catalogue->origin, utenfor_catalogue_unref);
  g_free (catalogue->file);
  g_free (catalogue);
}

/* Remembers where `id` stands; the first to come keeps the name. */
static void
register_name (UtenforCatalogue *catalogue,
               const char       *kind,
               const char       *id,
               guint             place,
               int               line,
               UtenforIssues    *issues)
{
  g_autofree char *key = g_strconcat (kind, " ", id, NULL);

  if (!g_hash_table_contains (catalogue->names, key))
    g_hash_table_insert (catalogue->names, g_steal_pointer (&key), GUINT_TO_POINTER (place + 1));
  else if (issues != NULL)
    utenfor_issues_add (issues, "id-doubled", catalogue->file, line, _ ("The id “%s” of a <%s> stands twice."), id, kind);
}

static int
find_name (const UtenforCatalogue *catalogue,
           const char             *kind,
           const char             *id)
{
  g_autofree char *key = g_strconcat (kind, " ", id, NULL);

  return GPOINTER_TO_INT (g_hash_table_lookup (catalogue->names, key)) - 1;
}

/* The seven kinds of things differ in type only. */
#define DEFINE_KIND(kind, Type, plural)                                                              \
  guint utenfor_catalogue_add_##kind (UtenforCatalogue *catalogue, Type kind, UtenforIssues *issues) \
  {                                                                                                  \
    register_name (catalogue, #kind, kind.id, catalogue->plural->len, kind.line, issues);            \
    g_array_append_val (catalogue->plural, kind);                                                    \
    return catalogue->plural->len - 1;                                                               \
  }                                                                                                  \
  int utenfor_catalogue_find_##kind (const UtenforCatalogue *catalogue, const char *id)              \
  {                                                                                                  \
    return id != NULL ? find_name (catalogue, #kind, id) : -1;                                       \
  }                                                                                                  \
  const Type *utenfor_catalogue_get_##kind (const UtenforCatalogue *catalogue, guint i)              \
  {                                                                                                  \
    g_return_val_if_fail (i < catalogue->plural->len, NULL);                                         \
    return &g_array_index (catalogue->plural, Type, i);                                              \
  }

DEFINE_KIND (payer, UtenforPayer, payers)
DEFINE_KIND (sector, UtenforSector, sectors)
DEFINE_KIND (state, UtenforState, states)
DEFINE_KIND (index, UtenforIndex, indices)
DEFINE_KIND (source, UtenforSource, sources)
DEFINE_KIND (service, UtenforService, services)
DEFINE_KIND (refund, UtenforRefund, refunds)

int
utenfor_catalogue_get_receiver (const UtenforCatalogue *catalogue)
{
  for (guint p = 0; p < catalogue->payers->len; p++)
    if (PAYER (catalogue, p)->is_receiver)
      return p;

  return -1;
}

void
utenfor_catalogue_get_shares (const UtenforCatalogue *catalogue,
                              const UtenforService   *service,
                              double                 *shares)
{
  utenfor_split_get_shares (&service->split, service->unit_cost.value, catalogue->payers->len, shares);
  if (service->is_taken_over)
    {
      shares[service->taken_by] += shares[service->taken_from];
      shares[service->taken_from] = 0;
    }
}

guint
utenfor_catalogue_get_booked (const UtenforCatalogue *catalogue,
                              guint                   payer)
{
  return PAYER (catalogue, payer)->is_merged ? PAYER (catalogue, payer)->merged_into : payer;
}

void
utenfor_catalogue_merge_shares (const UtenforCatalogue *catalogue,
                                double                 *shares)
{
  for (guint p = 0; p < catalogue->payers->len; p++)
    if (PAYER (catalogue, p)->is_merged)
      {
        shares[PAYER (catalogue, p)->merged_into] += shares[p];
        shares[p] = 0;
      }
}

int
utenfor_catalogue_get_programme_sector (const UtenforCatalogue *catalogue)
{
  for (guint i = 0; i < catalogue->sectors->len; i++)
    if (SECTOR (catalogue, i)->is_programme)
      return i;

  return -1;
}

int
utenfor_catalogue_get_programme_index (const UtenforCatalogue *catalogue)
{
  for (guint i = 0; i < catalogue->indices->len; i++)
    if (INDEX (catalogue, i)->is_programme)
      return i;

  return -1;
}

static void
check_number_of (const UtenforCatalogue *catalogue,
                 const GArray           *array,
                 const char             *name,
                 guint                   least,
                 guint                   most,
                 UtenforIssues          *issues)
{
  if (array->len < least)
    utenfor_issues_add (issues, "catalogue-empty", catalogue->file, 0, _ ("There is no <%s>."), name);
  if (array->len > most)
    utenfor_issues_add (issues, "too-many", catalogue->file, 0,
                        _ ("Found %u <%s>; expected at most %u."), array->len, name, most);
}

static void
check_payers (const UtenforCatalogue *catalogue,
              UtenforIssues          *issues)
{
  guint n_receivers = 0;

  for (guint p = 0; p < catalogue->payers->len; p++)
    {
      const UtenforPayer *payer = PAYER (catalogue, p);
      g_autofree char    *name = g_strdup_printf ("<payer id=\"%s\">", payer->id);

      utenfor_quantity_check (&payer->keep, UTENFOR_NUMBER_SHARE, name, catalogue->file, issues);
      if (payer->is_receiver && n_receivers++ > 0)
        utenfor_issues_add (issues, "receiver-doubled", catalogue->file, payer->line, _ ("See %s."), name);
      if (!payer->is_public && (payer->is_receiver || payer->is_local || payer->has_keep))
        utenfor_issues_add (issues, "transfer-not-public", catalogue->file, payer->line,
                            _ ("%s has public=\"no\"."), name);
    }
}

static void
check_programme_defaults (const UtenforCatalogue *catalogue,
                          UtenforIssues          *issues)
{
  guint n_sectors = 0;
  guint n_indices = 0;

  for (guint i = 0; i < catalogue->sectors->len; i++)
    if (SECTOR (catalogue, i)->is_programme && n_sectors++ > 0)
      utenfor_issues_add (issues, "programme-doubled", catalogue->file, SECTOR (catalogue, i)->line,
                          _ ("See <sector id=\"%s\">."), SECTOR (catalogue, i)->id);
  for (guint i = 0; i < catalogue->indices->len; i++)
    if (INDEX (catalogue, i)->is_programme && n_indices++ > 0)
      utenfor_issues_add (issues, "programme-doubled", catalogue->file, INDEX (catalogue, i)->line,
                          _ ("See <index id=\"%s\">."), INDEX (catalogue, i)->id);
}

static void
check_index (const UtenforCatalogue *catalogue,
             const UtenforIndex     *index,
             UtenforIssues          *issues)
{
  g_autofree char *name = g_strdup_printf ("<index id=\"%s\">", index->id);

  utenfor_quantity_check (&index->growth, UTENFOR_NUMBER_ANY, name, catalogue->file, issues);
  if (index->growth.value <= -1)
    utenfor_issues_add (issues, "number-out-of-range", catalogue->file, index->growth.line,
                        _ ("In %s, growth is %g; expected above −1."), name, index->growth.value);
  if (index->years->len == 0)
    utenfor_issues_add (issues, "index-empty", catalogue->file, index->line, _ ("See %s."), name);

  for (guint i = 0; i < index->years->len; i++)
    {
      const UtenforIndexYear *year = &g_array_index (index->years, UtenforIndexYear, i);

      if (!(year->value > 0 && year->value < G_MAXDOUBLE))
        utenfor_issues_add (issues, "index-value", catalogue->file, index->line,
                            _ ("In %s, the value of %d is %g."), name, year->year, year->value);
      for (guint j = 0; j < i; j++)
        if (g_array_index (index->years, UtenforIndexYear, j).year == year->year)
          utenfor_issues_add (issues, "index-year-doubled", catalogue->file, index->line,
                              _ ("In %s, %d stands twice."), name, year->year);
    }
}

static void
check_service (const UtenforCatalogue *catalogue,
               const UtenforService   *service,
               UtenforIssues          *issues)
{
  g_autofree char *name = g_strdup_printf ("<service id=\"%s\">", service->id);

  utenfor_quantity_check (&service->unit_cost, UTENFOR_NUMBER_ANY, name, catalogue->file, issues);
  utenfor_quantity_check (&service->cashable, UTENFOR_NUMBER_SHARE, name, catalogue->file, issues);
  if (service->cashable_delay < 0)
    utenfor_issues_add (issues, "number-out-of-range", catalogue->file, service->cashable.line,
                        _ ("In %s, the delay is %d years; expected 0 or more."), name, service->cashable_delay);
  utenfor_split_check (&service->split, service->unit_cost.value, name, catalogue->file, issues);
  if (service->is_equalised && utenfor_catalogue_get_receiver (catalogue) < 0)
    utenfor_issues_add (issues, "receiver-missing", catalogue->file, service->line,
                        _ ("%s is equalised; mark a payer with receiver=\"yes\"."), name);
}

gboolean
utenfor_catalogue_build (UtenforCatalogue *catalogue,
                         UtenforIssues    *issues)
{
  guint errors_before = issues->n_errors;

  check_number_of (catalogue, catalogue->payers, "payer", 1, UTENFOR_MAX_PAYERS, issues);
  check_number_of (catalogue, catalogue->sectors, "sector", 1, UTENFOR_MAX_SECTORS, issues);
  check_number_of (catalogue, catalogue->states, "state", 1, UTENFOR_MAX_STATES, issues);
  check_number_of (catalogue, catalogue->services, "service", 0, UTENFOR_MAX_SERVICES, issues);
  check_number_of (catalogue, catalogue->refunds, "refund", 0, UTENFOR_MAX_REFUNDS, issues);
  check_payers (catalogue, issues);
  check_programme_defaults (catalogue, issues);
  for (guint i = 0; i < catalogue->indices->len; i++)
    check_index (catalogue, INDEX (catalogue, i), issues);
  for (guint i = 0; i < catalogue->services->len; i++)
    check_service (catalogue, SERVICE (catalogue, i), issues);
  utenfor_catalogue_check_persons (catalogue, issues);

  return issues->n_errors == errors_before;
}
