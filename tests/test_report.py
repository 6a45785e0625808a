"""What people and CI see, compared as whole screens."""

import io
import json
import re

import pytest
from rich.console import Console

from pkgimage.errors import PkgimageError
from tests import samples
from toolchain.errors import ToolError
from toolchain.matrix import report_document
from toolchain.profile import load_profile
from toolchain.report import matrix
from toolchain.report.console import to_text
from toolchain.report.document import check_writable, json_text, write_document
from toolchain.report.errors import error_lines
from toolchain.report.lines import columns, line, size, visible, wrapped
from toolchain.report.live import LiveEvents
from toolchain.report.plain import PlainEvents
from toolchain.report.recording import RecordingEvents
from toolchain.report.things import thing_lines

TABLE = """\
platform        cpu       route   executor  status   checks  image               time  reason
linux-x86_64    x86-64    native  local     passed   3 of 3  1.1 MiB 3fa2c1d9   2.2 s
windows-x86_64  x86-64    wine    local     error    1 of 3  4.9 KiB 00ff00ff  10.0 s  audit-crashed
macos-arm64     apple-m1  flat    local     not-run  0 of 2  -                      -  qemu-missing

passed 1 of 3 cells, 4 of 8 checks
  error: 1 cell, 1 check
  failed: 0 cells, 1 check
  not-run: 1 cell, 2 checks
  required, but not run: flat

error: audit I5
  cell: windows-x86_64/x86-64/O2/wine/native
  check: audit/I5
  reason: audit-crashed
  detail: LIEF: \\x1b[31mboom

failed: call mean(float64[::1]), entry uniform
  cell: windows-x86_64/x86-64/O2/wine/native
  check: call/mean(float64[::1])/uniform
  reason: value-differs
  detail: expected 2.5, got 2.4999999999999996
          1 ulp apart, 0 allowed

not-run:
  qemu-missing: {no_qemu}
    macos-arm64 (flat): 2 checks

note: {note}
"""

NARROW = """\
platform        cpu       route   executor  status   checks  image       time
linux-x86_64    x86-64    native  local     passed   3 of 3  3fa2c1d9   2.2 s
windows-x86_64  x86-64    wine    local     error    1 of 3  00ff00ff  10.0 s
    audit-crashed
macos-arm64     apple-m1  flat    local     not-run  0 of 2  -              -
    qemu-missing
"""

LOG = """\
[    0.0 s] extract: numba
[    0.0 s] extract: done in 1.5 s
[    0.0 s] cells planned: 3
[    0.0 s] cell windows-x86_64/x86-64/O2/wine/native: started
[    0.0 s] failed: windows-x86_64/x86-64/O2/wine/native: call/mean(float64[::1])/uniform: value-differs
[    0.0 s] error: windows-x86_64/x86-64/O2/wine/native: audit/I5: audit-crashed
[    0.0 s] cell windows-x86_64/x86-64/O2/wine/native: error (1 failed, 1 error, 1 passed): audit-crashed
link linux-x86_64: ld.lld -o 'a b.so'
  lld: warning: odd
[    0.0 s] note: the uuid is derived from the name
"""


def text(lines) -> str:
    return "".join(f"{row}\n" for row in lines)


def tell(events) -> None:
    """One run, as the story tells it."""
    results = samples.results()
    events.stage_started("extract", "numba")
    events.stage_finished("extract", 1.5)
    events.cells_planned([result.cell for result in results])
    events.cell_started(results[1].id)
    for check in results[1].checks:
        events.check_finished(results[1].id, check)
    events.cell_finished(results[1])
    events.link_printed("linux-x86_64", ["ld.lld", "-o", "a b.so"], "warning: odd\n")
    events.note("the uuid is derived from the name")


def test_the_report_on_a_pipe_is_never_wrapped():
    drawn = text(matrix.report_lines(samples.document(require=("flat",))))
    assert drawn == TABLE.format(no_qemu=samples.NO_QEMU, note=samples.document()["notes"][0])


@pytest.mark.parametrize("width", [78, 80, 120, 160])
def test_the_report_fits_the_terminal(width):
    assert max(len(str(row)) for row in matrix.report_lines(samples.document(), width)) <= width


def test_a_narrow_table_puts_reasons_below_their_rows():
    assert text(matrix.report_lines(samples.document(), 80)).startswith(NARROW)


def test_a_green_report_has_no_blocks_but_still_says_what_is_not_proved():
    drawn = text(matrix.report_lines(samples.document(good=True)))
    assert "passed 1 of 1 cells, 3 of 3 checks\n\nnote: The loaders of Windows and macOS" in drawn
    assert "failed" not in drawn
    assert "not-run" not in drawn


def test_plain_events_are_complete_lines():
    out: list[str] = []
    tell(PlainEvents(lambda lines: out.extend(str(row) for row in lines), clock=lambda: 0.0))
    assert "\n".join(out) + "\n" == LOG


def tell_variants(events):
    events.variants_planned(["linux-x86_64/O2", "macos-arm64/O2", "windows-x86_64/O2"])
    events.variant_started("linux-x86_64/O2")
    events.variant_finished("linux-x86_64/O2", "published", "")
    events.variant_finished("macos-arm64/O2", "failed", "LLD ran and made no image")


def test_variants_of_a_depot_are_told_too():
    out: list[str] = []
    tell_variants(PlainEvents(lambda lines: out.extend(str(row) for row in lines), clock=lambda: 0.0))
    assert [row.partition("] ")[2] for row in out] == [
        "variants: 3", "variant linux-x86_64/O2: started", "variant linux-x86_64/O2: published",
        "variant macos-arm64/O2: failed: LLD ran and made no image",
    ]  # fmt: skip
    screen = io.StringIO()
    with LiveEvents(Console(file=screen, force_terminal=True, width=120, height=30, color_system=None)) as events:
        tell_variants(events)
        shown = screen.getvalue()
        events._live.refresh()
        frame = screen.getvalue()[len(shown) :]
    assert re.search(r"linux-x86_64/O2 +published", frame)
    assert re.search(r"macos-arm64/O2 +failed +LLD ran", frame)
    assert re.search(r"windows-x86_64/O2 +waiting", frame)


def test_live_events_keep_what_went_wrong_and_remove_the_table():
    screen = io.StringIO()
    with LiveEvents(Console(file=screen, force_terminal=True, width=120, height=30, color_system=None)) as events:
        tell(events)
        shown = screen.getvalue()
        # The frame that is drawn last, before it is erased:
        events._live.refresh()
        frame = screen.getvalue()[len(shown) :]
    assert re.search(r"windows-x86_64/x86-64/O2/wine/native +error +3 checks, 2 wrong +audit-crashed", frame)
    assert re.search(r"macos-arm64/apple-m1/O2/flat/native +waiting", frame)
    assert "failed: windows-x86_64/x86-64/O2/wine/native: call/mean(float64[::1])/uniform: value-differs" in shown
    assert "link linux-x86_64: ld.lld -o 'a b.so'" in shown
    assert screen.getvalue().endswith("\x1b[2K"), "the last thing sent erases the table"


def test_recorded_events_are_values():
    events = RecordingEvents()
    tell(events)
    expected = ["stage_started", "stage_finished", "cells_planned", "cell_started", *["check_finished"] * 3]
    assert events.names() == [*expected, "cell_finished", "link_printed", "note"]


def test_an_error_shows_code_details_and_hint():
    error = ToolError("lld-failed", "LLD refused", ["argv: ld.lld x.o", "ld.lld: no\nld.lld: really"], "try again")
    expected = "error: LLD refused [lld-failed]\n  argv: ld.lld x.o\n  ld.lld: no\n  ld.lld: really\n  hint: try again\n"
    assert text(error_lines(error)) == expected
    assert text(error_lines(PkgimageError("x", "brief"))) == "error: brief [x]\n"


def test_the_json_is_canonical_and_complete(tmp_path):
    document, path = samples.document(), tmp_path / "report.json"
    write_document(path, document)
    assert json.loads(path.read_text()) == document
    assert path.read_text() == json_text(document)
    assert json_text({"b": 1, "a": "é"}) == '{\n "a": "\\u00e9",\n "b": 1\n}\n'
    assert [file.name for file in tmp_path.iterdir()] == ["report.json"]


def test_a_report_that_cannot_be_written_is_an_error(tmp_path):
    (tmp_path / "file").touch()
    for path in (tmp_path / "absent" / "report.json", tmp_path / "file" / "report.json"):
        with pytest.raises(ToolError) as caught:
            write_document(path, {})
        assert caught.value.code == "report-unwritable"
        with pytest.raises(ToolError, match="cannot write"):
            check_writable(path)
    (tmp_path / "folder").mkdir()
    with pytest.raises(ToolError) as caught:
        check_writable(tmp_path / "folder")
    assert caught.value.details == ("it is a folder",)
    check_writable(tmp_path / "report.json")
    assert {path.name for path in tmp_path.iterdir()} == {"file", "folder"}, "the probe leaves nothing"


def test_what_is_missing_comes_with_its_command():
    row = {"name": "wine64", "state": "missing", "where": "", "version": "", "enables": "windows", "detail": ""}
    drawn = text(thing_lines([{**row, "get": "apt install wine64"}]))
    assert drawn == (
        "missing  wine64\n    would enable: windows\n    get it: apt install wine64\n\n0 found, 1 missing or unusable\n"
    )


FOUND = {"name": "arm64 C library", "state": "found", "version": "2.36", "where": "/usr/aarch64-linux-gnu/lib/libc.so.6",
         "enables": "the system libraries of arm64 programs under qemu", "get": "", "detail": ""}  # fmt: skip
MISSING = {**FOUND, "name": "wine64", "state": "missing", "version": "", "where": "", "get": "apt install wine64"}
WIDE = """\
found    arm64 C library  2.36  /usr/aarch64-linux-gnu/lib/libc.so.6
    the system libraries of arm64 programs under qemu
missing  wine64
    would enable: the system libraries of arm64 programs under qemu
    get it: apt install wine64

1 found, 1 missing or unusable
"""
SMALL = """\
found    arm64 C library  2.36
    /usr/aarch64-linux-gnu/lib/libc.so.6
    the system libraries of arm64 programs under qemu
missing  wine64
    would enable: the system libraries of arm64 programs
    under qemu
    get it: apt install wine64

1 found, 1 missing or unusable
"""


@pytest.mark.parametrize(("width", "drawn"), [(None, WIDE), (80, WIDE), (60, SMALL)])
def test_the_doctor_s_rows_fit_the_terminal(width, drawn):
    lines = thing_lines([FOUND, MISSING], width)
    assert text(lines) == drawn
    assert all(len("".join(piece for piece, _ in row.pieces)) <= (width or 120) for row in lines)


def test_the_stage_is_one_line_with_its_time_however_narrow():
    screen = io.StringIO()
    with LiveEvents(Console(file=screen, force_terminal=True, width=40, height=30, color_system=None)) as events:
        events.stage_started("build", "linux-x86_64, linux-aarch64, windows-x86_64, macos-x86_64")
        shown = len(screen.getvalue())
        events._live.refresh()
        frame = screen.getvalue()[shown:]
    (said,) = [row for row in re.sub(r"\x1b\[[0-9?]*[A-Za-z]", "", frame).splitlines() if row.strip()]
    assert re.search(r"^\S build \(0 s\): linux-x86_64, .*…$", said.strip()), said


def test_lines():
    assert text(columns([["a", "1"], [("long", "head"), "22"]], right=(1,))) == "a      1\nlong  22\n"
    assert [size(n) for n in (0, 1023, 1024, 1153433)] == ["0 B", "1023 B", "1.0 KiB", "1.1 MiB"]
    assert text(wrapped("one two three", 30, "    ", first="  ")) == "  one two three\n"
    assert visible("a\x1b[0mb\u202e") == "a\\x1b[0mb\\u202e"
    assert str(line("tail  ")) == "tail"


def test_checks_that_went_wrong_in_the_same_way_share_a_block():
    document = samples.document()
    checks = document["cells"][1]["checks"]
    checks += [{**checks[0], "id": "call/other/uniform", "subject": "other"}]
    drawn = text(matrix.report_lines(document))
    assert drawn.count("reason: value-differs") == 1
    assert "failed: 2 checks\n" in drawn
    assert "  checks:\n    call/mean(float64[::1])/uniform\n    call/other/uniform\n" in drawn


def test_the_cpu_is_a_column_where_it_tells_cells_apart():
    import dataclasses

    plain = samples.results(good=True)
    on = [dataclasses.replace(plain[0], cell=dataclasses.replace(plain[0].cell, route="qemu", host_cpu=cpu)) for cpu in ("Nehalem", "max")]
    documents = [report_document(results, load_profile(samples.PROFILE)) for results in (plain, plain + on[:1], plain + on)]
    texts = [[str(to_text(row)) for row in matrix.report_lines(document)] for document in documents]
    assert ["  host " in text[0] for text in texts] == [False, False, True]
    assert "qemu    Nehalem  local" in texts[2][2]
