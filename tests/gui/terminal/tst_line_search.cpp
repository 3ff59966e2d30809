// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/terminal/line_search.h"

#include <QTest>

#include <clocale>

using namespace Qt::StringLiterals;
using namespace runs;

class LineSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(std::setlocale(LC_ALL, "C.UTF-8")); }
    void finds_data();
    void finds();
    void goesAround();
    void findsNothing();
};

void LineSearchTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QList<int>>("place"); // start line and column, end line and column
    QTest::newRow("the last one") << u"ab\nab\nx"_s << u"ab"_s << QList{1, 0, 1, 1};
    QTest::newRow("in a line") << u"\n..needle.."_s << u"needle"_s << QList{1, 2, 1, 7};
    QTest::newRow("small letters find all") << u"Epoch"_s << u"epoch"_s << QList{0, 0, 0, 4};
    QTest::newRow("capital letters find themselves") << u"Epoch\nepoch"_s << u"Epoch"_s << QList{0, 0, 0, 4};
    QTest::newRow("behind wide characters") << u"中文 x"_s << u"x"_s << QList{0, 5, 0, 5};
    QTest::newRow("wide characters") << u"a中文"_s << u"文"_s << QList{0, 3, 0, 4};
    QTest::newRow("behind an emoji") << u"\U0001F600x"_s << u"x"_s << QList{0, 2, 0, 2};
    QTest::newRow("in a wrapped line") << u"0123456789abc\nd"_s << u"b"_s << QList{1, 1, 1, 1};
    QTest::newRow("across the wrap") << u"0123456789abc\nd"_s << u"89a"_s << QList{0, 8, 1, 0};
    QTest::newRow("below a wrapped line") << u"0123456789abc\nd"_s << u"d"_s << QList{2, 0, 2, 0};
    QTest::newRow("below a full line") << u"0123456789\nd"_s << u"d"_s << QList{1, 0, 1, 0};
}

void LineSearchTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, needle);
    const auto range = findInCells(text, needle, 10, true, {});
    QVERIFY(range);
    QTEST((QList{range->startLine, range->startColumn, range->endLine, range->endColumn}), "place");
}

void LineSearchTest::goesAround()
{
    const QString text = u"x\n.x\n..x"_s;
    const auto line = [](const std::optional<CellRange> &range) { return range ? range->startLine : -1; };
    auto at = findInCells(text, u"x"_s, 80, true, {});
    QCOMPARE(line(at), 2);
    QCOMPARE(line(at = findInCells(text, u"x"_s, 80, true, at)), 1);
    QCOMPARE(line(at = findInCells(text, u"x"_s, 80, true, at)), 0);
    QCOMPARE(line(at = findInCells(text, u"x"_s, 80, true, at)), 2);
    QCOMPARE(line(at = findInCells(text, u"x"_s, 80, false, at)), 0);
    QCOMPARE(line(at = findInCells(text, u"x"_s, 80, false, at)), 1);
}

void LineSearchTest::findsNothing()
{
    QVERIFY(!findInCells(u"abc"_s, u"d"_s, 80, true, {}));
    QVERIFY(!findInCells(u"abc"_s, {}, 80, true, {}));
    QVERIFY(!findInCells({}, u"a"_s, 80, true, {}));
}

QTEST_GUILESS_MAIN(LineSearchTest)
#include "tst_line_search.moc"
