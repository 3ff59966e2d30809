# SPDX-License-Identifier: GPL-2.0-or-later
"""test_window.py RUN_MANAGER RUNS: the program as it is installed, used from outside with the keyboard; under on_display.py."""
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

RUNS, RUN_MANAGER = sys.argv.pop(), sys.argv.pop()


def wait_for(condition, what, seconds=20):
    deadline = time.monotonic() + seconds
    while not (result := condition()):
        if time.monotonic() > deadline:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(0.02)
    return result


class Window(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.project = pathlib.Path(folder.name).resolve() / "iris"
        self.project.mkdir()
        (self.project / "train.sh").write_text('echo training "$@"\ncat\n')
        for words in ["init", "-q"], ["add", "."], ["commit", "-q", "-m", "Train"]:
            subprocess.run(["git", *words], cwd=self.project, check=True)
        self.window = None
        self.addCleanup(self.stop)

    def stop(self):
        self.kill()
        subprocess.run(["tmux", "kill-server"], capture_output=True)

    def kill(self):
        if self.window:
            self.window.kill()
            self.window.communicate()
        self.window = None

    def start(self, folder=None):
        self.window = subprocess.Popen([RUN_MANAGER, *([str(folder)] if folder else [])], cwd=self.project,
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def xdotool(self, *words):
        return subprocess.run(["xdotool", *words], capture_output=True, text=True)

    def shown(self, title):
        """The X window of our program with that title, once there is one, with the keyboard."""
        def search():
            found = self.xdotool("search", "--onlyvisible", "--name", title).stdout.split()
            return found[-1] if found else None
        window = wait_for(search, f"a window {title!r}")
        self.xdotool("windowfocus", "--sync", window)
        return window

    def press(self, *keys):
        self.xdotool("key", "--clearmodifiers", "--delay", "20", *keys)

    def runs(self, *words):
        return subprocess.run([RUNS, *words], cwd=self.project, capture_output=True, text=True)

    def launch(self, name):
        self.press("ctrl+n")
        self.shown("^New run")
        self.xdotool("type", "--delay", "5", name)
        self.press("Tab")
        self.xdotool("type", "--delay", "5", "sh train.sh")
        self.press("ctrl+Return")
        wait_for(lambda: name in self.runs("list").stdout.split(), "the run to be recorded")
        wait_for(lambda: subprocess.run(["tmux", "list-clients"], capture_output=True).stdout, "the terminal to be attached")

    def test_a_run_from_start_to_quit(self):
        self.start()
        self.shown("^iris")
        self.launch("first")
        self.shown("^iris")
        self.press("ctrl+shift+Escape")  # out of the terminal, to which Ctrl+Q would belong
        self.press("ctrl+q")
        output, errors = self.window.communicate(timeout=20)
        self.assertEqual((self.window.returncode, output, errors), (0, "", ""))
        self.assertIn("first", subprocess.run(["tmux", "list-sessions"], capture_output=True, text=True).stdout)

    def test_killed(self):
        self.start()
        self.shown("^iris")
        self.launch("first")
        self.kill()
        self.assertIn("first", subprocess.run(["tmux", "list-sessions"], capture_output=True, text=True).stdout)
        self.assertEqual(self.runs("lookup", "first", "command").stdout, "sh train.sh\n")
        pane = subprocess.run(["tmux", "capture-pane", "-p", "-t", "=first:"], capture_output=True, text=True).stdout
        self.assertRegex(pane, r"training --tb-dir=")

    def test_of_another_folder_and_of_none(self):
        self.start(self.project)
        self.shown("^iris")
        self.kill()
        self.start(pathlib.Path(tempfile.gettempdir()))
        self.shown("^Run Manager$")
        self.kill()
        self.start(self.project / "nowhere")
        self.shown("^Run Manager$")


if __name__ == "__main__":
    unittest.main()
