# SPDX-License-Identifier: GPL-2.0-or-later
"""Every change of runs, for the tests in which something fails."""
import faults


class EveryChange(faults.FaultTest):
    emptied = "a|g/.*"

    def setUp(self):
        super().setUp()
        self.prepare()

    def begin(self, command):
        """The calls of the command, and what is there before and after it."""
        self.save()
        calls = self.calls(command)
        self.after = self.shape()
        self.assertNotEqual(self.before, self.after)
        self.reset()
        return calls

    def every_fault(self, *command):
        """The command with all faults."""
        raise NotImplementedError

    def test_describe(self):
        self.every_fault("describe", "a", "another text")

    def test_tag(self):
        self.every_fault("tag", "a|g/.*", "+x")

    def test_move(self):
        self.every_fault("move", "a", "c/d")

    def test_move_of_a_group(self):
        self.every_fault("move", "g", "h")

    def test_delete(self):
        self.every_fault("delete", "-y", "a|g/.*")

    def test_delete_to_the_trash(self):
        self.every_fault("delete", "--trash", "-y", "a|g/.*")

    def test_restore(self):
        self.runs("delete", "--trash", "-y", "a|g/.*", check=0)
        self.every_fault("restore", "a", "g/b")

    def test_empty(self):
        self.runs("delete", "--trash", "-y", self.emptied, check=0)
        self.every_fault("trash", "--empty", "-y")

    def test_new(self):
        self.every_fault("new", "c", "true", "--description=x")

    def test_new_in_the_place_of_another(self):
        self.every_fault("new", "a", "true", "--description=x", "--overwrite")
