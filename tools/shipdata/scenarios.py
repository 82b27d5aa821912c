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
                                                ('intakes', intakes),
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
              how='2 x about 950 000 with social costs; about 20 young people each'),
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

SCENARIOS = [LOS]
