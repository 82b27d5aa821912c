/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lives.h"
#include "person-plan.h"

G_BEGIN_DECLS

/* Who uses what, and what that comes to in kr: one thread's work on eight draws.
 *
 * A person has one word for life and service: she is a user in the years whose
 * prevalence is above it.  A user's year is drawn anew each year.  Both are the
 * same in both of her lives. */

typedef struct
{
  const UtenforPersonPlan *plan;
  UtenforLaneDesk         *desk;
  const UtenforChain      *chains[2];
  guint                    n_kinds;   /* of years: 2 where the arms live in different populations, else both share what follows */
  UtenforLanes           **users[2];  /* [n_personal] by arm: [n_states][n_ages] share who use it */
  UtenforLanes           **rates[2];  /* [n_personal] by arm: [n_states][n_ages] kr of an average user's year */
  UtenforLanes            *most;      /* [n_personal] the largest share of all */
  UtenforLanes           **shares;    /* [n_refunds][n_services]: what the refund's payer bears of a service */
  UtenforLanes           **common[2]; /* [n_refunds] by arm: [n_states][n_ages] the payer's kr that everybody in a state costs */
  gboolean               **reaches;   /* [n_refunds][UTENFOR_LANES] whether that alone passes a threshold */
  UtenforLanes           **refunded;  /* [n_refunds][n_ages] kr refunded, gained */
  UtenforLanes            *kr;        /* [n_slots][n_ages] gained, of one intake */
  UtenforLanes            *scratch;   /* [n_ages] */
  guint                   *states[2]; /* [n_ages] of one person */
  double (*fates)[UTENFOR_EIGHT];     /* [n_personal] eight persons' numbers for life, 0 … 1 */
  guint *mine;                        /* [n_personal] personal services one person may use … */
  guint  n_mine;                      /* … so many */
  guint32 (*years)[UTENFOR_WORDS];    /* [n_personal] her words of four years */
  guint *blocks;                      /* [n_personal] which four, or G_MAXUINT */
} UtenforPersonDesk;

UtenforPersonDesk *utenfor_person_desk_new (const UtenforPersonPlan *plan,
                                            UtenforLaneDesk         *desk,
                                            UtenforChain *const      chains[2]);
void               utenfor_person_desk_free (UtenforPersonDesk *persons);
/* After the desk's own prepare. */
void utenfor_person_desk_prepare (UtenforPersonDesk *persons);
/* One intake: begin, follow everybody in each lane, end; then desk->persons is what
 * the purses of the plan have got by age. */
void utenfor_person_desk_begin (UtenforPersonDesk *persons,
                                guint              intake);
void utenfor_person_desk_follow (UtenforPersonDesk  *persons,
                                 const UtenforLives *lives,
                                 guint               lane,
                                 guint               intake,
                                 guint32             first_person,
                                 guint32             n_persons,
                                 guint               n_ages);
void utenfor_person_desk_end (UtenforPersonDesk *persons);

G_END_DECLS
