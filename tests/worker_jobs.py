"""A registry of small jobs for the tests of workers; imported by servers, not by pytest."""

import ctypes
import os
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from toolchain.errors import LinkError
from toolchain.run.process import Command, run
from toolchain.run.protocol import make_job


def copy(arguments, output):
    content = Path(arguments["source"]).read_bytes()
    (output / "sub").mkdir()
    (output / "sub" / "copy").write_bytes(content)
    return {"size": len(content), "uid": os.getuid()}


def abort(arguments, output):
    """What LLVM does on a fatal error."""
    (output / "half").write_text("half")
    os.write(2, b"LLVM ERROR: Cannot select: intrinsic\n")
    ctypes.CDLL(None).abort()


def leave(arguments, output):
    """End the process without a result, with a status that looks like success."""
    os._exit(arguments["code"])


def hang(arguments, output):
    """Start a program in a session of its own, then hang; both must be gone after the deadline.

    seconds: how long the program sleeps, a text by which it can be told from everybody else's.
    """
    run(Command(("sleep", arguments.get("seconds", "1234")), deadline=600.0))


def wait(arguments, output):
    """Says in its output that it has begun, and ends when there is a file `until`."""
    (output / "begun").touch()
    while not Path(arguments["until"]).exists():
        time.sleep(0.02)
    return {}


def refuse(arguments, output):
    raise LinkError("lld-refused", "LLD refused the object", ["ld.lld: error: x"], "look at x")


def blunder(arguments, output):
    raise ZeroDivisionError("secret detail")


def quit_(arguments, output):
    sys.exit(3)


def modules(arguments, output):
    return {name: name in sys.modules for name in arguments["names"]} | {"pid": os.getpid(), "parent": os.getppid()}


def kill_server(arguments, output):
    """Lose the server; when `once` exists, the second attempt lets it live."""
    (output / "half").write_text("half")
    marker = Path(arguments["marker"])
    if not marker.exists() or arguments["always"]:
        marker.write_text("seen")
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(60)
    return {"parent": os.getppid()}


def link(arguments, output):
    (output / "outside").symlink_to("/etc/passwd")
    return {}


def pair(folder, deadline=120.0):
    """Two jobs of which each ends when the other has begun: they end well when they run side by side."""
    return [
        make_job("wait", {"until": str(folder / other / "begun")}, folder / mine, deadline=deadline)
        for mine, other in (("a", "b"), ("b", "a"))
    ]


def nap(arguments, output):
    time.sleep(arguments["seconds"])
    return {}


def large(arguments, output):
    return {"size": len(arguments["text"])}


def no_json(arguments, output):
    return {"x": object()}


def surroundings(arguments, output):
    """What a job can see and do: for the tests of a container's walls."""
    found = {"uid": os.getuid(), "python": sys.version_info[:2]}
    for name, path in {
        "root": "/probe",
        "sources": str(Path(__file__).with_name("probe")),
        "tmp": "/tmp/probe",
    }.items():
        try:
            Path(path).write_text("x")
            found[name] = "written"
        except OSError as problem:
            found[name] = type(problem).__name__ + str(problem.errno)
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    found |= {"capabilities": status["CapEff"].strip(), "bounding": status["CapBnd"].strip()}
    found |= {
        "no_new_privs": status["NoNewPrivs"].strip(),
        "networks": sorted(path.name for path in Path("/sys/class/net").iterdir()),
    }
    return found


def command(arguments, output):
    ended = run(Command(tuple(arguments["argv"]), arguments.get("environment", {}), deadline=30.0))
    return {
        "code": ended.code,
        "problem": ended.problem,
        "stdout": ended.stdout.decode(errors="replace"),
        "stderr": ended.stderr.decode(errors="replace"),
    }


def eat(arguments, output):
    return {"size": len(bytearray(os.urandom(1) * (arguments["megabytes"] << 20)))}


def route(arguments, output):
    """Call method 0 of an image, 1.5 and 2.25, by a route of its platform."""
    from toolchain.platforms import load_platforms
    from toolchain.run.calls import Call
    from toolchain.run.routes import run_uniform
    from toolchain.signature import parse_signature

    call = Call(0, parse_signature("float64(float64, float64)"), (1.5, 2.25))
    platform = load_platforms()[arguments["platform"]]
    (ended,) = run_uniform(arguments["route"], platform, Path(arguments["image"]), [call], output / "work", 30.0)
    return {"state": ended.state, "result": ended.result, "detail": ended.detail}


JOBS = {
    "route": route,
    "copy": copy,
    "abort": abort,
    "leave": leave,
    "hang": hang,
    "refuse": refuse,
    "blunder": blunder,
    "quit": quit_,
    "modules": modules,
    "kill-server": kill_server,
    "link": link,
    "nap": nap,
    "wait": wait,
    "large": large,
    "no-json": no_json,
    "surroundings": surroundings,
    "command": command,
    "eat": eat,
}


def run_all(executor, jobs, workers=2):
    """(job, result) of `jobs`, `workers` at a time, in the order in which they end."""
    with ThreadPoolExecutor(workers) as pool:
        asked = {pool.submit(executor.run, job): job for job in jobs}
        for future in as_completed(asked):
            yield asked[future], future.result()
