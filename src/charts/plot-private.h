/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow.h"
#include "palette.h"
#include "plot.h"
#include "ranges.h"
#include "strips.h"
#include "tiles.h"
#include "unit.h"

G_BEGIN_DECLS

/* What a plot is made of.  Five kinds: layers over an axis of ages or years (most
 * figures), the money's way, rows of bars, a map, and single lives.  All values are in the figure's own
 * unit before division (kr, or of 100); places along the axis are stops 0 … n−1.
 *
 * A new kind of layer (a fan, a threshold) is one more value here, one branch
 * in layout.c where its extent counts, and one function in draw-layers.c. */

typedef enum {
  UTENFOR_LAYER_SHADE, /* whole height, from stop `from` to `to` */
  UTENFOR_LAYER_AREA,  /* between low and high */
  UTENFOR_LAYER_BARS,  /* between low and high, one per stop */
  UTENFOR_LAYER_LINE,  /* along high */
} UtenforLayerKind;

typedef struct
{
  UtenforLayerKind kind;
  UtenforTone      tone;
  double           opacity; /* of areas and bars */
  double           width;   /* of lines, px at scale 1 */
  gboolean         hatched; /* stripes: what is less than nothing */
  gboolean         edged;   /* a hair of card colour along `high` */
  gboolean         dashed;
  gboolean         followed; /* a ring where the cross-hair meets it */
  double           from, to;
  double          *low;  /* [n_stops] */
  double          *high; /* [n_stops] */
} UtenforLayer;

typedef enum {
  UTENFOR_LABEL_END,    /* right of the last stop, at `value` */
  UTENFOR_LABEL_INSIDE, /* within area `layer`, where it is thickest */
  UTENFOR_LABEL_POINT,  /* beside a ring or dot at (stop, value), leader to it */
  UTENFOR_LABEL_NOTE,   /* as a point, but nothing is drawn at the place itself */
  UTENFOR_LABEL_TOP,    /* above the frame at `stop` */
} UtenforLabelKind;

typedef enum {
  UTENFOR_POINT_NONE,
  UTENFOR_POINT_RING,
  UTENFOR_POINT_DOT,
} UtenforPointKind;

typedef struct
{
  UtenforLabelKind kind;
  UtenforPointKind point;
  UtenforTone      tone;
  UtenforMark      mark;
  char            *text;
  char            *strong; /* bold tail or NULL */
  gboolean         heavy;  /* text itself is half-bold */
  gboolean         below;  /* of two equal places, the lower */
  gboolean         loose;  /* END: stands for the whole, so no leader to a place */
  gboolean         insist; /* INSIDE: where the area is too thin, beside it with a leader */
  guint            layer;  /* INSIDE */
  double           stop;   /* may lie between two */
  double           value;
  double           rank; /* of labels that do not all fit the highest stay */
} UtenforLabel;

typedef struct
{
  char      *title;  /* half-bold, or NULL */
  char      *note;   /* after it, or NULL */
  GPtrArray *layers; /* of UtenforLayer */
  GPtrArray *labels; /* of UtenforLabel */
} UtenforPanel;

/* A row of figures the cross-hair reads. */
typedef struct
{
  char       *label;
  UtenforTone tone;
  UtenforMark mark;
  UtenforSign sign;
  double     *values; /* [n_stops] */
} UtenforReadout;

struct _UtenforPlot
{
  gatomicrefcount ref_count;
  char           *title;
  char           *subtitle;    /* units and what the colours mean, or NULL */
  char           *description; /* the text alternative */
  char           *empty;       /* what is written when there is nothing to draw */

  guint       n_stops;
  int         first_stop;   /* age or year of stop 0 */
  double      stop_size;    /* what from one stop to the next is, where stops are no ages or years; else 0 */
  char       *stop_format;  /* "%s years" for the axis's two ends, or NULL */
  char       *first_format; /* the same for the first stop, where it holds what lies before it; or NULL */
  char       *last_format;  /* … and for the last */
  char       *stop_label;   /* "Age": over the cross-hair's place */
  gboolean    is_banded;    /* each stop has a width (bars) */
  gboolean    is_chance;    /* of 100 draws: the cross-hair reads "under 1 %" */
  UtenforUnit unit;
  UtenforSign sign;
  char       *axis_title;  /* over the y axis */
  char       *end_title;   /* over the labels at the end, or NULL */
  int         max_ticks;   /* fewer grid lines than usual; 0: as usual */
  double      spare_below; /* share of the range kept free under it for words */
  double      low, high;   /* fixed ends of the y axis; NAN: from the layers */
  GPtrArray  *panels;      /* of UtenforPanel */
  GPtrArray  *readouts;    /* of UtenforReadout */

  /* The money's way, rows of bars, a map, single lives; all NULL: over an axis. */
  UtenforFlow   *flow;
  UtenforRanges *ranges;
  UtenforTiles  *tiles;
  UtenforStrips *strips;
};

/* What the cross-hair reads of one figure, without the unit of a sum. (transfer full) */
char *utenfor_plot_dup_figure (const UtenforPlot    *plot,
                               const UtenforReadout *readout,
                               guint                 stop);

UtenforPlot  *utenfor_plot_new (guint n_stops,
                                int   first_stop);
UtenforPanel *utenfor_plot_add_panel (UtenforPlot *plot,
                                      const char  *title,
                                      const char  *note);
/* Copies the values. */
void utenfor_plot_add_readout (UtenforPlot  *plot,
                               const char   *label,
                               UtenforTone   tone,
                               UtenforMark   mark,
                               UtenforSign   sign,
                               const double *values);
/* `low` NULL is zero. Both are copied. The layer may be dressed until drawn. */
UtenforLayer *utenfor_panel_add_layer (UtenforPanel    *panel,
                                       UtenforPlot     *plot,
                                       UtenforLayerKind kind,
                                       UtenforTone      tone,
                                       const double    *low,
                                       const double    *high);
UtenforLayer *utenfor_panel_add_shade (UtenforPanel *panel,
                                       UtenforTone   tone,
                                       double        from,
                                       double        to);
/* Takes over neither string. */
UtenforLabel *utenfor_panel_add_label (UtenforPanel    *panel,
                                       UtenforLabelKind kind,
                                       UtenforTone      tone,
                                       const char      *text,
                                       const char      *strong);
/* Has any layer a finite value? */
gboolean      utenfor_plot_has_figures (const UtenforPlot *plot);
UtenforPanel *utenfor_plot_get_panel (const UtenforPlot *plot,
                                      guint              i);
/* "40 years", or what the axis calls a stop. (transfer full) */
char *utenfor_plot_dup_stop (const UtenforPlot *plot,
                             guint              stop,
                             gboolean           in_full);

G_END_DECLS
