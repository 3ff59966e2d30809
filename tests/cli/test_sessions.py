# SPDX-License-Identifier: GPL-2.0-or-later
"""One tmux session for each run: found exactly, never shared, alive as long as its command, and nobody else's."""
import os
import re
import shlex

import harness
import launching

# tmux gives a meaning to many of them: a leading = + @ % $ in a target, . and : inside, # in a format.
NAMES = ["a.b", "a_b", "a-b", "a", "ab", "a b", "=x", "+1", "@1", "%2", "a,b", "0123", "yes", "ppo/lr0.01/seed-3", "ppo_lr0_01_seed-3",
         "\u5b66\u4e60", "\u00e9", "e\u0301", "x" * 200, "/".join(["y" * 199] * 5)]


class Sessions(launching.LaunchTest):
    def test_every_legal_name_has_its_own(self):
        for name in NAMES:
            self.runs("-q", "new", name, launching.STAY, check=0)
        sessions = {name: self.session(name) for name in NAMES}
        self.assertNotIn(None, sessions.values(), sessions)
        self.assertEqual(len(set(sessions.values())), len(NAMES))
        self.assertEqual(list(self.entries()), NAMES)
        for name in "a.b", "a", "=x", "e\u0301":
            with self.subTest(name):
                self.runs("delete", "-y", "--", re.escape(name), check=0)
                self.assertEqual([other for other in sessions if self.session(other) is None], [name])
                del sessions[name]

    def test_the_name_of_a_plain_run_is_the_name_of_its_session(self):
        self.runs("new", "run-1", "true", check=0)
        self.assertEqual(self.sessions(), ["run-1"])

    def test_other_sessions_of_the_user_are_left_alone(self):
        self.tmux("new-session", "-d", "-s", "a", "cat", check=0)
        mine = self.tmux("list-sessions", "-F", "#{session_id} #{pane_pid}").stdout.split()
        self.runs("new", "a", launching.STAY, check=0)
        self.assertNotIn(self.session("a"), (None, mine[0]))
        self.runs("delete", "-y", "a", check=0)
        self.assertEqual(self.tmux("list-sessions", "-F", "#{session_id} #{pane_pid}").stdout.split(), mine)

    def test_two_projects_may_use_the_same_name(self):
        other = self.root / "other"
        self.make_repository(other)
        for project in self.project, other:
            self.runs("new", "a", launching.STAY, cwd=project, check=0)
        mine, theirs = self.session("a"), self.session("a", other / ".runs")
        self.assertNotIn(None, (mine, theirs))
        self.assertNotEqual(mine, theirs)
        self.runs("delete", "-y", "a", cwd=other, check=0)
        self.assertEqual(self.session("a"), mine)
        self.assertIsNone(self.session("a", other / ".runs"))

    def test_a_configuration_of_the_user_does_not_matter(self):
        # The shell is what tmux would start commands with, and a login shell may be anything.
        (self.home / ".tmux.conf").write_text(
            "set -g base-index 1\nset -g pane-base-index 1\nset -g default-shell /bin/false\nset -g default-command 'exit 7'\n"
            "set -g remain-on-exit off\nset -g allow-rename on\nset -g renumber-windows on\nset -g mouse on\n")
        self.assertEqual(len(self.started("a", env={"SHELL": "/bin/false"})["argv"]), 2)
        self.assertEqual(self.wait_for_end("a"), 0)

    def test_a_run_outlives_the_terminal_that_started_it(self):
        os.mkfifo(self.root / "go")
        command = f"sh -c 'read go <{self.root}/go; echo alive >{self.root}/out'"
        code, output = self.runs_on_terminal("new", "a", command, typed="")
        self.assertEqual(code, 0, output)
        self.assertIsNotNone(self.session("a"))
        # Opening waits for the reader, so a run that has died with its terminal would hang here: not without a limit.
        self.call(["timeout", "20", "sh", "-c", f"echo >{self.root}/go"], check=0)
        self.assertEqual(self.wait_for_file(self.root / "out"), "alive\n")
        self.assertEqual(self.wait_for_end("a"), 0)

    def test_control_c_reaches_the_command(self):
        script = f'trap "echo stopped >{self.root}/out; exit 5" INT; echo x >{self.root}/ready; while :; do sleep 0.05; done'
        self.runs("new", "a", f"sh -c {shlex.quote(script)}", check=0)
        self.wait_for_file(self.root / "ready")
        self.tmux("send-keys", "-t", self.session("a"), "C-c", check=0)
        self.assertEqual(self.wait_for_file(self.root / "out"), "stopped\n")
        self.assertIn(self.wait_for_end("a"), (5, 130))  # 130 when the shell around it was interrupted as well

    def test_what_the_command_says_is_on_the_screen(self):
        self.runs("new", "a", "echo progress: 50%; echo to stderr >&2; true", check=0)
        self.wait_for_end("a")
        screen = self.tmux("capture-pane", "-p", "-S", "-", "-t", self.session("a"), check=0).stdout
        self.assertIn("progress: 50%", screen)
        self.assertIn("to stderr", screen)

    def test_a_command_that_cannot_be_found(self):
        self.runs("new", "a", "no-such-program-anywhere", check=0)
        self.assertEqual(self.wait_for_end("a"), 127)
        self.assertIn("a", self.entries())


if __name__ == "__main__":
    harness.main()
