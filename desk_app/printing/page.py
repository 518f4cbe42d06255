"""Stories cut into pages, and pages put on a canvas with what every page carries."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer, Table

from desk_app.printing.fonts import Face, width, writable
from desk_app.printing.sheets import Sheet
from desk_app.printing.text import Side, plain, style
from desk_app.wording import vietnamese

Story = Sequence[Flowable]

BARE = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("ALIGN", (0, 0), (-1, -1), "CENTER"),
    ("FONTNAME", (0, 0), (-1, -1), Face.REGULAR.value),  # else the document lists Helvetica
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
]
"""The style of a table that only places its cells."""
_TIGHTER = (0.95, 0.9, 0.86)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What every page carries besides its content: the document's name, the facts at the foot,
    the reprint mark, and whether it is a training paper."""

    name: str
    foot: tuple[str, ...] = ()
    reprint: str = ""
    training: bool = False


def together(parts: Sequence[Flowable], room: float, before: float = 0) -> Table:
    """`parts` that are never torn apart by the end of a page."""
    block = Table([[list(parts)]], colWidths=[room], style=BARE)
    block.spaceBefore = before
    return block


def fitting(make: Callable[[Sheet], Story], on: Sheet) -> Sheet:
    """`on`, set a little tighter where that saves a page of what `make` puts on it.

    A paper of one page is not read with half of it missing.
    """
    if on.is_roll:
        return on
    best, fewest = on, _count(make(on), on)
    for factor in _TIGHTER:
        if fewest == 1:
            break
        tight = on.tightened(factor)
        count = _count(make(tight), on)
        if count < fewest:
            best, fewest = tight, count
    return best


def _count(story: Story, on: Sheet) -> int:
    assert on.height is not None
    return len(_pages(story, on.inner, on.height - on.top - on.bottom))


def render(stories: Sequence[Story], on: Sheet, marks: Marks) -> bytes:
    """Each story on pages of its own, in one PDF; the same input gives the same bytes."""
    out = BytesIO()
    canvas = Canvas(
        out,
        pagesize=(on.width, on.height or on.width),
        invariant=1,
        pdfVersion=(1, 4),
        initialFontName=Face.REGULAR.value,  # type: ignore[arg-type]  # the stubs say float
        lang="vi-VN",
    )
    canvas.setTitle(writable(marks.name))
    canvas.setAuthor("")
    for story in stories:
        if on.is_roll:
            _draw_strip(canvas, _framed(story, on, marks), on)
        else:
            _draw_pages(canvas, story, on, marks)
    canvas.save()
    return out.getvalue()


def page_count(pdf: bytes) -> int:
    """How many pages a PDF of ours has."""
    return pdf.count(b"/Type /Page\n")


def _gap(flowable: Flowable, page: Sequence[Flowable]) -> float:
    return float(flowable.getSpaceBefore()) if page else 0.0


def _pages(story: Story, room: float, height: float) -> list[list[Flowable]]:
    """`story` cut into pages; what cannot be cut moves to the next page."""
    pages: list[list[Flowable]] = [[]]
    left = height
    waiting = deque(story)
    while waiting:
        flowable = waiting.popleft()
        page = pages[-1]
        gap = _gap(flowable, page)
        needed = flowable.wrap(room, left - gap)[1]
        if needed + gap <= left + 0.01:
            page.append(flowable)
            left -= needed + gap
            continue
        parts = flowable.split(room, left - gap) if left > gap else []
        assert page or parts, "a block is higher than a page"
        if parts:
            waiting.extendleft(reversed(parts))
        else:
            waiting.appendleft(flowable)
            pages.append([])
            left = height
    return pages


def _draw_pages(canvas: Canvas, story: Story, on: Sheet, marks: Marks) -> None:
    assert on.height is not None
    pages = _pages(story, on.inner, on.height - on.top - on.bottom)
    for number, page in enumerate(pages, start=1):
        canvas.setPageSize((on.width, on.height))
        if marks.training:
            _watermark(canvas, on.width, on.height)
        _margins(canvas, on, marks, number, len(pages))
        _draw_column(canvas, page, on, on.height - on.top)
        canvas.showPage()


def _draw_strip(canvas: Canvas, story: Story, on: Sheet) -> None:
    height = sum(
        part.wrap(on.inner, 1e6)[1] + _gap(part, story[:place]) for place, part in enumerate(story)
    )
    canvas.setPageSize((on.width, height + on.top + on.bottom))
    _draw_column(canvas, story, on, height + on.bottom)
    canvas.showPage()


def _draw_column(canvas: Canvas, story: Story, on: Sheet, y: float) -> None:
    for place, part in enumerate(story):
        wide, high = part.wrapOn(canvas, on.inner, 1e6)
        y -= high + _gap(part, story[:place])
        aside = (on.inner - wide) / 2 if getattr(part, "hAlign", "") == "CENTER" else 0
        part.drawOn(canvas, on.left + aside, y)


def _margins(canvas: Canvas, on: Sheet, marks: Marks, number: int, count: int) -> None:
    """The line at the foot, the reprint mark, and the page's number, which Decree 30/2020 puts in
    the middle of the upper margin from the second page on."""
    assert on.height is not None
    upper = on.height - on.top * 0.62
    canvas.setFillGray(0)
    if number > 1:
        canvas.setFont(Face.REGULAR.value, on.body)
        canvas.drawCentredString(on.width / 2, upper, str(number))
    if marks.reprint:
        canvas.setFont(Face.BOLD.value, on.small + 0.5)
        canvas.drawRightString(on.width - on.right, upper, writable(marks.reprint))
    if not marks.foot and count == 1:
        return
    lower = on.bottom * 0.42
    canvas.setStrokeGray(0.45)
    canvas.setLineWidth(0.4)
    canvas.line(on.left, lower + on.small * 1.1, on.width - on.right, lower + on.small * 1.1)
    canvas.setFont(Face.REGULAR.value, on.small)
    page = writable(vietnamese("paper.page", number=number, count=count))
    room = on.inner - width(page, Face.REGULAR, on.small) - on.small
    canvas.drawString(on.left, lower, _shortened(" · ".join(marks.foot), on.small, room))
    if count > 1:
        canvas.drawRightString(on.width - on.right, lower, page)


def _shortened(words: str, size: float, room: float) -> str:
    """`words` with their end cut off when they are wider than `room`."""
    whole = kept = writable(words)
    while width(f"{kept}…" if kept != whole else kept, Face.REGULAR, size) > room:
        kept = kept[:-1]
    return kept if kept == whole else f"{kept}…"


def _watermark(canvas: Canvas, wide: float, high: float) -> None:
    """Beneath the content, so that nothing on the paper becomes unreadable."""
    words = writable(vietnamese("paper.training"))
    size = 0.72 * (wide**2 + high**2) ** 0.5 / width(words, Face.BOLD, 1)
    canvas.saveState()
    canvas.translate(wide / 2, high / 2)
    canvas.rotate(52 if high > wide else 33)
    canvas.setFillGray(0.86)
    canvas.setFont(Face.BOLD.value, size)
    canvas.drawCentredString(0, -size / 3, words)
    canvas.restoreState()


def _framed(story: Story, on: Sheet, marks: Marks) -> Story:
    """The marks of a roll, which has no margins to put them in and prints no grey."""
    bold = style(on.small + 1, Face.BOLD, Side.CENTRE, on.gap)
    small = style(on.small, Face.REGULAR, Side.CENTRE)
    framed = [*story, Spacer(1, on.gap * 3), *(plain(fact, small) for fact in marks.foot)]
    if marks.reprint:
        framed = [plain(marks.reprint, bold), Spacer(1, on.gap * 3), *framed]
    if marks.training:
        framed = [_boxed(on), Spacer(1, on.gap * 2), *framed, _boxed(on)]
    return framed


def _boxed(on: Sheet) -> Flowable:
    words = plain(vietnamese("paper.training"), style(on.title, Face.BOLD, Side.CENTRE))
    box = Table([[words]], colWidths=[on.inner])
    box.setStyle([*BARE, ("BOX", (0, 0), (-1, -1), 1.5, "black")])
    box.setStyle([("TOPPADDING", (0, 0), (-1, -1), 3), ("BOTTOMPADDING", (0, 0), (-1, -1), 6)])
    box.spaceBefore = on.gap * 3
    return box
