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


# Status half a year after leaving "nedsatt arbeidsevne" (Nav, 2024-2025): job only, and disability
# benefit with or without a job; after leaving job-seeking (Nav, 2018): job. Per cent, by age band.
LEAVING_AAP = {(20, 24): (40.6, 18.4), (25, 29): (42.9, 27.5), (30, 39): (43.3, 30.1),
               (40, 49): (38.8, 42.2), (50, 57): (27.6, 61.6)}
LEAVING_JOB_SEEKING = {(20, 24): 60.4, (25, 29): 64.8, (30, 39): 63.7, (40, 49): 63.2,
                       (50, 57): 62.9}
# New disability benefits a year, per cent of all at the age, about 2024.
NEW_DISABILITY = {(20, 24): 0.31, (25, 29): 0.52, (30, 34): 0.52, (35, 39): 0.71,
                  (40, 44): 0.85, (45, 49): 1.03, (50, 54): 1.23, (55, 57): 1.48}


def exits(population, source, ages):
    """{target: share of those who leave} and the share who leave in a year, mean over ages."""
    out = {}
    for (s, t), chance in population.moves.items():
        if s == source and population.kinds[t] != 'gone':
            out[t] = sum(chance(a) for a in ages) / len(ages)
    total = sum(out.values())
    return {t: v / total for t, v in out.items()}, total


def section_moves(catalogue):
    everyone = Population(catalogue, 'everyone')
    yield '## Yearly moves of everyone'
    yield ''
    rows = []
    for (first, last), (job, disability) in LEAVING_AAP.items():
        shares, _total = exits(everyone, 'aap', range(first, last + 1))
        rows.append(('aap, of those who leave to a job', '%d–%d' % (first, last),
                     '%.0f %%' % (100 * shares['employed']), '%.0f %%' % job))
        rows.append(('aap, of those who leave to disability', '%d–%d' % (first, last),
                     '%.0f %%' % (100 * shares['disability']), '%.0f %%' % disability))
    for (first, last), job in LEAVING_JOB_SEEKING.items():
        shares, _total = exits(everyone, 'job-seeking', range(first, last + 1))
        rows.append(('job-seeking, of those who leave to a job', '%d–%d' % (first, last),
                     '%.0f %%' % (100 * shares['employed']), '%.0f %%' % job))
    _shares, leave = exits(everyone, 'social-assistance', range(20, 58))
    rows.append(('social assistance, the same a year later', '20–57', '%.2f' % (1 - leave),
                 '0.60 to 0.72'))
    _shares, leave = exits(everyone, 'neither', range(18, 30))
    rows.append(('neither, the same a year later', '18–29', '%.2f' % (1 - leave),
                 '0.5, later years 0.74'))
    stock = everyone.shares()
    for (first, last), published in NEW_DISABILITY.items():
        ages = range(first, last + 1)
        new = sum(stock[a][s] * chance(a) for a in ages
                  for (s, t), chance in everyone.moves.items() if t == 'disability') / len(ages)
        rows.append(('new on disability benefit, of all', '%d–%d' % (first, last),
                     '%.2f %%' % (100 * new), '%.2f %%' % published))
    yield from table(('move', 'age', 'computed', 'published'), rows)
    yield ('Fewer come to disability benefit in our life course than in a year\'s statistics, for '
           'two reasons. The situation is having it as main status, without work. And the stock by '
           'age in one year rises more slowly than new cases add up, because those who are young '
           'now get it more often than those who are older did: a life course joined from one year\'s '
           'stocks cannot have both. We keep to the stocks, so our figures are rather low for the '
           'young of today.')
    yield ''


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
    for section in (section_stocks, section_moves, section_totals, section_lives, section_ks, section_job, section_smooth):
        yield from section(catalogue)
