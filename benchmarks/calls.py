"""Call overhead, measured in one process: python calls.py DIRECTORY IMAGE ROUNDS, prints JSON.

Every way of calling meets every round, so that what else the machine does disturbs all of them alike. The result is
{shape: {way: [nanoseconds per call, one per round]}}. Before anything is measured, all ways must agree.
"""

import ctypes
import functools
import json
import sys
import timeit
from collections.abc import Callable
from typing import Any

import numpy as np

UNROLLED = 10
"""Calls per turn of the timing loop, so that the loop itself weighs little."""
TURNS = 2000
SHAPES = {
    "number": "f(x)", "integers": "f(a, b)", "array": "f(v)", "rows": "f(m, o)", "array_sum": "f(v)",
    "rows_sum": "f(m, o)",
}  # fmt: skip
PLAIN = SHAPES | dict.fromkeys(("array", "array_sum"), "f(v.ctypes.data, 4)")
PLAIN |= dict.fromkeys(("rows", "rows_sum"), "f(m.ctypes.data, 2, 3, o.ctypes.data)")
"""How ctypes is called: addresses and lengths."""


def ways(directory: str, image: str) -> dict[str, tuple[Callable[[str], Any], dict[str, str]]]:
    """Way -> (function of a shape, statement of a shape)."""
    sys.path.insert(0, directory)
    import cython_four
    import four
    import hand_four

    import pkgimage

    plain = ctypes.CDLL(f"{directory}/plain.so")
    number, size, place = ctypes.c_double, ctypes.c_ssize_t, ctypes.c_void_p
    plain.number.argtypes, plain.number.restype = [number], number
    plain.integers.argtypes, plain.integers.restype = [ctypes.c_longlong] * 2, ctypes.c_longlong
    for function in (plain.array, plain.array_sum):
        function.argtypes, function.restype = [place, size], number
    for function in (plain.rows, plain.rows_sum):
        function.argtypes, function.restype = [place, size, size, place], None
    modules = {"image": pkgimage.load(image), "C": hand_four, "Cython": cython_four, "Numba": four}
    found = {name: (lambda shape, module=module: getattr(module, shape), SHAPES) for name, module in modules.items()}
    return {**found, "ctypes": (functools.partial(getattr, plain), PLAIN)}


def turned(names: list[str], by: int) -> list[str]:
    """The names, beginning with another one each time: none always follows the slowest, which uses up a time slice."""
    at = by % len(names)
    return names[at:] + names[:at]


def main() -> None:
    """Prints the times."""
    directory, image, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    arguments = {"x": 1.5, "a": 7, "b": 5, "v": np.arange(4.0), "m": np.arange(6.0).reshape(2, 3)}
    found = ways(directory, image)
    timers: dict[str, dict[str, timeit.Timer]] = {shape: {} for shape in SHAPES}
    for shape in SHAPES:
        results = {}
        for way, (function, statements) in found.items():
            names = {**arguments, "o": np.zeros(2), "f": function(shape)}
            result = eval(statements[shape], names)
            results[way] = (names["o"].tolist(), result)
            timers[shape][way] = timeit.Timer("; ".join([statements[shape]] * UNROLLED), globals=names)
        if len(set(map(repr, results.values()))) != 1:
            raise SystemExit(f"{shape}: the ways do not agree: {results}")
    times: dict[str, dict[str, list[float]]] = {shape: {way: [] for way in row} for shape, row in timers.items()}
    for turn in range(rounds + 1):
        for shape, row in timers.items():
            for way in turned(list(row), turn):
                timer = row[way]
                turns = TURNS // 5 if way in ("Numba", "ctypes") else TURNS
                spent = timer.timeit(turns) / turns / UNROLLED * 1e9
                if turn:  # the first round fills caches
                    times[shape][way].append(spent)
    print(json.dumps(times))


if __name__ == "__main__":
    main()
