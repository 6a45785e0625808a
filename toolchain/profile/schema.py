"""The JSON Schema of profiles, for editors: they complete keys and underline mistakes while one types.

It comes from the models, and the loader stays the judge: the schema refuses nothing that the loader accepts. Three
things are changed on the way: TOML has no null, so an optional key is a key that may be absent; platforms are data, so
their names are listed as they are known; and a table that merges with the one it extends may leave everything out, so
only what stands in arrays of tables, which replace, has required keys.
Draft 7 is the newest that the usual TOML editors (taplo and what is built on it) understand.
"""

from collections.abc import Iterable
from typing import Any

from toolchain.profile.model import MatrixTable, PackageTable, ProfileFile

DRAFT = "http://json-schema.org/draft-07/schema#"
DIRECTIVE = "#:schema ./schema/profile.json"
"""The first line of shipped profiles: where an editor finds the schema, relative to the profile."""
_MERGING = (ProfileFile.__name__, PackageTable.__name__)


def profile_schema(platforms: Iterable[str]) -> dict[str, Any]:
    """The schema as JSON data; `platforms` are the names that a profile may list."""
    made = ProfileFile.model_json_schema(ref_template="#/definitions/{model}")
    schema = {"$schema": DRAFT, **_in_toml(made)}
    schema["definitions"] = schema.pop("$defs")
    for table in (schema, schema["definitions"][PackageTable.__name__]):
        del table["required"]
    names = {"type": "string", "enum": sorted(platforms)}
    schema["definitions"][MatrixTable.__name__]["properties"]["platforms"]["items"] = names
    schema["definitions"]["ExcludeTable"]["properties"]["platform"] |= names
    return schema


def _in_toml(value: Any) -> Any:
    """The same schema without the alternative null, defaults that are tables or null, and titles that repeat a key."""
    if isinstance(value, list):
        return [_in_toml(item) for item in value]
    if not isinstance(value, dict):
        return value
    kept = {key: item for key, item in value.items() if key != "title" or isinstance(item, dict)}
    if isinstance(kept.get("default", 0), dict | None) and "properties" not in kept:
        del kept["default"]
    if {"type": "null"} in (kept.get("anyOf") or ()):
        (other,) = (item for item in kept.pop("anyOf") if item != {"type": "null"})
        kept |= other
    return {key: _in_toml(item) for key, item in kept.items()}
