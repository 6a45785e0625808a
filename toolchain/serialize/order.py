"""The bytes of an order file. The layout stands in `pkgimage.order`, its only reader."""

from collections.abc import Iterable

from pkgimage import order as layout
from pkgimage.order import Head


def order_file(variants: Iterable[tuple[Head, int, str]]) -> bytes:
    """The bytes for (facts, build sequence, key) of every variant. Deterministic.

    Raises ValueError for a key that is not the name `pkgimage.depots.key_name` gives.
    """
    groups: dict[Head, list[layout.Row]] = {}
    for head, sequence, key in variants:
        if not (len(key) == 16 and key.isascii() and key.isalnum()):
            raise ValueError(f"{key!r} is no key")
        groups.setdefault(head, []).append((sequence, key))
    rows, texts, table, text_at = b"", b"", b"", 0
    number = sum(map(len, groups.values()))
    text_at = layout.HEAD.size + len(groups) * layout.GROUP.size + number * layout.ROW.size
    for head, members in sorted(groups.items(), key=lambda item: _stable(item[0])):
        text = "".join(f"{part}\n" for part in (head.platform, *head.features)).encode()
        table += layout.GROUP.pack(
            head.flags.byte, head.flags.mode, head.flags.mask,
            head.declared.byte, head.declared.mode, head.declared.mask, 0,
            len(rows) // layout.ROW.size, len(members), text_at + len(texts), len(text),
        )  # fmt: skip
        rows += b"".join(layout.ROW.pack(sequence, key.encode()) for sequence, key in sorted(members, reverse=True))
        texts += text
    return layout.HEAD.pack(layout.MAGIC, layout.VERSION, len(groups), number) + table + rows + texts


def _stable(head: Head) -> tuple[object, ...]:
    flags, declared = head.flags, head.declared
    return (
        head.platform, flags.byte, flags.mode, flags.mask, declared.byte, declared.mode, declared.mask, head.features
    )  # fmt: skip
