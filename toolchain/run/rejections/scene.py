"""One depot with one variant of a real image, its sources, and the request and world that it satisfies."""

import hashlib
import os
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pkgimage import flags, header, world
from pkgimage.base import directory
from pkgimage.depots import CACHE_FILE, Depot, key_name
from pkgimage.flags import Flags
from pkgimage.image import read_image
from pkgimage.imagedigest import measure
from pkgimage.request import Request
from pkgimage.targets import features_of
from pkgimage.world import World
from toolchain.run.basing import beside, cache_parts
from toolchain.run.rejections import below
from toolchain.run.rejections.change import NEEDS, Change
from toolchain.serialize import CacheImage, CacheParts, cache_file, observed

SOURCE = b"def original(x):\n    return x\n"
PREFERENCE, VARIABLE, VALUE = "accuracy", "PKGIMAGE_CHECK_VARIABLE", "TABLE"
"""Names of what the variant's build looked at."""
SEEN = hashlib.sha256(b"the captured value").digest()
SUFFIXES = {"linux": ".so", "windows": ".dll", "macos": ".dylib"}


class Original:
    """An image as it was built: path, decoded core header, bytes, the package's bitcode, what it is built upon."""

    def __init__(self, path: Path, bitcode: bytes, codes: Mapping[str, bytes] = MappingProxyType({})) -> None:
        """codes: bitcode of its dependencies, by name. Raises LoadError."""
        self.path = path
        self.bitcode = bitcode
        image = read_image(path)
        self.header: header.Header = image.header
        self.content = bytes(image.content[:])
        start, size = image.data_range
        self.data = self.content[start : start + size]
        self.measured = measure(self.content)
        self.below = below.needed_by(path, codes)
        self.base = beside(path)
        self.base_parts = cache_parts(self.base) if self.base is not None else None


class Scene:
    """A directory with a depot and sources, made for one change.

    It may have been another scene's, whose change left all directories as they were: files are made anew.
    """

    def __init__(self, directory: Path, original: Original, change: Change) -> None:
        self.original: Original = original
        self.change = change
        self.directory = directory
        self.depot: Path = directory / "depot"
        self.root: Path = directory / "sources"
        self.source = f"{original.header.name}/__init__.py"
        (self.root / self.source).parent.mkdir(parents=True, exist_ok=True)
        (self.root / self.source).write_bytes(SOURCE)
        self.variant: Path = Path(Depot(str(self.depot)).compiled(original.header.name)) / key_name(SEEN)
        self.variant.mkdir(parents=True, exist_ok=True)
        self.depot.chmod(0o755)  # whatever the umask is
        self._write_base()
        for each in original.below:
            if not each.directory(self.depot).is_dir():
                each.write(self.depot)
        self._write()
        if change.files is not None:
            change.files(self)

    @property
    def base_directory(self) -> Path:
        """The directory of the base image that the variant is built upon."""
        return Path(directory(Depot(str(self.depot)), self.original.header.base_build_id))

    @property
    def dependency(self) -> below.Dependency:
        """The first one of the image; of an image that has none, one made of itself (see `changes.NEEDS`)."""
        if self.original.below:
            return self.original.below[0]
        return below.read(self.original.path, self.original.bitcode).renamed(*NEEDS)

    def _write_base(self) -> None:
        parts = self.original.base_parts
        if parts is None or self.base_directory.is_dir():
            return
        assert self.original.base is not None, "its parts were read from it"
        assert parts.image is not None, "a base is an image"
        self.base_directory.mkdir(parents=True)
        (self.base_directory / CACHE_FILE).write_bytes(cache_file(replace(parts, sequence=1)))
        shutil.copyfile(self.original.base, self.base_directory / parts.image.name)

    def _write(self) -> None:
        for path in (self.cache_file, self.image):
            path.unlink(missing_ok=True)
        made = self._parts()
        content = cache_file(made)
        if self.change.damage is not None:
            content = self.change.damage(content)
        self.cache_file.write_bytes(content)
        if made.image is None:
            return
        place = self.variant / made.image.name
        if self.change.image is not None:
            place.write_bytes(self.change.image(self.original.content))
            return
        try:
            os.link(self.original.path, place)
        except OSError:
            shutil.copyfile(self.original.path, place)

    @property
    def cache_file(self) -> Path:
        """Its path."""
        return self.variant / CACHE_FILE

    @property
    def image(self) -> Path:
        """The image's path."""
        return self.variant / f"image{SUFFIXES[self.original.header.platform.partition('-')[0]]}"

    def _parts(self) -> CacheParts:
        old = self.original.header
        fields = {name: getattr(old, name) for name in header.Header.__slots__ if name != "size"}
        core = header.encode(header.Header(**{**fields, **self.change.core(old)}))
        native = bool(header.decode(core).flags & 1)
        parts: dict[str, Any] = {
            "core": core, "declared": Flags(), "sequence": 1, "content_key": SEEN, "request_key": SEEN,
            "bitcode": self.original.bitcode, "data": b"" if native else self.original.data,
            "image": CacheImage(self.image.name, *self.original.measured) if native else None,
            "sources": ((self.source, len(SOURCE), hashlib.sha256(SOURCE).digest()),),
            "observed": (observed("preference", PREFERENCE, '"high"'), observed("environment", VARIABLE, None),
                         ("global", VALUE, "float64[3]", SEEN)),
            "notes": {"made": "for a check"}, **self.change.parts,
        }  # fmt: skip
        return CacheParts(**parts)

    def request(self, **changes: object) -> Request:
        """What the variant satisfies but for the change: all flags, sources, preferences and values as they were."""
        old = self.original.header
        texts = Flags(old.flags, flags.YES, flags.ALL).texts()
        fields: dict[str, Any] = {
            "flags": flags.resolve(texts), "uuid": old.uuid, "build_id": old.build_id, "root": str(self.root),
            "preferences": {PREFERENCE: '"high"'}, "values": {VALUE: SEEN}, "verify": "auto",
            **self.change.request(old), **changes,
        }  # fmt: skip
        asked = fields["flags"]
        if isinstance(asked, Mapping):
            fields["flags"] = flags.resolve(asked, texts)
        return Request(str(fields.pop("name", old.name)), **fields)

    def world(self, like: World, host: Mapping[str, object]) -> World:
        """`like` with this depot, these facts of a host, and the change's own."""
        old = self.original.header
        blocked = like.blocked if self.change.blocked is None else self.change.blocked
        base = World(like.host, {}, [Depot(str(self.depot))], loaded=like.loaded, blocked=blocked, user=like.user)
        own, facts = self.change.host(old), self.change.facts(old)
        # What keeps a host from using the image keeps it from using the dependencies too: one rejection is asked for.
        said = old.dependencies[1:] if self.change.looks else old.dependencies
        there = {name: [build.hex()] for name, build in said} | dict(facts.get("available", {}))  # type: ignore[call-overload]
        return world.from_facts({"host": {**host, **own}, **facts, "available": there}, base)


def host_of(original: Original) -> dict[str, object]:
    """The oldest host that the image is for."""
    old = original.header
    features = sorted({name for target in old.targets for name in features_of(target[1])})
    return {
        "platform": old.platform, "system": old.minimum_os, "implementation": "cpython",
        "python": f"{old.python[0]}.{old.python[1]}", "free_threaded": False, "debug": False,
        "features": features, "inactive": [],
    }  # fmt: skip
