"""Coverage: what becomes of every signature that real programs compiled.

A frozen list is cut into parts, which run two at a time. Per part: one process extracts each signature with isolation;
all that were taken go into one image per platform, without those that a platform refuses (when a build fails without
naming them, as after LLVM's abort, each method is compiled alone); every route of this machine calls the images with
arguments made from the types, against the original under Numba. The result of a part is kept in a folder and used again
while list and this program are the same, so an interrupted run goes on from there.
"""

import hashlib
import json
import re
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from itertools import pairwise
from pathlib import Path

import toolchain
from toolchain.cpu.models import NATIVE
from toolchain.errors import ExtractError
from toolchain.frontends import trial
from toolchain.frontends.expected import Expected, load, save
from toolchain.frontends.recorded import Recorded, Recording, read_frozen
from toolchain.frontends.survey import SurveyRequest
from toolchain.package import Package
from toolchain.platforms import load_platforms
from toolchain.profile import Tolerance
from toolchain.profile.installed import installed_problem, installed_root
from toolchain.resources import folder as shipped
from toolchain.run.making import PACKAGE_FILES, read_package
from toolchain.run.orders import build_order, cell_order
from toolchain.run.protocol import JobResult, error_from, make_job
from toolchain.run.routes import availability, emulated_cpu
from toolchain.run.stages import base_image
from toolchain.run.surveying import FLAGS, write_package
from toolchain.run.workshop import Workshop

PARALLEL = 2
PART = 96
"""Signatures of a part, at most."""
SURVEY_DEADLINE, BUILD_DEADLINE = 1800.0, 900.0

TOLERANCES = (
    Tolerance(rtol=1e-9, atol=1e-12, reason="double precision: libraries and the order of sums differ in last bits"),
    Tolerance(rtol=1e-4, atol=1e-6, reason="float32 under fastmath: the order of sums is the compiler's"),
)
"""By `Expected.check` of a trial: without and with float32 in the signature."""


@dataclass(frozen=True)
class Outcome:
    """What became of one signature."""

    function: str
    signature: str
    refused: str
    """Stable code; '' = an image of every platform holds it."""
    cause: str
    """Of the refusal, in the refuser's words."""
    agrees: bool | None
    """With Numba, on every route; None = not compared."""
    detail: str
    """Why it was not compared, or how it differs."""


@dataclass(frozen=True)
class Covered:
    """The outcomes of one frozen list."""

    name: str
    distributions: tuple[tuple[str, str], ...]
    command: str
    numba: str
    routes: tuple[str, ...]
    """`platform/route` of every route that called."""
    outcomes: tuple[Outcome, ...]
    seconds: float


@dataclass
class _Run:
    """The state of one list's run: which rows are still in, and why the others are not."""

    rows: Sequence[Recorded]
    refused: dict[int, tuple[str, str]]
    directory: Path
    taken: list[int]

    def left(self) -> list[int]:
        """Numbers of the rows that nobody refused."""
        return [index for index in self.taken if index not in self.refused]


def cover(paths: Sequence[Path], kept: Path, say: Callable[[str], None]) -> list[Covered]:
    """The coverage of the frozen lists in `paths`; the folder `kept` holds the parts of earlier runs.

    Raises ToolError: a list cannot be read, its package is not installed or has another version.
    """
    lists = [(path, recording := read_frozen(path), _root(recording)) for path in paths]
    parts = [part for path, recording, root in lists for part in _parts(path, recording, root)]
    with ThreadPoolExecutor(PARALLEL) as pool:
        found = list(pool.map(lambda part: _part(part, kept, say), parts))
    return [
        _joined([one for part, one in zip(parts, found, strict=True) if part.path == path]) for path, _, _ in lists
    ]


@dataclass(frozen=True)
class _Part:
    """Some signatures of a list, in order."""

    path: Path
    name: str
    recording: Recording
    root: Path


def _parts(path: Path, recording: Recording, root: Path) -> list[_Part]:
    rows = recording.signatures
    count = max(1, -(-len(rows) // PART))
    bounds = [len(rows) * number // count for number in range(count + 1)]
    return [
        _Part(path, f"{path.stem}-{number + 1}", replace(recording, signatures=rows[start:end]), root)
        for number, (start, end) in enumerate(pairwise(bounds))
    ]


def _part(part: _Part, kept: Path, say: Callable[[str], None]) -> Covered:
    """What is kept of an earlier run, else the outcome of this one, which is kept."""
    own = zip(folders_of(part.recording), part.recording.folders, strict=True)
    modules = [file for place, (module, _) in own for file in sources(module, Path(place))]
    file, digest = kept / f"{part.name}.json", _digest(part.path, modules)
    if (known := _known(file, digest)) is not None:
        say(f"{part.name}: as before ({file})")
        return known
    with Workshop("local") as shop:
        found = covered(part.name, part.recording, part.root, shop, say)
    kept.mkdir(parents=True, exist_ok=True)
    whole = file.with_suffix(".part")
    whole.write_text(json.dumps({"digest": digest, **asdict(found)}, indent=1), "utf-8")
    whole.replace(file)
    return found


def _joined(parts: Sequence[Covered]) -> Covered:
    """A list's parts as one."""
    outcomes = tuple(outcome for part in parts for outcome in part.outcomes)
    routes = tuple(dict.fromkeys(route for part in parts for route in part.routes))
    name, seconds = parts[0].name.rpartition("-")[0], sum(part.seconds for part in parts)
    return replace(parts[0], name=name, routes=routes, outcomes=outcomes, seconds=seconds)


def _digest(path: Path, modules: Sequence[Path] = ()) -> str:
    """Of the list, of the program's own `modules`, and of everything of ours that decides what becomes of it."""
    state = hashlib.sha256(path.read_bytes())
    root = Path(toolchain.__file__).parent
    native = [*(root.parent / "platforms").rglob("*.ll"), *(root.parent / "platforms").glob("*.toml")]
    for file in [*modules, *sorted(root.rglob("*.py")), *sorted(native)]:
        state.update(file.read_bytes())
    return state.hexdigest()


def _known(file: Path, digest: str) -> Covered | None:
    try:
        row = json.loads(file.read_text("utf-8"))
        if row.pop("digest") != digest:
            return None
        row["outcomes"] = tuple(Outcome(**one) for one in row["outcomes"])
        row["distributions"] = tuple((name, version) for name, version in row["distributions"])
        return Covered(**{**row, "routes": tuple(row["routes"])})
    except (OSError, ValueError, KeyError, TypeError):
        return None


def covered(name: str, recording: Recording, root: Path, shop: Workshop, say: Callable[[str], None]) -> Covered:
    """The coverage of a recording whose modules are imported from `root`."""
    began = time.monotonic()
    run = _surveyed(name, root, recording, shop)
    say(f"{name}: {len(run.taken)} of {len(run.rows)} extracted")
    images = _images(run, list(load_platforms()), shop)
    say(f"{name}: {len(run.left())} build for all platforms")
    expected = _trials(run, root, folders_of(recording), shop)
    verdicts, routes = _compare(run, expected, images, shop)
    say(f"{name}: {sum(1 for found in verdicts.values() if found == '')} agree with Numba")
    outcomes = tuple(_outcome(run, index, expected, verdicts) for index in range(len(run.rows)))
    command = " ".join(recording.command)
    seconds = time.monotonic() - began
    return Covered(name, recording.distributions, command, recording.numba, tuple(routes), outcomes, seconds)


def _root(recording: Recording) -> Path:
    """Where the recorded package is installed. Raises ExtractError 'package-absent'."""
    pins = [f"{name}=={version}" for name, version in recording.distributions]
    problems = [problem for pin in pins if (problem := installed_problem(pin))]
    root = installed_root(pins[0]) if pins and not problems else None
    if root is None:
        raise ExtractError("package-absent", "the recorded package is not here", problems or ["the list names none"])
    return root


def folders_of(recording: Recording) -> tuple[str, ...]:
    """Where the program's own modules are: below the current folder, as when it was recorded, or with the product.

    Raises ExtractError 'package-absent'.
    """
    found = []
    for module, relative in recording.folders:
        places = [Path.cwd() / relative, shipped("examples").parent / relative]
        place = next((place for place in places if sources(module, place)), None)
        if place is None:
            text = f"the recorded program's module '{module}' is not in '{relative}' below the current folder"
            raise ExtractError("package-absent", text, (), "run this where the command was recorded")
        found.append(str(place))
    return tuple(found)


def sources(module: str, place: Path) -> list[Path]:
    """The files of a module or package in a folder; none when it is not there."""
    return sorted([*place.glob(f"{module}.py"), *(place / module).rglob("*.py")])


def _surveyed(name: str, root: Path, recording: Recording, shop: Workshop) -> _Run:
    rows = recording.signatures
    pairs = tuple((row.function, row.signature) for row in rows)
    request = SurveyRequest(name, str(root), pairs, folders_of(recording))
    directory = shop.folder("survey")
    job = make_job("survey", {"request": request.to_json()}, directory, deadline=SURVEY_DEADLINE, fresh=True)
    value = shop.on_host(job).require().value
    refused = {index: (code, text) for index, (code, text) in enumerate(value["rows"]) if code}
    return _Run(rows, refused, directory, list(value["taken"]))


def _probe(run: _Run, platform: str, indices: Sequence[int], shop: Workshop) -> None:
    """Compile each method alone, in a process of its own; note who cannot be compiled."""

    def one(index: int) -> tuple[int, JobResult]:
        arguments = {"directory": str(run.directory), "prefix": f"{index:03d}.", "platform": platform}
        job = make_job("probe", arguments, shop.folder("probe"), deadline=BUILD_DEADLINE)
        return index, shop.on_host(job)

    with ThreadPoolExecutor(PARALLEL) as pool:
        for index, result in pool.map(one, indices):
            if result.error is not None:
                error = error_from(result.error)
                text = "; ".join(error.details) or error.brief
                run.refused[index] = (error.code, f"{platform}: {text}")


def _refuse(run: _Run, platform: str, result: JobResult, shop: Workshop) -> None:
    """Note whom a failed build names (`m007_name ... needs ...`); when it names nobody, compile each method alone."""
    error = error_from(result.error or {})
    named: dict[int, list[str]] = {}
    for text in error.details:
        if match := re.match(r"m(\d+)_", text):
            named.setdefault(int(match[1]), []).append(text)
    for index, texts in named.items():
        run.refused.setdefault(index, (error.code, f"{platform}: {'; '.join(texts)}"))
    if not named:
        _probe(run, platform, run.left(), shop)


def _trials(run: _Run, root: Path, folders: Sequence[str], shop: Workshop) -> dict[int, Expected]:
    """By row: arguments and answer, or why there are none."""
    left = run.left()
    whole = read_package(run.directory) if run.taken else None
    by_row = dict(zip(run.taken, whole.methods if whole else (), strict=True))
    methods = [(run.rows[index].function, str(by_row[index].signature)) for index in left]
    directory = shop.folder("trial")
    arguments = {"root": str(root), "methods": json.dumps(methods), "folders": json.dumps(folders)}
    job = make_job(
        "trial", arguments, directory, deadline=SURVEY_DEADLINE, fresh=True, environment=trial.ENVIRONMENT
    )
    shop.on_host(job).require()
    return dict(zip(left, load(directory), strict=True))


def _images(run: _Run, platforms: Sequence[str], shop: Workshop) -> dict[str, tuple[Path, JobResult]]:
    """By platform: the folder of the package, and its build. A method that one platform refuses is left out of all."""
    while left := run.left():
        folder = shop.folder("methods")
        folder.mkdir()
        write_package(_only(read_package(run.directory), run.taken, left), folder, "")
        inputs = [folder / name for name in PACKAGE_FILES]

        def build(platform: str, folder: Path = folder, inputs: Sequence[Path] = inputs) -> JobResult:
            base = base_image(platform, None, shop)
            arguments = build_order(folder, platform, FLAGS, base, None)
            output = shop.folder(f"build-{platform}")
            return shop.on_host(make_job("build", arguments, output, [*inputs, base], deadline=BUILD_DEADLINE))

        results = {platforms[0]: build(platforms[0])}  # what one platform refuses, the others mostly refuse too
        if results[platforms[0]].error is None:
            with ThreadPoolExecutor(PARALLEL) as pool:
                results.update(zip(platforms[1:], pool.map(build, platforms[1:]), strict=True))
        failed = [platform for platform, result in results.items() if result.error is not None]
        if not failed:
            return {platform: (folder, result) for platform, result in results.items()}
        for platform in failed:
            _refuse(run, platform, results[platform], shop)
        if run.left() == left:  # each builds alone, all together do not: no method can be named
            results[failed[0]].require()
    return {}


def _only(package: Package, taken: Sequence[int], left: Sequence[int]) -> Package:
    chosen = set(left)
    methods = tuple(m for index, m in zip(taken, package.methods, strict=True) if index in chosen)
    return replace(package, methods=methods)


def _compare(
    run: _Run, expected: dict[int, Expected], images: dict[str, tuple[Path, JobResult]], shop: Workshop
) -> tuple[dict[int, str], list[str]]:
    """({row: '' or how it differs}, the routes that called)."""
    left = run.left()
    able = [index for index in left if expected[index].error is None]
    if not able or not images:
        return {}, []
    directory = shop.folder("expected")
    directory.mkdir()
    save([replace(expected[index], method=left.index(index)) for index in able], directory)
    verdicts, routes = dict.fromkeys(able, ""), []
    for platform, (folder, built) in images.items():
        for route in load_platforms()[platform].routes:
            if not availability(route, load_platforms()[platform]).ok:
                continue
            routes.append(f"{platform}/{route}")
            for index, text in _cell(platform, route, folder, built, directory, able, shop).items():
                verdicts[index] = verdicts[index] or f"{platform}/{route}: {text}"
    return verdicts, routes


def _cell(
    platform: str, route: str, folder: Path, built: JobResult, directory: Path, able: Sequence[int], shop: Workshop
) -> dict[int, str]:
    """{row: what is wrong} of one route."""
    image, objects = built.files[built.value["image"]], [built.files[name] for name in built.value["objects"]]
    host_cpu = emulated_cpu(route, load_platforms()[platform]) or NATIVE
    arguments = cell_order(
        platform, route, image, objects, folder, directory, TOLERANCES, globals_={}, host_cpu=host_cpu
    )  # fmt: skip
    job = make_job("cell", arguments, shop.folder(f"cell-{platform}-{route}"), deadline=SURVEY_DEADLINE)
    result = shop.on_host(job)
    if result.error is not None:
        return dict.fromkeys(able, str(error_from(result.error)).splitlines()[0])
    wrong: dict[int, str] = {}
    rows = {f"m{index:03d}": index for index in able}
    for check in result.value["checks"]:
        index = rows.get(check["subject"].partition("_")[0])  # None: built, but without arguments
        if check["status"] != "passed" and index is not None:
            wrong.setdefault(index, f"{check['entry']} entry: {check['reason']}: {check['detail']}")
    return wrong


def _outcome(run: _Run, index: int, expected: dict[int, Expected], verdicts: dict[int, str]) -> Outcome:
    row = run.rows[index]
    code, cause = run.refused.get(index, ("", ""))
    if code:
        return Outcome(row.function, row.signature, code, cause, None, "")
    if index in verdicts:
        return Outcome(row.function, row.signature, "", "", verdicts[index] == "", verdicts[index])
    return Outcome(row.function, row.signature, "", "", None, str(expected[index].error))

