/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "dots-view.h"

#define SIDE 10
#define DOT  0.72 /* of the room a dot has */
#define ROOM 19   /* natural pixels of a dot's room */

struct _UtenforDotsView
{
  GtkWidget parent_instance;
  int       base;
  int       extra;
};

G_DEFINE_FINAL_TYPE (UtenforDotsView, utenfor_dots_view, GTK_TYPE_WIDGET)

static void
describe (UtenforDotsView *self)
{
  int              filled = self->base + self->extra;
  g_autofree char *text = NULL;

  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d of 100 people succeeds", "%d of 100 people succeed", (gulong)filled), filled);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
utenfor_dots_view_set_shares (UtenforDotsView *self,
                              double           base,
                              double           extra)
{
  int all = (int)lrint (CLAMP (base + extra, 0, 1) * 100);

  g_return_if_fail (UTENFOR_IS_DOTS_VIEW (self));

  self->base = MIN ((int)lrint (CLAMP (base, 0, 1) * 100), all);
  self->extra = all - self->base;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GdkRGBA
named (GtkStyleContext *context,
       const char      *name,
       GdkRGBA          fallback)
{
  GdkRGBA colour = fallback;

  return gtk_style_context_lookup_color (context, name, &colour) ? colour : fallback;
}

static void
utenfor_dots_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  UtenforDotsView *self = UTENFOR_DOTS_VIEW (widget);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  float            room = MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget)) / (float)SIDE;
  float            size = room * (float)DOT;
  GdkRGBA          ink, accent, ring;

  gtk_style_context_get_color (context, &ink);
  accent = named (context, "accent", ink);
  ring = ink;
  ring.alpha *= 0.45f;
  for (int i = 0; i < SIDE * SIDE; i++)
    {
      float          x = (float)(i % SIDE) * room + (room - size) / 2;
      float          y = (float)(i / SIDE) * room + (room - size) / 2;
      GskRoundedRect dot;

      gsk_rounded_rect_init_from_rect (&dot, &GRAPHENE_RECT_INIT (x, y, size, size), size / 2);
      if (i < self->base + self->extra)
        {
          gtk_snapshot_push_rounded_clip (snapshot, &dot);
          gtk_snapshot_append_color (snapshot, i < self->base ? &ink : &accent, &dot.bounds);
          gtk_snapshot_pop (snapshot);
        }
      else
        gtk_snapshot_append_border (snapshot, &dot, (float[4]){ 1, 1, 1, 1 }, (GdkRGBA[4]){ ring, ring, ring, ring });
    }
}

static void
utenfor_dots_view_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  *minimum = SIDE * 14;
  *natural = SIDE * ROOM;
  /* As high as it is wide. */
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    *minimum = *natural = CLAMP (for_size, SIDE * 14, SIDE * ROOM);
}

static GtkSizeRequestMode
utenfor_dots_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
utenfor_dots_view_class_init (UtenforDotsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = utenfor_dots_view_snapshot;
  widget_class->measure = utenfor_dots_view_measure;
  widget_class->get_request_mode = utenfor_dots_view_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "dots");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
utenfor_dots_view_init (UtenforDotsView *self)
{
}
