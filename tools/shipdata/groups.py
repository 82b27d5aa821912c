# SPDX-License-Identifier: GPL-3.0-or-later
"""The target groups: how each differs from everyone, with grade and interval."""

from . import fit_groups
from .calibrate import STATES
from .canonical import Num
from .fit_groups import OUTSIDE
from .populations import Group


def r(points, how, spread=1.5, grade='C', sources='assumption'):
    return (points, spread, grade, sources, how)


TAXES = ('income-tax', 'social-insurance', 'bracket-tax', 'employer-contribution', 'vat',
         'disposable-income')


# How much more or less than wages a tax moves.
STEEPNESS = {'income-tax': 1.3, 'social-insurance': 1, 'bracket-tax': 2,
             'employer-contribution': 1, 'vat': 0.85, 'disposable-income': 0.85}


def wages(factor, how):
    """Wages in work at so many times everyone's, by age; progressive taxes fall more."""
    points = factor if isinstance(factor, dict) else {18: factor}
    return [((service, 'employed'), r({
        age: round(1 + STEEPNESS[service] * (f - 1), 3) for age, f in points.items()}, how, 1.08))
            for service in TAXES]


def everywhere(service, points, how, spread=1.5):
    return [((service, state), r(points, how, spread)) for state in STATES]


# --- 1: left or did not complete upper secondary ---------------------------------------------------

DROPOUT_SOURCES = 'udir-2017 ssb-young-disability-2017 de-ridder-2013 assumption'
DROPOUT_START = {
    'education': (0.14, 'some come back at once'),
    'employed': (0.47, 'about half of those without and outside school are in work'),
    'job-seeking': (0.10, 'the rest is split as proposed for ages 20 to 24'),
    'social-assistance': (0.03, None),
    'aap': (0.05, None),
    'disability': (0.03, None),
    'neither': (0.18, None),
}


def dropout_start():
    return {state: Num(share, 'C', DROPOUT_SOURCES, how)
            for state, (share, how) in DROPOUT_START.items()}


WHY = 'set so that the group is in work, on benefits and without activity as the sources say'

DROPOUT = Group(
    'upper-secondary-dropout',
    ('Unge som sluttet i videregående', 'Unge som slutta i vidaregåande',
     'Young people who left upper secondary school'),
    ('Unge som har sluttet i videregående opplæring, eller ikke har fullført innen normert tid '
     'pluss to år. Gruppen omfatter også dem som klarer seg godt uten hjelp.',
     'Unge som har slutta i vidaregåande opplæring, eller ikkje har fullført innan normert tid '
     'pluss to år. Gruppa omfattar òg dei som klarer seg godt utan hjelp.',
     'Young people who left upper secondary school, or did not complete it within the normal '
     'time plus two years. The group includes those who do well without help.'),
    ('Om lag halvparten av dem uten og utenfor videregående er i arbeid (Udir). Om lag 16 prosent '
     'i tjueårene har arbeidsavklaringspenger eller uføretrygd, mot 2 prosent av andre (SSB, '
     'egen regning). Langvarig sykdom eller uføretrygd er 15 prosentpoeng vanligere ved 24–29 '
     'enn blant dem som fullførte (De Ridder mfl.). Resten er antakelser.',
     'Om lag halvparten av dei utan og utanfor vidaregåande er i arbeid (Udir). Om lag 16 prosent '
     'i tjueåra har arbeidsavklaringspengar eller uføretrygd, mot 2 prosent av andre (SSB, eiga '
     'rekning). Langvarig sjukdom eller uføretrygd er 15 prosentpoeng vanlegare ved 24–29 enn '
     'blant dei som fullførte (De Ridder mfl.). Resten er føresetnader.',
     'About half of those without and outside upper secondary are in work (Udir). About 16 per '
     'cent of those in their twenties have work assessment allowance or disability benefit, '
     'against 2 per cent of others (SSB, own arithmetic). Long-term sickness or disability at '
     '24–29 is 15 points more common than among those who completed (De Ridder et al.). The '
     'rest is assumed.'),
    dropout_start(),
    [
        (('education', 'employed'), r({18: 1.0, 25: 0.9}, WHY, 1.3)),
        (('education', 'job-seeking'), r(2.5, WHY)),
        (('education', 'social-assistance'), r(4.0, WHY, 1.7)),
        (('education', 'aap'), r(4.0, WHY, 1.6)),
        (('education', 'neither'), r(2.5, WHY)),
        (('employed', 'education'), r({18: 0.35, 22: 0.7, 30: 1.0}, WHY)),
        (('employed', 'job-seeking'), r({18: 3.8, 30: 2.1, 57: 1.4}, WHY)),
        (('employed', 'social-assistance'), r({18: 6.0, 30: 4.5, 57: 3.0}, WHY, 1.7)),
        (('employed', 'aap'), r({18: 5.5, 25: 5.0, 30: 4.0, 45: 2.1, 57: 1.4}, WHY, 1.4)),
        (('employed', 'disability'), r({18: 3.5, 30: 2.5, 45: 1.6, 57: 1.2}, WHY, 1.5)),
        (('employed', 'neither'), r({18: 4.0, 30: 2.5, 57: 1.5}, WHY)),
        (('job-seeking', 'education'), r(0.4, WHY)),
        (('job-seeking', 'employed'), r({18: 0.75, 30: 0.85}, WHY, 1.2)),
        (('job-seeking', 'social-assistance'), r({18: 2.5, 57: 2.0}, WHY)),
        (('job-seeking', 'aap'), r({18: 1.8, 57: 1.3}, WHY, 1.4)),
        (('social-assistance', 'education'), r(0.5, WHY)),
        (('social-assistance', 'employed'), r(0.75, WHY, 1.3)),
        (('aap', 'education'), r(0.5, WHY)),
        (('aap', 'employed'), r({18: 0.5, 30: 0.65, 40: 0.75, 57: 0.9}, WHY, 1.3)),
        (('aap', 'disability'), r(1.0, WHY, 1.2)),
        (('neither', 'education'), r(0.35, WHY)),
        (('neither', 'employed'), r({18: 0.6, 30: 0.75, 57: 0.85}, WHY, 1.3)),
        (('neither', 'social-assistance'), r(2.5, WHY)),
        (('neither', 'aap'), r({18: 2.5, 57: 1.5}, WHY, 1.4)),
    ],
    wages({18: 1.35, 20: 1.15, 23: 0.95, 27: 0.86},
          'fewer are pupils or students with a small job; later about 0.8 to 0.9 of the mean')
    + [
        (('upper-secondary', 'education'), r({18: 0.8, 20: 2.5, 25: 4.0, 35: 2.0},
                                             'they come back to upper secondary', 1.3)),
        (('upper-secondary', 'employed'), r({18: 0.08, 20: 0.3, 25: 1.0},
                                            'they have left school', 1.5)),
        (('apprenticeship', 'employed'), r({18: 0.3, 25: 1.0}, 'fewer are apprentices')),
        (('higher-education', 'education'), r({18: 0.1, 25: 0.3, 35: 0.5}, 'few go on to it')),
        (('higher-education', 'employed'), r({18: 0.05, 25: 0.2, 35: 0.4}, 'few go on to it')),
        (('student-grant', 'education'), r(0.4, 'few go on to higher education')),
        (('student-grant', 'employed'), r(0.2, 'few go on to higher education')),
        (('staffed-housing', 'disability'), r(0.3, 'most places are for people born with a '
                                              'disability, seldom in this group', 1.8)),
        (('home-services', 'disability'), r(0.6, 'as for staffed housing', 1.5)),
        (('ot-follow-up', 'neither'), r(1.5, 'the group the service is for', 1.3)),
    ]
    + everywhere('criminal-case', 1.8, 'charged more often than others in the same situation')
    + everywhere('prison-day', 1.8, 'in prison more often than others in the same situation', 1.7)
    + everywhere('substance-outpatient', 1.4, 'more often than others in the same situation')
    + everywhere('substance-bed-day', 1.4, 'more often than others in the same situation')
    + everywhere('child-welfare-support', {18: 1.5, 25: 1.5}, 'more have known child welfare'),
    True)

# --- 2 to 7 and 9: fitted to the odds of being outside ------------------------------------------------

_BASE = fit_groups.Base()


def fitted_group(ident, title, about, built_on, odds, tilt, sources, how, use,
                 start_risks=None, spread=1.4):
    """A group whose moves are fitted to `odds` of being outside in its twenties and thirties."""
    share = sum(_BASE.start[s] for s in OUTSIDE)
    common = fit_groups.odds_to_share(share, odds) / share
    start = start_risks or {s: round(common * tilt.get(s, 1.0), 2) for s in OUTSIDE}
    factors = fit_groups.fit(_BASE, odds, tilt, start)
    moves = [(key, r({age: round(v, 2) for age, v in points.items()}, how, spread,
                       sources=sources))
             for key, points in fit_groups.risks(factors, tilt).items() if key in _BASE.moves[18]]
    risks = [(state, r(value, how, spread, sources=sources)) for state, value in start.items()]
    return Group(ident, title, with_included(about), built_on, risks, moves, use, True)


INCLUDED = (' Også de som klarer seg godt uten hjelp, er med.',
            ' Også dei som klarer seg godt utan hjelp, er med.',
            ' Those who do well without help are included.')


def with_included(values):
    return tuple(text + extra for text, extra in zip(values, INCLUDED))


def fit_text(nb, nn, en):
    return (nb + ' Odds er hvor mange som står utenfor, delt på hvor mange som ikke gjør det. '
            'Andelen utenfor er tilpasset dette; hvordan den deler seg på situasjoner, og '
            'bruken av tjenester, er antakelser.',
            nn + ' Odds er kor mange som står utanfor, delt på kor mange som ikkje gjer det. '
            'Delen utanfor er tilpassa dette; korleis han deler seg på situasjonar, og '
            'bruken av tenester, er føresetnader.',
            en + ' Odds are how many are outside, divided by how many are not. '
            'The share outside is fitted to this; how it divides between situations, and '
            'the use of services, are assumptions.')


MORE = 'more often than others in the same situation'


LOW_INCOME_IMMIGRANT = fitted_group(
    'low-income-immigrant-parents',
    ('Barn i lavinntektsfamilie, innvandrerforeldre',
     'Barn i låginntektsfamilie, innvandrarforeldre',
     'Children in low-income families, immigrant parents'),
    ('Barn i familier med vedvarende lav inntekt, født i Norge med innvandrede foreldre.',
     'Barn i familiar med vedvarande låg inntekt, fødde i Noreg med innvandra foreldre.',
     'Children in families with lasting low income, born in Norway to immigrant parents.'),
    fit_text(
        'Barn i vedvarende lavinntekt klarer seg litt dårligere i utdanning og arbeid (SSB); '
        'tallene bak er ikke lest. Vi regner med halvannen gang så høye odds for å stå utenfor.',
        'Barn i vedvarande låginntekt klarer seg litt dårlegare i utdanning og arbeid (SSB); '
        'tala bak er ikkje lesne. Vi reknar med halvannan gong så høge odds for å stå utanfor.',
        'Children in lasting low income do slightly worse in education and work (Statistics '
        'Norway); the figures behind were not read. We assume odds of being outside one and a '
        'half times as high.'),
    1.5, {'disability': 0.8, 'aap': 0.9, 'neither': 1.2, 'social-assistance': 1.2},
    'ssb-low-income-children assumption',
    'fitted to odds of 1.5 for being outside, a judgement',
    wages(0.94, 'somewhat lower pay'))

LOW_INCOME_BENEFIT = fitted_group(
    'low-income-parent-on-benefit',
    ('Barn i lavinntektsfamilie, forelder på trygd',
     'Barn i låginntektsfamilie, forelder på trygd',
     'Children in low-income families, parent on benefit'),
    ('Barn i familier med vedvarende lav inntekt der en eller begge foreldre har uføretrygd eller '
     'økonomisk sosialhjelp.',
     'Barn i familiar med vedvarande låg inntekt der ein eller begge foreldra har uføretrygd eller '
     'økonomisk sosialhjelp.',
     'Children in families with lasting low income where one or both parents receive disability '
     'benefit or social assistance.'),
    fit_text(
        'Når en forelder får uføretrygd i tvilstilfeller, øker barnets egen sjanse for '
        'uføretrygd med 6 prosentpoeng på fem år og 12 på ti (Dahl mfl.). For gruppen som helhet '
        'regner vi med dobbelt så høye odds for å stå utenfor, med mer uføretrygd.',
        'Når ein forelder får uføretrygd i tvilstilfelle, aukar sjansen barnet sjølv har for '
        'uføretrygd med 6 prosentpoeng på fem år og 12 på ti (Dahl mfl.). For gruppa som heilskap '
        'reknar vi med dobbelt så høge odds for å stå utanfor, med meir uføretrygd.',
        'When a parent is granted disability benefit in a doubtful case, the child\'s own chance '
        'of it rises by 6 points in five years and 12 in ten (Dahl et al.). For the group as a '
        'whole we assume twice the odds of being outside, with more disability benefit.'),
    2.0, {'disability': 1.4, 'aap': 1.3, 'social-assistance': 1.5},
    'dahl-2014 assumption', 'fitted to odds of 2.0 for being outside, a judgement',
    wages(0.93, 'somewhat lower pay')
    + [(('staffed-housing', 'disability'), r(0.5, 'most places are for people born with a '
                                                  'disability', 1.8))])

PARENT_DIAGNOSIS = fitted_group(
    'parents-mental-health-substance',
    ('Barn av foreldre med psykisk lidelse eller rusproblem',
     'Barn av foreldre med psykisk liding eller rusproblem',
     'Children of parents with mental illness or addiction'),
    ('Barn av foreldre med en psykisk lidelse eller et rusproblem.',
     'Barn av foreldre med ei psykisk liding eller eit rusproblem.',
     'Children of parents with a mental disorder or a problem with alcohol or drugs.'),
    fit_text(
        'Risikoen for langvarig trygd er 1,5, 1,8 og 2,1 ganger så høy når foreldre har noen, '
        'moderate eller hyppige psykiske plager (Homlong mfl.); for rus alene 1,1–1,4 etter '
        'justering (Sverige). Vi bruker 1,8.',
        'Risikoen for langvarig trygd er 1,5, 1,8 og 2,1 gonger så høg når foreldre har nokre, '
        'moderate eller hyppige psykiske plager (Homlong mfl.); for rus åleine 1,1–1,4 etter '
        'justering (Sverige). Vi bruker 1,8.',
        'The risk of long-term benefit is 1.5, 1.8 and 2.1 times as high when parents have some, '
        'moderate or frequent mental health problems (Homlong et al.); for addiction alone '
        '1.1–1.4 after adjustment (Sweden). We use 1.8.'),
    1.8, {'disability': 1.1, 'aap': 1.3, 'social-assistance': 1.2},
    'homlong-2015 welford-2022 assumption',
    'fitted to odds of 1.8 for being outside: hazard ratios 1.49, 1.82, 2.13',
    wages(0.95, 'somewhat lower pay')
    + [(('staffed-housing', 'disability'), r(0.6, 'most places are for people born with a '
                                                  'disability', 1.8))]
    + everywhere('psychiatry-outpatient', 1.4, MORE)
    + everywhere('psychiatry-bed-day', 1.3, MORE)
    + everywhere('substance-outpatient', 1.5, MORE)
    + everywhere('substance-bed-day', 1.5, MORE))

CHILD_WELFARE = fitted_group(
    'child-welfare-support-measures',
    ('Barn med hjelpetiltak fra barnevernet', 'Barn med hjelpetiltak frå barnevernet',
     'Children with support from child welfare'),
    ('Barn og unge som har hatt hjelpetiltak fra barnevernet, uten å ha vært plassert utenfor '
     'hjemmet.',
     'Barn og unge som har hatt hjelpetiltak frå barnevernet, utan å ha vore plasserte utanfor '
     'heimen.',
     'Children and young people who have had support measures from child welfare without having '
     'been placed outside the home.'),
    fit_text(
        'Av dem med barnevernserfaring var litt over en av fem verken i arbeid eller utdanning og '
        'hadde en Nav-ytelse ved 22 år, mot en av tjue av andre (SSB). For hjelpetiltak alene '
        'bruker vi 3,5 ganger så høye odds for å stå utenfor.',
        'Av dei med barnevernserfaring var litt over ein av fem korkje i arbeid eller utdanning '
        'og hadde ei Nav-yting ved 22 år, mot ein av tjue av andre (SSB). For hjelpetiltak åleine '
        'bruker vi 3,5 gonger så høge odds for å stå utanfor.',
        'Of those who have known child welfare just over one in five was neither in work nor '
        'education and had a Nav benefit at 22, against one in twenty of others (Statistics '
        'Norway). For support measures alone we use odds of being outside 3.5 times as high.'),
    3.5, {'social-assistance': 1.6, 'aap': 1.3, 'neither': 0.9},
    'ssb-child-welfare-2020 assumption',
    'fitted to odds of 3.5 for being outside: about 4 of all with child welfare',
    wages(0.88, 'lower pay, fewer with a degree')
    + [(('staffed-housing', 'disability'), r(0.5, 'most places are for people born with a '
                                                  'disability', 1.8)),
       (('higher-education', 'education'), r(0.5, '1 in 5 against 1 in 2 in higher education', 1.3,
                                             'C', 'ssb-child-welfare-2020 assumption')),
       (('higher-education', 'employed'), r(0.4, '1 in 5 against 1 in 2 in higher education', 1.3,
                                            'C', 'ssb-child-welfare-2020 assumption')),
       (('student-grant', 'education'), r(0.5, '1 in 5 against 1 in 2 in higher education', 1.3,
                                          'C', 'ssb-child-welfare-2020 assumption'))]
    + everywhere('child-welfare-support', 8.0, 'about a sixth continue after 18', 1.6)
    + everywhere('child-welfare-casework', 8.0, 'about a sixth continue after 18', 1.6)
    + everywhere('criminal-case', 2.0, MORE) + everywhere('prison-day', 2.0, MORE, 1.7)
    + everywhere('psychiatry-outpatient', 1.3, MORE)
    + everywhere('substance-outpatient', 1.6, MORE)
    + everywhere('substance-bed-day', 1.6, MORE))

READING = (
    ' Avgrensningen er vår lesning: omtalen av denne gruppen i Utenfor-regnskapet kunne bare '
    'leses delvis.',
    ' Avgrensinga er vår lesing: omtalen av denne gruppa i Utenfor-regnskapet kunne berre lesast '
    'delvis.',
    ' The definition is our reading: the description of this group in Utenfor-regnskapet could '
    'only be read in part.')


def with_reading(values):
    return tuple(text + extra for text, extra in zip(values, READING))


BEHAVIOUR = fitted_group(
    'behaviour-diagnosis',
    ('Barn og unge med atferdsdiagnose', 'Barn og unge med åtferdsdiagnose',
     'Children and young people with a behaviour diagnosis'),
    with_reading((
        'Barn og unge med en diagnose for atferdsvansker.',
        'Barn og unge med ein diagnose for åtferdsvanskar.',
        'Children and young people with a diagnosis of behaviour problems.')),
    fit_text(
        'Fullføring av videregående er 38 til 40 prosentpoeng lavere (von Simson mfl.); i Finland '
        'er odds for langvarig utenforskap 7,1 med en psykiatrisk diagnose. Vi bruker 4,5.',
        'Fullføring av vidaregåande er 38 til 40 prosentpoeng lågare (von Simson mfl.); i Finland '
        'er odds for langvarig utanforskap 7,1 med ein psykiatrisk diagnose. Vi bruker 4,5.',
        'Completion of upper secondary is 38 to 40 points lower (von Simson et al.); in Finland '
        'the odds of being outside for long are 7.1 with a psychiatric diagnosis. We use 4.5.'),
    4.5, {'social-assistance': 1.5, 'aap': 1.2, 'disability': 1.2},
    'von-simson-2021 ringbom-2021 assumption', 'fitted to odds of 4.5 for being outside',
    wages(0.86, 'lower pay, fewer with a degree')
    + [(('staffed-housing', 'disability'), r(0.5, 'most places are for people born with a '
                                                  'disability', 1.8)),
       (('higher-education', 'education'), r(0.4, 'fewer complete upper secondary')),
       (('higher-education', 'employed'), r(0.35, 'fewer complete upper secondary'))]
    + everywhere('criminal-case', 2.5, MORE) + everywhere('prison-day', 2.5, MORE, 1.7)
    + everywhere('psychiatry-outpatient', 1.6, MORE)
    + everywhere('psychiatry-bed-day', 1.3, MORE)
    + everywhere('substance-outpatient', 2.0, MORE)
    + everywhere('substance-bed-day', 2.0, MORE))

ANXIETY = fitted_group(
    'anxiety-depression',
    ('Barn og unge med angst eller depresjon', 'Barn og unge med angst eller depresjon',
     'Children and young people with anxiety or depression'),
    with_reading((
        'Barn og unge med en diagnose for angst eller depresjon.',
        'Barn og unge med ein diagnose for angst eller depresjon.',
        'Children and young people with a diagnosis of anxiety or depression.')),
    fit_text(
        'Fullføring av videregående er 26 til 29 prosentpoeng lavere, 12 til 17 etter full '
        'justering (von Simson mfl.; SJER). Vi bruker tre ganger så høye odds for å stå utenfor.',
        'Fullføring av vidaregåande er 26 til 29 prosentpoeng lågare, 12 til 17 etter full '
        'justering (von Simson mfl.; SJER). Vi bruker tre gonger så høge odds for å stå utanfor.',
        'Completion of upper secondary is 26 to 29 points lower, 12 to 17 after full adjustment '
        '(von Simson et al.; SJER). We use odds of being outside three times as high.'),
    3.0, {'aap': 1.6, 'disability': 1.2, 'social-assistance': 0.9, 'neither': 0.9},
    'von-simson-2021 sjer-2021 assumption', 'fitted to odds of 3.0 for being outside',
    wages(0.94, 'somewhat lower pay')
    + [(('staffed-housing', 'disability'), r(0.4, 'most places are for people born with a '
                                                  'disability', 1.8))]
    + everywhere('psychiatry-outpatient', {18: 2.5, 30: 1.8, 58: 1.3}, MORE)
    + everywhere('psychiatry-bed-day', {18: 1.6, 30: 1.4, 58: 1.2}, MORE)
    + everywhere('gp-consultation', 1.3, MORE, 1.2))

REFUGEES = fitted_group(
    'refugees-outside-work',
    ('Flyktninger og innvandrere utenfor arbeid', 'Flyktningar og innvandrarar utanfor arbeid',
     'Refugees and immigrants outside work'),
    ('Flyktninger og innvandrere der de fleste sto utenfor arbeid og utdanning ved 18 år.',
     'Flyktningar og innvandrarar der dei fleste stod utanfor arbeid og utdanning ved 18 år.',
     'Refugees and immigrants of whom most were outside work and education at 18.'),
    fit_text(
        'Av innvandrere 15–29 år er 21,2 prosent utenfor, mot 7,6 av andre; 23,5 mot 14,2 ved '
        '30–61 (SSB 2022). De som alt står utenfor, er lenger unna: vi bruker fem ganger så høye '
        'odds. Integreringstilskuddet til kommunen, som avhenger av antall år siden ankomst, er '
        'ikke med, heller ikke introduksjonsstønad.',
        'Av innvandrarar 15–29 år er 21,2 prosent utanfor, mot 7,6 av andre; 23,5 mot 14,2 ved '
        '30–61 (SSB 2022). Dei som alt står utanfor, er lenger unna: vi bruker fem gonger så '
        'høge odds. Integreringstilskotet til kommunen, som heng på talet på år sidan dei kom, er '
        'ikkje med, heller ikkje introduksjonsstønad.',
        'Of immigrants aged 15–29, 21.2 per cent are outside, against 7.6 of others; 23.5 against '
        '14.2 at 30–61 (Statistics Norway 2022). Those already outside are further away: we use '
        'odds five times as high. The integration grant to the municipality, which depends on '
        'years since arrival, is not included, nor is the introduction benefit.'),
    5.0, {'social-assistance': 3.0, 'aap': 0.6, 'disability': 0.4, 'neither': 1.1,
          'job-seeking': 1.4},
    'ssb-13563 assumption',
    'fitted to odds of 5.0 for being outside; 3.2 at 15-29 for all immigrants',
    wages(0.82, 'lower pay than the mean')
    + [(('staffed-housing', 'disability'), r(0.3, 'most places are for people born with a '
                                                  'disability', 1.8))],
    start_risks={'job-seeking': 20.0, 'social-assistance': 60.0, 'aap': 3.0, 'disability': 1.0,
                 'neither': 12.0})

GROUPS = [DROPOUT, LOW_INCOME_IMMIGRANT, LOW_INCOME_BENEFIT, PARENT_DIAGNOSIS, CHILD_WELFARE,
          BEHAVIOUR, ANXIETY, REFUGEES]
