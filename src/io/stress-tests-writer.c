/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reader.h"
#include "writer-common.h"
#include "writer.h"

static void
write_test (UtenforWriter           *writer,
            const UtenforStressTest *test)
{
  utenfor_writer_begin (writer, "stress-test");
  utenfor_writer_attribute (writer, "id", test->id);
  utenfor_writer_open (writer);
  utenfor_writer_text (writer, "title", test->title);
  utenfor_writer_text (writer, "about", test->about);
  if (test->lag != 0)
    {
      utenfor_writer_begin (writer, "lag");
      utenfor_writer_integer (writer, "more", test->lag);
      utenfor_writer_close (writer);
    }
  for (guint k = 0; k < UTENFOR_N_STRESS_NUMBERS; k++)
    {
      const UtenforStressChange *change = utenfor_stress_change (k);

      if (test->numbers[k].value == change->none)
        continue;
      utenfor_writer_begin (writer, change->element);
      utenfor_writer_double (writer, change->attribute, test->numbers[k].value);
      utenfor_writer_close (writer);
    }
  if (test->budget)
    {
      utenfor_writer_begin (writer, "view");
      utenfor_writer_attribute (writer, "budget", "yes");
      utenfor_writer_close (writer);
    }
  utenfor_writer_end (writer, "stress-test");
}

char *
utenfor_stress_tests_to_xml (const UtenforStressTests *tests)
{
  UtenforWriter writer;

  g_return_val_if_fail (tests != NULL, NULL);

  utenfor_writer_init (&writer, NULL);
  utenfor_writer_begin (&writer, "stress-tests");
  utenfor_writer_integer (&writer, "format", UTENFOR_FORMAT);
  utenfor_writer_attribute (&writer, "id", tests->id);
  utenfor_writer_open (&writer);
  utenfor_writer_text (&writer, "title", tests->title);
  utenfor_writer_text (&writer, "about", tests->about);
  for (guint i = 0; i < tests->tests->len; i++)
    write_test (&writer, utenfor_stress_tests_get (tests, i));
  utenfor_writer_end (&writer, "stress-tests");

  return utenfor_writer_finish (&writer);
}
