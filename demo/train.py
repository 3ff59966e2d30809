#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Trains a logistic regression by gradient descent, on points that it makes up, with nothing but the standard library.

Writes its loss and accuracy as TensorBoard event files and its weights as a JSON checkpoint. The same seed gives the
same curves, and a resumed training goes on exactly where the interrupted one stopped.
"""
import argparse
import json
import math
import os
import random
import signal
import socket
import struct
import sys
import time

POINTS, FEATURES = 400, 8
CRC32C = []
for crc in range(256):
    for _ in range(8):
        crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
    CRC32C.append(crc)


def masked_crc(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = CRC32C[(crc ^ byte) & 0xFF] ^ crc >> 8
    crc ^= 0xFFFFFFFF
    return struct.pack("<I", ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF)


def varint(number):
    encoded = bytearray()
    while number > 0x7F:
        encoded.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes(encoded) + bytes([number])


def message(field, data):
    """A protobuf field that holds a string or another message."""
    return varint(field << 3 | 2) + varint(len(data)) + data


class EventWriter:
    """A TensorBoard event file: TFRecords, each one an Event of TensorFlow's event.proto."""

    def __init__(self, directory):
        os.makedirs(directory, exist_ok=True)
        name = f"events.out.tfevents.{int(time.time())}.{socket.gethostname()}.{os.getpid()}.0"
        # Unbuffered, one write for each record: a reader sees each step at once, and Ctrl-C never leaves half a record.
        self.file = open(os.path.join(directory, name), "wb", buffering=0)
        self.write(message(3, b"brain.Event:2"))

    def write(self, fields):
        event = struct.pack("<Bd", 1 << 3 | 1, time.time()) + fields
        length = struct.pack("<Q", len(event))
        self.file.write(length + masked_crc(length) + event + masked_crc(event))

    def scalars(self, step, **values):
        summary = b"".join(
            message(1, message(1, tag.encode()) + struct.pack("<Bf", 2 << 3 | 5, value)) for tag, value in values.items())
        self.write(varint(2 << 3) + varint(step) + message(5, summary))


def make_points(seed):
    """Rows of features (the first is the constant 1) and their labels, -1 or 1; one label in ten is wrong."""
    source = random.Random(f"points of {seed}")
    truth = [source.gauss(0, 1) for _ in range(FEATURES)]
    rows = [[1.0] + [source.gauss(0, 1) for _ in range(FEATURES - 1)] for _ in range(POINTS)]
    labels = [math.copysign(1, dot(truth, row)) * (-1 if source.random() < 0.1 else 1) for row in rows]
    return list(zip(rows, labels))


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def sigmoid(x):
    return (1 + math.tanh(x / 2)) / 2  # cannot overflow


def descend(weights, points, lr):
    """The weights after one step of gradient descent on the points."""
    gradient = [0.0] * FEATURES
    for row, label in points:
        pull = label * sigmoid(-label * dot(weights, row)) / len(points)
        gradient = [g + pull * x for g, x in zip(gradient, row)]
    return [w + lr * g for w, g in zip(weights, gradient)]


def evaluate(weights, points):
    """Mean logistic loss, and the share of points on the right side."""
    margins = [label * dot(weights, row) for row, label in points]
    loss = sum(max(-m, 0) + math.log1p(math.exp(-abs(m))) for m in margins) / len(margins)
    return loss, sum(m > 0 for m in margins) / len(margins)


def save(path, checkpoint):
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    unfinished = f"{path}.{os.getpid()}.tmp"
    with open(unfinished, "w", encoding="utf-8") as file:
        json.dump(checkpoint, file, indent=2)
        file.write("\n")
    os.replace(unfinished, path)


def load(path, args):
    """The checkpoint at the path; ValueError when this training cannot go on from it."""
    with open(path, encoding="utf-8") as file:
        checkpoint = json.load(file)
    try:
        seed, step, weights = checkpoint["seed"], int(checkpoint["step"]), [float(w) for w in checkpoint["weights"]]
    except (KeyError, TypeError) as error:
        raise ValueError("it is no checkpoint of this program") from error
    if seed != args.seed:
        raise ValueError(f"it was trained with --seed={seed}")
    if not 0 <= step <= args.steps or len(weights) != FEATURES:
        raise ValueError(f"it is at step {step} with {len(weights)} weights")
    return {"seed": seed, "step": step, "weights": weights}


def show(step, steps, loss, accuracy):
    text = f"step {step}/{steps}  loss {loss:.4f}  accuracy {accuracy:.3f}"
    if sys.stdout.isatty():
        done = 30 * step // steps
        print(f"\r[{'#' * done}{'.' * (30 - done)}] {text}", end="\n" if step == steps else "", flush=True)
    elif step == steps or step % max(1, steps // 10) == 0:
        print(text, flush=True)


def train(args, state):
    """Goes on from the state, a checkpoint, to the last step; returns the exit code."""
    points = make_points(args.seed)
    events = EventWriter(args.tb_dir) if args.tb_dir else None
    try:
        while state["step"] < args.steps:
            step = state["step"] + 1
            # Drawn from the step, not from a running generator, so that a resumed training draws the same.
            batch = random.Random(f"batch {step} of {args.seed}").sample(points, args.batch_size)
            weights = descend(state["weights"], batch, args.lr)
            loss, accuracy = evaluate(weights, points)
            if events:
                events.scalars(step, loss=loss, accuracy=accuracy)
            state = {"seed": args.seed, "step": step, "weights": weights}
            show(step, args.steps, loss, accuracy)
            if args.save_path and (step == args.steps or step % max(1, args.steps // 10) == 0):
                save(args.save_path, state)
            time.sleep(args.delay)
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        if args.save_path:
            save(args.save_path, state)
        print(f"\ninterrupted after step {state['step']}", file=sys.stderr)
        return 130
    return 0


def number(kind, low, high):
    """An argparse type: a number of the kind from low to high."""
    def parse(text):
        value = kind(text)
        if not low <= value <= high:
            raise argparse.ArgumentTypeError(f"{text} is not between {low} and {high}")
        return value
    parse.__name__ = kind.__name__  # for argparse's "invalid int value"
    return parse


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0], allow_abbrev=False)
    parser.add_argument("--lr", type=number(float, 1e-9, 1e9), default=0.1, help="learning rate (default: 0.1)")
    parser.add_argument("--steps", type=number(int, 1, 10**9), default=100, help="default: 100")
    parser.add_argument("--seed", type=int, default=0, help="of the points and the batches (default: 0)")
    parser.add_argument("--batch-size", type=number(int, 1, POINTS), default=64, help="default: 64")
    parser.add_argument("--delay", type=number(float, 0, 3600), default=0, help="seconds to rest after each step (default: 0)")
    parser.add_argument("--tb-dir", help="directory for TensorBoard event files")
    parser.add_argument("--save-path", help="file for the checkpoint")
    parser.add_argument("--resume", metavar="PATH", help="checkpoint to go on from")
    args = parser.parse_args()
    state = {"seed": args.seed, "step": 0, "weights": [0.0] * FEATURES}
    if args.resume:
        try:
            state = load(args.resume, args)
        except (OSError, ValueError) as error:
            parser.error(f"cannot resume from {args.resume}: {error}")
    try:
        return train(args, state)
    except OSError as error:
        print(f"train.py: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
