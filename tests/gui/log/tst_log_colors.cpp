// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/log/log_colors.h"
#include "gui/theme/palettes.h"
#include "gui/theme/theme.h"

#include <QTest>

using namespace runs;

class TestLogColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }
    void everythingCanBeRead()
    {
        QFETCH(QPalette, palette);
        const LogColors colors(palette);
        const QColor base = palette.color(QPalette::Base);
        const auto check = [&](const TextStyle &style) {
            const auto [text, background] = colors.of(style);
            const qreal contrast = contrastRatio(text, background.isValid() ? background : base);
            QVERIFY2(contrast >= 4.5, qPrintable(QString::number(contrast)));
        };
        for (int index = 0; index < 256; ++index) {
            for (const quint32 flags : {0U, quint32(TextStyle::Dim), quint32(TextStyle::Inverse), 3U, 18U}) {
                check({TextColor::indexed(quint8(index)), {}, flags});
                check({{}, TextColor::indexed(quint8(index)), flags});
                check({TextColor::indexed(quint8(index)), TextColor::indexed(quint8(255 - index)), flags});
            }
        }
        check({TextColor::rgb(1, 1, 1), {}, 0});
        check({TextColor::rgb(254, 254, 254), {}, 0});
        QVERIFY(contrastRatio(colors.markedText(), colors.mark()) >= 4.5);
        QVERIFY(contrastRatio(colors.mark(), base) > 1.2);
    }

    void coloursAreToldApart()
    {
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            const LogColors colors(palette);
            QSet<QRgb> seen;
            for (quint8 index = 0; index < 8; ++index)
                seen += colors.of({TextColor::indexed(index), {}, 0}).text.rgb();
            QCOMPARE(seen.size(), 8);
            QCOMPARE(colors.of({}).text, palette.color(QPalette::Text));
            QVERIFY(!colors.of({}).background.isValid());
        }
    }

    /// What can be read as it is stays as it is.
    void wishesAreRespected()
    {
        const LogColors colors(lightPalette());
        QCOMPARE(colors.of({TextColor::rgb(0, 80, 0), {}, 0}).text, QColor(0, 80, 0));
        QCOMPARE(colors.of({{}, TextColor::rgb(255, 255, 0), 0}).background, QColor(255, 255, 0));
    }
};

QTEST_MAIN(TestLogColors)
#include "tst_log_colors.moc"
