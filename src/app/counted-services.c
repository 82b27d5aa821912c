/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "counted-services.h"
#include "format.h"

struct _UtenforCountedServices
{
  UtenforPart parent_instance;
  const char *catalogue; /* whose switches these are: interned id */
  guint       is_showing : 1;
};

G_DEFINE_FINAL_TYPE (UtenforCountedServices, utenfor_counted_services, UTENFOR_TYPE_PART)

/* An own figure draws for itself; what belongs together stands in the original. */
static const char *
get_draw (const UtenforCatalogue *catalogue,
          guint                   service)
{
  return utenfor_catalogue_get_service (catalogue->origin ? catalogue->origin : catalogue, service)->unit_cost.draw;
}

/* Whether it stands together with another one, and is the first of them. */
static gboolean
leads_group (const UtenforCatalogue *catalogue,
             guint                   service)
{
  const char *draw = get_draw (catalogue, service);
  guint       n = 0;

  for (guint i = 0; draw && i < catalogue->services->len; i++)
    if (g_strcmp0 (get_draw (catalogue, i), draw) == 0 && (n++ == 0 && i != service))
      return FALSE;
  return n > 1;
}

void
utenfor_scenario_count_together (UtenforScenario *scenario,
                                 const char      *draw,
                                 gboolean         counts)
{
  g_return_if_fail (scenario != NULL);
  g_return_if_fail (draw != NULL);

  for (guint i = scenario->left_out->len; i-- > 0;)
    if (g_strcmp0 (get_draw (scenario->catalogue, g_array_index (scenario->left_out, guint, i)), draw) == 0)
      g_array_remove_index (scenario->left_out, i);
  for (guint i = 0; !counts && i < scenario->catalogue->services->len; i++)
    if (g_strcmp0 (get_draw (scenario->catalogue, i), draw) == 0)
      g_array_append_val (scenario->left_out, i);
}

static void
toggled_cb (UtenforCountedServices *self,
            GtkCheckButton         *button)
{
  UtenforDocument *document = utenfor_part_get_document (UTENFOR_PART (self));
  UtenforScenario *copy = NULL;

  if (self->is_showing || document == NULL)
    return;
  copy = utenfor_document_edit (document);
  utenfor_scenario_count_together (copy, g_object_get_data (G_OBJECT (button), "draw"), gtk_check_button_get_active (button));
  utenfor_document_commit (document, copy, NULL);
}

static void
add_switch (UtenforCountedServices *self,
            const UtenforCatalogue *catalogue,
            guint                   service)
{
  const UtenforService *first = utenfor_catalogue_get_service (catalogue, service);
  const UtenforSector  *sector = utenfor_catalogue_get_sector (catalogue, first->sector);
  GtkWidget            *button = gtk_check_button_new_with_label (utenfor_text_get (sector->title, utenfor_language ()));
  const char           *note = utenfor_text_get (first->note, utenfor_language ());

  g_object_set_data_full (G_OBJECT (button), "draw", g_strdup (get_draw (catalogue, service)), g_free);
  if (*note)
    gtk_widget_set_tooltip_text (button, note);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
make_switches (UtenforCountedServices *self,
               const UtenforCatalogue *catalogue)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; i < catalogue->services->len; i++)
    if (leads_group (catalogue, i))
      add_switch (self, catalogue, i);
  self->catalogue = g_intern_string (catalogue->id);
}

/* A file may leave out some of them: neither on nor off, and one click counts all. */
static void
show_switch (GtkCheckButton        *button,
             const UtenforScenario *scenario)
{
  const char *draw = g_object_get_data (G_OBJECT (button), "draw");
  guint       n = 0;
  guint       n_counted = 0;

  for (guint i = 0; i < scenario->catalogue->services->len; i++)
    if (g_strcmp0 (get_draw (scenario->catalogue, i), draw) == 0)
      {
        n++;
        n_counted += utenfor_scenario_counts (scenario, i) ? 1 : 0;
      }
  gtk_check_button_set_active (button, n_counted == n);
  gtk_check_button_set_inconsistent (button, n_counted > 0 && n_counted < n);
}

static void
utenfor_counted_services_refresh (UtenforPart *part)
{
  UtenforCountedServices *self = UTENFOR_COUNTED_SERVICES (part);
  UtenforScenario        *scenario = utenfor_part_get_scenario (part);

  self->is_showing = TRUE;
  if (g_strcmp0 (self->catalogue, scenario->catalogue->id) != 0)
    make_switches (self, scenario->catalogue);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child; child = gtk_widget_get_next_sibling (child))
    show_switch (GTK_CHECK_BUTTON (child), scenario);
  self->is_showing = FALSE;
}

static void
utenfor_counted_services_class_init (UtenforCountedServicesClass *klass)
{

  UTENFOR_PART_CLASS (klass)->refresh = utenfor_counted_services_refresh;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
utenfor_counted_services_init (UtenforCountedServices *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}
