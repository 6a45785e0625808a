"""Matrix profiles of short random walks, with and without normalisation, and what is computed from them."""

import numpy as np
import stumpy

rng = np.random.default_rng(1)
walk = np.cumsum(rng.normal(size=120))
other = np.cumsum(rng.normal(size=90))
many = np.cumsum(rng.normal(size=(3, 80)), axis=1)
window = 12

profile = stumpy.stump(walk, window)
stumpy.stump(walk, window, other, ignore_trivial=False)
stumpy.stump(walk, window, normalize=False)
stumpy.mstump(many, window)
stumpy.mstump(many, window, normalize=False)
for normalize in (True, False):
    approximate = stumpy.scrump(walk, window, percentage=0.5, normalize=normalize, pre_scrump=True)
    approximate.update()
    stumpy.mass(walk[:window], walk, normalize=normalize)
    stumpy.motifs(walk, profile[:, 0].astype(float), max_motifs=1, normalize=normalize)
    stumpy.match(walk[:window], walk, normalize=normalize)
    stumpy.mpdist(walk, other, m=window, normalize=normalize)
    stumpy.ostinato([walk, other], window, normalize=normalize)
    stumpy.snippets(walk, 20, 2, normalize=normalize)
    stream = stumpy.stumpi(walk, window, normalize=normalize)
    stream.update(0.5)
    pan = stumpy.stimp(walk, min_m=10, max_m=14, normalize=normalize)
    pan.update()
stumpy.allc(profile[:, 2].astype(int), profile[:, 3].astype(int))
stumpy.atsc(profile[:, 2].astype(int), profile[:, 3].astype(int), 5)
stumpy.fluss(profile[:, 1].astype(int), L=window, n_regimes=2)
floss = stumpy.floss(profile, walk, m=window, L=window)
floss.update(0.5)
