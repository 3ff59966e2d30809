// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/table/column_chooser.h"

#include "gui/models/run_table_model.h"
#include "gui/table/column_choices.h"
#include "gui/table/run_delegate.h"
#include "gui/table/run_table_view.h"
#include "gui/theme/icons.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int keyRole = Qt::UserRole; // of a cell: the column that it is about

} // namespace

ColumnChooser::ColumnChooser(RunTableView *table)
    : QDialog(table->window())
    , m_table(table)
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_note(new QLabel(this))
    , m_onlyDiffering(new QCheckBox(tr("Show only columns that &differ"), this))
{
    setWindowTitle(tr("Columns"));
    m_search->setPlaceholderText(tr("Search columns"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_tree->setAccessibleName(tr("Columns"));
    m_tree->setUniformRowHeights(true);
    m_tree->setHeaderLabels(
        {tr("Column"), tr("Last"), tr("Smallest"), tr("Largest"), tr("Mean"),
         //: Heading of check boxes: the values of a metric over its steps, drawn in a cell of the table
         tr("Course")});
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionsMovable(false);
    m_onlyDiffering->setToolTip(tr("Leaves out columns in which all runs that are shown have the same"));
    m_onlyDiffering->setChecked(table->showsOnlyDiffering());
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_onlyDiffering);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 28);

    connect(m_search, &QLineEdit::textChanged, this, &ColumnChooser::filter);
    connect(m_tree, &QTreeWidget::itemChanged, this, &ColumnChooser::take);
    connect(m_onlyDiffering, &QCheckBox::toggled, table, &RunTableView::setOnlyDiffering);
    connect(table, &RunTableView::columnsChanged, this, [this] {
        if (!m_isBuilding)
            rebuild();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setPending(0);
    rebuild();
    m_search->setFocus();
}

void ColumnChooser::setVocabulary(const QueryVocabulary &vocabulary)
{
    if (vocabulary == m_vocabulary)
        return;
    m_vocabulary = vocabulary;
    rebuild();
}

void ColumnChooser::setPending(qsizetype runs)
{
    m_note->setText(tr("Reading the metrics of %n more run(s)…", "", int(runs)));
    m_note->setVisible(runs > 0);
}

QTreeWidgetItem *ColumnChooser::addGroup(const QString &title)
{
    auto *group = new QTreeWidgetItem(m_tree, {title});
    group->setSizeHint(0, {0, RunDelegate::rowHeight(fontMetrics())}); // and so of all
    group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    QFont bold = font();
    bold.setBold(true);
    group->setFont(0, bold);
    group->setExpanded(true);
    return group;
}

void ColumnChooser::rebuild()
{
    const QScopedValueRollback building(m_isBuilding, true);
    QStringList closed;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        if (!m_tree->topLevelItem(i)->isExpanded() && m_search->text().isEmpty())
            closed += m_tree->topLevelItem(i)->text(0);
    }
    const auto currentKey = m_tree->currentItem() ? m_tree->currentItem()->text(0) : QString();
    m_tree->clear();
    addFields();
    addRecorded();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        group->setExpanded(!closed.contains(group->text(0)));
        for (int row = 0; row < group->childCount() && !currentKey.isEmpty(); ++row) {
            if (group->child(row)->text(0) == currentKey)
                m_tree->setCurrentItem(group->child(row));
        }
    }
    filter(m_search->text());
}

void ColumnChooser::addRecorded()
{
    const RunTableModel *model = m_table->tableModel();
    QTreeWidgetItem *group = addGroup(tr("Recorded"));
    for (int column = 0; column < model->columnCount(); ++column) {
        if (isFieldKey(model->key(column)))
            continue;
        auto *item = new QTreeWidgetItem(group, {model->headerData(column, Qt::Horizontal).toString()});
        item->setFirstColumnSpanned(true);
        item->setData(0, keyRole, model->key(column));
        item->setCheckState(0, m_table->isChosen(column) ? Qt::Checked : Qt::Unchecked);
        item->setDisabled(model->key(column) == u"name"); // a run without its name is nothing
    }
}

void ColumnChooser::addFields()
{
    const RunTableModel *model = m_table->tableModel();
    for (const auto &[title, choices] : columnGroups(m_vocabulary, model->fieldColumns())) {
        QTreeWidgetItem *group = addGroup(title);
        for (const ColumnChoice &choice : choices) {
            auto *item = new QTreeWidgetItem(group, {choice.title});
            item->setToolTip(0, choice.title);
            item->setFirstColumnSpanned(!choice.whole.isEmpty());
            const QStringList keys{choice.whole,   choice.last, choice.smallest,
                                   choice.largest, choice.mean, choice.course};
            for (int column = 0; column < int(keys.size()); ++column) {
                if (keys[column].isEmpty())
                    continue;
                const int shown = model->column(keys[column]);
                item->setData(column, keyRole, keys[column]);
                item->setCheckState(column, shown >= 0 && m_table->isChosen(shown) ? Qt::Checked : Qt::Unchecked);
            }
        }
    }
}

void ColumnChooser::filter(const QString &text)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        bool isAny = false;
        for (int row = 0; row < group->childCount(); ++row) {
            const bool isFound = group->child(row)->text(0).contains(text, Qt::CaseInsensitive);
            group->child(row)->setHidden(!isFound);
            isAny = isAny || isFound;
        }
        group->setHidden(!isAny);
        if (!text.isEmpty() && isAny)
            group->setExpanded(true);
    }
}

void ColumnChooser::take(QTreeWidgetItem *item, int column)
{
    const QString key = item->data(column, keyRole).toString();
    if (m_isBuilding || key.isEmpty())
        return;
    const QScopedValueRollback building(m_isBuilding, true); // it shows what was chosen already
    m_table->setColumnChosen(key, item->checkState(column) == Qt::Checked);
}

} // namespace runs
