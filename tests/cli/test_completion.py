# SPDX-License-Identifier: GPL-2.0-or-later
"""The completions of bash, zsh and fish, in the shells themselves: keys are typed, and the line is looked at."""
import os
import pty
import select
import shutil
import time
import unittest

import harness
import samples

SCRIPTS = harness.SOURCE / "resources/completions"
NAMES = ["baseline", "ppo/seed-1", "ppo/seed-2", "ppo/lr0.1", "ppo/lr001", "a b", "it+x", "it's", "sp ace/one", "sp ace/two",
         "x=y,z@1", "dqn/only/one", "naïve", "試験", "$HOME `id`", "new\nline", "wild*", "tail\\"]


class CompletionTest(harness.CliTest):
    def setUp(self):
        super().setUp()
        os.symlink(harness.RUNS, self.root / "runs")
        self.environment["PATH"] = f"{self.root}:{self.environment['PATH']}"
        self.write_runs(self.runs_dir, *NAMES)
        (self.project / "data.txt").touch()
        (self.project / "some folder").mkdir()

    def write_runs(self, runs_dir, *names):
        runs_dir.mkdir(exist_ok=True)
        (runs_dir / ".runs.yml").write_text("".join(
            samples.entry('"' + name.replace("\\", "\\\\").replace("\n", "\\n") + '"') for name in names))

    def completed(self, *words, **how):
        """What the program answers to the scripts for zsh and fish: [kind, word, …]."""
        done = self.runs("complete", "--", "runs", *words, check=0, **how)
        self.assertEqual(done.stderr, "")
        return [line.partition("\t")[0] for line in done.stdout.splitlines()]


class Candidates(CompletionTest):
    def test_every_subcommand_and_option_of_the_help(self):
        commands = self.completed("")[1:]
        self.assertGreater(len(commands), 15)
        self.assertFalse({"supervise", "gather", "complete"} & set(commands))
        for command in commands:
            offered = self.completed(command, "--")[1:]
            help_text = self.runs(command, "--help", check=0).stdout
            for option in offered:
                self.assertIn(option, help_text + self.runs("--help").stdout)
            for line in help_text.splitlines():
                if "--" in (word := line.strip().split(" ")[0].split(",")[-1]):
                    self.assertIn(word, offered, command)

    def test_values(self):
        for words, wanted in (
                (["list", "--format", ""], ["text", "json", "yaml", "csv"]), (["list", "--format=j"], ["--format=json"]),
                (["list", "--status", "f"], ["finished", "failed"]), (["status", "--status", "lost,k"], ["lost,killed"]),
                (["stop", "--signal", "T"], ["TRAP", "TERM", "TSTP", "TTIN", "TTOU"]), (["logs", "--tail", ""], []),
                (["lookup", "baseline", "co"], ["command", "commit"]), (["show", "ppo/s"], ["ppo/seed-1", "ppo/seed-2"]),
                (["show", "dq"], ["dqn/only/one"]), (["diff", "a b", "b"], ["baseline"]), (["diff", "a b", "it's", "x", "b"], ["baseline"]), (["diff", "--format", "m"], ["markdown"]), (["show", "new"], []),
                (["delete", "it"], [r"it\+x", "it's"]), (["delete", r"it\+"], [r"it\+x"]), (["new", "p"], ["ppo/"]),
                (["wait", "ppo/l"], [r"ppo/lr0\.1", "ppo/lr001"]), (["list", "--pattern", "sp"], ["sp ace/.*", "sp ace/one", "sp ace/two"]),
                (["move", "pp"], ["ppo/lr0.1", "ppo/lr001", "ppo/seed-1", "ppo/seed-2", "ppo"]), (["move", "x", "pp"], ["ppo/"]),
                (["reproduce", "baseline", "--run", "--as", "d"], ["dqn/"]), (["--quiet", "sh"], ["show"]), (["bogus", ""], []),
                (["list", "--where", "sta"], ["status", "started"]), (["list", "--where=not ta"], ["--where=not tag"]),
                (["du", "--where", "name = 'a b' and status = f"], ["name = 'a b' and status = finished", "name = 'a b' and status = failed"]),
                (["table", "--columns", "name,du"], ["name,duration"]), (["table", "--sort", "-st"], ["-status", "-started"]),
                (["list", "--where", "verdict = i"], ["verdict = identical", "verdict = incomplete"]), (["table", "--columns", "v"], ["verdict"]),
                (["verify", "base"], ["baseline"]), (["verify", "baseline", "ppo/s"], ["ppo/seed-1", "ppo/seed-2"]), (["verify", "baseline", "b", "x"], []),
                (["tensorboard", "ppo/s"], ["ppo/seed-1", "ppo/seed-2"]), (["tensor"], ["tensorboard"]), (["table", "--columns", "arg."], ["arg.0"]), (["best", "--metric", ""], []),
                (["stop", ""], []), (["show", "--", "--"], []), (["show", "baseline", "x"], []), (["list", "-q", "--q"], [])):
            with self.subTest(words):
                kind, *found = self.completed(*words)
                self.assertEqual((kind, sorted(found)), ("words", sorted(wanted)))
        for words, kind in ((["--runs-dir", ""], "directories"), (["new", "a", "b", "--virtualenv-path", ""], "directories"),
                            (["new", "a", ""], "files")):
            self.assertEqual(self.completed(*words), [kind])

    def test_live_tagged_and_deleted_runs(self):
        self.runs("new", "live", "sh -c cat", check=0)
        self.wait_for(lambda: self.completed("stop", "")[1:] == ["live"], "a live run")
        self.runs("tag", "baseline", "+best", "+draft", check=0)
        self.assertEqual(self.completed("tag", "ppo/.*", "+b")[1:], ["+best"])
        self.assertEqual(self.completed("tag", "baseline", "-d")[1:], ["-draft"])
        self.assertEqual(self.completed("list", "--tag", "")[1:], ["best", "draft"])
        self.runs("delete", "--trash", "-y", "baseline", check=0)
        self.assertEqual(self.completed("restore", "")[1:], ["baseline"])
        self.assertEqual(self.completed("trash", "b")[1:], ["baseline"])

    def test_where_the_runs_are(self):
        self.write_runs(self.root / "else where", "other")
        for words in ["--runs-dir", self.root / "else where", "show"], ["show", f"--runs-dir={self.root}/else where"]:
            self.assertEqual(self.completed(*words, "")[1:], ["other"])
        (self.home / "mine").mkdir()
        self.write_runs(self.home / "mine", "at home")
        self.assertEqual(self.completed("--runs-dir", "~/mine", "show", "")[1:], ["at home"])

    def test_silent_where_there_is_nothing(self):
        self.assertEqual(self.completed("show", "", cwd="/"), ["words"])
        self.database.write_text("a: [\n")
        self.assertEqual(self.completed("show", ""), ["words"])
        (self.project / ".runsrc").write_text("bogus: 1\nruns-dir: [\n")
        self.assertEqual(self.completed("show", ""), ["words"])

    def test_nothing_is_changed(self):
        before = harness.tree(self.project)
        for words in ["show", ""], ["restore", ""], ["stop", ""], ["list", "--tag", ""]:
            self.completed(*words)
        self.assertEqual(harness.tree(self.project), before)


class Typing:
    """Types a line and a tab into a shell on a terminal; a key that the shell is taught writes its line to a file."""

    def setUp(self):
        super().setUp()
        if not shutil.which(self.shell):
            self.skipTest(f"no {self.shell} here")
        self.line = self.root / "line"
        self.environment |= {"LINE": str(self.line), "TERM": "dumb", "INPUTRC": "/dev/null"}
        (self.root / "rc").write_text(self.teaching.replace("SCRIPT", str(SCRIPTS / self.script)))
        self.pid, self.terminal = pty.fork()
        if not self.pid:
            os.chdir(self.project)
            os.execvpe(self.shell, self.start(), self.environment)
        self.addCleanup(os.close, self.terminal)
        self.addCleanup(os.waitpid, self.pid, 0)
        self.addCleanup(self.stop_everything)
        self.addCleanup(os.kill, self.pid, 9)
        self.seen = b""
        self.press(self.entered(f"source {self.root}/rc; printf 'rea%s' dy"))
        self.wait_for(lambda: b"ready" in self.output(), "a prompt")

    def entered(self, text):
        return text + "\r"

    def press(self, keys):
        os.write(self.terminal, keys.encode())

    def output(self):
        while select.select([self.terminal], [], [], 0)[0]:
            self.seen += os.read(self.terminal, 65536)
        return self.seen

    def after_tab(self, text):
        """The line once tab has been pressed behind the text."""
        self.line.unlink(missing_ok=True)
        self.press(text + "\t\x0f")

        def written():
            self.output()  # a shell whose terminal is full waits
            return self.line.exists() and self.line.read_text().endswith("$")
        self.wait_for(written, f"the line of {text!r}, {self.output()[-500:]}")
        self.press("\x15")
        return self.line.read_text().removesuffix("$")

    def assert_completes(self, *pairs):
        for text, wanted in pairs:
            with self.subTest(text):
                self.assertEqual(self.after_tab(text), wanted)


class Bash(Typing, CompletionTest):
    shell, script = "bash", "runs.bash"
    teaching = "source 'SCRIPT'\nbind -x '\"\\C-o\": printf \"%s$\" \"$READLINE_LINE\" >$LINE.new; mv $LINE.new $LINE'\n"

    def start(self):
        return ["bash", "--norc", "--noprofile", "-i"]

    def test_words(self):
        self.assert_completes(("runs repr", "runs reproduce "), ("runs list --form", "runs list --format "),
                              ("runs list --format=ya", "runs list --format=yaml "), ("runs list --status=running,fai", "runs list --status=running,failed "),
                              (f"{self.root}/runs tab", f"{self.root}/runs table "), ("true; runs tab", "true; runs table "),
                              ("runs -q sho", "runs -q show "))

    def test_names(self):
        self.assert_completes(("runs show base", "runs show baseline "), ("runs show pp", "runs show ppo/"), ("runs show ppo/s", "runs show ppo/seed-"),
                              ("runs show a", r"runs show a\ b "), ("runs show 'a", "runs show 'a b' "), ('runs show "a', 'runs show "a b" '),
                              (r"runs show a\ ", r"runs show a\ b "), ("runs show it\\'", "runs show it\\'s "), ("runs show \"it'", "runs show \"it's\" "),
                              ("runs show x=y", "runs show x=y,z@1 "), ("runs show x=y,z@", "runs show x=y,z@1 "), ("runs show 'x=", "runs show 'x=y,z@1' "),
                              ("runs show na", "runs show naïve "), ("runs show 試", "runs show 試験 "), ("runs show sp", r"runs show sp\ ace/"),
                              ("runs show 'sp ace/o", "runs show 'sp ace/one' "), ("runs show 'sp ace/'o", "runs show 'sp ace/one' "),
                              ("runs show '$", "runs show '$HOME `id`' "), (r"runs show \$", r"runs show \$HOME\ \`id\` "), ("runs show wi", r"runs show wild\* "),
                              ("runs show ta", "runs show tail\\\\ "), ("runs delete 'it+", r"runs delete 'it\+x' "), ("runs delete it+", r"runs delete it\\+x "),
                              ("runs show nothing", "runs show nothing"))

    def test_files_and_directories(self):
        self.assert_completes(("runs --runs-dir so", r"runs --runs-dir some\ folder/"), ("runs new a da", "runs new a data.txt "),
                              ("runs --runs-dir=so", r"runs --runs-dir=some\ folder/"))

    def test_where_the_runs_are(self):
        self.write_runs(self.root / "else where", "other")
        self.assert_completes((f"runs --runs-dir '{self.root}/else where' show o", f"runs --runs-dir '{self.root}/else where' show other "))


class Zsh(Typing, CompletionTest):
    shell, script = "zsh", "_runs"
    teaching = ("autoload -Uz compinit; compinit -u -D; source 'SCRIPT'\nPS1='> '; setopt no_beep\n"
                "dump() { print -rn -- \"$BUFFER$\" >$LINE.new; mv $LINE.new $LINE }; zle -N dump; bindkey -e; bindkey '^O' dump\n")

    def start(self):
        return ["zsh", "-f", "-i"]

    def test_completes(self):
        self.assert_completes(("runs repr", "runs reproduce "), ("runs list --format=ya", "runs list --format=yaml "), ("runs show base", "runs show baseline "),
                              ("runs show pp", "runs show ppo/"), ("runs show a", r"runs show a\ b "), ("runs show 'a", "runs show 'a b' "),
                              ("runs show na", "runs show naïve "), ("runs show sp", r"runs show sp\ ace/"), ("runs show wi", r"runs show wild\* "),
                              ("runs delete it+", r"runs delete it\\+x "), ("runs --runs-dir so", r"runs --runs-dir some\ folder/"))


class Fish(CompletionTest):
    def test_completes(self):
        if not shutil.which("fish"):
            self.skipTest("no fish here")
        for line, wanted in (("runs repr", ["reproduce"]), ("runs list --format=ya", ["--format=yaml"]), ("runs show base", ["baseline"]),
                             ("runs show ppo/s", ["ppo/seed-1", "ppo/seed-2"]), ("runs show 'a", ["a b"]), ("runs show a\\ ", ["a b"]),
                             ("runs --runs-dir so", ["some folder/"]), ("runs --runs-dir=so", ["--runs-dir=some folder/"])):
            with self.subTest(line):
                done = self.call(["fish", "--no-config", "-c", f"source {SCRIPTS}/runs.fish; complete -C $argv[1]", line], check=0)
                self.assertEqual(sorted(word.partition("\t")[0] for word in done.stdout.splitlines()), wanted)


if __name__ == "__main__":
    harness.main()
