# SPDX-License-Identifier: GPL-2.0-or-later
"""The desktop file, the metainfo, the icons and the man page say the same, and are installed where desktops look."""
import configparser
import os
import pathlib
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

RESOURCES = pathlib.Path(os.environ["RESOURCES"])
SOURCE = RESOURCES.parent
ID = "org.run_manager.RunManager"
LANGUAGES = ["de", "zh_CN"]
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def desktop_entry():
    parser = configparser.RawConfigParser(delimiters="=")
    parser.optionxform = str
    parser.read(RESOURCES / f"{ID}.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


class Files(unittest.TestCase):
    def setUp(self):
        self.entry = desktop_entry()
        self.metainfo = ElementTree.parse(RESOURCES / f"{ID}.metainfo.xml").getroot()

    def test_ids_agree(self):
        self.assertEqual(self.metainfo.findtext("id"), ID)
        self.assertEqual(self.metainfo.findtext("launchable"), f"{ID}.desktop")
        self.assertEqual(self.metainfo.findtext("icon"), ID)
        self.assertEqual(self.entry["Icon"], ID)
        self.assertIn(f'u"{ID}"_s', (SOURCE / "src/gui/theme/theme.cpp").read_text())
        for icon in f"scalable/apps/{ID}.svg", f"symbolic/apps/{ID}-symbolic.svg":
            self.assertTrue((RESOURCES / "icons/hicolor" / icon).is_file(), icon)

    def test_names_agree(self):
        self.assertEqual(self.metainfo.findtext("name"), self.entry["Name"])
        self.assertEqual(self.metainfo.findtext("summary"), self.entry["Comment"])
        for language in LANGUAGES:
            summaries = [e.text for e in self.metainfo.iterfind("summary") if e.get(LANG) == language]
            self.assertEqual(summaries, [self.entry[f"Comment[{language}]"]])

    def test_everything_is_translated(self):
        for key in "Name", "GenericName", "Comment", "Keywords":
            for language in LANGUAGES:
                self.assertTrue(self.entry.get(f"{key}[{language}]"), (key, language))
        for parent in self.metainfo.iter():
            for tag in "summary", "p", "li":
                texts = parent.findall(tag)
                if not texts:
                    continue
                with self.subTest(parent.tag, tag=tag):
                    for language in LANGUAGES:
                        self.assertEqual(len([e for e in texts if e.get(LANG) == language]),
                                         len([e for e in texts if e.get(LANG) is None]))

    def test_the_program_is_named_as_it_is_built(self):
        self.assertEqual(self.entry["Exec"], "run-manager %f")
        self.assertEqual(self.entry["TryExec"], "run-manager")
        mains = (SOURCE / "src/main/CMakeLists.txt").read_text()
        for binary in self.metainfo.iterfind("provides/binary"):
            self.assertRegex(mains, rf"add_executable\({binary.text} ")

    def test_the_version_is_released(self):
        self.assertEqual(self.metainfo.find("releases/release").get("version"), os.environ["VERSION"])

    def test_the_man_page_tells_every_option(self):
        page = (RESOURCES / "man/run-manager.1").read_text()
        self.assertIn(".Dt RUN-MANAGER 1", page)
        for option in "runs-dir", "db-filename", "cli", "help", "version":
            self.assertRegex(page, rf"Fl (\w , )?-{option}\b")

    def test_installs_where_desktops_look(self):
        with tempfile.TemporaryDirectory() as prefix:
            subprocess.run([os.environ["CMAKE"], "--install", os.environ["BUILT_RESOURCES"], "--prefix", prefix],
                           check=True, stdout=subprocess.DEVNULL)
            installed = sorted(str(p.relative_to(prefix)) for p in pathlib.Path(prefix).rglob("*") if p.is_file())
        self.assertEqual(installed, sorted([
            f"share/applications/{ID}.desktop",
            f"share/icons/hicolor/scalable/apps/{ID}.svg",
            f"share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
            "share/man/man1/run-manager.1",
            *(f"share/bash-completion/completions/{name}" for name in ("runs", "run-manager")),
            *(f"share/fish/vendor_completions.d/{name}.fish" for name in ("runs", "run-manager")),
            "share/zsh/site-functions/_runs",
            f"share/metainfo/{ID}.metainfo.xml"]))

    def test_icons_are_those_in_the_resource_file(self):
        listed = set(re.findall(r">(icons/[^<]+)<", (RESOURCES / "run-manager.qrc").read_text()))
        drawn = {f"icons/{p.name}" for p in (RESOURCES / "icons").glob("*.svg")}
        self.assertEqual(listed, drawn | {f"icons/hicolor/scalable/apps/{ID}.svg"})


if __name__ == "__main__":
    unittest.main()
