"""The build side of package images: profile -> plan -> frontend -> codegen -> link -> audit -> matrix -> report.

Words (one sense each): *profile* the TOML file; *package* what is compiled; *method* one function name with one
signature; *image* the shared library; *platform* OS + architecture + object format; *cell* one row of the matrix;
*check* one thing proved in a cell; *route* how it ran; *executor* where; *oracle* the independent source of the
expected value; *fact* what was read from a file; *finding* what a rule says about facts; *worker* a process that
runs Numba or LLVM.
"""
