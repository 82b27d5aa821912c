# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogue `norway`: payers, sectors, states and indices; services and sources beside it."""

from . import persons, prices
from .canonical import Element, Num, texts
from .services import SERVICES
from .sources import READ, SOURCES

N = Num

PAYERS = [
    # id, public, local, receiver, colour, title, short title, keep
    ('kommune', True, True, False, 'blue',
     ('Kommunen', 'Kommunen', 'Municipality'), None,
     N(0.38, 'B', 'kdd-equalisation-2025',
       '1 - 0.62: above 90 % of the average, rule of 2025; below 90 % it keeps 0.03')),
    ('fylkeskommune', True, True, False, 'orange',
     ('Fylkeskommunen', 'Fylkeskommunen', 'County'), None,
     N(0.125, 'C', 'general-knowledge', '1 - 0.875')),
    ('stat', True, False, False, 'green', ('Staten', 'Staten', 'State'), None, None),
    ('andre', True, False, True, 'pink',
     ('Andre kommuner og fylkeskommuner', 'Andre kommunar og fylkeskommunar',
      'Other municipalities and counties'),
     ('Andre kommuner', 'Andre kommunar', 'Others'), None),
    ('frivillig', False, False, False, None,
     ('Frivillige og private', 'Frivillige og private', 'Voluntary and private'),
     ('Frivillige', 'Frivillige', 'Voluntary'), None),
    ('investor', False, False, False, None, ('Investor', 'Investor', 'Investor'), None, None),
    ('person', False, False, False, None,
     ('Personen selv', 'Personen sjølv', 'The person'), None, None),
]

SECTORS = [
    ('measure', True, ('Tiltaket', 'Tiltaket', 'The measure')),
    ('child-welfare', False, ('Barnevern', 'Barnevern', 'Child welfare')),
    ('social-services', False,
     ('Sosialtjeneste (Nav kommune)', 'Sosialteneste (Nav kommune)', 'Social services')),
    ('health-care', False, ('Helse og omsorg', 'Helse og omsorg', 'Health and care')),
    ('mental-health', False,
     ('Psykisk helse og rus', 'Psykisk helse og rus', 'Mental health and substance use')),
    ('childhood-school', False, ('Oppvekst og skole', 'Oppvekst og skule', 'Childhood and school')),
    ('housing', False, ('Bolig', 'Bustad', 'Housing')),
    ('equalisation-grant', False,
     ('Utgiftsutjevning', 'Utgiftsutjamning', 'Need-based grant')),
    ('upper-secondary', False,
     ('Videregående opplæring', 'Vidaregåande opplæring', 'Upper secondary education')),
    ('dental', False, ('Tannhelse', 'Tannhelse', 'Dental health')),
    ('higher-education', False, ('Høyere utdanning', 'Høgare utdanning', 'Higher education')),
    ('nav-benefits', False, ('Nav-ytelser', 'Nav-ytingar', 'Nav benefits')),
    ('labour-measures', False,
     ('Arbeidsmarkedstiltak', 'Arbeidsmarknadstiltak', 'Labour market measures')),
    ('housing-allowance', False, ('Bostøtte', 'Bustøtte', 'Housing allowance')),
    ('hospitals', False,
     ('Sykehus, kroppslig sykdom', 'Sjukehus, kroppsleg sjukdom', 'Hospitals, physical illness')),
    ('psychiatry', False,
     ('Psykisk helsevern', 'Psykisk helsevern', 'Specialist mental health care')),
    ('substance-treatment', False,
     ('Rusbehandling', 'Rusbehandling', 'Substance treatment')),
    ('child-welfare-state', False,
     ('Barnevern, institusjon', 'Barnevern, institusjon', 'Child welfare, institutions')),
    ('justice', False, ('Justis', 'Justis', 'Justice')),
    ('income-tax', False, ('Inntektsskatt', 'Inntektsskatt', 'Income tax')),
    ('social-insurance', False,
     ('Trygdeavgift', 'Trygdeavgift', 'Social insurance contribution')),
    ('bracket-tax', False, ('Trinnskatt', 'Trinnskatt', 'Bracket tax')),
    ('employer-contribution', False,
     ('Arbeidsgiveravgift', 'Arbeidsgivaravgift', 'Employer contribution')),
    ('vat', False, ('Merverdiavgift', 'Meirverdiavgift', 'Value added tax')),
    ('own-income', False, ('Egen inntekt', 'Eiga inntekt', 'Own income')),
    ('high-cost-refund', False,
     ('Toppfinansiering', 'Toppfinansiering', 'Refund for costly care')),
]

STATES = [
    ('education', 'inside', ('Utdanning', 'Utdanning', 'Education')),
    ('employed', 'inside', ('I arbeid', 'I arbeid', 'Employed')),
    ('job-seeking', 'outside',
     ('Arbeidssøker eller på tiltak', 'Arbeidssøkjar eller på tiltak',
      'Job-seeking or on a measure')),
    ('social-assistance', 'outside',
     ('Sosialhjelp eller KVP', 'Sosialhjelp eller KVP', 'Social assistance')),
    ('aap', 'outside',
     ('Arbeidsavklaringspenger', 'Arbeidsavklaringspengar', 'Work assessment allowance')),
    ('disability', 'outside', ('Uføretrygd', 'Uføretrygd', 'Disability benefit')),
    ('neither', 'outside',
     ('Uten kjent aktivitet', 'Utan kjend aktivitet', 'No known activity')),
    ('gone', 'gone', ('Død eller flyttet ut', 'Død eller flytta ut', 'Dead or moved abroad')),
]

INDICES = [
    ('cpi', False, 'ssb-cpi tbu-2026',
     ('Konsumprisindeksen (2026: anslag)', 'Konsumprisindeksen (2026: overslag)',
      'Consumer prices (2026: estimate)')),
    ('deflator', True, 'finance-deflator',
     ('Kommunal deflator (2025–2026: anslag)', 'Kommunal deflator (2025–2026: overslag)',
      'Municipal deflator (2025–2026: estimates)')),
    ('basic-amount', False, 'nav-g g-2026 general-knowledge',
     ('Grunnbeløpet, årsgjennomsnitt', 'Grunnbeløpet, årsgjennomsnitt',
      'National insurance basic amount, yearly mean')),
    ('wages', False, 'rnb-2016-wages rnb-2019-wages tbu-2019 tbu-2024 tbu-2026 general-knowledge',
     ('Årslønn (2016, 2020–2023 allment kjent, 2026 anslag)',
      'Årslønn (2016, 2020–2023 allment kjent, 2026 overslag)',
      'Annual wages (2016, 2020–2023 general knowledge, 2026 estimate)')),
]


def num_element(name, number, before=(), after=()):
    return Element(name, list(before) + number.attributes() + list(after))


def yes(flag):
    return 'yes' if flag else None


def split_element(parts, rest):
    name = 'fixed' if rest else 'share'
    return Element('split', [('rest', rest)],
                   [num_element(name, n, [('payer', payer)]) for payer, n in parts])


def payer_element(row):
    ident, public, local, receiver, colour, title, short, keep = row
    return Element('payer', [('id', ident), ('public', None if public else 'no'),
                             ('local', yes(local)), ('receiver', yes(receiver)),
                             ('colour', colour)],
                   texts('title', title) + texts('short-title', short)
                   + ([num_element('keep', keep)] if keep else []))


def index_element(row):
    ident, programme, source, title = row
    years = [Element('year', [('year', year), ('value', float(value))])
             for year, value in sorted(prices.SERIES[ident].items())]
    return Element('index', [('id', ident), ('programme', yes(programme)), ('source', source)],
                   texts('title', title) + years)


def source_element(row):
    ident, publisher, year, address, title = row
    return Element('source', [('id', ident), ('publisher', publisher), ('year', year),
                              ('address', address), ('read', READ if address else None)],
                   texts('title', title))


def service_element(s):
    cost = num_element('unit-cost', s['cost'],
                       after=[('price-year', s['price_year']), ('index', s['index'])])
    children = texts('title', s['title']) + texts('unit', s['unit']) + texts('note', s['note'])
    children.append(cost)
    if s['cashable']:
        children.append(num_element('cashable', s['cashable'],
                                    after=[('delay', s['delay'] or None)]))
    children.append(persons.individual_use(s['ident']))
    children.append(split_element(s['split'], s['rest']))
    return Element('service', [('id', s['ident']), ('sector', s['sector']),
                               ('equalised', yes(s['equalised']))], children)


TITLE = ('Norge: tjenester, priser og hvem som betaler',
         'Noreg: tenester, prisar og kven som betaler',
         'Norway: services, prices and who pays')
ABOUT = (
    'Satt sammen av offentlig statistikk og åpne antakelser. Ikke KS sitt regneark og ikke '
    'registertall: hvert tall sier hvor det er fra og hvor sikkert det er.',
    'Sett saman av offentleg statistikk og opne føresetnader. Ikkje KS sitt rekneark og ikkje '
    'registertal: kvart tal seier kvar det er frå og kor sikkert det er.',
    'Put together from public statistics and open assumptions. It is not the KS workbook and '
    'not register data: every number says where it is from and how sure it is.')

# Half the width of the interval of a number that has none of its own, by grade: of shares and
# probabilities, risks, costs and use. Our own judgement of what a grade means: a count in a
# register is hardly wrong, what is derived from one may be some per cent off, an assumption a third.
INTERVALS = [
    ('A', 0.03, 0.05, 0.03, 0.05),
    ('B', 0.1, 0.1, 0.1, 0.15),
    ('C', 0.3, 0.3, 0.25, 0.4),
]


def root():
    return Element('catalogue', [('format', 1), ('id', 'norway')],
                   texts('title', TITLE) + texts('about', ABOUT) + [
                       Element('payers', children=[payer_element(r) for r in PAYERS]),
                       Element('sectors', children=[
                           Element('sector', [('id', i), ('programme', yes(p))],
                                   texts('title', t)) for i, p, t in SECTORS]),
                       Element('states', children=[
                           Element('state', [('id', i), ('kind', k)], texts('title', t))
                           for i, k, t in STATES]),
                       Element('indices', children=[index_element(r) for r in INDICES]),
                       Element('uncertainty', children=[
                           Element('interval', [('grade', g), ('share', s), ('risk', r),
                                                ('cost', c), ('use', u)])
                           for g, s, r, c, u in INTERVALS]),
                       Element('sources', children=[source_element(r) for r in SOURCES]),
                       Element('services', children=[service_element(s) for s in SERVICES]),
                       persons.rules(),
                   ])
