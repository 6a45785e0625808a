"""Integers: grid cells, Morton codes, packed colours, checksums."""

from numba import njit, uint8, uint32, uint64

from geokernels.tables import CRC_TABLE


@njit
def cell_index(position, size):
    """Number of the cell that a position falls into; cells left of the origin are negative.

    Raises ZeroDivisionError for cells of size 0.
    """
    return position // size


@njit
def cell_offset(position, size):
    """Position inside its cell, with the sign of `size`, as Python's % does."""
    return position % size


@njit("uint64(uint32, uint32)")
def morton(column, row):
    """Morton code (Z-order) of a tile: the bits of column and row interleaved."""
    code = uint64(0)
    for bit in range(32):
        code |= ((uint64(column) >> uint64(bit)) & uint64(1)) << uint64(2 * bit)
        code |= ((uint64(row) >> uint64(bit)) & uint64(1)) << uint64(2 * bit + 1)
    return code


@njit("uint32(uint8, uint8, uint8)")
def pack_rgb(red, green, blue):
    """0xRRGGBB of three channels."""
    return (uint32(red) << uint32(16)) | (uint32(green) << uint32(8)) | uint32(blue)


@njit
def luminance(red, green, blue, out):
    """Grey values of three uint8 channels, in place in `out`: (77 r + 150 g + 29 b) / 256, rounded down."""
    for i in range(out.shape[0]):
        out[i] = uint8((77 * red[i] + 150 * green[i] + 29 * blue[i]) >> 8)


@njit
def checksum(data):
    """CRC-32 of bytes (uint8)."""
    crc = uint32(0xFFFFFFFF)
    for i in range(data.shape[0]):
        crc = CRC_TABLE[(crc ^ data[i]) & uint32(0xFF)] ^ (crc >> uint32(8))
    return crc ^ uint32(0xFFFFFFFF)


@njit
def delta_decode(deltas, start, out):
    """Running sum of int16 differences from `start`, with 16-bit wrap-around."""
    value = start
    for i in range(deltas.shape[0]):
        value = value + deltas[i]
        out[i] = value


def histogram(values, low, high, counts):
    """Count values into equal bins between `low` and `high`; others are left out. Returns how many were counted.

    A plain Python function: nothing decorates it. Raises ValueError when `high` does not exceed `low`.
    """
    if not high > low:
        raise ValueError("high must exceed low")
    counted = 0
    bins = counts.shape[0]
    for i in range(values.shape[0]):
        if low <= values[i] < high:
            counts[int((values[i] - low) * bins / (high - low))] += 1
            counted += 1
    return counted
