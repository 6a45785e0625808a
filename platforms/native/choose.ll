; Made from choose.c by scripts/native_ir.py; do not edit.

%struct.host = type { i32, i32, i32, i32, [4 x i64], [4 x i64] }

define i32 @pkgimage_choose(ptr noundef %0, ptr noundef %1, i32 noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca %struct.host, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i32 %2, ptr %6, align 4
  %8 = load ptr, ptr %4, align 8
  %9 = icmp ne ptr %8, null
  br i1 %9, label %12, label %10

10:                                               ; preds = %3
  %11 = getelementptr inbounds %struct.host, ptr %7, i32 0, i32 3
  store i32 0, ptr %11, align 4
  call void @pk_probe(ptr noundef %7)
  store ptr %7, ptr %4, align 8
  br label %12

12:                                               ; preds = %10, %3
  %13 = load ptr, ptr %4, align 8
  %14 = load ptr, ptr %5, align 8
  %15 = load i32, ptr %6, align 4
  %16 = call i32 @pk_select(ptr noundef %13, ptr noundef %14, i32 noundef %15)
  ret i32 %16
}

declare void @pk_probe(ptr noundef)

declare i32 @pk_select(ptr noundef, ptr noundef, i32 noundef)

attributes #0 = { nounwind }
