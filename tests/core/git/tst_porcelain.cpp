// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/porcelain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestPorcelain : public QObject
{
    Q_OBJECT

    /// The answer of git with these pieces behind the usual headers.
    static QByteArray answer(const QByteArrayList &pieces)
    {
        return (QByteArrayList{"# branch.oid " + QByteArray(40, 'a'), "# branch.head main"} + pieces).join('\0') + '\0';
    }

    /// The fields between the change and the path of an ordinary entry.
    static QByteArray ordinary(const QByteArray &submodule = "N...")
    {
        return ' ' + submodule + " 100644 100644 100644 " + QByteArray(40, '1') + ' ' + QByteArray(40, '2') + ' ';
    }
    static QByteArray unmerged()
    {
        const QByteArray hash = QByteArray(40, '3') + ' ';
        return " N... 100644 100644 100644 100644 " + hash + hash + hash;
    }

private Q_SLOTS:
    void readsEntries_data()
    {
        QTest::addColumn<QByteArrayList>("pieces");
        QTest::addColumn<QStringList>("modified");
        QTest::addColumn<QStringList>("untracked");
        const QStringList none;
        const QStringList a{u"a"_s};
        QTest::newRow("clean") << QByteArrayList{} << none << none;
        for (const char *change : {".M", "M.", "MM", "A.", "AD", ".A", "D.", ".D", ".T", "T."})
            QTest::newRow(change) << QByteArrayList{QByteArray("1 ") + change + ordinary() + "a"} << a << none;
        for (const char *change : {"DD", "AU", "UD", "UA", "DU", "AA", "UU"})
            QTest::newRow(change) << QByteArrayList{QByteArray("u ") + change + unmerged() + "a"} << a << none;
        QTest::newRow("renamed") << QByteArrayList{"2 R." + ordinary() + "R100 b", "a"} << QStringList{u"a"_s, u"b"_s}
                                 << none;
        QTest::newRow("renamed in the tree")
            << QByteArrayList{"2 .R" + ordinary() + "R90 b c", "? a"} << QStringList{u"? a"_s, u"b c"_s} << none;
        QTest::newRow("copied") << QByteArrayList{"2 C." + ordinary() + "C75 b", "a"} << QStringList{u"b"_s} << none;
        QTest::newRow("untracked") << QByteArrayList{"? a", "? new/"} << none << QStringList{u"a"_s, u"new/"_s};
        QTest::newRow("ignored") << QByteArrayList{"! a", "! data/"} << none << none;
        QTest::newRow("submodule, other commit") << QByteArrayList{"1 .M" + ordinary("SC..") + "a"} << a << none;
        QTest::newRow("submodule, modified") << QByteArrayList{"1 .M" + ordinary("S.M.") + "a"} << a << none;
        QTest::newRow("submodule, all") << QByteArrayList{"1 .M" + ordinary("SCMU") + "a"} << a << none;
        QTest::newRow("submodule, untracked")
            << QByteArrayList{"1 .M" + ordinary("S..U") + "a"} << none << QStringList{u"a/"_s};
        QTest::newRow("submodule, staged and untracked")
            << QByteArrayList{"1 MM" + ordinary("S..U") + "a"} << a << none;
        QTest::newRow("unknown header") << QByteArrayList{"# stash 3", "# branch.upstream origin/main", "? a"} << none
                                        << a;
        QTest::newRow("names") << QByteArrayList{"1 .M" + ordinary() + " a  b ", "1 .M" + ordinary() + "1 .M N... x",
                                                 "? \"q\"\\n\n\t\xc3\xbc"}
                               << QStringList{u" a  b "_s, u"1 .M N... x"_s} << QStringList{u"\"q\"\\n\n\tü"_s};
        QTest::newRow("no text") << QByteArrayList{"? a\xff"} << none << QStringList{u"a\ufffd"_s};
        QTest::newRow("sorted, each once") << QByteArrayList{"1 .M" + ordinary() + "b",
                                                             "1 .M" + ordinary() + "a",
                                                             "2 R." + ordinary() + "R100 c",
                                                             "a",
                                                             "? y",
                                                             "? x"}
                                           << QStringList{u"a"_s, u"b"_s, u"c"_s} << QStringList{u"x"_s, u"y"_s};
    }
    void readsEntries()
    {
        QFETCH(QByteArrayList, pieces);
        const auto status = parsePorcelain(answer(pieces));
        QVERIFY2(status, qPrintable(status ? QString() : status.error().message));
        QTEST(status->modified, "modified");
        QTEST(status->untracked, "untracked");
        QCOMPARE(status->commit, QString(40, u'a'));
        QCOMPARE(status->branch, u"main"_s);
    }

    void readsHeaders_data()
    {
        QTest::addColumn<QByteArrayList>("headers");
        QTest::addColumn<QString>("commit");
        QTest::addColumn<QString>("branch");
        const QByteArray commit = "# branch.oid 12ab";
        QTest::newRow("branch") << QByteArrayList{commit, "# branch.head a/b\xc3\xbc"} << u"12ab"_s << u"a/bü"_s;
        QTest::newRow("detached") << QByteArrayList{commit, "# branch.head (detached)"} << u"12ab"_s << u""_s;
        QTest::newRow("no commit") << QByteArrayList{"# branch.oid (initial)", "# branch.head main"} << u""_s
                                   << u"main"_s;
    }
    void readsHeaders()
    {
        QFETCH(QByteArrayList, headers);
        const auto status = parsePorcelain(headers.join('\0') + '\0');
        QVERIFY(status);
        QTEST(status->commit, "commit");
        QTEST(status->branch, "branch");
    }

    void overlooksNothing_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another format") << QByteArray(" M a\0", 5);
        QTest::newRow("no commit named") << QByteArray("# branch.head main\0", 19);
        QTest::newRow("unknown type") << answer({"3 .M" + ordinary() + "a"});
        QTest::newRow("type without a blank") << answer({"1.M" + ordinary() + "a"});
        QTest::newRow("too short") << answer({"? "});
        QTest::newRow("empty piece") << answer({"", "? a"});
        QTest::newRow("not ended") << answer({"? a"}).chopped(1);
        QTest::newRow("header only, not ended") << QByteArray("# branch.oid ");
        QTest::newRow("no path") << answer({"1 .M" + ordinary()});
        QTest::newRow("a field missing") << answer({"1 .M N... 100644 100644 100644 " + QByteArray(40, '1') + " a"});
        QTest::newRow("an empty field") << answer({"1 .M  100644 100644 100644 100644 1 2 a"});
        QTest::newRow("long change") << answer({"1 .MM" + ordinary() + "a"});
        QTest::newRow("short submodule") << answer({"1 .M" + ordinary("N..") + "a"});
        QTest::newRow("conflict as an ordinary change") << answer({"u UU" + ordinary() + "a"});
        QTest::newRow("renamed from nowhere") << answer({"2 R." + ordinary() + "R100 b"});
        QTest::newRow("renamed from an empty path") << answer({"2 R." + ordinary() + "R100 b", ""});
    }
    void overlooksNothing()
    {
        QFETCH(QByteArray, output);
        const auto status = parsePorcelain(output);
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::Malformed);
        QVERIFY2(status.error().message.startsWith(u"The answer of git status "_s), qPrintable(status.error().message));
    }

    void namesWhatItCannotRead()
    {
        const auto status = parsePorcelain(answer({"? a", "x\x1b y"}));
        QVERIFY(!status);
        QCOMPARE(status.error().message, u"The answer of git status cannot be understood: 'x\\x1b y'."_s);
    }
};

QTEST_APPLESS_MAIN(TestPorcelain)
#include "tst_porcelain.moc"
