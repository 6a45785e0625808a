"""CPU features that can be seen when an image is loaded, each with the bit that shows it.

A feature's name is LLVM's. Its place in the table of its architecture is its number: images record sets of features by
number, so rows are only ever appended. Features of every CPU of the architecture (SSE2; FP and NEON) have no row.

x86-64: CPUID says what the CPU has, XCR0 what the system saves when it switches threads; a feature can be used when
its bit is set and XCR0 has every bit of its state. Read XCR0 (XGETBV, ECX = 0) only after CPUID.1:ECX[27] (OSXSAVE);
without that bit XCR0 counts as 0. A leaf above the highest one of its range (CPUID.0:EAX, CPUID.80000000h:EAX) and a
subleaf of 7 above CPUID.(7,0):EAX count as 0. macOS sets the AVX-512 bits of XCR0 for a thread at its first use only:
there, XCR0 is right for `AVX` and the sysctl value `hw.optional.avx512f` answers for `AVX512`.

AArch64, Linux: bits of the auxiliary vector's words AT_HWCAP, AT_HWCAP2, AT_HWCAP3; the kernel sets a bit when CPU and
system both are ready, so there is no second question. macOS: sysctl values under `hw.optional.`; every word of the text
must be 1, 'a|b' means one of them (macOS 11 has other names than 12). An empty text: no name, so never on macOS.

Sources: Intel SDM 2A (CPUID) and 1, 13.2 (XCR0); AMD APM 3, appendix E; Linux `arch/arm64/include/uapi/asm/hwcap.h`,
`Documentation/arch/arm64/elf_hwcaps.rst`; Apple, "Determining instruction set characteristics".
"""

EAX, EBX, ECX, EDX = 0, 1, 2, 3
"""Registers of CPUID's answer."""

XSAVE, AVX, AVX512, AMX = 0x1, 0x6, 0xE6, 0x60000
"""Bits of XCR0: x87 (always set when XCR0 exists); SSE and AVX; with opmask and ZMM; tile configuration and data."""

AT_HWCAP, AT_HWCAP2, AT_HWCAP3 = 16, 26, 29
"""Words of the auxiliary vector (`getauxval`)."""

OSXSAVE = (1, 0, ECX, 27)
"""(leaf, subleaf, register, bit) that allows XGETBV."""

X86 = (
    # name, leaf, subleaf, register, bit, XCR0
    ("sse3", 1, 0, ECX, 0, 0),
    ("ssse3", 1, 0, ECX, 9, 0),
    ("cx16", 1, 0, ECX, 13, 0),
    ("sse4.1", 1, 0, ECX, 19, 0),
    ("sse4.2", 1, 0, ECX, 20, 0),
    ("crc32", 1, 0, ECX, 20, 0),  # LLVM's word for the general-register part of SSE4.2
    ("popcnt", 1, 0, ECX, 23, 0),
    ("sahf", 0x80000001, 0, ECX, 0, 0),
    ("avx", 1, 0, ECX, 28, AVX),
    ("f16c", 1, 0, ECX, 29, AVX),
    ("fma", 1, 0, ECX, 12, AVX),
    ("avx2", 7, 0, EBX, 5, AVX),
    ("bmi", 7, 0, EBX, 3, 0),
    ("bmi2", 7, 0, EBX, 8, 0),
    ("lzcnt", 0x80000001, 0, ECX, 5, 0),
    ("movbe", 1, 0, ECX, 22, 0),
    ("xsave", 1, 0, ECX, 26, XSAVE),
    ("avx512f", 7, 0, EBX, 16, AVX512),
    ("avx512bw", 7, 0, EBX, 30, AVX512),
    ("avx512cd", 7, 0, EBX, 28, AVX512),
    ("avx512dq", 7, 0, EBX, 17, AVX512),
    ("avx512vl", 7, 0, EBX, 31, AVX512),
    ("avx512ifma", 7, 0, EBX, 21, AVX512),
    ("avx512vbmi", 7, 0, ECX, 1, AVX512),
    ("avx512vbmi2", 7, 0, ECX, 6, AVX512),
    ("avx512vnni", 7, 0, ECX, 11, AVX512),
    ("avx512bitalg", 7, 0, ECX, 12, AVX512),
    ("avx512vpopcntdq", 7, 0, ECX, 14, AVX512),
    ("avx512vp2intersect", 7, 0, EDX, 8, AVX512),
    ("avx512bf16", 7, 1, EAX, 5, AVX512),
    ("avx512fp16", 7, 0, EDX, 23, AVX512),
    ("aes", 1, 0, ECX, 25, 0),
    ("pclmul", 1, 0, ECX, 1, 0),
    ("vaes", 7, 0, ECX, 9, AVX),
    ("vpclmulqdq", 7, 0, ECX, 10, AVX),
    ("gfni", 7, 0, ECX, 8, 0),
    ("sha", 7, 0, EBX, 29, 0),
    ("adx", 7, 0, EBX, 19, 0),
    ("fsgsbase", 7, 0, EBX, 0, 0),
    ("xsavec", 0xD, 1, EAX, 1, XSAVE),
    ("clflushopt", 7, 0, EBX, 23, 0),
    ("clwb", 7, 0, EBX, 24, 0),
    ("prfchw", 0x80000001, 0, ECX, 8, 0),
    ("rdpid", 7, 0, ECX, 22, 0),
    ("pku", 7, 0, ECX, 4, 0),  # OSPKE: the system has enabled it
    ("sse4a", 0x80000001, 0, ECX, 6, 0),
    ("xop", 0x80000001, 0, ECX, 11, AVX),
    ("fma4", 0x80000001, 0, ECX, 16, AVX),
    ("tbm", 0x80000001, 0, ECX, 21, 0),
    ("lwp", 0x80000001, 0, ECX, 15, XSAVE),
    ("mwaitx", 0x80000001, 0, ECX, 29, 0),
    ("clzero", 0x80000008, 0, EBX, 0, 0),
    ("rdpru", 0x80000008, 0, EBX, 4, 0),
    ("avxvnni", 7, 1, EAX, 4, AVX),
    ("avxifma", 7, 1, EAX, 23, AVX),
    ("avxvnniint8", 7, 1, EDX, 4, AVX),
    ("avxneconvert", 7, 1, EDX, 5, AVX),
    ("avxvnniint16", 7, 1, EDX, 10, AVX),
    ("sha512", 7, 1, EAX, 0, AVX),
    ("sm3", 7, 1, EAX, 1, AVX),
    ("sm4", 7, 1, EAX, 2, AVX),
    ("cmpccxadd", 7, 1, EAX, 7, 0),
    ("prefetchi", 7, 1, EDX, 14, 0),
    ("movrs", 7, 1, EAX, 31, 0),
    ("waitpkg", 7, 0, ECX, 5, 0),
    ("cldemote", 7, 0, ECX, 25, 0),
    ("movdiri", 7, 0, ECX, 27, 0),
    ("movdir64b", 7, 0, ECX, 28, 0),
    ("serialize", 7, 0, EDX, 14, 0),
    ("tsxldtrk", 7, 0, EDX, 16, 0),
    ("ptwrite", 0x14, 0, EBX, 4, 0),
    ("amx-tile", 7, 0, EDX, 24, AMX),
    ("amx-int8", 7, 0, EDX, 25, AMX),
    ("amx-bf16", 7, 0, EDX, 22, AMX),
    ("amx-fp16", 7, 1, EAX, 21, AMX),
    ("amx-complex", 7, 1, EDX, 8, AMX),
)
"""Features of x86-64: (name, CPUID leaf, subleaf, register, bit, bits of XCR0 that must be set)."""

AARCH64 = (
    # name, word, bits that must all be set, values on macOS
    ("lse", AT_HWCAP, 1 << 8, "arm.FEAT_LSE|armv8_1_atomics"),
    ("crc", AT_HWCAP, 1 << 7, "arm.FEAT_CRC32|armv8_crc32"),
    ("rdm", AT_HWCAP, 1 << 12, "arm.FEAT_RDM"),
    ("fullfp16", AT_HWCAP, 1 << 9 | 1 << 10, "arm.FEAT_FP16|neon_fp16"),
    ("dotprod", AT_HWCAP, 1 << 20, "arm.FEAT_DotProd"),
    ("fp16fml", AT_HWCAP, 1 << 23, "arm.FEAT_FHM|armv8_2_fhm"),
    ("aes", AT_HWCAP, 1 << 3 | 1 << 4, "arm.FEAT_AES arm.FEAT_PMULL"),
    ("sha2", AT_HWCAP, 1 << 5 | 1 << 6, "arm.FEAT_SHA1 arm.FEAT_SHA256"),
    ("sha3", AT_HWCAP, 1 << 17 | 1 << 21, "arm.FEAT_SHA3|armv8_2_sha3 arm.FEAT_SHA512|armv8_2_sha512"),
    ("sm4", AT_HWCAP, 1 << 18 | 1 << 19, ""),
    ("rcpc", AT_HWCAP, 1 << 15, "arm.FEAT_LRCPC"),
    ("rcpc-immo", AT_HWCAP, 1 << 26, "arm.FEAT_LRCPC2"),
    ("jsconv", AT_HWCAP, 1 << 13, "arm.FEAT_JSCVT"),
    ("complxnum", AT_HWCAP, 1 << 14, "arm.FEAT_FCMA|armv8_3_compnum"),
    ("pauth", AT_HWCAP, 1 << 30 | 1 << 31, "arm.FEAT_PAuth"),
    ("lse2", AT_HWCAP, 1 << 25, "arm.FEAT_LSE2"),
    ("flagm", AT_HWCAP, 1 << 27, "arm.FEAT_FlagM"),
    ("dit", AT_HWCAP, 1 << 24, "arm.FEAT_DIT"),
    ("ccpp", AT_HWCAP, 1 << 16, "arm.FEAT_DPB"),
    ("sb", AT_HWCAP, 1 << 29, "arm.FEAT_SB"),
    ("ssbs", AT_HWCAP, 1 << 28, "arm.FEAT_SSBS"),
    ("altnzcv", AT_HWCAP2, 1 << 7, "arm.FEAT_FlagM2"),
    ("fptoint", AT_HWCAP2, 1 << 8, "arm.FEAT_FRINTTS"),
    ("ccdp", AT_HWCAP2, 1 << 0, "arm.FEAT_DPB2"),
    ("bti", AT_HWCAP2, 1 << 17, "arm.FEAT_BTI"),
    ("rand", AT_HWCAP2, 1 << 16, ""),
    ("mte", AT_HWCAP2, 1 << 18, "arm.FEAT_MTE2"),
    ("bf16", AT_HWCAP2, 1 << 14, "arm.FEAT_BF16"),
    ("i8mm", AT_HWCAP2, 1 << 13, "arm.FEAT_I8MM"),
    ("wfxt", AT_HWCAP2, 1 << 31, "arm.FEAT_WFxT"),
    ("sve", AT_HWCAP, 1 << 22, ""),
    ("sve2", AT_HWCAP2, 1 << 1, ""),
    ("sve-aes", AT_HWCAP2, 1 << 2 | 1 << 3, ""),
    ("sve-bitperm", AT_HWCAP2, 1 << 4, ""),
    ("sve-sha3", AT_HWCAP2, 1 << 5, ""),
    ("sve-sm4", AT_HWCAP2, 1 << 6, ""),
    ("f32mm", AT_HWCAP2, 1 << 10, ""),
    ("f64mm", AT_HWCAP2, 1 << 11, ""),
    ("sve2p1", AT_HWCAP2, 1 << 36, ""),
    ("sve-b16b16", AT_HWCAP2, 1 << 45, ""),
    ("cssc", AT_HWCAP2, 1 << 34, "arm.FEAT_CSSC"),
    ("hbc", AT_HWCAP2, 1 << 44, "arm.FEAT_HBC"),
    ("mops", AT_HWCAP2, 1 << 43, ""),
    ("rcpc3", AT_HWCAP2, 1 << 46, ""),
    ("lse128", AT_HWCAP2, 1 << 47, ""),
    ("lut", AT_HWCAP2, 1 << 49, ""),
    ("faminmax", AT_HWCAP2, 1 << 50, ""),
    ("fp8", AT_HWCAP2, 1 << 51, ""),
    ("fp8fma", AT_HWCAP2, 1 << 52, ""),
    ("fp8dot4", AT_HWCAP2, 1 << 53, ""),
    ("fp8dot2", AT_HWCAP2, 1 << 54, ""),
    ("sme", AT_HWCAP2, 1 << 23, "arm.FEAT_SME"),
    ("sme2", AT_HWCAP2, 1 << 37, "arm.FEAT_SME2"),
    ("sme2p1", AT_HWCAP2, 1 << 38, "arm.FEAT_SME2p1"),
    ("sme-f64f64", AT_HWCAP2, 1 << 25, "arm.FEAT_SME_F64F64"),
    ("sme-i16i64", AT_HWCAP2, 1 << 24, "arm.FEAT_SME_I16I64"),
    ("sme-f16f16", AT_HWCAP2, 1 << 42, "arm.FEAT_SME_F16F16"),
    ("sme-b16b16", AT_HWCAP2, 1 << 41, "arm.FEAT_SME_B16B16"),
    ("sme-fa64", AT_HWCAP2, 1 << 30, ""),
    ("cmpbr", AT_HWCAP, 1 << 33, ""),
    ("fprcvt", AT_HWCAP, 1 << 34, ""),
    ("sve2p2", AT_HWCAP, 1 << 41, ""),
    ("sme2p2", AT_HWCAP, 1 << 42, ""),
    ("lsfe", AT_HWCAP3, 1 << 2, ""),
)
"""Features of AArch64: (name, word of the auxiliary vector, its bits, sysctl values of macOS under `hw.optional.`)."""
