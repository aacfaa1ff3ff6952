"""What a document says, taken from its XML: the texts of each channel, and the constructs that it uses.

Shares no code with the readers that it judges. A channel is a list of paragraphs, each a string.
"""
import posixpath
import xml.etree.ElementTree as ElementTree
import zipfile
from collections import defaultdict

CHANNELS = ("body", "note", "furniture", "text_box", "comment", "hidden", "deleted")


class Unreadable(Exception):
    """The file is no document that this script can take apart."""


class Truth:
    def __init__(self):
        self.channels = {name: [] for name in CHANNELS}
        self.constructs = set()


class Writer:
    """Collects paragraphs. Text boxes and notes stand inside the paragraph that refers to them, so paragraphs nest."""

    def __init__(self, truth):
        self.truth = truth
        self.open = []  # of dictionaries: channel -> pieces

    def begin(self):
        self.open.append(defaultdict(list))

    def end(self):
        for channel, pieces in self.open.pop().items():
            text = "".join(pieces)
            if text.strip():
                self.truth.channels[channel].append(text)

    def add(self, channel, text):
        if self.open:
            self.open[-1][channel].append(text)
        elif text.strip():
            self.truth.channels[channel].append(text)


def local(element):
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element, name, default=None):
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return default


def child(element, name):
    if element is not None:
        for each in element:
            if local(each) == name:
                return each
    return None


def parse(data):
    try:
        return ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise Unreadable(str(error)) from error


class Package:
    def __init__(self, path):
        try:
            self.archive = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError) as error:
            raise Unreadable(str(error)) from error
        self.names = set(self.archive.namelist())

    def xml(self, name):
        try:
            return parse(self.archive.read(name))
        except (zipfile.BadZipFile, KeyError, OSError, ValueError, RuntimeError, NotImplementedError, EOFError) as error:
            raise Unreadable(f"{name}: {error}") from error
        except Exception as error:  # zlib.error has no common base
            raise Unreadable(f"{name}: {error}") from error

    def relationships(self, part):
        """(id, last word of the type, target) of a part; '' is the package."""
        folder, file = posixpath.split(part)
        name = posixpath.join(folder, "_rels", file + ".rels")
        if name not in self.names:
            return []
        found = []
        for each in self.xml(name):
            if each.get("TargetMode") == "External":
                continue
            target = each.get("Target", "").replace("\\", "/")
            target = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found.append((each.get("Id"), each.get("Type", "").rpartition("/")[2], target))
        return found


def once(paragraphs, before, kind, said):
    """Takes what was added since `before` back if a part of this kind said the same."""
    words = (kind, tuple(paragraphs[before:]))
    if words in said:
        del paragraphs[before:]
    said.add(words)


def read_truth(path):
    with open(path, "rb") as file:
        start = file.read(4)
    # Imported here: both modules use this one.
    if start[:2] != b"PK":
        from truth_odt import read_flat
        return read_flat(path)
    package = Package(path)
    if "content.xml" in package.names:
        from truth_odt import read_package
        return read_package(package)
    from truth_docx import read_docx
    return read_docx(package)
