// SPDX-License-Identifier: GPL-2.0-or-later
// What Housekeeping changes in the entries of runs, and runs again.
#include "gui/window/housekeeping.h"

#include "core/git/worktree.h"
#include "core/repository/repetition.h"
#include "core/repository/verifying.h"
#include "core/run/tags.h"
#include "gui/details/details_panel.h"
#include "gui/dialogs/description_dialog.h"
#include "gui/dialogs/rename_dialog.h"
#include "gui/dialogs/repeat_dialog.h"
#include "gui/dialogs/tags_dialog.h"
#include "gui/messages/message_bars.h"
#include "gui/tasks/latest.h"
#include "gui/window/project_page.h"
#include "gui/window/status_line.h"

#include <QMainWindow>
#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {

QStringList Housekeeping::recordedNames() const
{
    return m_parts.page->model()->runs().document().names();
}

void Housekeeping::renameSelected()
{
    if (const QStringList names = selectedNames(); names.size() == 1)
        askName(names.front(), false);
}

void Housekeeping::renameGroup()
{
    if (const QStringList names = selectedNames(); names.size() == 1)
        askName(names.front().section(u'/', 0, -2), true);
}

/// `wished` and `error`: when it could not be done before.
void Housekeeping::askName(const QString &name, bool isGroup, const QString &wished, const QString &error)
{
    using Kind = RenameDialog::Kind;
    auto *dialog = new RenameDialog(isGroup ? Kind::Group : Kind::Run, name, recordedNames(), m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!error.isEmpty()) {
        dialog->setNewName(wished);
        dialog->showError(error);
    }
    connect(this, &Housekeeping::runsTaken, dialog, [this, dialog] { dialog->setRecordedNames(recordedNames()); });
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, name, isGroup] { rename(name, dialog->newName(), isGroup); });
    dialog->open();
}

void Housekeeping::rename(const QString &from, const QString &to, bool isGroup)
{
    const QStringList selected = selectedNames();
    perform(
        this, [repository = *m_repository, from, to] { return repository.move(from, to); },
        [this, from, to, isGroup, selected](const Result<Renamed> &renamed) {
            if (!renamed)
                return askName(from, isGroup, to, renamed.error().message);
            if (!renamed->warnings.isEmpty())
                warn(u"rename"_s, renamed->warnings.join(u'\n'));
            QStringList names = selected;
            for (const auto &[name, newName] : renamed->names) {
                std::ranges::replace(names, name, newName);
                Q_EMIT this->renamed(name, newName);
            }
            select(names);
            m_parts.status->showMessage(tr("Renamed %n run(s)", "", int(renamed->names.size())), 5000);
            Q_EMIT sessionsChanged();
        });
}

/// The tags of all runs that are recorded, and how many of the selected ones have each.
void Housekeeping::editTags()
{
    const QStringList names = selectedNames();
    if (names.isEmpty())
        return;
    m_tagQuestion.ask(
        [document = m_parts.page->model()->runs().document(), names] {
            const QSet<QString> selected(names.begin(), names.end());
            QMap<QString, int> having;
            for (qsizetype i = 0; i < document.size(); ++i) {
                const auto run = document.run(i);
                if (!run)
                    continue;
                for (const QString &tag : tagsOf(*run))
                    having[tag] += selected.contains(run->name);
            }
            QList<TagChoice> choices;
            for (auto tag = having.cbegin(); tag != having.cend(); ++tag)
                choices += {tag.key(), tag.value()};
            return choices;
        },
        [this, names](const QList<TagChoice> &choices) { askTags(names, choices); });
}

void Housekeeping::askTags(const QStringList &names, const QList<TagChoice> &choices)
{
    auto *dialog = new TagsDialog(int(names.size()), names.front(), choices, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, names] {
        const QStringList added = dialog->added();
        const QStringList removed = dialog->removed();
        if (added.isEmpty() && removed.isEmpty())
            return;
        perform(
            this, [repository = *m_repository, names, added, removed] { return repository.tag(names, added, removed); },
            [this](const Result<QList<TaggedRun>> &tagged) {
                if (tagged)
                    m_parts.status->showMessage(tr("Set the tags of %n run(s)", "", int(tagged->size())), 5000);
                else
                    m_parts.messages->show(
                        {.id = u"tags"_s, .severity = Severity::Error, .text = tagged.error().message});
            });
    });
    dialog->open();
}

/// That of one run in the details, where it is read; that of several in a dialog.
void Housekeeping::editDescription()
{
    const QStringList names = selectedNames();
    if (names.size() > 1)
        return askDescription(names);
    showDetails();
    m_parts.details->editDescription();
}

/// `wished` and `error`: when it could not be done before.
void Housekeeping::askDescription(const QStringList &names, const QString &wished, const QString &error)
{
    const RunTableModel *model = m_parts.page->model();
    QStringList present;
    for (const QString &name : names) {
        if (const auto run = model->run(model->rowOf(name)))
            present += run->text(key::description);
    }
    auto *dialog = new DescriptionDialog(present, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!error.isEmpty())
        dialog->showError(wished, error);
    connect(dialog, &QDialog::accepted, this, [this, dialog, names] { describeAll(names, dialog->text()); });
    dialog->open();
}

void Housekeeping::describeAll(const QStringList &names, const QString &text)
{
    perform(
        this, [repository = *m_repository, names, text] { return repository.describe(names, text); },
        [this, names, text](const Result<> &described) {
            if (!described)
                return askDescription(names, text, described.error().message);
            m_parts.status->showMessage(tr("Described %n run(s)", "", int(names.size())), 5000);
        });
}

void Housekeeping::describe(const QString &name, const QString &text, const QString &expected)
{
    perform(
        this, [repository = *m_repository, name, text, expected] { return repository.describe(name, text, expected); },
        [this, name](const Result<> &described) {
            m_parts.details->showDescribed(name, described ? QString() : described.error().message);
        });
}

void Housekeeping::runAgain(const std::optional<Tolerance> &verify)
{
    const std::vector<Run> runs = m_parts.page->selectedRuns(1);
    if (runs.empty())
        return;
    perform(
        this, [repository = *m_repository, run = runs.front()] { return repetition(repository, run); },
        [this, verify](const Result<LaunchRequest> &request) {
            if (request)
                askRepetition(*request, verify);
            else
                warn(u"launch"_s, request.error().message);
        });
}

void Housekeeping::askRepetition(const LaunchRequest &request, const std::optional<Tolerance> &verify,
                                 const QString &error)
{
    perform(
        this, [directory = request.directory, commit = request.commit] { return commitSubject(directory, commit); },
        [this, request, verify, error](const Result<QString> &subject) {
            auto *dialog = new RepeatDialog(request, subject.value_or(QString()), recordedNames(), m_parts.window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            if (!error.isEmpty() || !subject)
                dialog->showError(error.isEmpty() ? subject.error().message : error);
            connect(this, &Housekeeping::runsTaken, dialog,
                    [this, dialog] { dialog->setRecordedNames(recordedNames()); });
            connect(dialog, &QDialog::accepted, this,
                    [this, dialog] { Q_EMIT launchRequested(dialog->request(), dialog->verification()); });
            dialog->setVerification(verify);
            askComparable(dialog, request.reproduces);
            dialog->open();
        });
}

/// Reading metrics may take long; the dialog is there meanwhile.
void Housekeeping::askComparable(RepeatDialog *dialog, const QString &original)
{
    perform(
        dialog,
        [repository = *m_repository, original] {
            const auto runs = repository.index();
            return !runs || canBeReference(repository, runs->names(), original);
        },
        [dialog](bool isComparable) { dialog->setComparable(isComparable); });
}

} // namespace runs
