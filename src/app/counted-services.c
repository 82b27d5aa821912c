/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "counted-services.h"
#include "format.h"

struct _UtenforCountedServices
{
  GtkBox           parent_instance;
  UtenforDocument *document;
  gulong           changed;
  const char      *catalogue; /* whose switches these are: interned id */
  guint            is_showing : 1;
};

enum {
  PROP_0,
  PROP_DOCUMENT,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (UtenforCountedServices, utenfor_counted_services, GTK_TYPE_BOX)

static GParamSpec *properties[N_PROPS];

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
  UtenforScenario *copy = NULL;

  if (self->is_showing || self->document == NULL)
    return;
  copy = utenfor_document_edit (self->document);
  utenfor_scenario_count_together (copy, g_object_get_data (G_OBJECT (button), "draw"), gtk_check_button_get_active (button));
  utenfor_document_commit (self->document, copy, NULL);
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
  gtk_box_append (GTK_BOX (self), button);
}

static void
make_switches (UtenforCountedServices *self,
               const UtenforCatalogue *catalogue)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
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
show (UtenforCountedServices *self)
{
  UtenforScenario *scenario = self->document ? utenfor_document_get_scenario (self->document) : NULL;

  if (scenario == NULL)
    return;
  self->is_showing = TRUE;
  if (g_strcmp0 (self->catalogue, scenario->catalogue->id) != 0)
    make_switches (self, scenario->catalogue);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child; child = gtk_widget_get_next_sibling (child))
    show_switch (GTK_CHECK_BUTTON (child), scenario);
  self->is_showing = FALSE;
}

static void
changed_cb (UtenforCountedServices *self)
{
  show (self);
}

static void
set_document (UtenforCountedServices *self,
              UtenforDocument        *document)
{
  if (self->document == document)
    return;
  if (self->document)
    g_clear_signal_handler (&self->changed, self->document);
  g_set_object (&self->document, document);
  if (document)
    self->changed = g_signal_connect_object (document, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

static void
utenfor_counted_services_dispose (GObject *object)
{
  set_document (UTENFOR_COUNTED_SERVICES (object), NULL);

  G_OBJECT_CLASS (utenfor_counted_services_parent_class)->dispose (object);
}

static void
utenfor_counted_services_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, UTENFOR_COUNTED_SERVICES (object)->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_counted_services_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_DOCUMENT:
      set_document (UTENFOR_COUNTED_SERVICES (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_counted_services_class_init (UtenforCountedServicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = utenfor_counted_services_dispose;
  object_class->get_property = utenfor_counted_services_get_property;
  object_class->set_property = utenfor_counted_services_set_property;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, UTENFOR_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
utenfor_counted_services_init (UtenforCountedServices *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}
