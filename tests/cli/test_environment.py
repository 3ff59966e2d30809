# SPDX-License-Identifier: GPL-2.0-or-later
"""The command of a run lives in the world of its caller, not in that of the tmux server, which may be days old."""
import json
import os

import harness
import launching

# What a pane and Python's way to start add by right.
OF_THE_PANE = {"TERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "TMUX", "TMUX_PANE", "COLORTERM", "PWD", "OLDPWD", "SHLVL", "_"}


class Environment(launching.LaunchTest):
    def setUp(self):
        super().setUp()
        self.tmux("new-session", "-d", "-s", "old", env={"STALE": "of the server", "DEVICE": "0", "PATH": "/usr/bin:/bin"}, check=0)

    def own(self, environment):
        return {name: value for name, value in environment.items() if name not in OF_THE_PANE}

    def test_is_exactly_that_of_the_caller(self):
        odd = {"DEVICE": "1", "EMPTY": "", "LINES_": "one\ntwo\n", "QUOTES": "it's \"x\" `id` $HOME \\", "UTF8": "\U0001f600",
               "BYTES": "\udcff\udc80", "SPACE": " x ", "HASH": "#(touch pwned);"}
        # Many a sh drops what cannot be one of its variables.
        found = self.started("a", env=odd | {"BASH_FUNC_f%%": "() {  :\n}", "a.b-c": "x"})["environment"]
        found.pop("BASH_FUNC_f%%", None)
        found.pop("a.b-c", None)
        self.assertEqual(self.own(found), self.own(self.environment | odd))
        self.assertEqual(list(self.root.rglob("pwned")), [])

    def test_is_not_limited_in_size(self):
        many = {f"VARIABLE_{i}": "x" * 1000 for i in range(500)}
        found = self.started("a", env=many)["environment"]
        self.assertEqual(self.own(found), self.own(self.environment | many))

    def test_terminal_is_that_of_the_pane(self):
        # As when somebody types the command in a pane of the same server.
        socket = f"{self.root}/t/tmux-{os.getuid()}/default,1,0"
        found = self.started("a", env={"TERM": "dumb", "TMUX": socket, "TMUX_PANE": "%0"})["environment"]
        pane, = self.tmux("list-panes", "-t", self.session("a"), "-F", "#{pane_id}", check=0).stdout.split()
        self.assertEqual(found["TMUX_PANE"], pane)
        self.assertTrue(found["TMUX"].startswith(socket.split(",")[0] + ","), found["TMUX"])
        self.assertRegex(found["TERM"], "^(tmux|screen)")

    def test_programs_are_found_where_the_caller_finds_them(self):
        path = self.program("mytrain", f"echo found >{self.root}/out\n")
        self.runs("new", "a", "mytrain", env={"PATH": path}, check=0)
        self.assertEqual(self.wait_for_file(self.root / "out"), "found\n")

    def test_umask(self):
        self.call(["sh", "-c", 'umask 027; exec "$@"', "sh", harness.RUNS, "new", "a", self.tell], check=0)
        self.assertEqual(json.loads(self.wait_for_file(self.told))["umask"], 0o027)

    def test_working_directory(self):
        folder = self.commit("a b/x.py", "") and self.project / "a b"
        self.assertEqual(self.started("a", cwd=folder)["cwd"], str(folder))

    def test_locale_of_the_caller_does_not_change_the_strings(self):
        text = "na\u00efve \u5b66\u4e60 \U0001f600"
        for name, locale in ("c", "C"), ("missing", "xx_XX.ISO-8859-1"):
            with self.subTest(locale):
                self.runs("new", name, f": '{text}'", "--description", text, env={"LC_ALL": locale}, check=0)
                self.assertEqual(self.entries()[name]["command"], f": '{text}'")
                self.assertEqual(self.entries()[name]["description"], text)
                self.assertEqual(self.runs("lookup", name, "description", env={"LC_ALL": locale}, check=0).stdout, text + "\n")


if __name__ == "__main__":
    harness.main()
