"""Changes of what must not matter: after each, the variant must still be taken."""

import os
import shutil
from typing import TYPE_CHECKING, Any

from pkgimage.depots import Depot
from pkgimage.header import Header
from toolchain.run.ordering import refresh
from toolchain.run.rejections.change import NEEDS, OTHER, Change, flags
from toolchain.run.rejections.changes import needs_one, nothing_loaded, wish
from toolchain.run.rejections.signing import sign_again

if TYPE_CHECKING:
    from toolchain.run.rejections.scene import Scene

LONG_AGO, FAR_AHEAD = 1, 1 << 32


def _clock(scene: "Scene", seconds: int) -> None:
    """Every time in depot and sources is another one; the image is copied first, as it may be a second name."""
    content = scene.image.read_bytes()
    scene.image.unlink()
    scene.image.write_bytes(content)
    for path in sorted(scene.directory.rglob("*"), reverse=True):
        os.utime(path, (seconds, seconds))


def _moved(scene: "Scene") -> None:
    elsewhere = scene.directory / "élsewhere and deeper"
    elsewhere.mkdir()
    scene.depot, scene.root = scene.depot.rename(elsewhere / "d"), scene.root.rename(elsewhere / "s")


def _written_again(scene: "Scene") -> None:
    path = scene.root / scene.source
    content = path.read_bytes()
    path.unlink()
    path.write_bytes(content)


def _beside(scene: "Scene") -> None:
    """What a build or an editor leaves."""
    scene.variant.with_name(".new-1").mkdir()
    (scene.variant / "notes.txt").write_bytes(b"")
    (scene.root / scene.source).with_name("new.py").write_bytes(b"")


def _widened(header: Header) -> dict[str, Any]:
    """One more target, which no host can use."""
    return {"targets": (*header.targets, ("other", "pkgimage-control", 0, 0))}


def _asleep(_header: Header) -> dict[str, Any]:
    """What the target of `_widened` needs is there, and not enabled."""
    return {"inactive": ["pkgimage-control"]}


def _provided(_header: Header) -> dict[str, Any]:
    return {"available": {NEEDS[0]: [OTHER.hex()], "@base": [OTHER.hex()]}, "loaded": {NEEDS[0]: OTHER.hex()}}


def _built_again(scene: "Scene") -> None:
    """The dependency, the same build at another level."""
    scene.dependency.write(scene.depot, flags=flags(scene.dependency.core, optimize=3))


def _later(header: Header) -> dict[str, Any]:
    kind = header.minimum_os.partition(" ")[0]
    return {"system": f"{kind} 999.0", "python": f"{header.python[0]}.99", "features": ["more", "pkgimage-control"]}


def _no_root(_header: Header) -> dict[str, Any]:
    return {"root": None}


def _reads(_header: Header) -> dict[str, Any]:
    return {"verify": "full"}


CONTROLS: tuple[Change, ...] = (
    Change("nothing"),
    Change("a clock long ago", files=lambda scene: _clock(scene, LONG_AGO)),
    Change("a clock far ahead", files=lambda scene: _clock(scene, FAR_AHEAD)),
    Change("another place", files=_moved),
    Change("another name of the directory", files=lambda scene: scene.variant.rename(scene.variant.with_name("moved"))),
    Change("another user, everything hashed", facts=lambda _header: {"user": 4_000_000}),
    Change("everything hashed", request=_reads),
    Change("a depot of a group", files=lambda scene: scene.depot.chmod(0o775)),
    Change("a depot that cannot be written", files=lambda scene: scene.depot.chmod(0o555)),
    Change("an order file", files=lambda scene: refresh(Depot(str(scene.depot)), scene.original.header.name)),
    Change("a source written again", files=_written_again),
    Change("other files beside", files=_beside),
    Change("sources that are nowhere", files=lambda scene: shutil.rmtree(scene.root), request=_no_root),
    Change("unrelated variables", facts=lambda _header: {"environment": {"HOME": "/elsewhere", "PATH": ""}}),
    Change("an unrelated preference", request=lambda _h: {"preferences": {"accuracy": '"high"', "other": "1"}}),
    Change("no preferences and no values given", request=lambda _header: {"preferences": None, "values": None}),
    Change("no build and no uuid asked", request=lambda _header: {"build_id": None, "uuid": None}),
    Change("the lowest level asked", request=lambda _header: {"flags": {"optimize": 0}}),
    Change("built at the highest level", core=lambda header: {"flags": flags(header, optimize=3)}, loads=False),
    Change("native code that is there", request=lambda _header: {"flags": {"pkgimages": "existing"}}),
    Change("a newer machine", host=_later),
    Change("a feature that the host has", core=lambda header: {"targets": ((header.targets[0][0], "more", 0, 0),)},
           host=_later, loads=False),
    Change("another target that no host can use", core=_widened, loads=False),
    Change("another target that the system has not enabled", core=_widened, host=_asleep),
    Change("a wish for the first target", facts=wish("0")),
    Change("a base and a dependency that are there", loads=False, facts=_provided,
           core=lambda header: {"base_build_id": OTHER, "dependencies": (*header.dependencies, NEEDS)}),
    Change("a dependency built again with the same content", loads=False, core=needs_one, files=_built_again,
           facts=nothing_loaded, looks=True),
    Change("another producer blocked", blocked=(("no such tool", "*", "it miscompiles"),)),
    Change("signed again by another tool", image=sign_again, request=_reads, formats=("coff", "macho")),
)  # fmt: skip
