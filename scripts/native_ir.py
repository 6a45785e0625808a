"""Regenerate platforms/native/*.ll, the target-neutral LLVM IR of the C files beside them, with clang 19.

    python scripts/native_ir.py            write the .ll files
    python scripts/native_ir.py --check    exit code 1 when a checked-in file differs

The IR text is compiled once, for arm64-apple (the one platform whose convention wants extension attributes in the IR),
and serves all platforms once what belongs to that target is stripped. That holds only for C that follows the rules:
signatures of void, int, long long, float, double and pointers; never long, size_t, wchar_t, _Bool or a struct by
value; no va_list, setjmp or thread-local variables. `differences` checks it: compiled for all five platforms and
normalised, the texts must be equal.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

NATIVE = Path(__file__).resolve().parent.parent / "platforms" / "native"

SOURCES = {
    # file: extra flags
    "runner.c": (), "os_linux.c": (), "os_windows.c": (), "open_elf.c": (), "flat.c": (), "glue.c": (),
    "bind.c": (), "retarget.c": (),
    "support.c": (), "support_blas.c": (), "support_dict.c": (), "support_list.c": (), "support_special.c": (),
    "support_windows.c": (), "select.c": (), "probe_x86_64.c": (), "probe_states.c": (), "probe_darwin_x86_64.c": (),
    "probe_linux_aarch64.c": (), "probe_darwin_aarch64.c": (), "probe_main.c": (),
    "choose.c": (), "look.c": (),
}  # fmt: skip
"""Every C file that is checked in as IR, with its own flags for clang."""

TRIPLES = (
    "arm64-apple-macosx11.0.0",
    "x86_64-apple-macosx11.0.0",
    "x86_64-unknown-linux-gnu",
    "aarch64-unknown-linux-gnu",
    "x86_64-w64-windows-gnu",
)
"""The five platforms; the first one's text is checked in. Windows stands here with the -gnu triple: types and calling
convention are those of -msvc, but for Microsoft's ABI clang emits the arguments of a call from right to left and merges
strings under its own names, which is harmless and yet never equal text."""

FLAGS = (
    "-S", "-emit-llvm", "-o", "-", "-std=c11", "-Wall", "-Wextra", "-Werror",
    # Front end only: llvmlite optimises later, for the real target. (-O0 would mark every function `noinline`.)
    "-O1", "-Xclang", "-disable-llvm-passes", "-Xclang", "-disable-lifetime-markers",
    # The builtin takes `long`, which has 32 bits on Windows; mark the unlikely function `cold` instead.
    "-D__builtin_expect(value,expected)=(value)",
    # Nothing of a host: no headers, no library calls made up, `char` signed everywhere.
    "-ffreestanding", "-nostdinc", "-fno-builtin", "-fsigned-char", "-fno-ident", "-fno-common",
    # Properties that differ by platform's default.
    "-fno-stack-protector", "-fomit-frame-pointer", "-fno-unwind-tables", "-fno-asynchronous-unwind-tables",
    "-fno-exceptions", "-fno-strict-aliasing", "-fno-ms-extensions", "-fno-autolink",
)  # fmt: skip

_LINES = re.compile(r"^(; ModuleID|source_filename|target |!)")
_ATTRIBUTES = re.compile(r' (?:"(?:target-[^"]*|tune-cpu|frame-pointer|stack-protector[^"]*|probe-stack|stackrealign'
                         r'|no-trapping-math|min-legal-vector-width|no-builtins|less-precise-fpmad)"(?:="[^"]*")?'
                         r"|sspstrong|sspreq|ssp|nobuiltin|uwtable(?:\(\w+\))?)(?=[ }])")  # fmt: skip


def find_clang() -> str | None:
    """The path of clang 19, or None."""
    places = (shutil.which("clang-19"), "/usr/lib/llvm-19/bin/clang")
    return next((place for place in places if place and Path(place).exists()), None)


def compiled(clang: str, source: Path, triple: str, extra: tuple[str, ...] = ()) -> str:
    """clang's IR text of `source` for `triple`, as it is. Raises SystemExit with clang's words."""
    done = subprocess.run(
        [clang, *FLAGS, *([] if "windows" in triple else ["-fPIC"]), *extra, f"--target={triple}", source.name],
        cwd=source.parent, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"clang: {source.name} for {triple}:\n{done.stderr}")
    return done.stdout


def stripped(text: str) -> str:
    """`text` without what belongs to one target: triple, layout, module flags, target and stack attributes."""
    lines = [line for line in text.splitlines() if not _LINES.match(line)]
    text = "\n".join(lines)
    text = re.sub(r", ![\w.]+ !\d+", "", text)
    text = _ATTRIBUTES.sub("", text)
    text = text.replace(" dso_local", "").replace(" local_unnamed_addr", "")
    # Blank lines and clang's "Function Attrs" comments tell nothing.
    text = re.sub(r"^; Function Attrs:.*\n", "", text, flags=re.MULTILINE)
    # A group that lost all its attributes is a syntax error for LLVM: it goes, with its uses.
    for group in re.findall(r"^attributes (#\d+) = \{ +\}\n?", text, flags=re.MULTILINE):
        text = re.sub(rf"^attributes {group} = .*\n?", "", text, flags=re.MULTILINE)
        text = re.sub(rf" {group}\b", "", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def comparable(text: str) -> str:
    """`stripped` without alignments.

    x86-64 aligns arrays of 16 bytes and more to 16; the checked-in text has the smaller ones, right everywhere.
    """
    return re.sub(r", align \d+", "", stripped(text))


def differences(clang: str, name: str) -> list[str]:
    """Why the IR of `name` is not neutral: one line per differing line and triple; empty when it is."""
    texts = {triple: comparable(compiled(clang, NATIVE / name, triple, SOURCES[name])) for triple in TRIPLES}
    wanted = texts[TRIPLES[0]].splitlines()
    found = []
    for triple, text in texts.items():
        lines = text.splitlines()
        found += [f"{name} for {triple}: {a!r} instead of {b!r}" for a, b in zip(lines, wanted, strict=False) if a != b]
        if len(lines) != len(wanted):
            found.append(f"{name} for {triple}: {len(lines)} lines instead of {len(wanted)}")
    return found


def regenerated(clang: str, name: str) -> str:
    """The text to check in for the C file `name`."""
    head = f"; Made from {name} by scripts/native_ir.py; do not edit.\n\n"
    return head + stripped(compiled(clang, NATIVE / name, TRIPLES[0], SOURCES[name]))


def main(arguments: list[str]) -> int:
    """Write or check every file; the exit code."""
    clang = find_clang()
    if clang is None:
        print("clang 19 is needed (Debian: apt install clang-19)")
        return 2
    wrong = []
    for name in SOURCES:
        target = NATIVE / name.replace(".c", ".ll")
        wrong += differences(clang, name)
        text = regenerated(clang, name)
        if "--check" not in arguments:
            target.write_text(text)
        elif not target.exists() or target.read_text() != text:
            wrong.append(f"{target.name} is not what {name} gives; run scripts/native_ir.py")
    print("\n".join(wrong) if wrong else f"{len(SOURCES)} files, equal for {len(TRIPLES)} platforms")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
