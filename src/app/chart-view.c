/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "chart-view.h"
#include "dialogs.h"
#include "export.h"

struct _UtenforChartView
{
  GtkWidget    parent_instance;
  UtenforPlot *plot;
  GtkWidget   *menu;
  int          index;
  int          min_height;
};

enum {
  PROP_0,
  PROP_MIN_HEIGHT,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (UtenforChartView, utenfor_chart_view, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static const UtenforStyle *
get_style (UtenforChartView *self)
{
  gboolean dark = FALSE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-application-prefer-dark-theme", &dark, NULL);
  return dark ? utenfor_style_dark () : utenfor_style_light ();
}

/* Under the cross-hair the values come first, then what the whole picture says. */
static void
describe (UtenforChartView *self)
{
  const char      *whole = self->plot ? utenfor_plot_get_description (self->plot) : "";
  g_autofree char *readout = self->plot && self->index >= 0 ? utenfor_plot_dup_readout (self->plot, (guint)self->index) : NULL;
  g_autofree char *text = readout ? g_strdup_printf ("%s. %s", readout, whole) : g_strdup (whole);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->plot ? utenfor_plot_get_title (self->plot) : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

static void
set_index (UtenforChartView *self,
           int               index)
{
  if (self->index == index)
    return;
  self->index = index;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
utenfor_chart_view_take_plot (UtenforChartView *self,
                              UtenforPlot      *plot)
{
  g_return_if_fail (UTENFOR_IS_CHART_VIEW (self));

  g_clear_pointer (&self->plot, utenfor_plot_unref);
  self->plot = plot;
  if (plot == NULL || self->index >= utenfor_plot_get_n_stops (plot))
    self->index = -1;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

UtenforPlot *
utenfor_chart_view_get_plot (UtenforChartView *self)
{
  g_return_val_if_fail (UTENFOR_IS_CHART_VIEW (self), NULL);

  return self->plot;
}

int
utenfor_chart_view_get_index (UtenforChartView *self)
{
  g_return_val_if_fail (UTENFOR_IS_CHART_VIEW (self), -1);

  return self->index;
}

gboolean
utenfor_chart_view_export (UtenforChartView *self,
                           const char       *path,
                           GError          **error)
{
  g_return_val_if_fail (UTENFOR_IS_CHART_VIEW (self), FALSE);
  g_return_val_if_fail (self->plot != NULL, FALSE);

  return utenfor_plot_export (self->plot, path, gtk_widget_get_width (GTK_WIDGET (self)),
                              gtk_widget_get_height (GTK_WIDGET (self)), get_style (self), error);
}

static void
motion_cb (UtenforChartView *self,
           double            x,
           double            y)
{
  UtenforHit hit = { 0 };

  if (self->plot == NULL)
    return;
  hit = utenfor_plot_hit (self->plot, gtk_widget_get_width (GTK_WIDGET (self)),
                          gtk_widget_get_height (GTK_WIDGET (self)), get_style (self), x, y);
  set_index (self, hit.found ? hit.index : -1);
  utenfor_hit_clear (&hit);
}

static void
leave_cb (UtenforChartView *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    set_index (self, -1);
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  UtenforChartView *self = UTENFOR_CHART_VIEW (widget);
  int               n = self->plot ? utenfor_plot_get_n_stops (self->plot) : 0;
  int               by = g_variant_get_int32 (args);
  /* Where nothing is read yet it comes in from the side. */
  int side = by > 0 ? -1 : n;

  if (n == 0)
    return FALSE;
  set_index (self, CLAMP ((self->index < 0 ? side : self->index) + by, 0, n - 1));
  return TRUE;
}

/* Rows keep their place along the axis: beyond the first and last there is nothing. */
static gboolean
climb_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   data)
{
  UtenforChartView *self = UTENFOR_CHART_VIEW (widget);
  int               step = self->plot ? utenfor_plot_get_step_up (self->plot) * g_variant_get_int32 (args) : 0;
  int               index = self->index + step;

  if (step == 0 || self->index < 0)
    return FALSE;
  if (index >= 0 && index < utenfor_plot_get_n_stops (self->plot))
    set_index (self, index);
  return TRUE;
}

static gboolean
hide_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  UtenforChartView *self = UTENFOR_CHART_VIEW (widget);

  if (self->index < 0)
    return FALSE;
  set_index (self, -1);
  return TRUE;
}

static void
show_menu (UtenforChartView *self,
           double            x,
           double            y)
{
  g_autoptr (GMenu) model = NULL;

  if (self->plot == NULL)
    return;
  if (self->menu == NULL)
    {
      model = g_menu_new ();
      g_menu_append (model, _ ("_Copy picture"), "chart.copy");
      g_menu_append (model, _ ("_Save picture …"), "chart.save");
      self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (model));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ (int)x, (int)y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
pressed_cb (UtenforChartView *self,
            int               n_press,
            double            x,
            double            y)
{
  show_menu (self, x, y);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  show_menu (UTENFOR_CHART_VIEW (widget), gtk_widget_get_width (widget) / 2.0, 24);
}

void
utenfor_chart_view_show_menu (UtenforChartView *self)
{
  g_return_if_fail (UTENFOR_IS_CHART_VIEW (self));

  show_menu (self, gtk_widget_get_width (GTK_WIDGET (self)) - 160.0, 0);
}

/* The clipboard wants a picture, and there is one way to make one: a file. */
static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UtenforChartView *self = UTENFOR_CHART_VIEW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  if (self->plot == NULL)
    return;
  folder = g_dir_make_tmp ("utenfor-XXXXXX", &error);
  path = folder ? g_build_filename (folder, "chart.png", NULL) : NULL;
  if (path && utenfor_chart_view_export (self, path, &error))
    texture = gdk_texture_new_from_filename (path, &error);
  if (texture)
    gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  else
    utenfor_dialogs_show_error (widget, _ ("The picture could not be copied"), error);
  if (path)
    g_remove (path);
  if (folder)
    g_rmdir (folder);
}

static void
save_response_cb (GtkNativeDialog  *dialog,
                  int               response,
                  UtenforChartView *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      path = g_file_get_path (file);
      if (path && self->plot && !utenfor_chart_view_export (self, path, &error))
        utenfor_dialogs_show_error (GTK_WIDGET (self), _ ("The picture could not be saved"), error);
    }
  g_object_unref (dialog);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Save picture"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), _ ("chart.png"));
  utenfor_dialogs_add_filter (GTK_FILE_CHOOSER (dialog), _ ("Pictures (PNG, SVG, PDF)"), "*.png", "*.svg", "*.pdf", NULL);
  g_signal_connect_object (dialog, "response", G_CALLBACK (save_response_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
utenfor_chart_view_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  UtenforChartView *self = UTENFOR_CHART_VIEW (widget);
  int               width = gtk_widget_get_width (widget);
  int               height = gtk_widget_get_height (widget);
  cairo_t          *cr = NULL;

  if (self->plot == NULL || width <= 0 || height <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  utenfor_plot_draw_focused (self->plot, cr, width, height, get_style (self), self->index);
  cairo_destroy (cr);
}

static void
utenfor_chart_view_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  UtenforChartView *self = UTENFOR_CHART_VIEW (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : self->min_height;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 480 : self->min_height;
}

static void
utenfor_chart_view_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  UtenforChartView *self = UTENFOR_CHART_VIEW (widget);

  if (self->menu)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
utenfor_chart_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (utenfor_chart_view_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-application-prefer-dark-theme",
                           G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
}

static void
utenfor_chart_view_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_settings (widget), gtk_widget_queue_draw, widget);
  GTK_WIDGET_CLASS (utenfor_chart_view_parent_class)->unroot (widget);
}

static void
utenfor_chart_view_dispose (GObject *object)
{
  UtenforChartView *self = UTENFOR_CHART_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->plot, utenfor_plot_unref);

  G_OBJECT_CLASS (utenfor_chart_view_parent_class)->dispose (object);
}

static void
utenfor_chart_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MIN_HEIGHT:
      g_value_set_int (value, UTENFOR_CHART_VIEW (object)->min_height);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_chart_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_MIN_HEIGHT:
      UTENFOR_CHART_VIEW (object)->min_height = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_chart_view_class_init (UtenforChartViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = utenfor_chart_view_dispose;
  object_class->get_property = utenfor_chart_view_get_property;
  object_class->set_property = utenfor_chart_view_set_property;
  widget_class->snapshot = utenfor_chart_view_snapshot;
  widget_class->measure = utenfor_chart_view_measure;
  widget_class->size_allocate = utenfor_chart_view_size_allocate;
  widget_class->root = utenfor_chart_view_root;
  widget_class->unroot = utenfor_chart_view_unroot;

  properties[PROP_MIN_HEIGHT] = g_param_spec_int ("min-height", NULL, NULL, 0, G_MAXINT, 240, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_install_action (widget_class, "chart.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "chart.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "chart.menu", NULL, menu_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, move_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, move_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, climb_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, climb_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, move_cb, "i", -10000);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, move_cb, "i", 10000);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, hide_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "chart.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "chart.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "chart.copy", NULL);
}

static void
utenfor_chart_view_init (UtenforChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  self->index = -1;
  self->min_height = 240;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
