# SPDX-License-Identifier: GPL-3.0-or-later
"""Markdown tables."""


def table(head, rows):
    yield '| ' + ' | '.join(head) + ' |'
    yield '|' + '---|' * len(head)
    for row in rows:
        yield '| ' + ' | '.join(str(cell).replace('|', '\\|') for cell in row) + ' |'
    yield ''
