"""Letters from an office's own Word template: looked through, filled in.

A template is data from outside. It is filled by a sandboxed engine that knows our fields and
nothing else, and one that carries programs or fetches things from elsewhere is not taken.
"""

from collections.abc import Mapping
from io import BytesIO
from zipfile import BadZipFile, ZipFile
from zlib import error as BadStream  # noqa: N812  # an error by its nature

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.exceptions import PackageNotFoundError
from docx.section import _Header as Header
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from desk_app.domain.errors import DeskError

_MOST_BYTES = 5_000_000
_MOST_UNPACKED = 50_000_000
_ACTIVE = (b"macroEnabled", b"vbaProject", b"oleObject", b"activeX")
_OUTSIDE = b'TargetMode="External"'
_LINK = b"/relationships/hyperlink"


class TemplateUnreadable(DeskError):
    """A file cannot be a letter's template: it is no Word document (`not-word`), carries programs
    or fetches things from elsewhere (`active`), or its marks cannot be read (`marks`)."""

    code = "template-unreadable"
    exit_code = 67
    told = frozenset({"reason"})


class TemplateFieldsUnknown(DeskError):
    """A template asks for fields that the letter does not have."""

    code = "template-fields-unknown"
    exit_code = 68
    told = frozenset({"names", "known"})


def check(template: bytes, known: frozenset[str]) -> None:
    """Raise `TemplateUnreadable` or `TemplateFieldsUnknown` unless `template` can be filled with
    the fields `known`."""
    _must_be_plain(template)
    try:
        wanted = DocxTemplate(BytesIO(template)).get_undeclared_template_variables(_engine())
        unknown = sorted(set(wanted) - known)
        if not unknown:
            _rendered(template, dict.fromkeys(known, "…"))
    except TemplateError as problem:
        raise TemplateUnreadable(reason="marks") from problem
    except (KeyError, ValueError, PackageNotFoundError, SyntaxError) as problem:
        raise TemplateUnreadable(reason="not-word") from problem
    if unknown:
        raise TemplateFieldsUnknown(names=", ".join(unknown), known=", ".join(sorted(known)))


def filled(template: bytes, fields: Mapping[str, str], marks: tuple[str, ...]) -> bytes:
    """A checked template with its fields filled; `marks` (training, reprint) stand at the head of
    every page. Fields are written literally, whatever they contain."""
    document = _rendered(template, fields)
    for section in document.sections:
        heads = [section.header]
        heads += [section.first_page_header] * section.different_first_page_header_footer
        heads += [section.even_page_header] * document.settings.odd_and_even_pages_header_footer
        for head in heads:
            for mark in marks:
                _put_mark(head, mark)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _put_mark(head: Header, mark: str) -> None:
    first = head.paragraphs[0] if head.paragraphs else head.add_paragraph()
    paragraph = first if not first.text else head.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(mark).bold = True


def _rendered(template: bytes, fields: Mapping[str, str]) -> Document:
    paper = DocxTemplate(BytesIO(template))
    paper.render({name: _writable(value) for name, value in fields.items()}, _engine())
    document: Document = paper.docx  # `get_docx` would read the template anew
    return document


def _engine() -> SandboxedEnvironment:
    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


def _writable(value: str) -> str:
    """Without control characters, which a Word document cannot hold; a line break stays one."""
    return "".join(c for c in value if c.isprintable() or c == "\n")


def _must_be_plain(template: bytes) -> None:
    try:
        with ZipFile(BytesIO(template)) as package:
            sizes = [part.file_size for part in package.infolist()]
            if len(template) > _MOST_BYTES or sum(sizes) > _MOST_UNPACKED:
                raise TemplateUnreadable(reason="not-word")
            types = package.read("[Content_Types].xml")
            relations = [
                package.read(name) for name in package.namelist() if name.endswith(".rels")
            ]
    except (BadZipFile, BadStream, KeyError, RuntimeError, NotImplementedError) as problem:
        raise TemplateUnreadable(reason="not-word") from problem
    fetched = any(
        _OUTSIDE in part and _LINK not in part
        for relation in relations
        for part in relation.split(b"<Relationship ")
    )
    if fetched or any(mark in types for mark in _ACTIVE):
        raise TemplateUnreadable(reason="active")
