"""The profile as frozen values; the docstring under a field is its reference."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from toolchain.flags import Flags, Value

CheckKind = Literal["call", "audit", "quirk", "global", "rejection", "acceptance", "target", "agreement"]
"""`call`: a function was called. `audit`: one finding class over the file. `quirk`: a planted fault that one named
audit check must catch (a negative control: caught = passed). `global`: a value decoded from the file. `target`: the
image chose this CPU target. `agreement`: a call gave the same with each CPU target that the host can run."""
CHOSEN = "chosen"
"""Among CPU targets of calls: the one that the image chose, nobody forced it."""


@dataclass(frozen=True)
class Tolerance:
    """How far a result may be from the expected one. All zero = bit-identical, except that NaN equals NaN.

    A number passes when it is within `atol + rtol * |expected|`, or within `ulp` units in the last place.
    """

    rtol: float = 0.0
    atol: float = 0.0
    ulp: int = 0
    reason: str = ""
    """Why the results may differ at all."""


@dataclass(frozen=True)
class Export:
    """One function to compile, with every signature it gets."""

    function: str
    """Numba: dotted `module.function`. LLVM: the function's name in the IR."""
    signatures: tuple[str, ...]
    """Canonical texts: `float64(float64[::1])`, or `(float64[::1])` when Numba infers the result."""

    @property
    def name(self) -> str:
        """What the image calls it: the last part."""
        return self.function.rpartition(".")[2]


@dataclass(frozen=True)
class CheckSpec:
    """Call an exported function and compare."""

    function: str
    """The exported name."""
    signature: str | None
    """Canonical text as in `Export.signatures`; None = every signature of the function that fits `args`."""
    args: tuple[object, ...] | None
    """TOML values: numbers, strings for complex numbers, nested lists for arrays. None = generated."""
    generator: str | None
    """`random`, or `module:function` called with a `numpy.random.Generator`; returns a tuple of arguments."""
    seed: int
    size: int
    """Elements per axis of arrays that `random` makes."""
    expect: object | None
    has_expect: bool
    """`expect` was given."""
    oracle: str | None
    """Who says what is right: `numba`, `python`, or `module:function`."""
    tolerance: Tolerance
    raises: str | None
    """Name of the exception type that must be raised."""
    line: int
    """Where the check stands in the file that says it, 1-based."""
    flags: tuple[tuple[str, Value], ...] = ()
    """(flag, value): the call is made in cells whose flags have these values."""


@dataclass(frozen=True)
class Exclude:
    """Cells that are not built or run, and why; None matches everything."""

    platform: str | None
    route: str | None
    reason: str
    cpu_model: str | None = None
    flags: tuple[tuple[str, Value], ...] = ()
    """(flag, value): of cells whose flags have these values; () = of all."""


@dataclass(frozen=True)
class Minimum:
    """How many checks must pass at least in cells that this matches, together; None matches everything."""

    platform: str
    route: str | None
    cpu_model: str | None
    passed: int
    kind: CheckKind | None = None
    cpu_target: str | None = None
    """Calls that were made with this target, `1 x86-64-v3`, or with the one that the image chose (`CHOSEN`)."""


@dataclass(frozen=True)
class Profile:
    """Everything one profile says, checked, with defaults filled in."""

    path: Path
    name: str
    version: str
    uuid: str
    """Canonical lower-case text."""
    uuid_derived: bool
    """The profile gave no uuid: it is uuid5(NAMESPACE_URL, 'urn:pkgimage:package:NAME')."""
    frontend: Literal["numba", "llvm"]
    root: Path
    """Absolute directory of the package's code; of an installed one, the directory that it is imported from."""
    modules: tuple[str, ...]
    """Python modules to import; for LLVM also `.ll` and `.bc` files below the root."""
    globals: tuple[str, ...]
    """Dotted names of values that go into the image, each under its last part."""
    exports: tuple[Export, ...]
    flags: Flags
    """What `[build]` says."""
    variants: tuple[Flags, ...]
    """The choices of flags that the matrix proves, each once; `flags` alone when it names none."""
    lld: str | None
    """A version prefix or a path of LLD that the build insists on."""
    platforms: tuple[str, ...]
    routes: tuple[str, ...]
    """Routes to use; empty = all that each platform has."""
    require: tuple[str, ...]
    """Routes that must run: not running one is a failure."""
    excludes: tuple[Exclude, ...]
    checks: tuple[CheckSpec, ...]
    digest: str
    """sha256 of the file's bytes; of a profile that extends another: of all files' digests, one per line."""
    preferences: tuple[tuple[str, str], ...] = ()
    """(name, value in canonical JSON), sorted: what the package's code gets when it asks."""
    environment: tuple[str, ...] = ()
    """Names of the variables that the package depends on, sorted."""
    cpu_targets: tuple[tuple[str, str], ...] = ()
    """(platform or architecture, target string), sorted; `targets_of` takes them."""
    base_targets: tuple[tuple[str, str], ...] = ()
    """The same for the base image."""
    cpu_models: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(platform, CPUs to run its images on), sorted: `native`, or one that qemu plays (`toolchain.cpu.models`)."""
    minima: tuple[Minimum, ...] = ()
    depends: tuple[str, ...] = ()
    """Names of the packages that it is built upon, as it says them."""
    closure: tuple["Profile", ...] = ()
    """The profiles of these and of what they are built upon: dependencies before dependents, each once."""
