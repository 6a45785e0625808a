"""Every stable code of errors and reasons: what it means, and what to do about it.

`docs/errors.md` is made from this table (`scripts/errors_page.py`), and a test compares its codes with those that the
source uses. A code is stable: it may be searched for and matched on; briefs, details and hints may change.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """One code."""

    code: str
    cause: str
    """What happened, in one sentence."""
    remedy: str
    """What to do next, in one sentence."""


def _table(text: str) -> tuple[Entry, ...]:
    """Entries from rows `code | cause | remedy`; a row that starts with blanks continues the one above."""
    rows: list[str] = []
    for line in text.strip().splitlines():
        if line.startswith(" "):
            rows[-1] += " " + line.strip()
        else:
            rows.append(line)
    return tuple(Entry(*(part.strip() for part in row.split(" | "))) for row in rows)


CATALOGUE: dict[str, tuple[Entry, ...]] = {
    "Commands": _table("""
usage-invalid | The command line is wrong. | Read the usage line; `--help` explains every option.
extra-missing | A Python module of an extra is not installed. | Install the extra that the hint names.
resource-missing | A folder that ships with pkgimage is gone. | Install the package again.
output-unwritable | An image cannot be written to the output folder. | Choose a folder that can be written.
report-unwritable | A report cannot be written; nothing was run. | Choose a path in a folder that exists.
system-error | The operating system refused something. | Act on its own words: space, permissions, limits.
internal-error | A defect of pkgimage. | Report it with the file that the message names.
"""),
    "Profiles and platforms": _table("""
profile-invalid | The profile, or one that it extends, cannot be read or is wrong. | Correct each place that is listed.
platform-unknown | `--platform` names an unknown one, or none that the profile builds for. | Choose a listed one.
platform-invalid | A platform file or the list of Python's symbols is wrong. | Correct each place that is listed.
signature-invalid | A signature cannot be read. | Write it in Numba's notation: `float64(float64[::1], int64)`.
collection-unsupported | A list, a dictionary or a set is an argument or a result. | Take and give arrays.
signatures-invalid | The list of C signatures beside the platforms is damaged. | Install the package again.
"""),
    "CPU targets": _table("""
cpu-targets-invalid | Several problems with different codes. | Each detail starts with its own code: look that one up.
cpu-target-empty | A target, a name or an item is empty. | Take out the ';' or ',' too many, or name what is missing.
cpu-targets-many | The string has more than 64 targets, or 16,384 characters. | Name those that hosts differ by.
cpu-name-unknown | LLVM has no such CPU, or it has 32 bits. | `pkgimage cpu list` prints the names.
cpu-model-unknown | qemu plays no such CPU, or what it can do is not known. | The text lists the names.
cpu-native-unknown | `native`: this host is of another platform. | Name a CPU, or say it for this host's platform.
cpu-base-list | `base` is not the first target, has items, or there is no base image. | Write `base;...`.
cpu-base-invalid | base(n) is not 0 or an earlier target that is `clone_all`. | Correct the number; the first is 0.
cpu-option-negated | `-opt_size`, `-min_size` or `-base(n)`. | Leave the option out.
cpu-option-conflict | Two options of a target exclude each other. | Keep one.
cpu-feature-unknown | LLVM has no such feature. | `pkgimage cpu list --features` prints the names.
cpu-feature-undetectable | Nothing shows the word when an image is loaded. | Leave it out; the text says what it is.
cpu-feature-baseline | Every CPU of the architecture has the feature. | It cannot be switched off: leave it out.
cpu-feature-group | A name for several features cannot be switched off. | Switch off its features one by one.
cpu-feature-conflict | A feature is asked for and against, or what it implies is. | Keep one of the two words.
cpu-lint-baseline | Warning: the first target is above the platform's baseline. | Start with `generic`.
cpu-lint-repeated | Warning: two targets have equal features. | Leave one out.
cpu-lint-unreachable | Warning: no host will ever run the target. | Leave it out, or correct its features.
cpu-lint-order | Warning: a target stands before one that needs less. | Sort from low to high.
"""),
    "Front ends": _table("""
extract-failed | Several problems with different codes. | Each detail starts with its own code: look that one up.
module-missing | A module or an IR file does not exist. | Correct `path` and `modules` in `[package]`.
module-failed | A module raised an exception when it was imported. | Import it in Python and correct it.
function-missing | The module or file has no such function. | Correct the name; the near miss is shown.
not-a-function | The name leads to something that cannot be compiled. | Export a function or a dispatcher of Numba's.
ufunc-unsupported | The name leads to a ufunc or a generalised ufunc. | Decorate its kernel with @njit and export that.
stencil-unsupported | The name leads to a stencil kernel. | Export an @njit function that calls it.
jitclass-unsupported | The name leads to a class of @jitclass. | Export functions that take the fields.
callback-unsupported | The name leads to a C callback. | Decorate the function with @njit and export that.
function-unnamed | No module holds the recorded function by its name. | Make it a function of a module.
record-command-failed | The recorded command did not end well. | Run it without recording until it succeeds.
record-empty | The command compiled no function of the chosen packages. | Call the functions in the program.
recorded-invalid | A list of recorded signatures cannot be read. | Record it again with --all.
package-absent | The package of a recorded list is not installed. | Install the version that the list names.
name-taken | Two exports, or an export and a global, have one name. | Rename one of them.
name-invalid | A name cannot be a Python name, or not in an image. | Rename it.
name-collision | A method has one signature twice. | Leave one out.
parameter-count | The signature has more or fewer arguments than the function. | Correct the signature.
parameter-kind | There are keyword-only parameters, `*args` or `**kwargs`. | Export one that takes all by position.
signature-repeated | Two signatures of a function have the same arguments. | Leave one out.
signature-mismatch | An IR function is declared with other types. | Correct the signature, or the IR.
does-not-compile | Numba cannot compile the function for this signature. | Read Numba's words; try the call in Python.
result-differs | The result is of another type than the signature says. | Correct the result, or leave it out.
result-unsupported | A method cannot return a value of this type. | Return numbers, records, arrays, tuples or None.
enum-unsupported | An enum is named in other words, or its values are no numbers. | Write `Enum(m.Class, int64)`.
dataclass-unsupported | Compiled code cannot have or make this dataclass. | Make it frozen, or pass its fields.
structref-unsupported | A signature or a result holds a structref of Numba's. | Pass its fields as arguments.
generator-unsupported | A signature or a result holds a generator. | Return arrays of what it yields.
default-differs | The function has another default than the signature says. | Record the signatures again.
class-missing | A class that a signature names is not there. | Write the dotted name of the class.
objmode-unsupported | The function uses `objmode`, which needs Numba at run time. | Do that part in the caller.
float16-unsupported | The function uses float16 numbers, which Numba cannot compile. | Compute in float32.
native-function-unsupported | Compiled code calls a native function by its address. | Call it outside of compiled code.
python-call-unsupported | Compiled code calls into Python (`print` above all). | Do that part in the caller.
exception-unsupported | An exception has arguments that cannot be stored. | Raise it with constants.
exception-dynamic | An exception has arguments that are known only when it is raised. | Raise it with constants.
exception-arguments | An exception is raised with other than one text without NUL. | Raise it with one text.
constant-array-layout | A captured array is neither C nor Fortran contiguous. | Make a contiguous copy of it.
host-code | The code was compiled for this machine by a ufunc or a cache. | Leave out `cache=True` and compiled ufuncs.
ir-unreadable | A file is no valid LLVM IR. | Read LLVM's words; make the file again with the LLVM that is in use.
argument-unsupported | An IR package takes numbers and arrays only. | Pass the parts one by one.
dependency-unsupported | A package given as LLVM IR says that it depends on others. | Write what uses them in Python.
check-bounds-unsupported | LLVM IR has no arrays whose bounds could be checked. | Leave it at `auto`; check in the IR.
array-unsupported | An array of an IR package is not written `T[::1]`. | Pass a pointer and a count, one dimension.
calling-convention | An IR function is no plain C function. | Leave out its convention and special attributes.
layout-incompatible | The IR is for another byte order or pointer width. | Make it for a 64-bit little-endian target.
target-attribute | The IR ties a function to a CPU. | Make it without `-march` and target attributes.
target-intrinsic | The IR calls an intrinsic of one architecture. | Write it in portable code.
target-type | The IR uses a type of one architecture. | Use another type.
inline-assembly | The IR holds inline assembly. | Write it in portable code.
thread-local | The IR holds a thread-local variable. | Pass the state as an argument.
comdat | The IR holds a COMDAT, which Mach-O does not have. | Make it from C, or without `linkonce` symbols.
constructor | The IR holds code that runs when an image is loaded. | Call it as a function.
oracle-missing | A check asks for the Python function of a package that has none. | Name an oracle `module:function`.
request-damaged | The front end's process got a request that it cannot read. | Report it.
package-damaged | The front end's result cannot be read. | Run again; report it when it stays.
expected-damaged | The oracles' results cannot be read. | Run again; report it when it stays.
"""),
    "Globals": _table("""
global-unsupported | A global holds a value that an image cannot. | The details name its path; store a supported kind.
globals-too-large | Globals exceed 4 GiB, with arrays or beside them. | Pass such arrays to the functions.
dependency-changed | The values of a dependency are not those that its image has. | Change no value of it when the
    modules of other packages are imported.
value-undescribed | A value cannot be described for comparison. | Store a supported type.
type-conflict | Two loaded images define a class of one name differently. | Load images of one version of the package.
numpy-missing | This global is an array that only NumPy can represent. | Install NumPy where the image is used.
"""),
    "Code generation and linking": _table("""
bitcode-invalid | LLVM refuses the package's code. | Report it with the function that the details name.
llvm-invalid | LLVM rejects code that pkgimage generated. | Report it.
llvm-aborted | LLVM ended its process while it compiled. | Leave out the method that is named, or report it.
dependency-damaged | What was extracted of a dependency does not fit what uses it. | Build both again.
abi-unexpected | A compiled function has other parameters than its signature says. | Report it.
symbol-missing | The package's code lacks a function that it lists. | Report it.
symbol-undefined | The code needs something that no library of the platform defines. | The details name function and
    feature: write it with loops and functions of `math`, or leave it out.
object-unreadable | The object that LLVM made cannot be read. | Report it.
section-size | A section of the object has another size than was planned. | Report it.
harness-damaged | The code of the test programs cannot be read. | Install the package again.
lld-missing | No usable LLD was found. | `apt install lld-19`, `pip install 'pkgimage[lld]'`, or set `PKGIMAGE_LLD`.
lld-pin-unmatched | No LLD fits what the profile's `lld` asks for. | Install that version, or change `lld`.
lld-failed | LLD ran and made no image. | Run the command in the details by hand and read LLD's words.
flatten-unreadable | An image cannot be read for the flat loader. | Build it again.
disasm-unreadable | The structure of an image does not lead to its code. | Build the image again.
flatten-unsupported | An image uses something that the flat loader does not know. | Check it by another route.
"""),
    "Images": _table("""
image-missing | There is no image file at this path. | Give the path of one file that `pkgimage build` wrote.
image-unreadable | The file is no library, or a damaged one. | Give the path of a file that `pkgimage build` wrote.
function-unknown | The image has no such function. | Choose one of those that are listed.
cpu-target-unknown | The image has no such CPU target. | Name one of those that are listed, or give its number.
argument-invalid | An argument cannot be read or passed. | Write a Python literal, nan, Class.MEMBER or @file.npy.
call-raised | The function raised an exception. | Its text says why; the details list the signatures.
"""),
    "Workers and containers": _table("""
worker-crashed | A job ended its process. | The details hold its last lines; report it.
worker-timeout | A job did not end in time. | Run again on a machine with less to do; report it when it stays.
worker-lost | The server of the worker processes ended or does not answer. | Run again; look for a lack of memory.
worker-polluted | A worker imported what only the front end may. | Report it.
result-not-believed | A job's result does not match its digests. | Run again; look for a full disk.
input-missing | A file that a job needs is gone. | Leave the temporary folder alone while a command runs.
input-changed | A file that a job needs has changed since. | Leave the temporary folder alone while a command runs.
output-not-empty | A job's folder holds files already. | Leave the temporary folder alone while a command runs.
path-not-shared | A job's file is outside of the folder that containers see. | Report it.
protocol-error | Two processes of pkgimage do not understand each other. | Use one version on both sides.
jobs-missing | A worker cannot find its jobs. | Install the package again.
job-unknown | A worker does not know the job. | Use one version on both sides.
docker-sdk-missing | The Python package `docker` is not installed. | `pip install 'pkgimage[docker]'`.
docker-daemon-absent | No docker daemon answers. | Start it, or leave out `--executor docker`.
docker-daemon-remote | The docker daemon is on another machine, which cannot see our files. | Use a local one.
docker-error | The docker daemon refused. | Read its words.
container-image-missing | The container image is not built. | `pkgimage containers build`.
container-image-stale | The container image was built from other files. | `pkgimage containers build`.
container-target-unknown | There is no such container image. | Choose one of those that are listed.
container-build-failed | A container image cannot be built. | Read the last lines of the build.
container-lost | The container was removed or killed. | Run again; look for a lack of memory.
mmdebstrap-missing | A local base image needs mmdebstrap. | `apt install mmdebstrap`.
base-failed | mmdebstrap made no base image. | Read its last lines.
wheels-missing | pip cannot get the packages for a container. | Read pip's words.
debian-tools-missing | The arm64 Python is made by Debian's tools. | Make it on Debian and copy the folder.
place-taken | Something else stands where the arm64 Python is to go. | Remove it, or name another folder.
packages-failed | Debian's arm64 packages cannot be fetched or unpacked. | Read the last lines of apt or dpkg-deb.
wheel-failed | pip cannot install NumPy for arm64. | Read pip's words.
interpreter-broken | The arm64 Python does not start under qemu. | Read its words, and prepare it again.
"""),
    "Reasons of checks": _table("""
value-differs | A value is not the expected one within the tolerance. | A wrong answer: look at values and places.
word-encoding | The result was not written, or is no value of its type. | A wrong entry or harness: report it.
wrote-outside | The call wrote around an array's elements. | Look for an index out of bounds.
raised | The call raised, and should have returned. | Read the exception.
raised-other | The call raised another exception than it should. | Read the exception.
raised-other-text | The call raised the right exception with another text. | Compare the two texts.
did-not-raise | The call returned, and should have raised. | Look at the check's `raises`.
crashed | The process of the call was ended by a signal. | Run the call alone with `pkgimage run`.
timeout | The call did not end in time. | Run the call alone with `pkgimage run`.
not-reached | The call was not made: the one before ended the process, again and again. | Look at the first crash.
load-failed | The image could not be loaded. | Read the loader's words.
oracle-failed | The oracle has no answer. | Correct the check's arguments, generator or oracle.
check-missing | A worker gave no result for a planned check. | Report it.
global-missing | The image, or the module, has no such global. | Correct the name in `globals`.
global-unexpected | The image holds a global that the profile does not list. | Build it again.
rejection-differs | A changed variant is not rejected with the expected code, or an unchanged one is. | Report it.
control-variant-rejected | A variant is rejected before anything is changed in it. | See its rejections.
control-not-caught | The audit did not find a planted fault. | Do not trust the audit; report it.
control-not-planted | A fault could not be planted. | Report it.
control-image-unclean | The image has findings before a fault is planted. | See the findings.
driver-differs | The linker's front end would link in another way. | Report it with the LLD's version.
cpu-target-unusable | The cell's CPU cannot run the code of this CPU target. | Nothing is wrong: another cell's CPU can.
target-differs | The image runs another CPU target than is due on this CPU. | Look at `pkgimage cpu explain IMAGE`.
targets-differ | A call gives another answer with the code of another CPU target. | Look at `pkgimage disasm --target`.
excluded | The profile excludes the cell. | The profile says why.
no-check | Nothing checks this function here. | Give it a check in the profile.
no-checks | Nothing was checked in the cell. | Look at the profile's checks.
no-cells | The run has no cell. | Look at the profile's platforms and routes.
below-minimum | Fewer checks passed than `minimum` of the profile says. | See what no longer runs, and why.
required-not-run | A route that the profile requires did not run everywhere. | Install what `not-run` names.
host-differs | This machine cannot run the image by this route. | Use another route or machine.
route-unavailable | This machine cannot take the route. | The details say what is missing.
route-unsupported | The platform does not have the route. | Use one of the platform's routes.
wine-missing | wine64 was not found. | `apt install wine64`.
qemu-missing | qemu-aarch64 was not found. | `apt install qemu-user-static`.
glibc-missing | The C library of the machine is not glibc, or not where it should be. | Use a system with glibc.
arm64-libc-missing | The C library for arm64 was not found. | `apt install libc6-arm64-cross`.
arm64-python-missing | There is no CPython for arm64 here. | `pkgimage foreign-python prepare`.
no-base-image | The image is built upon no base image, or none lies beside it. | `pkgimage build` lays one there.
lld-no-mingw-driver | This LLD has no MinGW front end to compare with. | `apt install lld-19`.
"""),
    "Requests for a package": _table("""
variant-missing | No variant of the package can be used; the details list each with its reason. | Build the package, or
    add a depot that has it.
package-name-invalid | A text is neither a package's name nor a path. | Give a name, or a path with its suffix.
flag-invalid | A flag, or its value, does not exist. | Correct the argument or the `PKGIMAGE_*` variable.
preferences-invalid | `PKGIMAGE_PREFERENCES` is no JSON object of packages. | Write `{"package": {"name": value}}`.
policy-invalid | A policy, or a depth of verifying, does not exist. | Correct the argument or the variable.
depot-absent | A directory that was given as a depot does not exist. | Give the directory that has `compiled`.
host-invalid | The description of another machine is wrong. | Correct what is listed.
"""),
    "Depots": _table("""
depot-missing | No depot of the list can be written; the details say of each why. | Name a directory of your own.
depot-read-only | The depot is on a file system that is read-only. | Put another depot first.
depot-full | The depot's disk, a quota or a limit is used up. | Make room (`pkgimage depot gc`), or take another one.
depot-permission | The system does not permit to write to the depot. | Put a depot of your own first.
depot-unwritable | The system refuses to write to the depot. | Read its own words.
variant-damaged | A variant cannot be read back as it was written; nothing was published. | Look for a failing disk.
source-changed | A source was changed while the package was extracted; nothing was published. | Run the command again.
limit-invalid | A limit of a depot cannot be read. | Correct the variable or option.
variant-unknown | No depot holds a package or key of that name. | `pkgimage depot list` shows all.
variant-incomplete | What a variant was built upon is in no depot. | Build it first.
archive-invalid | A file is no archive of variants, or a damaged one; nothing was published. | Copy or export it again.
archive-unwritable | An archive cannot be written. | Choose another place.
profile-unknown | No profile says how to build the package. | `pkgimage precompile PROFILE` once, or ship the profile.
build-nested | The build of a package loads that package's own image. | Do not load it in its own modules.
build-failed | The builder could not build the package. | Read its last lines, or run the hint's command by hand.
"""),
    "Rejections of an image": _table("""
R01 | The file is missing or cannot be read, or everybody may write to its depot. | Give the path of an image file; take
    the permission to write from others.
R02 | It is no package image, or no cache file. | Give the path of a file that `pkgimage build` wrote.
R03 | It is shorter than it says, or points outside itself. | Copy or build the image again.
R04 | Its format is older or newer than this version reads. | Build the image again, or update pkgimage.
R05 | It has another byte order or pointer width. | Use the image for this platform.
R06 | Its header does not match its digest. | Copy or build the image again.
R07 | It is another package. | Remove the variant, or ask for the package that it is.
R08 | It is for another system or architecture. | Use the image for this platform.
R09 | This Python cannot load it. | Use a standard build of CPython, new enough.
R10 | It was built with another `debug-info`. | Build the package with that flag.
R11 | It was built with another `check-bounds`. | Build the package with that flag.
R12 | It was built with another `inline`. | Build the package with that flag.
R13 | It was built with a lower `optimize` than asked for. | Build the package with that level.
R14 | It has native code, and this run says `pkgimages=no`. | Build without native code, or say `existing`.
R15 | It has no native code, and the run wants it (`pkgimages=yes`) or has no JIT. | Build it, or say `existing`.
R16 | No CPU target of it can be used on this host. | Build for an older CPU target.
R17 | The CPU has the features, and the system has not enabled them. | Boot a system that enables them.
R18 | It needs a newer system or C library. | Use a newer system, or build for an older one.
R19 | The base image that it was built upon is in no depot. | Import the base image as well.
R20 | An image that it is built upon is missing. | Build, import or copy what is missing.
R21 | Of an image that it is built upon there are other builds only, or none that can be used. | Build the package
    again.
R22 | Another build of a package that it needs is loaded. | Restart the process, or build the package again.
R23 | It has another build id than the one asked for. | Build or import that one.
R24 | Its library is missing beside the cache file. | Copy or build the variant again.
R25 | Its library has another size. | Copy or build the variant again.
R26 | A source that it was built from is gone. | Restore the source, or build again.
R27 | A source has another size than the one it was built from. | Build the package again.
R28 | A source has other contents than the one it was built from. | Build the package again.
R29 | A preference or a declared environment variable has another value. | Build again, or restore the value.
R30 | A captured global, or a function that it calls, has changed. | Build the package again.
R31 | The tools that built it are known to miscompile. | Build the package with other versions.
R32 | The file is not the one whose digest was given or recorded. | Get the file again, or correct the digest.
R33 | Its data does not match its digests. | Copy or build the image again.
R34 | The system's loader refused it. | Read the system's own message.
R35 | What was loaded is not what its header describes. | Copy or build the image again.
R36 | The policy is `off`: no cached variant is used. | Choose another policy.
"""),
}  # fmt: skip
"""Group to its entries, in the order of the page."""

ENTRIES: dict[str, Entry] = {entry.code: entry for group in CATALOGUE.values() for entry in group}
