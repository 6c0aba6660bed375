"""Pictures of printed things, drawn: what a slicer's preview of them might look like."""

from collections.abc import Sequence
from functools import cache
import io
import math

from PIL import Image, ImageDraw

_BACK = (0, 0, 0, 0)
_BED = (72, 78, 84, 255)
_GRID = (96, 103, 110, 255)


def picture(shape: str, colors: Sequence[str], size: tuple[int, int] = (512, 512)) -> Image.Image:
    """Draw a ``vase``, ``cube`` or ``plate`` with bands of the colours (``RRGGBB``), from the bed up."""
    image = _drawn(shape, tuple(colors))
    if size == image.size:
        return image.copy()
    canvas = Image.new("RGBA", size, _BACK)
    side = min(size)
    canvas.paste(
        image.resize((side, side), Image.Resampling.LANCZOS), ((size[0] - side) // 2, (size[1] - side) // 2)
    )
    return canvas


@cache
def _drawn(shape: str, colors: tuple[str, ...]) -> Image.Image:
    """Draw it in full size, once: it takes a third of a second."""
    image = Image.new("RGBA", (512, 512), _BACK)
    _bed(ImageDraw.Draw(image))
    draw = {"vase": _vase, "cube": _cube, "plate": _plate}[shape]
    draw(image, [_rgb(color) for color in colors])
    return image


def encoded(image: Image.Image, kind: str = "PNG") -> bytes:
    """Encode a picture as PNG, JPEG or QOI."""
    out = io.BytesIO()
    (image.convert("RGB") if kind == "JPEG" else image).save(out, kind)
    return out.getvalue()


@cache
def picture_file(
    shape: str, colors: tuple[str, ...], size: tuple[int, int] = (512, 512), kind: str = "PNG"
) -> bytes:
    """Draw and encode, once: both take longer than all the rest of a file."""
    return encoded(picture(shape, colors, size), kind)


def _rgb(color: str) -> tuple[int, int, int]:
    return int(color[0:2], 16), int(color[2:4], 16), int(color[4:6], 16)


def _lit(color: tuple[int, int, int], light: float) -> tuple[int, int, int, int]:
    # Not quite linear, so that black things keep a shape, too.
    red, green, blue = (max(0, min(255, round(part * light + 26 * light))) for part in color)
    return red, green, blue, 255


def _bed(draw: ImageDraw.ImageDraw) -> None:
    draw.polygon([(256, 300), (500, 390), (256, 490), (12, 390)], fill=_BED)
    for step in range(1, 8):
        along = step / 8
        draw.line([(12 + 244 * along, 390 - 90 * along), (256 + 244 * along, 490 - 100 * along)], fill=_GRID)
        draw.line([(256 - 244 * along, 300 + 90 * along), (500 - 244 * along, 390 + 100 * along)], fill=_GRID)


def _radius(height: float) -> float:
    return 96 + 46 * math.sin(height * math.pi * 1.12) - 22 * height


def _vase(image: Image.Image, colors: list[tuple[int, int, int]]) -> None:
    """Stack rows, each shaded round; every fourth is a little darker, as layers look."""
    draw = ImageDraw.Draw(image)
    bottom, top = 420, 70
    for y in range(bottom, top, -1):
        height = (bottom - y) / (bottom - top)
        radius = _radius(height)
        color = colors[min(int(height * len(colors)), len(colors) - 1)]
        line = 0.94 if y % 4 == 0 else 1.0
        for offset in range(-round(radius), round(radius) + 1):
            across = offset / radius
            light = 0.35 + 0.75 * max(0.0, math.cos((across + 0.35) * 1.35))
            sag = round(radius * 0.24 * math.sqrt(max(0.0, 1 - across * across)))
            # Three points high: where the wall leans in, the rows would stand apart.
            spot = (256 + offset, y + sag, 256 + offset, y + sag + 2)
            draw.line(spot, fill=_lit(color, light * line))
    radius = _radius(1)
    box = (256 - radius, top - radius * 0.24, 256 + radius, top + radius * 0.24)
    draw.ellipse(box, fill=_lit(colors[-1], 0.45), outline=_lit(colors[-1], 1.1), width=3)


def _cube(image: Image.Image, colors: list[tuple[int, int, int]]) -> None:
    draw = ImageDraw.Draw(image)
    bands = 60
    for band in range(bands):
        color = colors[min(band * len(colors) // bands, len(colors) - 1)]
        low, high = -band * 4, -(band + 1) * 4
        line = 0.93 if band % 2 else 1.0
        left = [(116, 360 + low), (256, 420 + low), (256, 420 + high), (116, 360 + high)]
        right = [(256, 420 + low), (396, 360 + low), (396, 360 + high), (256, 420 + high)]
        draw.polygon(left, fill=_lit(color, 0.95 * line))
        draw.polygon(right, fill=_lit(color, 0.6 * line))
    draw.polygon([(116, 120), (256, 180), (396, 120), (256, 62)], fill=_lit(colors[-1], 1.12))


def _plate(image: Image.Image, colors: list[tuple[int, int, int]]) -> None:
    draw = ImageDraw.Draw(image)
    for band in range(28):
        color = colors[min(band * len(colors) // 28, len(colors) - 1)]
        outline = [(96, 350 - band), (236, 292 - band), (430, 372 - band), (290, 438 - band)]
        draw.polygon(outline, fill=_lit(color, 0.62 if band % 2 else 0.7))
    top = [(96, 322), (236, 264), (430, 344), (290, 410)]
    draw.polygon(top, fill=_lit(colors[-1], 1.08))
    for hook in range(4):
        x, y = 180 + hook * 44, 318 + hook * 18
        draw.ellipse((x, y, x + 26, y + 14), fill=_lit(colors[0], 0.3))
