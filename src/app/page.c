/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page.h"

typedef struct
{
  guint is_stale : 1;
} UtenforPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (UtenforPage, utenfor_page, UTENFOR_TYPE_PART)

static void
update_if_seen (UtenforPage *self)
{
  UtenforPagePrivate *priv = utenfor_page_get_instance_private (self);

  if (!priv->is_stale || !gtk_widget_get_mapped (GTK_WIDGET (self)) || utenfor_part_get_result (UTENFOR_PART (self)) == NULL)
    return;
  priv->is_stale = FALSE;
  UTENFOR_PAGE_GET_CLASS (self)->update (self);
}

void
utenfor_page_queue_update (UtenforPage *self)
{
  UtenforPagePrivate *priv = utenfor_page_get_instance_private (self);

  g_return_if_fail (UTENFOR_IS_PAGE (self));

  priv->is_stale = TRUE;
  update_if_seen (self);
}

static void
utenfor_page_refresh (UtenforPart *part)
{
  utenfor_page_queue_update (UTENFOR_PAGE (part));
}

static void
utenfor_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (utenfor_page_parent_class)->map (widget);
  update_if_seen (UTENFOR_PAGE (widget));
}

static void
utenfor_page_class_init (UtenforPageClass *klass)
{
  UTENFOR_PART_CLASS (klass)->refresh = utenfor_page_refresh;
  GTK_WIDGET_CLASS (klass)->map = utenfor_page_map;
}

static void
utenfor_page_init (UtenforPage *self)
{
}
