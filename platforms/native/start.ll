; The entry of every harness. A Linux process enters with a stack that is 8 bytes off what x86-64 functions expect of
; their caller: "stackrealign" makes this function align it. Written by hand: the C attribute exists for x86 only.

declare void @pk_main()

define void @pk_start() "stackrealign" {
  call void @pk_main()
  unreachable
}
