"""`docs/coverage.md`: what becomes of every recorded signature. Pure: outcomes to text."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Protocol


class Outcome(Protocol):
    """One signature (`toolchain.run.coverage.Outcome`)."""

    @property
    def function(self) -> str:
        """Dotted name."""

    @property
    def signature(self) -> str:
        """Its text."""

    @property
    def refused(self) -> str:
        """Code; '' = built."""

    @property
    def cause(self) -> str:
        """Of the refusal."""

    @property
    def agrees(self) -> bool | None:
        """With Numba."""

    @property
    def detail(self) -> str:
        """Why not."""


class Covered(Protocol):
    """One list (`toolchain.run.coverage.Covered`)."""

    @property
    def name(self) -> str:
        """Of the list."""

    @property
    def distributions(self) -> tuple[tuple[str, str], ...]:
        """Name and version."""

    @property
    def command(self) -> str:
        """What was recorded."""

    @property
    def routes(self) -> tuple[str, ...]:
        """That called."""

    @property
    def outcomes(self) -> Sequence[Outcome]:
        """Of every signature."""


HEAD = """# Coverage: signatures that real programs compile

Written by `pkgimage coverage`; not by hand. The lists in `configs/recorded/` hold every signature that Numba compiled
in a workload of each package, unmodified from PyPI. Each signature is extracted with isolation, built for all five
platforms, and called on every route of the machine with arguments made from its types; what it gives and what it
changes is compared with the original under Numba (relative tolerance 1e-9, and 1e-4 where float32 takes part: several
packages compile with `fastmath`, which leaves the order of sums to the compiler).

*built*: in the images of all platforms. *agree*, *differ*: compared on every route. *not compared*: built, but the
original takes none of the made arguments (it reads outside of them, raises, does not end, returns no finite number, or
gives another answer each time).
"""


def coverage_text(lists: Sequence[Covered]) -> str:
    """The whole page."""
    outcomes = [outcome for found in lists for outcome in found.outcomes]
    parts = [HEAD, "## By package", "", *_packages(lists)]
    parts += ["", "## Refusals by cause, largest first", "", *_causes(outcomes)]
    routes = sorted({route for found in lists for route in found.routes})
    parts += ["", f"Routes: {', '.join(routes) or 'none'}.", "", "## Every signature that is not built, or differs", ""]
    for found in lists:
        parts += _rest(found)
    parts += ["## Built, not compared", "", *_table(["why", "signatures"], _uncompared(outcomes))]
    return "\n".join(parts) + "\n"


def _table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return lines + ["| " + " | ".join(_cell(field) for field in row) + " |" for row in rows]


def _cell(field: object) -> str:
    """On one line: defaults in signatures can have several."""
    return " ".join(str(field).split()).replace("|", "\\|")


def counts(outcomes: Sequence[Outcome]) -> tuple[int, int, int, int, int]:
    """(signatures, built, agree, differ, not compared)."""
    built = [outcome for outcome in outcomes if not outcome.refused]
    agree, differ = sum(o.agrees is True for o in built), sum(o.agrees is False for o in built)
    return len(outcomes), len(built), agree, differ, len(built) - agree - differ


def _share(part: int, whole: int) -> str:
    return f"{part} ({100 * part / whole:.0f} %)" if whole else "0"


def _packages(lists: Sequence[Covered]) -> list[str]:
    rows: list[list[object]] = []
    for found in lists:
        made = ", ".join(f"{name} {version}" for name, version in found.distributions)
        rows.append([made, *_counted(found.outcomes), f"`{found.command}`"])
    rows.append(["all", *_counted([o for found in lists for o in found.outcomes]), ""])
    head = ["package", "signatures", "built", "built, none differs", "agree", "differ", "not compared", "workload"]
    return _table(head, rows)


def _counted(outcomes: Sequence[Outcome]) -> list[object]:
    whole, built, agree, differ, open_ = counts(outcomes)
    return [whole, _share(built, whole), _share(built - differ, whole), _share(agree, whole), differ, open_]


def cause_of(outcome: Outcome) -> str:
    """The refusal without names and places, so that equal causes are counted together."""
    text = outcome.cause
    if outcome.refused == "symbol-undefined":
        features = sorted(set(re.findall(r"needs '[^']*': ([^;]+)", text)))
        return "; ".join(features) or text
    if found := re.search(r": column \d+: (.*)", text, re.DOTALL):  # of a signature that cannot be read
        return found[1].partition("'; ")[0]
    text = text.partition("with the signature '")[2].partition("': ")[2] or text
    text = re.sub(r"'[^']*'", "'...'", re.sub(r"\([\w./-]*:\d+\)|line \d+|\d+", "", text))
    return " ".join(text.split())[:110]


def _causes(outcomes: Sequence[Outcome]) -> list[str]:
    found = Counter((o.refused, cause_of(o)) for o in outcomes if o.refused)
    rows = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return _table(["signatures", "code", "cause"], [[number, f"`{code}`", cause] for (code, cause), number in rows])


def _uncompared(outcomes: Sequence[Outcome]) -> list[list[object]]:
    found = Counter(o.detail for o in outcomes if not o.refused and o.agrees is None)
    return [[why, number] for why, number in sorted(found.items(), key=lambda item: (-item[1], item[0]))]


def _rest(found: Covered) -> list[str]:
    rows = [[f"`{o.function}`", f"`{o.signature}`", f"`{o.refused}`"] for o in found.outcomes if o.refused]
    wrong = [o for o in found.outcomes if o.agrees is False]
    rows += [[f"`{o.function}`", f"`{o.signature}`", f"differs: {o.detail}"] for o in wrong]
    if not rows:
        return []
    return [f"### {found.name}", "", *_table(["function", "signature", "what"], rows), ""]
