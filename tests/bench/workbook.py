# SPDX-License-Identifier: GPL-3.0-or-later
"""The same scenario's expected values as a LibreOffice Calc workbook with live formulas.

    workbook.py, used by compare.py

Flat ODS without any results in it, so that Calc has to compute all of it: shares of
states by age from moves, moves with the measure from its risks, kroner of a person-year
from use × price × share, net by payer and year, discounted and added up.
"""
import csv
import os
import pathlib
import resource
import subprocess
import tempfile
import time
from xml.sax.saxutils import escape, quoteattr

SPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text"))
SPACES += ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'
FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false"


def column(index):
    """0 is A."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def at(sheet, row, index, fixed_row=False):
    """A reference from another sheet; row 0 is the first."""
    return f"${sheet}.{column(index)}{'$' if fixed_row else ''}{row + 1}"


def span(sheet, row, first, last):
    return f"[{at(sheet, row, first)}:.{column(last)}{row + 1}]"


def cell(value):
    if isinstance(value, str) and value.startswith("="):
        return f"<table:table-cell table:formula={quoteattr('of:' + value)}/>"
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="float" office:value="{float(value)!r}"/>'


def sheet(name, rows):
    lines = ["<table:table-row>" + "".join(cell(value) for value in row) + "</table:table-row>" for row in rows]
    return f"<table:table table:name={quoteattr(name)}>" + "\n".join(lines) + "</table:table>"


class Workbook:
    def __init__(self, model):
        self.model, self.told = model, model.told
        self.states = range(model.n_states)
        self.payers = range(len(model.payers))
        self.moves = [(origin, target) for origin, target, _ in self.told["moves"]]

    def move_rows(self):
        """A row for each age, a column for each move: chances without the measure."""
        return [[chances[age] for _, _, chances in self.told["moves"]] for age in range(self.model.n_ages - 1)]

    def effect_rows(self):
        """Row 0–7: what the measure does to a move; then what it multiplies by, by age."""
        risks, values = self.told["risks"], self.model.values
        rows = [[float(values[self.told["causal"]]) for _ in risks], [float(values[risk["risk"]]) for risk in risks]]
        rows += [[risk[name] for risk in risks] for name in ("lag", "years", "phase_in")]
        rows += [[float(values[risk[name]]) for risk in risks] for name in ("relapse", "floor")]
        rows.append([self.model.offset for _ in risks])
        for age in range(self.model.n_ages - 1):
            row = []
            for i in range(len(risks)):
                causal, risk, lag, years, phase, relapse, floor, offset = (f"[.{column(i)}{r + 1}]" for r in range(8))
                k = f"({age}+{offset}-{lag})"
                ramp = f"MIN(1;({k}+1)/{phase})*({floor}+(1-{floor})*(1-{relapse})^{k})"
                row.append(f"=1+IF(AND({k}>=0;OR({years}=0;{k}<{years}));{causal}*({risk}-1)*{ramp};0)")
            rows.append(row)
        return rows

    def changed_rows(self):
        named = {(risk["from"], risk["to"]): i for i, risk in enumerate(self.told["risks"])}
        return [[f"=[{at('Moves', age, m)}]*[{at('Effect', age + 8, named[move])}]" if move in named
                 else f"=[{at('Moves', age, m)}]" for m, move in enumerate(self.moves)]
                for age in range(self.model.n_ages - 1)]

    def share_rows(self, moves):
        """Shares of states by age: who stays, and who comes."""
        rows = [[float(share) for share in self.model.start]]
        for age in range(1, self.model.n_ages):
            row = []
            for state in self.states:
                here = f"[.{column(state)}{age}]"
                out = "".join(f"-[{at(moves, age - 1, m)}]" for m, (origin, _) in enumerate(self.moves) if origin == state)
                into = "".join(f"+[.{column(origin)}{age}]*[{at(moves, age - 1, m)}]"
                               for m, (origin, target) in enumerate(self.moves) if target == state)
                row.append(f"={here}*(1{out}){into}")
            rows.append(row)
        return rows

    def service_rows(self):
        """Row 0: price. Then a payer's shares, then which part of an own share it keeps."""
        services = self.told["services"]
        rows = [[float(self.model.values[service["price"]] * service["carry"]) for service in services]]
        rows += [[service["shares"][payer] for service in services] for payer in self.payers]
        rows += [[self.told["payers"][payer]["keep"] if service["equalised"] and not self.told["payers"][payer]["receiver"] else 1
                  for service in services] for payer in self.payers]
        return rows

    def use_rows(self, state):
        units = {k: self.model.units(factors, self.model.values) for k, s, factors in self.told["uses"] if s == state}
        return [[float(units[k][age]) if k in units else 0 for k in range(len(self.told["services"]))]
                for age in range(self.model.n_ages)]

    def cost_rows(self):
        """Of a person-year, by age; for each payer its states: what it has, then what it keeps."""
        last, n = len(self.told["services"]) - 1, len(self.payers)
        rows = []
        for age in range(self.model.n_ages):
            row = []
            for payer in self.payers:
                info = self.told["payers"][payer]
                moved = self.told["migration"] if info["local"] and not info["receiver"] else 0
                for state in self.states:
                    terms = f"{span(f'Use{state}', age, 0, last)};{span('Services', 0, 0, last)};{span('Services', 1 + payer, 0, last)}"
                    kept = f"SUMPRODUCT({terms};{span('Services', 1 + n + payer, 0, last)})*(1-{moved!r})^{age + self.model.offset}"
                    row += [f"=SUMPRODUCT({terms})", f"={kept}"]
            rows.append(row)
        return rows

    def gain_rows(self):
        """By age and payer, of one intake: what it keeps, and the receiver what others lose."""
        n, rows = self.model.n_states, []
        for age in range(self.model.n_ages):
            row = []
            for payer in self.payers:
                def worth(who, kept):
                    return "+".join(f"([{at('Without', age, s)}]-[{at('With', age, s)}])*[{at('Cost', age, 2 * (who * n + s) + kept)}]"
                                    for s in self.states)
                lost = "".join(f"+{worth(other, 0)}-({worth(other, 1)})" for other in self.payers if other != payer) \
                    if self.told["payers"][payer]["receiver"] else ""
                row.append(f"={self.model.participants}*({worth(payer, 1)}{lost})")
            rows.append(row)
        return rows

    def result_rows(self):
        """Row 0: titles. Every year: discount factor, then each payer's net, then its cumulated net."""
        n, rows = len(self.payers), [["discount"] + 2 * self.model.payers]
        years = [self.model.line_years(line) for line in self.told["lines"]]
        for t in range(self.model.n_years):
            rate = self.model.discount[t - 1] / self.model.discount[t] - 1 if t else 0
            row = [f"=[.A{t + 1}]/(1+{float(rate)!r})" if t else float(self.model.discount[0])]
            for payer in self.payers:
                gains = [f"+[{at('Gain', t - first, payer)}]" for first, ages in self.model.intake_ages() if 0 <= t - first < ages]
                lines = [f"-[{at('Lines', i, 0)}]*{float(paid[t])!r}*[{at('Lines', i, 1 + payer)}]"
                         for i, paid in enumerate(years) if paid[t]]
                row.append("=0" + "".join(gains + lines))
            for payer in self.payers:
                before = f"[.{column(1 + n + payer)}{t + 1}]+" if t else ""
                row.append(f"={before}[.{column(1 + payer)}{t + 2}]*[.A{t + 2}]")
            rows.append(row)
        return rows

    def text(self):
        lines = [[float(self.model.values[line["amount"]] * line["carry"])] + line["shares"] for line in self.told["lines"]]
        sheets = [sheet("Result", self.result_rows()), sheet("Lines", lines), sheet("Gain", self.gain_rows()),
                  sheet("Cost", self.cost_rows()), sheet("Services", self.service_rows()),
                  sheet("Without", self.share_rows("Moves")), sheet("With", self.share_rows("Changed")),
                  sheet("Moves", self.move_rows()), sheet("Effect", self.effect_rows()), sheet("Changed", self.changed_rows())]
        return document(sheets + [sheet(f"Use{state}", self.use_rows(state)) for state in self.states])


def document(sheets):
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {SPACES} office:version="1.3" '
            'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>'
            + "\n".join(sheets) + "</office:spreadsheet></office:body></office:document>\n")


def recalculate(folder, name, text):
    """The first sheet's cells, and the seconds of processor and of the clock."""
    path = pathlib.Path(folder, name + ".fods")
    path.write_text(text, encoding="utf-8")
    before, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", FILTER,
                    "--outdir", folder, str(path)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                   env={**os.environ, "LC_ALL": "C.UTF-8", "HOME": folder})
    after, taken = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic() - clock
    with open(pathlib.Path(folder, name + ".csv"), encoding="utf-8", newline="") as file:
        cells = list(csv.reader(file))
    return cells, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, taken


def compute(model, times):
    """[year][payer] net and cumulated; and medians: ms of processor with and without starting Calc."""
    workbook, taken, empty = Workbook(model), [], []
    with tempfile.TemporaryDirectory() as folder:
        recalculate(folder, "warm", document([sheet("Empty", [[1.0]])]))
        text = workbook.text()
        for _ in range(times):
            cells, processor, _ = recalculate(folder, "scenario", text)
            taken.append(processor)
            empty.append(recalculate(folder, "empty", document([sheet("Empty", [[1.0]])]))[1])
    n = len(model.payers)
    figures = [[float(value) for value in row] for row in cells[1:]]
    middle = sorted(taken)[times // 2]
    return ([row[1:1 + n] for row in figures], [row[1 + n:] for row in figures],
            1e3 * middle, 1e3 * (middle - sorted(empty)[times // 2]))
