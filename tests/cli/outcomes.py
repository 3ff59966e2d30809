# SPDX-License-Identifier: GPL-2.0-or-later
"""For the tests of what becomes of runs: commands that wait to be let go, and what the record says."""
import json
import os
import re
import signal

import yaml

import harness

# What follows a command, its flags, becomes a comment.
GO_ON = "while [ ! -e {0}/go ]; do sleep 0.02; done #"


class OutcomeTest(harness.CliTest):
    def setUp(self):
        super().setUp()
        self.until_told = GO_ON.format(self.root)

    def start(self, name, command, *options, **how):
        self.runs("-q", "new", name, command, *options, check=0, **how)

    def tell(self):
        """Lets the commands `until_told` end."""
        (self.root / "go").touch()

    def state(self, name):
        """state.yml of the run once there is one."""
        return yaml.safe_load(self.wait_for_file(self.runs_dir / "records" / name / "state.yml"))

    def status(self, *words):
        """{name: status, with all its data}"""
        rows = json.loads(self.runs("status", *words, "--format=json", check=0).stdout)
        return {row["name"]: row for row in rows}

    def words(self, *words):
        return {name: row["status"] for name, row in self.status(*words).items()}

    def wait_for_status(self, name, word):
        self.wait_for(lambda: self.words(re.escape(name))[name] == word, f"{name} to be {word}")

    def kill_supervisor(self, name):
        """kill -9."""
        pid = self.state(name)["supervisor"]["pid"]
        os.kill(pid, signal.SIGKILL)
        self.wait_for(lambda: not is_alive(pid), "the supervisor to be gone")


def is_alive(pid):
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False
