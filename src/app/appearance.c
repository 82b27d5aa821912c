/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "appearance.h"
#include "palette.h"

#define PORTAL          "org.freedesktop.portal.Desktop"
#define PORTAL_PATH     "/org/freedesktop/portal/desktop"
#define PORTAL_SETTINGS "org.freedesktop.portal.Settings"
#define APPEARANCE      "org.freedesktop.appearance"

struct _UtenforAppearance
{
  GObject         parent_instance;
  GdkDisplay     *display;
  GtkCssProvider *sheet;
  GtkCssProvider *colours;
  GCancellable   *cancellable;
  GDBusProxy     *portal;
  UtenforScheme   scheme;
  guint           system_is_dark : 1;
};

enum {
  PROP_0,
  PROP_SCHEME,
  N_PROPS
};

G_DEFINE_ENUM_TYPE (UtenforScheme,
                    utenfor_scheme,
                    G_DEFINE_ENUM_VALUE (UTENFOR_SCHEME_SYSTEM, "system"),
                    G_DEFINE_ENUM_VALUE (UTENFOR_SCHEME_LIGHT, "light"),
                    G_DEFINE_ENUM_VALUE (UTENFOR_SCHEME_DARK, "dark"))
G_DEFINE_FINAL_TYPE (UtenforAppearance, utenfor_appearance, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static const struct
{
  const char *name;
  UtenforTone tone;
} names[] = {
  { "ink", UTENFOR_TONE_INK },
  { "dim", UTENFOR_TONE_DIM },
  { "line", UTENFOR_TONE_LINE },
  { "card", UTENFOR_TONE_CARD },
  { "window", UTENFOR_TONE_WINDOW },
  { "accent", UTENFOR_TONE_ACCENT },
  { "accent_tint", UTENFOR_TONE_ACCENT_TINT },
  { "grade_a", UTENFOR_TONE_GRADE_A },
  { "grade_b", UTENFOR_TONE_GRADE_B },
  { "grade_c", UTENFOR_TONE_GRADE_C },
};

static void
define (GString      *css,
        const char   *name,
        UtenforColour colour)
{
  g_string_append_printf (css, "@define-color %s #%02x%02x%02x;\n", name, (guint)lrint (colour.red * 255),
                          (guint)lrint (colour.green * 255), (guint)lrint (colour.blue * 255));
}

static char *
dup_colours (gboolean dark)
{
  GString *css = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    define (css, names[i].name, utenfor_palette_fill (names[i].tone, dark));
  for (guint i = 0; i < UTENFOR_N_PAYER_TONES; i++)
    {
      g_autofree char *fill = g_strdup_printf ("payer_%u", i);
      g_autofree char *text = g_strdup_printf ("payer_%u_text", i);

      define (css, fill, utenfor_palette_fill (UTENFOR_TONE_PAYER + (int)i, dark));
      define (css, text, utenfor_palette_text (UTENFOR_TONE_PAYER + (int)i, dark));
      g_string_append_printf (css, ".payer-%u { color: @%s; } .payer-fill.payer-%u { color: @%s; }\n", i, text, i, fill);
    }
  /* What has no counterpart in a chart. */
  g_string_append (css, dark ? "@define-color header #2b2a2f; @define-color trough #3a383f; @define-color pressed #56535d; @define-color halo alpha(black, 0.4);\n"
                             : "@define-color header #ebe9e7; @define-color trough #e0dcd8; @define-color pressed #ffffff; @define-color halo alpha(black, 0.12);\n");
  return g_string_free (css, FALSE);
}

static GtkSettings *
get_settings (UtenforAppearance *self)
{
  return gtk_settings_get_for_display (self->display);
}

gboolean
utenfor_appearance_is_dark (UtenforAppearance *self)
{
  g_return_val_if_fail (UTENFOR_IS_APPEARANCE (self), FALSE);

  return self->scheme == UTENFOR_SCHEME_SYSTEM ? self->system_is_dark : self->scheme == UTENFOR_SCHEME_DARK;
}

static void
apply (UtenforAppearance *self)
{
  gboolean         dark = utenfor_appearance_is_dark (self);
  g_autofree char *css = dup_colours (dark);

  gtk_css_provider_load_from_data (self->colours, css, -1);
  g_object_set (get_settings (self), "gtk-application-prefer-dark-theme", dark, NULL);
}

void
utenfor_appearance_set_scheme (UtenforAppearance *self,
                               UtenforScheme      scheme)
{
  g_return_if_fail (UTENFOR_IS_APPEARANCE (self));

  if (self->scheme == scheme)
    return;
  self->scheme = scheme;
  apply (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCHEME]);
}

/* 1 is dark, 2 is light, 0 is no preference; older portals wrap the value twice. */
static void
take_preference (UtenforAppearance *self,
                 GVariant          *value)
{
  g_autoptr (GVariant) inner = g_variant_ref (value);
  gboolean dark = FALSE;

  while (g_variant_is_of_type (inner, G_VARIANT_TYPE_VARIANT))
    {
      GVariant *unwrapped = g_variant_get_variant (inner);

      g_variant_unref (inner);
      inner = unwrapped;
    }
  if (!g_variant_is_of_type (inner, G_VARIANT_TYPE_UINT32))
    return;
  dark = g_variant_get_uint32 (inner) == 1;
  if (dark == self->system_is_dark)
    return;
  self->system_is_dark = dark;
  if (self->scheme == UTENFOR_SCHEME_SYSTEM)
    apply (self);
}

static void
portal_signal_cb (UtenforAppearance *self,
                  const char        *sender,
                  const char        *name,
                  GVariant          *parameters)
{
  const char *group = NULL;
  const char *key = NULL;
  g_autoptr (GVariant) value = NULL;

  if (strcmp (name, "SettingChanged") != 0 || !g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;
  g_variant_get (parameters, "(&s&sv)", &group, &key, &value);
  if (strcmp (group, APPEARANCE) == 0 && strcmp (key, "color-scheme") == 0)
    take_preference (self, value);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GVariant) reply = g_dbus_proxy_call_finish (G_DBUS_PROXY (source), result, NULL);
  g_autoptr (GVariant) value = NULL;

  /* No portal, or we are gone: light stays light. */
  if (reply == NULL)
    return;
  g_variant_get (reply, "(v)", &value);
  take_preference (UTENFOR_APPEARANCE (data), value);
}

static void
portal_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GDBusProxy) portal = g_dbus_proxy_new_finish (result, NULL);
  UtenforAppearance *self = NULL;

  if (portal == NULL)
    return;
  self = UTENFOR_APPEARANCE (data);
  g_set_object (&self->portal, portal);
  g_signal_connect_object (portal, "g-signal", G_CALLBACK (portal_signal_cb), self, G_CONNECT_SWAPPED);
  g_dbus_proxy_call (portal, "Read", g_variant_new ("(ss)", APPEARANCE, "color-scheme"), G_DBUS_CALL_FLAGS_NO_AUTO_START,
                     1000, self->cancellable, read_cb, self);
}

void
utenfor_appearance_follow (UtenforAppearance *self,
                           GDBusConnection   *bus)
{
  g_return_if_fail (UTENFOR_IS_APPEARANCE (self));

  if (bus == NULL || self->portal)
    return;
  g_dbus_proxy_new (bus, G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES | G_DBUS_PROXY_FLAGS_DO_NOT_AUTO_START, NULL,
                    PORTAL, PORTAL_PATH, PORTAL_SETTINGS, self->cancellable, portal_cb, self);
}

UtenforAppearance *
utenfor_appearance_new (GdkDisplay *display)
{
  UtenforAppearance *self = g_object_new (UTENFOR_TYPE_APPEARANCE, NULL);

  g_return_val_if_fail (GDK_IS_DISPLAY (display), self);

  self->display = g_object_ref (display);
  gtk_css_provider_load_from_resource (self->sheet, "/no/utenfor/Utenfor/style.css");
  apply (self);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->colours), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->sheet), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  return self;
}

static void
utenfor_appearance_dispose (GObject *object)
{
  UtenforAppearance *self = UTENFOR_APPEARANCE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->portal);
  if (self->display)
    {
      gtk_style_context_remove_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->sheet));
      gtk_style_context_remove_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->colours));
    }
  g_clear_object (&self->display);

  G_OBJECT_CLASS (utenfor_appearance_parent_class)->dispose (object);
}

static void
utenfor_appearance_finalize (GObject *object)
{
  UtenforAppearance *self = UTENFOR_APPEARANCE (object);

  g_clear_object (&self->sheet);
  g_clear_object (&self->colours);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (utenfor_appearance_parent_class)->finalize (object);
}

static void
utenfor_appearance_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SCHEME:
      g_value_set_enum (value, UTENFOR_APPEARANCE (object)->scheme);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_appearance_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SCHEME:
      utenfor_appearance_set_scheme (UTENFOR_APPEARANCE (object), g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
utenfor_appearance_class_init (UtenforAppearanceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = utenfor_appearance_dispose;
  object_class->finalize = utenfor_appearance_finalize;
  object_class->get_property = utenfor_appearance_get_property;
  object_class->set_property = utenfor_appearance_set_property;

  properties[PROP_SCHEME] = g_param_spec_enum ("scheme", NULL, NULL, UTENFOR_TYPE_SCHEME, UTENFOR_SCHEME_SYSTEM,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
utenfor_appearance_init (UtenforAppearance *self)
{
  self->sheet = gtk_css_provider_new ();
  self->colours = gtk_css_provider_new ();
  self->cancellable = g_cancellable_new ();
}
