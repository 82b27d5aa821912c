# SPDX-License-Identifier: GPL-3.0-or-later
"""Families with many needs at once, with the ladder untenable – exposed – stable – sustainable.

Each rung is a mix of everyone's situations for the parent who is followed, plus services for the
children and the family. All of it is our own assumption: only the ladder's names were read.
"""

from . import uses
from .calibrate import STATES
from .canonical import Element, Num, rounded, texts
from .catalogue import num_element
from .curve import Curve, thinned

FIRST, LAST = 30, 58

RUNGS = [
    ('untenable', 'outside', ('Uholdbar', 'Uhaldbar', 'Untenable')),
    ('exposed', 'outside', ('Utsatt', 'Utsett', 'Exposed')),
    ('stable', 'inside', ('Stabil', 'Stabil', 'Stable')),
    ('sustainable', 'inside', ('Bærekraftig', 'Berekraftig', 'Sustainable')),
]
START = {'untenable': 0.45, 'exposed': 0.40, 'stable': 0.13, 'sustainable': 0.02}
MOVES = [
    ('untenable', 'exposed', 0.20), ('untenable', 'stable', 0.03),
    ('exposed', 'untenable', 0.14), ('exposed', 'stable', 0.16),
    ('stable', 'exposed', 0.12), ('stable', 'sustainable', 0.12),
    ('sustainable', 'stable', 0.07),
]
GONE = 0.004
MIX = {  # what the parent does, by rung
    'untenable': {'education': 0.02, 'employed': 0.12, 'job-seeking': 0.10,
                  'social-assistance': 0.32, 'aap': 0.20, 'disability': 0.10, 'neither': 0.14},
    'exposed': {'education': 0.03, 'employed': 0.36, 'job-seeking': 0.14,
                'social-assistance': 0.13, 'aap': 0.15, 'disability': 0.09, 'neither': 0.10},
    'stable': {'education': 0.03, 'employed': 0.68, 'job-seeking': 0.06,
               'social-assistance': 0.03, 'aap': 0.08, 'disability': 0.07, 'neither': 0.05},
    'sustainable': {'education': 0.02, 'employed': 0.85, 'job-seeking': 0.02,
                    'social-assistance': 0.005, 'aap': 0.025, 'disability': 0.05,
                    'neither': 0.03},
}
WAGE = 0.82  # pay in work against everyone's
# Services for the children and the family: units a family and year while there are children.
FAMILY = {
    'child-welfare-support': (1.2, 0.5, 0.10, 0.02),
    'child-welfare-casework': (1.0, 0.4, 0.08, 0.02),
    'foster-home': (0.10, 0.025, 0.004, 0.001),
    'child-welfare-institution': (0.15, 0.03, 0.0, 0.0),
    'municipal-mental-health': (0.30, 0.15, 0.05, 0.01),
    'municipal-housing': (0.35, 0.20, 0.08, 0.01),
    'youth-follow-up': (0.4, 0.3, 0.1, 0.05),
    'social-follow-up': (0.4, 0.2, 0.05, 0.01),
}
CHILDREN = Curve({30: 1.0, 44: 1.0, 56: 0.15, 58: 0.1})
HOW = 'the parent as a mix of everyone\'s situations, with services for the children added'


def _use(service, rung, table):
    index = [r for r, _, _ in RUNGS].index(rung)
    extra = FAMILY.get(service, (0, 0, 0, 0))[index]
    taxed = service in uses.TAX_SERVICES

    def value(age):
        total = extra * CHILDREN(age)
        for state in STATES:
            curve = table.get((service, state))
            if curve:
                factor = WAGE if taxed and state == 'employed' else 1.0
                total += MIX[rung][state] * curve(age) * factor
        return total
    return value


def element():
    table = {(service, state): Curve({age: n.value for age, n in numbers.items()})
             for service, state, numbers in uses.shipped_uses(uses.everyone_shares())}
    services = []
    for service, _ in table:
        if service not in services:
            services.append(service)
    use = []
    for service in services:
        for rung, _, _ in RUNGS:
            points = thinned(_use(service, rung, table), 0.03, FIRST, LAST)
            points = {age: rounded(v, 3) for age, v in points.items()}
            if any(points.values()):
                use.append(_service(service, rung, points))
    moves = [_move(a, b, chance) for a, b, chance in MOVES]
    moves += [Element('move', [('from', rung), ('to', 'gone')], [num_element(
        'band', Num(GONE, 'C', 'general-knowledge', 'deaths and lasting emigration'),
        [('from', FIRST), ('to', LAST - 1)])]) for rung, _, _ in RUNGS]
    start = [num_element('share', Num(share, 'C', 'assumption'), [('state', rung)])
             for rung, share in START.items()]
    return Element('population', [('format', 1), ('id', 'families-many-needs'),
                                  ('catalogue', 'norway'), ('first-age', FIRST),
                                  ('last-age', LAST), ('includes-successes', 'yes')],
                   texts('title', TITLE) + texts('about', ABOUT) + texts('built-on', BUILT_ON)
                   + texts('not-counted', NOT_COUNTED)
                   + [Element('states', children=[
                       Element('state', [('id', i), ('kind', k)], texts('title', t))
                       for i, k, t in RUNGS]),
                      Element('start', children=start),
                      Element('moves', children=moves), Element('use', children=use)])


def _service(service, rung, points):
    numbers = {age: Num(v, 'C', 'assumption', HOW if i == 0 else None)
               for i, (age, v) in enumerate(sorted(points.items()))}
    if len(numbers) == 1:
        children = [num_element('band', next(iter(numbers.values())),
                                [('from', FIRST), ('to', LAST)])]
    else:
        children = [num_element('at', n, [('age', age)]) for age, n in sorted(numbers.items())]
    return Element('service', [('id', service), ('state', rung)], children)


def _move(source, target, chance):
    number = Num(chance, 'C', 'assumption', 'our reading of how families move on the ladder',
                 low=round(chance * 0.6, 4), high=round(chance * 1.5, 4))
    return Element('move', [('from', source), ('to', target)],
                   [num_element('band', number, [('from', FIRST), ('to', LAST - 1)])])


TITLE = ('Familier med sammensatte behov', 'Familiar med samansette behov',
         'Families with many needs at once')
NOT_COUNTED = (
    'Ikke regnet med: den andre forelderen, barnas liv etter at de er voksne, årene etter 58, '
    'andre som blir berørt, og verdien av det folk produserer.',
    'Ikkje rekna med: den andre forelderen, livet til barna etter at dei er vaksne, åra etter '
    '58, andre som blir råka, og verdien av det folk produserer.',
    'Not counted: the other parent, the children\'s lives once they are grown up, the years after '
    '58, others who are affected, and the value of what people produce.')
ABOUT = (
    'Familier som får hjelp fra mange tjenester samtidig, fulgt fra en av foreldrene er 30 år. '
    'Situasjonene er en stige: uholdbar, utsatt, stabil og bærekraftig. Også de som kommer videre '
    'uten tiltak, er med.',
    'Familiar som får hjelp frå mange tenester samstundes, følgde frå ein av foreldra er 30 år. '
    'Situasjonane er ein stige: uhaldbar, utsett, stabil og berekraftig. Også dei som kjem vidare '
    'utan tiltak, er med.',
    'Families who get help from many services at the same time, followed from when one of the '
    'parents is 30. The situations are a ladder: untenable, exposed, stable and sustainable. Those '
    'who move on without a measure are included.')
BUILT_ON = (
    'Stigen er omtalt i Meld. St. 30 (2019–2020) om velferdslaben i Asker. Hvor mange som står på '
    'hvert trinn, hvor ofte de flytter seg, og hva de bruker av tjenester, er våre antakelser; '
    'ingen av tallene er fra Asker.',
    'Stigen er omtalt i Meld. St. 30 (2019–2020) om velferdslaben i Asker. Kor mange som står på '
    'kvart trinn, kor ofte dei flyttar seg, og kva dei bruker av tenester, er våre føresetnader; '
    'ingen av tala er frå Asker.',
    'The ladder is described in white paper 30 (2019–2020) on the welfare lab in Asker. How many '
    'stand on each rung, how often they move, and what services they use are our assumptions; '
    'none of the figures are from Asker.')
