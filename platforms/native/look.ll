; Made from look.c by scripts/native_ir.py; do not edit.

%struct.host = type { i32, i32, i32, i32, [4 x i64], [4 x i64] }

define ptr @pkgimage_look(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca %struct.host, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %6 = load ptr, ptr %3, align 8
  %7 = load ptr, ptr %4, align 8
  %8 = getelementptr inbounds %struct.host, ptr %5, i32 0, i32 3
  store i32 0, ptr %8, align 4
  call void @pk_probe(ptr noundef %5)
  %9 = call ptr @PyByteArray_FromStringAndSize(ptr noundef %5, i64 noundef 80)
  ret ptr %9
}

declare void @pk_probe(ptr noundef)

declare ptr @PyByteArray_FromStringAndSize(ptr noundef, i64 noundef)

attributes #0 = { nounwind }
