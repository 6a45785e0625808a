"""Profiles of installed packages: found by exact version, or a clear error; the shipped one is whole."""

from pathlib import Path

import numpy as np
import pytest
import tomli

from toolchain.errors import ProfileError
from toolchain.profile import load_profile
from toolchain.profile.installed import installed_problem

CONFIGS = Path(__file__).resolve().parent.parent / "configs"


def profile(tmp_path, place):
    path = tmp_path / "p.toml"
    path.write_text(
        f'schema = 1\n[package]\nname = "p"\nversion = "1"\nfrontend = "numba"\n{place}\n'
        '[[package.export]]\nfunction = "p.f"\nsignatures = ["(float64)"]\n'
    )
    return path


def test_an_installed_package_lies_where_it_is_imported_from(tmp_path):
    found = load_profile(profile(tmp_path, f'distribution = "numpy=={np.__version__}"'))
    assert found.root == Path(np.__file__).resolve().parent.parent


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ('distribution = "no-such-thing==1.0"', "'no-such-thing' is not installed in this Python"),
        ('distribution = "numpy==0.1"', f"'numpy' is installed in version {np.__version__}, not 0.1"),
        ('distribution = "numpy"', "should be a distribution, 'name==1.0', is 'numpy'"),
        (f'path = "."\ndistribution = "numpy=={np.__version__}"', "stands beside 'path'"),
        ("", "'path' is missing"),
    ],
)
def test_a_wrong_place_is_one_clear_problem(tmp_path, place, said):
    with pytest.raises(ProfileError) as caught:
        load_profile(profile(tmp_path, place))
    (problem,) = caught.value.details
    assert said in problem


def test_the_distances_of_pynndescent():
    path = CONFIGS / "pynndescent.toml"
    table = tomli.loads(path.read_text())
    functions = [export["function"] for export in table["package"]["export"]]
    assert len(functions) == len(set(functions)) >= 40
    assert {name.rpartition(".")[2] for name in functions} == {check["function"] for check in table["check"]}
    assert all(check["oracle"] == "numba" and check["tolerance"]["reason"] for check in table["check"])
    missing = installed_problem(table["package"]["distribution"])
    for shipped in (path, CONFIGS / "pynndescent-cpus.toml"):
        if not missing:
            assert len(load_profile(shipped).platforms) == 5
            continue
        with pytest.raises(ProfileError) as caught:
            load_profile(shipped)
        assert missing in caught.value.details[0]
