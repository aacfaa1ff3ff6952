"""The text of a DOCX file from its XML: tracked changes accepted, results of fields, first choice of alternatives."""
from truth import Truth, Unreadable, Writer, attribute, child, local, once

WORD = ("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
        "{http://purl.oclc.org/ooxml/wordprocessingml/main}")
MATH = ("{http://schemas.openxmlformats.org/officeDocument/2006/math}",
        "{http://purl.oclc.org/ooxml/officeDocument/math}")
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

# Constructs by element; others are found where they are read.
MARKS = {
    "ins": "tracked-insertion", "del": "tracked-deletion", "moveTo": "tracked-move", "moveFrom": "tracked-move",
    "fldSimple": "simple-field", "fldChar": "complex-field", "hyperlink": "hyperlink", "smartTag": "smart-tag",
    "customXml": "custom-xml", "sdt": "content-control", "br": "line-break", "cr": "line-break", "tab": "tab", "ptab": "tab",
    "noBreakHyphen": "no-break-hyphen", "softHyphen": "soft-hyphen", "sym": "symbol", "ruby": "ruby",
    "txbxContent": "text-box", "footnoteReference": "footnote", "endnoteReference": "endnote",
    "commentReference": "comment", "gridSpan": "merged-cells", "vMerge": "merged-cells", "altChunk": "alt-chunk",
    "numPr": "list", "sectPr": "section", "framePr": "frame", "object": "object", "drawing": "drawing", "pict": "picture",
    "bookmarkStart": "bookmark", "bdo": "direction", "dir": "direction", "permStart": "permission",
}


def on(element):
    return element is not None and attribute(element, "val", "true") not in ("0", "false", "off")


def word(element):
    """The local name in the word processing namespace, else ''."""
    tag = element.tag if isinstance(element.tag, str) else ""
    return next((tag[len(space):] for space in WORD if tag.startswith(space)), "")


class Styles:
    def __init__(self, root):
        self.vanish, self.based_on, self.default = {}, {}, None
        for style in root if root is not None else ():
            if local(style) != "style":
                continue
            name = attribute(style, "styleId")
            vanish = child(child(style, "rPr"), "vanish")
            self.vanish[name] = None if vanish is None else on(vanish)
            self.based_on[name] = attribute(child(style, "basedOn"), "val") if child(style, "basedOn") is not None else None
            if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on"):
                self.default = name

    def hides(self, name):
        for _ in range(64):
            if name not in self.vanish:
                return False
            if self.vanish[name] is not None:
                return self.vanish[name]
            name = self.based_on[name]
        return False


def unfinished_fields(root):
    """fldChar elements that begin a field without an end: they hide nothing."""
    open_fields = []
    for element in root.iter():
        if word(element) != "fldChar":
            continue
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            open_fields.append(element)
        elif kind == "end" and open_fields:
            open_fields.pop()
    return set(open_fields)


class Story:
    """One part's text: the body, a header, a note."""

    def __init__(self, reader, root, channel):
        self.reader, self.channel, self.writer = reader, channel, Writer(reader.truth)
        self.unfinished = unfinished_fields(root)
        self.fields = []  # True: in the code
        self.paragraph_hidden = False
        self.channels = [channel]  # innermost last: text boxes in the body
        self.shown = True
        self.joins = False
        self.deleted = 0

    def mark(self, construct):
        self.reader.truth.constructs.add(construct)

    def add(self, text):
        if any(self.fields):
            return
        channel = "deleted" if self.deleted else self.channels[-1] if self.shown else "hidden"
        self.writer.add(channel, text)

    def walk(self, parent):
        for element in parent:
            self.element(element)

    def element(self, element):
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag.startswith(MATH):
            if local(element) == "oMath":
                self.mark("math")
            if local(element) == "t":
                return self.add(element.text or "")
            return self.walk(element)
        if tag == COMPATIBILITY + "AlternateContent":
            self.mark("alternate-content")
            chosen = next((e for e in element if local(e) == "Choice"), child(element, "Fallback"))
            return self.walk(chosen) if chosen is not None else None
        name = word(element)
        if name in MARKS:
            self.mark(MARKS[name])
        handler = getattr(self, "on_" + name, None) if name else None
        if handler is not None:
            handler(element)
        elif not (name.endswith("Pr") and name != "ruby"):
            self.walk(element)

    def on_p(self, element):
        properties = child(element, "pPr")
        if properties is not None:
            for each in properties.iter():
                if word(each) in MARKS and word(each) not in ("ins", "del", "moveTo", "moveFrom", "tab"):
                    self.mark(MARKS[word(each)])
        style = child(properties, "pStyle")
        outer_hidden, self.paragraph_hidden = self.paragraph_hidden, self.reader.styles.hides(
            attribute(style, "val") if style is not None else self.reader.styles.default)
        if not self.joins:
            self.writer.begin()
        self.joins = False
        self.walk(element)
        mark = child(properties, "rPr")
        self.paragraph_hidden = outer_hidden
        if mark is not None and (child(mark, "del") is not None or child(mark, "moveFrom") is not None):
            self.mark("deleted-paragraph-mark")
            self.joins = True  # runs on into the next paragraph
        else:
            self.writer.end()

    def finish(self):
        if self.joins:
            self.joins = False
            self.writer.end()

    def on_r(self, element):
        properties = child(element, "rPr")
        style = child(properties, "rStyle")
        direct = child(properties, "vanish")
        by_style = self.reader.styles.hides(attribute(style, "val")) if style is not None else False
        hidden = on(direct) if direct is not None else by_style != self.paragraph_hidden
        outer, self.shown = self.shown, self.shown and not hidden
        if hidden:
            self.mark("hidden-text")
        self.walk(element)
        self.shown = outer

    def on_t(self, element):
        self.add(element.text or "")

    def on_delText(self, element):
        self.deleted += 1
        self.add(element.text or "")
        self.deleted -= 1

    def on_tab(self, _):
        self.add("\t")

    on_ptab = on_tab

    def on_br(self, _):
        self.add("\n")

    on_cr = on_br

    def on_noBreakHyphen(self, _):
        self.add("-")

    def on_softHyphen(self, _):
        pass

    def on_rt(self, element):
        self.add(" ")  # words of their own beside the ones they explain
        self.walk(element)
        self.add(" ")

    def on_sym(self, element):
        self.add("\ue000")  # some sign; which one, its font knows

    def on_fldChar(self, element):
        if element in self.unfinished:
            return
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            if self.fields:
                self.mark("nested-field")
            self.fields.append(True)
        elif kind == "separate" and self.fields:
            self.fields[-1] = False
        elif kind == "end" and self.fields:
            self.fields.pop()

    def nothing(self, _):
        pass

    on_instrText = on_delInstrText = on_tblGrid = on_altChunk = on_subDoc = on_pPr = on_rPr = on_sectPr = nothing

    def on_del(self, element):
        self.deleted += 1
        self.walk(element)
        self.deleted -= 1

    on_moveFrom = on_del

    def on_tbl(self, element):
        self.finish()
        self.mark("nested-table" if self.writer.open or getattr(self, "in_cell", False) else "table")
        outer, self.in_cell = getattr(self, "in_cell", False), True
        self.walk(element)
        self.in_cell = outer

    def on_tr(self, element):
        properties = child(element, "trPr")
        if properties is not None and child(properties, "del") is not None:
            self.mark("deleted-row")
            return self.on_del(element)
        outer = self.shown
        if properties is not None and on(child(properties, "hidden")):
            self.mark("hidden-row")
            self.shown = False
        self.walk(element)
        self.shown = outer

    def on_tc(self, element):
        properties = child(element, "tcPr")
        for each in properties if properties is not None else ():
            if word(each) in MARKS:
                self.mark(MARKS[word(each)])
        if properties is not None and child(properties, "cellDel") is not None:
            self.on_del(element)
        else:
            self.walk(element)
        self.finish()

    def on_txbxContent(self, element):
        if self.channel == "body":
            self.channels.append("text_box")
        outer_fields, self.fields = self.fields, []
        outer_shown, outer_joins, self.joins = self.shown, self.joins, False
        if any(outer_fields):
            self.fields = [True]
        self.writer.begin()
        self.walk(element)
        self.finish()
        self.writer.end()
        self.fields, self.shown, self.joins = outer_fields, outer_shown, outer_joins
        if self.channel == "body":
            self.channels.pop()

    def note(self, element, kind):
        if self.deleted or not self.shown or self.channel != "body":
            return
        self.reader.referenced.add((kind, attribute(element, "id")))

    def on_footnoteReference(self, element):
        self.note(element, "footnote")

    def on_endnoteReference(self, element):
        self.note(element, "endnote")


class Docx:
    def __init__(self, package):
        self.package, self.truth, self.referenced = package, Truth(), set()
        main = next((target for _, kind, target in package.relationships("")
                     if kind == "officeDocument" and target in package.names), "word/document.xml")
        if main not in package.names:
            raise Unreadable("no main part")
        root = package.xml(main)
        if word(root) != "document":
            raise Unreadable("no word processing document")
        if root.tag.startswith(WORD[1]):
            self.truth.constructs.add("strict")
        self.relationships = package.relationships(main)
        styles = self.related("styles")
        self.styles = Styles(styles)
        self.story(root, "body")  # tools have written several w:body
        self.notes("footnote")
        self.notes("endnote")
        comments = self.related("comments")
        if comments is not None:
            self.story(comments, "comment")
        self.furniture(root)

    def story(self, element, channel):
        story = Story(self, element, channel)
        story.walk(element)
        story.finish()

    def related(self, kind):
        for _, each, target in self.relationships:
            if each == kind and target in self.package.names:
                try:
                    return self.package.xml(target)
                except Unreadable:
                    return None
        return None

    def notes(self, kind):
        root = self.related(kind + "s")
        for note in root if root is not None else ():
            if local(note) == kind and (kind, attribute(note, "id")) in self.referenced:
                self.story(note, "note")

    def furniture(self, root):
        wanted = {attribute(each, "id") for each in root.iter() if word(each) in ("headerReference", "footerReference")}
        seen, said = set(), set()
        for identifier, kind, target in self.relationships:
            if kind not in ("header", "footer") or target in seen or target not in self.package.names:
                continue
            seen.add(target)
            if identifier not in wanted:
                self.truth.constructs.add("unused-header")
            try:
                part = self.package.xml(target)
            except Unreadable:
                continue
            before = len(self.truth.channels["furniture"])
            self.story(part, "furniture")
            self.truth.constructs.add("header-footer")
            once(self.truth.channels["furniture"], before, kind, said)


def read_docx(package):
    return Docx(package).truth
