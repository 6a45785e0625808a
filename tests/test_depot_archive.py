"""`pkgimage depot`: commands over a depot made by hand; archives, and everything that one could hide in them."""

import gzip
import io
import json
import os
import shutil
import tarfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from pkgimage.depots import Depot, key_name, variants
from tests.depot_variants import IMAGE, parts
from toolchain.cli import pkgimage
from toolchain.depot import archive, checkup, collect, inventory, place
from toolchain.depot.eviction import Limits
from toolchain.depot.publish import publish
from toolchain.errors import DepotError

BUILDS = {"dep": b"d" * 32}


def key(number: int) -> str:
    return key_name(bytes([number]) * 32)


def put(depot: Depot, number: int, package: str = "geo", **header: object) -> str:
    built = Path(depot.path).parent / "built.so"
    built.write_bytes(IMAGE)
    changes = {"name": package, **header}
    made = parts(content_key=bytes([number]) * 32, changes=changes)
    return publish(depot, package, made, built, limits=Limits(), clock=lambda: number).key


@pytest.fixture
def depot(tmp_path):
    """Two variants of `geo`, for two platforms."""
    found = Depot(str(tmp_path / "depot"))
    put(found, 1)
    put(found, 2, platform="linux-aarch64", flags=0b11100011)
    return found


def ask(depot: Depot, *arguments: str):
    run = CliRunner().invoke(pkgimage, ["depot", arguments[0], "--depot", depot.path, *arguments[1:]])
    return run.exit_code, run.stdout, run.stderr


def tree(path: Path) -> dict[str, bytes]:
    return {str(p.relative_to(path)): p.read_bytes() for p in sorted(path.rglob("*")) if p.is_file()}


class TestCommands:
    def test_list(self, depot):
        code, out, _ = ask(depot, "list")
        assert code == 0
        lines = out.splitlines()
        assert lines[0] == depot.path
        assert lines[1].split() == ["package", "version", "platform", "flags", "targets", "size", "used", "key"]
        assert {line.split()[-1] for line in lines[2:4]} == {key(1), key(2)}
        assert lines[4].startswith("2 variants, ")
        rows = json.loads(ask(depot, "list", "--json", key(1))[1])
        assert [(row["package"], row["key"], row["platform"]) for row in rows] == [("geo", key(1), "linux-x86_64")]
        assert rows[0]["flags"]["optimize"] == "2"
        assert rows[0]["bytes"] == sum(len(content) for content in tree(Path(depot.compiled("geo"), key(1))).values())
        assert ask(Depot(depot.path + "/none"), "list")[1] == "no variants\n"

    def test_list_shows_what_cannot_be_read(self, depot):
        Path(depot.compiled("geo"), key(1), "image.ji").write_bytes(b"x" * 400)
        assert "R02 bad-magic" in ask(depot, "list")[1]
        assert json.loads(ask(depot, "list", "--json", key(1))[1])[0]["problem"]["code"] == "R02"

    def test_pin_and_gc(self, depot):
        assert ask(depot, "pin", key(1)) == (0, f"pinned: geo {key(1)}\n", "")
        assert "pinned" in ask(depot, "list")[1]
        before = tree(Path(depot.path))
        _, out, _ = ask(depot, "gc", "--keep", "1", "--dry-run")
        assert out.splitlines()[0].split()[:2] == ["geo", key(2)]
        assert out.splitlines()[1].startswith("would remove 1, ")
        assert tree(Path(depot.path)) == before, "a dry run writes nothing"
        (removed,) = json.loads(ask(depot, "gc", "--keep", "1", "--json")[1])
        assert (removed["name"], removed["reason"]) == (key(2), "2 variants of geo; at most 1 are kept")
        assert variants(depot, "geo") == [key(1)]
        assert ask(depot, "gc", "--max-size", "0")[1] == "removed 0, 0 B\n"
        ask(depot, "pin", "geo", "--remove")
        assert ask(depot, "gc", "--max-size", "0")[0] == 0
        assert variants(depot, "geo") == []
        assert list(place.state(depot, "geo").iterdir()) == [place.state(depot, "geo") / "package.lock"] or not list(
            place.state(depot, "geo").glob("*.used")
        )

    def test_gc_sweeps_and_keeps_what_is_not_its_own(self, depot):
        parent = Path(depot.compiled("geo"))
        for name in (".new-dead", ".gone-dead", "a" * 16, "b" * 16, "c" * 16):
            (parent / name).mkdir()
        (parent / ("b" * 16) / "image.ji").write_bytes(b"cut")
        future = bytearray((parent / key(1) / "image.ji").read_bytes())
        future[8:12] = (99).to_bytes(4, "little")
        (parent / ("c" * 16) / "image.ji").write_bytes(future)
        (place.state(depot, "geo") / f"{key(9)}.used").write_bytes(b"1")
        names = [removal.name for removal in collect.collect(depot, Limits(), dry_run=True)]
        assert names == [".gone-dead", ".new-dead", "a" * 16, "b" * 16]
        assert [removal.name for removal in collect.collect(depot, Limits())] == names
        assert sorted(path.name for path in parent.iterdir()) == sorted(["c" * 16, key(1), key(2)])
        assert not (place.state(depot, "geo") / f"{key(9)}.used").exists()
        assert collect.collect(depot, Limits()) == []

    def test_verify(self, depot):
        assert ask(depot, "verify") == (0, "2 of 2 variants are whole\n", "")
        image = Path(depot.compiled("geo"), key(2), "image.so")
        image.write_bytes(IMAGE[:-1] + b"?")
        code, out, _ = ask(depot, "verify")
        assert code == 1
        assert out.splitlines()[0].split()[:4] == ["geo", key(2), "R32", "image-digest:"]
        assert out.splitlines()[1] == "1 of 2 variants are whole"
        rows = json.loads(ask(depot, "verify", "--json")[1])
        assert {row["key"]: [p["code"] for p in row["problems"]] for row in rows} == {key(1): [], key(2): ["R32"]}
        assert ask(depot, "verify", key(1))[0] == 0

    def test_verify_looks_for_what_a_variant_was_built_upon(self, depot):
        put(depot, 3, dependencies=(("dep", BUILDS["dep"]),))
        assert "R20 dependency-missing" in ask(depot, "verify")[1]
        put(depot, 4, "dep", build_id=b"x" * 32)
        assert "R21 dependency-build-id" in ask(depot, "verify")[1] or "R20" in ask(depot, "verify")[1]

    def test_names_that_are_nowhere(self, depot):
        code, _, err = ask(depot, "list", "nothing")
        assert code == 2
        assert "no depot holds 'nothing' [variant-unknown]" in err
        assert "the depots hold geo" in err

    def test_a_depot_that_nobody_may_write(self, depot):
        empty = CliRunner().invoke(pkgimage, ["depot", "gc"], env={"PKGIMAGE_DEPOT_PATH": ""})
        assert (empty.exit_code, "[depot-missing]" in empty.stderr) == (2, True)
        assert ask(depot, "gc", "--max-size", "many")[0] == 2


class TestArchive:
    def test_there_and_back(self, depot, tmp_path):
        first, second = tmp_path / "a.pkgimages", tmp_path / "b.pkgimages"
        assert ask(depot, "export", str(first))[0] == 0
        for path in Path(depot.path).rglob("*"):
            os.utime(path, (0, 0))
        assert ask(depot, "export", str(second), "geo")[0] == 0
        assert first.read_bytes() == second.read_bytes(), "no time, no owner"
        other = Depot(str(tmp_path / "other"))
        _, out, _ = ask(other, "import", str(first))
        assert [line.split() for line in out.splitlines()] == sorted(["geo", key(n), "published"] for n in (1, 2))
        assert tree(Path(other.path, "compiled")) == tree(Path(depot.path, "compiled"))
        assert os.access(Path(other.compiled("geo"), key(1), "image.so"), os.X_OK)
        assert not os.access(Path(other.compiled("geo"), key(1), "image.ji"), os.X_OK)
        assert {line.split()[2] for line in ask(other, "import", str(first))[1].splitlines()} == {"present"}

    def test_a_choice(self, depot, tmp_path):
        code, out, _ = ask(depot, "export", str(tmp_path / "x"), "--platform", "linux-aarch64")
        assert [line.split()[-1] for line in out.splitlines()] == [key(2)]
        code, _, err = ask(depot, "export", str(tmp_path / "y"), "--platform", "macos-arm64")
        assert (code, "[variant-unknown]" in err) == (2, True)
        code, _, err = ask(depot, "export", str(tmp_path / "nowhere" / "y"))
        assert (code, "[archive-unwritable]" in err) == (2, True)

    def test_what_a_variant_was_built_upon_goes_with_it(self, depot, tmp_path):
        put(depot, 6, "dep", build_id=BUILDS["dep"])
        put(depot, 7, dependencies=(("dep", BUILDS["dep"]),))
        code, out, _ = ask(depot, "export", str(tmp_path / "x"), key(7))
        assert [line.split()[-1] for line in out.splitlines()] == [key(6), key(7)]
        shutil.rmtree(depot.compiled("dep"))
        code, _, err = ask(depot, "export", str(tmp_path / "z"), key(7))
        assert (code, "[variant-incomplete]" in err) == (2, True)

    def test_damaged_variants_are_not_exported(self, depot, tmp_path):
        Path(depot.compiled("geo"), key(1), "image.so").write_bytes(b"?")
        code, _, err = ask(depot, "export", str(tmp_path / "x"))
        assert (code, "[variant-damaged]" in err) == (2, True)
        assert not list(tmp_path.glob("*x*")), "and no half of an archive"

    def test_limits_hold_at_import(self, depot, tmp_path):
        ask(depot, "export", str(tmp_path / "x"))
        other = Depot(str(tmp_path / "other"))
        done = archive.read(tmp_path / "x", other, Limits(1))
        assert len(variants(other, "geo")) == 1
        assert len(done[1].evicted) == 1


def member(name: str, content: bytes = b"", kind: bytes = tarfile.REGTYPE, link: str = "") -> tuple[tarfile.TarInfo, bytes]:
    info = tarfile.TarInfo(name)
    info.size, info.type, info.linkname = len(content), kind, link
    return info, content


def index(*listed: tuple[str, str], form: object = 1) -> tuple[tarfile.TarInfo, bytes]:
    return member("pkgimage.json", json.dumps({"format": form, "variants": listed}).encode())


GOOD = f"compiled/v1/geo/{key(1)}/image"
HOSTILE = {
    "no index": [member(f"{GOOD}.ji", b"x")],
    "another format": [index(form=2)],
    "an index of nonsense": [member("pkgimage.json", b"[1")],
    "an index that is deep": [member("pkgimage.json", b"[" * 200_000)],
    "an index that is a link": [member("pkgimage.json", kind=tarfile.SYMTYPE, link="/etc/passwd")],
    "up and away": [index(("geo", key(1))), member(f"../{GOOD}.ji", b"x")],
    "up inside": [index(("geo", key(1))), member(f"compiled/v1/geo/../../../{key(1)}/image.ji", b"x")],
    "an absolute path": [index(("geo", key(1))), member("/tmp/image.ji", b"x")],
    "a symbolic link": [index(("geo", key(1))), member(f"{GOOD}.ji", kind=tarfile.SYMTYPE, link="/etc/passwd")],
    "a hard link": [index(("geo", key(1))), member(f"{GOOD}.ji", kind=tarfile.LNKTYPE, link="pkgimage.json")],
    "a directory": [index(("geo", key(1))), member(f"compiled/v1/geo/{key(1)}", kind=tarfile.DIRTYPE)],
    "a device": [index(("geo", key(1))), member(f"{GOOD}.ji", kind=tarfile.CHRTYPE)],
    "another file": [index(("geo", key(1))), member(f"compiled/v1/geo/{key(1)}/extra.py", b"x")],
    "state": [index(("geo", key(1))), member(f"state/v1/geo/{key(1)}.pin", b"")],
    "a package that is no name": [index(("..", key(1))), member(f"compiled/v1/../{key(1)}/image.ji", b"x")],
    "a package with an at": [index(("@x", key(1))), member(f"compiled/v1/@x/{key(1)}/image.ji", b"x")],
    "a key that is none": [index(("geo", "KEY")), member("compiled/v1/geo/KEY/image.ji", b"x")],
    "another version": [index(("geo", key(1))), member(f"compiled/v2/geo/{key(1)}/image.ji", b"x")],
    "not listed": [index(), member(f"{GOOD}.ji", b"x")],
    "listed and absent": [index(("geo", key(1)))],
    "twice": [index(("geo", key(1))), member(f"{GOOD}.ji", b"x"), member(f"{GOOD}.ji", b"y")],
    "not a cache file": [index(("geo", key(1))), member(f"{GOOD}.ji", b"x" * 500)],
    "an image alone": [index(("geo", key(1))), member(f"{GOOD}.so", IMAGE)],
}


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_archives_are_refused_and_nothing_is_written(what, tmp_path):
    path, depot = tmp_path / "x", Depot(str(tmp_path / "depot"))
    with tarfile.open(path, "w:gz") as tar:
        for info, content in HOSTILE[what]:
            tar.addfile(info, io.BytesIO(content))
    with pytest.raises(DepotError, match="archive-invalid"):
        archive.read(path, depot, Limits())
    assert [p.name for p in tmp_path.rglob("*")] == ["x"], "neither in the depot nor beside it"


def test_a_variant_under_another_name_or_key_is_refused(depot, tmp_path):
    found = tree(Path(depot.path, "compiled", "v1", "geo", key(1)))
    for package, wrong in (("geo", key(8)), ("oge", key(1))):
        with tarfile.open(tmp_path / "x", "w") as tar:
            for info, content in [
                index((package, wrong)),
                *(member(f"compiled/v1/{package}/{wrong}/{name}", content) for name, content in found.items()),
            ]:
                tar.addfile(info, io.BytesIO(content))
        with pytest.raises(DepotError, match="R07"):
            archive.read(tmp_path / "x", Depot(str(tmp_path / "d")), Limits())


def test_archives_cut_and_flipped(depot, tmp_path):
    """Whatever is lost or changed: refused, and the depot is empty; or, beyond the last file, nothing was lost."""
    whole = tmp_path / "whole"
    archive.export(list(inventory.held(depot)), [depot], whole)
    plain = gzip.decompress(whole.read_bytes())
    with tarfile.open(whole) as tar:
        last = tar.getmembers()[-1]
    for number, end in enumerate(range(0, last.offset_data + last.size, 509)):
        other = Depot(str(tmp_path / f"d{number}"))
        (tmp_path / "x").write_bytes(plain[:end])
        with pytest.raises(DepotError, match="archive-invalid"):
            archive.read(tmp_path / "x", other, Limits())
        assert not Path(other.path).exists()
    packed = whole.read_bytes()
    refused = 0
    for at in range(0, len(packed), max(len(packed) // 60, 1)):
        (tmp_path / "x").write_bytes(packed[:at] + bytes([packed[at] ^ 0x10]) + packed[at + 1 :])
        other = Depot(str(tmp_path / f"f{at}"))
        try:
            archive.read(tmp_path / "x", other, Limits())
        except DepotError as problem:
            assert problem.code == "archive-invalid", problem
            refused += 1
        else:
            assert [checkup.problems(other, "geo", k) for k in variants(other, "geo")] == [(), ()]
    assert refused > 40
