# SPDX-License-Identifier: GPL-3.0-or-later
"""Every figure of the shipped data with its source, grade and derivation."""

from .evaluate import names, read
from .markdown import table


def title(element, language='en'):
    titles = {t.get('{http://www.w3.org/XML/1998/namespace}lang'): t.text
              for t in element.findall('title')}
    return titles.get(language) or titles.get('nb')


def shown(text):
    """A number as it stands in the file, with thin groups left out."""
    value = float(text)
    return '%d' % value if value == int(value) and abs(value) < 1e15 else text


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


def services(root):
    yield '## Services'
    yield ''
    rows = []
    for service in root.findall('services/service'):
        cost, split = service.find('unit-cost'), service.find('split')
        payers = ', '.join('%s %s' % (part.get('payer'), (
            '%s kr' % shown(part.get('value')) if split.get('rest') else
            '%.1f %%' % (100 * float(part.get('value'))))) for part in split)
        if split.get('rest'):
            payers += ', %s the rest' % split.get('rest')
        rows.append([title(service), shown(cost.get('value')), interval(cost),
                     cost.get('price-year'), cost.get('index'), payers] + known(cost))
    yield from table(('service', 'kr a unit', '80 %', 'year', 'index', 'who pays', 'grade',
                      'source', 'derivation'), rows)


def indices(root):
    yield '## Price indices'
    yield ''
    for index in root.findall('indices/index'):
        yield '**%s** (%s): %s.' % (title(index), index.get('source').replace(' ', ', '), ', '.join(
            '%s %s' % (y.get('year'), y.get('value')) for y in index.findall('year')))
        yield ''


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
            rows.append([kind, '%s → %s' % (move.get('from'), move.get('to')), ages(move), '']
                        + first_known(move))
    for use in root.findall('use/service'):
        rows.append(['use', '%s, %s' % (use.get('id'), use.get('state')), ages(use), '']
                    + first_known(use))
    for use in root.findall('risks/use-risk'):
        rows.append(['risk on use', '%s, %s' % (use.get('service'), use.get('state')), ages(use),
                     ''] + first_known(use))
    yield from table(('what', 'of', 'age: value', '80 %', 'grade', 'source', 'derivation'), rows)


def scenario(name):
    root = read('scenarios/%s.xml' % name)
    yield '## Scenario: %s' % title(root)
    yield ''
    rows = []
    for line in root.findall('programme/line'):
        amount = line.find('amount')
        rows.append([title(line), shown(amount.get('value')), interval(amount)] + known(amount))
    for element in list(root.iter()):
        if element.tag in ('success-with', 'success-without', 'causal-share', 'relapse', 'floor',
                           'risk', 'migration'):
            rows.append([element.tag, shown(element.get('value')), interval(element)]
                        + known(element))
    yield from table(('what', 'value', '80 %', 'grade', 'source', 'derivation'), rows)


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
    yield from indices(catalogue)
    for name in names('populations'):
        yield from population(name)
    for name in names('scenarios'):
        yield from scenario(name)
    yield from sources(catalogue)
