"""Annotated machine code of one method, read from an image file of any platform; nothing of it is executed.

Images carry no names of their functions that could be relied on, so the way to a method's code is the one that a loader
takes: the exported table names `bind`, `bind` reads the array of entries, and entry 2i is the typed entry of method i
(`entries`). Where that function ends, the unwind data says (`functions`). `decode` turns the bytes into instructions
and follows addresses through registers; `names` says what stands at an address.
"""

from toolchain.run.disassembly.listing import Listing, Row, disassemble

__all__ = ["Listing", "Row", "disassemble"]
