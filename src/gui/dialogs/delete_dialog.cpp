// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/delete_dialog.h"

#include "gui/dialogs/rows_view.h"
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

DeleteDialog::DeleteDialog(const RunRepository &repository, QStringList names, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::DeleteDialog>())
    , m_names(std::move(names))
    , m_model(new RemovalModel(this))
{
    m_ui->setupUi(this);
    setUp();
    m_latest.ask([repository, asked = m_names] { return measure(repository, asked); },
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
    setWindowTitle(tr("Delete %n run(s)", "", count));
    m_ui->remove->setText(tr("&Delete %n run(s)", "", count));
    m_ui->remove->setIcon(icon(u"delete"_s));
    m_ui->remove->setEnabled(false);
    m_ui->cancel->setDefault(true);
    m_ui->cancel->setFocus();
    connect(m_ui->remove, &QPushButton::clicked, this, &DeleteDialog::accept);
    connect(m_ui->cancel, &QPushButton::clicked, this, &DeleteDialog::reject);

    m_ui->tree->setModel(m_model);
    m_ui->tree->setItemDelegate(new RowDelegate(this));
    QHeaderView *header = m_ui->tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(RemovalModel::WhatColumn, QHeaderView::Stretch);
    for (const int column : {RemovalModel::SessionColumn, RemovalModel::FilesColumn, RemovalModel::SizeColumn})
        header->setSectionResizeMode(column, QHeaderView::Interactive);
    m_ui->totals->setText(tr("%n run(s) will be deleted, with all files.", "", count));
    m_model->setItems(bareItems(m_names));

    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_ui->measuring->say(Note::Kind::Info, tr("Measuring…")); });
    m_patience.start(patience);
}

Result<DeleteDialog::Answer> DeleteDialog::measure(const RunRepository &repository, const QStringList &names)
{
    return repository.planRemoval(names).transform(
        [&](const RemovalPlan &plan) { return Answer{removalItems(plan, repository.files()), plan.warnings}; });
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
    showTotals(answer->items);
    const bool isExpanded = answer->items.size() <= mostExpanded;
    m_model->setItems(std::move(answer->items));
    if (isExpanded)
        m_ui->tree->expandAll();
    for (const int column : {RemovalModel::SessionColumn, RemovalModel::FilesColumn, RemovalModel::SizeColumn})
        m_ui->tree->resizeColumnToContents(column);
}

void DeleteDialog::showTotals(const std::vector<RemovalItem> &items)
{
    qint64 files = 0;
    qint64 bytes = 0;
    int live = 0;
    for (const RemovalItem &item : items) {
        files += item.files;
        bytes += item.bytes;
        live += item.session == RemovalItem::Session::Live;
    }
    //: %1 is "3 runs", %2 is "12 files", %3 is a size
    m_ui->totals->setText(tr("%1, %2, %3 will be deleted.")
                              .arg(tr("%n run(s)", "", int(items.size())), tr("%n file(s)", "", int(files)),
                                   QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1)));
    m_ui->live->say(Note::Kind::Warning,
                    live == 0 ? QString() : tr("%n run(s) still running will be ended.", "", live));
}

} // namespace runs
