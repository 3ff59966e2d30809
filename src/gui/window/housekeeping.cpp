// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/housekeeping.h"

#include "gui/details/details_panel.h"
#include "gui/dialogs/trash_dialog.h"
#include "gui/messages/message_bars.h"
#include "gui/table/run_table_view.h"
#include "gui/window/main_actions.h"
#include "gui/window/order_actions.h"
#include "gui/window/project_page.h"

#include <QItemSelectionModel>
#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace runs {

Housekeeping::Housekeeping(const WindowParts &parts)
    : QObject(parts.window), m_parts(parts), m_actions(std::make_unique<OrderActions>(parts.window, *parts.actions))
{
    connectActions();
}

Housekeeping::~Housekeeping() = default;

void Housekeeping::connectActions()
{
    const auto on = [this](QAction *action, auto &&reaction) {
        connect(action, &QAction::triggered, this, std::forward<decltype(reaction)>(reaction));
    };
    on(m_parts.actions->remove, &Housekeeping::removeSelected);
    on(m_actions->removeFinally, &Housekeeping::removeSelectedFinally);
    on(m_actions->undoRemoval, &Housekeeping::undoRemoval);
    on(m_actions->runAgain, [this] { runAgain({}); });
    on(m_actions->rename, &Housekeeping::renameSelected);
    on(m_actions->renameGroup, &Housekeeping::renameGroup);
    on(m_actions->editTags, &Housekeeping::editTags);
    on(m_actions->editDescription, &Housekeeping::editDescription);
    on(m_actions->compare, &Housekeeping::compareRequested);
    connect(m_parts.details, &DetailsPanel::describeRequested, this, &Housekeeping::describe);
    connect(m_parts.details, &DetailsPanel::compareRequested, this, &Housekeeping::compareRequested);
    connect(m_parts.details, &DetailsPanel::tagsRequested, this, &Housekeeping::editTags);
    on(m_actions->trash, &Housekeeping::showTrash);
    // In a text field Shift+Delete cuts.
    m_parts.window->removeAction(m_actions->removeFinally);
    m_parts.page->table()->addAction(m_actions->removeFinally);
    m_actions->removeFinally->setShortcutContext(Qt::WidgetShortcut);
}

void Housekeeping::updateActions(bool isWritable)
{
    m_isWritable = isWritable;
    m_parts.details->setWritable(isWritable);
    if (m_trash)
        m_trash->setWritable(isWritable);
    m_actions->update(m_repository.has_value(), isWritable, selectedNames(), m_parts.page->model()->rowCount());
    m_actions->setUndoable(isWritable && !m_deleted.isEmpty() ? m_deleted.last().names.size() : 0);
}

QStringList Housekeeping::selectedNames() const
{
    return m_parts.page->table()->selectedNames();
}

void Housekeeping::takeRuns()
{
    refreshTrash(); // runs come from there, and go there
    Q_EMIT runsTaken();
    if (!m_awaited.isEmpty())
        select(std::exchange(m_awaited, {}));
}

void Housekeeping::select(const QStringList &names)
{
    RunTableModel *model = m_parts.page->model();
    const Document &document = model->runs().document();
    const auto isRecorded = [&](const QString &name) { return document.find(name).has_value(); };
    if (!std::ranges::all_of(names, isRecorded)) {
        m_awaited = names;
        return;
    }
    RunTableView *table = m_parts.page->table();
    QItemSelection selection;
    bool isFirst = true;
    for (const QString &name : names) {
        if (isFirst && table->selectRun(name))
            isFirst = false;
        else if (const int row = model->rowOf(name); row >= 0)
            selection.select(model->index(row, 0), model->index(row, 0));
    }
    table->selectionModel()->select(selection, QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void Housekeeping::showDetails()
{
    if (QWidget *dock = m_parts.details->parentWidget()) {
        dock->show();
        dock->raise();
    }
}

void Housekeeping::warn(const QString &id, const QString &text)
{
    m_parts.messages->show({.id = id, .severity = Severity::Warning, .text = text});
}

} // namespace runs
