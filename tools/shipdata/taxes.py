# SPDX-License-Identifier: GPL-3.0-or-later
"""Taxes on wages and on taxable benefits, by the official parameters of one year.

A single person in ordinary zones with the standard deductions only (no interest
deduction), so the tax is somewhat higher than what people with a mortgage pay.
Parameters: Skatteetaten's source code of the withholding tables (source
`tax-constants`); local tax rates: circular H-5/25 (`tax-shares-2026`).
"""

YEAR = 2026

PARAMETERS = {
    2026: dict(personal_allowance=114540, minimum_share=0.46, minimum_cap=95700,
               insurance_rate=0.076, insurance_floor=99650, insurance_phase_in=0.25,
               steps=((226100, 0.017), (318300, 0.040), (725050, 0.137), (980100, 0.168),
                      (1467200, 0.178)),
               kommune=0.1135, fylkeskommune=0.0240, stat=0.0825),
}


def assess(gross, year=YEAR):
    """Tax on a year's wages or taxable benefits in that year's kroner.

    Returns ordinary income (the base of the 22 %), insurance contribution, bracket tax and
    the sum of all taxes.
    """
    p = PARAMETERS[year]
    deduction = min(p['minimum_share'] * gross, p['minimum_cap'])
    ordinary = max(0.0, gross - deduction - p['personal_allowance'])
    insurance = max(0.0, min(p['insurance_rate'] * gross,
                             p['insurance_phase_in'] * (gross - p['insurance_floor'])))
    bracket = 0.0
    limits = [limit for limit, _ in p['steps']] + [float('inf')]
    for (limit, rate), upper in zip(p['steps'], limits[1:]):
        bracket += rate * max(0.0, min(gross, upper) - limit)
    rate = p['kommune'] + p['fylkeskommune'] + p['stat']
    return dict(ordinary=ordinary, insurance=insurance, bracket=bracket,
                tax=rate * ordinary + insurance + bracket)
