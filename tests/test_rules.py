"""The rejections: one case per rule that changes exactly one thing and expects exactly that code, and controls that
change what must not matter.
"""

import hashlib
import json
import os
import shutil
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from pkgimage import rules
from pkgimage import world as worlds
from pkgimage.candidate import Candidate
from pkgimage.depots import Depot
from pkgimage.errors import REJECTIONS, LoadError, PkgimageError
from pkgimage.flags import resolve
from pkgimage.host import Host
from pkgimage.rejection import Rejection, from_error
from pkgimage.world import World
from tests.depot_variants import HOST, IMAGE, SOURCE, parts, publish, request, source_root, world

V3 = (("x86-64-v3", "avx,avx2,fma", 0, 0),)
BASE, OTHER = b"B" * 32, b"o" * 32


class Scene:
    """One depot with one variant, its sources, a request and a world that accept it; a case changes one of them."""

    def __init__(self, directory: Path) -> None:
        self.depot = directory / "depot"
        self.root = source_root(directory / "sources")
        self.variant = publish(self.depot, parts())
        self.request = request(self.root)
        self.changes: dict[str, object] = {}

    def build(self, image: bytes = IMAGE, **changes: object) -> None:
        """Publishes another variant instead: `changes` of the core header, or `own` of the cache file's parts."""
        own = changes.pop("own", {})
        shutil.rmtree(self.variant)
        self.variant = publish(self.depot, parts(changes=changes, **own), image)  # type: ignore[arg-type]

    def ask(self, **changes: object) -> None:
        self.request = request(changes.pop("root", self.root), **changes)  # type: ignore[arg-type]

    def host(self, **changes: object) -> None:
        names = ("platform", "system", "implementation", "python", "free_threaded", "debug", "features", "inactive")
        self.changes["host"] = Host(**{name: getattr(HOST, name) for name in names} | changes)  # type: ignore[arg-type]

    def file(self, change: Callable[[bytearray], object]) -> None:
        content = bytearray((self.variant / "image.ji").read_bytes())
        change(content)
        (self.variant / "image.ji").write_bytes(content)

    def found(self) -> list[Rejection]:
        here = world(self.depot, **self.changes)
        depot = here.depots[0]
        found = list(rules.every(self.request, Candidate(depot, "geo", self.variant.name), here))
        first = rules.first(self.request, Candidate(depot, "geo", self.variant.name), here)
        assert first == (found[0] if found else None)
        return found


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path)


def flip(offset: int) -> Callable[[bytearray], None]:
    def change(content: bytearray) -> None:
        content[offset] ^= 0xFF

    return change


def resealed(offset: int, value: bytes) -> Callable[[bytearray], None]:
    def change(content: bytearray) -> None:
        content[offset : offset + len(value)] = value
        size = struct.unpack_from("<I", content, 12)[0]
        content[size - 32 : size] = hashlib.sha256(content[: size - 32]).digest()

    return change


def write_at(scene: Scene, name: str, content: bytes) -> None:
    (scene.root / "geo" / name).write_bytes(content)


CASES: list[tuple[str, Callable[[Scene], object], str, str]] = [
    ("R01", lambda s: (s.variant / "image.ji").unlink(), "a readable file", "No such file"),
    ("R01", lambda s: ((s.variant / "image.ji").unlink(), (s.variant / "image.ji").mkdir()), "a readable file", "not a regular file"),
    ("R01", lambda s: s.depot.chmod(0o777), "only its owner", "everybody"),
    ("R02", lambda s: s.file(flip(0)), "a cache file", "starts with"),
    ("R03", lambda s: s.file(lambda c: c.__delitem__(-1)), "a whole", "its header says"),
    ("R04", lambda s: s.file(flip(8)), "a format", "reads version 1"),
    ("R05", lambda s: s.file(flip(17)), "pointer width 8", "pointer width 247"),
    ("R06", lambda s: s.file(flip(30)), "match their sha256", "do not match"),
    ("R07", lambda s: s.build(name="geo2"), "geo", "geo2"),
    ("R07", lambda s: s.ask(uuid=b"u" * 16), "geo 7575", "geo 0001"),
    ("R08", lambda s: s.build(platform="linux-aarch64"), "linux-x86_64", "linux-aarch64"),
    ("R08", lambda s: s.host(platform="linux-aarch64"), "linux-aarch64", "linux-x86_64"),
    ("R09", lambda s: s.build(python=(3, 12)), "cpython 3.11 loads", "CPython 3.12"),
    ("R09", lambda s: s.host(free_threaded=True), "cpython 3.11", "stable ABI"),
    ("R10", lambda s: s.ask(flags=resolve({"debug-info": 2})), "2", "1"),
    ("R11", lambda s: s.ask(flags=resolve({"check-bounds": "yes"})), "yes", "auto"),
    ("R12", lambda s: s.ask(flags=resolve({"inline": "no"})), "no", "yes"),
    ("R13", lambda s: s.ask(flags=resolve({"optimize": 3})), "3 or higher", "2"),
    ("R13", lambda s: s.build(own={"declared": resolve({"optimize": 3})}), "3 or higher", "2"),
    ("R14", lambda s: s.ask(flags=resolve({"pkgimages": "no"})), "no native code", "native code"),
    ("R15", lambda s: s.build(flags=0b10100010), "native code", "bitcode only"),
    ("R15", lambda s: (s.build(flags=0b10100010), s.ask(flags=resolve({"pkgimages": "no"})), s.changes.update(jit=False)), "no JIT is installed", "bitcode only"),
    ("R16", lambda s: s.build(targets=V3), "usable here", "x86-64-v3"),
    ("R17", lambda s: (s.build(targets=V3), s.host(features=frozenset(("avx", "fma")), inactive=frozenset(("avx2",)))), "usable here", "x86-64-v3"),
    ("R18", lambda s: s.host(system="glibc 2.16"), "glibc 2.16", "glibc 2.17 or newer"),
    ("R19", lambda s: s.build(base_build_id=BASE), f"the base image {BASE.hex()}", "none"),
    ("R20", lambda s: s.build(dependencies=(("other", OTHER),)), "an image of other", "none"),
    ("R20", lambda s: s.build(dependencies=(("more", BASE), ("other", OTHER))), "images of more, other", "none"),
    ("R21", lambda s: (s.build(dependencies=(("other", OTHER),)), s.changes.update(available={"other": frozenset((BASE,))})), "the build of other that it was built upon", "another build"),
    ("R22", lambda s: (s.build(dependencies=(("other", OTHER),)), s.changes.update(available={"other": frozenset((OTHER,))}, loaded={"other": BASE})), "has loaded", "other builds of other"),
    ("R23", lambda s: s.build(build_id=b"c" * 32), (b"b" * 32).hex(), (b"c" * 32).hex()),
    ("R24", lambda s: (s.variant / "image.so").unlink(), "image.so", "no such file"),
    ("R25", lambda s: (s.variant / "image.so").write_bytes(IMAGE + b"!"), f"{len(IMAGE)} bytes", f"{len(IMAGE) + 1} bytes"),
    ("R26", lambda s: (s.root / "geo" / "__init__.py").unlink(), "every source", "geo/__init__.py"),
    ("R26", lambda s: s.build(own={"sources": (("@depot/dev/geo.py", 1, bytes(32)),)}), "every source", "@depot/dev/geo.py"),
    ("R27", lambda s: write_at(s, "__init__.py", SOURCE + b"#"), "sources as they are", "other ones"),
    ("R28", lambda s: write_at(s, "__init__.py", SOURCE.swapcase()), "sources as they are", "other ones"),
    ("R29", lambda s: s.ask(preferences={"mode": '"exact"'}), "preferences", "other ones"),
    ("R29", lambda s: s.ask(preferences={}), "preferences", "other ones"),
    ("R29", lambda s: s.changes.update(environment={"GEO_MODE": ""}), "preferences", "other ones"),
    ("R30", lambda s: s.ask(values={"geo.TABLE": b"T" * 32}), "values", "other ones"),
    ("R31", lambda s: s.changes.update(blocked=(("lld", "19.*", "miscompiles"),)), "block list", "lld 19.1.7"),
    ("R32", lambda s: (s.ask(verify="full"), (s.variant / "image.so").write_bytes(IMAGE.swapcase())), "", ""),
    ("R33", lambda s: (s.ask(verify="full"), s.file(flip(-1))), "", ""),
    ("R33", lambda s: (s.ask(verify="full", flags=resolve({"pkgimages": "no"})), s.build(flags=0b10100010), s.file(flip(-25))), "", ""),
    ("R36", lambda s: s.ask(policy="off"), "no caching", "a cached variant"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "change", "expected", "actual"), CASES)
def test_one_change_gives_one_rejection(
    scene: Scene, code: str, change: Callable[[Scene], object], expected: str, actual: str
) -> None:
    assert scene.found() == []
    change(scene)
    (found,) = scene.found()
    assert (found.code, found.name) == (code, REJECTIONS[code])
    assert expected in found.expected
    assert actual in found.actual
    assert json.loads(json.dumps(found.facts())) == found.facts()
    assert found.line() == f"{code} {found.name}: expected {found.expected}, found {found.actual}"
    assert "\n" not in found.line()


def test_every_rule_has_a_case_and_every_rejection_a_rule() -> None:
    by_reading = ["R01", "R02", "R03", "R04", "R05", "R06"]
    by_loading = ["R34", "R35"]
    in_order = by_reading + [code for code, _ in rules.RULES]
    assert in_order == sorted(in_order)
    assert sorted(in_order + by_loading) == list(REJECTIONS)
    assert {row[0] for row in CASES} == set(in_order)
    for code in by_loading:
        assert from_error(LoadError(code, "brief", ["its words"], "hint")).line().endswith("found its words")


def moved(scene: Scene) -> None:
    elsewhere = scene.depot.parent / "élsewhere"
    elsewhere.mkdir()
    scene.depot = scene.depot.rename(elsewhere / "depot")
    scene.root = scene.root.rename(elsewhere / "sources")
    scene.variant = scene.depot / scene.variant.relative_to(scene.variant.parents[3])
    scene.ask()


def old(scene: Scene) -> None:
    for path in [*scene.depot.rglob("*"), *scene.root.rglob("*")]:
        os.utime(path, (1, 1))


CONTROLS: list[tuple[str, Callable[[Scene], object]]] = [
    ("nothing", lambda s: None),
    ("another clock", old),
    ("another place", moved),
    ("a source written again", lambda s: write_at(s, "__init__.py", SOURCE)),
    ("a file beside the sources", lambda s: write_at(s, "new.py", b"")),
    ("another directory's name", lambda s: setattr(s, "variant", s.variant.rename(s.variant.with_name("a" * 16)))),
    ("an unrelated variable", lambda s: s.changes.update(environment={"HOME": "/elsewhere"})),
    ("an unrelated preference", lambda s: s.ask(preferences={"mode": '"fast"', "other": "1"})),
    ("an unrelated value", lambda s: s.ask(values={"geo.OTHER": bytes(32)})),
    ("sources that are nowhere", lambda s: (shutil.rmtree(s.root), s.ask(root=None))),
    ("no preferences given", lambda s: s.ask(preferences=None)),
    ("a lower level", lambda s: s.ask(flags=resolve({"optimize": 0}))),
    ("all flags as built", lambda s: s.ask(flags=resolve({"optimize": 2, "debug-info": 1, "inline": "yes", "check-bounds": "auto"}))),
    ("flags of code that the run makes", lambda s: (s.build(flags=0b10100010), s.ask(flags=resolve({"pkgimages": "existing", "debug-info": 0, "inline": "no", "optimize": 3})))),
    ("no JIT where native code is there", lambda s: s.changes.update(jit=False)),
    ("native code that is there", lambda s: s.ask(flags=resolve({"pkgimages": "existing"}))),
    ("a newer system", lambda s: s.host(system="glibc 3.0")),
    ("a newer Python", lambda s: s.host(python=(3, 15))),
    ("unknown features", lambda s: s.host(features=None)),
    ("a target that fits beside one that does not", lambda s: s.build(targets=(("x86-64", "", 0, 0), *V3))),
    ("a depot of a group", lambda s: s.depot.chmod(0o775)),
    ("a shared depot, allowed", lambda s: (s.depot.chmod(0o777), s.ask(shared=True))),
    ("a base and a dependency that are there", lambda s: (
        s.build(base_build_id=BASE, dependencies=(("other", OTHER),)),
        s.changes.update(available={"@base": frozenset((BASE,)), "other": frozenset((BASE, OTHER))}))),
    ("a dependency that is loaded and in no depot", lambda s: (
        s.build(dependencies=(("other", OTHER),)), s.changes.update(loaded={"other": OTHER}))),
    ("another version of a blocked tool", lambda s: s.changes.update(blocked=(("lld", "19.1.6", ""), ("ld", "19.*", "")))),
    ("damage that only verify=full reads", lambda s: (s.variant / "image.so").write_bytes(IMAGE.swapcase())),
    ("another sequence", lambda s: s.build(own={"sequence": 99})),
]  # fmt: skip


@pytest.mark.parametrize(("what", "change"), CONTROLS)
def test_what_must_not_matter_rejects_nothing(scene: Scene, what: str, change: Callable[[Scene], object]) -> None:
    change(scene)
    assert scene.found() == [], what


def test_a_depot_of_somebody_else_is_verified(scene: Scene) -> None:
    (scene.variant / "image.so").write_bytes(IMAGE.swapcase())
    scene.changes["user"] = os.getuid() + 1
    assert [found.code for found in scene.found()] == ["R32"]


def test_every_rejection_is_found_in_order(scene: Scene) -> None:
    scene.build(targets=V3, platform="linux-aarch64")
    (scene.variant / "image.so").unlink()
    write_at(scene, "__init__.py", b"")
    scene.ask(flags=resolve({"optimize": 3, "inline": "no"}), policy="off")
    assert [found.code for found in scene.found()] == ["R08", "R12", "R13", "R16", "R24", "R27", "R36"]


def test_details_name_what_is_missing_for_each_target(scene: Scene) -> None:
    scene.build(targets=(*V3, ("x86-64-v4", "avx,avx2,avx512f,fma", 0, 0)))
    scene.host(features=frozenset(("avx", "avx2")), inactive=frozenset(("avx512f",)))
    (found,) = scene.found()
    assert found.details == (
        "x86-64-v3: the CPU lacks fma",
        "x86-64-v4: the CPU lacks fma; the system has not enabled avx512f",
    )


def test_rules_after_the_first_are_not_evaluated(scene: Scene) -> None:
    """A world that counts: sources are hashed once, and not at all when an earlier rule applies."""

    class Counting(World):
        hashed = 0

        def digest(self, path: str) -> bytes | None:
            type(self).hashed += 1
            return super().digest(path)

    here = Counting(HOST, {}, [Depot(str(scene.depot))])
    candidate = Candidate(here.depots[0], "geo", scene.variant.name)
    assert rules.first(scene.request, candidate, here) is None
    assert Counting.hashed == 1
    scene.ask(flags=resolve({"optimize": 3}))
    assert rules.first(scene.request, candidate, here) is not None
    assert Counting.hashed == 1


@pytest.mark.parametrize(("code", "change", "_expected", "_actual"), [row for row in CASES if row[0] > "R06"])
def test_control_without_its_rule_a_change_is_not_seen(
    scene: Scene, code: str, change: Callable[[Scene], object], _expected: str, _actual: str
) -> None:
    change(scene)
    here = world(scene.depot, **scene.changes)
    candidate = Candidate(here.depots[0], "geo", scene.variant.name)
    blind = tuple(row for row in rules.RULES if row[0] != code)
    assert list(rules.every(scene.request, candidate, here, blind)) == []


def test_a_machine_from_json(scene: Scene) -> None:
    here = world(scene.depot)
    text = json.dumps({
        "host": {"platform": "macos-arm64", "system": "macos 14.0", "features": ["neon"]}, "environment": {"A": "1"},
        "loaded": {"other": "11" * 32}, "available": {"other": ["22" * 32]}, "user": 7,
    })  # fmt: skip
    there = worlds.from_facts(json.loads(text), here)
    assert (there.host.platform, there.host.python, there.host.features) == (
        "macos-arm64",
        (3, 11),
        frozenset(("neon",)),
    )
    assert (there.environment, there.loaded, there.user) == ({"A": "1"}, {"other": b"\x11" * 32}, 7)
    assert there.available("other") == frozenset((b"\x22" * 32,))
    candidate = Candidate(here.depots[0], "geo", scene.variant.name)
    assert [found.code for found in rules.every(scene.request, candidate, there)] == ["R08", "R18"]


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        ({"hosts": {}}, "'hosts' says nothing"),
        ({"host": {"pyhton": "3.11"}}, "'pyhton' is none of"),
        ({"host": {"python": "3"}}, "python is like '3.11'"),
        ({"host": {"features": "avx"}}, "features is a list"),
        ({"host": {"debug": 1}}, "debug is true or false"),
        ({"host": 1}, "an object belongs"),
        ({"loaded": {"x": "11"}}, "64 hexadecimal digits"),
        ({"available": {"x": "11"}}, "a list of build ids"),
        ({"user": "me"}, "invalid literal"),
        ({"jit": 1}, "jit is true or false"),
    ],
)
def test_a_wrong_machine_is_refused(tmp_path: Path, facts: dict[str, object], text: str) -> None:
    with pytest.raises(PkgimageError) as caught:
        worlds.from_facts(facts, world(tmp_path))
    assert caught.value.code == "host-invalid"
    assert text in str(caught.value)
