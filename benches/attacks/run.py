#!/usr/bin/env python3
"""Files that would make a checker slow or hungry, one after the other: seconds of CPU and memory of each.

    benches/attacks/run.py [--yorisoi PATH] [--only WORD]

Each attack is laid into a copy of tests/fixtures/small and checked. Over 2 s of CPU or 300 MB counts as failed; so does
a signal. The figures are of CPU, so that other work on the machine does not count."""

import argparse
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SECONDS, MEGABYTES = 2.0, 300
GUIDE = "kakera-ken/guides/hajime.md"
RECORD = "wards/kakera-shi/nursing/hana-1.yaml"
FRONT = "---\ntitle: はじめに読む\nsummary: 最初の一歩です。\nstages: [preschool]\nsources: [tebiki]\n---\n\n"
HEAD = "name: はな\nreading: はな\nsources: [tebiki]\n"


def aliases(depth):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for i in range(1, depth):
        lines.append(f"a{i}: &a{i} [" + ", ".join([f"*a{i - 1}"] * 9) + "]")
    return "\n".join(lines) + "\n"


ATTACKS = {
    "equal headings": (GUIDE, lambda: FRONT + "## 費用\n\n" * 5_000),
    "unknown keys": (RECORD, lambda: HEAD + "".join(f"k{i}: 1\n" for i in range(30_000))),
    "unknown keys like known ones": (RECORD, lambda: HEAD + "".join(f"name{i}: 1\n" for i in range(30_000))),
    "open brackets": (GUIDE, lambda: FRONT + "[" * 50_000),
    "open and close brackets": (GUIDE, lambda: FRONT + "[](" * 20_000),
    "closing brackets": (GUIDE, lambda: FRONT + "[a" + "](x:y" * 20_000),
    "emphasis": (GUIDE, lambda: FRONT + "**a *b " * 20_000),
    "stars": (GUIDE, lambda: FRONT + "*" * 100_000),
    "backticks": (GUIDE, lambda: FRONT + "".join("`" * (i % 300 + 1) + " " for i in range(20_000))),
    "quotes": (GUIDE, lambda: FRONT + "> " * 20_000 + "a"),
    "deep list": (GUIDE, lambda: FRONT + "".join("  " * i + "- a\n" for i in range(1_500))),
    "footnotes": (GUIDE, lambda: FRONT + "".join(f"[^{i}] " for i in range(20_000)) + "".join(f"\n\n[^{i}]: a" for i in range(20_000))),
    "references": (GUIDE, lambda: FRONT + "[a]: x\n" * 20_000 + "\n[a] " * 20_000),
    "links": (GUIDE, lambda: FRONT + "[窓口](list:windows) " * 30_000),
    "dead links": (GUIDE, lambda: FRONT + "[窓口](list:nowhere) " * 20_000),
    "numbers": (GUIDE, lambda: FRONT + "03-0000-0101、" * 50_000),
    "digits": (GUIDE, lambda: FRONT + "0" * 500_000),
    "brackets of numbers": (GUIDE, lambda: FRONT + "(0" * 100_000),
    "addresses": (GUIDE, lambda: FRONT + "https://a.jp/))))" * 20_000),
    "remarks": (GUIDE, lambda: FRONT + "<!-- a -->" * 50_000),
    "open remarks": (GUIDE, lambda: FRONT + "<!-- a " * 50_000),
    "tags": (GUIDE, lambda: FRONT + "<a " * 50_000),
    "table": (GUIDE, lambda: FRONT + "|" + "a|" * 5_000 + "\n|" + "-|" * 5_000 + "\n" + ("|" + "b|" * 10 + "\n") * 2_000),
    "tabs": (GUIDE, lambda: FRONT + "a\tb\n" * 50_000),
    "titles": (GUIDE, lambda: FRONT + "■ a\n\n" * 30_000),
    "scopes": (GUIDE, lambda: FRONT + "{kakera-shi} a\n\n" * 20_000),
    "one line": (GUIDE, lambda: FRONT + "あ" * 1_300_000),
    "large file": (GUIDE, lambda: FRONT + "本文です。\n" * 6_000_000),
    "large record": (RECORD, lambda: HEAD + "notes:\n" + "  - 注です\n" * 2_000_000),
    "many notes": (RECORD, lambda: HEAD + "notes:\n" + "  - 注です\n" * 100_000),
    "long text": (RECORD, lambda: HEAD + "summary: " + "あ" * 1_000_000 + "\n"),
    "deep flow": (RECORD, lambda: HEAD + "facts: " + "[" * 100_000 + "\n"),
    "deep mapping": (RECORD, lambda: HEAD + "".join(" " * i + "a:\n" for i in range(1, 3_000))),
    "aliases": (RECORD, lambda: HEAD + aliases(12)),
    "same key": (RECORD, lambda: HEAD + "name: a\n" * 50_000),
    "broken lines": (RECORD, lambda: HEAD + "a b c\n" * 50_000),
    "colons": (RECORD, lambda: HEAD + "a: b: c\n" * 20_000),
    "quotation marks": (RECORD, lambda: HEAD + 'x: "\n' * 20_000),
    "tabs in YAML": (RECORD, lambda: HEAD + "\ta: 1\n" * 50_000),
    "full-width colons": (RECORD, lambda: HEAD + "電話：03\n" * 20_000),
    "bad values": (RECORD, lambda: HEAD + "contact:\n  more_phones:\n" + "    - {number: x, note: y}\n" * 20_000),
    "decomposed": (RECORD, lambda: HEAD + "summary: " + "か\u3099" * 400_000 + "\n"),
    "marks": (RECORD, lambda: HEAD + "summary: か" + "\u3099" * 800_000 + "\n"),
    "zero bytes": (RECORD, lambda: HEAD + "\0" * 1_000_000),
    "carriage returns": (RECORD, lambda: HEAD + "\r" * 1_000_000),
}


def measure(program, content):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        run = subprocess.run(["/usr/bin/env", "time", "-f", "%U %S %M", program, "check", "--content", content], capture_output=True, text=True, errors="replace", timeout=120)
    except subprocess.TimeoutExpired:
        return 120.0, 0, None, 0
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    last = run.stderr.strip().rsplit("\n", 1)[-1].split()
    memory = int(last[-1]) / 1024 if last and last[-1].isdigit() else 0
    return cpu, memory, run.returncode, len(run.stdout) + len(run.stderr)


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--yorisoi", default=str(ROOT / "target/release/yorisoi"))
    asked.add_argument("--only", default="")
    asked = asked.parse_args()
    failed = 0
    print(f"{'attack':32} {'s':>6} {'MB':>6} {'exit':>5} {'said KB':>8}")
    for name, (path, text) in ATTACKS.items():
        if asked.only not in name:
            continue
        with tempfile.TemporaryDirectory() as folder:
            content = pathlib.Path(folder) / "c"
            shutil.copytree(ROOT / "tests/fixtures/small", content)
            (content / path).write_bytes(text().encode())
            cpu, memory, code, said = measure(asked.yorisoi, str(content))
        bad = cpu > SECONDS or memory > MEGABYTES or code not in (0, 1)
        failed += bad
        print(f"{name:32} {cpu:6.2f} {memory:6.0f} {code!s:>5} {said / 1024:8.1f} {'FAILED' if bad else ''}", flush=True)
    print(f"{failed} of {len(ATTACKS)} failed" if failed else f"all {len(ATTACKS)} within {SECONDS} s and {MEGABYTES} MB")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
