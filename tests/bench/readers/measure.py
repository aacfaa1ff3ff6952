"""Compares a reading with the truth: words lost, words invented, and words that changed their neighbours."""
import re
import unicodedata
from collections import Counter

# Signs that are no part of a word, or that each reader may show in its own way.
DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


def words(paragraph):
    return re.findall(r"\w+", unicodedata.normalize("NFC", paragraph.translate(DROPPED)).casefold())


class Bag:
    """The words and the neighbours inside each paragraph of one channel."""

    def __init__(self, paragraphs):
        self.words, self.pairs = Counter(), Counter()
        for paragraph in paragraphs:
            found = words(paragraph)
            self.words.update(found)
            self.pairs.update(zip(found, found[1:]))


def share(part, whole):
    return 1.0 if whole == 0 else part / whole


class Comparison:
    def __init__(self, truth, reading):
        self.common = (truth.words & reading.words).total()
        self.common_pairs = (truth.pairs & reading.pairs).total()
        self.true_words, self.read_words = truth.words.total(), reading.words.total()
        self.true_pairs = truth.pairs.total()
        self.recall = share(self.common, self.true_words)
        self.precision = share(self.common, self.read_words)
        self.pair_recall = share(self.common_pairs, self.true_pairs)

    @property
    def faithful(self):
        return self.recall >= .995 and self.precision >= .995 and self.pair_recall >= .99
