"""Which files of `platforms/native` look at the CPU of a platform."""

from toolchain.platforms.platform import Platform


def probe_parts(platform: Platform) -> tuple[str, ...]:
    """The names of the IR files that look at the CPU of `platform`."""
    if platform.arch == "aarch64":
        return (f"probe_{'darwin' if platform.os == 'macos' else platform.os}_aarch64",)
    return ("probe_x86_64", "cpuid", "probe_darwin_x86_64" if platform.os == "macos" else "probe_states")
