; Made from bind.c by scripts/native_ir.py; do not edit.

%struct.table = type { i32, i32, ptr, ptr, ptr, i64, i64, ptr, i64, ptr, i64, i64, i64, ptr, ptr, i64 }
%struct.need = type { i32, i32, i64, i64, ptr }

define i32 @pkgimage_take_base(ptr noundef %0, ptr noundef %1, ptr noundef %2, i64 noundef %3, ptr noundef %4) #0 {
  %6 = alloca i32, align 4
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca i64, align 8
  %11 = alloca ptr, align 8
  %12 = alloca i64, align 8
  store ptr %0, ptr %7, align 8
  store ptr %1, ptr %8, align 8
  store ptr %2, ptr %9, align 8
  store i64 %3, ptr %10, align 8
  store ptr %4, ptr %11, align 8
  %13 = load ptr, ptr %8, align 8
  %14 = getelementptr inbounds i8, ptr %13, i64 72
  %15 = call i32 @is_zero(ptr noundef %14)
  %16 = icmp ne i32 %15, 0
  br i1 %16, label %17, label %18

17:                                               ; preds = %5
  store i32 0, ptr %6, align 4
  br label %83

18:                                               ; preds = %5
  %19 = load ptr, ptr %7, align 8
  %20 = icmp ne ptr %19, null
  br i1 %20, label %22, label %21

21:                                               ; preds = %18
  store i32 -3, ptr %6, align 4
  br label %83

22:                                               ; preds = %18
  %23 = load ptr, ptr %7, align 8
  %24 = getelementptr inbounds %struct.table, ptr %23, i32 0, i32 0
  %25 = load i32, ptr %24, align 8
  %26 = icmp ne i32 %25, 1
  br i1 %26, label %32, label %27

27:                                               ; preds = %22
  %28 = load ptr, ptr %7, align 8
  %29 = getelementptr inbounds %struct.table, ptr %28, i32 0, i32 1
  %30 = load i32, ptr %29, align 4
  %31 = icmp slt i32 %30, 120
  br i1 %31, label %32, label %33

32:                                               ; preds = %27, %22
  store i32 -4, ptr %6, align 4
  br label %83

33:                                               ; preds = %27
  %34 = load ptr, ptr %7, align 8
  %35 = getelementptr inbounds %struct.table, ptr %34, i32 0, i32 7
  %36 = load ptr, ptr %35, align 8
  %37 = getelementptr inbounds i8, ptr %36, i64 40
  %38 = load ptr, ptr %8, align 8
  %39 = getelementptr inbounds i8, ptr %38, i64 72
  %40 = call i32 @is_same(ptr noundef %37, ptr noundef %39)
  %41 = icmp ne i32 %40, 0
  br i1 %41, label %43, label %42

42:                                               ; preds = %33
  store i32 -5, ptr %6, align 4
  br label %83

43:                                               ; preds = %33
  store i64 0, ptr %12, align 8
  br label %44

44:                                               ; preds = %79, %43
  %45 = load i64, ptr %12, align 8
  %46 = load i64, ptr %10, align 8
  %47 = icmp slt i64 %45, %46
  br i1 %47, label %48, label %82

48:                                               ; preds = %44
  %49 = load ptr, ptr %9, align 8
  %50 = load i64, ptr %12, align 8
  %51 = getelementptr inbounds i32, ptr %49, i64 %50
  %52 = load i32, ptr %51, align 4
  %53 = icmp slt i32 %52, 0
  br i1 %53, label %64, label %54

54:                                               ; preds = %48
  %55 = load ptr, ptr %9, align 8
  %56 = load i64, ptr %12, align 8
  %57 = getelementptr inbounds i32, ptr %55, i64 %56
  %58 = load i32, ptr %57, align 4
  %59 = sext i32 %58 to i64
  %60 = load ptr, ptr %7, align 8
  %61 = getelementptr inbounds %struct.table, ptr %60, i32 0, i32 15
  %62 = load i64, ptr %61, align 8
  %63 = icmp sge i64 %59, %62
  br i1 %63, label %64, label %65

64:                                               ; preds = %54, %48
  store i32 -4, ptr %6, align 4
  br label %83

65:                                               ; preds = %54
  %66 = load ptr, ptr %7, align 8
  %67 = getelementptr inbounds %struct.table, ptr %66, i32 0, i32 14
  %68 = load ptr, ptr %67, align 8
  %69 = load ptr, ptr %9, align 8
  %70 = load i64, ptr %12, align 8
  %71 = getelementptr inbounds i32, ptr %69, i64 %70
  %72 = load i32, ptr %71, align 4
  %73 = sext i32 %72 to i64
  %74 = getelementptr inbounds ptr, ptr %68, i64 %73
  %75 = load ptr, ptr %74, align 8
  %76 = load ptr, ptr %11, align 8
  %77 = load i64, ptr %12, align 8
  %78 = getelementptr inbounds ptr, ptr %76, i64 %77
  store ptr %75, ptr %78, align 8
  br label %79

79:                                               ; preds = %65
  %80 = load i64, ptr %12, align 8
  %81 = add nsw i64 %80, 1
  store i64 %81, ptr %12, align 8
  br label %44

82:                                               ; preds = %44
  store i32 0, ptr %6, align 4
  br label %83

83:                                               ; preds = %82, %64, %42, %32, %21, %17
  %84 = load i32, ptr %6, align 4
  ret i32 %84
}

define internal i32 @is_zero(ptr noundef %0) #0 {
  %2 = alloca i32, align 4
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 0, ptr %4, align 4
  br label %5

5:                                                ; preds = %17, %1
  %6 = load i32, ptr %4, align 4
  %7 = icmp slt i32 %6, 32
  br i1 %7, label %8, label %20

8:                                                ; preds = %5
  %9 = load ptr, ptr %3, align 8
  %10 = load i32, ptr %4, align 4
  %11 = sext i32 %10 to i64
  %12 = getelementptr inbounds i8, ptr %9, i64 %11
  %13 = load i8, ptr %12, align 1
  %14 = icmp ne i8 %13, 0
  br i1 %14, label %15, label %16

15:                                               ; preds = %8
  store i32 0, ptr %2, align 4
  br label %21

16:                                               ; preds = %8
  br label %17

17:                                               ; preds = %16
  %18 = load i32, ptr %4, align 4
  %19 = add nsw i32 %18, 1
  store i32 %19, ptr %4, align 4
  br label %5

20:                                               ; preds = %5
  store i32 1, ptr %2, align 4
  br label %21

21:                                               ; preds = %20, %15
  %22 = load i32, ptr %2, align 4
  ret i32 %22
}

define internal i32 @is_same(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i32 0, ptr %6, align 4
  br label %7

7:                                                ; preds = %26, %2
  %8 = load i32, ptr %6, align 4
  %9 = icmp slt i32 %8, 32
  br i1 %9, label %10, label %29

10:                                               ; preds = %7
  %11 = load ptr, ptr %4, align 8
  %12 = load i32, ptr %6, align 4
  %13 = sext i32 %12 to i64
  %14 = getelementptr inbounds i8, ptr %11, i64 %13
  %15 = load i8, ptr %14, align 1
  %16 = sext i8 %15 to i32
  %17 = load ptr, ptr %5, align 8
  %18 = load i32, ptr %6, align 4
  %19 = sext i32 %18 to i64
  %20 = getelementptr inbounds i8, ptr %17, i64 %19
  %21 = load i8, ptr %20, align 1
  %22 = sext i8 %21 to i32
  %23 = icmp ne i32 %16, %22
  br i1 %23, label %24, label %25

24:                                               ; preds = %10
  store i32 0, ptr %3, align 4
  br label %30

25:                                               ; preds = %10
  br label %26

26:                                               ; preds = %25
  %27 = load i32, ptr %6, align 4
  %28 = add nsw i32 %27, 1
  store i32 %28, ptr %6, align 4
  br label %7

29:                                               ; preds = %7
  store i32 1, ptr %3, align 4
  br label %30

30:                                               ; preds = %29, %24
  %31 = load i32, ptr %3, align 4
  ret i32 %31
}

define i32 @pkgimage_take_dependencies(ptr noundef %0, ptr noundef %1, ptr noundef %2, i64 noundef %3) #0 {
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i64, align 8
  %10 = alloca i32, align 4
  %11 = alloca i32, align 4
  %12 = alloca ptr, align 8
  %13 = alloca i64, align 8
  %14 = alloca ptr, align 8
  %15 = alloca ptr, align 8
  store ptr %0, ptr %6, align 8
  store ptr %1, ptr %7, align 8
  store ptr %2, ptr %8, align 8
  store i64 %3, ptr %9, align 8
  %16 = load ptr, ptr %7, align 8
  %17 = getelementptr inbounds i8, ptr %16, i64 264
  %18 = load i32, ptr %17, align 4
  store i32 %18, ptr %10, align 4
  %19 = load ptr, ptr %7, align 8
  %20 = load ptr, ptr %7, align 8
  %21 = getelementptr inbounds i8, ptr %20, i64 268
  %22 = load i32, ptr %21, align 4
  %23 = sext i32 %22 to i64
  %24 = getelementptr inbounds i8, ptr %19, i64 %23
  store ptr %24, ptr %12, align 8
  store i32 0, ptr %11, align 4
  br label %25

25:                                               ; preds = %66, %4
  %26 = load i32, ptr %11, align 4
  %27 = load i32, ptr %10, align 4
  %28 = icmp slt i32 %26, %27
  br i1 %28, label %29, label %71

29:                                               ; preds = %25
  %30 = load ptr, ptr %6, align 8
  %31 = icmp ne ptr %30, null
  br i1 %31, label %32, label %38

32:                                               ; preds = %29
  %33 = load ptr, ptr %6, align 8
  %34 = load i32, ptr %11, align 4
  %35 = sext i32 %34 to i64
  %36 = getelementptr inbounds ptr, ptr %33, i64 %35
  %37 = load ptr, ptr %36, align 8
  br label %39

38:                                               ; preds = %29
  br label %39

39:                                               ; preds = %38, %32
  %40 = phi ptr [ %37, %32 ], [ null, %38 ]
  store ptr %40, ptr %14, align 8
  %41 = load ptr, ptr %14, align 8
  %42 = icmp ne ptr %41, null
  br i1 %42, label %44, label %43

43:                                               ; preds = %39
  store i32 -6, ptr %5, align 4
  br label %169

44:                                               ; preds = %39
  %45 = load ptr, ptr %14, align 8
  %46 = getelementptr inbounds %struct.table, ptr %45, i32 0, i32 0
  %47 = load i32, ptr %46, align 8
  %48 = icmp ne i32 %47, 1
  br i1 %48, label %54, label %49

49:                                               ; preds = %44
  %50 = load ptr, ptr %14, align 8
  %51 = getelementptr inbounds %struct.table, ptr %50, i32 0, i32 1
  %52 = load i32, ptr %51, align 4
  %53 = icmp slt i32 %52, 120
  br i1 %53, label %54, label %55

54:                                               ; preds = %49, %44
  store i32 -7, ptr %5, align 4
  br label %169

55:                                               ; preds = %49
  %56 = load ptr, ptr %14, align 8
  %57 = getelementptr inbounds %struct.table, ptr %56, i32 0, i32 7
  %58 = load ptr, ptr %57, align 8
  %59 = getelementptr inbounds i8, ptr %58, i64 40
  %60 = load ptr, ptr %12, align 8
  %61 = getelementptr inbounds i8, ptr %60, i64 8
  %62 = call i32 @is_same(ptr noundef %59, ptr noundef %61)
  %63 = icmp ne i32 %62, 0
  br i1 %63, label %65, label %64

64:                                               ; preds = %55
  store i32 -8, ptr %5, align 4
  br label %169

65:                                               ; preds = %55
  br label %66

66:                                               ; preds = %65
  %67 = load i32, ptr %11, align 4
  %68 = add nsw i32 %67, 1
  store i32 %68, ptr %11, align 4
  %69 = load ptr, ptr %12, align 8
  %70 = getelementptr inbounds i8, ptr %69, i64 40
  store ptr %70, ptr %12, align 8
  br label %25

71:                                               ; preds = %25
  store i64 0, ptr %13, align 8
  br label %72

72:                                               ; preds = %109, %71
  %73 = load i64, ptr %13, align 8
  %74 = load i64, ptr %9, align 8
  %75 = icmp slt i64 %73, %74
  br i1 %75, label %76, label %112

76:                                               ; preds = %72
  %77 = load ptr, ptr %8, align 8
  %78 = load i64, ptr %13, align 8
  %79 = getelementptr inbounds %struct.need, ptr %77, i64 %78
  %80 = getelementptr inbounds %struct.need, ptr %79, i32 0, i32 0
  %81 = load i32, ptr %80, align 8
  %82 = icmp slt i32 %81, 0
  br i1 %82, label %91, label %83

83:                                               ; preds = %76
  %84 = load ptr, ptr %8, align 8
  %85 = load i64, ptr %13, align 8
  %86 = getelementptr inbounds %struct.need, ptr %84, i64 %85
  %87 = getelementptr inbounds %struct.need, ptr %86, i32 0, i32 0
  %88 = load i32, ptr %87, align 8
  %89 = load i32, ptr %10, align 4
  %90 = icmp sge i32 %88, %89
  br i1 %90, label %91, label %92

91:                                               ; preds = %83, %76
  store i32 -6, ptr %5, align 4
  br label %169

92:                                               ; preds = %83
  %93 = load ptr, ptr %8, align 8
  %94 = load i64, ptr %13, align 8
  %95 = getelementptr inbounds %struct.need, ptr %93, i64 %94
  %96 = load ptr, ptr %6, align 8
  %97 = load ptr, ptr %8, align 8
  %98 = load i64, ptr %13, align 8
  %99 = getelementptr inbounds %struct.need, ptr %97, i64 %98
  %100 = getelementptr inbounds %struct.need, ptr %99, i32 0, i32 0
  %101 = load i32, ptr %100, align 8
  %102 = sext i32 %101 to i64
  %103 = getelementptr inbounds ptr, ptr %96, i64 %102
  %104 = load ptr, ptr %103, align 8
  %105 = call i32 @is_there(ptr noundef %95, ptr noundef %104)
  %106 = icmp ne i32 %105, 0
  br i1 %106, label %108, label %107

107:                                              ; preds = %92
  store i32 -7, ptr %5, align 4
  br label %169

108:                                              ; preds = %92
  br label %109

109:                                              ; preds = %108
  %110 = load i64, ptr %13, align 8
  %111 = add nsw i64 %110, 1
  store i64 %111, ptr %13, align 8
  br label %72

112:                                              ; preds = %72
  store i64 0, ptr %13, align 8
  br label %113

113:                                              ; preds = %165, %112
  %114 = load i64, ptr %13, align 8
  %115 = load i64, ptr %9, align 8
  %116 = icmp slt i64 %114, %115
  br i1 %116, label %117, label %168

117:                                              ; preds = %113
  %118 = load ptr, ptr %6, align 8
  %119 = load ptr, ptr %8, align 8
  %120 = load i64, ptr %13, align 8
  %121 = getelementptr inbounds %struct.need, ptr %119, i64 %120
  %122 = getelementptr inbounds %struct.need, ptr %121, i32 0, i32 0
  %123 = load i32, ptr %122, align 8
  %124 = sext i32 %123 to i64
  %125 = getelementptr inbounds ptr, ptr %118, i64 %124
  %126 = load ptr, ptr %125, align 8
  store ptr %126, ptr %15, align 8
  %127 = load ptr, ptr %8, align 8
  %128 = load i64, ptr %13, align 8
  %129 = getelementptr inbounds %struct.need, ptr %127, i64 %128
  %130 = getelementptr inbounds %struct.need, ptr %129, i32 0, i32 1
  %131 = load i32, ptr %130, align 4
  %132 = icmp eq i32 %131, 0
  br i1 %132, label %133, label %149

133:                                              ; preds = %117
  %134 = load ptr, ptr %15, align 8
  %135 = getelementptr inbounds %struct.table, ptr %134, i32 0, i32 4
  %136 = load ptr, ptr %135, align 8
  %137 = load ptr, ptr %8, align 8
  %138 = load i64, ptr %13, align 8
  %139 = getelementptr inbounds %struct.need, ptr %137, i64 %138
  %140 = getelementptr inbounds %struct.need, ptr %139, i32 0, i32 2
  %141 = load i64, ptr %140, align 8
  %142 = mul nsw i64 2, %141
  %143 = getelementptr inbounds ptr, ptr %136, i64 %142
  %144 = load ptr, ptr %8, align 8
  %145 = load i64, ptr %13, align 8
  %146 = getelementptr inbounds %struct.need, ptr %144, i64 %145
  %147 = getelementptr inbounds %struct.need, ptr %146, i32 0, i32 4
  %148 = load ptr, ptr %147, align 8
  store ptr %143, ptr %148, align 8
  br label %164

149:                                              ; preds = %117
  %150 = load ptr, ptr %15, align 8
  %151 = getelementptr inbounds %struct.table, ptr %150, i32 0, i32 9
  %152 = load ptr, ptr %151, align 8
  %153 = load ptr, ptr %8, align 8
  %154 = load i64, ptr %13, align 8
  %155 = getelementptr inbounds %struct.need, ptr %153, i64 %154
  %156 = getelementptr inbounds %struct.need, ptr %155, i32 0, i32 2
  %157 = load i64, ptr %156, align 8
  %158 = getelementptr inbounds i8, ptr %152, i64 %157
  %159 = load ptr, ptr %8, align 8
  %160 = load i64, ptr %13, align 8
  %161 = getelementptr inbounds %struct.need, ptr %159, i64 %160
  %162 = getelementptr inbounds %struct.need, ptr %161, i32 0, i32 4
  %163 = load ptr, ptr %162, align 8
  store ptr %158, ptr %163, align 8
  br label %164

164:                                              ; preds = %149, %133
  br label %165

165:                                              ; preds = %164
  %166 = load i64, ptr %13, align 8
  %167 = add nsw i64 %166, 1
  store i64 %167, ptr %13, align 8
  br label %113

168:                                              ; preds = %113
  store i32 0, ptr %5, align 4
  br label %169

169:                                              ; preds = %168, %107, %91, %64, %54, %43
  %170 = load i32, ptr %5, align 4
  ret i32 %170
}

define internal i32 @is_there(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %6 = load ptr, ptr %4, align 8
  %7 = getelementptr inbounds %struct.need, ptr %6, i32 0, i32 2
  %8 = load i64, ptr %7, align 8
  %9 = icmp slt i64 %8, 0
  br i1 %9, label %15, label %10

10:                                               ; preds = %2
  %11 = load ptr, ptr %4, align 8
  %12 = getelementptr inbounds %struct.need, ptr %11, i32 0, i32 3
  %13 = load i64, ptr %12, align 8
  %14 = icmp slt i64 %13, 0
  br i1 %14, label %15, label %16

15:                                               ; preds = %10, %2
  store i32 0, ptr %3, align 4
  br label %53

16:                                               ; preds = %10
  %17 = load ptr, ptr %4, align 8
  %18 = getelementptr inbounds %struct.need, ptr %17, i32 0, i32 1
  %19 = load i32, ptr %18, align 4
  %20 = icmp eq i32 %19, 0
  br i1 %20, label %21, label %30

21:                                               ; preds = %16
  %22 = load ptr, ptr %4, align 8
  %23 = getelementptr inbounds %struct.need, ptr %22, i32 0, i32 2
  %24 = load i64, ptr %23, align 8
  %25 = load ptr, ptr %5, align 8
  %26 = getelementptr inbounds %struct.table, ptr %25, i32 0, i32 5
  %27 = load i64, ptr %26, align 8
  %28 = icmp slt i64 %24, %27
  %29 = zext i1 %28 to i32
  store i32 %29, ptr %3, align 4
  br label %53

30:                                               ; preds = %16
  %31 = load ptr, ptr %4, align 8
  %32 = getelementptr inbounds %struct.need, ptr %31, i32 0, i32 2
  %33 = load i64, ptr %32, align 8
  %34 = load ptr, ptr %5, align 8
  %35 = getelementptr inbounds %struct.table, ptr %34, i32 0, i32 10
  %36 = load i64, ptr %35, align 8
  %37 = icmp sle i64 %33, %36
  br i1 %37, label %38, label %50

38:                                               ; preds = %30
  %39 = load ptr, ptr %4, align 8
  %40 = getelementptr inbounds %struct.need, ptr %39, i32 0, i32 3
  %41 = load i64, ptr %40, align 8
  %42 = load ptr, ptr %5, align 8
  %43 = getelementptr inbounds %struct.table, ptr %42, i32 0, i32 10
  %44 = load i64, ptr %43, align 8
  %45 = load ptr, ptr %4, align 8
  %46 = getelementptr inbounds %struct.need, ptr %45, i32 0, i32 2
  %47 = load i64, ptr %46, align 8
  %48 = sub nsw i64 %44, %47
  %49 = icmp sle i64 %41, %48
  br label %50

50:                                               ; preds = %38, %30
  %51 = phi i1 [ false, %30 ], [ %49, %38 ]
  %52 = zext i1 %51 to i32
  store i32 %52, ptr %3, align 4
  br label %53

53:                                               ; preds = %50, %21, %15
  %54 = load i32, ptr %3, align 4
  ret i32 %54
}

attributes #0 = { nounwind }
