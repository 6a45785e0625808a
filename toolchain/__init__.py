"""The build side of package images: profile -> front end -> codegen -> link -> audit -> matrix -> report.

Words (one sense each): *profile* the TOML file; *package* what is compiled; *method* one function name with one
signature; *image* the shared library; *platform* OS + architecture + object format; *cell* one row of the matrix;
*check* one thing proved in a cell; *route* how it ran; *executor* where; *oracle* the independent source of the
expected value; *fact* what was read from a file; *finding* what a rule says about facts; *worker* a process that
runs Numba or LLVM; *slot* the pointer cell through which a method is called; *entry* a way into a method: typed,
uniform (words in, words out) or Python's; *glue* the code in an image that Python calls; *stub* a library made for
the linker alone, with names and no code; *quirk* a rule of one platform's linking; *control* a planted fault that one
named check must catch.
"""
