// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/comparison/table_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

using Section = ComparedRow::Section;

namespace {

ComparedTable sample()
{
    return {{u"a|b"_s, u"c_d"_s},
            {{Section::Parameters, u"lr"_s, {u"0.1"_s, QString()}},
             {Section::Metrics, u"loss"_s, {u"0.5"_s, u"0.25"_s}, {0.5, 0.25}}}};
}

ComparedTable with(const QString &value)
{
    return {{u"a"_s, u"b"_s}, {{Section::Fields, u"x"_s, {value, QString()}}}};
}

QString lineOf(const QString &text, const QString &beginning)
{
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(beginning))
            return line;
    }
    return {};
}

} // namespace

class TestTableText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markdown()
    {
        QCOMPARE(markdownTable(sample(), 0, {{u"loss"_s, Better::Smaller}}),
                 u"|  | a\\|b | c\\_d |\n|---|---|---|\n"
                 "| **Parameters** |  |  |\n| lr | 0.1 |  |\n"
                 "| **Metrics** |  |  |\n| loss | 0.5 | **0.25 (-0.25, -50%)** |\n"_s);
    }

    void latex()
    {
        QCOMPARE(latexTable(sample(), 0, {{u"loss"_s, Better::Larger}}),
                 u"% \\usepackage{booktabs}\n\\begin{tabular}{lll}\n\\toprule\n & a\\textbar{}b & c\\_d \\\\\n"
                 "\\midrule\n\\multicolumn{3}{l}{\\textit{Parameters}} \\\\\nlr & 0.1 &  \\\\\n"
                 "\\midrule\n\\multicolumn{3}{l}{\\textit{Metrics}} \\\\\n"
                 "loss & \\textbf{0.5} & 0.25 (-{}0.25, -{}50\\%) \\\\\n\\bottomrule\n\\end{tabular}\n"_s);
    }

    void csv()
    {
        QCOMPARE(csvTable(sample(), 0), u"section,name,a|b,c_d,c_d - a|b\r\nParameters,lr,0.1,,\r\n"
                                        "Metrics,loss,0.5,0.25,-0.25\r\n"_s);
        ComparedTable exact = sample();
        exact.rows = {{Section::Metrics, u"m"_s, {u"0.333333"_s, u"1"_s}, {1.0 / 3, 1.0}}};
        QVERIFY(csvTable(exact, 1).contains(u"m,0.3333333333333333,1,-0.6666666666666667"_s));
    }

    void oddTexts_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("latex");
        QTest::addColumn<QString>("csv");
        QTest::newRow("pipe") << u"a|b"_s << u"a\\|b"_s << u"a\\textbar{}b"_s << u"a|b"_s;
        QTest::newRow("backslash") << u"\\n"_s << u"\\\\n"_s << u"\\textbackslash{}n"_s << u"\\n"_s;
        QTest::newRow("signs of TeX") << u"%&#_{}$^~"_s << u"%\\&\\#\\_\\{\\}\\$^\\~"_s
                                      << u"\\%\\&\\#\\_\\{\\}\\$\\textasciicircum{}\\textasciitilde{}"_s
                                      << u"%&#_{}$^~"_s;
        QTest::newRow("line breaks") << u"a\r\nb\nc"_s << u"a<br>b<br>c"_s << u"a b c"_s << u"\"a\r\nb\nc\""_s;
        QTest::newRow("markup") << u"<b>*x*`[l](u)"_s << u"\\<b\\>\\*x\\*\\`\\[l\\](u)"_s
                                << u"\\textless{}b\\textgreater{}{*}x{*}\\textasciigrave{}{[}l](u)"_s
                                << u"<b>*x*`[l](u)"_s;
        QTest::newRow("dashes and quotes")
            << u"--x 'y' \"z\""_s << u"--x 'y' \"z\""_s << u"-{}-{}x \\textquotesingle{}y\\textquotesingle{} \"z\""_s
            << u"\"'--x 'y' \"\"z\"\"\""_s; // no formula for a spreadsheet
        QTest::newRow("Unicode") << u"学習 λ=½ 🙂"_s << u"学習 λ=½ 🙂"_s << u"学習 λ=½ 🙂"_s << u"学習 λ=½ 🙂"_s;
        QTest::newRow("control characters")
            << u"\x1b[31m"_s << u"\\\\x1b\\[31m"_s << u"\\textbackslash{}x1b{[}31m"_s << u"\x1b[31m"_s;
    }
    void oddTexts()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, latex);
        QFETCH(QString, csv);
        QFETCH(QString, value);
        const ComparedTable table = with(value);
        QCOMPARE(lineOf(markdownTable(table, 0), u"| x |"_s), u"| x | %1 |  |"_s.arg(markdown));
        QCOMPARE(lineOf(latexTable(table, 0), u"x & "_s), u"x & %1 &  \\\\"_s.arg(latex));
        QCOMPARE(csvTable(table, 0), u"section,name,a,b,b - a\r\nFields,x,%1,,\r\n"_s.arg(csv));
    }
};

QTEST_GUILESS_MAIN(TestTableText)
#include "tst_table_text.moc"
