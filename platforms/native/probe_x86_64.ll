; Made from probe_x86_64.c by scripts/native_ir.py; do not edit.

%struct.anon = type { i32, i32 }
%struct.anon.0 = type { i32, i32, i32, i32 }
%struct.host = type { i32, i32, i32, i32, [4 x i64], [4 x i64] }

@QUERIES = internal constant [7 x %struct.anon] [%struct.anon { i32 1, i32 0 }, %struct.anon { i32 7, i32 0 }, %struct.anon { i32 7, i32 1 }, %struct.anon { i32 13, i32 1 }, %struct.anon { i32 20, i32 0 }, %struct.anon { i32 -2147483647, i32 0 }, %struct.anon { i32 -2147483640, i32 0 }], align 4
@FEATURES = internal constant [76 x %struct.anon.0] [%struct.anon.0 { i32 0, i32 2, i32 0, i32 0 }, %struct.anon.0 { i32 0, i32 2, i32 9, i32 0 }, %struct.anon.0 { i32 0, i32 2, i32 13, i32 0 }, %struct.anon.0 { i32 0, i32 2, i32 19, i32 0 }, %struct.anon.0 { i32 0, i32 2, i32 20, i32 0 }, %struct.anon.0 { i32 0, i32 2, i32 20, i32 0 }, %struct.anon.0 { i32 0, i32 2, i32 23, i32 0 }, %struct.anon.0 { i32 5, i32 2, i32 0, i32 0 }, %struct.anon.0 { i32 0, i32 2, i32 28, i32 6 }, %struct.anon.0 { i32 0, i32 2, i32 29, i32 6 }, %struct.anon.0 { i32 0, i32 2, i32 12, i32 6 }, %struct.anon.0 { i32 1, i32 1, i32 5, i32 6 }, %struct.anon.0 { i32 1, i32 1, i32 3, i32 0 }, %struct.anon.0 { i32 1, i32 1, i32 8, i32 0 }, %struct.anon.0 { i32 5, i32 2, i32 5, i32 0 }, %struct.anon.0 { i32 0, i32 2, i32 22, i32 0 }, %struct.anon.0 { i32 0, i32 2, i32 26, i32 1 }, %struct.anon.0 { i32 1, i32 1, i32 16, i32 230 }, %struct.anon.0 { i32 1, i32 1, i32 30, i32 230 }, %struct.anon.0 { i32 1, i32 1, i32 28, i32 230 }, %struct.anon.0 { i32 1, i32 1, i32 17, i32 230 }, %struct.anon.0 { i32 1, i32 1, i32 31, i32 230 }, %struct.anon.0 { i32 1, i32 1, i32 21, i32 230 }, %struct.anon.0 { i32 1, i32 2, i32 1, i32 230 }, %struct.anon.0 { i32 1, i32 2, i32 6, i32 230 }, %struct.anon.0 { i32 1, i32 2, i32 11, i32 230 }, %struct.anon.0 { i32 1, i32 2, i32 12, i32 230 }, %struct.anon.0 { i32 1, i32 2, i32 14, i32 230 }, %struct.anon.0 { i32 1, i32 3, i32 8, i32 230 }, %struct.anon.0 { i32 2, i32 0, i32 5, i32 230 }, %struct.anon.0 { i32 1, i32 3, i32 23, i32 230 }, %struct.anon.0 { i32 0, i32 2, i32 25, i32 0 }, %struct.anon.0 { i32 0, i32 2, i32 1, i32 0 }, %struct.anon.0 { i32 1, i32 2, i32 9, i32 6 }, %struct.anon.0 { i32 1, i32 2, i32 10, i32 6 }, %struct.anon.0 { i32 1, i32 2, i32 8, i32 0 }, %struct.anon.0 { i32 1, i32 1, i32 29, i32 0 }, %struct.anon.0 { i32 1, i32 1, i32 19, i32 0 }, %struct.anon.0 { i32 1, i32 1, i32 0, i32 0 }, %struct.anon.0 { i32 3, i32 0, i32 1, i32 1 }, %struct.anon.0 { i32 1, i32 1, i32 23, i32 0 }, %struct.anon.0 { i32 1, i32 1, i32 24, i32 0 }, %struct.anon.0 { i32 5, i32 2, i32 8, i32 0 }, %struct.anon.0 { i32 1, i32 2, i32 22, i32 0 }, %struct.anon.0 { i32 1, i32 2, i32 4, i32 0 }, %struct.anon.0 { i32 5, i32 2, i32 6, i32 0 }, %struct.anon.0 { i32 5, i32 2, i32 11, i32 6 }, %struct.anon.0 { i32 5, i32 2, i32 16, i32 6 }, %struct.anon.0 { i32 5, i32 2, i32 21, i32 0 }, %struct.anon.0 { i32 5, i32 2, i32 15, i32 1 }, %struct.anon.0 { i32 5, i32 2, i32 29, i32 0 }, %struct.anon.0 { i32 6, i32 1, i32 0, i32 0 }, %struct.anon.0 { i32 6, i32 1, i32 4, i32 0 }, %struct.anon.0 { i32 2, i32 0, i32 4, i32 6 }, %struct.anon.0 { i32 2, i32 0, i32 23, i32 6 }, %struct.anon.0 { i32 2, i32 3, i32 4, i32 6 }, %struct.anon.0 { i32 2, i32 3, i32 5, i32 6 }, %struct.anon.0 { i32 2, i32 3, i32 10, i32 6 }, %struct.anon.0 { i32 2, i32 0, i32 0, i32 6 }, %struct.anon.0 { i32 2, i32 0, i32 1, i32 6 }, %struct.anon.0 { i32 2, i32 0, i32 2, i32 6 }, %struct.anon.0 { i32 2, i32 0, i32 7, i32 0 }, %struct.anon.0 { i32 2, i32 3, i32 14, i32 0 }, %struct.anon.0 { i32 2, i32 0, i32 31, i32 0 }, %struct.anon.0 { i32 1, i32 2, i32 5, i32 0 }, %struct.anon.0 { i32 1, i32 2, i32 25, i32 0 }, %struct.anon.0 { i32 1, i32 2, i32 27, i32 0 }, %struct.anon.0 { i32 1, i32 2, i32 28, i32 0 }, %struct.anon.0 { i32 1, i32 3, i32 14, i32 0 }, %struct.anon.0 { i32 1, i32 3, i32 16, i32 0 }, %struct.anon.0 { i32 4, i32 1, i32 4, i32 0 }, %struct.anon.0 { i32 1, i32 3, i32 24, i32 393216 }, %struct.anon.0 { i32 1, i32 3, i32 25, i32 393216 }, %struct.anon.0 { i32 1, i32 3, i32 22, i32 393216 }, %struct.anon.0 { i32 2, i32 0, i32 21, i32 393216 }, %struct.anon.0 { i32 2, i32 3, i32 8, i32 393216 }], align 4

define void @pk_probe(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  %3 = alloca [7 x [4 x i32]], align 4
  %4 = alloca [4 x i32], align 4
  %5 = alloca i64, align 8
  %6 = alloca i32, align 4
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  %9 = alloca i32, align 4
  %10 = alloca i64, align 8
  %11 = alloca i64, align 8
  store ptr %0, ptr %2, align 8
  store i64 0, ptr %5, align 8
  store i32 0, ptr %6, align 4
  br label %12

12:                                               ; preds = %58, %1
  %13 = load i32, ptr %6, align 4
  %14 = icmp slt i32 %13, 7
  br i1 %14, label %15, label %61

15:                                               ; preds = %12
  store i32 0, ptr %7, align 4
  br label %16

16:                                               ; preds = %26, %15
  %17 = load i32, ptr %7, align 4
  %18 = icmp slt i32 %17, 4
  br i1 %18, label %19, label %29

19:                                               ; preds = %16
  %20 = load i32, ptr %6, align 4
  %21 = sext i32 %20 to i64
  %22 = getelementptr inbounds [7 x [4 x i32]], ptr %3, i64 0, i64 %21
  %23 = load i32, ptr %7, align 4
  %24 = sext i32 %23 to i64
  %25 = getelementptr inbounds [4 x i32], ptr %22, i64 0, i64 %24
  store i32 0, ptr %25, align 4
  br label %26

26:                                               ; preds = %19
  %27 = load i32, ptr %7, align 4
  %28 = add nsw i32 %27, 1
  store i32 %28, ptr %7, align 4
  br label %16

29:                                               ; preds = %16
  %30 = load i32, ptr %6, align 4
  %31 = sext i32 %30 to i64
  %32 = getelementptr inbounds [7 x %struct.anon], ptr @QUERIES, i64 0, i64 %31
  %33 = getelementptr inbounds %struct.anon, ptr %32, i32 0, i32 0
  %34 = load i32, ptr %33, align 4
  %35 = load i32, ptr %6, align 4
  %36 = sext i32 %35 to i64
  %37 = getelementptr inbounds [7 x %struct.anon], ptr @QUERIES, i64 0, i64 %36
  %38 = getelementptr inbounds %struct.anon, ptr %37, i32 0, i32 1
  %39 = load i32, ptr %38, align 4
  %40 = call i32 @asked(i32 noundef %34, i32 noundef %39)
  %41 = icmp ne i32 %40, 0
  br i1 %41, label %42, label %57

42:                                               ; preds = %29
  %43 = load i32, ptr %6, align 4
  %44 = sext i32 %43 to i64
  %45 = getelementptr inbounds [7 x %struct.anon], ptr @QUERIES, i64 0, i64 %44
  %46 = getelementptr inbounds %struct.anon, ptr %45, i32 0, i32 0
  %47 = load i32, ptr %46, align 4
  %48 = load i32, ptr %6, align 4
  %49 = sext i32 %48 to i64
  %50 = getelementptr inbounds [7 x %struct.anon], ptr @QUERIES, i64 0, i64 %49
  %51 = getelementptr inbounds %struct.anon, ptr %50, i32 0, i32 1
  %52 = load i32, ptr %51, align 4
  %53 = load i32, ptr %6, align 4
  %54 = sext i32 %53 to i64
  %55 = getelementptr inbounds [7 x [4 x i32]], ptr %3, i64 0, i64 %54
  %56 = getelementptr inbounds [4 x i32], ptr %55, i64 0, i64 0
  call void @pk_cpuid(i32 noundef %47, i32 noundef %52, ptr noundef %56)
  br label %57

57:                                               ; preds = %42, %29
  br label %58

58:                                               ; preds = %57
  %59 = load i32, ptr %6, align 4
  %60 = add nsw i32 %59, 1
  store i32 %60, ptr %6, align 4
  br label %12

61:                                               ; preds = %12
  %62 = getelementptr inbounds [4 x i32], ptr %4, i64 0, i64 0
  call void @pk_cpuid(i32 noundef 1, i32 noundef 0, ptr noundef %62)
  %63 = getelementptr inbounds [4 x i32], ptr %4, i64 0, i64 2
  %64 = load i32, ptr %63, align 4
  %65 = lshr i32 %64, 27
  %66 = and i32 %65, 1
  %67 = icmp ne i32 %66, 0
  br i1 %67, label %68, label %71

68:                                               ; preds = %61
  call void @pk_xgetbv(ptr noundef %5)
  %69 = load i64, ptr %5, align 8
  %70 = call i64 @pk_states(i64 noundef %69)
  store i64 %70, ptr %5, align 8
  br label %71

71:                                               ; preds = %68, %61
  %72 = call i32 @asked(i32 noundef 7, i32 noundef 0)
  %73 = icmp ne i32 %72, 0
  br i1 %73, label %74, label %85

74:                                               ; preds = %71
  %75 = getelementptr inbounds [4 x i32], ptr %4, i64 0, i64 0
  call void @pk_cpuid(i32 noundef 7, i32 noundef 0, ptr noundef %75)
  %76 = getelementptr inbounds [4 x i32], ptr %4, i64 0, i64 3
  %77 = load i32, ptr %76, align 4
  %78 = lshr i32 %77, 15
  %79 = and i32 %78, 1
  %80 = icmp ne i32 %79, 0
  br i1 %80, label %81, label %84

81:                                               ; preds = %74
  %82 = load i64, ptr %5, align 8
  %83 = and i64 %82, -225
  store i64 %83, ptr %5, align 8
  br label %84

84:                                               ; preds = %81, %74
  br label %85

85:                                               ; preds = %84, %71
  %86 = load ptr, ptr %2, align 8
  %87 = getelementptr inbounds %struct.host, ptr %86, i32 0, i32 0
  store i32 80, ptr %87, align 8
  %88 = load ptr, ptr %2, align 8
  %89 = getelementptr inbounds %struct.host, ptr %88, i32 0, i32 1
  store i32 1, ptr %89, align 4
  %90 = load ptr, ptr %2, align 8
  %91 = getelementptr inbounds %struct.host, ptr %90, i32 0, i32 2
  store i32 0, ptr %91, align 8
  store i32 0, ptr %8, align 4
  br label %92

92:                                               ; preds = %106, %85
  %93 = load i32, ptr %8, align 4
  %94 = icmp slt i32 %93, 4
  br i1 %94, label %95, label %109

95:                                               ; preds = %92
  %96 = load ptr, ptr %2, align 8
  %97 = getelementptr inbounds %struct.host, ptr %96, i32 0, i32 5
  %98 = load i32, ptr %8, align 4
  %99 = sext i32 %98 to i64
  %100 = getelementptr inbounds [4 x i64], ptr %97, i64 0, i64 %99
  store i64 0, ptr %100, align 8
  %101 = load ptr, ptr %2, align 8
  %102 = getelementptr inbounds %struct.host, ptr %101, i32 0, i32 4
  %103 = load i32, ptr %8, align 4
  %104 = sext i32 %103 to i64
  %105 = getelementptr inbounds [4 x i64], ptr %102, i64 0, i64 %104
  store i64 0, ptr %105, align 8
  br label %106

106:                                              ; preds = %95
  %107 = load i32, ptr %8, align 4
  %108 = add nsw i32 %107, 1
  store i32 %108, ptr %8, align 4
  br label %92

109:                                              ; preds = %92
  store i32 0, ptr %9, align 4
  br label %110

110:                                              ; preds = %175, %109
  %111 = load i32, ptr %9, align 4
  %112 = icmp slt i32 %111, 76
  br i1 %112, label %113, label %178

113:                                              ; preds = %110
  %114 = load i32, ptr %9, align 4
  %115 = sext i32 %114 to i64
  %116 = getelementptr inbounds [76 x %struct.anon.0], ptr @FEATURES, i64 0, i64 %115
  %117 = getelementptr inbounds %struct.anon.0, ptr %116, i32 0, i32 3
  %118 = load i32, ptr %117, align 4
  %119 = sext i32 %118 to i64
  store i64 %119, ptr %10, align 8
  %120 = load i32, ptr %9, align 4
  %121 = and i32 %120, 63
  %122 = zext i32 %121 to i64
  %123 = shl i64 1, %122
  store i64 %123, ptr %11, align 8
  %124 = load i32, ptr %9, align 4
  %125 = sext i32 %124 to i64
  %126 = getelementptr inbounds [76 x %struct.anon.0], ptr @FEATURES, i64 0, i64 %125
  %127 = getelementptr inbounds %struct.anon.0, ptr %126, i32 0, i32 0
  %128 = load i32, ptr %127, align 4
  %129 = sext i32 %128 to i64
  %130 = getelementptr inbounds [7 x [4 x i32]], ptr %3, i64 0, i64 %129
  %131 = load i32, ptr %9, align 4
  %132 = sext i32 %131 to i64
  %133 = getelementptr inbounds [76 x %struct.anon.0], ptr @FEATURES, i64 0, i64 %132
  %134 = getelementptr inbounds %struct.anon.0, ptr %133, i32 0, i32 1
  %135 = load i32, ptr %134, align 4
  %136 = sext i32 %135 to i64
  %137 = getelementptr inbounds [4 x i32], ptr %130, i64 0, i64 %136
  %138 = load i32, ptr %137, align 4
  %139 = load i32, ptr %9, align 4
  %140 = sext i32 %139 to i64
  %141 = getelementptr inbounds [76 x %struct.anon.0], ptr @FEATURES, i64 0, i64 %140
  %142 = getelementptr inbounds %struct.anon.0, ptr %141, i32 0, i32 2
  %143 = load i32, ptr %142, align 4
  %144 = lshr i32 %138, %143
  %145 = and i32 %144, 1
  %146 = icmp ne i32 %145, 0
  br i1 %146, label %148, label %147

147:                                              ; preds = %113
  br label %175

148:                                              ; preds = %113
  %149 = load i64, ptr %5, align 8
  %150 = load i64, ptr %10, align 8
  %151 = and i64 %149, %150
  %152 = load i64, ptr %10, align 8
  %153 = icmp eq i64 %151, %152
  br i1 %153, label %154, label %164

154:                                              ; preds = %148
  %155 = load i64, ptr %11, align 8
  %156 = load ptr, ptr %2, align 8
  %157 = getelementptr inbounds %struct.host, ptr %156, i32 0, i32 4
  %158 = load i32, ptr %9, align 4
  %159 = ashr i32 %158, 6
  %160 = sext i32 %159 to i64
  %161 = getelementptr inbounds [4 x i64], ptr %157, i64 0, i64 %160
  %162 = load i64, ptr %161, align 8
  %163 = or i64 %162, %155
  store i64 %163, ptr %161, align 8
  br label %174

164:                                              ; preds = %148
  %165 = load i64, ptr %11, align 8
  %166 = load ptr, ptr %2, align 8
  %167 = getelementptr inbounds %struct.host, ptr %166, i32 0, i32 5
  %168 = load i32, ptr %9, align 4
  %169 = ashr i32 %168, 6
  %170 = sext i32 %169 to i64
  %171 = getelementptr inbounds [4 x i64], ptr %167, i64 0, i64 %170
  %172 = load i64, ptr %171, align 8
  %173 = or i64 %172, %165
  store i64 %173, ptr %171, align 8
  br label %174

174:                                              ; preds = %164, %154
  br label %175

175:                                              ; preds = %174, %147
  %176 = load i32, ptr %9, align 4
  %177 = add nsw i32 %176, 1
  store i32 %177, ptr %9, align 4
  br label %110

178:                                              ; preds = %110
  ret void
}

define internal i32 @asked(i32 noundef %0, i32 noundef %1) #0 {
  %3 = alloca i32, align 4
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = alloca [4 x i32], align 4
  store i32 %0, ptr %4, align 4
  store i32 %1, ptr %5, align 4
  %7 = load i32, ptr %4, align 4
  %8 = and i32 %7, -2147483648
  %9 = getelementptr inbounds [4 x i32], ptr %6, i64 0, i64 0
  call void @pk_cpuid(i32 noundef %8, i32 noundef 0, ptr noundef %9)
  %10 = load i32, ptr %4, align 4
  %11 = getelementptr inbounds [4 x i32], ptr %6, i64 0, i64 0
  %12 = load i32, ptr %11, align 4
  %13 = icmp ugt i32 %10, %12
  br i1 %13, label %21, label %14

14:                                               ; preds = %2
  %15 = getelementptr inbounds [4 x i32], ptr %6, i64 0, i64 0
  %16 = load i32, ptr %15, align 4
  %17 = load i32, ptr %4, align 4
  %18 = xor i32 %16, %17
  %19 = lshr i32 %18, 31
  %20 = icmp ne i32 %19, 0
  br i1 %20, label %21, label %22

21:                                               ; preds = %14, %2
  store i32 0, ptr %3, align 4
  br label %36

22:                                               ; preds = %14
  %23 = load i32, ptr %4, align 4
  %24 = icmp ne i32 %23, 7
  br i1 %24, label %28, label %25

25:                                               ; preds = %22
  %26 = load i32, ptr %5, align 4
  %27 = icmp eq i32 %26, 0
  br i1 %27, label %28, label %29

28:                                               ; preds = %25, %22
  store i32 1, ptr %3, align 4
  br label %36

29:                                               ; preds = %25
  %30 = getelementptr inbounds [4 x i32], ptr %6, i64 0, i64 0
  call void @pk_cpuid(i32 noundef 7, i32 noundef 0, ptr noundef %30)
  %31 = load i32, ptr %5, align 4
  %32 = getelementptr inbounds [4 x i32], ptr %6, i64 0, i64 0
  %33 = load i32, ptr %32, align 4
  %34 = icmp ule i32 %31, %33
  %35 = zext i1 %34 to i32
  store i32 %35, ptr %3, align 4
  br label %36

36:                                               ; preds = %29, %28, %21
  %37 = load i32, ptr %3, align 4
  ret i32 %37
}

declare void @pk_cpuid(i32 noundef, i32 noundef, ptr noundef)

declare void @pk_xgetbv(ptr noundef)

declare i64 @pk_states(i64 noundef)

attributes #0 = { nounwind }
