// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/filter/filter_bar.h"
#include "gui/filter/name_dialog.h"
#include "gui/filter/saved_filters_menu.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

const QList<SavedFilter> two{{u"seeds & co"_s, {.text = u"seed"_s}}, {u"ppo"_s, {.text = u"^ppo/"_s, .isWhole = true}}};

/// The menu of a bar, as it is when it opens.
SavedFiltersMenu *openedMenu(FilterBar &bar)
{
    auto *menu = bar.findChild<SavedFiltersMenu *>();
    Q_EMIT menu->aboutToShow();
    return menu;
}

QAction *actionOf(const QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

void trigger(const QMenu *menu, const QString &text)
{
    QAction *action = actionOf(menu, text);
    QVERIFY2(action, qPrintable(text));
    QVERIFY(action->isEnabled());
    action->trigger();
}

/// What the bar asks a name with.
NameDialog *dialogOf(FilterBar &bar)
{
    auto *dialog = bar.findChild<NameDialog *>();
    return dialog && dialog->isVisible() ? dialog : nullptr;
}

QPushButton *acceptButton(const NameDialog *dialog)
{
    return dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
}

void enter(NameDialog *dialog, const QString &name)
{
    dialog->findChild<QLineEdit *>()->setText(name);
    QTest::keyClick(dialog, Qt::Key_Return);
}

} // namespace

class TestSavedFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesUnderAName()
    {
        FilterBar bar;
        bar.show();
        QSignalSpy changed(&bar, &FilterBar::savedFiltersChanged);
        QVERIFY(!actionOf(openedMenu(bar), u"&Save current filter…"_s)->isEnabled());
        bar.setSpec({.text = u"lr=0.1"_s, .isRegex = false});
        trigger(openedMenu(bar), u"&Save current filter…"_s);
        NameDialog *dialog = dialogOf(bar);
        QVERIFY(dialog);
        QCOMPARE(dialog->name(), u"lr=0.1"_s);
        dialog->findChild<QLineEdit *>()->setText(u" "_s);
        QVERIFY(!acceptButton(dialog)->isEnabled());
        enter(dialog, u"  small  "_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(bar.savedFilters(), (QList<SavedFilter>{{u"small"_s, {.text = u"lr=0.1"_s, .isRegex = false}}}));
    }

    void cancelSavesNothing()
    {
        FilterBar bar;
        bar.show();
        bar.setSpec({.text = u"a"_s});
        QSignalSpy changed(&bar, &FilterBar::savedFiltersChanged);
        trigger(openedMenu(bar), u"&Save current filter…"_s);
        QTest::keyClick(dialogOf(bar), Qt::Key_Escape);
        QVERIFY(!dialogOf(bar));
        QCOMPARE(changed.size(), 0);
    }

    void saysThatANameIsTakenAndReplaces()
    {
        FilterBar bar;
        bar.show();
        bar.setSavedFilters(two);
        bar.setSpec({.text = u"new"_s});
        trigger(openedMenu(bar), u"&Save current filter…"_s);
        NameDialog *dialog = dialogOf(bar);
        dialog->findChild<QLineEdit *>()->setText(u"ppo"_s);
        QCOMPARE(acceptButton(dialog)->text(), u"&Replace"_s);
        QVERIFY(!dialog->findChild<QLabel *>(u"notice"_s)->text().isEmpty());
        enter(dialog, u"ppo"_s);
        QCOMPARE(bar.savedFilters(), (QList<SavedFilter>{two[0], {u"ppo"_s, {.text = u"new"_s}}}));
    }

    void picksAndChecksTheCurrentOne()
    {
        FilterBar bar;
        bar.setSavedFilters(two);
        QSignalSpy changed(&bar, &FilterBar::changed);
        const SavedFiltersMenu *menu = openedMenu(bar);
        QVERIFY(!actionOf(menu, u"ppo"_s)->isChecked());
        trigger(menu, u"seeds && co"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(bar.spec(), two[0].spec);
        openedMenu(bar);
        QVERIFY(actionOf(menu, u"seeds && co"_s)->isChecked());
        QVERIFY(!actionOf(menu, u"ppo"_s)->isChecked());
    }

    void renames()
    {
        FilterBar bar;
        bar.show();
        bar.setSavedFilters(two);
        QSignalSpy changed(&bar, &FilterBar::savedFiltersChanged);
        trigger(submenu(openedMenu(bar), u"&Rename"_s), u"ppo"_s);
        QCOMPARE(dialogOf(bar)->name(), u"ppo"_s);
        enter(dialogOf(bar), u"PPO"_s);
        QCOMPARE(bar.savedFilters(), (QList<SavedFilter>{two[0], {u"PPO"_s, two[1].spec}}));
        QCOMPARE(changed.size(), 1);
    }

    void renamesOverAnother()
    {
        FilterBar bar;
        bar.show();
        bar.setSavedFilters(two);
        trigger(submenu(openedMenu(bar), u"&Rename"_s), u"ppo"_s);
        enter(dialogOf(bar), two[0].name);
        QCOMPARE(bar.savedFilters(), (QList<SavedFilter>{{two[0].name, two[1].spec}}));
    }

    void deletes()
    {
        FilterBar bar;
        bar.setSavedFilters(two);
        QSignalSpy changed(&bar, &FilterBar::savedFiltersChanged);
        trigger(submenu(openedMenu(bar), u"&Delete"_s), u"seeds && co"_s);
        QCOMPARE(bar.savedFilters(), QList<SavedFilter>{two[1]});
        QCOMPARE(changed.size(), 1);
        trigger(submenu(openedMenu(bar), u"&Delete"_s), u"ppo"_s);
        QVERIFY(!submenu(openedMenu(bar), u"&Delete"_s));
    }

    void anyTextComesBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("spaces") << u"  a  "_s;
        QTest::newRow("list") << u"a, b, \"c\"; d"_s;
        QTest::newRow("variant") << u"@ByteArray(x)"_s;
        QTest::newRow("at") << u"@@Invalid()"_s;
        QTest::newRow("escapes") << u"\\d+\\x41%20%1 [group] a/b = c"_s;
        QTest::newRow("lines") << u"a\nb\r\n\tc"_s;
        QTest::newRow("control") << u"\x01\x1b\x7f\u0085\u2028"_s;
        QTest::newRow("nul") << u"a"_s + QChar(0) + u"1b"_s;
        QTest::newRow("scripts") << u"名字 Größe 🚀 \ufeff"_s;
        QTest::newRow("surrogate") << QString(QChar(0xd83d)) + u"x"_s;
        QTest::newRow("number") << u"true"_s;
        QTest::newRow("long") << QString(20'000, u'ü');
    }
    void anyTextComesBack()
    {
        QFETCH(QString, text);
        const QTemporaryDir directory;
        const QString file = directory.filePath(u"settings.ini"_s);
        const QList<SavedFilter> saved{{u"x"_s + text, {text, text, false, true, true}}, {u"y"_s, {text}}};
        {
            QSettings settings(file, QSettings::IniFormat);
            saveFilters(settings, saved);
            settings.beginGroup(u"current"_s);
            saveFilterSpec(settings, saved[0].spec);
        }
        QSettings settings(file, QSettings::IniFormat);
        QCOMPARE(loadFilters(settings), saved);
        settings.beginGroup(u"current"_s);
        QCOMPARE(loadFilterSpec(settings), saved[0].spec);
    }

    void storesInPlaceOfWhatWasStored()
    {
        const QTemporaryDir directory;
        QSettings settings(directory.filePath(u"settings.ini"_s), QSettings::IniFormat);
        QCOMPARE(loadFilters(settings), QList<SavedFilter>());
        QCOMPARE(loadFilterSpec(settings), FilterSpec());
        saveFilters(settings, two);
        saveFilters(settings, {two[1]});
        QCOMPARE(loadFilters(settings), QList<SavedFilter>{two[1]});
        saveFilters(settings, {});
        QCOMPARE(settings.allKeys(), QStringList());
    }

    void leavesOutWhatHasNoName()
    {
        const QTemporaryDir directory;
        QSettings settings(directory.filePath(u"settings.ini"_s), QSettings::IniFormat);
        saveFilters(settings, {{u"a"_s, {.text = u"1"_s}}, {QString(), {.text = u"2"_s}}, {u"a"_s, {.text = u"3"_s}}});
        QCOMPARE(loadFilters(settings), (QList<SavedFilter>{{u"a"_s, {.text = u"1"_s}}}));
    }

private:
    static QMenu *submenu(const QMenu *menu, const QString &title)
    {
        const QAction *action = actionOf(menu, title);
        return action ? action->menu() : nullptr;
    }
};

QTEST_MAIN(TestSavedFilters)
#include "tst_saved_filters.moc"
