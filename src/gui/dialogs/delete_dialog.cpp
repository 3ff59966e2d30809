// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/delete_dialog.h"

#include "gui/dialogs/rows_view.h"
#include "gui/dialogs/unsaved_changes.h"
#include "gui/text/shown_text.h"
#include "gui/theme/icons.h"
#include "ui_delete_dialog.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

constexpr auto patience = 200ms; // before it says that it is measuring
constexpr size_t mostExpanded = 20;

/// The runs alone, before more is known.
std::vector<RemovalItem> bareItems(const QStringList &names)
{
    std::vector<RemovalItem> items;
    for (const QString &name : names)
        items.push_back({.name = name, .isMeasured = false});
    return items;
}

} // namespace

DeleteDialog::DeleteDialog(const RunRepository &repository, QStringList names, Removal removal, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::DeleteDialog>())
    , m_names(std::move(names))
    , m_removal(removal)
    , m_model(new RemovalModel(this))
{
    m_ui->setupUi(this);
    setUp();
    m_latest.ask([repository, asked = m_names, removal] { return measure(repository, asked, removal); },
                 [this](Result<Answer> answer) { hear(std::move(answer)); });
}

DeleteDialog::~DeleteDialog() = default;

void DeleteDialog::accept()
{
    if (m_ui->remove->isEnabled())
        QDialog::accept();
}

void DeleteDialog::done(int result)
{
    m_latest.drop();
    m_patience.stop();
    QDialog::done(result);
}

void DeleteDialog::setUp()
{
    const int count = int(m_names.size());
    if (m_removal == Removal::ToTrash) {
        setWindowTitle(tr("Move %n run(s) to the trash", "", count));
        m_ui->remove->setText(tr("&Move %n run(s) to the trash", "", count));
        m_ui->totals->setText(tr("%n run(s) will be moved to the trash, with all files.", "", count));
        m_ui->tree->setAccessibleName(tr("What will be moved to the trash"));
    } else {
        setWindowTitle(tr("Delete %n run(s)", "", count));
        m_ui->remove->setText(tr("&Delete %n run(s)", "", count));
        m_ui->totals->setText(tr("%n run(s) will be deleted, with all files.", "", count));
    }
    m_ui->remove->setIcon(icon(u"delete"_s));
    m_ui->remove->setEnabled(false);
    m_ui->cancel->setDefault(true);
    m_ui->cancel->setFocus();
    connect(m_ui->remove, &QPushButton::clicked, this, &DeleteDialog::accept);
    connect(m_ui->cancel, &QPushButton::clicked, this, &DeleteDialog::reject);
    setUpTree();
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_ui->measuring->say(Note::Kind::Info, tr("Measuring…")); });
    m_patience.start(patience);
}

void DeleteDialog::setUpTree()
{
    m_ui->tree->setModel(m_model);
    m_ui->tree->setItemDelegate(new RowDelegate(this));
    QHeaderView *header = m_ui->tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(RemovalModel::WhatColumn, QHeaderView::Stretch);
    for (const int column : {RemovalModel::SessionColumn, RemovalModel::FilesColumn, RemovalModel::SizeColumn})
        header->setSectionResizeMode(column, QHeaderView::Interactive);
    m_model->setItems(bareItems(m_names));
}

Result<DeleteDialog::Answer> DeleteDialog::measure(const RunRepository &repository, const QStringList &names,
                                                   Removal removal)
{
    const auto plan = repository.planRemoval(names);
    if (!plan)
        return std::unexpected(plan.error());
    Answer answer{removalItems(*plan, repository.files()), plan->active, plan->warnings, {}};
    if (removal == Removal::ToTrash)
        return answer; // a working tree of a run's own stays where it is
    auto unsaved = unsavedChanges(codeOf(repository.project().runsDirectory, names));
    if (!unsaved)
        return std::unexpected(unsaved.error());
    answer.unsaved = std::move(*unsaved);
    return answer;
}

void DeleteDialog::showError(const QString &message)
{
    m_error = message;
    m_ui->fault->say(Note::Kind::Error, message);
}

void DeleteDialog::hear(Result<Answer> answer)
{
    m_patience.stop();
    m_ui->measuring->clear();
    m_ui->remove->setEnabled(answer.has_value());
    if (!answer) {
        m_ui->fault->say(Note::Kind::Error, answer.error().message);
        return;
    }
    m_ui->warnings->say(Note::Kind::Warning, answer->warnings.join(u'\n'));
    showTotals(*answer);
    showUnsaved(answer->unsaved);
    const bool isExpanded = answer->items.size() <= mostExpanded;
    m_model->setItems(std::move(answer->items));
    if (isExpanded)
        m_ui->tree->expandAll();
    for (const int column : {RemovalModel::SessionColumn, RemovalModel::FilesColumn, RemovalModel::SizeColumn})
        m_ui->tree->resizeColumnToContents(column);
}

void DeleteDialog::showTotals(const Answer &answer)
{
    qint64 files = 0;
    qint64 bytes = 0;
    QStringList live = answer.active;
    for (const RemovalItem &item : answer.items) {
        files += item.files;
        bytes += item.bytes;
        if (item.session == RemovalItem::Session::Live)
            live += item.name;
    }
    live.removeDuplicates();
    //: %1 is "3 runs", %2 is "12 files", %3 is a size
    m_ui->totals->setText(
        (m_removal == Removal::ToTrash ? tr("%1, %2, %3 will be moved to the trash.")
                                       : tr("%1, %2, %3 will be deleted."))
            .arg(tr("%n run(s)", "", int(answer.items.size())), tr("%n file(s)", "", int(files)), sizeText(bytes)));
    m_ui->live->say(Note::Kind::Warning,
                    live.isEmpty()
                        ? QString()
                        : tr("%n run(s) still running will be ended.", "", int(live.size())) + u'\n' + shortList(live));
}

void DeleteDialog::showUnsaved(const QStringList &changes)
{
    if (changes.isEmpty())
        return;
    m_unsaved = Unsaved::Discard;
    m_ui->unsaved->say(Note::Kind::Warning,
                       tr("%n change(s) in the working trees of these runs are in no commit and would be lost:", "",
                          int(changes.size()))
                           + u'\n' + shortList(changes));
    m_ui->remove->setText(tr("&Discard changes and delete %n run(s)", "", int(m_names.size())));
}

} // namespace runs
