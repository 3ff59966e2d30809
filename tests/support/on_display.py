# SPDX-License-Identifier: GPL-2.0-or-later
"""on_display.py COMMAND [ARGS…]: runs a program on a virtual X display, in a home and temporary directory of its own.

Afterwards nothing of it is left: no process, no tmux server, no file. Exits as the program does, or with 124 when it
takes longer than RUN_MANAGER_TEST_SECONDS (default: 280).
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

INSTRUMENTS = ("ASAN_", "UBSAN_", "LSAN_", "GCOV_", "QT_", "QTEST_", "RUN_MANAGER_")


def start_display():
    """A display on a number that the X server finds by itself, so that tests can run side by side."""
    reader, writer = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "2560x1600x24", "-nolisten", "tcp", "-noreset"],
                              pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        number = pipe.readline().strip()
    if not number:
        sys.exit("on_display.py: Xvfb did not start")
    return server, ":" + number


def processes(marker):
    """The ids of all processes whose environment names the folder `marker`."""
    found = []
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            if os.fsencode(marker) in pathlib.Path("/proc", pid, "environ").read_bytes():
                found.append(int(pid))
        except OSError:
            pass  # it has ended, or is somebody else's
    return found


def end_all(marker, seconds):
    deadline = time.monotonic() + seconds
    while left := processes(marker):
        for pid in left:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        if time.monotonic() > deadline:
            sys.exit(f"on_display.py: processes that do not end: {left}")
        time.sleep(0.01)


def main():
    # The program runs in another directory.
    command = [os.path.abspath(word) if os.path.exists(word) else word for word in sys.argv[1:]]
    root = tempfile.mkdtemp(prefix="rm-", dir="/tmp")  # short: the path of a unix socket is limited to 108 bytes
    server, display = start_display()
    try:
        for folder in "home", "tmp", "t", "run":
            os.mkdir(os.path.join(root, folder), 0o700)
        home = os.path.join(root, "home")
        pathlib.Path(home, ".gitconfig").write_text(
            "[user]\n\tname = Test\n\temail = test@example.org\n[init]\n\tdefaultBranch = main\n")
        environment = {name: value for name, value in os.environ.items() if name.startswith(INSTRUMENTS)} | {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
            "SHELL": "/bin/sh", "HOME": home, "TMPDIR": root + "/tmp", "TMUX_TMPDIR": root + "/t",
            "XDG_CONFIG_HOME": home + "/.config", "XDG_CACHE_HOME": home + "/.cache",
            "XDG_DATA_HOME": home + "/.local/share", "XDG_STATE_HOME": home + "/.local/state",
            "XDG_RUNTIME_DIR": root + "/run", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CEILING_DIRECTORIES": "/tmp",
            "GIT_CONFIG_GLOBAL": home + "/.gitconfig", "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        leaks = pathlib.Path(__file__).with_name("leaks.supp")
        environment.setdefault("LSAN_OPTIONS", f"suppressions={leaks}:print_suppressions=0")
        environment.setdefault("ASAN_OPTIONS", "fast_unwind_on_malloc=0")  # to see who has allocated
        try:
            return subprocess.run(command, env=environment, cwd=root, stdin=subprocess.DEVNULL,
                                  timeout=float(os.environ.get("RUN_MANAGER_TEST_SECONDS", "280"))).returncode
        except subprocess.TimeoutExpired:
            print("on_display.py: not ended in time", file=sys.stderr)
            return 124
    finally:
        end_all(root, 10)
        server.terminate()
        server.wait()
        shutil.rmtree(root)


if __name__ == "__main__":
    code = main()
    sys.exit(code if code >= 0 else 128 - code)
