"""The region-20 benchmark in numpy: answers lines "paths years seed" on standard input with a line of JSON each.

Equations on whole blocks of paths at a time, quantiles by np.partition; memory is allocated once.
"""
import json
import sys
import time

import numpy as np

INPUTS = {
    "growth": (0.065, 0.01), "prices": (0.02, 0.008), "rd": (0.09, 0.02), "population": (0.003, 0.002),
    "urban_speed": (0.06, 0.01), "energy_cut": (0.03, 0.006), "carbon_cut": (0.02, 0.005),
    "elasticity": (0.95, 0.1), "buoyancy": (0.9, 0.15),
}
START = {
    "gdp_real": 10000, "deflator": 1, "rd": 250, "pop": 1000, "urban_rate": 60, "energy_intensity": 0.5, "cf": 2.2,
    "income": 40000, "share1": 10, "share2": 40, "share3": 50, "fiscal": 1500,
}
SERIES = [
    "gdp_real", "deflator", "gdp_nominal", "rd", "rd_intensity", "pop", "urban_rate", "urban_pop", "energy_intensity",
    "energy", "cf", "co2", "gdp_pc", "income", "share1", "share2", "share3", "fiscal", "fiscal_share", "co2_pc",
]
TARGETS = {
    "gdp_real": 13700, "gdp_nominal": 15000, "rd": 380, "rd_intensity": 2.5, "pop": 1010, "urban_rate": 65,
    "urban_pop": 665, "gdp_pc": 150000, "income": 54000, "share3": 53.5, "fiscal": 2200, "fiscal_share": 14.5,
    "deflator": -1.12, "energy_intensity": -0.4325, "energy": -6000, "cf": -2.0, "co2": -12000, "share1": -8.4,
    "share2": -37.8, "co2_pc": -11.7,
}
QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
TARGET_YEAR = 5
BLOCK = 8192


def sample(generator, out):
    generator.standard_normal(out=out)
    for row, (mean, sd) in zip(out, INPUTS.values()):
        row *= sd
        row += mean


def evaluate(inputs, out):
    """Fills out[year, series, path]; in place, with what is the same in every year computed once."""
    growth, prices, rd, population, urban_speed, energy_cut, carbon_cut, elasticity, buoyancy = inputs
    index = {name: place for place, name in enumerate(SERIES)}
    grows = {
        "gdp_real": 1 + growth, "deflator": 1 + prices, "rd": 1 + rd, "pop": 1 + population,
        "energy_intensity": 1 - energy_cut, "cf": 1 - carbon_cut, "income": 1 + growth * elasticity,
        "fiscal": 1 + (growth + prices) * buoyancy,
    }
    slowed = np.exp(-urban_speed)
    sectors = (1 - 0.45 * growth, 1 - 0.15 * growth, 1 + 0.2 * growth)
    before = {name: np.full(growth.shape, float(value)) for name, value in START.items()}
    for year in out:
        now = {name: year[place] for name, place in index.items()}
        for name, factor in grows.items():
            np.multiply(before[name], factor, out=now[name])
        np.multiply(now["gdp_real"], now["deflator"], out=now["gdp_nominal"])
        np.divide(100 * now["rd"], now["gdp_nominal"], out=now["rd_intensity"])
        urban = now["urban_rate"]
        np.divide(85, before["urban_rate"], out=urban)
        urban -= 1
        urban *= slowed
        urban += 1
        np.divide(85, urban, out=urban)
        np.multiply(now["pop"], urban, out=now["urban_pop"])
        now["urban_pop"] /= 100
        np.multiply(now["gdp_real"], now["energy_intensity"], out=now["energy"])
        np.multiply(now["energy"], now["cf"], out=now["co2"])
        np.divide(now["gdp_nominal"], now["pop"], out=now["gdp_pc"])
        now["gdp_pc"] *= 10000
        parts = [before[f"share{k + 1}"] * sector for k, sector in enumerate(sectors)]
        whole = parts[0] + parts[1]
        whole += parts[2]
        for k, part in enumerate(parts):
            part *= 100
            np.divide(part, whole, out=now[f"share{k + 1}"])
        np.divide(100 * now["fiscal"], now["gdp_nominal"], out=now["fiscal_share"])
        np.divide(now["co2"], now["pop"], out=now["co2_pc"])
        before = now


def summarize(out):
    """Mean and exact type-7 quantiles of every series and year, and the share of paths that meet each target."""
    paths = out.shape[2]
    places = [(paths - 1) * q for q in QUANTILES]
    ranks = sorted({rank for place in places for rank in (int(place), min(int(place) + 1, paths - 1))})
    found, shares = [], {}
    for year, block in enumerate(out, start=1):
        for name, column in zip(SERIES, block):
            ordered = np.partition(column, ranks)
            row = [float(column.mean())]
            for place in places:
                low = int(place)
                lower, upper = ordered[low], ordered[min(low + 1, paths - 1)]
                row.append(float(lower + (place - low) * (upper - lower)))
            found.append(row)
            if year == TARGET_YEAR:
                limit = TARGETS[name]
                met = column >= limit if limit > 0 else column <= -limit
                shares[name] = float(np.count_nonzero(met)) / paths
    return found, shares


def main():
    memory = {}
    for line in sys.stdin:
        paths, years, seed = map(int, line.split())
        if (paths, years) not in memory:
            # Columns 72 places longer than a power of two do not fall on the same cache sets.
            whole = np.zeros((years, len(SERIES), paths + 72))
            memory = {(paths, years): (np.zeros((len(INPUTS), paths)), whole[:, :, :paths])}
        inputs, out = memory[(paths, years)]
        started = time.perf_counter()
        sample(np.random.Generator(np.random.SFC64(seed)), inputs)
        sampled = time.perf_counter()
        for first in range(0, paths, BLOCK):
            evaluate(inputs[:, first:first + BLOCK], out[:, :, first:first + BLOCK])
        evaluated = time.perf_counter()
        found, shares = summarize(out)
        ended = time.perf_counter()
        answer = {
            "version": np.__version__, "total": 1e3 * (ended - started), "sample": 1e3 * (sampled - started),
            "evaluate": 1e3 * (evaluated - sampled), "statistics": 1e3 * (ended - evaluated),
            "median_gdp": found[0][3], "met": shares,
        }
        print(json.dumps(answer), flush=True)


main()
