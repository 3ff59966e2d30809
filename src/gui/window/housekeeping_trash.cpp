// SPDX-License-Identifier: GPL-2.0-or-later
// What Housekeeping does with runs that are deleted, and with the trash.
#include "gui/window/housekeeping.h"

#include "gui/dialogs/delete_dialog.h"
#include "gui/dialogs/trash_dialog.h"
#include "gui/messages/message_bars.h"
#include "gui/tasks/latest.h"
#include "gui/window/project_page.h"
#include "gui/window/status_line.h"

#include <QMainWindow>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

/// Moves runs to the trash, but for when something of them is alive; none then.
Result<std::optional<Removed>> moveIfEnded(const RunRepository &repository, const QStringList &names)
{
    const auto plan = repository.planRemoval(names);
    if (!plan)
        return std::unexpected(plan.error());
    const bool isAlive = !plan->active.isEmpty() || !std::ranges::all_of(plan->sessions, &TmuxSession::hasEnded);
    if (isAlive)
        return std::nullopt;
    return repository.remove(names, Removal::ToTrash).transform([](const Removed &removed) {
        return std::optional(removed);
    });
}

} // namespace

/// At once, because it can be undone; the end of what runs cannot.
void Housekeeping::removeSelected()
{
    const QStringList names = selectedNames();
    if (names.isEmpty() || m_isBusy)
        return;
    m_isBusy = true;
    perform(
        this, [repository = *m_repository, names] { return moveIfEnded(repository, names); },
        [this, names](const Result<std::optional<Removed>> &removed) {
            m_isBusy = false;
            if (!removed)
                m_parts.messages->show(
                    {.id = u"remove"_s, .severity = Severity::Error, .text = removed.error().message});
            else if (!*removed)
                askRemoval(names, Removal::ToTrash);
            else
                showRemoved(names, **removed, Removal::ToTrash);
        });
}

void Housekeeping::removeSelectedFinally()
{
    if (const QStringList names = selectedNames(); !names.isEmpty())
        askRemoval(names, Removal::Final);
}

void Housekeeping::askRemoval(const QStringList &names, Removal removal, const QString &error)
{
    auto *dialog = new DeleteDialog(*m_repository, names, removal, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!error.isEmpty())
        dialog->showError(error);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { remove(dialog->names(), dialog->removal(), dialog->unsaved()); });
    dialog->open();
}

void Housekeeping::remove(const QStringList &names, Removal removal, Unsaved unsaved)
{
    m_parts.messages->show(
        {.id = u"remove"_s, .text = tr("Deleting %n run(s)…", "", int(names.size())), .isClosable = false});
    perform(
        this,
        [repository = *m_repository, names, removal, unsaved] { return repository.remove(names, removal, unsaved); },
        [this, names, removal](const Result<Removed> &removed) {
            m_parts.messages->dismiss(u"remove"_s);
            if (removed)
                showRemoved(names, *removed, removal);
            else
                askRemoval(names, removal, removed.error().message);
        });
}

void Housekeeping::showRemoved(const QStringList &names, const Removed &removed, Removal removal)
{
    Q_EMIT sessionsChanged();
    const bool isInTrash = removal == Removal::ToTrash;
    const int count = int(isInTrash ? removed.ids.size() : names.size());
    if (count == 0)
        return; // another window was faster
    const QString done = isInTrash ? tr("Moved %n run(s) to the trash", "", count) : tr("Deleted %n run(s)", "", count);
    Message message{.id = u"remove"_s, .text = done, .lifetime = 20s};
    if (!removed.warnings.isEmpty()) {
        message.severity = Severity::Warning;
        message.text += u'\n' + removed.warnings.join(u'\n');
        message.lifetime = {};
    }
    if (isInTrash) {
        m_deleted += {removed.ids, names};
        message.actions = {{tr("&Undo"), [this] { undoRemoval(); }}};
        m_parts.messages->show(message);
    } else {
        m_parts.status->showMessage(done, 5000);
        if (!removed.warnings.isEmpty())
            m_parts.messages->show(message);
    }
    refreshTrash();
    Q_EMIT changed();
}

void Housekeeping::undoRemoval()
{
    if (m_deleted.isEmpty() || m_isBusy)
        return;
    m_isBusy = true;
    const Deleted deleted = m_deleted.last();
    perform(
        this, [repository = *m_repository, ids = deleted.ids] { return repository.restore(ids); },
        [this, deleted](const Result<QStringList> &names) {
            m_isBusy = false;
            showRestored(deleted, names);
        });
}

void Housekeeping::showRestored(const Deleted &deleted, const Result<QStringList> &names)
{
    // What is no longer in the trash cannot come back; anything else may go better the next time.
    if (names || names.error().code == ErrorCode::NotFound)
        m_deleted.removeIf([&](const Deleted &other) { return other.ids == deleted.ids; });
    if (names) {
        m_parts.messages->dismiss(u"remove"_s);
        m_parts.status->showMessage(tr("Restored %n run(s)", "", int(names->size())), 5000);
        select(*names);
        m_parts.page->focusRuns();
    } else {
        m_parts.messages->show({.id = u"remove"_s, .severity = Severity::Error, .text = names.error().message});
    }
    Q_EMIT changed();
}

void Housekeeping::showTrash()
{
    if (!m_trash) {
        m_trash = new TrashDialog(*m_repository, m_parts.window);
        m_trash->setAttribute(Qt::WA_DeleteOnClose);
        m_trash->setWritable(m_isWritable);
        connect(m_trash, &TrashDialog::restoreRequested, this, &Housekeeping::restore);
        connect(m_trash, &TrashDialog::removalRequested, this, &Housekeeping::emptyTrash);
    }
    m_trash->show(); // beside the window, which can be used meanwhile
    m_trash->raise();
    m_trash->activateWindow();
}

void Housekeeping::restore(const QStringList &ids)
{
    m_trash->setBusy(true);
    perform(
        this, [repository = *m_repository, ids] { return repository.restore(ids); },
        [this, ids](const Result<QStringList> &names) {
            if (m_trash)
                m_trash->setBusy(false);
            if (!names) {
                if (m_trash)
                    m_trash->showError(names.error().message);
                return refreshTrash();
            }
            forget(ids);
            m_parts.status->showMessage(tr("Restored %n run(s)", "", int(names->size())), 5000);
            select(*names);
            refreshTrash();
            Q_EMIT changed();
        });
}

void Housekeeping::emptyTrash(const QStringList &ids, Unsaved unsaved)
{
    m_trash->setBusy(true);
    perform(
        this, [repository = *m_repository, ids, unsaved] { return repository.emptyTrash(ids, unsaved); },
        [this, ids](const Result<QStringList> &warnings) {
            const QString problem = warnings ? warnings->join(u'\n') : warnings.error().message;
            if (m_trash) {
                m_trash->setBusy(false);
                m_trash->showError(problem);
            } else if (!problem.isEmpty()) {
                warn(u"trash"_s, problem);
            }
            if (warnings) {
                forget(ids);
            }
            refreshTrash();
            Q_EMIT changed();
        });
}

/// What has left the trash cannot be undone any more.
void Housekeeping::forget(const QStringList &ids)
{
    const auto hasLeft = [&](const QString &id) { return ids.contains(id); };
    const qsizetype undoable = m_deleted.size();
    m_deleted.removeIf([&](const Deleted &deleted) { return std::ranges::any_of(deleted.ids, hasLeft); });
    if (m_deleted.size() < undoable)
        m_parts.messages->dismiss(u"remove"_s);
}

void Housekeeping::refreshTrash()
{
    if (m_trash)
        m_trash->refresh();
}

} // namespace runs
