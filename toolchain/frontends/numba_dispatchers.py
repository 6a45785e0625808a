# ruff: noqa: SLF001 - private members of Numba: the modules numba_*.py are the place that uses them
# mypy: disable-error-code="attr-defined,no-untyped-call,method-assign"
"""Dispatchers: what decorators make of functions, when they compile, and how they forget what they compiled.

Signatures in decorators do not compile at import: they are recorded and compiled when the function is first used. What
Numba compiled before extract mode is forgotten, and so is what follows from a refused method: its callers must be
refused too. The on-disk caches hold host code and are off.
"""

import gc
from collections.abc import Iterable
from functools import wraps
from typing import Any

from numba.core import caching, decorators, dispatcher, typeinfer, typing
from numba.core.compiler_lock import global_compiler_lock
from numba.core.registry import cpu_target
from numba.core.runtime import nrtdynmod, rtsys
from numba.np.ufunc import ufuncbuilder, wrappers

from toolchain.frontends.numba_switch import Switch


class Dispatchers:
    """What is known of the dispatchers of this process."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch
        self._eager: dict[Any, list[Any]] = {}
        """Dispatcher to the signatures that its decorator named."""
        self._replayed: set[Any] = set()
        self._touched: set[Any] = set()
        """Dispatchers that compiled anything since `begin`."""

    def activate(self) -> None:
        """Switch extract mode on: nothing is compiled for the host from here on; what was, is forgotten."""
        self._switch.on = True
        if rtsys._init:
            # isinstance would ask dead weak proxies
            self._reset(thing for thing in gc.get_objects() if dispatcher.Dispatcher in type(thing).__mro__)
            with global_compiler_lock:
                rtsys._library = nrtdynmod.compile_nrt_functions(cpu_target.target_context)

    def begin(self, *, afresh: bool) -> None:
        """Another method begins. afresh: what the last one compiled is compiled again."""
        if afresh:
            self._reset(self._touched)
        self._touched.clear()

    def _reset(self, things: Iterable[Any]) -> None:
        """Make these dispatchers compile anew, and what Numba's library compiled for its own use."""
        for thing in things:
            thing._reset_overloads()
            thing.overloads.clear()
            thing._compiler._failed_cache.clear()
            if thing in self._replayed:
                self._replayed.discard(thing)
                thing._can_compile = True
        cpu_target.target_context.cached_internal_func.clear()

    def overload(self, compiled: Any, arguments: tuple[Any, ...], result: Any) -> Any:
        """The compile result; the dispatcher's own when its type agrees, so that callers and exports share code."""
        self.replay(compiled)
        found = compiled.overloads.get(arguments)
        if found is None and compiled._can_compile:
            compiled.compile(arguments if result is None else typing.signature(result, *arguments))
            found = compiled.overloads[arguments]
        if found is None or (result is not None and found.signature.return_type != result):
            with global_compiler_lock:
                found = compiled._compiler.compile(arguments, result)
        return found

    def replay(self, compiled: Any) -> None:
        """Compile the signatures that the decorator named, as Numba does at import; later calls convert to them."""
        signatures = self._eager.get(compiled) if self._switch.on and compiled not in self._replayed else None
        if signatures:
            self._replayed.add(compiled)
            with typeinfer.register_dispatcher(compiled):
                for signature in signatures:
                    compiled.compile(signature)
                compiled.disable_compile()

    def install(self) -> None:
        """Record the signatures of eager decorators, ignore their cache option, replay on first use."""
        original, template = decorators._jit, dispatcher._DispatcherBase.get_call_template
        compile_, dispatchers = dispatcher.Dispatcher.compile, self

        def jit(sigs: Any, locals: Any, target: str, cache: bool, targetoptions: Any, **kwargs: Any) -> Any:  # noqa: A002, ARG001 (Numba's own signature)
            decorate = original(None, locals, target, False, targetoptions, **kwargs)

            def wrapper(function: Any) -> Any:
                compiled = decorate(function)
                if sigs is not None:
                    dispatchers._eager[compiled] = list(sigs)
                return compiled

            return wrapper

        def get_call_template(self: Any, args: Any, kws: Any) -> Any:
            dispatchers.replay(self)
            return template(self, args, kws)

        @wraps(compile_)
        def compile_noted(self: Any, *args: Any, **kwargs: Any) -> Any:
            dispatchers._touched.add(self)
            return compile_(self, *args, **kwargs)

        decorators._jit = jit
        dispatcher.Dispatcher.compile = compile_noted
        dispatcher._DispatcherBase.get_call_template = get_call_template
        _without_caches()


def _without_caches() -> None:
    """Functions with `cache=True`, ufuncs too, load no host code and leave nothing of ours beside the package."""
    for owner in (dispatcher.Dispatcher, ufuncbuilder.UFuncDispatcher):
        owner.enable_caching = lambda _self: None
    wrappers.GufWrapperCache = lambda **_: caching.NullCache()
