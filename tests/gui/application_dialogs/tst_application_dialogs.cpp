// SPDX-License-Identifier: GPL-2.0-or-later
#include "../../support/accessibility.h"

#include "gui/application_dialogs/about_dialog.h"
#include "gui/application_dialogs/point_size_box.h"
#include "gui/application_dialogs/settings_dialog.h"
#include "gui/application_dialogs/shortcuts_dialog.h"
#include "gui/theme/icons.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace runs;

using Theme = Preferences::Theme;
using DateFormat = Preferences::DateFormat;

class TestApplicationDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsComeBackAsTheyWere_data()
    {
        QTest::addColumn<Preferences>("preferences");
        QTest::newRow("defaults") << Preferences{};
        QTest::newRow("looks") << Preferences{.theme = Theme::Dark, .dateFormat = DateFormat::Locale};
        QTest::newRow("font") << Preferences{.terminalFamily = u"DejaVu Sans Mono"_s, .terminalPointSize = 14};
        QTest::newRow("size alone") << Preferences{.terminalPointSize = 4};
        QTest::newRow("scheme") << Preferences{.terminalScheme = u"Linux"_s};
        QTest::newRow("scheme not there") << Preferences{.terminalScheme = u"Gone"_s};
        QTest::newRow("confirmations") << Preferences{.confirmPaste = false, .confirmClose = true};
        QTest::newRow("notifications") << Preferences{.notifyEnd = false};
    }
    void settingsComeBackAsTheyWere()
    {
        QFETCH(Preferences, preferences);
        SettingsDialog dialog(preferences, {u"Linux"_s, u"Solarized"_s});
        QVERIFY(dialog.preferences() == preferences);
    }

    void settingsAreSavedWithEnter()
    {
        SettingsDialog dialog({}, {u"Linux"_s});
        Preferences applied;
        connect(&dialog, &SettingsDialog::applied, this,
                [&](const Preferences &preferences) { applied = preferences; });
        dialog.show();
        dialog.findChild<QComboBox *>(u"theme"_s)->setCurrentIndex(2);
        dialog.findChild<QComboBox *>(u"scheme"_s)->setCurrentText(u"Linux"_s);
        dialog.findChild<QCheckBox *>(u"confirmClose"_s)->click();
        QTest::keyClick(&dialog, Qt::Key_Return);
        QVERIFY(applied == (Preferences{.theme = Theme::Dark, .terminalScheme = u"Linux"_s, .confirmClose = true}));
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QVERIFY(!dialog.isVisible());
    }

    void settingsAreLeftWithEscape()
    {
        SettingsDialog dialog({}, {});
        QSignalSpy applied(&dialog, &SettingsDialog::applied);
        dialog.show();
        dialog.findChild<QComboBox *>(u"theme"_s)->setCurrentIndex(1);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(applied.size(), 0);
    }

    void defaultsAreRestoredButNotYetSaved()
    {
        SettingsDialog dialog({.theme = Theme::Light,
                               .terminalFamily = u"DejaVu Sans Mono"_s,
                               .terminalPointSize = 20,
                               .terminalScheme = u"Linux"_s,
                               .confirmPaste = false},
                              {u"Linux"_s});
        QSignalSpy applied(&dialog, &SettingsDialog::applied);
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::RestoreDefaults)->click();
        QVERIFY(dialog.preferences() == Preferences{});
        QCOMPARE(applied.size(), 0);
    }

    void theDateFormatIsShownByExample()
    {
        SettingsDialog dialog({}, {});
        const auto *example = dialog.findChild<QLabel *>(u"dateExample"_s);
        QCOMPARE(example->text(), u"5 min ago"_s);
        dialog.findChild<QComboBox *>(u"dates"_s)->setCurrentIndex(1);
        QVERIFY2(example->text().startsWith(u"20"_s), qPrintable(example->text()));
    }

    void theFontIsShownByExample()
    {
        SettingsDialog dialog({}, {});
        auto *family = dialog.findChild<QFontComboBox *>();
        QVERIFY(!family->isEnabled());
        dialog.findChild<QCheckBox *>(u"systemFont"_s)->click();
        QVERIFY(family->isEnabled());
        dialog.findChild<PointSizeBox *>()->setPointSize(17);
        const QFont shown = dialog.findChild<QLabel *>(u"fontExample"_s)->font();
        QCOMPARE(shown.pointSize(), 17);
        QCOMPARE(shown.family(), family->currentFont().family());
    }

    void sizesStepFromTheSystems()
    {
        PointSizeBox box;
        box.setPointSize(0);
        QVERIFY(box.text().contains(u"system"_s));
        box.stepUp();
        const int larger = box.pointSize();
        box.setPointSize(0);
        box.stepDown();
        QCOMPARE(larger - box.pointSize(), 2); // the system's is between them
        box.setPointSize(4);
        box.stepDown();
        QCOMPARE(box.pointSize(), 0);
        box.setPointSize(1'000);
        QCOMPARE(box.pointSize(), 96);
    }

    void shortcutsAreThoseOfTheActions()
    {
        QAction add(u"&New run…"_s), find(u"&Find"_s), zoom(u"Zoom && scroll"_s), none(u"Nothing"_s);
        add.setShortcut(QKeySequence(u"Ctrl+N"_s));
        zoom.setShortcuts({QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
        auto gone = std::make_unique<QAction>(u"Gone"_s);
        gone->setShortcut(QKeySequence(u"Ctrl+G"_s));
        ShortcutsDialog dialog(
            {{u"Runs"_s, {&add, &none, gone.get()}}, {u"View"_s, {&find, &zoom}}, {u"Empty"_s, {&none}}});
        gone.reset();
        QVERIFY(!dialog.isModal());
        find.setShortcut(QKeySequence(u"Ctrl+F"_s)); // later than the dialog was made
        dialog.show();
        QCOMPARE(shown(dialog), (QStringList{u"Runs"_s, u"New run: Ctrl+N"_s, u"View"_s, u"Find: Ctrl+F"_s,
                                             u"Zoom & scroll: Ctrl++ or Ctrl+="_s}));
        dialog.hide();
        find.setShortcut(QKeySequence(u"Ctrl+K"_s));
        dialog.show();
        QVERIFY(shown(dialog).contains(u"Find: Ctrl+K"_s));
    }

    void shortcutsAreFilteredByWordOrKey()
    {
        QAction add(u"New run"_s), find(u"Find"_s);
        add.setShortcut(QKeySequence(u"Ctrl+N"_s));
        find.setShortcut(QKeySequence(u"Ctrl+F"_s));
        ShortcutsDialog dialog({{u"Runs"_s, {&add}}, {u"View"_s, {&find}}});
        dialog.show();
        auto *filter = dialog.findChild<QLineEdit *>(u"filter"_s);
        filter->setText(u"FIN"_s);
        QCOMPARE(shown(dialog), (QStringList{u"View"_s, u"Find: Ctrl+F"_s}));
        filter->setText(u"ctrl+n"_s);
        QCOMPARE(shown(dialog), (QStringList{u"Runs"_s, u"New run: Ctrl+N"_s}));
        filter->setText(u"<b>zzz"_s);
        const auto *noMatch = dialog.findChild<QLabel *>(u"noMatch"_s);
        QVERIFY(noMatch->isVisible());
        QVERIFY(noMatch->text().contains(u"<b>zzz"_s));
        QTest::keyClick(filter, Qt::Key_Return); // leads nowhere
        QVERIFY(dialog.isVisible());
        QTest::keyClick(filter, Qt::Key_Escape); // clears first
        QVERIFY(dialog.isVisible());
        QCOMPARE(shown(dialog).size(), 4);
        QTest::keyClick(filter, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void closeClosesWhateverTheFilter()
    {
        QAction add(u"New run"_s);
        add.setShortcut(QKeySequence(u"Ctrl+N"_s));
        ShortcutsDialog dialog({{u"Runs"_s, {&add}}});
        dialog.show();
        dialog.findChild<QLineEdit *>(u"filter"_s)->setText(u"new"_s);
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close)->click();
        QVERIFY(!dialog.isVisible());
        dialog.show(); // and begins anew
        auto *filter = dialog.findChild<QLineEdit *>(u"filter"_s);
        QCOMPARE(filter->text(), QString());
        filter->setText(u"new"_s);
        dialog.show(); // asked for once more while it is there
        QCOMPARE(filter->text(), u"new"_s);
        dialog.close(); // as by the window's frame
        QVERIFY(!dialog.isVisible());
    }

    void arrowsWalkThroughTheList()
    {
        QAction add(u"New run"_s), find(u"Find"_s);
        add.setShortcut(QKeySequence(u"Ctrl+N"_s));
        find.setShortcut(QKeySequence(u"Ctrl+F"_s));
        ShortcutsDialog dialog({{u"Runs"_s, {&add, &find}}});
        dialog.show();
        auto *filter = dialog.findChild<QLineEdit *>(u"filter"_s);
        const auto *list = dialog.findChild<QTreeWidget *>();
        QTest::keyClick(filter, Qt::Key_Down);
        const QTreeWidgetItem *first = list->currentItem();
        QVERIFY(first);
        QTest::keyClick(filter, Qt::Key_Down);
        QVERIFY(list->currentItem() != first);
    }

    void aboutCopiesTheVersions()
    {
        QGuiApplication::setWindowIcon(applicationIcon());
        AboutDialog dialog(u"1.2.3"_s);
        dialog.show();
        QVERIFY(!dialog.findChild<QLabel *>(u"icon"_s)->pixmap().isNull());
        QVERIFY(dialog.findChild<QLabel *>(u"version"_s)->text().contains(u"1.2.3"_s));
        QPushButton *copy = nullptr;
        for (auto *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == u"&Copy versions"_s)
                copy = button;
        }
        QVERIFY(copy);
        copy->click();
        const QString early = QGuiApplication::clipboard()->text();
        QVERIFY2(early.startsWith(u"Run Manager 1.2.3\nQt "_s + QString::fromLatin1(qVersion()) + u'\n'),
                 qPrintable(early));
        dialog.setVersions({{u"tmux"_s, u"3.5a"_s}, {u"git"_s, u"<b>2</b>"_s}});
        dialog.setVersions({{u"tmux"_s, u"3.6"_s}, {u"git"_s, u"<b>2</b>"_s}});
        copy->click();
        const QString late = QGuiApplication::clipboard()->text();
        QVERIFY2(late.contains(u"\ntmux 3.6\ngit <b>2</b>\n"_s), qPrintable(late));
        QVERIFY(!late.contains(u"3.5a"_s));
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void enterClosesAbout()
    {
        AboutDialog dialog(u"1"_s);
        dialog.show();
        QTest::keyClick(&dialog, Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
    }

    void everyControlHasANameAndItsOwnMnemonic()
    {
        QAction add(u"New run"_s);
        add.setShortcut(QKeySequence(u"Ctrl+N"_s));
        SettingsDialog settings({}, {u"Linux"_s});
        ShortcutsDialog shortcuts({{u"Runs"_s, {&add}}});
        AboutDialog about(u"1"_s);
        for (QDialog *dialog : std::initializer_list<QDialog *>{&settings, &shortcuts, &about}) {
            dialog->show();
            QCOMPARE(accessibilityFaults(dialog), QStringList());
        }
    }

    void allFitsOnASmallScreen()
    {
        SettingsDialog settings({}, {});
        AboutDialog about(u"1"_s);
        for (QDialog *dialog : std::initializer_list<QDialog *>{&settings, &about}) {
            dialog->show();
            QVERIFY(dialog->sizeHint().width() <= 1024 && dialog->sizeHint().height() <= 600);
        }
    }

private:
    static QStringList shown(const ShortcutsDialog &dialog)
    {
        QStringList lines;
        const auto *list = dialog.findChild<QTreeWidget *>();
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *group = list->topLevelItem(i);
            if (group->isHidden())
                continue;
            lines += group->text(0);
            for (int j = 0; j < group->childCount(); ++j) {
                if (!group->child(j)->isHidden())
                    lines += group->child(j)->text(0) + u": "_s + group->child(j)->text(1);
            }
        }
        return lines;
    }
};

QTEST_MAIN(TestApplicationDialogs)
#include "tst_application_dialogs.moc"
