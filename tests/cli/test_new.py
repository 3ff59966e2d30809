# SPDX-License-Identifier: GPL-2.0-or-later
"""runs new: what it writes, prints and passes on."""
import concurrent.futures
import shlex
import shutil
import signal
import socket

import harness
import launching


class New(launching.LaunchTest):
    def test_the_entry_says_what_was_asked_for(self):
        self.runs("new", "run-1", "python3 train.py --lr 0.1", check=0)
        entry = self.entries()["run-1"]
        self.assertEqual(list(entry), ["command", "commit", "datetime", "description", "host"])
        self.assertEqual(entry["command"], "python3 train.py --lr 0.1")
        self.assertEqual(entry["commit"], self.git("rev-parse", "HEAD").stdout.strip())
        self.assertRegex(entry["datetime"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}[+-]\d\d:\d\d$")
        self.assertEqual(entry["description"].rstrip("\n"), "first commit")
        self.assertEqual(entry["host"], socket.gethostname())

    def test_description(self):
        self.git("commit", "--quiet", "--allow-empty", "--message", "second: it's\n\nA body.\nOf two lines.")
        for name, options, wanted in (("none", [], "second: it's\n\nA body.\nOf two lines."), ("empty", ["--description="], ""),
                                      ("given", ["--description", "two\nlines"], "two\nlines")):
            with self.subTest(name):
                self.runs("new", name, "true", *options, check=0)
                self.assertEqual(self.entries()[name]["description"].rstrip("\n"), wanted)

    def test_the_command_is_given_its_two_paths_on_a_terminal(self):
        found = self.started("group/run-1")
        paths = [f"--tb-dir={self.runs_dir}/tensorboard/group/run-1", f"--save-path={self.runs_dir}/checkpoints/group/run-1.ckpt"]
        self.assertEqual(found["argv"], paths)
        self.assertEqual(found["terminals"], [True, True, True])
        self.assertEqual(self.wait_for_end("group/run-1"), 0)
        self.assertTrue((self.runs_dir / "records/group/run-1").is_dir())

    def test_directories_are_there_before_the_command_starts(self):
        check = f'cd "$1/tensorboard/a/b" && cd "$1/checkpoints/a" && : sh'
        self.runs("new", "a/b", f"sh -c {shlex.quote(check)} sh {self.runs_dir}", check=0)
        self.assertEqual(self.wait_for_end("a/b"), 0)

    def test_exit_status_stays_visible(self):
        self.runs("new", "a", "sh -c 'exit 3'", check=0)
        self.assertEqual(self.wait_for_end("a"), 3)

    def test_the_command_has_shell_semantics(self):
        command = "printf '%s|' \"a b\" 'c'\"d'\" $((1+1)) `echo tick` \"$HOME\" \\$x *.py >../out; true &&\n  : # comment"
        self.runs("new", "a", command, check=0)
        self.wait_for_end("a")
        self.assertEqual(self.wait_for_file(self.root / "out"), f"a b|cd'|2|tick|{self.home}|$x|train.py|")

    def test_a_command_of_100_kb(self):
        self.runs("new", "a", f"printf %s {'x' * 100_000} | wc -c >../out; true", check=0)
        self.wait_for_end("a")
        self.assertEqual(self.wait_for_file(self.root / "out").strip(), "100000")

    def test_printed_lines_work_when_pasted(self):
        command = f"sh -c 'echo x >>{self.root}/out'"
        for name in "run-1", "run-10", "a b/v1.0 =%":
            with self.subTest(name):
                lines = self.runs("new", name, command, check=0).stdout.splitlines()
                self.wait_for_end(name)
                sent = lines[lines.index("Command sent to session:") + 1]
                self.assertTrue(sent.strip().startswith(command), sent)
                self.assertEqual(shlex.split(sent)[3:], [f"--tb-dir={self.runs_dir}/tensorboard/{name}",
                                                         f"--save-path={self.runs_dir}/checkpoints/{name}.ckpt"])
                before = (self.root / "out").read_text()
                self.call(["sh", "-c", sent], check=0)
                self.assertEqual((self.root / "out").read_text(), before + "x\n")

                listing = lines[lines.index("List active:") + 1].strip()
                self.assertEqual(listing, "tmux list-session")
                self.assertEqual(len(self.call(["sh", "-c", listing], check=0).stdout.splitlines()), len(self.sessions()))

                attach, = (line.strip() for line in lines[lines.index("Attach:"):] if line.strip().startswith("tmux attach -t"))
                with concurrent.futures.ThreadPoolExecutor() as pool:
                    screen = pool.submit(self.on_terminal, ["sh", "-c", attach])
                    attached = self.wait_for(lambda: self.tmux("list-clients", "-F", "#{session_id}").stdout.split(), attach)
                    self.tmux("detach-client", "-s", attached[0], check=0)
                    code, output = screen.result()
                self.assertEqual((attached, code), ([self.session(name)], 0), output)

    def test_quiet(self):
        self.assertEqual(self.runs("-q", "new", "a", "true", check=0).stdout, "")
        self.assertEqual(self.runs("new", "b", "true", "--quiet", check=0).stdout, "")
        self.assertEqual(list(self.entries()), ["a", "b"])

    def test_a_subdirectory_is_the_working_directory_and_the_runs_directory_is_at_the_top(self):
        self.commit("models/deep/net.py", "")
        found = self.started("a", cwd=self.project / "models/deep")
        self.assertEqual(found["cwd"], str(self.project / "models/deep"))
        self.assertEqual(list(self.entries()), ["a"])

    def test_directories_of_any_name(self):
        for name in ("#(touch pwned);x", "end;", "it's \"quoted\" $HOME `touch pwned`", "#{pid} %H ~", "two\nlines",
                     "\u5b66\u4e60 \U0001f600", "-c", "back\\", "a:b.c"):
            with self.subTest(name):
                project = self.root / name
                self.make_repository(project)
                found = self.started("a", cwd=project)
                self.assertEqual(found["cwd"], str(project))
                self.assertEqual(found["argv"], [f"--tb-dir={project}/.runs/tensorboard/a",
                                                 f"--save-path={project}/.runs/checkpoints/a.ckpt"])
        self.assertEqual(list(self.root.rglob("pwned")), [])


class TakenNames(launching.LaunchTest):
    def test_the_unix_time_is_appended(self):
        self.runs("new", "a", "true", "--description=old", check=0)
        done = self.runs("new", "a", "true", "--description=new", check=0)
        old, new = self.entries()
        self.assertEqual(old, "a")
        self.assertRegex(new, r"^a\d{10}$")
        self.assertIn(new, done.stderr)
        self.assertIn(f"/tensorboard/{new}", done.stdout)
        self.assertEqual([entry["description"] for entry in self.entries().values()], ["old", "new"])
        self.assertNotEqual(self.session("a"), self.session(new))

    def test_overwrite_removes_the_old_run_first(self):
        self.runs("new", "a", launching.STAY, check=0)
        old = self.tmux("list-panes", "-t", self.session("a"), "-F", "#{pane_pid}", check=0).stdout.strip()
        for path in "tensorboard/a/events", "checkpoints/a.ckpt", "checkpoints/a.ckpt-5.index", "checkpoints/ab.ckpt":
            (self.runs_dir / path).write_text("x")
        self.runs("new", "a", self.tell, "--description=again", "--overwrite", check=0)
        self.wait_for_file(self.told)
        self.assertEqual({name: entry["description"] for name, entry in self.entries().items()}, {"a": "again"})
        self.assertEqual([str(path.relative_to(self.runs_dir)) for path in self.runs_dir.glob("[tc]*/**/*") if path.is_file()],
                         ["checkpoints/ab.ckpt"])
        self.assertEqual(len(self.sessions()), 1)
        self.assertNotIn(int(old), self.processes())

    def test_overwrite_of_nothing_is_a_plain_new(self):
        self.runs("new", "a", "true", "--overwrite", check=0)
        self.assertEqual(list(self.entries()), ["a"])

    def test_a_refused_overwrite_leaves_the_old_run(self):
        self.runs("new", "a", launching.STAY, check=0)
        session, files = self.session("a"), harness.tree(self.runs_dir / "tensorboard")
        (self.project / "train.py").write_text("changed")
        self.runs("new", "a", "true", "--overwrite", check=1)
        self.assertEqual((list(self.entries()), self.session("a")), (["a"], session))
        self.assertEqual(harness.tree(self.runs_dir / "tensorboard"), files)

    def test_an_overwriting_that_is_killed_leaves_the_old_commit_pinned(self):
        for name in "a", "group/b":
            self.runs("new", name, "true", check=0)
            self.runs("wait", name, check=0)
            old = self.entries()[name]
            self.commit("other.txt", f"for {name}")
            # The pin is what comes before the database is written. git runs below timeout(1).
            kills = self.program("git", f"{shutil.which('git')} \"$@\" || exit\n"
                                        "case $* in *update-ref*) read pid name state runs rest </proc/$PPID/stat; kill -9 $runs;; esac\n")
            done = self.runs("new", name, "true", "--overwrite", env={"PATH": kills})
            self.assertEqual(done.returncode, -signal.SIGKILL, done.stderr)
            self.assertNotEqual(self.git("rev-parse", f"refs/runs/{name}").stdout.strip(), old["commit"])
            self.runs("describe", name, "text", check=0)  # settles
            self.assertEqual(self.entries()[name], old | {"description": "text"})
            self.assertEqual(self.git("rev-parse", f"refs/runs/{name}").stdout.strip(), old["commit"])
            self.runs("show", name, check=0)

    def test_a_run_and_a_group_cannot_share_a_path(self):
        for first, second in ("a", "a/b"), ("g/x/y", "g/x"):
            with self.subTest(second):
                self.runs("new", first, "true", check=0)
                before = self.database.read_bytes()
                for options in [], ["--overwrite"]:
                    self.assertIn(first, self.runs("new", second, "true", *options, check=1).stderr)
                    self.assertEqual(self.database.read_bytes(), before)
                self.assertIsNotNone(self.session(first))
                self.assertIsNone(self.session(second))


if __name__ == "__main__":
    harness.main()
