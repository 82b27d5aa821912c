# SPDX-License-Identifier: GPL-3.0-or-later
"""What the answers of the example scenarios hang on: one assumption at a time to its low and high.

Only scenarios with a life-course effect, and only the public total: what the payers pass between
them (equalisation, out-migration, who pays the measure) does not change it.
"""

from .evaluate import Population, public, read

NAMES = {
    'causal-share': 'how much of the difference the measure causes',
    'success-with': 'how many succeed with the measure',
    'success-without': 'how many succeed anyway',
    'lasting': 'how long the effect lasts (relapse and what stays, together)',
    'distance': 'how far the group is from everyone (its risks of falling out and of coming back, '
                'all together)',
    'cost': 'what the measure costs',
}


def _number(element, name, bound):
    found = element.find(name)
    if found is None:
        return 0.0
    return float(found.get(bound) or found.get('value'))


def _cost(root, catalogue, bound, factors):
    """Public programme cost, present value, in the scenario's price year."""
    time, total = root.find('time'), 0.0
    people = root.find('participants')
    intakes = int(people.get('intakes') or 1)
    for line in root.findall('programme/line'):
        amount = line.find('amount')
        series = catalogue.index[amount.get('index') or 'deflator']
        year = int(time.get('price-year'))
        kr = float(amount.get(bound) or amount.get('value')) * series[year] / series[
            int(amount.get('price-year') or year)]
        kr *= sum(float(s.get('value')) for s in line.findall('split/share')
                  if s.get('payer') in catalogue.public)
        if line.get('basis') == 'participant':
            kr *= int(people.get('per-intake'))
        starts = range(1) if line.get('basis') == 'calendar' else range(intakes)
        total += sum(kr * factors[j + t] for j in starts
                     for t in range(int(line.get('from')), int(line.get('to')) + 1))
    return total


class Scenario:
    """One life-course scenario, evaluated for the public total."""

    def __init__(self, catalogue, name):
        self.catalogue, self.root = catalogue, read('scenarios/%s.xml' % name)
        self.effect = self.root.find('life-course-effect')
        self.year = int(self.root.find('time').get('price-year'))
        self.factors = _factors(self.root, 130)

    def gaps(self, bound='value'):
        """{age: kr a year the group costs more than the reference}."""
        group = Population(self.catalogue, self.root.get('group'), bound=bound)
        group_cost = group.cost(self.year)
        reference = Population(self.catalogue, self.root.get('reference')).cost(self.year)
        return {age: public(self.catalogue, row) - public(self.catalogue, reference[age])
                for age, row in group_cost.items()}

    def gain(self, gaps, **bounds):
        """Present value of what the public saves; bounds: success_with='low' and so on."""
        def number(name):
            return _number(self.effect, name, bounds.get(name.replace('-', '_'), 'value'))
        lag, phase = (int(self.effect.find(n).get('years')) for n in ('lag', 'phase-in'))
        with_it, anyway = number('success-with'), number('success-without')
        size = (with_it - anyway) * number('causal-share') / (1 - anyway)
        people = self.root.find('participants')
        entry, total = int(people.get('entry-age')), 0.0
        for intake in range(int(people.get('intakes') or 1)):
            for age, gap in gaps.items():
                k = age - entry - lag
                if k >= 0:
                    floor = number('floor')
                    ramp = min(1, (k + 1) / phase) * (
                        floor + (1 - floor) * (1 - number('relapse')) ** k)
                    total += size * ramp * gap * self.factors[intake + age - entry]
        return total * int(people.get('per-intake'))

    def cost(self, bound='value'):
        return _cost(self.root, self.catalogue, bound, self.factors)


def _factors(root, years):
    steps = [(int(s.get('from')), float(s.get('rate'))) for s in root.findall('discount/step')]
    factors = [1.0]
    for t in range(1, years):
        rate = [r for first, r in steps if first <= t][-1]
        factors.append(factors[-1] / (1 + rate))
    return factors


def swings(catalogue, name):
    """(net, {assumption: (net at its worst, net at its best)}), kr of public net present value."""
    scenario = Scenario(catalogue, name)
    gaps, cost = scenario.gaps(), scenario.cost()

    def net(**bounds):
        return scenario.gain(gaps, **bounds) - cost
    base = net()
    return base, {
        'causal-share': (net(causal_share='low'), net(causal_share='high')),
        'success-with': (net(success_with='low'), net(success_with='high')),
        'success-without': (net(success_without='high'), net(success_without='low')),
        'lasting': (net(relapse='high', floor='low'), net(relapse='low', floor='high')),
        'distance': (scenario.gain(scenario.gaps('near')) - cost,
                     scenario.gain(scenario.gaps('far')) - cost),
        'cost': (base + cost - scenario.cost('high'), base + cost - scenario.cost('low')),
    }
