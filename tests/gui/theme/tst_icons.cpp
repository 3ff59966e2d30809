// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/theme/icons.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QSet>
#include <QTest>
#include <QToolButton>

using namespace runs;
using namespace Qt::StringLiterals;

namespace {

QStringList names()
{
    QStringList names;
    for (const QString &file :
         QDir(QStringLiteral(PROJECT_SOURCES "/resources/icons")).entryList({u"*.svg"_s}, QDir::Files))
        names += file.chopped(4);
    return names;
}

QImage drawn(const QIcon &icon, int size, qreal dpr = 1, QIcon::Mode mode = QIcon::Normal)
{
    return icon.pixmap(QSize(size, size), dpr, mode).toImage().convertToFormat(QImage::Format_ARGB32);
}

/// The colours of the pixels that nothing shines through.
QSet<QRgb> solidColors(const QImage &image)
{
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                colors += image.pixel(x, y);
        }
    }
    return colors;
}

bool isEdgeClear(const QImage &image)
{
    const int last = image.width() - 1;
    for (int i = 0; i <= last; ++i) {
        for (const QPoint point : {QPoint(i, 0), QPoint(i, last), QPoint(0, i), QPoint(last, i)}) {
            if (qAlpha(image.pixel(point)) != 0)
                return false;
        }
    }
    return true;
}

/// But for what is lost in rounding where strokes overlap.
bool isNearly(QRgb one, const QColor &other)
{
    return qAbs(qRed(one) - other.red()) <= 1 && qAbs(qGreen(one) - other.green()) <= 1
           && qAbs(qBlue(one) - other.blue()) <= 1;
}

QColor textColor()
{
    return QGuiApplication::palette().color(QPalette::Text);
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(Preferences::Theme::Light); }

    void areDrawnInTheColorOfText_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : names())
            QTest::newRow(qPrintable(name)) << name;
    }

    void areDrawnInTheColorOfText()
    {
        QFETCH(const QString, name);
        for (const auto theme : {Preferences::Theme::Light, Preferences::Theme::Dark}) {
            applyTheme(theme);
            for (const int size : {16, 24, 48}) {
                const QImage image = drawn(icon(name), size);
                QCOMPARE(image.size(), QSize(size, size));
                for (const QRgb color : solidColors(image))
                    QVERIFY2(isNearly(color, textColor()), qPrintable(QString::number(color, 16)));
                QVERIFY(size < 48 || !solidColors(image).isEmpty());
                int inked = 0;
                for (int y = 0; y < size; ++y) {
                    for (int x = 0; x < size; ++x)
                        inked += qAlpha(image.pixel(x, y)) > 100;
                }
                QVERIFY2(inked > size / 2, qPrintable(QString::number(inked)));
                QVERIFY(size < 48 || isEdgeClear(image));
            }
        }
    }

    void areSharp_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<double>("dpr");
        QTest::addColumn<int>("stroke"); // pixels
        QTest::newRow("16 px, 100 %") << 16 << 1.0 << 1;
        QTest::newRow("16 px, 200 %") << 16 << 2.0 << 2;
        QTest::newRow("16 px, 300 %") << 16 << 3.0 << 3;
        QTest::newRow("24 px, 200 %") << 24 << 2.0 << 3;
    }

    void areSharp()
    {
        QFETCH(const int, size);
        QFETCH(const double, dpr);
        QFETCH(const int, stroke);
        const QImage image = drawn(icon(u"add"_s), size, dpr);
        QCOMPARE(image.width(), qRound(size * dpr));
        QCOMPARE(image.devicePixelRatio(), dpr);
        const int y = image.height() / 4; // where a line from left to right crosses the vertical stroke alone
        int solid = 0;
        for (int x = 0; x < image.width(); ++x) {
            const int alpha = qAlpha(image.pixel(x, y));
            QVERIFY2(alpha == 0 || alpha == 255, qPrintable(QString::number(alpha)));
            solid += alpha == 255;
        }
        QCOMPARE(solid, stroke);
    }

    void modesHaveTheirColors()
    {
        const QPalette palette = QGuiApplication::palette();
        const auto colors = [](QIcon::Mode mode) { return solidColors(drawn(icon(u"columns"_s), 48, 1, mode)); };
        QCOMPARE(colors(QIcon::Active), QSet{textColor().rgb()});
        QCOMPARE(colors(QIcon::Disabled), QSet{palette.color(QPalette::Disabled, QPalette::Text).rgb()});
        QCOMPARE(colors(QIcon::Selected), QSet{palette.color(QPalette::HighlightedText).rgb()});
    }

    void translucentTextGivesTranslucentIcons()
    {
        QPalette palette = QGuiApplication::palette();
        palette.setColor(QPalette::Disabled, QPalette::Text, QColor(0, 0, 0, 128));
        QApplication::setPalette(palette);
        const QImage image = drawn(icon(u"columns"_s), 48, 1, QIcon::Disabled);
        QCOMPARE(solidColors(image), QSet<QRgb>());
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                QVERIFY(qAlpha(image.pixel(x, y)) <= 129); // also where strokes overlap
        }
        const int alpha = qAlpha(image.pixel(4, 24)); // inside of the frame on the left
        QVERIFY2(qAbs(alpha - 128) <= 1, qPrintable(QString::number(alpha)));
    }

    void followThePalette()
    {
        QToolButton button;
        button.setIcon(icon(u"ended"_s));
        button.setAutoRaise(true);
        button.resize(40, 40);
        const auto hasColor = [&button](const QColor &color) {
            return solidColors(button.grab().toImage().convertToFormat(QImage::Format_ARGB32)).contains(color.rgb());
        };
        const QColor before = textColor();
        QVERIFY(hasColor(before));
        applyTheme(Preferences::Theme::Dark);
        QVERIFY(textColor() != before);
        QVERIFY(hasColor(textColor()));
        QVERIFY(!hasColor(before));
    }

    void areDrawnOnce()
    {
        const QIcon one = icon(u"search"_s);
        const qint64 key = one.pixmap(16).cacheKey();
        QCOMPARE(icon(u"search"_s).pixmap(16).cacheKey(), key);
        QVERIFY(icon(u"regex"_s).pixmap(16).cacheKey() != key);
        QVERIFY(one.pixmap(24).cacheKey() != key);
    }

    void unknownNameIsEmpty()
    {
        QVERIFY(icon(u"no-such-icon"_s).isNull());
        QVERIFY(statusIcon(u"no-such-icon"_s, StatusTone::Failed).isNull());
    }

    void statusIconsHaveTheirTone()
    {
        for (const auto theme : {Preferences::Theme::Light, Preferences::Theme::Dark}) {
            applyTheme(theme);
            const QPalette palette = QGuiApplication::palette();
            for (const auto tone : {StatusTone::Active, StatusTone::Finished, StatusTone::Failed, StatusTone::Warning,
                                    StatusTone::Muted}) {
                const QIcon icon = statusIcon(u"ended"_s, tone);
                QCOMPARE(solidColors(drawn(icon, 48)), QSet{statusColor(tone, palette, 3).rgb()});
                QCOMPARE(solidColors(drawn(icon, 48, 1, QIcon::Selected)),
                         QSet{palette.color(QPalette::HighlightedText).rgb()});
            }
        }
    }

    void applicationIconHasItsOwnColors()
    {
        for (const int size : {16, 32, 64, 128}) {
            const QImage light = drawn(applicationIcon(), size);
            QCOMPARE(light.size(), QSize(size, size));
            QVERIFY(solidColors(light).contains(0xffffffff)); // the play mark
            QVERIFY(solidColors(light).size() > 10);
            applyTheme(Preferences::Theme::Dark);
            QCOMPARE(drawn(applicationIcon(), size), light);
            applyTheme(Preferences::Theme::Light);
        }
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
