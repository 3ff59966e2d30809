// SPDX-License-Identifier: GPL-2.0-or-later
#include "../../support/accessibility.h"
#include "gui/text/notice.h"
#include "gui/theme/palettes.h"
#include "log_scratch.h"

#include <QCheckBox>
#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

QString noticeOf(LogScratch &scratch)
{
    const auto *notice = scratch.page.findChild<Notice *>();
    return notice->isVisible() ? notice->text() : QString();
}

} // namespace

class TestLogPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheEnd()
    {
        LogScratch scratch(numberedLines(100'000));
        QTRY_COMPARE(scratch.lastRow(), u"line 99999"_s);
        QVERIFY(scratch.view().isAtEnd());
        QTRY_COMPARE(scratch.source().lineCount(), 100'000);
        QVERIFY(!scratch.button(u"Jump to end"_s)->isVisible());
    }

    void anyPlaceCanBeScrolledTo()
    {
        LogScratch scratch(numberedLines(100'000));
        QTRY_COMPARE(scratch.source().lineCount(), 100'000);
        scratch.bar().setValue(50'000);
        QTRY_COMPARE(scratch.firstRow(), u"line 50000"_s);
        scratch.bar().setValue(0);
        QTRY_COMPARE(scratch.firstRow(), u"line 0"_s);
        QTest::keyClick(&scratch.view(), Qt::Key_Down);
        QTRY_COMPARE(scratch.firstRow(), u"line 1"_s);
        QTest::keyClick(&scratch.view(), Qt::Key_PageDown);
        QTRY_VERIFY(scratch.firstRow().startsWith(u"line 2"_s) || scratch.firstRow().startsWith(u"line 1"_s));
        QTest::keyClick(&scratch.view(), Qt::Key_End);
        QTRY_COMPARE(scratch.lastRow(), u"line 99999"_s);
    }

    void followsARunningRun()
    {
        LogScratch scratch(numberedLines(1000), true);
        QTRY_COMPARE(scratch.lastRow(), u"line 999"_s);
        scratch.append("10%\r");
        QTRY_COMPARE(scratch.lastRow(), u"10%"_s);
        scratch.append("20%\r");
        QTRY_COMPARE(scratch.lastRow(), u"20%"_s);
        scratch.append("\n" + numberedLines(500, 1000));
        QTRY_COMPARE(scratch.lastRow(), u"line 1499"_s);
        QTRY_COMPARE(scratch.source().lineCount(), 1501);
    }

    void staysWhereOneHasScrolledTo()
    {
        LogScratch scratch(numberedLines(1000), true);
        QTRY_COMPARE(scratch.lastRow(), u"line 999"_s);
        QSignalSpy atEnd(&scratch.view(), &LogView::atEndChanged);
        scratch.bar().setValue(300);
        QTRY_COMPARE(scratch.firstRow(), u"line 300"_s);
        QCOMPARE(atEnd.size(), 1);
        auto *jump = scratch.button(u"Jump to end"_s);
        QVERIFY(jump->isVisible());
        scratch.append(numberedLines(1000, 1000));
        QTRY_COMPARE(scratch.source().lineCount(), 2000);
        QCOMPARE(scratch.firstRow(), u"line 300"_s);
        scratch.picture(u"log-scrolled"_s);
        QTest::mouseClick(jump, Qt::LeftButton);
        QTRY_COMPARE(scratch.lastRow(), u"line 1999"_s);
        QVERIFY(!jump->isVisible());
        scratch.append("more\n");
        QTRY_COMPARE(scratch.lastRow(), u"more"_s);
    }

    /// The end is there before the rest has been gone through, and in the same place afterwards.
    void aLargeLogOpensAtOnce()
    {
        LogScratch scratch(QByteArray(""));
        scratch.page.clear();
        QFile file(scratch.path);
        QVERIFY(file.resize(20'000'000));
        scratch.append('\n' + numberedLines(5000));
        bool hadEndBeforeAll = false;
        connect(&scratch.source(), &LogSource::changed, this, [&] {
            hadEndBeforeAll =
                hadEndBeforeAll || (!scratch.source().status().isIndexed && scratch.lastRow() == u"line 4999");
        });
        scratch.page.setLog(scratch.path, false);
        QTRY_COMPARE(scratch.lastRow(), u"line 4999"_s);
        QTest::keyClick(&scratch.view(), Qt::Key_PageUp);
        const QString first = scratch.firstRow();
        QVERIFY(first.startsWith(u"line 49"_s));
        QTRY_VERIFY_WITH_TIMEOUT(scratch.source().status().isIndexed, 60'000);
        QVERIFY(hadEndBeforeAll);
        QCOMPARE(scratch.source().lineCount(), 5001);
        QTRY_COMPARE(scratch.firstRow(), first);
        disconnect(&scratch.source(), nullptr, this, nullptr);
    }

    /// Events are dealt with while a large log is read.
    void nothingIsWaitedFor()
    {
        LogScratch scratch(numberedLines(10));
        QTRY_COMPARE(scratch.source().lineCount(), 10);
        scratch.append(QByteArray("\x1b[31mred\x1b[0m and more\n").repeated(300'000));
        int ticks = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] { ++ticks; });
        timer.start(0);
        QTRY_COMPARE_WITH_TIMEOUT(scratch.source().lineCount(), 300'010, 60'000);
        QVERIFY(ticks > 20);
    }

    void aLogThatBeginsAnew()
    {
        LogScratch scratch(numberedLines(1000), true);
        QTRY_COMPARE(scratch.lastRow(), u"line 999"_s);
        scratch.bar().setValue(100);
        QVERIFY(QFile(scratch.path).resize(0));
        scratch.append("anew\n");
        QTRY_COMPARE(scratch.view().visibleText(), QStringList{u"anew"_s});
        QVERIFY(scratch.view().isAtEnd());
        QVERIFY(QFile::remove(scratch.path));
        QTRY_VERIFY(scratch.source().status().isGone);
        QCOMPARE(scratch.view().visibleText(), QStringList{u"anew"_s});
        scratch.picture(u"log-gone"_s);
        scratch.append("and again\n");
        QTRY_COMPARE(scratch.view().visibleText(), QStringList{u"and again"_s});
    }

    void saysWhyThereIsNothing()
    {
        LogScratch scratch({}, false);
        QTRY_VERIFY(noticeOf(scratch).contains(u"imported"_s));
        scratch.picture(u"log-missing"_s);
        scratch.page.setLog(scratch.path, true);
        QTRY_COMPARE(noticeOf(scratch), u"No output yet."_s);
        scratch.append("");
        scratch.append("first\n");
        QTRY_COMPARE(scratch.view().visibleText(), QStringList{u"first"_s});
        scratch.page.clear();
        QCOMPARE(noticeOf(scratch), u"Select a run to see what it prints."_s);
        QVERIFY(QFile(scratch.path).resize(0));
        scratch.page.setLog(scratch.path, false);
        QTRY_COMPARE(noticeOf(scratch), u"The run printed nothing."_s);
        QVERIFY(QFile::remove(scratch.path));
        QVERIFY(QDir().mkpath(scratch.path));
        scratch.page.clear();
        scratch.page.setLog(scratch.path, false);
        QTRY_VERIFY(noticeOf(scratch).contains(u"not a regular file"_s));
    }

    void nothingIsReadThatNobodySees()
    {
        LogScratch scratch(numberedLines(10), true);
        QTRY_COMPARE(scratch.source().lineCount(), 10);
        scratch.page.hide();
        scratch.append(numberedLines(10, 10));
        scratch.page.show();
        QTRY_COMPARE(scratch.lastRow(), u"line 19"_s);
    }

    void selectionIsCopied()
    {
        LogScratch scratch("\x1b[31mone\x1b[0m two\nthree 数据 four\nfive\n");
        QTRY_COMPARE(scratch.source().lineCount(), 3);
        QTRY_COMPARE(scratch.firstRow(), u"one two"_s);
        QSignalSpy copied(&scratch.page, &LogPage::copied);
        scratch.view().select({{0, 4}, {1, 8}});
        QTest::keyClick(&scratch.view(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(copied.size(), 1);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"two\nthree 数据"_s);
        QTest::keyClick(&scratch.view(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&scratch.view(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(copied.size(), 2);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"one two\nthree 数据 four\nfive"_s);
    }

    void theMouseSelects()
    {
        LogScratch scratch("one two\nthree 数据 four\nfive\n");
        QTRY_COMPARE(scratch.firstRow(), u"one two"_s);
        QSignalSpy copied(&scratch.page, &LogPage::copied);
        QWidget *viewport = scratch.view().viewport();
        const int row = scratch.view().rowHeight();
        const int cell = QFontMetrics(scratch.view().font()).horizontalAdvance(u'0');
        QTest::mousePress(viewport, Qt::LeftButton, {}, {logPadding + 4 * cell, row / 2});
        QTest::mouseMove(viewport, {logPadding + 10 * cell, row + row / 2});
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, {logPadding + 10 * cell, row + row / 2});
        QCOMPARE(scratch.view().selection(), (LogRange{{0, 4}, {1, 8}}));
        QTest::mouseDClick(viewport, Qt::LeftButton, {}, {logPadding + 12 * cell, row + row / 2});
        QCOMPARE(scratch.view().selection(), (LogRange{{1, 9}, {1, 13}}));
        scratch.view().copy();
        QTRY_COMPARE(copied.size(), 1);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"four"_s);
    }

    void whatIsCopiedIsBounded()
    {
        LogScratch scratch(QByteArray(1000, 'x').append('\n').repeated(20'000));
        QTRY_COMPARE_WITH_TIMEOUT(scratch.source().lineCount(), 20'000, 30'000);
        QSignalSpy copied(&scratch.page, &LogPage::copied);
        scratch.view().selectAll();
        scratch.view().copy();
        QTRY_COMPARE_WITH_TIMEOUT(copied.size(), 1, 30'000);
        const qsizetype size = QGuiApplication::clipboard()->text().size();
        QVERIFY(size > LogReader::longestText - 2000 && size <= LogReader::longestText);
        QVERIFY(copied.first().first().toString().contains(u"first"_s));
    }

    void longLinesWrap()
    {
        LogScratch scratch("short\n" + QByteArray("0123456789").repeated(100) + "\nend\n");
        QTRY_COMPARE(scratch.lastRow(), u"end"_s);
        QVERIFY(scratch.view().horizontalScrollBar()->maximum() > 0);
        scratch.page.findChild<QCheckBox *>()->click();
        QCOMPARE(scratch.view().horizontalScrollBar()->maximum(), 0);
        const QStringList rows = scratch.view().visibleText();
        QVERIFY(rows.size() > 6);
        QCOMPARE(rows.first(), u"short"_s);
        QCOMPARE(rows.sliced(1, rows.size() - 2).join(QString()),
                 QString::fromLatin1(QByteArray("0123456789").repeated(100)));
        scratch.append(numberedLines(1000) + QByteArray(100'000, 'y') + '\n'); // higher than the view
        QTRY_VERIFY(scratch.lastRow().startsWith(u"y"_s));
        QVERIFY(scratch.firstRow().startsWith(u"y"_s));
        QTest::keyClick(&scratch.view(), Qt::Key_PageUp);
        QTRY_VERIFY(scratch.firstRow().startsWith(u"y"_s));
        QVERIFY(!scratch.view().isAtEnd());
    }

    void hugeLinesAreNoTrouble()
    {
        LogScratch scratch((QByteArray("数").repeated(50'000) + '\n').repeated(20));
        QTRY_COMPARE_WITH_TIMEOUT(scratch.source().lineCount(), 20, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(scratch.firstRow().endsWith(u"(cut here)"_s), 30'000);
        scratch.view().horizontalScrollBar()->setValue(scratch.view().horizontalScrollBar()->maximum());
        scratch.page.grab();
    }

    void everyControlHasAName()
    {
        LogScratch scratch(numberedLines(1000));
        QTRY_COMPARE(scratch.source().lineCount(), 1000);
        scratch.page.find();
        scratch.bar().setValue(0);
        QCOMPARE(accessibilityFaults(&scratch.page), QStringList());
        scratch.page.resize(280, 300);
        QVERIFY(scratch.page.minimumSizeHint().width() <= 320);
    }

    void followsThePalette()
    {
        LogScratch scratch("\x1b[31mred\x1b[0m\n");
        QTRY_COMPARE(scratch.firstRow(), u"red"_s);
        const auto colors = [&] {
            const QImage image = scratch.view().viewport()->grab().toImage();
            return std::pair(image.pixelColor(image.width() - 2, image.height() - 2), image);
        };
        scratch.page.setPalette(lightPalette());
        QCOMPARE(colors().first, lightPalette().color(QPalette::Base));
        const QImage light = colors().second;
        scratch.page.setPalette(darkPalette());
        QTRY_COMPARE(colors().first, darkPalette().color(QPalette::Base));
        QVERIFY(colors().second != light);
    }

    void looks()
    {
        QByteArray output = "\x1b[1m$ python train.py --lr 0.01\x1b[0m\n";
        for (int epoch = 1; epoch < 12; ++epoch) {
            output += "\x1b[32mINFO\x1b[0m epoch " + QByteArray::number(epoch) + " \x1b[2mloss\x1b[0m \x1b[36m0."
                      + QByteArray::number(900 - epoch * 57) + "\x1b[0m 学习率 \x1b[35m1e-3\x1b[0m\n";
        }
        output += "\x1b[33;1mWARNING\x1b[0m gradient norm \x1b[4m12.7\x1b[0m is large\n"
                  "\x1b[41;97m ERROR \x1b[0m \x1b[31mNaN in layer 3\x1b[0m\n\x1b[7m inverse \x1b[0m "
                  "\x1b[38;5;208m256\x1b[0m \x1b[38;2;120;200;80mtrue colour\x1b[0m \x1b[3mitalic\x1b[0m\n"
                  " 10%|█         |\r 45%|████▌     | 450/1000 [00:12<00:15, 36.1it/s]";
        LogScratch scratch(output, true);
        QTRY_VERIFY(scratch.lastRow().contains(u"45%"_s));
        for (const auto &[name, palette] :
             {std::pair(u"light"_s, lightPalette()), std::pair(u"dark"_s, darkPalette())}) {
            scratch.page.setPalette(palette);
            scratch.view().select({{2, 5}, {3, 12}});
            scratch.picture(u"log-"_s + name);
        }
        QVERIFY(!scratch.page.grab().isNull());
    }
};

QTEST_MAIN(TestLogPage)
#include "tst_log_page.moc"
