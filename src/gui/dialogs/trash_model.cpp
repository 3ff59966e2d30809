// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/trash_model.h"

#include "core/base/text.h"
#include "core/base/timestamp.h"
#include "gui/text/shown_text.h"
#include "gui/text/time_text.h"

#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace runs {

void TrashModel::setRuns(QList<TrashedRun> runs, bool areMeasured)
{
    if (!areMeasured) {
        QHash<QString, std::pair<qint64, qint64>> known;
        for (const TrashedRun &run : std::as_const(m_runs))
            known.insert(run.id, {run.files, run.bytes});
        for (TrashedRun &run : runs)
            std::tie(run.files, run.bytes) = known.value(run.id);
    }
    const bool areSame = std::ranges::equal(runs, m_runs, {}, &TrashedRun::id, &TrashedRun::id);
    m_areMeasured = areMeasured || areSame;
    if (areSame) {
        m_runs = std::move(runs);
        if (!m_runs.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_runs.size()) - 1, DescriptionColumn));
        return;
    }
    beginResetModel();
    m_runs = std::move(runs);
    endResetModel();
}

int TrashModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int TrashModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : DescriptionColumn + 1;
}

QVariant TrashModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TrashedRun &run = m_runs[index.row()];
    switch (role) {
    case Qt::DisplayRole: return text(run, index.column());
    case Qt::ToolTipRole: return toolTip(run, index.column());
    case SortRole: return sortKey(run, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == SizeColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default: return {};
    }
}

QString TrashModel::text(const TrashedRun &run, int column) const
{
    constexpr qsizetype most = 300; // no row shows more
    switch (column) {
    case NameColumn: return printable(run.run.name);
    case DeletedColumn: {
        const auto time = parseTimestamp(run.deleted);
        return time ? relativeTime(*time, currentTime()) : printable(run.deleted);
    }
    case SizeColumn: return m_areMeasured ? sizeText(run.bytes) : QString();
    default: return shownText(run.run.text(key::description), most).text.simplified();
    }
}

QVariant TrashModel::sortKey(const TrashedRun &run, int column) const
{
    switch (column) {
    case DeletedColumn: return parseTimestamp(run.deleted).value_or(0);
    case SizeColumn: return run.bytes;
    default: return text(run, column);
    }
}

QString TrashModel::toolTip(const TrashedRun &run, int column) const
{
    const auto time = parseTimestamp(run.deleted);
    switch (column) {
    case DeletedColumn: return time ? exactTime(*time) : QString();
    case SizeColumn: return m_areMeasured ? tr("%n file(s)", "", int(run.files)) : QString();
    case DescriptionColumn: return plainToolTip(run.run.text(key::description));
    default: return plainToolTip(run.run.name);
    }
}

QVariant TrashModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Name");
    //: Heading above the times at which runs were deleted
    case DeletedColumn: return tr("Deleted");
    case SizeColumn: return tr("Size");
    default: return tr("Description");
    }
}

} // namespace runs
