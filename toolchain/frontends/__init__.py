"""Front ends: from functions with signatures to a `Package` of portable bitcode.

`extract` imports and runs code of the package, compiles it, and changes Numba for the life of the process; hostile
LLVM IR may abort it. So it is called once, in a worker process started for it. Nothing here starts a process.
"""

from toolchain.frontends.request import ExtractRequest, Requirement, request_of, requirement
from toolchain.package import Package

__all__ = ["ExtractRequest", "Requirement", "extract", "request_of", "requirement"]


def extract(request: ExtractRequest) -> Package:
    """The package that `request` describes, made by the front end it names. Raises ExtractError.

    The front ends are imported here, not above: a process that only passes requests on needs neither Numba nor LLVM.
    """
    if request.frontend == "llvm":
        from toolchain.frontends import llvm

        return llvm.extract(request)
    from toolchain.frontends import numba

    return numba.extract(request)
