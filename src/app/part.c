/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "part.h"

typedef struct
{
  UtenforDocument *document;
  gulong           changed;
} UtenforPartPrivate;

enum {
  PROP_0,
  PROP_DOCUMENT,
  N_PROPS
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (UtenforPart, utenfor_part, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

UtenforDocument *
utenfor_part_get_document (UtenforPart *self)
{
  UtenforPartPrivate *priv = utenfor_part_get_instance_private (self);

  g_return_val_if_fail (UTENFOR_IS_PART (self), NULL);

  return priv->document;
}

UtenforScenario *
utenfor_part_get_scenario (UtenforPart *self)
{
  UtenforDocument *document = utenfor_part_get_document (self);

  return document ? utenfor_document_get_scenario (document) : NULL;
}

UtenforResult *
utenfor_part_get_result (UtenforPart *self)
{
  UtenforDocument *document = utenfor_part_get_document (self);

  return document ? utenfor_document_get_result (document) : NULL;
}

static void
changed_cb (UtenforPart *self)
{
  if (utenfor_part_get_scenario (self))
    UTENFOR_PART_GET_CLASS (self)->refresh (self);
}

void
utenfor_part_set_document (UtenforPart     *self,
                           UtenforDocument *document)
{
  UtenforPartPrivate *priv = utenfor_part_get_instance_private (self);

  g_return_if_fail (UTENFOR_IS_PART (self));

  if (priv->document == document)
    return;
  if (priv->document)
    g_clear_signal_handler (&priv->changed, priv->document);
  g_set_object (&priv->document, document);
  if (document)
    priv->changed = g_signal_connect_object (document, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
  changed_cb (self);
}

static void
utenfor_part_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  utenfor_part_set_document (UTENFOR_PART (object), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (utenfor_part_parent_class)->dispose (object);
}

static void
utenfor_part_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, utenfor_part_get_document (UTENFOR_PART (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_part_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_DOCUMENT:
      utenfor_part_set_document (UTENFOR_PART (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_part_class_init (UtenforPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = utenfor_part_dispose;
  object_class->get_property = utenfor_part_get_property;
  object_class->set_property = utenfor_part_set_property;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, UTENFOR_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
utenfor_part_init (UtenforPart *self)
{
}
