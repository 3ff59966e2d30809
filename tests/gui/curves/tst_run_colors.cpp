// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/curves/run_colors.h"
#include "gui/theme/palettes.h"
#include "gui/theme/theme.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

QStringList names(int from, int count)
{
    QStringList names;
    for (int i = from; i < from + count; ++i)
        names += u"run-%1"_s.arg(i);
    return names;
}

} // namespace

class TestRunColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachHasItsOwn()
    {
        RunColors colors;
        const QStringList all = names(0, RunColors::slotCount);
        colors.setShown(all);
        QSet<int> slots_;
        for (const QString &name : all)
            slots_ += colors.slotOf(name);
        QCOMPARE(slots_.size(), RunColors::slotCount);
        colors.setShown(names(0, 200)); // more than there are colours
        for (const QString &name : names(0, 200))
            QVERIFY(colors.slotOf(name) >= 0 && colors.slotOf(name) < RunColors::slotCount);
    }

    void staysWhatItIs()
    {
        RunColors colors;
        colors.setShown(names(0, 10));
        QList<int> before;
        for (const QString &name : names(0, 10))
            before += colors.slotOf(name);
        colors.setShown(names(5, 1));
        colors.setShown({});
        colors.setShown(names(0, 12));
        for (int i = 0; i < 10; ++i)
            QCOMPARE(colors.slotOf(names(i, 1).first()), before[i]);
    }

    void fewHaveTheBestOnes()
    {
        RunColors colors;
        colors.setShown(names(0, 50));
        colors.setShown(names(50, 5));
        for (const QString &name : names(50, 5))
            QVERIFY(colors.slotOf(name) < RunColors::hueCount);
    }

    void standsOut_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }
    void standsOut()
    {
        QFETCH(QPalette, palette);
        QSet<QRgb> all;
        for (int slot = 0; slot < RunColors::slotCount; ++slot) {
            const QColor color = RunColors::color(slot, palette);
            QVERIFY(contrastRatio(color, palette.color(QPalette::Base)) >= 2.2);
            all += color.rgb();
        }
        QCOMPARE(all.size(), RunColors::slotCount);
    }
};

QTEST_MAIN(TestRunColors)
#include "tst_run_colors.moc"
