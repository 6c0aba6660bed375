"""Binary g-code, as PrusaSlicer writes it.

Little endian. A header of 10 bytes (``GCDE``, version 1, checksum type), then blocks: type, compression, uncompressed
size, compressed size unless uncompressed, parameters, data, CRC-32 over all of that. All that is wanted stands before
the first block of g-code (libbgcode specification, version 1; seen in files of PrusaSlicer 2.6 to 2.9).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
import json
from pathlib import Path
import struct
from typing import BinaryIO
import zlib

from .errors import Unreadable, UnreadablePrintFile
from .files import MAX_VERIFIED, PIECE, open_file, size_of
from .images import MAX_BYTES, best
from .kinds import BGCODE_MAGIC
from .models import PrintFileKind, PrintMetadata, Thumbnail
from .statistics import metadata_of

_FILE_HEADER = struct.Struct("<4sIH")
_BLOCK_HEADER = struct.Struct("<HHI")
_SIZE = struct.Struct("<I")
_VERSION = 1
_MAX_BLOCKS = 200_000
"""Blocks of g-code hold 64 kB each: enough for 12 GB."""
_MAX_PREFACE = 64
"""Blocks before the g-code: four of metadata and a handful of pictures."""
_MAX_METADATA = 1024 * 1024
_MAX_VALUES = 5_000


class _Type(IntEnum):
    FILE = 0
    GCODE = 1
    SLICER = 2
    PRINTER = 3
    PRINT = 4
    THUMBNAIL = 5


class _Compression(IntEnum):
    NONE = 0
    DEFLATE = 1
    HEATSHRINK_11 = 2
    HEATSHRINK_12 = 3


@dataclass(frozen=True, slots=True)
class _Block:
    type: _Type
    compression: _Compression
    start: int
    """Where its header stands in the file."""
    parameters: int
    """Where its parameters stand; the data follows them."""
    data: int
    size: int
    """Bytes of data in the file."""
    unpacked: int
    end: int
    """Where the next block stands."""


def read_metadata(path: Path) -> PrintMetadata:
    """Read what a bgcode file tells. Raises ``UnreadablePrintFile``, ``OSError``."""
    values: dict[str, str] = {}
    with open_file(path) as file:
        checked, blocks = _open(file)
        for block in _preface(blocks):
            if block.type is not _Type.THUMBNAIL and block.compression <= _Compression.DEFLATE:
                values.update(_values(file, block, checked=checked))
    return metadata_of(values, kind=PrintFileKind.BGCODE, slicer=values.get("Producer", ""))


def read_thumbnail(path: Path) -> Thumbnail | None:
    """Read the best picture of a bgcode file. Raises ``UnreadablePrintFile``, ``OSError``."""
    with open_file(path) as file:
        checked, blocks = _open(file)
        return best(
            _read(file, block, MAX_BYTES, checked=checked)
            for block in _preface(blocks)
            if block.type is _Type.THUMBNAIL and block.compression <= _Compression.DEFLATE
        )


def verify(path: Path) -> None:
    """Check that the blocks reach exactly to the end of the file, and the checksums of the first 64 MB.

    Raises ``UnreadablePrintFile``, ``OSError``.
    """
    has_gcode = False
    with open_file(path) as file:
        checked, blocks = _open(file)
        for block in blocks:
            has_gcode = has_gcode or block.type is _Type.GCODE
            if checked and block.end <= MAX_VERIFIED:
                _check(file, block)
    if not has_gcode:
        raise UnreadablePrintFile(Unreadable.TRUNCATED, "no g-code")


def _open(file: BinaryIO) -> tuple[bool, Iterator[_Block]]:
    """Read the file's header; return whether blocks carry a checksum, and the blocks."""
    magic, version, checksum = _FILE_HEADER.unpack(_exactly(file, _FILE_HEADER.size))
    if magic != BGCODE_MAGIC:
        raise UnreadablePrintFile(Unreadable.UNKNOWN_FORMAT)
    if version != _VERSION or checksum > 1:
        raise UnreadablePrintFile(Unreadable.UNSUPPORTED, "version or checksum")
    return bool(checksum), _blocks(file, 4 * checksum)


def _blocks(file: BinaryIO, checksum_size: int) -> Iterator[_Block]:
    end = size_of(file)
    position = _FILE_HEADER.size
    for _ in range(_MAX_BLOCKS):
        if position == end:
            return
        file.seek(position)
        block = _block(file, position, checksum_size)
        if block.end > end:
            raise UnreadablePrintFile(Unreadable.TRUNCATED, "block past the end")
        yield block
        position = block.end
    raise UnreadablePrintFile(Unreadable.TOO_LARGE, "number of blocks")


def _block(file: BinaryIO, start: int, checksum_size: int) -> _Block:
    kind, packing, unpacked = _BLOCK_HEADER.unpack(_exactly(file, _BLOCK_HEADER.size))
    try:
        block_type, compression = _Type(kind), _Compression(packing)
    except ValueError as error:
        raise UnreadablePrintFile(Unreadable.UNSUPPORTED, "block type or compression") from error
    size = unpacked
    if compression is not _Compression.NONE:
        (size,) = _SIZE.unpack(_exactly(file, _SIZE.size))
    parameters = file.tell()
    data = parameters + (6 if block_type is _Type.THUMBNAIL else 2)
    return _Block(
        block_type, compression, start, parameters, data, size, unpacked, data + size + checksum_size
    )


def _preface(blocks: Iterator[_Block]) -> Iterator[_Block]:
    """Yield the blocks before the g-code. A file without g-code was cut off."""
    for count, block in enumerate(blocks):
        if block.type is _Type.GCODE:
            return
        if count >= _MAX_PREFACE:
            raise UnreadablePrintFile(Unreadable.TOO_LARGE, "number of blocks")
        yield block
    raise UnreadablePrintFile(Unreadable.TRUNCATED, "no g-code")


def _values(file: BinaryIO, block: _Block, *, checked: bool) -> dict[str, str]:
    """Read a block of metadata: lines of ``key=value``, or JSON in newer files."""
    file.seek(block.parameters)
    encoding = int.from_bytes(_exactly(file, 2), "little")
    content = _read(file, block, _MAX_METADATA, checked=checked).decode("utf-8", "replace")
    match encoding:
        case 0:
            lines = (line.partition("=") for line in content.split("\n", _MAX_VALUES)[:_MAX_VALUES])
            return {key.strip(): value.strip() for key, mark, value in lines if mark}
        case 1:
            return _from_json(content)
        case _:
            raise UnreadablePrintFile(Unreadable.UNSUPPORTED, "encoding of metadata")


def _from_json(content: str) -> dict[str, str]:
    try:
        found = json.loads(content, parse_float=str, parse_int=str)
    except (ValueError, RecursionError) as error:
        raise UnreadablePrintFile(Unreadable.DAMAGED, "metadata") from error
    if not isinstance(found, dict):
        raise UnreadablePrintFile(Unreadable.DAMAGED, "metadata")
    return {key: value for key, value in found.items() if isinstance(value, str)}


def _read(file: BinaryIO, block: _Block, limit: int, *, checked: bool) -> bytes:
    if block.size > limit or block.unpacked > limit:
        raise UnreadablePrintFile(Unreadable.TOO_LARGE, "block")
    file.seek(block.start)
    whole = _exactly(file, block.data + block.size - block.start)
    if checked and zlib.crc32(whole) != _SIZE.unpack(_exactly(file, _SIZE.size))[0]:
        raise UnreadablePrintFile(Unreadable.DAMAGED, "checksum of a block")
    data = whole[block.data - block.start :]
    return data if block.compression is _Compression.NONE else _inflate(data, block.unpacked)


def _check(file: BinaryIO, block: _Block) -> None:
    """Compare a block's checksum with what it holds."""
    file.seek(block.start)
    left = block.data + block.size - block.start
    checksum = 0
    while left:
        data = _exactly(file, min(left, PIECE))
        left -= len(data)
        checksum = zlib.crc32(data, checksum)
    if checksum != _SIZE.unpack(_exactly(file, _SIZE.size))[0]:
        raise UnreadablePrintFile(Unreadable.DAMAGED, "checksum of a block")


def _inflate(data: bytes, size: int) -> bytes:
    """Unpack to exactly the announced size: never more, and less is damage."""
    try:
        unpacked = zlib.decompressobj().decompress(data, size + 1)
    except zlib.error as error:
        raise UnreadablePrintFile(Unreadable.DAMAGED, "compressed block") from error
    if len(unpacked) != size:
        raise UnreadablePrintFile(Unreadable.DAMAGED, "size of a block")
    return unpacked


def _exactly(file: BinaryIO, size: int) -> bytes:
    data = file.read(size)
    if len(data) != size:
        raise UnreadablePrintFile(Unreadable.TRUNCATED, "block")
    return data
