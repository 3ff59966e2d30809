// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/models/run_table_model.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// The columns that are always there.
QStringList standardKeys()
{
    return {u"name"_s,
            u"active"_s,
            key::datetime.toString(),
            key::command.toString(),
            key::commit.toString(),
            key::description.toString(),
            key::host.toString()};
}

} // namespace

RunTableModel::RunTableModel(QObject *parent)
    : QAbstractTableModel(parent), m_runs(std::make_shared<RunSet>(Document())), m_keys(standardKeys()), m_parsed(1000)
{}

RunTableModel::~RunTableModel() = default;

int RunTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int RunTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

void RunTableModel::setRuns(std::shared_ptr<const RunSet> runs)
{
    m_sorted = sortedRuns(*runs, m_order, m_sessions);
    const auto matching = m_filter.matching(*runs);
    // A pattern that takes too long on a new name must not hide anything.
    auto shown = shownRuns(*runs, matching ? *matching : std::vector<bool>(size_t(runs->size()), true));
    show(std::move(runs), std::move(shown));
    if (const RunColumns *columns = m_runs->columns())
        setExtraKeys(columns->keys);
}

Result<> RunTableModel::setFilter(const FilterSpec &spec)
{
    auto filter = RunFilter::compile(spec);
    if (!filter)
        return std::unexpected(filter.error());
    const auto matching = filter->matching(*m_runs);
    if (!matching)
        return std::unexpected(matching.error());
    m_filter = std::move(*filter);
    show(m_runs, shownRuns(*m_runs, *matching));
    if (!m_shown.empty()) // what is found in them may be another part
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {MatchesRole});
    return {};
}

void RunTableModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < m_keys.size())
        setOrder({m_keys[column], order});
}

void RunTableModel::setOrder(const RunOrder &order)
{
    if (order == m_order)
        return;
    m_order = order;
    sortRuns();
}

void RunTableModel::sortRuns()
{
    m_sorted = sortedRuns(*m_runs, m_order, m_sessions);
    std::vector<bool> isShown(size_t(m_runs->size()), false);
    for (const int run : m_shown)
        isShown[size_t(run)] = true;
    show(m_runs, shownRuns(*m_runs, isShown));
}

void RunTableModel::setSessions(const SessionStates &sessions)
{
    if (sessions == m_sessions)
        return;
    m_sessions = sessions;
    const int active = column(u"active"_s);
    if (m_order.key == u"active")
        sortRuns();
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, active), index(rowCount() - 1, active));
}

void RunTableModel::setDateFormat(Preferences::DateFormat format)
{
    m_dateFormat = format;
    refreshTimes();
}

void RunTableModel::refreshTimes()
{
    const int started = column(key::datetime.toString());
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, started), index(rowCount() - 1, started), {Qt::DisplayRole, Qt::ToolTipRole});
}

/// Those of the sorted runs that match.
std::vector<int> RunTableModel::shownRuns(const RunSet &runs, const std::vector<bool> &matching) const
{
    std::vector<int> shown;
    shown.reserve(size_t(runs.size()));
    std::ranges::copy_if(m_sorted, std::back_inserter(shown), [&](int run) { return matching[size_t(run)]; });
    return shown;
}

/// The columns behind the standard ones, sorted; `keys` is, too.
void RunTableModel::setExtraKeys(const QStringList &keys)
{
    const QStringList standard = standardKeys();
    for (int column = int(m_keys.size()) - 1; column >= int(standard.size()); --column) {
        if (keys.contains(m_keys[column]))
            continue;
        beginRemoveColumns({}, column, column);
        m_keys.removeAt(column);
        endRemoveColumns();
    }
    int at = int(standard.size());
    for (const QString &key : keys) {
        if (standard.contains(key))
            continue;
        if (at == m_keys.size() || m_keys[at] != key) {
            beginInsertColumns({}, at, at);
            m_keys.insert(at, key);
            endInsertColumns();
        }
        ++at;
    }
}

QString RunTableModel::name(int row) const
{
    return m_runs->document().name(m_shown[size_t(row)]);
}

int RunTableModel::rowOf(const QString &name) const
{
    const auto run = m_runs->document().find(name);
    const auto found = run ? std::ranges::find(m_shown, int(*run)) : m_shown.end();
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

Result<Run> RunTableModel::run(int row) const
{
    return m_runs->document().run(m_shown[size_t(row)]);
}

} // namespace runs
