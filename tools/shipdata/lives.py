# SPDX-License-Identifier: GPL-3.0-or-later
"""What a life costs public budgets, against everyone's, and what a job is worth in a year."""

from .evaluate import Population, discount, public

FIRST, LAST = 18, 58


class Gap:
    """Kroner more than everyone, by age: {age: {(payer, service): kr}}, public payers."""

    def __init__(self, catalogue, rows, reference):
        self.catalogue = catalogue
        self.rows = {age: {key: row.get(key, 0.0) - reference[age].get(key, 0.0)
                           for key in set(row) | set(reference[age])
                           if key[0] in catalogue.public}
                     for age, row in rows.items()}

    def plain(self, keep=lambda payer, service: True):
        return sum(v for row in self.rows.values() for key, v in row.items() if keep(*key))

    def present(self, keep=lambda payer, service: True):
        factors, first = discount(LAST - FIRST + 1), min(self.rows)
        return sum(factors[age - first] * v for age, row in self.rows.items()
                   for key, v in row.items() if keep(*key))


def of_group(catalogue, name, year=2026):
    """An average member of the group, those who do well included."""
    everyone = Population(catalogue, 'everyone').cost(year)
    return Gap(catalogue, Population(catalogue, name).cost(year), everyone)


def of_state(catalogue, state, year=2026):
    """A life with every year from 18 to 58 in one situation."""
    everyone = Population(catalogue, 'everyone')
    rows = everyone.cost(year)
    return Gap(catalogue, {a: everyone.cost_of_state(state, a, year) for a in rows}, rows)


def outside(catalogue, name, year=2026):
    """A life outside, each year divided as the group's outside situations are at that age."""
    group, rows = Population(catalogue, name), Population(catalogue, 'everyone').cost(year)
    shares, lives = group.shares(), {}
    for age in rows:
        out = {s: v for s, v in shares[age].items() if group.kinds[s] == 'outside'}
        total, row = sum(out.values()), {}
        for state, share in out.items():
            for key, kr in group.cost_of_state(state, age, year).items():
                row[key] = row.get(key, 0.0) + kr * share / total
        lives[age] = row
    return Gap(catalogue, lives, rows)


def job_to_disability(catalogue, year=2024):
    """Mean over 25–39: public loss, kommune and fylke before equalisation, kept below 90 %."""
    everyone = Population(catalogue, 'everyone')
    counted = ('income-tax', 'social-insurance', 'bracket-tax', 'employer-contribution',
               'disability-benefit')
    loss = local = kommune = 0.0
    for age in range(25, 40):
        job = everyone.cost_of_state('employed', age, year)
        out = everyone.cost_of_state('disability', age, year)
        for (payer, service) in set(job) | set(out):
            gap = out.get((payer, service), 0.0) - job.get((payer, service), 0.0)
            if service in counted and payer in catalogue.public:
                loss += gap / 15
                local += gap / 15 if payer in ('kommune', 'fylkeskommune') else 0.0
                kommune += gap / 15 if payer == 'kommune' else 0.0
    return loss, local, 0.03 * kommune


def spending(catalogue, year=2026):
    """{age: kr} spent on everyone by public payers, without the income side."""
    return {age: public(catalogue, row, False)
            for age, row in Population(catalogue, 'everyone').cost(year).items()}
