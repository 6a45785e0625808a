"""The changes after which exactly one rejection must follow, in the order of the codes."""

import re
import shutil
from typing import TYPE_CHECKING, Any

from pkgimage.header import Header
from pkgimage.targets import VARIABLE
from toolchain.run.rejections.change import NEEDS, OTHER, Change, bitcode_flipped, flags, flipped, replaced, resealed

if TYPE_CHECKING:
    from toolchain.run.rejections.scene import Scene

ANOTHER = b"\xa5" * 32
ASLEEP = "pkgimage-asleep"
"""Name of a CPU target that no image has."""


def _unlink(scene: "Scene") -> None:
    scene.cache_file.unlink()


def _directory(scene: "Scene") -> None:
    scene.cache_file.unlink()
    scene.cache_file.mkdir()


def _version(header: Header, step: int) -> str:
    return f"{header.python[0]}.{header.python[1] + step}"


def _feature(header: Header) -> dict[str, Any]:
    """Every CPU target needs one feature more."""
    name = "pkgimage-control"
    targets = [(cpu, ",".join(filter(None, (needs, name))), n, base) for cpu, needs, n, base in header.targets]
    return {"targets": tuple(targets)}


def _asleep(header: Header) -> dict[str, Any]:
    """One CPU target more, whose feature the system has not enabled (`_inactive`)."""
    return {"targets": (*header.targets, (ASLEEP, "pkgimage-control", 0, 0))}


def wish(name: str) -> Any:
    """Facts: somebody wishes that CPU target."""
    return lambda _header: {"environment": {VARIABLE: name}}


def _inactive(_header: Header) -> dict[str, Any]:
    return {"inactive": ["pkgimage-control"]}


def _depends(header: Header) -> dict[str, Any]:
    """One dependency more."""
    return {"dependencies": (*header.dependencies, NEEDS)}


def needs_one(header: Header) -> dict[str, Any]:
    """At least one dependency."""
    return {"dependencies": header.dependencies or (NEEDS,)}


def _gone(scene: "Scene") -> None:
    """No variant of the dependency."""
    shutil.rmtree(scene.dependency.directory(scene.depot).parent, ignore_errors=True)


def _stands(scene: "Scene") -> None:
    """The dependency in the build that is needed."""
    scene.dependency.write(scene.depot)


def _rebuilt(scene: "Scene") -> None:
    """Only another build of the dependency."""
    scene.dependency.write(scene.depot, build_id=ANOTHER)


def nothing_loaded(_header: Header) -> dict[str, Any]:
    """What an earlier load of this process loaded does not count."""
    return {"loaded": {}}


def _kind(header: Header) -> str:
    return header.minimum_os.partition(" ")[0]


def _unknown_import(content: bytes) -> bytes:
    """The image needs a function of CPython that no CPython has."""
    return re.sub(rb"\0(_?PyModule_\w+)\w\0", rb"\0\1Z\0", content)


def _unpacked(header: Header) -> dict[str, Any]:
    from pkgimage.flags import unpack_flags

    return unpack_flags(header.flags)


def _level(header: Header, step: int) -> int:
    return int(_unpacked(header)["optimize"]) + step


def _other_debug(header: Header) -> int:
    return (int(_unpacked(header)["debug_info"]) + 1) % 3


def _other_bounds(header: Header) -> str:
    return "no" if _unpacked(header)["check_bounds"] == "yes" else "yes"


def _other_inline(header: Header) -> bool:
    return not _unpacked(header)["inline"]


def _ask(word: str, value: object) -> dict[str, Any]:
    return {"flags": {word: value}}


def _reading() -> tuple[Change, ...]:
    """R01 to R06: the file itself."""
    return (
        Change("R01 no cache file", "R01", files=_unlink),
        Change("R01 a directory in its place", "R01", files=_directory),
        Change("R01 a depot that everybody writes to", "R01", files=lambda scene: scene.depot.chmod(0o777)),
        Change("R02 another magic", "R02", damage=flipped(0)),
        Change("R02 an empty file", "R02", damage=lambda _content: b""),
        Change("R03 the last byte missing", "R03", damage=lambda content: content[:-1]),
        Change("R03 one byte more", "R03", damage=lambda content: content + b"\0"),
        Change("R03 half of it", "R03", damage=lambda content: content[: len(content) // 2]),
        Change("R03 a count beyond the file", "R03", damage=resealed(240, b"\xff\xff\xff\xff")),
        Change("R03 an undefined flags byte", "R03", damage=resealed(18, b"\xff")),
        Change("R04 an older format", "R04", damage=replaced(8, b"\0\0\0\0")),
        Change("R04 a newer format", "R04", damage=replaced(8, b"\xff\xff\0\0")),
        Change("R05 the other byte order", "R05", damage=replaced(16, b"\x02")),
        Change("R05 half the pointer width", "R05", damage=replaced(17, b"\x04")),
        Change("R06 a flipped byte of the header", "R06", damage=flipped(40)),
    )


def _identity() -> tuple[Change, ...]:
    """R07 to R09."""
    return (
        Change("R07 another name", "R07", core=lambda header: {"name": header.name + "_"}),
        Change("R07 another uuid", "R07", request=lambda _header: {"uuid": b"\x5a" * 16}),
        Change("R08 built for another system", "R08", core=lambda header: {"platform": "plan9" + header.platform}),
        Change("R08 another architecture here", "R08", host=lambda header: {"platform": header.platform + "-32bit"}),
        Change("R09 an older Python", "R09", host=lambda header: {"python": _version(header, -1)}),
        Change("R09 built for a newer Python", "R09", core=lambda _header: {"python": (3, 99)}),
        Change("R09 not CPython", "R09", host=lambda _header: {"implementation": "pypy"}),
        Change("R09 a free-threaded build", "R09", host=lambda _header: {"free_threaded": True}),
        Change("R09 a debug build", "R09", host=lambda _header: {"debug": True}),
    )


def _flags() -> tuple[Change, ...]:
    """R10 to R15."""
    return (
        Change("R10 other debug information asked", "R10", request=lambda h: _ask("debug-info", _other_debug(h))),
        Change("R10 built with other debug information", "R10",
               core=lambda h: {"flags": flags(h, debug_info=_other_debug(h))}),
        Change("R11 other bounds checks asked", "R11", request=lambda h: _ask("check-bounds", _other_bounds(h))),
        Change("R11 built with other bounds checks", "R11",
               core=lambda h: {"flags": flags(h, check_bounds=_other_bounds(h))}),
        Change("R12 the other inlining asked", "R12", request=lambda h: _ask("inline", _other_inline(h))),
        Change("R12 built with the other inlining", "R12", core=lambda h: {"flags": flags(h, inline=_other_inline(h))}),
        Change("R13 built at a lower level", "R13", core=lambda h: {"flags": flags(h, optimize=max(_level(h, -1), 0))},
               request=lambda h: _ask("optimize", max(_level(h, 0), 1))),
        Change("R14 native code forbidden", "R14", request=lambda _header: _ask("pkgimages", "no")),
        Change("R15 bitcode only", "R15", core=lambda h: {"flags": flags(h, native=False)}),
    )  # fmt: skip


def _machine() -> tuple[Change, ...]:
    """R16 to R23."""
    return (
        Change("R16 a feature that no host has", "R16", core=_feature),
        Change("R16 a wish for a CPU target that is not there", "R16", facts=wish(ASLEEP)),
        Change("R17 a feature that the system has not enabled", "R17", core=_feature, host=_inactive),
        Change("R17 a wish for a CPU target that the system has not enabled", "R17", core=_asleep, host=_inactive,
               facts=wish(ASLEEP)),
        Change("R18 an older system", "R18", host=lambda header: {"system": f"{_kind(header)} 0.9"}),
        Change("R18 built for a newer system", "R18", core=lambda header: {"minimum_os": f"{_kind(header)} 999.0"}),
        Change("R18 an unknown C library", "R18", host=lambda _header: {"system": ""}),
        Change("R19 a base that is nowhere", "R19", core=lambda _header: {"base_build_id": OTHER}),
        Change("R19 the base is gone", "R19", core=lambda header: {"base_build_id": header.base_build_id or OTHER},
               files=lambda scene: shutil.rmtree(scene.base_directory, ignore_errors=True)),
        Change("R20 a dependency that is nowhere", "R20", core=_depends),
        Change("R20 the dependency is gone", "R20", core=needs_one, files=_gone, facts=nothing_loaded,
               looks=True),
        Change("R21 a dependency in another build", "R21", core=_depends,
               facts=lambda _header: {"available": {NEEDS[0]: [ANOTHER.hex()]}}),
        Change("R21 only another build of the dependency", "R21", core=needs_one, files=_rebuilt, facts=nothing_loaded,
               looks=True),
        Change("R22 a dependency loaded in another build", "R22", core=_depends,
               facts=lambda _header: {"available": {NEEDS[0]: [OTHER.hex()]}, "loaded": {NEEDS[0]: ANOTHER.hex()}}),
        Change("R22 another build of the dependency loaded", "R22", core=needs_one, files=_stands,
               facts=lambda header: {"loaded": {needs_one(header)["dependencies"][0][0]: ANOTHER.hex()}}),
        Change("R23 another build asked", "R23", request=lambda _header: {"build_id": OTHER}),
        Change("R23 another build there", "R23", core=lambda _header: {"build_id": OTHER}),
    )  # fmt: skip


def _sources() -> tuple[Change, ...]:
    """R24 to R31."""
    return (
        Change("R24 no image", "R24", files=lambda scene: scene.image.unlink()),
        Change("R25 half of the image", "R25", image=lambda content: content[: len(content) // 2]),
        Change("R26 no source", "R26", files=lambda scene: (scene.root / scene.source).unlink()),
        Change("R26 a source in no depot", "R26", parts={"sources": (("@depot/nowhere/x.py", 1, OTHER),)}),
        Change("R27 a longer source", "R27", files=lambda scene: _rewrite(scene, lambda old: old + b"#")),
        Change("R28 another source of the same size", "R28", files=lambda scene: _rewrite(scene, bytes.swapcase)),
        Change("R29 another preference", "R29", request=lambda _header: {"preferences": {"accuracy": '"low"'}}),
        Change("R29 a preference that is gone", "R29", request=lambda _header: {"preferences": {}}),
        Change("R29 a variable that is set", "R29",
               facts=lambda _header: {"environment": {"PKGIMAGE_CHECK_VARIABLE": ""}}),
        Change("R30 another captured value", "R30", request=lambda _header: {"values": {"TABLE": OTHER}}),
        Change("R31 a blocked producer", "R31", core=lambda _header: {"producers": (("tool", "1.2"),)},
               blocked=(("tool", "1.*", "it miscompiles"),)),
    )  # fmt: skip


def _rewrite(scene: "Scene", change: Any) -> None:
    path = scene.root / scene.source
    path.write_bytes(change(path.read_bytes()))


def _full(_header: Header) -> dict[str, Any]:
    return {"verify": "full"}


def _somebody(_header: Header) -> dict[str, Any]:
    return {"user": 4_000_000}


def _digests() -> tuple[Change, ...]:
    """R32 to R36."""
    middle = lambda content: flipped(len(content) // 2)(content)  # noqa: E731 (two words of the table below)
    return (
        Change("R32 a flipped byte of the image, verify=full", "R32", image=middle, request=_full),
        Change("R32 a flipped byte in somebody else's depot", "R32", image=middle, facts=_somebody, loads=False),
        Change("R33 a flipped byte of the bitcode", "R33", damage=bitcode_flipped, request=_full),
        Change("R33 a flipped byte of the notes", "R33", damage=flipped(-1), request=_full),
        Change("R34 the system refuses it", "R34", image=_unknown_import, loads=True),
        Change("R35 the cache file of another image", "R35", core=lambda h: {"version": h.version + ".1"}, loads=True),
        Change("R36 no caching", "R36", request=lambda _header: {"policy": "off"}, loads=False),
    )


CHANGES: tuple[Change, ...] = (*_reading(), *_identity(), *_flags(), *_machine(), *_sources(), *_digests())
