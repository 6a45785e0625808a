; Made from probe_main.c by scripts/native_ir.py; do not edit.

%struct.host = type { i32, i32, i32, i32, [4 x i64], [4 x i64] }

@RESULTS = internal constant [17 x i8] c"PKGIMAGE_RESULTS\00", align 1

define void @pk_main() #0 {
  %1 = alloca %struct.host, align 8
  %2 = alloca ptr, align 8
  call void @pk_prepare()
  %3 = call ptr @pk_environment(ptr noundef @RESULTS)
  store ptr %3, ptr %2, align 8
  %4 = load ptr, ptr %2, align 8
  %5 = icmp eq ptr %4, null
  br i1 %5, label %10, label %6

6:                                                ; preds = %0
  %7 = load ptr, ptr %2, align 8
  %8 = call i64 @pk_create(ptr noundef %7)
  %9 = icmp ne i64 %8, 0
  br i1 %9, label %10, label %11

10:                                               ; preds = %6, %0
  call void @pk_exit(i32 noundef 2)
  br label %11

11:                                               ; preds = %10, %6
  %12 = getelementptr inbounds %struct.host, ptr %1, i32 0, i32 3
  store i32 0, ptr %12, align 4
  call void @pk_probe(ptr noundef %1)
  call void @pk_write(ptr noundef %1, i64 noundef 80)
  call void @pk_flush()
  call void @pk_exit(i32 noundef 0)
  ret void
}

declare void @pk_prepare()

declare ptr @pk_environment(ptr noundef)

declare i64 @pk_create(ptr noundef)

declare void @pk_exit(i32 noundef)

declare void @pk_probe(ptr noundef)

declare void @pk_write(ptr noundef, i64 noundef)

declare void @pk_flush()

attributes #0 = { nounwind }
