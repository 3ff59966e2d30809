// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/process/process.h"
#include "core/run/shell_words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

/// Operators in angle brackets, which no row uses otherwise.
QStringList shown(const QString &command)
{
    QStringList words;
    for (const ShellWord &word : shellWords(command))
        words += word.isOperator ? u'\u2039' + word.text + u'\u203a' : word.text;
    return words;
}

} // namespace

class TestShellWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsAsAShellDoes_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("words") << u"  a\tb  c "_s;
        QTest::newRow("single quotes") << u"a 'b  \"c\" \\' d''e ''"_s;
        QTest::newRow("double quotes") << u"a \"b ' c\" \"\" \"\\\\ \\\" \\` \\n\""_s;
        QTest::newRow("backslash") << u"a\\ b \\\\ \\' c\\\nd"_s;
        QTest::newRow("hash in a word, and a comment") << u"a#b '#' \\# # not ' this"_s;
        QTest::newRow("other scripts") << u"'\u00fc 😀' 模型"_s;
    }
    /// The shell itself is asked.
    void splitsAsAShellDoes()
    {
        QFETCH(QString, command);
        const auto result = runProcess({.program = u"sh"_s, .arguments = {u"-c"_s, u"printf '%s\\0' "_s + command}});
        QVERIFY(result);
        QCOMPARE(shown(command).join(QChar(0)) + QChar(0), QString::fromUtf8(result->output));
    }

    void findsOperators_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *title, const QString &command, const QStringList &words) {
            QTest::newRow(title) << command << words;
        };
        row("nothing", u" "_s, {});
        row("and, or, pipe, background", u"a&&b||c|d&"_s,
            {u"a"_s, u"‹&&›"_s, u"b"_s, u"‹||›"_s, u"c"_s, u"‹|›"_s, u"d"_s, u"‹&›"_s});
        row("lines", u"a\nb;c"_s, {u"a"_s, u"‹\n›"_s, u"b"_s, u"‹;›"_s, u"c"_s});
        row("redirection", u"a 2>&1 >x 3 >>'y z'"_s,
            {u"a"_s, u"‹2>&›"_s, u"1"_s, u"‹>›"_s, u"x"_s, u"3"_s, u"‹>>›"_s, u"y z"_s});
        row("quoted operators", u"'&&' \\| \"2\">x"_s, {u"&&"_s, u"|"_s, u"2"_s, u"‹>›"_s, u"x"_s});
        row("subshell", u"(a b)"_s, {u"‹(›"_s, u"a"_s, u"b"_s, u"‹)›"_s});
        row("what the shell would expand", u"$x \"$y\" ~/a *.py ${z:-a b} $(ls \")\" (x)) `b c` $((1 + 2))"_s,
            {u"$x"_s, u"$y"_s, u"~/a"_s, u"*.py"_s, u"${z:-a b}"_s, u"$(ls \")\" (x))"_s, u"`b c`"_s, u"$((1 + 2))"_s});
        row("expansion in quotes", u"\"a $(b \"c d\") e\" f"_s, {u"a $(b \"c d\") e"_s, u"f"_s});
        row("open single quote", u"a 'b c"_s, {u"a"_s, u"b c"_s});
        row("open double quote", u"a \"b \\"_s, {u"a"_s, u"b \\"_s});
        row("open substitution", u"a $(b 'c"_s, {u"a"_s, u"$(b 'c"_s});
        row("backslash at the end", u"a \\"_s, {u"a"_s, u"\\"_s});
    }
    void findsOperators()
    {
        QFETCH(QString, command);
        QTEST(shown(command), "words");
    }
};

QTEST_GUILESS_MAIN(TestShellWords)
#include "tst_shell_words.moc"
