#!/usr/bin/env python3
"""Imports that run in a circle between the files of src/.   benches/house/circles.py [CHECKOUT] [--limit N]

A file imports another by `use`, or by a path in its code (crate::…, super::…). A name that a module only hands on
(`pub use`) counts as an import of the file that has it. A module and the modules below it belong together and may name
each other; what stands under #[cfg(test)] is left out. Each group of files that import each other in a circle is one
line. Fails when there are more groups than the limit."""

import argparse
import pathlib
import re
import sys

NOT_CODE = re.compile(
    r'//[^\n]*|/\*.*?\*/|\bb?r(#*)".*?"\1|b?"(?:\\.|[^"\\])*"|b?\'(?:\\(?:u\{\w+\}|x\w\w|.)|[^\'\\\n])\'', re.S
)


def code_of(text):
    """The text with comments, strings and characters blanked out; line ends stay."""
    return NOT_CODE.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)


def end_of_item(code, start):
    """Where the item that begins at `start` ends: behind its closing brace, or its semicolon."""
    depth = 0
    for at in range(start, len(code)):
        letter = code[at]
        if letter in "{([":
            depth += 1
        elif letter in "})]":
            depth -= 1
            if depth == 0 and letter == "}":
                return at + 1
        elif letter == ";" and depth == 0:
            return at + 1
    return len(code)


def without_tests(code):
    """The code without what stands under #[cfg(test)]."""
    while (found := re.search(r"#\[cfg\(test\)\]\s*(?:#\[[^\n]*\]\s*)*", code)) is not None:
        code = code[: found.start()] + code[end_of_item(code, found.end()) :]
    return code


def names_of(tree):
    """`a::{b, c::d}` as the list a::b, a::c::d."""
    found = re.match(r"([^{]*)\{(.*)\}\s*$", tree, re.S)
    if found is None:
        return [tree.strip()]
    parts, depth, part = [], 0, ""
    for letter in found.group(2) + ",":
        depth += (letter == "{") - (letter == "}")
        if letter == "," and depth == 0:
            parts.append(part)
            part = ""
        else:
            part += letter
    return [found.group(1).strip() + name for part in parts if part.strip() for name in names_of(part.strip())]


def module_of(path, root):
    """The module of a file, as the names on the way to it."""
    names = list(path.relative_to(root).with_suffix("").parts)
    if names[-1] in ("mod", "lib", "main"):
        names.pop()
    return tuple(names)


def imports(module, code, modules):
    """What a file names: the module, the name in it, and whether the name is handed on."""
    uses = re.compile(r"\b(pub(?:\([^)]*\))?\s+)?use\s+([^;]+);")
    named = [(bool(public), name) for public, tree in uses.findall(code) for name in names_of(tree)]
    named += [(False, path) for path in re.findall(r"\b(?:crate|super)(?:::\w+)+", uses.sub("", code))]
    for public, path in named:
        steps = [step.strip() for step in path.split(" as ")[0].split("::")]
        at = module
        if steps[0] == "crate":
            at, steps = (), steps[1:]
        elif steps[0] in ("self", "super"):
            while steps and steps[0] in ("self", "super"):
                at = at[:-1] if steps[0] == "super" else at
                steps = steps[1:]
        elif at + (steps[0],) not in modules:
            continue
        while steps and at + (steps[0],) in modules:
            at, steps = at + (steps[0],), steps[1:]
        yield at, steps[0] if steps else None, public


def graph_of(root):
    """Which module imports which others."""
    files = {module_of(path, root): path for path in sorted(root.rglob("*.rs")) if path != root / "main.rs"}
    codes = {module: without_tests(code_of(path.read_text("utf-8"))) for module, path in files.items()}
    edges = {module: list(imports(module, code, files)) for module, code in codes.items()}
    handed_on = {
        (module, name): target for module, found in edges.items() for target, name, public in found if public and name
    }

    def home_of(module, name):
        seen = set()
        while (module, name) in handed_on and module not in seen:
            seen.add(module)
            module = handed_on[module, name]
        return module

    def are_kin(a, b):
        return a == b[: len(a)] or b == a[: len(b)]

    return {
        module: {
            home for target, name, _ in found if not are_kin(module, home := home_of(target, name)) and home in files
        }
        for module, found in edges.items()
    }


def circles_of(graph):
    """Groups of modules that reach each other (Tarjan's strongly connected components), the larger first."""
    index, low, stack, groups = {}, {}, [], []

    def visit(module):
        index[module] = low[module] = len(index)
        stack.append(module)
        for target in sorted(graph[module]):
            if target not in index:
                visit(target)
                low[module] = min(low[module], low[target])
            elif target in stack:
                low[module] = min(low[module], index[target])
        if low[module] == index[module]:
            group = stack[stack.index(module) :]
            del stack[stack.index(module) :]
            if len(group) > 1:
                groups.append(sorted(group))

    sys.setrecursionlimit(10_000)
    for module in sorted(graph):
        if module not in index:
            visit(module)
    return sorted(groups, key=lambda group: (-len(group), group))


def main():
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("checkout", nargs="?", default=".", type=pathlib.Path)
    args.add_argument("--limit", type=int, default=0)
    args = args.parse_args()
    groups = circles_of(graph_of(args.checkout / "src"))
    for group in groups:
        print(f"{len(group)} files:", ", ".join("::".join(module) for module in group))
    print(f"imports in a circle: {len(groups)} groups, {sum(map(len, groups))} files (limit: {args.limit} groups)")
    sys.exit(len(groups) > args.limit)


if __name__ == "__main__":
    main()
