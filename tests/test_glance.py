"""A decision that looks at thousands of variants: each is read once, at a glance, and judged as by its whole file."""

import hashlib
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pkgimage import cachefile, rules
from pkgimage.builds import Builds
from pkgimage.candidate import Candidate
from pkgimage.choose import accepted
from pkgimage.depots import Depot, key_name, variants
from pkgimage.flags import Flags, resolve, unpack_flags, valid
from pkgimage.glance import Glance
from pkgimage.host import Host
from tests.depot_variants import HOST, UUID, parts, publish, request, world
from toolchain.run.ordering import refresh
from toolchain.serialize import cache_file

TARGETS = [("x86-64", "", 0, 0), ("x86-64-v3", "avx,avx2,fma", 0, 0), ("x86-64-v4", "avx,avx2,avx512f,fma", 1, 0)]
BYTES = [byte for byte in range(256) if valid(byte, 0, 0)]
HEADERS = st.fixed_dictionaries({}, optional={
    "flags": st.sampled_from(BYTES), "mask": st.integers(0, 31), "mode": st.integers(0, 2), "uuid": st.sampled_from([UUID, b"u" * 16]),
    "platform": st.sampled_from(["linux-x86_64", "linux-x86_64", "macos-arm64"]), "name": st.sampled_from(["geo", "geo", "ge\u00f6"]),
    "minimum_os": st.sampled_from(["glibc 2.17", "glibc 2.40", "musl"]), "python": st.sampled_from([(3, 11), (3, 99)]),
    "targets": st.lists(st.sampled_from(TARGETS), min_size=1, max_size=3).map(tuple), "build_id": st.sampled_from([b"b" * 32, b"c" * 32]),
    "dependencies": st.sampled_from([(), (("other", b"o" * 32),)]), "producers": st.sampled_from([(), (("lld", "19"), ("llvm", "20"))]),
})  # fmt: skip
WORDS = {
    "optimize": [0, 2, 3],
    "inline": ["yes", "no"],
    "debug-info": [0, 1],
    "check-bounds": ["auto", "yes"],
    "pkgimages": ["yes", "no", "existing"],
}
REQUESTS = st.fixed_dictionaries({}, optional={word: st.sampled_from(values) for word, values in WORDS.items()})


def key(number: int) -> str:
    return key_name(hashlib.sha256(str(number).encode()).digest())


@given(header=HEADERS, declared=REQUESTS)
def test_a_glance_has_what_the_whole_file_has(header: dict, declared: dict) -> None:
    content = cache_file(parts(changes=header, declared=resolve(declared)))
    whole = cachefile.decode(content, len(content))
    found = Glance(content[: whole.header_size], len(content))
    assert (found.flags, found.declared, found.native) == (whole.flags, whole.declared, whole.native)
    names = ("name", "uuid", "build_id", "platform", "python", "minimum_os", "targets")
    assert [getattr(found.core, name) for name in names] == [getattr(whole.core, name) for name in names]


@settings(deadline=None)
@given(header=HEADERS, asked=REQUESTS, own=REQUESTS)
def test_the_first_rejection_is_the_first_of_all(tmp_path_factory, header: dict, asked: dict, own: dict) -> None:
    depot = tmp_path_factory.mktemp("depot")
    variant = publish(depot, parts(changes=header, declared=resolve(own)))
    here = world(
        depot,
        host=Host(
            "linux-x86_64",
            "glibc 2.36",
            "cpython",
            (3, 11),
            features=frozenset(("avx", "avx2")),
            inactive=frozenset(("fma",)),
        ),
    )
    question = request(flags=resolve(asked))
    every = list(rules.every(question, Candidate(here.depots[0], "geo", variant.name), here))
    first = rules.first(question, Candidate(here.depots[0], "geo", variant.name), here)
    assert first == (every[0] if every else None)


def test_the_table_of_flags_that_mean_something() -> None:
    for byte in range(256):
        try:
            unpack_flags(byte)
        except ValueError:
            assert not valid(byte, 0, 0)
        else:
            assert valid(byte, 2, 31)
            assert not valid(byte, 3, 0)
            assert not valid(byte, 0, 32)


def test_a_file_that_contradicts_itself_is_never_taken(tmp_path: Path) -> None:
    """Every byte of the header changed, with a right digest: nothing is accepted that the whole file rejects, and
    nothing rejected that it accepts. The cases are seen by both ways."""
    variant = publish(tmp_path, parts())
    here, whole = world(tmp_path), (variant / "image.ji").read_bytes()
    length = struct.unpack_from("<I", whole, 12)[0]
    codes = set()
    for at in range(8, length - 32):
        content = bytearray(whole)
        content[at] ^= 0x01 if at % 2 else 0xFF
        content[length - 32 : length] = hashlib.sha256(content[: length - 32]).digest()
        (variant / "image.ji").write_bytes(content)
        asked = request(build_id=None, preferences=None, values=None)
        every = list(rules.every(asked, Candidate(here.depots[0], "geo", variant.name), here))
        first = rules.first(asked, Candidate(here.depots[0], "geo", variant.name), here)
        assert (first is None) == (not every), at
        codes.add((None if first is None else first.code, every[0].code if every else None))
    assert {("R03", "R03"), ("R04", "R04"), ("R05", "R05"), (None, None)} <= codes


@pytest.mark.parametrize("change", [
    lambda c: struct.pack_into("<I", c, 224, 1 << 31), lambda c: struct.pack_into("<I", c, 320 + 232, 1 << 31),
    lambda c: struct.pack_into("<I", c, 320 + 276, 1 << 31), lambda c: c.__setitem__(18, 0xFF), lambda c: c.__setitem__(22, 7),
    lambda c: c.__setitem__(320, 0), lambda c: c.__setitem__(216, 1),
])  # fmt: skip
def test_a_glance_at_contradictions_raises_value_errors_only(change) -> None:
    content = bytearray(cache_file(parts()))
    size = len(content)
    change(content)
    with pytest.raises((ValueError, struct.error)):
        Glance(bytes(content), size)


def stocked(depot: Path, count: int, *, ordered: bool) -> None:
    for number in range(count):
        publish(depot, parts(sequence=number + 1), key=key(number))
    if ordered:
        refresh(Depot(str(depot)), "geo")


COUNT = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" and str(args[0]).endswith("image.ji") else None)
sys.path.insert(0, sys.argv[1])
import pkgimage
from pkgimage.find import NoVariantError
words = dict(word.split("=") for word in sys.argv[2:])
try:
    pkgimage.load("geo", policy="strict", **words)
except NoVariantError as problem:
    rejected = problem.rejected
    print(len(opened), len(set(opened)), len(rejected), len({found.code for _, found in rejected}), len(problem.details))
    print(sum(candidate._file is not None for candidate, _ in rejected))
"""


@pytest.mark.parametrize("ordered", [True, False], ids=["order file", "no order file"])
def test_every_rejected_variant_is_opened_once_and_not_decoded(tmp_path: Path, ordered: bool) -> None:
    """The audit events of Python count; control: variants that get past the first rules are decoded."""
    stocked(tmp_path, 30, ordered=ordered)
    root = str(Path(__file__).resolve().parent.parent)
    for words, decoded in ((["inline=no"], 0), (["build_id=" + "00" * 32], 30)):
        command = [sys.executable, "-I", "-S", "-c", COUNT, root, *words]
        environment = {"PKGIMAGE_DEPOT_PATH": str(tmp_path), "HOME": str(tmp_path)}
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
        assert done.stdout.split() == ["30", "30", "30", "1", "22", str(decoded)], (
            "22: the depot, 20 variants, how many more"
        )


def test_reasons_of_many_variants_are_those_of_each(tmp_path: Path) -> None:
    """In their order, with damaged ones among them."""
    stocked(tmp_path, 12, ordered=True)
    for number, damage in ((3, b""), (5, b"PKGIMGJI"), (7, None)):
        path = Path(Depot(str(tmp_path)).compiled("geo")) / key(number) / "image.ji"
        content = bytearray(path.read_bytes())
        content[40] ^= 1
        path.write_bytes(bytes(content) if damage is None else damage)
    rejected: list = []
    assert list(accepted(request(flags=resolve({"inline": "no"})), world(tmp_path), rejected)) == []
    codes = {candidate.key: found.code for candidate, found in rejected}
    assert codes == {key(n): {3: "R02", 5: "R03", 7: "R06"}.get(n, "R12") for n in range(12)}


class TestBuilds:
    class Reading(Depot):
        """Counts the variants whose directory is asked for: the first time it is the listing's or none's."""

        asked = 0

        def compiled(self, package: str) -> str:
            type(self).asked += 1
            return super().compiled(package)

    def builds(self, depot: Path, count: int, *, ordered: bool = True) -> Builds:
        for number in range(count):
            changes = {
                "build_id": bytes([number + 1]) * 32,
                "platform": "macos-arm64" if number % 5 == 4 else "linux-x86_64",
            }
            publish(depot, parts(changes=changes, sequence=number + 1), key=key(number))
        if ordered:
            refresh(Depot(str(depot)), "geo")
        self.Reading.asked = 0
        return Builds([Depot("/nowhere"), self.Reading(str(depot))], "geo", HOST)

    def test_the_newest_build_is_found_by_one_look(self, tmp_path: Path) -> None:
        found = self.builds(tmp_path, 49)
        assert bytes([49]) * 32 in found
        assert bool(found)
        assert self.Reading.asked == 1
        assert bytes([44]) * 32 in found
        assert self.Reading.asked == 5, "45 is of another platform, and behind all of this one"
        assert bytes([44]) * 32 in found
        assert self.Reading.asked == 5

    @pytest.mark.parametrize("ordered", [True, False])
    def test_what_is_not_there_reads_all_once(self, tmp_path: Path, ordered: bool) -> None:
        """The oracle reads every file."""
        found = self.builds(tmp_path, 20, ordered=ordered)
        for _ in range(2):
            assert bytes([99]) * 32 not in found
            assert bytes([5]) * 32 not in found, "it is of another platform"
            assert self.Reading.asked == 20 + 1, "and a listing"
        depot = Depot(str(tmp_path))
        files = [Candidate(depot, "geo", name).file for name in variants(depot, "geo")]
        ids = [file.core.build_id for file in files if file is not None and file.core.platform == HOST.platform]
        assert found.all() == frozenset(ids)
        assert len(ids) == 16

    def test_none_damaged_and_gone(self, tmp_path: Path) -> None:
        assert not Builds([Depot(str(tmp_path))], "geo", HOST)
        assert b"b" * 32 not in Builds([], "geo", HOST)
        variant = publish(tmp_path, parts())
        refresh(Depot(str(tmp_path)), "geo")
        assert Builds([Depot(str(tmp_path))], "geo", HOST)
        (variant / "image.ji").write_bytes((variant / "image.ji").read_bytes()[:-1])
        assert not Builds([Depot(str(tmp_path))], "geo", HOST), "damaged"
        (variant / "image.ji").unlink()
        shutil.rmtree(variant)
        assert not Builds([Depot(str(tmp_path))], "geo", HOST), "named by the order file, and gone"

    def test_a_world_that_looks_again_sees_what_was_built_meanwhile(self, tmp_path: Path) -> None:
        here = world(tmp_path, available={"given": frozenset((b"g" * 32,))})
        assert b"b" * 32 not in here.available("geo")
        publish(tmp_path, parts())
        assert b"b" * 32 not in here.available("geo"), "one look is of one moment"
        here.look_again()
        assert b"b" * 32 in here.available("geo")
        assert here.available("given") == frozenset((b"g" * 32,)), "what was said of another machine stays"

    def test_details_of_a_wrong_build_are_bounded(self, tmp_path: Path) -> None:
        variant = publish(tmp_path, parts(changes={"dependencies": (("other", b"o" * 32),)}))
        for count, ending in ((1, "00" * 31), (7, " and 2 more")):
            there = frozenset(bytes([n]) + bytes(31) for n in range(count))
            here = world(tmp_path, available={"other": there})
            (found,) = rules.every(request(), Candidate(here.depots[0], "geo", variant.name), here)
            assert (found.code, found.details[0].endswith(ending)) == ("R21", True)


def test_flags_of_a_request_are_not_copied_when_the_profile_declares_none() -> None:
    from pkgimage.flags import wanted

    asked = resolve({"optimize": 3})
    assert wanted(asked, Flags()) is asked
    assert wanted(asked, resolve({"inline": "no"})) == resolve({"optimize": 3, "inline": "no"})
