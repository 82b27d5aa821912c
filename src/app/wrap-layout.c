/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wrap-layout.h"

struct _UtenforWrapLayout
{
  GtkLayoutManager parent_instance;
  int              spacing;
  int              row_spacing;
};

enum {
  PROP_0,
  PROP_SPACING,
  PROP_ROW_SPACING,
  N_PROPS
};

typedef struct
{
  GtkWidget *first;
  GtkWidget *end; /* the first child of the next row, or NULL */
  int        width;
  int        height;
  int        n_expanding;
} Row;

G_DEFINE_FINAL_TYPE (UtenforWrapLayout, utenfor_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GParamSpec *properties[N_PROPS];

static int
natural_width (GtkWidget *child,
               int        room)
{
  int minimum = 0;
  int natural = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, room));
}

/* Takes as many children as fit, at least one. */
static Row
next_row (UtenforWrapLayout *self,
          GtkWidget         *first,
          int                room)
{
  Row row = { first, NULL, -self->spacing, 0, 0 };

  for (GtkWidget *child = first; child; child = gtk_widget_get_next_sibling (child))
    {
      int width = 0;
      int height = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      width = natural_width (child, room);
      if (row.width >= 0 && row.width + self->spacing + width > room)
        {
          row.end = child;
          break;
        }
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      row.width += self->spacing + width;
      row.height = MAX (row.height, height);
      row.n_expanding += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
    }
  return row;
}

static void
allocate_row (UtenforWrapLayout *self,
              Row                row,
              int                room,
              int                y,
              gboolean           mirrored)
{
  int x = 0;
  int extra = row.n_expanding > 0 ? MAX (room - row.width, 0) / row.n_expanding : 0;

  for (GtkWidget *child = row.first; child && child != row.end; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place = { x, y, 0, row.height };

      if (!gtk_widget_should_layout (child))
        continue;
      place.width = natural_width (child, room);
      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        place.width += extra;
      x += place.width + self->spacing;
      if (mirrored)
        place.x = room - place.x - place.width;
      gtk_widget_size_allocate (child, &place, -1);
    }
}

static void
measure_width (UtenforWrapLayout *self,
               GtkWidget         *widget,
               int               *minimum,
               int               *natural)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      int child_min = 0;
      int child_nat = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_min, &child_nat, NULL, NULL);
      *minimum = MAX (*minimum, child_min);
      *natural += child_nat + (n++ > 0 ? self->spacing : 0);
    }
}

static void
utenfor_wrap_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  UtenforWrapLayout *self = UTENFOR_WRAP_LAYOUT (manager);
  Row                row = { .end = gtk_widget_get_first_child (widget) };

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, widget, minimum, natural);
      return;
    }
  while (row.end)
    {
      row = next_row (self, row.end, for_size >= 0 ? for_size : G_MAXINT / 2);
      *natural += row.height + (row.end && row.height > 0 ? self->row_spacing : 0);
    }
  *minimum = *natural;
}

static void
utenfor_wrap_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  UtenforWrapLayout *self = UTENFOR_WRAP_LAYOUT (manager);
  gboolean           mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Row                row = { .end = gtk_widget_get_first_child (widget) };
  int                y = 0;

  while (row.end)
    {
      row = next_row (self, row.end, width);
      allocate_row (self, row, width, y, mirrored);
      y += row.height + self->row_spacing;
    }
}

static GtkSizeRequestMode
utenfor_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
utenfor_wrap_layout_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  UtenforWrapLayout *self = UTENFOR_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_ROW_SPACING:
      g_value_set_int (value, self->row_spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_wrap_layout_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  UtenforWrapLayout *self = UTENFOR_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_ROW_SPACING:
      self->row_spacing = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
utenfor_wrap_layout_class_init (UtenforWrapLayoutClass *klass)
{
  GObjectClass          *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = utenfor_wrap_layout_get_property;
  object_class->set_property = utenfor_wrap_layout_set_property;
  layout_class->measure = utenfor_wrap_layout_measure;
  layout_class->allocate = utenfor_wrap_layout_allocate;
  layout_class->get_request_mode = utenfor_wrap_layout_get_request_mode;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 12, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROW_SPACING] = g_param_spec_int ("row-spacing", NULL, NULL, 0, G_MAXINT, 8, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
utenfor_wrap_layout_init (UtenforWrapLayout *self)
{
  self->spacing = 12;
  self->row_spacing = 8;
}
