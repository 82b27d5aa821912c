/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "dialogs.h"
#include "format.h"
#include "group-chooser.h"

struct _UtenforGroupChooser
{
  UtenforPart     parent_instance;
  GtkDropDown    *drop_down;
  GPtrArray      *entries; /* of UtenforFileEntry */
  UtenforLibrary *listed;  /* whose entries these are, not owned */
  guint           is_showing : 1;
};

G_DEFINE_FINAL_TYPE (UtenforGroupChooser, utenfor_group_chooser, UTENFOR_TYPE_PART)

/* The populations that can be the group; the open one stands first if the library has it not. */
static void
list_groups (UtenforGroupChooser *self,
             UtenforScenario     *scenario)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  UtenforLibrary *library = utenfor_document_get_library (utenfor_part_get_document (UTENFOR_PART (self)));

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = library ? utenfor_library_list (library, UTENFOR_FILE_POPULATION, issues) : NULL;
  self->listed = library;
  for (guint i = 0; self->entries && i < self->entries->len;)
    {
      const UtenforFileEntry *entry = g_ptr_array_index (self->entries, i);

      if (g_strcmp0 (entry->catalogue, scenario->catalogue->id) == 0 && strcmp (entry->id, scenario->reference->id) != 0)
        {
          gtk_string_list_append (names, utenfor_text_get (entry->title, utenfor_language ()));
          i++;
        }
      else
        g_ptr_array_remove_index (self->entries, i);
    }
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
}

static guint
find_entry (UtenforGroupChooser *self,
            const char          *id)
{
  for (guint i = 0; self->entries && i < self->entries->len; i++)
    if (strcmp (((const UtenforFileEntry *)g_ptr_array_index (self->entries, i))->id, id) == 0)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

/* A group from a file of the user's own is shown, and can be left but not come back to. */
static void
show_foreign (UtenforGroupChooser *self,
              UtenforScenario     *scenario)
{
  GListModel *model = gtk_drop_down_get_model (self->drop_down);
  guint       n = self->entries ? self->entries->len : 0;

  if (g_list_model_get_n_items (model) == n)
    gtk_string_list_append (GTK_STRING_LIST (model), utenfor_text_get (scenario->group->title, utenfor_language ()));
  gtk_drop_down_set_selected (self->drop_down, n);
}

static void
utenfor_group_chooser_refresh (UtenforPart *part)
{
  UtenforGroupChooser *self = UTENFOR_GROUP_CHOOSER (part);
  UtenforScenario     *scenario = utenfor_part_get_scenario (part);
  UtenforLibrary      *library = utenfor_document_get_library (utenfor_part_get_document (part));
  guint                i = 0;

  self->is_showing = TRUE;
  if (self->entries == NULL || self->listed != library)
    list_groups (self, scenario);
  i = find_entry (self, scenario->group->id);
  if (i == GTK_INVALID_LIST_POSITION)
    show_foreign (self, scenario);
  else
    gtk_drop_down_set_selected (self->drop_down, i);
  self->is_showing = FALSE;
}

/* A transition effect names states by their place in the group: look them up again by id. */
static gboolean
carry_effect (UtenforScenario   *scenario,
              UtenforPopulation *group,
              UtenforIssues     *issues)
{
  for (guint i = 0; i < scenario->effect.risks->len; i++)
    {
      UtenforEffectRisk *risk = &g_array_index (scenario->effect.risks, UtenforEffectRisk, i);
      const char        *from = risk->on_start ? NULL : utenfor_population_get_state (scenario->group, risk->from)->id;
      const char        *to = utenfor_population_get_state (scenario->group, risk->to)->id;
      int                new_from = from ? utenfor_population_find_state (group, from) : 0;
      int                new_to = utenfor_population_find_state (group, to);

      if (new_from < 0 || new_to < 0)
        {
          utenfor_issues_add (issues, "state-unknown", NULL, 0, _ ("The effect names the state “%s”, which this group does not have."),
                              new_to < 0 ? to : from);
          return FALSE;
        }
      risk->from = (guint)new_from;
      risk->to = (guint)new_to;
    }
  return TRUE;
}

gboolean
utenfor_group_chooser_choose (UtenforGroupChooser *self,
                              const char          *id,
                              UtenforIssues       *issues)
{
  UtenforDocument        *document = utenfor_part_get_document (UTENFOR_PART (self));
  guint                   i = find_entry (self, id);
  const UtenforFileEntry *entry = i == GTK_INVALID_LIST_POSITION ? NULL : g_ptr_array_index (self->entries, i);
  g_autoptr (UtenforPopulation) group = NULL;
  g_autoptr (UtenforScenario) copy = NULL;

  g_return_val_if_fail (UTENFOR_IS_GROUP_CHOOSER (self), FALSE);

  if (entry == NULL)
    return FALSE;
  group = utenfor_library_read_population (utenfor_document_get_library (document), entry->path, issues);
  if (group == NULL)
    return FALSE;
  copy = utenfor_document_edit (document);
  if (!carry_effect (copy, group, issues))
    return FALSE;
  utenfor_population_unref (copy->group);
  copy->group = g_steal_pointer (&group);
  utenfor_document_commit (document, g_steal_pointer (&copy), NULL);
  return TRUE;
}

static void
selected_cb (UtenforGroupChooser *self)
{
  guint i = gtk_drop_down_get_selected (self->drop_down);
  g_autoptr (UtenforIssues) issues = NULL;
  const UtenforFileEntry *entry = NULL;

  if (self->is_showing || self->entries == NULL || i >= self->entries->len)
    return;
  entry = g_ptr_array_index (self->entries, i);
  if (strcmp (entry->id, utenfor_part_get_scenario (UTENFOR_PART (self))->group->id) == 0)
    return;
  issues = utenfor_issues_new ();
  if (!utenfor_group_chooser_choose (self, entry->id, issues))
    {
      utenfor_dialogs_show_issues (GTK_WIDGET (self), _ ("This group could not be used"), issues);
      utenfor_group_chooser_refresh (UTENFOR_PART (self));
    }
}

static void
utenfor_group_chooser_finalize (GObject *object)
{
  g_clear_pointer (&UTENFOR_GROUP_CHOOSER (object)->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (utenfor_group_chooser_parent_class)->finalize (object);
}

static void
utenfor_group_chooser_class_init (UtenforGroupChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = utenfor_group_chooser_finalize;
  UTENFOR_PART_CLASS (klass)->refresh = utenfor_group_chooser_refresh;
}

static void
utenfor_group_chooser_init (UtenforGroupChooser *self)
{
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->drop_down), GTK_ALIGN_CENTER);
  gtk_widget_set_parent (GTK_WIDGET (self->drop_down), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Target group"), -1);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}
