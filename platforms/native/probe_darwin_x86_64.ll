; Made from probe_darwin_x86_64.c by scripts/native_ir.py; do not edit.

@AVX512F = internal constant [20 x i8] c"hw.optional.avx512f\00", align 1

define i64 @pk_states(i64 noundef %0) #0 {
  %2 = alloca i64, align 8
  %3 = alloca i64, align 8
  %4 = alloca i32, align 4
  %5 = alloca i64, align 8
  store i64 %0, ptr %3, align 8
  store i32 0, ptr %4, align 4
  store i64 4, ptr %5, align 8
  %6 = load i64, ptr %3, align 8
  %7 = and i64 %6, 6
  %8 = icmp eq i64 %7, 6
  br i1 %8, label %9, label %18

9:                                                ; preds = %1
  %10 = call i32 @sysctlbyname(ptr noundef @AVX512F, ptr noundef %4, ptr noundef %5, ptr noundef null, i64 noundef 0)
  %11 = icmp eq i32 %10, 0
  br i1 %11, label %12, label %18

12:                                               ; preds = %9
  %13 = load i32, ptr %4, align 4
  %14 = icmp eq i32 %13, 1
  br i1 %14, label %15, label %18

15:                                               ; preds = %12
  %16 = load i64, ptr %3, align 8
  %17 = or i64 %16, 224
  store i64 %17, ptr %2, align 8
  br label %20

18:                                               ; preds = %12, %9, %1
  %19 = load i64, ptr %3, align 8
  store i64 %19, ptr %2, align 8
  br label %20

20:                                               ; preds = %18, %15
  %21 = load i64, ptr %2, align 8
  ret i64 %21
}

declare i32 @sysctlbyname(ptr noundef, ptr noundef, ptr noundef, ptr noundef, i64 noundef)

attributes #0 = { nounwind }
