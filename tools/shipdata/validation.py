# SPDX-License-Identifier: GPL-3.0-or-later
"""What the shipped data computes, beside what is published: population, moves and services."""

from . import calibrate, prices, validation_lives
from .evaluate import Catalogue, Population, names
from .listing import title
from .markdown import heading, signed, spaced, table

# Population by band, thousands. Well known, not read; with about 190 thousand aged 15–17 and 136
# thousand aged 60–61 they give the two totals read for 2022, 1 026 843 (15–29) and 2 342 577 (30–61).
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


def state_titles(catalogue):
    return {s.get('id'): title(s) for s in catalogue.root.findall('states/state')}


def section_stocks(catalogue):
    yield from heading(
        '1. How many are in each situation, by age',
        'Per cent of all at the age. Each cell says what our life course of everyone gives, and in '
        'brackets how many percentage points that is above (+) or below (−) the published figure. '
        'The aim is 1 point (disability benefit 0.5), or 10 % of the figure where that is more. '
        'A cell that misses the aim is in bold.',
        'A person is counted once, by the first that applies, with work first. So 16.8 % of those '
        'aged 50–59 have disability benefit, but only about 12.5 % have it as their main '
        'situation: the others also work. For the same reason our 11 % outside at 18–29 is not '
        'NEET 15–29.',
        '“Published” is our own table of main status about 2022 (`tools/shipdata/stocks.csv`). '
        'Statistics Norway\'s table by age could not be opened, so ours is smoothed by hand to '
        'meet the totals of section 2; single bands are good to about 1 point.')
    titles, rows, worst = state_titles(catalogue), {}, (0, None)
    for band, state, computed, published in stocks(catalogue):
        off = 100 * (computed - published)
        cell = '%.1f (%s)' % (100 * computed, signed(off))
        if not within(state, computed, published):
            cell = '**%s**' % cell
        rows.setdefault(band, [band]).append(cell)
        worst = max(worst, (abs(off), '%s at %s' % (titles[state].lower(), band)))
    yield from table(['age'] + [titles[s] for s in calibrate.STATES], rows.values())
    yield 'The largest deviation is %.1f percentage points: %s.' % worst
    yield ''


# What was read: (what, number read, states, first and last age of it, those of other ages).
TOTALS_READ = [
    ('outside, 15–29, 2022', 99160, ('social-assistance', 'aap', 'disability', 'neither',
                                     'registered'), 18, 29, 4400),
    ('outside, 30–61, 2022', 385489, ('social-assistance', 'aap', 'disability', 'neither',
                                      'registered'), 30, 59, 34000),
    ('employed, 15 and over, 2021', 2785461, ('employed',), 18, 59, 384000),
    ('in education and not employed, 15 and over, 2021', 288842, ('education',), 18, 59, 140000),
    ('work assessment allowance, not in work, November 2022', 68577, ('aap',), 18, 59, 9000),
    ('disability benefit, not in work, November 2022', 265266, ('disability',), 18, 59, 90000),
]
# Of those who seek work or are on a measure, so many are registered unemployed (the rest on measures).
REGISTERED = {(18, 19): 0.6 / 1.6, (20, 24): 1.4 / 3.2, (25, 29): 1.7 / 3.5, (30, 34): 1.3 / 3.1,
              (35, 39): 1.2 / 3.0, (40, 44): 1.0 / 2.6, (45, 49): 1.0 / 2.6, (50, 54): 0.9 / 2.1,
              (55, 59): 0.9 / 2.1}


def section_totals_read(catalogue):
    yield from heading(
        '2. The totals behind section 1',
        'Persons. These totals were read (Statistics Norway, table 13563 and November 2022). They '
        'cover more ages than our life course, so the last column adds our guess for the others, '
        'and for those of 59 we take the share at 58. People on labour market measures are not '
        'outside in these statistics, but they are in ours.')
    shares = Population(catalogue, 'everyone').shares()
    rows = []
    for what, read, states, first, last, others in TOTALS_READ:
        persons = others
        for (a, b), thousand in PEOPLE.items():
            for age in range(a, b + 1):
                if first <= age <= last:
                    row = shares[min(age, 58)]
                    persons += 1000 * thousand / (b - a + 1) * sum(
                        row['job-seeking'] * REGISTERED[a, b] if s == 'registered' else row[s]
                        for s in states)
        rows.append((what, spaced(persons), spaced(read), signed(100 * (persons / read - 1)) + ' %',
                     spaced(others)))
    yield from table(('what', 'computed', 'published', 'deviation', 'of it other ages, guessed'),
                     rows)
    yield ('Disability benefit is a little above what was read; a third of it is ages that are '
           'guessed. “Every fifth aged 18–59” (press, of Utenfor-regnskapet) and 21.5 % of those '
           'aged 20–66 (Nav) count people on measures and in small jobs as outside as well.')
    yield ''


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
    yield from heading(
        '3. How people move in a year',
        'Where those go who leave a situation, and how many stay. The published exits are half a '
        'year after leaving (Nav 2018 and 2024–2025); ours are from one year to the next.')
    rows = []
    for (first, last), (job, disability) in LEAVING_AAP.items():
        shares, _total = exits(everyone, 'aap', range(first, last + 1))
        for what, state, published in (('to a job', 'employed', job),
                                       ('to disability benefit', 'disability', disability)):
            rows.append(('leave work assessment allowance: ' + what, '%d–%d' % (first, last),
                         '%.0f %%' % (100 * shares[state]), '%.0f %%' % published))
    for (first, last), job in LEAVING_JOB_SEEKING.items():
        shares, _total = exits(everyone, 'job-seeking', range(first, last + 1))
        rows.append(('leave job-seeking: to a job', '%d–%d' % (first, last),
                     '%.0f %%' % (100 * shares['employed']), '%.0f %%' % job))
    _shares, leave = exits(everyone, 'social-assistance', range(20, 58))
    rows.append(('social assistance: the same a year later', '20–57', '%.0f %%' % (100 - 100 * leave),
                 '60 to 72 %'))
    _shares, leave = exits(everyone, 'neither', range(18, 30))
    rows.append(('no known activity: the same a year later', '18–29',
                 '%.0f %%' % (100 - 100 * leave), '50 %, later years 74 %'))
    stock = everyone.shares()
    for (first, last), published in NEW_DISABILITY.items():
        ages = range(first, last + 1)
        new = sum(stock[a][s] * chance(a) for a in ages
                  for (s, t), chance in everyone.moves.items() if t == 'disability') / len(ages)
        rows.append(('new on disability benefit, of all', '%d–%d' % (first, last),
                     '%.2f %%' % (100 * new), '%.2f %%' % published))
    yield from table(('move', 'age', 'computed', 'published'), rows)
    yield ('**Why fewer are new on disability benefit here than in a year\'s statistics** (and '
           'fewer leave work assessment allowance for it at 25–29): our situation is having it as '
           'main status, without work. And how many have it by age in one year rises more slowly '
           'than new cases add up, because those who are young now get it more often than those '
           'who are older did. A life course joined from one year\'s numbers cannot have both. We '
           'keep to how many there are, so we are rather low for the young of today, and a '
           'measure for them is worth rather more than we say.')
    yield ''
    yield ('**Job-seeking after 30**: 7 % of the published leavers seek work again half a year '
           'later; of the others 68 % have a job. For us such a person has not left. The rest of '
           'the difference comes from fitting the numbers of section 1.')
    yield ''


TOTALS = [  # service, what is published, number, note
    ('social-assistance', 'cases 2022', 136667, 'all ages; the situations are of about 2022'),
    ('disability-benefit', 'recipients 2021 aged 18–59', 246765, 'includes those of 59'),
    ('aap-benefit', 'recipients 2022', 136600, 'to 67; a full payment counted as one'),
    ('sickness-benefit', 'employed 2022', 2884383, 'all ages; ours weighted by use'),
    ('labour-measure', 'participants 2021', 43470,
     'as main status; ours also those with work assessment allowance'),
    ('psychiatry-outpatient', 'visits 2017', 2876637, 'all ages, a third are children'),
    ('psychiatry-bed-day', 'days 2017', 1134585, 'all ages'),
    ('substance-bed-day', 'days 2018', 596317, 'all ages'),
    ('gp-consultation', 'visits 2023', 16885000, 'all ages'),
    ('prison-day', 'days 2021', 1163000, 'all ages'),
    ('criminal-case', 'persons charged 2017', 68208, 'all ages'),
]
# GP visits a person (Statistics Norway 2023).
GP_VISITS = {(18, 19): 2.4, (20, 29): 2.6, (30, 49): 3.2, (50, 58): 3.5}


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


def section_services(catalogue):
    yield from heading(
        '4. Use of services by everyone',
        'Units a year when everyone aged 18 to 58 uses what our data says, with about 3.0 million '
        'people. The published totals mostly cover all ages, so ours should be below them.')
    total = units(catalogue)
    rows = [(title(catalogue.services[service]), spaced(total[service]), what, spaced(number),
             '%.0f %%' % (100 * total[service] / number), note)
            for service, what, number, note in TOTALS]
    yield from table(('service', 'computed, 18–58', 'published', 'number', 'computed of published',
                      'note'), rows)
    yield from section_per_head(catalogue)
    yield from section_money(catalogue)


# State accounts and KOSTRA 2025, mill. kr.
MONEY_2025 = {'disability-benefit': (133308, 'to 67'), 'aap-benefit': (51541, 'to 67'),
              'unemployment-benefit': (15366, 'to 67'), 'sickness-benefit': (61661, 'to 70'),
              'labour-measure': (8307, 'all ages; sheltered work not included'),
              'housing-allowance': (4100, 'all ages'),
              'social-assistance': (12375, 'all ages; 27 % more cases than in 2022')}


def section_money(catalogue):
    yield 'What that costs, mill. kr in 2025, beside the accounts:'
    yield ''
    total, rows = units(catalogue), []
    for service, (published, note) in MONEY_2025.items():
        kr = total[service] * sum(catalogue.price(service, 2025).values()) / 1e6
        rows.append((title(catalogue.services[service]), spaced(kr), spaced(published),
                     '%.0f %%' % (100 * kr / published), note))
    yield from table(('service', 'computed, 18–58', 'accounts', 'computed of accounts', 'note'), rows)
    yield ('More than a third of those with disability benefit are past 58. Work assessment '
           'allowance, unemployment benefit and social assistance are lower because our '
           'situations are of about 2022, when fewer had them than in 2025.')
    yield ''


def per_head(catalogue, service, first, last):
    everyone = Population(catalogue, 'everyone')
    shares = everyone.shares()
    return sum(shares[a][state] * use(a) for a in range(first, last + 1)
               for (s, state), use in everyone.use.items() if s == service) / (last - first + 1)


def section_per_head(catalogue):
    rows = [('GP visits a person, %d–%d' % ages, '%.1f' % per_head(catalogue, 'gp-consultation', *ages),
             ('%.1f' % published), 'Statistics Norway 2023; used to set the level')
            for ages, published in GP_VISITS.items()]
    month = prices.carried(71459, 'deflator', 2025, 2019) / 5.5
    rows.append(('social assistance, kr a month with payment, 2019', spaced(month), spaced(9718),
                 'our case of 2025, carried back by the municipal deflator, / 5.5 months'))
    cases = units(catalogue)['social-assistance']
    rows.append(('social assistance, recipients in 2019', spaced(cases), spaced(129894),
                 'ours are 18–58; 67 and over were about 2 % in 2009'))
    welfare = ('child-welfare-support', 'child-welfare-casework', 'foster-home',
               'child-welfare-institution')
    row = [sum(v for (payer, service), v in kr.items() if payer == 'kommune' and service in welfare)
           for age, kr in Population(catalogue, 'everyone').cost(2018).items() if age <= 22]
    rows.append(('child welfare, kommune, kr an inhabitant aged 18–22, 2018', spaced(sum(row) / 5),
                 spaced(8392), 'published for ages 0–22; most of it is spent before 18, which is not '
                 'counted here'))
    yield from table(('per person', 'computed', 'published', 'note'), rows)


def section_groups(catalogue):
    yield from heading(
        '5. The target groups beside everyone',
        'Per cent outside work and education, and in brackets the odds of it against everyone of '
        'the same age. All groups include those who do well without help. What each group rests '
        'on stands in the program and in `data.md`; the odds are chosen by us from published '
        'risks, and fade towards 1.3 at 58 as far as people who have come to disability benefit '
        'let them.')
    everyone, rows = Population(catalogue, 'everyone').shares(), []
    for name in names('populations'):
        group = Population(catalogue, name)
        if group.first > 18:
            continue
        shares, row = group.shares(), [title(group.root)]
        for age in (20, 25, 30, 40, 50, 58):
            own, all_ = (sum(v for s, v in x[age].items() if catalogue.kinds[s] == 'outside')
                         for x in (shares, everyone))
            odds = own / (1 - own) / (all_ / (1 - all_))
            row.append('%.0f' % (100 * own) if name == 'everyone' else '%.0f (%.1f)' % (
                100 * own, odds))
        rows.append(row)
    rows.sort(key=lambda row: '(' in row[1])
    yield from table(('group', '20', '25', '30', '40', '50', '58'), rows)
    drop = Population(catalogue, 'upper-secondary-dropout').shares()
    everyone = [Population(catalogue, 'everyone').shares()[a] for a in range(20, 30)]
    own = [drop[a] for a in range(20, 30)]

    def benefit(rows):
        return 100 * sum(r['aap'] + r['disability'] for r in rows) / len(rows)
    yield ('Young people who left upper secondary: %.0f %% of ours have work assessment allowance '
           'or disability benefit at 20–29 (published about 16 %%), everyone %.1f %%; %.0f %% are '
           'in work (published about half).' % (benefit(own), benefit(everyone), 100 * sum(
               r['employed'] for r in own) / len(own)))
    yield ''


def section_intro(catalogue):
    yield '# What the data computes, beside what is published'
    yield ''
    yield ('Written by `tools/document-data` from the shipped data; do not edit. Kroner are of '
           '2026 unless another year is named.')
    yield ''
    yield ('This page is for whoever has to stand behind the figures, a finance officer for '
           'example. The data is not taken from a register: it is put together from public '
           'statistics and open assumptions. So it has to be held against figures that others '
           'have published, and where it differs the page says why.')
    yield ''
    missed = [row for row in stocks(catalogue) if not within(*row[1:])]
    yield '**In short**'
    yield ''
    yield ('* How many are in work, on benefits and so on at each age agrees with the published '
           'figures: %s of %d miss the aim (section 1).' % (len(missed) or 'none', 63))
    yield from validation_lives.in_short(catalogue)
    yield ''


def validation():
    catalogue = Catalogue()
    for section in (section_intro, section_stocks, section_totals_read, section_moves,
                    section_services, section_groups) + validation_lives.SECTIONS:
        yield from section(catalogue)
