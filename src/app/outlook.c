/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "outlook.h"

/* So long it waits for the next change of a drag. */
#define PAUSE_MSEC 150
/* A run that takes no longer is let finish under a drag. */
#define QUICK_USEC 1000000
#define PREVIEW    1000
/* Among more people than this luck evens out; what is not known is all that is left. */
#define MANY_PEOPLE 5000
/* Places of 10 and 90 among the percentiles. */
#define TENTH     1
#define NINETIETH 5

typedef struct
{
  UtenforScenario *scenario;
  UtenforView      view;
  guint            n_draws;
  gint64           started; /* monotonic, µs */
  gint             stop;
  gint             n_done;
} Job;

struct _UtenforOutlook
{
  GObject          parent_instance;
  UtenforDocument *document; /* which owns this */
  UtenforSpreads  *spreads;
  UtenforScenario *drawn; /* whose they are, in the view their simulation tells */
  Job             *job;   /* under way, owned by its task */
  guint            pending;
  guint            n_wanted; /* draws of the pending run */
  guint            is_quick : 1;
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (UtenforOutlook, utenfor_outlook, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
job_free (Job *job)
{
  utenfor_scenario_unref (job->scenario);
  g_free (job);
}

/* --- in the thread --------------------------------------------------------------- */

static void
draw (GTask        *task,
      gpointer      source,
      gpointer      task_data,
      GCancellable *cancellable)
{
  Job                     *job = task_data;
  UtenforSimulationOptions options;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforSimulation) simulation = NULL;

  utenfor_simulation_options_init (&options);
  options.stop = &job->stop;
  options.n_done = &job->n_done;
  options.n_draws = job->n_draws;
  options.view = &job->view;
  /* One processor is left to the window. */
  options.n_threads = MAX (1, g_get_num_processors () - 1);
  if ((gint64)job->scenario->participants * job->scenario->intakes > MANY_PEOPLE)
    options.mode = UTENFOR_SIMULATE_NUMBERS;
  if (utenfor_simulation_check (job->scenario, &options, issues))
    simulation = utenfor_simulate (job->scenario, &options, issues);
  g_task_return_pointer (task, simulation ? utenfor_spreads_new (simulation) : NULL, (GDestroyNotify)utenfor_spreads_free);
}

/* --- before and after ---------------------------------------------------------------- */

static void
give_up (UtenforOutlook *self)
{
  g_clear_handle_id (&self->pending, g_source_remove);
  if (self->job)
    g_atomic_int_set (&self->job->stop, 1);
  self->job = NULL;
}

static void
forget (UtenforOutlook *self)
{
  g_clear_pointer (&self->spreads, utenfor_spreads_free);
  g_clear_pointer (&self->drawn, utenfor_scenario_unref);
}

static gboolean start_cb (gpointer data);

static void
schedule (UtenforOutlook *self,
          guint           n_draws,
          guint           pause)
{
  give_up (self);
  self->n_wanted = n_draws;
  /* A drag that redraws all the time leaves no idle moment to begin in. */
  if (pause == 0)
    start_cb (self);
  else
    self->pending = g_timeout_add_full (G_PRIORITY_LOW, pause, start_cb, self, NULL);
}

static gboolean
is_kin (UtenforScenario *drawn,
        UtenforScenario *scenario)
{
  return utenfor_catalogue_is_kin (drawn->catalogue, scenario->catalogue);
}

/* Whether these draws answer the question the document asks now. */
static gboolean
is_wanted (UtenforOutlook    *self,
           UtenforScenario   *drawn,
           const UtenforView *view)
{
  const UtenforResult *result = utenfor_document_get_result (self->document);

  return result != NULL && drawn == utenfor_document_get_scenario (self->document) &&
         view->discounted == result->view.discounted && view->budget == result->view.budget;
}

/* Draws what is not drawn, if it can be; what it cannot stand beside is forgotten. */
static void
follow (UtenforOutlook *self)
{
  UtenforScenario *scenario = utenfor_document_get_scenario (self->document);

  if (self->drawn && !is_kin (self->drawn, scenario))
    forget (self);
  if (!utenfor_outlook_is_current (self) && utenfor_document_is_current (self->document))
    schedule (self, PREVIEW, self->is_quick ? 0 : PAUSE_MSEC);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autofree GWeakRef *weak = data;
  g_autoptr (UtenforOutlook) self = g_weak_ref_get (weak);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (UtenforSpreads) spreads = g_task_propagate_pointer (G_TASK (result), NULL);

  g_weak_ref_clear (weak);
  if (self == NULL || self->job != job)
    return;
  self->job = NULL;
  self->is_quick = g_get_monotonic_time () - job->started < QUICK_USEC;
  forget (self);
  self->spreads = g_steal_pointer (&spreads);
  self->drawn = utenfor_scenario_ref (job->scenario);
  follow (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
start_cb (gpointer data)
{
  UtenforOutlook *self = data;
  GWeakRef       *weak = g_new0 (GWeakRef, 1);
  g_autoptr (GTask) task = NULL;

  self->pending = 0;
  g_weak_ref_init (weak, self);
  task = g_task_new (NULL, NULL, done_cb, weak);
  self->job = g_new0 (Job, 1);
  self->job->scenario = utenfor_scenario_ref (utenfor_document_get_scenario (self->document));
  self->job->view = utenfor_document_get_result (self->document)->view;
  self->job->n_draws = self->n_wanted;
  self->job->started = g_get_monotonic_time ();
  g_task_set_task_data (task, self->job, (GDestroyNotify)job_free);
  g_task_run_in_thread (task, draw);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (UtenforOutlook *self)
{
  UtenforScenario *scenario = utenfor_document_get_scenario (self->document);

  /* Nothing is new in what is drawn already, or is being drawn. */
  if (scenario == NULL || (self->job ? is_wanted (self, self->job->scenario, &self->job->view) : utenfor_outlook_is_current (self)))
    return;
  /* Under a drag the bands of a moment ago are better than none. */
  if (self->job && self->is_quick && self->job->n_draws == PREVIEW && is_kin (self->job->scenario, scenario))
    return;
  give_up (self);
  follow (self);
  if (self->spreads == NULL)
    g_signal_emit (self, signals[CHANGED], 0);
}

UtenforOutlook *
utenfor_outlook_of (UtenforDocument *document)
{
  UtenforOutlook *self = NULL;

  g_return_val_if_fail (UTENFOR_IS_DOCUMENT (document), NULL);

  self = g_object_get_data (G_OBJECT (document), "utenfor-outlook");
  if (self)
    return self;
  self = g_object_new (UTENFOR_TYPE_OUTLOOK, NULL);
  self->document = document;
  g_object_set_data_full (G_OBJECT (document), "utenfor-outlook", self, g_object_unref);
  g_signal_connect_object (document, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return self;
}

void
utenfor_outlook_draw_many (UtenforOutlook *self)
{
  g_return_if_fail (UTENFOR_IS_OUTLOOK (self));

  if (!utenfor_document_is_current (self->document))
    return;
  schedule (self, UTENFOR_OUTLOOK_MANY, 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
utenfor_outlook_cancel (UtenforOutlook *self)
{
  g_return_if_fail (UTENFOR_IS_OUTLOOK (self));

  if (self->job == NULL && self->pending == 0)
    return;
  give_up (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
utenfor_outlook_get_progress (UtenforOutlook *self,
                              double         *share)
{
  g_return_val_if_fail (UTENFOR_IS_OUTLOOK (self), FALSE);
  g_return_val_if_fail (share != NULL, FALSE);

  *share = self->job ? (double)g_atomic_int_get (&self->job->n_done) / self->job->n_draws : 0;
  return self->job != NULL || self->pending != 0;
}

/* --- what it says ------------------------------------------------------------------------ */

const UtenforSpreads *
utenfor_outlook_get_spreads (UtenforOutlook *self)
{
  g_return_val_if_fail (UTENFOR_IS_OUTLOOK (self), NULL);

  return self->spreads;
}

gboolean
utenfor_outlook_is_current (UtenforOutlook *self)
{
  g_return_val_if_fail (UTENFOR_IS_OUTLOOK (self), FALSE);

  return self->spreads != NULL && is_wanted (self, self->drawn, &self->spreads->simulation->view);
}

const UtenforResult *
utenfor_outlook_get_expected (UtenforOutlook *self)
{
  g_return_val_if_fail (UTENFOR_IS_OUTLOOK (self), NULL);

  return utenfor_outlook_is_current (self) ? utenfor_document_get_result (self->document) : NULL;
}

const UtenforSpread *
utenfor_outlook_find (const UtenforSpreads *spreads,
                      guint                 payer)
{
  int row = spreads ? utenfor_simulation_find_row (spreads->simulation, payer) : -1;

  return row < 0 ? NULL : utenfor_spreads_get_horizon (spreads, (guint)row);
}

char *
utenfor_outlook_dup_range (const UtenforSpread *spread,
                           const UtenforUnit   *unit)
{
  g_autofree char *low = utenfor_unit_format (unit, spread->percentiles[TENTH], UTENFOR_SIGN_BOTH);
  g_autofree char *high = utenfor_unit_format (unit, spread->percentiles[NINETIETH], UTENFOR_SIGN_BOTH);

  /* Translators: between two amounts, "−5.4 to +3.0" */
  return g_strdup_printf (_ ("%s to %s"), low, high);
}

static void
utenfor_outlook_dispose (GObject *object)
{
  UtenforOutlook *self = UTENFOR_OUTLOOK (object);

  give_up (self);
  forget (self);

  G_OBJECT_CLASS (utenfor_outlook_parent_class)->dispose (object);
}

static void
utenfor_outlook_class_init (UtenforOutlookClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = utenfor_outlook_dispose;

  signals[CHANGED] = g_signal_new ("changed", UTENFOR_TYPE_OUTLOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
utenfor_outlook_init (UtenforOutlook *self)
{
}
