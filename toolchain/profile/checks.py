"""What a well-formed `[[check]]` can still get wrong."""

from collections.abc import Iterator, Mapping

from toolchain.document import Key, Problem, near_miss
from toolchain.profile.fit import arguments_fit, fits
from toolchain.profile.view import Declared, View, signature_text


def check_problems(view: View, check: Key, exports: Mapping[str, list[Declared]]) -> Iterator[Problem]:
    """One check: its function, where arguments and expectation come from, and whether they fit."""
    table = view.get(*check)
    if not isinstance(table, dict):
        return
    name = view.text(*check, "function")
    if name is not None and name not in exports:
        known = [export for export in exports if export == name.rpartition(".")[2]] or list(exports)
        near = f"; did you mean '{known[0]}'?" if len(known) == 1 else near_miss(name, known)
        yield view.document.problem((*check, "function"), f"'{name}' is no exported function{near}")
    yield from _argument_problems(view, check, set(table))
    yield from _expectation_problems(view, check, set(table))
    yield from _fit_problems(view, check, exports.get(name or "", []))


def _argument_problems(view: View, check: Key, keys: set[str]) -> Iterator[Problem]:
    """Either args or generator; seed and size only with a generator."""
    if ("args" in keys) == ("generator" in keys):
        both = "not both" if "args" in keys else "has neither"
        yield view.document.problem(check, f"needs either args or generator, {both}")
    for key in ("seed", "size"):
        if key in keys and "generator" not in keys:
            yield view.document.problem((*check, key), "means nothing without generator")


def _expectation_problems(view: View, check: Key, keys: set[str]) -> Iterator[Problem]:
    """Either expect or oracle, or raises without expect; an oracle that exists for the front end."""
    document = view.document
    if keys >= {"expect", "oracle"}:
        yield document.problem(check, "needs either expect or oracle, not both")
    elif not {"expect", "oracle", "raises"} & keys:
        yield document.problem(check, "needs expect, oracle or raises, has none")
    elif keys >= {"expect", "raises"}:
        yield document.problem(check, "a call that raises has no result: expect and raises exclude each other")
    if view.get("package", "frontend") == "llvm" and view.text(*check, "oracle") in ("numba", "python"):
        yield document.problem((*check, "oracle"), "LLVM IR has no Python function: write 'module:function'")
    if "tolerance" in keys and not {"expect", "oracle"} & keys:
        yield document.problem((*check, "tolerance"), "means nothing without expect or oracle")


def _fit_problems(view: View, check: Key, signatures: list[Declared]) -> Iterator[Problem]:
    """The signature is an exported one, the arguments fit it, and so does the expected result."""
    document, wanted = view.document, view.signature(*check, "signature")
    if not signatures:
        return
    if wanted is not None:
        same = [s for s in signatures if s[1].arguments == wanted[1].arguments]
        if not same or (wanted[0] and same[0][0] and wanted[1].result != same[0][1].result):
            known = ", ".join(f"'{signature_text(s)}'" for s in signatures)
            yield document.problem((*check, "signature"), f"the function is exported as {known}")
            return
        signatures = same
    args = view.get(*check, "args")
    if isinstance(args, list):
        fitting = [s for s in signatures if arguments_fit(args, s[1])]
        if not fitting:
            known = ", ".join(f"'{signature_text(s)}'" for s in signatures)
            yield document.problem((*check, "args"), f"do not fit {known}")
            return
        signatures = fitting
    expect = view.get(*check, "expect")
    readable = isinstance(expect, bool | int | float | str | list)
    if readable and all(s[0] and not fits(expect, s[1].result) for s in signatures):
        known = ", ".join(f"'{signature_text(s)}'" for s in signatures)
        yield document.problem((*check, "expect"), f"does not fit the result of {known}")
