"""Amounts in đồng as Vietnamese papers write them: in grouped figures and in words."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS = ("", "nghìn", "triệu")
_BILLION = 10**9


def grouped(number: int) -> str:
    """1250000 → "1.250.000"."""
    return f"{number:,}".replace(",", ".")


def in_words(dong: int) -> str:
    """1250000 → "Một triệu hai trăm năm mươi nghìn đồng". Only for amounts of 0 and more."""
    assert dong >= 0, dong
    words = " ".join(_read(dong)) or _DIGITS[0]
    return f"{words[0].upper()}{words[1:]} đồng"


def _read(number: int, *, inside: bool = False) -> list[str]:
    """The words for `number`; `inside` a longer number, empty hundreds are read too."""
    if number >= _BILLION:
        rest = _read(number % _BILLION, inside=True)
        return [*_read(number // _BILLION, inside=inside), "tỷ", *rest]
    words: list[str] = []
    for place in (2, 1, 0):
        three = number // 1000**place % 1000
        if three:
            words += _read_three(three, inside=inside or bool(words))
            words += [_GROUPS[place]] if place else []
    return words


def _read_three(three: int, *, inside: bool) -> list[str]:
    hundreds, rest = divmod(three, 100)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or inside else []
    tens, ones = divmod(rest, 10)
    if tens == 0:
        if ones == 0:
            return words
        return [*words, "linh", _DIGITS[ones]] if words else [_DIGITS[ones]]
    words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    return words + _read_ones(tens, ones)


def _read_ones(tens: int, ones: int) -> list[str]:
    """After a ten, 1, 4 and 5 change their sound: hai mươi mốt, hai mươi tư, mười lăm."""
    if ones == 0:
        return []
    if ones == 5:
        return ["lăm"]
    if tens > 1 and ones in {1, 4}:
        return ["mốt" if ones == 1 else "tư"]
    return [_DIGITS[ones]]
