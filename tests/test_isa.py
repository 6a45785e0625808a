"""What instructions need, as assemblers of others say it; what a second disassembler finds in images; planted ones.

Every instruction below is assembled, classified, and the classification is given to GNU's assembler (x86-64) or LLVM's
(AArch64), which refuse what an architecture with given extensions does not have: with all that we say it needs the
instruction must be taken, and with any of it left out refused.
"""

import re

import pytest
from elftools.elf.elffile import ELFFile

from tests.conftest import require_tool
from tests.quickstart import quickstart_images
from tests.sample_objects import PLATFORMS
from toolchain.audit import isa, read_facts
from toolchain.audit.rules_isa import BASELINES, above, baseline
from toolchain.run.process import Command, run

X86 = """
    popcnt %rax,%rbx; lzcnt %rax,%rbx; bsf %rax,%rbx; movbe (%rax),%rbx; andn %rax,%rbx,%rcx;
    blsr %rax,%rbx; mulx %rax,%rbx,%rcx; pext %rax,%rbx,%rcx; rdrand %rax; rdseed %rax; adcx %rax,%rbx;
    crc32 %rax,%rbx; pcmpgtq %xmm0,%xmm1; pmulld %xmm0,%xmm1; pshufb %xmm0,%xmm1; pshufb %mm0,%mm1;
    haddps %xmm0,%xmm1; pextrw $1,%xmm0,(%rax); pextrw $1,%xmm0,%eax; pextrb $1,%xmm0,%eax; roundsd $1,%xmm0,%xmm1;
    aesenc %xmm0,%xmm1; pclmulqdq $0,%xmm0,%xmm1; sha1msg1 %xmm0,%xmm1; gf2p8mulb %xmm0,%xmm1;
    vaddpd %xmm0,%xmm1,%xmm2; vaddpd %ymm0,%ymm1,%ymm2; vpaddd %xmm0,%xmm1,%xmm2; vpaddd %ymm0,%ymm1,%ymm2;
    vpbroadcastd %xmm0,%xmm1; vpbroadcastd (%rax),%ymm1; vbroadcastss (%rax),%ymm1; vbroadcastss %xmm0,%ymm1;
    vfmadd213pd %ymm0,%ymm1,%ymm2; vfmadd213pd %zmm0,%zmm1,%zmm2; vfmadd213pd %ymm0,%ymm1,%ymm17;
    vcvtph2ps %xmm0,%ymm1; vaddpd %zmm0,%zmm1,%zmm2; vaddpd %ymm0,%ymm1,%ymm17; vaddpd %xmm0,%xmm1,%xmm17;
    vpaddb %zmm0,%zmm1,%zmm2; vpaddb %xmm17,%xmm1,%xmm2; vandpd %zmm0,%zmm1,%zmm2; vpmullq %zmm0,%zmm1,%zmm2;
    vpconflictd %zmm0,%zmm1; vplzcntd %zmm0,%zmm1; vpopcntd %zmm0,%zmm1; vpopcntb %zmm0,%zmm1;
    vpdpbusd %zmm0,%zmm1,%zmm2; {vex} vpdpbusd %ymm0,%ymm1,%ymm2; vpermb %zmm0,%zmm1,%zmm2;
    vpcompressb %zmm0,%zmm1; vpmadd52luq %zmm0,%zmm1,%zmm2; {vex} vpmadd52luq %ymm0,%ymm1,%ymm2;
    vaesenc %xmm0,%xmm1,%xmm2; vaesenc %ymm0,%ymm1,%ymm2; vaesenc %zmm0,%zmm1,%zmm2;
    vpclmulqdq $0,%xmm0,%xmm1,%xmm2; vpclmulqdq $0,%ymm0,%ymm1,%ymm2; vcvtneps2bf16 %zmm0,%ymm1;
    vdpbf16ps %zmm0,%zmm1,%zmm2; vaddph %zmm0,%zmm1,%zmm2; vaddsh %xmm0,%xmm1,%xmm2; kmovw %eax,%k1;
    kmovb %eax,%k1; kmovd %eax,%k1; kmovq %rax,%k1; kandw %k1,%k2,%k3; kortestb %k1,%k2; vmovdqu8 %zmm0,(%rax);
    vmovdqu64 %zmm0,(%rax); vmovdqu64 %ymm16,(%rax); vpternlogd $1,%zmm0,%zmm1,%zmm2; vzeroupper; vmovd %eax,%xmm0;
    vmovd %eax,%xmm17; vgatherdpd %ymm0,(%rax,%xmm1,8),%ymm2; vpinsrb $1,%eax,%xmm1,%xmm2;
    vpinsrd $1,%eax,%xmm1,%xmm2; vpinsrd $1,%eax,%xmm17,%xmm2; cmpxchg16b (%rax); cmpxchg8b (%rax);
    prefetchw (%rax); prefetcht0 (%rax); pause; movddup %xmm0,%xmm1; lddqu (%rax),%xmm1;
    ptest %xmm0,%xmm1; insertps $1,%xmm0,%xmm1; extrq %xmm0,%xmm1; movntsd %xmm0,(%rax); movnti %eax,(%rax);
    clflushopt (%rax); shlx %rax,%rbx,%rcx; rorx $1,%rax,%rbx; bextr %rax,%rbx,%rcx; vphaddd %ymm0,%ymm1,%ymm2;
    vpmovzxbw %xmm0,%ymm1; vextracti128 $1,%ymm0,%xmm1; vextractf128 $1,%ymm0,%xmm1;
    vperm2f128 $1,%ymm0,%ymm1,%ymm2; vpermq $1,%ymm0,%ymm1; vextractf64x4 $1,%zmm0,%ymm1;
    vextracti32x4 $1,%ymm16,%xmm1; vpdpbssd %xmm0,%xmm1,%xmm2;
    cmpbexadd %eax,%ebx,(%rcx); ud2; rdtsc; emms; paddd %mm0,%mm1; movq2dq %mm0,%xmm1; nopw 0(%rax,%rax)"""
AARCH64 = """
    add x0,x1,x2; fadd d0,d1,d2; fadd v0.4s,v1.4s,v2.4s; fmla v0.4s,v1.4s,v2.4s; ldaddal x0,x1,[x2];
    casal x0,x1,[x2]; casp x0,x1,x2,x3,[x4]; swpal x0,x1,[x2]; stadd x0,[x1]; ldclr w0,w1,[x2]; crc32x w0,w1,x2;
    crc32cb w0,w1,w2; sqrdmlah v0.4s,v1.4s,v2.4s; fadd h0,h1,h2; fadd v0.8h,v1.8h,v2.8h; fmov h0,w1; fcvt h0,s1;
    fcvt s0,h1; fcvtl v0.4s,v1.4h; ldr h0,[x0]; mov v0.h[0],v1.h[1]; add v0.8h,v1.8h,v2.8h; fcvtzs w0,h1;
    scvtf h0,w0; sdot v0.4s,v1.16b,v2.16b; udot v0.4s,v1.16b,v2.4b[1]; fmlal v0.4s,v1.4h,v2.4h; aese v0.16b,v1.16b;
    pmull v0.8h,v1.8b,v2.8b; pmull v0.1q,v1.1d,v2.1d; sha1c q0,s1,v2.4s; sha256h q0,q1,v2.4s;
    eor3 v0.16b,v1.16b,v2.16b,v3.16b; bcax v0.16b,v1.16b,v2.16b,v3.16b; rax1 v0.2d,v1.2d,v2.2d;
    sha512h q0,q1,v2.2d; sm4e v0.4s,v1.4s; sm3ss1 v0.4s,v1.4s,v2.4s,v3.4s; ldapr x0,[x1]; ldapur x0,[x1,#8];
    stlur x0,[x1,#8]; fjcvtzs w0,d1; fcadd v0.4s,v1.4s,v2.4s,#90; fcmla v0.4s,v1.4s,v2.4s,#90; pacia x0,x1;
    autia x0,x1; paciasp; autiasp; retaa; blraa x0,x1; xpaclri; xpaci x0; bti c; cfinv; rmif x0,#1,#2; setf8 w0;
    axflag; frint32z v0.4s,v1.4s; frint64x d0,d1; dc cvap,x0; dc cvadp,x0; sb; irg x0,x1;
    stg x0,[x1]; bfdot v0.4s,v1.8h,v2.8h; bfmmla v0.4s,v1.8h,v2.8h; bfcvtn v0.4h,v1.4s; bfcvt h0,s1;
    smmla v0.4s,v1.16b,v2.16b; usdot v0.4s,v1.16b,v2.16b; wfet x0; ptrue p0.s; add z0.s,z1.s,z2.s;
    ld1w {z0.s},p0/z,[x0]; whilelo p0.s,x0,x1; cntb x0; incb x0; rdvl x0,#1; fmla z0.s,p0/m,z1.s,z2.s;
    sqrdmlah z0.s,z1.s,z2.s; match p0.b,p1/z,z0.b,z1.b; whilewr p0.s,x0,x1; addp z0.s,p0/m,z0.s,z1.s;
    aese z0.b,z0.b,z1.b; bext z0.s,z1.s,z2.s; rax1 z0.d,z1.d,z2.d; smmla z0.s,z1.b,z2.b; fmmla z0.s,z1.s,z2.s;
    bfdot z0.s,z1.h,z2.h; abs x0,x1; smax x0,x1,x2; cnt x0,x1; ctz x0,x1; bc.eq #8; cpyfp [x0]!,[x1]!,x2!;
    setp [x0]!,x1!,x2; ldclrp x0,x1,[x2]; zero {za}; fmopa za0.s,p0/m,p1/m,z0.s,z1.s;
    dmb ish; isb; prfm pldl1keep,[x0];
    dc zva,x0; mrs x0,fpcr; mrs x0,tpidr_el0; ldxr x0,[x1]; ldar x0,[x1]; csdb; brk #1; udf #0; umulh x0,x1,x2;
    fmadd d0,d1,d2,d3; frinta d0,d1; fminnm d0,d1,d2; tbl v0.16b,{v1.16b},v2.16b; ldp q0,q1,[x0]; cas w0,w1,[x2];
    fmul v0.4h,v1.4h,v2.h[0]; fmlal v0.4s,v1.4h,v2.h[0]; faddp h0,v1.2h; movi v0.8h,#1; fmov v0.8h,#1.0;
    fmov h0,#1.0; fcmp h0,h1; fmaxnmv h0,v1.8h; addv h0,v1.8h; sqadd h0,h1,h2; sqdmulh h0,h1,h2; mov h0,v1.h[1];
    dup h0,v1.h[0]; st1 {v0.h}[0],[x0]; str h0,[x0]; fcvtn v0.4h,v1.4s; fcvtxn s0,d1; sqxtn h0,s1; saddlv h0,v1.8b;
    cmeq v0.8h,v1.8h,#0; fcmeq v0.8h,v1.8h,#0.0; fabd h0,h1,h2; fnmul h0,h1,h2; fcsel h0,h1,h2,eq; fcvtas h0,h1;
    fmulx v0.8h,v1.8h,v2.8h; frecpe h0,h1; frsqrts h0,h1,h2; fsqrt v0.8h,v1.8h"""
GAS = {
    "crc32": "sse4.2", "prfchw": "prfchw", "rdrnd": "rdrnd", "avx512vpopcntdq": "avx512_vpopcntdq",
    "avx512vnni": "avx512_vnni", "avx512bitalg": "avx512_bitalg", "avx512vbmi2": "avx512_vbmi2", "avxvnni": "avx_vnni",
    "avx512bf16": "avx512_bf16", "avx512fp16": "avx512_fp16", "avxifma": "avx_ifma", "avxvnniint8": "avx_vnni_int8",
}  # fmt: skip
"""GNU's words for what LLVM calls otherwise."""
IMPLIED = {
    "avx2": {"avx"}, "fma": {"avx"}, "f16c": {"avx"}, "vaes": {"avx", "aes"}, "vpclmulqdq": {"avx", "pclmul"},
    "sve2": {"sve"}, "sve-aes": {"sve"}, "sve-bitperm": {"sve"}, "sve-sha3": {"sve"}, "sve-sm4": {"sve"}, "f32mm": {"sve"}, "f64mm": {"sve"},
    "avxvnni": {"avx"}, "avxifma": {"avx"}, "avxvnniint8": {"avx"},
}  # fmt: skip
IMPLIED |= {name: {"avx512f", "avx"} for name in (
    "avx512bw", "avx512cd", "avx512dq", "avx512vl", "avx512vnni", "avx512vbmi", "avx512vbmi2", "avx512bitalg",
    "avx512ifma", "avx512vpopcntdq", "avx512bf16", "avx512fp16",
)}  # fmt: skip


def words(text):
    return [word.strip() for word in text.split(";") if word.strip()]


def assembled(argv, lines, work):
    """The bytes of each line, each at a symbol of its own."""
    source, output = work / "source.s", work / "source.o"
    source.write_text("".join(f".globl L{n}\nL{n}:\n{line}\n" for n, line in enumerate([*lines, ""])))
    done = run(Command((*argv, "-o", str(output), str(source))))
    assert done.ok, done.stderr.decode()
    with output.open("rb") as file:
        elf = ELFFile(file)
        text = elf.get_section_by_name(".text").data()
        places = {s.name: s.entry.st_value for s in elf.get_section_by_name(".symtab").iter_symbols() if s.name}
    return [text[places[f"L{n}"] : places[f"L{n + 1}"]] for n in range(len(lines))]


def classified(arch, contents):
    found = [isa.uses(arch, content, 0) for content in contents]
    assert [uses for uses in found if len(uses) > 1] == [], "each is one instruction"
    return [uses[0].features if uses else frozenset() for uses in found]


def less(features):
    """The sets that are `features` without one that no other of them implies."""
    return [
        features - {one} for one in features if not any(one in IMPLIED.get(other, ()) for other in features - {one})
    ]


def told(pairs, numbers):
    return "\n".join(f"{pairs[n][0]}: {' '.join(sorted(pairs[n][1]))}" for n in sorted(numbers))


@pytest.fixture(scope="module")
def gas(tmp_path_factory):
    tool, work = require_tool("x86_64-linux-gnu-as", capability="llvm"), tmp_path_factory.mktemp("gas")

    def refused(pairs):
        """Which of (instruction, features) it does not take, by one run."""
        source = work / "source.s"
        text = "".join(
            ".arch generic64\n" + "".join(f".arch .{GAS.get(f, f)}\n" for f in sorted(features)) + f"{line}\n# {n}\n"
            for n, (line, features) in enumerate(pairs)
        )
        source.write_text(text)
        said = run(Command((tool, "-o", "/dev/null", str(source)))).stderr.decode()
        lines = text.splitlines()
        bad = {int(number) for number in re.findall(r":(\d+): Error", said)}
        assert not [lines[number - 1] for number in bad if lines[number - 1].startswith(".arch")]
        marks = {index + 1: lines[index + 1] for index in range(len(lines) - 1) if lines[index + 1].startswith("# ")}
        return {int(marks[number][2:]) for number in bad}

    return tool, refused


def test_x86_instructions_need_what_gas_says(gas, tmp_path):
    tool, refused = gas
    lines = words(X86)
    needs = classified("x86_64", assembled((tool,), lines, tmp_path))
    pairs = list(zip(lines, needs, strict=True))
    assert told(pairs, refused(pairs)) == "", "these need more"
    fewer = [(line, fewer) for line, features in pairs for fewer in less(features)]
    taken = set(range(len(fewer))) - refused(fewer)
    assert told(fewer, taken) == "", "these need less"
    assert sum(bool(features) for features in needs) > 80


@pytest.mark.parametrize("arch", ["x86_64", "aarch64"])
def test_no_instruction_is_told_as_such(arch):
    content = {"x86_64": b"\x06\x90", "aarch64": b"\xff\xff\xff\xff\x1f\x20\x03\xd5"}[arch]
    (use,) = isa.uses(arch, content, 0x1000)
    assert (use.features, use.address) == ({"unknown"}, 0x1000)


@pytest.mark.parametrize("zeros", [1, 2, 7, 15])
def test_a_rest_of_zeros_is_a_gap(zeros):
    assert isa.uses("x86_64", b"\xc3" + bytes(zeros), 0) == ()
    assert isa.uses("x86_64", b"\xc3" + bytes(zeros) + b"\x06\x06", 0)[-1].features == {isa.UNKNOWN}  # the control


@pytest.mark.parametrize("size", range(1, 9))
@pytest.mark.parametrize("arch", ["x86_64", "aarch64"])
def test_code_that_is_cut_anywhere_comes_to_an_end(arch, size):
    content = {"x86_64": bytes.fromhex("4881c400000010c3"), "aarch64": bytes.fromhex("1f2003d5c0035fd6")}[arch][:size]
    whole = {"x86_64": (7, 8), "aarch64": (4, 8)}[arch]
    assert (isa.uses(arch, content, 0) == ()) == (size in whole)


@pytest.mark.parametrize("arch", ["x86_64", "aarch64"])
def test_what_is_no_code_is_not_read_to_its_end(arch):
    (use,) = isa.uses(arch, b"\x06" * (1 << 20) if arch == "x86_64" else b"\xff" * (1 << 20), 0)
    assert (use.features, use.count) == ({"unknown"}, isa.ENOUGH)


@pytest.fixture(scope="module")
def llvm_mc(tmp_path_factory):
    tool, work = require_tool("llvm-mc-19", capability="llvm"), tmp_path_factory.mktemp("mc")

    def refused(pairs):
        """Which of (instruction, features) it does not take, by one run for each set of features."""
        bad = set()
        for features in {features for _, features in pairs}:
            chosen = [n for n, pair in enumerate(pairs) if pair[1] == features]
            source = work / "source.s"
            source.write_text("".join(f"{pairs[n][0]}\n" for n in chosen))
            # Before LLVM 20, the extensions of SVE2 had its name.
            more = ",".join(f"+{name.replace('sve-', 'sve2-')}" for name in sorted(features))
            argv = (tool, "-triple=aarch64-linux-gnu", f"-mattr={more}", "-filetype=null", str(source))
            said = run(Command(argv)).stderr.decode()
            assert "not a recognized feature" not in said
            bad |= {chosen[int(number) - 1] for number in re.findall(r":(\d+):\d+: error", said)}
        return bad

    return tool, refused


def test_aarch64_instructions_need_what_llvm_says(llvm_mc, tmp_path):
    tool, refused = llvm_mc
    lines = words(AARCH64)
    argv = (tool, "-triple=aarch64-linux-gnu", "-mattr=+all", "-filetype=obj")
    needs = classified("aarch64", assembled(argv, lines, tmp_path))
    pairs = list(zip(lines, needs, strict=True))
    assert told(pairs, refused(pairs)) == "", "these need more"
    fewer = [(line, fewer) for line, features in pairs for fewer in less(features)]
    taken = set(range(len(fewer))) - refused(fewer)
    assert told(fewer, taken) == "", "these need less"
    assert sum(bool(features) for features in needs) > 100


# Images.


@pytest.fixture(scope="module")
def images():
    return quickstart_images()


def suspicious(arch, line):
    """What a reader of LLVM's disassembly takes for an instruction that not every CPU has. Written anew, by hand."""
    if arch == "aarch64":
        return re.search(r"<unknown>", line)
    return re.search(
        r"%[yz]mm|%xmm(1[6-9]|2\d|3\d)|%k[0-7]|\tv[a-z]|\t(lzcnt|popcnt|movbe|andn|bls\w+|bextr|mulx|[sr][ah][rl]x|pdep|pext|"
        r"crc32|pshufb|phadd\w+|pabs\w|pmulld|p(min|max)(sb|uw|sd|ud)|round[sp][sd]|ptest|pcmp(eq|gt)q|pblend\w+|blend\w+|"
        r"pinsr[bdq]|pextr[bdq]|insertps|haddp[sd]|addsubp[sd]|movddup|lddqu|aes\w+|pclmul\w+|sha\w+|adcx|adox)[lqwb]?\t",
        line,
    )  # fmt: skip


@pytest.mark.parametrize("name", sorted(PLATFORMS))
def test_llvm_finds_nothing_in_good_images_either(images, name):
    """LLVM's disassembler, told to know no more than the platform's CPU (AArch64), or read by hand (x86-64)."""
    tool, platform = require_tool("llvm-objdump-19", capability="llvm"), PLATFORMS[name]
    facts = read_facts(images[name])
    assert all(
        above(isa.uses(platform.arch, code.content, code.start), baseline(platform)) == [] for code in facts.code
    )
    cpu = () if platform.arch == "x86_64" else (f"--mcpu={platform.cpu}",)
    done = run(Command((tool, "-d", "--no-show-raw-insn", *cpu, str(images[name]))))
    assert done.ok, done.stderr.decode()
    lines = [line for line in done.stdout.decode().splitlines() if re.match(r"\s*[0-9a-f]+:", line)]
    assert len(lines) > 5000
    if not (platform.object_format == "macho" and platform.arch == "x86_64"):  # objdump reads jump tables as code
        assert [line for line in lines if suspicious(platform.arch, line)] == []


KERNEL = """
define void @kernel(ptr %a, ptr %b, ptr %c) {
  %x = load <8 x double>, ptr %a
  %y = load <8 x double>, ptr %b
  %z = load <8 x double>, ptr %c
  %p = fmul contract <8 x double> %x, %y
  %s = fadd contract <8 x double> %p, %z
  %t = call <8 x double> @llvm.floor.v8f64(<8 x double> %s)
  store <8 x double> %t, ptr %c
  %i = load <8 x i64>, ptr %a
  %j = call <8 x i64> @llvm.ctpop.v8i64(<8 x i64> %i)
  store <8 x i64> %j, ptr %b
  %n = load i64, ptr %a
  %m = call i64 @llvm.ctlz.i64(i64 %n, i1 false)
  %o = call i64 @llvm.ctpop.i64(i64 %m)
  %q = atomicrmw add ptr %b, i64 %o seq_cst
  ret void
}
declare <8 x double> @llvm.floor.v8f64(<8 x double>)
declare <8 x i64> @llvm.ctpop.v8i64(<8 x i64>)
declare i64 @llvm.ctlz.i64(i64, i1)
declare i64 @llvm.ctpop.i64(i64)
"""
CPUS = [
    ("linux-x86_64", "x86-64", set(), set()),
    ("linux-x86_64", "x86-64-v2", {"popcnt", "sse4.1"}, {"avx", "lzcnt"}),
    ("linux-x86_64", "x86-64-v3", {"avx", "avx2", "fma", "lzcnt", "popcnt"}, {"avx512f"}),
    ("linux-x86_64", "x86-64-v4", {"avx512f", "lzcnt", "popcnt"}, {"avx512vpopcntdq"}),
    ("linux-x86_64", "znver4", {"avx512f", "avx512vpopcntdq", "lzcnt"}, set()),
    ("linux-aarch64", "generic", set(), set()),
    ("linux-aarch64", "neoverse-n1", {"lse"}, {"sve"}),
]


@pytest.mark.parametrize(("name", "cpu", "expected", "absent"), CPUS)
def test_code_for_a_cpu_needs_what_that_cpu_has(name, cpu, expected, absent):
    from toolchain.codegen import llvm as door

    platform = PLATFORMS[name]
    machine = door.machine(platform.triple, cpu, "+prefer-256-bit,-prefer-256-bit", 3)
    module = door.parse_text(KERNEL)
    module.triple, module.data_layout = platform.triple, str(machine.target_data)
    import lief

    binary = lief.parse(machine.emit_object(module))
    content = bytes(binary.get_section(".text").content)
    needed = {feature for use in isa.uses(platform.arch, content, 0) for feature in use.features}
    assert expected <= needed
    assert not absent & needed
    assert (needed == set()) == (expected == set())


def test_the_baseline_of_macs_is_llvms(tmp_path):
    """LLVM's assembler takes an instruction of each feature for an M1, and none that an M1 lacks."""
    tool = require_tool("llvm-mc-19", capability="llvm")
    argv = (tool, "-triple=aarch64-linux-gnu", "-mattr=+all", "-filetype=obj")
    lines = words(AARCH64)
    needs = classified("aarch64", assembled(argv, lines, tmp_path))
    source = tmp_path / "m1.s"
    source.write_text("".join(f"{line}\n" for line in lines))
    said = run(
        Command((tool, "-triple=arm64-apple-macos", "-mcpu=apple-m1", "-filetype=null", str(source)))
    ).stderr.decode()
    bad = {int(number) - 1 for number in re.findall(r":(\d+):\d+: error", said)}
    ours = {number for number, features in enumerate(needs) if not features <= BASELINES["apple-m1"]}
    pairs = list(zip(lines, needs, strict=True))
    assert told(pairs, ours ^ bad) == ""


def test_a_finding_says_where_and_what():
    use = isa.uses("x86_64", bytes.fromhex("c5fdfec0") * 3 + b"\xc3", 0x1000)[0]
    assert use.said() == "avx2: 3 instructions, the first at 0x1000: vpaddd ymm0, ymm0, ymm0"
    assert (
        isa.uses("x86_64", bytes.fromhex("f3480fbdc0"), 16)[0].said() == "lzcnt: 1 instruction at 0x10: lzcnt rax, rax"
    )


@pytest.mark.parametrize("padding", range(4090, 4100))
def test_blocks_are_joined_without_a_gap(padding):
    """An instruction that begins in one block of bytes and ends in the next is read once."""
    (use,) = isa.uses("x86_64", b"\x90" * padding + bytes.fromhex("c5fdfec0") + b"\x90" * 5000 + b"\x06" * 2, 0)[:1]
    assert (use.address, use.count, use.features) == (padding, 1, {"avx2"})
