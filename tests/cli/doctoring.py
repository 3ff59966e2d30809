# SPDX-License-Identifier: GPL-2.0-or-later
"""For the tests of the doctor: what it finds, and that it is content after it has repaired."""
import json

import deleting
import outcomes


class DoctorTest(deleting.DeleteTest, outcomes.OutcomeTest):
    def findings(self, *words, check=None, **how):
        done = self.runs("doctor", *words, "--format=json", **how)
        found = json.loads(done.stdout)
        self.assertEqual(done.returncode, int(any(finding["problem"] for finding in found)), done.stderr)
        if check is not None:
            self.assertEqual(done.returncode, check, found)
        return found

    def kinds(self, *words, **how):
        """Of the problems, sorted."""
        return sorted(finding["kind"] for finding in self.findings(*words, **how) if finding["problem"])

    def notes(self):
        return {finding["kind"]: finding["message"] for finding in self.findings() if not finding["problem"]}

    def fixed(self, *kinds):
        """That these are found, that the answer "no" changes nothing, and that nothing is wrong when they are repaired."""
        self.assertEqual(self.kinds(), sorted(kinds))
        before = self.snapshot()
        code, output = self.runs_on_terminal("doctor", "--fix", typed="n\n")
        self.assertEqual((code, self.snapshot()), (1, before), output)
        self.assertIn("[y/N]", output)
        done = self.runs("doctor", "--fix", "-y")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual(self.kinds(), [])
        return output

    def unfixable(self, *kinds):
        """That these are found, and left as they are."""
        self.assertEqual(self.kinds(), sorted(kinds))
        before = self.snapshot()
        self.runs("doctor", "--fix", "-y", check=1)
        self.assertEqual((self.snapshot(), self.kinds()), (before, sorted(kinds)))

    def snapshot(self):
        found = deleting.harness.tree(self.runs_dir)
        return {path: content for path, content in found.items() if not path.endswith(".lock")}

    def ended(self, name, *options):
        """A run that has ended, with all that is gathered of it."""
        self.start(name, "true #", *options)
        self.runs("wait", name, check=0)
        self.wait_for_environment(name)

    def forget(self, *names):
        """Takes runs out of the database by hand."""
        data = self.entries()
        for name in names:
            del data[name]
        self.database.write_text(deleting.samples.yaml.safe_dump(data))
