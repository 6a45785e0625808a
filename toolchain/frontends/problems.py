"""Collecting everything that is wrong with a request, so that one run reports all of it."""

from toolchain.errors import ExtractError, ToolError

NEAR = "did you mean"
"""How a hint begins that names a near miss."""


class Problems:
    """Problems found so far: (code, text). `raise_if_any` turns them into one ExtractError."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, str, str]] = []

    def add(self, code: str, text: str, hint: str = "") -> None:
        """Note a problem; a repeated one counts once."""
        if (code, text, hint) not in self.rows:
            self.rows.append((code, text, hint))

    def take(self, error: ToolError) -> None:
        """Note an error of another part as one problem: its brief with all its details."""
        self.add(error.code, "; ".join((error.brief, *error.details)), error.hint)

    def raise_if_any(self, brief: str) -> None:
        """Raise ExtractError: the code is the common code of all problems, or 'extract-failed' when they differ."""
        if not self.rows:
            return
        codes = sorted({code for code, _, _ in self.rows})
        code = codes[0] if len(codes) == 1 else "extract-failed"
        # Among several problems a near miss means nothing but beside its own.
        near = {row for row in self.rows if len(self.rows) > 1 and row[2].startswith(NEAR)}
        texts = [f"{row[1]}; {row[2]}" if row in near else row[1] for row in self.rows]
        tags = ["" if len(codes) == 1 else f"[{code}] " for code, _, _ in self.rows]
        details = [tag + text for tag, text in zip(tags, texts, strict=True)]
        hints = list(dict.fromkeys(row[2] for row in self.rows if row[2] and row not in near))
        raise ExtractError(code, brief, details, "; ".join(hints))
