"""How often a finding of a given confidence is right, on documents with known verdicts.

usage: calibration.py GOLD_FOLDER REVIEW.json
GOLD_FOLDER holds <name>.gold.json files, REVIEW.json is what `compactproof check --format json` printed for the documents.
"""

import json
import pathlib
import sys

BINS = [(0.75, 1.01), (0.65, 0.75), (0.55, 0.65), (0.45, 0.55), (0.0, 0.45)]


def accepted(gold, point):
    answer = gold["points"].get(point, {"verdict": "absent"})
    also = answer.get("also", [])
    return {answer["verdict"], *([also] if isinstance(also, str) else also)}


def findings(folder, review):
    for document in review["documents"]:
        gold_file = folder / (pathlib.Path(document["path"]).stem + ".gold.json")
        gold = json.loads(gold_file.read_text())
        for point in document["points"]:
            if point["verdict"] not in ("not_found", "not_applicable"):
                yield point["confidence"], point["verdict"] in accepted(gold, point["id"])


def main():
    folder = pathlib.Path(sys.argv[1])
    found = list(findings(folder, json.loads(pathlib.Path(sys.argv[2]).read_text())))
    print("confidence    findings  right")
    for low, high in BINS:
        right = [is_right for confidence, is_right in found if low <= confidence < high]
        share = f"{sum(right) / len(right):.2f}" if right else "-"
        print(f"{low:.2f} to {min(high, 1):.2f}  {len(right):8d}  {share:>5}")


main()
