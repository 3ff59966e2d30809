# SPDX-License-Identifier: GPL-2.0-or-later
"""Full disks, blocked paths and broken files: exit code 1, a reason, and everything as it was."""
import harness
import launching
import samples

# No file may grow, as on a full disk. The signal is ignored (and stays so over exec), so that write(2) fails as it does there.
FULL = ["sh", "-c", 'trap "" XFSZ; ulimit -f 0; exec "$@"', "sh", harness.RUNS]


class Output(launching.LaunchTest):
    def test_that_cannot_be_written(self):
        self.write_database(samples.entry("a"))
        for words in ["list"], ["table"], ["lookup", "a"], ["reproduce", "a"], ["list", "--format=json"], ["--help"], ["--version"]:
            with self.subTest(words):
                done = self.call(["sh", "-c", 'exec "$@" >/dev/full', "sh", harness.RUNS, *words], check=1)
                self.assertNotEqual(done.stderr, "")

    def test_that_nobody_reads_to_its_end(self):
        self.write_database("".join(samples.entry(f"run-{i}") for i in range(5000)))
        done = self.call(["sh", "-c", '"$@" | head -n 1', "sh", harness.RUNS, "table"], check=0)
        self.assertEqual(len(done.stdout.splitlines()), 1)
        self.assertNotIn("terminate", done.stderr)


class FullDisk(launching.LaunchTest):
    def setUp(self):
        super().setUp()
        for name in "a", "b":
            self.runs("new", name, "true", check=0)
            self.wait_for_end(name)
            self.wait_for_environment(name)
        self.before, self.started_before = harness.tree(self.runs_dir), self.sessions()

    def fails(self, *words):
        done = self.call([*FULL, *words], check=1)
        self.assertIn(str(self.project), done.stderr) # be it the database or the repository that has no room
        self.assertEqual(done.stdout, "")
        left = harness.tree(self.runs_dir)
        # A lock beside the database may stay; nothing else may come or go.
        self.assertEqual(self.before.items() - left.items(), set())
        self.assertEqual([path for path in left.keys() - self.before.keys() if "/" in path or path.endswith((".yml", ".tmp"))], [])
        self.assertEqual(self.sessions(), self.started_before)

    def test_new(self):
        self.fails("new", "c", "true")

    def test_new_on_a_taken_name(self):
        self.fails("new", "a", "true")
        self.fails("new", "a", "true", "--overwrite")

    def test_delete(self):
        self.fails("delete", "-y", "a")

    def test_room_again(self):
        self.fails("new", "c", "true")
        self.runs("new", "c", "true", check=0)
        self.assertEqual(list(self.entries()), ["a", "b", "c"])


class Blocked(launching.LaunchTest):
    def test_a_file_where_a_directory_is_needed(self):
        self.runs("new", "old", "true", check=0)
        self.wait_for_end("old")
        self.wait_for_environment("old")
        for folder in "tensorboard", "checkpoints", "records":
            with self.subTest(folder):
                (self.runs_dir / folder / "group").write_text("not a directory")
                before = harness.tree(self.runs_dir)
                done = self.runs("new", "group/a", "true", check=1)
                self.assertIn(f"{folder}/group", done.stderr)
                left = harness.tree(self.runs_dir)
                self.assertEqual(before.items() - left.items(), set())
                self.assertEqual([path for path in left if "group/" in path], [])
                self.assertEqual(self.sessions(), ["old"])
                (self.runs_dir / folder / "group").unlink()

    def test_a_place_that_cannot_be_made(self):
        for place in "/dev/null/runs", "/proc/runs", self.project / "train.py":
            with self.subTest(place):
                self.assertIn(str(place), self.runs("new", "a", "true", "--runs-dir", place, check=1).stderr)
                self.assert_nothing_started()

    def test_a_database_that_is_not_understood(self):
        for content in ("a: [\n", "---\na:\n  command: x\n---\nb:\n  command: y\n", "- a\n", b"a:\n  command: \xff\n",
                        "<<<<<<< ours\na:\n  command: x\n=======\n>>>>>>> theirs\n"):
            with self.subTest(content):
                self.write_database(content)
                for words in ["new", "c", "true"], ["new", "a", "true", "--overwrite"], ["delete", "-y", ".*"]:
                    self.assertIn(str(self.database), self.runs(*words, check=1).stderr)
                self.assertEqual(self.database.read_bytes(), harness.encoded(content))
                self.assertEqual(self.sessions(), [])

    def test_a_directory_that_is_gone(self):
        for words in (["list"], ["new", "a", "true"]):
            with self.subTest(words):
                done = self.call(["sh", "-c", 'mkdir gone; cd gone; rmdir ../gone; exec "$@"', "sh", harness.RUNS, *words], check=1)
                self.assertNotEqual(done.stderr, "")
        self.assert_nothing_started()


if __name__ == "__main__":
    harness.main()
