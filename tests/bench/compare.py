#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One scenario computed by this program, in NumPy and in a spreadsheet; who is how quick.

    compare.py BENCH-MODEL SCENARIO.xml [without-spreadsheet]

No ratio is printed before they agree: every payer's net in every year and over the
horizon, the simulated within 4 standard errors of the spreadsheet's, this program's
expected values within a millionth; and the random words thrown away are the ones used.
Exits with 1, and says what differs, if not.
"""
import json
import os
import subprocess
import sys

# Everything here is about one core.
for library in ("OPENBLAS", "OMP", "MKL"):
    os.environ[library + "_NUM_THREADS"] = "1"

import numpy as np  # noqa: E402

import lives  # noqa: E402
import unknowns  # noqa: E402
import workbook  # noqa: E402
from model import Model  # noqa: E402

TIMES = 7
STANDARD_ERRORS = 4
OERE = 0.005


def mean_and_error(draws, axis):
    return draws.mean(axis=axis), draws.std(axis=axis, ddof=1) / np.sqrt(draws.shape[axis])


class Check:
    """Gathers what differs; arrays are [payer][years, then the horizon]."""

    def __init__(self, model):
        self.model, self.wrong, self.worst = model, [], {}

    def place(self, payer, column):
        when = f"year {column}" if column < self.model.n_years else "the horizon"
        return f"{self.model.payers[payer]}, {when}"

    def same(self, who, values, expected, errors, allowed):
        """Apart by no more than `allowed` times the error, øre and rounding aside."""
        apart = np.abs(values - expected)
        limit = allowed * errors + np.maximum(OERE, 1e-9 * np.abs(expected))
        self.worst[who] = float(np.max(apart / np.maximum(errors, 1e-300), where=errors > OERE, initial=0))
        for payer, column in np.argwhere(~(apart <= limit)):
            self.wrong.append(f"{who}: {self.place(payer, column)}: {values[payer, column]:.2f}, "
                              f"not {expected[payer, column]:.2f} ± {errors[payer, column]:.2f}")

    def words(self, told):
        used, thrown = told["words_used"], told["words_thrown_away"]
        for sums in thrown:
            # The plain code makes a person's words for each arm.
            twice = [2 * sums[0]] + [2 * word % 2 ** 32 for word in sums[1:]]
            if used != twice:
                self.wrong.append(f"words: used {used}, thrown away, twice {twice}")
        if not told["same_bits"]:
            self.wrong.append("bits: vectors and the plain code give different draws")

    def print(self):
        for line in self.wrong[:20]:
            print("  " + line)
        if len(self.wrong) > 20:
            print(f"  and {len(self.wrong) - 20} more")


def rows_of(model, told_rows):
    """Means and errors, [payer][year … horizon]; a payer without any flow has nothing."""
    values = np.zeros((2, len(model.payers), model.n_years + 1))
    for row in told_rows:
        values[:, row["payer"]] = np.array(row["years"] + [row["horizon"]]).T
    return values


def with_horizon(model, net):
    """[payer][year] with the discounted sum behind."""
    return np.concatenate([net, (net * model.discount).sum(axis=1, keepdims=True)], axis=1)


def bar(value, least, holds=True):
    """Bars are for the benchmark's own scenario."""
    return f", bar {least:g}: {'met' if value >= least else 'NOT MET'}" if holds else ""


def report(model, told, name, numpy_ns, calc):
    draws, own = told["n_draws"], told["id"] == "bench"
    print("  chance only, ns a person-year, both arms, with prices and payers:")
    for i, times in enumerate(told["times"]):
        ours, bound = times["ns"], times["bound_ns"]
        # The bound's bar is for the first vectors, NumPy's for what this computer chooses.
        print(f"    {times['instructions']}: {ours:.2f}; its random words thrown away {bound:.2f}: "
              f"{100 * bound / ours:.0f} % of the bound{bar(100 * bound / ours, 40, own and i == 0)}; "
              f"NumPy {np.__version__} ({name}) {numpy_ns:.1f}: {numpy_ns / ours:.1f} times"
              f"{bar(numpy_ns / ours, 12, own and times is told['times'][-1])}")
    if calc:
        whole, inside = calc
        once = told["times"][-1]["ns"] * 1e-6 * model.person_years()
        print(f"  Calc, one recalculation of the expected values: {whole:.0f} ms, {inside:.0f} ms without starting; "
              f"{draws} of them would take {inside * draws / 60000:.0f} minutes; one draw of every life here {once:.3f} ms")


def compare_unknowns(model, told, check):
    name, ms, (net, cumulated) = unknowns.quickest(model, told["n_draws"], TIMES)
    years, errors = mean_and_error(net, 2)
    horizon, horizon_error = mean_and_error(cumulated[:, -1], 1)
    theirs = np.column_stack([years, horizon])
    their_errors = np.column_stack([errors, horizon_error])
    ours, our_errors = rows_of(model, told["not_knowing"])
    check.same("not-knowing here and in NumPy", ours, theirs, np.hypot(our_errors, their_errors), STANDARD_ERRORS)
    return f"  not-knowing only, {told['n_draws']} draws: {told['numbers_ms']:.0f} ms here, {ms:.0f} ms in NumPy ({name}): " \
           f"{ms / told['numbers_ms']:.1f} times{bar(ms / told['numbers_ms'], 1)}"


def main():
    told = json.loads(subprocess.run(sys.argv[1:3], check=True, capture_output=True, text=True).stdout)
    model = Model(told)
    check = Check(model)
    expected = with_horizon(model, np.array(told["expected"]))
    calc = None
    if "without-spreadsheet" not in sys.argv:
        net, _, *calc = workbook.compute(model, 3)
        exact = with_horizon(model, np.array(net).T)
        check.same("expected values here and in Calc", expected, exact, 1e-6 * np.abs(exact), 1)
        expected = exact
    name, numpy_ns, (net, cumulated) = lives.quickest(model, told["n_draws"], TIMES)
    years, errors = mean_and_error(net, 1)
    horizon, horizon_error = mean_and_error(cumulated[-1], 0)
    check.same("NumPy's lives", np.column_stack([years.T, horizon]), expected, np.column_stack([errors.T, horizon_error]),
               STANDARD_ERRORS)
    check.same("our lives", *np.insert(rows_of(model, told["chance"]), 1, expected, axis=0), STANDARD_ERRORS)
    check.words(told)
    more = compare_unknowns(model, told, check) if unknowns.is_comparable(model) else None

    print(f"{told['id']}: {told['n_reached']} states, {len(told['chance'])} payers, "
          f"{len({use[0] for use in told['uses']})} services, {model.participants * model.intakes} participants, "
          f"{told['n_draws']} draws")
    if check.wrong:
        print("They do not agree, so there is no ratio:")
        check.print()
        sys.exit(1)
    print("  all agree; farthest from expected, in standard errors: "
          + ", ".join(f"{who} {worst:.1f}" for who, worst in check.worst.items() if "Calc" not in who))
    report(model, told, name, numpy_ns, calc)
    if more:
        print(more)


if __name__ == "__main__":
    main()
