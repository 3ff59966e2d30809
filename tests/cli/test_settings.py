# SPDX-License-Identifier: GPL-2.0-or-later
"""Where settings come from: the command line, then .runsrc, then the default."""
import shutil

import harness
import launching


class Settings(launching.LaunchTest):
    def paths(self, name, runs_dir=None):
        return [f"--tb-dir={runs_dir or self.runs_dir}/tensorboard/{name}",
                f"--save-path={runs_dir or self.runs_dir}/checkpoints/{name}.ckpt"]

    def test_names_of_the_flags(self):
        tb, save = f"{self.runs_dir}/tensorboard/", f"{self.runs_dir}/checkpoints/"
        for name, options, wanted in (
                ("default", [], self.paths("default")),
                ("renamed", ["--tb-dir-flag=--logs", "--save-path-flag=-o"], [f"--logs={tb}renamed", f"-o={save}renamed.ckpt"]),
                ("no-tb", ["--tb-dir-flag=None"], self.paths("no-tb")[1:]),
                ("none", ["--tb-dir-flag=None", "--save-path-flag=None"], [])):
            with self.subTest(name):
                self.assertEqual(self.started(name, *options)["argv"], wanted)

    def test_runsrc(self):
        # In the command line's folder or above it, as .git is found.
        other = self.root / "all my runs"
        extra = '[["--log", "<runs-dir>/logs/<run-name>"], ["--tag", "it\'s a \\"b\\" $HOME"]]'
        self.commit(".runsrc", f"runs-dir: {other}\ndb-filename: mine.yml\ntb-dir-flag: --logs\nsave-path-flag: None\n"
                               f"column-width: 10\nextra-flags: {extra}\n")
        self.commit("sub/x.py", "")
        found = self.started("group/a", cwd=self.project / "sub")
        self.assertEqual(found["argv"], [f"--logs={other}/tensorboard/group/a", f"--log={other}/logs/group/a",
                                         "--tag=it's a \"b\" $HOME"])
        self.assertIn("\ngroup/a:\n", "\n" + (other / "mine.yml").read_text())
        self.assertFalse(self.runs_dir.exists())
        self.assertEqual(self.runs("list", cwd=self.project / "sub", check=0).stdout.split(), ["group/a"])

    def test_command_line_beats_runsrc(self):
        self.commit(".runsrc", "runs-dir: from-file\ndb-filename: from-file.yml\ntb-dir-flag: None\nsave-path-flag: None\n")
        other = self.root / "other"
        found = self.started("a", "--tb-dir-flag=--tb-dir", "--save-path-flag=--save-path", "--runs-dir", str(other),
                             "--db-filename=x.yml")
        self.assertEqual(found["argv"], self.paths("a", other))
        self.assertTrue((other / "x.yml").is_file())
        self.assertFalse((self.project / "from-file").exists())

    def test_global_options_stand_before_or_after_the_subcommand(self):
        other = str(self.root / "other")
        self.runs("--runs-dir", other, "--db-filename=x.yml", "-q", "new", "a", "true", check=0)
        self.runs("new", "b", "true", "--runs_dir", other, "--db_filename", "x.yml", check=0)
        self.assertEqual(self.runs("list", "--runs-dir=" + other, "--db-filename=x.yml", check=0).stdout.split(), ["a", "b"])
        self.runs("--runs_dir", other, "-y", "delete", "--db_filename=x.yml", "a", check=0)
        self.runs("delete", "b", "-y", "--runs-dir", other, "--db-filename", "x.yml", check=0)
        self.assertEqual(self.runs("list", "--runs-dir", other, "--db-filename=x.yml").stdout, "")

    def test_a_relative_runs_directory_is_in_the_current_directory(self):
        self.commit("sub/x.py", "")
        found = self.started("a", "--runs-dir", "mine", "--save-path-flag=None", cwd=self.project / "sub")
        self.assertEqual(found["argv"], self.paths("a", self.project / "sub/mine")[:1])

    def test_runsrc_that_is_wrong(self):
        for content, word in (("runs-dir: [", ".runsrc"), ("- a list\n", ".runsrc"), ("extra-flags: 3\n", "extra-flags"), ("runs-dir: {}\n", "runs-dir")):
            with self.subTest(content):
                self.commit(".runsrc", content)
                done = self.runs("new", "a", "true")
                self.assertIn(done.returncode, (1, 2))
                self.assertIn(word, done.stderr)
                self.assert_nothing_started()

    def virtualenv(self, name):
        folder = self.root / name
        (folder / "bin").mkdir(parents=True)
        (folder / "pyvenv.cfg").write_text("home = /usr/bin\n")
        (folder / "bin/activate").write_text(f'VIRTUAL_ENV="{folder}"\nPATH="{folder}/bin:$PATH"\nexport VIRTUAL_ENV PATH\n')
        return folder

    def test_virtualenv(self):
        folder = self.virtualenv("it's mine")
        self.commit("sub/x.py", "")
        for name, path, cwd in ("absolute", folder, self.project), ("relative", "../../it's mine", self.project / "sub"):
            with self.subTest(name):
                found = self.started(name, "--virtualenv-path", path, cwd=cwd)["environment"]
                self.assertEqual(found.get("VIRTUAL_ENV"), str(folder))
                self.assertTrue(found["PATH"].startswith(f"{folder}/bin:"), found["PATH"])
                self.assertEqual(self.entries()[name]["command"], self.tell)

    def test_virtualenv_of_runsrc(self):
        self.commit(".runsrc", f"virtualenv-path: {self.virtualenv('env')}\n")
        self.assertEqual(self.started("a")["environment"].get("VIRTUAL_ENV"), str(self.root / "env"))

    def test_a_virtualenv_that_fails_to_activate_starts_nothing_in_another(self):
        folder = self.virtualenv("env")
        (folder / "bin/activate").write_text("return 7\n")
        self.runs("new", "a", self.tell, "--virtualenv-path", folder, check=0)
        self.assertNotEqual(self.wait_for_end("a"), 0)
        self.assertFalse(self.told.exists())

    def test_not_a_virtualenv(self):
        (self.root / "plain/bin").mkdir(parents=True)
        for path in "plain", "missing", "tell.py":
            with self.subTest(path):
                done = self.runs("new", "a", "true", "--virtualenv-path", self.root / path)
                self.assertIn(done.returncode, (1, 2))
                self.assertIn(str(self.root / path), done.stderr)
                self.assertIn("virtualenv", done.stderr)
                self.assert_nothing_started()


class Exclude(launching.LaunchTest):
    def setUp(self):
        super().setUp()
        self.exclude = self.project / ".git/info/exclude"

    def test_the_tree_stays_clean(self):
        self.exclude.write_text("kept")  # an editor that ends no lines
        for name in "a", "b":
            self.runs("new", name, "true", check=0)
            self.assertEqual(self.git("status", "--porcelain").stdout, "")
        lines = self.exclude.read_text().splitlines()
        self.assertEqual(lines[0], "kept")
        self.assertEqual(len([line for line in lines if ".runs" in line and not line.startswith("#")]), 1, lines)

    def test_without_a_folder_for_it(self):
        shutil.rmtree(self.exclude.parent)
        self.runs("new", "a", "true", check=0)
        self.assertEqual(self.git("status", "--porcelain").stdout, "")

    def test_a_runs_directory_of_another_name_below_the_top(self):
        self.commit("sub dir/x.py", "")
        self.runs("new", "a", "true", "--runs-dir", "my [runs]", cwd=self.project / "sub dir", check=0)
        self.assertTrue((self.project / "sub dir/my [runs]/.runs.yml").is_file())
        self.assertEqual(self.git("status", "--porcelain").stdout, "")

    def test_what_is_outside_or_ignored_already_needs_no_line(self):
        before = self.exclude.read_text()
        self.runs("new", "a", "true", "--runs-dir", self.root / "other", check=0)
        self.assertEqual(self.exclude.read_text(), before)
        self.commit(".gitignore", ".runs\n")
        self.runs("new", "a", "true", check=0)
        self.assertEqual(self.exclude.read_text(), before)


if __name__ == "__main__":
    harness.main()
