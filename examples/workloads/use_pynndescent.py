"""Every distance on two vectors, and nearest-neighbour indices of dense and sparse data for several metrics."""

import inspect
import logging

import numpy as np
import scipy.sparse
from numba.core.dispatcher import Dispatcher
from pynndescent import NNDescent, PyNNDescentTransformer, distances, sparse

LOG = logging.getLogger(__name__)
rng = np.random.default_rng(1)
x, y = (rng.random(16, dtype=np.float32) for _ in range(2))

for _name, function in inspect.getmembers(distances, lambda thing: isinstance(thing, Dispatcher)):
    if len(inspect.signature(function.py_func).parameters) - len(function.py_func.__defaults__ or ()) == 2:
        try:
            function(x, y)
        except Exception as problem:  # noqa: BLE001 - helpers that take something else than two vectors
            LOG.info("%s: %s", _name, problem)

indices = np.arange(16, dtype=np.int32)
for _name, function in inspect.getmembers(sparse, lambda thing: isinstance(thing, Dispatcher)):
    if _name.startswith("sparse_") and len(inspect.signature(function.py_func).parameters) == 4:
        try:
            function(indices, x, indices, y)
        except Exception as problem:  # noqa: BLE001 - helpers that take something else than two vectors
            LOG.info("%s: %s", _name, problem)

points = rng.random((150, 8), dtype=np.float32)
for metric in ("euclidean", "cosine", "manhattan", "hellinger"):
    index = NNDescent(points, metric=metric, n_neighbors=5, random_state=1)
    index.prepare()
    index.query(points[:5], k=3)
NNDescent(points > 0.5, metric="jaccard", n_neighbors=5, random_state=1)
index = NNDescent(points, n_neighbors=5, random_state=1)
index.update(points[:20])
table = scipy.sparse.random(150, 40, density=0.3, format="csr", dtype=np.float32, random_state=1)
for metric in ("euclidean", "cosine"):
    index = NNDescent(table, metric=metric, n_neighbors=5, random_state=1)
    index.prepare()
    index.query(table[:5], k=3)
PyNNDescentTransformer(n_neighbors=4, random_state=1).fit_transform(points[:60])
