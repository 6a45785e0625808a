"""`load`: from a path to a module.

The order is the order of the rejections: read the file and check its bounds (R01-R03), the header (R04-R06), the host
(R08, R09, R18), the digest the caller gave (R32), the data (R33), the base image (R19) and the dependencies (R20-R22),
with all of this for each of them; only then the operating system maps the file (R34) and the mapped header is compared
with the one that was checked (R35). Code is not covered by the image's own digests: a file that passes all checks can
still hold hostile code, like any library; `sha256=` is the answer to that (for the image's own file: whoever can write
beside it can put a base there).

An image is a CPython extension module with one fixed entry, `PyInit__pkgimage`, mapped from any path. It stays mapped
until the process ends, because arrays point into it. Every `load` makes a new module object over the same mapping,
except of an image that others are built upon: they all refer to the objects of one module.
"""

from __future__ import annotations

import _frozen_importlib
import _imp
import os
from _weakref import ref

from pkgimage import base, host
from pkgimage.base import BASE
from pkgimage.data import Data
from pkgimage.digest import sha256 as digest_of
from pkgimage.errors import LoadError
from pkgimage.image import check_data, check_index, done, header_if_like, read_image
from pkgimage.targets import wish

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import ModuleType

    from pkgimage.definitions import Definition
    from pkgimage.depots import Depot
    from pkgimage.header import Header
    from pkgimage.image import ImageFile
    from pkgimage.methods import Method
    from pkgimage.selection import Selection

ENTRY = "_pkgimage"
"""The name in every image's module entry, `PyInit__pkgimage`."""

TABLE, BASE_TABLE, DEPENDENCY_TABLES = "__pkgimage_table__", "__pkgimage_base__", "__pkgimage_dependencies__"
"""Attributes of modules: the capsule with an image's table, which the image sets; those of its base and of its
dependencies (a tuple, in the order of the header), which it reads."""
HOST, LOOK = "__pkgimage_host__", "__pkgimage_look__"
"""The facts of the CPU and the target to run, which an image reads; the function of a base image that finds them."""

_FORMATS = {"linux": "elf", "windows": "coff", "macos": "macho"}


class Image:
    """What a loaded module knows about its image (`module.__pkgimage__`).

    path: absolute; header: decoded core header; build_id: hexadecimal; platform: its id; data: decoder of the mapped
    data section; methods: what can be called (`pkgimage.methods.Method`); types: structured dtypes, named tuples,
    dataclasses and enums that the package defines (`pkgimage.definitions.Definition`); selection: which CPU target
    runs, and every comparison (`pkgimage.selection.Selection`). The last three are made when they are asked for.
    """

    __slots__ = ("build_id", "data", "header", "path", "platform", "wish")

    def __init__(self, path: str, header: Header, data: Data) -> None:
        self.path = path
        self.wish = wish(os.environ)
        self.header = header
        self.build_id = header.build_id.hex()
        self.platform = header.platform
        self.data = data

    @property
    def methods(self) -> tuple[Method, ...]:
        """The methods, in the order of the profile: signature, result, source file and line, exceptions."""
        from pkgimage.methods import methods

        return methods(self.data)

    @property
    def types(self) -> tuple[Definition, ...]:
        """The types: name, fields, their types, offsets and sizes."""
        return self.data.types()

    @property
    def selection(self) -> Selection:
        """Which CPU target runs, and why not the others."""
        from pkgimage.selection import select

        return select(self.header.targets, host.probe(), *self.wish)

    def __repr__(self) -> str:
        """`<package image geokernels 1.0 linux-x86_64 34cbec23>`."""
        return f"<package image {self.header.name} {self.header.version} {self.platform} {self.build_id[:8]}>"


loaded: dict[str, bytes] = {}
"""Package to build id of the image that was loaded last."""

bound: dict[bytes, ModuleType] = {}
"""Build id to the module that others are built upon: loading the same image again gives this one."""

_recent: dict[bytes, ref[ModuleType]] = {}
"""Build id to the module that was made last, as long as somebody has it."""


def bound_to(build_id: bytes, content: bytes) -> ModuleType | None:
    """The module of the image with this core header (`content`) that others are built upon; None when there is none."""
    module = bound.get(build_id)
    same = module is not None and bytes(module.__dict__["__pkgimage_header__"][: len(content)]) == content
    return module if same else None


def recent(build_id: bytes) -> ModuleType | None:
    """The module of the build that was made last, None when nobody has it any more."""
    found = _recent.get(build_id)
    return None if found is None else found()


def load(
    path: str | os.PathLike[str],
    *,
    sha256: str | None = None,
    verify: str = "auto",
    header: bytes | None = None,
    depots: Sequence[Depot] | None = None,
) -> ModuleType:
    """The image at `path` as a module: functions, and globals as attributes that are decoded when first used.

    sha256: hexadecimal digest that the whole file must have. verify: 'auto' checks the digest of everything in the
    data section but large arrays, 'full' of these too. header: the bytes that its core header must have. depots: where
    its base image is looked for besides beside it, None: in those of this process.
    Raises LoadError (its code says which check failed) and ValueError for arguments that make no sense.
    """
    if verify not in ("auto", "full"):
        raise ValueError(f"verify is 'auto' or 'full', not {verify!r}")
    wanted = None if sha256 is None else _digest(sha256)

    def table_of(file: ImageFile) -> object | None:
        return base.table_of(file, depots, lambda path, build_id: _base(path, build_id, file, verify))

    file = _checked(path, wanted, header, verify, table_of)
    module = bound_to(file.header.build_id, file.header_bytes)
    if module is not None:
        return module
    table = table_of(file)
    upon: tuple[ModuleType, ...] = ()
    if file.header.dependencies:
        from pkgimage.dependencies import modules_of

        upon = modules_of(file.header, file.path, depots, verify)
    return _module(file, table, upon)


def _base(path: str, build_id: bytes, like: ImageFile, verify: str) -> object:
    """The capsule with the table of the base image at `path`, after the checks of any image. Raises LoadError.

    like: the image that is built upon it.
    """
    content = None if verify == "full" else header_if_like(path, BASE, build_id, like)
    given: dict[str, object] = {}
    if content is None:
        file = _checked(path, None, None, verify)
        found, content = file.header, file.header_bytes
        if (found.name, found.build_id) != (BASE, build_id):
            raise _mismatch(path, f"it is {found.name} {found.build_id.hex()}", f"wanted:  {BASE} {build_id.hex()}")
        given = _given(found, None, ())
    module = _mapped_module(path, build_id, BASE, given)
    _check_memory(module, content, path)
    names = module.__dict__
    if LOOK in names:
        host.looks.append(names[LOOK])
    return names[TABLE]


def _checked(
    path: str | os.PathLike[str], wanted: bytes | None, header: bytes | None, verify: str,
    look: Callable[[ImageFile], object] | None = None,
) -> ImageFile:  # fmt: skip
    """The image file at `path` after all checks; its contents are closed again. Raises LoadError.

    look: loads the base of an image, so that the CPU's features are known; called when they are asked for.
    """
    file = read_image(path, whole=wanted is not None or verify == "full")
    try:
        _check(file, wanted, header, verify, look)
    finally:
        done(file)
    return file


def _check(
    file: ImageFile, wanted: bytes | None, header: bytes | None, verify: str,
    look: Callable[[ImageFile], object] | None,
) -> None:  # fmt: skip
    """All that can be checked before the system maps the file. Raises LoadError."""
    problem = _host_problem(file.header) or _format_problem(file)
    if problem is None and look is not None and not host.looks and any(target[1] for target in file.header.targets):
        look(file)
    problem = problem or _cpu_problem(file.header)
    if problem is not None:
        problem.details = (f"file: {file.path}", *problem.details)
        raise problem
    if wanted is not None and digest_of(file.content[:]) != wanted:
        raise LoadError(
            "R32",
            f"'{file.path}' is not the file that was asked for",
            [f"its sha256 is {digest_of(file.content[:]).hex()}", f"asked for       {wanted.hex()}"],
            "get the file again, or correct the digest",
        )
    if header is not None and file.header_bytes != header:
        raise _mismatch(file.path, "its core header is not the one in the cache file")
    if not file.sealed or verify == "full":
        _check_mapping(file)
    offset, size = file.data_range
    check_index(file.header, file.content[offset : offset + file.header.index_size])
    if verify == "full":
        check_data(file.header, file.content[offset : offset + size])


def _cpu_problem(header: Header) -> LoadError | None:
    """R16 or R17 when no CPU target of the image can be used, or none that is asked for."""
    wished = ("", "") if header.name == BASE else wish(os.environ)  # a wish is about images
    if not wished[0] and not any(target[1] for target in header.targets):
        return None  # every CPU runs it
    from pkgimage.selection import problem, select

    here = host.probe()
    if header.name == BASE and here.features is None:
        return None  # it looks itself
    found = problem(select(header.targets, here, *wished))
    if found is None:
        return None
    details = [f"it has {found.actual}", *found.details]
    return LoadError(found.code, f"the image does not have {found.expected}", details, found.hint or _OTHER_CPU)


_OTHER_CPU = "build the image for an older CPU as well, such as 'generic'"


_fitting: set[tuple[object, ...]] = set()
"""What headers asked of the host and got; nothing of that changes while a process lives."""


def _host_problem(header: Header) -> LoadError | None:
    """R08, R09, R18 or None, as `host.problem` says."""
    asked = header.platform, header.minimum_os, header.python
    if asked in _fitting:
        return None
    problem = host.problem(header, host.probe())
    if problem is None:
        _fitting.add(asked)
    return problem


def _digest(text: str) -> bytes:
    """The 32 bytes of a hexadecimal sha256. Raises ValueError."""
    try:
        raw = bytes.fromhex(text)
    except (TypeError, ValueError):
        raw = b""
    if len(raw) != 32:
        raise ValueError(f"sha256 is 64 hexadecimal digits, not {text!r}")
    return raw


def _check_mapping(file: ImageFile) -> None:
    """Raises R03, naming the file, unless mapping it is safe."""
    try:
        file.check_mapping()
    except LoadError as problem:
        problem.details = (f"file: {file.path}", *problem.details)
        raise


def _format_problem(file: ImageFile) -> LoadError | None:
    """R08 when the file is of another format or architecture than its header says."""
    system, _, machine = file.header.platform.partition("-")
    machine = "aarch64" if machine == "arm64" else machine
    if (file.format, file.arch) == (_FORMATS.get(system), machine):
        return None
    return LoadError(
        "R08",
        f"the image's header says {file.header.platform}, but the file is {file.format} for {file.arch}",
        (),
        "copy or build the image again",
    )


_mapped: dict[str, bytes] = {}
"""Path to the build id of the image that this process has mapped from it; an image stays mapped until the end."""


def _module(file: ImageFile, table: object | None, upon: tuple[ModuleType, ...] = ()) -> ModuleType:
    """Maps the file, executes its module entry, and checks that it is the image whose header was checked.

    table: the capsule of its base; upon: the modules of its dependencies.
    """
    path, header = os.path.abspath(file.path), file.header
    module = _mapped_module(path, header.build_id, header.name, _given(header, table, upon))
    finish(module, header, file.header_bytes, path, upon)
    return module


def _mapped_module(path: str, build_id: bytes, name: str, given: dict[str, object]) -> ModuleType:
    """A module of the image at the absolute `path`, whose module entry was executed; it has no attributes of ours yet.

    build_id, name: by the header that was checked; given: attributes that the entry reads. Raises R34, R35.
    """
    if _mapped.setdefault(path, build_id) != build_id:
        # The system maps a path once: a file that was replaced since would silently be the old image again.
        why = "an older image from this path is mapped in this process"
        raise _mismatch(path, why, hint="restart the process, or load the new image from another path")
    spec = _frozen_importlib.ModuleSpec(ENTRY, None, origin=path)
    try:
        module: ModuleType = _imp.create_dynamic(spec)
        # Before the entry runs: functions take their __module__ from it.
        module.__name__ = name
        module.__dict__.update(given)
        _imp.exec_dynamic(module)
    except Exception as problem:
        text = str(problem) or type(problem).__name__
        raise LoadError(
            "R34", f"the system cannot load '{path}'", text.splitlines(), "the message above is the system's own"
        ) from problem
    return module


def _given(header: Header, table: object | None, upon: tuple[ModuleType, ...]) -> dict[str, object]:
    """What the entry of an image reads: the capsules of its base and dependencies, and the host if anybody looked."""
    given: dict[str, object] = {}
    if table is not None:
        given[BASE_TABLE] = table
    if upon:
        given[DEPENDENCY_TABLES] = tuple([each.__dict__[TABLE] for each in upon])
    if any(target[1] for target in header.targets):
        facts = _host_facts(header)
        if facts is not None:
            given[HOST] = facts
    return given


def _host_facts(header: Header) -> bytearray | None:
    """What the CPU can do and which target to run; None when nobody looked, so that the image looks itself."""
    from pkgimage.hostfacts import encode
    from pkgimage.selection import select

    here = host.probe()
    chosen = select(header.targets, here, *wish(os.environ))
    # What the system says is not what an emulated CPU does: without a wish, such an image looks itself.
    if here.features is None or not (host.looks or chosen.forced):
        return None
    facts = here.features, here.inactive, here.vector_width
    arch = "x86_64" if header.platform.endswith("x86_64") else "aarch64"
    return bytearray(encode(facts, arch, chosen.index))


def _check_memory(module: ModuleType, content: bytes, path: str) -> None:
    """Raises R35 unless the mapped image shows a header, which is the one that was checked, and data."""
    mapped = module.__dict__.get("__pkgimage_header__")
    if not isinstance(mapped, memoryview) or not isinstance(module.__dict__.get("__pkgimage_data__"), memoryview):
        raise _mismatch(path, "its module entry shows no header or no data")
    if bytes(mapped[: len(content)]) != content:
        raise _mismatch(path, "the header in memory differs from the one in the file")


def finish(module: ModuleType, header: Header, content: bytes, path: str, upon: tuple[ModuleType, ...] = ()) -> None:
    """Compares the sections in memory with the checked header (`content`) and gives the module its attributes.

    path: of the image, or of the cache file that was compiled; upon: the modules of its dependencies. Raises LoadError
    R35.
    """
    _check_memory(module, content, path)
    try:
        data = Data(module.__dict__["__pkgimage_data__"], header)
    except LoadError as problem:
        raise _mismatch(path, *problem.details) from problem
    namespace = module.__dict__
    namespace.pop(BASE_TABLE, None)
    namespace.pop(DEPENDENCY_TABLES, None)
    namespace.pop(HOST, None)
    namespace["__file__"] = path
    namespace["__version__"] = header.version
    namespace["__doc__"] = f"{header.name} {header.version}: package image for {header.platform}."
    data.owner = f"{header.name} {header.version} ({path})"
    data.functions = namespace.__getitem__
    data.dependencies = tuple([each.__dict__["__pkgimage__"].data for each in upon])
    namespace["__pkgimage__"] = Image(path, header, data)
    _globals(module, data)
    loaded[header.name] = header.build_id
    _recent[header.build_id] = ref(module)


def _mismatch(path: str, *details: str, hint: str = "copy or build the image again") -> LoadError:
    return LoadError("R35", f"'{path}' is not the image its header describes", details, hint)


def _globals(module: ModuleType, data: Data) -> None:
    """Gives `module` its globals as attributes, decoded when first used (PEP 562)."""
    namespace = module.__dict__
    known: frozenset[str] | None = None

    def names() -> frozenset[str]:
        nonlocal known
        if known is None:
            known = frozenset(data.names())
        return known

    def __getattr__(name: str) -> object:  # noqa: N807 (the module's own)
        if name not in names():
            raise AttributeError(f"package image '{module.__name__}' has no attribute '{name}'", name=name, obj=module)
        value: object = namespace.setdefault(name, data.get(name))
        return value

    def __dir__() -> list[str]:  # noqa: N807 (the module's own)
        return sorted(names().union(namespace) - {"__getattr__", "__dir__"})

    namespace["__getattr__"] = __getattr__
    namespace["__dir__"] = __dir__
