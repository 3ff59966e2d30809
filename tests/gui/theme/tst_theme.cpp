// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/theme/palettes.h"
#include "gui/theme/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QStyleHints>
#include <QTest>
#include <QToolTip>

using namespace runs;
using namespace Qt::StringLiterals;

namespace {

using Theme = Preferences::Theme;

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(Theme::System); }

    void contrast()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
        QVERIFY(qAbs(contrastRatio(QColor(u"#767676"_s), Qt::white) - 4.54) < 0.01); // known from WCAG's own examples
    }

    void paletteIsReadable_data()
    {
        QTest::addColumn<QPalette::ColorRole>("text");
        QTest::addColumn<QPalette::ColorRole>("ground");
        const auto row = [](const char *name, QPalette::ColorRole text, QPalette::ColorRole ground) {
            QTest::newRow(name) << text << ground;
        };
        row("label", QPalette::WindowText, QPalette::Window);
        row("text", QPalette::Text, QPalette::Base);
        row("text in every other row", QPalette::Text, QPalette::AlternateBase);
        row("placeholder", QPalette::PlaceholderText, QPalette::Base);
        row("placeholder on the window", QPalette::PlaceholderText, QPalette::Window);
        row("button", QPalette::ButtonText, QPalette::Button);
        row("selected", QPalette::HighlightedText, QPalette::Highlight);
        row("link", QPalette::Link, QPalette::Base);
        row("link on the window", QPalette::Link, QPalette::Window);
        row("visited link", QPalette::LinkVisited, QPalette::Base);
        row("visited link on the window", QPalette::LinkVisited, QPalette::Window);
        row("tooltip", QPalette::ToolTipText, QPalette::ToolTipBase);
    }

    void paletteIsReadable()
    {
        QFETCH(const QPalette::ColorRole, text);
        QFETCH(const QPalette::ColorRole, ground);
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            for (const auto group : {QPalette::Active, QPalette::Inactive}) {
                const qreal ratio = contrastRatio(palette.color(group, text), palette.color(group, ground));
                QVERIFY2(ratio >= 4.5, qPrintable(u"%1 %2"_s.arg(isDark(palette)).arg(ratio)));
            }
        }
    }

    void selectionAndDisabledStandOut()
    {
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            QVERIFY(contrastRatio(palette.color(QPalette::Highlight), palette.color(QPalette::Base)) >= 3);
            for (const auto &[text, ground] :
                 {std::pair(QPalette::Text, QPalette::Base), std::pair(QPalette::WindowText, QPalette::Window),
                  std::pair(QPalette::ButtonText, QPalette::Button)}) {
                const qreal ratio = contrastRatio(palette.color(QPalette::Disabled, text), palette.color(ground));
                QVERIFY2(ratio >= 2.5 && ratio < 4.5, qPrintable(QString::number(ratio)));
            }
        }
    }

    void statusColors_data()
    {
        QTest::addColumn<StatusTone>("tone");
        QTest::newRow("active") << StatusTone::Active;
        QTest::newRow("finished") << StatusTone::Finished;
        QTest::newRow("failed") << StatusTone::Failed;
        QTest::newRow("warning") << StatusTone::Warning;
        QTest::newRow("muted") << StatusTone::Muted;
    }

    void statusColors()
    {
        QFETCH(const StatusTone, tone);
        const QPalette blue(QColor(30, 30, 90), QColor(20, 20, 60)); // a desktop's
        for (const QPalette &palette : {lightPalette(), darkPalette(), blue}) {
            for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::Window}) {
                QVERIFY(contrastRatio(statusColor(tone, palette), palette.color(role)) >= 4.5);
                QVERIFY(contrastRatio(statusColor(tone, palette, 3), palette.color(role)) >= 3);
            }
        }
    }

    void statusColorsAreThoseForColorBlindPeople()
    {
        QCOMPARE(statusColor(StatusTone::Active, lightPalette()), QColor(u"#0072b2"_s));
        QCOMPARE(statusColor(StatusTone::Finished, lightPalette(), 3), QColor(u"#009e73"_s));
        QCOMPARE(statusColor(StatusTone::Failed, lightPalette(), 3), QColor(u"#d55e00"_s));
        QCOMPARE(statusColor(StatusTone::Warning, darkPalette()), QColor(u"#e69f00"_s));
        QVERIFY(statusColor(StatusTone::Active, darkPalette()).lightness() > QColor(u"#0072b2"_s).lightness());
    }

    void lightAndDark()
    {
        applyTheme(Theme::Dark);
        QCOMPARE(QApplication::palette(), darkPalette());
        QVERIFY(isDark(QApplication::palette()));
        applyTheme(Theme::Light);
        QCOMPARE(QApplication::palette(), lightPalette());
        QVERIFY(!isDark(QApplication::palette()));
    }

    void choosesBetweenTheDesktopsColorsAndOurs_data()
    {
        const QPalette fusion(QColor(240, 240, 240)), darkFusion(QColor(50, 50, 50));
        const QPalette paper(QColor(240, 230, 200)), night(QColor(20, 20, 60));
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<QPalette>("desktop");
        QTest::addColumn<QPalette>("qtDefault");
        QTest::addColumn<QPalette>("expected");
        QTest::newRow("no desktop") << Theme::System << fusion << fusion << lightPalette();
        QTest::newRow("no desktop, light") << Theme::Light << fusion << fusion << lightPalette();
        QTest::newRow("no desktop, dark") << Theme::Dark << fusion << fusion << darkPalette();
        QTest::newRow("desktop that is just dark") << Theme::System << darkFusion << darkFusion << darkPalette();
        QTest::newRow("desktop that is just dark, light") << Theme::Light << darkFusion << darkFusion << lightPalette();
        QTest::newRow("light colours") << Theme::System << paper << fusion << paper;
        QTest::newRow("light colours, light") << Theme::Light << paper << fusion << paper;
        QTest::newRow("light colours, dark") << Theme::Dark << paper << fusion << darkPalette();
        QTest::newRow("dark colours") << Theme::System << night << fusion << night;
        QTest::newRow("dark colours, light") << Theme::Light << night << fusion << lightPalette();
    }

    void choosesBetweenTheDesktopsColorsAndOurs()
    {
        QFETCH(const Theme, theme);
        QFETCH(const QPalette, desktop);
        QFETCH(const QPalette, qtDefault);
        QFETCH(const QPalette, expected);
        QCOMPARE(ownPalette(theme, desktop, qtDefault).value_or(desktop), expected);
    }

    void looksAgainWhenTheDesktopChanges()
    {
        QCOMPARE(QApplication::palette(), lightPalette());
        QApplication::setPalette(darkPalette());
        Q_EMIT QGuiApplication::styleHints()->colorSchemeChanged(Qt::ColorScheme::Light);
        QTRY_COMPARE(QApplication::palette(), lightPalette());
    }

    void widgetsFollow()
    {
        QWidget shown, hidden, never;
        for (QWidget *widget : {&shown, &hidden}) {
            widget->show();
            QVERIFY(QTest::qWaitForWindowExposed(widget));
        }
        hidden.hide();
        for (const auto &[theme, palette] :
             {std::pair(Theme::Dark, darkPalette()), std::pair(Theme::Light, lightPalette())}) {
            applyTheme(theme);
            QTRY_COMPARE(shown.palette(), palette);
            hidden.show();
            never.show();
            QTRY_COMPARE(hidden.palette(), palette);
            QTRY_COMPARE(never.palette(), palette);
            hidden.hide();
            never.hide();
        }
    }

    void tooltipsFollow()
    {
        QWidget widget;
        widget.resize(200, 200);
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
        for (const auto &[theme, palette] :
             {std::pair(Theme::Dark, darkPalette()), std::pair(Theme::Light, lightPalette())}) {
            applyTheme(theme);
            QToolTip::showText(widget.mapToGlobal(QPoint(50, 50)), u"A tooltip"_s, &widget);
            const QWidget *tip = nullptr;
            for (const QWidget *candidate : QApplication::topLevelWidgets()) {
                if (candidate->inherits("QTipLabel") && candidate->isVisible())
                    tip = candidate;
            }
            QVERIFY(tip);
            QTRY_COMPARE(tip->palette().color(QPalette::ToolTipBase), palette.color(QPalette::ToolTipBase));
            QCOMPARE(tip->palette().color(QPalette::ToolTipText), palette.color(QPalette::ToolTipText));
            QToolTip::hideText();
        }
    }

    void fixedFontIsFixed() { QVERIFY(QFontInfo(fixedFont()).fixedPitch()); }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
