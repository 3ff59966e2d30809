// SPDX-License-Identifier: GPL-2.0-or-later
// What the menus of the main window offer beside the handling of runs.
#include "window_fixture.h"

#include "gui/application_dialogs/about_dialog.h"
#include "gui/application_dialogs/settings_dialog.h"
#include "gui/application_dialogs/shortcuts_dialog.h"
#include "gui/details/description_editor.h"
#include "gui/theme/theme.h"
#include "gui/window/window_state.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSettings>
#include <QStatusBar>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace runs {

class TestWindowActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void settingsApplyAtOnceAndStay();
    void everyShortcutIsListed();
    void aboutTellsTheVersions();
    void rowsAreCopiedAsText();
    void copyingIsConfirmedInPlace();
    void savedFiltersComeBack();
    void docksCanBeHidden();
    void closingAsksWhenItIsWished();
    void closingAsksBeforeADescriptionIsLost();
    void actionsThatMakeNoSenseAreOff();

private:
    void open()
    {
        m_session = std::make_unique<Session>(m_project->directory());
        QTRY_VERIFY(isReady(*m_session));
        QVERIFY(activate(m_session->window()));
    }

    QAction *action(const QString &text) const
    {
        for (QAction *action : m_session->window()->findChildren<QAction *>()) {
            if (QString(action->text()).remove(u'&') == text)
                return action;
        }
        qFatal("no action %s", qPrintable(text));
    }

    GitScratch m_scratch;
    std::unique_ptr<WindowProject> m_project;
    std::unique_ptr<Session> m_session;
};

void TestWindowActions::init()
{
    m_project = std::make_unique<WindowProject>(m_scratch);
    m_project->runs(u"-q new a 'sh train.sh --lr=1'"_s);
    open();
    QTRY_COMPARE(m_session->shownNames(), QStringList{u"a"_s});
    QVERIFY(m_session->table()->selectRun(u"a"_s));
    m_session->table()->setFocus();
    QTRY_VERIFY(action(u"Delete"_s)->isEnabled());
}

void TestWindowActions::cleanup()
{
    m_session.reset();
    endTmuxServer();
    userSettings()->clear();
    applyTheme(Preferences::Theme::System);
}

void TestWindowActions::settingsApplyAtOnceAndStay()
{
    QTest::keyClick(m_session->window(), Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(m_session->dialog<SettingsDialog>());
    auto *dialog = m_session->dialog<SettingsDialog>();
    Preferences wished = dialog->preferences();
    wished.theme = Preferences::Theme::Dark;
    wished.dateFormat = Preferences::DateFormat::Iso;
    Q_EMIT dialog->applied(wished);
    QTRY_VERIFY(isDark(m_session->window()->palette()));
    const RunTableModel *model = m_session->model();
    const QString started = model->index(0, model->column(u"datetime"_s)).data().toString();
    QVERIFY2(started.startsWith(u"20"), qPrintable(started));
    dialog->reject();
    QVERIFY(loadPreferences(*userSettings()) == wished);
}

void TestWindowActions::everyShortcutIsListed()
{
    QTest::keyClick(m_session->window(), Qt::Key_F1);
    QTRY_VERIFY(m_session->dialog<ShortcutsDialog>());
    QStringList listed;
    const auto *list = m_session->dialog<ShortcutsDialog>()->findChild<QTreeWidget *>();
    for (QTreeWidgetItemIterator item(const_cast<QTreeWidget *>(list)); *item; ++item)
        listed += (*item)->text(1);
    for (const QAction *action : m_session->window()->findChildren<QAction *>()) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const bool isInMenu = !action->associatedObjects().isEmpty();
        if (keys.isEmpty() || !isInMenu)
            continue;
        QVERIFY2(std::ranges::any_of(listed, [&](const QString &entry) { return entry.contains(keys); }),
                 qPrintable(action->text()));
    }
}

void TestWindowActions::aboutTellsTheVersions()
{
    action(u"About Run Manager"_s)->trigger();
    QTRY_VERIFY(m_session->dialog<AboutDialog>());
    const auto told = [this] {
        QString text;
        for (const QLabel *label : m_session->dialog<AboutDialog>()->findChildren<QLabel *>())
            text += label->text() + u'\n';
        for (const auto *edit : m_session->dialog<AboutDialog>()->findChildren<QPlainTextEdit *>())
            text += edit->toPlainText();
        return text;
    };
    QTRY_VERIFY2(told().contains(u"tmux"_s) && told().contains(QString::fromLatin1(qVersion())), qPrintable(told()));
}

void TestWindowActions::rowsAreCopiedAsText()
{
    QTest::keyClick(m_session->table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3); // headings, the run, and what is behind the last newline
    QVERIFY(lines[0].startsWith(u"Name\t"_s));
    QVERIFY(lines[1].startsWith(u"a\t"_s) && lines[1].contains(u"sh train.sh --lr=1"_s));
}

void TestWindowActions::copyingIsConfirmedInPlace()
{
    QAction *copy = action(u"Copy reproduce commands"_s);
    const QString before = copy->iconText();
    copy->trigger();
    QCOMPARE(copy->iconText(), u"Copied"_s);
    QVERIFY(!m_session->window()->statusBar()->currentMessage().isEmpty());
    copy->trigger(); // again, while it still says so
    QTRY_COMPARE(copy->iconText(), before);
}

void TestWindowActions::savedFiltersComeBack()
{
    m_session->filterBar()->setSpec({.text = u"b"_s, .isRegex = false});
    m_session->filterBar()->setSavedFilters({{u"mine"_s, m_session->filterBar()->spec()}});
    m_session->window()->close();
    QTRY_VERIFY(!m_session->window());
    m_session = nullptr;
    open();
    QCOMPARE(m_session->filterBar()->spec(), (FilterSpec{.text = u"b"_s, .isRegex = false}));
    QCOMPARE(m_session->filterBar()->savedFilters().size(), 1);
    QCOMPARE(m_session->shownNames(), QStringList());
}

void TestWindowActions::docksCanBeHidden()
{
    auto *details = m_session->window()->findChild<QDockWidget *>(u"details"_s);
    QVERIFY(details->isVisible());
    QTest::keyClick(m_session->table(), Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(!details->isVisible());
    m_session->window()->close();
    QTRY_VERIFY(!m_session->window());
    m_session = nullptr;
    open();
    QVERIFY(!m_session->window()->findChild<QDockWidget *>(u"details"_s)->isVisible());
}

void TestWindowActions::closingAsksWhenItIsWished()
{
    QTest::keyClick(m_session->table(), Qt::Key_Return);
    QTRY_COMPARE(m_session->terminals()->count(), 1);
    Preferences wished;
    wished.confirmClose = true;
    m_session->window()->setPreferences(wished);
    QVERIFY(!m_session->window()->close());
    QTRY_VERIFY(m_session->dialog<QMessageBox>());
    QTest::keyClick(m_session->dialog<QMessageBox>(), Qt::Key_Escape);
    QTRY_VERIFY(!m_session->dialog<QMessageBox>());
    QVERIFY(m_session->window()->isVisible());
    m_session->window()->close();
    QTRY_VERIFY(m_session->dialog<QMessageBox>());
    for (QAbstractButton *button : m_session->dialog<QMessageBox>()->buttons()) {
        if (button->text().contains(u"Close"_s))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY(!m_session->window());
}

void TestWindowActions::closingAsksBeforeADescriptionIsLost()
{
    auto *edit = m_session->window()->findChild<DescriptionEditor *>()->findChild<QPlainTextEdit *>();
    action(u"Edit description…"_s)->trigger();
    QTRY_VERIFY(edit->isVisible());
    edit->setPlainText(u"<b>half a thought</b>"_s);
    QVERIFY(!m_session->window()->close());
    QTRY_VERIFY(m_session->dialog<QMessageBox>());
    QVERIFY2(m_session->dialog<QMessageBox>()->text().contains(u"not saved"_s),
             qPrintable(m_session->dialog<QMessageBox>()->text()));
    QTest::keyClick(m_session->dialog<QMessageBox>(), Qt::Key_Escape);
    QTRY_VERIFY(!m_session->dialog<QMessageBox>());
    QCOMPARE(edit->toPlainText(), u"<b>half a thought</b>"_s);

    QTest::keyClick(edit, Qt::Key_Escape); // given up
    QVERIFY(m_session->window()->close());
    QTRY_VERIFY(!m_session->window());
}

void TestWindowActions::actionsThatMakeNoSenseAreOff()
{
    m_session->table()->clearSelection();
    QTRY_VERIFY(!action(u"Delete"_s)->isEnabled());
    QVERIFY(!action(u"Copy reproduce commands"_s)->isEnabled());
    QVERIFY(action(u"New run…"_s)->isEnabled());
    m_session->table()->selectAll();
    QTRY_VERIFY(action(u"Delete"_s)->isEnabled());
}

} // namespace runs

QTEST_MAIN(runs::TestWindowActions)
#include "tst_window_actions.moc"
