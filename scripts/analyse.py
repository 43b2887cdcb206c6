#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy or clazy over our own sources, in parallel, and skips what was clean before.

A file is skipped when nothing that its verdict depends on has changed since: the tool, its configuration, the compile
command, the file and all headers of ours that it reaches. Headers of libraries count by the tool's own version.
"""
import argparse
import concurrent.futures
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INCLUDE = re.compile(rb'^\s*#\s*include\s*"([^"]+)"', re.M)
CLAZY_CHECKS = (
    "level0,level1,heap-allocated-small-trivial-type,isempty-vs-count,unneeded-cast,"
    "no-non-pod-global-static,no-overloaded-signal,no-qproperty-without-notify"
)


def local_files(source, folders, seen):
    """The file and every header of ours that it includes, however deep."""
    if source in seen:
        return
    seen.add(source)
    for name in INCLUDE.findall(source.read_bytes()):
        for folder in (source.parent, *folders):
            header = Path(os.path.normpath(folder / name.decode()))
            if header.is_file():
                local_files(header, folders, seen)
                break


def command_for(tool, build, source):
    if tool == "tidy":
        return ["clang-tidy", "--quiet", "--warnings-as-errors=*", "-p", str(build), str(source)]
    return ["clazy-standalone", f"--checks={CLAZY_CHECKS}", "--only-qt", "-p", str(build), str(source)]


class Analysis:
    def __init__(self, tool, build, cache):
        self.tool = tool
        self.build = build
        self.cache = cache / tool
        self.cache.mkdir(parents=True, exist_ok=True)
        version = subprocess.run([command_for(tool, build, "")[0], "--version"], capture_output=True, check=False).stdout
        # Each file once, although several programs may compile it.
        self.entries = self.own_entries()
        self.database = build / f"analysis-{tool}"
        self.database.mkdir(exist_ok=True)
        (self.database / "compile_commands.json").write_text(json.dumps(list(self.entries.values())))
        self.base = version + (ROOT / ".clang-tidy").read_bytes() + Path(__file__).read_bytes()

    def own_entries(self):
        """Compile commands by source: the program's own files, not tests and not what moc and rcc wrote."""
        entries = {}
        for entry in json.loads((self.build / "compile_commands.json").read_text()):
            source = Path(os.path.normpath(Path(entry["directory"]) / entry["file"]))
            if any(source.is_relative_to(ROOT / place) for place in ("src", "ui")):
                entries.setdefault(source, entry)
        return entries

    def key(self, source):
        command = self.entries[source]["command"]
        words = shlex.split(command)
        folders = [Path(word[2:]) for word in words if word.startswith("-I")]
        files = set()
        local_files(source, folders, files)
        digest = hashlib.sha256(self.base + command.encode())
        for file in sorted(files):
            digest.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes())
        return digest.hexdigest()

    def check(self, source):
        """The findings of one file; empty if it is clean."""
        mark = self.cache / self.key(source)
        if mark.exists():
            return ""
        result = subprocess.run(command_for(self.tool, self.database, source), capture_output=True, text=True, check=False)
        output = result.stdout + result.stderr
        if result.returncode == 0 and not re.search(r": (warning|error): ", output):
            mark.touch()
            return ""
        return output or f"{source}: {self.tool} ended with {result.returncode}\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("tool", choices=["tidy", "clazy"])
    parser.add_argument("only", nargs="*", help="look only at files whose path contains one of these")
    arguments = parser.parse_args()

    analysis = Analysis(arguments.tool, (ROOT / arguments.build).resolve(), arguments.cache)
    sources = list(analysis.entries)
    if arguments.only:
        sources = [source for source in sources if any(part in str(source) for part in arguments.only)]
    failures = 0
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        for findings in pool.map(analysis.check, sources):
            if findings:
                failures += 1
                sys.stderr.write(findings)
    sys.stderr.write(f"{arguments.tool}: {len(sources)} files, {failures} with findings\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
