/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "format.h"
#include "headline-strip.h"
#include "payer-label.h"
#include "sentences.h"

#define HEIGHT  76
#define MARGIN  32
#define SPACING 32
/* So long the change of the last step stays in sight. */
#define CHANGE_MSEC 4000

struct _UtenforHeadlineStrip
{
  UtenforPart parent_instance;
  guint       fade;
  double      shown; /* the change the pill tells, kr */
};

G_DEFINE_FINAL_TYPE (UtenforHeadlineStrip, utenfor_headline_strip, UTENFOR_TYPE_PART)

static void
clear (UtenforHeadlineStrip *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

/* A caption over a figure. */
static GtkWidget *
add_column (UtenforHeadlineStrip *self,
            GtkWidget            *caption,
            GtkWidget            *figure)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), figure);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  return box;
}

static void
add_separator (UtenforHeadlineStrip *self)
{
  gtk_widget_set_parent (gtk_separator_new (GTK_ORIENTATION_VERTICAL), GTK_WIDGET (self));
}

static GtkWidget *
change_pill_new (double change)
{
  g_autofree char *text = utenfor_format_kr_short (change, UTENFOR_SIGN_BOTH);
  GtkWidget       *pill = utenfor_label_new (text, "change-pill", NULL);

  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (pill, _ ("What the last change did"));
  return pill;
}

static void
add_total (UtenforHeadlineStrip *self,
           UtenforResult        *result)
{
  g_autofree char *net = utenfor_format_kr_short (result->total.net, UTENFOR_SIGN_BOTH);
  GtkWidget       *figure = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  const char      *caption = result->view.discounted ? _ ("Net in all, present value") : _ ("Net in all, undiscounted");

  gtk_box_append (GTK_BOX (figure), utenfor_label_new (net, "strip-total", NULL));
  if (fabs (self->shown) >= 500)
    gtk_box_append (GTK_BOX (figure), change_pill_new (self->shown));
  add_column (self, utenfor_label_new (caption, "strip-caption", NULL), figure);
}

static gboolean
has_flow (UtenforResult *result,
          guint          payer)
{
  return fabs (result->payers[payer].gain) >= 0.5 || fabs (result->payers[payer].cost) >= 0.5;
}

/* Payers lean on the unit of the total beside them, where that is millions. */
static char *
dup_net (UtenforResult *result,
         guint          payer)
{
  double total = fabs (result->total.net);

  if (total >= 999500 && total < 999500000)
    return utenfor_format_millions (result->payers[payer].net, UTENFOR_SIGN_BOTH);
  return utenfor_format_kr_short (result->payers[payer].net, UTENFOR_SIGN_BOTH);
}

static void
add_payer (UtenforHeadlineStrip *self,
           UtenforResult        *result,
           guint                 payer)
{
  const UtenforCatalogue *catalogue = result->account->scenario->catalogue;
  g_autofree char        *net = dup_net (result, payer);
  g_autofree char        *colour = utenfor_payer_css_class (catalogue, payer);

  add_column (self, utenfor_payer_label_new (catalogue, payer, "strip-caption"),
              utenfor_label_new (net, "strip-figure", colour));
}

/* Those outside the public budgets stand by themselves, last: they are not in the total. */
static void
add_payers (UtenforHeadlineStrip *self,
            UtenforResult        *result,
            gboolean              is_public)
{
  gboolean any = FALSE;

  for (guint i = 0; i < result->n_payers; i++)
    if (has_flow (result, i) && utenfor_catalogue_get_payer (result->account->scenario->catalogue, i)->is_public == is_public)
      {
        if (!is_public && !any)
          add_separator (self);
        any = TRUE;
        add_payer (self, result, i);
      }
}

/* "kommune 2048, in all 2040": the payer who pays most of the measure, and the total. */
static void
add_payback (UtenforHeadlineStrip *self,
             UtenforResult        *result)
{
  const UtenforCatalogue *catalogue = result->account->scenario->catalogue;
  guint                   most = 0;
  g_autofree char        *payer = NULL;
  g_autofree char        *total = utenfor_sentence_payback (result, &result->total);
  g_autofree char        *text = NULL;
  GtkWidget              *label = NULL;

  for (guint i = 1; i < result->n_payers; i++)
    if (result->payers[i].cost > result->payers[most].cost)
      most = i;
  payer = utenfor_sentence_payback (result, &result->payers[most]);
  /* Translators: payer, when that payer has the money back, when all have: "Kommune 2048, in all 2040" */
  text = g_markup_printf_escaped (_ ("%s <b>%s</b>, in all <b>%s</b>"), utenfor_payer_short_name (catalogue, most), payer, total);
  label = utenfor_label_new (NULL, "strip-body", NULL);
  gtk_label_set_markup (GTK_LABEL (label), text);
  add_column (self, utenfor_label_new (_ ("The money is back"), "strip-caption", NULL), label);
}

static void
show (UtenforHeadlineStrip *self)
{
  UtenforResult *result = utenfor_part_get_result (UTENFOR_PART (self));

  clear (self);
  if (result == NULL)
    return;
  add_total (self, result);
  add_separator (self);
  add_payers (self, result, TRUE);
  add_separator (self);
  add_payback (self, result);
  add_payers (self, result, FALSE);
  /* An older result is dimmed: it is not that of the numbers on the page. */
  if (utenfor_document_is_current (utenfor_part_get_document (UTENFOR_PART (self))))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "stale");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "stale");
}

static gboolean
fade_cb (gpointer data)
{
  UtenforHeadlineStrip *self = data;

  self->fade = 0;
  self->shown = 0;
  show (self);
  return G_SOURCE_REMOVE;
}

static void
utenfor_headline_strip_refresh (UtenforPart *part)
{
  UtenforHeadlineStrip *self = UTENFOR_HEADLINE_STRIP (part);

  g_clear_handle_id (&self->fade, g_source_remove);
  self->shown = utenfor_document_get_change (utenfor_part_get_document (part));
  if (fabs (self->shown) >= 500)
    self->fade = g_timeout_add (CHANGE_MSEC, fade_cb, self);
  show (self);
}

static void
utenfor_headline_strip_measure (GtkWidget     *widget,
                                GtkOrientation orientation,
                                int            for_size,
                                int           *minimum,
                                int           *natural,
                                int           *minimum_baseline,
                                int           *natural_baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);

  *minimum = *natural = HEIGHT;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;
  *minimum = *natural = 2 * MARGIN;
  if (first)
    {
      gtk_widget_measure (first, orientation, -1, minimum, NULL, NULL, NULL);
      *minimum += 2 * MARGIN;
      *natural = *minimum;
    }
}

static int
natural_width (GtkWidget *child)
{
  int width = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

static void
utenfor_headline_strip_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  int      x = MARGIN;
  gboolean room = TRUE;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      gboolean      separator = GTK_IS_SEPARATOR (child);
      GtkAllocation place = { x, separator ? 14 : 0, 0, separator ? height - 28 : height };
      int           needed = 0;

      place.width = natural_width (child);
      /* A line with nothing after it separates nothing. */
      needed = place.width;
      if (separator && gtk_widget_get_next_sibling (child))
        needed += SPACING + natural_width (gtk_widget_get_next_sibling (child));
      room = room && x + needed <= width - MARGIN / 2;
      gtk_widget_set_child_visible (child, room);
      if (mirrored)
        place.x = width - place.x - place.width;
      if (room)
        gtk_widget_size_allocate (child, &place, -1);
      x += place.width + SPACING;
    }
}

static void
utenfor_headline_strip_dispose (GObject *object)
{
  g_clear_handle_id (&UTENFOR_HEADLINE_STRIP (object)->fade, g_source_remove);

  G_OBJECT_CLASS (utenfor_headline_strip_parent_class)->dispose (object);
}

static void
utenfor_headline_strip_class_init (UtenforHeadlineStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = utenfor_headline_strip_dispose;
  widget_class->measure = utenfor_headline_strip_measure;
  widget_class->size_allocate = utenfor_headline_strip_size_allocate;
  UTENFOR_PART_CLASS (klass)->refresh = utenfor_headline_strip_refresh;

  gtk_widget_class_set_css_name (widget_class, "strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
utenfor_headline_strip_init (UtenforHeadlineStrip *self)
{
  /* It lays out its columns itself, and leaves out those there is no room for. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}
