"""The text of an ODT file from its XML: deletions are kept apart, frames and notes stand in their channels."""
import re

from truth import Package, Truth, Unreadable, Writer, attribute, child, local, once, parse

SHAPES = {"custom-shape", "rect", "ellipse", "circle", "line", "polyline", "polygon", "regular-polygon", "path",
          "connector", "caption", "measure", "text-box"}
MARKS = {
    "span": "span", "a": "hyperlink", "tab": "tab", "line-break": "line-break", "s": "spaces", "note": "note",
    "annotation": "annotation", "frame": "frame", "text-box": "text-box", "custom-shape": "custom-shape",
    "section": "section", "list": "list", "table": "table", "covered-table-cell": "merged-cells", "ruby": "ruby",
    "tracked-changes": "tracked-changes", "soft-page-break": "soft-page-break", "table-of-content": "index",
    "alphabetical-index": "index", "illustration-index": "index", "bibliography": "index", "user-index": "index",
    "object-index": "index", "table-index": "index", "sequence": "sequence", "bookmark-ref": "cross-reference",
    "reference-ref": "cross-reference", "note-ref": "cross-reference", "sequence-ref": "cross-reference",
    "variable-set": "variable", "variable-get": "variable", "user-field-get": "variable", "date": "date-field",
    "time": "date-field", "page-number": "page-number", "page-count": "page-number", "conditional-text": "condition",
    "hidden-text": "hidden-field", "hidden-paragraph": "hidden-field", "expression": "field", "placeholder": "field",
    "numbered-paragraph": "numbered-paragraph", "meta": "metadata", "meta-field": "metadata", "object": "object", "h": "heading",
    "bibliography-mark": "bibliography-mark", "g": "group", "header-row": "header-row",
}
SKIPPED = {"note-citation", "script", "event-listeners", "forms", "object", "object-ole", "tracked-changes",
           "number", "annotation-end", "creator-initials", "text-input-source", "table-of-content-source",
           "illustration-index-source", "alphabetical-index-source", "bibliography-source", "user-index-source",
           "object-index-source", "table-index-source", "variable-decls", "sequence-decls", "user-field-decls",
           "dde-connection-decls", "image", "plugin", "applet", "floating-frame", "glue-point", "enhanced-geometry"}


class Styles:
    def __init__(self, *parents):
        self.hidden, self.parents = {}, {}
        for parent in parents:
            for style in parent if parent is not None else ():
                if local(style) != "style":
                    continue
                key = (attribute(style, "family"), attribute(style, "name"))
                display = None
                for properties in style:
                    if local(properties) == "text-properties":
                        display = attribute(properties, "display", display)
                self.hidden[key] = None if display is None else display == "none"
                self.parents[key] = (key[0], attribute(style, "parent-style-name"))

    def hides(self, family, name):
        key = (family, name)
        for _ in range(64):
            if key not in self.hidden:
                return False
            if self.hidden[key] is not None:
                return self.hidden[key]
            key = self.parents[key]
        return False


class Paragraph:
    """Collapses white space as OpenDocument asks, across the elements of one paragraph."""

    def __init__(self):
        self.after_space = True


class Walker:
    def __init__(self, truth, styles, channel):
        self.truth, self.styles, self.writer = truth, styles, Writer(truth)
        self.channels, self.paragraphs, self.hidden = [channel], [], 0

    def channel(self):
        return "hidden" if self.hidden else self.channels[-1]

    def add(self, text, generated=False):
        if not self.paragraphs or not text:
            return
        paragraph = self.paragraphs[-1]
        if not generated:
            text = re.sub(r"[ \t\r\n]+", " ", text)
            if paragraph.after_space and text.startswith(" "):
                text = text[1:]
            if not text:
                return
        paragraph.after_space = text.endswith(" ") and not generated
        self.writer.add(self.channel(), text)

    def walk(self, parent):
        self.add(parent.text)
        for element in parent:
            self.element(element)
            self.add(element.tail)

    def element(self, element):
        name = local(element)
        if isinstance(element.tag, str) and "svg-compatible" in element.tag:
            return  # the title and description of a picture; text:title is a field
        if name in MARKS:
            self.truth.constructs.add(MARKS[name])
        handler = getattr(self, "on_" + name.replace("-", "_"), None) if name else None
        if handler is not None:
            handler(element)
        elif name in SHAPES:
            self.inside("text_box", element)
        elif name and name not in SKIPPED:
            self.walk(element)

    def inside(self, channel, element):
        # Furniture and notes stay what they are, whatever stands in them.
        self.channels.append(channel if self.channels[-1] in ("body", "text_box") else self.channels[-1])
        paragraphs, self.paragraphs = self.paragraphs, []
        self.walk(element)
        self.paragraphs = paragraphs
        self.channels.pop()

    def on_p(self, element):
        if attribute(element, "style-name") and self.styles.hides("paragraph", attribute(element, "style-name")):
            hidden = 1
        else:
            hidden = int(any(local(e) == "hidden-paragraph" and attribute(e, "is-hidden") == "true" for e in element.iter()))
        if hidden:
            self.truth.constructs.add("hidden-text")
        self.hidden += hidden
        self.writer.begin()
        self.paragraphs.append(Paragraph())
        self.walk(element)
        self.paragraphs.pop()
        self.writer.end()
        self.hidden -= hidden

    def on_h(self, element):
        self.on_p(element)

    def on_span(self, element):
        hidden = int(self.styles.hides("text", attribute(element, "style-name")))
        if hidden:
            self.truth.constructs.add("hidden-text")
        self.hidden += hidden
        self.walk(element)
        self.hidden -= hidden

    def on_s(self, element):
        count = attribute(element, "c", "1")
        self.add(" " * min(int(count) if count.isdigit() else 1, 256), generated=True)

    def on_tab(self, _):
        self.add("\t", generated=True)

    def on_line_break(self, _):
        self.add("\n", generated=True)

    def on_ruby_text(self, element):
        self.add(" ", generated=True)  # words of their own beside the ones they explain
        self.walk(element)
        self.add(" ", generated=True)

    def on_note_body(self, element):
        self.inside("note", element)

    def on_annotation(self, element):
        # A comment on hidden words is a comment still, as it is in DOCX, where comments stand in a part of their own.
        self.channels.append("comment")
        paragraphs, self.paragraphs = self.paragraphs, []
        hidden, self.hidden = self.hidden, 0
        for each in element:
            if local(each) in ("p", "h", "list"):
                self.element(each)
        self.hidden = hidden
        self.paragraphs = paragraphs
        self.channels.pop()

    def on_section(self, element):
        display = attribute(element, "display")
        hidden = int(display == "none" or (display == "condition" and attribute(element, "is-hidden") == "true"))
        if hidden:
            self.truth.constructs.add("hidden-section")
        self.hidden += hidden
        self.walk(element)
        self.hidden -= hidden

    def on_table(self, element):
        if len([1 for _ in self.paragraphs]) or getattr(self, "in_table", False):
            self.truth.constructs.add("nested-table")
        outer, self.in_table = getattr(self, "in_table", False), True
        paragraphs, self.paragraphs = self.paragraphs, []
        self.walk(element)
        self.paragraphs, self.in_table = paragraphs, outer

    def on_covered_table_cell(self, element):
        self.hidden += 1
        self.walk(element)
        self.hidden -= 1

    def on_table_row(self, element):
        hidden = int(attribute(element, "visibility") in ("collapse", "filter"))
        self.hidden += hidden
        self.walk(element)
        self.hidden -= hidden

    def on_hidden_text(self, element):
        hidden = int(attribute(element, "is-hidden") == "true")
        self.hidden += hidden
        self.walk(element)
        self.hidden -= hidden

    def on_frame(self, element):
        # Several forms of the same content, the first being the best.
        for each in element:
            if local(each) in ("text-box", "object", "object-ole"):
                if local(each) == "text-box":
                    self.element(each)
                return
        self.walk(element)

    def on_tracked_changes(self, element):
        self.channels.append("deleted")
        for region in element:
            deletion = child(region, "deletion")
            if deletion is not None:
                self.truth.constructs.add("tracked-deletion")
                for each in deletion:
                    if local(each) != "change-info":
                        self.element(each)
            elif child(region, "insertion") is not None:
                self.truth.constructs.add("tracked-insertion")
        self.channels.pop()


def styles_of(*roots):
    return Styles(*(child(root, name) for root in roots if root is not None for name in ("styles", "automatic-styles")))


def read(content, styles):
    truth = Truth()
    text = child(child(content, "body"), "text")
    if text is None:
        raise Unreadable("no office:text")
    walker = Walker(truth, styles_of(styles, content), "body")
    walker.walk(text)
    said = set()
    masters = child(styles, "master-styles")
    for page in masters if masters is not None else ():
        for part in page:
            name = local(part)
            if not name.startswith(("header", "footer")) or attribute(part, "display") == "false":
                continue
            truth.constructs.add("header-footer")
            before = len(truth.channels["furniture"])
            Walker(truth, styles_of(styles), "furniture").walk(part)
            once(truth.channels["furniture"], before, name[:6], said)
    return truth


def read_package(package: Package):
    content = package.xml("content.xml")
    try:
        styles = package.xml("styles.xml")
    except Unreadable:
        styles = None
    return read(content, styles)


def read_flat(path):
    with open(path, "rb") as file:
        root = parse(file.read())
    if local(root) != "document":
        raise Unreadable("no OpenDocument file")
    truth = read(root, root)
    truth.constructs.add("flat")
    return truth
