; Made from probe_states.c by scripts/native_ir.py; do not edit.

define i64 @pk_states(i64 noundef %0) #0 {
  %2 = alloca i64, align 8
  store i64 %0, ptr %2, align 8
  %3 = load i64, ptr %2, align 8
  ret i64 %3
}

attributes #0 = { nounwind }
