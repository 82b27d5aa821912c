/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "format.h"
#include "number-field.h"

/* In characters; the longest number that is seen whole. */
#define WIDEST 16

struct _UtenforNumberField
{
  UtenforPart             parent_instance;
  GtkWidget              *box;
  GtkLabel               *title;
  GtkSpinButton          *spin;
  GtkLabel               *help;
  GtkAdjustment          *adjustment;
  const UtenforParameter *parameter;
  UtenforPlace            place;
  int                     width;          /* in characters, of a usual number */
  guint                   is_showing : 1; /* the document speaks, not the user */
  guint                   is_compact : 1;
  guint                   is_beyond : 1; /* what was typed last lay outside the limits */
};

enum {
  PROP_0,
  PROP_PARAMETER,
  PROP_ADJUSTMENT,
  PROP_SHOW_TITLE,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (UtenforNumberField, utenfor_number_field, UTENFOR_TYPE_PART)

static GParamSpec *properties[N_PROPS];

static char *
dup_key (UtenforNumberField *self)
{
  return g_strdup_printf ("%s/%u/%u", self->parameter->name, self->place.item, self->place.payer);
}

/* "from 1 to 1 000 000", while the field stands at a limit because more or less was typed. */
static char *
dup_limits (UtenforNumberField *self)
{
  double           value = gtk_adjustment_get_value (self->adjustment);
  double           lower = gtk_adjustment_get_lower (self->adjustment);
  double           upper = gtk_adjustment_get_upper (self->adjustment);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (!self->is_beyond || (value > lower && value < upper))
    return NULL;
  first = utenfor_parameter_format (self->parameter, lower);
  last = utenfor_parameter_format (self->parameter, upper);
  /* Translators: the least and the most a number field takes */
  return g_strdup_printf (_ ("from %s to %s"), first, last);
}

/* What the help line says: the range where the number has one, else the words. */
static void
show_help (UtenforNumberField *self)
{
  g_autofree char *interval = utenfor_parameter_format_interval (self->parameter, utenfor_part_get_scenario (UTENFOR_PART (self)));
  g_autofree char *limits = dup_limits (self);
  g_autofree char *both = NULL;
  const char      *words = self->parameter->help ? _ (self->parameter->help) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->help), !self->is_compact || limits);
  if (limits)
    both = g_steal_pointer (&limits);
  else if (words && interval)
    both = g_strdup_printf ("%s, %s", words, interval);
  gtk_label_set_label (self->help, both ? both : (words ? words : ""));
}

/* A rare long number makes its field wider: half of it would be another number. */
static void
set_width (UtenforNumberField *self,
           int                 n_chars)
{
  int width = CLAMP (n_chars, self->width, MAX (self->width, WIDEST));

  if (gtk_editable_get_width_chars (GTK_EDITABLE (self->spin)) == width)
    return;
  gtk_editable_set_width_chars (GTK_EDITABLE (self->spin), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->spin), width);
}

static void
write_text (UtenforNumberField *self)
{
  g_autofree char *text = utenfor_parameter_format (self->parameter, gtk_adjustment_get_value (self->adjustment));

  if (strcmp (text, gtk_editable_get_text (GTK_EDITABLE (self->spin))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->spin), text);
  set_width (self, (int)g_utf8_strlen (text, -1));
}

static void
show_limits (UtenforNumberField    *self,
             const UtenforScenario *scenario)
{
  double lower, upper;

  utenfor_parameter_get_limits (self->parameter, scenario, &lower, &upper);
  gtk_adjustment_set_lower (self->adjustment, lower);
  gtk_adjustment_set_upper (self->adjustment, upper);
}

static void
utenfor_number_field_refresh (UtenforPart *part)
{
  UtenforNumberField *self = UTENFOR_NUMBER_FIELD (part);
  UtenforScenario    *scenario = utenfor_part_get_scenario (part);
  double              value = 0;

  gtk_widget_set_sensitive (GTK_WIDGET (self), self->parameter->get (scenario, self->place, &value));
  self->is_showing = TRUE;
  show_limits (self, scenario);
  gtk_adjustment_set_value (self->adjustment, value * utenfor_parameter_scale (self->parameter));
  /* Only the text: gtk_spin_button_update() would read back what the user typed.
   * Where the scenario took another number than that (12 of 12,5 participants),
   * the two would correct each other for ever. */
  write_text (self);
  self->is_showing = FALSE;
  show_help (self);
}

static void
value_changed_cb (UtenforNumberField *self)
{
  UtenforDocument *document = utenfor_part_get_document (UTENFOR_PART (self));
  UtenforScenario *now = NULL;
  UtenforScenario *copy = NULL;
  g_autofree char *key = NULL;
  double           value = gtk_adjustment_get_value (self->adjustment) / utenfor_parameter_scale (self->parameter);
  double           before = 0;

  if (self->is_showing || document == NULL)
    return;
  now = utenfor_document_get_scenario (document);
  if (now == NULL || !self->parameter->get (now, self->place, &before) || fabs (before - value) < 1e-12)
    return;
  copy = utenfor_document_edit (document);
  self->parameter->set (copy, self->place, value);
  key = dup_key (self);
  utenfor_document_commit (document, copy, key);
}

static gboolean
output_cb (UtenforNumberField *self)
{
  write_text (self);
  return TRUE;
}

/* What people type comes back as the program writes it: with unit, comma and spaces.
 * Digits behind letters ("1e9") are no number we know; half of it would be a wrong one. */
static char *
dup_digits (const char *text)
{
  GString *digits = g_string_new (NULL);
  gboolean is_unit = FALSE;

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_unit && g_unichar_isdigit (c))
        g_string_truncate (digits, 0);
      else if (is_unit)
        continue;
      else if (g_unichar_isdigit (c) || c == ',' || c == '.' || c == '-' || c == 0x2212)
        g_string_append_unichar (digits, c);
      else if (digits->len > 0 && g_unichar_isalpha (c))
        is_unit = TRUE;
    }
  return g_string_free (digits, FALSE);
}

/* The spin button takes the nearest limit; people are told why. */
static void
note_beyond (UtenforNumberField *self,
             double              value)
{
  self->is_beyond = value < gtk_adjustment_get_lower (self->adjustment) || value > gtk_adjustment_get_upper (self->adjustment);
  if (utenfor_part_get_scenario (UTENFOR_PART (self)))
    show_help (self);
}

static int
input_cb (UtenforNumberField *self,
          double             *value)
{
  const char      *text = gtk_editable_get_text (GTK_EDITABLE (self->spin));
  g_autofree char *shown = utenfor_parameter_format (self->parameter, gtk_adjustment_get_value (self->adjustment));
  g_autofree char *digits = NULL;

  /* What stands there untouched is the number itself, not its rounded text. */
  if (strcmp (text, shown) == 0)
    {
      *value = gtk_adjustment_get_value (self->adjustment);
      return TRUE;
    }
  digits = dup_digits (text);
  /* "70 %" is 0.7 to the parser and 70 in this field, which says per cent itself.
   * What is no number changes nothing. */
  if ((self->parameter->unit == UTENFOR_UNIT_PERCENT || !utenfor_parse_number (text, value)) &&
      !utenfor_parse_number (digits, value))
    {
      *value = gtk_adjustment_get_value (self->adjustment);
      gtk_widget_error_bell (GTK_WIDGET (self));
    }
  note_beyond (self, *value);
  return TRUE;
}

static void
set_parameter (UtenforNumberField *self,
               const char         *name)
{
  const UtenforParameter *parameter = utenfor_parameter_find (name);

  g_return_if_fail (parameter != NULL);

  self->parameter = parameter;
  self->is_showing = TRUE;
  gtk_adjustment_configure (self->adjustment, parameter->lower, parameter->lower, parameter->upper, parameter->step,
                            parameter->step * 5, 0);
  gtk_spin_button_set_digits (self->spin, 6);
  self->width = parameter->unit == UTENFOR_UNIT_KR ? 11 : 6;
  set_width (self, self->width);
  gtk_label_set_label (self->title, _ (parameter->title));
  gtk_label_set_label (self->help, parameter->help ? _ (parameter->help) : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spin), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (parameter->title), -1);
  self->is_showing = FALSE;
}

/* Leaving a field ends its step of undo. */
static void
leave_cb (UtenforNumberField *self)
{
  UtenforDocument *document = utenfor_part_get_document (UTENFOR_PART (self));

  if (document)
    utenfor_document_seal (document);
}

GtkWidget *
utenfor_number_field_new_compact (const char  *parameter,
                                  UtenforPlace place,
                                  const char  *label)
{
  UtenforNumberField *self = g_object_new (UTENFOR_TYPE_NUMBER_FIELD, "parameter", parameter, NULL);

  self->place = place;
  gtk_widget_hide (GTK_WIDGET (self->title));
  gtk_widget_hide (GTK_WIDGET (self->help));
  self->is_compact = TRUE;
  if (self->parameter->unit != UTENFOR_UNIT_KR)
    self->width = 4;
  set_width (self, self->width);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spin), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->spin), label);
  return GTK_WIDGET (self);
}

void
utenfor_leave_wheel_to_page (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  controllers = gtk_widget_observe_controllers (widget);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

GtkAdjustment *
utenfor_number_field_get_adjustment (UtenforNumberField *self)
{
  g_return_val_if_fail (UTENFOR_IS_NUMBER_FIELD (self), NULL);

  return self->adjustment;
}

double
utenfor_number_field_get_value (UtenforNumberField *self)
{
  g_return_val_if_fail (UTENFOR_IS_NUMBER_FIELD (self), 0);

  return gtk_adjustment_get_value (self->adjustment);
}

void
utenfor_number_field_set_value (UtenforNumberField *self,
                                double              value)
{
  g_return_if_fail (UTENFOR_IS_NUMBER_FIELD (self));

  gtk_adjustment_set_value (self->adjustment, value);
}

static void
utenfor_number_field_finalize (GObject *object)
{
  UtenforNumberField *self = UTENFOR_NUMBER_FIELD (object);

  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (utenfor_number_field_parent_class)->finalize (object);
}

static void
utenfor_number_field_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  UtenforNumberField *self = UTENFOR_NUMBER_FIELD (object);

  switch (prop_id)
    {
    case PROP_PARAMETER:
      g_value_set_string (value, self->parameter ? self->parameter->name : NULL);
      break;
    case PROP_ADJUSTMENT:
      g_value_set_object (value, self->adjustment);
      break;
    case PROP_SHOW_TITLE:
      g_value_set_boolean (value, gtk_widget_get_visible (GTK_WIDGET (self->title)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_number_field_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  UtenforNumberField *self = UTENFOR_NUMBER_FIELD (object);

  switch (prop_id)
    {
    case PROP_PARAMETER:
      set_parameter (self, g_value_get_string (value));
      break;
    case PROP_SHOW_TITLE:
      gtk_widget_set_visible (GTK_WIDGET (self->title), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_number_field_class_init (UtenforNumberFieldClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = utenfor_number_field_finalize;
  object_class->get_property = utenfor_number_field_get_property;
  object_class->set_property = utenfor_number_field_set_property;
  UTENFOR_PART_CLASS (klass)->refresh = utenfor_number_field_refresh;

  properties[PROP_PARAMETER] = g_param_spec_string ("parameter", NULL, NULL, NULL,
                                                    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ADJUSTMENT] = g_param_spec_object ("adjustment", NULL, NULL, GTK_TYPE_ADJUSTMENT,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_TITLE] = g_param_spec_boolean ("show-title", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "field");
  gtk_widget_class_set_template_from_resource (widget_class, "/no/utenfor/Utenfor/number-field.ui");
  gtk_widget_class_bind_template_child (widget_class, UtenforNumberField, box);
  gtk_widget_class_bind_template_child (widget_class, UtenforNumberField, title);
  gtk_widget_class_bind_template_child (widget_class, UtenforNumberField, spin);
  gtk_widget_class_bind_template_child (widget_class, UtenforNumberField, help);
  gtk_widget_class_bind_template_callback (widget_class, output_cb);
  gtk_widget_class_bind_template_callback (widget_class, input_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
utenfor_number_field_init (UtenforNumberField *self)
{
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 1, 1, 1, 0));
  self->parameter = utenfor_parameter_find ("participants");
  gtk_widget_init_template (GTK_WIDGET (self));
  utenfor_leave_wheel_to_page (GTK_WIDGET (self->spin));
  self->is_showing = TRUE;
  gtk_spin_button_set_adjustment (self->spin, self->adjustment);
  self->is_showing = FALSE;
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
}
