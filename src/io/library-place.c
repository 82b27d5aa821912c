/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library-private.h"
#include "place.h"
#include "reader.h"

#include <glib/gi18n-lib.h>

static gpointer
read_resting (UtenforLibrary   *library,
              UtenforFileKind   kind,
              const UtenforXml *xml,
              const char       *path,
              UtenforIssues    *own,
              UtenforIssues    *issues)
{
  UtenforCatalogue *catalogue;

  if (kind == UTENFOR_FILE_STRESS_TESTS)
    return utenfor_read_stress_tests (xml, path, own);

  catalogue = utenfor_library_get_named_catalogue (library, utenfor_xml_get_root (xml), path, own, issues);

  return kind == UTENFOR_FILE_MUNICIPALITIES ? (gpointer)utenfor_read_municipalities (xml, path, catalogue, own)
                                             : (gpointer)utenfor_read_own_figures (xml, path, catalogue, own);
}

gpointer
utenfor_library_get_resting (UtenforLibrary *library,
                             UtenforFileKind kind,
                             const char     *path,
                             UtenforIssues  *issues)
{
  g_autofree char *canonical = utenfor_path_canonical (path);
  gboolean         settled;
  gpointer         kept;
  UtenforIssues   *own;
  gpointer         object = NULL;
  struct stat      info;
  g_autoptr (UtenforXml) xml = NULL;

  if (utenfor_shelf_find (library->shelf, canonical, kind, &kept, &settled) && (settled || !library->validating))
    {
      utenfor_shelf_settle (library->shelf, canonical, issues);
      return kept;
    }

  own = utenfor_issues_new ();
  xml = utenfor_library_open (path, utenfor_file_kind_get_name (kind), &info, own);
  if (xml != NULL)
    object = read_resting (library, kind, xml, path, own, issues);
  if (object != NULL && !utenfor_library_passes_schema (library, xml, own))
    {
      utenfor_file_object_unref (kind, object);
      object = NULL;
    }

  return utenfor_shelf_keep (library->shelf, canonical, kind, &info, object, own, issues);
}

/* --- where a scenario is ------------------------------------------------------------------ */

/* The municipalities of a catalogue, borrowed; the nearest file when there are several. */
static UtenforMunicipalities *
get_municipalities (UtenforLibrary *library,
                    const char     *catalogue,
                    UtenforIssues  *issues)
{
  g_autoptr (GPtrArray) entries = utenfor_search_all (library->search, UTENFOR_FILE_MUNICIPALITIES);

  for (guint i = 0; i < entries->len; i++)
    {
      const UtenforFileEntry *entry = entries->pdata[i];

      if (g_strcmp0 (entry->catalogue, catalogue) == 0)
        return utenfor_library_get_resting (library, UTENFOR_FILE_MUNICIPALITIES, entry->path, issues);
    }

  return NULL;
}

static void
find_municipality (UtenforLibrary         *library,
                   const UtenforXmlNode   *root,
                   const UtenforCatalogue *catalogue,
                   const char             *file,
                   UtenforPlace           *place,
                   UtenforIssues          *own,
                   UtenforIssues          *issues)
{
  const char *id = utenfor_xml_node_get (root, "municipality");
  guint       errors_before = issues->n_errors;

  if (id == NULL)
    return;

  place->all = get_municipalities (library, catalogue->id, issues);
  if (place->all != NULL)
    place->municipality = utenfor_municipalities_find (place->all, id);
  else if (issues->n_errors == errors_before)
    utenfor_issues_add (own, "municipality-unknown", file, root->line,
                        _ ("municipality names “%s”, but there is no list of municipalities for “%s”."), id, catalogue->id);

  if (place->all != NULL && place->municipality == NULL)
    utenfor_issues_add (own, "municipality-unknown", file, root->line,
                        _ ("municipality names “%s”; a number such as “%s” is expected."), id,
                        g_array_index (place->all->municipalities, UtenforMunicipality, 0).id);
  else if (place->municipality != NULL && !g_str_equal (place->municipality->id, id))
    {
      utenfor_issues_add (own, "municipality-unknown", file, root->line,
                          _ ("municipality names “%s”; write its number, “%s”."), id, place->municipality->id);
      place->municipality = NULL;
    }
}

static void
find_own_figures (UtenforLibrary       *library,
                  const UtenforXmlNode *root,
                  const char           *file,
                  UtenforPlace         *place,
                  UtenforIssues        *own,
                  UtenforIssues        *issues)
{
  g_autofree char *path = utenfor_search_named (library->search, root, "own-figures", file, UTENFOR_FILE_OWN_FIGURES, own, issues);

  if (path != NULL)
    place->own_figures = utenfor_library_get_resting (library, UTENFOR_FILE_OWN_FIGURES, path, issues);
}

UtenforCatalogue *
utenfor_library_find_place (UtenforLibrary       *library,
                            const UtenforXmlNode *root,
                            UtenforCatalogue     *catalogue,
                            const char           *file,
                            UtenforPlace         *place,
                            UtenforIssues        *own,
                            UtenforIssues        *issues)
{
  find_municipality (library, root, catalogue, file, place, own, issues);
  find_own_figures (library, root, file, place, own, issues);

  return utenfor_place_apply (catalogue, place->all, place->municipality, place->own_figures, own);
}

/* --- public ---------------------------------------------------------------------------------- */

UtenforOwnFigures *
utenfor_library_read_own_figures (UtenforLibrary *library,
                                  const char     *path,
                                  UtenforIssues  *issues)
{
  UtenforOwnFigures *own_figures;

  g_return_val_if_fail (library != NULL && path != NULL && issues != NULL, NULL);

  utenfor_library_begin (library, path);
  own_figures = utenfor_library_get_resting (library, UTENFOR_FILE_OWN_FIGURES, path, issues);

  return own_figures != NULL ? utenfor_own_figures_ref (own_figures) : NULL;
}

UtenforMunicipalities *
utenfor_library_read_municipalities (UtenforLibrary *library,
                                     const char     *catalogue,
                                     UtenforIssues  *issues)
{
  UtenforMunicipalities *all;

  g_return_val_if_fail (library != NULL && catalogue != NULL && issues != NULL, NULL);

  utenfor_library_begin (library, NULL);
  all = get_municipalities (library, catalogue, issues);

  return all != NULL ? utenfor_municipalities_ref (all) : NULL;
}
