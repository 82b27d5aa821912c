# SPDX-License-Identifier: GPL-3.0-or-later
"""Not-knowing only, in NumPy: the expected values at many draws of every uncertain number.

Every number is drawn from its own family with NumPy's generator; then everything is
arrays with draws along, in pieces that stay in the cache, and what is constant –
shares and how a use runs by age – is one matrix per state, multiplied by BLAS.
"""
import time

import numpy as np


def shapes_of(draws):
    """One shape for every element, or None where its numbers are not in proportion."""
    shapes = {}
    for family, a, b, mirrored, key in draws:
        shape = shapes.setdefault(key, (family, a, b, mirrored))
        if shape[0] != family or shape[3] != mirrored or not np.allclose(shape[1:3], (a, b), rtol=1e-6):
            return None
    return shapes


def is_comparable(model):
    """Where each element needs one independent draw and moves are the same at all ages."""
    told = model.told
    return ("own_moves" in told and shapes_of(told["draws"]) is not None and told["migration"] == 0 and model.intakes == 1
            and not any(payer["receiver"] for payer in told["payers"])
            and all(len(runs) == 1 and runs[0][1] == runs[0][2] for _, _, runs in told["own_moves"]))


class Unknowns:
    def __init__(self, model):
        self.model = model
        told = model.told
        self.shapes = shapes_of(told["draws"])
        self.numbers = [(value, told["draws"][draw][4] if draw >= 0 else None, offset, scale)
                        for value, draw, offset, scale in told["numbers"]]
        self.shares = np.array([service["shares"] for service in told["services"]])
        self.price_slots = [service["price"] for service in told["services"]]
        self.carry = np.array([service["carry"] for service in told["services"]])[:, None]
        self.states = sorted({state for _, state, _ in told["uses"]})
        # All ages of one use move together: what is drawn is how it compares with its value.
        self.uses = {state: [(k, runs[0]) for k, s, runs in told["uses"] if s == state] for state in self.states}
        self.profiles = {state: self.profile(uses) for state, uses in self.uses.items()}

    def profile(self, uses):
        """[payer · age][service]: share × use at its value."""
        parts = []
        for k, runs in uses:
            by_age = self.model.series(runs, self.model.values)
            parts.append(np.outer(self.shares[k], by_age).ravel())
        return np.array(parts).T.copy()

    def draw(self, rng, n):
        """[number][draw]"""
        quantiles = {}
        for key, (family, a, b, mirrored) in self.shapes.items():
            if family == "beta":
                drawn = rng.beta(a, b, n)
            elif family == "gamma":
                drawn = rng.standard_gamma(a, n)
            elif family == "lognormal":
                drawn = np.exp(a * rng.standard_normal(n))
            else:
                raise SystemExit(f"No way to draw from {family}.")
            quantiles[key] = -drawn if mirrored else drawn
        values = np.empty((len(self.numbers), n))
        for i, (value, key, offset, scale) in enumerate(self.numbers):
            values[i] = value if key is None else offset + scale * quantiles[key]
        return values

    def chances(self, values):
        """[from][to][draw], and the same numbers of who starts where."""
        n_states = self.model.n_states
        moves = np.zeros((n_states, n_states, values.shape[1]))
        start = np.zeros((n_states, values.shape[1]))
        for origin, target, runs in self.model.told["own_moves"]:
            moves[origin, target] = values[runs[0][1]]
        for state, slot in self.model.told["own_start"]:
            start[state] += values[slot]
        return moves, start / start.sum(axis=0)

    def close(self, moves):
        """Staying is what is left; rows above 1 are divided by their sum."""
        total = moves.sum(axis=1)
        if (total > 1).any():
            moves /= np.maximum(total, 1)[:, None]
        for state in range(len(moves)):
            moves[state, state] = np.maximum(1 - total[state], 0)

    def occupancy(self, moves, start, risks):
        """[age][state][draw] with, or without where there are no risks."""
        x = np.empty((self.model.n_ages,) + start.shape)
        x[0] = start
        untouched = moves.copy()
        self.close(untouched)
        for age in range(self.model.n_ages - 1):
            changed = untouched
            if any((factor[age] != 1).any() for factor in risks.values()):
                changed = moves.copy()
                for (origin, target), factor in risks.items():
                    changed[origin, target] *= factor[age]
                self.close(changed)
            np.einsum("ijd,id->jd", changed, x[age], out=x[age + 1])
        return x

    def piece(self, rng, n):
        """[year][payer][draw] kr"""
        model = self.model
        values = self.draw(rng, n)
        moves, start = self.chances(values)
        apart = self.occupancy(moves, start, {}) - self.occupancy(moves, start, model.risks(values))
        prices = values[self.price_slots] * self.carry
        net = np.zeros((len(model.payers), model.n_ages, n))
        for state in self.states:
            slots = [runs[0][1] for _, runs in self.uses[state]]
            relative = values[slots] / model.values[slots][:, None]
            kroner = self.profiles[state] @ (relative * prices[[k for k, _ in self.uses[state]]])
            net += kroner.reshape(net.shape) * apart[:, state]
        net *= model.participants
        for line in model.told["lines"]:
            years = model.line_years(line)
            for payer, share in enumerate(line["shares"]):
                if share:
                    net[payer] -= np.outer(years, share * line["carry"] * values[line["amount"]])
        return net

    def net(self, seed, n_draws, piece):
        """[payer][year][draw] kr, and cumulated and discounted."""
        rng = np.random.Generator(np.random.SFC64(seed))
        net = np.concatenate([self.piece(rng, min(piece, n_draws - begin)) for begin in range(0, n_draws, piece)], axis=2)
        return net, np.cumsum(net * self.model.discount[:, None], axis=1)


def quickest(model, n_draws, times):
    """Tries sizes of pieces, then times the best: name, ms, (net, cumulated)."""
    unknowns = Unknowns(model)
    tried = []
    for piece in (200, 500, 1000, 2500):
        begin = time.process_time()
        unknowns.net(0, 2500, piece)
        tried.append((time.process_time() - begin, piece))
    piece, taken = min(tried)[1], []
    for i in range(times):
        begin = time.process_time()
        result = unknowns.net(i + 1, n_draws, piece)
        taken.append(time.process_time() - begin)
    return f"{piece} draws at a time", float(np.median(taken)) * 1e3, result
