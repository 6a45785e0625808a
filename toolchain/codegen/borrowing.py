"""A returned record must be one of an argument.

Numba returns the address of a record, and nothing that keeps it alive: of a record of an array that the function itself
made, the memory has been given back by then (its own dispatcher copies what it finds there). An image returns a copy of
the bytes, so it has to know that they are still there. The memory of the arguments is, for the whole call: the typed
entry looks whether the record lies inside of one of them, and returns the status STRAY where it does not.
"""

from toolchain.codegen.lowering import lowered
from toolchain.codegen.text import Body
from toolchain.signature import Array, Record, Signature, memories_of

STRAY = -5
"""Status of a call whose result lies in no argument's memory."""


def borrowed(body: Body, signature: Signature, address: str, size: int) -> str:
    """The i1 that says whether `size` bytes from `address` on lie inside of one argument's memory."""
    found = "false"
    for index, argument in enumerate(signature.arguments):
        parts = [f"%a{index}.{part}" for part in range(len(lowered(argument)))]
        for at, memory in memories_of(argument):
            low, span, full = extent(body, memory, parts[at:])
            start = body.value(f"sub i64 {body.value(f'ptrtoint ptr {address} to i64')}, {low}")
            room = body.value(f"sub i64 {span}, {size}")
            fits = body.value(f"and i1 {body.value(f'icmp ule i64 {start}, {room}')}, {full}")
            large = body.value(f"icmp uge i64 {span}, {size}")
            found = body.value(f"or i1 {found}, {body.value(f'and i1 {fits}, {large}')}")
    return found


def extent(body: Body, memory: Array | Record, parts: list[str]) -> tuple[str, str, str]:
    """(lowest address, bytes up to behind the highest, whether there is any element) of an array or record."""
    low = body.value(f"ptrtoint ptr {parts[0]} to i64")
    if isinstance(memory, Record):
        return low, str(memory.size), "true"
    span, full = str(memory.element.size), "true"
    for shape, stride in zip(parts[1 : 1 + memory.ndim], parts[1 + memory.ndim :], strict=False):
        full = body.value(f"and i1 {full}, {body.value(f'icmp ne i64 {shape}, 0')}")
        reach = body.value(f"mul i64 {body.value(f'sub i64 {shape}, 1')}, {stride}")
        below = body.value(f"icmp slt i64 {reach}, 0")
        low = body.value(f"add i64 {low}, {body.value(f'select i1 {below}, i64 {reach}, i64 0')}")
        length = body.value(f"select i1 {below}, i64 {body.value(f'sub i64 0, {reach}')}, i64 {reach}")
        span = body.value(f"add i64 {span}, {length}")
    return low, span, full
