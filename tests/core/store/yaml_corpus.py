# SPDX-License-Identifier: GPL-2.0-or-later
"""Databases with each production of YAML 1.2 that can stand at their top level, right and wrong ones, and what PyYAML reads in them.

yaml_corpus.py            prints JSON: [[title, text in base64, meaning], ...]
yaml_corpus.py DIRECTORY  writes each text into a file of its own

A meaning is [[name, [[key, value], ...]], ...], or null where the text is no database. A value is [kind, …]: "null", "true",
"false", ["number", text], ["text", text], ["list", [value, ...]], ["map", [[key, value], ...]]. PyYAML's own parser in Python is
asked, not libyaml; which plain scalars are text is decided here, by the rules of this project.
"""
import base64
import itertools
import json
import pathlib
import re
import sys

import yaml

NEL, LS, PS, BOM, NBSP = "\x85", "\u2028", "\u2029", "\ufeff", "\xa0"


class Reader(yaml.SafeLoader):
    """Resolves plain scalars as this project does: to what YAML 1.1 and 1.2 readers agree on."""
    yaml_implicit_resolvers = {None: [
        ("plain:null", re.compile(r"\A(~|null|Null|NULL|)\Z")),
        ("plain:true", re.compile(r"\A(true|True|TRUE)\Z")),
        ("plain:false", re.compile(r"\A(false|False|FALSE)\Z")),
        ("plain:number", re.compile(r"\A-?(0|[1-9][0-9]*)(\.[0-9]+([eE][-+][0-9]+)?)?\Z")),
        ("plain:merge", re.compile(r"\A<<\Z"))]}


class NoDatabase(Exception):
    pass


def value(node, above=()):
    if node in above:
        raise NoDatabase("an alias to what it is in")
    if isinstance(node, yaml.ScalarNode):
        kind = node.tag.removeprefix("plain:") if node.tag.startswith("plain:") else "text"
        return [kind, node.value] if kind == "number" else kind if kind in ("null", "true", "false") else ["text", node.value]
    if isinstance(node, yaml.SequenceNode):
        return ["list", [value(item, (*above, node)) for item in node.value]]
    return ["map", pairs(node, above)]


def pairs(node, above=(), merges=True):
    found, merged = {}, []
    for key, item in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise NoDatabase("a key that is no text")
        if merges and key.tag == "plain:merge":
            sources = item.value if isinstance(item, yaml.SequenceNode) else [item]
            if not all(isinstance(source, yaml.MappingNode) for source in sources):
                raise NoDatabase("a merge of what is no mapping")
            merged += [pairs(source, (*above, node)) for source in sources]
        elif key.value in found:
            raise NoDatabase("a key twice")
        else:
            found[key.value] = value(item, (*above, node))
    for source in merged:
        for key, item in source:
            found.setdefault(key, item)
    return [[key, item] for key, item in found.items()]


def meaning(text):
    """What the database holds; None where it is none."""
    try:
        root = yaml.compose(text.decode(), Reader)
        if root is None or isinstance(root, yaml.ScalarNode) and root.tag == "plain:null":
            return []
        if not isinstance(root, yaml.MappingNode):
            return None
        entries = []
        for name, entry in pairs(root, merges=False):
            if entry != "null" and entry[0] != "map":
                return None
            entries.append([name, [] if entry == "null" else entry[1]])
        return entries
    except (yaml.YAMLError, NoDatabase, UnicodeDecodeError, RecursionError):
        return None


# What a line holds (chapters 6.9, 7.2, 7.3): each as a key, a value, an item of a list, an item in brackets.
PLAIN = ["word", "two words", "a:b", "a#b", "http://x/#y", "-1", "-x", "?x", ":x", ".5", "..", "a - b", "a, b", "[", "a[b]", "x{y}", "it's",
         'a"b', "a'", "~", "null", "true", "False", "yes", "0", "0.10", "0123", "1e3", "1.5e+3", "1:30", "2026-11-24", "0x1f", "=", "<<", "-",
         "?", ":", "a: b", "a #b", "@x", "`x", "%x", "a%", "a!", "a&b", "a*b", "a|b", "a>b", "\u5b66\u4e60", "\U0001f600", f"a{NBSP}b", "a\tb",
         "--- a", "---a", "...", "... a", "\\", "a\\n", "x\x7fy"]
QUOTED = ["''", "'a'", "'a b'", "'it''s'", "''''", "'a: b'", "'# a'", "'a'b", "'a' 'b'", "'a", "a'", '""', '"a"', r'"\""', r'"\\"', r'"a\nb"',
          r'"\x41\u0041\U00000041"', r'"\0\a\b\t\n\v\f\r\e"', r'"\ \/\N\_\L\P"', '"\\\t"', r'"\q"', r'"\x4"', r'"\ud800"', '"a', '"a" b', '"a\\"',
          "'---'", "'a\tb'", '"\U0001f600"', "'\ufeff'", '"a\x01"']
NODES = ["&a", "&a b", "&a 'b'", "&a &b c", "*a", "!!str a", "!!str", "!x a", "!<tag:x> a", "! a", "!e!x a", "!!int '1'", "!!str &a b", "&a !!str b",
         "&a-b_c d", "&a: b", "*a : b", "!!map {}", "!!seq []", "&", "*", "!!binary aGk="]
FLOW = ["[]", "{}", "[ ]", "[a]", "[a, b]", "[a, b,]", "[,]", "[a,,b]", "[a b, 'c d']", "[[a], {b: c}]", "{a: b}", "{a: b, c: d,}", "{a: }", "{a:}", "{a}",
        "{a, b: c}", "{'a':b}", '{"a":b}', "{a:b}", "{? a : b}", "{? a}", "{: a}", "[a: b]", "[? a : b]", "['a': b]", "[{a: b}: c]", "{[a]: b}", "[a",
        "{a: b", "[a]]", "[a}", "{a: b]", "[a] b", "[a]#b", "[a] # b", "[a #b\n   ]", "[a,\n   b]", "[\n   a\n   ]", "{a: b,\n   c: d}", "[a,\n  b]",
        "[a,\nb]", "[a\n]", "{a\n  : b}", "[\"]\"]", "['}', \"{\"]", "[a, # b\n   c]", "[!!str a, &x b, *x]", "[-1, - 1]", "[a:b, c::d]", "[http://x]",
        "[a\n   b,\n\n   c]", "[&a a, *a]", "{a: [b, {c: [d]}]}", "[--- a]", "[\ta,\tb]", "{? }", "[#a\n  ]", "{<<: {a: b}, c: d}"]


def on_a_line():
    for text in PLAIN + QUOTED + NODES + FLOW:
        yield f"{text!r} as a value", f"a:\n  k: {text}\n  l: x\nb:\n  k: y\n"
    for text in PLAIN + QUOTED + NODES + [flow for flow in FLOW if "\n" not in flow]:
        yield f"{text!r} as a name", f"{text}: # c\n  k: x\nb:\n  k: y\n"
        yield f"{text!r} as a key", f"a:\n  {text}: x\n  l: y\nb:\n  k: z\n"
        yield f"{text!r} as an item", f"a:\n  k:\n  - {text}\n  - x\nb:\n  k: y\n"
    for text in PLAIN + QUOTED + NODES:
        yield f"{text!r} in brackets", f"a:\n  k: [{text}, x]\nb:\n  k: y\n"
    for text in FLOW + NODES + ["null", "~", "x", "'x'", "- x", "|\n  x", "# c", ""]:
        yield f"{text!r} as an entry", f"a: {text}\nb:\n  k: y\n"


def over_lines():
    """Chapters 7.3 and 6.5: scalars that go on, and the lines that they go on with."""
    lines = ["b", "", "  b", "b: c", "- b", "# b", "'b", '"b', "? b", ": b", "[b", "b # c", "\tb", "--- b", "...", "b:", "&b", "*b", "|", "%b", "b  "]
    for line in lines:
        for begin, end in [("", ""), ("'", "'"), ('"', '"'), ('"', '\\\n    "')]:
            yield f"{begin}a, then {line!r}{end}", f"a:\n  k: {begin}a\n    {line}\n\n    c{end}\n  l: x\nb:\n  k: y\n"
            yield f"{begin}a, then {line!r}{end}, on the next line", f"a:\n  k:\n    {begin}a\n    {line}{end}\nb:\n  k: y\n"
    for text in ["'a\nb'", "'a\n b'", '"a\nb: c"', '"a\\\n  b"', '"a\\\\\n  b"', '"a \\\n  \\ b"', "'a\n\n\n  b'", '"a  \n \t b"', '"\n  a\n  "', "'\n\n  '", "a\n b",
                 "a\nb", "a\n  b\n  c: d", '"a\n---\nb"', "'a\n... b'", "'a\n# b'", '"a\n\tb"', '"a\\tb\n  c\\"\n  d"', "''\n  a", "'a'\n  b", "a #\n  b"]:
        yield f"{text!r} goes on", f"a:\n  k: {text}\nb:\n  k: y\n"
    for name in ["'a\n  b'", '"a\n  b"', "a\n  b", '"a\\\n  b"', "? 'a\n  b'\n", "? a\n  b\n", "x" * 1023, "x" * 1030, f"'{'x' * 1030}'", "? " + "x" * 2000 + "\n"]:
        yield f"{name[:9]!r}… as a name over lines", f"{name}:\n  k: x\nb:\n  k: y\n"


def blocks():
    """Chapter 8.1: every header, before every end."""
    ends = {"a key": "  l: x\n", "an entry": "", "blank lines": "\n\n", "blanks": "   \n \n", "comments": "# c\n  # d\n", "deeper": "     x: y\n  l: z\n"}
    for style, chomping, indent in itertools.product("|>", ["", "-", "+"], ["", "1", "2"]):
        for end, lines in ends.items():
            width = int(indent or 2)
            header = style + (indent + chomping if end != "comments" else chomping + indent)
            body = "".join(" " * (2 + width) + line + "\n" for line in ["b:", " more", "# no comment"])
            yield f"{header} before {end}", f"a:\n  k: {header}\n{body}\n{' ' * (2 + width)}- c\n{lines}b:\n  k: y\n"
        yield f"{style}{chomping}{indent} at the end", f"a:\n  k: {style}{chomping}{indent}\n    b\n    c\n\n"
        yield f"{style}{chomping}{indent}, unfinished", f"a:\n  k: {style}{chomping}{indent}\n    b"
    for header in ["|0", "|10", "|++", "|-2+", "| b", "|# c", "| # c", "|2 # c", "|\t# c", "|\t", "|9", "!!str |", "&a |", "|2- &a", ">-\n", "|+\n\n\n", "|\n\n\n    b", "|\n     b\n    c",
                   "|\n\tb", "|\n    \tb", "|\n  b", "|1\n  b", "|\n      \n    b", "|2\n      \n    b", ">\n    a\n\n     b\n\n    c", ">\n\n    a\n    b\n   ", "|-", "|+", "|", ">"]:
        yield f"{header!r} as a header", f"a:\n  k: {header}\n    x\n  l: y\nb:\n  k: z\n"
        yield f"{header!r} as an entry's", f"a:\n  k: {header}\nb:\n  k: z\n"
    for text in ["- |\n    x\n  - y\n", "- |\n   b:\n", "- - >\n     x\n", "- k: |\n      x\n    l: y\n", "-\n    |\n     x\n", "- |1\n   x\n", "? |\n     x\n  : y\n", "k:\n   |\n    x\n"]:
        yield f"{text!r}: a block inside", f"a:\n  {'k:' + chr(10) + '  ' if text.startswith('-') else ''}{text}b:\n  k: y\n"


def collections():
    """Chapter 8.2, and what 1.1 has beside it."""
    for text in ["  k: x", "   k: x\n   l: y", " k:\n  l:\n   m: x", "  k: x\n l: y", "  k: x\n   l: y", "\n\n  k: x", "# c\n  k: x", "    # c\n  k: x", "k: x", "- k: x", "  - x", "- x",
                 "  k:\n  - x\n  - y", "  k:\n    - x\n    - y", "  k:\n - x", "  k:\n  - x\n   - y", "  k:\n  -\n  - ", "  k:\n  - - - x\n    - y\n  - z", "  k:\n  -   l: x\n      m: y",
                 "  k:\n  - l: x\n   m: y", "  k:\n  -\n    l: x", "  k:\n  -x", "  k:\n  - x: y: z", "  k: - x", "  k: x: y", "  k : x", "  'k' : x", "  k:x", "  k", "  k:", "  k: # c",
                 "  k:\n\n    l: x\n\n\n    m: y", "  k:\n  # c\n  - x\n# d\n  - y", "  k: x\n  k: y", "  k: x\n  'k': y", "  k: x\n  ? k\n  : y", "  : x", "  ? k\n  : x", "  ? k", "  ?\n  : x",
                 "  ? - x\n  : y", "  ? k: x\n  : y", "  ? |\n    k\n  : x", "  ? 'k'\n  : - x\n    - y", "  ? k\n  ? l", "  ? k\n\n  # c\n  : x", "  ? [k]\n  : x", "  ?k: x", "  ? k : x",
                 "  <<: {k: x}", "  <<: x", "  <<: [{k: x}, {l: y}]", "  <<: [x]", "  '<<': x", "  <<: {k: x}\n  k: y", "  <<: {k: x}\n  <<: {l: y}", "  k: {<<: {l: x}}", "  <<:"]:
        yield f"{text!r} in an entry", f"a:\n{text}\nb:\n  k: y\n"
    for text in ["a: {}\na: {}\n", "a: {}\n'a': {}\n", "a:\n\"\\x61\":\n", "? a\n: k: x\n? b\n: k: y\n", "? a\n? b\n", "?\n", "? a\n:\n  k: x\nb:\n  k: y\n", "?  a\n:  k: x\n", "? - a\n: {}\n", "? {a: b}\n: {}\n",
                 ": x\n", ":\n", "a\n", "a: b\n", "'a'\n", "- a\n", "-\n", "- a: b\n", "[]\n", "[a]\n", "{}\n", "{a: {}}\n", "{a: {k: x}, b: {}}\n", "{\n  a: {k: x},\n  b: {}\n}\n", "{a: {k: x},\nb: {}}\n", "{a, b}\n",
                 "{}\n# c\n", "# c\n{}\n", "{} # c\n", "{}\na:\n", "{ }", "  a:\n    k: x\n  b:\n", " a: {}\n", "  a: {}\nb: {}\n", "a: {}\n  b: {}\n", "|\n a\n", "~\n", "null\n", "''\n", "<<: {a: {}}\n", "&x\na: {}\n",
                 "&x a: {}\nb: *x\n", "&x a: {}\n*x : {}\n", "!!map\na: {}\n", "!!str a: {}\n", "*x : {}\n", "a: &x {k: y}\nb: *x\n", "a: &x\n  k: y\nb: *x\n", "a: &x\n  k: y\nb:\n  <<: *x\n  l: z\n", "a: &x\n  k: *x\n",
                 "a:\n  k: &x [y]\nb:\n  k: *x\n", "a:\n  k: *x\nb:\n  k: &x y\n", "a:\n  k: &x y\n  l: *x\nb:\n  k: &x z\n  l: *x\n", "a: !!map\n  k: x\nb: {}\n", "a: &x # c\n  k: y\n", "a: *x\n", "a:\n  &x k: y\n  l: *x\n",
                 "a: &x\nb: *x\n", "a: &x {}\nb: [*x]\n", "a:\n  k: &x |\n    y\n  l: *x\n", "a:\n  k: &x\n    l: y\nb:\n  k: *x\n", "a: !x {k: y}\n", "a: !!set {k, l}\n", "a:\n  k: !!omap [x: y]\n", "a:\n  k: &x\n  l: *x\n"]:
        yield f"{text!r} at the top", text


def surroundings():
    """Chapters 5.2, 6 and 9: what stands around entries."""
    entry, other = "a:\n  k: x\n", "b:\n  k: y\n"
    between = ["\n", "\n\n\n", "   \n", "# c\n", "# c: d\n", "  # c\n", "#\n", "# 'c\n", "#\tc\n", " \n# c\n \n", "\t\n", "\t# c\n", "  \t# c\n", "...\n", "---\n", "... # c\n", "--- # c\n", "...\n---\n", "--- {}\n", "%YAML 1.2\n---\n",
               "----\n", "....\n", "---: {}\n", "--- x: {}\n", "...: {}\n", "# \x07\n", f"# {NEL}c: {{}}\n", f"# {LS}c: {{}}\n", f"{BOM}\n", f"{BOM}c:\n", f"# {BOM}\n", "<<<<<<< c\n", "=======\n", ">>>>>>> c\n", "# \ud7ff\ue000\U0010ffff\n",
               "c\n", "c d\n", "  c\n", "  l: x\n", "   l: x\n", " l: x\n", "- c\n", "  - c\n", "'c\n", '"c\n', "&c\n", "@c: {}\n", "`c: {}\n", "%c: {}\n", "!c\n", "}\n", "]\n", ",\n", "{}\n", "[]\n", "|\n", "?\n", ":\n"]
    for text in between:
        yield f"{text!r} before", text + entry + other
        yield f"{text!r} between", entry + text + other
        yield f"{text!r} behind", entry + other + text
        yield f"{text!r} alone", text
        yield f"{text.rstrip()!r} unfinished", entry + text.rstrip("\n")
    for text in ["%YAML 1.1\n---\n", "%YAML 1.3\n---\n", "%YAML 2.0\n---\n", "%YAML 1.1\n%YAML 1.1\n---\n", "%TAG ! tag:x,2026:\n---\n", "%TAG !e! tag:x,2026:\n---\n", "%FOO bar\n---\n", "%YAML\n---\n", "%YAML 1.2\n", "%\n---\n",
                 "---\n---\n", "--- \n", "---\t\n", "---\n# c\n", "# c\n---\n", BOM, f"{BOM}# c\n", f"{BOM}---\n", f"{BOM}{BOM}", "--- !!map\n", "--- &x\n", "--- |\n", "---\n\n", "\n---\n", " ---\n"]:
        yield f"{text!r} at the beginning", text + entry + other
    for text in ["", " ", "\n", "#", "# c", "---", "...", "--- ", "a:", "a: ", "a:\n ", "a:\n  k:", "a:\n  k: x", "a:\n  k: 'x'", "a:\n  k: |", "a:\n  k: |\n    x", "a:\n  k: x  ", "a:\n  k: x # c", "a: {}", "a:\n  - x", "\0", "a:\n  k: \0\n", "a: {}\n\0",
                 "a:\n  k: x\ud7ff\n"]:
        yield f"{text!r} is all", text
    for text in [b"\xff\xfea\0:\0", b"a:\n  k: \xff\n", b"a:\n  k: \xc3\n", b"\xff: {}\n", b"# \xff\na: {}\n", b"a: {}\n# \xff\n", b"a:\n  k: \xed\xa0\x80\n", b"a:\n  k: \xc0\x80\n", b"a:\n  k: \xf4\x90\x80\x80\n", b"a: {}\nb\x80: {}\n"]:
        yield f"{text!r} is no text", text


def blanks():
    """Chapters 5.4, 5.5 and 6.1: tabs and line breaks."""
    for text in ["a:\n  k:\tx\n", "a:\n  k: x\t\n", "a:\n  k: x\ty\n", "a:\n\tk: x\n", "a:\n  \tk: x\n", "a:\n  k:\n\t- x\n", "a:\n  k:\n  -\tx\n", "a:\n  k:\n  - \tx\n", "a:\n  -\tk: x\n", "a:\t\n  k: x\n", "a:\tb\n", "a\t:\n  k: x\n", "a\tb:\n  k: x\n", "\ta:\n",
                 "a:\n  k: 'x\n\ty'\n", "a:\n  k: \"x\n\ty\"\n", "a:\n  k: x\n\ty\n", "a:\n  k: x\n  \ty\n", "a:\n  k: |\n    \tx\n", "a:\n  k: |\n\tx\n", "a:\n  k: |\n    x\n\t\n    y\n", "a:\n  k: x\t# c\n", "a:\n  k: |\t# c\n    x\n", "a:\n  k: [\tx\t]\n", "a:\n  k: {\n\tl: x}\n",
                 "a:\n  ?\tk\n  :\tx\n", "a:\n  k: x\n\t\nb:\n", "a:\n  k:\t\n    x\n", "a:\n  'k':\tx\n", "a:\n  k:\t'x'\n", "a:\n  k:\t|\n    x\n", "a:\n  k:\t&x y\n", "a: \t{}\n", "a:\n  k: &x\ty\n", "a:\n  k:\t\tx\n"]:
        yield f"{text!r}: tabs", text + "c:\n  k: z\n"
    texts = ["a:|  k: x|b:|  k: y|", "a:|  k: |||b:|", "# c|a:|  k: x|# d|", "a:|  k: x|    y||    z|b:|  k: w|", "a:|  k: 'x|    y||    z'|b:|  k: w|", 'a:|  k: "x|    y\\|    z"|b:|  k: w|', "a:|  k: ^|    x|    y||b:|  k: z|", "a:|  k: ^+|    x|||b:|  k: z|",
             "a:|  k: >|    x|    y||b:|  k: z|", "a:|  k:|  - x|  - y: z|b: {}|", "a: {k: x,|  l: y}|b: {}|", "---|a: {}|...|", "%YAML 1.1|---|a: {}|", "a:|  k: x", "|a: {}||b: {}||", "a: &x|  k: y|b: *x|", "? a|: {}|", "a:|  k: x  |  l: y|", "a:|  k: ^-|    x  |    y|  l: z|", "a: |b: # c|"]
    for text in texts:
        for name, ending in [("CR LF", "\r\n"), ("CR", "\r"), ("NEL", NEL), ("LS", LS), ("PS", PS), ("LF CR", "\n\r"), ("LF LS", "\n" + LS)]:
            yield f"{text!r} with {name}", text.replace("|", ending).replace("^", "|")


def corpus():
    seen = set()
    for production in [on_a_line, over_lines, blocks, collections, surroundings, blanks]:
        for title, text in production():
            text = text if isinstance(text, bytes) else text.encode()
            if text not in seen:
                seen.add(text)
                yield f"{production.__name__}: {title}", text


def main():
    if len(sys.argv) > 1:
        folder = pathlib.Path(sys.argv[1])
        folder.mkdir(parents=True, exist_ok=True)
        for number, (_, text) in enumerate(corpus()):
            (folder / f"corpus-{number}").write_bytes(text)
    else:
        print(json.dumps([[title, base64.b64encode(text).decode(), meaning(text)] for title, text in corpus()]))


main()
