"""The writing side of depots: keys, locks, publishing, eviction, archives, and the builder that the run-time finds.

The layout and everything that decides stand in the run-time (`pkgimage.depots` and its neighbours); docs/design.md,
section 15. Only the build side writes, and only below the first depot that is not shipped and can be written.
"""
