# SPDX-License-Identifier: GPL-2.0-or-later
"""test_translations.py LUPDATE: every text of the window is translated, and no translation is of a text that has gone."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

SOURCE = pathlib.Path(__file__).resolve().parents[2]
LUPDATE = sys.argv.pop(1)
LANGUAGES = {"de": 2, "zh_CN": 1, "en": 2}  # and how many forms a plural has; of English there are only the plurals


def messages(path):
    """[(context, message element)] of a .ts file."""
    return [(context.findtext("name"), message) for context in xml.parse(path).getroot().iter("context")
            for message in context.iter("message")]


def key(context, message):
    return context, message.findtext("source"), message.findtext("comment") or ""


def texts(message):
    translation = message.find("translation")
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


class Translations(unittest.TestCase):
    def updated(self, language):
        """The committed file, and what lupdate makes of it."""
        committed = SOURCE / f"translations/run-manager_{language}.ts"
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        fresh = pathlib.Path(folder, committed.name)
        shutil.copy(committed, fresh)
        only = ["-pluralonly"] if language == "en" else []
        subprocess.run([LUPDATE, "-silent", "-locations", "none", "-I", "src", *only, "src", "ui", "-ts", fresh], cwd=SOURCE, check=True)
        return committed, fresh

    def test_complete_and_current(self):
        for language in LANGUAGES:
            with self.subTest(language):
                committed, fresh = self.updated(language)
                known = {key(*entry) for entry in messages(committed)}
                found = messages(fresh)
                self.assertGreater(len(found), 20 if language == "en" else 200)
                missing = [key(*entry) for entry in found if key(*entry) not in known]
                self.assertEqual(missing, [], "texts without a translation: run scripts/translations")
                wrong = [(entry[1].find("translation").get("type"), key(*entry)) for entry in found
                         if entry[1].find("translation").get("type")]
                self.assertEqual(wrong, [], "unfinished or no longer used")

    def test_well_formed(self):
        """Each has the placeholders of its source, a mnemonic where that has one, and all forms of a plural."""
        for language, forms in LANGUAGES.items():
            for context, message in messages(SOURCE / f"translations/run-manager_{language}.ts"):
                source = message.findtext("source")
                with self.subTest(language=language, context=context, source=source):
                    numerus = message.get("numerus") == "yes"
                    self.assertEqual(len(texts(message)), forms if numerus else 1)
                    for text in texts(message):
                        self.assertTrue(text.strip())
                        wanted, got = (set(re.findall(r"%L?\d|%n", one)) for one in (source, text))
                        self.assertEqual(got - {"%n"}, wanted - {"%n"})
                        if source[-1] in "…:":
                            self.assertIn(text[-1], "…:\uff1a")
                        if re.search(r"&\w", source) and not context == "Core":
                            self.assertRegex(text, r"&\w")


if __name__ == "__main__":
    unittest.main()
