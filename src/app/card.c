/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "card.h"
#include "chart-view.h"

struct _UtenforCard
{
  GtkBox            parent_instance;
  GtkWidget        *head;
  GtkLabel         *title;
  GtkLabel         *subtitle;
  GtkLabel         *caption;
  GtkWidget        *menu;
  UtenforChartView *chart; /* not owned: it stands in the card */
};

enum {
  PROP_0,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_CAPTION,
  PROP_CHART,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (UtenforCard, utenfor_card, GTK_TYPE_BOX)

static GParamSpec *properties[N_PROPS];

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text && *text);
}

void
utenfor_card_set_subtitle (UtenforCard *self,
                           const char  *subtitle)
{
  g_return_if_fail (UTENFOR_IS_CARD (self));

  set_text (self->subtitle, subtitle);
}

void
utenfor_card_set_caption (UtenforCard *self,
                          const char  *caption)
{
  g_return_if_fail (UTENFOR_IS_CARD (self));

  set_text (self->caption, caption);
}

static void
menu_cb (UtenforCard *self)
{
  if (self->chart)
    utenfor_chart_view_show_menu (self->chart);
}

static void
set_chart (UtenforCard      *self,
           UtenforChartView *chart)
{
  g_set_weak_pointer (&self->chart, chart);
  gtk_widget_set_visible (self->menu, chart != NULL);
}

static GtkLabel *
label_new (const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  return label;
}

static void
utenfor_card_dispose (GObject *object)
{
  g_clear_weak_pointer (&UTENFOR_CARD (object)->chart);

  G_OBJECT_CLASS (utenfor_card_parent_class)->dispose (object);
}

static void
utenfor_card_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  UtenforCard *self = UTENFOR_CARD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, gtk_label_get_label (self->subtitle));
      break;
    case PROP_CAPTION:
      g_value_set_string (value, gtk_label_get_label (self->caption));
      break;
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_card_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  UtenforCard *self = UTENFOR_CARD (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      set_text (self->title, g_value_get_string (value));
      gtk_widget_set_visible (self->head, gtk_widget_get_visible (GTK_WIDGET (self->title)));
      break;
    case PROP_SUBTITLE:
      set_text (self->subtitle, g_value_get_string (value));
      break;
    case PROP_CAPTION:
      set_text (self->caption, g_value_get_string (value));
      break;
    case PROP_CHART:
      set_chart (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_card_class_init (UtenforCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = utenfor_card_dispose;
  object_class->get_property = utenfor_card_get_property;
  object_class->set_property = utenfor_card_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, UTENFOR_TYPE_CHART_VIEW, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
make_menu (UtenforCard *self)
{
  self->menu = gtk_button_new_from_icon_name ("view-more-symbolic");
  gtk_button_set_has_frame (GTK_BUTTON (self->menu), FALSE);
  gtk_widget_set_valign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_visible (self->menu, FALSE);
  gtk_widget_set_tooltip_text (self->menu, _ ("Copy or save the picture"));
  g_signal_connect_swapped (self->menu, "clicked", G_CALLBACK (menu_cb), self);
}

static void
utenfor_card_init (UtenforCard *self)
{
  GtkWidget *titles = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_visible (self->head, FALSE);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 14);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "card-title");
  self->subtitle = label_new ("caption");
  self->caption = label_new ("caption");
  gtk_label_set_xalign (self->caption, 1);
  gtk_label_set_wrap (self->caption, FALSE);
  gtk_label_set_ellipsize (self->caption, PANGO_ELLIPSIZE_END);
  utenfor_card_set_subtitle (self, NULL);
  utenfor_card_set_caption (self, NULL);
  make_menu (self);
  gtk_box_append (GTK_BOX (titles), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (titles), GTK_WIDGET (self->subtitle));
  gtk_widget_set_hexpand (titles, TRUE);
  gtk_box_append (GTK_BOX (self->head), titles);
  gtk_box_append (GTK_BOX (self->head), GTK_WIDGET (self->caption));
  gtk_box_append (GTK_BOX (self->head), self->menu);
  gtk_box_append (GTK_BOX (self), self->head);
}
