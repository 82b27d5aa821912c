# SPDX-License-Identifier: GPL-3.0-or-later
"""A number by age: straight lines between given ages, flat outside."""

FIRST_AGE, LAST_AGE = 18, 58
AGES = range(FIRST_AGE, LAST_AGE + 1)


class Curve:
    """Curve({18: 1.0, 30: 2.0}) or Curve(3.0); curve(age) gives the value."""

    def __init__(self, points):
        self.points = dict(points) if isinstance(points, dict) else {FIRST_AGE: points}

    def __call__(self, age):
        ages = sorted(self.points)
        if age <= ages[0]:
            return self.points[ages[0]]
        for left, right in zip(ages, ages[1:]):
            if age <= right:
                weight = (age - left) / (right - left)
                return (1 - weight) * self.points[left] + weight * self.points[right]
        return self.points[ages[-1]]

    def __mul__(self, factor):
        return Curve({age: value * factor for age, value in self.points.items()})


def spline(points):
    """The natural cubic spline through {age: value}; straight lines outside."""
    x = sorted(points)
    y = [points[age] for age in x]
    h = [b - a for a, b in zip(x, x[1:])]
    second, upper = [0.0] * len(x), [0.0] * len(x)
    for i in range(1, len(x) - 1):
        slope = (y[i + 1] - y[i]) / h[i] - (y[i] - y[i - 1]) / h[i - 1]
        pivot = 2 * (h[i - 1] + h[i]) - h[i - 1] * upper[i - 1]
        upper[i] = h[i] / pivot
        second[i] = (6 * slope - h[i - 1] * second[i - 1]) / pivot
    for i in range(len(x) - 2, 0, -1):
        second[i] -= upper[i] * second[i + 1]

    def value(age):
        if age <= x[0]:
            return y[0] + (age - x[0]) * ((y[1] - y[0]) / h[0] - h[0] * second[1] / 6)
        if age >= x[-1]:
            return y[-1] + (age - x[-1]) * ((y[-1] - y[-2]) / h[-1] + h[-1] * second[-2] / 6)
        i = next(i for i in range(len(h)) if age <= x[i + 1])
        a, b = (x[i + 1] - age) / h[i], (age - x[i]) / h[i]
        return (a * y[i] + b * y[i + 1]
                + ((a ** 3 - a) * second[i] + (b ** 3 - b) * second[i + 1]) * h[i] ** 2 / 6)
    return value


def thinned(function, tolerance, first=FIRST_AGE, last=LAST_AGE):
    """The fewest ages (greedily, from the left) whose straight lines keep within tolerance.

    tolerance is relative to the largest value. Returns {age: value}, values from `function`.
    """
    values = {age: function(age) for age in range(first, last + 1)}
    limit = tolerance * max(abs(v) for v in values.values())
    points, left = {first: values[first]}, first
    while left < last:
        right = next(r for r in range(last, left, -1) if _straight(values, left, r, limit))
        points[right] = values[right]
        left = right
    if all(abs(v - values[first]) <= limit / 2 for v in values.values()):
        return {first: values[first]}
    return points


def _straight(values, left, right, limit):
    for age in range(left + 1, right):
        weight = (age - left) / (right - left)
        line = (1 - weight) * values[left] + weight * values[right]
        if abs(line - values[age]) > limit:
            return False
    return True
