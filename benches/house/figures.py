#!/usr/bin/env python3
"""How large the house is, and how tangled.   benches/house/figures.py [CHECKOUT] [--binary PATH] [--build]

Prints a table for the sources of a checkout (git worktree add ../before COMMIT). `--build` builds the program first and
tells the seconds of a clean build of our own crate, with all others compiled already; measure on a quiet machine."""

import argparse
import pathlib
import re
import subprocess
import time

from circles import circles_of, code_of, end_of_item, graph_of

PUBLIC = re.compile(
    r"^\s*pub (?:const |async |unsafe )*(?:fn|struct|enum|union|trait|type|const|static|mod|use)\b", re.M
)
FUNCTION = re.compile(r"\bfn (\w+)")


def files_below(folder, *endings):
    return sorted(path for path in folder.rglob("*") if path.suffix in endings and path.is_file())


def longest_function(root):
    found = (0, "", "")
    for path in files_below(root / "src", ".rs"):
        code = code_of(path.read_text("utf-8"))
        for start in FUNCTION.finditer(code):
            end = end_of_item(code, start.start())
            count = code.count("\n", start.start(), end) + 1
            found = max(found, (count, path.relative_to(root), start.group(1)), key=lambda one: one[0])
    return f"{found[0]} lines, {found[2]} in {found[1]}"


def longest_line(root, *endings):
    lines = [
        (len(line), f"{path.relative_to(root)}:{number}")
        for folder in ("src", "tests", "examples", "themes")
        for path in files_below(root / folder, *endings)
        if "node_modules" not in path.parts and "golden" not in path.parts
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
    ]
    length, where = max(lines, default=(0, "-"))
    return f"{length} columns, {where}"


def build(root):
    subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=root, check=True)
    subprocess.run(["cargo", "clean", "--release", "--quiet", "--package", "yorisoi"], cwd=root, check=True)
    start = time.monotonic()
    subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=root, check=True)
    return f"{time.monotonic() - start:.0f} s"


def figures(root, binary):
    sources = files_below(root / "src", ".rs")
    texts = {path: path.read_text("utf-8") for path in sources}
    lines = {path: len(text.splitlines()) for path, text in texts.items()}
    longest = max(sources, key=lines.get)
    for name in ("Council", "Centre"):
        count = sum(name.lower() in text.lower() for text in texts.values())
        yield f"files in src/ that name {name} (any case)", count
    yield "files in src/", len(sources)
    yield "lines of src/", sum(lines.values())
    yield "files above 400 lines", sum(count > 400 for count in lines.values())
    yield "longest file", f"{lines[longest]} lines, {longest.relative_to(root)}"
    yield "longest function", longest_function(root)
    yield "longest line of Rust", longest_line(root, ".rs")
    yield "longest line of the theme (HTML, CSS, scripts)", longest_line(root, ".html", ".css", ".js")
    groups = circles_of(graph_of(root / "src"))
    yield "imports in a circle", f"{len(groups)} groups, {sum(map(len, groups))} files"
    yield "pub items", sum(len(PUBLIC.findall(text)) for text in texts.values())
    yield "crates in Cargo.lock", len(re.findall(r"^\[\[package\]\]", (root / "Cargo.lock").read_text("utf-8"), re.M))
    if binary.exists():
        yield "size of the binary", f"{binary.stat().st_size / 1e6:.1f} MB"


def main():
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("checkout", nargs="?", default=pathlib.Path("."), type=pathlib.Path)
    args.add_argument("--binary", type=pathlib.Path, help="default: target/release/yorisoi of the checkout")
    args.add_argument("--build", action="store_true")
    args = args.parse_args()
    seconds = build(args.checkout) if args.build else None
    for name, value in figures(args.checkout, args.binary or args.checkout / "target/release/yorisoi"):
        print(f"{name:48} {value}")
    if seconds:
        print(f"{'clean build of our crate':48} {seconds}")


if __name__ == "__main__":
    main()
