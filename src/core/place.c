/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "place.h"

UtenforCatalogue *
utenfor_place_apply (UtenforCatalogue            *catalogue,
                     const UtenforMunicipalities *all,
                     const UtenforMunicipality   *municipality,
                     const UtenforOwnFigures     *own_figures,
                     UtenforIssues               *issues)
{
  g_autoptr (UtenforCatalogue) there = NULL;

  g_return_val_if_fail (catalogue != NULL && issues != NULL, NULL);
  g_return_val_if_fail (municipality == NULL || all != NULL, NULL);

  there = utenfor_catalogue_ref (catalogue->origin != NULL ? catalogue->origin : catalogue);
  if (municipality != NULL)
    {
      g_autoptr (UtenforCatalogue) before = g_steal_pointer (&there);

      there = utenfor_municipality_apply (all, municipality, before, issues);
    }
  if (there != NULL && own_figures != NULL)
    {
      g_autoptr (UtenforCatalogue) before = g_steal_pointer (&there);

      there = utenfor_own_figures_apply (own_figures, before, issues);
    }

  return g_steal_pointer (&there);
}

gboolean
utenfor_scenario_set_place (UtenforScenario           *scenario,
                            UtenforMunicipalities     *all,
                            const UtenforMunicipality *municipality,
                            UtenforOwnFigures         *own_figures,
                            UtenforIssues             *issues)
{
  UtenforCatalogue *there;

  g_return_val_if_fail (scenario != NULL && issues != NULL, FALSE);

  there = utenfor_place_apply (scenario->catalogue, all, municipality, own_figures, issues);
  if (there == NULL)
    return FALSE;

  /* The new ones first: they may be the old ones. */
  if (municipality != NULL)
    utenfor_municipalities_ref (all);
  if (own_figures != NULL)
    utenfor_own_figures_ref (own_figures);
  utenfor_catalogue_unref (scenario->catalogue);
  utenfor_municipalities_unref (scenario->municipalities);
  utenfor_own_figures_unref (scenario->own_figures);
  scenario->catalogue = there;
  scenario->municipalities = municipality != NULL ? all : NULL;
  scenario->municipality = municipality;
  scenario->own_figures = own_figures;

  return TRUE;
}
