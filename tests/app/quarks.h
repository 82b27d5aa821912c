/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* GLib lets go of its first table of interned strings when there are more than
 * 2048, on purpose and for good, and leaves no name on the stack that a leak
 * suppression could match.  In a sanitized test this says so; otherwise it does nothing. */
void quarks_forgive (void);
