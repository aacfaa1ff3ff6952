#!/usr/bin/env python3
"""Documents a second of the readers that compare.py compares, on the same files in the same run.

usage: speed.py FOLDER... --program compactproof

Every tool reads each file in a process of its own, file by file in turn, so that a busy machine strikes all alike;
compactproof and LibreOffice also read all files in one start, as they would for a folder. Wall-clock time.
"""

import argparse
import os
import subprocess
import time
from collections import defaultdict

from tools import Docx2Txt, LibreOffice, Odt2Txt, Pandoc


class Program:
    name = "compactproof"
    suffixes = None

    def __init__(self, program):
        self.program = program

    def read(self, path):
        subprocess.run([self.program, "text", path], capture_output=True, check=False)


def files_below(folders):
    for folder in folders:
        for place, _, names in os.walk(folder):
            yield from (os.path.join(place, name) for name in sorted(names) if name.endswith((".docx", ".odt")))


def seconds(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    parser.add_argument("--program", default="build/release/compactproof")
    options = parser.parse_args()
    paths = sorted(files_below(options.folders))
    tools = [Program(options.program), Docx2Txt(), Odt2Txt(), Pandoc()]
    taken = defaultdict(list)
    for path in paths:
        for tool in tools:
            if tool.suffixes is None or path.endswith(tool.suffixes):
                taken[tool.name, os.path.splitext(path)[1]].append(seconds(lambda: tool.read(path)))
    for suffix in (".docx", ".odt"):
        chosen = [path for path in paths if path.endswith(suffix)]
        if not chosen:
            continue
        libreoffice = LibreOffice()
        together = {
            "compactproof, one start": lambda: subprocess.run([options.program, "text", *chosen], capture_output=True, check=False),
            "libreoffice, a start for forty": lambda: libreoffice.prepare(chosen),
        }
        print(f"{len(chosen)} {suffix[1:]}")
        for name, work in together.items():
            print(f"  {name:32} {len(chosen) / seconds(work):8.1f} documents/s")
        libreoffice.close()
        for (name, kind), times in taken.items():
            if kind == suffix:
                print(f"  {name + ', one start a file':32} {len(times) / sum(times):8.1f} documents/s")


main()
