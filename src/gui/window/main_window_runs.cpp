// SPDX-License-Identifier: GPL-2.0-or-later
// What MainWindow does with runs.
#include "gui/window/main_window.h"

#include "core/base/text.h"
#include "core/repository/reproduction.h"
#include "core/tmux/session_name.h"
#include "gui/application_dialogs/about_dialog.h"
#include "gui/application_dialogs/settings_dialog.h"
#include "gui/application_dialogs/shortcuts_dialog.h"
#include "gui/dialogs/new_run_dialog.h"
#include "gui/filter/filter_bar.h"
#include "gui/live/field_monitor.h"
#include "gui/live/session_monitor.h"
#include "gui/messages/message_bars.h"
#include "gui/table/run_table_view.h"
#include "gui/tasks/latest.h"
#include "gui/terminal/terminal_panel.h"
#include "gui/theme/icons.h"
#include "gui/window/housekeeping.h"
#include "gui/window/main_actions.h"
#include "gui/window/project_page.h"
#include "gui/window/status_line.h"
#include "gui/window/verifier.h"
#include "gui/window/versions.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDockWidget>
#include <QFileDialog>
#include <QPointer>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {

/// The latest commands, each once.
QStringList MainWindow::commandHistory() const
{
    constexpr qsizetype mostRuns = 300;
    const Document &document = m_page->model()->runs().document();
    QStringList commands;
    for (qsizetype run = document.size() - 1; run >= std::max<qsizetype>(0, document.size() - mostRuns); --run) {
        const auto entry = document.run(run);
        if (const QString command = entry ? entry->text(key::command) : QString(); !command.isEmpty())
            commands += command;
    }
    commands.removeDuplicates();
    return commands;
}

void MainWindow::newRun(const std::optional<LaunchRequest> &prefilled, const QString &error)
{
    auto *dialog = new NewRunDialog(
        {m_tasks->repository().project(), m_page->model()->runs().document().names(), commandHistory()}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (prefilled)
        dialog->prefill(*prefilled);
    if (!error.isEmpty())
        dialog->showError(error);
    connect(m_database, &DatabaseMonitor::read, dialog, [dialog](const std::shared_ptr<const RunSet> &runs) {
        dialog->setRecordedNames(runs->document().names());
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog] { launch(dialog->request()); });
    dialog->open();
}

void MainWindow::newRunLikeSelected()
{
    const std::vector<Run> runs = m_page->selectedRuns(1);
    if (runs.empty())
        return;
    LaunchRequest request;
    request.name = runs.front().name; // the dialog proposes a free one near it
    request.command = runs.front().text(key::command);
    if (const QString description = runs.front().text(key::description); !description.isEmpty())
        request.description = description;
    request.virtualenvPath = m_tasks->repository().project().settings.virtualenvPath;
    request.isolated = m_tasks->repository().project().settings.isolated;
    newRun(request);
}

void MainWindow::launch(const LaunchRequest &request)
{
    m_messages->show({.id = u"launch"_s, .text = tr("Launching %1…").arg(request.name), .isClosable = false});
    m_tasks->launch(request);
}

void MainWindow::showLaunched(const Launched &launched)
{
    const QString name = launched.run.name;
    m_messages->dismiss(u"launch"_s);
    if (!launched.warnings.isEmpty()) {
        m_messages->show({.id = u"launch-warnings"_s,
                          .severity = Severity::Warning,
                          .text = tr("%1 has been launched.").arg(name) + u'\n' + launched.warnings.join(u'\n')});
    }
    m_awaited = name;
    selectLaunched();
    m_sessions->refresh();
    attach(name);
}

/// As soon as the database has it, and once: what is selected later is the user's.
void MainWindow::selectLaunched()
{
    const bool isSought = !m_page->model()->filter().isExpression || m_fields->isCurrent();
    if (m_awaited.isEmpty() || !isSought || !m_page->model()->runs().document().find(m_awaited))
        return;
    const QString name = std::exchange(m_awaited, {});
    if (m_page->table()->selectRun(name))
        return;
    m_messages->show({.id = u"hidden"_s,
                      .text = tr("%1 has been launched; the filter may hide it.").arg(name),
                      .actions = {{tr("&Clear filter"),
                                   [this, name] {
                                       m_page->clearFilter();
                                       m_page->table()->selectRun(name);
                                   }}},
                      .lifetime = 15s});
}

void MainWindow::showRefusal(const LaunchRequest &request, const Error &error)
{
    m_messages->dismiss(u"launch"_s);
    if (request.reproduces.isEmpty())
        newRun(request, error.message);
    else
        m_housekeeping->askRepetition(request, m_verifier->takeExpected(request), error.message);
}

void MainWindow::copyRows()
{
    QApplication::clipboard()->setText(m_page->table()->selectedText());
    m_statusLine->showMessage(tr("%n row(s) copied", "", int(m_page->table()->selectedRows().size())), 3000);
}

void MainWindow::copyReproduce()
{
    QStringList texts;
    QStringList refusals;
    int withoutCommit = 0;
    for (const Run &run : m_page->selectedRuns(std::numeric_limits<qsizetype>::max())) {
        const auto commands = reproduction(run);
        if (commands) {
            texts += commands->lines.join(u'\n') + u'\n';
            withoutCommit += commands->commit.isEmpty();
        } else {
            refusals += commands.error().message;
        }
    }
    if (withoutCommit > 0) {
        refusals += tr("%n run(s) have no commit recorded: which code they ran from is not known.", "", withoutCommit);
    }
    if (!refusals.isEmpty())
        m_messages->show({.id = u"reproduce"_s, .severity = Severity::Warning, .text = refusals.join(u'\n')});
    if (texts.isEmpty())
        return;
    QApplication::clipboard()->setText(texts.join(u'\n'));
    m_statusLine->showMessage(tr("Commands that reproduce %n run(s) copied", "", int(texts.size())), 3000);
    confirmCopied(m_actions->copyReproduce);
}

/// For a moment the button says that it is done.
void MainWindow::confirmCopied(QAction *action)
{
    if (m_confirmation.isActive())
        return m_confirmation.start();
    const QIcon before = action->icon();
    const QString text = action->iconText();
    action->setIcon(statusIcon(u"success"_s, StatusTone::Finished));
    //: On the button of what was copied, for a moment
    action->setIconText(tr("Copied"));
    m_confirmation.setSingleShot(true);
    m_confirmation.setInterval(1500);
    m_confirmation.disconnect();
    connect(&m_confirmation, &QTimer::timeout, this, [action, before, text] {
        action->setIcon(before);
        action->setIconText(text);
    });
    m_confirmation.start();
}

void MainWindow::attachSelected()
{
    constexpr qsizetype most = 8; // more terminals than that nobody meant to open
    const QStringList names = m_page->table()->selectedNames();
    for (const QString &name : names.first(std::min(most, names.size())))
        attach(name);
}

void MainWindow::attach(const QString &name)
{
    const QString record = m_tasks->repository().files().recordPath(name);
    perform(
        this, [] { return Tmux().sessions(); },
        [this, name, record](const Result<QList<TmuxSession>> &sessions) {
            m_messages->dismiss(u"attach"_s);
            const auto warn = [this](const QString &text) {
                m_messages->show({.id = u"attach"_s, .severity = Severity::Warning, .text = text, .lifetime = 15s});
            };
            if (!sessions)
                return warn(sessions.error().message);
            const auto found = std::ranges::find(*sessions, record, &TmuxSession::record);
            if (found == sessions->end())
                return warn(tr("%1 has no tmux session any more, so there is nothing to attach to.").arg(quoted(name)));
            m_terminalDock->show();
            m_terminalDock->raise();
            m_terminals->attach({name, {}, QStringList{u"tmux"_s} + attachArguments(*found)});
        });
}

void MainWindow::openFolder(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

void MainWindow::openSelectedFolder()
{
    if (const QStringList names = m_page->table()->selectedNames(); names.size() == 1)
        openFolder(m_tasks->repository().files().tensorboardPath(names.front()));
}

void MainWindow::openProject()
{
    auto *dialog = new QFileDialog(this, tr("Open project"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (hasProject())
        dialog->setDirectory(m_tasks->repository().project().directory);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openRequested);
    dialog->open();
}

void MainWindow::editSettings()
{
    auto *dialog = new SettingsDialog(m_preferences, TerminalPanel::colorSchemes(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::applied, this, &MainWindow::preferencesChosen);
    dialog->open();
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(m_actions->groups(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(QApplication::applicationVersion(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_versionQuestion->ask(
        [] { return toolVersions(); },
        [dialog = QPointer<AboutDialog>(dialog)](const QList<std::pair<QString, QString>> &versions) {
            if (dialog)
                dialog->setVersions(versions);
        });
    dialog->open();
}

} // namespace runs
