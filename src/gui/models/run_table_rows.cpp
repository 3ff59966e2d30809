// SPDX-License-Identifier: GPL-2.0-or-later
// How RunTableModel goes from the rows that are shown to others.
#include "gui/models/run_table_model.h"

#include <algorithm>
#include <numeric>

namespace runs {
namespace {

/// More ranges than this are not worth telling one by one: the view would lay itself out for each.
constexpr int mostRanges = 64;

std::vector<int> identity(qsizetype size)
{
    std::vector<int> numbers(static_cast<size_t>(size));
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

/// Whether the rows that stay, those with a target, stay in their order.
bool keepsOrder(const std::vector<int> &targets)
{
    int last = -1;
    for (const int target : targets) {
        if (target >= 0 && target <= last)
            return false;
        last = std::max(last, target);
    }
    return true;
}

/// How many ranges of rows go, and how many come.
int rangesOf(const std::vector<int> &targets, size_t newSize)
{
    int ranges = 0;
    for (size_t row = 0; row < targets.size(); ++row)
        ranges += targets[row] < 0 && (row == 0 || targets[row - 1] >= 0);
    int next = 0;
    for (const int target : targets) {
        if (target < 0)
            continue;
        ranges += target > next;
        next = target + 1;
    }
    return ranges + (size_t(next) < newSize);
}

} // namespace

/// Goes over to another set of runs, or other rows of the same one.
void RunTableModel::show(Content next)
{
    const auto succession = next.runs == m_runs ? nullptr : next.runs->successionFrom(*m_runs);
    const std::vector<int> later = succession ? succession->later() : identity(m_runs->size());
    std::vector<int> place(size_t(next.runs->size()), -1);
    for (size_t row = 0; row < next.shown.size(); ++row)
        place[size_t(next.shown[row])] = int(row);
    std::vector<int> targets(m_shown.size(), -1);
    for (size_t row = 0; row < m_shown.size(); ++row) {
        if (const int run = later[size_t(m_shown[row])]; run >= 0)
            targets[row] = place[size_t(run)];
    }

    const bool moves = targets != identity(qsizetype(next.shown.size()));
    if (moves)
        Q_EMIT aboutToRearrange();
    if (keepsOrder(targets) && rangesOf(targets, next.shown.size()) <= mostRanges)
        moveRows(targets, later, std::move(next));
    else
        relayout(targets, std::move(next));
    if (succession)
        announceChanges(*succession);
    if (moves)
        Q_EMIT rearranged();
}

/// Removes the rows without a target, then inserts the new ones, range by range.
void RunTableModel::moveRows(const std::vector<int> &targets, const std::vector<int> &later, Content next)
{
    for (int end = int(targets.size()); end > 0;) {
        int begin = end;
        while (begin > 0 && targets[size_t(begin) - 1] < 0)
            --begin;
        if (begin == end) {
            --end;
            continue;
        }
        beginRemoveRows({}, begin, end - 1);
        m_shown.erase(m_shown.begin() + begin, m_shown.begin() + end);
        endRemoveRows();
        end = begin;
    }

    for (int &run : m_shown)
        run = later[size_t(run)];
    if (m_runs != next.runs)
        m_parsed.clear();
    m_runs = std::move(next.runs);
    m_states = std::move(next.states);
    m_fields = std::move(next.fields);

    const std::vector<int> &shown = next.shown;
    for (size_t row = 0; row < shown.size(); ++row) {
        if (row < m_shown.size() && m_shown[row] == shown[row])
            continue;
        size_t end = row;
        while (end < shown.size() && (row == m_shown.size() || shown[end] != m_shown[row]))
            ++end;
        beginInsertRows({}, int(row), int(end) - 1);
        m_shown.insert(m_shown.begin() + qsizetype(row), shown.begin() + qsizetype(row),
                       shown.begin() + qsizetype(end));
        endInsertRows();
        row = end;
    }
}

void RunTableModel::relayout(const std::vector<int> &targets, Content next)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    if (m_runs != next.runs)
        m_parsed.clear();
    m_runs = std::move(next.runs);
    m_states = std::move(next.states);
    m_fields = std::move(next.fields);
    m_shown = std::move(next.shown);
    for (const QModelIndex &old : before) {
        const int target = targets[size_t(old.row())];
        after += target < 0 ? QModelIndex() : index(target, old.column());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

/// Tells of the runs whose entries are written otherwise than before.
void RunTableModel::announceChanges(const Succession &succession)
{
    std::vector<bool> isChanged(size_t(m_runs->size()), false);
    for (qsizetype run = 0; run < m_runs->size(); ++run)
        isChanged[size_t(run)] = succession.earlier(run) >= 0 && !succession.isSame(run);
    announce(isChanged, 0, columnCount() - 1);
}

/// Tells of the runs whose status was another.
void RunTableModel::announceStates(const StatusColumn &before)
{
    std::vector<bool> isChanged(size_t(m_runs->size()), false);
    for (int run = 0; run < int(m_runs->size()); ++run)
        isChanged[size_t(run)] = before.isKnown() != m_states.isKnown() || before.status(run) != m_states.status(run);
    announce(isChanged, column(state_key::status.toString()), column(state_key::exit.toString()),
             {Qt::DisplayRole, Qt::ToolTipRole, RawRole, MatchesRole});
}

void RunTableModel::announce(const std::vector<bool> &changed, int firstColumn, int lastColumn, const QList<int> &roles)
{
    int ranges = 0;
    for (int row = 0; row < rowCount(); ++row) {
        if (!changed[size_t(m_shown[size_t(row)])])
            continue;
        int end = row;
        while (end + 1 < rowCount() && (ranges == mostRanges || changed[size_t(m_shown[size_t(end) + 1])]))
            ++end;
        Q_EMIT dataChanged(index(row, firstColumn), index(end, lastColumn), roles);
        ++ranges;
        row = end;
    }
}

} // namespace runs
