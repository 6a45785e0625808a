"""Finding LLD: the order, the pin, what a candidate is asked. The fakes are shell scripts that answer like LLD."""

from pathlib import Path

import pytest

from tests.conftest import skip_or_fail
from tests.sample_objects import LLDS
from toolchain.errors import LinkError
from toolchain.run.lld import WHEEL_FILE, candidates, find_lld


def fake(directory: Path, name: str, version: str, mingw: bool = True) -> str:
    """A program that says it is LLD `version`; without the MinGW driver it refuses -m."""
    directory.mkdir(exist_ok=True)
    path = directory / name
    refusal = "" if mingw else '[ "$3" = -m ] && { echo "unknown emulation" >&2; exit 1; }\n'
    path.write_text(f"#!/bin/sh\n{refusal}echo 'Fake LLD {version} (compatible with GNU linkers)'\n")
    path.chmod(0o755)
    return str(path)


def on(directory: Path, **variables: str) -> dict[str, str]:
    return {"PATH": str(directory), **variables}


def test_the_highest_numbered_system_lld_comes_first(tmp_path):
    fake(tmp_path, "lld", "999.0.0")
    fake(tmp_path, "lld-98", "98.0.0")
    best = fake(tmp_path, "lld-121", "121.4.5")
    found = find_lld(environment=on(tmp_path))
    assert (found.argv0, found.version, found.source, found.mingw) == (best, "121.4.5", "system", True)


def test_the_environment_comes_before_the_system(tmp_path):
    chosen = fake(tmp_path / "x", "mine", "97.1.0", mingw=False)
    fake(tmp_path, "lld-121", "121.0.0")
    found = find_lld(environment=on(tmp_path, PKGIMAGE_LLD=chosen))
    assert (found.argv0, found.source, found.mingw) == (chosen, "environment", False)


@pytest.mark.parametrize(("pin", "version"), [("97", "97.1.0"), ("97.1", "97.1.0"), ("121.0.0", "121.0.0")])
def test_a_pin_limits_the_search(tmp_path, pin, version):
    fake(tmp_path, "lld-97", "97.1.0")
    fake(tmp_path, "lld-121", "121.0.0")
    assert find_lld(pin, on(tmp_path)).version == version


@pytest.mark.parametrize("pin", ["9", "97.2", "12", "97.1.0.1"])
def test_a_pin_matches_whole_components_only(tmp_path, pin):
    fake(tmp_path, "lld-97", "97.1.0")
    with pytest.raises(LinkError) as caught:
        find_lld(pin, on(tmp_path))
    assert caught.value.code == "lld-pin-unmatched"
    assert any("LLD 97.1.0" in line for line in caught.value.details)
    assert "pip install iree-base-compiler" in caught.value.hint


def test_a_pin_may_be_a_path(tmp_path):
    path = fake(tmp_path, "any", "50.0")
    assert find_lld(path, on(tmp_path / "none")).source == "profile"
    with pytest.raises(LinkError) as caught:
        find_lld(str(tmp_path / "absent"), on(tmp_path))
    assert caught.value.code == "lld-pin-unmatched"


@pytest.mark.parametrize(
    ("name", "said"),
    [("absent", "no such program"), ("/bin/false", "not an LLD: exit code 1"), ("old", "LLD 18.1.8 is too old; 19 or newer is needed")],
)
def test_a_chosen_linker_that_does_not_work_is_an_error_not_a_fallback(tmp_path, name, said):
    fake(tmp_path, "old", "18.1.8")
    fake(tmp_path, "lld-121", "121.0.0")
    with pytest.raises(LinkError) as caught:
        find_lld(environment=on(tmp_path, PKGIMAGE_LLD=name))
    assert caught.value.code == "lld-missing"
    assert said in caught.value.details[0]


def test_a_broken_system_candidate_is_passed_over_and_listed(tmp_path):
    fake(tmp_path, "lld-121", "121.0.0")
    broken = tmp_path / "lld-122"
    broken.write_text("#!/bin/sh\nkill -9 $$\n")
    broken.chmod(0o755)
    assert find_lld(environment=on(tmp_path)).version == "121.0.0"
    assert candidates(on(tmp_path))[0].problem == "not an LLD: killed by SIGKILL"


def test_real_linkers_say_what_they_are():
    if not LLDS:
        skip_or_fail("lld", "no LLD on this machine")
    for version, found in LLDS.items():
        assert int(version.split(".")[0]) >= 19
        assert found.mingw == (found.source != "wheel") or found.source == "environment"
        assert found.source != "wheel" or found.argv0.endswith(WHEEL_FILE)
