# SPDX-License-Identifier: GPL-2.0-or-later
"""For the tests of deletion: runs that are recorded and have files, without having been started."""
import harness
import samples


class DeleteTest(harness.CliTest):
    def recorded(self, *names):
        """Runs of these names in the database, each with a file of every kind."""
        self.write_database("".join(samples.entry(f'"{name}"') for name in names))
        for name in names:
            self.file(f"tensorboard/{name}/events.out", "x" * 100)
            self.file(f"checkpoints/{name}.ckpt", "x" * 777)
            self.file(f"records/{name}/output.log", "done\n")

    def file(self, path, content="kept"):
        path = self.runs_dir / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)

    def files(self):
        return {path for path, content in harness.tree(self.runs_dir).items() if "/" in path and content is not None}

    def runs_with_files(self, *names):
        found = set()
        for name in names:
            found |= {f"tensorboard/{name}/events.out", f"checkpoints/{name}.ckpt", f"records/{name}/output.log"}
        return found
