/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"

G_BEGIN_DECLS

/* What utenfor_catalogue_build() checks of individual use and of refunds. */
void utenfor_catalogue_check_persons (const UtenforCatalogue *catalogue,
                                      UtenforIssues          *issues);
/* Whether some refund is booked on the service: then nobody else may use it. */
gboolean utenfor_catalogue_books (const UtenforCatalogue *catalogue,
                                  guint                   service);

G_END_DECLS
