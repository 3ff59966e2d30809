// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/trash_dialog.h"

#include "core/repository/trash_pins.h"
#include "gui/dialogs/labels.h"
#include "gui/dialogs/rows_view.h"
#include "gui/dialogs/trash_model.h"
#include "gui/dialogs/unsaved_changes.h"
#include "gui/text/shown_text.h"
#include "gui/theme/icons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

qint64 bytesOf(const QList<TrashedRun> &runs, const QStringList &ids)
{
    const QSet<QString> wanted(ids.begin(), ids.end());
    qint64 bytes = 0;
    for (const TrashedRun &run : runs)
        bytes += wanted.contains(run.id) ? run.bytes : 0;
    return bytes;
}

} // namespace

TrashDialog::TrashDialog(const RunRepository &repository, QWidget *parent)
    : QDialog(parent)
    , m_repository(repository)
    , m_model(new TrashModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_list(new QTreeView(this))
    , m_pages(new QStackedWidget(this))
    , m_totals(new WrapLabel(this))
    , m_error(new Note(this))
{
    setWindowTitle(tr("Trash"));
    resize(720, 440);
    setSizeGripEnabled(true);
    setUpList();
    m_pages->addWidget(m_list);
    m_pages->addWidget(makeEmptyPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_error);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    setUpButtons(row);
    layout->addLayout(row);
    updateButtons();
    m_list->setFocus();
    refresh();
}

TrashDialog::~TrashDialog() = default;

void TrashDialog::setUpList()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(TrashModel::SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_sorted);
    m_list->setItemDelegate(new RowDelegate(this));
    m_list->setAccessibleName(tr("Runs in the trash"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setAlternatingRowColors(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(TrashModel::DeletedColumn, Qt::DescendingOrder); // what was deleted last is wanted most
    const int character = fontMetrics().averageCharWidth();
    m_list->setColumnWidth(TrashModel::NameColumn, character * 34);
    m_list->setColumnWidth(TrashModel::DeletedColumn, character * 20);
    m_list->setColumnWidth(TrashModel::SizeColumn, character * 13);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TrashDialog::updateButtons);
}

QWidget *TrashDialog::makeEmptyPage()
{
    auto *page = new QWidget(this);
    auto *title = new QLabel(tr("The trash is empty"), page);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setBold(true);
    title->setFont(font);
    title->setAlignment(Qt::AlignCenter);
    auto *text = new QLabel(tr("Runs that you delete come here with their files. They can be restored until you delete "
                               "them for good."),
                            page);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addStretch(3);
    return page;
}

void TrashDialog::setUpButtons(QHBoxLayout *row)
{
    m_restore = new QPushButton(tr("&Restore"), this);
    m_remove = new QPushButton(icon(u"delete"_s), tr("&Delete for good…"), this);
    m_empty = new QPushButton(tr("&Empty trash…"), this);
    auto *close = new QPushButton(tr("&Close"), this);
    m_restore->setDefault(true);
    for (QPushButton *button : {m_remove, m_empty, close})
        button->setAutoDefault(false);
    row->addWidget(m_totals, 1);
    for (QPushButton *button : {m_restore, m_remove, m_empty, close})
        row->addWidget(button);
    connect(m_restore, &QPushButton::clicked, this, &TrashDialog::restoreSelected);
    connect(m_remove, &QPushButton::clicked, this, [this] { askRemoval(selectedIds()); });
    connect(m_empty, &QPushButton::clicked, this, [this] { askRemoval(allIds()); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

/// The names at once, the sizes when they are known.
void TrashDialog::refresh()
{
    m_reading.ask([repository = m_repository] { return repository.trashedRuns(false); },
                  [this](const Result<QList<TrashedRun>> &runs) {
                      hear(runs, false);
                      if (runs && !runs->isEmpty())
                          measure();
                  });
}

void TrashDialog::measure()
{
    m_reading.ask([repository = m_repository] { return repository.trashedRuns(); },
                  [this](const Result<QList<TrashedRun>> &runs) { hear(runs, true); });
}

void TrashDialog::hear(const Result<QList<TrashedRun>> &runs, bool areMeasured)
{
    if (!runs)
        return showError(runs.error().message);
    const QStringList selected = selectedIds();
    m_model->setRuns(*runs, areMeasured);
    m_pages->setCurrentIndex(runs->isEmpty() ? 1 : 0);
    selectIds(selected);
    showTotals();
    updateButtons();
}

void TrashDialog::showTotals()
{
    const qsizetype count = m_model->runs().size();
    //: How many runs are in the trash, %1 is "3 runs", and how large all of it is, %2
    m_totals->setText(
        count == 0 ? QString()
                   : tr("%1, %2").arg(tr("%n run(s)", "", int(count)), sizeText(bytesOf(m_model->runs(), allIds()))));
}

void TrashDialog::setWritable(bool isWritable)
{
    m_isWritable = isWritable;
    updateButtons();
}

void TrashDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    if (isBusy)
        m_error->clear();
    updateButtons();
}

void TrashDialog::showError(const QString &message)
{
    m_error->say(Note::Kind::Error, message);
}

void TrashDialog::updateButtons()
{
    const bool canChange = m_isWritable && !m_isBusy;
    const bool isSelected = m_list->selectionModel()->hasSelection();
    m_restore->setEnabled(canChange && isSelected);
    m_remove->setEnabled(canChange && isSelected);
    m_empty->setEnabled(canChange && !m_model->runs().isEmpty());
}

QStringList TrashDialog::allIds() const
{
    QStringList ids;
    for (const TrashedRun &run : m_model->runs())
        ids += run.id;
    return ids;
}

QStringList TrashDialog::selectedIds() const
{
    QStringList ids;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        ids += m_model->runs()[m_sorted->mapToSource(index).row()].id;
    return ids;
}

void TrashDialog::selectIds(const QStringList &ids)
{
    const QSet<QString> wanted(ids.begin(), ids.end());
    QItemSelection selection;
    for (int row = 0; row < int(m_model->runs().size()); ++row) {
        if (wanted.contains(m_model->runs()[row].id)) {
            const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
            selection.select(index, index);
        }
    }
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TrashDialog::restoreSelected()
{
    if (const QStringList ids = selectedIds(); !ids.isEmpty())
        Q_EMIT restoreRequested(ids);
}

/// How much it is, and what is in no commit, has to be known before anybody can agree.
void TrashDialog::askRemoval(const QStringList &ids)
{
    if (ids.isEmpty())
        return;
    m_error->clear();
    m_judging.ask([repository = m_repository, ids] { return lossOf(repository, ids); },
                  [this, ids](const Result<Loss> &loss) {
                      if (loss)
                          confirmRemoval(ids, *loss);
                      else
                          showError(loss.error().message);
                  });
}

Result<TrashDialog::Loss> TrashDialog::lossOf(const RunRepository &repository, const QStringList &ids)
{
    const auto runs = repository.trashedRuns();
    if (!runs)
        return std::unexpected(runs.error());
    const QString &directory = repository.project().runsDirectory;
    const auto trash = trashDatabase(directory).read();
    if (!trash)
        return std::unexpected(trash.error());
    return unsavedChanges(trashedCode(directory, ids, *trash)).transform([&](const QStringList &unsaved) {
        return Loss{bytesOf(*runs, ids), unsaved};
    });
}

void TrashDialog::confirmRemoval(const QStringList &ids, const Loss &loss)
{
    const int count = int(ids.size());
    //: %1 is a size
    QString text = tr("%n run(s) and their files, %1, will be deleted for good.", "", count).arg(sizeText(loss.bytes));
    if (!loss.unsaved.isEmpty()) {
        text += u"\n\n"_s
                + tr("%n change(s) in the working trees of these runs are in no commit and would be lost:", "",
                     int(loss.unsaved.size()))
                + u'\n' + shortList(loss.unsaved);
    }
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Delete for good"), {}, QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setText(text);
    QPushButton *remove =
        question->addButton(loss.unsaved.isEmpty() ? tr("&Delete %n run(s)", "", count)
                                                   : tr("&Discard changes and delete %n run(s)", "", count),
                            QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    const Unsaved agreed = loss.unsaved.isEmpty() ? Unsaved::Keep : Unsaved::Discard;
    connect(question, &QMessageBox::buttonClicked, this, [this, remove, ids, agreed](QAbstractButton *button) {
        if (static_cast<QAbstractButton *>(remove) == button)
            Q_EMIT removalRequested(ids, agreed);
    });
    question->open();
}

/// Who comes back from a shell may have emptied it there.
void TrashDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        refresh();
}

void TrashDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete) && m_remove->isEnabled())
        askRemoval(selectedIds());
    else
        QDialog::keyPressEvent(event);
}

} // namespace runs
