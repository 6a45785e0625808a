"""Errors of the build side. Every one has a stable code, a brief, details and a hint (see `pkgimage.errors`)."""

from pkgimage.errors import PkgimageError


class ToolError(PkgimageError):
    """The build side cannot do what was asked; exit code 2."""


class ProfileError(ToolError):
    """A profile or platform file is wrong; details hold every problem with file, line and key path."""


class ExtractError(ToolError):
    """A function cannot be compiled by the front end, or a global cannot be serialized."""


class CpuTargetError(ToolError):
    """A string of CPU targets is wrong; details hold every problem with the string and a caret under its place."""


class CodegenError(ToolError):
    """LLVM could not turn a package into an object, or the object needs symbols the platform has not."""


class LinkError(ToolError):
    """LLD is missing or refused; details hold the argv and LLD's own output."""


class WorkerError(ToolError):
    """A worker process or container was lost, hung, or returned something that is not believed."""


class DepotError(ToolError):
    """A depot cannot be written, or what stands in it, or should go into it, is damaged."""
