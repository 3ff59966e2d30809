// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/new_name.h"

#include "core/run/run_name.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;
using Kind = NameVerdict::Kind;

class TestNewName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("reason");
        QTest::newRow("free") << u"ppo/seed-4"_s << Kind::Free << QString();
        QTest::newRow("free, begins like another") << u"base"_s << Kind::Free << QString();
        QTest::newRow("taken") << u"ppo/seed-3"_s << Kind::Taken << u"a run of this name already"_s;
        QTest::newRow("empty") << QString() << Kind::Refused << u"needs a name"_s;
        QTest::newRow("a character") << u"a*b"_s << Kind::Refused << u"it holds '*'"_s;
        QTest::newRow("an option") << u"-x"_s << Kind::Refused << u"may start with '-'"_s;
        QTest::newRow("hidden") << u"a/.b"_s << Kind::Refused << u"may start with '.'"_s;
        QTest::newRow("unfinished group") << u"ppo/"_s << Kind::Refused << u"empty part"_s;
        QTest::newRow("blank at the end") << u"a "_s << Kind::Refused << u"start or end with a space"_s;
        QTest::newRow("long") << QString(201, u'a') << Kind::Refused << u"longer than 200 bytes"_s;
        QTest::newRow("a group") << u"ppo"_s << Kind::Refused << u"'ppo' is a group, with the run 'ppo/seed-3'"_s;
        QTest::newRow("in a run") << u"baseline/x/y"_s << Kind::Refused << u"'baseline' is a run"_s;
    }
    void judges()
    {
        QFETCH(QString, name);
        QFETCH(Kind, kind);
        QFETCH(QString, reason);
        const NameVerdict verdict = judgeName(name, {u"ppo/seed-3"_s, u"baseline"_s});
        QCOMPARE(verdict.kind, kind);
        QVERIFY2(verdict.reason.contains(reason), qPrintable(verdict.reason));
        QCOMPARE(verdict.reason.isEmpty(), reason.isEmpty());
    }

    void proposes_data()
    {
        QTest::addColumn<QStringList>("recorded");
        QTest::addColumn<QString>("like");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *what, const QStringList &recorded, const QString &like,
                            const QString &expected) { QTest::newRow(what) << recorded << like << expected; };
        row("nothing recorded", {}, {}, u"run-1"_s);
        row("after the last", {u"b-7"_s, u"a-1"_s}, {}, u"a-2"_s);
        row("next number", {u"ppo/seed-3"_s}, u"ppo/seed-3"_s, u"ppo/seed-4"_s);
        row("skips what is taken", {u"s-3"_s, u"s-4"_s, u"s-5"_s, u"s-7"_s}, u"s-3"_s, u"s-6"_s);
        row("without a number", {u"baseline"_s}, u"baseline"_s, u"baseline-2"_s);
        row("without a number, again", {u"baseline"_s, u"baseline-2"_s}, u"baseline"_s, u"baseline-3"_s);
        row("number without a dash", {u"seed3"_s}, u"seed3"_s, u"seed4"_s);
        row("only a number", {u"9"_s}, u"9"_s, u"10"_s);
        row("keeps zeros", {u"s-007"_s}, u"s-007"_s, u"s-008"_s);
        row("zeros run out", {u"s-99"_s}, u"s-99"_s, u"s-100"_s);
        row("a fraction", {u"lr0.01"_s}, u"lr0.01"_s, u"lr0.01-2"_s);
        row("a long number", {u"x1234567890123456789012"_s}, u"x1234567890123456789012"_s,
            u"x1234567890123456789012-2"_s);
        row("number of a group", {u"v1/a"_s}, u"v1/a"_s, u"v1/a-2"_s);
        row("a group has the next", {u"s-1"_s, u"s-2/x"_s}, u"s-1"_s, u"s-3"_s);
        row("like a group", {u"ppo/seed-1"_s, u"ppo/seed-2"_s, u"z"_s}, u"ppo"_s, u"ppo/seed-3"_s);
        row("in a run", {u"a"_s, u"a-2"_s}, u"a/b"_s, u"a-3"_s);
        row("of an old database", {u".hidden"_s, u"run-1"_s}, u".hidden"_s, u"run-2"_s);
        row("too long for more", {QString(200, u'a')}, QString(200, u'a'), u"run-1"_s);
    }
    void proposes()
    {
        QFETCH(QStringList, recorded);
        QFETCH(QString, like);
        const QString proposal = proposedName(recorded, like);
        QTEST(proposal, "expected");
        QCOMPARE(judgeName(proposal, recorded).kind, Kind::Free);
    }

    void isQuickWithManyNames()
    {
        QStringList recorded;
        for (int i = 1; i <= 100'000; ++i)
            recorded += u"sweep/seed-%1"_s.arg(i);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(proposedName(recorded, u"sweep/seed-1"_s), u"sweep/seed-100001"_s);
        QCOMPARE(groupsOf(recorded), QStringList{u"sweep/"_s});
        QCOMPARE(judgeName(u"sweep/other"_s, recorded).kind, Kind::Free);
        QVERIFY2(timer.elapsed() < 20'000,
                 qPrintable(QString::number(timer.elapsed()))); // minutes, if it were quadratic
    }

    void findsGroups()
    {
        QCOMPARE(groupsOf({u"a"_s, u"b/c/d"_s, u"b/e"_s, u"f/g"_s, u"b/c/h"_s}),
                 (QStringList{u"b/c/"_s, u"b/"_s, u"f/"_s}));
    }
};

QTEST_APPLESS_MAIN(TestNewName)
#include "tst_new_name.moc"
