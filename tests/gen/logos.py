"""logos.py FOLDER: the two logos of examples/brand, as PNG files. logos.py --same A B: whether two of them show the same.

They are drawn here, so that nobody's mark is used. Each is one colour on white in 16 shades, 160 by 160 pixels. How well zlib
packs them may change from version to version; what they show does not.
"""

import math
import struct
import sys
import zlib

SIZE = 160
FINE = 4  # points across a pixel


def waves(x, y):
    """A disc with two waves across it."""
    if math.hypot(x, y) > 0.96:
        return False
    return all(abs(y - middle - 0.12 * math.sin(4.2 * x)) > 0.085 for middle in (-0.18, 0.24))


def wings(x, y):
    """Two birds above each other, as children draw them."""
    side = abs(x)
    arch = -0.45 * math.sin(math.pi * side**0.8)
    thick = 0.26 * (1 - side) ** 0.6 if side < 1 else 0
    return any(0 <= y - top - arch <= thick for top in (-0.2, 0.45))


LOGOS = {"ostermere.png": (waves, 0x14506B), "kestrelmoor.png": (wings, 0x7A2E1D)}


def shade(inside, column, row):
    """How much of a pixel is inside, in fifteenths."""
    hit = 0
    for i in range(FINE):
        for j in range(FINE):
            x = (column + (i + 0.5) / FINE) * 2 / SIZE - 1
            y = (row + (j + 0.5) / FINE) * 2 / SIZE - 1
            hit += inside(x, y)
    return round(hit * 15 / FINE**2)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def picture(inside, colour):
    channels = [colour >> 16, colour >> 8 & 255, colour & 255]
    palette = bytes(round(255 - (255 - c) * i / 15) for i in range(16) for c in channels)
    lines = b""
    for row in range(SIZE):
        shades = [shade(inside, column, row) for column in range(SIZE)]
        lines += b"\0" + bytes(a << 4 | b for a, b in zip(shades[::2], shades[1::2], strict=True))
    head = struct.pack(">IIBBBBB", SIZE, SIZE, 4, 3, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"PLTE", palette)
        + chunk(b"IDAT", zlib.compress(lines, 9))
        + chunk(b"IEND", b"")
    )


def shown(path):
    """The chunks of a file, unpacked."""
    with open(path, "rb") as file:
        data = file.read()
    at, chunks = 8, []
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        chunks.append((kind, zlib.decompress(body) if kind == b"IDAT" else body))
        at += 12 + length
    return chunks


if len(sys.argv) == 4 and sys.argv[1] == "--same":
    sys.exit(shown(sys.argv[2]) != shown(sys.argv[3]))
if len(sys.argv) != 2:
    sys.exit("usage: logos.py FOLDER | --same A B")
for name, (inside, colour) in LOGOS.items():
    with open(f"{sys.argv[1]}/{name}", "wb") as file:
        file.write(picture(inside, colour))
