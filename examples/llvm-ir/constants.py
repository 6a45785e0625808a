"""Values of the package `signal`."""

WINDOW = (0.25, 0.5, 0.25)
UNITS = {"frequency": "Hz", "level": "dB"}
