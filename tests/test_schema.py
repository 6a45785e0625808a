"""The JSON Schema of profiles against an independent validator: it takes what the loader takes."""

import json
import re
import tomllib
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from tests.test_profile import BASE, BROKEN, GOOD
from toolchain.cli import pkgimage
from toolchain.platforms import load_platforms
from toolchain.profile import model
from toolchain.profile.schema import DIRECTIVE, profile_schema

ROOT = Path(__file__).parent.parent
FILE = ROOT / "configs" / "schema" / "profile.json"
SCHEMA = json.loads(FILE.read_text())
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
SHIPPED = sorted((ROOT / "configs").glob("*.toml"))


def wrong(text: str) -> set[str]:
    """Where the schema finds something wrong: the keys down to it, joined by dots."""
    return {".".join(str(part) for part in error.absolute_path) for error in VALIDATOR.iter_errors(tomllib.loads(text))}


def test_the_file_is_what_the_command_prints():
    printed = CliRunner().invoke(pkgimage, ["schema"])
    assert (printed.exit_code, printed.stderr) == (0, "")
    assert printed.stdout == FILE.read_text(), "write it again: pkgimage schema > configs/schema/profile.json"


def test_it_is_a_schema():
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    assert "null" not in FILE.read_text()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_shipped_profiles_point_at_it_and_fit(path):
    first, text = path.read_text().split("\n", 1)
    assert first == DIRECTIVE
    assert (path.parent / re.fullmatch(r"#:schema (\S+)", first)[1]).resolve() == FILE.resolve()
    assert wrong(text) == set()


def test_a_profile_that_extends_another_needs_nothing():
    assert wrong('extends = "quickstart.toml"\n[build]\noptimize = 3\n') == set()
    assert wrong(GOOD) == wrong(BASE) == set()


def test_control_mistakes_are_found():
    assert wrong(BROKEN) >= {
        "", "schema", "package", "package.name", "package.uuid", "package.frontend", "package.globals.0",
        "package.export.1.signatures", "build.optimize", "matrix.platforms.0", "matrix.require.0", "matrix.exclude.0",
        "check.0.oracle", "check.0.tolerance.rtol", "check.0.tolerance.ulp",
    }  # fmt: skip
    assert wrong("[[check]]\nargs = []\nexpect = 1\n") == {"check.0"}, "what replaces must be complete"


def test_every_key_says_what_it_is():
    tables = {name: table["properties"] for name, table in SCHEMA["definitions"].items()} | {"": SCHEMA["properties"]}
    silent = {
        f"{name}.{key}" for name, keys in tables.items() for key, found in keys.items()
        if not (found.get("description") or SCHEMA["definitions"][found["$ref"].rpartition("/")[2]].get("description"))
    }  # fmt: skip
    assert silent == set()
    assert tables["BuildTable"]["optimize"]["description"] == "LLVM's level of optimisation."
    assert len(tables) == len([kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, model.Table)]) - 1


def test_platforms_are_those_there_are():
    assert profile_schema(["b", "a"])["definitions"]["MatrixTable"]["properties"]["platforms"]["items"]["enum"] == ["a", "b"]
    assert SCHEMA["definitions"]["MatrixTable"]["properties"]["platforms"]["items"]["enum"] == sorted(load_platforms())
