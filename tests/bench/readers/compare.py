#!/usr/bin/env python3
"""Compares readers of DOCX and ODT with the text that stands in the files' XML. README.md beside this file tells how."""
import argparse
import json
import os
import shutil
import sys
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor

import tools
from measure import Bag, Comparison, share
from truth import CHANNELS, Unreadable, read_truth

DOCX = (".docx", ".docm", ".dotx", ".dotm")
ODT = (".odt", ".ott", ".fodt", ".odm")
FEW = 20  # files; constructs in fewer are not reported


def documents(folders):
    for folder in folders:
        for parent, _, names in sorted(os.walk(folder)):
            for name in sorted(names):
                if name.lower().endswith(DOCX + ODT):
                    yield os.path.join(parent, name)


class Case:
    """One file: what it says, channel by channel."""

    def __init__(self, path, truth):
        self.path = path
        self.family = "docx" if path.lower().endswith(DOCX) else "odt"
        self.constructs = truth.constructs
        self.bags = {channel: Bag(truth.channels[channel]) for channel in CHANNELS}
        self.has = {channel for channel in CHANNELS if self.bags[channel].words}
        self.paragraphs = truth.channels


def load(paths):
    cases, unreadable = [], []
    for path in paths:
        try:
            cases.append(Case(path, read_truth(path)))
        except (Unreadable, RecursionError) as error:
            unreadable.append((path, str(error)))
    return cases, unreadable


class Result:
    def __init__(self, case, reading, error=None):
        self.case, self.error = case, error
        self.reading = {channel: Bag(reading.get(channel, ())) for channel in CHANNELS}
        self.body = Comparison(case.bags["body"], self.reading["body"])
        self.channels = {channel: Comparison(case.bags[channel], self.reading[channel]) for channel in CHANNELS}
        # Deleted words that the document does not say elsewhere.
        said = sum((case.bags[c].words for c in CHANNELS if c != "deleted"), Counter())
        deleted = Counter({word: count for word, count in case.bags["deleted"].words.items() if word not in said})
        self.deleted = deleted.total()
        self.deleted_read = (deleted & sum((bag.words for bag in self.reading.values()), Counter())).total()

    @property
    def faithful(self):
        return self.error is None and self.body.faithful


def read_with(tool, cases):
    def one(case):
        try:
            return Result(case, tool.read(case.path))
        except (tools.Failed, json.JSONDecodeError, OSError) as error:
            return Result(case, {}, str(error))

    if hasattr(tool, "prepare"):
        tool.prepare([case.path for case in cases])
    with ThreadPoolExecutor(max_workers=2) as pool:
        return list(pool.map(one, cases))


def percent(value):
    return f"{100 * value:.2f}"


def mean(values):
    values = list(values)
    return sum(values) / len(values) if values else 1.0


def summary(results):
    read = sum(r.body.common for r in results)
    true = sum(r.body.true_words for r in results)
    return {
        "files": len(results),
        "failed": sum(r.error is not None for r in results),
        "faithful": share(sum(r.faithful for r in results), len(results)),
        "recall micro": share(read, true),
        "precision macro": mean(r.body.precision for r in results),
        "bigram macro": mean(r.body.pair_recall for r in results),
        **{channel: share(sum(r.channels[channel].common for r in results),
                          sum(r.channels[channel].true_words for r in results))
           for channel in ("note", "furniture", "text_box", "comment", "hidden")},
        "deleted read": share(sum(r.deleted_read for r in results), sum(r.deleted for r in results)),
    }


def by_construct(results):
    table = defaultdict(list)
    for result in results:
        for construct in result.case.constructs:
            table[construct].append(result.faithful)
    return {name: (len(all_), share(sum(all_), len(all_))) for name, all_ in sorted(table.items()) if len(all_) >= FEW}


def print_summaries(family, summaries):
    print(f"\n### {family.upper()}\n")
    keys = list(next(iter(summaries.values())))
    print("| tool | " + " | ".join(keys) + " |")
    print("| --- |" + " --- |" * len(keys))
    for name, values in summaries.items():
        cells = [str(values[k]) if k in ("files", "failed") else percent(values[k]) for k in keys]
        print(f"| {name} | " + " | ".join(cells) + " |")


def print_constructs(family, tables):
    print(f"\n### Faithful files by construct, {family.upper()}\n")
    names = list(tables)
    print("| construct | files | " + " | ".join(names) + " |")
    print("| --- | --- |" + " --- |" * len(names))
    for construct in sorted({c for table in tables.values() for c in table}):
        rows = [tables[name].get(construct) for name in names]
        files = max(row[0] for row in rows if row)
        print(f"| {construct} | {files} | " + " | ".join(percent(row[1]) if row else "-" for row in rows) + " |")


def print_faults(results):
    for result in results:
        body = result.body
        faults = []
        for channel in ("note", "furniture", "text_box", "comment", "hidden"):
            if result.channels[channel].recall < .99:
                missing = result.case.bags[channel].words - result.reading[channel].words
                faults.append(f"{channel} {percent(result.channels[channel].recall)} lost {' '.join(list(missing)[:12])}")
        if result.deleted_read:
            faults.append(f"deleted {result.deleted_read}")
        if result.faithful and not faults:
            continue
        print(f"{result.case.path}\n    recall {percent(body.recall)} precision {percent(body.precision)} "
              f"pairs {percent(body.pair_recall)} {result.error or ''} {'; '.join(faults)}")
        lost = result.case.bags["body"].words - result.reading["body"].words
        invented = result.reading["body"].words - result.case.bags["body"].words
        print(f"    lost {' '.join(list(lost)[:12])}\n    invented {' '.join(list(invented)[:12])}")
        if not lost and not invented:
            pairs = result.case.bags["body"].pairs - result.reading["body"].pairs
            print(f"    pairs {list(pairs)[:6]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", help="folders with documents; nothing is written there")
    parser.add_argument("--program", default="build/release/compactproof")
    parser.add_argument("--mammoth", help="the mammoth program (npm package mammoth)")
    parser.add_argument("--others", action="store_true", help="also the other readers that are installed")
    parser.add_argument("--every", type=int, default=1, help="only every N-th file")
    parser.add_argument("--faults", action="store_true", help="each file that is not read faithfully, and why")
    options = parser.parse_args()
    sys.setrecursionlimit(20000)

    cases, unreadable = load(list(documents(options.folders))[::options.every])
    print(f"{len(cases)} files; {len(unreadable)} more are damaged, encrypted or no text documents")
    readers = [tools.Compactproof(os.path.abspath(options.program))]
    if options.others:
        readers += [tool() for tool, program in ((tools.Pandoc, "pandoc"), (tools.Docx2Txt, "docx2txt"),
                                                 (tools.Odt2Txt, "odt2txt"), (tools.LibreOffice, "soffice"))
                    if shutil.which(program)]
        if options.mammoth:
            readers.append(tools.Mammoth(os.path.abspath(options.mammoth)))
    for family in ("docx", "odt"):
        summaries, constructs = {}, {}
        for reader in readers:
            those = [case for case in cases if case.family == family and
                     (reader.suffixes is None or case.path.lower().endswith(reader.suffixes))]
            if not those:
                continue
            results = read_with(reader, those)
            summaries[reader.name], constructs[reader.name] = summary(results), by_construct(results)
            if options.faults and reader is readers[0]:
                print_faults(results)
        if summaries:
            print_summaries(family, summaries)
            print_constructs(family, constructs)
    for reader in readers:
        if hasattr(reader, "close"):
            reader.close()


if __name__ == "__main__":
    main()
