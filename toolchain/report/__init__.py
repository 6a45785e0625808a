"""What people and CI see: the talk while a run goes on, and the report when it is over.

Two halves. *Talk* (stderr) are listeners of `toolchain.events`: `live` on a terminal, `plain` elsewhere. *Data*
(stdout, or a file) are pure functions from a value to lines: `matrix` for the report of a run, `inspection` for an
image, `findings` for the doctor, `errors` for an error, `document` for JSON. A line is text with a style; the same
lines go to a terminal with colour and to a pipe without, and every line makes sense without colour.
"""
