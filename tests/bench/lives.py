# SPDX-License-Identifier: GPL-3.0-or-later
"""The same simulation in NumPy: lives, prices and payers, without and with the measure.

8-bit states and 32-bit numbers in pieces that stay in the cache, persons down and
draws along, so that adding up persons is adding whole rows; no loop over persons or
draws.  The three ways of finding the next state are the quickest that were found;
piece sizes and ways are tried, and the quickest is what is compared.
"""
import time

import numpy as np


def take_rows(state, numbers, thresholds, passed, reached):
    """Everybody's thresholds are taken by state; the next state is how many are reached."""
    np.copyto(passed, 0)
    for column in thresholds:
        np.greater_equal(numbers, column.take(state), out=reached)
        np.add(passed, reached.view(np.int8), out=passed)


def mask_states(masks, numbers, thresholds, passed, reached):
    """Every state's thresholds are compared with everybody, and count where the state is so."""
    np.copyto(passed, 0)
    for state, mask in enumerate(masks):
        for column in thresholds:
            threshold = column[state]
            if threshold <= 0:
                np.add(passed, mask.view(np.int8), out=passed)
            elif threshold < 1:
                np.greater_equal(numbers, threshold, out=reached)
                np.logical_and(reached, mask, out=reached)
                np.add(passed, reached.view(np.int8), out=passed)


def step_by_rows(arms, masks, numbers, thresholds, spare, reached):
    for arm in range(2):
        take_rows(arms[arm], numbers, thresholds[arm], spare, reached)
        arms[arm], spare = spare, arms[arm]
    return spare


def step_by_masks(arms, masks, numbers, thresholds, spare, reached):
    for arm in range(2):
        mask_states(masks[arm], numbers, thresholds[arm], spare, reached)
        arms[arm], spare = spare, arms[arm]
    return spare


def step_by_search(arms, masks, numbers, thresholds, spare, reached):
    """One search in all rows laid end to end: state + number among state + threshold."""
    n = thresholds[0].shape[1]
    for arm in range(2):
        rows = (thresholds[arm].T + np.arange(n, dtype=np.float32)[:, None]).ravel()
        found = np.searchsorted(rows, arms[arm] + numbers, side="right")
        arms[arm] = (found - (n - 1) * arms[arm]).astype(np.int8)
    return spare


STEPS = {"rows": step_by_rows, "masks": step_by_masks, "search": step_by_search}


class Lives:
    def __init__(self, model, step, piece):
        self.model, self.step, self.piece = model, STEPS[step], piece
        arms = (model.without, model.with_measure)
        # [arm][age][threshold][state]
        self.thresholds = [np.cumsum(moves, axis=2)[:, :, :-1].transpose(0, 2, 1).astype(np.float32).copy() for moves in arms]
        self.start = np.cumsum(model.start)[:-1].astype(np.float32)

    def follow(self, rng, n_draws, n_ages):
        """[age][draw][state] persons without less persons with."""
        shape = self.model.participants, n_draws
        states = range(self.model.n_states)
        apart = np.empty((n_ages, n_draws, self.model.n_states), dtype=np.float32)
        reached, spare = np.empty(shape, dtype=bool), np.empty(shape, dtype=np.int8)
        numbers = rng.random(shape, dtype=np.float32)
        first = np.zeros(shape, dtype=np.int8)
        for threshold in self.start:
            first += numbers >= threshold
        arms = [first, first.copy()]
        masks = [np.empty((len(states),) + shape, dtype=bool) for arm in range(2)]
        counts = [np.empty((len(states), n_draws), dtype=np.int16) for arm in range(2)]
        small = np.int8 if self.model.participants < 128 else np.int16
        for age in range(n_ages):
            for arm in range(2):
                for state in states:
                    np.equal(arms[arm], state, out=masks[arm][state])
                counts[arm] = np.add.reduce(masks[arm].view(np.int8), axis=1, dtype=small)
            apart[age] = (counts[0].astype(np.int16) - counts[1]).T
            if age + 1 < n_ages:
                rng.random(shape, dtype=np.float32, out=numbers)
                spare = self.step(arms, masks, numbers, [table[age] for table in self.thresholds], spare, reached)
        return apart

    def net(self, seed, n_draws):
        """[year][draw][payer] kr, and the same cumulated and discounted."""
        model = self.model
        rng = np.random.Generator(np.random.SFC64(seed))
        net = np.empty((model.n_years, n_draws, len(model.payers)))
        net[:] = -model.programme.T[:, None, :]
        for begin in range(0, n_draws, self.piece):
            n = min(self.piece, n_draws - begin)
            for first, n_ages in model.intake_ages():
                net[first:first + n_ages, begin:begin + n] += np.matmul(self.follow(rng, n, n_ages), model.cost[:n_ages])
        return net, np.cumsum(net * model.discount[:, None, None], axis=0)


def quickest(model, n_draws, times):
    """Tries the ways, then times the best: name, ns a person-year, and all that was
    drawn while timing: (net, cumulated)."""
    tried = []
    for step in STEPS:
        for piece in (250, 1000, 2500):
            lives = Lives(model, step, piece)
            begin = time.process_time()
            lives.net(0, max(n_draws // 10, piece))
            tried.append((time.process_time() - begin, step, piece))
    _, step, piece = min(tried)
    lives, taken, drawn = Lives(model, step, piece), [], []
    for i in range(times):
        begin = time.process_time()
        drawn.append(lives.net(101 + i, n_draws))
        taken.append(time.process_time() - begin)
    result = [np.concatenate(runs, axis=1) for runs in zip(*drawn)]
    return f"{step}, {piece} draws at a time", float(np.median(taken)) * 1e9 / n_draws / model.person_years(), result
