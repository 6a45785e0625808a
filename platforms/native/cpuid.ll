; CPUID and XGETBV without an assembler: the machine code is the functions' prologue data, which stands where they begin.
; Written by hand. (Inline assembly would need an assembler for the target, and llvmlite has only the host's.)
;
; The code follows the System V convention, which LLVM also speaks on Windows when it is told to. It touches no stack, so
; unwinders need nothing: RBX, which CPUID overwrites and a function must keep, waits in R9.
;
; The bodies are never reached, and LLVM must not conclude anything from them: called directly, a function that never
; returns gives what one likes, and optimisation removed the call of XGETBV. So they are called through cells that are
; read as volatile.

@pk_cpuid_cell = internal constant ptr @pk_cpuid_code
@pk_xgetbv_cell = internal constant ptr @pk_xgetbv_code

define x86_64_sysvcc void @pk_cpuid_code(i32 %leaf, i32 %subleaf, ptr %answer) naked noinline nounwind
    prologue [32 x i8] c"\89\F8\89\F1\49\89\D0\49\89\D9\0F\A2\41\89\00\41\89\58\04\41\89\48\08\41\89\50\0C\4C\89\CB\C3\CC" {
; mov eax, edi; mov ecx, esi; mov r8, rdx; mov r9, rbx; cpuid; mov [r8], eax; mov [r8+4], ebx; mov [r8+8], ecx;
; mov [r8+12], edx; mov rbx, r9; ret; int3
  unreachable
}

define x86_64_sysvcc void @pk_xgetbv_code(ptr %answer) naked noinline nounwind
    prologue [16 x i8] c"\31\C9\0F\01\D0\89\07\89\57\04\C3\CC\CC\CC\CC\CC" {
; xor ecx, ecx; xgetbv; mov [rdi], eax; mov [rdi+4], edx; ret; int3...
  unreachable
}

define void @pk_cpuid(i32 %leaf, i32 %subleaf, ptr %answer) nounwind {
  %code = load volatile ptr, ptr @pk_cpuid_cell
  call x86_64_sysvcc void %code(i32 %leaf, i32 %subleaf, ptr %answer)
  ret void
}

define void @pk_xgetbv(ptr %answer) nounwind {
  %code = load volatile ptr, ptr @pk_xgetbv_cell
  call x86_64_sysvcc void %code(ptr %answer)
  ret void
}
