# SPDX-License-Identifier: GPL-3.0-or-later
"""Every figure of the shipped data with its source, grade and derivation."""

from .evaluate import names, read
from .markdown import spaced, table


XML_LANG = '{http://www.w3.org/XML/1998/namespace}lang'


def title(element, language='en'):
    titles = {t.get(XML_LANG): t.text for t in element.findall('title')}
    return titles.get(language) or titles.get('nb')


def shown(text):
    """A number as it stands in the file, with spaces between thousands."""
    value = float(text)
    return spaced(value) if value == int(value) and abs(value) < 1e15 else text


def interval(element):
    if element.get('low') is None:
        return ''
    return '%s – %s' % (shown(element.get('low')), shown(element.get('high')))


def known(element):
    return [element.get('grade'), element.get('source').replace(' ', ', '),
            element.get('how') or '']


def ages(element):
    """'value at age' for every band or point, in one cell."""
    bands = ['%s–%s: %s' % (b.get('from'), b.get('to'), shown(b.get('value')))
             for b in element.findall('band')]
    points = ['%s: %s' % (p.get('age'), shown(p.get('value'))) for p in element.findall('at')]
    return '; '.join(bands + points)


def intervals(element):
    """The interval of every band or point, where they have one."""
    numbers = element.findall('band') + element.findall('at')
    if len(numbers) == 1:
        return interval(numbers[0])
    return '; '.join('%s: %s' % (n.get('age') or n.get('from'), interval(n))
                     for n in numbers if n.get('low'))


def part(element, text):
    """'kommune 38.2 % (B, hdir-gp-2023)'."""
    return '%s (%s)' % (text, ', '.join([element.get('grade')] + element.get('source').split()))


def cashable(service):
    found = service.find('cashable')
    if found is None:
        return 'all, at once'
    delay = int(found.get('delay') or 0)
    when = 'at once' if delay == 0 else 'after %d year%s' % (delay, '' if delay == 1 else 's')
    return part(found, '%.0f %% %s' % (100 * float(found.get('value')), when))


def first_known(element):
    """Grades, sources and derivation of a series: those of its numbers, each once."""
    numbers = element.findall('band') + element.findall('at')
    grades = sorted({n.get('grade') for n in numbers})
    sources = []
    for number in numbers:
        for source in number.get('source').split():
            if source not in sources:
                sources.append(source)
    how = next((n.get('how') for n in numbers if n.get('how')), '')
    return [', '.join(grades), ', '.join(sources), how]


def payers(split):
    parts = [part(p, '%s %s' % (p.get('payer'), (
        '%s kr' % shown(p.get('value')) if split.get('rest') else
        '%s %%' % ('%.1f' % (100 * float(p.get('value')))).replace('.0', '')))) for p in split]
    return ', '.join(parts + (['%s the rest' % split.get('rest')] if split.get('rest') else []))


def services(root):
    yield '## Services'
    yield ''
    yield ('What one unit costs whom. A minus is an income. “Can be taken out” is how much of a saving '
           'a budget can be cut by, and when; it counts in the budget view only.')
    yield ''
    rows = []
    for service in root.findall('services/service'):
        cost = service.find('unit-cost')
        unit = next((u.text for u in service.findall('unit') if u.get(XML_LANG) == 'en'), '')
        rows.append([title(service), unit, shown(cost.get('value')), interval(cost),
                     cost.get('price-year') or '', cost.get('index') or ''] + known(cost)
                    + [payers(service.find('split')), cashable(service)])
    yield from table(('service', 'unit', 'kr a unit', '80 %', 'year', 'index', 'grade', 'source',
                      'derivation', 'who pays', 'can be taken out'), rows)


def individual(root):
    yield '## Use person by person'
    yield ''
    yield ('For simulations: what one who uses the service uses on average in a year, and how much users differ '
           '(standard deviation / mean). The share who use it is the mean use divided by the first. Never drawn.')
    yield ''
    yield from table(('service', 'what', 'value', 'grade', 'source', 'derivation'), [
        [title(service), what, shown(number.get('value'))] + known(number)
        for service in root.findall('services/service')
        for name, what in (('per-user', 'a user, a year'), ('prevalence', 'share who use it'),
                           ('variation', 'variation'))
        for number in service.findall('individual-use/' + name)])


def refunds(root):
    for rule in root.findall('person-rules/refund'):
        yield '## %s' % title(rule)
        yield ''
        yield ('For simulations: what one person\'s services (%s) cost %s in a year above the threshold is '
               'refunded by the share, to the age of %s. A threshold is in its year\'s kroner, carried by %s; the '
               'last row holds for the years after. Never drawn.' % (
                   ', '.join(c.get('service') for c in rule.findall('counts')), rule.get('payer'),
                   rule.get('to-age'), rule.get('index')))
        yield ''
        yield from table(('from', 'what', 'value', 'grade', 'source', 'derivation'), [
            [year.get('year'), number.tag, shown(number.get('value'))] + known(number)
            for year in rule.findall('from') for number in year])


def kept(root):
    yield '## What a payer keeps of its own income tax after equalisation'
    yield ''
    yield from table(('payer', 'share', 'grade', 'source', 'derivation'), [
        [title(p), shown(p.find('keep').get('value'))] + known(p.find('keep'))
        for p in root.findall('payers/payer') if p.find('keep') is not None])


def indices(root):
    yield '## Price indices'
    yield ''
    for index in root.findall('indices/index'):
        yield '**%s** (%s): %s.' % (title(index), index.get('source').replace(' ', ', '), ', '.join(
            '%s %s' % (y.get('year'), y.get('value')) for y in index.findall('year')))
        yield ''


def by_grade(root):
    yield '## How sure numbers without an interval are'
    yield ''
    yield ('Half the width of their 80 % interval: of a share as a part of what is nearer, 0 or 1, of a cost or '
           'a use as a part of it; a risk is divided and multiplied by 1 more. Our own judgement of the grades.')
    yield ''
    yield from table(('grade', 'share', 'risk', 'cost', 'use'), [
        [i.get('grade')] + [shown(i.get(k)) for k in ('share', 'risk', 'cost', 'use')]
        for i in root.findall('uncertainty/interval')])


def sources(root):
    yield '## Sources'
    yield ''
    yield from table(('id', 'publisher', 'title', 'year', 'address', 'read'), [
        [s.get('id'), s.get('publisher') or '', title(s), s.get('year') or '',
         s.get('address') or '', s.get('read') or ''] for s in root.findall('sources/source')])


def population(name):
    root = read('populations/%s.xml' % name)
    yield '## Population: %s' % title(root)
    yield ''
    rows = []
    for share in root.findall('start/share'):
        rows.append(['start', share.get('state'), shown(share.get('value')), interval(share)]
                    + known(share))
    for risk in root.findall('risks/start-risk'):
        rows.append(['risk on start', risk.get('state'), shown(risk.get('value')),
                     interval(risk)] + known(risk))
    kinds = (('moves/move', 'move'), ('risks/move-risk', 'risk on move'))
    for path, kind in kinds:
        for move in root.findall(path):
            rows.append([kind, '%s → %s' % (move.get('from'), move.get('to')), ages(move),
                         intervals(move)] + first_known(move))
    for use in root.findall('use/service'):
        rows.append(['use', '%s, %s' % (use.get('id'), use.get('state')), ages(use),
                     intervals(use)] + first_known(use))
    for use in root.findall('risks/use-risk'):
        rows.append(['risk on use', '%s, %s' % (use.get('service'), use.get('state')),
                     ages(use), intervals(use)] + first_known(use))
    yield from table(('what', 'of', 'age: value', '80 %', 'grade', 'source', 'derivation'), rows)


EFFECT_NUMBERS = ('success-with', 'success-without', 'causal-share', 'relapse', 'floor', 'risk')


def effect_rows(effect):
    """The numbers of an effect; those of one move are named by it."""
    for element in effect:
        inside = [element] if element.tag in EFFECT_NUMBERS else [
            e for e in element if e.tag in EFFECT_NUMBERS]
        of = (' on %s → %s' % (element.get('from'), element.get('to'))
              if element.get('from') else '')
        for number in inside:
            yield [number.tag + of, shown(number.get('value')), interval(number),
                   ''] + known(number)


def scenario(name):
    root = read('scenarios/%s.xml' % name)
    yield '## Scenario: %s' % title(root)
    yield ''
    rows = []
    for line in root.findall('programme/line'):
        amount = line.find('amount')
        rows.append([title(line), shown(amount.get('value')), interval(amount),
                     payers(line.find('split'))] + known(amount))
    for effect in root.findall('life-course-effect') + root.findall('transition-effect'):
        rows += effect_rows(effect)
    for element in root.findall('migration'):
        rows.append(['out-migration a year', shown(element.get('value')), interval(element), '']
                    + known(element))
    yield from table(('what', 'value', '80 %', 'who pays', 'grade', 'source', 'derivation'), rows)


def listing():
    catalogue = read('catalogue.xml')
    yield '# Every figure in the shipped data'
    yield ''
    yield 'Written by `tools/document-data` from the XML; do not edit.'
    yield ''
    yield ('Grades: A read in a statistic or a rule, B derived from such, C an assumption or well '
           'known but not read. A source in Norwegian keeps its title.')
    yield ''
    yield from services(catalogue)
    yield from individual(catalogue)
    yield from refunds(catalogue)
    yield from kept(catalogue)
    yield from indices(catalogue)
    yield from by_grade(catalogue)
    for name in names('populations'):
        yield from population(name)
    for name in names('scenarios'):
        yield from scenario(name)
    yield from sources(catalogue)
