// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/theme/palettes.h"
#include "gui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace runs;
using namespace Qt::StringLiterals;

namespace {

using Theme = Preferences::Theme;

const QColor window(30, 30, 60);
const QColor selection(200, 100, 0);

} // namespace

/// On a desktop with colours of its own: Qt's KDE theme, which reads them from a file.
class TestDesktopColors : public QObject
{
    Q_OBJECT

public:
    static void initMain()
    {
        const QDir config(qEnvironmentVariable("XDG_CONFIG_HOME"));
        QFile file(config.filePath(u"kdeglobals"_s));
        if (!config.mkpath(u"."_s) || !file.open(QIODevice::WriteOnly))
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        file.write("[Colors:Window]\nBackgroundNormal=30,30,60\nForegroundNormal=240,240,240\n"
                   "[Colors:View]\nBackgroundNormal=20,20,50\nForegroundNormal=240,240,240\n"
                   "[Colors:Button]\nBackgroundNormal=40,40,70\nForegroundNormal=240,240,240\n"
                   "[Colors:Selection]\nBackgroundNormal=200,100,0\nForegroundNormal=0,0,0\n"
                   "[Colors:Tooltip]\nBackgroundNormal=40,40,70\nForegroundNormal=240,240,240\n");
        qputenv("QT_QPA_PLATFORMTHEME", "kde");
        qputenv("KDE_SESSION_VERSION", "6");
    }

private Q_SLOTS:
    void systemKeepsThem()
    {
        QCOMPARE(QApplication::palette().color(QPalette::Window), window); // else this tests nothing
        applyTheme(Theme::System);
        QCOMPARE(QApplication::palette().color(QPalette::Window), window);
        QCOMPARE(QApplication::palette().color(QPalette::Highlight), selection);
    }

    void darkKeepsThemBecauseTheyAreDark()
    {
        applyTheme(Theme::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), window);
    }

    void lightReplacesThem()
    {
        applyTheme(Theme::Light);
        QCOMPARE(QApplication::palette(), lightPalette());
    }

    void systemBringsThemBack()
    {
        applyTheme(Theme::Light);
        applyTheme(Theme::System);
        QCOMPARE(QApplication::palette().color(QPalette::Window), window);
        QCOMPARE(QApplication::palette().color(QPalette::Highlight), selection);
    }
};

QTEST_MAIN(TestDesktopColors)
#include "tst_desktop_colors.moc"
