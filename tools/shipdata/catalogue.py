# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogue `norway`: payers, sectors, states, indices, sources and services."""

from . import prices
from .canonical import Element, Num, texts
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

YEAR = ('årsmottaker', 'årsmottakar', 'recipient-year')
PERSON_YEAR = ('person og år', 'person og år', 'person-year')
KRONE = ('krone', 'krone', 'krone')
STATE_ONLY = [('stat', N(1, 'C', 'general-knowledge', 'paid by the state'))]


def only(payer, source='general-knowledge', grade='C', how=None):
    return [(payer, N(1, grade, source, how))]


def state_account(post):
    return only('stat', 'state-accounts', 'A', 'post %s of the state accounts' % post)


HOSPITALS = only('stat', 'hdir-isf', 'B', 'regional health authorities, financed by the state')


def service(ident, sector, title, unit, cost, price_year, index, split, note=None, cashable=None,
            delay=0, rest=None, equalised=False):
    return dict(ident=ident, sector=sector, title=title, unit=unit, cost=cost,
                price_year=price_year, index=index, split=split, note=note, cashable=cashable,
                delay=delay, rest=rest, equalised=equalised)


def part(share, why):
    return N(share, 'C', 'assumption', why)


TAX_SHARES = [
    ('kommune', N(0.1135 / 0.22, 'A', 'tax-shares-2026', '11.35 / 22')),
    ('fylkeskommune', N(0.0240 / 0.22, 'A', 'tax-shares-2026', '2.40 / 22')),
    ('stat', N(1 - 0.1135 / 0.22 - 0.0240 / 0.22, 'A', 'tax-constants', '8.25 / 22')),
]

SERVICES = [
    # --- kommune ---------------------------------------------------------------------------
    service('social-assistance', 'social-services',
            ('Økonomisk sosialhjelp', 'Økonomisk sosialhjelp', 'Social assistance'),
            ('stønadstilfelle, gjennomsnittlig år', 'stønadstilfelle, gjennomsnittleg år',
             'case, average year'),
            N(71459, 'B', 'kostra-social-assistance',
              '12 374 552 000 kr / 173 171 cases, 2025 preliminary'),
            2025, 'deflator',
            only('kommune', 'kostra-social-assistance', 'A', 'in the accounts of the municipalities'),
            ('Skattefri. Et tilfelle varer i snitt om lag et halvt år.',
             'Skattefri. Eit tilfelle varer i snitt om lag eit halvt år.',
             'Free of tax. A case lasts about half a year on average.')),
    service('qualification-programme', 'social-services',
            ('Kvalifiseringsprogram, stønad', 'Kvalifiseringsprogram, stønad',
             'Qualification programme, benefit'),
            YEAR, N(244450, 'B', 'nav-kvp nav-g', '2 G x 122 225 (mean of 2024)'),
            2024, 'basic-amount', only('kommune', 'nav-kvp', 'A')),
    service('social-follow-up', 'social-services',
            ('Råd og veiledning, Nav kommune', 'Råd og rettleiing, Nav kommune',
             'Advice and follow-up, municipal Nav'),
            ('person i oppfølging og år', 'person i oppfølging og år', 'person followed, year'),
            N(35000, 'C', 'assumption', 'one worker, 1.0 mill. a year, follows about 30 persons',
              low=20000, high=50000), 2025, 'deflator', only('kommune'),
            cashable=part(0.5, 'caseworkers are released in steps'), delay=1),
    service('gp-consultation', 'health-care',
            ('Fastlege, konsultasjon', 'Fastlege, konsultasjon', 'General practitioner, visit'),
            ('konsultasjon', 'konsultasjon', 'visit'),
            N(699, 'B', 'hdir-gp-2023 ssb-gp-2023',
              '(4 516 + 7 291) mill. / 16.885 mill. visits; without the patient\'s share'),
            2023, 'deflator',
            [('kommune', N(4516 / 11807, 'B', 'hdir-gp-2023', '4 516 / (4 516 + 7 291)')),
             ('stat', N(1 - 4516 / 11807, 'B', 'hdir-gp-2023', '7 291 / (4 516 + 7 291)'))],
            cashable=part(0.5, 'the basic grant per listed patient does not fall')),
    service('emergency-care', 'health-care',
            ('Legevakt', 'Legevakt', 'Emergency primary care'),
            ('konsultasjon', 'konsultasjon', 'visit'),
            N(3490, 'B', 'ssb-emergency-2023 ssb-gp-2023',
              '4 800 mill. x 94 % (without the patients) / (16.885 mill. GP visits x 0.23 / 3.0)'),
            2023, 'deflator',
            [('kommune', N(0.81, 'B', 'ssb-emergency-2023', '76 / (76 + 18)')),
             ('stat', N(0.19, 'B', 'ssb-emergency-2023', '18 / (76 + 18)'))],
            ('Et gjennomsnitt med beredskapen. Én konsultasjon mer eller mindre koster langt mindre.',
             'Eit gjennomsnitt med beredskapen. Éin konsultasjon meir eller mindre kostar langt '
             'mindre.',
             'An average with the readiness. One visit more or less costs far less.'),
            cashable=part(0.2, 'opening hours are fixed')),
    service('home-services', 'health-care',
            ('Hjemmetjenester', 'Heimetenester', 'Home services'),
            ('bruker og år', 'brukar og år', 'user, year'),
            N(315000, 'C', 'general-knowledge', 'about 300 000 to 330 000 a user (2023)',
              low=200000, high=400000), 2023, 'deflator', only('kommune'),
            cashable=part(0.7, 'staff follows hours, slowly'), delay=1),
    service('staffed-housing', 'health-care',
            ('Bolig med bemanning', 'Bustad med bemanning', 'Staffed housing'),
            ('plass og år', 'plass og år', 'place, year'),
            N(1500000, 'C', 'general-knowledge', 'about 1 to 2 mill. a place',
              low=1000000, high=2000000), 2023, 'deflator', only('kommune'),
            ('Refusjonen for ressurskrevende tjenester (80 % over innslagspunktet) er ikke med.',
             'Refusjonen for ressurskrevjande tenester (80 % over innslagspunktet) er ikkje med.',
             'The refund for costly care (80 % above a threshold) is not included.'),
            cashable=part(0.5, 'a place is filled by the next on the list'), delay=2),
    service('municipal-mental-health', 'mental-health',
            ('Psykisk helse og rus, oppfølging', 'Psykisk helse og rus, oppfølging',
             'Municipal mental health follow-up'),
            ('bruker og år', 'brukar og år', 'user, year'),
            N(75000, 'C', 'assumption', 'one worker, 1.05 mill. a year, follows about 14 persons',
              low=45000, high=110000), 2025, 'deflator', only('kommune'),
            cashable=part(0.5, 'workers are released in steps'), delay=1),
    service('youth-follow-up', 'childhood-school',
            ('Ungdomskontakt og ungdomshelse', 'Ungdomskontakt og ungdomshelse',
             'Youth work and youth health clinic'),
            ('ungdom i oppfølging og år', 'ungdom i oppfølging og år', 'young person, year'),
            N(20000, 'C', 'assumption', 'one worker, 1.0 mill. a year, follows about 50',
              low=10000, high=30000), 2025, 'deflator', only('kommune'),
            cashable=part(0.5, 'workers are released in steps'), delay=1),
    service('child-welfare-support', 'child-welfare',
            ('Barnevern, hjelpetiltak og ettervern', 'Barnevern, hjelpetiltak og ettervern',
             'Child welfare, support and aftercare'),
            ('ungdom og år', 'ungdom og år', 'young person, year'),
            N(39596, 'B', 'kostra-child-welfare',
              'f251 per child not placed; aftercare is taken to cost the same'), 2018, 'deflator',
            only('kommune', 'kostra-child-welfare', 'A', 'function 251 of the municipal accounts'),
            cashable=part(0.8, 'mostly bought or by the hour')),
    service('child-welfare-casework', 'child-welfare',
            ('Barnevern, saksbehandling', 'Barnevern, saksbehandling', 'Child welfare, casework'),
            ('ungdom og år', 'ungdom og år', 'young person, year'),
            N(51186, 'B', 'kostra-child-welfare',
              'f244 per child with inquiry or measure; aftercare is taken to cost the same'),
            2018, 'deflator',
            only('kommune', 'kostra-child-welfare', 'A', 'function 244 of the municipal accounts'),
            cashable=part(0.5, 'caseworkers are released in steps'), delay=1),
    service('foster-home', 'child-welfare',
            ('Fosterhjem, også etter 18', 'Fosterheim, også etter 18',
             'Foster home, also after 18'),
            ('ungdom og år', 'ungdom og år', 'young person, year'),
            N(439854, 'B', 'kostra-child-welfare',
              'f252 per placed child, which has the own share of institutions in it'),
            2018, 'deflator',
            only('kommune', 'bufdir-reform', 'A', 'ordinary foster homes, since 2022')),
    service('municipal-housing', 'housing',
            ('Kommunal bolig og bo-oppfølging', 'Kommunal bustad og bu-oppfølging',
             'Municipal housing and support'),
            ('husstand og år', 'husstand og år', 'household, year'),
            N(60000, 'C', 'assumption', 'rent not covered and follow-up, about 5 000 a month',
              low=30000, high=100000), 2025, 'deflator', only('kommune'),
            cashable=part(0.5, 'a dwelling can be let to others'), delay=1),
    # --- the need-based grant: one service on each side, zero in sum --------------------------
    service('need-grant', 'equalisation-grant',
            ('Utgiftsutjevning, kommunen mottar', 'Utgiftsutjamning, kommunen får',
             'Need-based grant, received'),
            ('person som teller i kostnadsnøkkelen', 'person som tel i kostnadsnøkkelen',
             'person counted in the cost key'),
            N(-20000, 'C', 'assumption',
              'a criterion with about 0.66 % of 380 bn over about 115 000 persons, rounded down',
              low=-35000, high=-5000, draw='need-grant'), 2025, 'deflator',
            only('kommune', 'assumption'),
            ('Færre utenfor gir lavere rammetilskudd. Hører sammen med «Utgiftsutjevning, andre '
             'betaler»: ta med begge eller ingen.',
             'Færre utanfor gir lågare rammetilskot. Høyrer saman med «Utgiftsutjamning, andre '
             'betaler»: ta med begge eller ingen.',
             'Fewer people outside means a smaller grant. Belongs with “Need-based grant, paid by '
             'others”: count both or neither.')),
    service('need-grant-others', 'equalisation-grant',
            ('Utgiftsutjevning, andre betaler', 'Utgiftsutjamning, andre betaler',
             'Need-based grant, paid by others'),
            ('person som teller i kostnadsnøkkelen', 'person som tel i kostnadsnøkkelen',
             'person counted in the cost key'),
            N(20000, 'C', 'assumption', 'the other side of the grant received', low=5000,
              high=35000, draw='need-grant'), 2025, 'deflator', only('andre', 'assumption'),
            ('Det kommunen får mer eller mindre, deler de andre på. Hører sammen med '
             '«Utgiftsutjevning, kommunen mottar»: ta med begge eller ingen.',
             'Det kommunen får meir eller mindre, deler dei andre på. Høyrer saman med '
             '«Utgiftsutjamning, kommunen får»: ta med begge eller ingen.',
             'What the municipality gets more or less, the others share. Belongs with “Need-based '
             'grant, received”: count both or neither.')),
    # --- fylkeskommune -----------------------------------------------------------------------
    service('upper-secondary', 'upper-secondary',
            ('Videregående opplæring', 'Vidaregåande opplæring', 'Upper secondary school'),
            ('elevår', 'elevår', 'pupil-year'),
            N(181600, 'A', 'udir-2022', 'all costs per pupil'), 2021, 'deflator',
            only('fylkeskommune', 'udir-2022', 'B', 'county; private schools have a state grant'),
            cashable=part(0.6, 'classes and programmes close in steps'), delay=1),
    service('apprenticeship', 'upper-secondary',
            ('Lærlingtilskudd', 'Lærlingtilskot', 'Apprenticeship grant'),
            ('lærling og år', 'lærling og år', 'apprentice, year'),
            N(85000, 'C', 'general-knowledge', 'about 170 000 a contract over two years',
              low=75000, high=95000), 2023, 'deflator', only('fylkeskommune')),
    service('ot-follow-up', 'upper-secondary',
            ('Oppfølgingstjenesten', 'Oppfølgingstenesta', 'County follow-up service'),
            ('ungdom og år', 'ungdom og år', 'young person, year'),
            N(20000, 'C', 'general-knowledge', 'about 15 000 to 25 000', low=10000, high=30000),
            2023, 'deflator', only('fylkeskommune'),
            cashable=part(0.5, 'workers are released in steps'), delay=1),
    service('dental-care', 'dental',
            ('Offentlig tannhelsetjeneste', 'Offentleg tannhelseteneste', 'Public dental care'),
            ('person under tilsyn og år', 'person under tilsyn og år', 'person in care, year'),
            N(2600, 'C', 'ssb-dental-2016 assumption',
              '3 243 mill. gross / about 1.25 mill. persons in care', low=2000, high=3300),
            2016, 'deflator',
            only('fylkeskommune', 'ssb-dental-2016', 'A', 'in the accounts of the counties')),
    # --- stat: education and benefits -----------------------------------------------------------
    service('higher-education', 'higher-education',
            ('Høyere utdanning', 'Høgare utdanning', 'Higher education'),
            ('studentår', 'studentår', 'student-year'),
            N(140000, 'C', 'general-knowledge', 'state grant to universities per student',
              low=110000, high=180000), 2023, 'deflator', STATE_ONLY,
            cashable=part(0.5, 'study places are set by the budget'), delay=2),
    service('student-grant', 'higher-education',
            ('Utdanningsstipend', 'Utdanningsstipend', 'Student grant'),
            ('studentår', 'studentår', 'student-year'),
            N(45000, 'C', 'general-knowledge', 'part of the student loan made a grant',
              low=35000, high=55000), 2024, 'cpi', STATE_ONLY),
    service('disability-benefit', 'nav-benefits',
            ('Uføretrygd', 'Uføretrygd', 'Disability benefit'), YEAR,
            N(321100, 'B', 'state-accounts nav-disability-2023',
              '117 726 mill. / 366 627 recipients = 2.76 G'), 2023, 'basic-amount',
            state_account('2655.70')),
    service('aap-benefit', 'nav-benefits',
            ('Arbeidsavklaringspenger', 'Arbeidsavklaringspengar', 'Work assessment allowance'),
            YEAR, N(263500, 'B', 'state-accounts nav-aap-2022',
                    '35 992 mill. / 136 600 recipients = 2.40 G'),
            2022, 'basic-amount', state_account('2651.70')),
    service('unemployment-benefit', 'nav-benefits',
            ('Dagpenger', 'Dagpengar', 'Unemployment benefit'), YEAR,
            N(265000, 'C', 'general-knowledge', '62.4 % of about 430 000', low=240000,
              high=290000), 2023, 'wages', state_account('2541.70')),
    service('measure-allowance', 'nav-benefits',
            ('Tiltakspenger', 'Tiltakspengar', 'Allowance on measures'), YEAR,
            N(66300, 'C', 'nav-rates-2022', '255 kr x 260 days; the rate\'s name is our reading'),
            2022, 'cpi', STATE_ONLY),
    service('sickness-benefit', 'nav-benefits',
            ('Sykepenger', 'Sjukepengar', 'Sickness benefit'),
            ('gjennomsnittlig sysselsatt og år', 'gjennomsnittleg sysselsett og år',
             'average employed person, year'),
            N(16400, 'B', 'state-accounts ssb-status-2022',
              '47 211 mill. / 2 884 383 employed'), 2022, 'wages', state_account('2650.70')),
    service('labour-measure', 'labour-measures',
            ('Tiltaksplass', 'Tiltaksplass', 'Place on a measure'),
            ('plass og år', 'plass og år', 'place, year'),
            N(124800, 'B', 'budget-2019-measures', '7 361 mill. / 59 000 places'),
            2019, 'deflator', state_account('634.76'),
            cashable=part(0.5, 'the number of places is set yearly')),
    service('sheltered-work', 'labour-measures',
            ('Varig tilrettelagt arbeid', 'Varig tilrettelagt arbeid', 'Sheltered work'),
            ('plass og år', 'plass og år', 'place, year'),
            N(215000, 'C', 'state-accounts assumption',
              '2 264.8 mill. / about 13 500 places; the kommune adds at least a quarter',
              low=180000, high=260000), 2025, 'deflator',
            [('kommune', N(0.22, 'C', 'general-knowledge', 'at least 25 % on top of the state')),
             ('stat', N(0.78, 'C', 'general-knowledge', 'the rest'))]),
    service('nav-follow-up', 'labour-measures',
            ('Oppfølging, Nav stat', 'Oppfølging, Nav stat', 'Follow-up, state Nav'),
            ('person i oppfølging og år', 'person i oppfølging og år', 'person followed, year'),
            N(25000, 'C', 'assumption', 'one worker, 1.0 mill. a year, follows about 40 persons',
              low=15000, high=40000), 2025, 'deflator', STATE_ONLY,
            cashable=part(0.3, 'offices are kept'), delay=2),
    service('housing-allowance', 'housing-allowance',
            ('Bostøtte', 'Bustøtte', 'Housing allowance'),
            ('husstand og år', 'husstand og år', 'household, year'),
            N(34100, 'B', 'husbanken-2022', '2 841 kr x 12 months'), 2022, 'cpi',
            only('stat', 'husbanken-2022', 'A')),
    # --- stat: health ---------------------------------------------------------------------------
    service('hospital', 'hospitals',
            ('Sykehus, kroppslig sykdom', 'Sjukehus, kroppsleg sjukdom',
             'Hospital, physical illness'),
            ('DRG-poeng', 'DRG-poeng', 'DRG point'),
            N(52248, 'A', 'hdir-isf', 'unit price of 2024'), 2024, 'deflator', HOSPITALS,
            cashable=part(0.4, 'capacity is kept'), delay=2),
    service('psychiatry-outpatient', 'psychiatry',
            ('Psykisk helsevern, poliklinikk', 'Psykisk helsevern, poliklinikk',
             'Mental health, outpatient visit'),
            ('konsultasjon', 'konsultasjon', 'visit'),
            N(2860, 'C', 'ssb-psychiatry-2017 assumption',
              '35 % of 23 536 mill. / 2 876 637 visits; the 35 % is ours', low=2450, high=3270),
            2017, 'deflator', HOSPITALS, cashable=part(0.4, 'capacity is kept'), delay=2),
    service('psychiatry-bed-day', 'psychiatry',
            ('Psykisk helsevern, døgn', 'Psykisk helsevern, døgn', 'Mental health, bed day'),
            ('døgn', 'døgn', 'day'),
            N(13480, 'C', 'ssb-psychiatry-2017 assumption',
              '65 % of 23 536 mill. / 1 134 585 days; the 65 % is ours', low=12400, high=14500),
            2017, 'deflator', HOSPITALS, cashable=part(0.4, 'wards are kept'), delay=3),
    service('substance-outpatient', 'substance-treatment',
            ('Rusbehandling, poliklinikk', 'Rusbehandling, poliklinikk',
             'Substance treatment, outpatient visit'),
            ('konsultasjon', 'konsultasjon', 'visit'),
            N(1610, 'C', 'ssb-substance-2018 assumption',
              '17.5 % of 5 394 mill. / 587 626 visits; the 17.5 % is ours', low=1400, high=1800),
            2018, 'deflator', HOSPITALS, cashable=part(0.4, 'capacity is kept'), delay=2),
    service('substance-bed-day', 'substance-treatment',
            ('Rusbehandling, døgn', 'Rusbehandling, døgn', 'Substance treatment, bed day'),
            ('døgn', 'døgn', 'day'),
            N(7460, 'C', 'ssb-substance-2018 assumption',
              '82.5 % of 5 394 mill. / 596 317 days; the 82.5 % is ours', low=7200, high=7700),
            2018, 'deflator', HOSPITALS, cashable=part(0.4, 'wards are kept'), delay=3),
    # --- stat: child welfare institutions (fixed municipal share) and justice ---------------------
    service('child-welfare-institution', 'child-welfare-state',
            ('Barnevernsinstitusjon', 'Barnevernsinstitusjon', 'Child welfare institution'),
            ('oppholdsmåned', 'opphaldsmånad', 'month of stay'),
            N(473300, 'B', 'ssb-institutions-2022', '15 562 kr a day x 365 / 12'), 2022,
            'deflator',
            [('kommune', N(170000, 'A', 'bfd-own-share-2022', 'fixed per month and child'))],
            rest='stat', cashable=part(0.8, 'mostly bought by the place')),
    service('criminal-case', 'justice',
            ('Straffesak', 'Straffesak', 'Criminal case'),
            ('siktet person', 'sikta person', 'person charged'),
            N(45000, 'C', 'general-knowledge', 'police, prosecution and court, 30 000 to 60 000',
              low=30000, high=60000), 2021, 'deflator', STATE_ONLY,
            cashable=part(0.2, 'police and courts are kept'), delay=3),
    service('prison-day', 'justice',
            ('Fengsel', 'Fengsel', 'Prison'), ('døgn', 'døgn', 'day'),
            N(4330, 'B', 'state-accounts ssb-prison-2021',
              '5 034.7 mill. / 1.163 mill. days, gross with probation and administration'),
            2021, 'deflator', state_account('430.01'),
            cashable=part(0.3, 'prisons are kept'), delay=3),
    # --- the income side: base in kroner of 2026 --------------------------------------------------
    service('income-tax', 'income-tax',
            ('Inntektsskatt', 'Inntektsskatt', 'Income tax'), KRONE,
            N(-0.22, 'A', 'tax-constants', 'tax on ordinary income 2026: 13.75 + 8.25 %'),
            2026, 'wages', TAX_SHARES,
            ('Av alminnelig inntekt, etter årets skattører. Kommunens del blir utjevnet.',
             'Av allmenn inntekt, etter skattøra for året. Delen til kommunen blir utjamna.',
             'On ordinary income, by the year\'s local tax rates. The local part is equalised.'),
            equalised=True),
    service('social-insurance', 'social-insurance',
            ('Trygdeavgift', 'Trygdeavgift', 'Social insurance contribution'), KRONE,
            N(-1, 'A', 'tax-constants', 'kroner of contribution, 7.6 % of personal income'),
            2026, 'wages', STATE_ONLY),
    service('bracket-tax', 'bracket-tax',
            ('Trinnskatt', 'Trinnskatt', 'Bracket tax'), KRONE,
            N(-1, 'A', 'tax-constants', 'kroner of bracket tax'), 2026, 'wages', STATE_ONLY),
    service('employer-contribution', 'employer-contribution',
            ('Arbeidsgiveravgift', 'Arbeidsgivaravgift', 'Employer contribution'), KRONE,
            N(-0.141, 'A', 'employer-rates', 'zone I'), 2026, 'wages', STATE_ONLY),
    service('vat', 'vat',
            ('Merverdiavgift', 'Meirverdiavgift', 'Value added tax'), KRONE,
            N(-0.10, 'C', 'general-knowledge', 'about 10 % of disposable income', low=-0.13,
              high=-0.08), 2026, 'wages', STATE_ONLY),
    service('disposable-income', 'own-income',
            ('Disponibel inntekt', 'Disponibel inntekt', 'Disposable income'), KRONE,
            N(-1, 'B', 'tax-constants', 'income and benefits less tax'), 2026, 'wages',
            only('person', 'assumption')),
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
                       Element('sources', children=[source_element(r) for r in SOURCES]),
                       Element('services', children=[service_element(s) for s in SERVICES]),
                   ])
