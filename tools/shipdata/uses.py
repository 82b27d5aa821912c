# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of each service a person uses in a year, by situation and age: the average.

Three kinds:
* direct: units by state and age, mostly assumptions (grade C);
* `NORMALISED`: the mean by age is published, the ratios between states are assumptions;
  the level is set so that the mean over the states is the published one at every age;
* taxes, computed by `taxes.py` from the income of each state and age.
"""

import functools

from . import calibrate, prices
from .calibrate import STATES
from .canonical import Num, rounded
from .curve import Curve, thinned
from .taxes import YEAR, assess

DAYS_2021 = 1163000  # prison days

# --- direct -----------------------------------------------------------------------------------
# service: {state: points or number}, then grade, sources, how

C = Curve
EVERY = 'every state'

DIRECT = {
    'social-assistance': (
        {'education': 0.03, 'employed': 0.012, 'job-seeking': 0.22,
         'social-assistance': {18: 1.1, 22: 1.35, 26: 1.6, 35: 1.75},
         'aap': 0.14, 'disability': 0.06, 'neither': 0.12},
        'C', 'kostra-social-assistance ssb-social-assistance-2019 assumption',
        'as a main status most of the year, an average case lasts 5.5 months; the rest shares '
        'the other cases'),
    'qualification-programme': ({'social-assistance': {18: 0.02, 20: 0.10, 25: 0.15}},
                                'C', 'assumption', 'about one in seven of the state'),
    'social-follow-up': (
        {'education': 0.03, 'employed': 0.01, 'job-seeking': 0.2, 'social-assistance': 1.0,
         'aap': 0.15, 'disability': 0.08, 'neither': 0.12},
        'C', 'assumption', 'those who receive social assistance'),
    'home-services': (
        {'education': 0.01, 'employed': 0.004, 'job-seeking': 0.01, 'social-assistance': 0.05,
         'aap': 0.04, 'disability': 0.12, 'neither': 0.03},
        'C', 'assumption', 'about 40 000 users aged 18 to 58'),
    'staffed-housing': ({'disability': {18: 0.18, 25: 0.14, 35: 0.09, 45: 0.06, 58: 0.04}},
                        'C', 'assumption',
                        'mostly people born with a disability: about 12 000 places'),
    'municipal-mental-health': (
        {'education': 0.015, 'employed': 0.008, 'job-seeking': 0.04, 'social-assistance': 0.25,
         'aap': 0.12, 'disability': 0.15, 'neither': 0.07},
        'C', 'assumption', 'about 75 000 users aged 18 to 58'),
    'youth-follow-up': (
        {'education': {18: 0.06, 25: 0.0}, 'employed': {18: 0.02, 25: 0.0},
         'job-seeking': {18: 0.2, 25: 0.0}, 'social-assistance': {18: 0.3, 25: 0.0},
         'aap': {18: 0.15, 25: 0.0}, 'disability': {18: 0.05, 25: 0.0},
         'neither': {18: 0.2, 25: 0.0}},
        'C', 'assumption', 'fades out at 25'),
    'child-welfare-support': (
        {'education': {18: 0.02, 25: 0.0}, 'employed': {18: 0.012, 25: 0.0},
         'job-seeking': {18: 0.06, 25: 0.0}, 'social-assistance': {18: 0.12, 25: 0.0},
         'aap': {18: 0.05, 25: 0.0}, 'disability': {18: 0.03, 25: 0.0},
         'neither': {18: 0.06, 25: 0.0}},
        'C', 'assumption', 'aftercare can be given to 25; about 7 000 young people'),
    'child-welfare-casework': (
        {'education': {18: 0.01, 25: 0.0}, 'employed': {18: 0.006, 25: 0.0},
         'job-seeking': {18: 0.03, 25: 0.0}, 'social-assistance': {18: 0.06, 25: 0.0},
         'aap': {18: 0.025, 25: 0.0}, 'disability': {18: 0.015, 25: 0.0},
         'neither': {18: 0.03, 25: 0.0}},
        'C', 'assumption', 'half of those with aftercare'),
    'foster-home': (
        {'education': {18: 0.008, 22: 0.0}, 'employed': {18: 0.003, 22: 0.0},
         'social-assistance': {18: 0.02, 22: 0.0}, 'disability': {18: 0.01, 22: 0.0},
         'neither': {18: 0.01, 22: 0.0}},
        'C', 'assumption', 'some stay on after 18'),
    'child-welfare-institution': (
        {'education': {18: 0.005, 21: 0.0}, 'social-assistance': {18: 0.05, 21: 0.0},
         'neither': {18: 0.03, 21: 0.0}},
        'C', 'assumption', 'months; a few stay on after 18'),
    'municipal-housing': (
        {'education': 0.01, 'employed': 0.01, 'job-seeking': 0.06, 'social-assistance': 0.3,
         'aap': 0.08, 'disability': 0.12, 'neither': 0.06},
        'C', 'assumption', 'about 65 000 dwellings let to people aged 18 to 58'),
    'need-grant': (
        {'job-seeking': 0.5, 'social-assistance': 1.0,
         'disability': {18: 1.0, 44: 1.0, 56: 0.0, 58: 0.0}},
        'C', 'assumption', 'disabled aged 18 to 49 (smoothed) and, more weakly, others outside work'),
    'upper-secondary': (
        {'education': {18: 0.95, 19: 0.50, 20: 0.20, 21: 0.12, 22: 0.08, 24: 0.07, 28: 0.12,
                       35: 0.2},
         'employed': {18: 0.78, 19: 0.12, 20: 0.04, 22: 0.015, 25: 0.008, 35: 0.003, 58: 0.0}},
        'C', 'assumption', 'work comes first in the status, so pupils with a job are employed'),
    'apprenticeship': ({'employed': {18: 0.08, 19: 0.14, 20: 0.10, 21: 0.06, 23: 0.03, 27: 0.01,
                                     35: 0.0}},
                       'C', 'assumption', 'about 25 000 apprentices, most aged 18 to 21'),
    'ot-follow-up': (
        {'job-seeking': {18: 0.4, 22: 0.0}, 'social-assistance': {18: 0.3, 22: 0.0},
         'aap': {18: 0.15, 22: 0.0}, 'neither': {18: 0.4, 22: 0.0}},
        'C', 'assumption', 'the right to upper secondary, to 21'),
    'higher-education': (
        {'education': {18: 0.03, 19: 0.40, 20: 0.72, 21: 0.84, 22: 0.88, 25: 0.88, 30: 0.75,
                       40: 0.6},
         'employed': {18: 0.0, 19: 0.10, 20: 0.25, 21: 0.33, 22: 0.33, 23: 0.27, 24: 0.19,
                      25: 0.125, 27: 0.078, 30: 0.035, 40: 0.012, 58: 0.002}},
        'C', 'ssb-students-2018 assumption', 'students by age, work first in the status'),
    'student-grant': (
        {'education': {18: 0.15, 19: 0.40, 20: 0.65, 22: 0.78, 25: 0.75, 30: 0.5, 40: 0.3},
         'employed': {18: 0.0, 19: 0.06, 20: 0.15, 22: 0.20, 24: 0.12, 27: 0.03, 30: 0.01,
                      40: 0.0}},
        'C', 'assumption', 'full-time students who take the loan and pass'),
    'disability-benefit': (
        {'disability': 1.0,
         'employed': {18: 0.005, 24: 0.009, 34: 0.0155, 44: 0.0265, 54: 0.053, 58: 0.062}},
        'C', 'nav-disability-age status-by-age assumption',
        'all recipients by age less those whose main status it is; each at the mean of all'),
    'aap-benefit': (
        {'aap': {18: 0.62, 24: 0.70, 25: 0.84, 28: 1.0},
         'employed': {18: 0.003, 25: 0.011, 58: 0.013}, 'job-seeking': {18: 0.1, 25: 0.24},
         'education': {18: 0.002, 22: 0.03, 30: 0.10}},
        'C', 'ssb-status-2022 nav-aap-2022 budget-2020-aap assumption',
        'lower minimum before 25; half of the recipients work, study or are on a measure'),
    'unemployment-benefit': (
        {'job-seeking': {18: 0.05, 20: 0.12, 25: 0.28, 30: 0.36, 58: 0.42},
         'employed': {18: 0.001, 25: 0.006}},
        'C', 'state-accounts assumption', 'about 50 000 recipient-years in 2025'),
    'measure-allowance': ({'job-seeking': {18: 0.35, 22: 0.28, 28: 0.18, 35: 0.15}},
                          'C', 'assumption', 'participants without another benefit'),
    'sickness-benefit': ({'employed': {18: 0.25, 22: 0.5, 27: 0.8, 32: 0.95, 40: 1.05, 50: 1.15,
                                       58: 1.4}},
                         'C', 'state-accounts assumption', 'around the mean, rising with age'),
    'labour-measure': (
        {'job-seeking': {18: 0.62, 25: 0.52, 35: 0.58}, 'aap': 0.10, 'social-assistance': 0.05},
        'C', 'status-by-age budget-2019-measures assumption',
        'the share on a measure among those who seek work'),
    'sheltered-work': ({'disability': {18: 0.06, 30: 0.055, 58: 0.04}}, 'C', 'assumption',
                       'about 13 500 places'),
    'nav-follow-up': (
        {'education': 0.03, 'employed': 0.01, 'job-seeking': 0.8, 'social-assistance': 0.4,
         'aap': 1.0, 'disability': 0.02, 'neither': 0.1},
        'C', 'assumption', 'those who have the right to be followed up'),
    'housing-allowance': (
        {'education': 0.02, 'employed': 0.007, 'job-seeking': 0.10, 'social-assistance': 0.5,
         'aap': 0.15, 'disability': 0.22, 'neither': 0.07},
        'C', 'assumption', 'about 90 000 households, the young more seldom'),
}
DIRECT['need-grant-others'] = DIRECT['need-grant']

# --- normalised to a published mean by age ------------------------------------------------------
# service: mean by age, {state: ratio to employed}, grade, sources, how

HEALTH = 'use by benefit status was not found: the ratios between the situations are ours'
NORMALISED = {
    'gp-consultation': (
        {18: 2.4, 22: 2.55, 27: 2.65, 35: 3.1, 45: 3.3, 58: 3.55},
        {'education': 0.85, 'employed': 1, 'job-seeking': 1.2, 'social-assistance': 1.6,
         'aap': 2.0, 'disability': 2.0, 'neither': 1.0},
        'ssb-gp-2023 assumption', 'mean by age read: 2.4, 2.6, 3.2, 3.5; ' + HEALTH),
    'emergency-care': (
        {18: 0.26, 27: 0.25, 35: 0.21, 45: 0.19, 58: 0.18},
        {'education': 0.9, 'employed': 1, 'job-seeking': 1.3, 'social-assistance': 2.5,
         'aap': 2.0, 'disability': 2.0, 'neither': 1.3},
        'ssb-gp-2023 assumption', 'mean by age read: 0.26, 0.20, 0.18; ' + HEALTH),
    'hospital': (
        {18: 0.17, 25: 0.22, 32: 0.26, 42: 0.26, 50: 0.32, 58: 0.42},
        {'education': 0.8, 'employed': 1, 'job-seeking': 1.1, 'social-assistance': 1.5,
         'aap': 2.2, 'disability': 2.0, 'neither': 0.9},
        'ssb-hospitals-2019 assumption',
        'about 0.49 points an inhabitant, about half of that before 58; ' + HEALTH),
    'psychiatry-outpatient': (
        {18: 0.75, 25: 0.70, 35: 0.55, 45: 0.42, 58: 0.30},
        {'education': 1.2, 'employed': 1, 'job-seeking': 2, 'social-assistance': 5, 'aap': 6,
         'disability': 4, 'neither': 2.5},
        'ssb-psychiatry-2017 assumption',
        'about 1.9 mill. of 2 876 637 visits are by adults, most by the young; ' + HEALTH),
    'psychiatry-bed-day': (
        {18: 0.30, 30: 0.28, 45: 0.25, 58: 0.22},
        {'education': 1, 'employed': 1, 'job-seeking': 2, 'social-assistance': 10, 'aap': 8,
         'disability': 12, 'neither': 5},
        'ssb-psychiatry-2017 assumption', '1 134 585 days; ' + HEALTH),
    'substance-outpatient': (
        {18: 0.15, 25: 0.22, 40: 0.22, 58: 0.14},
        {'education': 0.5, 'employed': 1, 'job-seeking': 3, 'social-assistance': 15, 'aap': 6,
         'disability': 5, 'neither': 5},
        'ssb-substance-2018 assumption', '587 626 visits; ' + HEALTH),
    'substance-bed-day': (
        {18: 0.12, 25: 0.22, 40: 0.23, 58: 0.14},
        {'education': 0.5, 'employed': 1, 'job-seeking': 3, 'social-assistance': 15, 'aap': 6,
         'disability': 5, 'neither': 5},
        'ssb-substance-2018 assumption', '596 317 days; ' + HEALTH),
    'criminal-case': (
        {18: 0.038, 22: 0.031, 27: 0.024, 35: 0.019, 45: 0.0156, 55: 0.010, 58: 0.008},
        {'education': 1, 'employed': 1, 'job-seeking': 4, 'social-assistance': 10, 'aap': 3,
         'disability': 2, 'neither': 5},
        'ssb-charged-2017 assumption',
        'persons charged 2017 / population by age (about); the ratios are ours'),
    'prison-day': (
        {18: 0.20, 20: 0.35, 23: 0.52, 35: 0.51, 45: 0.31, 55: 0.13, 58: 0.09},
        {'education': 1, 'employed': 1, 'job-seeking': 8, 'social-assistance': 30, 'aap': 8,
         'disability': 4, 'neither': 25},
        'ssb-prison-2021 ssb-prison-age assumption',
        '1.163 mill. days by the ages of 2006 / population (about); the ratios are ours'),
    'dental-care': (
        {18: 0.75, 19: 0.60, 21: 0.48, 24: 0.40, 28: 0.18, 30: 0.05, 33: 0.03},
        {'education': 1, 'employed': 1, 'job-seeking': 1, 'social-assistance': 1.5, 'aap': 1,
         'disability': 2, 'neither': 1},
        'assumption', 'a right, free or at a reduced price, to 28'),
}

# --- incomes and taxes --------------------------------------------------------------------------

MEAN_WAGE = prices.carried(56360 * 12, 'wages', 2023, YEAR)
# Wage by age against all: read 0.64 (under 25), 0.93 (25-39), 1.10 (40-54), 1.12 (55-66).
WAGE_AGE = Curve({18: 0.52, 20: 0.60, 23: 0.70, 27: 0.83, 32: 0.93, 38: 1.02, 44: 1.09, 50: 1.12,
                  58: 1.12})
# Hours against full time (37.5). Short part-time 10.8, long 28.2, full-time 39.5 hours a week fit
# the mean of 34.2 in 2011; with the shares of 2018 that gives 0.57 at 15-19, 0.76 at 20-24 and 0.97
# at 25-54. Pupils and students with a job are employed in the status. Smoothed by us.
HOURS = Curve({18: 0.45, 19: 0.57, 20: 0.64, 21: 0.70, 22: 0.76, 23: 0.82, 24: 0.87, 25: 0.90,
               27: 0.94, 30: 0.965, 50: 0.965, 58: 0.95})
WAGE_HOW = 'mean pay 56 360 a month (2023) x age gradient x hours, each read, smoothed'

TAXABLE = {  # service: its unit cost in the tax year's kroner
    'disability-benefit': prices.carried(321100, 'basic-amount', 2023, YEAR),
    'aap-benefit': prices.carried(263500, 'basic-amount', 2022, YEAR),
    'unemployment-benefit': prices.carried(265000, 'wages', 2023, YEAR),
    'qualification-programme': prices.carried(244450, 'basic-amount', 2024, YEAR),
}
TAX_FREE = {
    'social-assistance': prices.carried(71459, 'deflator', 2025, YEAR),
    'measure-allowance': prices.carried(66300, 'cpi', 2022, YEAR),
    'housing-allowance': prices.carried(34100, 'cpi', 2022, YEAR),
    'student-grant': prices.carried(45000, 'cpi', 2024, YEAR),
}


def _use(service, state, age):
    points = DIRECT[service][0].get(state)
    return Curve(points)(age) if points is not None else 0.0


def wage(age):
    """Mean wages of an employed person, kroner of the tax year."""
    return MEAN_WAGE * WAGE_AGE(age) * HOURS(age)


def income(state, age):
    """Wages, taxable and tax-free benefits, taxes and what is left, of the state's average.

    Those who have a benefit are taxed as having all of it and nothing else; the employed have
    their wages and the mean of the benefits among them.
    """
    parts = dict(ordinary=0.0, insurance=0.0, bracket=0.0, tax=0.0)
    benefits = {k: _use(k, state, age) for k in TAXABLE}
    gross = sum(TAXABLE[k] * share for k, share in benefits.items())
    wages = wage(age) if state == 'employed' else 0.0
    if state == 'employed':
        parts = {k: v for k, v in assess(wages + gross).items()}
    else:
        for service, share in benefits.items():
            full = max(share, 1.0)  # who has less than a full year has it for part of the year
            taxes = assess(TAXABLE[service] * full)
            if service == 'aap-benefit' and state == 'aap':
                taxes, full = assess(TAXABLE[service] * share), share
            for key in parts:
                parts[key] += taxes[key] * share / full
    free = sum(TAX_FREE[k] * _use(k, state, age) for k in TAX_FREE)
    return dict(parts, wages=wages, gross=wages + gross, free=free,
                disposable=wages + gross + free - parts['tax'])


TAX_SERVICES = {'income-tax': 'ordinary', 'social-insurance': 'insurance',
                'bracket-tax': 'bracket', 'employer-contribution': 'wages',
                'vat': 'disposable', 'disposable-income': 'disposable'}


# --- all of it ------------------------------------------------------------------------------------

# Better known than the rest of their service: (grade, from which age, sources, how). Before that
# age it is C.
BETTER = {
    ('disability-benefit', 'disability'): (
        'B', 18, 'state-accounts nav-disability-2023',
        'the situation is having the benefit: one recipient at the mean of all'),
    ('aap-benefit', 'aap'): (
        'B', 28, 'state-accounts nav-aap-2022 budget-2020-aap',
        'the situation is having the benefit: one recipient at the mean of all; less before 25, '
        'when the minimum is two thirds'),
}
TAX_SOURCES = 'tax-constants ssb-wage-2023 ssb-wage-age-2020 ssb-hours-2018 ssb-hours-2011'
BETTER_TAXES = {
    'employed': ('B', 20, TAX_SOURCES, 'tax rules of 2026; ' + WAGE_HOW),
    'disability': ('B', 18, 'tax-constants state-accounts nav-disability-2023',
                   'tax rules of 2026 on the mean benefit'),
    'aap': ('B', 28, 'tax-constants state-accounts nav-aap-2022',
            'tax rules of 2026 on the mean benefit'),
}


def _numbers(points, grade, sources, how, better=None):
    """{age: Num}; the derivation stands at the first."""
    result = {}
    for i, (age, value) in enumerate(sorted(points.items())):
        own = (grade, sources, how)
        if better:
            known = age >= better[1]
            own = (better[0] if known else 'C',
                   better[2] if known else better[2] + ' assumption', better[3])
        result[age] = Num(value, own[0], own[1], own[2] if i == 0 else None)
    return result


def shipped_uses(shares):
    """[(service, state, {age: Num})]. shares: {age: {state: share of those alive}}."""
    result = []
    for service, (states, grade, sources, how) in DIRECT.items():
        for state in STATES:
            if state in states:
                points = states[state]
                points = points if isinstance(points, dict) else {18: points}
                points = {age: float(v) for age, v in points.items()}
                result.append((service, state, _numbers(points, grade, sources, how,
                                                        BETTER.get((service, state)))))
    for service, (mean, ratios, sources, how) in NORMALISED.items():
        mean = Curve(mean)
        for state in STATES:
            points = thinned(lambda age: mean(age) * ratios[state] / sum(
                share * ratios[s] for s, share in shares[age].items()), 0.02)
            points = {age: rounded(v, 3) for age, v in points.items()}
            result.append((service, state, _numbers(points, 'C', sources, how)))
    for service, key in TAX_SERVICES.items():
        for state in STATES:
            points = thinned(lambda age: income(state, age)[key], 0.01)
            points = {age: float(round(v / 100) * 100) for age, v in points.items()}
            if any(points.values()):
                result.append((service, state, _numbers(
                    points, 'C', 'tax-constants assumption',
                    'tax rules of 2026 on the mean benefit, none on what is free of tax',
                    BETTER_TAXES.get(state))))
    return result


@functools.lru_cache(maxsize=None)
def everyone_shares():
    """{age: {state: share of those alive}} by the shipped moves."""
    return {age: calibrate.alive(x) for age, x in calibrate.occupancy(
        calibrate.start(), calibrate.shipped_moves()).items()}
