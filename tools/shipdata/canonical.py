# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes XML in the project's canonical form: what the program itself saves.

Attributes come in the order given, None is left out, numbers are the shortest
text that reads back to the same double.
"""


def number(value):
    """The shortest of %.15g, %.16g, %.17g that reads back to the same double."""
    if isinstance(value, int):
        return str(value)
    for digits in (15, 16, 17):
        text = '%.*g' % (digits, value)
        if float(text) == value:
            return text
    raise ValueError(value)


def _attribute(value):
    text = number(value) if isinstance(value, (int, float)) else value
    return (text.replace('&', '&amp;').replace('<', '&lt;').replace('"', '&quot;'))


def _text(value):
    return value.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


class Element:
    """One element with attributes in order, and either children or a line of text."""

    def __init__(self, name, attributes=(), children=(), text=None):
        self.name = name
        self.attributes = [(k, v) for k, v in attributes if v is not None]
        self.children = [c for c in children if c is not None]
        self.text = text

    def lines(self, depth=0):
        pad = '  ' * depth
        head = pad + '<' + self.name + ''.join(
            ' %s="%s"' % (k, _attribute(v)) for k, v in self.attributes)
        if self.text is not None:
            yield '%s>%s</%s>' % (head, _text(self.text), self.name)
        elif self.children:
            yield head + '>'
            for child in self.children:
                yield from child.lines(depth + 1)
            yield '%s</%s>' % (pad, self.name)
        else:
            yield head + '/>'


def document(root):
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + '\n'.join(root.lines()) + '\n'


LANGUAGES = ('nb', 'nn', 'en')


def texts(name, values):
    """values: one string (bokmål, or a source's own title), or a tuple (nb, nn, en)."""
    if values is None:
        return []
    if isinstance(values, str):
        values = (values,)
    assert len(values) in (1, 3), values
    return [Element(name, [('xml:lang', language)], text=' '.join(value.split()))
            for language, value in zip(LANGUAGES, values)]


# A figure that rests on one of these is never better than C. `status-by-age` is our own estimate,
# reconciled with totals that were read.
NOT_READ = {'assumption', 'general-knowledge', 'status-by-age'}


class Num:
    """A number with what we know about it. source: ids separated by a space."""

    def __init__(self, value, grade, source, how=None, low=None, high=None, level=None,
                 draw=None):
        assert grade in ('A', 'B', 'C'), grade
        assert source, value
        assert grade == 'C' or not NOT_READ & set(source.split()), (value, source)
        assert (low is None) == (high is None)
        assert low is None or low <= value <= high, (low, value, high)
        self.value, self.low, self.high, self.level = value, low, high, level
        self.grade, self.source, self.how, self.draw = grade, source, how, draw

    def attributes(self):
        level = None if self.level in (None, 0.8) else self.level
        return [('value', self.value), ('low', self.low), ('high', self.high),
                ('level', level), ('grade', self.grade), ('source', self.source),
                ('how', self.how), ('draw', self.draw)]

    def with_value(self, value):
        return Num(value, self.grade, self.source, self.how, draw=self.draw)


def rounded(value, digits=4):
    """A number with so many significant digits, so that a rerun gives the same file anywhere."""
    return float('%.*g' % (digits, value))
