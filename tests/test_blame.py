"""Who can reach a symbol, on a module written by hand."""

import pytest
from llvmlite import binding

from toolchain.codegen.blame import reaching

IR = """
declare void @bad()
declare void @other()
@table = internal constant [1 x ptr] [ptr @"by name"]
define void @"by name"() {
  call void @bad()
  ret void
}
define void @by_table() {
  %f = load ptr, ptr @table
  call void %f()
  ret void
}
define void @directly() {
  call void @bad()
  ret void
}
define void @recursive() {
  call void @recursive()
  call void @directly()
  ret void
}
define void @innocent() {
  call void @other()
  ret void
}
"""


@pytest.mark.parametrize(("symbols", "found"), [
    (["bad"], {"by name", "table", "by_table", "directly", "recursive"}),
    (["other"], {"innocent"}),
    (["other", "bad"], {"by name", "table", "by_table", "directly", "recursive", "innocent"}),
    ([], set()),
    (["made_by_llvm"], {"by name", "table", "by_table", "directly", "recursive", "innocent"}),
])  # fmt: skip
def test_reaching(symbols, found):
    assert reaching(binding.parse_assembly(IR), symbols) == found
