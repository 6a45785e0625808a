"""The standard atmosphere: temperature and density over height, and the types that say so."""
