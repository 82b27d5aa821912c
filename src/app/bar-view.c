/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "bar-view.h"
#include "format.h"

struct _UtenforBarView
{
  GtkWidget parent_instance;
  double    value;
  double    low;
  double    high;
};

G_DEFINE_FINAL_TYPE (UtenforBarView, utenfor_bar_view, GTK_TYPE_WIDGET)

GtkWidget *
utenfor_bar_view_new (double value,
                      double low,
                      double high)
{
  UtenforBarView *self = g_object_new (UTENFOR_TYPE_BAR_VIEW, NULL);

  self->value = value;
  self->low = MIN (low, 0);
  self->high = MAX (high, 0);
  return GTK_WIDGET (self);
}

/* Stripes of the colour and of almost nothing, at 45 degrees. */
static void
append_hatching (GtkSnapshot           *snapshot,
                 const graphene_rect_t *area,
                 const GdkRGBA         *colour)
{
  GdkRGBA      pale = *colour;
  GskColorStop stops[4];

  pale.alpha *= 0.15f;
  stops[0] = (GskColorStop){ 0, *colour };
  stops[1] = (GskColorStop){ 0.5f, *colour };
  stops[2] = (GskColorStop){ 0.5f, pale };
  stops[3] = (GskColorStop){ 1, pale };
  gtk_snapshot_append_repeating_linear_gradient (snapshot, area, &area->origin,
                                                 &GRAPHENE_POINT_INIT (area->origin.x + 4, area->origin.y + 4), stops, 4);
}

static void
utenfor_bar_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  UtenforBarView *self = UTENFOR_BAR_VIEW (widget);
  float           width = (float)gtk_widget_get_width (widget);
  float           height = (float)gtk_widget_get_height (widget);
  double          scale = self->high > self->low ? (width - 2) / (self->high - self->low) : 0;
  float           zero = 1 + (float)(-self->low * scale);
  float           end = 1 + (float)((self->value - self->low) * scale);
  graphene_rect_t area = GRAPHENE_RECT_INIT (MIN (zero, end), 2, MAX (fabsf (end - zero), 1), height - 4);
  GskRoundedRect  bar;
  GdkRGBA         colour, axis;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  gsk_rounded_rect_init_from_rect (&bar, &area, 2);
  gtk_snapshot_push_rounded_clip (snapshot, &bar);
  if (self->value < 0)
    append_hatching (snapshot, &area, &colour);
  else
    gtk_snapshot_append_color (snapshot, &colour, &area);
  gtk_snapshot_pop (snapshot);
  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "dim", &axis))
    gtk_snapshot_append_color (snapshot, &axis, &GRAPHENE_RECT_INIT (zero - 0.5f, 0, 1, height));
}

static void
utenfor_bar_view_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 40 : 18;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : 18;
}

static void
utenfor_bar_view_class_init (UtenforBarViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = utenfor_bar_view_snapshot;
  widget_class->measure = utenfor_bar_view_measure;
  gtk_widget_class_set_css_name (widget_class, "bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
utenfor_bar_view_init (UtenforBarView *self)
{
}

struct _UtenforEvidenceBar
{
  GtkWidget parent_instance;
  double    shares[3];
};

G_DEFINE_FINAL_TYPE (UtenforEvidenceBar, utenfor_evidence_bar, GTK_TYPE_WIDGET)

void
utenfor_evidence_bar_set_shares (UtenforEvidenceBar *self,
                                 double              a,
                                 double              b,
                                 double              c)
{
  g_autofree char *text_a = utenfor_format_percent (a, 0);
  g_autofree char *text_b = utenfor_format_percent (b, 0);
  g_autofree char *text_c = utenfor_format_percent (c, 0);
  g_autofree char *text = NULL;

  g_return_if_fail (UTENFOR_IS_EVIDENCE_BAR (self));

  self->shares[0] = a;
  self->shares[1] = b;
  self->shares[2] = c;
  text = g_strdup_printf (_ ("%s read in statistics, %s derived, %s assumptions"), text_a, text_b, text_c);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
utenfor_evidence_bar_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  static const char *const names[] = { "grade_a", "grade_b", "grade_c" };
  UtenforEvidenceBar      *self = UTENFOR_EVIDENCE_BAR (widget);
  GtkStyleContext         *context = gtk_widget_get_style_context (widget);
  float                    width = (float)gtk_widget_get_width (widget);
  float                    height = (float)gtk_widget_get_height (widget);
  float                    x = 0;

  for (int i = 0; i < 3; i++)
    {
      float          part = width * (float)self->shares[i];
      GskRoundedRect area;
      GdkRGBA        colour;

      if (part < 0.5f || !gtk_style_context_lookup_color (context, names[i], &colour))
        continue;
      gsk_rounded_rect_init_from_rect (&area, &GRAPHENE_RECT_INIT (x, 0, MAX (part - 2, 1), height), 3);
      gtk_snapshot_push_rounded_clip (snapshot, &area);
      gtk_snapshot_append_color (snapshot, &colour, &area.bounds);
      gtk_snapshot_pop (snapshot);
      x += part;
    }
}

static void
utenfor_evidence_bar_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 80 : 14;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 220 : 14;
}

static void
utenfor_evidence_bar_class_init (UtenforEvidenceBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = utenfor_evidence_bar_snapshot;
  widget_class->measure = utenfor_evidence_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "evidence");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
utenfor_evidence_bar_init (UtenforEvidenceBar *self)
{
}
