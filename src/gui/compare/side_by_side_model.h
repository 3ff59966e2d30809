// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/comparison/compared_table.h"

#include <QAbstractTableModel>

#include <optional>

namespace runs {

/// Runs side by side: a column a run, a row for all that is compared, and one above each section. What a row is about
/// is its vertical header.
class SideBySideModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        DifferenceRole = Qt::UserRole, ///< QString: how a number differs from that of the reference
        BestRole,                      ///< bool
        SectionRole                    ///< bool: the row is the heading of a section
    };

    explicit SideBySideModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setTable(ComparedTable table);
    const ComparedTable &table() const { return m_table; }

    /// The run that the others are compared with.
    void setReference(int run);
    int reference() const { return m_reference; }

    void setEnds(const BetterEnds &ends);

    /// The tag of the metric in this row; empty when it is something else.
    QString metricTag(int row) const;

    /// These cells with their headings, tab separated; tabs and line breaks in values are shown as \t and \n.
    QString toTsv(const QModelIndexList &cells) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line
    {
        ComparedRow::Section section;
        std::optional<size_t> row; ///< none: the heading of the section
    };

    const ComparedRow *rowAt(int line) const;
    QString cellText(const ComparedRow &row, int run) const;
    QString toolTip(const ComparedRow &row, int run) const;
    QVariant runHeader(int run, int role) const;
    QVariant lineHeader(int line, int role) const;
    void announce();

    ComparedTable m_table;
    std::vector<Line> m_lines;
    std::vector<QStringList> m_shown; ///< of the rows of the table
    int m_reference = 0;
    BetterEnds m_ends;
};

} // namespace runs
