#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same lives in NumPy, against bench-lives.

    bench-lives SCENARIO.xml | lives.py

Both follow as many persons, without and with, on the same random numbers.  The
ratio is printed only when both have the expected number of persons in every
state at every age, within 4 standard errors each.
"""
import sys
import time

import numpy as np

TIMES = 7


def read():
    values = np.array(sys.stdin.read().split(), dtype=float)
    persons, ages, states = values[:3].astype(int)
    start, rest = values[4:4 + states], values[4 + states:]
    moves = rest[:(ages - 1) * states * states].reshape(ages - 1, states, states)
    counts = rest[(ages - 1) * states * states:].reshape(ages, states)
    return persons, ages, states, values[3], start, moves, counts


def follow(rng, persons, states, start, moves):
    """Persons by age and state, of two arms on the same numbers.

    Everybody's row of cumulated probabilities is taken by their state, and the next
    state is how many of them their number has passed: no loop over persons, no
    sorting, 8-bit states and 32-bit numbers, in pieces that stay in the cache.
    """
    thresholds = np.cumsum(moves, axis=2)[:, :, :-1].astype(np.float32)
    first = np.cumsum(start)[:-1].astype(np.float32)
    counts = np.zeros((2, len(moves) + 1, states), dtype=np.int64)
    piece = 1 << 14
    for begin in range(0, persons, piece):
        n = min(piece, persons - begin)
        now = np.searchsorted(first, rng.random(n, dtype=np.float32), side="right").astype(np.int8)
        arms = [now, now.copy()]
        for arm in range(2):
            counts[arm, 0] += np.bincount(arms[arm], minlength=states)
        for age, table in enumerate(thresholds):
            numbers = rng.random(n, dtype=np.float32)
            for arm in range(2):
                passed = np.zeros(n, dtype=np.int8)
                for column in table.T:
                    passed += numbers >= column.take(arms[arm])
                arms[arm] = passed
                counts[arm, age + 1] += np.bincount(passed, minlength=states)
    return counts


def worst(counts, expected, persons):
    """The farthest from what is expected, in standard errors."""
    error = np.sqrt(persons * expected * (1 - expected))
    apart = np.abs(counts - persons * expected)
    # Rounding of the thresholds to single precision is no chance.
    return np.max(apart / np.maximum(error, 1))


def main():
    persons, ages, states, ours, start, moves, counts = read()
    expected = [start]
    for table in moves:
        expected.append(expected[-1] @ table)
    expected = np.array(expected)
    times = []
    for i in range(TIMES):
        rng = np.random.Generator(np.random.SFC64(i))
        begin = time.process_time()
        theirs = follow(rng, persons, states, start, moves)
        times.append(time.process_time() - begin)
    numpy = np.median(times) * 1e9 / persons / ages
    apart = worst(counts, expected, persons), worst(theirs[0], expected, persons)
    print(f"{persons} persons, {ages} ages, {states} states; from the expected counts, in standard errors: "
          f"{apart[0]:.1f} here, {apart[1]:.1f} in NumPy")
    if max(apart) > 4 or not (theirs[0] == theirs[1]).all():
        sys.exit("They do not agree: no ratio.")
    print(f"lives, both arms: {ours:.2f} ns a person-year here, {numpy:.1f} ns in NumPy {np.__version__}: "
          f"{numpy / ours:.0f} times")


if __name__ == "__main__":
    main()
