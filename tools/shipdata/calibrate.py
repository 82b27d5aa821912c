# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits the yearly moves of `everyone` to published stocks.

1. `stocks.csv` holds main status by age band. A natural cubic spline through the logarithms at the
   band midpoints, moved until each band's mean over single ages is the published one, gives a
   target for every age.
2. Prior moves (`PRIOR`) come from published exits and persistence, or are assumptions.
3. At each age the flows (stock x prior, staying included) are scaled, rows and columns in turn,
   until they lead from this age's stocks to the next age's (iterative proportional fitting: the
   flows nearest the prior, in relative entropy, that meet both).
4. The fitted moves are kept at a few ages, straight between, and rounded to four digits.
"""

import csv
import functools
import math
import os

from .curve import AGES, FIRST_AGE, LAST_AGE, Curve, spline, thinned
from .canonical import rounded

STATES = ('education', 'employed', 'job-seeking', 'social-assistance', 'aap', 'disability',
          'neither')

# Yearly chance of dying or moving abroad for good, all states alike but those on health benefits
# and social assistance, who die younger.
GONE = Curve({18: 0.0020, 25: 0.0035, 35: 0.0030, 45: 0.0030, 58: 0.0050})
GONE_FACTOR = {'aap': 1.5, 'disability': 2.0, 'social-assistance': 1.5}

# from, to, yearly chance by age, grade, sources, how
PRIOR = [
    ('education', 'employed', {18: 0.36, 20: 0.30, 24: 0.40, 30: 0.45, 58: 0.45}),
    ('education', 'job-seeking', {18: 0.02, 24: 0.04, 58: 0.06}),
    ('education', 'social-assistance', {18: 0.006, 58: 0.006}),
    ('education', 'aap', {18: 0.008, 58: 0.010}),
    ('education', 'disability', {18: 0.006, 20: 0.001, 58: 0.001}),
    ('education', 'neither', {18: 0.05, 58: 0.06}),
    ('employed', 'education', {18: 0.14, 20: 0.06, 24: 0.025, 30: 0.006, 40: 0.002, 58: 0.0005}),
    ('employed', 'job-seeking', {18: 0.020, 30: 0.022, 58: 0.014}),
    ('employed', 'social-assistance', {18: 0.001, 58: 0.001}),
    ('employed', 'aap', {18: 0.004, 30: 0.006, 58: 0.009}),
    ('employed', 'disability', {18: 0.0005, 30: 0.0006, 40: 0.0012, 50: 0.0025, 58: 0.0040}),
    ('employed', 'neither', {18: 0.030, 30: 0.018, 58: 0.014}),
    ('job-seeking', 'education', {18: 0.15, 25: 0.08, 35: 0.03, 58: 0.005}),
    ('job-seeking', 'employed', {18: 0.45, 30: 0.48, 58: 0.42}),
    ('job-seeking', 'social-assistance', {18: 0.05, 58: 0.04}),
    ('job-seeking', 'aap', {18: 0.08, 30: 0.06, 58: 0.07}),
    ('job-seeking', 'disability', {18: 0.003, 40: 0.005, 58: 0.015}),
    ('job-seeking', 'neither', {18: 0.10, 58: 0.08}),
    ('social-assistance', 'education', {18: 0.06, 30: 0.02, 58: 0.002}),
    ('social-assistance', 'employed', {18: 0.10, 58: 0.04}),
    ('social-assistance', 'job-seeking', {18: 0.08, 58: 0.04}),
    ('social-assistance', 'aap', {18: 0.045, 58: 0.03}),
    ('social-assistance', 'disability', {18: 0.008, 58: 0.015}),
    ('social-assistance', 'neither', {18: 0.055, 58: 0.035}),
    ('aap', 'education', {18: 0.04, 30: 0.02, 58: 0.003}),
    ('aap', 'employed', {18: 0.13, 30: 0.14, 45: 0.12, 58: 0.09}),
    ('aap', 'job-seeking', {18: 0.03, 58: 0.01}),
    ('aap', 'social-assistance', {18: 0.012, 58: 0.006}),
    ('aap', 'disability', {18: 0.085, 25: 0.07, 40: 0.10, 58: 0.18}),
    ('aap', 'neither', {18: 0.05, 58: 0.02}),
    ('disability', 'employed', {18: 0.010, 40: 0.010, 58: 0.006}),
    ('neither', 'education', {18: 0.15, 25: 0.07, 35: 0.02, 58: 0.002}),
    ('neither', 'employed', {18: 0.28, 30: 0.25, 58: 0.15}),
    ('neither', 'job-seeking', {18: 0.07, 58: 0.04}),
    ('neither', 'social-assistance', {18: 0.03, 58: 0.02}),
    ('neither', 'aap', {18: 0.02, 58: 0.025}),
    ('neither', 'disability', {18: 0.005, 40: 0.005, 58: 0.010}),
]

# What the prior of a move rests on: grade, sources, how. The stocks they are fitted to are our own
# estimate, so no fitted move is better than C, however well its prior is known.
BASIS = {
    ('job-seeking', 'employed'): (
        'C', 'status-by-age nav-jobseeker-exit',
        'fitted; prior: of those who leave, 60 to 65 % are in a job half a year later'),
    ('job-seeking', 'aap'): ('C', 'status-by-age nav-jobseeker-exit', 'fitted; prior: 6 to 8 % of '
                             'those who leave have reduced work ability half a year later'),
    ('aap', 'employed'): ('C', 'status-by-age nav-aap-exit',
                          'fitted; prior: about a third leave a year, 28 to 43 % of them to a job'),
    ('aap', 'disability'): (
        'C', 'status-by-age nav-aap-exit nav-new-disability',
        'fitted; prior: about a third leave a year, 17 to 44 % of them to disability benefit'),
    ('disability', 'employed'): ('C', 'status-by-age nav-disability-flow',
                                 'fitted; prior: about 1 % a year leave for work'),
    ('neither', 'employed'): (
        'C', 'status-by-age ssb-neet-persistence',
        'fitted; prior: almost half are in work or education a year later, later years 26 %'),
    ('neither', 'education'): ('C', 'status-by-age ssb-neet-persistence',
                               'fitted; prior: almost half are in work or education a year later'),
    ('social-assistance', 'employed'): (
        'C', 'status-by-age ssb-social-assistance-stay',
        'fitted; prior: 0.60 to 0.72 stay a year, the split on exits is ours'),
}
DEFAULT_BASIS = ('C', 'status-by-age assumption', 'fitted to the stocks; the prior is ours')
GONE_BASIS = ('C', 'general-knowledge', 'deaths and lasting emigration')


@functools.lru_cache(maxsize=None)
def published():
    """{(first, last): {state: share}} as published (per cent there), adding up to 1."""
    path = os.path.join(os.path.dirname(__file__), 'stocks.csv')
    with open(path, encoding='utf-8') as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith('#')))
    bands = {}
    for row in rows:
        first, last = (int(age) for age in row['age'].split('-'))
        shares = {state: float(row[state]) for state in STATES}
        total = sum(shares.values())
        bands[first, last] = {state: share / total for state, share in shares.items()}
    return bands


@functools.lru_cache(maxsize=None)
def targets():
    """{age: {state: share}}: a smooth share for every age whose band means are the published."""
    bands = published()
    wanted = {state: _mean_preserving(state, bands) for state in STATES}
    result = {}
    for age in AGES:
        shares = {state: max(wanted[state](age), 1e-4) for state in STATES}
        total = sum(shares.values())
        result[age] = {state: share / total for state, share in shares.items()}
    return result


# How steep it is inside the first band: 18-year-olds are more often at school than those of 19.
FIRST_SLOPE = {'education': -0.20, 'employed': 0.17, 'job-seeking': 0.006,
               'social-assistance': 0.001, 'aap': 0.004, 'disability': 0.001, 'neither': 0.018}


def _mean_preserving(state, bands):
    """Smooth in the logarithm; the knots are moved until each band's mean is the published."""
    fixed = {age: bands[18, 19][state] + sign * FIRST_SLOPE[state] / 2
             for age, sign in ((18, -1), (19, 1))}
    knots = {(first + last) / 2: shares[state] for (first, last), shares in bands.items()
             if first > 19}
    for _ in range(300):
        points = {**fixed, **knots}
        curve = spline({age: math.log(share) for age, share in points.items()})
        for (first, last), shares in bands.items():
            if first > 19:
                ages = range(first, last + 1)
                mean = sum(math.exp(curve(age)) for age in ages) / len(ages)
                knots[(first + last) / 2] *= (shares[state] / mean) ** 0.5
    return lambda age: math.exp(curve(age))


def gone(state, age):
    return GONE(age) * GONE_FACTOR.get(state, 1.0)


@functools.lru_cache(maxsize=None)
def fitted():
    """{age: {(from, to): chance}} for ages FIRST..LAST-1, between the living states."""
    stock, prior = targets(), {(s, t): Curve(points) for s, t, points in PRIOR}
    return {age: _fit_year(stock[age], stock[age + 1], prior, age)
            for age in range(FIRST_AGE, LAST_AGE)}


def _fit_year(now, later, prior, age):
    alive = {s: now[s] * (1 - gone(s, age)) for s in STATES}
    scale = sum(alive.values())
    flow = {}
    for s in STATES:
        moves = {t: prior[s, t](age) for t in STATES if (s, t) in prior}
        for t, chance in moves.items():
            flow[s, t] = now[s] * chance
        flow[s, s] = alive[s] - now[s] * sum(moves.values())
    error = 1.0
    while error > 1e-12:
        error = 0.0
        for s in STATES:
            total = sum(v for (a, _t), v in flow.items() if a == s)
            for key in flow:
                if key[0] == s:
                    flow[key] *= alive[s] / total
        for t in STATES:
            total = sum(v for (_s, b), v in flow.items() if b == t)
            error = max(error, abs(scale * later[t] / total - 1))
            for key in flow:
                if key[1] == t:
                    flow[key] *= scale * later[t] / total
    return {(s, t): value / now[s] for (s, t), value in flow.items() if s != t}


@functools.lru_cache(maxsize=None)
def shipped_moves():
    """[(from, to, {age: chance})] as they are written: at a few ages, rounded."""
    by_age = fitted()
    moves = []
    for s, t, _ in PRIOR:
        points = thinned(lambda age: by_age[age][s, t], 0.04, last=LAST_AGE - 1)
        moves.append((s, t, {age: rounded(v) for age, v in points.items()}))
    for s in STATES:
        points = thinned(lambda age: gone(s, age), 0.001, last=LAST_AGE - 1)
        moves.append((s, 'gone', {age: rounded(v) for age, v in points.items()}))
    order = STATES + ('gone',)
    return sorted(moves, key=lambda m: (order.index(m[0]), order.index(m[1])))


def start():
    """Start shares at the first age, four decimals, adding up to exactly 1."""
    shares = {state: round(share, 4) for state, share in targets()[FIRST_AGE].items()}
    shares['education'] = round(1 - sum(v for s, v in shares.items() if s != 'education'), 4)
    return shares


def occupancy(first, moves):
    """{age: {state: share}} by the moves as written; 'gone' included."""
    curves = {(s, t): Curve(points) for s, t, points in moves}
    states = STATES + ('gone',)
    x = {state: first.get(state, 0.0) for state in states}
    result = {FIRST_AGE: x}
    for age in range(FIRST_AGE, LAST_AGE):
        later = dict(x)
        for (s, t), curve in curves.items():
            flow = x[s] * curve(age)
            later[s] -= flow
            later[t] += flow
        x = later
        result[age + 1] = x
    return result


def alive(shares):
    """Shares of those not gone."""
    total = sum(v for s, v in shares.items() if s != 'gone')
    return {s: v / total for s, v in shares.items() if s != 'gone'}
