# SPDX-License-Identifier: GPL-2.0-or-later
"""environment.yml: what is written beside a run, and that it never stands in the run's way."""

import yaml

import harness

SECRET = "very-secret-value"


class Gather(harness.CliTest):
    def setUp(self):
        super().setUp()
        self.bin = self.root / "bin"
        self.bin.mkdir()
        self.program("nvidia-smi", "echo '0, GPU-1234, 550.54.15, 81920, NVIDIA A100-SXM4-80GB'")
        self.path = f"{self.bin}:{self.environment['PATH']}"

    def program(self, name, script):
        file = self.bin / name
        file.write_text("#!/bin/sh\n" + script + "\n")
        file.chmod(0o755)

    def record(self, name="a"):
        return self.runs_dir / "records" / name

    def start(self, command, env={}, name="a", options=()):
        self.runs("new", name, command, *options, env={"PATH": self.path} | env, check=0)
        return self.wait_for_environment(name)

    def test_of_a_run(self):
        self.git("remote", "add", "origin", f"https://me:{SECRET}@host/x.git")
        found = self.start("python3 train.py", {"OMP_NUM_THREADS": "4", "MY_OWN": "x", "HF_TOKEN": SECRET,
                                                "HF_ENDPOINT": f"https://me:{SECRET}@hf.co",
                                                "XLA_FLAGS": f"--password={SECRET}"})
        self.assertEqual(found["gpus"], [{"name": "NVIDIA A100-SXM4-80GB", "index": 0, "uuid": "GPU-1234",
                                          "driver": "550.54.15", "memory-mib": 81920}])
        for key in "os", "kernel", "architecture", "usable-threads", "memory-bytes":
            self.assertTrue(found["system"][key], key)
        told = "import sys, json; print(json.dumps([sys.executable, sys.prefix]))"
        own = yaml.safe_load(self.call(["python3", "-c", told], check=0).stdout)
        self.assertEqual([found["python"]["executable"], found["python"]["prefix"]], own)
        self.assertEqual(found["python"]["packages"]["PyYAML"], yaml.__version__)
        self.assertEqual(found["git"], {"branch": "main", "remote": "https://host/x.git"})
        variables = found["variables"]
        self.assertEqual((variables["OMP_NUM_THREADS"], variables["HF_ENDPOINT"]), ("4", "https://hf.co"))
        self.assertEqual(variables["PATH"], self.path)
        self.assertNotIn("MY_OWN", variables)
        self.assertEqual(found["hidden-variables"], ["HF_TOKEN", "XLA_FLAGS"])
        self.assertNotIn(SECRET, (self.record() / "environment.yml").read_text())

    def test_the_virtualenv_of_the_run(self):
        venv = self.root / "venv"
        self.call(["python3", "-m", "venv", "--without-pip", venv], check=0)
        package = next((venv / "lib").glob("python3*")) / "site-packages/mine-1.5.dist-info"
        package.mkdir()
        (package / "METADATA").write_text("Metadata-Version: 2.1\nName: mine\nVersion: 1.5\n")
        found = self.start("python train.py", options=["--virtualenv-path", venv])["python"]
        self.assertEqual(found["executable"], str(venv / "bin/python"))
        self.assertEqual(found["virtualenv"], str(venv))
        self.assertEqual(found["packages"]["mine"], "1.5")

    def test_a_command_that_is_no_python(self):
        for name, command in (("a", "true"), ("b", "-x || true")):
            with self.subTest(command=command):
                self.runs("new", name, "--", command, env={"PATH": self.path}, check=0)
                found = self.wait_for_environment(name)
                self.assertNotIn("python", found)
                self.assertIn("system", found)

    def test_a_program_that_hangs_does_not_keep_the_run(self):
        self.program("nvidia-smi", "echo $$ >'%s'; exec sleep 1000" % (self.root / "asked"))
        self.runs("new", "a", "echo done >out #", env={"PATH": self.path}, check=0)
        self.wait_for(self.is_asked, "the question to nvidia-smi", seconds=60)
        self.assertEqual(self.wait_for_file(self.project / "out"), "done\n")
        self.assertEqual(self.wait_for_end("a"), 0)

    def test_a_record_that_is_removed_stays_removed(self):
        go = self.root / "go"
        self.program("nvidia-smi", f"echo $$ >'{self.root / 'asked'}'; while ! test -e '{go}'; do sleep 0.05; done")
        self.runs("new", "a", "true", env={"PATH": self.path}, check=0)
        self.wait_for(self.is_asked, "the question to nvidia-smi", seconds=60)
        self.wait_for_end("a")
        self.runs("delete", "-y", "a", check=0)
        go.touch()
        self.wait_for(lambda: not self.gatherers(), "the end of the gatherer", seconds=60)
        self.assertFalse(self.record().exists())

    def is_asked(self):
        return (self.root / "asked").exists()

    def gatherers(self):
        found = []
        for pid in self.processes():
            try:
                with open(f"/proc/{pid}/cmdline", "rb") as file:
                    found += [pid] if b"gather" in file.read().split(b"\0") else []
            except OSError:
                pass
        return found

    def test_the_code_of_the_run(self):
        library = self.root / "library"
        self.make_repository(library)
        self.git("submodule", "--quiet", "add", library, "lib/own")
        self.git("commit", "--quiet", "--message=with a library")
        own = self.git("rev-parse", "HEAD", cwd=library).stdout.strip()
        self.assertEqual(self.start("true")["git"], {"branch": "main", "submodules": {"lib/own": own}})
        self.git("checkout", "--quiet", "--detach")
        commit = self.git("rev-parse", "HEAD").stdout.strip()
        record = self.root / "record"
        record.mkdir()
        self.runs("gather", "--", record, self.project, "-v", "", commit, env={"PATH": self.path}, check=0)
        found = yaml.safe_load((record / "environment.yml").read_text())
        self.assertEqual(found["git"], {"submodules": {"lib/own": own}})
        self.runs("gather", "--", record, self.root, env={"PATH": self.path}, check=0)
        self.assertNotIn("git", yaml.safe_load((record / "environment.yml").read_text()))

    def test_a_record_that_is_not_there(self):
        done = self.runs("gather", self.root / "none", env={"PATH": self.path}, check=0)
        self.assertEqual((done.stdout, done.stderr), ("", ""))
        self.assertFalse((self.root / "none").exists())


if __name__ == "__main__":
    harness.main()
