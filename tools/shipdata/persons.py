# SPDX-License-Identifier: GPL-3.0-or-later
"""What simulations know of one person: who uses a service and how much, and the refund for costly care.

The share who use a service is its mean use divided by what one user uses, so that it follows the
mean through ages and groups. Gamma with the variation (standard deviation / mean) among users.
"""

from .canonical import Element, Num, texts

N = Num

# service: what one user uses in a year, the variation among users
INDIVIDUAL = {
    'home-services': (
        N(1, 'C', 'assumption', 'the unit is a user'),
        N(1.5, 'C', 'assumption', 'most have a few hours a week, some around the clock')),
    'staffed-housing': (
        N(1, 'C', 'assumption', 'the unit is a place'),
        N(1.1, 'C', 'kommunal-rapport-2017 assumption',
          'those above the threshold then cost 3.3 mill. in 2023; the refunded cost 20.6 bn / 7 927 '
          '= 2.6 mill. in 2016, with wages since 3.3')),
    'municipal-mental-health': (
        N(1, 'C', 'assumption', 'the unit is a user'),
        N(1, 'C', 'assumption', 'from a talk now and then to daily help')),
    'foster-home': (
        N(1, 'C', 'assumption', 'the unit is a young person in a home all year'),
        N(0.3, 'C', 'assumption', 'some need a reinforced home')),
    'psychiatry-bed-day': (
        N(45, 'C', 'ssb-psychiatry-2008 assumption',
          '1 405 959 days / 49 861 discharges = 28 days a stay, and about 1.6 stays a patient: ours'),
        N(1.3, 'C', 'assumption', 'most stays are short, some last a year')),
    'substance-bed-day': (
        N(60, 'C', 'assumption', 'detoxification is short, treatment takes months'),
        N(1, 'C', 'assumption', 'from some days to half a year')),
    'child-welfare-institution': (
        N(8, 'C', 'assumption', 'months: most stay on a part of the year'),
        N(0.4, 'C', 'assumption', 'from a few months to all year')),
    'prison-day': (
        N(120, 'C', 'assumption', 'about 1.16 mill. days by 9 000 to 10 000 persons a year'),
        N(1, 'C', 'assumption', 'most sentences are short')),
}

# What one user can use at most on average: the whole year, in the unit of the service.
WHOLE_YEAR = {'home-services': 1, 'staffed-housing': 1, 'municipal-mental-health': 1,
              'foster-home': 1, 'psychiatry-bed-day': 365, 'substance-bed-day': 365,
              'child-welfare-institution': 12, 'prison-day': 365}

REFUNDED = ('home-services', 'staffed-housing', 'municipal-mental-health')


def row(grant_year, threshold, grade, source, share, more=None):
    """The grant of a year is for the wages of the year before."""
    how = 'the grant of %d, for wages of %d' % (grant_year, grant_year - 1)
    return grant_year - 1, N(threshold, grade, source, how + (': ' + more if more else '')), share


# The grants of 2018 to 2020 were not read, and are left out.
YEARS = [
    row(2014, 1010000, 'A', 'budget-2015-refund', N(0.8, 'A', 'budget-2015-refund')),
    row(2015, 1080000, 'A', 'budget-2015-refund', N(0.8, 'A', 'budget-2015-refund'),
        'as proposed'),
    row(2016, 1081000, 'A', 'budget-2017-refund hdir-refund-2016',
        N(0.8, 'A', 'budget-2017-refund')),
    row(2017, 1157000, 'A', 'budget-2017-refund', N(0.8, 'A', 'budget-2017-refund'),
        'as proposed'),
    row(2021, 1430000, 'A', 'hdir-refund-2021', N(0.8, 'A', 'hdir-refund-2021')),
    row(2022, 1470000, 'A', 'kmd-refund-2022',
        N(0.8, 'B', 'hdir-refund-2021 hustadvika-2024', '80 % in 2021, unchanged in 2024'),
        'as proposed'),
    row(2023, 1526000, 'B', 'hustadvika-2024',
        N(0.8, 'B', 'hdir-refund-2021 hustadvika-2024', '80 % in 2021, unchanged in 2024'),
        'read in a municipality\'s budget'),
    row(2024, 1608000, 'B', 'hustadvika-2024', N(0.8, 'B', 'hustadvika-2024',
                                                 'read in a municipality\'s budget'),
        'read in a municipality\'s budget'),
    row(2025, 1678000, 'B', 'hustadvika-2025',
        N(0.8, 'C', 'hustadvika-2025 state-accounts assumption',
          'a municipality\'s budget says 90 %, but the state paid 13 336 mill. in 2025 and 13 505 '
          'mill. in 2024: taken as unchanged'),
        'read in a municipality\'s budget'),
]

REFUND = dict(
    ident='high-cost-refund', payer='kommune', index='wages', to_age=67,
    title=('Toppfinansiering av ressurskrevende tjenester',
           'Toppfinansiering av ressurskrevjande tenester', 'Refund for costly care'),
    counts=REFUNDED, books=('high-cost-refund-received', 'high-cost-refund-paid'), years=YEARS)


def number(name, value, before=()):
    return Element(name, list(before) + value.attributes())


def individual_use(service):
    """The element of a service, or None."""
    if service not in INDIVIDUAL:
        return None
    per_user, variation = INDIVIDUAL[service]
    return Element('individual-use', children=[number('per-user', per_user),
                                               number('variation', variation)])


def refund(rule):
    children = texts('title', rule['title'])
    children += [Element('counts', [('service', s)]) for s in rule['counts']]
    children += [Element('books', [('service', s)]) for s in rule['books']]
    children += [Element('from', [('year', year)], [number('threshold', threshold),
                                                    number('share', share)])
                 for year, threshold, share in rule['years']]
    return Element('refund', [('id', rule['ident']), ('payer', rule['payer']),
                              ('index', rule['index']), ('to-age', rule['to_age'])], children)


def rules():
    return Element('person-rules', children=[refund(REFUND)])
