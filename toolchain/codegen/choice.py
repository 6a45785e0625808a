"""The choice among an image's CPU targets, as IR: what `bind` does before it fills the slots."""

from collections.abc import Sequence
from dataclasses import dataclass

from toolchain.codegen.text import constant

NO_TARGET = -9
"""Status of `bind` on a host that can run none of the CPU targets; one less: the host's facts are not understood."""

NO_CHOICE = """define internal i32 @pkgimage_select(ptr %host) {
  ret i32 0
}"""


@dataclass(frozen=True)
class Choice:
    """The CPU targets among which `bind` and `select` choose (platforms/native/choose.c)."""

    targets: int
    entries: Sequence[str]
    """Names of typed and uniform entry of each method, target after target."""
    rows: bytes
    """What each needs of a host (`pkgimage.hostfacts.target_rows`)."""

    def ir(self) -> str:
        """IR of the needs and of `select`, and declarations of entries that stand in other objects."""
        apart = dict.fromkeys(name for name in self.entries if name.count(".") > 1)
        return "\n".join([
            *(f"declare hidden void @{name}()" for name in apart),
            "declare i32 @pkgimage_choose(ptr, ptr, i32)",
            f"@pkgimage_targets = internal constant [{len(self.rows)} x i8] {constant(self.rows)}, align 8",
            "define internal i32 @pkgimage_select(ptr %host) {",
            f"  %index = call i32 @pkgimage_choose(ptr %host, ptr @pkgimage_targets, i32 {self.targets})",
            "  ret i32 %index\n}",
        ])  # fmt: skip

    @staticmethod
    def chosen_ir(slots: int) -> str:
        """Lines of `bind` that find %row, the first entry of the chosen target: before anything is filled."""
        return f"""\
  %index = call i32 @pkgimage_select(ptr %host)
  %fits = icmp sge i32 %index, 0
  br i1 %fits, label %bind, label %unfit
unfit:
  %why = add i32 %index, {NO_TARGET + 1}
  ret i32 %why
bind:
  %wide = zext i32 %index to i64
  %first = mul i64 %wide, {slots}
  %row = getelementptr ptr, ptr @pkgimage_entries, i64 %first
"""
