# SPDX-License-Identifier: GPL-3.0-or-later
"""What bench-model tells of a scenario, as arrays: [age index][…], money in kroner."""
import numpy as np


class Model:
    def __init__(self, told):
        self.told = told
        for name in ("participants", "intakes", "entry_age", "first_age", "n_ages", "n_years", "n_states"):
            setattr(self, name, told[name])
        self.values = np.array([number[0] for number in told["numbers"]])
        self.payers = [payer["id"] for payer in told["payers"]]
        self.discount = np.array(told["discount"])
        self.offset = self.first_age - self.entry_age
        self.start = np.array(told["start"])
        self.without = self.moves()
        self.with_measure = self.moves(self.risks(self.values))
        self.cost = self.costs()
        self.programme = self.programmes()

    def ramp(self, risk, values):
        """How much of a risk's effect there is at each age index; values may have draws behind."""
        relapse, floor = values[risk["relapse"]], values[risk["floor"]]
        ramp = []
        for i in range(self.n_ages - 1):
            k = i + self.offset - risk["lag"]
            acts = k >= 0 and (risk["years"] == 0 or k < risk["years"])
            ramp.append(min(1, (k + 1) / risk["phase_in"]) * (floor + (1 - floor) * (1 - relapse) ** k) if acts
                        else 0 * floor)
        return np.array(ramp)

    def risks(self, values):
        """What the measure multiplies each move by: {(from, to): by age}."""
        causal = values[self.told["causal"]]
        return {(risk["from"], risk["to"]): 1 + causal * (values[risk["risk"]] - 1) * self.ramp(risk, values)
                for risk in self.told["risks"]}

    def moves(self, factors=None):
        """[age][from][to], staying on the diagonal."""
        moves = np.zeros((self.n_ages - 1, self.n_states, self.n_states))
        for origin, target, chances in self.told["moves"]:
            moves[:, origin, target] = chances
            if factors and (origin, target) in factors:
                moves[:, origin, target] *= factors[origin, target]
        stay = 1 - moves.sum(axis=2)
        assert (stay >= 0).all()
        moves[:, range(self.n_states), range(self.n_states)] = stay
        return moves

    def series(self, runs, values):
        """By age index, of [[years, slot before, slot after, part, more a year], …]."""
        by_age = []
        for n, before, after, part, slope in runs:
            by_age += [values[before] + (part + i * slope) * (values[after] - values[before]) for i in range(n)]
        return np.array(by_age)

    def units(self, factors, values):
        units = 1
        for runs in factors:
            units = units * self.series(runs, values)
        return units

    def kept(self, service, payer):
        """Of its share of a service, what stays with a payer, by age index."""
        info = self.told["payers"][payer]
        kept = np.ones(self.n_ages)
        if info["receiver"]:
            return kept
        if service["equalised"]:
            kept = kept * info["keep"]
        if info["local"]:
            kept = kept * (1 - self.told["migration"]) ** (self.offset + np.arange(self.n_ages))
        return kept

    def costs(self):
        """[age][state][payer] of a person-year, at the file's numbers."""
        receiver = [p for p, info in enumerate(self.told["payers"]) if info["receiver"]]
        cost = np.zeros((self.n_ages, self.n_states, len(self.payers)))
        for k, state, factors in self.told["uses"]:
            service = self.told["services"][k]
            kroner = self.units(factors, self.values) * self.values[service["price"]] * service["carry"]
            for payer, share in enumerate(service["shares"]):
                kept = self.kept(service, payer) if receiver else np.ones(self.n_ages)
                cost[:, state, payer] += kroner * share * kept
                for other in receiver:
                    cost[:, state, other] += kroner * share * (1 - kept)
        return cost

    def line_years(self, line):
        """[year] how often a cost line is paid: times participants, where it is for each."""
        years = np.zeros(self.n_years)
        for j in range(1 if line["basis"] == "calendar" else self.intakes):
            years[line["from"] + j:line["to"] + j + 1] += self.participants if line["basis"] == "participant" else 1
        return years

    def programmes(self):
        """[payer][year]"""
        return sum(np.outer(line["shares"], self.line_years(line)) * self.values[line["amount"]] * line["carry"]
                   for line in self.told["lines"])

    def intake_ages(self):
        """Of every intake: its first year, and how many ages there are within the horizon."""
        return [(j + self.offset, min(self.n_ages, self.n_years - j - self.offset))
                for j in range(self.intakes) if j + self.offset < self.n_years]

    def person_years(self):
        return sum(n for _, n in self.intake_ages()) * self.participants
