/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "issue.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char     *tag;
  UtenforSeverity severity;
  const char     *explanation;
} IssueTag;

/* Every kind of problem the program can tell of: a stable tag for machines, how
 * bad it is, and one sentence for people. The hint of the single issue follows. */
static const IssueTag tags[] = {
  /* numbers */
  { "number-not-finite", UTENFOR_SEVERITY_ERROR, N_ ("A number must be finite.") },
  { "number-out-of-range", UTENFOR_SEVERITY_ERROR, N_ ("A number is outside what it can be.") },
  { "interval-wrong", UTENFOR_SEVERITY_ERROR, N_ ("The interval does not hold its value: low ≤ value ≤ high.") },
  { "level-wrong", UTENFOR_SEVERITY_ERROR, N_ ("The level of an interval lies between 0 and 1.") },
  { "family-cannot-hold", UTENFOR_SEVERITY_ERROR, N_ ("No distribution of the number's kind has this value and interval.") },
  { "interval-misfit", UTENFOR_SEVERITY_WARNING, N_ ("The distribution fitted to a number misses its interval by more than a quarter of its width.") },
  { "too-many", UTENFOR_SEVERITY_ERROR, N_ ("There are more of these than the program can hold.") },
  /* ids */
  { "id-doubled", UTENFOR_SEVERITY_ERROR, N_ ("Two things have the same id; give one of them another.") },
  /* ages */
  { "ages-none", UTENFOR_SEVERITY_ERROR, N_ ("Numbers by age are missing.") },
  { "ages-gap", UTENFOR_SEVERITY_ERROR, N_ ("There is a gap between age bands; every age needs a number.") },
  { "ages-overlap", UTENFOR_SEVERITY_ERROR, N_ ("Two age bands overlap; every age has one number.") },
  { "ages-outside", UTENFOR_SEVERITY_ERROR, N_ ("An age is outside the population’s ages.") },
  { "ages-order", UTENFOR_SEVERITY_ERROR, N_ ("Ages must stand in rising order.") },
  /* catalogue */
  { "catalogue-empty", UTENFOR_SEVERITY_ERROR, N_ ("A catalogue needs at least one of these.") },
  { "receiver-doubled", UTENFOR_SEVERITY_ERROR, N_ ("Only one payer can receive what moves out or is equalised away.") },
  { "receiver-missing", UTENFOR_SEVERITY_ERROR, N_ ("No payer is declared to receive what moves out or is equalised away.") },
  { "transfer-not-public", UTENFOR_SEVERITY_ERROR, N_ ("What moves out or is equalised away must stay in the public total.") },
  { "programme-doubled", UTENFOR_SEVERITY_ERROR, N_ ("Only one sector and one index can be the default of cost lines.") },
  { "index-empty", UTENFOR_SEVERITY_ERROR, N_ ("A price index needs at least one year.") },
  { "index-year-doubled", UTENFOR_SEVERITY_ERROR, N_ ("A price index has the same year twice.") },
  { "index-value", UTENFOR_SEVERITY_ERROR, N_ ("A price index must be above zero.") },
  { "index-lacks-year", UTENFOR_SEVERITY_ERROR, N_ ("A price index lacks a year that is needed.") },
  { "price-not-carried", UTENFOR_SEVERITY_WARNING, N_ ("A price has another year than the scenario and no index to carry it; it is used as it stands.") },
  { "split-empty", UTENFOR_SEVERITY_ERROR, N_ ("It is not said who pays.") },
  { "split-sum", UTENFOR_SEVERITY_ERROR, N_ ("The shares of those who pay do not add up to 1.") },
  { "split-payer-doubled", UTENFOR_SEVERITY_ERROR, N_ ("A payer stands twice in the same split.") },
  { "split-fixed-revenue", UTENFOR_SEVERITY_ERROR, N_ ("Fixed amounts are for costs only; a revenue is split by shares.") },
  { "prevalence-missing", UTENFOR_SEVERITY_ERROR, N_ ("It is not said how many use the service in the states that are not named.") },
  { "prevalence-doubled", UTENFOR_SEVERITY_ERROR, N_ ("The same state has two prevalences.") },
  { "refund-empty", UTENFOR_SEVERITY_ERROR, N_ ("A refund needs at least one of these.") },
  { "refund-years", UTENFOR_SEVERITY_ERROR, N_ ("The years of a refund must stand in rising order.") },
  { "refund-service-doubled", UTENFOR_SEVERITY_ERROR, N_ ("A refund names the same service twice.") },
  { "refund-books-individual", UTENFOR_SEVERITY_ERROR, N_ ("A refund is booked on a service with individual use.") },
  { "refund-unbalanced", UTENFOR_SEVERITY_WARNING, N_ ("What a refund gives and what it costs do not add up to nothing.") },
  /* population */
  { "start-missing", UTENFOR_SEVERITY_ERROR, N_ ("The population has no start.") },
  { "start-sum", UTENFOR_SEVERITY_ERROR, N_ ("The start shares do not add up to 1.") },
  { "start-doubled", UTENFOR_SEVERITY_ERROR, N_ ("A state has two start shares.") },
  { "move-doubled", UTENFOR_SEVERITY_ERROR, N_ ("The same move stands twice.") },
  { "move-to-itself", UTENFOR_SEVERITY_ERROR, N_ ("A move goes from a state to another one; staying is what is left.") },
  { "row-above-one", UTENFOR_SEVERITY_ERROR, N_ ("The moves out of a state add up to more than 1.") },
  { "use-doubled", UTENFOR_SEVERITY_ERROR, N_ ("The use of a service in a state stands twice.") },
  { "use-when-gone", UTENFOR_SEVERITY_ERROR, N_ ("Nothing is priced in a state of those who are gone.") },
  { "use-of-refund", UTENFOR_SEVERITY_ERROR, N_ ("A population uses a service that a refund is booked on.") },
  { "risk-on-nothing", UTENFOR_SEVERITY_ERROR, N_ ("A relative risk multiplies a number that is not there.") },
  { "risk-without-base", UTENFOR_SEVERITY_ERROR, N_ ("Relative risks need a population to be based on.") },
  { "catalogue-differs", UTENFOR_SEVERITY_ERROR, N_ ("Populations and scenarios can only be combined within one catalogue.") },
  /* scenario */
  { "scenario-range", UTENFOR_SEVERITY_ERROR, N_ ("A number of the scenario is outside its limits.") },
  { "entry-too-late", UTENFOR_SEVERITY_ERROR, N_ ("Participants enter after the last age of the group.") },
  { "reference-lacks-age", UTENFOR_SEVERITY_ERROR, N_ ("The reference lacks an age the group has.") },
  { "discount-order", UTENFOR_SEVERITY_ERROR, N_ ("Discount steps must stand in rising order of years, from year 1.") },
  { "line-years", UTENFOR_SEVERITY_ERROR, N_ ("A cost line ends before it begins.") },
  { "line-cut", UTENFOR_SEVERITY_WARNING, N_ ("A cost line reaches past the horizon; what falls past it is cut.") },
  { "sector-missing", UTENFOR_SEVERITY_ERROR, N_ ("A cost line names no sector, and the catalogue has no default.") },
  { "effect-out-of-range", UTENFOR_SEVERITY_ERROR, N_ ("The effect would be more than everybody.") },
  { "effect-doubled", UTENFOR_SEVERITY_ERROR, N_ ("Two effects act on the same move.") },
  { "effect-on-nothing", UTENFOR_SEVERITY_ERROR, N_ ("The effect names a move or a start share the group does not have.") },
  { "effect-never-acts", UTENFOR_SEVERITY_WARNING, N_ ("The effect is over before it can change anything.") },
  /* simulation */
  { "draws-out-of-range", UTENFOR_SEVERITY_ERROR, N_ ("A simulation needs at least one draw and at most 1 000 000.") },
  { "persons-too-many", UTENFOR_SEVERITY_ERROR, N_ ("A simulation follows at most 1 000 000 persons in all.") },
  /* comparison */
  { "not-comparable", UTENFOR_SEVERITY_ERROR, N_ ("Scenarios are compared that do not have the same payers or the same year’s kroner.") },
  /* own figures */
  { "own-figure-unknown", UTENFOR_SEVERITY_ERROR, N_ ("An own figure is for a number the catalogue does not have.") },
  { "own-figure-doubled", UTENFOR_SEVERITY_ERROR, N_ ("Two own figures are for the same number.") },
  { "own-figure-unchanged", UTENFOR_SEVERITY_NOTE, N_ ("An own figure is what the catalogue says already.") },
  { "own-figures-unknown", UTENFOR_SEVERITY_ERROR, N_ ("No own figures with this id were found.") },
  { "table-wrong", UTENFOR_SEVERITY_ERROR, N_ ("The table of own figures cannot be read as it stands.") },
  /* stress tests */
  { "stress-test-empty", UTENFOR_SEVERITY_ERROR, N_ ("A stress test needs something it changes.") },
  { "stress-tests-unknown", UTENFOR_SEVERITY_ERROR, N_ ("No stress tests were found.") },
  /* municipalities */
  { "municipalities-empty", UTENFOR_SEVERITY_ERROR, N_ ("A list of municipalities needs at least one of these.") },
  { "municipalities-average", UTENFOR_SEVERITY_WARNING, N_ ("Weighed by people, the taxes of all municipalities do not give the average.") },
  { "municipality-unknown", UTENFOR_SEVERITY_ERROR, N_ ("No municipality has this number or name.") },
  { "county-unknown", UTENFOR_SEVERITY_ERROR, N_ ("No county has this id.") },
  { "zone-unknown", UTENFOR_SEVERITY_ERROR, N_ ("No zone of employer tax has this id.") },
  { "rule-unknown", UTENFOR_SEVERITY_ERROR, N_ ("There is no rule for this year.") },
  /* files */
  { "file-missing", UTENFOR_SEVERITY_ERROR, N_ ("There is no such file.") },
  { "file-directory", UTENFOR_SEVERITY_ERROR, N_ ("This is a folder, not a file.") },
  { "file-unreadable", UTENFOR_SEVERITY_ERROR, N_ ("The file cannot be read.") },
  { "file-empty", UTENFOR_SEVERITY_ERROR, N_ ("The file is empty.") },
  { "file-too-large", UTENFOR_SEVERITY_ERROR, N_ ("The file is too large.") },
  { "file-truncated", UTENFOR_SEVERITY_ERROR, N_ ("The file ends before it is complete.") },
  { "file-skipped", UTENFOR_SEVERITY_WARNING, N_ ("A file in a data folder cannot be used and is left out.") },
  { "duplicate-id-file", UTENFOR_SEVERITY_WARNING, N_ ("Two files have the same id; the first one is used.") },
  { "encoding-wrong", UTENFOR_SEVERITY_ERROR, N_ ("The file is not written in UTF-8.") },
  { "xml-wrong", UTENFOR_SEVERITY_ERROR, N_ ("This is not well-formed XML.") },
  { "doctype-refused", UTENFOR_SEVERITY_ERROR, N_ ("A document type and entities are not allowed.") },
  { "namespace-refused", UTENFOR_SEVERITY_ERROR, N_ ("A namespace is not allowed.") },
  { "depth-exceeded", UTENFOR_SEVERITY_ERROR, N_ ("Elements are nested too deeply.") },
  { "schema", UTENFOR_SEVERITY_ERROR, N_ ("The file does not have the shape its schema asks for.") },
  { "problems-cut", UTENFOR_SEVERITY_NOTE, N_ ("There are more problems than are shown.") },
  /* shape */
  { "root-wrong", UTENFOR_SEVERITY_ERROR, N_ ("This is another kind of file.") },
  { "format-unknown", UTENFOR_SEVERITY_ERROR, N_ ("The file is of a format this program does not know.") },
  { "element-unknown", UTENFOR_SEVERITY_ERROR, N_ ("An element is not known here.") },
  { "element-missing", UTENFOR_SEVERITY_ERROR, N_ ("An element is missing.") },
  { "element-doubled", UTENFOR_SEVERITY_ERROR, N_ ("An element stands more than once.") },
  { "element-misplaced", UTENFOR_SEVERITY_ERROR, N_ ("An element stands in the wrong order.") },
  { "attribute-unknown", UTENFOR_SEVERITY_ERROR, N_ ("An attribute is not known here.") },
  { "attribute-missing", UTENFOR_SEVERITY_ERROR, N_ ("An attribute is missing.") },
  { "text-unexpected", UTENFOR_SEVERITY_ERROR, N_ ("There is text where only elements belong.") },
  { "text-empty", UTENFOR_SEVERITY_ERROR, N_ ("A text is empty.") },
  { "language-wrong", UTENFOR_SEVERITY_ERROR, N_ ("A language is written as a code such as nb, nn or en.") },
  { "language-doubled", UTENFOR_SEVERITY_ERROR, N_ ("A text stands twice in the same language.") },
  /* values */
  { "id-wrong", UTENFOR_SEVERITY_ERROR, N_ ("An id begins with a letter or digit and goes on with letters, digits, “.”, “_” and “-”.") },
  { "number-wrong", UTENFOR_SEVERITY_ERROR, N_ ("A number is written with digits and a decimal point, such as 0.25.") },
  { "number-comma", UTENFOR_SEVERITY_ERROR, N_ ("A number has a decimal comma; in files it is a decimal point.") },
  { "interval-half", UTENFOR_SEVERITY_ERROR, N_ ("An interval needs both low and high.") },
  { "integer-wrong", UTENFOR_SEVERITY_ERROR, N_ ("A whole number is expected.") },
  { "integer-out-of-range", UTENFOR_SEVERITY_ERROR, N_ ("A whole number is outside its limits.") },
  { "yes-no-wrong", UTENFOR_SEVERITY_ERROR, N_ ("Only “yes” or “no” is understood.") },
  { "choice-wrong", UTENFOR_SEVERITY_ERROR, N_ ("Only certain words are understood.") },
  { "ages-mixed", UTENFOR_SEVERITY_ERROR, N_ ("Numbers by age are either bands or points, not both.") },
  /* references */
  { "payer-unknown", UTENFOR_SEVERITY_ERROR, N_ ("No payer of the catalogue has this id.") },
  { "sector-unknown", UTENFOR_SEVERITY_ERROR, N_ ("No sector of the catalogue has this id.") },
  { "state-unknown", UTENFOR_SEVERITY_ERROR, N_ ("No state has this id.") },
  { "index-unknown", UTENFOR_SEVERITY_ERROR, N_ ("No price index of the catalogue has this id.") },
  { "source-unknown", UTENFOR_SEVERITY_ERROR, N_ ("No source of the catalogue has this id.") },
  { "service-unknown", UTENFOR_SEVERITY_ERROR, N_ ("No service of the catalogue has this id.") },
  { "catalogue-unknown", UTENFOR_SEVERITY_ERROR, N_ ("No catalogue with this id was found.") },
  { "population-unknown", UTENFOR_SEVERITY_ERROR, N_ ("No population with this id was found.") },
  { "based-on-cycle", UTENFOR_SEVERITY_ERROR, N_ ("A population is based on itself.") },
};

UtenforIssues *
utenfor_issues_new (void)
{
  UtenforIssues *issues = g_new0 (UtenforIssues, 1);

  issues->list = g_ptr_array_new ();

  return issues;
}

static void
issue_free (UtenforIssue *issue)
{
  g_free (issue->file);
  g_free (issue->hint);
  g_free (issue);
}

void
utenfor_issues_free (UtenforIssues *issues)
{
  if (issues == NULL)
    return;

  for (guint i = 0; i < issues->list->len; i++)
    issue_free (issues->list->pdata[i]);
  g_ptr_array_unref (issues->list);
  g_free (issues);
}

static const IssueTag *
find_tag (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_str_equal (tags[i].tag, tag))
      return &tags[i];

  return NULL;
}

void
utenfor_issues_add (UtenforIssues *issues,
                    const char    *tag,
                    const char    *file,
                    int            line,
                    const char    *hint_format,
                    ...)
{
  const IssueTag *known = find_tag (tag);
  UtenforIssue   *issue;
  va_list         args;

  g_return_if_fail (issues != NULL);
  g_return_if_fail (known != NULL);

  issue = g_new0 (UtenforIssue, 1);
  issue->tag = known->tag;
  issue->severity = known->severity;
  issue->file = g_strdup (file);
  issue->line = line;
  va_start (args, hint_format);
  issue->hint = g_strdup_vprintf (hint_format, args);
  va_end (args);

  g_ptr_array_add (issues->list, issue);
  if (issue->severity == UTENFOR_SEVERITY_ERROR)
    issues->n_errors++;
}

gboolean
utenfor_issues_has (const UtenforIssues *issues,
                    const char          *tag)
{
  for (guint i = 0; i < issues->list->len; i++)
    if (g_str_equal (utenfor_issues_get (issues, i)->tag, tag))
      return TRUE;

  return FALSE;
}

guint
utenfor_issues_get_n (const UtenforIssues *issues)
{
  return issues->list->len;
}

const UtenforIssue *
utenfor_issues_get (const UtenforIssues *issues,
                    guint                i)
{
  g_return_val_if_fail (i < issues->list->len, NULL);

  return issues->list->pdata[i];
}

const char *
utenfor_issue_get_explanation (const UtenforIssue *issue)
{
  return _ (find_tag (issue->tag)->explanation);
}

const char *
utenfor_severity_get_name (UtenforSeverity severity)
{
  switch (severity)
    {
    case UTENFOR_SEVERITY_NOTE:
      return _ ("note");
    case UTENFOR_SEVERITY_WARNING:
      return _ ("warning");
    case UTENFOR_SEVERITY_ERROR:
    default:
      return _ ("error");
    }
}

char *
utenfor_issue_dup_message (const UtenforIssue *issue)
{
  g_autoptr (GString) message = g_string_new (NULL);

  if (issue->file != NULL)
    g_string_append_printf (message, "%s:", issue->file);
  if (issue->line > 0)
    g_string_append_printf (message, "%d:", issue->line);
  if (message->len > 0)
    g_string_append_c (message, ' ');
  g_string_append_printf (message, "%s: %s %s [%s]",
                          utenfor_severity_get_name (issue->severity),
                          utenfor_issue_get_explanation (issue), issue->hint, issue->tag);

  return g_string_free (g_steal_pointer (&message), FALSE);
}

guint
utenfor_issue_tags_get_n (void)
{
  return G_N_ELEMENTS (tags);
}

const char *
utenfor_issue_tags_get (guint            i,
                        UtenforSeverity *severity,
                        const char     **explanation)
{
  g_return_val_if_fail (i < G_N_ELEMENTS (tags), NULL);

  if (severity != NULL)
    *severity = tags[i].severity;
  if (explanation != NULL)
    *explanation = tags[i].explanation;

  return tags[i].tag;
}
