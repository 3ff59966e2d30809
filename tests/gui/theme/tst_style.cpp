// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/theme/icons.h"
#include "gui/theme/style.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace runs;
using namespace Qt::StringLiterals;

namespace {

/// Whether `icon` is drawn as `expected` is.
bool isDrawnAs(const QIcon &icon, const QIcon &expected)
{
    return !icon.isNull() && icon.pixmap(32).toImage() == expected.pixmap(32).toImage();
}

int pixels(const QWidget &widget, const QColor &color, QRect within = {})
{
    const QImage image = const_cast<QWidget &>(widget).grab(within.isNull() ? widget.rect() : within).toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == color.rgb();
    }
    return count;
}

} // namespace

class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(Preferences::Theme::Light);
        QVERIFY(qobject_cast<Style *>(QApplication::style()));
    }

    void buttonsOfDialogsAreWords()
    {
        const QDialogButtonBox box(QDialogButtonBox::Cancel | QDialogButtonBox::Close);
        for (const QAbstractButton *button : box.buttons())
            QVERIFY(button->icon().isNull());
    }

    void lineEditsClearWithOurIcon()
    {
        QLineEdit edit;
        edit.setClearButtonEnabled(true);
        const auto *button = edit.findChild<QToolButton *>();
        QVERIFY(button);
        QVERIFY(isDrawnAs(button->icon(), icon(u"close"_s)));
    }

    void messageBoxesShowOurIcons()
    {
        const auto shown = [](QMessageBox::Icon icon) { return QMessageBox(icon, {}, {}).iconPixmap().toImage(); };
        const auto drawn = [](const QString &name, StatusTone tone, QSize size) {
            return statusIcon(name, tone).pixmap(size).toImage();
        };
        const QImage warning = shown(QMessageBox::Warning);
        QCOMPARE(warning, drawn(u"warning"_s, StatusTone::Warning, warning.size()));
        const QImage critical = shown(QMessageBox::Critical);
        QCOMPARE(critical, drawn(u"error"_s, StatusTone::Failed, critical.size()));
    }

    void tabsCloseWithOurIcon()
    {
        QVERIFY(isDrawnAs(QApplication::style()->standardIcon(QStyle::SP_TabCloseButton), icon(u"close"_s)));
        QTabBar bar;
        bar.setTabsClosable(true);
        bar.addTab(QString());
        bar.resize(bar.sizeHint());
        const QImage image = bar.grab().toImage();
        int dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor color = image.pixelColor(x, y);
                QVERIFY2(color.red() - color.blue() < 60, "Fusion's own is red");
                dark += color.lightness() < 100;
            }
        }
        QVERIFY(dark > 5);
    }

    void selectedMenuItemsHaveIconsOfTheColorOfTheirText()
    {
        QMenu menu;
        QAction *first = menu.addAction(icon(u"columns"_s), QString());
        menu.addAction(icon(u"columns"_s), QString());
        menu.popup(QPoint(100, 100));
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        const QColor text = menu.palette().color(QPalette::Text);
        const QColor highlighted = menu.palette().color(QPalette::HighlightedText);
        QVERIFY(pixels(menu, text, menu.actionGeometry(first)) > 5);
        menu.setActiveAction(first);
        QVERIFY(pixels(menu, highlighted, menu.actionGeometry(first)) > 5);
        QCOMPARE(pixels(menu, text, menu.actionGeometry(first)), 0);
        menu.hide();
    }
};

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
