# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes that are interrupted, and take few bytes at a time: everything arrives."""
import os
import unittest

import faults
import harness
import supervising

LIBRARY = os.environ.get("WEAK_DISK_LIBRARY")


def weaken(environment):
    # The library of a sanitizer wants to come first.
    options = environment.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"
    environment |= {"LD_PRELOAD": LIBRARY, "WEAK_DISK": "short", "ASAN_OPTIONS": options.lstrip(":")}


@unittest.skipUnless(LIBRARY, "WEAK_DISK_LIBRARY is not set: run it with ctest")
class ShortWrites(faults.FaultTest):
    def test_every_change(self):
        self.prepare()
        start = "new-session", "-d", "-s", "older", "cat"  # tmux itself has to work
        self.wait_for(lambda: self.tmux(*start).returncode == 0, "the end of the old tmux server")
        weaken(self.environment)
        text = "a text that is longer than what is written at once"
        self.runs("describe", "a", text, check=0)
        self.runs("tag", "a|g/.*", "+x", check=0)
        self.runs("move", "g", "h", check=0)
        self.runs("delete", "--trash", "-y", "a", check=0)
        self.runs("restore", "a", check=0)
        self.runs("delete", "-y", "h/plain", check=0)
        self.runs("new", "c", "seq 1000", "--description=x", check=0)
        entries = self.entries()
        self.assertEqual(sorted(entries), ["a", "c", "h/b", "keeper"])
        self.assertEqual((entries["a"]["description"], entries["a"]["tags"], entries["c"]["command"]), (text, ["x"], "seq 1000"))
        self.assertIn("# by hand\n", self.database.read_text())


@unittest.skipUnless(LIBRARY, "WEAK_DISK_LIBRARY is not set: run it with ctest")
class Supervisor(supervising.SupervisorTest):
    def test_output_and_end(self):
        weaken(self.environment)
        state = self.supervised("seq 1000; exit 3")
        self.assertEqual(supervising.exit_of(state), 3)
        self.assertEqual(self.log().split(), [str(i).encode() for i in range(1, 1001)])


if __name__ == "__main__":
    harness.main()
