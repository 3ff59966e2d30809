# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes event files of TensorBoard, as TensorFlow 1 and 2 and PyTorch do: TFRecord and the messages Event, Summary, TensorProto
and HParamsPluginData (event.proto, summary.proto, tensor.proto of TensorFlow), by hand. Independent of what reads them.

event_files.py DIRECTORY: writes the sample files that tests/core/metrics expects."""
import math
import pathlib
import struct
import sys

TABLE = []
for byte in range(256):
    for _ in range(8):
        byte = byte >> 1 ^ (0x82f63b78 if byte & 1 else 0)
    TABLE.append(byte)


def crc32c(data):
    crc = 0xffffffff
    for byte in data:
        crc = crc >> 8 ^ TABLE[(crc ^ byte) & 0xff]
    return crc ^ 0xffffffff


def masked(data):
    crc = crc32c(data)
    return struct.pack("<I", ((crc >> 15 | crc << 17) + 0xa282ead8) & 0xffffffff)


def record(data):
    length = struct.pack("<Q", len(data))
    return length + masked(length) + data + masked(data)


def varint(number):
    number &= 0xffffffffffffffff
    digits = bytearray()
    while number > 0x7f:
        digits.append(number & 0x7f | 0x80)
        number >>= 7
    digits.append(number)
    return bytes(digits)


def field(number, value):
    """A field of a message: int as varint, float as double, text and bytes with their length."""
    if isinstance(value, bool | int):
        return varint(number << 3) + varint(int(value))
    if isinstance(value, float):
        return varint(number << 3 | 1) + struct.pack("<d", value)
    data = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(data)) + data


def fixed32(number, value):
    return varint(number << 3 | 5) + struct.pack("<f", value)


def version(number=2, wall_time=0.5):
    """The first event of each file."""
    return record(field(1, wall_time) + field(3, f"brain.Event:{number}"))


def event(step, *values, wall_time=None):
    summary = b"".join(field(1, value) for value in values)
    return record(field(1, 1000.0 + step if wall_time is None else wall_time) + field(2, step) + field(5, summary))


def session_start(step):
    return record(field(1, 1000.0 + step) + field(2, step) + field(7, field(1, 1)))


def simple(tag, value):
    """As TensorFlow 1 and PyTorch write scalars."""
    return field(1, tag) + fixed32(2, value)


def metadata(plugin, content=b"", data_class=0):
    return field(9, field(1, field(1, plugin) + field(2, content)) + (field(4, data_class) if data_class else b""))


FLOAT, DOUBLE, INT32, UINT8, INT16, INT64, STRING, BOOL, BFLOAT16, HALF, UINT32, UINT64 = 1, 2, 3, 4, 5, 9, 7, 10, 14, 19, 22, 23


def tensor(tag, kind, values, first=True, shape=b"", plugin="scalars"):
    """As TensorFlow 2 writes scalars; only the first event of a tag has its metadata."""
    return field(1, tag) + field(8, field(1, kind) + field(2, shape) + values) + (metadata(plugin) if first else b"")


def content(layout, value):
    return field(4, struct.pack("<" + layout, value))


def parameters(**values):
    """The value that begins a session of the plugin HParams."""
    entries = b""
    for name, value in values.items():
        wrapped = field(4, value) if isinstance(value, bool) else field(3, value) if isinstance(value, str) else field(2, float(value))
        entries += field(1, field(1, name) + field(2, wrapped))
    return field(1, "_hparams_/session_start_info") + metadata("hparams", field(1, 0) + field(3, entries))


def session_end(status):
    return field(1, "_hparams_/session_end_info") + metadata("hparams", field(4, field(1, status)))


def histogram(tag):
    return field(1, tag) + field(5, field(1, 0.0))


def write(path, *records):
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(records))


def packed(number, layout, value):
    return field(number, struct.pack("<" + layout, value))


KINDS = {
    "float": (FLOAT, packed(5, "f", 1.5), packed(5, "f", math.nan)),
    "float, not packed": (FLOAT, fixed32(5, 1.5), fixed32(5, -math.inf)),
    "float, bytes": (FLOAT, content("f", 1.5), content("f", math.inf)),
    "float, zero left out": (FLOAT, b"", packed(5, "f", 1.5)),
    "double": (DOUBLE, packed(6, "d", 0.1), field(6, -0.2)),
    "double, bytes": (DOUBLE, content("d", 0.1), content("d", 1e300)),
    "int32": (INT32, field(7, varint(7)), field(7, -7)),
    "int32, bytes": (INT32, content("i", -7), content("i", 2 ** 31 - 1)),
    "int16, bytes": (INT16, content("h", -300), content("h", 300)),
    "uint8, bytes": (UINT8, content("B", 255), content("B", 0)),
    "int64": (INT64, field(10, varint(-(2 ** 40))), field(10, 2 ** 40)),
    "bool": (BOOL, field(11, True), field(11, varint(0))),
    "uint32": (UINT32, field(16, 2 ** 32 - 1), field(16, varint(1))),
    "uint64": (UINT64, field(17, 2 ** 63), field(17, varint(1))),
    "uint64, bytes": (UINT64, content("Q", 2 ** 63), content("Q", 1)),
    "half": (HALF, field(13, varint(0x3e00)), field(13, 0xfc00)),
    "half, bytes": (HALF, content("e", 1.5), content("e", -2.0)),
    "bfloat16": (BFLOAT16, field(13, varint(0x3fc0)), field(13, 0xbf80)),
    "bfloat16, bytes": (BFLOAT16, content("H", 0x3fc0), content("H", 0x7f80)),
}


def main(directory):
    write(directory / "tf1/events.out.tfevents.1.host", version(), *[event(step, simple("loss", 1 / (step + 1)), simple("acc", step))
                                                                       for step in range(5)])
    write(directory / "tf2/events.out.tfevents.1.host", version(),
          *[event(step, *[tensor(tag, kind, values[step], first=step == 0) for tag, (kind, *values) in KINDS.items()]) for step in range(2)])
    write(directory / "others/events.out.tfevents.1.host", version(),
          event(0, histogram("weights"), tensor("text", STRING, field(8, "words"), plugin="text"), tensor("no plugin", FLOAT, b"", first=False)),
          event(1, tensor("vector", FLOAT, packed(5, "ff"[:1], 1.0) + fixed32(5, 2.0)), tensor("matrix", FLOAT, b"", shape=field(2, field(1, 3)))),
          event(2, field(1, "class") + field(8, field(1, FLOAT) + fixed32(5, 4.0)) + metadata("other", data_class=1)))
    write(directory / "hparams/events.out.tfevents.1.host", version(), event(0, parameters(lr=0.001, optimizer="adam", amp=True)),
          event(1, simple("hparam/accuracy", 0.9)), event(2, session_end(1)))
    for name, value in ("", 1.0), ("train/", 2.0), ("validation/deep/", 3.0):
        write(directory / f"groups/{name}events.out.tfevents.1.host", version(), event(0, simple("loss", value)))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
