// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/run/taken_names.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestTakenNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsTaken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("beside"); // what it is refused for
        QTest::newRow("free") << u"b"_s << QString();
        QTest::newRow("free in a group") << u"ppo/seed-3"_s << QString();
        QTest::newRow("begins like a group") << u"pp"_s << QString();
        QTest::newRow("begins like a run") << u"aa/x"_s << QString();
        QTest::newRow("taken") << u"a"_s << u"There is a run named 'a' already."_s;
        QTest::newRow("a group") << u"ppo"_s << u"'ppo' beside the run 'ppo/deep/seed-2'"_s;
        QTest::newRow("a deeper group") << u"ppo/deep"_s << u"'ppo/deep' beside the run 'ppo/deep/seed-2'"_s;
        QTest::newRow("in a run") << u"a/b/c"_s << u"'a/b/c' beside the run 'a'"_s;
        QTest::newRow("in a run of a group") << u"ppo/seed-1/x"_s << u"'ppo/seed-1/x' beside the run 'ppo/seed-1'"_s;
        QTest::newRow("sorts between a group and its runs") << u"ppo!"_s << QString();
    }
    void knowsWhatIsTaken()
    {
        QFETCH(QString, name);
        QFETCH(QString, beside);
        TakenNames taken;
        for (const QString &present : {u"ppo/seed-1"_s, u"a"_s, u"ppo-2"_s, u"ppo/deep/seed-2"_s, u"ppo.3"_s})
            taken.add(present);
        const auto checked = taken.check(name);
        QCOMPARE(checked.has_value(), beside.isEmpty());
        if (!checked) {
            QCOMPARE(checked.error().code, ErrorCode::Refused);
            QVERIFY2(checked.error().message.contains(beside), qPrintable(checked.error().message));
        }
    }

    void aNameOfManyGroupsCostsWhatItIsLong()
    {
        const QString name = u"a/"_s.repeated(1'000'000) + u'b'; // as text, its groups would be terabytes
        TakenNames taken;
        taken.add(name);
        QVERIFY(!taken.check(u"a/a"_s));
        QVERIFY(taken.check(u"a-a"_s));
    }
};

QTEST_APPLESS_MAIN(TestTakenNames)
#include "tst_taken_names.moc"
