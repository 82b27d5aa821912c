/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "dialogs.h"
#include "format.h"
#include "municipality-chooser.h"
#include "place.h"

struct _UtenforMunicipalityChooser
{
  UtenforPart            parent_instance;
  GtkDropDown           *drop_down;
  UtenforMunicipalities *all;
  char                  *catalogue; /* whose they are */
  GPtrArray             *order;     /* of UtenforMunicipality in all, by name; the list's first row is none of them */
  guint                  is_showing : 1;
};

G_DEFINE_FINAL_TYPE (UtenforMunicipalityChooser, utenfor_municipality_chooser, UTENFOR_TYPE_PART)

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const UtenforMunicipality *const *one = a;
  const UtenforMunicipality *const *other = b;
  g_autofree char                  *first = utenfor_municipality_dup_name (*one);
  g_autofree char                  *second = utenfor_municipality_dup_name (*other);

  return g_utf8_collate (first, second);
}

/* "Våler · Innlandet": two names stand in two counties. */
static char *
dup_row (const UtenforMunicipalities *all,
         const UtenforMunicipality   *municipality)
{
  g_autofree char *name = utenfor_municipality_dup_name (municipality);
  const char      *county = utenfor_text_get (utenfor_municipality_get_county (all, municipality)->title, utenfor_language ());

  return municipality->is_county ? g_steal_pointer (&name) : g_strdup_printf ("%s · %s", name, county);
}

static void
sort_by_name (UtenforMunicipalityChooser *self)
{
  GArray *municipalities = self->all ? self->all->municipalities : NULL;

  g_ptr_array_set_size (self->order, 0);
  for (guint i = 0; municipalities && i < municipalities->len; i++)
    g_ptr_array_add (self->order, &g_array_index (municipalities, UtenforMunicipality, i));
  g_ptr_array_sort (self->order, compare_names);
}

static void
fill (UtenforMunicipalityChooser *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  sort_by_name (self);
  gtk_string_list_append (names, _ ("No municipality"));
  for (guint i = 0; i < self->order->len; i++)
    gtk_string_list_take (names, dup_row (self->all, g_ptr_array_index (self->order, i)));
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
  gtk_widget_set_sensitive (GTK_WIDGET (self->drop_down), self->order->len > 0);
}

static UtenforMunicipalities *
read_municipalities (UtenforMunicipalityChooser *self,
                     UtenforScenario            *scenario)
{
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforLibrary) own = NULL;
  UtenforLibrary *library = utenfor_document_get_library (utenfor_part_get_document (UTENFOR_PART (self)));

  if (scenario->municipalities)
    return utenfor_municipalities_ref (scenario->municipalities);
  if (library == NULL)
    library = own = utenfor_library_new ();
  return utenfor_library_read_municipalities (library, scenario->catalogue->id, issues);
}

/* Another file may name another catalogue, or bring its own list. */
static gboolean
is_listed (UtenforMunicipalityChooser *self,
           UtenforScenario            *scenario)
{
  if (g_strcmp0 (self->catalogue, scenario->catalogue->id) != 0)
    return FALSE;
  return scenario->municipalities == NULL || scenario->municipalities == self->all;
}

static void
list_municipalities (UtenforMunicipalityChooser *self,
                     UtenforScenario            *scenario)
{
  g_clear_pointer (&self->all, utenfor_municipalities_unref);
  g_free (self->catalogue);
  self->catalogue = g_strdup (scenario->catalogue->id);
  self->all = read_municipalities (self, scenario);
  fill (self);
}

static guint
find_row (UtenforMunicipalityChooser *self,
          const UtenforMunicipality  *municipality)
{
  guint i = 0;

  return municipality && g_ptr_array_find (self->order, municipality, &i) ? i + 1 : 0;
}

static void
utenfor_municipality_chooser_refresh (UtenforPart *part)
{
  UtenforMunicipalityChooser *self = UTENFOR_MUNICIPALITY_CHOOSER (part);
  UtenforScenario            *scenario = utenfor_part_get_scenario (part);

  if (scenario == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->is_showing = TRUE;
  if (!is_listed (self, scenario))
    list_municipalities (self, scenario);
  gtk_drop_down_set_selected (self->drop_down, find_row (self, scenario->municipality));
  self->is_showing = FALSE;
}

static gboolean
move_to (UtenforMunicipalityChooser *self,
         const UtenforMunicipality  *municipality,
         UtenforIssues              *issues)
{
  UtenforDocument *document = utenfor_part_get_document (UTENFOR_PART (self));
  g_autoptr (UtenforScenario) copy = utenfor_document_edit (document);

  if (!utenfor_scenario_set_place (copy, self->all, municipality, copy->own_figures, issues))
    return FALSE;
  utenfor_document_commit (document, g_steal_pointer (&copy), NULL);
  return TRUE;
}

gboolean
utenfor_municipality_chooser_choose (UtenforMunicipalityChooser *self,
                                     const char                 *name,
                                     UtenforIssues              *issues)
{
  UtenforScenario           *scenario = NULL;
  const UtenforMunicipality *municipality = NULL;

  g_return_val_if_fail (UTENFOR_IS_MUNICIPALITY_CHOOSER (self), FALSE);
  g_return_val_if_fail (issues != NULL, FALSE);

  scenario = utenfor_part_get_scenario (UTENFOR_PART (self));
  if (scenario == NULL)
    return FALSE;
  if (!is_listed (self, scenario))
    list_municipalities (self, scenario);
  municipality = name && self->all ? utenfor_municipalities_find (self->all, name) : NULL;
  if (name && municipality == NULL)
    return FALSE;
  return move_to (self, municipality, issues);
}

static void
selected_cb (UtenforMunicipalityChooser *self)
{
  UtenforScenario           *scenario = utenfor_part_get_scenario (UTENFOR_PART (self));
  guint                      row = gtk_drop_down_get_selected (self->drop_down);
  const UtenforMunicipality *municipality = NULL;
  g_autoptr (UtenforIssues) issues = NULL;

  if (self->is_showing || scenario == NULL || row > self->order->len)
    return;
  municipality = row > 0 ? g_ptr_array_index (self->order, row - 1) : NULL;
  if (municipality == scenario->municipality)
    return;
  issues = utenfor_issues_new ();
  if (!move_to (self, municipality, issues))
    {
      utenfor_dialogs_show_issues (GTK_WIDGET (self), _ ("This municipality could not be used"), issues);
      utenfor_municipality_chooser_refresh (UTENFOR_PART (self));
    }
}

static void
utenfor_municipality_chooser_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (utenfor_municipality_chooser_parent_class)->map (widget);
  utenfor_municipality_chooser_refresh (UTENFOR_PART (widget));
}

static void
utenfor_municipality_chooser_finalize (GObject *object)
{
  UtenforMunicipalityChooser *self = UTENFOR_MUNICIPALITY_CHOOSER (object);

  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_clear_pointer (&self->all, utenfor_municipalities_unref);
  g_clear_pointer (&self->catalogue, g_free);

  G_OBJECT_CLASS (utenfor_municipality_chooser_parent_class)->finalize (object);
}

static void
utenfor_municipality_chooser_class_init (UtenforMunicipalityChooserClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = utenfor_municipality_chooser_finalize;
  widget_class->map = utenfor_municipality_chooser_map;
  UTENFOR_PART_CLASS (klass)->refresh = utenfor_municipality_chooser_refresh;
}

static void
utenfor_municipality_chooser_init (UtenforMunicipalityChooser *self)
{
  self->order = g_ptr_array_new ();
  /* The expression is what the search compares with. */
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string")));
  gtk_drop_down_set_enable_search (self->drop_down, TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->drop_down), GTK_ALIGN_START);
  gtk_widget_set_parent (GTK_WIDGET (self->drop_down), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("My municipality"), -1);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}
