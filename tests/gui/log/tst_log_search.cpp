// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/log/log_search_bar.h"
#include "gui/text/elided_label.h"
#include "gui/theme/palettes.h"
#include "log_scratch.h"

#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

LogSearchBar *barOf(LogScratch &scratch)
{
    return scratch.page.findChild<LogSearchBar *>();
}

QLineEdit *lineOf(LogScratch &scratch)
{
    return barOf(scratch)->findChild<QLineEdit *>();
}

QString answerOf(LogScratch &scratch)
{
    return barOf(scratch)->findChild<ElidedLabel *>()->text();
}

} // namespace

class TestLogSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNextAndPrevious()
    {
        LogScratch scratch(numberedLines(100'000));
        QTRY_COMPARE(scratch.source().lineCount(), 100'000);
        scratch.view().setFocus();
        QTest::keyClick(&scratch.view(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(barOf(scratch)->isVisible());
        QTRY_VERIFY(lineOf(scratch)->hasFocus());
        scratch.bar().setValue(0);
        QTest::keyClicks(lineOf(scratch), u"LINE 777"_s);
        QTRY_COMPARE(scratch.view().selection(), (LogRange{{777, 0}, {777, 8}}));
        QTRY_COMPARE_WITH_TIMEOUT(answerOf(scratch), u"111 match(es)"_s, 30'000); // no translation is loaded
        QTRY_VERIFY(scratch.view().visibleText().contains(u"line 777"_s));
        scratch.picture(u"log-search"_s);
        QTest::keyClick(lineOf(scratch), Qt::Key_Return);
        QTRY_COMPARE(scratch.view().selection().begin.line, 7770);
        QTest::keyClick(lineOf(scratch), Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(scratch.view().selection().begin.line, 777);
        QTest::keyClick(lineOf(scratch), Qt::Key_Return, Qt::ShiftModifier); // around the beginning
        QTRY_COMPARE(scratch.view().selection().begin.line, 77799);
        QTest::keyClick(lineOf(scratch), Qt::Key_Return);
        QTRY_COMPARE(scratch.view().selection().begin.line, 777);
        QTest::keyClick(lineOf(scratch), Qt::Key_Escape);
        QVERIFY(!barOf(scratch)->isVisible());
        QTRY_VERIFY(scratch.view().hasFocus());
    }

    void switchesCount()
    {
        LogScratch scratch("a.b\nA.B\naxb\n");
        QTRY_COMPARE(scratch.source().lineCount(), 3);
        scratch.page.find();
        lineOf(scratch)->setText(u"a.b"_s);
        QTRY_COMPARE(answerOf(scratch), u"2 match(es)"_s);
        const auto toggle = [&](const QString &name) { qobject_cast<QToolButton *>(scratch.button(name))->click(); };
        toggle(u"Match case"_s);
        QTRY_COMPARE(answerOf(scratch), u"1 match(es)"_s);
        toggle(u"Regular expression"_s);
        QTRY_COMPARE(answerOf(scratch), u"2 match(es)"_s);
        lineOf(scratch)->setText(u"a("_s);
        QTRY_VERIFY(answerOf(scratch).contains(u"no regular expression"_s));
        lineOf(scratch)->setText(u"zzz"_s);
        QTRY_COMPARE(answerOf(scratch), u"Not found"_s);
        lineOf(scratch)->clear();
        QCOMPARE(answerOf(scratch), QString());
    }

    void marksWhatIsFound()
    {
        LogScratch scratch("one two three\n");
        QTRY_COMPARE(scratch.firstRow(), u"one two three"_s);
        scratch.page.find();
        lineOf(scratch)->setText(u"t"_s);
        QTRY_VERIFY(scratch.source().line(0) && scratch.source().line(0)->marks.size() == 2);
        QTest::keyClick(lineOf(scratch), Qt::Key_Escape);
        QTRY_VERIFY(scratch.source().line(0) && scratch.source().line(0)->marks.empty());
    }

    void findsPlacesBehindWideCharacters()
    {
        LogScratch scratch("数据 😀 end\n");
        QTRY_COMPARE(scratch.source().lineCount(), 1);
        scratch.page.find();
        lineOf(scratch)->setText(u"end"_s);
        QTRY_COMPARE(scratch.view().selection(), (LogRange{{0, 6}, {0, 9}}));
    }

    /// A newer search takes over from one that goes through a large log.
    void aSearchIsGivenUp()
    {
        LogScratch scratch(numberedLines(300'000));
        QTRY_COMPARE_WITH_TIMEOUT(scratch.source().lineCount(), 300'000, 60'000);
        scratch.page.find();
        lineOf(scratch)->setText(u"nowhere"_s);
        QCOMPARE(answerOf(scratch), u"Searching…"_s);
        lineOf(scratch)->setText(u"line 299999"_s);
        QTRY_COMPARE_WITH_TIMEOUT(scratch.view().selection().begin.line, 299'999, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(answerOf(scratch), u"1 match(es)"_s, 60'000);
    }
};

QTEST_MAIN(TestLogSearch)
#include "tst_log_search.moc"
