// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/trash_record.h"

#include <QAbstractTableModel>
#include <QList>

namespace runs {

/// The runs in the trash.
class TrashModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, DeletedColumn, SizeColumn, DescriptionColumn };
    enum { SortRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// `areMeasured`: with the sizes of their files; otherwise those that are known stay.
    void setRuns(QList<TrashedRun> runs, bool areMeasured);
    const QList<TrashedRun> &runs() const { return m_runs; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const TrashedRun &run, int column) const;
    QVariant sortKey(const TrashedRun &run, int column) const;
    QString toolTip(const TrashedRun &run, int column) const;

    QList<TrashedRun> m_runs;
    bool m_areMeasured = false;
};

} // namespace runs
