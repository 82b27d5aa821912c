# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits a target group's relative risks on moves to how much oftener it is outside.

Published results are odds or hazard ratios, or differences at one age. A group states the odds of
being outside (against everyone of the same age) in its twenties and thirties; they fade straight to
1.3 at 58, as far as that can be had with moves out no rarer than everyone's. The fit finds, at four
ages, one factor a on all moves from inside to outside (times a tilt by state) and 1/a^0.4 on moves
back, so that the group's life course has those odds.
"""

from . import calibrate
from .calibrate import STATES
from .curve import FIRST_AGE, LAST_AGE, Curve

INSIDE = ('education', 'employed')
OUTSIDE = tuple(s for s in STATES if s not in INSIDE)
KNOTS = (18, 30, 45, 57)
CHECKS = {18: range(21, 27), 30: range(32, 37), 45: range(45, 49), 57: range(55, 59)}
BACK = 0.4  # how much a move back is rarer, against how much a move out is more common


class Base:
    """Everyone's start and moves, tabulated by age once."""

    def __init__(self):
        self.start = calibrate.start()
        curves = [((s, t), Curve(p)) for s, t, p in calibrate.shipped_moves()]
        self.moves = {age: {key: curve(age) for key, curve in curves}
                      for age in range(FIRST_AGE, LAST_AGE)}
        self.outside = self.run(self.start, {})

    def run(self, start, risks):
        """{age: share of those alive who are outside} with {(from, to): Curve} on the moves."""
        x = dict({s: 0.0 for s in STATES + ('gone',)}, **start)
        result = {}
        for age in range(FIRST_AGE, LAST_AGE + 1):
            living = 1 - x['gone']
            result[age] = sum(x[s] for s in OUTSIDE) / living
            if age < LAST_AGE:
                later = dict(x)
                for key, chance in self.moves[age].items():
                    risk = risks.get(key)
                    flow = x[key[0]] * (chance if risk is None else chance * risk(age))
                    later[key[0]] -= flow
                    later[key[1]] += flow
                x = later
        return result


def wanted_odds(odds, age):
    """As stated to 39, straight to 1.3 at 58."""
    if age <= 39:
        return odds
    return odds + (1.3 - odds) * (age - 39) / (58 - 39)


def odds_to_share(share, odds):
    return odds * share / (1 - share + odds * share)


def risks(factors, tilt):
    """{(from, to): {age: risk}} for factors {knot: a}."""
    result = {}
    for s in STATES:
        for t in STATES:
            if s in INSIDE and t in OUTSIDE:
                result[s, t] = {age: a * tilt.get(t, 1.0) for age, a in factors.items()}
            elif s in OUTSIDE and t in INSIDE and (s, t) != ('disability', 'education'):
                result[s, t] = {age: a ** -BACK for age, a in factors.items()}
    return result


def fit(base, odds, tilt, start_risks):
    """{knot: a} by bisection, one knot after another, a few rounds."""
    start = start_shares(base, start_risks)
    known = set(base.moves[FIRST_AGE])
    factors = {age: 1.0 for age in KNOTS}

    def outside():
        curves = {k: Curve(p) for k, p in risks(factors, tilt).items() if k in known}
        return base.run(start, curves)

    def miss(knot, result):
        ages = CHECKS[knot]
        want = sum(odds_to_share(base.outside[a], wanted_odds(odds, a)) for a in ages)
        return sum(result[a] for a in ages) - want

    for _ in range(4):
        for knot in KNOTS:
            low, high = 1.0, 12.0
            for _ in range(14):
                factors[knot] = (low * high) ** 0.5
                if miss(knot, outside()) > 0:
                    high = factors[knot]
                else:
                    low = factors[knot]
    return {age: round(a, 2) for age, a in factors.items()}


def start_shares(base, start_risks):
    named = {s: base.start[s] * risk for s, risk in start_risks.items()}
    rest = sum(v for s, v in base.start.items() if s not in named)
    scale = (1 - sum(named.values())) / rest
    return {s: named.get(s, v * scale) for s, v in base.start.items()}
