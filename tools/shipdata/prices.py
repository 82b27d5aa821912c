# SPDX-License-Identifier: GPL-3.0-or-later
"""Price indices by year, and carrying an amount from one year to another."""

# Growth from the year before, per cent. Kommunal deflator (TBU); 2025 and 2026 are estimates.
DEFLATOR_GROWTH = {2014: 3.1, 2015: 2.4, 2016: 2.6, 2017: 2.4, 2018: 3.1, 2019: 3.2, 2020: 1.0,
                   2021: 4.4, 2022: 6.7, 2023: 4.3, 2024: 5.0, 2025: 4.7, 2026: 4.1}
# Consumer prices, 2025 = 100 (Statistics Norway); 2026 is TBU's estimate of 3.0 %.
CPI = {2013: 69.6, 2014: 71.1, 2015: 72.6, 2016: 75.2, 2017: 76.6, 2018: 78.7, 2019: 80.4,
       2020: 81.5, 2021: 84.3, 2022: 89.2, 2023: 94.1, 2024: 97.1, 2025: 100.0, 2026: 103.0}
# Grunnbeløpet from 1 May. 2013 and 2025 are well known but were not read.
BASIC_AMOUNT = {2013: 85245, 2014: 88370, 2015: 90068, 2016: 92576, 2017: 93634, 2018: 96883,
                2019: 99858, 2020: 101351, 2021: 106399, 2022: 111477, 2023: 118620,
                2024: 124028, 2025: 130160, 2026: 136549}
# Annual wage growth, per cent. Read: 2014, 2015, 2017-2019, 2024, 2025. The rest is general
# knowledge, 2026 an estimate.
WAGE_GROWTH = {2014: 3.1, 2015: 2.8, 2016: 1.7, 2017: 2.3, 2018: 2.8, 2019: 3.5, 2020: 3.1,
               2021: 3.5, 2022: 4.4, 2023: 5.2, 2024: 5.7, 2025: 5.0, 2026: 4.4}


def _chained(growth, base_year=2025):
    level = {2013: 1.0}
    for year in sorted(growth):
        level[year] = level[year - 1] * (1 + growth[year] / 100)
    return {year: round(100 * value / level[base_year], 2) for year, value in level.items()}


DEFLATOR = _chained(DEFLATOR_GROWTH)
WAGES = _chained(WAGE_GROWTH)
# A calendar year's mean: four months of the old amount, eight of the new.
G = {year: round((4 * BASIC_AMOUNT[year - 1] + 8 * BASIC_AMOUNT[year]) / 12)
     for year in range(2014, 2027)}

SERIES = {'cpi': CPI, 'deflator': DEFLATOR, 'basic-amount': G, 'wages': WAGES}


def carried(amount, series, from_year, to_year):
    return amount * SERIES[series][to_year] / SERIES[series][from_year]
