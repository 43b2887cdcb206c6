#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the figures of published.json against SciPy, or writes them there with --write. Ends with 77 where there is no SciPy."""
import itertools
import json
import math
import sys

try:
    import numpy
    from scipy import stats
except ImportError:
    print("no SciPy here")
    sys.exit(77)

LEVEL = 0.95


def signed_rank_depth(n):
    """The smallest w with P(W <= w) >= 2.5 %, by multiplying out the generating function of the ranks."""
    counts = numpy.ones(1)
    for rank in range(1, n + 1):
        factor = numpy.zeros(rank + 1)
        factor[0] = factor[rank] = 0.5
        counts = numpy.convolve(counts, factor)
    return int(numpy.searchsorted(numpy.cumsum(counts), (1 - LEVEL) / 2))


def typical(x):
    walsh = sorted((a + b) / 2 for a, b in itertools.combinations_with_replacement(x, 2))
    depth = max(1, signed_rank_depth(len(x)))
    return {"value": float(numpy.median(walsh)), "low": walsh[depth - 1], "high": walsh[-depth]}


def inverts_wilcoxon(x, interval):
    """Just inside the interval SciPy's own exact test does not reject, just outside it does."""
    step = 1e-7 * (max(x) - min(x))
    for end, inwards in ((interval["low"], step), (interval["high"], -step)):
        p = [stats.wilcoxon([each - at for each in x], mode="exact").pvalue for at in (end + inwards, end - inwards)]
        if not (p[0] > 1 - LEVEL >= p[1]):
            raise SystemExit(f"the interval {interval} does not invert the signed-rank test: p = {p}")


def mean(x):
    low, high = stats.t.interval(LEVEL, len(x) - 1, loc=numpy.mean(x), scale=stats.sem(x))
    return {"value": float(numpy.mean(x)), "low": float(low), "high": float(high)}


def wilson(happened, n):
    ci = stats.binomtest(happened, n).proportion_ci(LEVEL, method="wilson")
    return {"value": happened / n, "low": float(ci.low), "high": float(ci.high)}


def newcombe(both, first, second, neither):
    n = both + first + second + neither
    p1, p2 = wilson(both + first, n), wilson(both + second, n)
    margins = (both + first) * (second + neither) * (both + second) * (first + neither)
    top = both * neither - first * second
    if top > 0:
        top = max(top - n / 2, 0)
    phi = top / math.sqrt(margins) if margins else 0
    value = p2["value"] - p1["value"]

    def root(a, b):
        return math.sqrt(max(0, a * a - 2 * phi * a * b + b * b))

    return {"value": value,
            "low": value - root(p2["value"] - p2["low"], p1["high"] - p1["value"]),
            "high": value + root(p2["high"] - p2["value"], p1["value"] - p1["low"])}


def expected(row):
    if row["kind"] == "differences":
        out = {"mean": mean(row["x"]), "typical": typical(row["x"])}
        if len({abs(each) for each in row["x"]}) == len(row["x"]) and len(row["x"]) >= 6:
            inverts_wilcoxon(row["x"], out["typical"])
        return out
    if row["kind"] == "proportion":
        return {"proportion": wilson(row["happened"], row["n"])}
    return {"difference": newcombe(*row["counts"])}


def same(a, b):
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12)


def main():
    path = sys.argv[-1]
    with open(path, encoding="utf-8") as file:
        rows = json.load(file)
    wrong = 0
    for row in rows:
        figures = expected(row)
        if "--write" in sys.argv:
            row["expected"] = figures
        elif not same(figures, row["expected"]):
            print(f"{row['name']}: SciPy says {figures}, the file {row['expected']}")
            wrong += 1
    if "--write" in sys.argv:
        with open(path, "w", encoding="utf-8") as file:
            json.dump(rows, file, indent=1)
            file.write("\n")
    print(f"{len(rows)} rows, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
