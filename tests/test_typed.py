"""Typed lists and dictionaries inside of functions: as Numba's on every route, freed once, and as Numba's own C.

tests/data/support/containers.py has every operation. Besides, the C runs beside Numba's, step by step, and with an
allocator that fails.
"""

import ctypes
import random
import re
from collections import Counter
from pathlib import Path

import pytest
from llvmlite import binding
from numba import _helperlib

from pkgimage.host import platform_id
from tests.conftest import skip_or_fail
from tests.test_cleanup import ran
from tests.test_support import DATA, profile
from toolchain import app
from toolchain.report.recording import RecordingEvents

X = [5, 3, 5, -7, 3, 11, 5, 1 << 40]
N = "(int64)"

CHECKS = [
    # function, signature, arguments, oracle (or the exception or the result), rtol, why
    ("appended", N, [40], "numba", 0, ""),
    ("changed", N, [20], "numba", 0, ""),
    ("replaced", N, [9], "numba", 0, ""),
    ("shrunk", N, [40], "numba", 1e-15, "a fused multiply-add rounds once"),
    ("narrow", N, [40], "numba", 0, ""),
    ("rows", N, [9], "numba", 0, ""),
    ("nested", N, [5], "numba", 0, ""),
    ("pairs", N, [9], "numba", 0, ""),
    ("named", N, [9], "numba", 0, ""),
    ("immutable", N, [3], "numba", 0, ""),
    ("immutable", N, [4], "ValueError", 0, ""),
    ("beyond", N, [-3], "numba", 0, ""),
    ("beyond", N, [3], "IndexError", 0, ""),
    ("from_nothing", N, [3], "IndexError", 0, ""),
    ("growing_while_read", N, [3], "RuntimeError", 0, ""),
    ("reserved", N, [100], "numba", 0, ""),
    ("reserved", N, [1 << 58], "RuntimeError", 0, ""),
    ("reserved", N, [-1], "RuntimeError", 0, ""),
    ("counted", "(int64[::1])", [X], "numba", 0, ""),
    ("deleted", N, [40], "numba", 0, ""),
    ("deleted", N, [4], "KeyError", 0, ""),
    ("crowded", N, [40], "numba", 1e-15, "a fused multiply-add rounds once"),
    ("places", N, [40], "numba", 0, ""),
    ("small_keys", N, [40], "numba", 0, ""),
    ("weighed", N, [9], "numba", 0, ""),
    ("hashed", "(float64)", [-1.75e300], "numba", 0, ""),
    ("hashed", "(float32)", [0.1], "numba", 0, ""),
    ("grouped", N, [9], "numba", 0, ""),
    ("equal", N, [9], "numba", 0, ""),
    ("changed_while_read", N, [9], "numba", 0, ""),
    ("changed_while_read", N, [5], "numba", 0, ""),
    ("absent", N, [1], "numba", 0, ""),
    ("absent", N, [2], "only KeyError", 0, ""),
    ("from_no_key", N, [2], "KeyError", 0, ""),
    ("sized", N, [1000], "numba", 0, ""),
    ("sized", N, [1 << 58], "RuntimeError", 0, ""),
]  # fmt: skip

PLANTED = ("pairs", N, [0], 2.0, 0, "")
"""The control: the sum is 1.5."""


def test_every_operation_agrees_on_every_route(tmp_path):
    path = profile(tmp_path / "typed.toml", [*CHECKS, PLANTED], module="containers")
    document = app.matrix_run(path, events=RecordingEvents()).document
    cells = [(cell["platform"], cell["route"], cell["checks"]) for cell in document["cells"]]
    given = [(*place, check) for *place, checks in cells for check in checks if check["kind"] == "call"]
    wrong = [one for one in given if one[2]["status"] not in ("passed", "not-run")]
    planted = f"#{len(CHECKS) + 1}/"
    assert [one for one in wrong if planted not in one[2]["id"]] == []
    ran_on = {one[:2] for one in given if one[2]["status"] != "not-run"}
    assert {one[:2] for one in wrong} == ran_on, "the control is found on every route"
    assert {platform for platform, _ in ran_on} >= {"linux-x86_64"}


@pytest.fixture(scope="module")
def blocks():
    """Level -> function -> rows of tests/balance.py."""
    if platform_id() != "linux-x86_64":
        skip_or_fail("host", "the allocator is put under code for linux-x86_64")
    return ran("counted", DATA, "containers")


@pytest.mark.parametrize("level", ["0", "2"])
def test_every_block_is_freed_once(blocks, level):
    """Also where an exception passes; that the allocator sees what is not freed, test_cleanup.py proves."""
    wrong = {name: rows for name, rows in blocks[level].items() if any(row[1:] != [0, 0] for row in rows)}
    assert set(wrong) == {"control_kept"}
    assert all(row[1] > 1 and not row[2] for row in wrong["control_kept"]), "the list, its items, its room"
    raised = {name for name, rows in blocks[level].items() if any(row[0] for row in rows)}
    assert raised >= {"absent", "beyond", "deleted", "enormous", "from_no_key", "growing_while_read", "immutable"}


# ---- the C beside Numba's own ----

W, P, INT = ctypes.c_int64, ctypes.c_void_p, ctypes.c_int
KINDS = {
    # name: result, arguments
    "list_new": (INT, P, W, W), "list_set_method_table": (None, P, P), "list_free": (None, P),
    "list_base_ptr": (P, P), "list_size_address": (W, P), "list_allocated": (W, P), "list_is_mutable": (INT, P),
    "list_set_is_mutable": (None, P, INT), "list_append": (INT, P, P), "list_setitem": (INT, P, W, P),
    "list_delitem": (INT, P, W), "list_delete_slice": (INT, P, W, W, W),
    "dict_new_sized": (INT, P, W, W, W), "dict_set_method_table": (None, P, P), "dict_free": (None, P),
    "dict_length": (W, P), "dict_lookup": (W, P, P, W, P), "dict_insert": (INT, P, P, W, P, P),
    "dict_delitem": (INT, P, W, W), "dict_popitem": (INT, P, P, P), "dict_iter": (None, P, P),
    "dict_iter_next": (INT, P, P, P),
}  # fmt: skip
NATIVE = Path(__file__).parent.parent / "platforms" / "native"
LIBC = ctypes.CDLL(None)
LIBC.malloc.restype = LIBC.realloc.restype = P
LIBC.malloc.argtypes, LIBC.realloc.argtypes = [ctypes.c_size_t], [P, ctypes.c_size_t]
short = [0]
"""How many allocations succeed before one fails; negative: all do."""


def allowed():
    short[0] -= 1
    return short[0] != -1


malloc = ctypes.CFUNCTYPE(P, ctypes.c_size_t)(lambda size: LIBC.malloc(size) if allowed() else None)
realloc = ctypes.CFUNCTYPE(P, P, ctypes.c_size_t)(lambda old, size: LIBC.realloc(old, size) if allowed() else None)


class Functions:
    """The functions of one implementation, by their names without 'numba_'."""

    def __init__(self, address_of):
        for name, (result, *arguments) in KINDS.items():
            setattr(self, name, ctypes.CFUNCTYPE(result, *arguments)(address_of(name)))


THEIRS = Functions(lambda name: _helperlib.c_helpers[name])


@pytest.fixture(scope="module")
def ours():
    """The checked-in IR, compiled by LLVM's JIT on an allocator that can fail."""
    binding.initialize_native_target()
    binding.initialize_native_asmprinter()
    module = binding.parse_assembly("")
    for name in ("support_list.ll", "support_dict.ll"):
        text = re.sub(r"@(malloc|realloc)\(", r"@short.\1(", (NATIVE / name).read_text())
        module.link_in(binding.parse_assembly(text))
    for name, function in (("short.malloc", malloc), ("short.realloc", realloc)):
        binding.add_symbol(name, ctypes.cast(function, P).value)
    machine = binding.Target.from_default_triple().create_target_machine(jit=True)
    engine = binding.create_mcjit_compiler(module, machine)
    engine.finalize_object()
    short[0] = -1
    yield Functions(lambda name: engine.get_function_address(f"numba_{name}"))
    engine.close()


COUNT = ctypes.CFUNCTYPE(None, P)
EQUAL = ctypes.CFUNCTYPE(INT, P, P)


class Counts:
    """A method table whose functions count, by the bytes that they are called with."""

    def __init__(self, *sizes, equal=None):
        self.found, self.equal = Counter(), equal
        functions = [COUNT(self.counter(size, step)) for size in sizes for step in (1, -1)]
        self.kept = ([EQUAL(equal)] if equal else []) + functions
        pointers = [ctypes.cast(function, P).value for function in self.kept]
        if len(sizes) == 2 and not equal:
            pointers.insert(0, None)
        self.table = (P * len(pointers))(*pointers)

    def counter(self, size, step):
        def count(address):
            self.found[ctypes.string_at(address, size)] += step
            self.found += Counter()  # without what has come down to nothing

        return count


class Lists:
    """A list of one implementation, and what can be seen of it."""

    def __init__(self, functions, size, allocated):
        self.do, self.size, self.counts, out = functions, size, Counts(size), P()
        assert functions.list_new(ctypes.byref(out), size, allocated) == 0
        self.list = out.value
        functions.list_set_method_table(self.list, self.counts.table)

    def seen(self):
        length = W.from_address(self.do.list_size_address(self.list)).value
        items = ctypes.string_at(self.do.list_base_ptr(self.list), length * self.size) if length else b""
        return length, self.do.list_allocated(self.list), self.do.list_is_mutable(self.list), items, self.counts.found


def step_of(rng, length, size):
    """(function, arguments) of a random operation on a list of this length; some are out of range."""
    item = rng.randbytes(size)
    at = rng.randrange(-1, length + 1)
    by = rng.choice([1, 2, 3, 7, -1, -2, -5])
    low, high = sorted(rng.randrange(length + 1) for _ in range(2))
    ends = (low, high) if by > 0 else (high - 1, low - 1)
    choices = [("list_append", (item,))] * 9 + [("list_setitem", (at, item)), ("list_delitem", (at,))] * 2
    if rng.random() < 0.3:
        choices += [("list_delete_slice", (*ends, by)), ("list_set_is_mutable", (0,))]
    return rng.choice(choices)


@pytest.mark.parametrize("size", [1, 8, 12])
def test_lists_are_numbas_step_by_step(ours, size):
    rng, seen = random.Random(size), Counter()
    for allocated in (0, 1, 20):
        both = [Lists(functions, size, allocated) for functions in (THEIRS, ours)]
        for _ in range(400):
            name, arguments = step_of(rng, both[0].seen()[0], size)
            answers = [getattr(one.do, name)(one.list, *arguments) for one in both]
            assert answers[0] == answers[1], (name, arguments)
            assert both[0].seen() == both[1].seen(), (name, arguments)
            seen[name, answers[0]] += 1
            mutable = name != "list_set_is_mutable" or rng.random() < 0.5
            for one in both:
                one.do.list_set_is_mutable(one.list, int(mutable))
        for one in both:
            one.do.list_free(one.list)
            assert not one.counts.found
    assert {("list_append", 0), ("list_append", -5), ("list_setitem", -1), ("list_delitem", -1)} <= set(seen)


def test_a_list_without_memory_keeps_what_it_has(ours):
    """Every allocation fails in turn; Numba's status is -2."""
    out = P()
    for allocations in (0, 1):
        short[0] = allocations
        assert ours.list_new(ctypes.byref(out), 8, 4) == -2
    short[0] = -1
    assert ours.list_new(ctypes.byref(out), 8, 1 << 61) == -2
    lists = Lists(ours, 8, 0)
    for number in range(16):
        assert ours.list_append(lists.list, bytes([number] * 8)) == 0
    before = lists.seen()
    short[0] = 0
    assert ours.list_append(lists.list, bytes(8)) == -2
    assert lists.seen() == before
    short[0] = 0
    assert ours.list_delete_slice(lists.list, 0, 12, 1) == 0, "a list that cannot shrink keeps its room"
    assert lists.seen()[:2] == (4, 16)
    ours.list_free(lists.list)
    assert not lists.counts.found


class Dicts:
    """A dictionary of one implementation, and what can be seen of it."""

    def __init__(self, functions, keys, key_size, value_size, equal=None):
        self.do, self.sizes, out = functions, (key_size, value_size), P()
        self.counts = Counts(key_size, value_size, equal=equal)
        assert functions.dict_new_sized(ctypes.byref(out), keys, key_size, value_size) == 0
        self.dict = out.value
        functions.dict_set_method_table(self.dict, self.counts.table)
        self.state = (ctypes.c_byte * 32)()
        functions.dict_iter(self.state, self.dict)

    def next(self):
        """(status, key, value) of the loop that runs beside all operations, until one of them ends it."""
        key, value = P(), P()
        status = self.do.dict_iter_next(self.state, ctypes.byref(key), ctypes.byref(value))
        if status:
            self.do.dict_iter(self.state, self.dict)
            return (status,)
        return status, ctypes.string_at(key, self.sizes[0]), ctypes.string_at(value, self.sizes[1])

    def step(self, name, key, number, value):
        old, taken = ctypes.create_string_buffer(64), ctypes.create_string_buffer(64)
        if name == "dict_insert":
            return self.do.dict_insert(self.dict, key, number, value, old)
        if name == "dict_popitem":
            status = self.do.dict_popitem(self.dict, taken, old)
            popped = (taken.raw[: self.sizes[0]], old.raw[: self.sizes[1]]) if not status else ()
            self.counts.found.subtract(popped)  # the references are the caller's
            self.counts.found += Counter()
            return status, *popped
        entry = self.do.dict_lookup(self.dict, key, number, old)
        if name == "dict_delitem" and entry >= 0:
            assert self.do.dict_delitem(self.dict, number, entry) == 0
        return entry, old.raw[: self.sizes[1]] if entry >= 0 else b""

    def seen(self):
        return self.do.dict_length(self.dict), self.next(), self.counts.found


def raising(left, right):
    """Compares keys of 8 bytes; 13 cannot be compared."""
    left, right = (W.from_address(one).value for one in (left, right))
    return -1 if 13 in (left, right) else int(left == right)


@pytest.mark.parametrize(("key", "value", "equal"), [(8, 8, None), (5, 1, None), (16, 24, None), (8, 3, raising)])
def test_dictionaries_are_numbas_step_by_step(ours, key, value, equal):
    rng, seen = random.Random(key * value), Counter()
    for keys, most, spread in ((0, 8, 3), (0, 60, 7), (6, 300, 1 << 62), (1000, 300, 50)):
        both = [Dicts(functions, keys, key, value, equal) for functions in (THEIRS, ours)]
        for turn in range(600):
            growing = turn % 200 < 120
            weights = (8, 2, 1, 1) if growing else (2, 2, 5, 3)
            (name,) = rng.choices(("dict_insert", "dict_lookup", "dict_delitem", "dict_popitem"), weights)
            number = rng.randrange(most)
            hashed = number * 0x9E3779B97F4A7C15 % spread - spread // 2
            hashed -= hashed == -1  # which is no key's
            given = (name, number.to_bytes(key, "little"), hashed, rng.randbytes(value))
            answers = [one.step(*given) for one in both]
            assert answers[0] == answers[1], given
            states = [one.seen() for one in both]
            assert states[0] == states[1], given
            seen[name, answers[0] if name == "dict_insert" else answers[0][0] < 0] += 1
            seen["next", states[0][1][0]] += 1
        for one in both:
            one.do.dict_free(one.dict)
            assert not one.counts.found
    wanted = {("dict_insert", 0), ("dict_insert", 1), ("dict_delitem", False), ("dict_lookup", True)}
    wanted |= {("next", 0), ("next", -2), ("next", -3)} | ({("dict_insert", -5)} if equal else set())
    assert wanted <= set(seen)


def test_a_dictionary_without_memory_keeps_what_it_has(ours):
    out = P()
    for allocations in (0, 1):
        short[0] = allocations
        assert ours.dict_new_sized(ctypes.byref(out), 3, 8, 8) == -1
    short[0] = -1
    for keys in (1 << 31, 1 << 61):
        assert ours.dict_new_sized(ctypes.byref(out), keys, 8, 8) == -1
    assert ours.dict_new_sized(ctypes.byref(out), 5, 8, 1 << 62) == -1
    dicts = Dicts(ours, 0, 8, 8)
    for number in range(5):
        assert dicts.step("dict_insert", bytes([number] * 8), number, bytes(8)) == 0
    before = dict(dicts.counts.found)
    short[0] = 0
    assert dicts.step("dict_insert", bytes([9] * 8), 9, bytes(8)) == -1
    assert (dicts.seen()[0], dicts.counts.found) == (5, before)
    assert dicts.step("dict_lookup", bytes([4] * 8), 4, b"")[0] == 4
    assert dicts.step("dict_lookup", bytes([9] * 8), 9, b"")[0] == -1
    assert dicts.step("dict_insert", bytes([9] * 8), 9, bytes(8)) == 0, "and takes the next one"
    ours.dict_free(dicts.dict)
    assert not dicts.counts.found


def test_control_another_growth_is_seen(ours):
    """The comparison step by step notices what is not Numba's: a list with room for one item from the start."""
    theirs, other = Lists(THEIRS, 8, 0), Lists(ours, 8, 1)
    assert theirs.seen() != other.seen()
    for one in (theirs, other):
        one.do.list_free(one.list)
