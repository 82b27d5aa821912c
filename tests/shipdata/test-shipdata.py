#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shipped data, checked: test-shipdata.py SOURCE_ROOT [UTENFOR_CLI], speaks TAP.

Each function named test_… is one case; it returns the list of what is wrong. The evaluation is
tools/shipdata/evaluate.py, which shares no code with the program. With UTENFOR_CLI the example
scenarios are also run by the program.
"""

import functools
import json
import math
import os
import re
import subprocess
import sys

sys.dont_write_bytecode = True
ROOT = sys.argv[1]
PROGRAM = sys.argv[2] if len(sys.argv) > 2 else None
sys.path.insert(0, os.path.join(ROOT, 'tools'))

from shipdata import evaluate, hinges, lives, persons, validation  # noqa: E402
from shipdata.calibrate import STATES  # noqa: E402
from shipdata.canonical import NOT_READ  # noqa: E402
from shipdata.taxes import assess  # noqa: E402

XML_LANG = '{http://www.w3.org/XML/1998/namespace}lang'
CATALOGUE = evaluate.Catalogue()
POPULATIONS = {name: evaluate.Population(CATALOGUE, name)
               for name in evaluate.names('populations')}
SCENARIOS = {name: evaluate.read('scenarios/%s.xml' % name)
             for name in evaluate.names('scenarios')}
FILES = dict([('catalogue', CATALOGUE.root)]
             + [(n, p.root) for n, p in POPULATIONS.items()] + list(SCENARIOS.items()))
SOURCES = {s.get('id') for s in CATALOGUE.root.findall('sources/source')}
# Years of index series have a source on the series.
NUMBERS = [(name, e) for name, root in FILES.items() for e in root.iter()
           if e.get('value') is not None and e.tag != 'year']


def run(*command):
    return subprocess.run([sys.executable] + list(command), capture_output=True, text=True,
                          check=False)


def test_files_are_what_the_tool_makes():
    result = run(os.path.join(ROOT, 'tools', 'make-data'), '--check')
    return result.stdout.splitlines() + result.stderr.splitlines()


def test_documents_are_what_the_tool_makes():
    result = run(os.path.join(ROOT, 'tools', 'document-data'), '--check')
    return result.stdout.splitlines() + result.stderr.splitlines()


def test_every_number_is_in_the_listing():
    text = open(os.path.join(ROOT, 'docs', 'data.md'), encoding='utf-8').read()
    listed = set(re.findall(r'-?\d+(?:\.\d+)?(?:e-?\d+)?',
                            text.replace('\u00a0', '').replace('−', '-')))
    wrong = []
    for name, e in NUMBERS:
        value = float(e.get('value'))
        shown = {'%d' % value if value == int(value) else e.get('value'),
                 ('%.1f' % (100 * value)).replace('.0', '')}
        if not shown & listed:
            wrong.append('%s: <%s> %s' % (name, e.tag, e.get('value')))
    return wrong


def test_every_number_has_a_grade():
    return ['%s: <%s>' % (n, e.tag) for n, e in NUMBERS if e.get('grade') not in 'ABC']


def test_every_number_has_a_known_source():
    wrong = []
    for name, e in NUMBERS:
        named = (e.get('source') or '').split()
        if not named or set(named) - SOURCES:
            wrong.append('%s: <%s> %s' % (name, e.tag, named))
    return wrong


def test_what_was_not_read_is_grade_c():
    return ['%s: <%s> %s' % (n, e.tag, e.get('value')) for n, e in NUMBERS
            if NOT_READ & set((e.get('source') or '').split()) and e.get('grade') != 'C']


# Everything shipped as read in a statistic or a rule, by hand: a new one has to be entered here by
# someone who has looked at its source.
GRADE_A = {
    'catalogue': {
        'social-assistance/share', 'qualification-programme/share', 'child-welfare-support/share',
        'child-welfare-casework/share', 'foster-home/share', 'upper-secondary/unit-cost',
        'dental-care/share', 'disability-benefit/share', 'aap-benefit/share',
        'unemployment-benefit/share', 'sickness-benefit/share', 'labour-measure/share',
        'housing-allowance/share', 'hospital/unit-cost', 'child-welfare-institution/fixed',
        'prison-day/share', 'income-tax/unit-cost', 'income-tax/share',
        'social-insurance/unit-cost', 'bracket-tax/unit-cost', 'employer-contribution/unit-cost',
        'high-cost-refund-received/unit-cost', 'high-cost-refund-received/share',
        'high-cost-refund-paid/unit-cost', 'high-cost-refund-paid/share',
        'high-cost-refund/threshold', 'high-cost-refund/share'},
    'jobbspesialist-i-fjordvik': {'/success-with', '/success-without'},
}


def owner(root, element):
    """The id of the service or refund around a number, or nothing."""
    return next((s.get('id') for s in root.findall('services/service')
                 + root.findall('person-rules/refund')
                 if element in s.iter()), '')


def test_grade_a_is_what_was_read():
    wrong = []
    for name, root in FILES.items():
        found = {'%s/%s' % (owner(root, e), e.tag) for n, e in NUMBERS
                 if n == name and e.get('grade') == 'A'}
        wrong += ['%s: %s' % (name, x) for x in sorted(found ^ GRADE_A.get(name, set()))]
    return wrong


def test_grade_a_and_b_name_a_source_with_an_address():
    address = {s.get('id'): s.get('address') for s in CATALOGUE.root.findall('sources/source')}
    return ['%s: <%s> %s' % (n, e.tag, e.get('source')) for n, e in NUMBERS
            if e.get('grade') in 'AB' and not all(address[s] for s in e.get('source').split())]


def test_every_index_has_a_source():
    wrong = []
    for index in CATALOGUE.root.findall('indices/index'):
        if not index.get('source') or set(index.get('source').split()) - SOURCES:
            wrong.append(index.get('id'))
    return wrong


def test_every_source_read_has_an_address_and_a_day():
    own = {'assumption', 'general-knowledge', 'status-by-age'}
    return [s.get('id') for s in CATALOGUE.root.findall('sources/source')
            if s.get('id') not in own and not (s.get('address') and s.get('read'))]


def test_no_source_is_unused():
    used = {s for _n, e in NUMBERS for s in e.get('source').split()}
    used |= {s for i in CATALOGUE.root.findall('indices/index') for s in i.get('source').split()}
    # The municipalities name sources of the catalogue in a file of their own.
    other = os.path.join(ROOT, 'data', 'municipalities.xml')
    if not os.path.exists(other):
        return []
    used |= {s for e in evaluate.read('municipalities.xml').iter()
             for s in (e.get('source') or e.get('sources') or '').split()}
    return sorted(SOURCES - used)


def test_nobody_uses_more_than_a_year_has():
    """What one user uses on average, and that there are enough people for the mean, everywhere."""
    wrong = []
    for ident, service in CATALOGUE.services.items():
        per_user = service.find('individual-use/per-user')
        if per_user is None:
            continue
        one = float(per_user.get('value'))
        if one > persons.WHOLE_YEAR[ident]:
            wrong.append('%s: a user uses %g of %g' % (ident, one, persons.WHOLE_YEAR[ident]))
        wrong += ['%s in %s: %s uses %g at %d, a user %g' % (ident, name, state, use(age), age, one)
                  for name, population in POPULATIONS.items()
                  for (used, state), use in population.use.items() if used == ident
                  for age in range(population.first, population.last + 1) if use(age) > one]
    return wrong


def test_those_refunded_cost_what_was_read():
    """The variation in staffed housing: those above the threshold cost 2.6 mill. in wages of 2016."""
    price = CATALOGUE.price('staffed-housing', 2023)['kommune']
    variation = float(CATALOGUE.services['staffed-housing'].find(
        'individual-use/variation').get('value'))
    threshold = next(float(y.find('threshold').get('value')) for y in CATALOGUE.root.findall(
        'person-rules/refund/from') if y.get('year') == '2023')
    shape, steps = 1 / variation ** 2, 200000
    # E[X | X > t] of a gamma, by the midpoint rule on x = units of its scale.
    top, weight, mass = 60.0, 0.0, 0.0
    for i in range(steps):
        x = (i + 0.5) * top / steps
        if x * price / shape > threshold:
            density = x ** (shape - 1) * math.exp(-x)
            weight += density * x * price / shape
            mass += density
    wages = CATALOGUE.index['wages']
    read = 20600e6 / 7927 * wages[2023] / wages[2016]
    return [] if abs(weight / mass / read - 1) < 0.03 else ['%g, read %g' % (weight / mass, read)]


def test_the_refund_is_in_balance():
    """What the one side gets the other pays, and no population uses either."""
    wrong = []
    for rule in CATALOGUE.root.findall('person-rules/refund'):
        booked = [b.get('service') for b in rule.findall('books')]
        costs = [float(CATALOGUE.services[s].find('unit-cost').get('value')) for s in booked]
        if sum(costs) != 0:
            wrong.append('%s: %s' % (rule.get('id'), costs))
        wrong += ['%s uses %s' % (name, service) for name, population in POPULATIONS.items()
                  for service, _state in population.use if service in booked]
    return wrong


def test_intervals_hold_their_value():
    return ['%s: <%s> %s' % (n, e.tag, e.attrib) for n, e in NUMBERS if e.get('low') is not None
            and not float(e.get('low')) <= float(e.get('value')) <= float(e.get('high'))]


def test_indices_have_the_years_from_2015():
    return [name for name, series in CATALOGUE.index.items()
            if not set(range(2015, 2027)) <= set(series)]


def test_titles_in_three_languages():
    wrong = []
    for name, root in FILES.items():
        for e in root.iter():
            titles = {t.get(XML_LANG) for t in e.findall('title')}
            if titles and e.tag != 'source' and titles != {'nb', 'nn', 'en'}:
                wrong.append('%s: <%s id="%s">' % (name, e.tag, e.get('id')))
    return wrong


def test_stories_are_three_sentences():
    wrong = []
    for name, root in SCENARIOS.items():
        stories = root.findall('story')
        if {s.get(XML_LANG) for s in stories} != {'nb', 'nn', 'en'}:
            wrong.append('%s: languages' % name)
        wrong += ['%s %s' % (name, s.get(XML_LANG)) for s in stories
                  if len(re.findall(r'[.!?](?=\s|$)', s.text)) != 3]
    return wrong


# docs/model.md, "Stress tests": what each of them changes.
STRESS_TESTS = {
    'late': {'lag more': '2'},
    'weak': {'causal-share times': '0.5'},
    'fading': {'relapse least': '0.1', 'floor most': '0'},
    'leaky': {'migration least': '0.05'},
    'not-cashable': {'cashable times': '0.5', 'view budget': 'yes'},
    'dearer': {'amount times': '1.5'},
}


def test_stress_tests_are_the_six_of_the_model():
    found = {test.get('id'): {'%s %s' % (e.tag, k): v for e in test if e.tag not in ('title', 'about')
                              for k, v in e.attrib.items()}
             for test in evaluate.read('stress-tests.xml').findall('stress-test')}
    return [] if found == STRESS_TESTS else [str(found)]


def test_stress_tests_say_what_they_change_in_three_languages():
    return [test.get('id') for test in evaluate.read('stress-tests.xml').findall('stress-test')
            for tag in ('title', 'about')
            if [t.get(XML_LANG) for t in test.findall(tag)] != ['nb', 'nn', 'en']]


def test_shares_of_a_service_add_up():
    return [name for name, s in CATALOGUE.services.items() if not s.find('split').get('rest')
            and abs(sum(float(p.get('value')) for p in s.find('split')) - 1) > 1e-9]


def test_thirty_services_at_least():
    count = len(CATALOGUE.services)
    return [] if count >= 30 else [str(count)]


def test_the_need_grant_is_zero_in_sum():
    wrong = []
    for name, population in POPULATIONS.items():
        for age, row in population.cost(2026).items():
            both = row.get(('kommune', 'need-grant'), 0) + row.get(('andre', 'need-grant-others'), 0)
            if abs(both) > 0.005:
                wrong.append('%s at %d: %.2f' % (name, age, both))
    return wrong


def test_starts_add_up():
    return [name for name, p in POPULATIONS.items() if abs(sum(p.start.values()) - 1) > 1e-6]


def test_moves_leave_room_for_staying():
    wrong = []
    for name, p in POPULATIONS.items():
        for age in range(p.first, p.last):
            for state in p.kinds:
                row = sum(chance(age) for (a, _b), chance in p.moves.items() if a == state)
                if row > 1 or any(chance(age) < 0 for chance in p.moves.values()):
                    wrong.append('%s: %s at %d: %.3f' % (name, state, age, row))
    return wrong


def test_uses_are_not_negative():
    return ['%s: %s at %d' % (name, key, age) for name, p in POPULATIONS.items()
            for key, use in p.use.items() for age in range(p.first, p.last + 1) if use(age) < 0]


def test_stocks_meet_the_published():
    return ['%s %s: %.4f, published %.4f' % row for row in validation.stocks(CATALOGUE)
            if not validation.within(*row[1:])]


def test_everyone_is_smooth_after_25():
    spending = lives.spending(CATALOGUE)
    return ['%d: %.3f' % (a, spending[a] / spending[a - 1]) for a in range(26, 59)
            if abs(spending[a] / spending[a - 1] - 1) >= 0.06]


def test_from_a_job_to_disability_benefit():
    loss, local, kept = lives.job_to_disability(CATALOGUE)
    return ['%s: %.0f, expected %.0f' % row for row in (
        ('public', loss, 530000), ('kommune and fylke', local, 41000), ('kept', kept, 1000))
            if abs(row[1] / row[2] - 1) > 0.05]


def test_groups_are_outside_more_often():
    everyone = POPULATIONS['everyone'].shares()
    wrong = []
    for name, p in POPULATIONS.items():
        if name == 'everyone' or p.first > 18:
            continue
        for age, shares in p.shares().items():
            outside = sum(v for s, v in shares.items() if p.kinds[s] == 'outside')
            if outside <= sum(v for s, v in everyone[age].items()
                              if CATALOGUE.kinds[s] == 'outside'):
                wrong.append('%s at %d' % (name, age))
    return wrong


def test_groups_say_what_they_are():
    wrong = []
    for name, p in POPULATIONS.items():
        for tag in ('about', 'built-on', 'not-counted'):
            if {t.get(XML_LANG) for t in p.root.findall(tag)} != {'nb', 'nn', 'en'}:
                wrong.append('%s: <%s>' % (name, tag))
    return wrong


def test_scenarios_name_populations_that_are_shipped():
    return [name for name, root in SCENARIOS.items()
            if root.get('group') not in POPULATIONS or root.get('reference') not in POPULATIONS]


def test_ten_scenarios_at_least():
    return [] if len(SCENARIOS) >= 10 else [str(len(SCENARIOS))]


def test_scenarios_state_a_causal_share_with_interval():
    wrong = []
    for name, root in SCENARIOS.items():
        share = next(root.iter('causal-share'), None)
        if share is None or not 0 < float(share.get('low') or 0) < float(share.get('high')) < 1:
            wrong.append(name)
    return wrong


def test_no_control_group_no_more_than_half_is_caused():
    return [name for name, root in SCENARIOS.items() for share in root.iter('causal-share')
            if 'control group' in (share.get('how') or '') and float(share.get('value')) > 0.5]


def test_every_group_includes_those_who_do_well():
    return [name for name, p in POPULATIONS.items()
            if name != 'everyone' and p.root.get('includes-successes') != 'yes']


def test_both_need_grants_vary_together():
    draws = {CATALOGUE.services[s].find('unit-cost').get('draw')
             for s in ('need-grant', 'need-grant-others')}
    return [] if draws == {'need-grant'} else [str(draws)]


# --- what the program itself answers -----------------------------------------------------------------

@functools.lru_cache(maxsize=None)
def answer(name):
    result = subprocess.run([PROGRAM, 'run', '--format=json', os.path.join(
        ROOT, 'data', 'scenarios', name + '.xml')], capture_output=True, text=True, check=True,
        env=dict(os.environ, UTENFOR_DATA_DIR=os.path.join(ROOT, 'data')))
    return json.loads(result.stdout)


def net(name):
    """{payer: net}, with the public 'total'."""
    result = {p['payer']: p['net'] for p in answer(name)['payers']}
    return dict(result, total=answer(name)['total']['net'])


def payback(name, payer):
    return next(p['payback'] for p in answer(name)['payers'] if p['payer'] == payer)


def test_program_agrees_with_a_second_reading():
    wrong = []
    for name, root in SCENARIOS.items():
        if root.find('life-course-effect') is not None:
            scenario = hinges.Scenario(CATALOGUE, name)
            second = scenario.gain(scenario.gaps()) - scenario.cost()
            if abs(second - net(name)['total']) > 0.005:
                wrong.append('%s: %.2f, second reading %.2f' % (name, net(name)['total'], second))
    return wrong


def test_one_that_does_not_pay():
    nets = net('motivasjonskurs-i-fjordvik')
    return ['%s: %.0f' % item for item in nets.items()
            if item[0] in ('kommune', 'fylkeskommune', 'stat', 'total') and item[1] >= 0]


def test_one_that_pays_for_the_state_but_never_for_the_kommune():
    name, wrong = 'jobbkontakt-i-fjordvik', []
    if not net(name)['stat'] > 0:
        wrong.append('stat: %.0f' % net(name)['stat'])
    if net(name)['kommune'] >= 0 or payback(name, 'kommune') is not None:
        wrong.append('kommune: %.0f, %s' % (net(name)['kommune'], payback(name, 'kommune')))
    return wrong


def test_effect_that_is_gone_after_three_years_does_not_pay():
    nets = net('jobbstotte-som-ebber-ut')
    return [] if nets['total'] < 0 else ['%.0f' % nets['total']]


def test_no_answer_is_beyond_belief():
    """A krone gives between nothing and 6 back, and no participant is worth a million or more."""
    wrong = []
    for name in SCENARIOS:
        total = answer(name)['total']
        people = answer(name)['view']['participants']
        if not (0 <= total['gain'] / total['cost'] < 6 and abs(total['net']) / people < 1e6):
            wrong.append('%s: %.1f, %.0f' % (name, total['gain'] / total['cost'],
                                             total['net'] / people))
    return wrong


RUNS_THE_PROGRAM = {
    test_program_agrees_with_a_second_reading, test_one_that_does_not_pay,
    test_one_that_pays_for_the_state_but_never_for_the_kommune,
    test_effect_that_is_gone_after_three_years_does_not_pay, test_no_answer_is_beyond_belief}


def test_tax_of_a_known_wage():
    # The rules of 2026 by hand: 600 000 - 95 700 - 114 540 = 389 760 of ordinary income;
    # 7.6 % of 600 000; 1.7 % of 92 200 and 4 % of 281 700.
    tax = assess(600000)
    expected = dict(ordinary=389760, insurance=45600, bracket=0.017 * 92200 + 0.04 * 281700)
    return ['%s: %.2f' % (key, tax[key]) for key, value in expected.items()
            if abs(tax[key] - value) > 0.01]


def test_no_tax_on_a_small_wage():
    tax = assess(95000)
    return [] if tax['tax'] == 0 else [str(tax)]


def test_states_are_those_of_the_catalogue():
    living = [s for s, kind in CATALOGUE.kinds.items() if kind != 'gone']
    return [] if tuple(living) == STATES else [str(living)]


def main():
    tests = [(n, f) for n, f in globals().items() if n.startswith('test_')]
    print('1..%d' % len(tests))
    for number, (name, function) in enumerate(tests, 1):
        if function in RUNS_THE_PROGRAM and not PROGRAM:
            print('ok %d %s # SKIP no program given' % (number, name[5:].replace('_', ' ')))
            continue
        wrong = function()
        print('%s %d %s' % ('not ok' if wrong else 'ok', number, name[5:].replace('_', ' ')))
        for line in wrong[:20]:
            print('# %s' % line)


main()
