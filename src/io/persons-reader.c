/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reader.h"

#include <glib/gi18n-lib.h>

/* What a catalogue says of one person at a time: who uses a service and how much,
 * and what is paid back of one person's services. */

/* --- individual use ------------------------------------------------------------------ */

/* Either what a user uses, or how many the users are: each follows from the other. */
static void
check_one_way (UtenforReader        *reader,
               const UtenforXmlNode *node)
{
  const UtenforXmlNode *per_user = utenfor_xml_node_find (node, "per-user");
  const UtenforXmlNode *more = per_user != NULL ? utenfor_xml_node_find_next (per_user) : NULL;

  if (per_user != NULL && more == NULL)
    more = utenfor_xml_node_find (node, "prevalence");
  if (more != NULL)
    utenfor_reader_problem (reader, "element-doubled", more, _ ("<individual-use> takes one <per-user>, or <prevalence> only."));
}

UtenforIndividualUse *
utenfor_reader_individual_use (UtenforReader        *reader,
                               const UtenforXmlNode *node)
{
  static const UtenforShape prevalence = { "state", "", .is_number = TRUE };
  const UtenforXmlNode     *own = utenfor_reader_open (reader, node, "individual-use", "", "per-user|prevalence+ variation");
  UtenforIndividualUse     *use;

  if (own == NULL)
    return NULL;

  use = utenfor_individual_use_new ();
  use->line = own->line;
  check_one_way (reader, own);
  use->has_per_user = utenfor_reader_child_quantity (reader, own, "per-user", "", &use->per_user);
  for (const UtenforXmlNode *child = utenfor_xml_node_find (own, "prevalence"); child != NULL;
       child = utenfor_xml_node_find_next (child))
    {
      UtenforQuantity share;
      int             state;

      utenfor_reader_shape (reader, child, &prevalence);
      share = utenfor_reader_quantity (reader, child);
      state = utenfor_reader_reference (reader, child, "state", UTENFOR_REFERENCE_STATE);
      /* A state nobody knows must not pass for “every state not named”. */
      if (state >= 0 || utenfor_xml_node_get (child, "state") == NULL)
        utenfor_individual_use_add (use, state, share);
    }
  utenfor_reader_child_quantity (reader, own, "variation", "", &use->variation);

  return use;
}

/* --- refunds ------------------------------------------------------------------------- */

static void
read_services (UtenforReader        *reader,
               const UtenforXmlNode *node,
               const char           *name,
               GArray               *services)
{
  static const UtenforShape shape = { "service!", "" };

  for (const UtenforXmlNode *child = utenfor_xml_node_find (node, name); child != NULL;
       child = utenfor_xml_node_find_next (child))
    {
      int found;

      utenfor_reader_shape (reader, child, &shape);
      found = utenfor_reader_reference (reader, child, "service", UTENFOR_REFERENCE_SERVICE);
      if (found >= 0)
        g_array_append_vals (services, &found, 1);
    }
}

static void
read_years (UtenforReader        *reader,
            const UtenforXmlNode *node,
            UtenforRefund        *refund)
{
  static const UtenforShape shape = { "year!", "threshold share" };

  for (const UtenforXmlNode *child = utenfor_xml_node_find (node, "from"); child != NULL;
       child = utenfor_xml_node_find_next (child))
    {
      UtenforQuantity threshold = utenfor_quantity (0);
      UtenforQuantity share = utenfor_quantity (0);
      guint           before = reader->n_problems;
      int             year;

      utenfor_reader_shape (reader, child, &shape);
      year = utenfor_reader_integer (reader, child, "year", UTENFOR_MIN_CALENDAR_YEAR, UTENFOR_MAX_CALENDAR_YEAR, 0);
      utenfor_reader_child_quantity (reader, child, "threshold", "", &threshold);
      utenfor_reader_child_quantity (reader, child, "share", "", &share);
      if (reader->n_problems == before)
        utenfor_refund_add_year (refund, year, threshold, share);
    }
}

static void
read_refund (UtenforReader        *reader,
             const UtenforXmlNode *node)
{
  static const UtenforShape shape = { "id! payer! index to-age", "title+ counts+ books+ from+" };
  UtenforRefund             refund;

  utenfor_reader_shape (reader, node, &shape);
  utenfor_refund_init (&refund, utenfor_reader_id (reader, node));
  refund.line = node->line;
  refund.title = utenfor_reader_text (reader, node, "title");
  refund.payer = MAX (0, utenfor_reader_reference (reader, node, "payer", UTENFOR_REFERENCE_PAYER));
  refund.index = utenfor_reader_reference (reader, node, "index", UTENFOR_REFERENCE_INDEX);
  refund.to_age = utenfor_reader_integer (reader, node, "to-age", 0, UTENFOR_MAX_AGE, refund.to_age);
  read_services (reader, node, "counts", refund.counted);
  read_services (reader, node, "books", refund.booked);
  read_years (reader, node, &refund);
  utenfor_catalogue_add_refund (reader->catalogue, refund, utenfor_reader_id_issues (reader, refund.id));
}

void
utenfor_reader_person_rules (UtenforReader        *reader,
                             const UtenforXmlNode *root)
{
  const UtenforXmlNode *list = utenfor_reader_open (reader, root, "person-rules", "", "refund+");

  for (const UtenforXmlNode *node = list != NULL ? utenfor_xml_node_find (list, "refund") : NULL; node != NULL;
       node = utenfor_xml_node_find_next (node))
    read_refund (reader, node);
}
