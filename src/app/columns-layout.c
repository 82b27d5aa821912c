/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>

#include "columns-layout.h"

#define MAX_COLUMNS 4

struct _UtenforColumnsLayout
{
  GtkLayoutManager parent_instance;
  char            *weights;
  double           weight[MAX_COLUMNS];
  int              spacing;
  int              row_spacing;
  int              breakpoint; /* narrower than this: one column */
};

enum {
  PROP_0,
  PROP_WEIGHTS,
  PROP_SPACING,
  PROP_ROW_SPACING,
  PROP_BREAKPOINT,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (UtenforColumnsLayout, utenfor_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static GParamSpec *properties[N_PROPS];

static guint
collect (GtkWidget  *widget,
         GtkWidget **children)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && n < MAX_COLUMNS; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      children[n++] = child;
  return n;
}

static void
parse_weights (UtenforColumnsLayout *self)
{
  const char *at = self->weights ? self->weights : "";

  for (guint i = 0; i < MAX_COLUMNS; i++)
    {
      char  *end = NULL;
      double weight = g_ascii_strtod (at, &end);

      self->weight[i] = end != at && weight > 0 ? weight : 1;
      at = end;
    }
}

/* Widths of n columns: by weight, but never under a child's minimum as long as
 * the others can give way. */
static void
share_width (UtenforColumnsLayout *self,
             GtkWidget           **children,
             guint                 n,
             int                   width,
             int                  *widths)
{
  int      minimum[MAX_COLUMNS];
  gboolean fixed[MAX_COLUMNS] = { FALSE };
  int      room = width - (int)(n - 1) * self->spacing;

  for (guint i = 0; i < n; i++)
    gtk_widget_measure (children[i], GTK_ORIENTATION_HORIZONTAL, -1, &minimum[i], NULL, NULL, NULL);
  for (guint pass = 0; pass < n; pass++)
    {
      double sum = 0;
      int    left = room;

      for (guint i = 0; i < n; i++)
        if (fixed[i])
          left -= widths[i];
        else
          sum += self->weight[i];
      for (guint i = 0; i < n; i++)
        if (!fixed[i])
          {
            widths[i] = (int)(left * self->weight[i] / sum);
            fixed[i] = widths[i] < minimum[i];
            widths[i] = MAX (widths[i], minimum[i]);
          }
    }
}

static gboolean
is_stacked (UtenforColumnsLayout *self,
            int                   width)
{
  return width >= 0 && width < self->breakpoint;
}

static void
measure_width (UtenforColumnsLayout *self,
               GtkWidget           **children,
               guint                 n,
               int                  *minimum,
               int                  *natural)
{
  for (guint i = 0; i < n; i++)
    {
      int child_min = 0;
      int child_nat = 0;

      gtk_widget_measure (children[i], GTK_ORIENTATION_HORIZONTAL, -1, &child_min, &child_nat, NULL, NULL);
      *minimum = MAX (*minimum, child_min);
      *natural += child_nat + (i > 0 ? self->spacing : 0);
    }
}

static void
measure_height (UtenforColumnsLayout *self,
                GtkWidget           **children,
                guint                 n,
                int                   width,
                int                  *minimum,
                int                  *natural)
{
  gboolean stacked = is_stacked (self, width);
  int      widths[MAX_COLUMNS] = { -1, -1, -1, -1 };

  if (!stacked && width >= 0 && n > 0)
    share_width (self, children, n, width, widths);
  for (guint i = 0; i < n; i++)
    {
      int child_min = 0;
      int child_nat = 0;

      gtk_widget_measure (children[i], GTK_ORIENTATION_VERTICAL, stacked ? width : widths[i], &child_min, &child_nat, NULL, NULL);
      *minimum = stacked ? *minimum + child_min + (i > 0 ? self->row_spacing : 0) : MAX (*minimum, child_min);
      *natural = stacked ? *natural + child_nat + (i > 0 ? self->row_spacing : 0) : MAX (*natural, child_nat);
    }
}

static void
utenfor_columns_layout_measure (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                GtkOrientation    orientation,
                                int               for_size,
                                int              *minimum,
                                int              *natural,
                                int              *minimum_baseline,
                                int              *natural_baseline)
{
  UtenforColumnsLayout *self = UTENFOR_COLUMNS_LAYOUT (manager);
  GtkWidget            *children[MAX_COLUMNS];
  guint                 n = collect (widget, children);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, children, n, minimum, natural);
  else
    measure_height (self, children, n, for_size, minimum, natural);
}

static void
utenfor_columns_layout_allocate (GtkLayoutManager *manager,
                                 GtkWidget        *widget,
                                 int               width,
                                 int               height,
                                 int               baseline)
{
  UtenforColumnsLayout *self = UTENFOR_COLUMNS_LAYOUT (manager);
  GtkWidget            *children[MAX_COLUMNS];
  guint                 n = collect (widget, children);
  gboolean              stacked = is_stacked (self, width);
  gboolean              mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int                   widths[MAX_COLUMNS] = { 0 };
  int                   x = 0;
  int                   y = 0;

  if (!stacked && n > 0)
    share_width (self, children, n, width, widths);
  for (guint i = 0; i < n; i++)
    {
      GtkAllocation place = { x, y, stacked ? width : widths[i], height };

      if (stacked)
        {
          gtk_widget_measure (children[i], GTK_ORIENTATION_VERTICAL, width, NULL, &place.height, NULL, NULL);
          y += place.height + self->row_spacing;
        }
      else
        {
          x += widths[i] + self->spacing;
          if (mirrored)
            place.x = width - place.x - place.width;
        }
      gtk_widget_size_allocate (children[i], &place, -1);
    }
}

static GtkSizeRequestMode
utenfor_columns_layout_get_request_mode (GtkLayoutManager *manager,
                                         GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
utenfor_columns_layout_finalize (GObject *object)
{
  UtenforColumnsLayout *self = UTENFOR_COLUMNS_LAYOUT (object);

  g_clear_pointer (&self->weights, g_free);

  G_OBJECT_CLASS (utenfor_columns_layout_parent_class)->finalize (object);
}

static void
utenfor_columns_layout_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  UtenforColumnsLayout *self = UTENFOR_COLUMNS_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_WEIGHTS:
      g_value_set_string (value, self->weights);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_ROW_SPACING:
      g_value_set_int (value, self->row_spacing);
      break;
    case PROP_BREAKPOINT:
      g_value_set_int (value, self->breakpoint);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_columns_layout_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  UtenforColumnsLayout *self = UTENFOR_COLUMNS_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_WEIGHTS:
      g_free (self->weights);
      self->weights = g_value_dup_string (value);
      parse_weights (self);
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_ROW_SPACING:
      self->row_spacing = g_value_get_int (value);
      break;
    case PROP_BREAKPOINT:
      self->breakpoint = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
utenfor_columns_layout_class_init (UtenforColumnsLayoutClass *klass)
{
  GObjectClass          *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->finalize = utenfor_columns_layout_finalize;
  object_class->get_property = utenfor_columns_layout_get_property;
  object_class->set_property = utenfor_columns_layout_set_property;
  layout_class->measure = utenfor_columns_layout_measure;
  layout_class->allocate = utenfor_columns_layout_allocate;
  layout_class->get_request_mode = utenfor_columns_layout_get_request_mode;

  properties[PROP_WEIGHTS] = g_param_spec_string ("weights", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 24, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROW_SPACING] = g_param_spec_int ("row-spacing", NULL, NULL, 0, G_MAXINT, 20, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BREAKPOINT] = g_param_spec_int ("breakpoint", NULL, NULL, 0, G_MAXINT, 1000, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
utenfor_columns_layout_init (UtenforColumnsLayout *self)
{
  self->spacing = 24;
  self->row_spacing = 20;
  self->breakpoint = 1000;
  parse_weights (self);
}
