// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/tmux/session_name.h"

#include "core/tmux/tmux.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestSessionName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatTmuxMakesOfTheRunsName_data()
    {
        QTest::addColumn<QString>("runName");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<QString>("expected");
        QTest::newRow("as it is") << u"ppo/seed-3"_s << 1 << u"ppo/seed-3"_s;
        QTest::newRow("dots and colons") << u"lr0.01:a"_s << 1 << u"lr0_01_a"_s;
        QTest::newRow("second") << u"a.b"_s << 2 << u"a_b~2"_s;
        QTest::newRow("unicode") << u"学习 é"_s << 1 << u"学习 é"_s;
    }
    void isWhatTmuxMakesOfTheRunsName()
    {
        QFETCH(QString, runName);
        QFETCH(int, attempt);
        QTEST(sessionName(runName, attempt), "expected");
    }

    void isAddressedExactly()
    {
        QCOMPARE(attachCommand(u"run-1"_s, false), u"tmux attach -t '=run-1'"_s);
        QCOMPARE(attachCommand(u"it's"_s, true), u"tmux switch-client -t '=it'\\''s'"_s);
        QCOMPARE(attachArguments({.id = u"$3"_s, .name = u"run-1"_s}),
                 (QStringList{u"-u"_s, u"attach-session"_s, u"-t"_s, u"$3"_s}));
    }
};

QTEST_APPLESS_MAIN(TestSessionName)
#include "tst_session_name.moc"
