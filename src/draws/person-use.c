/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "person-use.h"

#define PURPOSE_OF(service) ((UtenforPurpose)(UTENFOR_PURPOSE_USE + (service)))
#define NO_BLOCK            G_MAXUINT
#define PERSONS_A_LOOK      64 /* at stop; following one takes some microseconds */

/* One person in one lane. */
typedef struct
{
  UtenforPersonDesk  *persons;
  const UtenforLives *lives;
  guint               lane;
  guint               year; /* model year of age index 0 */
  guint32             person;
  guint               at; /* her place among eight */
} Follow;

/* The numbers for life of eight persons. */
static void
draw_fates (UtenforPersonDesk  *persons,
            const UtenforLives *lives,
            const guint32      *eight)
{
  for (guint i = 0; i < persons->plan->personal->len; i++)
    {
      guint32 words[UTENFOR_EIGHT];

      utenfor_random_eight_persons (lives->seed, lives->draw, eight, UTENFOR_BLOCK_OF_LIFE,
                                    PURPOSE_OF (utenfor_person_plan_get_personal (persons->plan, i)->service), words);
      for (guint at = 0; at < UTENFOR_EIGHT; at++)
        persons->fates[i][at] = utenfor_random_uniform (words[at]);
    }
}

/* Which services she uses in any state: persons->mine. */
static gboolean
find_mine (const Follow *follow)
{
  UtenforPersonDesk *persons = follow->persons;

  persons->n_mine = 0;
  for (guint i = 0; i < persons->plan->personal->len; i++)
    if (persons->fates[i][follow->at] < persons->most[i][follow->lane])
      {
        persons->blocks[i] = NO_BLOCK;
        persons->mine[persons->n_mine++] = i;
      }

  return persons->n_mine > 0;
}

/* How much of an average user's year this one is. */
static double
draw_year (const Follow *follow,
           guint         i,
           guint         age)
{
  UtenforPersonDesk            *persons = follow->persons;
  const UtenforPersonalService *personal = utenfor_person_plan_get_personal (persons->plan, i);
  double                        z;

  if (personal->table == NULL)
    return 1;

  if (persons->blocks[i] != age / UTENFOR_WORDS)
    {
      persons->blocks[i] = age / UTENFOR_WORDS;
      utenfor_random_block (follow->lives->seed, follow->lives->draw, follow->person, age / UTENFOR_WORDS,
                            PURPOSE_OF (personal->service), persons->years[i]);
    }
  z = utenfor_normal_table_look_up (persons->plan->normal, persons->years[i][age % UTENFOR_WORDS]);

  return personal->scale * MAX (0, utenfor_quantile_table_look_up (personal->table, z));
}

/* kr[2]: what a personal service costs her in each life. FALSE: nothing. */
static gboolean
draw_kr (const Follow *follow,
         guint         i,
         guint         n,
         double       *kr)
{
  const UtenforPersonDesk *persons = follow->persons;
  gsize                    places[2];
  gboolean                 uses[2];
  double                   year;

  for (guint arm = 0; arm < 2; arm++)
    {
      places[arm] = (gsize)persons->states[arm][n] * persons->plan->model->n_ages + n;
      uses[arm] = persons->fates[i][follow->at] < persons->users[arm][i][places[arm]][follow->lane];
    }
  if (!uses[0] && !uses[1])
    return FALSE;

  year = draw_year (follow, i, follow->lives->first_age + n);
  for (guint arm = 0; arm < 2; arm++)
    kr[arm] = uses[arm] ? persons->rates[arm][i][places[arm]][follow->lane] * year : 0;

  return TRUE;
}

/* The age index n of her lives; sign is +1 where what the first costs is gained. */
static void
follow_year (const Follow *follow,
             guint         n,
             double        sign)
{
  UtenforPersonDesk       *persons = follow->persons;
  const UtenforPersonPlan *plan = persons->plan;
  guint                    n_ages = plan->model->n_ages;
  double                   costs[UTENFOR_MAX_REFUNDS][2];

  for (guint r = 0; r < plan->refunds->len; r++)
    for (guint arm = 0; arm < 2; arm++)
      costs[r][arm] = persons->common[arm][r][(gsize)persons->states[arm][n] * n_ages + n][follow->lane];

  for (guint m = 0; m < persons->n_mine; m++)
    {
      guint                         i = persons->mine[m];
      const UtenforPersonalService *personal = utenfor_person_plan_get_personal (plan, i);
      double                        kr[2];

      if (!draw_kr (follow, i, n, kr))
        continue;
      persons->kr[(gsize)personal->slot * n_ages + n][follow->lane] += sign * (kr[0] - kr[1]);
      for (guint r = 0; r < plan->refunds->len; r++)
        if (utenfor_person_plan_get_refund (plan, r)->counts[i])
          for (guint arm = 0; arm < 2; arm++)
            costs[r][arm] += kr[arm] * persons->shares[r][personal->service][follow->lane] *
                             *utenfor_person_plan_get_growth (plan, personal->service, follow->year + n);
    }

  for (guint r = 0; r < plan->refunds->len; r++)
    {
      const UtenforRefundPlan *refund = utenfor_person_plan_get_refund (plan, r);

      if (n < refund->n_ages)
        persons->refunded[r][n][follow->lane] += sign * (utenfor_refund_of (&refund->terms[follow->year + n], costs[r][0]) -
                                                         utenfor_refund_of (&refund->terms[follow->year + n], costs[r][1]));
    }
}

static void
follow_person (const Follow *follow,
               guint32       fate,
               guint         n_ages)
{
  UtenforPersonDesk  *persons = follow->persons;
  const UtenforLives *lives = follow->lives;

  for (guint arm = 0; arm < 2; arm++)
    utenfor_lives_trace (lives, arm, follow->person, n_ages, persons->states[arm]);
  for (guint n = 0; n < n_ages; n++)
    {
      if (lives->fates == NULL ? persons->states[0][n] == persons->states[1][n] : fate >= lives->fates[n])
        continue;
      follow_year (follow, n, lives->fates != NULL && persons->desk->effect[n][follow->lane] < 0 ? -1 : 1);
    }
}

/* Persons of whom something may be gained, up to eight. */
typedef struct
{
  guint   n;
  guint32 persons[UTENFOR_EIGHT];
  guint32 fates[UTENFOR_EIGHT]; /* their success words */
} Eight;

static void
follow_eight (Follow  *follow,
              Eight   *eight,
              gboolean reaches,
              guint    n_ages)
{
  if (eight->n == 0)
    return;

  draw_fates (follow->persons, follow->lives, eight->persons);
  for (follow->at = 0; follow->at < eight->n; follow->at++)
    {
      follow->person = eight->persons[follow->at];
      if (find_mine (follow) || reaches)
        follow_person (follow, eight->fates[follow->at], n_ages);
    }
  eight->n = 0;
}

void
utenfor_person_desk_follow (UtenforPersonDesk  *persons,
                            const UtenforLives *lives,
                            guint               lane,
                            guint               intake,
                            guint32             first_person,
                            guint32             n_persons,
                            guint               n_ages)
{
  Follow   follow = { persons, lives, lane, intake + persons->plan->model->offset };
  Eight    eight = { 0 };
  guint64  largest = lives->fates != NULL ? utenfor_lives_largest_fate (lives, n_ages) : 0;
  gboolean reaches = FALSE;

  for (guint r = 0; r < persons->plan->refunds->len; r++)
    reaches |= persons->reaches[r][lane];

  for (guint32 i = 0; i < n_persons; i++)
    {
      guint32 fate = lives->fates != NULL ? utenfor_lives_get_fate (lives, first_person + i) : 0;

      if (i % PERSONS_A_LOOK == 0 && utenfor_lives_is_stopped (lives))
        return;
      if (lives->fates != NULL && fate >= largest)
        continue;
      eight.persons[eight.n] = first_person + i;
      eight.fates[eight.n++] = fate;
      if (eight.n == UTENFOR_EIGHT)
        follow_eight (&follow, &eight, reaches, n_ages);
    }
  follow_eight (&follow, &eight, reaches, n_ages);
}
