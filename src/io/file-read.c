/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "file-read.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
report_errno (const char    *path,
              int            code,
              UtenforIssues *issues)
{
  if (code == ENOENT || code == ENOTDIR)
    utenfor_issues_add (issues, "file-missing", path, 0,
                        _ ("Look at its name and folder; what is installed is named by its id alone."));
  else
    utenfor_issues_add (issues, "file-unreadable", path, 0, "%s.", g_strerror (code));
}

/* Without O_NONBLOCK opening a pipe nobody writes to would wait for ever. */
static int
open_to_read (const char *path)
{
  return open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
}

static char *
read_all (int    fd,
          gsize  size,
          gsize *n_read)
{
  char *data = g_malloc (size + 1);

  *n_read = 0;
  while (*n_read < size)
    {
      gssize n = read (fd, data + *n_read, size - *n_read);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_free (data);
          return NULL;
        }
      if (n == 0)
        break;
      *n_read += n;
    }
  data[*n_read] = '\0';

  return data;
}

static gboolean
check_stat (const char        *path,
            const struct stat *info,
            guint              max_megabytes,
            UtenforIssues     *issues)
{
  if (S_ISDIR (info->st_mode))
    utenfor_issues_add (issues, "file-directory", path, 0, _ ("Name a file inside it."));
  else if (!S_ISREG (info->st_mode))
    utenfor_issues_add (issues, "file-unreadable", path, 0, _ ("It is a pipe or a device, not a file."));
  else if (info->st_size == 0)
    utenfor_issues_add (issues, "file-empty", path, 0, _ ("It holds 0 bytes."));
  else if (info->st_size > (goffset)max_megabytes * 1024 * 1024)
    utenfor_issues_add (issues, "file-too-large", path, 0, _ ("It has %.1f MB; the limit is %u MB."), (double)info->st_size / (1024 * 1024), max_megabytes);
  else
    return TRUE;

  return FALSE;
}

char *
utenfor_file_read (const char    *path,
                   guint          max_megabytes,
                   gsize         *size,
                   UtenforIssues *issues)
{
  struct stat info;
  char       *data = NULL;
  int         fd;

  g_return_val_if_fail (path != NULL && size != NULL && issues != NULL, NULL);

  fd = open_to_read (path);
  if (fd < 0 || fstat (fd, &info) < 0)
    report_errno (path, errno, issues);
  else if (check_stat (path, &info, max_megabytes, issues))
    {
      data = read_all (fd, info.st_size, size);
      if (data == NULL)
        report_errno (path, errno, issues);
    }
  if (fd >= 0)
    close (fd);

  return data;
}

char *
utenfor_file_read_start (const char *path,
                         gsize       max_bytes,
                         gsize      *size)
{
  struct stat info;
  char       *data = NULL;
  int         fd;

  g_return_val_if_fail (path != NULL && size != NULL, NULL);

  fd = open_to_read (path);
  if (fd < 0)
    return NULL;
  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode))
    data = read_all (fd, MIN ((gsize)info.st_size, max_bytes), size);
  close (fd);

  return data;
}

gsize
utenfor_file_skip_mark (const char *data,
                        gsize       size)
{
  return size >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

static int
line_of (const char *data,
         const char *at)
{
  int line = 1;

  for (; data < at; data++)
    line += *data == '\n';

  return line;
}

/* The encoding the XML declaration names, or NULL. (transfer full) */
static char *
dup_declared_encoding (const char *data,
                       gsize       size)
{
  const char *start = data + utenfor_file_skip_mark (data, size);
  const char *end;
  const char *at;
  const char *close;

  if (!g_str_has_prefix (start, "<?xml"))
    return NULL;
  end = strstr (start, "?>");
  at = end != NULL ? g_strstr_len (start, end - start, "encoding") : NULL;
  if (at == NULL)
    return NULL;

  for (at += strlen ("encoding"); at < end && *at != '"' && *at != '\''; at++)
    ;
  close = at < end ? memchr (at + 1, *at, end - at - 1) : NULL;

  return close != NULL ? g_strndup (at + 1, close - at - 1) : NULL;
}

gboolean
utenfor_file_check_encoding (const char    *path,
                             const char    *data,
                             gsize          size,
                             UtenforIssues *issues)
{
  g_autofree char *declared = NULL;
  const char      *bad;

  g_return_val_if_fail (path != NULL && data != NULL && issues != NULL, FALSE);

  if (!g_utf8_validate (data, (gssize)size, &bad))
    {
      utenfor_issues_add (issues, "encoding-wrong", path, line_of (data, bad),
                          _ ("The byte 0x%02X here is not UTF-8. Save the file as UTF-8."), (guchar)*bad);
      return FALSE;
    }

  declared = dup_declared_encoding (data, size);
  if (declared != NULL && g_ascii_strcasecmp (declared, "UTF-8") != 0 && g_ascii_strcasecmp (declared, "US-ASCII") != 0)
    {
      utenfor_issues_add (issues, "encoding-wrong", path, 1,
                          _ ("The first line says encoding=\"%s\". Save the file as UTF-8 and write encoding=\"UTF-8\"."), declared);
      return FALSE;
    }

  return TRUE;
}
