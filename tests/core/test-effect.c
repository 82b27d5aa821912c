/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "effect.h"
#include "small.h"

static UtenforCourse
course_of (int    lag,
           int    phase_in,
           double relapse,
           double floor)
{
  UtenforCourse course;

  utenfor_course_init (&course);
  course.lag = lag;
  course.phase_in = phase_in;
  course.relapse = utenfor_quantity (relapse);
  course.floor = utenfor_quantity (floor);

  return course;
}

/* ramp_k = min (1, (k+1)/m) · (f + (1−f)·(1−ρ)^k) */
static const struct
{
  const char *path;
  int         phase_in;
  double      relapse, floor;
  int         k;
  double      expected;
} ramps[] = {
  { "/core/effect/ramp/at-once", 1, 0, 0, 0, 1 },
  { "/core/effect/ramp/for-ever", 1, 0, 0, 40, 1 },
  { "/core/effect/ramp/not-yet", 1, 0, 0, -1, 0 },
  { "/core/effect/ramp/not-yet-with-floor", 1, 0, 0.5, -1, 0 },
  { "/core/effect/ramp/first-of-three", 3, 0, 0, 0, 1.0 / 3 },
  { "/core/effect/ramp/second-of-three", 3, 0, 0, 1, 2.0 / 3 },
  { "/core/effect/ramp/third-of-three", 3, 0, 0, 2, 1 },
  { "/core/effect/ramp/after-three", 3, 0, 0, 3, 1 },
  { "/core/effect/ramp/relapse-not-in-the-first-year", 1, 0.1, 0, 0, 1 },
  { "/core/effect/ramp/relapse-of-two-years", 1, 0.1, 0, 2, 0.81 },
  { "/core/effect/ramp/floor", 1, 0.5, 0.2, 1, 0.6 },
  { "/core/effect/ramp/floor-stays", 1, 0.5, 0.2, 60, 0.2 },
  { "/core/effect/ramp/floor-of-all", 1, 0.5, 1, 9, 1 },
  { "/core/effect/ramp/relapse-runs-while-phasing-in", 4, 0.5, 0, 1, 0.25 },
};

static void
test_ramp (gconstpointer data)
{
  guint         i = GPOINTER_TO_UINT (data);
  UtenforCourse course = course_of (7, ramps[i].phase_in, ramps[i].relapse, ramps[i].floor);

  assert_close (utenfor_effect_ramp (&course, ramps[i].k), ramps[i].expected, 0, 1e-12);
}

static void
test_default_course (void)
{
  UtenforCourse course;

  utenfor_course_init (&course);
  g_assert_cmpint (course.lag, ==, 0);
  g_assert_cmpfloat (utenfor_effect_ramp (&course, 0), ==, 1);
  g_assert_cmpfloat (utenfor_effect_ramp (&course, 30), ==, 1);
}

static const struct
{
  const char *path;
  double      with, without, causal;
  int         lag;
  double      relapse;
  gboolean    includes_successes;
  int         years;
  double      expected;
} shares[] = {
  { "/core/effect/share/plain", 0.4, 0.1, 1, 0, 0, FALSE, 0, 0.3 },
  { "/core/effect/share/half-causal", 0.4, 0.1, 0.5, 0, 0, FALSE, 0, 0.15 },
  { "/core/effect/share/before-the-lag", 0.4, 0.1, 1, 2, 0, FALSE, 1, 0 },
  { "/core/effect/share/after-the-lag", 0.4, 0.1, 1, 2, 0, FALSE, 2, 0.3 },
  { "/core/effect/share/relapse-counts-from-the-lag", 0.4, 0.1, 1, 2, 0.5, FALSE, 3, 0.15 },
  { "/core/effect/share/includes-successes", 0.4, 0.1, 1, 0, 0, TRUE, 0, 1.0 / 3 },
  { "/core/effect/share/includes-successes-of-nobody", 0.4, 0, 1, 0, 0, TRUE, 0, 0.4 },
  { "/core/effect/share/harmful", 0.1, 0.4, 1, 0, 0, FALSE, 0, -0.3 },
  { "/core/effect/share/harmful-includes-successes", 0.1, 0.4, 1, 0, 0, TRUE, 0, -0.5 },
  { "/core/effect/share/no-difference", 0.4, 0.4, 1, 0, 0, FALSE, 0, 0 },
  { "/core/effect/share/all-succeed-anyway", 1, 1, 1, 0, 0, TRUE, 0, 0 },
  { "/core/effect/share/everyone", 1, 0, 1, 0, 0, FALSE, 0, 1 },
};

static void
test_share (gconstpointer data)
{
  guint         i = GPOINTER_TO_UINT (data);
  UtenforEffect effect = {
    .success_with = utenfor_quantity (shares[i].with),
    .success_without = utenfor_quantity (shares[i].without),
    .causal_share = utenfor_quantity (shares[i].causal),
    .course = course_of (shares[i].lag, 1, shares[i].relapse, 0),
  };

  assert_close (utenfor_effect_share (&effect, shares[i].includes_successes, shares[i].years), shares[i].expected, 0, 1e-15);
}

/* R_k = 1 + κ(R−1)·ramp_k for k = 0 … d−1, else 1 */
static const struct
{
  const char *path;
  double      risk, causal;
  int         lag, phase_in;
  double      relapse;
  int         years;
  int         since_entry;
  double      expected;
} risks[] = {
  { "/core/effect/risk/plain", 1.4, 1, 0, 1, 0, 0, 0, 1.4 },
  { "/core/effect/risk/for-ever", 1.4, 1, 0, 1, 0, 0, 40, 1.4 },
  { "/core/effect/risk/before-the-lag", 1.4, 1, 2, 1, 0, 0, 1, 1 },
  { "/core/effect/risk/after-the-lag", 1.4, 1, 2, 1, 0, 0, 2, 1.4 },
  { "/core/effect/risk/last-of-its-years", 1.4, 1, 2, 1, 0, 3, 4, 1.4 },
  { "/core/effect/risk/after-its-years", 1.4, 1, 2, 1, 0, 3, 5, 1 },
  { "/core/effect/risk/half-causal", 1.4, 0.5, 0, 1, 0, 0, 0, 1.2 },
  { "/core/effect/risk/not-causal", 1.4, 0, 0, 1, 0, 0, 0, 1 },
  { "/core/effect/risk/phased-in", 1.4, 1, 0, 2, 0, 0, 0, 1.2 },
  { "/core/effect/risk/relapse", 1.4, 1, 1, 1, 0.5, 0, 2, 1.2 },
  { "/core/effect/risk/lower", 0.5, 1, 0, 1, 0, 0, 0, 0.5 },
  { "/core/effect/risk/never-again", 0, 1, 0, 1, 0, 0, 0, 0 },
  { "/core/effect/risk/one", 1, 1, 0, 1, 0, 0, 0, 1 },
};

static void
test_risk (gconstpointer data)
{
  guint             i = GPOINTER_TO_UINT (data);
  UtenforEffect     effect = { .causal_share = utenfor_quantity (risks[i].causal) };
  UtenforEffectRisk risk = {
    .risk = utenfor_quantity (risks[i].risk),
    .years = risks[i].years,
    .course = course_of (risks[i].lag, risks[i].phase_in, risks[i].relapse, 0),
  };

  assert_close (utenfor_effect_risk (&effect, &risk, risks[i].since_entry), risks[i].expected, 0, 1e-15);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ramps); i++)
    g_test_add_data_func (ramps[i].path, GUINT_TO_POINTER (i), test_ramp);
  g_test_add_func ("/core/effect/default-course", test_default_course);
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    g_test_add_data_func (shares[i].path, GUINT_TO_POINTER (i), test_share);
  for (guint i = 0; i < G_N_ELEMENTS (risks); i++)
    g_test_add_data_func (risks[i].path, GUINT_TO_POINTER (i), test_risk);

  return g_test_run ();
}
