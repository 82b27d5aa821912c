# SPDX-License-Identifier: GPL-3.0-or-later
"""Markdown tables, and numbers as people read them."""

SPACE = '\u00a0'  # between thousands, as in Norwegian; it does not break a line


def table(head, rows):
    yield '| ' + ' | '.join(head) + ' |'
    yield '|' + '---|' * len(head)
    for row in rows:
        yield '| ' + ' | '.join(str(cell).replace('|', '\\|') for cell in row) + ' |'
    yield ''


def heading(text, *paragraphs):
    yield '## ' + text
    yield ''
    for paragraph in paragraphs:
        yield paragraph
        yield ''


def spaced(number):
    """1234567 as '1 234 567'."""
    return format(round(number), ',').replace(',', SPACE).replace('-', '−')


def million(kroner):
    return ('%.1f' % (kroner / 1e6)).replace('-', '−')


def signed(number, form='%+.1f'):
    text = form % number
    return text.lstrip('+-') if float(text) == 0 else text.replace('-', '−')
