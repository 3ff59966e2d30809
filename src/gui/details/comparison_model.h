// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/comparison/entry_comparison.h"
#include "gui/settings/preferences.h"

#include <QAbstractTableModel>
#include <QFont>

namespace runs {

/// Where runs differ: a row a run, with its name and a column a key.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ComparisonModel(QObject *parent = nullptr);

    /// With the same names and keys as before, in the same order, only values change; otherwise the model is reset.
    void setDifferences(const QStringList &names, std::vector<FieldDifference> different);
    void setDateFormat(Preferences::DateFormat format);
    void updateTimes();

    /// The whole values of these rows with a line of headings, tab separated; tabs and line breaks in values are shown
    /// as \t and \n.
    QString toTsv(QList<int> rows) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString whole(int row, int column) const;
    QStringList shownValues(const FieldDifference &difference) const;
    void showValues();
    void announceValues();

    QStringList m_names;
    std::vector<FieldDifference> m_different;
    std::vector<QStringList> m_shown; ///< of m_different
    Preferences::DateFormat m_dateFormat{};
    QFont m_fixedFont;
};

} // namespace runs
