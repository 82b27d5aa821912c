#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the benchmark's own scenario, group and catalogue.

    make-model.py DIRECTORY

Seven states with moves from each of them to every other, four payers, thirty
services used in six states, 80 participants from 18 to 58 and a measure that
changes four moves.  Every number but death is uncertain.  The figures are made
up; they only have to be as many and as large as real ones.
"""
import pathlib
import sys

STATES = [("education", "inside"), ("employed", "inside"), ("job-seeking", "outside"), ("aap", "outside"),
          ("disability", "outside"), ("neither", "outside"), ("gone", "gone")]
PAYERS = [("kommune", "yes"), ("fylkeskommune", "yes"), ("stat", "yes"), ("person", "no")]
START = [0.55, 0.25, 0.08, 0.03, 0.01, 0.08]
# Yearly chances of moving, by state and next state in the order above; staying is what is left.
MOVES = [[None, 0.22, 0.04, 0.01, 0.002, 0.05, 0.0005],
         [0.02, None, 0.03, 0.02, 0.004, 0.015, 0.001],
         [0.04, 0.38, None, 0.05, 0.008, 0.06, 0.001],
         [0.02, 0.12, 0.05, None, 0.11, 0.03, 0.003],
         [0.001, 0.006, 0.001, 0.003, None, 0.001, 0.006],
         [0.05, 0.17, 0.09, 0.06, 0.012, None, 0.002]]
SPLITS = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0.6, 0, 0.4, 0], [0, 0.7, 0.3, 0], [0.5, 0.1, 0.4, 0],
          [0, 0, 0.5, 0.5], [0.3, 0, 0, 0.7], [0.25, 0.05, 0.7, 0], [0, 0, 0, 1]]
SERVICES = 30
AGES = 18, 35, 58


def interval(value, share):
    low, high = sorted((value * (1 - share), value * (1 + share)))
    return f'value="{value:.10g}" low="{low:.10g}" high="{high:.10g}"'


def title(text):
    return f'<title xml:lang="en">{text}</title>'


def split_of(shares):
    parts = "".join(f'<share payer="{payer}" value="{share:.10g}"/>'
                    for (payer, _), share in zip(PAYERS, shares) if share > 0)
    return f"<split>{parts}</split>"


def service(number):
    # Every tenth is a tax: a revenue.
    cost = 9000.0 + 7919 * (number * number % 17) if number % 10 else -60000.0 - 4000 * number
    return (f'<service id="service-{number}" sector="services">{title(f"Service {number}")}'
            f'<unit xml:lang="en">year</unit><unit-cost {interval(cost, 0.1)}/>'
            f'{split_of(SPLITS[number % len(SPLITS)])}</service>')


def catalogue():
    payers = "\n".join(f'<payer id="{payer}" public="{public}">{title(payer)}</payer>' for payer, public in PAYERS)
    states = "\n".join(f'<state id="{state}" kind="{kind}">{title(state)}</state>' for state, kind in STATES)
    services = "\n".join(service(number) for number in range(SERVICES))
    return (f'<catalogue format="1" id="bench">{title("Benchmark")}\n<payers>\n{payers}\n</payers>\n'
            f'<sectors><sector id="services">{title("Services")}</sector>'
            f'<sector id="measure" programme="yes">{title("Measure")}</sector></sectors>\n'
            f'<states>\n{states}\n</states>\n<services>\n{services}\n</services>\n</catalogue>\n')


def move(origin, target):
    value = MOVES[origin][target]
    number = f'value="{value:.10g}"' if target == len(STATES) - 1 else interval(value, 0.3)
    return (f'<move from="{STATES[origin][0]}" to="{STATES[target][0]}">'
            f'<band from="{AGES[0]}" to="{AGES[-1] - 1}" {number}/></move>')


def use(number, state):
    value = 0.02 + 0.01 * ((7 * number + 11 * state) % 23)
    if number % 10 == 0:
        value = 0.05 if state != 1 else 1
    if (number + state) % 2:
        series = f'<band from="{AGES[0]}" to="{AGES[-1]}" {interval(value, 0.25)}/>'
    else:
        # Shares of the same size on either side, so that all ages have one shape.
        series = "".join(f'<at age="{age}" {interval(value * factor, 0.25)}/>' for age, factor in zip(AGES, (1.2, 1, 0.7)))
    return f'<service id="service-{number}" state="{STATES[state][0]}">{series}</service>'


def group():
    start = "".join(f'<share state="{STATES[i][0]}" {interval(share, 0.2)}/>' for i, share in enumerate(START))
    moves = "\n".join(move(i, j) for i in range(len(MOVES)) for j in range(len(STATES)) if i != j)
    uses = "\n".join(use(number, state) for number in range(SERVICES) for state in range(len(START)))
    return (f'<population format="1" id="bench-group" catalogue="bench" first-age="{AGES[0]}" last-age="{AGES[-1]}">'
            f'{title("Group")}\n<start>{start}</start>\n<moves>\n{moves}\n</moves>\n<use>\n{uses}\n</use>\n</population>\n')


def effect(origin, target, risk, low, high):
    return (f'<move-effect from="{origin}" to="{target}" years="12"><risk value="{risk}" low="{low}" high="{high}"/>'
            '<lag years="1"/><phase-in years="2"/><relapse value="0.1" low="0.05" high="0.16"/>'
            '<floor value="0.2" low="0.1" high="0.3"/></move-effect>')


def scenario():
    line = (f'<line id="team" basis="intake" from="0" to="1">{title("Team")}<amount {interval(1900000, 0.15)}/>'
            f'{split_of([0.7, 0.1, 0.2, 0])}</line>\n'
            f'<line id="course" basis="participant" from="0" to="2">{title("Course")}<amount {interval(9000, 0.2)}/>'
            f'{split_of([1, 0, 0, 0])}</line>')
    effects = "\n".join([effect("neither", "employed", 1.5, 1.2, 1.9), effect("job-seeking", "employed", 1.3, 1.1, 1.6),
                         effect("education", "neither", 0.6, 0.4, 0.8), effect("aap", "disability", 0.7, 0.5, 0.9)])
    return (f'<scenario format="1" id="bench" catalogue="bench" group="bench-group" reference="bench-group">'
            f'{title("Benchmark")}\n<time start-year="2027" price-year="2026"/>\n'
            '<discount><step from="1" rate="0.04"/><step from="41" rate="0.03"/></discount>\n'
            f'<participants per-intake="80" intakes="1" entry-age="{AGES[0]}"/>\n<programme>\n{line}\n</programme>\n'
            '<transition-effect>\n<causal-share value="0.6" low="0.4" high="0.8"/>\n'
            f'{effects}\n</transition-effect>\n</scenario>\n')


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in [("catalogue", catalogue()), ("group", group()), ("scenario", scenario())]:
        (folder / f"{name}.xml").write_text('<?xml version="1.0" encoding="UTF-8"?>\n' + text, encoding="utf-8")


if __name__ == "__main__":
    main()
