"""Collecting everything that is wrong with a request, so that one run reports all of it."""

from toolchain.errors import ExtractError


class Problems:
    """Problems found so far: (code, text). `raise_if_any` turns them into one ExtractError."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, str, str]] = []

    def add(self, code: str, text: str, hint: str = "") -> None:
        """Note a problem; a repeated one counts once."""
        if (code, text, hint) not in self.rows:
            self.rows.append((code, text, hint))

    def raise_if_any(self, brief: str) -> None:
        """Raise ExtractError: the code is the common code of all problems, or 'extract-failed' when they differ."""
        if not self.rows:
            return
        codes = sorted({code for code, _, _ in self.rows})
        code = codes[0] if len(codes) == 1 else "extract-failed"
        details = [text if len(codes) == 1 else f"[{code}] {text}" for code, text, _ in self.rows]
        hints = list(dict.fromkeys(hint for _, _, hint in self.rows if hint))
        raise ExtractError(code, brief, details, "; ".join(hints))
