// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/query_completion.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace runs {

class RunTableView;

/// Chooses the columns of the table, at once: those that the runs have by themselves, parameters of their commands, and
/// what their metrics come to. Stays open beside the table.
class ColumnChooser : public QDialog
{
    Q_OBJECT

public:
    explicit ColumnChooser(RunTableView *table);

    /// The names that there are; what is checked, and what is open, stays.
    void setVocabulary(const QueryVocabulary &vocabulary);

    /// How many runs are still to be read for their metrics.
    void setPending(qsizetype runs);

private:
    void rebuild();
    void addRecorded();
    void addFields();
    QTreeWidgetItem *addGroup(const QString &title);
    void filter(const QString &text);
    void take(QTreeWidgetItem *item, int column);

    RunTableView *m_table;
    QueryVocabulary m_vocabulary;
    QLineEdit *m_search;
    QTreeWidget *m_tree;
    QLabel *m_note;
    QCheckBox *m_onlyDiffering;
    bool m_isBuilding = false;
};

} // namespace runs
