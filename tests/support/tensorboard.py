#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Stands for `tensorboard` in tests, copied to a file of that name: takes its flags, walks the directory as it does,
listens, and says so in its words. GET / answers with {run: [names of its event files]} as JSON. Variables make it
troublesome: FAKE_GATE, a file that has to be there before it listens; FAKE_EXIT, a code to exit with at once;
FAKE_CHILD=1 starts a process that it leaves alone, as the data server is; FAKE_DEAF=1 ignores SIGTERM."""
import argparse
import http.server
import json
import os
import signal
import subprocess
import sys
import time


def runs(top):
    found = {}
    for folder, _, files in os.walk(top, followlinks=True):
        events = sorted(name for name in files if "tfevents" in name)
        if events:
            found[os.path.relpath(folder, top)] = events
    return found


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = json.dumps(runs(flags.logdir), sort_keys=True).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


parser = argparse.ArgumentParser(allow_abbrev=False)
parser.add_argument("--logdir", required=True)
parser.add_argument("--host", required=True)
parser.add_argument("--port", type=int, required=True)
flags = parser.parse_args()
signal.signal(signal.SIGTERM, signal.SIG_IGN if os.environ.get("FAKE_DEAF") else lambda *_: sys.exit(0))
print("TensorFlow installation not found - running with reduced feature set.", file=sys.stderr, flush=True)
if "FAKE_EXIT" in os.environ:
    print("ERROR: no such plugin", file=sys.stderr, flush=True)
    sys.exit(int(os.environ["FAKE_EXIT"]))
if os.environ.get("FAKE_CHILD"):
    subprocess.Popen(["sleep", "600"])
while not os.path.exists(os.environ.get("FAKE_GATE", "/")):
    time.sleep(0.02)
server = http.server.ThreadingHTTPServer((flags.host, flags.port), Handler)
print("TensorBoard 2.19.0 at http://%s:%s/ (Press CTRL+C to quit)" % server.server_address, file=sys.stderr, flush=True)
server.serve_forever()
