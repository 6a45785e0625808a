"""Looking at this machine's CPU as an image does: the same code, compiled in memory."""

import ctypes
from pathlib import Path

from llvmlite import binding

from pkgimage import host, hostfacts
from toolchain.codegen import llvm
from toolchain.cpu import Native
from toolchain.platforms import Platform, load_platforms, probe_parts
from toolchain.resources import folder

PROBE = "pk_probe"


def listen() -> None:
    """From now on, features of this process's host are what its CPU says, not what the system says of it.

    Where there is no platform of ours nothing changes.
    """
    platform = load_platforms().get(host.platform_id())
    if platform is not None and not host.looks:
        host.looks.append(lambda: look(platform))


def native_of(platform: Platform) -> Native | None:
    """What 'native' means for a platform; None when this machine is none of that platform."""
    if platform.id != host.platform_id():
        return None
    listen()
    features = host.probe().features
    return None if features is None else Native(binding.get_host_cpu_name(), features)


def native_cpu() -> tuple[frozenset[str], frozenset[str], int]:
    """(usable features, those that the system has not enabled, bytes of a scalable register) of this machine's CPU.

    What `pkgimage cpu host` prints.
    """
    listen()
    here = host.probe()
    return here.features or frozenset(), here.inactive, here.vector_width


def look(platform: Platform) -> bytes:
    """The facts of this machine (`pkgimage.hostfacts`). platform: its own."""
    engine = _compiled(platform)
    facts = ctypes.create_string_buffer(hostfacts.SIZE)
    ctypes.CFUNCTYPE(None, ctypes.c_char_p)(engine.get_function_address(PROBE))(facts)
    return facts.raw


def _compiled(platform: Platform) -> binding.ExecutionEngine:
    native = Path(str(folder("platforms") / "native"))
    first, *others = [llvm.parse_text((native / f"{name}.ll").read_text("utf-8")) for name in probe_parts(platform)]
    for other in others:
        first.link_in(other)
    machine = llvm.machine(platform.triple, platform.cpu, platform.features, 2)
    first.triple, first.data_layout = platform.triple, str(machine.target_data)
    binding.initialize_native_target()
    binding.initialize_native_asmprinter()
    engine = binding.create_mcjit_compiler(first, binding.Target.from_default_triple().create_target_machine(jit=True))
    engine.finalize_object()
    return engine
