# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs with parameters and metrics, for the tests that find and compare them."""
import pathlib
import sys

import harness

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import event_files  # noqa: E402


class MetricTest(harness.CliTest):
    def add_runs(self, **runs):
        """Records runs: name=(arguments, metrics, other keys of the entry); metrics are {tag: [value of step 0, 1, …]}."""
        text = self.database.read_text() if self.database.exists() else ""
        for name, (arguments, metrics, *keys) in runs.items():
            text += f"{name}:\n  command: \"python train.py {arguments}\"\n" + "".join(
                f"  {key}: {value}\n" for key, value in (keys[0] if keys else {}).items())
            self.write_metrics(name, metrics)
        self.write_database(text)

    def write_metrics(self, name, metrics, first=0):
        steps = max(map(len, metrics.values()), default=0)
        events = [event_files.event(first + step, *[event_files.tensor(tag, event_files.DOUBLE, event_files.packed(6, "d", float(values[step])), step == 0)
                                            for tag, values in metrics.items() if step < len(values)]) for step in range(steps)]
        if events:
            event_files.write(self.runs_dir / "tensorboard" / name / "events.out.tfevents.1.box", event_files.version(), *events)

    def damage(self, name):
        """Makes the last event of the run one that its checksum does not match."""
        path = self.runs_dir / "tensorboard" / name / "events.out.tfevents.1.box"
        content = bytearray(path.read_bytes())
        content[-2] ^= 1
        path.write_bytes(content)

    def names(self, *options, check=0):
        return self.runs("list", *options, check=check).stdout.splitlines()
