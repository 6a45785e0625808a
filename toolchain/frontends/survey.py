"""Which of many signatures does the Numba front end take? One signature's refusal does not stop the others.

Like `numba.extract`, which stops at the first package with a problem; here every signature is a package of its own,
and all that were taken are one package together. Methods are called `mNNN_name`: lists name functions of many modules.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from toolchain.errors import ToolError
from toolchain.frontends import numba as front
from toolchain.frontends.numba_mode import Session, Unit
from toolchain.frontends.problems import Problems
from toolchain.frontends.recorded import Recorded, unnamed
from toolchain.frontends.request import ExtractRequest
from toolchain.frontends.values import encode, import_modules, module_of, open_root
from toolchain.package import Package

UUID = "00000000-0000-0000-0000-000000000001"


@dataclass(frozen=True)
class SurveyRequest:
    """Functions of an installed package, each with one signature."""

    name: str
    root: str
    """The folder that the package is imported from."""
    rows: tuple[tuple[str, str], ...]
    """(function, signature)."""
    folders: tuple[str, ...] = ()
    """Of further modules, those that signatures pass functions of."""

    def to_json(self) -> str:
        """The request as JSON text."""
        return json.dumps([self.name, self.root, self.rows, self.folders])

    @staticmethod
    def from_json(text: str) -> "SurveyRequest":
        """The request that `to_json` wrote."""
        name, root, rows, folders = json.loads(text)
        return SurveyRequest(name, root, tuple((str(f), str(s)) for f, s in rows), tuple(map(str, folders)))


@dataclass(frozen=True)
class Surveyed:
    """What became of one row."""

    code: str
    """'' = taken; else why not."""
    text: str
    package: Package | None
    """The method alone."""


def survey(request: SurveyRequest) -> tuple[list[Surveyed], Package | None]:
    """(what became of each row, all taken methods in the rows' order). Changes Numba: call it in a fresh process."""
    session = Session(request.root)
    open_root(request.root, *request.folders)
    problems = [_imported(Recorded(*row)) for row in request.rows]
    found = [
        None if problem.rows else _resolved(request, index, problem)
        for index, problem in enumerate(problems)
    ]
    session.activate()
    units: list[tuple[Any, Unit]] = []
    rows = []
    for want, problem in zip(found, problems, strict=True):
        rows.append(_taken(request, session, want, problem, units))
    return rows, _joined(request, session, units)


def _imported(row: Recorded) -> Problems:
    problems = Problems()
    if said := unnamed(row):
        problems.add("function-unnamed", f"'{row.function}': {said}")
    else:
        import_modules([module_of(row.function)], problems)
    return problems


def _one(request: SurveyRequest, name: str, exports: tuple[tuple[str, tuple[str, ...]], ...]) -> ExtractRequest:
    return ExtractRequest(
        name=name, version="0", uuid=UUID, frontend="numba", root=request.root, modules=(), globals=(), exports=exports
    )


def _resolved(request: SurveyRequest, index: int, problems: Problems) -> Any:
    function, text = request.rows[index]
    wanted = front.resolve(_one(request, request.name, ((function, (text,)),)), problems)
    return replace(wanted[0], name=f"m{index:03d}_{wanted[0].name}") if wanted else None


def _taken(
    request: SurveyRequest, session: Session, want: Any, problems: Problems, units: list[tuple[Any, Unit]]
) -> Surveyed:
    """Compile one method by itself; keep a copy of its code in `units`."""
    package = None
    if want is not None and not problems.rows:
        try:
            unit = front.compile_one(session, want, problems)
            if unit is not None and not problems.rows:
                copy = replace(unit, module=unit.module.clone())
                package = front.package_of(_one(request, want.name, ()), session, [(want, unit)], encode({}, problems))
                units.append((want, copy))
        except ToolError as problem:
            problems.add(problem.code, "; ".join([problem.brief, *problem.details]))
    if problems.rows:
        code, text, _ = problems.rows[0]
        return Surveyed(code, text, None)
    return Surveyed("", "", package)


def _joined(request: SurveyRequest, session: Session, units: Sequence[tuple[Any, Unit]]) -> Package | None:
    if not units:
        return None
    return front.package_of(_one(request, request.name, ()), session, list(units), encode({}, Problems()))
