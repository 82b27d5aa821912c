/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>

#include "quarks.h"

#ifdef __SANITIZE_ADDRESS__

#include <link.h>
#include <string.h>

/* The sanitizer's own headers are not always installed; these three are its interface. */
int    __sanitizer_get_ownership (const volatile void *p);
size_t __sanitizer_get_allocated_size (const volatile void *p);
void   __lsan_ignore_object (const void *p);

#define TABLE_BYTES (2048 * sizeof (char *))

/* The table is what a variable of GLib points at, of that size, with the first quark at 1. */
static void
forgive_in (const void *const *words,
            gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (words[i] != NULL && __sanitizer_get_ownership (words[i]) && __sanitizer_get_allocated_size (words[i]) == TABLE_BYTES &&
        ((const char *const *)words[i])[1] == g_quark_to_string (1))
      __lsan_ignore_object (words[i]);
}

static int
library_cb (struct dl_phdr_info *info,
            size_t               size,
            void                *data)
{
  if (strstr (info->dlpi_name, "libglib-2.0") == NULL)
    return 0;
  for (int i = 0; i < info->dlpi_phnum; i++)
    if (info->dlpi_phdr[i].p_type == PT_LOAD && (info->dlpi_phdr[i].p_flags & PF_W))
      forgive_in ((const void *const *)(((guintptr)info->dlpi_addr + info->dlpi_phdr[i].p_vaddr + 7) & ~(guintptr)7),
                  info->dlpi_phdr[i].p_memsz / sizeof (void *) - 1);
  return 1;
}

void
quarks_forgive (void)
{
  dl_iterate_phdr (library_cb, NULL);
}

#else

void
quarks_forgive (void)
{
}

#endif
