; Made from support.c by scripts/native_ir.py; do not edit.

%struct.interface = type { ptr, ptr, ptr, ptr, ptr, ptr }
%struct.meminfo = type { i64, ptr, ptr, ptr, i64, ptr }

@NRT_get_api.interface = internal constant %struct.interface { ptr @NRT_MemInfo_alloc, ptr @no_external, ptr @manage, ptr @NRT_MemInfo_acquire, ptr @NRT_MemInfo_release, ptr @NRT_MemInfo_data }, align 8
@numba_random_hash.state = internal global i64 0, align 8

define ptr @NRT_Allocate(i64 noundef %0) #0 {
  %2 = alloca i64, align 8
  store i64 %0, ptr %2, align 8
  %3 = load i64, ptr %2, align 8
  %4 = icmp ne i64 %3, 0
  br i1 %4, label %5, label %7

5:                                                ; preds = %1
  %6 = load i64, ptr %2, align 8
  br label %8

7:                                                ; preds = %1
  br label %8

8:                                                ; preds = %7, %5
  %9 = phi i64 [ %6, %5 ], [ 1, %7 ]
  %10 = call ptr @malloc(i64 noundef %9)
  ret ptr %10
}

declare ptr @malloc(i64 noundef)

define ptr @NRT_Reallocate(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = load i64, ptr %4, align 8
  %7 = icmp ne i64 %6, 0
  br i1 %7, label %8, label %10

8:                                                ; preds = %2
  %9 = load i64, ptr %4, align 8
  br label %11

10:                                               ; preds = %2
  br label %11

11:                                               ; preds = %10, %8
  %12 = phi i64 [ %9, %8 ], [ 1, %10 ]
  %13 = call ptr @realloc(ptr noundef %5, i64 noundef %12)
  ret ptr %13
}

declare ptr @realloc(ptr noundef, i64 noundef)

define void @NRT_Free(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  call void @free(ptr noundef %3)
  ret void
}

declare void @free(ptr noundef)

define ptr @NRT_MemInfo_new(ptr noundef %0, i64 noundef %1, ptr noundef %2, ptr noundef %3) #0 {
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  store ptr %0, ptr %5, align 8
  store i64 %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  store ptr %3, ptr %8, align 8
  %10 = call ptr @malloc(i64 noundef 48)
  store ptr %10, ptr %9, align 8
  %11 = load ptr, ptr %9, align 8
  %12 = icmp ne ptr %11, null
  br i1 %12, label %13, label %19

13:                                               ; preds = %4
  %14 = load ptr, ptr %9, align 8
  %15 = load ptr, ptr %5, align 8
  %16 = load i64, ptr %6, align 8
  %17 = load ptr, ptr %7, align 8
  %18 = load ptr, ptr %8, align 8
  call void @begin(ptr noundef %14, ptr noundef %15, i64 noundef %16, ptr noundef %17, ptr noundef %18)
  br label %19

19:                                               ; preds = %13, %4
  %20 = load ptr, ptr %9, align 8
  ret ptr %20
}

define internal void @begin(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3, ptr noundef %4) #0 {
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  %10 = alloca ptr, align 8
  store ptr %0, ptr %6, align 8
  store ptr %1, ptr %7, align 8
  store i64 %2, ptr %8, align 8
  store ptr %3, ptr %9, align 8
  store ptr %4, ptr %10, align 8
  %11 = load ptr, ptr %6, align 8
  %12 = getelementptr inbounds %struct.meminfo, ptr %11, i32 0, i32 0
  store i64 1, ptr %12, align 8
  %13 = load ptr, ptr %9, align 8
  %14 = load ptr, ptr %6, align 8
  %15 = getelementptr inbounds %struct.meminfo, ptr %14, i32 0, i32 1
  store ptr %13, ptr %15, align 8
  %16 = load ptr, ptr %10, align 8
  %17 = load ptr, ptr %6, align 8
  %18 = getelementptr inbounds %struct.meminfo, ptr %17, i32 0, i32 2
  store ptr %16, ptr %18, align 8
  %19 = load ptr, ptr %7, align 8
  %20 = load ptr, ptr %6, align 8
  %21 = getelementptr inbounds %struct.meminfo, ptr %20, i32 0, i32 3
  store ptr %19, ptr %21, align 8
  %22 = load i64, ptr %8, align 8
  %23 = load ptr, ptr %6, align 8
  %24 = getelementptr inbounds %struct.meminfo, ptr %23, i32 0, i32 4
  store i64 %22, ptr %24, align 8
  %25 = load ptr, ptr %6, align 8
  %26 = getelementptr inbounds %struct.meminfo, ptr %25, i32 0, i32 5
  store ptr null, ptr %26, align 8
  ret void
}

define ptr @NRT_MemInfo_alloc(i64 noundef %0) #0 {
  %2 = alloca i64, align 8
  %3 = alloca ptr, align 8
  store i64 %0, ptr %2, align 8
  %4 = load i64, ptr %2, align 8
  %5 = call ptr @with_room(i64 noundef %4)
  store ptr %5, ptr %3, align 8
  %6 = load ptr, ptr %3, align 8
  %7 = icmp ne ptr %6, null
  br i1 %7, label %8, label %13

8:                                                ; preds = %1
  %9 = load ptr, ptr %3, align 8
  %10 = load ptr, ptr %3, align 8
  %11 = getelementptr inbounds %struct.meminfo, ptr %10, i64 1
  %12 = load i64, ptr %2, align 8
  call void @begin(ptr noundef %9, ptr noundef %11, i64 noundef %12, ptr noundef null, ptr noundef null)
  br label %13

13:                                               ; preds = %8, %1
  %14 = load ptr, ptr %3, align 8
  ret ptr %14
}

define internal ptr @with_room(i64 noundef %0) #0 {
  %2 = alloca i64, align 8
  %3 = alloca i64, align 8
  store i64 %0, ptr %2, align 8
  %4 = load i64, ptr %2, align 8
  %5 = add i64 48, %4
  store i64 %5, ptr %3, align 8
  %6 = load i64, ptr %3, align 8
  %7 = load i64, ptr %2, align 8
  %8 = icmp ult i64 %6, %7
  br i1 %8, label %9, label %10

9:                                                ; preds = %1
  br label %13

10:                                               ; preds = %1
  %11 = load i64, ptr %3, align 8
  %12 = call ptr @malloc(i64 noundef %11)
  br label %13

13:                                               ; preds = %10, %9
  %14 = phi ptr [ null, %9 ], [ %12, %10 ]
  ret ptr %14
}

define ptr @NRT_MemInfo_alloc_aligned(i64 noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  %5 = alloca i32, align 4
  %6 = alloca i64, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  store i64 %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  %9 = load i64, ptr %4, align 8
  %10 = load i32, ptr %5, align 4
  %11 = zext i32 %10 to i64
  %12 = mul i64 2, %11
  %13 = add i64 %9, %12
  store i64 %13, ptr %6, align 8
  %14 = load i64, ptr %6, align 8
  %15 = load i64, ptr %4, align 8
  %16 = icmp ult i64 %14, %15
  br i1 %16, label %17, label %18

17:                                               ; preds = %2
  br label %21

18:                                               ; preds = %2
  %19 = load i64, ptr %6, align 8
  %20 = call ptr @with_room(i64 noundef %19)
  br label %21

21:                                               ; preds = %18, %17
  %22 = phi ptr [ null, %17 ], [ %20, %18 ]
  store ptr %22, ptr %7, align 8
  %23 = load ptr, ptr %7, align 8
  %24 = icmp ne ptr %23, null
  br i1 %24, label %26, label %25

25:                                               ; preds = %21
  store ptr null, ptr %3, align 8
  br label %48

26:                                               ; preds = %21
  %27 = load ptr, ptr %7, align 8
  %28 = getelementptr inbounds %struct.meminfo, ptr %27, i64 1
  store ptr %28, ptr %8, align 8
  %29 = load i32, ptr %5, align 4
  %30 = zext i32 %29 to i64
  %31 = load ptr, ptr %8, align 8
  %32 = ptrtoint ptr %31 to i64
  %33 = load i32, ptr %5, align 4
  %34 = sub i32 %33, 1
  %35 = zext i32 %34 to i64
  %36 = and i64 %32, %35
  %37 = sub i64 %30, %36
  %38 = load i32, ptr %5, align 4
  %39 = sub i32 %38, 1
  %40 = zext i32 %39 to i64
  %41 = and i64 %37, %40
  %42 = load ptr, ptr %8, align 8
  %43 = getelementptr inbounds i8, ptr %42, i64 %41
  store ptr %43, ptr %8, align 8
  %44 = load ptr, ptr %7, align 8
  %45 = load ptr, ptr %8, align 8
  %46 = load i64, ptr %6, align 8
  call void @begin(ptr noundef %44, ptr noundef %45, i64 noundef %46, ptr noundef null, ptr noundef null)
  %47 = load ptr, ptr %7, align 8
  store ptr %47, ptr %3, align 8
  br label %48

48:                                               ; preds = %26, %25
  %49 = load ptr, ptr %3, align 8
  ret ptr %49
}

define ptr @NRT_MemInfo_alloc_dtor(i64 noundef %0, ptr noundef %1) #0 {
  %3 = alloca i64, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  store i64 %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %6 = load i64, ptr %3, align 8
  %7 = call ptr @with_room(i64 noundef %6)
  store ptr %7, ptr %5, align 8
  %8 = load ptr, ptr %5, align 8
  %9 = icmp ne ptr %8, null
  br i1 %9, label %10, label %16

10:                                               ; preds = %2
  %11 = load ptr, ptr %5, align 8
  %12 = load ptr, ptr %5, align 8
  %13 = getelementptr inbounds %struct.meminfo, ptr %12, i64 1
  %14 = load i64, ptr %3, align 8
  %15 = load ptr, ptr %4, align 8
  call void @begin(ptr noundef %11, ptr noundef %13, i64 noundef %14, ptr noundef @destroy_data, ptr noundef %15)
  br label %16

16:                                               ; preds = %10, %2
  %17 = load ptr, ptr %5, align 8
  ret ptr %17
}

define internal void @destroy_data(ptr noundef %0, i64 noundef %1, ptr noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store i64 %1, ptr %5, align 8
  store ptr %2, ptr %6, align 8
  %8 = load ptr, ptr %6, align 8
  store ptr %8, ptr %7, align 8
  %9 = load ptr, ptr %7, align 8
  %10 = icmp ne ptr %9, null
  br i1 %10, label %11, label %15

11:                                               ; preds = %3
  %12 = load ptr, ptr %7, align 8
  %13 = load ptr, ptr %4, align 8
  %14 = load i64, ptr %5, align 8
  call void %12(ptr noundef %13, i64 noundef %14, ptr noundef null)
  br label %15

15:                                               ; preds = %11, %3
  ret void
}

define void @NRT_MemInfo_destroy(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  call void @free(ptr noundef %3)
  ret void
}

define void @NRT_MemInfo_call_dtor(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = getelementptr inbounds %struct.meminfo, ptr %3, i32 0, i32 1
  %5 = load ptr, ptr %4, align 8
  %6 = icmp ne ptr %5, null
  br i1 %6, label %7, label %20

7:                                                ; preds = %1
  %8 = load ptr, ptr %2, align 8
  %9 = getelementptr inbounds %struct.meminfo, ptr %8, i32 0, i32 1
  %10 = load ptr, ptr %9, align 8
  %11 = load ptr, ptr %2, align 8
  %12 = getelementptr inbounds %struct.meminfo, ptr %11, i32 0, i32 3
  %13 = load ptr, ptr %12, align 8
  %14 = load ptr, ptr %2, align 8
  %15 = getelementptr inbounds %struct.meminfo, ptr %14, i32 0, i32 4
  %16 = load i64, ptr %15, align 8
  %17 = load ptr, ptr %2, align 8
  %18 = getelementptr inbounds %struct.meminfo, ptr %17, i32 0, i32 2
  %19 = load ptr, ptr %18, align 8
  call void %10(ptr noundef %13, i64 noundef %16, ptr noundef %19)
  br label %20

20:                                               ; preds = %7, %1
  %21 = load ptr, ptr %2, align 8
  call void @NRT_MemInfo_destroy(ptr noundef %21)
  ret void
}

define void @NRT_MemInfo_acquire(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  %3 = alloca i64, align 8
  %4 = alloca i64, align 8
  store ptr %0, ptr %2, align 8
  %5 = load ptr, ptr %2, align 8
  %6 = getelementptr inbounds %struct.meminfo, ptr %5, i32 0, i32 0
  store i64 1, ptr %3, align 8
  %7 = load i64, ptr %3, align 8
  %8 = atomicrmw add ptr %6, i64 %7 monotonic, align 8
  store i64 %8, ptr %4, align 8
  %9 = load i64, ptr %4, align 8
  ret void
}

define void @NRT_MemInfo_release(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  %3 = alloca i64, align 8
  %4 = alloca i64, align 8
  store ptr %0, ptr %2, align 8
  %5 = load ptr, ptr %2, align 8
  %6 = getelementptr inbounds %struct.meminfo, ptr %5, i32 0, i32 0
  store i64 1, ptr %3, align 8
  %7 = load i64, ptr %3, align 8
  %8 = atomicrmw sub ptr %6, i64 %7 acq_rel, align 8
  store i64 %8, ptr %4, align 8
  %9 = load i64, ptr %4, align 8
  %10 = icmp eq i64 %9, 1
  br i1 %10, label %11, label %13

11:                                               ; preds = %1
  %12 = load ptr, ptr %2, align 8
  call void @NRT_MemInfo_call_dtor(ptr noundef %12)
  br label %13

13:                                               ; preds = %11, %1
  ret void
}

define ptr @NRT_MemInfo_data(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = getelementptr inbounds %struct.meminfo, ptr %3, i32 0, i32 3
  %5 = load ptr, ptr %4, align 8
  ret ptr %5
}

define i64 @NRT_MemInfo_size(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = getelementptr inbounds %struct.meminfo, ptr %3, i32 0, i32 4
  %5 = load i64, ptr %4, align 8
  ret i64 %5
}

define ptr @NRT_MemInfo_new_varsize(i64 noundef %0) #0 {
  %2 = alloca i64, align 8
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store i64 %0, ptr %2, align 8
  %5 = load i64, ptr %2, align 8
  %6 = call ptr @NRT_Allocate(i64 noundef %5)
  store ptr %6, ptr %3, align 8
  %7 = load ptr, ptr %3, align 8
  %8 = icmp ne ptr %7, null
  br i1 %8, label %9, label %13

9:                                                ; preds = %1
  %10 = load ptr, ptr %3, align 8
  %11 = load i64, ptr %2, align 8
  %12 = call ptr @NRT_MemInfo_new(ptr noundef %10, i64 noundef %11, ptr noundef @destroy_growing, ptr noundef null)
  br label %14

13:                                               ; preds = %1
  br label %14

14:                                               ; preds = %13, %9
  %15 = phi ptr [ %12, %9 ], [ null, %13 ]
  store ptr %15, ptr %4, align 8
  %16 = load ptr, ptr %4, align 8
  %17 = icmp ne ptr %16, null
  br i1 %17, label %20, label %18

18:                                               ; preds = %14
  %19 = load ptr, ptr %3, align 8
  call void @free(ptr noundef %19)
  br label %20

20:                                               ; preds = %18, %14
  %21 = load ptr, ptr %4, align 8
  ret ptr %21
}

define internal void @destroy_growing(ptr noundef %0, i64 noundef %1, ptr noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store i64 %1, ptr %5, align 8
  store ptr %2, ptr %6, align 8
  %8 = load ptr, ptr %6, align 8
  store ptr %8, ptr %7, align 8
  %9 = load i64, ptr %5, align 8
  %10 = load ptr, ptr %7, align 8
  %11 = icmp ne ptr %10, null
  br i1 %11, label %12, label %18

12:                                               ; preds = %3
  %13 = load ptr, ptr %4, align 8
  %14 = icmp ne ptr %13, null
  br i1 %14, label %15, label %18

15:                                               ; preds = %12
  %16 = load ptr, ptr %7, align 8
  %17 = load ptr, ptr %4, align 8
  call void %16(ptr noundef %17)
  br label %18

18:                                               ; preds = %15, %12, %3
  %19 = load ptr, ptr %4, align 8
  call void @free(ptr noundef %19)
  ret void
}

define ptr @NRT_MemInfo_new_varsize_dtor(i64 noundef %0, ptr noundef %1) #0 {
  %3 = alloca i64, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  store i64 %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %6 = load i64, ptr %3, align 8
  %7 = call ptr @NRT_MemInfo_new_varsize(i64 noundef %6)
  store ptr %7, ptr %5, align 8
  %8 = load ptr, ptr %5, align 8
  %9 = icmp ne ptr %8, null
  br i1 %9, label %10, label %14

10:                                               ; preds = %2
  %11 = load ptr, ptr %4, align 8
  %12 = load ptr, ptr %5, align 8
  %13 = getelementptr inbounds %struct.meminfo, ptr %12, i32 0, i32 2
  store ptr %11, ptr %13, align 8
  br label %14

14:                                               ; preds = %10, %2
  %15 = load ptr, ptr %5, align 8
  ret ptr %15
}

define ptr @NRT_MemInfo_varsize_alloc(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  %6 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store i64 %1, ptr %5, align 8
  %7 = load i64, ptr %5, align 8
  %8 = call ptr @NRT_Allocate(i64 noundef %7)
  store ptr %8, ptr %6, align 8
  %9 = load ptr, ptr %6, align 8
  %10 = icmp ne ptr %9, null
  br i1 %10, label %12, label %11

11:                                               ; preds = %2
  store ptr null, ptr %3, align 8
  br label %20

12:                                               ; preds = %2
  %13 = load ptr, ptr %6, align 8
  %14 = load ptr, ptr %4, align 8
  %15 = getelementptr inbounds %struct.meminfo, ptr %14, i32 0, i32 3
  store ptr %13, ptr %15, align 8
  %16 = load i64, ptr %5, align 8
  %17 = load ptr, ptr %4, align 8
  %18 = getelementptr inbounds %struct.meminfo, ptr %17, i32 0, i32 4
  store i64 %16, ptr %18, align 8
  %19 = load ptr, ptr %6, align 8
  store ptr %19, ptr %3, align 8
  br label %20

20:                                               ; preds = %12, %11
  %21 = load ptr, ptr %3, align 8
  ret ptr %21
}

define ptr @NRT_MemInfo_varsize_realloc(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  %6 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store i64 %1, ptr %5, align 8
  %7 = load ptr, ptr %4, align 8
  %8 = getelementptr inbounds %struct.meminfo, ptr %7, i32 0, i32 3
  %9 = load ptr, ptr %8, align 8
  %10 = load i64, ptr %5, align 8
  %11 = call ptr @NRT_Reallocate(ptr noundef %9, i64 noundef %10)
  store ptr %11, ptr %6, align 8
  %12 = load ptr, ptr %6, align 8
  %13 = icmp ne ptr %12, null
  br i1 %13, label %15, label %14

14:                                               ; preds = %2
  store ptr null, ptr %3, align 8
  br label %23

15:                                               ; preds = %2
  %16 = load ptr, ptr %6, align 8
  %17 = load ptr, ptr %4, align 8
  %18 = getelementptr inbounds %struct.meminfo, ptr %17, i32 0, i32 3
  store ptr %16, ptr %18, align 8
  %19 = load i64, ptr %5, align 8
  %20 = load ptr, ptr %4, align 8
  %21 = getelementptr inbounds %struct.meminfo, ptr %20, i32 0, i32 4
  store i64 %19, ptr %21, align 8
  %22 = load ptr, ptr %6, align 8
  store ptr %22, ptr %3, align 8
  br label %23

23:                                               ; preds = %15, %14
  %24 = load ptr, ptr %3, align 8
  ret ptr %24
}

define void @NRT_MemInfo_varsize_free(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %5 = load ptr, ptr %4, align 8
  call void @free(ptr noundef %5)
  %6 = load ptr, ptr %4, align 8
  %7 = load ptr, ptr %3, align 8
  %8 = getelementptr inbounds %struct.meminfo, ptr %7, i32 0, i32 3
  %9 = load ptr, ptr %8, align 8
  %10 = icmp eq ptr %6, %9
  br i1 %10, label %11, label %14

11:                                               ; preds = %2
  %12 = load ptr, ptr %3, align 8
  %13 = getelementptr inbounds %struct.meminfo, ptr %12, i32 0, i32 3
  store ptr null, ptr %13, align 8
  br label %14

14:                                               ; preds = %11, %2
  ret void
}

define ptr @NRT_get_api() #0 {
  ret ptr @NRT_get_api.interface
}

define internal ptr @no_external(i64 noundef %0, ptr noundef %1) #0 {
  %3 = alloca i64, align 8
  %4 = alloca ptr, align 8
  store i64 %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %5 = load i64, ptr %3, align 8
  %6 = load ptr, ptr %4, align 8
  ret ptr null
}

define internal ptr @manage(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = load ptr, ptr %4, align 8
  %7 = call ptr @NRT_MemInfo_new(ptr noundef %5, i64 noundef 0, ptr noundef @destroy_managed, ptr noundef %6)
  ret ptr %7
}

define i32 @numba_attempt_nocopy_reshape(i64 noundef %0, ptr noundef %1, ptr noundef %2, i64 noundef %3, ptr noundef %4, ptr noundef %5, i64 noundef %6, i32 noundef %7) #0 {
  %9 = alloca i32, align 4
  %10 = alloca i64, align 8
  %11 = alloca ptr, align 8
  %12 = alloca ptr, align 8
  %13 = alloca i64, align 8
  %14 = alloca ptr, align 8
  %15 = alloca ptr, align 8
  %16 = alloca i64, align 8
  %17 = alloca i32, align 4
  %18 = alloca i64, align 8
  %19 = alloca i64, align 8
  %20 = alloca i64, align 8
  %21 = alloca i64, align 8
  %22 = alloca i64, align 8
  %23 = alloca i64, align 8
  %24 = alloca i64, align 8
  %25 = alloca i64, align 8
  %26 = alloca i64, align 8
  %27 = alloca i64, align 8
  %28 = alloca i64, align 8
  %29 = alloca i64, align 8
  %30 = alloca i64, align 8
  %31 = alloca i64, align 8
  %32 = alloca i64, align 8
  %33 = alloca i64, align 8
  %34 = alloca i64, align 8
  %35 = alloca i64, align 8
  %36 = alloca i64, align 8
  store i64 %0, ptr %10, align 8
  store ptr %1, ptr %11, align 8
  store ptr %2, ptr %12, align 8
  store i64 %3, ptr %13, align 8
  store ptr %4, ptr %14, align 8
  store ptr %5, ptr %15, align 8
  store i64 %6, ptr %16, align 8
  store i32 %7, ptr %17, align 4
  store i64 1, ptr %18, align 8
  store i64 1, ptr %19, align 8
  store i64 0, ptr %20, align 8
  store i64 0, ptr %21, align 8
  store i64 0, ptr %22, align 8
  br label %37

37:                                               ; preds = %48, %8
  %38 = load i64, ptr %22, align 8
  %39 = load i64, ptr %10, align 8
  %40 = icmp slt i64 %38, %39
  br i1 %40, label %41, label %51

41:                                               ; preds = %37
  %42 = load ptr, ptr %11, align 8
  %43 = load i64, ptr %22, align 8
  %44 = getelementptr inbounds i64, ptr %42, i64 %43
  %45 = load i64, ptr %44, align 8
  %46 = load i64, ptr %18, align 8
  %47 = mul nsw i64 %46, %45
  store i64 %47, ptr %18, align 8
  br label %48

48:                                               ; preds = %41
  %49 = load i64, ptr %22, align 8
  %50 = add nsw i64 %49, 1
  store i64 %50, ptr %22, align 8
  br label %37

51:                                               ; preds = %37
  store i64 0, ptr %23, align 8
  br label %52

52:                                               ; preds = %63, %51
  %53 = load i64, ptr %23, align 8
  %54 = load i64, ptr %13, align 8
  %55 = icmp slt i64 %53, %54
  br i1 %55, label %56, label %66

56:                                               ; preds = %52
  %57 = load ptr, ptr %14, align 8
  %58 = load i64, ptr %23, align 8
  %59 = getelementptr inbounds i64, ptr %57, i64 %58
  %60 = load i64, ptr %59, align 8
  %61 = load i64, ptr %19, align 8
  %62 = mul nsw i64 %61, %60
  store i64 %62, ptr %19, align 8
  br label %63

63:                                               ; preds = %56
  %64 = load i64, ptr %23, align 8
  %65 = add nsw i64 %64, 1
  store i64 %65, ptr %23, align 8
  br label %52

66:                                               ; preds = %52
  %67 = load i64, ptr %19, align 8
  %68 = load i64, ptr %18, align 8
  %69 = icmp ne i64 %67, %68
  br i1 %69, label %70, label %71

70:                                               ; preds = %66
  store i32 0, ptr %9, align 4
  br label %287

71:                                               ; preds = %66
  %72 = load i64, ptr %19, align 8
  %73 = icmp ne i64 %72, 0
  br i1 %73, label %88, label %74

74:                                               ; preds = %71
  store i64 0, ptr %24, align 8
  br label %75

75:                                               ; preds = %84, %74
  %76 = load i64, ptr %24, align 8
  %77 = load i64, ptr %13, align 8
  %78 = icmp slt i64 %76, %77
  br i1 %78, label %79, label %87

79:                                               ; preds = %75
  %80 = load i64, ptr %16, align 8
  %81 = load ptr, ptr %15, align 8
  %82 = load i64, ptr %24, align 8
  %83 = getelementptr inbounds i64, ptr %81, i64 %82
  store i64 %80, ptr %83, align 8
  br label %84

84:                                               ; preds = %79
  %85 = load i64, ptr %24, align 8
  %86 = add nsw i64 %85, 1
  store i64 %86, ptr %24, align 8
  br label %75

87:                                               ; preds = %75
  store i32 1, ptr %9, align 4
  br label %287

88:                                               ; preds = %71
  %89 = load i64, ptr %16, align 8
  store i64 %89, ptr %25, align 8
  br label %90

90:                                               ; preds = %283, %88
  %91 = load i64, ptr %20, align 8
  %92 = load i64, ptr %13, align 8
  %93 = icmp slt i64 %91, %92
  br i1 %93, label %94, label %286

94:                                               ; preds = %90
  br label %95

95:                                               ; preds = %107, %94
  %96 = load i64, ptr %21, align 8
  %97 = load i64, ptr %10, align 8
  %98 = icmp slt i64 %96, %97
  br i1 %98, label %99, label %105

99:                                               ; preds = %95
  %100 = load ptr, ptr %11, align 8
  %101 = load i64, ptr %21, align 8
  %102 = getelementptr inbounds i64, ptr %100, i64 %101
  %103 = load i64, ptr %102, align 8
  %104 = icmp eq i64 %103, 1
  br label %105

105:                                              ; preds = %99, %95
  %106 = phi i1 [ false, %95 ], [ %104, %99 ]
  br i1 %106, label %107, label %110

107:                                              ; preds = %105
  %108 = load i64, ptr %21, align 8
  %109 = add nsw i64 %108, 1
  store i64 %109, ptr %21, align 8
  br label %95

110:                                              ; preds = %105
  %111 = load i64, ptr %21, align 8
  %112 = load i64, ptr %10, align 8
  %113 = icmp eq i64 %111, %112
  br i1 %113, label %114, label %128

114:                                              ; preds = %110
  br label %115

115:                                              ; preds = %124, %114
  %116 = load i64, ptr %20, align 8
  %117 = load i64, ptr %13, align 8
  %118 = icmp slt i64 %116, %117
  br i1 %118, label %119, label %127

119:                                              ; preds = %115
  %120 = load i64, ptr %25, align 8
  %121 = load ptr, ptr %15, align 8
  %122 = load i64, ptr %20, align 8
  %123 = getelementptr inbounds i64, ptr %121, i64 %122
  store i64 %120, ptr %123, align 8
  br label %124

124:                                              ; preds = %119
  %125 = load i64, ptr %20, align 8
  %126 = add nsw i64 %125, 1
  store i64 %126, ptr %20, align 8
  br label %115

127:                                              ; preds = %115
  store i32 1, ptr %9, align 4
  br label %287

128:                                              ; preds = %110
  %129 = load i64, ptr %20, align 8
  %130 = add nsw i64 %129, 1
  store i64 %130, ptr %26, align 8
  %131 = load i64, ptr %21, align 8
  %132 = add nsw i64 %131, 1
  store i64 %132, ptr %27, align 8
  %133 = load ptr, ptr %14, align 8
  %134 = load i64, ptr %20, align 8
  %135 = getelementptr inbounds i64, ptr %133, i64 %134
  %136 = load i64, ptr %135, align 8
  store i64 %136, ptr %28, align 8
  %137 = load ptr, ptr %11, align 8
  %138 = load i64, ptr %21, align 8
  %139 = getelementptr inbounds i64, ptr %137, i64 %138
  %140 = load i64, ptr %139, align 8
  store i64 %140, ptr %29, align 8
  %141 = load ptr, ptr %12, align 8
  %142 = load i64, ptr %21, align 8
  %143 = getelementptr inbounds i64, ptr %141, i64 %142
  %144 = load i64, ptr %143, align 8
  store i64 %144, ptr %30, align 8
  %145 = load ptr, ptr %12, align 8
  %146 = load i64, ptr %21, align 8
  %147 = getelementptr inbounds i64, ptr %145, i64 %146
  %148 = load i64, ptr %147, align 8
  store i64 %148, ptr %31, align 8
  %149 = load ptr, ptr %11, align 8
  %150 = load i64, ptr %21, align 8
  %151 = getelementptr inbounds i64, ptr %149, i64 %150
  %152 = load i64, ptr %151, align 8
  store i64 %152, ptr %32, align 8
  br label %153

153:                                              ; preds = %198, %181, %161, %128
  %154 = load i64, ptr %28, align 8
  %155 = load i64, ptr %29, align 8
  %156 = icmp ne i64 %154, %155
  br i1 %156, label %157, label %204

157:                                              ; preds = %153
  %158 = load i64, ptr %28, align 8
  %159 = load i64, ptr %29, align 8
  %160 = icmp slt i64 %158, %159
  br i1 %160, label %161, label %169

161:                                              ; preds = %157
  %162 = load ptr, ptr %14, align 8
  %163 = load i64, ptr %26, align 8
  %164 = add nsw i64 %163, 1
  store i64 %164, ptr %26, align 8
  %165 = getelementptr inbounds i64, ptr %162, i64 %163
  %166 = load i64, ptr %165, align 8
  %167 = load i64, ptr %28, align 8
  %168 = mul nsw i64 %167, %166
  store i64 %168, ptr %28, align 8
  br label %153

169:                                              ; preds = %157
  %170 = load ptr, ptr %11, align 8
  %171 = load i64, ptr %27, align 8
  %172 = getelementptr inbounds i64, ptr %170, i64 %171
  %173 = load i64, ptr %172, align 8
  store i64 %173, ptr %33, align 8
  %174 = load ptr, ptr %12, align 8
  %175 = load i64, ptr %27, align 8
  %176 = add nsw i64 %175, 1
  store i64 %176, ptr %27, align 8
  %177 = getelementptr inbounds i64, ptr %174, i64 %175
  %178 = load i64, ptr %177, align 8
  store i64 %178, ptr %34, align 8
  %179 = load i64, ptr %33, align 8
  %180 = icmp eq i64 %179, 1
  br i1 %180, label %181, label %182

181:                                              ; preds = %169
  br label %153

182:                                              ; preds = %169
  %183 = load i32, ptr %17, align 4
  %184 = icmp ne i32 %183, 0
  br i1 %184, label %185, label %191

185:                                              ; preds = %182
  %186 = load i64, ptr %34, align 8
  %187 = load i64, ptr %32, align 8
  %188 = load i64, ptr %31, align 8
  %189 = mul nsw i64 %187, %188
  %190 = icmp ne i64 %186, %189
  br i1 %190, label %197, label %198

191:                                              ; preds = %182
  %192 = load i64, ptr %31, align 8
  %193 = load i64, ptr %33, align 8
  %194 = load i64, ptr %34, align 8
  %195 = mul nsw i64 %193, %194
  %196 = icmp ne i64 %192, %195
  br i1 %196, label %197, label %198

197:                                              ; preds = %191, %185
  store i32 0, ptr %9, align 4
  br label %287

198:                                              ; preds = %191, %185
  %199 = load i64, ptr %33, align 8
  %200 = load i64, ptr %29, align 8
  %201 = mul nsw i64 %200, %199
  store i64 %201, ptr %29, align 8
  %202 = load i64, ptr %34, align 8
  store i64 %202, ptr %31, align 8
  %203 = load i64, ptr %33, align 8
  store i64 %203, ptr %32, align 8
  br label %153

204:                                              ; preds = %153
  %205 = load i32, ptr %17, align 4
  %206 = icmp ne i32 %205, 0
  br i1 %206, label %207, label %248

207:                                              ; preds = %204
  %208 = load i64, ptr %30, align 8
  %209 = load ptr, ptr %15, align 8
  %210 = load i64, ptr %20, align 8
  %211 = getelementptr inbounds i64, ptr %209, i64 %210
  store i64 %208, ptr %211, align 8
  %212 = load i64, ptr %20, align 8
  %213 = add nsw i64 %212, 1
  store i64 %213, ptr %35, align 8
  br label %214

214:                                              ; preds = %233, %207
  %215 = load i64, ptr %35, align 8
  %216 = load i64, ptr %26, align 8
  %217 = icmp slt i64 %215, %216
  br i1 %217, label %218, label %236

218:                                              ; preds = %214
  %219 = load ptr, ptr %15, align 8
  %220 = load i64, ptr %35, align 8
  %221 = sub nsw i64 %220, 1
  %222 = getelementptr inbounds i64, ptr %219, i64 %221
  %223 = load i64, ptr %222, align 8
  %224 = load ptr, ptr %14, align 8
  %225 = load i64, ptr %35, align 8
  %226 = sub nsw i64 %225, 1
  %227 = getelementptr inbounds i64, ptr %224, i64 %226
  %228 = load i64, ptr %227, align 8
  %229 = mul nsw i64 %223, %228
  %230 = load ptr, ptr %15, align 8
  %231 = load i64, ptr %35, align 8
  %232 = getelementptr inbounds i64, ptr %230, i64 %231
  store i64 %229, ptr %232, align 8
  br label %233

233:                                              ; preds = %218
  %234 = load i64, ptr %35, align 8
  %235 = add nsw i64 %234, 1
  store i64 %235, ptr %35, align 8
  br label %214

236:                                              ; preds = %214
  %237 = load ptr, ptr %15, align 8
  %238 = load i64, ptr %26, align 8
  %239 = sub nsw i64 %238, 1
  %240 = getelementptr inbounds i64, ptr %237, i64 %239
  %241 = load i64, ptr %240, align 8
  %242 = load ptr, ptr %14, align 8
  %243 = load i64, ptr %26, align 8
  %244 = sub nsw i64 %243, 1
  %245 = getelementptr inbounds i64, ptr %242, i64 %244
  %246 = load i64, ptr %245, align 8
  %247 = mul nsw i64 %241, %246
  store i64 %247, ptr %25, align 8
  br label %283

248:                                              ; preds = %204
  %249 = load i64, ptr %31, align 8
  %250 = load ptr, ptr %15, align 8
  %251 = load i64, ptr %26, align 8
  %252 = sub nsw i64 %251, 1
  %253 = getelementptr inbounds i64, ptr %250, i64 %252
  store i64 %249, ptr %253, align 8
  %254 = load i64, ptr %26, align 8
  %255 = sub nsw i64 %254, 1
  store i64 %255, ptr %36, align 8
  br label %256

256:                                              ; preds = %274, %248
  %257 = load i64, ptr %36, align 8
  %258 = load i64, ptr %20, align 8
  %259 = icmp sgt i64 %257, %258
  br i1 %259, label %260, label %277

260:                                              ; preds = %256
  %261 = load ptr, ptr %15, align 8
  %262 = load i64, ptr %36, align 8
  %263 = getelementptr inbounds i64, ptr %261, i64 %262
  %264 = load i64, ptr %263, align 8
  %265 = load ptr, ptr %14, align 8
  %266 = load i64, ptr %36, align 8
  %267 = getelementptr inbounds i64, ptr %265, i64 %266
  %268 = load i64, ptr %267, align 8
  %269 = mul nsw i64 %264, %268
  %270 = load ptr, ptr %15, align 8
  %271 = load i64, ptr %36, align 8
  %272 = sub nsw i64 %271, 1
  %273 = getelementptr inbounds i64, ptr %270, i64 %272
  store i64 %269, ptr %273, align 8
  br label %274

274:                                              ; preds = %260
  %275 = load i64, ptr %36, align 8
  %276 = add nsw i64 %275, -1
  store i64 %276, ptr %36, align 8
  br label %256

277:                                              ; preds = %256
  %278 = load ptr, ptr %15, align 8
  %279 = load i64, ptr %26, align 8
  %280 = sub nsw i64 %279, 1
  %281 = getelementptr inbounds i64, ptr %278, i64 %280
  %282 = load i64, ptr %281, align 8
  store i64 %282, ptr %25, align 8
  br label %283

283:                                              ; preds = %277, %236
  %284 = load i64, ptr %26, align 8
  store i64 %284, ptr %20, align 8
  %285 = load i64, ptr %27, align 8
  store i64 %285, ptr %21, align 8
  br label %90

286:                                              ; preds = %90
  store i32 1, ptr %9, align 4
  br label %287

287:                                              ; preds = %286, %197, %127, %87, %70
  %288 = load i32, ptr %9, align 4
  ret i32 %288
}

define double @numba_frexp(double noundef %0, ptr noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca ptr, align 8
  store double %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %5 = load ptr, ptr %4, align 8
  store i32 0, ptr %5, align 4
  %6 = load double, ptr %3, align 8
  %7 = call i32 @finite_and_not_zero(double noundef %6)
  %8 = icmp ne i32 %7, 0
  br i1 %8, label %9, label %13

9:                                                ; preds = %2
  %10 = load double, ptr %3, align 8
  %11 = load ptr, ptr %4, align 8
  %12 = call double @frexp(double noundef %10, ptr noundef %11)
  br label %15

13:                                               ; preds = %2
  %14 = load double, ptr %3, align 8
  br label %15

15:                                               ; preds = %13, %9
  %16 = phi double [ %12, %9 ], [ %14, %13 ]
  ret double %16
}

define internal i32 @finite_and_not_zero(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = fcmp une double %3, 0.000000e+00
  br i1 %4, label %5, label %10

5:                                                ; preds = %1
  %6 = load double, ptr %2, align 8
  %7 = load double, ptr %2, align 8
  %8 = fsub double %6, %7
  %9 = fcmp oeq double %8, 0.000000e+00
  br label %10

10:                                               ; preds = %5, %1
  %11 = phi i1 [ false, %1 ], [ %9, %5 ]
  %12 = zext i1 %11 to i32
  ret i32 %12
}

declare double @frexp(double noundef, ptr noundef)

define float @numba_frexpf(float noundef %0, ptr noundef %1) #0 {
  %3 = alloca float, align 4
  %4 = alloca ptr, align 8
  store float %0, ptr %3, align 4
  store ptr %1, ptr %4, align 8
  %5 = load float, ptr %3, align 4
  %6 = fpext float %5 to double
  %7 = load ptr, ptr %4, align 8
  %8 = call double @numba_frexp(double noundef %6, ptr noundef %7)
  %9 = fptrunc double %8 to float
  ret float %9
}

define double @numba_ldexp(double noundef %0, i32 noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca i32, align 4
  store double %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  %5 = load double, ptr %3, align 8
  %6 = call i32 @finite_and_not_zero(double noundef %5)
  %7 = icmp ne i32 %6, 0
  br i1 %7, label %8, label %15

8:                                                ; preds = %2
  %9 = load i32, ptr %4, align 4
  %10 = icmp ne i32 %9, 0
  br i1 %10, label %11, label %15

11:                                               ; preds = %8
  %12 = load double, ptr %3, align 8
  %13 = load i32, ptr %4, align 4
  %14 = call double @ldexp(double noundef %12, i32 noundef %13)
  br label %17

15:                                               ; preds = %8, %2
  %16 = load double, ptr %3, align 8
  br label %17

17:                                               ; preds = %15, %11
  %18 = phi double [ %14, %11 ], [ %16, %15 ]
  ret double %18
}

declare double @ldexp(double noundef, i32 noundef)

define float @numba_ldexpf(float noundef %0, i32 noundef %1) #0 {
  %3 = alloca float, align 4
  %4 = alloca i32, align 4
  store float %0, ptr %3, align 4
  store i32 %1, ptr %4, align 4
  %5 = load float, ptr %3, align 4
  %6 = fpext float %5 to double
  %7 = load i32, ptr %4, align 4
  %8 = call double @numba_ldexp(double noundef %6, i32 noundef %7)
  %9 = fptrunc double %8 to float
  ret float %9
}

define double @numba_gamma(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = call double @tgamma(double noundef %3)
  ret double %4
}

declare double @tgamma(double noundef)

define float @numba_gammaf(float noundef %0) #0 {
  %2 = alloca float, align 4
  store float %0, ptr %2, align 4
  %3 = load float, ptr %2, align 4
  %4 = call float @tgammaf(float noundef %3)
  ret float %4
}

declare float @tgammaf(float noundef)

define void @numba_cpow(ptr noundef %0, ptr noundef %1, ptr noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca double, align 8
  %8 = alloca double, align 8
  %9 = alloca double, align 8
  %10 = alloca double, align 8
  %11 = alloca double, align 8
  %12 = alloca double, align 8
  %13 = alloca double, align 8
  %14 = alloca double, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store ptr %2, ptr %6, align 8
  %15 = load ptr, ptr %4, align 8
  %16 = getelementptr inbounds double, ptr %15, i64 0
  %17 = load double, ptr %16, align 8
  store double %17, ptr %7, align 8
  %18 = load ptr, ptr %4, align 8
  %19 = getelementptr inbounds double, ptr %18, i64 1
  %20 = load double, ptr %19, align 8
  store double %20, ptr %8, align 8
  %21 = load ptr, ptr %5, align 8
  %22 = getelementptr inbounds double, ptr %21, i64 0
  %23 = load double, ptr %22, align 8
  store double %23, ptr %9, align 8
  %24 = load ptr, ptr %5, align 8
  %25 = getelementptr inbounds double, ptr %24, i64 1
  %26 = load double, ptr %25, align 8
  store double %26, ptr %10, align 8
  %27 = load double, ptr %9, align 8
  %28 = fcmp oeq double %27, 0.000000e+00
  br i1 %28, label %29, label %37

29:                                               ; preds = %3
  %30 = load double, ptr %10, align 8
  %31 = fcmp oeq double %30, 0.000000e+00
  br i1 %31, label %32, label %37

32:                                               ; preds = %29
  %33 = load ptr, ptr %6, align 8
  %34 = getelementptr inbounds double, ptr %33, i64 0
  store double 1.000000e+00, ptr %34, align 8
  %35 = load ptr, ptr %6, align 8
  %36 = getelementptr inbounds double, ptr %35, i64 1
  store double 0.000000e+00, ptr %36, align 8
  br label %98

37:                                               ; preds = %29, %3
  %38 = load double, ptr %7, align 8
  %39 = fcmp oeq double %38, 0.000000e+00
  br i1 %39, label %40, label %57

40:                                               ; preds = %37
  %41 = load double, ptr %8, align 8
  %42 = fcmp oeq double %41, 0.000000e+00
  br i1 %42, label %43, label %57

43:                                               ; preds = %40
  %44 = load double, ptr %10, align 8
  %45 = fcmp une double %44, 0.000000e+00
  br i1 %45, label %49, label %46

46:                                               ; preds = %43
  %47 = load double, ptr %9, align 8
  %48 = fcmp olt double %47, 0.000000e+00
  br label %49

49:                                               ; preds = %46, %43
  %50 = phi i1 [ true, %43 ], [ %48, %46 ]
  %51 = zext i1 %50 to i64
  %52 = select i1 %50, double 0x7FF8000000000000, double 0.000000e+00
  %53 = load ptr, ptr %6, align 8
  %54 = getelementptr inbounds double, ptr %53, i64 1
  store double %52, ptr %54, align 8
  %55 = load ptr, ptr %6, align 8
  %56 = getelementptr inbounds double, ptr %55, i64 0
  store double %52, ptr %56, align 8
  br label %97

57:                                               ; preds = %40, %37
  %58 = load double, ptr %7, align 8
  %59 = load double, ptr %8, align 8
  %60 = call double @hypot(double noundef %58, double noundef %59)
  store double %60, ptr %11, align 8
  %61 = load double, ptr %11, align 8
  %62 = load double, ptr %9, align 8
  %63 = call double @pow(double noundef %61, double noundef %62)
  store double %63, ptr %12, align 8
  %64 = load double, ptr %8, align 8
  %65 = load double, ptr %7, align 8
  %66 = call double @atan2(double noundef %64, double noundef %65)
  store double %66, ptr %13, align 8
  %67 = load double, ptr %13, align 8
  %68 = load double, ptr %9, align 8
  %69 = fmul double %67, %68
  store double %69, ptr %14, align 8
  %70 = load double, ptr %10, align 8
  %71 = fcmp une double %70, 0.000000e+00
  br i1 %71, label %72, label %84

72:                                               ; preds = %57
  %73 = load double, ptr %13, align 8
  %74 = load double, ptr %10, align 8
  %75 = fmul double %73, %74
  %76 = call double @exp(double noundef %75)
  %77 = load double, ptr %12, align 8
  %78 = fdiv double %77, %76
  store double %78, ptr %12, align 8
  %79 = load double, ptr %10, align 8
  %80 = load double, ptr %11, align 8
  %81 = call double @log(double noundef %80)
  %82 = load double, ptr %14, align 8
  %83 = call double @llvm.fmuladd.f64(double %79, double %81, double %82)
  store double %83, ptr %14, align 8
  br label %84

84:                                               ; preds = %72, %57
  %85 = load double, ptr %12, align 8
  %86 = load double, ptr %14, align 8
  %87 = call double @cos(double noundef %86)
  %88 = fmul double %85, %87
  %89 = load ptr, ptr %6, align 8
  %90 = getelementptr inbounds double, ptr %89, i64 0
  store double %88, ptr %90, align 8
  %91 = load double, ptr %12, align 8
  %92 = load double, ptr %14, align 8
  %93 = call double @sin(double noundef %92)
  %94 = fmul double %91, %93
  %95 = load ptr, ptr %6, align 8
  %96 = getelementptr inbounds double, ptr %95, i64 1
  store double %94, ptr %96, align 8
  br label %97

97:                                               ; preds = %84, %49
  br label %98

98:                                               ; preds = %97, %32
  ret void
}

declare double @hypot(double noundef, double noundef)

declare double @pow(double noundef, double noundef)

declare double @atan2(double noundef, double noundef)

declare double @exp(double noundef)

declare double @log(double noundef)

declare double @llvm.fmuladd.f64(double, double, double) #2

declare double @cos(double noundef)

declare double @sin(double noundef)

define void @numba_cpowf(ptr noundef %0, ptr noundef %1, ptr noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca [2 x double], align 8
  %8 = alloca [2 x double], align 8
  %9 = alloca [2 x double], align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store ptr %2, ptr %6, align 8
  %10 = load ptr, ptr %4, align 8
  %11 = getelementptr inbounds float, ptr %10, i64 0
  %12 = load float, ptr %11, align 4
  %13 = fpext float %12 to double
  store double %13, ptr %7, align 8
  %14 = getelementptr inbounds double, ptr %7, i64 1
  %15 = load ptr, ptr %4, align 8
  %16 = getelementptr inbounds float, ptr %15, i64 1
  %17 = load float, ptr %16, align 4
  %18 = fpext float %17 to double
  store double %18, ptr %14, align 8
  %19 = load ptr, ptr %5, align 8
  %20 = getelementptr inbounds float, ptr %19, i64 0
  %21 = load float, ptr %20, align 4
  %22 = fpext float %21 to double
  store double %22, ptr %8, align 8
  %23 = getelementptr inbounds double, ptr %8, i64 1
  %24 = load ptr, ptr %5, align 8
  %25 = getelementptr inbounds float, ptr %24, i64 1
  %26 = load float, ptr %25, align 4
  %27 = fpext float %26 to double
  store double %27, ptr %23, align 8
  %28 = getelementptr inbounds [2 x double], ptr %7, i64 0, i64 0
  %29 = getelementptr inbounds [2 x double], ptr %8, i64 0, i64 0
  %30 = getelementptr inbounds [2 x double], ptr %9, i64 0, i64 0
  call void @numba_cpow(ptr noundef %28, ptr noundef %29, ptr noundef %30)
  %31 = getelementptr inbounds [2 x double], ptr %9, i64 0, i64 0
  %32 = load double, ptr %31, align 8
  %33 = fptrunc double %32 to float
  %34 = load ptr, ptr %6, align 8
  %35 = getelementptr inbounds float, ptr %34, i64 0
  store float %33, ptr %35, align 4
  %36 = getelementptr inbounds [2 x double], ptr %9, i64 0, i64 1
  %37 = load double, ptr %36, align 8
  %38 = fptrunc double %37 to float
  %39 = load ptr, ptr %6, align 8
  %40 = getelementptr inbounds float, ptr %39, i64 1
  store float %38, ptr %40, align 4
  ret void
}

define i64 @numba_random_hash() #0 {
  %1 = alloca i64, align 8
  %2 = alloca i64, align 8
  %3 = alloca i64, align 8
  store i64 -7046029254386353131, ptr %2, align 8
  %4 = load i64, ptr %2, align 8
  %5 = atomicrmw add ptr @numba_random_hash.state, i64 %4 monotonic, align 8
  %6 = add i64 %5, %4
  store i64 %6, ptr %3, align 8
  %7 = load i64, ptr %3, align 8
  store i64 %7, ptr %1, align 8
  %8 = load i64, ptr %1, align 8
  %9 = load i64, ptr %1, align 8
  %10 = lshr i64 %9, 30
  %11 = xor i64 %8, %10
  %12 = mul i64 %11, -4658895280553007687
  store i64 %12, ptr %1, align 8
  %13 = load i64, ptr %1, align 8
  %14 = load i64, ptr %1, align 8
  %15 = lshr i64 %14, 27
  %16 = xor i64 %13, %15
  %17 = mul i64 %16, -7723592293110705685
  store i64 %17, ptr %1, align 8
  %18 = load i64, ptr %1, align 8
  %19 = load i64, ptr %1, align 8
  %20 = lshr i64 %19, 31
  %21 = xor i64 %18, %20
  ret i64 %21
}

define i32 @numba_fatal_error() #0 {
  call void @abort()
  ret i32 0
}

declare void @abort()

define internal void @destroy_managed(ptr noundef %0, i64 noundef %1, ptr noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  %6 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store i64 %1, ptr %5, align 8
  store ptr %2, ptr %6, align 8
  %7 = load i64, ptr %5, align 8
  %8 = load ptr, ptr %6, align 8
  %9 = load ptr, ptr %4, align 8
  call void %8(ptr noundef %9)
  ret void
}

attributes #0 = { nounwind }
attributes #2 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
