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


if __name__ == "__main__":
    harness.main()
