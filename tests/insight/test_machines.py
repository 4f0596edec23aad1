"""Acceptance C 13: the same on any machine. Others are made of this one by what it may not use."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MACHINES = {
    "one core": {"OPENBLAS_NUM_THREADS": "1"},
    "an old one": {"OPENBLAS_CORETYPE": "Prescott"},
    "one of ten years ago": {"OPENBLAS_CORETYPE": "Haswell"},
    "one without wide vectors": {"NPY_DISABLE_CPU_FEATURES": "X86_V3 X86_V4 AVX512_ICL AVX512_SPR"},
    "one without fused products": {"GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4,-AVX512F"},
}


@cache
def said(**machine: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.insight.saying"],
        env={**os.environ, **machine},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return ran.stdout


@pytest.mark.parametrize("machine", MACHINES)
def test_every_machine_says_the_same(machine: str) -> None:
    here = said()
    assert here.count("\n") > 40
    assert said(**MACHINES[machine]) == here
