// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/tensorboards.h"

#include "core/base/text.h"
#include "core/repository/metric_sources.h"
#include "core/tensorboard/tensorboard.h"
#include "gui/messages/message_bars.h"
#include "gui/table/run_table_view.h"
#include "gui/tasks/latest.h"
#include "gui/window/main_actions.h"
#include "gui/window/project_page.h"

#include <QDesktopServices>
#include <QMainWindow>
#include <QMenu>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

Result<TensorBoardPlan> plan(const RunRepository &repository, const QStringList &names)
{
    return repository.index().and_then([&](const RunIndex &runs) {
        const MetricSources sources(repository, runs.names());
        QList<MetricSource> places;
        for (const QString &name : names)
            places += sources.of(name);
        return planTensorBoard(places, repository.project().virtualenvPath());
    });
}

/// Of the messages about one of them.
QString messageId(const QStringList &names)
{
    return u"tensorboard "_s + names.join(u'\n');
}

} // namespace

TensorBoards::TensorBoards(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_open(
          MainActions::add(parts.window, tr("Open in Tensor&Board"), u"external"_s, QKeySequence(Qt::CTRL | Qt::Key_B)))
{
    parts.actions->runMenu->insertAction(parts.actions->openFolder, m_open);
    parts.actions->addGroup(tr("Metrics"), {m_open});
    connect(m_open, &QAction::triggered, this, &TensorBoards::openSelected);
    updateActions();
}

/// While messages and actions are there still: they end as children would, but later.
TensorBoards::~TensorBoards()
{
    qDeleteAll(m_boards);
}

void TensorBoards::updateActions()
{
    m_open->setEnabled(m_repository && !m_parts.page->table()->selectedRows().isEmpty());
}

void TensorBoards::openSelected()
{
    QStringList names = m_parts.page->table()->selectedNames();
    if (names.isEmpty())
        return;
    names.sort();
    if (const auto found = m_boards.constFind(names); found != m_boards.constEnd()) {
        if (*found && !(*found)->url().isEmpty())
            showListening(names, {}, (*found)->url());
        return; // or it is starting
    }
    m_boards.insert(names, nullptr);
    m_parts.messages->show({.id = messageId(names),
                            .text = tr("Starting TensorBoard for %n run(s)…", "", int(names.size())),
                            .actions = {{tr("&Cancel"), [this, names] { end(names); }}},
                            .isClosable = false});
    perform(
        this, [repository = *m_repository, names] { return plan(repository, names); },
        [this, names](Result<TensorBoardPlan> planned) {
            if (!m_boards.contains(names) || m_boards.value(names))
                return; // cancelled meanwhile
            if (planned)
                start(names, std::move(*planned));
            else
                showEnded(names, planned.error());
        });
}

void TensorBoards::start(const QStringList &names, TensorBoardPlan plan)
{
    auto *board = new TensorBoard(std::move(plan.program), std::move(plan.directory),
                                  {.listening = [this, names, without = plan.withoutEvents](
                                                    const QString &url) { showListening(names, without, url); },
                                   .ended = [this, names](const Error &error) { showEnded(names, error); }});
    m_boards.insert(names, board);
    board->start();
}

void TensorBoards::showListening(const QStringList &names, const QStringList &withoutEvents, const QString &url)
{
    constexpr qsizetype most = 5;
    Message message{.id = messageId(names), .severity = Severity::Success};
    message.text = tr("TensorBoard shows %n run(s) at %1 until this window is closed.", "", int(names.size())).arg(url);
    message.actions = {{tr("&Stop TensorBoard"), [this, names] { end(names); }}};
    message.lifetime = 20s;
    if (!QDesktopServices::openUrl(QUrl(url))) {
        message.severity = Severity::Warning;
        message.text += u'\n' + tr("No browser could be opened; give this address to one.");
        message.lifetime = {};
    }
    if (!withoutEvents.isEmpty()) {
        QStringList shown;
        for (const QString &name : withoutEvents.first(std::min(most, withoutEvents.size())))
            shown += quoted(name);
        if (withoutEvents.size() > most)
            shown += tr("and %n more", "runs", int(withoutEvents.size() - most));
        //: %1 is a list of runs
        message.text += u'\n' + tr("Without event files so far: %1").arg(shown.join(u", "_s));
    }
    m_parts.messages->show(message);
}

void TensorBoards::showEnded(const QStringList &names, const Error &error)
{
    if (TensorBoard *board = m_boards.take(names))
        board->deleteLater();
    m_parts.messages->show({.id = messageId(names), .severity = Severity::Error, .text = error.message});
}

void TensorBoards::end(const QStringList &names)
{
    delete m_boards.take(names);
    m_parts.messages->dismiss(messageId(names));
}

} // namespace runs
