"""Frames, jobs and results: what is believed, and what is not."""

import hashlib
import json
import socket
import struct
import threading

import pytest

from toolchain.errors import LinkError, ToolError, WorkerError
from toolchain.run import protocol, results


def code_of(action, *arguments):
    with pytest.raises(WorkerError) as caught:
        action(*arguments)
    return caught.value.code


@pytest.fixture
def pair():
    left, right = socket.socketpair()
    with left, right:
        yield left, right


def test_a_frame_is_a_length_and_json(pair):
    protocol.send(pair[0], {"a": "é", "b": [1, 2.5, None]})
    raw = pair[1].recv(4096)
    assert raw[:4] == struct.pack("<I", len(raw) - 4)
    assert json.loads(raw[4:]) == {"a": "é", "b": [1, 2.5, None]}


def test_messages_arrive_whole_and_in_order(pair):
    messages = [{"n": n, "text": "x" * (n * 100_000)} for n in range(5)]
    writer = threading.Thread(target=lambda: [protocol.send(pair[0], m) for m in messages])
    writer.start()
    assert [protocol.receive(pair[1]) for _ in messages] == messages
    writer.join()
    pair[0].close()
    assert protocol.receive(pair[1]) is None


@pytest.mark.parametrize(
    "raw",
    [b"\x01", b"\x05\0\0\0ab", b"\x02\0\0\0[]", b"\x03\0\0\0{a}", b"\x02\0\0\0\xff\xff", b"\xff\xff\xff\xff"],
    ids=["cut length", "cut body", "no object", "no JSON", "no text", "too long"],
)
def test_a_damaged_frame_is_an_error(pair, raw):
    pair[0].sendall(raw)
    pair[0].close()
    assert code_of(protocol.receive, pair[1]) == "protocol-error"


def test_a_long_message_is_refused_before_it_is_sent(pair):
    assert code_of(protocol.send, pair[0], {"x": "y" * protocol.FRAME_LIMIT}) == "protocol-error"


def test_sockets_at_long_paths(tmp_path):
    path = tmp_path / ("d" * 120) / "socket"
    path.parent.mkdir()
    with protocol.listen(path) as server, protocol.connect(path) as client:
        peer, _ = server.accept()
        with peer:
            protocol.send(client, {"x": 1})
            assert protocol.receive(peer) == {"x": 1}
    with pytest.raises(ConnectionRefusedError):  # the negative control: nobody listens any more
        protocol.connect(path)


def test_a_job_travels_unchanged(tmp_path):
    source = tmp_path / "in"
    source.write_bytes(b"content")
    job = protocol.make_job("copy", {"a": [1]}, tmp_path / "out", [source], deadline=2.5, fresh=True, environment={"A": "b"})
    assert job.inputs == {str(source): hashlib.sha256(b"content").hexdigest()}
    text = json.dumps(protocol.job_to_json(job))
    assert protocol.job_from_json(json.loads(text)) == job


@pytest.mark.parametrize("change", [{"id": 1}, {"deadline": "3"}, {"output": None}, {"extra": 1}])
def test_a_job_of_wrong_shape_is_refused(tmp_path, change):
    message = protocol.job_to_json(protocol.make_job("k", {}, tmp_path / "out")) | change
    assert code_of(protocol.job_from_json, message) == "protocol-error"


def test_errors_keep_class_code_and_texts():
    error = LinkError("lld-missing", "no LLD", ["a", "b"], "install it")
    again = protocol.error_from(json.loads(json.dumps(protocol.error_to_json(error))))
    assert (type(again), str(again)) == (LinkError, str(error))
    assert type(protocol.error_from({**protocol.error_to_json(error), "kind": "os"})) is ToolError


@pytest.fixture
def sealed(tmp_path):
    """An output directory with a sealed result of job J: files a and s/b."""
    (tmp_path / "s").mkdir()
    (tmp_path / "a").write_bytes(b"A")
    (tmp_path / "s" / "b").write_bytes(b"B")
    (tmp_path / results.LOG).write_text("talk")
    results.write_result(tmp_path, "J", value={"v": 1}, error=None)
    return tmp_path


def test_a_sealed_result_is_believed(sealed):
    digest = hashlib.sha256
    result = results.read_result(sealed, "J")
    assert result["files"] == {"a": digest(b"A").hexdigest(), "s/b": digest(b"B").hexdigest()}
    assert result["value"] == {"v": 1}
    assert (sealed / "result.sha256").read_text() == digest((sealed / "result.json").read_bytes()).hexdigest()


def reseal(directory, change):
    """Rewrite result.json and its seal, as an attacker or a bug inside the worker could."""
    result = json.loads((directory / "result.json").read_text())
    change(result)
    text = json.dumps(result).encode()
    (directory / "result.json").write_bytes(text)
    (directory / "result.sha256").write_text(hashlib.sha256(text).hexdigest())


TAMPERINGS = {
    "result.json changed": lambda d: (d / "result.json").write_text((d / "result.json").read_text().replace("1", "2")),
    "seal absent": lambda d: (d / "result.sha256").unlink(),
    "seal cut": lambda d: (d / "result.sha256").write_text("ab"),
    "result absent": lambda d: (d / "result.json").unlink(),
    "file changed": lambda d: (d / "a").write_bytes(b"a"),
    "file absent": lambda d: (d / "s" / "b").unlink(),
    "file is a link": lambda d: ((d / "a").rename(d / "c"), (d / "a").symlink_to("c")),
    "folder is a link": lambda d: ((d / "s").rename(d / "t"), (d / "s").symlink_to("t")),
    "result is a link": lambda d: ((d / "result.json").rename(d / "r"), (d / "result.json").symlink_to("r")),
    "another job": lambda d: reseal(d, lambda r: r.update(id="K")),
    "no object": lambda d: reseal(d, lambda r: r.pop("files")),
    "name leads outside": lambda d: reseal(d, lambda r: r["files"].update({"../x": "0"})),
    "absolute name": lambda d: reseal(d, lambda r: r["files"].update({"/etc/hostname": "0"})),
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_a_tampered_result_is_not_believed(sealed, name):
    TAMPERINGS[name](sealed)
    assert code_of(results.read_result, sealed, "J") == "result-not-believed"


def test_resealing_itself_is_not_what_fails_above(sealed):
    reseal(sealed, lambda r: None)
    assert results.read_result(sealed, "J")["value"] == {"v": 1}


def test_inputs_are_checked_by_digest(tmp_path):
    source = tmp_path / "in"
    source.write_bytes(b"content")
    inputs = {str(source): hashlib.sha256(b"content").hexdigest()}
    results.check_inputs(inputs)
    source.write_bytes(b"Content")
    assert code_of(results.check_inputs, inputs) == "input-changed"
    source.unlink()
    assert code_of(results.check_inputs, inputs) == "input-missing"


def test_output_directories_are_the_jobs_alone(tmp_path):
    results.prepare_output(tmp_path / "new" / "output")
    (tmp_path / "new" / "output" / "f").write_text("x")
    assert code_of(results.prepare_output, tmp_path / "new" / "output") == "output-not-empty"
    results.empty_output(tmp_path / "new" / "output")
    results.prepare_output(tmp_path / "new" / "output")


def test_only_the_end_of_a_long_log_is_read(tmp_path):
    (tmp_path / results.LOG).write_bytes(b"x" * 100_000 + b"end")
    log = results.read_log(tmp_path)
    assert len(log) == results.LOG_TAIL
    assert log.endswith("xend")
