/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longer ids are not compared: the table below stays on the stack. */
#define MAX_LENGTH 64

gboolean
utenfor_is_id (const char *id)
{
  if (id == NULL || !g_ascii_isalnum (id[0]))
    return FALSE;

  return strspn (id, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "._-") == strlen (id);
}

/* Levenshtein's distance, without regard to case. */
static guint
distance (const char *a,
          const char *b)
{
  gsize length = strlen (b);
  guint row[MAX_LENGTH + 1];

  if (strlen (a) > MAX_LENGTH || length > MAX_LENGTH)
    return G_MAXUINT;

  for (gsize j = 0; j <= length; j++)
    row[j] = j;
  for (gsize i = 1; a[i - 1] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (gsize j = 1; j <= length; j++)
        {
          gboolean same = g_ascii_tolower (a[i - 1]) == g_ascii_tolower (b[j - 1]);
          guint    replace = diagonal + (same ? 0 : 1);

          diagonal = row[j];
          row[j] = MIN (replace, MIN (row[j], row[j - 1]) + 1);
        }
    }

  return row[length];
}

char *
utenfor_suggest (const char *id,
                 GPtrArray  *ids)
{
  /* A third of the letters may be wrong, but never more than three. */
  guint       best = MIN (3, strlen (id) / 3) + 1;
  const char *nearest = NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      guint d = distance (id, ids->pdata[i]);

      if (d < best)
        {
          best = d;
          nearest = ids->pdata[i];
        }
    }

  return nearest != NULL ? g_strdup_printf (_ (" Did you mean “%s”?"), nearest) : g_strdup ("");
}
