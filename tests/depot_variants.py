"""Variants in depots, written by hand: every field can be changed alone. Images are bytes that nobody maps."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from pkgimage import header as core
from pkgimage.depots import Depot, key_name
from pkgimage.flags import Flags
from pkgimage.host import Host
from pkgimage.imagedigest import measure
from pkgimage.request import Request
from pkgimage.world import World
from tests.test_header import sample
from toolchain.serialize import CacheImage, CacheParts, cache_file, observed

UUID = bytes(range(16))
BITCODE = b"BC\xc0\xde bitcode"
DATA = b"data section".ljust(64, b"\0")
IMAGE = b"\x7fELF image of nothing"
SOURCE = b"def f(x):\n    return x\n"
HOST = Host("linux-x86_64", "glibc 2.36", "cpython", (3, 11), features=frozenset(("avx", "avx2")), inactive=frozenset())


def header(**changes: object) -> core.Header:
    """The core header of package `geo` for HOST: one baseline target, no base, no dependencies."""
    flags = changes.get("flags", 0b10100011)
    return sample(**{
        "name": "geo", "uuid": UUID, "base_build_id": b"", "dependencies": (), "mask": 0, "flags": flags,
        "mode": 1 if int(str(flags)) & 1 else 0, "targets": (("x86-64", "", 0, 0),),
        "bitcode_digest": hashlib.sha256(BITCODE).digest(), "data_digest": hashlib.sha256(DATA).digest(),
        "data_size": len(DATA), "index_size": 32, "methods_offset": 0, "exceptions_offset": 0, **changes,
    })  # fmt: skip


def parts(
    image: bytes = IMAGE, bitcode: bytes = BITCODE, changes: Mapping[str, object] | None = None, **own: object
) -> CacheParts:
    """What a cache file of `header(**changes)` is made of; `own` are fields of CacheParts."""
    made = header(**(changes or {}))
    native = bool(made.flags & 1)
    name = {"linux": "image.so", "windows": "image.dll", "macos": "image.dylib"}[made.platform.partition("-")[0]]
    fields: dict[str, object] = {
        "core": core.encode(made), "declared": Flags(), "sequence": 1, "content_key": b"k" * 32,
        "request_key": b"r" * 32, "bitcode": bitcode, "data": b"" if native else DATA,
        "image": CacheImage(name, *measure(image)) if native else None,
        "sources": (("geo/__init__.py", len(SOURCE), hashlib.sha256(SOURCE).digest()),),
        "observed": (observed("preference", "mode", '"fast"'), observed("environment", "GEO_MODE", None),
                     ("global", "geo.TABLE", "float64[3]", b"t" * 32)),
        "notes": {"tools": {"lld": "19"}}, **own,
    }  # fmt: skip
    return CacheParts(**fields)  # type: ignore[arg-type]


def publish(depot: Path, made: CacheParts, image: bytes = IMAGE, key: str = "", package: str = "geo") -> Path:
    """Writes a variant's directory and returns it."""
    directory = Path(Depot(str(depot)).compiled(package)) / (key or key_name(made.content_key))
    directory.mkdir(parents=True)
    (directory / "image.ji").write_bytes(cache_file(made))
    if made.image is not None:
        (directory / made.image.name).write_bytes(image)
    return directory


def source_root(directory: Path) -> Path:
    """The package's sources, as the variants were built from."""
    (directory / "geo").mkdir(parents=True)
    (directory / "geo" / "__init__.py").write_bytes(SOURCE)
    return directory


def request(root: Path | None = None, **changes: object) -> Request:
    """A request that the variant of `parts()` satisfies."""
    fields = {
        "flags": Flags(), "uuid": UUID, "build_id": b"b" * 32, "root": None if root is None else str(root),
        "preferences": {"mode": '"fast"'}, "values": {"geo.TABLE": b"t" * 32}, "verify": "auto", **changes,
    }  # fmt: skip
    return Request(str(fields.pop("name", "geo")), **fields)  # type: ignore[arg-type]


def world(*depots: Path, **changes: object) -> World:
    """HOST with these depots; the user owns them."""
    fields = {"host": HOST, "environment": {}, "depots": [Depot(str(path)) for path in depots], "jit": True, **changes}
    return World(**fields)  # type: ignore[arg-type]
