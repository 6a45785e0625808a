"""LLVM's CPUs and features; written by `scripts/cpu_tables.py` from llvmlite's LLVM. Do not edit."""

LLVM = "22.1.0"
"""The version that these tables were read from."""

X86_64_FEATURES = """
16bit-mode:
32bit-mode:
64bit:
64bit-mode:
adx:
aes: sse2
amx-avx512: amx-tile
amx-bf16: amx-tile
amx-complex: amx-tile
amx-fp16: amx-tile
amx-fp8: amx-tile
amx-int8: amx-tile
amx-movrs: amx-tile
amx-tf32: amx-tile
amx-tile:
avx: sse4.2
avx10.1: avx512bf16 avx512bitalg avx512cd avx512dq avx512fp16 avx512ifma avx512vbmi avx512vbmi2 avx512vl avx512vnni
 avx512vpopcntdq
avx10.1-512: avx10.1
avx10.2: avx10.1
avx10.2-512: avx10.2
avx2: avx
avx512bf16: avx512bw
avx512bitalg: avx512bw
avx512bw: avx512f
avx512cd: avx512f
avx512dq: avx512f
avx512f: avx2 f16c fma
avx512fp16: avx512bw
avx512ifma: avx512f
avx512vbmi: avx512bw
avx512vbmi2: avx512bw
avx512vl: avx512f
avx512vnni: avx512f
avx512vp2intersect: avx512f
avx512vpopcntdq: avx512f
avxifma: avx2
avxneconvert: avx2
avxvnni: avx2
avxvnniint16: avx2
avxvnniint8: avx2
bmi:
bmi2:
ccmp:
cf:
cldemote:
clflushopt:
clwb:
clzero:
cmov:
cmpccxadd:
crc32:
cx16: cx8
cx8:
egpr:
enqcmd:
ermsb:
evex512:
f16c: avx
fma: avx
fma4: avx sse4a
fsgsbase:
fsrm:
fxsr:
gfni: sse2
harden-sls-ijmp:
harden-sls-ret:
hreset:
inline-asm-use-gpr32:
invpcid:
kl: sse2
lvi-cfi:
lvi-load-hardening:
lwp:
lzcnt:
mmx:
movbe:
movdir64b:
movdiri:
movrs:
mwaitx:
ndd:
nf:
nopl:
pclmul: sse2
pconfig:
pku:
popcnt:
ppx:
prefer-128-bit:
prefer-legacy-setcc:
prefer-no-gather:
prefer-no-scatter:
prefetchi:
prfchw:
ptwrite:
push2pop2:
raoint:
rdpid:
rdpru:
rdrnd:
rdseed:
retpoline: retpoline-indirect-branches retpoline-indirect-calls
retpoline-external-thunk: retpoline-indirect-calls
retpoline-indirect-branches:
retpoline-indirect-calls:
rtm:
sahf:
serialize:
seses: lvi-cfi
sgx:
sha: sse2
sha512: avx2
shstk:
sm3: avx
sm4: avx2
soft-float:
sse:
sse-unaligned-mem:
sse2: sse
sse3: sse2
sse4.1: ssse3
sse4.2: sse4.1
sse4a: sse3
ssse3: sse3
tagged-globals:
tbm:
tsxldtrk:
uintr:
usermsr:
vaes: aes avx2
vpclmulqdq: avx pclmul
waitpkg:
wbnoinvd:
widekl: kl
x32:
x87:
xop: fma4
xsave:
xsavec: xsave
xsaveopt: xsave
xsaves: xsave
zu:
"""

X86_64_NARROW = """
athlon athlon-4 athlon-mp athlon-tbird athlon-xp c3 c3-2 geode i386 i486 i586 i686 k6 k6-2 k6-3 lakemont pentium
 pentium-m pentium-mmx pentium2 pentium3 pentium3m pentium4 pentium4m pentium_4 pentium_4_sse3 pentium_ii pentium_iii
 pentium_iii_no_xmm_regs pentium_m pentium_mmx pentium_pro pentiumpro prescott winchip-c6 winchip2 yonah
"""

X86_64_CPUS = """
alderlake: 64bit adx aes avxvnni bmi bmi2 clflushopt clwb cmov crc32 cx16 cx8 f16c fma fsgsbase fxsr gfni hreset
 invpcid lzcnt mmx movbe movdir64b movdiri nopl pclmul pconfig pku popcnt prfchw ptwrite rdpid rdrnd rdseed sahf
 serialize sha shstk sse4.2 ssse3 vaes vpclmulqdq waitpkg widekl x87 xsave xsavec xsaveopt xsaves
amdfam10: 64bit cmov cx16 cx8 fxsr lzcnt nopl popcnt prfchw sahf sse4a x87
arrowlake: 64bit adx aes avxifma avxneconvert avxvnni avxvnniint8 bmi bmi2 clflushopt clwb cmov cmpccxadd crc32 cx16
 cx8 enqcmd f16c fma fsgsbase fxsr gfni hreset invpcid lzcnt mmx movbe movdir64b movdiri nopl pclmul pconfig pku
 popcnt prfchw ptwrite rdpid rdrnd rdseed sahf serialize sha shstk sse4.2 ssse3 uintr vaes vpclmulqdq waitpkg widekl
 x87 xsave xsavec xsaveopt xsaves
arrowlake-s: 64bit adx aes avxifma avxneconvert avxvnni avxvnniint16 avxvnniint8 bmi bmi2 clflushopt clwb cmov
 cmpccxadd crc32 cx16 cx8 enqcmd f16c fma fsgsbase fxsr gfni hreset invpcid lzcnt mmx movbe movdir64b movdiri nopl
 pclmul pconfig pku popcnt prfchw ptwrite rdpid rdrnd rdseed sahf serialize sha sha512 shstk sm3 sm4 sse4.2 ssse3
 uintr vaes vpclmulqdq waitpkg widekl x87 xsave xsavec xsaveopt xsaves
arrowlake_s: 64bit adx aes avxifma avxneconvert avxvnni avxvnniint16 avxvnniint8 bmi bmi2 clflushopt clwb cmov
 cmpccxadd crc32 cx16 cx8 enqcmd f16c fma fsgsbase fxsr gfni hreset invpcid lzcnt mmx movbe movdir64b movdiri nopl
 pclmul pconfig pku popcnt prfchw ptwrite rdpid rdrnd rdseed sahf serialize sha sha512 shstk sm3 sm4 sse4.2 ssse3
 uintr vaes vpclmulqdq waitpkg widekl x87 xsave xsavec xsaveopt xsaves
athlon-fx: 64bit cmov cx8 fxsr mmx nopl prfchw sse2 x87
athlon64: 64bit cmov cx8 fxsr mmx nopl prfchw sse2 x87
athlon64-sse3: 64bit cmov cx16 cx8 fxsr mmx nopl prfchw sse3 x87
atom: 64bit cmov cx16 cx8 fxsr mmx movbe nopl sahf ssse3 x87
atom_sse4_2: 64bit cmov crc32 cx16 cx8 fxsr mmx movbe nopl pclmul popcnt prfchw rdrnd sahf sse4.2 ssse3 x87
atom_sse4_2_movbe: 64bit aes clflushopt cmov crc32 cx16 cx8 fsgsbase fxsr mmx movbe nopl pclmul popcnt prfchw rdrnd
 rdseed sahf sha sse4.2 ssse3 x87 xsave xsavec xsaveopt xsaves
barcelona: 64bit cmov cx16 cx8 fxsr lzcnt nopl popcnt prfchw sahf sse4a x87
bdver1: 64bit aes cmov crc32 cx16 cx8 fxsr lwp lzcnt mmx nopl pclmul popcnt prfchw sahf x87 xop xsave
bdver2: 64bit aes bmi cmov crc32 cx16 cx8 f16c fma fxsr lwp lzcnt mmx nopl pclmul popcnt prfchw sahf tbm x87 xop xsave
bdver3: 64bit aes bmi cmov crc32 cx16 cx8 f16c fma fsgsbase fxsr lwp lzcnt mmx nopl pclmul popcnt prfchw sahf tbm x87
 xop xsave xsaveopt
bdver4: 64bit aes avx2 bmi bmi2 cmov crc32 cx16 cx8 f16c fma fsgsbase fxsr lwp lzcnt mmx movbe mwaitx nopl pclmul
 popcnt prfchw rdrnd sahf tbm x87 xop xsave xsaveopt
bonnell: 64bit cmov cx16 cx8 fxsr mmx movbe nopl sahf ssse3 x87
broadwell: 64bit adx avx avx2 bmi bmi2 cmov crc32 cx16 cx8 ermsb f16c fma fsgsbase fxsr invpcid lzcnt mmx movbe nopl
 pclmul popcnt prfchw rdrnd rdseed sahf sse2 sse4.2 x87 xsave xsaveopt
btver1: 64bit cmov cx16 cx8 fxsr lzcnt mmx nopl popcnt prfchw sahf sse4a ssse3 x87
btver2: 64bit aes avx bmi cmov crc32 cx16 cx8 f16c fxsr lzcnt mmx movbe nopl pclmul popcnt prfchw sahf sse4a ssse3 x87
 xsave xsaveopt
cannonlake: 64bit adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi bmi2
 clflushopt cmov crc32 cx16 cx8 ermsb f16c fma fsgsbase fxsr invpcid lzcnt mmx movbe nopl pclmul pku popcnt prfchw
 rdrnd rdseed sahf sha sse2 sse4.2 x87 xsave xsavec xsaveopt xsaves
cascadelake: 64bit adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512vl avx512vnni bmi bmi2 clflushopt clwb
 cmov crc32 cx16 cx8 ermsb f16c fma fsgsbase fxsr invpcid lzcnt mmx movbe nopl pclmul pku popcnt prfchw rdrnd rdseed
 sahf sse2 sse4.2 x87 xsave xsavec xsaveopt xsaves
clearwaterforest: 64bit adx aes avxifma avxneconvert avxvnni avxvnniint16 avxvnniint8 bmi bmi2 cldemote clflushopt
 clwb cmov cmpccxadd crc32 cx16 cx8 enqcmd f16c fma fsgsbase fxsr gfni hreset invpcid lzcnt mmx movbe movdir64b
 movdiri nopl pclmul pconfig pku popcnt prefetchi prfchw ptwrite rdpid rdrnd rdseed sahf serialize sha sha512 shstk
 sm3 sm4 sse4.2 ssse3 uintr usermsr vaes vpclmulqdq waitpkg x87 xsave xsavec xsaveopt xsaves
cooperlake: 64bit adx aes avx avx2 avx512bf16 avx512bw avx512cd avx512dq avx512f avx512vl avx512vnni bmi bmi2
 clflushopt clwb cmov crc32 cx16 cx8 ermsb f16c fma fsgsbase fxsr invpcid lzcnt mmx movbe nopl pclmul pku popcnt
 prfchw rdrnd rdseed sahf sse2 sse4.2 x87 xsave xsavec xsaveopt xsaves
core-avx-i: 64bit avx cmov crc32 cx16 cx8 f16c fsgsbase fxsr mmx nopl pclmul popcnt rdrnd sahf sse2 sse4.2 x87 xsave
 xsaveopt
core-avx2: 64bit avx avx2 bmi bmi2 cmov crc32 cx16 cx8 ermsb f16c fma fsgsbase fxsr invpcid lzcnt mmx movbe nopl
 pclmul popcnt rdrnd sahf sse2 sse4.2 x87 xsave xsaveopt
core2: 64bit cmov cx16 cx8 fxsr mmx nopl sahf ssse3 x87
core_2_duo_sse4_1: 64bit cmov cx16 cx8 fxsr mmx nopl sahf sse4.1 x87
core_2_duo_ssse3: 64bit cmov cx16 cx8 fxsr mmx nopl sahf ssse3 x87
core_2nd_gen_avx: 64bit avx cmov crc32 cx16 cx8 fxsr mmx nopl pclmul popcnt sahf sse2 sse4.2 x87 xsave xsaveopt
core_3rd_gen_avx: 64bit avx cmov crc32 cx16 cx8 f16c fsgsbase fxsr mmx nopl pclmul popcnt rdrnd sahf sse2 sse4.2 x87
 xsave xsaveopt
core_4th_gen_avx: 64bit avx avx2 bmi bmi2 cmov crc32 cx16 cx8 ermsb f16c fma fsgsbase fxsr invpcid lzcnt mmx movbe
 nopl pclmul popcnt rdrnd sahf sse2 sse4.2 x87 xsave xsaveopt
core_4th_gen_avx_tsx: 64bit avx avx2 bmi bmi2 cmov crc32 cx16 cx8 ermsb f16c fma fsgsbase fxsr invpcid lzcnt mmx movbe
 nopl pclmul popcnt rdrnd sahf sse2 sse4.2 x87 xsave xsaveopt
core_5th_gen_avx: 64bit adx avx avx2 bmi bmi2 cmov crc32 cx16 cx8 ermsb f16c fma fsgsbase fxsr invpcid lzcnt mmx movbe
 nopl pclmul popcnt prfchw rdrnd rdseed sahf sse2 sse4.2 x87 xsave xsaveopt
core_5th_gen_avx_tsx: 64bit adx avx avx2 bmi bmi2 cmov crc32 cx16 cx8 ermsb f16c fma fsgsbase fxsr invpcid lzcnt mmx
 movbe nopl pclmul popcnt prfchw rdrnd rdseed sahf sse2 sse4.2 x87 xsave xsaveopt
core_aes_pclmulqdq: 64bit cmov crc32 cx16 cx8 fxsr mmx nopl pclmul popcnt sahf sse2 sse4.2 x87
core_i7_sse4_2: 64bit cmov crc32 cx16 cx8 fxsr mmx nopl popcnt sahf sse2 sse4.2 x87
corei7: 64bit cmov crc32 cx16 cx8 fxsr mmx nopl popcnt sahf sse2 sse4.2 x87
corei7-avx: 64bit avx cmov crc32 cx16 cx8 fxsr mmx nopl pclmul popcnt sahf sse2 sse4.2 x87 xsave xsaveopt
diamondrapids: 64bit adx aes amx-avx512 amx-bf16 amx-complex amx-fp16 amx-fp8 amx-int8 amx-movrs amx-tf32 amx-tile avx
 avx10.2 avx2 avx512bf16 avx512bitalg avx512bw avx512cd avx512dq avx512f avx512fp16 avx512ifma avx512vbmi avx512vbmi2
 avx512vl avx512vnni avx512vpopcntdq avxifma avxneconvert avxvnni avxvnniint16 avxvnniint8 bmi bmi2 ccmp cldemote
 clflushopt clwb cmov cmpccxadd crc32 cx16 cx8 egpr enqcmd ermsb f16c fma fsgsbase fsrm fxsr gfni invpcid lzcnt mmx
 movbe movdir64b movdiri movrs ndd nf nopl pclmul pconfig pku popcnt ppx prefetchi prfchw ptwrite push2pop2 rdpid
 rdrnd rdseed sahf serialize sha sha512 shstk sm3 sm4 sse2 sse4.2 tsxldtrk uintr vaes vpclmulqdq waitpkg wbnoinvd x87
 xsave xsavec xsaveopt xsaves zu
emeraldrapids: 64bit adx aes amx-bf16 amx-int8 amx-tile avx avx2 avx512bf16 avx512bitalg avx512bw avx512cd avx512dq
 avx512f avx512fp16 avx512ifma avx512vbmi avx512vbmi2 avx512vl avx512vnni avx512vpopcntdq avxvnni bmi bmi2 cldemote
 clflushopt clwb cmov crc32 cx16 cx8 enqcmd ermsb f16c fma fsgsbase fsrm fxsr gfni invpcid lzcnt mmx movbe movdir64b
 movdiri nopl pclmul pconfig pku popcnt prfchw ptwrite rdpid rdrnd rdseed sahf serialize sha shstk sse2 sse4.2
 tsxldtrk uintr vaes vpclmulqdq waitpkg wbnoinvd x87 xsave xsavec xsaveopt xsaves
generic: 64bit cx8 x87
goldmont: 64bit aes clflushopt cmov crc32 cx16 cx8 fsgsbase fxsr mmx movbe nopl pclmul popcnt prfchw rdrnd rdseed sahf
 sha sse4.2 ssse3 x87 xsave xsavec xsaveopt xsaves
goldmont-plus: 64bit aes clflushopt cmov crc32 cx16 cx8 fsgsbase fxsr mmx movbe nopl pclmul popcnt prfchw ptwrite
 rdpid rdrnd rdseed sahf sha sse4.2 ssse3 x87 xsave xsavec xsaveopt xsaves
goldmont_plus: 64bit aes clflushopt cmov crc32 cx16 cx8 fsgsbase fxsr mmx movbe nopl pclmul popcnt prfchw ptwrite
 rdpid rdrnd rdseed sahf sha sse4.2 ssse3 x87 xsave xsavec xsaveopt xsaves
gracemont: 64bit adx aes avxvnni bmi bmi2 clflushopt clwb cmov crc32 cx16 cx8 f16c fma fsgsbase fxsr gfni hreset
 invpcid lzcnt mmx movbe movdir64b movdiri nopl pclmul pconfig pku popcnt prfchw ptwrite rdpid rdrnd rdseed sahf
 serialize sha shstk sse4.2 ssse3 vaes vpclmulqdq waitpkg widekl x87 xsave xsavec xsaveopt xsaves
grandridge: 64bit adx aes avxifma avxneconvert avxvnni avxvnniint8 bmi bmi2 cldemote clflushopt clwb cmov cmpccxadd
 crc32 cx16 cx8 enqcmd f16c fma fsgsbase fxsr gfni hreset invpcid lzcnt mmx movbe movdir64b movdiri nopl pclmul
 pconfig pku popcnt prfchw ptwrite rdpid rdrnd rdseed sahf serialize sha shstk sse4.2 ssse3 uintr vaes vpclmulqdq
 waitpkg widekl x87 xsave xsavec xsaveopt xsaves
graniterapids: 64bit adx aes amx-bf16 amx-fp16 amx-int8 amx-tile avx avx2 avx512bf16 avx512bitalg avx512bw avx512cd
 avx512dq avx512f avx512fp16 avx512ifma avx512vbmi avx512vbmi2 avx512vl avx512vnni avx512vpopcntdq avxvnni bmi bmi2
 cldemote clflushopt clwb cmov crc32 cx16 cx8 enqcmd ermsb f16c fma fsgsbase fsrm fxsr gfni invpcid lzcnt mmx movbe
 movdir64b movdiri nopl pclmul pconfig pku popcnt prefetchi prfchw ptwrite rdpid rdrnd rdseed sahf serialize sha shstk
 sse2 sse4.2 tsxldtrk uintr vaes vpclmulqdq waitpkg wbnoinvd x87 xsave xsavec xsaveopt xsaves
graniterapids-d: 64bit adx aes amx-bf16 amx-complex amx-fp16 amx-int8 amx-tile avx avx2 avx512bf16 avx512bitalg
 avx512bw avx512cd avx512dq avx512f avx512fp16 avx512ifma avx512vbmi avx512vbmi2 avx512vl avx512vnni avx512vpopcntdq
 avxvnni bmi bmi2 cldemote clflushopt clwb cmov crc32 cx16 cx8 enqcmd ermsb f16c fma fsgsbase fsrm fxsr gfni invpcid
 lzcnt mmx movbe movdir64b movdiri nopl pclmul pconfig pku popcnt prefetchi prfchw ptwrite rdpid rdrnd rdseed sahf
 serialize sha shstk sse2 sse4.2 tsxldtrk uintr vaes vpclmulqdq waitpkg wbnoinvd x87 xsave xsavec xsaveopt xsaves
graniterapids_d: 64bit adx aes amx-bf16 amx-complex amx-fp16 amx-int8 amx-tile avx avx2 avx512bf16 avx512bitalg
 avx512bw avx512cd avx512dq avx512f avx512fp16 avx512ifma avx512vbmi avx512vbmi2 avx512vl avx512vnni avx512vpopcntdq
 avxvnni bmi bmi2 cldemote clflushopt clwb cmov crc32 cx16 cx8 enqcmd ermsb f16c fma fsgsbase fsrm fxsr gfni invpcid
 lzcnt mmx movbe movdir64b movdiri nopl pclmul pconfig pku popcnt prefetchi prfchw ptwrite rdpid rdrnd rdseed sahf
 serialize sha shstk sse2 sse4.2 tsxldtrk uintr vaes vpclmulqdq waitpkg wbnoinvd x87 xsave xsavec xsaveopt xsaves
haswell: 64bit avx avx2 bmi bmi2 cmov crc32 cx16 cx8 ermsb f16c fma fsgsbase fxsr invpcid lzcnt mmx movbe nopl pclmul
 popcnt rdrnd sahf sse2 sse4.2 x87 xsave xsaveopt
icelake-client: 64bit adx aes avx avx2 avx512bitalg avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi
 avx512vbmi2 avx512vl avx512vnni avx512vpopcntdq bmi bmi2 clflushopt cmov crc32 cx16 cx8 ermsb f16c fma fsgsbase fsrm
 fxsr gfni invpcid lzcnt mmx movbe nopl pclmul pku popcnt prfchw rdpid rdrnd rdseed sahf sha sse2 sse4.2 vaes
 vpclmulqdq x87 xsave xsavec xsaveopt xsaves
icelake-server: 64bit adx aes avx avx2 avx512bitalg avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi
 avx512vbmi2 avx512vl avx512vnni avx512vpopcntdq bmi bmi2 clflushopt clwb cmov crc32 cx16 cx8 ermsb f16c fma fsgsbase
 fsrm fxsr gfni invpcid lzcnt mmx movbe nopl pclmul pconfig pku popcnt prfchw rdpid rdrnd rdseed sahf sha sse2 sse4.2
 vaes vpclmulqdq wbnoinvd x87 xsave xsavec xsaveopt xsaves
icelake_client: 64bit adx aes avx avx2 avx512bitalg avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi
 avx512vbmi2 avx512vl avx512vnni avx512vpopcntdq bmi bmi2 clflushopt cmov crc32 cx16 cx8 ermsb f16c fma fsgsbase fsrm
 fxsr gfni invpcid lzcnt mmx movbe nopl pclmul pku popcnt prfchw rdpid rdrnd rdseed sahf sha sse2 sse4.2 vaes
 vpclmulqdq x87 xsave xsavec xsaveopt xsaves
icelake_server: 64bit adx aes avx avx2 avx512bitalg avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi
 avx512vbmi2 avx512vl avx512vnni avx512vpopcntdq bmi bmi2 clflushopt clwb cmov crc32 cx16 cx8 ermsb f16c fma fsgsbase
 fsrm fxsr gfni invpcid lzcnt mmx movbe nopl pclmul pconfig pku popcnt prfchw rdpid rdrnd rdseed sahf sha sse2 sse4.2
 vaes vpclmulqdq wbnoinvd x87 xsave xsavec xsaveopt xsaves
ivybridge: 64bit avx cmov crc32 cx16 cx8 f16c fsgsbase fxsr mmx nopl pclmul popcnt rdrnd sahf sse2 sse4.2 x87 xsave
 xsaveopt
k8: 64bit cmov cx8 fxsr mmx nopl prfchw sse2 x87
k8-sse3: 64bit cmov cx16 cx8 fxsr mmx nopl prfchw sse3 x87
knl: 64bit adx aes avx512cd avx512f bmi bmi2 cmov crc32 cx16 cx8 f16c fma fsgsbase fxsr lzcnt mmx movbe nopl pclmul
 popcnt prfchw rdrnd rdseed sahf x87 xsave xsaveopt
knm: 64bit adx aes avx512cd avx512f avx512vpopcntdq bmi bmi2 cmov crc32 cx16 cx8 f16c fma fsgsbase fxsr lzcnt mmx
 movbe nopl pclmul popcnt prfchw rdrnd rdseed sahf x87 xsave xsaveopt
lunarlake: 64bit adx aes avxifma avxneconvert avxvnni avxvnniint16 avxvnniint8 bmi bmi2 clflushopt clwb cmov cmpccxadd
 crc32 cx16 cx8 enqcmd f16c fma fsgsbase fxsr gfni hreset invpcid lzcnt mmx movbe movdir64b movdiri nopl pclmul
 pconfig pku popcnt prfchw ptwrite rdpid rdrnd rdseed sahf serialize sha sha512 shstk sm3 sm4 sse4.2 ssse3 uintr vaes
 vpclmulqdq waitpkg widekl x87 xsave xsavec xsaveopt xsaves
meteorlake: 64bit adx aes avxvnni bmi bmi2 clflushopt clwb cmov crc32 cx16 cx8 f16c fma fsgsbase fxsr gfni hreset
 invpcid lzcnt mmx movbe movdir64b movdiri nopl pclmul pconfig pku popcnt prfchw ptwrite rdpid rdrnd rdseed sahf
 serialize sha shstk sse4.2 ssse3 vaes vpclmulqdq waitpkg widekl x87 xsave xsavec xsaveopt xsaves
mic_avx512: 64bit adx aes avx512cd avx512f bmi bmi2 cmov crc32 cx16 cx8 f16c fma fsgsbase fxsr lzcnt mmx movbe nopl
 pclmul popcnt prfchw rdrnd rdseed sahf x87 xsave xsaveopt
nehalem: 64bit cmov crc32 cx16 cx8 fxsr mmx nopl popcnt sahf sse2 sse4.2 x87
nocona: 64bit cmov cx16 cx8 fxsr mmx nopl sse3 x87
novalake: 64bit adx aes avx10.2 avxifma avxneconvert avxvnni avxvnniint16 avxvnniint8 bmi bmi2 ccmp clflushopt clwb
 cmov cmpccxadd crc32 cx16 cx8 egpr enqcmd f16c fma fsgsbase fxsr gfni hreset invpcid lzcnt mmx movbe movdir64b
 movdiri movrs ndd nf nopl pclmul pconfig pku popcnt ppx prefetchi prfchw ptwrite push2pop2 rdpid rdrnd rdseed sahf
 serialize sha sha512 shstk sm3 sm4 sse4.2 ssse3 uintr vaes vpclmulqdq waitpkg x87 xsave xsavec xsaveopt xsaves zu
opteron: 64bit cmov cx8 fxsr mmx nopl prfchw sse2 x87
opteron-sse3: 64bit cmov cx16 cx8 fxsr mmx nopl prfchw sse3 x87
pantherlake: 64bit adx aes avxifma avxneconvert avxvnni avxvnniint16 avxvnniint8 bmi bmi2 clflushopt clwb cmov
 cmpccxadd crc32 cx16 cx8 enqcmd f16c fma fsgsbase fxsr gfni hreset invpcid lzcnt mmx movbe movdir64b movdiri nopl
 pclmul pconfig pku popcnt prfchw ptwrite rdpid rdrnd rdseed sahf serialize sha sha512 shstk sm3 sm4 sse4.2 ssse3
 uintr vaes vpclmulqdq waitpkg x87 xsave xsavec xsaveopt xsaves
penryn: 64bit cmov cx16 cx8 fxsr mmx nopl sahf sse4.1 x87
raptorlake: 64bit adx aes avxvnni bmi bmi2 clflushopt clwb cmov crc32 cx16 cx8 f16c fma fsgsbase fxsr gfni hreset
 invpcid lzcnt mmx movbe movdir64b movdiri nopl pclmul pconfig pku popcnt prfchw ptwrite rdpid rdrnd rdseed sahf
 serialize sha shstk sse4.2 ssse3 vaes vpclmulqdq waitpkg widekl x87 xsave xsavec xsaveopt xsaves
rocketlake: 64bit adx aes avx avx2 avx512bitalg avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vbmi2
 avx512vl avx512vnni avx512vpopcntdq bmi bmi2 clflushopt cmov crc32 cx16 cx8 ermsb f16c fma fsgsbase fsrm fxsr gfni
 invpcid lzcnt mmx movbe nopl pclmul pku popcnt prfchw rdpid rdrnd rdseed sahf sha sse2 sse4.2 vaes vpclmulqdq x87
 xsave xsavec xsaveopt xsaves
sandybridge: 64bit avx cmov crc32 cx16 cx8 fxsr mmx nopl pclmul popcnt sahf sse2 sse4.2 x87 xsave xsaveopt
sapphirerapids: 64bit adx aes amx-bf16 amx-int8 amx-tile avx avx2 avx512bf16 avx512bitalg avx512bw avx512cd avx512dq
 avx512f avx512fp16 avx512ifma avx512vbmi avx512vbmi2 avx512vl avx512vnni avx512vpopcntdq avxvnni bmi bmi2 cldemote
 clflushopt clwb cmov crc32 cx16 cx8 enqcmd ermsb f16c fma fsgsbase fsrm fxsr gfni invpcid lzcnt mmx movbe movdir64b
 movdiri nopl pclmul pconfig pku popcnt prfchw ptwrite rdpid rdrnd rdseed sahf serialize sha shstk sse2 sse4.2
 tsxldtrk uintr vaes vpclmulqdq waitpkg wbnoinvd x87 xsave xsavec xsaveopt xsaves
sierraforest: 64bit adx aes avxifma avxneconvert avxvnni avxvnniint8 bmi bmi2 cldemote clflushopt clwb cmov cmpccxadd
 crc32 cx16 cx8 enqcmd f16c fma fsgsbase fxsr gfni hreset invpcid lzcnt mmx movbe movdir64b movdiri nopl pclmul
 pconfig pku popcnt prfchw ptwrite rdpid rdrnd rdseed sahf serialize sha shstk sse4.2 ssse3 uintr vaes vpclmulqdq
 waitpkg widekl x87 xsave xsavec xsaveopt xsaves
silvermont: 64bit cmov crc32 cx16 cx8 fxsr mmx movbe nopl pclmul popcnt prfchw rdrnd sahf sse4.2 ssse3 x87
skx: 64bit adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512vl bmi bmi2 clflushopt clwb cmov crc32 cx16 cx8
 ermsb f16c fma fsgsbase fxsr invpcid lzcnt mmx movbe nopl pclmul pku popcnt prfchw rdrnd rdseed sahf sse2 sse4.2 x87
 xsave xsavec xsaveopt xsaves
skylake: 64bit adx aes avx avx2 bmi bmi2 clflushopt cmov crc32 cx16 cx8 ermsb f16c fma fsgsbase fxsr invpcid lzcnt mmx
 movbe nopl pclmul popcnt prfchw rdrnd rdseed sahf sse2 sse4.2 x87 xsave xsavec xsaveopt xsaves
skylake-avx512: 64bit adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512vl bmi bmi2 clflushopt clwb cmov crc32
 cx16 cx8 ermsb f16c fma fsgsbase fxsr invpcid lzcnt mmx movbe nopl pclmul pku popcnt prfchw rdrnd rdseed sahf sse2
 sse4.2 x87 xsave xsavec xsaveopt xsaves
skylake_avx512: 64bit adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512vl bmi bmi2 clflushopt clwb cmov crc32
 cx16 cx8 ermsb f16c fma fsgsbase fxsr invpcid lzcnt mmx movbe nopl pclmul pku popcnt prfchw rdrnd rdseed sahf sse2
 sse4.2 x87 xsave xsavec xsaveopt xsaves
slm: 64bit cmov crc32 cx16 cx8 fxsr mmx movbe nopl pclmul popcnt prfchw rdrnd sahf sse4.2 ssse3 x87
tigerlake: 64bit adx aes avx avx2 avx512bitalg avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vbmi2
 avx512vl avx512vnni avx512vp2intersect avx512vpopcntdq bmi bmi2 clflushopt clwb cmov crc32 cx16 cx8 ermsb f16c fma
 fsgsbase fsrm fxsr gfni invpcid lzcnt mmx movbe movdir64b movdiri nopl pclmul pku popcnt prfchw rdpid rdrnd rdseed
 sahf sha shstk sse2 sse4.2 vaes vpclmulqdq x87 xsave xsavec xsaveopt xsaves
tremont: 64bit aes clflushopt clwb cmov crc32 cx16 cx8 fsgsbase fxsr gfni mmx movbe nopl pclmul popcnt prfchw ptwrite
 rdpid rdrnd rdseed sahf sha sse4.2 ssse3 x87 xsave xsavec xsaveopt xsaves
westmere: 64bit cmov crc32 cx16 cx8 fxsr mmx nopl pclmul popcnt sahf sse2 sse4.2 x87
wildcatlake: 64bit adx aes avxifma avxneconvert avxvnni avxvnniint16 avxvnniint8 bmi bmi2 clflushopt clwb cmov
 cmpccxadd crc32 cx16 cx8 enqcmd f16c fma fsgsbase fxsr gfni hreset invpcid lzcnt mmx movbe movdir64b movdiri nopl
 pclmul pconfig pku popcnt prfchw ptwrite rdpid rdrnd rdseed sahf serialize sha sha512 shstk sm3 sm4 sse4.2 ssse3
 uintr vaes vpclmulqdq waitpkg x87 xsave xsavec xsaveopt xsaves
x86-64: 64bit cmov cx8 fxsr mmx nopl sse2 x87
x86-64-v2: 64bit cmov crc32 cx16 cx8 fxsr mmx nopl popcnt sahf sse2 sse4.2 x87
x86-64-v3: 64bit avx2 bmi bmi2 cmov crc32 cx16 cx8 f16c fma fxsr lzcnt mmx movbe nopl popcnt sahf sse2 sse4.2 x87
 xsave
x86-64-v4: 64bit avx2 avx512bw avx512cd avx512dq avx512vl bmi bmi2 cmov crc32 cx16 cx8 f16c fma fxsr lzcnt mmx movbe
 nopl popcnt sahf sse2 sse4.2 x87 xsave
znver1: 64bit adx aes avx2 bmi bmi2 clflushopt clzero cmov crc32 cx16 f16c fma fsgsbase fxsr lzcnt mmx movbe mwaitx
 nopl pclmul popcnt prfchw rdrnd rdseed sahf sha sse4a x87 xsave xsavec xsaveopt xsaves
znver2: 64bit adx aes avx2 bmi bmi2 clflushopt clwb clzero cmov crc32 cx16 f16c fma fsgsbase fxsr lzcnt mmx movbe
 mwaitx nopl pclmul popcnt prfchw rdpid rdpru rdrnd rdseed sahf sha sse4a wbnoinvd x87 xsave xsavec xsaveopt xsaves
znver3: 64bit adx aes avx2 bmi bmi2 clflushopt clwb clzero cmov crc32 cx16 f16c fma fsgsbase fsrm fxsr invpcid lzcnt
 mmx movbe mwaitx nopl pclmul pku popcnt prfchw rdpid rdpru rdrnd rdseed sahf sha sse4a vaes vpclmulqdq wbnoinvd x87
 xsave xsavec xsaveopt xsaves
znver4: 64bit adx aes avx2 avx512bf16 avx512bitalg avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi
 avx512vbmi2 avx512vl avx512vnni avx512vpopcntdq bmi bmi2 clflushopt clwb clzero cmov crc32 cx16 f16c fma fsgsbase
 fsrm fxsr gfni invpcid lzcnt mmx movbe mwaitx nopl pclmul pku popcnt prfchw rdpid rdpru rdrnd rdseed sahf sha shstk
 sse4a vaes vpclmulqdq wbnoinvd x87 xsave xsavec xsaveopt xsaves
znver5: 64bit adx aes avx2 avx512bf16 avx512bitalg avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi
 avx512vbmi2 avx512vl avx512vnni avx512vp2intersect avx512vpopcntdq avxvnni bmi bmi2 clflushopt clwb clzero cmov crc32
 cx16 f16c fma fsgsbase fsrm fxsr gfni invpcid lzcnt mmx movbe movdir64b movdiri mwaitx nopl pclmul pku popcnt
 prefetchi prfchw rdpid rdpru rdrnd rdseed sahf sha shstk sse4a vaes vpclmulqdq wbnoinvd x87 xsave xsavec xsaveopt
 xsaves
"""

X86_64_ALIASES = """
"""

X86_64_TUNING = """
allow-light-256-bit branch-hint branchfusion false-deps-getmant false-deps-lzcnt-tzcnt false-deps-mulc
 false-deps-mullq false-deps-perm false-deps-popcnt false-deps-range fast-11bytenop fast-15bytenop fast-7bytenop
 fast-bextr fast-dpwssd fast-gather fast-hops fast-imm16 fast-lzcnt fast-movbe fast-scalar-fsqrt
 fast-scalar-shift-masks fast-shld-rotate fast-variable-crosslane-shuffle fast-variable-perlane-shuffle
 fast-vector-fsqrt fast-vector-shift-masks faster-shift-than-shuffle idivl-to-divb idivq-to-divl lea-sp lea-uses-ag
 macrofusion no-bypass-delay no-bypass-delay-blend no-bypass-delay-mov no-bypass-delay-shuffle pad-short-functions
 prefer-256-bit prefer-mask-registers prefer-movmsk-over-vtest sbb-dep-breaking slow-3ops-lea slow-incdec slow-lea
 slow-pmaddwd slow-pmulld slow-pmullq slow-shld slow-two-mem-ops slow-unaligned-mem-16 slow-unaligned-mem-32
 tuning-fast-imm-vector-shift use-glm-div-sqrt-costs use-slm-arith-costs vzeroupper
"""

AARCH64_FEATURES = """
CONTEXTIDREL2:
aes: neon
all:
altnzcv: flagm
am:
amvs: am
ascend-store-address:
bf16: neon
brbe:
bti:
btie:
call-saved-x10:
call-saved-x11:
call-saved-x12:
call-saved-x13:
call-saved-x14:
call-saved-x15:
call-saved-x18:
call-saved-x8:
call-saved-x9:
ccdp: ccpp
ccidx:
ccpp:
chk:
clrbhb:
cmh:
cmpbr:
complxnum: neon
cpa:
crc:
crypto: aes neon sha2
cssc:
d128: lse128
disable-fast-inc-vl:
disable-ldp:
disable-stp:
dit:
dotprod: neon
ecv:
el2vmsa:
el3:
ete: trbe
execute-only:
f16f32dot: fullfp16 neon
f16f32mm: fullfp16 neon
f16mm: fullfp16
f32mm: sve
f64mm: sve
f8f16mm: fp8 neon
f8f32mm: fp8 neon
faminmax: neon
fgt:
fix-cortex-a53-835769:
flagm:
fmv:
fp-armv8:
fp16fml: fullfp16 neon
fp8: neon
fp8dot2: fp8
fp8dot4: fp8
fp8fma: fp8
fpac:
fprcvt: fp-armv8
fptoint: fp-armv8
fullfp16: fp-armv8
gcie:
gcs: chk
harden-sls-blr:
harden-sls-nocomdat:
harden-sls-retbr:
hbc:
hcx:
i8mm: neon
ite: ete trbe
jsconv: fp-armv8
lor:
ls64:
lscp:
lse:
lse128: lse
lse2:
lsfe: fp-armv8
lsui:
lut: neon
mec: rme
mops:
mops-go: mops mte
mpam:
mpamv2:
mte:
mtetc: mte
neon: fp-armv8
nmi:
no-bti-at-return-twice:
no-neg-immediates:
nv:
occmo:
outline-atomics:
pan:
pan-rwv: pan
pauth:
pauth-lr:
pcdphint:
perfmon:
poe2:
pops:
predres:
prfm-slc-target:
rand:
ras:
rasv2: ras
rcpc:
rcpc-immo: rcpc
rcpc3: rcpc-immo
rdm: neon
reserve-lr-for-ra:
reserve-x1:
reserve-x10:
reserve-x11:
reserve-x12:
reserve-x13:
reserve-x14:
reserve-x15:
reserve-x18:
reserve-x2:
reserve-x20:
reserve-x21:
reserve-x22:
reserve-x23:
reserve-x24:
reserve-x25:
reserve-x26:
reserve-x27:
reserve-x28:
reserve-x3:
reserve-x4:
reserve-x5:
reserve-x6:
reserve-x7:
reserve-x9:
rme:
sb:
sel2:
sha2: neon
sha3: neon sha2
slow-misaligned-128store:
slow-paired-128:
sm4: neon
sme: bf16 fullfp16
sme-b16b16: sme2 sve-b16b16
sme-f16f16: sme2
sme-f64f64: sme
sme-f8f16: fp8 sme2
sme-f8f32: fp8 sme2
sme-fa64: sme sve2
sme-i16i64: sme
sme-lutv2: sme2
sme-mop4: sme2
sme-tmop: sme2
sme2: sme
sme2p1: sme2
sme2p2: sme2p1
sme2p3: sme2p2
spe:
spe-eef:
specres2: predres
specrestrict:
ssbs:
ssve-aes: sme2 sve-aes
ssve-bitperm: sme2 sve-bitperm
ssve-fexpa: sme2
ssve-fp8dot2: fp8 sme2
ssve-fp8dot4: fp8 sme2
ssve-fp8fma: fp8 sme2
sve: fullfp16
sve-aes: aes
sve-aes2:
sve-b16b16:
sve-b16mm: sve
sve-bfscale:
sve-bitperm:
sve-f16f32mm: sve
sve-sha3: sha3
sve-sm4: sm4
sve2: sve
sve2-aes: sve-aes sve2
sve2-bitperm: sve-bitperm sve2
sve2-sha3: sve-sha3 sve2
sve2-sm4: sve-sm4 sve2
sve2p1: sve2
sve2p2: sve2p1
sve2p3: sve2p2
tagged-globals:
tev:
the:
tlb-rmi:
tlbid:
tlbiw:
tpidr-el1:
tpidr-el2:
tpidr-el3:
tpidrro-el0:
tracev8.4:
trbe:
uaops:
use-experimental-zeroing-pseudos:
use-reciprocal-square-root:
v8.1a: crc lor lse pan rdm v8a vh
v8.2a: ccpp pan-rwv ras uaops v8.1a
v8.3a: complxnum jsconv pauth rcpc v8.2a
v8.4a: am dit dotprod flagm lse2 mpam nv rcpc-immo sel2 tlb-rmi tracev8.4 v8.3a
v8.5a: altnzcv bti ccdp fptoint predres sb specrestrict v8.4a
v8.6a: amvs bf16 ecv fgt i8mm v8.5a
v8.7a: hcx v8.6a wfxt xs
v8.8a: hbc mops nmi v8.7a
v8.9a: chk clrbhb cssc prfm-slc-target rasv2 specres2 v8.8a
v8a: el2vmsa el3
v8r: CONTEXTIDREL2 ccpp crc dit flagm lse pan pan-rwv pauth ras rcpc rcpc-immo sel2 specrestrict tlb-rmi tracev8.4
 uaops
v9.1a: v8.6a v9a
v9.2a: v8.7a v9.1a
v9.3a: v8.8a v9.2a
v9.4a: v8.9a v9.3a
v9.5a: cpa v9.4a
v9.6a: cmpbr lsui occmo v9.5a
v9.7a: fprcvt sve2p3 v9.6a
v9a: v8.5a
vh: CONTEXTIDREL2
wfxt:
xs:
zcm-fpr32:
zcm-fpr64:
zcm-gpr32:
"""

AARCH64_CPUS = """
a64fx: aes complxnum crc fp-armv8 fullfp16 lse neon perfmon ras rdm sha2 sve v8.2a
ampere1: aes bf16 ccidx complxnum crc dotprod fp-armv8 fullfp16 i8mm jsconv lse neon pauth perfmon rand ras rcpc rdm
 sb sha2 sha3 ssbs v8.6a
ampere1a: aes bf16 ccidx complxnum crc dotprod fp-armv8 fullfp16 i8mm jsconv lse mte neon pauth perfmon rand ras rcpc
 rdm sb sha2 sha3 sm4 ssbs v8.6a
ampere1b: aes bf16 ccidx complxnum crc cssc dotprod fp-armv8 fullfp16 i8mm jsconv lse mte neon pauth perfmon rand ras
 rcpc rdm sb sha2 sha3 sm4 ssbs v8.7a wfxt
ampere1c: ccidx cssc faminmax fp16fml fp8fma lut mte neon perfmon rand ssbs sve-aes sve-b16b16 sve-sha3 sve-sm4 sve2
 v9.2a
apple-a10: aes crc fp-armv8 lor neon pan perfmon rdm sha2 v8a vh
apple-a11: aes crc fp-armv8 fullfp16 lse neon perfmon ras rdm sha2 v8.2a
apple-a12: aes complxnum crc fp-armv8 fullfp16 jsconv lse neon pauth perfmon ras rcpc rdm sha2 v8.3a
apple-a13: aes complxnum crc dotprod fp-armv8 fp16fml fullfp16 jsconv lse neon pauth perfmon ras rcpc rdm sha2 sha3
 v8.4a
apple-a14: aes altnzcv ccdp complxnum crc dotprod fp-armv8 fp16fml fptoint fullfp16 jsconv lse neon pauth perfmon
 predres ras rcpc rdm sb sha2 sha3 specrestrict ssbs v8.4a
apple-a15: aes bf16 complxnum crc dotprod fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse neon pauth perfmon ras rcpc
 rdm sha2 sha3 ssbs v8.6a
apple-a16: aes bf16 complxnum crc dotprod fp-armv8 fp16fml fpac fullfp16 hcx i8mm jsconv lse neon pauth perfmon ras
 rcpc rdm sha2 sha3 ssbs v8.6a
apple-a17: aes bf16 complxnum crc dotprod fp-armv8 fp16fml fpac fullfp16 hcx i8mm jsconv lse neon pauth perfmon ras
 rcpc rdm sha2 sha3 ssbs v8.6a
apple-a7: aes fp-armv8 neon perfmon sha2 v8a
apple-m4: aes bf16 complxnum crc dotprod fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse neon pauth perfmon ras rcpc
 rdm sha2 sha3 sme sme-f64f64 sme-i16i64 sme2 v8.7a
apple-m5: aes bf16 complxnum crc cssc dotprod fp-armv8 fp16fml fpac fullfp16 hbc i8mm jsconv lse mte neon pauth
 perfmon ras rcpc rdm sha2 sha3 sme sme-b16b16 sme-f16f16 sme-f64f64 sme-i16i64 sme2 sme2p1 specres2 v8.7a wfxt
c1-nano: altnzcv am bf16 ccidx chk clrbhb complxnum dotprod ete fgt fp-armv8 fp16fml fpac fptoint fullfp16 hcx jsconv
 mpam mte neon perfmon ras rcpc3 rdm sel2 sme sme2 specres2 ssbs sve sve-bitperm sve2 tracev8.4 trbe v9.3a vh
c1-premium: altnzcv am bf16 ccidx chk clrbhb complxnum dotprod ete fgt fp-armv8 fp16fml fpac fptoint fullfp16 hcx
 jsconv mpam mte neon perfmon ras rcpc3 rdm sel2 sme sme2 spe spe-eef specres2 ssbs sve sve-bitperm sve2 tracev8.4
 trbe v9.3a vh
c1-pro: altnzcv am bf16 ccidx chk clrbhb complxnum dotprod ete fgt fp-armv8 fp16fml fpac fptoint fullfp16 hcx jsconv
 mpam mte neon perfmon ras rcpc3 rdm sel2 sme sme2 spe spe-eef specres2 ssbs sve sve-bitperm sve2 tracev8.4 trbe v9.3a
 vh
c1-ultra: altnzcv am bf16 ccidx chk clrbhb complxnum dotprod ete fgt fp-armv8 fp16fml fpac fptoint fullfp16 hcx jsconv
 mpam mte neon perfmon ras rcpc3 rdm sel2 sme sme2 spe spe-eef specres2 ssbs sve sve-bitperm sve2 tracev8.4 trbe v9.3a
 vh
carmel: aes crc fp-armv8 fullfp16 lse neon ras rdm sha2 v8.2a
cortex-a320: ccidx ccpp complxnum crc dotprod ete flagm fp16fml fullfp16 jsconv lor lse mte neon pan pan-rwv pauth
 perfmon predres ras rdm sb ssbs sve sve-bitperm sve2 trbe uaops v9.2a vh
cortex-a34: aes crc fp-armv8 neon perfmon sha2 v8a
cortex-a35: aes crc fp-armv8 neon perfmon sha2 v8a
cortex-a510: am bf16 ccidx complxnum crc dotprod ete fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse mte neon pauth
 perfmon ras rcpc rdm sb ssbs sve sve-bitperm sve2 v9a
cortex-a520: am bf16 ccidx complxnum crc dotprod ete flagm fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse mte neon
 pauth perfmon predres ras rcpc rdm sb ssbs sve sve-bitperm sve2 v9.2a
cortex-a520ae: am bf16 ccidx complxnum crc dotprod ete flagm fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse mte neon
 pauth perfmon predres ras rcpc rdm sb ssbs sve sve-bitperm sve2 v9.2a
cortex-a53: aes crc fp-armv8 neon perfmon sha2 v8a
cortex-a55: aes crc dotprod fp-armv8 fullfp16 lse neon perfmon ras rcpc rdm sha2 v8.2a
cortex-a57: aes crc fp-armv8 neon perfmon sha2 v8a
cortex-a65: aes crc dotprod fp-armv8 fullfp16 lse neon perfmon ras rcpc rdm sha2 ssbs v8.2a
cortex-a65ae: aes crc dotprod fp-armv8 fullfp16 lse neon perfmon ras rcpc rdm sha2 ssbs v8.2a
cortex-a710: bf16 ccidx complxnum crc dotprod ete flagm fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse mte neon pauth
 perfmon ras rcpc rdm sb ssbs sve sve-bitperm sve2 v9a
cortex-a715: bf16 ccidx complxnum crc dotprod ete flagm fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse mte neon pauth
 perfmon predres ras rcpc rdm sb spe ssbs sve sve-bitperm sve2 trbe v9a
cortex-a72: aes crc fp-armv8 neon perfmon sha2 v8a
cortex-a720: bf16 ccidx complxnum crc dotprod ete flagm fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse mte neon pauth
 perfmon predres ras rcpc rdm sb spe spe-eef ssbs sve sve-bitperm sve2 trbe v9.2a
cortex-a720ae: bf16 ccidx complxnum crc dotprod ete flagm fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse mte neon
 pauth perfmon predres ras rcpc rdm sb spe spe-eef ssbs sve sve-bitperm sve2 trbe v9.2a
cortex-a725: bf16 ccidx complxnum crc dotprod ete flagm fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse mte neon pauth
 perfmon predres ras rcpc rdm sb spe spe-eef ssbs sve sve-bitperm sve2 trbe v9.2a
cortex-a73: aes crc fp-armv8 neon perfmon sha2 v8a
cortex-a75: aes crc dotprod fp-armv8 fullfp16 lse neon perfmon ras rcpc rdm sha2 v8.2a
cortex-a76: aes crc dotprod fp-armv8 fullfp16 lse neon perfmon ras rcpc rdm sha2 ssbs v8.2a
cortex-a76ae: aes crc dotprod fp-armv8 fullfp16 lse neon perfmon ras rcpc rdm sha2 ssbs v8.2a
cortex-a77: aes crc dotprod fp-armv8 fullfp16 lse neon perfmon ras rcpc rdm sha2 ssbs v8.2a
cortex-a78: aes crc dotprod fp-armv8 fullfp16 lse neon perfmon ras rcpc rdm sha2 spe ssbs v8.2a
cortex-a78ae: aes crc dotprod fp-armv8 fullfp16 lse neon perfmon ras rcpc rdm sha2 spe ssbs v8.2a
cortex-a78c: aes crc dotprod flagm fp-armv8 fullfp16 lse neon pauth perfmon ras rcpc rdm sha2 spe ssbs v8.2a
cortex-r82: ccdp complxnum crc dotprod flagm fp-armv8 fp16fml fpac fullfp16 jsconv lse neon pauth perfmon predres ras
 rcpc rdm sb ssbs v8r
cortex-r82ae: ccdp complxnum crc dotprod flagm fp-armv8 fp16fml fpac fullfp16 jsconv lse neon pauth perfmon predres
 ras rcpc rdm sb ssbs v8r
cortex-x1: aes crc dotprod fp-armv8 fullfp16 lse neon perfmon ras rcpc rdm sha2 spe ssbs v8.2a
cortex-x1c: aes crc dotprod flagm fp-armv8 fullfp16 lse lse2 neon pauth perfmon ras rcpc rcpc-immo rdm sha2 spe ssbs
 v8.2a
cortex-x2: am bf16 ccidx complxnum crc dotprod ete flagm fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse mte neon pauth
 perfmon ras rcpc rdm sb ssbs sve sve-bitperm sve2 v9a
cortex-x3: bf16 ccidx complxnum crc dotprod ete flagm fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse mte neon pauth
 perfmon predres ras rcpc rdm sb spe ssbs sve sve-bitperm sve2 trbe v9a
cortex-x4: bf16 ccidx complxnum crc dotprod ete flagm fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse mte neon pauth
 perfmon predres ras rcpc rdm sb spe spe-eef ssbs sve sve-bitperm sve2 trbe v9.2a
cortex-x925: bf16 ccidx complxnum crc dotprod ete flagm fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse mte neon pauth
 perfmon predres ras rcpc rdm sb spe spe-eef ssbs sve sve-bitperm sve2 trbe v9.2a
exynos-m3: aes crc fp-armv8 neon perfmon sha2 v8a
exynos-m4: aes crc dotprod fp-armv8 fullfp16 lse neon perfmon ras rdm sha2 v8.2a
exynos-m5: aes crc dotprod fp-armv8 fullfp16 lse neon perfmon ras rdm sha2 v8.2a
falkor: aes crc fp-armv8 neon perfmon rdm sha2 v8a
fujitsu-monaka: ccidx clrbhb ete faminmax fp16fml fp8dot2 fp8dot4 fp8fma fpac ls64 lut mec perfmon rand specres2 ssbs
 sve-aes sve-bitperm sve-sha3 sve-sm4 sve2 v9.3a
gb10: bf16 ccidx complxnum crc dotprod ete flagm fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse mte neon pauth perfmon
 predres ras rcpc rdm sb spe spe-eef ssbs sve sve-aes sve-bitperm sve-sha3 sve-sm4 sve2 trbe v9.2a
generic: ete fp-armv8 neon
grace: bf16 ccidx complxnum crc dotprod ete fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse mte neon pauth perfmon ras
 rcpc rdm spe ssbs sve sve-aes sve-bitperm sve-sha3 sve-sm4 sve2 v9a
kryo: aes crc fp-armv8 neon perfmon sha2 v8a
neoverse-512tvb: aes bf16 ccdp ccidx complxnum crc dotprod fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse neon pauth
 perfmon rand ras rcpc rdm sha2 sha3 sm4 spe ssbs sve v8.4a
neoverse-e1: aes crc dotprod fp-armv8 fullfp16 lse neon perfmon ras rcpc rdm sha2 ssbs v8.2a
neoverse-n1: aes crc dotprod fp-armv8 fullfp16 lse neon perfmon ras rcpc rdm sha2 spe ssbs v8.2a
neoverse-n2: bf16 ccidx complxnum crc dotprod ete fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse mte neon pauth
 perfmon ras rcpc rdm sb ssbs sve sve-bitperm sve2 trbe v9a
neoverse-n3: bf16 ccidx complxnum crc dotprod ete flagm fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse mte neon pauth
 perfmon predres rand ras rcpc rdm sb spe spe-eef ssbs sve sve-bitperm sve2 v9.2a
neoverse-v1: aes bf16 ccdp ccidx complxnum crc dotprod fp-armv8 fp16fml fullfp16 i8mm jsconv lse neon pauth perfmon
 rand ras rcpc rdm sha2 sha3 sm4 spe ssbs sve v8.4a
neoverse-v2: bf16 ccidx complxnum crc dotprod ete fp-armv8 fp16fml fpac fullfp16 i8mm jsconv lse mte neon pauth
 perfmon rand ras rcpc rdm spe ssbs sve sve-bitperm sve2 v9a
neoverse-v3: bf16 brbe ccidx complxnum crc dotprod ete flagm fp-armv8 fp16fml fpac fullfp16 i8mm jsconv ls64 lse mte
 neon pauth perfmon predres rand ras rcpc rdm rme sb spe spe-eef ssbs sve sve-bitperm sve2 v9.2a
neoverse-v3ae: bf16 brbe ccidx complxnum crc dotprod ete flagm fp-armv8 fp16fml fpac fullfp16 i8mm jsconv ls64 lse mte
 neon pauth perfmon predres rand ras rcpc rdm rme sb spe spe-eef ssbs sve sve-bitperm sve2 v9.2a
olympus: brbe ccidx chk ete faminmax fp16fml fp8dot2 fp8dot4 fp8fma fpac ls64 lut mec mte perfmon rand spe spe-eef
 ssbs sve-aes sve-bitperm sve-sha3 sve-sm4 sve2 v9.2a
oryon-1: CONTEXTIDREL2 aes altnzcv am amvs bf16 bti ccdp ccidx ccpp complxnum crc dit dotprod ecv el2vmsa el3 fgt
 flagm fp-armv8 fp16fml fptoint fullfp16 i8mm jsconv lor lse lse2 mpam neon nv pan pan-rwv pauth perfmon predres rand
 ras rcpc rcpc-immo rdm sb sel2 sha2 sha3 sm4 spe specrestrict ssbs tlb-rmi tracev8.4 uaops v8.1a v8.2a v8.3a v8.4a
 v8.5a v8.6a v8a vh
saphira: aes ccidx crc fp-armv8 lse neon perfmon ras rcpc rdm sha2 spe v8.4a
thunderx: aes crc fp-armv8 neon perfmon sha2 v8a
thunderx2t99: aes crc fp-armv8 lse neon rdm sha2 v8.1a
thunderx3t110: aes ccidx complxnum crc fp-armv8 jsconv lse neon pauth perfmon ras rcpc rdm sha2 v8.3a
thunderxt81: aes crc fp-armv8 neon perfmon sha2 v8a
thunderxt83: aes crc fp-armv8 neon perfmon sha2 v8a
thunderxt88: aes crc fp-armv8 neon perfmon sha2 v8a
tsv110: aes complxnum crc dotprod fp-armv8 fp16fml fullfp16 jsconv lse neon perfmon ras rdm sha2 spe v8.2a
"""

AARCH64_ALIASES = """
apple-a18: apple-m4
apple-a19: apple-m5
apple-a8: apple-a7
apple-a9: apple-a7
apple-latest: apple-m5
apple-m1: apple-a14
apple-m2: apple-a15
apple-m3: apple-a16
apple-s10: apple-a16
apple-s4: apple-a12
apple-s5: apple-a12
apple-s6: apple-a13
apple-s7: apple-a13
apple-s8: apple-a13
apple-s9: apple-a16
cobalt-100: neoverse-n2
cyclone: apple-a7
"""

AARCH64_TUNING = """
a320 a35 a510 a520 a520ae a53 a55 a57 a64fx a65 a710 a715 a72 a720 a720ae a73 a75 a76 a77 a78 a78ae a78c
 addr-lsl-slow-14 aggressive-fma aggressive-interleaving alternate-sextload-cvt-f32-pattern alu-lsl-fast ampere1
 ampere1a ampere1b ampere1c apple-a10 apple-a11 apple-a12 apple-a13 apple-a14 apple-a15 apple-a16 apple-a17 apple-a7
 apple-m4 apple-m5 arith-bcc-fusion arith-cbz-fusion avoid-ldapur balance-fp-ops c1-nano c1-premium c1-pro c1-ultra
 carmel cmp-bcc-fusion cortex-a725 cortex-r82 cortex-r82ae cortex-x1 cortex-x2 cortex-x3 cortex-x4 cortex-x925
 disable-latency-sched-heuristic disable-maximize-scalable-bandwidth disable-unpredicated-ld-st-lower
 enable-select-opt exynos-cheap-as-move exynosm3 exynosm4 falkor force-32bit-jump-tables fujitsu-monaka fuse-address
 fuse-addsub-2reg-const1 fuse-adrp-add fuse-aes fuse-arith-logic fuse-crypto-eor fuse-csel fuse-cset fuse-literals
 kryo ldp-aligned-only max-interleave-factor-4 neoverse512tvb neoversee1 neoversen1 neoversen2 neoversen3 neoversev1
 neoversev2 neoversev3 neoversev3AE no-sve-fp-ld1r no-zcz-fpr64 olympus oryon-1 predictable-select-expensive saphira
 slow-strqro-store store-pair-suppress stp-aligned-only strict-align thunderx thunderx2t99 thunderx3t110 thunderxt81
 thunderxt83 thunderxt88 tsv110 use-fixed-over-scalable-if-equal-cost use-postra-scheduler use-wzr-to-vec-move
 zcm-fpr128 zcm-gpr64 zcz-fp-workaround zcz-fpr128 zcz-gpr32 zcz-gpr64
"""
