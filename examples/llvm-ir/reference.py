"""The kernels of `signal.ll` in plain Python: oracles for the checks of `configs/llvm-ir.toml`."""

import math


def power(x):
    total = 0.0
    for value in x:
        total += float(value) * float(value)
    return total / len(x) if len(x) else 0.0


def gain(x, factor):
    for i in range(len(x)):
        x[i] = x[i] * factor


def mix(a, b):
    return complex(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real)


def decibel(ratio):
    return 10.0 * math.log10(ratio)
