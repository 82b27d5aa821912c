/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "group-page.h"
#include "measure-page.h"
#include "page.h"
#include "result-page.h"

static const UtenforPageRow pages[] = {
  { "group", N_ ("Target group"), utenfor_group_page_get_type },
  { "measure", N_ ("Measure and effect"), utenfor_measure_page_get_type },
  { "result", N_ ("Result"), utenfor_result_page_get_type },
};

guint
utenfor_pages_get_n (void)
{
  return G_N_ELEMENTS (pages);
}

const UtenforPageRow *
utenfor_pages_get (guint i)
{
  g_return_val_if_fail (i < G_N_ELEMENTS (pages), NULL);

  return &pages[i];
}
