"""Extract mode's switch: methods of ours in the place of Numba's, which act only while it is on."""

from collections.abc import Callable
from functools import wraps
from typing import Any

Replace = Callable[[Any, str, Callable[..., Any]], None]
"""(owner, name, function): puts a function in the place of `owner.name`."""


class Switch:
    """Whether extract mode is on. It is off at first: what runs at import is compiled by Numba as usual."""

    def __init__(self) -> None:
        self.on = False

    def replace(self, owner: Any, name: str, replacement: Callable[..., Any]) -> None:
        """`owner.name` becomes `replacement` while the switch is on; before that it is the original."""
        original = getattr(owner, name)

        @wraps(original)
        def chosen(*args: Any, **kwargs: Any) -> Any:
            return replacement(*args, **kwargs) if self.on else original(*args, **kwargs)

        setattr(owner, name, chosen)
