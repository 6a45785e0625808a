/* Written by scripts/native_features.py from pkgimage/cpufeatures.py; a row's place is its number. */
#define ROWS \
    {16, 0x100ULL}, /* lse */ \
    {16, 0x80ULL}, /* crc */ \
    {16, 0x1000ULL}, /* rdm */ \
    {16, 0x600ULL}, /* fullfp16 */ \
    {16, 0x100000ULL}, /* dotprod */ \
    {16, 0x800000ULL}, /* fp16fml */ \
    {16, 0x18ULL}, /* aes */ \
    {16, 0x60ULL}, /* sha2 */ \
    {16, 0x220000ULL}, /* sha3 */ \
    {16, 0xc0000ULL}, /* sm4 */ \
    {16, 0x8000ULL}, /* rcpc */ \
    {16, 0x4000000ULL}, /* rcpc-immo */ \
    {16, 0x2000ULL}, /* jsconv */ \
    {16, 0x4000ULL}, /* complxnum */ \
    {16, 0xc0000000ULL}, /* pauth */ \
    {16, 0x2000000ULL}, /* lse2 */ \
    {16, 0x8000000ULL}, /* flagm */ \
    {16, 0x1000000ULL}, /* dit */ \
    {16, 0x10000ULL}, /* ccpp */ \
    {16, 0x20000000ULL}, /* sb */ \
    {16, 0x10000000ULL}, /* ssbs */ \
    {26, 0x80ULL}, /* altnzcv */ \
    {26, 0x100ULL}, /* fptoint */ \
    {26, 0x1ULL}, /* ccdp */ \
    {26, 0x20000ULL}, /* bti */ \
    {26, 0x10000ULL}, /* rand */ \
    {26, 0x40000ULL}, /* mte */ \
    {26, 0x4000ULL}, /* bf16 */ \
    {26, 0x2000ULL}, /* i8mm */ \
    {26, 0x80000000ULL}, /* wfxt */ \
    {16, 0x400000ULL}, /* sve */ \
    {26, 0x2ULL}, /* sve2 */ \
    {26, 0xcULL}, /* sve-aes */ \
    {26, 0x10ULL}, /* sve-bitperm */ \
    {26, 0x20ULL}, /* sve-sha3 */ \
    {26, 0x40ULL}, /* sve-sm4 */ \
    {26, 0x400ULL}, /* f32mm */ \
    {26, 0x800ULL}, /* f64mm */ \
    {26, 0x1000000000ULL}, /* sve2p1 */ \
    {26, 0x200000000000ULL}, /* sve-b16b16 */ \
    {26, 0x400000000ULL}, /* cssc */ \
    {26, 0x100000000000ULL}, /* hbc */ \
    {26, 0x80000000000ULL}, /* mops */ \
    {26, 0x400000000000ULL}, /* rcpc3 */ \
    {26, 0x800000000000ULL}, /* lse128 */ \
    {26, 0x2000000000000ULL}, /* lut */ \
    {26, 0x4000000000000ULL}, /* faminmax */ \
    {26, 0x8000000000000ULL}, /* fp8 */ \
    {26, 0x10000000000000ULL}, /* fp8fma */ \
    {26, 0x20000000000000ULL}, /* fp8dot4 */ \
    {26, 0x40000000000000ULL}, /* fp8dot2 */ \
    {26, 0x800000ULL}, /* sme */ \
    {26, 0x2000000000ULL}, /* sme2 */ \
    {26, 0x4000000000ULL}, /* sme2p1 */ \
    {26, 0x2000000ULL}, /* sme-f64f64 */ \
    {26, 0x1000000ULL}, /* sme-i16i64 */ \
    {26, 0x40000000000ULL}, /* sme-f16f16 */ \
    {26, 0x20000000000ULL}, /* sme-b16b16 */ \
    {26, 0x40000000ULL}, /* sme-fa64 */ \
    {16, 0x200000000ULL}, /* cmpbr */ \
    {16, 0x400000000ULL}, /* fprcvt */ \
    {16, 0x20000000000ULL}, /* sve2p2 */ \
    {16, 0x40000000000ULL}, /* sme2p2 */ \
    {29, 0x4ULL}, /* lsfe */
#define TEXTS \
    "arm.FEAT_LSE|armv8_1_atomics", /* lse */ \
    "arm.FEAT_CRC32|armv8_crc32", /* crc */ \
    "arm.FEAT_RDM", /* rdm */ \
    "arm.FEAT_FP16|neon_fp16", /* fullfp16 */ \
    "arm.FEAT_DotProd", /* dotprod */ \
    "arm.FEAT_FHM|armv8_2_fhm", /* fp16fml */ \
    "arm.FEAT_AES arm.FEAT_PMULL", /* aes */ \
    "arm.FEAT_SHA1 arm.FEAT_SHA256", /* sha2 */ \
    "arm.FEAT_SHA3|armv8_2_sha3 arm.FEAT_SHA512|armv8_2_sha512", /* sha3 */ \
    "", /* sm4 */ \
    "arm.FEAT_LRCPC", /* rcpc */ \
    "arm.FEAT_LRCPC2", /* rcpc-immo */ \
    "arm.FEAT_JSCVT", /* jsconv */ \
    "arm.FEAT_FCMA|armv8_3_compnum", /* complxnum */ \
    "arm.FEAT_PAuth", /* pauth */ \
    "arm.FEAT_LSE2", /* lse2 */ \
    "arm.FEAT_FlagM", /* flagm */ \
    "arm.FEAT_DIT", /* dit */ \
    "arm.FEAT_DPB", /* ccpp */ \
    "arm.FEAT_SB", /* sb */ \
    "arm.FEAT_SSBS", /* ssbs */ \
    "arm.FEAT_FlagM2", /* altnzcv */ \
    "arm.FEAT_FRINTTS", /* fptoint */ \
    "arm.FEAT_DPB2", /* ccdp */ \
    "arm.FEAT_BTI", /* bti */ \
    "", /* rand */ \
    "arm.FEAT_MTE2", /* mte */ \
    "arm.FEAT_BF16", /* bf16 */ \
    "arm.FEAT_I8MM", /* i8mm */ \
    "arm.FEAT_WFxT", /* wfxt */ \
    "", /* sve */ \
    "", /* sve2 */ \
    "", /* sve-aes */ \
    "", /* sve-bitperm */ \
    "", /* sve-sha3 */ \
    "", /* sve-sm4 */ \
    "", /* f32mm */ \
    "", /* f64mm */ \
    "", /* sve2p1 */ \
    "", /* sve-b16b16 */ \
    "arm.FEAT_CSSC", /* cssc */ \
    "arm.FEAT_HBC", /* hbc */ \
    "", /* mops */ \
    "", /* rcpc3 */ \
    "", /* lse128 */ \
    "", /* lut */ \
    "", /* faminmax */ \
    "", /* fp8 */ \
    "", /* fp8fma */ \
    "", /* fp8dot4 */ \
    "", /* fp8dot2 */ \
    "arm.FEAT_SME", /* sme */ \
    "arm.FEAT_SME2", /* sme2 */ \
    "arm.FEAT_SME2p1", /* sme2p1 */ \
    "arm.FEAT_SME_F64F64", /* sme-f64f64 */ \
    "arm.FEAT_SME_I16I64", /* sme-i16i64 */ \
    "arm.FEAT_SME_F16F16", /* sme-f16f16 */ \
    "arm.FEAT_SME_B16B16", /* sme-b16b16 */ \
    "", /* sme-fa64 */ \
    "", /* cmpbr */ \
    "", /* fprcvt */ \
    "", /* sve2p2 */ \
    "", /* sme2p2 */ \
    "", /* lsfe */
