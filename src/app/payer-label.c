/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "format.h"
#include "palette.h"
#include "payer-label.h"

char *
utenfor_payer_css_class (const UtenforCatalogue *catalogue,
                         guint                   payer)
{
  return g_strdup_printf ("payer-%d", utenfor_palette_payer (catalogue, payer) - UTENFOR_TONE_PAYER);
}

char **
utenfor_payer_dup_colours (const UtenforCatalogue *catalogue,
                           gboolean                dark)
{
  guint  n = catalogue->payers->len;
  char **colours = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      UtenforColour colour = utenfor_palette_text (utenfor_palette_payer (catalogue, i), dark);

      colours[i] = g_strdup_printf ("#%02x%02x%02x", (guint)lrint (colour.red * 255), (guint)lrint (colour.green * 255),
                                    (guint)lrint (colour.blue * 255));
    }
  return colours;
}

const char *
utenfor_payer_mark (const UtenforCatalogue *catalogue,
                    guint                   payer)
{
  static const char *const marks[] = { "", "●", "■", "▲", "◆", "▼", "✚", "★", "⬢" };
  guint                    mark = utenfor_palette_payer_mark (catalogue, payer);

  return mark < G_N_ELEMENTS (marks) ? marks[mark] : "";
}

const char *
utenfor_payer_short_name (const UtenforCatalogue *catalogue,
                          guint                   payer)
{
  const UtenforPayer *it = utenfor_catalogue_get_payer (catalogue, payer);

  return utenfor_text_get (it->short_title ? it->short_title : it->title, utenfor_language ());
}

GtkWidget *
utenfor_label_new (const char *text,
                   const char *css_class,
                   const char *other_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  if (other_class)
    gtk_widget_add_css_class (label, other_class);
  return label;
}

GtkWidget *
utenfor_payer_label_new (const UtenforCatalogue *catalogue,
                         guint                   payer,
                         const char             *css_class)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *mark = utenfor_label_new (utenfor_payer_mark (catalogue, payer), "payer-mark", "payer-fill");
  GtkWidget       *name = utenfor_label_new (utenfor_payer_short_name (catalogue, payer), css_class, NULL);
  g_autofree char *colour = utenfor_payer_css_class (catalogue, payer);

  gtk_widget_add_css_class (mark, colour);
  gtk_accessible_update_state (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), name);
  return box;
}
