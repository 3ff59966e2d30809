# SPDX-License-Identifier: GPL-2.0-or-later
"""Each type has a name of its own: two of one name in different libraries break the one definition rule, which no linker
tells, and the program calls functions of the wrong one."""
import collections
import pathlib
import re
import unittest

SOURCES = pathlib.Path(__file__).resolve().parents[2] / "src"
NAMESPACE = re.compile(r"^(?:inline )?namespace\s*(\S*)\s*\{\s*$")
TYPE = re.compile(r"^(?:template<.*>\s*)?(?:class|struct|enum class|enum)\s+(\w+)(?:\s+final)?\s*(?::(?!:)[^;]*)?\{?\s*$")


def types(path):
    """Names, with their namespaces, of the types that a file defines for others to see."""
    scopes = []
    for line in path.read_text().splitlines():
        if found := NAMESPACE.match(line):
            scopes.append(found[1])
        elif line.startswith("} // namespace"):
            scopes.pop()
        elif "{" not in scopes and "" not in scopes and (found := TYPE.match(line)):
            yield "::".join([*scopes, found[1]])


class Names(unittest.TestCase):
    def test_each_type_has_a_name_of_its_own(self):
        places = collections.defaultdict(list)
        for path in sorted([*SOURCES.rglob("*.h"), *SOURCES.rglob("*.cpp")]):
            for name in types(path):
                places[name].append(str(path.relative_to(SOURCES)))
        self.assertGreater(len(places), 200)  # so they are found
        self.assertEqual({name: files for name, files in places.items() if len(files) > 1}, {})


if __name__ == "__main__":
    unittest.main()
