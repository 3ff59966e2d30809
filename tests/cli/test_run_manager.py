# SPDX-License-Identifier: GPL-2.0-or-later
"""run-manager --cli is runs, byte for byte, and needs no display."""
import harness
import samples


class RunManager(harness.CliTest):
    def test_the_same_bytes(self):
        self.write_database("# mine\n" + samples.entry("a") + samples.entry("b", command="'it''s \"x\"'"))
        for words in ([], ["--help"], ["new", "--help"], ["--version"], ["list"], ["table"], ["table", "--format", "csv"],
                      ["lookup", "a"], ["lookup", "a", "comand"], ["lookup", "x"], ["reproduce", "b"], ["bogus"], ["list", "--bogus"],
                      ["delete", "x"], ["delete", "a"], ["list", "--cli"], ["new", "-x", "true"], ["--runs-dir", "none", "list"]):
            with self.subTest(words):
                plain, inside = self.runs(*words), self.call([harness.RUN_MANAGER, "--cli", *words])
                self.assertEqual((inside.returncode, inside.stdout, inside.stderr), (plain.returncode, plain.stdout, plain.stderr))

    def test_new_and_delete(self):
        plain = self.runs("new", "one", "true", check=0)
        inside = self.call([harness.RUN_MANAGER, "--cli", "new", "two", "true"], check=0)
        self.assertEqual(inside.stdout, plain.stdout.replace("one", "two"))
        self.assertEqual(self.wait_for_end("two"), 0)
        self.call([harness.RUN_MANAGER, "--cli", "delete", "-y", "two"], check=0)
        self.assertEqual(list(self.entries()), ["one"])

    def test_without_a_display(self):
        done = self.call([harness.RUN_MANAGER], check=1)
        self.assertEqual(done.stdout, "")
        self.assertRegex(done.stderr, r"no display.*DISPLAY.*run-manager --cli")
        self.assertFalse(self.runs_dir.exists())

    def test_its_own_command_line(self):
        usage = self.call([harness.RUN_MANAGER, "--help"], check=0)
        self.assertRegex(usage.stdout, r"(?s)run-manager \[--runs-dir DIR\].*--cli")
        self.assertEqual(self.call([harness.RUN_MANAGER, "--version"], check=0).stdout.split()[1],
                         self.runs("--version").stdout.split()[1])
        for wrong in (["--bogus"], ["one", "two"]):
            with self.subTest(wrong):
                self.assertIn("run-manager --help", self.call([harness.RUN_MANAGER, *wrong], check=2).stderr)


if __name__ == "__main__":
    harness.main()
