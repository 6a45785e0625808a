"""`python -m toolchain.run.globals_entry IMAGE`: loads an image and describes its globals, as JSON on standard output.

A process of its own, like every other use of an image: what an image does when it is mapped must not cost the worker.
"""

import json
import sys

import pkgimage
from toolchain.matrix.describe import describe


def main(path: str) -> None:
    """Writes {name: description} of every global of the image at `path`, each read as a module attribute."""
    module = pkgimage.load(path)
    image = module.__pkgimage__
    sections = (*image.data.dependencies, image.data)
    methods = {id(data.function(name)): name for data in sections for name in data.method_names()}
    json.dump({name: describe(getattr(module, name), methods) for name in image.data.names()}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
