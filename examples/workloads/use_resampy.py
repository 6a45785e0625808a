"""Resample a tone, mono and stereo, and at times of the caller's choice."""

import numpy as np
import resampy

tone = np.sin(np.linspace(0.0, 60.0, 2000))
resampy.resample(tone, 8000, 4000)
resampy.resample(tone.astype(np.float32), 8000, 11025, filter="kaiser_fast")
resampy.resample(np.stack([tone, tone]), 8000, 4000, axis=-1)
resampy.resample_nu(tone, 8000.0, np.linspace(0.0, 0.2, 50))
