/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page.h"

typedef struct
{
  UtenforDocument *document;
  gulong           changed;
  guint            is_stale : 1;
} UtenforPagePrivate;

enum {
  PROP_0,
  PROP_DOCUMENT,
  N_PROPS
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (UtenforPage, utenfor_page, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static UtenforPagePrivate *
get_private (UtenforPage *self)
{
  return utenfor_page_get_instance_private (self);
}

static void
update_if_seen (UtenforPage *self)
{
  UtenforPagePrivate *priv = get_private (self);

  if (!priv->is_stale || priv->document == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (utenfor_document_get_result (priv->document) == NULL)
    return;
  priv->is_stale = FALSE;
  UTENFOR_PAGE_GET_CLASS (self)->update (self);
}

static void
changed_cb (UtenforPage *self)
{
  utenfor_page_queue_update (self);
}

static void
set_document (UtenforPage     *self,
              UtenforDocument *document)
{
  UtenforPagePrivate *priv = get_private (self);

  if (priv->document == document)
    return;
  if (priv->document)
    g_clear_signal_handler (&priv->changed, priv->document);
  g_set_object (&priv->document, document);
  if (document)
    priv->changed = g_signal_connect_object (document, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
  utenfor_page_queue_update (self);
}

UtenforDocument *
utenfor_page_get_document (UtenforPage *self)
{
  g_return_val_if_fail (UTENFOR_IS_PAGE (self), NULL);

  return get_private (self)->document;
}

UtenforScenario *
utenfor_page_get_scenario (UtenforPage *self)
{
  return utenfor_document_get_scenario (utenfor_page_get_document (self));
}

UtenforResult *
utenfor_page_get_result (UtenforPage *self)
{
  return utenfor_document_get_result (utenfor_page_get_document (self));
}

void
utenfor_page_queue_update (UtenforPage *self)
{
  g_return_if_fail (UTENFOR_IS_PAGE (self));

  get_private (self)->is_stale = TRUE;
  update_if_seen (self);
}

static void
utenfor_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (utenfor_page_parent_class)->map (widget);
  update_if_seen (UTENFOR_PAGE (widget));
}

static void
utenfor_page_dispose (GObject *object)
{
  UtenforPage *self = UTENFOR_PAGE (object);
  GtkWidget   *child = NULL;

  set_document (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (utenfor_page_parent_class)->dispose (object);
}

static void
utenfor_page_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, utenfor_page_get_document (UTENFOR_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_page_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_DOCUMENT:
      set_document (UTENFOR_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_page_class_init (UtenforPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = utenfor_page_dispose;
  object_class->get_property = utenfor_page_get_property;
  object_class->set_property = utenfor_page_set_property;
  widget_class->map = utenfor_page_map;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, UTENFOR_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
utenfor_page_init (UtenforPage *self)
{
  get_private (self)->is_stale = TRUE;
}
