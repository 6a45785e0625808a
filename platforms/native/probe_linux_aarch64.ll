; Made from probe_linux_aarch64.c by scripts/native_ir.py; do not edit.

%struct.anon = type { i64, i64 }
%struct.host = type { i32, i32, i32, i32, [4 x i64], [4 x i64] }

@FEATURES = internal constant [64 x %struct.anon] [%struct.anon { i64 16, i64 256 }, %struct.anon { i64 16, i64 128 }, %struct.anon { i64 16, i64 4096 }, %struct.anon { i64 16, i64 1536 }, %struct.anon { i64 16, i64 1048576 }, %struct.anon { i64 16, i64 8388608 }, %struct.anon { i64 16, i64 24 }, %struct.anon { i64 16, i64 96 }, %struct.anon { i64 16, i64 2228224 }, %struct.anon { i64 16, i64 786432 }, %struct.anon { i64 16, i64 32768 }, %struct.anon { i64 16, i64 67108864 }, %struct.anon { i64 16, i64 8192 }, %struct.anon { i64 16, i64 16384 }, %struct.anon { i64 16, i64 3221225472 }, %struct.anon { i64 16, i64 33554432 }, %struct.anon { i64 16, i64 134217728 }, %struct.anon { i64 16, i64 16777216 }, %struct.anon { i64 16, i64 65536 }, %struct.anon { i64 16, i64 536870912 }, %struct.anon { i64 16, i64 268435456 }, %struct.anon { i64 26, i64 128 }, %struct.anon { i64 26, i64 256 }, %struct.anon { i64 26, i64 1 }, %struct.anon { i64 26, i64 131072 }, %struct.anon { i64 26, i64 65536 }, %struct.anon { i64 26, i64 262144 }, %struct.anon { i64 26, i64 16384 }, %struct.anon { i64 26, i64 8192 }, %struct.anon { i64 26, i64 2147483648 }, %struct.anon { i64 16, i64 4194304 }, %struct.anon { i64 26, i64 2 }, %struct.anon { i64 26, i64 12 }, %struct.anon { i64 26, i64 16 }, %struct.anon { i64 26, i64 32 }, %struct.anon { i64 26, i64 64 }, %struct.anon { i64 26, i64 1024 }, %struct.anon { i64 26, i64 2048 }, %struct.anon { i64 26, i64 68719476736 }, %struct.anon { i64 26, i64 35184372088832 }, %struct.anon { i64 26, i64 17179869184 }, %struct.anon { i64 26, i64 17592186044416 }, %struct.anon { i64 26, i64 8796093022208 }, %struct.anon { i64 26, i64 70368744177664 }, %struct.anon { i64 26, i64 140737488355328 }, %struct.anon { i64 26, i64 562949953421312 }, %struct.anon { i64 26, i64 1125899906842624 }, %struct.anon { i64 26, i64 2251799813685248 }, %struct.anon { i64 26, i64 4503599627370496 }, %struct.anon { i64 26, i64 9007199254740992 }, %struct.anon { i64 26, i64 18014398509481984 }, %struct.anon { i64 26, i64 8388608 }, %struct.anon { i64 26, i64 137438953472 }, %struct.anon { i64 26, i64 274877906944 }, %struct.anon { i64 26, i64 33554432 }, %struct.anon { i64 26, i64 16777216 }, %struct.anon { i64 26, i64 4398046511104 }, %struct.anon { i64 26, i64 2199023255552 }, %struct.anon { i64 26, i64 1073741824 }, %struct.anon { i64 16, i64 8589934592 }, %struct.anon { i64 16, i64 17179869184 }, %struct.anon { i64 16, i64 2199023255552 }, %struct.anon { i64 16, i64 4398046511104 }, %struct.anon { i64 29, i64 4 }], align 8

define void @pk_probe(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  %3 = alloca i32, align 4
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = alloca i64, align 8
  store ptr %0, ptr %2, align 8
  %7 = call i32 @prctl(i32 noundef 51, i64 noundef 0, i64 noundef 0, i64 noundef 0, i64 noundef 0)
  store i32 %7, ptr %3, align 4
  %8 = load ptr, ptr %2, align 8
  %9 = getelementptr inbounds %struct.host, ptr %8, i32 0, i32 0
  store i32 80, ptr %9, align 8
  %10 = load ptr, ptr %2, align 8
  %11 = getelementptr inbounds %struct.host, ptr %10, i32 0, i32 1
  store i32 2, ptr %11, align 4
  %12 = load i32, ptr %3, align 4
  %13 = icmp slt i32 %12, 0
  br i1 %13, label %14, label %15

14:                                               ; preds = %1
  br label %18

15:                                               ; preds = %1
  %16 = load i32, ptr %3, align 4
  %17 = and i32 %16, 65535
  br label %18

18:                                               ; preds = %15, %14
  %19 = phi i32 [ 0, %14 ], [ %17, %15 ]
  %20 = load ptr, ptr %2, align 8
  %21 = getelementptr inbounds %struct.host, ptr %20, i32 0, i32 2
  store i32 %19, ptr %21, align 8
  store i32 0, ptr %4, align 4
  br label %22

22:                                               ; preds = %36, %18
  %23 = load i32, ptr %4, align 4
  %24 = icmp slt i32 %23, 4
  br i1 %24, label %25, label %39

25:                                               ; preds = %22
  %26 = load ptr, ptr %2, align 8
  %27 = getelementptr inbounds %struct.host, ptr %26, i32 0, i32 5
  %28 = load i32, ptr %4, align 4
  %29 = sext i32 %28 to i64
  %30 = getelementptr inbounds [4 x i64], ptr %27, i64 0, i64 %29
  store i64 0, ptr %30, align 8
  %31 = load ptr, ptr %2, align 8
  %32 = getelementptr inbounds %struct.host, ptr %31, i32 0, i32 4
  %33 = load i32, ptr %4, align 4
  %34 = sext i32 %33 to i64
  %35 = getelementptr inbounds [4 x i64], ptr %32, i64 0, i64 %34
  store i64 0, ptr %35, align 8
  br label %36

36:                                               ; preds = %25
  %37 = load i32, ptr %4, align 4
  %38 = add nsw i32 %37, 1
  store i32 %38, ptr %4, align 4
  br label %22

39:                                               ; preds = %22
  store i32 0, ptr %5, align 4
  br label %40

40:                                               ; preds = %77, %39
  %41 = load i32, ptr %5, align 4
  %42 = icmp slt i32 %41, 64
  br i1 %42, label %43, label %80

43:                                               ; preds = %40
  %44 = load i32, ptr %5, align 4
  %45 = sext i32 %44 to i64
  %46 = getelementptr inbounds [64 x %struct.anon], ptr @FEATURES, i64 0, i64 %45
  %47 = getelementptr inbounds %struct.anon, ptr %46, i32 0, i32 0
  %48 = load i64, ptr %47, align 8
  %49 = call i64 @getauxval(i64 noundef %48)
  store i64 %49, ptr %6, align 8
  %50 = load i64, ptr %6, align 8
  %51 = load i32, ptr %5, align 4
  %52 = sext i32 %51 to i64
  %53 = getelementptr inbounds [64 x %struct.anon], ptr @FEATURES, i64 0, i64 %52
  %54 = getelementptr inbounds %struct.anon, ptr %53, i32 0, i32 1
  %55 = load i64, ptr %54, align 8
  %56 = and i64 %50, %55
  %57 = load i32, ptr %5, align 4
  %58 = sext i32 %57 to i64
  %59 = getelementptr inbounds [64 x %struct.anon], ptr @FEATURES, i64 0, i64 %58
  %60 = getelementptr inbounds %struct.anon, ptr %59, i32 0, i32 1
  %61 = load i64, ptr %60, align 8
  %62 = icmp eq i64 %56, %61
  br i1 %62, label %63, label %76

63:                                               ; preds = %43
  %64 = load i32, ptr %5, align 4
  %65 = and i32 %64, 63
  %66 = zext i32 %65 to i64
  %67 = shl i64 1, %66
  %68 = load ptr, ptr %2, align 8
  %69 = getelementptr inbounds %struct.host, ptr %68, i32 0, i32 4
  %70 = load i32, ptr %5, align 4
  %71 = ashr i32 %70, 6
  %72 = sext i32 %71 to i64
  %73 = getelementptr inbounds [4 x i64], ptr %69, i64 0, i64 %72
  %74 = load i64, ptr %73, align 8
  %75 = or i64 %74, %67
  store i64 %75, ptr %73, align 8
  br label %76

76:                                               ; preds = %63, %43
  br label %77

77:                                               ; preds = %76
  %78 = load i32, ptr %5, align 4
  %79 = add nsw i32 %78, 1
  store i32 %79, ptr %5, align 4
  br label %40

80:                                               ; preds = %40
  ret void
}

declare i32 @prctl(i32 noundef, i64 noundef, i64 noundef, i64 noundef, i64 noundef)

declare i64 @getauxval(i64 noundef)

attributes #0 = { nounwind }
