"""Command lines against a story of our own: arguments, streams, exit codes, errors. No command ends in a traceback."""

import json
import os
import re
import sys
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import pkgimage as runtime
from tests import samples
from toolchain.cli import pkgimage
from toolchain.errors import ProfileError
from toolchain.run.process import Command, run


@pytest.fixture(autouse=True)
def own_temporary_directory(tmp_path):
    """What commands leave behind (tracebacks of internal errors) goes with the test, not to the machine's /tmp."""
    before = tempfile.tempdir
    tempfile.tempdir = str(tmp_path)
    yield
    tempfile.tempdir = before


class BuiltImage:
    platform, path, sha256, size, seconds = "linux-x86_64", Path("out/linux-x86_64/geo.so"), "ab" * 32, 2048, 1.0


class StoredVariant:
    id, status, directory = "linux-x86_64/O2", "published", Path("/d/compiled/v1/geo/abc")


class Outcome:
    def __init__(self, good: bool):
        self.document = samples.document(good=good)
        self.exit_code = self.document["summary"]["exit_code"]


class Story:
    """Plays `toolchain.app`: records what it is asked for, answers with samples, or raises `problem`."""

    def __init__(self, problem: BaseException | None = None, good: bool = True):
        self.problem, self.good, self.asked = problem, good, []

    def _ask(self, *call, events=None, **options):
        self.asked.append((*call, options))
        if events is not None:
            events.note("hello")
        if self.problem:
            raise self.problem

    def build(self, profile_path, platforms, output, published, **options):
        published(BuiltImage)
        self._ask("build", profile_path, platforms, output, **options)
        return [BuiltImage]

    def precompile(self, profile_path, platforms, depots, stored, environment, **options):
        stored(StoredVariant)
        self._ask("precompile", profile_path, platforms, [depot.path for depot in depots], **options)
        return [StoredVariant]

    def matrix_list(self, profile_path, **options):
        self._ask("list", profile_path, **options)
        return [result.cell for result in samples.results()]

    def matrix_run(self, profile_path, **options):
        self._ask("run", profile_path, **options)
        return Outcome(self.good)


def invoke(*args: str, story: Story | None = None) -> Result:
    return CliRunner().invoke(pkgimage, args, obj=story or Story())


def process(*args: str, **environment: str):
    """The command in a process of its own; Python's own errors would show."""
    return run(Command((sys.executable, "-m", "pkgimage", *args), environment, deadline=900))


def test_build_passes_its_arguments_on_and_prints_paths():
    story = Story()
    done = invoke("build", "p.toml", "--platform", "a", "--platform", "b", "-o", "dir", "--verbose-linking", "-g", "0", "--inline", "no", "--cpu-targets", "generic", "--cpu-targets", "x86_64=native", story=story)
    options = {"targets": ("generic", "x86_64=native"), "verbose_linking": True, "executor": "local", "fresh": False, "flags": {"debug-info": 0, "inline": "no"}}
    assert story.asked == [("build", Path("p.toml"), ("a", "b"), Path("dir"), options)]
    assert (done.exit_code, done.stdout) == (0, f"linux-x86_64  out/linux-x86_64/geo.so  2.0 KiB  {'ab' * 32}\n")
    assert re.fullmatch(r"\[ +0\.\d s\] note: hello\n", done.stderr)


def test_precompile_passes_its_arguments_on_and_prints_what_stands_there():
    story = Story()
    done = invoke("precompile", "p.toml", "--platform", "a", "--depot", "/d", "--pkgimages", "no", "--fresh", "-O3", story=story)
    options = {"targets": (), "flags": {"optimize": 3}, "choices": False, "mode": "no", "fresh": True, "executor": "local", "verbose_linking": False}
    assert story.asked == [("precompile", Path("p.toml"), ("a",), ["/d"], options)]
    assert (done.exit_code, done.stdout) == (0, "linux-x86_64/O2  published  /d/compiled/v1/geo/abc\n")
    failed = invoke("precompile", "p.toml", story=Story(ProfileError("profile-invalid", "no")))
    assert (failed.exit_code, failed.stdout != "") == (2, True), "what was published is told all the same"


def test_matrix_run_prints_the_report_and_ends_with_the_runs_exit_code():
    story = Story(good=False)
    done = invoke("matrix", "run", "p.toml", "-p", "a", "--executor", "docker", "--fresh", "--json", "r.json", "--junit", "r.xml", "-O0", "--check-bounds", "yes", story=story)
    options = {"platforms": ("a",), "targets": (), "executor": "docker", "json_path": Path("r.json"), "junit_path": Path("r.xml"), "verbose_linking": False, "fresh": True, "flags": {"optimize": 0, "check-bounds": "yes"}}
    assert story.asked == [("run", Path("p.toml"), options)]
    assert done.exit_code == 1
    assert "passed 1 of 3 cells, 4 of 8 checks" in done.stdout
    assert invoke("matrix", "run", "p.toml").exit_code == 0


def commands(group, *around):
    """(words, command) of every command below a group."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, *around, name)
        else:
            yield (*around, name), command


def test_the_platform_has_a_short_form_wherever_it_is_asked_for():
    known = {words: next((each.opts for each in one.params if "--platform" in each.opts), None) for words, one in commands(pkgimage)}
    found = {words: opts for words, opts in known.items() if opts}
    assert {words[-1] for words in found} >= {"build", "precompile", "run", "list", "export", "show", "lint"}
    assert set(map(tuple, found.values())) == {("-p", "--platform")}
    story = Story()
    invoke("build", "p.toml", "-p", "a", "-p", "b", story=story)
    invoke("precompile", "p.toml", "-p", "a", story=story)
    assert [asked[2] for asked in story.asked] == [("a", "b"), ("a",)]


def test_matrix_list_prints_ids_alone():
    story = Story()
    done = invoke("matrix", "list", "p.toml", "-p", "a", "-O3", "--check-bounds", "no", "--cpu-targets", "native", story=story)
    assert story.asked == [("list", Path("p.toml"), {"platforms": ("a",), "targets": ("native",), "flags": {"optimize": 3, "check-bounds": "no"}})]
    assert done.stdout.splitlines()[0] == "linux-x86_64/x86-64/O2/native/native"
    assert (len(done.stdout.splitlines()), done.stderr) == (3, "")


def test_an_error_of_ours_is_rendered_on_stderr():
    error = ProfileError("profile-invalid", "the profile is wrong", ["p.toml:3: package.nam: unknown"], "see the docs")
    done = invoke("matrix", "run", "p.toml", story=Story(error))
    assert (done.exit_code, done.stdout) == (2, "")
    expected = "error: the profile is wrong [profile-invalid]\n  p.toml:3: package.nam: unknown\n  hint: see the docs\n"
    assert done.stderr.endswith(expected)


def test_an_unexpected_exception_is_one_line_and_a_file(tmp_path):
    done = invoke("matrix", "list", "p.toml", story=Story(ZeroDivisionError("division\nby zero")))
    shape = r"error: internal error: ZeroDivisionError: division by zero; the traceback is in (\S+) \[internal-error\]\n"
    found = re.fullmatch(shape, done.stderr)
    assert done.exit_code == 2
    assert found, done.stderr
    written = Path(found[1])
    assert written.parent == tmp_path
    text = written.read_text()
    assert "Traceback (most recent call last)" in text
    assert "arguments: ['matrix', 'list', 'p.toml']" in text


@pytest.mark.parametrize(
    ("problem", "code", "says"),
    [
        (KeyboardInterrupt(), 130, "interrupted\n"),
        (OSError(28, "No space left on device", "x.so"), 2, "cannot use x.so [system-error]\n  No space left on device\n"),
        (ModuleNotFoundError("no", name="lief.ELF"), 2, "the Python module 'lief' is not installed [extra-missing]"),
        (ModuleNotFoundError("no", name="toolchain.nope"), 2, "[internal-error]"),
    ],
)
def test_every_end_has_its_exit_code(problem, code, says):
    done = invoke("matrix", "list", "p.toml", story=Story(problem))
    assert done.exit_code == code
    assert says in done.stderr
    assert "Traceback" not in done.output


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["nope"], "No such command 'nope'."),
        (["build"], "Missing argument 'PROFILE'."),
        (["matrix", "run", "p.toml", "--executor", "moon"], "'moon' is not one of"),
        (["matrix", "run", "--frobnicate"], "No such option"),
    ],
)
def test_a_wrong_command_line_is_an_error_like_any_other(args, says):
    done = invoke(*args)
    assert (done.exit_code, done.stdout) == (2, "")
    assert says in done.stderr
    assert "[usage-invalid]" in done.stderr
    assert "--help" in done.stderr


def test_help_and_version():
    assert invoke("--version").stdout == f"pkgimage {runtime.__version__}\n"
    commands = {
        "build", "precompile", "depot", "inspect", "disasm", "run", "matrix", "record", "coverage", "containers",
        "foreign-python", "cpu", "doctor", "schema", "why",
    }  # fmt: skip
    assert set(pkgimage.commands) == commands
    for command in commands:
        assert invoke(command, "--help").exit_code == 0
    assert invoke().exit_code == 2, "no command: the help, and not a success"


def test_the_installed_command_without_input_has_no_traceback(tmp_path):
    done = process("matrix", "run", str(tmp_path / "absent.toml"))
    assert done.code == 2
    assert b"Traceback" not in done.stderr
    assert done.stderr.startswith(b"error: ")


def test_help_imports_neither_llvm_nor_numba():
    done = process("--help", PYTHONPROFILEIMPORTTIME="1")
    assert done.code == 0
    imported = {row.split(b"|")[-1].strip().split(b".")[0] for row in done.stderr.splitlines()}
    assert not imported & {b"numba", b"llvmlite", b"lief", b"numpy", b"docker"}
    assert b"click" in imported, "the control: the list of imports was read"


def test_a_reader_that_goes_away_is_no_error(tmp_path):
    argv = "import sys; from toolchain.cli import main; sys.exit(main(['matrix', '--help']))"
    read, write = os.pipe()
    os.close(read)
    script = tmp_path / "run.py"
    script.write_text(f"import os; os.dup2({write}, 1)\n{argv}\n")
    os.set_inheritable(write, True)
    pid = os.posix_spawn(sys.executable, [sys.executable, str(script)], os.environ)
    os.close(write)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 141


def test_json_of_the_doctor_is_json():
    done = invoke("doctor", "--json")
    assert done.exit_code == 0
    assert {"LLD", "wine64"} <= {thing["name"] for thing in json.loads(done.stdout)["things"]}


def test_matrix_list_says_which_target_is_due():
    from toolchain.matrix import Cell, HostTarget

    class Due(Story):
        def matrix_list(self, profile_path, **options):
            return [Cell("p", "generic;haswell", "O2", "qemu", "Haswell", "local", "", (HostTarget(0, "generic", ""), HostTarget(1, "haswell", "")), 1)]

    assert invoke("matrix", "list", "p.toml", story=Due()).stdout == "p/generic;haswell/O2/qemu/Haswell  runs 1 haswell\n"
