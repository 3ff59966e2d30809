#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs demo/train.py as a process, and reads what it writes with a reader of its own."""
import json
import os
import pathlib
import pty
import signal
import struct
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = pathlib.Path(__file__).resolve().parents[2] / "demo" / "train.py"
DEADLINE = 60  # seconds for anything that is waited for


def crc32c(data):
    """Bit by bit from the definition, unlike the program's table."""
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0x82F63B78 * (crc & 1))
    return crc ^ 0xFFFFFFFF


def unmasked(crc):
    rotated = (crc - 0xA282EAD8) & 0xFFFFFFFF
    return ((rotated << 15) | (rotated >> 17)) & 0xFFFFFFFF


def records(data):
    """The records of a TFRecord file; AssertionError on a wrong checksum or a torn record."""
    while data:
        header, (length_crc,) = data[:8], struct.unpack_from("<I", data, 8)
        assert unmasked(length_crc) == crc32c(header), "checksum of a length"
        (length,) = struct.unpack("<Q", header)
        record, (record_crc,) = data[12:12 + length], struct.unpack_from("<I", data, 12 + length)
        assert unmasked(record_crc) == crc32c(record), "checksum of a record"
        yield record
        data = data[16 + length:]


def fields(message):
    """(number, value) of each protobuf field: int for a varint, bytes for everything else."""
    def varint(at):
        value = shift = 0
        while True:
            value |= (message[at] & 0x7F) << shift
            at, shift = at + 1, shift + 7
            if message[at - 1] < 0x80:
                return value, at

    at = 0
    while at < len(message):
        key, at = varint(at)
        if key & 7 == 0:
            value, at = varint(at)
        else:
            size = {1: 8, 5: 4}.get(key & 7)
            if size is None:
                size, at = varint(at)
            value, at = message[at:at + size], at + size
        yield key >> 3, value


def scalars(directory):
    """The points of the only event file in the directory: {tag: [(step, value)]}."""
    (path,) = pathlib.Path(directory).iterdir()
    first, *rest = [dict(fields(record)) for record in records(path.read_bytes())]
    assert first[3] == b"brain.Event:2", first
    found = {}
    for event in rest:
        (wall_time,) = struct.unpack("<d", event[1])
        assert abs(wall_time - time.time()) < 3600, wall_time
        for number, value in fields(event[5]):
            assert number == 1, number
            point = dict(fields(value))
            found.setdefault(point[1].decode(), []).append((event[2], *struct.unpack("<f", point[2])))
    return found


class TrainTest(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)

    def train(self, *arguments, code=0):
        result = subprocess.run([sys.executable, PROGRAM, *arguments], cwd=self.directory, capture_output=True, text=True,
                                stdin=subprocess.DEVNULL, timeout=DEADLINE)
        self.assertEqual(result.returncode, code, result)
        return result

    def wait_for(self, condition, process):
        deadline = time.monotonic() + DEADLINE
        while not condition():
            self.assertIsNone(process.poll(), "the program ended early")
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.01)

    def test_the_reader_knows_published_checksums(self):
        self.assertEqual(crc32c(b"123456789"), 0xE3069283)
        self.assertEqual(crc32c(bytes(32)), 0x8A9136AA)  # RFC 3720, B.4

    def test_learns_and_logs_every_step(self):
        result = self.train("--steps=50", "--lr=0.5", "--tb-dir=tb/deep", "--save-path=out/x.ckpt")
        found = scalars(self.directory / "tb/deep")
        self.assertEqual(sorted(found), ["accuracy", "loss"])
        for points in found.values():
            self.assertEqual([step for step, _ in points], list(range(1, 51)))
        self.assertLess(found["loss"][-1][1], 0.75 * found["loss"][0][1])
        self.assertGreater(found["accuracy"][-1][1], 0.8)
        self.assertEqual(len(result.stdout.splitlines()), 10)
        self.assertTrue(result.stdout.endswith(f"loss {found['loss'][-1][1]:.4f}  accuracy {found['accuracy'][-1][1]:.3f}\n"))

    def test_event_file_is_named_as_tensorboard_expects(self):
        self.train("--steps=1", "--tb-dir=tb")
        (path,) = (self.directory / "tb").iterdir()
        self.assertRegex(path.name, r"^events\.out\.tfevents\.\d{10}\.[^/]+\.\d+\.0$")

    def test_same_seed_same_curve(self):
        for name, seed in ("a", 7), ("b", 7), ("c", 8):
            self.train("--steps=12", f"--seed={seed}", f"--tb-dir={name}", f"--save-path={name}.ckpt")
        a, b, c = (scalars(self.directory / name) for name in "abc")
        self.assertEqual(a, b)
        self.assertNotEqual(a, c)
        self.assertEqual((self.directory / "a.ckpt").read_bytes(), (self.directory / "b.ckpt").read_bytes())

    def test_resumed_training_equals_an_unbroken_one(self):
        self.train("--steps=20", "--tb-dir=whole", "--save-path=whole.ckpt")
        self.train("--steps=8", "--save-path=half.ckpt")
        self.train("--steps=20", "--resume=half.ckpt", "--tb-dir=rest", "--save-path=rest.ckpt")
        whole, rest = scalars(self.directory / "whole"), scalars(self.directory / "rest")
        self.assertEqual(rest, {tag: points[8:] for tag, points in whole.items()})
        self.assertEqual((self.directory / "whole.ckpt").read_bytes(), (self.directory / "rest.ckpt").read_bytes())

    def test_without_paths_writes_nothing(self):
        self.train("--steps=2")
        self.assertEqual(list(self.directory.iterdir()), [])

    def test_checkpoint_holds_the_last_step_and_leaves_no_temporary_file(self):
        self.train("--steps=7", "--seed=3", "--save-path=x.ckpt")
        checkpoint = json.loads((self.directory / "x.ckpt").read_text())
        self.assertEqual((checkpoint["seed"], checkpoint["step"], len(checkpoint["weights"])), (3, 7, 8))
        self.assertEqual([path.name for path in self.directory.iterdir()], ["x.ckpt"])

    def test_interrupt_saves_and_exits_with_130(self):
        process = subprocess.Popen([sys.executable, PROGRAM, "--steps=100000", "--delay=0.01", "--tb-dir=tb", "--save-path=x.ckpt"],
                                   cwd=self.directory, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.kill)
        self.wait_for(lambda: any(p.stat().st_size > 500 for p in self.directory.glob("tb/*")), process)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=DEADLINE)
        self.assertEqual(process.returncode, 130, errors)
        self.assertNotIn("Traceback", errors)
        step = json.loads((self.directory / "x.ckpt").read_text())["step"]
        self.assertIn(f"interrupted after step {step}", errors)
        self.assertIn(len(scalars(self.directory / "tb")["loss"]), (step, step + 1))  # it may stop between the two writes

    def test_draws_a_bar_on_a_terminal(self):
        ours, theirs = pty.openpty()
        process = subprocess.Popen([sys.executable, PROGRAM, "--steps=3"], stdin=theirs, stdout=theirs, stderr=theirs)
        self.addCleanup(process.kill)
        os.close(theirs)
        output = b""
        try:
            while chunk := os.read(ours, 4096):
                output += chunk
        except OSError:
            pass  # how Linux tells that the other side was closed
        os.close(ours)
        self.assertEqual(process.wait(DEADLINE), 0)
        self.assertEqual(output.count(b"\r["), 3)
        self.assertIn(b"[" + b"#" * 30 + b"] step 3/3", output)

    def test_wrong_arguments(self):
        (self.directory / "other.ckpt").write_text('{"seed": 5, "step": 1, "weights": [0, 0, 0, 0, 0, 0, 0, 0]}')
        (self.directory / "short.ckpt").write_text('{"seed": 0, "step": 1, "weights": [0]}')
        (self.directory / "late.ckpt").write_text('{"seed": 0, "step": 101, "weights": [0, 0, 0, 0, 0, 0, 0, 0]}')
        (self.directory / "list.ckpt").write_text("[]")
        (self.directory / "torn.ckpt").write_text('{"seed": 0,')
        for argument, complaint in (
                ("--lr=0", "argument --lr: 0 is not between"),
                ("--lr=nan", "argument --lr: nan is not between"),
                ("--lr=inf", "argument --lr: inf is not between"),
                ("--lr=fast", "argument --lr: invalid float value: 'fast'"),
                ("--steps=0", "argument --steps: 0 is not between"),
                ("--steps=1.5", "argument --steps: invalid int value: '1.5'"),
                ("--batch-size=401", "argument --batch-size: 401 is not between 1 and 400"),
                ("--delay=-1", "argument --delay: -1 is not between"),
                ("--save=x", "unrecognized arguments: --save=x"),
                ("--resume=none.ckpt", "cannot resume from none.ckpt: [Errno 2] No such file or directory"),
                ("--resume=other.ckpt", "cannot resume from other.ckpt: it was trained with --seed=5"),
                ("--resume=short.ckpt", "cannot resume from short.ckpt: it is at step 1 with 1 weights"),
                ("--resume=late.ckpt", "cannot resume from late.ckpt: it is at step 101 with 8 weights"),
                ("--resume=list.ckpt", "cannot resume from list.ckpt: it is no checkpoint of this program"),
                ("--resume=torn.ckpt", "cannot resume from torn.ckpt: "),
        ):
            with self.subTest(argument):
                result = self.train(argument, code=2)
                self.assertIn(complaint, result.stderr)
                self.assertEqual(result.stdout, "")

    def test_unwritable_places(self):
        (self.directory / "file").touch()
        for argument in "--tb-dir=file/tb", "--save-path=file/x.ckpt":
            with self.subTest(argument):
                result = self.train("--steps=2", argument, code=1)
                self.assertRegex(result.stderr, r"^train\.py: .*file")
                self.assertEqual(len(result.stderr.splitlines()), 1)


if __name__ == "__main__":
    unittest.main()
