/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Plain text laid out in columns for a terminal. Widths are counted in the
 * cells a terminal uses, not in bytes or characters. */
typedef struct _UtenforGrid UtenforGrid;

/* `alignment` has one letter a column, 'l' or 'r': "lrrrl". */
UtenforGrid *utenfor_grid_new (const char *alignment);
void         utenfor_grid_free (UtenforGrid *grid);
/* As many cells as there are columns, then NULL; the strings are taken over. */
void utenfor_grid_add (UtenforGrid *grid,
                       ...) G_GNUC_NULL_TERMINATED;
/* The same from an array of n_columns strings, taken over. */
void utenfor_grid_add_cells (UtenforGrid *grid,
                             char       **cells);
/* The row added last is a heading or a sum, bold where the terminal can. */
void utenfor_grid_emphasize (UtenforGrid *grid);
/* A line across all columns. */
void utenfor_grid_add_rule (UtenforGrid *grid);
/* A line of text that does not widen any column. */
void utenfor_grid_add_text (UtenforGrid *grid,
                            const char  *text);
/* Cells across, without the indent. */
int utenfor_grid_get_width (const UtenforGrid *grid);
/* Appends all rows, each after `indent` spaces. `ansi` allows bold. */
void utenfor_grid_print (const UtenforGrid *grid,
                         int                indent,
                         gboolean           ansi,
                         GString           *out);

/* How many cells a text takes in a terminal. */
int utenfor_text_width (const char *text);
/* Appends the text broken between words so that no line passes `width`, each
 * line after `indent` spaces. No-break spaces do not break. */
void utenfor_text_wrap (const char *text,
                        int         width,
                        int         indent,
                        GString    *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UtenforGrid, utenfor_grid_free)

G_END_DECLS
