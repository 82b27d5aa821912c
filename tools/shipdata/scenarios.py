# SPDX-License-Identifier: GPL-3.0-or-later
"""Example scenarios, with one invented municipality, Fjordvik, as the red thread."""

from .canonical import Element, Num, texts
from .catalogue import num_element

DISCOUNT = [(1, 0.04), (41, 0.03), (76, 0.02)]


def line(ident, basis, first, last, title, amount, split, sector=None, price_year=None,
         index=None):
    """A cost line; split: [(payer, share)]."""
    number = amount if isinstance(amount, Num) else Num(float(amount), 'C', 'assumption')
    shares = [num_element('share', Num(float(share), 'C', 'assumption'), [('payer', payer)])
              for payer, share in split]
    return Element('line', [('id', ident), ('basis', basis), ('from', first), ('to', last),
                            ('sector', sector)],
                   texts('title', title)
                   + [num_element('amount', number,
                                  after=[('price-year', price_year), ('index', index)]),
                      Element('split', children=shares)])


def life_course(success_with, success_without, causal, lag, phase_in, relapse, floor):
    return Element('life-course-effect', children=[
        num_element('success-with', success_with),
        num_element('success-without', success_without),
        num_element('causal-share', causal),
        Element('lag', [('years', lag)]), Element('phase-in', [('years', phase_in)]),
        num_element('relapse', relapse), num_element('floor', floor)])


def scenario(ident, group, title, story, participants, lines, effect, start_year=2027,
             price_year=2026, horizon=None, intakes=None, entry_age=18, migration=None):
    return Element('scenario',
                   [('format', 1), ('id', ident), ('catalogue', 'norway'), ('group', group),
                    ('reference', 'everyone')],
                   texts('title', title) + texts('story', story) + [
                       Element('time', [('start-year', start_year), ('price-year', price_year),
                                        ('horizon', horizon)]),
                       Element('discount', children=[
                           Element('step', [('from', year), ('rate', rate)])
                           for year, rate in DISCOUNT]),
                       Element('participants', [('per-intake', participants),
                                                ('intakes', None if intakes == 1 else intakes),
                                                ('entry-age', entry_age)]),
                       Element('programme', children=lines), effect]
                   + ([num_element('migration', migration)] if migration else []))


CAUSAL = Num(0.5, 'C', 'assumption', low=0.3, high=0.8,
             how='group differences are not causes, and some jobs would have gone to others')

LOS = scenario(
    'los-i-fjordvik', 'upper-secondary-dropout',
    ('Los til lære i Fjordvik', 'Los til lære i Fjordvik', 'From mentor to apprentice in Fjordvik'),
    ('To loser i den oppdiktede kommunen Fjordvik følger 40 ungdommer i året som har sluttet i '
     'videregående, til de er i lære, på skole eller i jobb. Om lag halvparten ville klart seg '
     'likevel; med losen regner vi med 64 av 100, og at halvparten av forskjellen skyldes '
     'tiltaket. Kommunen, fylkeskommunen og staten deler utgiften, men det meste av gevinsten '
     'kommer hos staten, og den kommer sent.',
     'To losar i den oppdikta kommunen Fjordvik følgjer 40 ungdommar i året som har slutta i '
     'vidaregåande, til dei er i lære, på skule eller i jobb. Om lag halvparten ville klart seg '
     'likevel; med losen reknar vi med 64 av 100, og at halvparten av skilnaden kjem av '
     'tiltaket. Kommunen, fylkeskommunen og staten deler utgifta, men det meste av gevinsten '
     'kjem hos staten, og han kjem seint.',
     'Two mentors in the invented municipality of Fjordvik follow 40 young people a year who '
     'have left upper secondary, until they are apprentices, at school or in a job. About half '
     'would have managed anyway; with the mentor we count on 64 in 100, and that half of the '
     'difference is due to the measure. Municipality, county and state share the cost, but most '
     'of the gain comes to the state, and it comes late.'),
    40,
    [line('mentors', 'intake', 0, 0, ('Loser, to årsverk', 'Losar, to årsverk',
                                      'Mentors, two posts'),
          Num(1900000.0, 'C', 'nova-los-2014 assumption', low=1600000.0, high=2200000.0,
              how='2 x about 950 000 with social costs, ours; 20 young people each, 16 in the '
                  'project'),
          [('kommune', 0.5), ('fylkeskommune', 0.2), ('stat', 0.3)]),
     line('follow-up', 'intake', 1, 1,
          ('Los det andre året, et halvt årsverk', 'Los det andre året, eit halvt årsverk',
           'Mentor in the second year, half a post'),
          Num(475000.0, 'C', 'assumption', low=400000.0, high=700000.0),
          [('kommune', 0.5), ('fylkeskommune', 0.2), ('stat', 0.3)]),
     line('employer-contact', 'intake', 0, 0,
          ('Bedriftskontakt, halv stilling', 'Bedriftskontakt, halv stilling',
           'Employer contact, half a post'),
          Num(475000.0, 'C', 'assumption', low=400000.0, high=550000.0),
          [('kommune', 0.5), ('fylkeskommune', 0.5)]),
     line('activities', 'participant', 0, 1,
          ('Reiser, kurs og aktiviteter', 'Reiser, kurs og aktivitetar',
           'Travel, courses and activities'),
          Num(4000.0, 'C', 'assumption', low=2000.0, high=8000.0), [('kommune', 1)]),
     line('start-up', 'calendar', 0, 0,
          ('Oppstart og opplæring', 'Oppstart og opplæring', 'Start-up and training'),
          Num(300000.0, 'C', 'assumption', low=200000.0, high=400000.0), [('kommune', 1)])],
    life_course(
        Num(0.64, 'C', 'nova-los-2014 assumption', low=0.56, high=0.70,
            how='68 % in school or work at the end, without a control group; we take less'),
        Num(0.50, 'C', 'udir-2017', low=0.45, high=0.55,
            how='about half of those without and outside school are in work'),
        CAUSAL, 1, 2,
        Num(0.04, 'C', 'assumption', low=0.02, high=0.08,
            how='effects of follow-up fade: after ten years three quarters are left'),
        Num(0.30, 'C', 'assumption', low=0.1, high=0.5,
            how='a completed apprenticeship is not lost')),
    intakes=3,
    migration=Num(0.02, 'C', 'assumption', low=0.01, high=0.04,
                  how='young people move; about two in a hundred a year'))


def num(value, low, high, how=None, source='assumption', grade='C'):
    return Num(float(value), grade, source, how, low=float(low), high=float(high))


def causal(value, low, high, how):
    return num(value, low, high, how)


WORTH = ('the trial shows cause, but a job is not yet an average life and may replace another\'s; '
         'our group is milder than the trial\'s, so each who succeeds counts for less than there')

IPS = scenario(
    'jobbspesialist-i-fjordvik', 'anxiety-depression',
    ('Jobbspesialist (IPS) i Fjordvik', 'Jobbspesialist (IPS) i Fjordvik',
     'Job specialist (IPS) in Fjordvik'),
    ('En jobbspesialist som sitter sammen med behandlerne, hjelper 24 unge voksne i året med '
     'angst eller depresjon rett ut i vanlig jobb. I et norsk forsøk var 37 av 100 i jobb etter '
     '18 måneder, mot 27 av 100 som fikk vanlig oppfølging. Staten betaler det meste og får det '
     'meste igjen.',
     'Ein jobbspesialist som sit saman med behandlarane, hjelper 24 unge vaksne i året med '
     'angst eller depresjon rett ut i vanleg jobb. I eit norsk forsøk var 37 av 100 i jobb etter '
     '18 månader, mot 27 av 100 som fekk vanleg oppfølging. Staten betaler det meste og får det '
     'meste att.',
     'A job specialist who sits with the therapists helps 24 young adults a year with anxiety or '
     'depression straight into ordinary work. In a Norwegian trial 37 in 100 had a job after 18 '
     'months, against 27 in 100 with ordinary follow-up. The state pays most and gets most back.'),
    24,
    [line('job-specialist', 'intake', 0, 1,
          ('Jobbspesialist', 'Jobbspesialist', 'Job specialist'),
          num(1050000, 900000, 1200000, 'one post with social costs and travel, two years'),
          [('stat', 0.8), ('kommune', 0.2)]),
     line('supervision', 'intake', 0, 1,
          ('Metodeveileder, en femdel', 'Metoderettleiar, ein femdel', 'Supervisor, one fifth'),
          num(220000, 180000, 260000), [('stat', 1)])],
    life_course(num(0.37, 0.33, 0.41, 'read in the trial, 18 months', 'ips-trial', 'A'),
                num(0.27, 0.23, 0.31, 'read in the trial, 18 months', 'ips-trial', 'A'),
                causal(0.7, 0.5, 0.9, WORTH), 1, 2,
                num(0.07, 0.03, 0.15, 'the trial says nothing beyond 18 months'),
                num(0.15, 0.05, 0.30, 'some stay for good')),
    intakes=3, entry_age=23, migration=num(0.02, 0.01, 0.04))

SUPPORTED = scenario(
    'jobbstotte-som-ebber-ut', 'upper-secondary-dropout',
    ('Jobbstøtte der effekten ebber ut', 'Jobbstøtte der effekten ebbar ut',
     'Supported employment that fades'),
    ('Fire Nav-kontorer prøvde supported employment: flere kom raskt i arbeid, men etter tre år '
     'var forskjellen borte. Her regner vi på det samme for 30 unge i Fjordvik og lar effekten '
     'forsvinne like fort. Gevinsten de første årene er ekte, men den dekker ikke utgiften.',
     'Fire Nav-kontor prøvde supported employment: fleire kom raskt i arbeid, men etter tre år '
     'var skilnaden borte. Her reknar vi på det same for 30 unge i Fjordvik og lèt effekten '
     'forsvinne like fort. Gevinsten dei første åra er ekte, men han dekkjer ikkje utgifta.',
     'Four Nav offices tried supported employment: more people found work quickly, but after '
     'three years the difference was gone. Here we calculate the same for 30 young people in '
     'Fjordvik and let the effect vanish as fast. The gain of the first years is real, but it '
     'does not cover the cost.'),
    30,
    [line('job-coaches', 'intake', 0, 1, ('Jobbveiledere', 'Jobbrettleiarar', 'Job coaches'),
          num(1900000, 1600000, 2200000, 'about 15 participants a coach'),
          [('stat', 0.8), ('kommune', 0.2)])],
    life_course(num(0.60, 0.54, 0.66, 'more in work at once; the size is ours',
                    'se-trial assumption'),
                num(0.48, 0.43, 0.53, 'about half are in work anyway', 'udir-2017'),
                causal(0.8, 0.6, 0.9, 'drawn by lot, but a job may replace another\'s'), 0, 1,
                num(0.65, 0.5, 0.8, 'gone after three years: 0.35 x 0.35 x 0.35 = 4 %',
                    'se-trial assumption'),
                num(0.0, 0.0, 0.0, 'no difference after three years', 'se-trial')),
    intakes=1, entry_age=21, migration=num(0.02, 0.01, 0.04))

MST = scenario(
    'mst-i-fjordvik', 'behaviour-diagnosis',
    ('MST for familier i Fjordvik', 'MST for familiar i Fjordvik', 'MST for families in Fjordvik'),
    ('Et MST-team er hjemme hos tolv familier i Fjordvik i fem måneder, for ungdom på 16 år med '
     'alvorlige atferdsvansker. Kommunen betaler en fast egenandel per måned og staten resten. '
     'Norske forsøk viser færre vansker i opptil to år: litt spart tid på institusjon før 18 er '
     'trukket fra utgiften, og hva det betyr senere i livet, er vår antakelse.',
     'Eit MST-team er heime hos tolv familiar i Fjordvik i fem månader, for ungdom på 16 år med '
     'alvorlege åtferdsvanskar. Kommunen betaler ein fast eigendel per månad og staten resten. '
     'Norske forsøk viser færre vanskar i opptil to år: litt spart tid på institusjon før 18 er '
     'trekt frå utgifta, og kva det har å seie seinare i livet, er vår føresetnad.',
     'An MST team works in the homes of twelve families in Fjordvik for five months, for young '
     'people of 16 with serious behaviour problems. The municipality pays a fixed share a month '
     'and the state the rest. Norwegian trials show fewer problems for up to two years: a little '
     'time in institutions spared before 18 is taken off the cost, and what it means later in '
     'life is our assumption.'),
    12,
    [line('own-share', 'participant', 0, 0,
          ('Kommunal egenandel, fem måneder', 'Kommunal eigendel, fem månader',
           'Municipal share, five months'),
          num(75000, 60000, 90000, '15 000 kr x 5 months; the months are ours',
              'bfd-own-share-2022 assumption'),
          [('kommune', 1)], price_year=2022, index='deflator'),
     line('state-part', 'participant', 0, 0,
          ('Statens del av teamet', 'Staten sin del av teamet', 'The state\'s part of the team'),
          num(150000, 90000, 220000, 'what is left of a team that takes about 35 families a year'),
          [('stat', 1)], sector='child-welfare-state'),
     line('spared-placement', 'participant', 0, 1,
          ('Spart opphold på institusjon før 18 år', 'Spart opphald på institusjon før 18 år',
           'Stay in an institution spared before 18'),
          num(-90000, -180000, -20000, 'about 0.19 months a year x 473 300: one in twenty spared '
              'about four months', 'ssb-institutions-2022 assumption'),
          [('kommune', 0.36), ('stat', 0.64)], sector='child-welfare-state', price_year=2022,
          index='deflator')],
    life_course(num(0.44, 0.38, 0.50, 'fewer problems and placements for up to two years; the '
                    'share is ours', 'ungsinn-mst assumption'),
                num(0.38, 0.33, 0.43, 'those who do well anyway'),
                causal(0.5, 0.3, 0.7, 'a Swedish trial found no effect'), 2, 2,
                num(0.05, 0.02, 0.10), num(0.20, 0.05, 0.40)),
    intakes=2, entry_age=16, migration=num(0.02, 0.01, 0.04))

PARENTS = scenario(
    'foreldrekurs-i-fjordvik', 'behaviour-diagnosis',
    ('Foreldrekurs i Fjordvik', 'Foreldrekurs i Fjordvik', 'Parent training in Fjordvik'),
    ('To ganger tolv foreldrepar går på De utrolige årene når barna er seks år og strever med '
     'atferden. Uten hjelp har om lag seks av ti de samme vanskene som ungdom; med kurs regner '
     'vi med fire av ti, men lar bare en fjerdedel av forskjellen telle som et annet voksenliv. '
     'Kommunen betaler nå, og de første gevinstene kommer om tolv år.',
     'To gonger tolv foreldrepar går på Dei utrulege åra når barna er seks år og strevar med '
     'åtferda. Utan hjelp har om lag seks av ti dei same vanskane som ungdom; med kurs reknar vi '
     'med fire av ti, men lèt berre ein firedel av skilnaden telje som eit anna vaksenliv. '
     'Kommunen betaler no, og dei første gevinstane kjem om tolv år.',
     'Twice twelve couples take The Incredible Years when their children are six and struggle '
     'with behaviour. Without help about six in ten have the same problems as adolescents; with '
     'the course we count on four in ten, but let only a quarter of the difference count as '
     'another adult life. The municipality pays now, and the first gains come in twelve years.'),
    24,
    [line('course', 'participant', 0, 0,
          ('Kurs, to gruppeledere', 'Kurs, to gruppeleiarar', 'Course, two group leaders'),
          num(30000, 20000, 40000, '20 000 to 40 000 a family, not read'), [('kommune', 1)]),
     line('training', 'calendar', 0, 0,
          ('Opplæring av gruppeledere', 'Opplæring av gruppeleiarar', 'Training of leaders'),
          num(200000, 100000, 300000), [('kommune', 1)])],
    life_course(num(0.60, 0.52, 0.67, '60 to 40 % with problems, inside what was read',
                    'parent-training-2012 ungsinn-dua'),
                num(0.40, 0.30, 0.48, '50 to 75 % still have them without help',
                    'parent-training-2012'),
                causal(0.25, 0.1, 0.5, 'from a child\'s behaviour to an adult\'s life is far'), 12, 1,
                num(0.03, 0.01, 0.06), num(0.30, 0.1, 0.5)),
    intakes=1, entry_age=6, migration=num(0.02, 0.01, 0.04))

FIVE = scenario(
    'fem-prosenten-i-fjordvik', 'low-income-parent-on-benefit',
    ('«5 prosenten» i Fjordvik', '«5 prosenten» i Fjordvik', '“The 5 per cent” in Fjordvik'),
    ('Om lag fem prosent av ungdommene i Fjordvik, 50 av 1 000, trenger at tjenestene snakker '
     'sammen: en samtale, en avtale, et opplegg laget med familien, og en gjennomgang etter seks '
     'måneder. En familiekontakt holder i det; vi regner med at 3 flere av 50 klarer seg, og at '
     'halvparten av det skyldes tiltaket. Det er lite, men mer skal ikke til før det lønner seg '
     'for det offentlige samlet.',
     'Om lag fem prosent av ungdommane i Fjordvik, 50 av 1 000, treng at tenestene snakkar saman: '
     'ein samtale, ein avtale, eit opplegg laga med familien, og ein gjennomgang etter seks '
     'månader. Ein familiekontakt held i det; vi reknar med at 3 fleire av 50 klarer seg, og at '
     'halvparten av det kjem av tiltaket. Det er lite, men meir skal ikkje til før det løner seg '
     'for det offentlege samla.',
     'About five per cent of the young people in Fjordvik, 50 in 1,000, need the services to talk '
     'to each other: a talk, an appointment, a plan made with the family, and a review after six '
     'months. A family contact keeps it going; we count on 3 more of 50 doing well, half of it due '
     'to the measure. It is little, but no more is needed before it pays for the public as a '
     'whole.'),
    50,
    [line('family-contact', 'intake', 0, 1,
          ('Familiekontakt, ett årsverk', 'Familiekontakt, eitt årsverk',
           'Family contact, one post'),
          num(950000, 850000, 1100000), [('kommune', 0.8), ('fylkeskommune', 0.2)]),
     line('forum', 'intake', 0, 1,
          ('Tid til familieforum', 'Tid til familieforum', 'Time for the family forum'),
          num(150000, 80000, 250000, 'ten meetings a year, five services'), [('kommune', 1)])],
    life_course(num(0.66, 0.62, 0.70, '3 more of 50'),
                num(0.60, 0.55, 0.65, 'those who do well anyway'),
                causal(0.5, 0.3, 0.8, 'not tried against a control group'), 2, 2,
                num(0.04, 0.02, 0.08), num(0.30, 0.1, 0.5)),
    entry_age=16, migration=num(0.02, 0.01, 0.04))

SUMMER = scenario(
    'sommerjobb-i-fjordvik', 'low-income-immigrant-parents',
    ('Sommerjobb i Fjordvik', 'Sommarjobb i Fjordvik', 'Summer jobs in Fjordvik'),
    ('60 ungdommer fra familier med lav inntekt får fire ukers sommerjobb i kommunen eller hos en '
     'lokal bedrift. De fleste ville klart seg uansett; vi regner med at en av femti gjør det '
     'på grunn av jobben. Så billig er tiltaket at også en så liten effekt omtrent betaler det.',
     '60 ungdommar frå familiar med låg inntekt får fire vekers sommarjobb i kommunen eller hos '
     'ei lokal bedrift. Dei fleste ville klart seg uansett; vi reknar med at ein av femti gjer '
     'det på grunn av jobben. Så billeg er tiltaket at også ein så liten effekt omtrent betaler '
     'det.',
     '60 young people from families with low income get a summer job of four weeks in the '
     'municipality or with a local business. Most would have managed anyway; we count on '
     'one in fifty doing so because of the job. The measure is so cheap that even so small an '
     'effect about pays for it.'),
    60,
    [line('wages', 'participant', 0, 0,
          ('Lønn i fire uker', 'Lønn i fire veker', 'Wages for four weeks'),
          num(21000, 18000, 25000, '140 hours x about 150 kr'),
          [('kommune', 0.7), ('frivillig', 0.3)]),
     line('coordinator', 'intake', 0, 0,
          ('Koordinator, tre måneder', 'Koordinator, tre månader', 'Coordinator, three months'),
          num(240000, 200000, 280000), [('kommune', 1)])],
    life_course(num(0.74, 0.71, 0.77, 'one in twenty-five more in a job or at school'),
                num(0.70, 0.67, 0.73, 'those who do well anyway'),
                causal(0.5, 0.2, 0.8, 'those who apply are often those who would have managed'),
                1, 1, num(0.05, 0.02, 0.10), num(0.20, 0.05, 0.40)),
    entry_age=17, migration=num(0.02, 0.01, 0.04))

NATURE = scenario(
    'naturskolen-i-fjordvik', 'upper-secondary-dropout',
    ('Naturskolen i Fjordvik', 'Naturskulen i Fjordvik', 'The nature school in Fjordvik'),
    ('20 ungdommer i året som står i fare for å slutte på skolen, har én dag i uka på Naturskolen. '
     'En investor betaler de tre første årene; går det bra, tar kommunen over fra det fjerde. '
     'Tallene er oppdiktet, formen er kjent fra Lier: selve avtalen, med mål og tilbakebetaling, '
     'er ikke med her.',
     '20 ungdommar i året som står i fare for å slutte på skulen, har éin dag i veka på '
     'Naturskulen. Ein investor betaler dei tre første åra; går det bra, tek kommunen over frå '
     'det fjerde. Tala er oppdikta, forma er kjend frå Lier: sjølve avtalen, med mål og '
     'tilbakebetaling, er ikkje med her.',
     '20 young people a year who are at risk of leaving school spend one day a week at the nature '
     'school. An investor pays the first three years; if it goes well, the municipality takes '
     'over from the fourth. The figures are invented, the form is known from Lier: the contract '
     'itself, with goals and repayment, is not included here.'),
    20,
    [line('investor-years', 'calendar', 0, 2,
          ('Drift, de tre første årene', 'Drift, dei tre første åra', 'Running, first three years'),
          num(1500000, 1200000, 1800000), [('investor', 1)]),
     line('municipal-years', 'calendar', 3, 5,
          ('Drift, fra det fjerde året', 'Drift, frå det fjerde året', 'Running, from year four'),
          num(1500000, 1200000, 1800000), [('kommune', 1)]),
     line('evaluation', 'calendar', 0, 2,
          ('Evaluering', 'Evaluering', 'Evaluation'), num(150000, 100000, 250000),
          [('kommune', 0.5), ('frivillig', 0.5)])],
    life_course(num(0.56, 0.50, 0.62, 'invented'), num(0.50, 0.45, 0.55,
                                                       'about half are in work anyway',
                                                       'udir-2017'),
                causal(0.5, 0.3, 0.8, 'no control group; the group\'s life is that of those who have '
                       'left school, these may still stay'), 2, 2,
                num(0.05, 0.02, 0.10), num(0.25, 0.1, 0.5)),
    intakes=6, entry_age=16, migration=num(0.02, 0.01, 0.04))

COURSE = scenario(
    'motivasjonskurs-i-fjordvik', 'upper-secondary-dropout',
    ('Motivasjonskurs i Fjordvik', 'Motivasjonskurs i Fjordvik',
     'Motivation course in Fjordvik'),
    ('40 ungdommer som har sluttet på skolen, går på et tolv ukers motivasjonskurs kjøpt av '
     'Fjordvik. Alle er fornøyde, men like mange som ellers er i jobb et år etter, bortsett fra '
     'én av hundre. Det lønner seg ikke for noen av dem som betaler, og det er like viktig å vise.',
     '40 ungdommar som har slutta på skulen, går på eit tolv vekers motivasjonskurs kjøpt av '
     'Fjordvik. Alle er nøgde, men like mange som elles er i jobb eit år etter, bortsett frå éin '
     'av hundre. Det løner seg ikkje for nokon av dei som betaler, og det er like viktig å '
     'vise.',
     '40 young people who have left school take a motivation course of twelve weeks bought by '
     'Fjordvik. Everyone is pleased, but as many as otherwise have a job a year later, apart '
     'from one in a hundred. It pays for none of those who pay for it, and that is just as '
     'important to show.'),
    40,
    [line('course', 'participant', 0, 0,
          ('Kursplass, tolv uker', 'Kursplass, tolv veker', 'Place, twelve weeks'),
          num(65000, 50000, 80000), [('kommune', 0.5), ('stat', 0.5)])],
    life_course(num(0.51, 0.48, 0.55, 'one in a hundred'),
                num(0.50, 0.47, 0.53, 'about half are in work anyway', 'udir-2017'),
                causal(0.5, 0.2, 0.8, 'no control group'), 1, 1,
                num(0.10, 0.05, 0.20), num(0.0, 0.0, 0.0)),
    migration=num(0.02, 0.01, 0.04))

JOB_CONTACT = scenario(
    'jobbkontakt-i-fjordvik', 'anxiety-depression',
    ('Kommunal jobbkontakt i Fjordvik', 'Kommunal jobbkontakt i Fjordvik',
     'Municipal job contact in Fjordvik'),
    ('Fjordvik ansetter to egne jobbkontakter for 40 unge med angst eller depresjon og betaler '
     'alt selv. Seks flere kommer i arbeid, og vi regner med at tre av dem gjør det på grunn av '
     'jobbkontaktene. Staten slipper trygden og får skatten, mens kommunen bare beholder 38 øre av '
     'en ekstra skattekrone og aldri får pengene igjen.',
     'Fjordvik tilset to eigne jobbkontaktar for 40 unge med angst eller depresjon og betaler '
     'alt sjølv. Seks fleire kjem i arbeid, og vi reknar med at tre av dei gjer det på grunn av '
     'jobbkontaktane. Staten slepp trygda og får skatten, medan kommunen berre beheld 38 øre av ei '
     'ekstra skattekrone og aldri får pengane att.',
     'Fjordvik hires two job contacts of its own for 40 young people with anxiety or depression '
     'and pays for everything. Six more find work, and we count on three of them doing so because '
     'of the job contacts. The state is spared the benefit and gets the tax, while '
     'the municipality keeps only 0.38 of an extra krone of tax and never gets its money back.'),
    40,
    [line('job-contacts', 'intake', 0, 1,
          ('Jobbkontakter, to årsverk', 'Jobbkontaktar, to årsverk', 'Job contacts, two posts'),
          num(1900000, 1700000, 2200000), [('kommune', 1)])],
    life_course(num(0.70, 0.65, 0.75, '6 more of 40'), num(0.55, 0.50, 0.60,
                                                           'about the share in work anyway'),
                causal(0.5, 0.3, 0.8, 'group differences are not causes, and some jobs would have '
                       'gone to others'), 1, 2,
                num(0.06, 0.03, 0.12), num(0.20, 0.05, 0.40)),
    entry_age=20, migration=num(0.02, 0.01, 0.04))

REFUGEES = scenario(
    'raskere-i-jobb-i-fjordvik', 'refugees-outside-work',
    ('Raskere i jobb i Fjordvik', 'Raskare i jobb i Fjordvik', 'Faster into work in Fjordvik'),
    ('Fjordvik og Nav går sammen om 30 unge flyktninger som står utenfor: språk på '
     'arbeidsplassen, en fadder og en veileder som følger med inn i jobben. Vi regner med at '
     'halvparten klarer seg i stedet for fire av ti, og at halvparten av forskjellen skyldes '
     'tiltaket. Kommunen sparer litt sosialhjelp med en gang og staten får skatten etter hvert, '
     'men for det offentlige samlet går det bare omtrent opp.',
     'Fjordvik og Nav går saman om 30 unge flyktningar som står utanfor: språk på arbeidsplassen, '
     'ein fadder og ein rettleiar som følgjer med inn i jobben. Vi reknar med at halvparten '
     'klarer seg i staden for fire av ti, og at halvparten av skilnaden kjem av tiltaket. '
     'Kommunen sparer litt sosialhjelp med ein gong og staten får skatten etter kvart, men for '
     'det offentlege samla går det berre om lag opp.',
     'Fjordvik and Nav join forces for 30 young refugees who are outside: language at the '
     'workplace, a buddy and a guide who follows into the job. We count on half doing well '
     'instead of four in ten, half of the difference due to the measure. The municipality saves '
     'some social assistance at once and the state gets the tax in time, but for the public as a '
     'whole it only about breaks even.'),
    30,
    [line('guides', 'intake', 0, 1,
          ('Veiledere, ett og et halvt årsverk', 'Rettleiarar, eitt og eit halvt årsverk',
           'Guides, one and a half posts'),
          num(1450000, 1200000, 1700000), [('kommune', 0.5), ('stat', 0.5)]),
     line('wage-subsidy', 'participant', 0, 0,
          ('Lønnstilskudd i tre måneder', 'Lønnstilskot i tre månader',
           'Wage subsidy for three months'),
          num(45000, 35000, 60000), [('stat', 1)], sector='labour-measures'),
     line('buddies', 'participant', 0, 0, ('Faddere', 'Fadrar', 'Buddies'),
          num(4000, 2000, 8000), [('frivillig', 1)])],
    life_course(num(0.50, 0.44, 0.56), num(0.40, 0.35, 0.45),
                causal(0.5, 0.3, 0.8, 'no control group'), 1, 2,
                num(0.06, 0.03, 0.12), num(0.20, 0.05, 0.40)),
    migration=num(0.03, 0.02, 0.06, 'people move to the towns'))


def move_effect(source, target, years, risk, lag, phase_in, relapse, floor):
    return Element('move-effect', [('from', source), ('to', target), ('years', years)], [
        num_element('risk', risk), Element('lag', [('years', lag)]),
        Element('phase-in', [('years', phase_in)]),
        num_element('relapse', relapse), num_element('floor', floor)])


FAMILY_TEAM = scenario(
    'familieteam-i-fjordvik', 'families-many-needs',
    ('Familieteam i Fjordvik', 'Familieteam i Fjordvik', 'Family team in Fjordvik'),
    ('Ett team med egne penger tar ansvar for 14 familier i gangen og lager planen sammen med dem: '
     'bolig, arbeid, skole, nettverk, økonomi og helse. Målet er at flere flytter seg oppover '
     'stigen fra uholdbar til bærekraftig, og færre faller ned igjen, i de fem årene effekten '
     'varer. Her sparer kommunen mye selv, fordi det er den som hjelper familien fra mange kanter.',
     'Eitt team med eigne pengar tek ansvar for 14 familiar om gongen og lagar planen saman med '
     'dei: bustad, arbeid, skule, nettverk, økonomi og helse. Målet er at fleire flyttar seg '
     'oppover stigen frå uhaldbar til berekraftig, og færre fell ned att, i dei fem åra effekten '
     'varer. Her sparer kommunen mykje sjølv, fordi det er han som hjelper familien frå mange '
     'kantar.',
     'One team with its own money takes responsibility for 14 families at a time and makes the '
     'plan with them: housing, work, school, network, finances and health. The aim is that more '
     'move up the ladder from untenable to sustainable, and fewer fall back, in the five years '
     'the effect lasts. Here the municipality saves much itself, because it is the one that '
     'helps the family from many sides.'),
    14,
    [line('team', 'intake', 0, 1,
          ('Team, to årsverk', 'Team, to årsverk', 'Team, two posts'),
          num(1950000, 1700000, 2200000), [('kommune', 0.85), ('stat', 0.15)]),
     line('family-budget', 'participant', 0, 1,
          ('Familiens egne midler', 'Familien sine eigne midlar', 'The family\'s own budget'),
          num(30000, 20000, 50000), [('kommune', 1)])],
    Element('transition-effect', children=[
        num_element('causal-share', causal(0.5, 0.3, 0.8, 'no control group')),
        move_effect('untenable', 'exposed', 5, num(2.4, 1.7, 3.3), 0, 1, num(0.1, 0.05, 0.2),
                    num(0, 0, 0)),
        move_effect('exposed', 'untenable', 5, num(0.5, 0.3, 0.8), 0, 1, num(0.1, 0.05, 0.2),
                    num(0, 0, 0)),
        move_effect('exposed', 'stable', 5, num(2.2, 1.6, 3.0), 0, 1, num(0.1, 0.05, 0.2),
                    num(0, 0, 0)),
        move_effect('stable', 'exposed', 5, num(0.8, 0.6, 0.95), 1, 1, num(0.1, 0.05, 0.2),
                    num(0, 0, 0)),
    ]),
    intakes=3, entry_age=30, migration=num(0.015, 0.01, 0.03))

SCENARIOS = [LOS, IPS, SUPPORTED, MST, PARENTS, FIVE, SUMMER, NATURE, COURSE, JOB_CONTACT, REFUGEES,
             FAMILY_TEAM]
