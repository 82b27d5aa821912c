# SPDX-License-Identifier: GPL-3.0-or-later
"""Populations: `everyone` from the calibration, target groups as relative risks on it."""

from . import calibrate, uses
from .canonical import Element, Num, texts
from .catalogue import num_element
from .curve import FIRST_AGE, LAST_AGE


def ages(numbers, last):
    """AGES: one band where there is one number, else straight between the given ages."""
    if len(numbers) == 1:
        number = next(iter(numbers.values()))
        return [num_element('band', number, [('from', FIRST_AGE), ('to', last)])]
    return [num_element('at', number, [('age', age)]) for age, number in sorted(numbers.items())]


NOT_COUNTED = (
    'Ikke regnet med: årene før 18 og etter 58, familien rundt, andre som blir berørt (for '
    'eksempel av kriminalitet), og verdien av det folk produserer.',
    'Ikkje rekna med: åra før 18 og etter 58, familien rundt, andre som blir råka (til dømes av '
    'kriminalitet), og verdien av det folk produserer.',
    'Not counted: the years before 18 and after 58, the family around, others who are affected '
    '(by crime, for example), and the value of what people produce.')


def population_element(ident, title, about, built_on, children, based_on=None, successes=False):
    own_ages = [] if based_on else [('first-age', FIRST_AGE), ('last-age', LAST_AGE)]
    return Element('population',
                   [('format', 1), ('id', ident), ('catalogue', 'norway'),
                    ('based-on', based_on)] + own_ages
                   + [('includes-successes', 'yes' if successes else None)],
                   texts('title', title) + texts('about', about) + texts('built-on', built_on)
                   + texts('not-counted', NOT_COUNTED) + children)


def everyone():
    shares = calibrate.start()
    start = Element('start', children=[
        num_element('share', Num(shares[s], 'C', 'status-by-age assumption',
                                 'the band 18-19, with more at school at 18'), [('state', s)])
        for s in calibrate.STATES])
    moves = []
    for source, target, points in calibrate.shipped_moves():
        grade, sources, how = (calibrate.GONE_BASIS if target == 'gone' else
                               calibrate.BASIS.get((source, target), calibrate.DEFAULT_BASIS))
        numbers = {age: Num(value, grade, sources, how if i == 0 else None)
                   for i, (age, value) in enumerate(sorted(points.items()))}
        moves.append(Element('move', [('from', source), ('to', target)],
                             ages(numbers, LAST_AGE - 1)))
    use = [Element('service', [('id', service), ('state', state)], ages(numbers, LAST_AGE))
           for service, state, numbers in uses.shipped_uses(uses.everyone_shares())]
    return population_element(
        'everyone',
        ('Alle', 'Alle', 'Everyone'),
        ('Gjennomsnittet av befolkningen fra 18 til 58 år.',
         'Gjennomsnittet av befolkninga frå 18 til 58 år.',
         'The average of the population from 18 to 58 years of age.'),
        ('Hovedstatus etter alder om lag 2022, avstemt mot totaler fra Statistisk sentralbyrå og '
         'Nav. Årlige overganger er tilpasset disse. Bruk av tjenester innenfor hver situasjon '
         'er for en stor del våre anslag. Livsløpet er satt sammen av ulike aldre i samme '
         'periode, ikke ett årskull fulgt over tid.',
         'Hovudstatus etter alder om lag 2022, avstemt mot totalar frå Statistisk sentralbyrå og '
         'Nav. Årlege overgangar er tilpassa desse. Bruk av tenester innanfor kvar situasjon er '
         'for ein stor del våre overslag. Livsløpet er sett saman av ulike aldrar i same '
         'periode, ikkje eitt årskull følgt over tid.',
         'Main status by age about 2022, reconciled with totals from Statistics Norway and Nav. '
         'Yearly moves are fitted to these. The use of services within each situation is to a '
         'large part our own estimate. The life course joins people of different ages in one '
         'period; it does not follow one cohort.'),
        [start, Element('moves', children=moves), Element('use', children=use)])


# --- target groups: relative risks --------------------------------------------------------------

class Group:
    """A target group as data; see `groups.py`."""

    def __init__(self, ident, title, about, built_on, start, moves, use, successes):
        self.ident, self.title, self.about, self.built_on = ident, title, about, built_on
        self.start, self.moves, self.use, self.successes = start, moves, use, successes


def risk_numbers(spec):
    """spec: (value or {age: value}, spread, grade, sources, how); spread s: low v/s, high v*s."""
    points, spread, grade, sources, how = spec
    points = points if isinstance(points, dict) else {FIRST_AGE: points}
    return {age: Num(float(value), grade, sources, how if i == 0 else None,
                     low=round(value / spread, 3), high=round(value * spread, 3))
            for i, (age, value) in enumerate(sorted(points.items()))}


def group_element(group):
    children = []
    if isinstance(group.start, dict):
        children.append(Element('start', children=[
            num_element('share', number, [('state', state)])
            for state, number in group.start.items()]))
    risks = []
    if not isinstance(group.start, dict):
        risks += [num_element('start-risk', next(iter(risk_numbers(spec).values())),
                              [('state', state)]) for state, spec in group.start]
    risks += [Element('move-risk', [('from', a), ('to', b)],
                      ages(risk_numbers(spec), LAST_AGE - 1)) for (a, b), spec in group.moves]
    risks += [Element('use-risk', [('service', service), ('state', state)],
                      ages(risk_numbers(spec), LAST_AGE))
              for (service, state), spec in group.use]
    children.append(Element('risks', children=risks))
    return population_element(group.ident, group.title, group.about, group.built_on, children,
                              based_on='everyone', successes=group.successes)
