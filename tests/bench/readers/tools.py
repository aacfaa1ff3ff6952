"""What each tool says a document reads: channel -> paragraphs. A tool that labels nothing gives one body."""
import html.parser
import json
import os
import shutil
import subprocess
import tempfile

SECONDS = 30


class Failed(Exception):
    pass


def run(command, **options):
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False, **options)
    except subprocess.TimeoutExpired as error:
        raise Failed("time-out") from error
    if done.returncode < 0:
        raise Failed(f"killed by signal {-done.returncode}")
    if done.returncode > 0:
        raise Failed(done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or f"exit code {done.returncode}")
    return done.stdout.decode("utf-8", "replace")


class Compactproof:
    name = "compactproof"
    suffixes = None  # all
    channels = {"body": "body", "note": "note", "header": "furniture", "footer": "furniture", "text_box": "text_box"}

    def __init__(self, program):
        self.program = program

    def read(self, path):
        document = json.loads(run([self.program, "text", "--format", "json", path]))
        found = {}
        for block in document["blocks"]:
            found.setdefault(self.channels[block["channel"]], []).append(block["text"])
        for channel, key in (("comment", "comments"), ("hidden", "hidden")):
            found[channel] = [part for each in document[key] for part in each["text"].split("\n")]
        return found


class Paragraphs(html.parser.HTMLParser):
    """Paragraphs of a converter's HTML. Its notes stand in a list at the end."""
    BLOCKS = {"p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "div", "tr", "table", "ul", "ol", "blockquote", "pre",
              "section", "dt", "dd", "figcaption", "caption", "aside"}

    def __init__(self):
        super().__init__()
        self.found, self.pieces, self.notes, self.skip = {"body": [], "note": []}, [], 0, 0

    def flush(self):
        text = "".join(self.pieces)
        if text.strip():
            self.found["note" if self.notes else "body"].append(text)
        self.pieces = []

    def is_notes(self, tag, attributes):
        values = dict(attributes)
        return "footnotes" in (values.get("class") or "") or (tag == "li" and "note" in (values.get("id") or ""))

    def handle_starttag(self, tag, attributes):
        if tag in ("sup", "a") and any(word in (dict(attributes).get("class") or "") + (dict(attributes).get("id") or "")
                                       for word in ("footnote-ref", "footnote-back", "note-ref")):
            self.skip += 1
        elif self.skip and tag in ("sup", "a"):
            self.skip += 1
        if tag in self.BLOCKS:
            self.flush()
            if self.notes or self.is_notes(tag, attributes):
                self.notes += 1
        if tag == "br":
            self.pieces.append("\n")

    def handle_endtag(self, tag):
        if self.skip and tag in ("sup", "a"):
            self.skip -= 1
        if tag in self.BLOCKS:
            self.flush()
            self.notes = max(0, self.notes - 1)

    def handle_data(self, data):
        if not self.skip:
            self.pieces.append(data)


def paragraphs_of_html(text):
    parser = Paragraphs()
    parser.feed(text)
    parser.close()
    parser.flush()
    return parser.found


def lines(text):
    return {"body": [line for line in text.splitlines() if line.strip()]}


class Pandoc:
    name = "pandoc"
    suffixes = (".docx", ".docm", ".dotx", ".dotm", ".odt", ".ott")

    def read(self, path):
        kind = "docx" if os.path.splitext(path)[1].lower().startswith(".do") else "odt"
        return paragraphs_of_html(run(["pandoc", "-f", kind, "-t", "html", "--wrap=none", path]))


class Mammoth:
    name = "mammoth"
    suffixes = (".docx", ".docm", ".dotx", ".dotm")

    def __init__(self, program):
        self.program = program

    def read(self, path):
        return paragraphs_of_html(run([self.program, path]))


class Docx2Txt:
    name = "docx2txt"
    suffixes = (".docx", ".docm", ".dotx", ".dotm")

    def read(self, path):
        # The name is given by standard input: docx2txt hands names to a shell.
        with open(path, "rb") as file, tempfile.TemporaryDirectory() as folder:
            return lines(run(["docx2txt", "-", "-"], stdin=file, cwd=folder))


class Odt2Txt:
    name = "odt2txt"
    suffixes = (".odt", ".ott")

    def read(self, path):
        return lines(run(["odt2txt", "--width=-1", "--encoding=UTF-8", path]))


class LibreOffice:
    """Converts all files in a few starts of the program, because a start takes seconds."""
    name = "libreoffice"
    suffixes = None
    together = 40

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="readers-")
        self.text = {}

    def prepare(self, paths):
        for start in range(0, len(paths), self.together):
            self.convert(paths[start:start + self.together])

    def convert(self, paths):
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            names = {}
            for number, path in enumerate(paths):
                copy = os.path.join(folder, f"{number}{os.path.splitext(path)[1]}")
                shutil.copyfile(path, copy)
                names[os.path.join(folder, f"{number}.txt")] = path
            try:
                subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{self.folder}/profile", "--convert-to",
                                "txt:Text (encoded):UTF8", "--outdir", folder, *(
                                    os.path.join(folder, each) for each in sorted(os.listdir(folder)))],
                               capture_output=True, timeout=SECONDS * len(paths) / 4, check=False)
            except subprocess.TimeoutExpired:
                pass
            for text, path in names.items():
                if os.path.exists(text):
                    with open(text, encoding="utf-8-sig", errors="replace") as file:
                        self.text[path] = file.read()

    def read(self, path):
        if path not in self.text:
            raise Failed("not converted")
        return lines(self.text[path])

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)
