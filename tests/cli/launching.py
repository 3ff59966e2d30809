# SPDX-License-Identifier: GPL-2.0-or-later
"""For the tests that start runs: a program that tells how it was started, and what must not be left after a refusal."""
import json
import os
import shutil

import harness

# It asks the kernel and not a shell, which would add variables of its own. Renamed into place, so that nobody reads a half.
TELL = """import json, os, sys
umask = os.umask(0)
os.umask(umask)
found = {"argv": sys.argv[2:], "cwd": os.getcwd(), "umask": umask, "terminals": [os.isatty(fd) for fd in range(3)],
         "environment": {os.fsdecode(name): os.fsdecode(value) for name, value in os.environb.items()}}
with open(sys.argv[1] + ".new", "w") as file:
    json.dump(found, file)
os.rename(sys.argv[1] + ".new", sys.argv[1])
"""


# A command that stays: its own options go to sh, where they do no harm.
STAY = "sh -c cat"


class LaunchTest(harness.CliTest):
    def setUp(self):
        super().setUp()
        self.told = self.root / "told.json"
        (self.root / "tell.py").write_text(TELL)
        self.tell = f"python3 -B {self.root}/tell.py {self.told}"

    def started(self, name, *options, **how):
        """What the program of a new run was given: its arguments after --, directory, environment, …"""
        self.told.unlink(missing_ok=True)
        self.runs("new", name, self.tell, *options, check=0, **how)
        return json.loads(self.wait_for_file(self.told))

    def commit(self, path, content, cwd=None):
        """Commits a file of that content; returns the commit's hash."""
        file = (cwd or self.project) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)
        self.git("add", "--", path, cwd=cwd)
        self.git("commit", "--quiet", "--message", f"add {path}", cwd=cwd)
        return self.git("rev-parse", "HEAD", cwd=cwd).stdout.strip()

    def assert_nothing_started(self):
        self.assertEqual([path for path in self.root.rglob("*") if path.name in (".runs", "tensorboard", "records")], [])
        self.assertEqual(self.sessions(), [])

    def folder_of_programs(self, *names):
        """A folder for PATH that holds these programs alone."""
        folder = self.root / "programs"
        folder.mkdir()
        for name in names:
            (folder / name).symlink_to(shutil.which(name))
        return folder

    def program(self, name, script):
        """Puts a shell script into a folder; returns a PATH that begins with it."""
        folder = self.root / "scripts"
        folder.mkdir(exist_ok=True)
        (folder / name).write_text("#!/bin/sh\n" + script)
        (folder / name).chmod(0o755)
        return f"{folder}{os.pathsep}{self.environment['PATH']}"
