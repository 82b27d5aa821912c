# SPDX-License-Identifier: GPL-3.0-or-later
"""The target groups: how each differs from everyone, with grade and interval."""

from .calibrate import STATES
from .canonical import Num
from .populations import Group


def r(points, how, spread=1.5, grade='C', sources='assumption'):
    return (points, spread, grade, sources, how)


TAXES = ('income-tax', 'social-insurance', 'bracket-tax', 'employer-contribution', 'vat',
         'disposable-income')


def wages(factor, how):
    """Wages in work at so many times everyone's; progressive taxes fall more."""
    tax = {'income-tax': 1 - 1.3 * (1 - factor), 'social-insurance': factor,
           'bracket-tax': 1 - 2 * (1 - factor), 'employer-contribution': factor,
           'vat': 1 - 0.85 * (1 - factor), 'disposable-income': 1 - 0.85 * (1 - factor)}
    return [((service, 'employed'), r(round(tax[service], 3), how, 1.08)) for service in TAXES]


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
     'blant dei som fullførte (De Ridder mfl.). Resten er tilnærmingar.',
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
        (('employed', 'job-seeking'), r({18: 3.8, 30: 2.1, 58: 1.4}, WHY)),
        (('employed', 'social-assistance'), r({18: 6.0, 30: 4.5, 58: 3.0}, WHY, 1.7)),
        (('employed', 'aap'), r({18: 5.5, 25: 5.0, 30: 4.0, 45: 2.1, 58: 1.4}, WHY, 1.4)),
        (('employed', 'disability'), r({18: 3.5, 30: 2.5, 45: 1.6, 58: 1.2}, WHY, 1.5)),
        (('employed', 'neither'), r({18: 4.0, 30: 2.5, 58: 1.5}, WHY)),
        (('job-seeking', 'education'), r(0.4, WHY)),
        (('job-seeking', 'employed'), r({18: 0.75, 30: 0.85}, WHY, 1.2)),
        (('job-seeking', 'social-assistance'), r({18: 2.5, 58: 2.0}, WHY)),
        (('job-seeking', 'aap'), r({18: 1.8, 58: 1.3}, WHY, 1.4)),
        (('social-assistance', 'education'), r(0.5, WHY)),
        (('social-assistance', 'employed'), r(0.75, WHY, 1.3)),
        (('aap', 'education'), r(0.5, WHY)),
        (('aap', 'employed'), r({18: 0.5, 30: 0.65, 40: 0.75, 58: 0.9}, WHY, 1.3)),
        (('aap', 'disability'), r(1.0, WHY, 1.2)),
        (('neither', 'education'), r(0.35, WHY)),
        (('neither', 'employed'), r({18: 0.6, 30: 0.75, 58: 0.85}, WHY, 1.3)),
        (('neither', 'social-assistance'), r(2.5, WHY)),
        (('neither', 'aap'), r({18: 2.5, 58: 1.5}, WHY, 1.4)),
    ],
    wages(0.84, 'wages with lower secondary only, about 0.8 to 0.9 of the mean')
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

GROUPS = [DROPOUT]
