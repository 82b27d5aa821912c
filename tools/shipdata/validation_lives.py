# SPDX-License-Identifier: GPL-3.0-or-later
"""What the shipped data computes, beside what is published: whole lives, and what answers hang on."""

from . import hinges, lives, prices
from .evaluate import Population, names, read
from .listing import title
from .markdown import heading, million, signed, spaced, table

DROPOUT = 'upper-secondary-dropout'
# Wage growth 2010-2013, before our series begins: 4.2, 4.0 and 3.9 per cent, well known.
FROM_2012, FROM_2010 = 1.039, 1.042 * 1.040 * 1.039


def by_wages(year):
    """From that year's kroner to those of 2026."""
    early = {2012: FROM_2012, 2010: FROM_2010}
    if year in early:
        return early[year] * prices.WAGES[2026] / prices.WAGES[2013]
    return prices.WAGES[2026] / prices.WAGES[year]


def in_short(catalogue):
    loss, local, kept = lives.job_to_disability(catalogue)
    yield ('* When a person of 25–39 goes from a job to disability benefit, public budgets lose '
           '%s kr a year, of which kommune and fylkeskommune %s before equalisation; a kommune '
           'below 90 %% of the average keeps %s of it (section 9).' % (
               spaced(loss), spaced(local), spaced(kept)))
    gap = lives.outside(catalogue, DROPOUT)
    yield ('* A whole life outside costs public budgets %s mill. kr more than everyone\'s, %s at '
           '4 %%: the same order as Falch, Vista and Nav (sections 6 and 7).' % (
               million(gap.plain()), million(gap.present())))
    yield ('* How much people use of services within a situation is mostly our own estimate '
           '(grade C), and most of what a kommune saves rests on it. What the state saves is '
           'mostly benefits and taxes: their rates are known, how many in a group get or pay '
           'them is estimated.')
    yield ('* The answers hang most on three assumptions: how much of the difference the measure '
           'causes, how long the effect lasts, and how far the group is from everyone '
           '(section 11).')


# What a life on disability benefit is made of.
PARTS = [
    ('the benefit itself', ('disability-benefit',)),
    ('taxes, employer contribution and VAT, less than everyone pays',
     ('income-tax', 'social-insurance', 'bracket-tax', 'employer-contribution', 'vat')),
    ('staffed housing and home services', ('staffed-housing', 'home-services')),
    ('hospital, mental health and substance treatment',
     ('hospital', 'psychiatry-outpatient', 'psychiatry-bed-day', 'substance-outpatient',
      'substance-bed-day')),
]


def section_lives(catalogue):
    yield from heading(
        '6. A life from 18 to 58, against everyone',
        'How much more than everyone a life costs public budgets, kommune, fylkeskommune and state '
        'together, taxes included. Mill. kr in 2026 kroner; “at 4 %” is the value at 18 with the '
        'rate of the Ministry of Finance.',
        'The first rows are people who are in one situation in every single year: an upper bound '
        'that few real lives reach. The groups are averages that include those who do well.')
    titles = {s.get('id'): title(s) for s in catalogue.root.findall('states/state')}
    rows = []
    for state in ('disability', 'aap', 'social-assistance', 'job-seeking', 'neither'):
        gap = lives.of_state(catalogue, state)
        rows.append(('every year: ' + titles[state].lower(), gap))
    rows.append(('every year outside, divided as drop-outs who are outside',
                 lives.outside(catalogue, DROPOUT)))
    for name in names('populations'):
        population = Population(catalogue, name)
        if name != 'everyone' and population.first == 18:
            rows.append(('group: ' + title(population.root), lives.of_group(catalogue, name)))

    def spending(_payer, service):
        return not catalogue.is_revenue(service)

    def kommune(payer, _service):
        return payer == 'kommune'
    yield from table(
        ('life', 'undiscounted', 'at 4 %', 'of which spending, undiscounted',
         'of which the kommune, before equalisation, undiscounted'),
        [(name, million(g.plain()), million(g.present()), million(g.plain(spending)),
          million(g.plain(kommune))) for name, g in rows])
    yield from disability_parts(catalogue)


def disability_parts(catalogue):
    gap, rows, rest = lives.of_state(catalogue, 'disability'), [], None
    named = {s for _name, services in PARTS for s in services}
    for name, services in PARTS + [('everything else', None)]:
        def part(_payer, service, services=services):
            return service in services if services else service not in named
        rows.append((name, million(gap.plain(part)), million(gap.present(part))))
    rows.append(('**in all**', million(gap.plain()), million(gap.present())))
    yield 'What the life on disability benefit is made of, mill. kr more than everyone:'
    yield ''
    yield from table(('part', 'undiscounted', 'at 4 %'), rows)
    yield ('Staffed housing is mostly for people born with a disability, whom no measure for '
           'young people would have kept from it. The target groups use much less of it. Without '
           'it, and without home services, a life on disability benefit comes to %s mill. '
           'undiscounted and %s at 4 %%.' % (
               million(gap.plain(lambda _p, s: s not in ('staffed-housing', 'home-services'))),
               million(gap.present(lambda _p, s: s not in ('staffed-housing', 'home-services')))))
    yield ''


def section_published(catalogue):
    outside, disability = lives.outside(catalogue, DROPOUT), lives.of_state(catalogue, 'disability')

    def care(_payer, service):
        return service not in ('staffed-housing', 'home-services')
    benefit = sum(v for age, row in Population(catalogue, 'everyone').cost(2026).items() if age >= 25
                  for (payer, service), v in Population(catalogue, 'everyone').cost_of_state(
                      'disability', age, 2026).items() if service == 'disability-benefit')
    yield from heading(
        '7. The same beside what others have published',
        'The reports themselves could not be opened, only what their authors and the press wrote. '
        'Their kroner are carried to 2026 by wages, Nav\'s by grunnbeløpet.')
    rows = [
        ('Falch 2012: one 20-year-old who drops out of working life', 7.1, by_wages(2012),
         'every year outside, at 4 %', outside.present(),
         'Ours is lower: at 25 more than a third of those outside have no known activity and '
         'receive little. Falch counts what society loses; we count budgets, to 58. On the other '
         'hand we count crime and health care, which he does not. Whether his is a present value '
         'was not read'),
        ('Vista 2010: one kept off disability benefit and in work', 11, by_wages(2010),
         'disability benefit without housing and home services, at 4 %', disability.present(care),
         'Vista counts the production that is lost (400 000 kr a year for 42 years, which is 8 to '
         '11 mill. at 4 to 2 %); we count only what reaches public budgets, to 58 instead of '
         'pension'),
        ('Nav for VG 2017: disability benefit from 25 to pension', 9, prices.G[2026] / prices.G[2017],
         'the benefit alone from 25 to 58, undiscounted', benefit,
         'Nav\'s rate for a young single person, 272 475 kr x 42 years, is 11.4 mill. before tax, '
         'so 9 is probably after tax; ours is the mean benefit before tax for 34 years'),
    ]
    yield from table(
        ('published', 'mill. kr then', 'in 2026 kroner, about', 'our nearest', 'mill. kr',
         'why they differ'),
        [(what, '%g' % then, '%.0f' % (then * factor), near, million(kr), why)
         for what, then, factor, near, kr, why in rows])


def section_ks(catalogue):
    gap = lives.of_group(catalogue, DROPOUT)
    yield from heading(
        '8. The one published result of Utenfor-regnskapet',
        'One example is published (Kommunal Rapport): 80 young people, about 7 500 kr each, give '
        'about 300 000 kr net per young person over 40 years. Its success rate is not known, nor '
        'whether it is discounted. We turn the question round: how many must succeed for our data '
        'to give the same, a gain of 307 500 kr per participant? Here half of them do well '
        'anyway, and those who succeed because of the measure get the life of everyone, for good.')
    rows = []
    for how, kr in (('undiscounted', gap.plain()), ('at 4 %', gap.present())):
        share = 307500 / kr
        rows.append((how, million(kr), '%.1f %%' % (100 * share), '%.1f' % (50 * share),
                     '%.0f in 100' % (50 + 50 * share), '%.0f in 100' % (50 + 100 * share)))
    yield from table(
        ('', 'the group above everyone, mill. kr', 'of that difference to be closed',
         'more of 100 who succeed because of it', 'success rate, all of it caused',
         'success rate, half of it caused'), rows)
    few, more = (0.4 * 100 * 307500 / kr for kr in (gap.plain(), gap.present()))
    yield ('So a net of 300 000 kr each needs that %.0f to %.0f of the 80 succeed because of the '
           'measure. That is not many, and in a group of 80 no one can tell it from chance. So '
           'the example is possible with our data; it does not show that the two agree.' % (few, more))
    yield ''


def section_job(catalogue):
    loss, local, kept = lives.job_to_disability(catalogue)
    yield from heading(
        '9. From a job to disability benefit at 25–39',
        'Kroner a year in 2024 kroner, mean over the ages: the benefit, income tax, insurance '
        'contribution, bracket tax and employer contribution, without VAT and services. The '
        'expected figures are worked out from the official tax rules and the mean pay of '
        'full-time employees.')
    yield from table(('', 'computed', 'expected', 'deviation'), [
        (what, spaced(ours), spaced(expected), signed(100 * (ours / expected - 1)) + ' %')
        for what, ours, expected in (
            ('all public budgets', loss, 530000),
            ('of which kommune and fylkeskommune, before equalisation', local, 41000),
            ('kept by a kommune below 90 % of the average (3 øre of the krone)', kept, 1000))])


def section_smooth(catalogue):
    kr = lives.spending(catalogue)
    worst = max(range(26, 59), key=lambda a: abs(kr[a] / kr[a - 1] - 1))
    yield from heading(
        '10. Smoothness',
        'Spending on everyone changes most after 25 at %d: %s %% from the age before (the aim is '
        'less than 6 %%). There studies end. Before 25 school ends, and larger steps are right.'
        % (worst, signed(100 * (kr[worst] / kr[worst - 1] - 1))))


def section_hinges(catalogue):
    yield from heading(
        '11. What the answers hang on',
        'Each example scenario with one assumption at a time at the low and high end of its '
        'interval. Mill. kr net present value for public budgets together; the first column is '
        'the answer as shipped. Where the two ends have different signs, the answer hangs on that '
        'assumption.')
    rows = []
    order = list(hinges.NAMES)
    for name in names('scenarios'):
        root = read('scenarios/%s.xml' % name)
        if root.find('life-course-effect') is not None:
            base, ends = hinges.swings(catalogue, name)
            rows.append([title(root), million(base)] + [
                '%s to %s' % tuple(million(kr) for kr in ends[key]) for key in order])
    yield from table(['scenario', 'net'] + [hinges.NAMES[key] for key in order], rows)
    yield ('Three assumptions decide most: **how much of the difference the measure causes** '
           '(with how many succeed, which is the same product), **how long the effect lasts**, '
           'and **how far the group is from everyone**. None of them can be read in a statistic. '
           'Unit costs and the price of the measure matter less. Family team is not in the table: '
           'it moves people between rungs, and every figure in it is our own.')
    yield ''


SECTIONS = (section_lives, section_published, section_ks, section_job, section_smooth,
            section_hinges)
