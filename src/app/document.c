/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "document-private.h"
#include "format.h"
#include "runner.h"

/* A drag sends many changes a second; a pause this long begins a new step. */
#define COALESCE_USEC G_USEC_PER_SEC

struct _UtenforDocument
{
  GObject          parent_instance;
  UtenforLibrary  *library;
  UtenforScenario *scenario;
  UtenforScenario *saved; /* what the file holds */
  UtenforResult   *result;
  UtenforIssues   *issues;
  char            *path;
  GPtrArray       *undo;
  GPtrArray       *redo;
  char            *key; /* of the last step, NULL when sealed */
  gint64           edited;
  double           net_before;
  UtenforWorth     worth;
  UtenforMoney     money;
  guint            has_comments : 1;
};

enum {
  PROP_0,
  PROP_WORTH,
  PROP_MONEY,
  PROP_TITLE,
  PROP_SUBTITLE,
  N_PROPS
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_ENUM_TYPE (UtenforWorth,
                    utenfor_worth,
                    G_DEFINE_ENUM_VALUE (UTENFOR_WORTH_VALUE, "value"),
                    G_DEFINE_ENUM_VALUE (UTENFOR_WORTH_BUDGET, "budget"))
G_DEFINE_ENUM_TYPE (UtenforMoney,
                    utenfor_money,
                    G_DEFINE_ENUM_VALUE (UTENFOR_MONEY_PRESENT, "present"),
                    G_DEFINE_ENUM_VALUE (UTENFOR_MONEY_UNDISCOUNTED, "undiscounted"))
G_DEFINE_FINAL_TYPE (UtenforDocument, utenfor_document, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static char *
dup_title (UtenforDocument *self)
{
  return g_strdup (self->scenario ? utenfor_text_get (self->scenario->title, utenfor_language ()) : "");
}

/* "Fjordvik", where the scenario is somewhere. */
static const char *
get_municipality (UtenforDocument *self)
{
  return self->scenario->municipality ? utenfor_text_get (self->scenario->municipality->title, utenfor_language ()) : NULL;
}

static char *
dup_state (UtenforDocument *self)
{
  g_autofree char *name = NULL;

  if (self->path == NULL)
    return g_strdup (utenfor_document_is_saved (self) ? _ ("Example · not changed") : _ ("New · not saved"));
  name = g_path_get_basename (self->path);
  /* Translators: the line under the title, e.g. "los.xml · saved" */
  return g_strdup_printf (utenfor_document_is_saved (self) ? _ ("%s · saved") : _ ("%s · not saved"), name);
}

static char *
dup_subtitle (UtenforDocument *self)
{
  g_autofree char *state = NULL;

  if (self->scenario == NULL)
    return g_strdup ("");
  state = dup_state (self);
  return get_municipality (self) ? g_strdup_printf ("%s · %s", get_municipality (self), state) : g_steal_pointer (&state);
}

static void
publish (UtenforDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
evaluate (UtenforDocument *self)
{
  UtenforLook look = { self->money == UTENFOR_MONEY_PRESENT, self->worth == UTENFOR_WORTH_BUDGET };
  g_autoptr (UtenforResult) result = NULL;

  g_clear_pointer (&self->issues, utenfor_issues_free);
  self->issues = utenfor_issues_new ();
  result = utenfor_runner_run (self->scenario, look, self->issues);
  if (result == NULL)
    return;
  g_clear_pointer (&self->result, utenfor_result_unref);
  self->result = g_steal_pointer (&result);
}

/* Another view of the same account needs no new evaluation. */
static void
look_again (UtenforDocument *self)
{
  UtenforLook look = { self->money == UTENFOR_MONEY_PRESENT, self->worth == UTENFOR_WORTH_BUDGET };
  g_autoptr (UtenforResult) old = g_steal_pointer (&self->result);

  if (old == NULL)
    return;
  self->result = utenfor_runner_look (old->account, look);
  publish (self);
}

void
utenfor_document_take_over (UtenforDocument *self,
                            UtenforLibrary  *library,
                            UtenforScenario *scenario,
                            const char      *path,
                            gboolean         has_comments)
{
  g_autofree char *kept = g_strdup (path);

  g_clear_pointer (&self->library, utenfor_library_free);
  self->library = library;
  self->has_comments = has_comments;
  g_clear_pointer (&self->scenario, utenfor_scenario_unref);
  g_clear_pointer (&self->saved, utenfor_scenario_unref);
  g_clear_pointer (&self->result, utenfor_result_unref);
  g_ptr_array_set_size (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
  utenfor_document_seal (self);
  self->scenario = scenario;
  self->saved = utenfor_scenario_ref (scenario);
  g_free (self->path);
  self->path = g_steal_pointer (&kept);
  evaluate (self);
  self->net_before = self->result ? self->result->total.net : 0;
  publish (self);
}

void
utenfor_document_set_saved (UtenforDocument *self,
                            const char      *path)
{
  g_autofree char *kept = g_strdup (path);

  g_clear_pointer (&self->saved, utenfor_scenario_unref);
  self->saved = utenfor_scenario_ref (self->scenario);
  self->has_comments = FALSE;
  g_free (self->path);
  self->path = g_steal_pointer (&kept);
  utenfor_document_seal (self);
  publish (self);
}

static void
replace_scenario (UtenforDocument *self,
                  UtenforScenario *scenario)
{
  g_clear_pointer (&self->scenario, utenfor_scenario_unref);
  self->scenario = scenario;
  evaluate (self);
  publish (self);
}

/* One step along the history: the top of `from` becomes current, the current goes to `to`. */
static void
step (UtenforDocument *self,
      GPtrArray       *from,
      GPtrArray       *to)
{
  UtenforScenario *scenario = NULL;

  if (from->len == 0)
    return;
  self->net_before = self->result ? self->result->total.net : 0;
  scenario = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, g_steal_pointer (&self->scenario));
  utenfor_document_seal (self);
  replace_scenario (self, scenario);
}

UtenforDocument *
utenfor_document_new (void)
{
  return g_object_new (UTENFOR_TYPE_DOCUMENT, NULL);
}

void
utenfor_document_take (UtenforDocument *self,
                       UtenforScenario *scenario)
{
  g_return_if_fail (UTENFOR_IS_DOCUMENT (self));
  g_return_if_fail (scenario != NULL);

  utenfor_document_take_over (self, NULL, scenario, NULL, FALSE);
}

UtenforScenario *
utenfor_document_get_scenario (UtenforDocument *self)
{
  g_return_val_if_fail (UTENFOR_IS_DOCUMENT (self), NULL);

  return self->scenario;
}

UtenforResult *
utenfor_document_get_result (UtenforDocument *self)
{
  g_return_val_if_fail (UTENFOR_IS_DOCUMENT (self), NULL);

  return self->result;
}

UtenforIssues *
utenfor_document_get_issues (UtenforDocument *self)
{
  g_return_val_if_fail (UTENFOR_IS_DOCUMENT (self), NULL);

  return self->issues;
}

UtenforLibrary *
utenfor_document_get_library (UtenforDocument *self)
{
  g_return_val_if_fail (UTENFOR_IS_DOCUMENT (self), NULL);

  return self->library;
}

const char *
utenfor_document_get_path (UtenforDocument *self)
{
  g_return_val_if_fail (UTENFOR_IS_DOCUMENT (self), NULL);

  return self->path;
}

gboolean
utenfor_document_is_saved (UtenforDocument *self)
{
  g_return_val_if_fail (UTENFOR_IS_DOCUMENT (self), TRUE);

  return self->scenario == self->saved;
}

gboolean
utenfor_document_is_current (UtenforDocument *self)
{
  g_return_val_if_fail (UTENFOR_IS_DOCUMENT (self), FALSE);

  return self->issues->n_errors == 0;
}

gboolean
utenfor_document_has_comments (UtenforDocument *self)
{
  g_return_val_if_fail (UTENFOR_IS_DOCUMENT (self), FALSE);

  return self->has_comments;
}

double
utenfor_document_get_change (UtenforDocument *self)
{
  g_return_val_if_fail (UTENFOR_IS_DOCUMENT (self), 0);

  return self->result && self->undo->len + self->redo->len > 0 ? self->result->total.net - self->net_before : 0;
}

UtenforScenario *
utenfor_document_edit (UtenforDocument *self)
{
  g_return_val_if_fail (UTENFOR_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (self->scenario != NULL, NULL);

  return utenfor_scenario_copy (self->scenario);
}

void
utenfor_document_commit (UtenforDocument *self,
                         UtenforScenario *scenario,
                         const char      *key)
{
  gint64   now = g_get_monotonic_time ();
  gboolean same = FALSE;

  g_return_if_fail (UTENFOR_IS_DOCUMENT (self));
  g_return_if_fail (scenario != NULL);

  same = key != NULL && g_strcmp0 (key, self->key) == 0 && now - self->edited < COALESCE_USEC;
  if (!same)
    {
      g_ptr_array_add (self->undo, utenfor_scenario_ref (self->scenario));
      self->net_before = self->result ? self->result->total.net : 0;
      g_free (self->key);
      self->key = g_strdup (key);
    }
  g_ptr_array_set_size (self->redo, 0);
  self->edited = now;
  replace_scenario (self, scenario);
}

void
utenfor_document_seal (UtenforDocument *self)
{
  g_return_if_fail (UTENFOR_IS_DOCUMENT (self));

  g_clear_pointer (&self->key, g_free);
}

gboolean
utenfor_document_can_undo (UtenforDocument *self)
{
  g_return_val_if_fail (UTENFOR_IS_DOCUMENT (self), FALSE);

  return self->undo->len > 0;
}

gboolean
utenfor_document_can_redo (UtenforDocument *self)
{
  g_return_val_if_fail (UTENFOR_IS_DOCUMENT (self), FALSE);

  return self->redo->len > 0;
}

void
utenfor_document_undo (UtenforDocument *self)
{
  g_return_if_fail (UTENFOR_IS_DOCUMENT (self));

  step (self, self->undo, self->redo);
}

void
utenfor_document_redo (UtenforDocument *self)
{
  g_return_if_fail (UTENFOR_IS_DOCUMENT (self));

  step (self, self->redo, self->undo);
}

static void
utenfor_document_finalize (GObject *object)
{
  UtenforDocument *self = UTENFOR_DOCUMENT (object);

  g_clear_pointer (&self->scenario, utenfor_scenario_unref);
  g_clear_pointer (&self->saved, utenfor_scenario_unref);
  g_clear_pointer (&self->result, utenfor_result_unref);
  g_clear_pointer (&self->issues, utenfor_issues_free);
  g_clear_pointer (&self->library, utenfor_library_free);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (utenfor_document_parent_class)->finalize (object);
}

static void
utenfor_document_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  UtenforDocument *self = UTENFOR_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_WORTH:
      g_value_set_enum (value, self->worth);
      break;
    case PROP_MONEY:
      g_value_set_enum (value, self->money);
      break;
    case PROP_TITLE:
      g_value_take_string (value, dup_title (self));
      break;
    case PROP_SUBTITLE:
      g_value_take_string (value, dup_subtitle (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_document_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  UtenforDocument *self = UTENFOR_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_WORTH:
      self->worth = g_value_get_enum (value);
      break;
    case PROP_MONEY:
      self->money = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  look_again (self);
}

static void
utenfor_document_class_init (UtenforDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = utenfor_document_finalize;
  object_class->get_property = utenfor_document_get_property;
  object_class->set_property = utenfor_document_set_property;

  properties[PROP_WORTH] = g_param_spec_enum ("worth", NULL, NULL, UTENFOR_TYPE_WORTH, UTENFOR_WORTH_VALUE,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MONEY] = g_param_spec_enum ("money", NULL, NULL, UTENFOR_TYPE_MONEY, UTENFOR_MONEY_PRESENT,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", UTENFOR_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
utenfor_document_init (UtenforDocument *self)
{
  self->issues = utenfor_issues_new ();
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify)utenfor_scenario_unref);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify)utenfor_scenario_unref);
}
