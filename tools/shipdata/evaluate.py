# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the shipped XML and evaluates populations, independently of the program.

Used by tools/document-data and the tests of the data: a second, plain reading of docs/model.md
(life course, price of a person-year, equalisation), without scenarios.
"""

import os
import xml.etree.ElementTree as ET

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'data')


def read(name, folder=FOLDER):
    return ET.parse(os.path.join(folder, name)).getroot()


def names(kind, folder=FOLDER):
    """Every file of 'populations' or 'scenarios', without .xml, sorted."""
    return sorted(f[:-4] for f in os.listdir(os.path.join(folder, kind)) if f.endswith('.xml'))


def by_age(element, which='value'):
    """AGES as a function of age, at the value or at the 'low' or 'high' of each number."""
    def number(e):
        return float(e.get(which) or e.get('value'))
    bands = [(int(b.get('from')), int(b.get('to')), number(b)) for b in element.findall('band')]
    points = sorted((int(p.get('age')), number(p)) for p in element.findall('at'))

    def value(age):
        for first, last, number in bands:
            if first <= age <= last:
                return number
        if bands or age <= points[0][0]:
            return points[0][1]
        for (a, x), (b, y) in zip(points, points[1:]):
            if age <= b:
                weight = (age - a) / (b - a)
                return (1 - weight) * x + weight * y
        return points[-1][1]
    return value


class Catalogue:
    def __init__(self, folder=FOLDER):
        root = self.root = read('catalogue.xml', folder)
        self.payers = [p.get('id') for p in root.findall('payers/payer')]
        self.public = [p.get('id') for p in root.findall('payers/payer')
                       if p.get('public') != 'no']
        self.keep = {p.get('id'): float(p.find('keep').get('value'))
                     for p in root.findall('payers/payer') if p.find('keep') is not None}
        self.receiver = next(p.get('id') for p in root.findall('payers/payer')
                             if p.get('receiver') == 'yes')
        self.kinds = {s.get('id'): s.get('kind') for s in root.findall('states/state')}
        self.index = {i.get('id'): {int(y.get('year')): float(y.get('value'))
                                    for y in i.findall('year')}
                      for i in root.findall('indices/index')}
        self.services = {s.get('id'): s for s in root.findall('services/service')}

    def is_revenue(self, service):
        return float(self.services[service].find('unit-cost').get('value')) < 0

    def price(self, service, year, equalised=False):
        """{payer: kr per unit in that year's kroner}."""
        element = self.services[service]
        cost, split = element.find('unit-cost'), element.find('split')
        # Kroner without a year are those of any year.
        series = self.index.get(cost.get('index'))
        factor = series[year] / series[int(cost.get('price-year'))] if series else 1
        amount = float(cost.get('value')) * factor
        if split.get('rest'):
            shares, left = {}, amount
            for part in split.findall('fixed'):
                shares[part.get('payer')] = min(left, float(part.get('value')) * factor)
                left -= shares[part.get('payer')]
            shares[split.get('rest')] = shares.get(split.get('rest'), 0) + left
        else:
            shares = {s.get('payer'): amount * float(s.get('value'))
                      for s in split.findall('share')}
        if equalised and element.get('equalised') == 'yes':
            for payer, keep in self.keep.items():
                moved = shares.get(payer, 0) * (1 - keep)
                shares[payer] = shares.get(payer, 0) - moved
                shares[self.receiver] = shares.get(self.receiver, 0) + moved
        return shares


class Population:
    """Start, moves and uses after inheritance and risks.

    bound: 'near' takes every risk of the group's own on a move out at its low and on a move back at
    its high, so that it is near everyone; 'far' the other way round.
    """

    def __init__(self, catalogue, name, folder=FOLDER, bound='value'):
        root = self.root = read('populations/%s.xml' % name, folder)
        self.catalogue = catalogue
        if root.get('based-on'):
            base = Population(catalogue, root.get('based-on'), folder)
            self.first, self.last, self.kinds = base.first, base.last, dict(base.kinds)
            self.start, self.moves, self.use = (dict(base.start), dict(base.moves),
                                                dict(base.use))
        else:
            self.first, self.last = int(root.get('first-age')), int(root.get('last-age'))
            self.kinds = dict(catalogue.kinds)
            self.start, self.moves, self.use = {}, {}, {}
        self.kinds.update({s.get('id'): s.get('kind') for s in root.findall('states/state')})
        if root.find('start') is not None:
            self.start = {s.get('state'): float(s.get('value'))
                          for s in root.findall('start/share')}
        for move in root.findall('moves/move'):
            self.moves[move.get('from'), move.get('to')] = by_age(move)
        for use in root.findall('use/service'):
            self.use[use.get('id'), use.get('state')] = by_age(use)
        self._start_risks(root)
        for risk in root.findall('risks/move-risk'):
            key = risk.get('from'), risk.get('to')
            self.moves[key] = _times(self.moves[key], by_age(risk, self._which(key, bound)))
        for risk in root.findall('risks/use-risk'):
            key = risk.get('service'), risk.get('state')
            self.use[key] = _times(self.use[key], by_age(risk))

    def _which(self, move, bound):
        ways = [self.kinds[state] for state in move]
        if bound == 'value' or ways[0] == ways[1]:
            return 'value'
        return 'low' if (ways == ['inside', 'outside']) == (bound == 'near') else 'high'

    def _start_risks(self, root):
        risks = {r.get('state'): float(r.get('value'))
                 for r in root.findall('risks/start-risk')}
        if risks:
            named = {s: self.start.get(s, 0) * risk for s, risk in risks.items()}
            rest = sum(v for s, v in self.start.items() if s not in named)
            scale = (1 - sum(named.values())) / rest
            self.start = {s: named.get(s, v * scale) for s, v in self.start.items()}

    def occupancy(self):
        """{age: {state: share}}, the gone included."""
        x = {state: self.start.get(state, 0.0) for state in self.kinds}
        result = {self.first: x}
        for age in range(self.first, self.last):
            later = dict(x)
            for (a, b), chance in self.moves.items():
                flow = x[a] * chance(age)
                later[a] -= flow
                later[b] += flow
            x = result[age + 1] = later
        return result

    def shares(self):
        """{age: {state: share of those who are still here}}."""
        result = {}
        for age, x in self.occupancy().items():
            here = sum(v for s, v in x.items() if self.kinds[s] != 'gone')
            result[age] = {s: v / here for s, v in x.items() if self.kinds[s] != 'gone'}
        return result

    def cost_of_state(self, state, age, year, equalised=False):
        """{(payer, service): kr} of one person-year in one situation."""
        result = {}
        for (service, s), use in self.use.items():
            if s == state:
                for payer, price in self.catalogue.price(service, year, equalised).items():
                    result[payer, service] = use(age) * price
        return result

    def cost(self, year, equalised=False):
        """{age: {(payer, service): kr}} of one of the group, those gone costing nothing."""
        prices = {s: self.catalogue.price(s, year, equalised) for s in self.catalogue.services}
        result = {}
        for age, x in self.occupancy().items():
            row = result[age] = {}
            for (service, state), use in self.use.items():
                units = x[state] * use(age)
                for payer, price in prices[service].items():
                    row[payer, service] = row.get((payer, service), 0.0) + units * price
        return result


def _times(a, b):
    return lambda age: a(age) * b(age)


def public(catalogue, row, revenue=None):
    """Sum over public payers; revenue False: spending only, True: revenue only."""
    return sum(v for (payer, service), v in row.items() if payer in catalogue.public
               and (revenue is None or catalogue.is_revenue(service) == revenue))


def discount(years):
    """Factors for years 0 …: 4 % to year 40, 3 % to 75, 2 % after."""
    factors = [1.0]
    for t in range(1, years):
        factors.append(factors[-1] / (1.04 if t <= 40 else 1.03 if t <= 75 else 1.02))
    return factors
