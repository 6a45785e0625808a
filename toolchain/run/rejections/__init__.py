"""Rejections proved on a real variant: one thing is changed, and exactly one rejection must follow.

A cell of the route `file` makes a depot with one variant of its own image. For every rule R01 to R33 and R36 there is
at least one *change* after which the rules must give that code and no other one; and there are *controls*, changes of
what must not matter (times, places, users, signatures), after which the variant must still be taken. The image is only
read, so this is done for every platform, with a world that is made for it. The native cell does the same by really
loading (`load_package`), as far as this machine can be given what a change needs; R34 and R35 exist only there, where a
system is asked to load.

`changes` and `controls` say what to change, as data; `scene` makes depots; `judging` compares. Changes share no code
with rules and readers: variants are written by the build side's writers, damage is done by offsets of its own.
"""

from toolchain.run.rejections.judging import planned, planned_loads, prove, prove_loads

__all__ = ["planned", "planned_loads", "prove", "prove_loads"]
