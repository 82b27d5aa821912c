# SPDX-License-Identifier: GPL-3.0-or-later
"""What the shipped data computes, beside what is published."""

from . import calibrate
from .evaluate import Catalogue, Population, discount, names, public
from .markdown import table

# Population by band, thousands, as used when the stocks were reconciled (well known, not read).
PEOPLE = {(18, 19): 128, (20, 24): 330, (25, 29): 379, (30, 34): 389, (35, 39): 368,
          (40, 44): 350, (45, 49): 362, (50, 54): 378, (55, 59): 359}


def stocks(catalogue):
    """Computed and published shares by band; those 59 are not in the life course."""
    shares = Population(catalogue, 'everyone').shares()
    for (first, last), published in calibrate.published().items():
        ages = [a for a in range(first, last + 1) if a in shares]
        for state, share in published.items():
            computed = sum(shares[a][state] for a in ages) / len(ages)
            yield '%d–%d' % (first, last), state, computed, share


def within(state, computed, published):
    """1 percentage point (disability 0.5) or 10 %, whichever is larger."""
    return abs(computed - published) <= max(0.005 if state == 'disability' else 0.01,
                                            0.1 * published)


def section_stocks(catalogue):
    yield '## Main status of everyone'
    yield ''
    yield ('Per cent of those still here. Published: our table of main status about 2022 '
           '(`tools/shipdata/stocks.csv`). The aim: 1 percentage point (disability 0.5) or 10 %.')
    yield ''
    rows = [(band, state, '%.1f' % (100 * c), '%.1f' % (100 * p), '%+.1f' % (100 * (c - p)),
             'yes' if within(state, c, p) else '**no**') for band, state, c, p in stocks(catalogue)]
    yield from table(('age', 'situation', 'computed', 'published', 'difference', 'within'), rows)


TOTALS = [  # service, what is published, number, unit, note
    ('social-assistance', 'cases 2022', 136667, '', 'all ages; the stocks are of about 2022'),
    ('disability-benefit', 'recipients 2021 aged 18–59, mean payment', 246765, '',
     'includes those of 59; 13 781 … 66 512 summed'),
    ('aap-benefit', 'recipients 2022', 136600, '', 'all ages; full payment counted as one'),
    ('sickness-benefit', 'average employed 2022', 2884383, '', 'all ages'),
    ('labour-measure', 'participants 2021', 43470, '', 'all ages; AAP recipients on measures too'),
    ('psychiatry-outpatient', 'visits 2017', 2876637, '', 'all ages, a third are children'),
    ('psychiatry-bed-day', 'days 2017', 1134585, '', 'all ages'),
    ('substance-bed-day', 'days 2018', 596317, '', 'all ages'),
    ('gp-consultation', 'visits 2023', 16885000, '', 'all ages; 2.4 to 3.5 a person'),
    ('prison-day', 'days 2021', 1163000, '', 'all ages'),
    ('criminal-case', 'persons charged 2017', 68208, '', 'all ages'),
]


def units(catalogue):
    """{service: units a year for the whole population aged 18 to 58}."""
    everyone = Population(catalogue, 'everyone')
    shares = everyone.shares()
    people = {a: 1000 * n / (last - first + 1) for (first, last), n in PEOPLE.items()
              for a in range(first, last + 1)}
    total = {}
    for (service, state), use in everyone.use.items():
        total[service] = total.get(service, 0.0) + sum(
            people[a] * shares[a][state] * use(a) for a in shares)
    return total


def section_totals(catalogue):
    yield '## Use of services by everyone aged 18 to 58'
    yield ''
    total = units(catalogue)
    rows = [(service, '%.0f' % total[service], what, number, note)
            for service, what, number, _unit, note in TOTALS]
    yield from table(('service', 'computed, 18–58', 'published', 'number', 'note'), rows)


def life(catalogue, population, year=2026):
    """(undiscounted, discounted) public cost against everyone, of one of the group."""
    everyone = Population(catalogue, 'everyone').cost(year)
    own = population.cost(year)
    factors = discount(60)
    gap = {a: public(catalogue, own[a]) - public(catalogue, everyone[a]) for a in own}
    spending = sum(public(catalogue, own[a], False) - public(catalogue, everyone[a], False)
                   for a in own)
    return sum(gap.values()), sum(gap[a] * factors[a - min(own)] for a in own), spending


def life_in(catalogue, state, year=2026):
    """The same for a life spent in one situation from 18 to 58."""
    everyone = Population(catalogue, 'everyone')
    factors, plain, present = discount(60), 0.0, 0.0
    rows = everyone.cost(year)
    for age in rows:
        gap = (public(catalogue, everyone.cost_of_state(state, age, year))
               - public(catalogue, rows[age]))
        plain += gap
        present += gap * factors[age - 18]
    return plain, present


def life_outside(catalogue, name, year=2026):
    """A life spent outside, divided as the group's outside situations are at each age."""
    everyone, group = Population(catalogue, 'everyone'), Population(catalogue, name)
    factors, plain, present = discount(60), 0.0, 0.0
    rows, shares = everyone.cost(year), group.shares()
    for age in rows:
        outside = {s: v for s, v in shares[age].items() if group.kinds[s] == 'outside'}
        total = sum(outside.values())
        cost = sum(v / total * public(catalogue, group.cost_of_state(s, age, year))
                   for s, v in outside.items())
        gap = cost - public(catalogue, rows[age])
        plain += gap
        present += gap * factors[age - 18]
    return plain, present


def section_lives(catalogue):
    yield '## A life from 18 to 58 against everyone, public budgets'
    yield ''
    yield 'Mill. kr in 2026 kroner, taxes included, from age 18; 4 % is the stepped rate.'
    yield ''
    rows = []
    for state in ('disability', 'aap', 'social-assistance', 'job-seeking', 'neither'):
        plain, present = life_in(catalogue, state)
        rows.append(('every year in: ' + state, '%.1f' % (plain / 1e6), '%.1f' % (present / 1e6),
                     ''))
    plain, present = life_outside(catalogue, 'upper-secondary-dropout')
    rows.append(('every year outside, as drop-outs who are outside', '%.1f' % (plain / 1e6),
                 '%.1f' % (present / 1e6), ''))
    for name in names('populations'):
        population = Population(catalogue, name)
        if name != 'everyone' and population.first == 18:
            plain, present, spending = life(catalogue, population)
            rows.append((name, '%.1f' % (plain / 1e6), '%.1f' % (present / 1e6),
                         '%.1f' % (spending / 1e6)))
    yield from table(('', 'undiscounted', 'at 4 %', 'of which spending, undiscounted'), rows)
    yield from table(('published', 'mill. kr', 'why ours differs'), [
        ('Falch 2012: one 20-year-old who drops out of working life', '7.1',
         'kroner of 2012 (about 1.65 times in wages since); without crime and tax funding; a whole '
         'life outside, so beside the row of a life outside, not beside the group'),
        ('Vista 2010: one kept off disability benefit and in work', '11 present value',
         'kroner of 2010; counts production, which we do not; a rate of 2 to 4 %'),
        ('Nav for VG 2017: disability benefit from 25 to pension', '9 undiscounted',
         'kroner of 2017; the benefit alone, without taxes lost and other services')])
    yield ('The groups are averages that include those who do well. A life in one situation '
           'compares a person who is outside every year with everyone, who is mostly in work and '
           'pays tax: an upper bound that few real lives reach.')
    yield ''


def section_ks(catalogue):
    plain, present, _spending = life(catalogue, Population(catalogue, 'upper-secondary-dropout'))
    yield '## The one published result of Utenfor-regnskapet'
    yield ''
    yield ('80 young people, about 7 500 kr each, give about 300 000 kr net per young person over '
           '40 years. Whether that is discounted is not known, nor its success rate. With our '
           'data a gain of 307 500 kr needs that %.1f %% of the group get the life of everyone '
           'instead of the group\'s (undiscounted; %.1f %% at 4 %%). Where half would have done well '
           'anyway, that is %.1f more of 100 (%.1f at 4 %%), if all of the difference is caused by '
           'the measure.' % (100 * 307500 / plain, 100 * 307500 / present,
                             50 * 307500 / plain, 50 * 307500 / present))
    yield ''


def job_to_disability(catalogue, year=2024):
    """Mean over 25–39: public loss, kommune and fylke before equalisation, kept below 90 %."""
    everyone = Population(catalogue, 'everyone')
    kept = ('income-tax', 'social-insurance', 'bracket-tax', 'employer-contribution',
            'disability-benefit')
    loss = local = kommune = 0.0
    for age in range(25, 40):
        job = everyone.cost_of_state('employed', age, year)
        out = everyone.cost_of_state('disability', age, year)
        for (payer, service) in set(job) | set(out):
            gap = out.get((payer, service), 0.0) - job.get((payer, service), 0.0)
            if service in kept and payer in catalogue.public:
                loss += gap / 15
                local += gap / 15 if payer in ('kommune', 'fylkeskommune') else 0.0
                kommune += gap / 15 if payer == 'kommune' else 0.0
    return loss, local, 0.03 * kommune


def section_job(catalogue):
    loss, local, kept = job_to_disability(catalogue)
    yield '## From a job to disability benefit at 25–39'
    yield ''
    yield from table(('kr a year, 2024 kroner', 'computed', 'expected'), [
        ('benefit, taxes and employer contribution, all public budgets', '%.0f' % loss, '530 000'),
        ('of which kommune and fylkeskommune before equalisation', '%.0f' % local, '41 000'),
        ('kept by a kommune below 90 % of the average (3 øre)', '%.0f' % kept, '1 000')])


def section_smooth(catalogue):
    rows = Population(catalogue, 'everyone').cost(2026)
    spending = {a: public(catalogue, row, False) for a, row in rows.items()}
    worst = max(range(26, 59), key=lambda a: abs(spending[a] / spending[a - 1] - 1))
    yield '## Smoothness'
    yield ''
    yield ('Spending on everyone changes most after 25 at %d: %+.1f %% from the age before '
           '(the aim is less than 6 %%). Before 25 school and studies end.'
           % (worst, 100 * (spending[worst] / spending[worst - 1] - 1)))
    yield ''


def validation():
    catalogue = Catalogue()
    yield '# What the data computes, beside what is published'
    yield ''
    yield 'Written by `tools/document-data`; do not edit.'
    yield ''
    for section in (section_stocks, section_totals, section_lives, section_ks, section_job, section_smooth):
        yield from section(catalogue)
