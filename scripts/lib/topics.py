"""Trains a linear model that tells from single words how much a passage speaks of a review point's matter, and one that tells
whether it names a cause from outside.

usage: topics.py WORK PROJECT >rules/language/topics.yaml
WORK holds documents.jsonl and passages.jsonl as tests/topics/unit_words prints them; beside a document with known
verdicts lies <name>.gold.json, other documents speak on no point.

One logistic regression a point: passages that bear a verdict out against look-alikes, passages of other points and what
else stands in documents. For causes: departures with their reason against all other passages and what else stands in
documents. A passage is the vector of its words, each weighed by its rarity, divided by its length; what
stands around it counts less. src/engine/topic_reader.cpp computes the same.
"""

import json
import math
import pathlib
import random
import re
import sys
from collections import Counter, defaultdict

from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

SHARES = {"words": 1, "above": 0.5, "before": 0.25, "title": 0.2}
LEAST_TEXTS = 3          # in which a word must stand
OF_OTHER_POINTS = 2000   # passages to tell a point from, drawn by lot
OF_DOCUMENTS = 6000
STRENGTH = 30            # inverse of the regularisation
LEAST_WEIGHT = 3         # tenths; smaller ones are left out
CAUSE = "outside_cause"  # the topic of sentences that say what forced a departure
ENDINGS = ("ings", "ing", "ies", "ed", "es", "s")


def stem(form):
    """What the inflections of a word share; only words that were seen are ever looked up, so a rough one does."""
    form = form.replace("'", "")
    for ending in ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= 3:
            return form[: -len(ending)]
    return form


def is_word(form):
    return form in ("0", "?") or re.match(r"[a-z']", form)


def plain(text):
    return " ".join(re.findall(r"[a-z0-9£%]+", text.lower().replace("’", "'")))


class Sample:
    """A text with the topics it speaks of and the points it is known not to speak of."""

    def __init__(self, bag, speaks_of, silent_on, source):
        self.bag = bag
        self.speaks_of = speaks_of
        self.silent_on = silent_on
        self.source = source      # the point that a passage was written for; "document"; CAUSE: a departure with its reason


class Corpus:
    def __init__(self):
        self.forms = defaultdict(set)
        self.samples = []
        self.points = set()

    def bag(self, unit):
        bag = Counter()
        for part, share in SHARES.items():
            for form in filter(is_word, unit.get(part, ())):
                self.forms[stem(form)].add(form)
                bag[stem(form)] += share
        return bag

    def add_passage(self, passage):
        point = passage["point"]
        self.points.add(point)
        speaks = passage["verdict"] != "absent"
        cause = {CAUSE} if passage["verdict"] == "explained" else set()
        known = ({point} | cause, set()) if speaks else (set(), {point})
        units = [self.bag({"words": words}) for words in passage["units"]]
        self.samples.append(Sample(sum(units, Counter()), *known, point))
        if len(units) > 1 and not speaks:
            self.samples += [Sample(unit, *known, point) for unit in units]

    def add_document(self, path, units):
        gold_file = pathlib.Path(path).with_suffix(".gold.json")
        gold = json.loads(gold_file.read_text()) if gold_file.exists() else {"points": {}, "traps": []}
        evidence = [(point, plain(quote)) for point, answer in gold["points"].items() for quote in answer.get("evidence", [])]
        explained = {point for point, answer in gold["points"].items() if answer["verdict"] == "explained"}
        departures = defaultdict(Counter)
        traps = [(trap["point"], plain(trap["text"])) for trap in gold["traps"]]
        silent = self.points - set(gold["points"])
        for unit in units:
            text = plain(unit["text"])
            speaks_of = {point for point, quote in evidence if overlaps(text, quote)}
            trapped = {point for point, quote in traps if overlaps(text, quote)}
            bag = self.bag(unit)
            self.samples.append(Sample(bag, speaks_of | ({CAUSE} if speaks_of & explained else set()), silent | trapped, "document"))
            for point in speaks_of & explained:
                departures[point] += bag
        self.samples += [Sample(bag, {CAUSE}, set(), CAUSE) for bag in departures.values()]


def overlaps(text, quote):
    return len(text) >= 4 and (quote in text or (len(text) >= 12 and text in quote))


def read_corpus(work):
    corpus = Corpus()
    for line in (work / "passages.jsonl").open():
        corpus.add_passage(json.loads(line))
    documents = defaultdict(list)
    for line in (work / "documents.jsonl").open():
        unit = json.loads(line)
        documents[unit["path"]].append(unit)
    for path, units in documents.items():
        corpus.add_document(path, units)
    return corpus


class Vectors:
    """Bags of words as rows of numbers."""

    def __init__(self, samples):
        texts = Counter(word for sample in samples for word in sample.bag)
        self.words = sorted(word for word in texts if texts[word] >= LEAST_TEXTS)
        self.place = {word: i for i, word in enumerate(self.words)}
        self.rarity = [math.log((1 + len(samples)) / (1 + texts[word])) + 1 for word in self.words]
        rows, columns, values = [], [], []
        for i, sample in enumerate(samples):
            known = [(self.place[word], count) for word, count in sample.bag.items() if word in self.place]
            length = math.sqrt(sum(count * self.rarity[word] ** 2 for word, count in known)) or 1
            for word, count in known:
                rows.append(i)
                columns.append(word)
                values.append(count * self.rarity[word] / length)
        self.matrix = csr_matrix((values, (rows, columns)), shape=(len(samples), len(self.words)))


def of_point(samples, point):
    """The samples that speak of a point, and those it is to be told from."""
    lot = random.Random(point)
    speaking = [i for i, sample in enumerate(samples) if point in sample.speaks_of and sample.source != CAUSE]
    alike = [i for i, sample in enumerate(samples) if sample.source != "document" and point in sample.silent_on]
    others = [i for i, s in enumerate(samples) if s.source not in ("document", CAUSE, point) and point not in s.speaks_of]
    around = [i for i, sample in enumerate(samples) if sample.source == "document" and point in sample.silent_on]
    return speaking, alike + drawn(lot, others, OF_OTHER_POINTS) + drawn(lot, around, OF_DOCUMENTS)


def of_cause(samples):
    """The departures with their reason, whole as only one of their sentences may hold it, and all that names none."""
    lot = random.Random(CAUSE)
    speaking = [i for i, sample in enumerate(samples) if CAUSE in sample.speaks_of and sample.source != "document"]
    others = [i for i, s in enumerate(samples) if s.source != "document" and CAUSE not in s.speaks_of]
    around = [i for i, s in enumerate(samples) if s.source == "document" and CAUSE not in s.speaks_of]
    return speaking, others + drawn(lot, around, OF_DOCUMENTS)


def drawn(lot, items, most):
    return lot.sample(items, min(most, len(items)))


def train(vectors, speaking, silent):
    model = LogisticRegression(C=STRENGTH, class_weight="balanced", solver="liblinear", max_iter=300)
    model.fit(vectors.matrix[speaking + silent], [1] * len(speaking) + [0] * len(silent))
    return model.coef_[0], model.intercept_[0]


def rules_by_point(project):
    rules = {}
    for path in sorted((project / "rules").glob("*/*.yaml")):
        head = dict(re.findall(r"^(rule|point): (\S+)$", path.read_text(), re.MULTILINE))
        if "rule" in head:
            rules[head["point"]] = head["rule"]
    return rules


def main():
    work, project = map(pathlib.Path, sys.argv[1:])
    corpus = read_corpus(work)
    vectors = Vectors(corpus.samples)
    rules = rules_by_point(project)
    points = sorted(point for point in corpus.points if point in rules)
    models = [train(vectors, *of_point(corpus.samples, point)) for point in points]
    models.append(train(vectors, *of_cause(corpus.samples)))
    names = [rules[point] for point in points] + [CAUSE]

    print("# What words tell of each rule's matter, and of causes from outside. For each of these topics the score of a passage of unknown")
    print("# words (tenths); for each word, in all its forms, its rarity (hundredths) and what it adds (tenths). Written by scripts/train-topics.")
    print("topics:")
    print("  start: {" + ", ".join(f"{name}: {round(10 * start)}" for name, (_, start) in zip(names, models)) + "}")
    print("  words:")
    for i, word in enumerate(vectors.words):
        weights = [round(10 * weight[i] * vectors.rarity[i]) for weight, _ in models]
        shown = [str(weight if abs(weight) >= LEAST_WEIGHT else 0) for weight in weights]
        forms = " ".join(sorted(corpus.forms[word]))
        print(f'    "{forms}": {round(100 * vectors.rarity[i])} {" ".join(shown)}')


main()
