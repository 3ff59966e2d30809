# SPDX-License-Identifier: GPL-2.0-or-later
"""runs table: the layout of the original (tabulate's "simple" format), and what does not fit a cell."""
import harness
import samples


class Layout(harness.CliTest):
    def table(self, *options):
        return self.runs("table", *options, check=0).stdout

    def test_columns_values_and_missing_values(self):
        # Keys in the order of code points, as Python sorts; null and booleans as Python prints them.
        self.write_database("run-10:\n  command: python train.py\n  commit: 0abc\n  host: null\n"
                            "run-9:\n  command: ls\n  Seed: 3\n  overwrite: true\n  dry: false\n")
        self.assertEqual(self.table(),
                         "name    Seed    command          commit    dry    host    overwrite\n"
                         "------  ------  ---------------  --------  -----  ------  -----------\n"
                         "run-10  _       python train.py  0abc      _      None    _\n"
                         "run-9   3       ls               _         False  _       True\n")

    def test_columns_are_those_of_the_rows_shown(self):
        self.write_database("a:\n  command: x\nb:\n  command: y\n  extra: z\n")
        self.assertNotIn("extra", self.table("--pattern", "a"))
        self.assertEqual(self.table("--pattern", "b"), "name    command    extra\n------  ---------  -------\n"
                                                       "b       y          z\n")

    def test_long_values_are_cut(self):
        self.write_database(f"a:\n  command: {'x' * 30}\nb:\n  command: {'y' * 31}\n")
        wide = self.table()
        self.assertIn(f"a       {'x' * 30}\n", wide)
        self.assertIn(f"b       {'y' * 30}...\n", wide)
        self.assertEqual(self.table("--column-width", "4"), "name    command\n------  ---------\n"
                                                            "a       xxxx...\nb       yyyy...\n")

    def test_names_are_never_cut(self):
        name = "group/" + "n" * 60
        self.write_database(samples.entry(name))
        self.assertIn(name + "  ", self.table("--column-width", "5"))


class Cells(harness.CliTest):
    def rows(self, *values):
        """The table's lines below the header, of runs that have one of the values and a column after it."""
        quoted = ['"' + value.encode("unicode_escape").decode().replace('"', '\\"') + '"' for value in values]
        self.write_database("".join(f"r{i}:\n  a: {text}\n  b: end\n" for i, text in enumerate(quoted)))
        return self.runs("table", check=0).stdout.splitlines()[2:]

    def test_line_ends_and_control_characters_are_shown_escaped(self):
        rows = self.rows("one\ntwo", "t\tt", "r\rr", "\x1b[31mred", "\x07", "\x7f", "next\x85line", "\u2028")
        self.assertEqual(len(rows), 8)
        self.assertEqual(rows[0].split()[1:], [r"one\ntwo", "end"])
        self.assertEqual(rows[1].split()[1:], [r"t\tt", "end"])
        for row in rows:
            self.assertTrue(row.isprintable(), repr(row))

    def test_columns_align_by_terminal_cells(self):
        rows = self.rows("ascii", "\u5b66\u4e60\u7387", "\U0001f600\U0001f600", "e\u0301t\u00e9", "\uff21")
        starts = {samples.cells(row[:row.index("end")]) for row in rows}
        self.assertEqual(len(starts), 1, rows)

    def test_wide_characters_widen_the_column(self):
        rows = self.rows("\u5b66" * 10)
        self.assertEqual(rows, [f"r0      {chr(0x5b66) * 10}  end"])

    def test_a_cut_does_not_split_a_character(self):
        rows = self.rows("\U0001f600" * 31)
        self.assertEqual(rows, [f"r0      {chr(0x1f600) * 30}...  end"])


if __name__ == "__main__":
    harness.main()
