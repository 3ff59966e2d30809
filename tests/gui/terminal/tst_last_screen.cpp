// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/terminal/last_screen.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class LastScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keeps_data();
    void keeps();
    void passesWhatIsLikeIt();
    void releases();
    void hearsFarewell_data();
    void hearsFarewell();
};

/// What tmux 3.3a and 3.5a send when they let go of a terminal, up to their word.
static const QByteArray letsGo = "\x1b[?1l\x1b>\x1b[H\x1b[2J\x1b[?12l\x1b[?25h\x1b[?1000l\x1b[?1049l\x1b[23;0;0t";

void LastScreenTest::keeps_data()
{
    QTest::addColumn<int>("piece");
    for (const int piece : {1, 2, 5, 7, 11, 1000})
        QTest::addRow("%d bytes at a time", piece) << piece;
}

void LastScreenTest::keeps()
{
    QFETCH(int, piece);
    const QByteArray before = "\x1b[H\x1b[2Jlast \x1b[?1h\x1b=line\x1b[1;24r\x1b(B\x1b[m";
    const QByteArray all = before + letsGo + "[exited]\r\n";
    LastScreen screen;
    QByteArray shown;
    for (qsizetype i = 0; i < all.size(); i += piece)
        shown += screen.pass(all.mid(i, piece));
    QCOMPARE(shown, before);
    QVERIFY(screen.isHeld());
    QCOMPARE(screen.farewell(), u"exited"_s);
}

void LastScreenTest::passesWhatIsLikeIt()
{
    LastScreen screen;
    QCOMPARE(screen.pass("a\x1b[?1l\x1b>"), "a");
    QCOMPARE(screen.pass("\x1b[H\x1b[K"), "\x1b[?1l\x1b>\x1b[H\x1b[K");
    QVERIFY(!screen.isHeld());
    QCOMPARE(screen.farewell(), QString());
}

void LastScreenTest::releases()
{
    LastScreen screen;
    QCOMPARE(screen.pass("a" + letsGo), "a");
    QCOMPARE(screen.pass("\x1b[?1049hb"), "");
    QCOMPARE(screen.release(), letsGo + "\x1b[?1049hb");
    QVERIFY(!screen.isHeld());
    QCOMPARE(screen.pass("c"), "c");
}

void LastScreenTest::hearsFarewell_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("farewell");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("the session has ended") << QByteArray("[exited]\r\n") << u"exited"_s;
    QTest::newRow("detached") << QByteArray("[detached (from session a [b])]\r\n")
                              << u"detached (from session a [b])"_s;
    QTest::newRow("something else") << QByteArray("lost\r\n") << QString();
}

void LastScreenTest::hearsFarewell()
{
    QFETCH(QByteArray, said);
    LastScreen screen;
    screen.pass(letsGo + said);
    QTEST(screen.farewell(), "farewell");
}

QTEST_GUILESS_MAIN(LastScreenTest)
#include "tst_last_screen.moc"
