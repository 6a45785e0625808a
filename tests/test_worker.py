"""The fork server and the local executor, with real processes: success, crash, hang, loss."""

import contextlib
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tests import worker_jobs
from toolchain.errors import LinkError, WorkerError
from toolchain.run.local import LocalExecutor
from toolchain.run.protocol import make_job

TESTS = str(Path(__file__).parent)
PRELOAD = ("numpy",)


def local(**options):
    return LocalExecutor(**{"jobs": "worker_jobs", "preload": PRELOAD, "paths": (TESTS,)} | options)


@pytest.fixture(scope="module")
def executor():
    with local() as made:
        yield made


@pytest.fixture
def result(executor, tmp_path):
    """result(kind, **arguments) -> JobResult of one job."""

    def run(kind, inputs=(), deadline=30.0, fresh=False, **arguments):
        return executor.run(make_job(kind, arguments, tmp_path / "out", inputs, deadline=deadline, fresh=fresh))

    return run


def processes_with(text):
    """Command lines of live processes that contain `text`."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            line = entry.read_bytes().replace(b"\0", b" ").decode(errors="replace")
            found += [line] if text in line else []
    return found


def test_a_job_gives_value_files_and_log(result, tmp_path):
    source = tmp_path / "in"
    source.write_bytes(b"12345")
    got = result("copy", [source], source=str(source)).require()
    assert got.value == {"size": 5, "uid": os.getuid()}
    assert {name: path.read_bytes() for name, path in got.files.items()} == {"sub/copy": b"12345"}
    assert got.seconds > 0


def test_an_input_that_changed_is_refused_in_the_worker(executor, tmp_path):
    source = tmp_path / "in"
    source.write_bytes(b"12345")
    job = make_job("copy", {"source": str(source)}, tmp_path / "out", [source])
    source.write_bytes(b"12346")
    got = executor.run(job)
    assert (got.ok, got.error["code"], got.error["details"]) == (False, "input-changed", [str(source)])
    assert not (tmp_path / "out" / "sub").exists(), "the function must not have run"


def test_an_abort_is_an_error_with_llvms_words(result):
    got = result("abort")
    assert (got.ok, got.error["code"]) == (False, "worker-crashed")
    assert "SIGABRT" in got.error["brief"]
    assert "LLVM ERROR: Cannot select: intrinsic" in got.error["details"]
    assert not got.files


@pytest.mark.parametrize(("code", "expected"), [(0, "result-not-believed"), (7, "worker-crashed")])
def test_an_exit_status_is_no_proof(result, code, expected):
    assert result("leave", code=code).error["code"] == expected


def test_a_hang_ends_at_its_deadline_with_all_it_started(result):
    """Its program would run for twenty minutes; nobody else's sleeps just as long."""
    seconds = f"1234.{os.getpid()}"
    got = result("hang", deadline=1.0, seconds=seconds)
    assert got.error["code"] == "worker-timeout"
    assert 0.9 < got.seconds < 1000
    assert not processes_with(f"sleep {seconds}")


def test_programs_of_another_job_survive(tmp_path):
    with local() as other:
        slow = make_job("command", {"argv": ["sleep", "1.5"]}, tmp_path / "slow")
        quick = make_job("hang", {}, tmp_path / "quick", deadline=0.5)
        codes = {job.kind: got for job, got in worker_jobs.run_all(other, [slow, quick], workers=2)}
    assert codes["command"].require().value["code"] == 0
    assert codes["hang"].error["code"] == "worker-timeout"


def test_tool_errors_are_raised_as_they_were(result):
    got = result("refuse")
    with pytest.raises(LinkError) as caught:
        got.require()
    assert str(caught.value) == str(
        LinkError("lld-refused", "LLD refused the object", ["ld.lld: error: x"], "look at x")
    )


@pytest.mark.parametrize(
    ("kind", "name"), [("blunder", "ZeroDivisionError"), ("quit", "SystemExit"), ("no-json", "TypeError")]
)
def test_other_exceptions_are_internal_errors_with_the_traceback_in_the_log(result, kind, name):
    got = result(kind)
    assert (got.error["code"], got.error["kind"]) == ("internal-error", "WorkerError")
    assert name in got.error["brief"]
    assert "Traceback" in got.log
    assert "Traceback" not in str(got.error)


def test_an_unknown_kind_names_the_known(result):
    error = result("copie").error
    assert error["code"] == "job-unknown"
    assert "copy" in error["details"]


def test_results_that_are_links_are_refused(result):
    assert result("link").error["code"] == "result-not-believed"


def test_each_job_is_a_fork_of_the_preloaded_server(executor, tmp_path):
    runs = [
        executor.run(make_job("modules", {"names": ["numpy", "numba"]}, tmp_path / str(n))).require() for n in range(3)
    ]
    assert [(r.value["numpy"], r.value["numba"]) for r in runs] == [(True, False)] * 3
    assert len({r.value["pid"] for r in runs}) == 3
    assert {r.value["parent"] for r in runs} == {executor.host.pid}


@pytest.mark.parametrize("text", ["x", "x" * 300_000])
def test_a_fresh_job_has_nothing_preloaded(result, text):
    got = result("modules", fresh=True, names=["numpy"], text=text).require()
    assert got.value["numpy"] is False


def test_a_fresh_job_crashes_alone(executor, result):
    server = executor.host.pid
    assert result("abort", fresh=True).error["code"] == "worker-crashed"
    assert executor.host.pid == server


def test_a_lost_server_is_replaced_once_and_the_job_repeated(tmp_path):
    with local() as executor:
        arguments = {"marker": str(tmp_path / "marker"), "always": False}
        got = executor.run(make_job("kill-server", arguments, tmp_path / "out")).require()
        assert executor.restarts == 1
        assert got.value["parent"] == executor.host.pid


def test_a_server_that_is_lost_again_is_an_error(tmp_path):
    with local() as executor:
        arguments = {"marker": str(tmp_path / "marker"), "always": True}
        got = executor.run(make_job("kill-server", arguments, tmp_path / "out"))
        assert (got.error["code"], executor.restarts) == ("worker-lost", 1)
        assert "-9" in got.error["details"][0]
        assert executor.run(make_job("nap", {"seconds": 0}, tmp_path / "next")).ok, "a later job gets a new server"


def test_jobs_run_side_by_side(tmp_path):
    with local() as executor:
        jobs = worker_jobs.pair(tmp_path)
        assert all(got.ok for _, got in worker_jobs.run_all(executor, jobs, workers=2))
        alone, _ = worker_jobs.pair(tmp_path / "alone", 1.0)
        assert executor.run(alone).error["code"] == "worker-timeout", "the control: one alone waits in vain"


def test_an_occupied_output_directory_is_refused(executor, tmp_path):
    (tmp_path / "old").write_text("x")
    with pytest.raises(WorkerError) as caught:
        executor.run(make_job("nap", {"seconds": 0}, tmp_path))
    assert caught.value.code == "output-not-empty"
    assert (tmp_path / "old").exists()


def test_a_server_that_cannot_start_says_why(tmp_path):
    for options, words in [
        ({"jobs": "no_such_module"}, "no_such_module"),
        ({"preload": ("numba",)}, "worker-polluted"),
        ({"python": "/no/python"}, "/no/python"),
    ]:
        with local(**options) as executor:
            error = executor.run(make_job("nap", {"seconds": 0}, tmp_path / words.replace("/", "-"))).error
        assert error["code"] == "worker-lost"
        assert any(words in line for line in error["details"]), error


def test_closing_leaves_no_process_and_no_file(tmp_path):
    with local() as executor:
        executor.run(make_job("nap", {"seconds": 0}, tmp_path / "out")).require()
        directory = Path(executor.host._directory)
        assert directory.is_relative_to(tempfile.gettempdir())
        assert processes_with(str(directory))
    assert not processes_with(str(directory))
    assert not directory.exists()


def test_a_server_ends_with_its_parent(tmp_path):
    script = tmp_path / "parent.py"
    script.write_text(
        "import os, sys\n"
        "from pathlib import Path\n"
        "from toolchain.run.local import LocalExecutor\n"
        "from toolchain.run.protocol import make_job\n"
        f"executor = LocalExecutor('worker_jobs', ('numpy',), ({TESTS!r},))\n"
        f"executor.run(make_job('nap', {{'seconds': 0}}, Path({str(tmp_path / 'out')!r}))).require()\n"
        "print(executor.host.pid, executor.host._directory)\n"
        "sys.stdout.flush()\n"
        "os._exit(0)\n"
    )
    from toolchain.run.process import Command, run

    ended = run(Command((sys.executable, str(script)), {"PYTHONPATH": str(Path(TESTS).parent)}))
    pid, directory = ended.stdout.decode().split()
    until = time.monotonic() + 60
    while Path(f"/proc/{pid}").exists() and processes_with(directory) and time.monotonic() < until:
        time.sleep(0.05)
    assert not processes_with(directory)
    shutil.rmtree(directory)
