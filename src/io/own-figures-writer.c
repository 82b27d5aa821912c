/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reader.h"
#include "writer-common.h"
#include "writer.h"

char *
utenfor_own_figures_to_xml (const UtenforOwnFigures *own)
{
  UtenforWriter writer;

  g_return_val_if_fail (own != NULL, NULL);

  utenfor_writer_init (&writer, NULL);
  utenfor_writer_begin (&writer, "own-figures");
  utenfor_writer_integer (&writer, "format", UTENFOR_FORMAT);
  utenfor_writer_attribute (&writer, "id", own->id);
  utenfor_writer_attribute (&writer, "catalogue", own->catalogue);
  utenfor_writer_open (&writer);
  utenfor_writer_text (&writer, "title", own->title);
  for (guint i = 0; i < own->figures->len; i++)
    {
      const UtenforOwnFigure *figure = &g_array_index (own->figures, UtenforOwnFigure, i);

      utenfor_writer_begin (&writer, "figure");
      utenfor_writer_attribute (&writer, "place", figure->place);
      utenfor_writer_number (&writer, &figure->number);
      if (figure->price_year != 0)
        utenfor_writer_integer (&writer, "price-year", figure->price_year);
      utenfor_writer_close (&writer);
    }
  utenfor_writer_end (&writer, "own-figures");

  return utenfor_writer_finish (&writer);
}
