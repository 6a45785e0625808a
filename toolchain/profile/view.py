"""Raw data of a profile, asked only for what has the right type; the other mistakes are the model's to report."""

from typing import Any

from toolchain.document import Document, Key
from toolchain.errors import ToolError
from toolchain.signature import Signature, parse_profile_signature

Declared = tuple[bool, Signature]
"""(the result type was written, the signature)."""


def signature_text(declared: Declared) -> str:
    """The canonical text; without the result where it was left to inference: `(float64[::1])`."""
    written, signature = declared
    text = str(signature)
    return text if written else text[text.index("(") :]


class View:
    """The raw data, asked only for what has the right type."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def get(self, *key: str | int) -> Any:
        """What stands at `key`, None when nothing does."""
        value: Any = self.document.data
        for part in key:
            inside = isinstance(value, dict) if isinstance(part, str) else isinstance(value, list)
            if not inside or (part not in value if isinstance(part, str) else part >= len(value)):
                return None
            value = value[part]
        return value

    def text(self, *key: str | int) -> str | None:
        """The string at `key`."""
        value = self.get(*key)
        return value if isinstance(value, str) else None

    def items(self, *key: str | int) -> list[Key]:
        """The keys of the elements of the array at `key`."""
        value = self.get(*key)
        return [(*key, i) for i in range(len(value))] if isinstance(value, list) else []

    def texts(self, *key: str | int) -> list[tuple[Key, str]]:
        """(key, string) of every element that is a string in the array at `key`."""
        return [(item, text) for item in self.items(*key) if (text := self.text(*item)) is not None]

    def signature(self, *key: str | int) -> Declared | None:
        """The signature at `key`, None when there is none that can be read."""
        text = self.text(*key)
        try:
            return None if text is None else parse_profile_signature(text)
        except (ToolError, RecursionError):
            return None
