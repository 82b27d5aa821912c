/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <math.h>

/* |a − b| <= atol + rtol·|b|, with both numbers in the message. */
#define assert_close(a, b, rtol, atol)                                                          \
  G_STMT_START                                                                                  \
  {                                                                                             \
    double a_ = (a), b_ = (b);                                                                  \
    if (!(fabs (a_ - b_) <= (atol) + (rtol)*fabs (b_)))                                         \
      {                                                                                         \
        g_autofree char *message_ = g_strdup_printf ("%s = %.17g, expected %.17g", #a, a_, b_); \
        g_assertion_message (G_LOG_DOMAIN, __FILE__, __LINE__, G_STRFUNC, message_);            \
      }                                                                                         \
  }                                                                                             \
  G_STMT_END

/* Equal to the last digit a table prints: half a unit of the second decimal. */
#define assert_printed(a, b) assert_close (a, b, 0, 0.005)

/* Path of a sample file under tests/data; (transfer full) */
#define test_sample(...) g_build_filename (g_getenv ("UTENFOR_SAMPLES"), __VA_ARGS__, NULL)
