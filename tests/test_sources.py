"""Where sources are when nobody names their root, and what that rejects: a package that was edited, and nothing else."""

import hashlib
import os
import sys
from importlib.machinery import PathFinder
from pathlib import Path

import pytest

from pkgimage import rules
from pkgimage.candidate import Candidate
from pkgimage.depots import Depot
from pkgimage.rejection import Rejection
from pkgimage.sources import UNKNOWN, home_of
from tests.depot_variants import SOURCE, parts, publish, request, world

UTIL, LIBRARY = b"def g(x):\n    return -x\n", b"K = 1\n"


def row(path: str, content: bytes) -> tuple[str, int, bytes]:
    return path, len(content), hashlib.sha256(content).digest()


ROWS = (row("geo/__init__.py", SOURCE), row("geo/util.py", UTIL), row("library.py", LIBRARY))


def installed(root: Path) -> Path:
    """A folder of the search path with the package as the variant was built from it."""
    for (name, _, _), content in zip(ROWS, (SOURCE, UTIL, LIBRARY), strict=True):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    return root


def found_of(directory: Path, search: list[str], rows=ROWS, **asked: object) -> list[Rejection]:
    depot = directory / "depot"
    variant = publish(depot, parts(sources=rows)) if not depot.exists() else next((depot / "compiled/v1/geo").iterdir())
    here = world(depot, search=search)
    return list(rules.every(request(**asked), Candidate(here.depots[0], "geo", variant.name), here))


def codes(directory: Path, search: list[str], rows=ROWS, **asked: object) -> list[str]:
    found = found_of(directory, search, rows, **asked)
    assert "root" not in asked or not any("where Python finds" in line for one in found for line in one.details)
    return [one.code for one in found]


def edit(path: Path, content: bytes) -> None:
    path.write_bytes(content)


CASES = [
    ("nothing", lambda root: None, []),
    ("touched", lambda root: os.utime(root / "geo" / "util.py", (1, 1)), []),
    ("edited", lambda root: edit(root / "geo" / "util.py", UTIL.replace(b"-", b"+")), ["R28"]),
    ("longer", lambda root: edit(root / "geo" / "__init__.py", SOURCE + b"#"), ["R27"]),
    ("gone from the package", lambda root: (root / "geo" / "util.py").unlink(), ["R26"]),
    ("a neighbour edited", lambda root: edit(root / "library.py", b"K = 2\n"), ["R28"]),
    ("a neighbour that is not here", lambda root: (root / "library.py").unlink(), []),
    ("a file that no variant knows", lambda root: edit(root / "geo" / "new.py", b""), []),
    ("no sources at all", lambda root: [path.unlink() for path in root.rglob("*.py")], []),
    ("bytecode alone", lambda root: [path.rename(path.with_suffix(".pyc")) for path in root.rglob("*.py")], []),
]  # fmt: skip


@pytest.mark.parametrize(("what", "change", "expected"), CASES)
def test_the_package_on_the_search_path_is_compared(tmp_path: Path, what: str, change, expected: list[str]) -> None:
    root = installed(tmp_path / "site")
    (tmp_path / "empty").mkdir()
    search = [str(tmp_path / "empty"), str(tmp_path / "absent"), str(root)]
    assert codes(tmp_path, search) == []
    change(root)
    assert codes(tmp_path, search) == expected
    told = [found.details[-1] for found in found_of(tmp_path, search)]
    assert told == [f"below {root}, where Python finds 'geo'"] * len(expected)
    assert codes(tmp_path, []) == [], "control: nobody knows where the sources are"
    assert "geo" not in sys.modules


def test_a_root_that_is_named_decides_alone(tmp_path: Path) -> None:
    right, wrong = installed(tmp_path / "right"), installed(tmp_path / "wrong")
    edit(wrong / "geo" / "util.py", b"")
    assert codes(tmp_path, [str(wrong)]) == ["R27"]
    assert codes(tmp_path, [str(wrong)], root=right) == []
    assert codes(tmp_path, [str(right)], root=wrong) == ["R27"]
    (right / "library.py").unlink()
    assert codes(tmp_path, [], root=right) == ["R26"], "below a root that is named everything must be there"


def test_a_module_of_one_file(tmp_path: Path) -> None:
    rows = (row("geo.py", SOURCE), row("geo.ll", UTIL))
    (tmp_path / "site").mkdir()
    edit(tmp_path / "site" / "geo.py", SOURCE)
    assert codes(tmp_path, [str(tmp_path / "site")], rows) == []
    edit(tmp_path / "site" / "geo.ll", LIBRARY)
    assert codes(tmp_path, [str(tmp_path / "site")], rows) == ["R27"]
    edit(tmp_path / "site" / "geo.ll", UTIL)
    edit(tmp_path / "site" / "geo.py", SOURCE.swapcase())
    assert codes(tmp_path, [str(tmp_path / "site")], rows) == ["R28"]


def test_another_module_of_the_name_says_nothing_about_sources_elsewhere(tmp_path: Path) -> None:
    """An original beside which none of the recorded files is: the package was built from a folder of another layout."""
    (tmp_path / "site").mkdir()
    edit(tmp_path / "site" / "geo.py", b"ORIGINAL = True\n")
    assert codes(tmp_path, [str(tmp_path / "site")]) == []
    assert codes(tmp_path, [str(tmp_path / "site")], root=tmp_path / "site") == ["R26"], "control"


def test_a_shipped_variant_has_no_sources(tmp_path: Path) -> None:
    root = installed(tmp_path / "site")
    variant = publish(root / "geo" / "__pkgimages__", parts(sources=ROWS))
    edit(root / "geo" / "util.py", b"")
    for shipped, expected in ((True, []), (False, ["R27"])):
        depot = Depot(str(root / "geo" / "__pkgimages__"), shipped=shipped)
        here = world(depots=[depot], search=[str(root)])
        found = [one.code for one in rules.every(request(), Candidate(depot, "geo", variant.name), here)]
        assert found == expected, "control: the same files in a depot that is not shipped"


def test_home_is_where_import_would_find_the_package(tmp_path: Path) -> None:
    """The oracle is Python's own finder."""
    layouts = [("a", "geo.py"), ("b", "geo/__init__.py"), ("c", "geo/data.txt"), ("d", "geo.txt"), ("e/geo.py", "x")]
    for folder, name in layouts:
        path = tmp_path / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    (tmp_path / "both" / "geo").mkdir(parents=True)
    for name in ("geo.py", "geo/__init__.py"):
        (tmp_path / "both" / name).write_bytes(b"")
    folders = [str(tmp_path / name) for name in ("a", "b", "both", "c", "d", "e", "absent")]
    relative = [os.path.relpath(tmp_path / "b")]
    for search in (
        *([one, *folders] for one in folders),
        folders[3:],
        ["", *folders],
        relative,
        [folders[0] + "/geo.py"],
        [],
    ):
        spec = PathFinder.find_spec("geo", list(search))
        root, own = home_of("geo", search)
        if spec is None or spec.origin is None:
            assert (root, own) == UNKNOWN
        else:
            assert Path(spec.origin).resolve() == Path(str(root), own + "__init__.py" if own.endswith("/") else own)
