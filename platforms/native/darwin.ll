; What LLVM calls on macOS and glibc does not have, for the flat loader. Written by hand. __sincos_stret stands in
; darwin_x86_64.ll and darwin_aarch64.ll: its results come back in registers that differ.

declare ptr @memset(ptr, i32, i64)
declare ptr @memcpy(ptr, ptr, i64)
declare double @exp10(double)
declare float @exp10f(float)

define void @__bzero(ptr %to, i64 %size) {
  %1 = call ptr @memset(ptr %to, i32 0, i64 %size)
  ret void
}

; Nothing has a name here: a probe sees what CPUID says, and no AVX-512.
define i32 @sysctlbyname(ptr %name, ptr %value, ptr %size, ptr %new, i64 %new_size) {
  ret i32 -1
}

define double @__exp10(double %x) {
  %1 = call double @exp10(double %x)
  ret double %1
}

define float @__exp10f(float %x) {
  %1 = call float @exp10f(float %x)
  ret float %1
}

; Fills `size` bytes with copies of the `step` bytes at `pattern`, the last copy cut short.
define internal void @fill(ptr %to, ptr %pattern, i64 %size, i64 %step) {
entry:
  br label %more

more:
  %at = phi i64 [ 0, %entry ], [ %next, %copy ]
  %left = sub i64 %size, %at
  %end = icmp sle i64 %left, 0
  br i1 %end, label %done, label %copy

copy:
  %short = icmp slt i64 %left, %step
  %count = select i1 %short, i64 %left, i64 %step
  %target = getelementptr i8, ptr %to, i64 %at
  %1 = call ptr @memcpy(ptr %target, ptr %pattern, i64 %count)
  %next = add i64 %at, %step
  br label %more

done:
  ret void
}

define void @memset_pattern4(ptr %to, ptr %pattern, i64 %size) {
  call void @fill(ptr %to, ptr %pattern, i64 %size, i64 4)
  ret void
}

define void @memset_pattern8(ptr %to, ptr %pattern, i64 %size) {
  call void @fill(ptr %to, ptr %pattern, i64 %size, i64 8)
  ret void
}

define void @memset_pattern16(ptr %to, ptr %pattern, i64 %size) {
  call void @fill(ptr %to, ptr %pattern, i64 %size, i64 16)
  ret void
}
