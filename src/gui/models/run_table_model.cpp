// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/models/run_table_model.h"

#include "gui/text/time_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// The columns that are always there.
QStringList standardKeys()
{
    return {u"name"_s,
            state_key::status.toString(),
            state_key::duration.toString(),
            state_key::exit.toString(),
            key::datetime.toString(),
            key::command.toString(),
            key::commit.toString(),
            key::description.toString(),
            key::host.toString(),
            state_key::size.toString()};
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
    StatusColumn states(*runs, m_statuses);
    FieldTable fields(m_fieldValues, *runs);
    const bool areAlike = bool(runs->columns()) == bool(m_runs->columns());
    auto order = areAlike ? orderAfter(*runs, m_order, *runs->successionFrom(*m_runs), m_sorted) : std::nullopt;
    m_sorted = order ? std::move(*order) : sorted(*runs, states, fields);
    m_matching = matchingRuns(*runs, states, fields);
    auto shown = shownRuns(states);
    show({std::move(runs), std::move(states), std::move(fields), std::move(shown)});
    if (const RunColumns *columns = m_runs->columns())
        setExtraKeys(columns->keys);
}

/// A pattern that takes too long on a new name must not hide anything.
std::vector<bool> RunTableModel::matchingRuns(const RunSet &runs, const StatusColumn &states,
                                              const FieldTable &fields) const
{
    if (m_filter.query()) {
        std::vector<bool> matching(size_t(runs.size()));
        for (size_t run = 0; run < matching.size(); ++run)
            matching[run] = fields.matches(int(run));
        return matching;
    }
    auto matching = m_filter.matching(runs, states);
    return matching ? std::move(*matching) : std::vector<bool>(size_t(runs.size()), true);
}

Result<> RunTableModel::setFilter(const FilterSpec &spec)
{
    auto filter = RunFilter::compile(spec);
    if (!filter)
        return std::unexpected(filter.error());
    auto matching = filter->matching(*m_runs, m_states);
    if (!matching)
        return std::unexpected(matching.error());
    m_filter = std::move(*filter);
    if (!m_filter.query())
        m_matching = std::move(*matching);
    else if (const FieldValues *values = m_fields.values(); values && values->expression == spec.text)
        m_matching = matchingRuns(*m_runs, m_states, m_fields);
    else
        return {}; // the rows stay until somebody has found out
    show(content(m_states));
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
    Q_EMIT orderChanged();
    const auto column = fieldColumnOf(order.key);
    if (column && !m_fields.knows(column->field))
        return; // the rows stay until somebody has found out
    m_sorted = sorted(*m_runs, m_states, m_fields);
    show(content(m_states));
}

void RunTableModel::setSessions(const SessionStates &sessions)
{
    if (sessions == m_sessions)
        return;
    m_sessions = sessions;
    const int status = column(state_key::status.toString());
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, status), index(rowCount() - 1, status), {Qt::ToolTipRole});
}

void RunTableModel::setStatuses(const std::optional<StatusMap> &statuses)
{
    if (statuses == m_statuses)
        return;
    m_statuses = statuses;
    const StatusColumn before = m_states;
    StatusColumn states(*m_runs, m_statuses);
    if (isSortedByStates())
        m_sorted = sorted(*m_runs, states, m_fields);
    if (m_filter.looksAtStatuses())
        m_matching = matchingRuns(*m_runs, states, m_fields);
    show(content(std::move(states)));
    announceStates(before);
}

void RunTableModel::setSizes(const SizeMap &sizes)
{
    std::vector<bool> isChanged(size_t(m_runs->size()), false);
    const auto known = [](const SizeMap &map, const QString &name) { return map.value(name, -1); };
    for (qsizetype run = 0; run < m_runs->size(); ++run) {
        const QString name = m_runs->document().name(run);
        isChanged[size_t(run)] = known(sizes, name) != known(m_sizes, name);
    }
    m_sizes = sizes;
    if (m_order.key == state_key::size) {
        m_sorted = sorted(*m_runs, m_states, m_fields);
        show(content(m_states));
    }
    const int size = column(state_key::size.toString());
    announce(isChanged, size, size, {Qt::DisplayRole, Qt::ToolTipRole, RawRole});
}

std::vector<int> RunTableModel::sorted(const RunSet &runs, const StatusColumn &states, const FieldTable &fields) const
{
    if (const auto column = fieldColumnOf(m_order.key)) {
        std::vector<const FieldValue *> values(size_t(runs.size()));
        for (size_t run = 0; run < values.size(); ++run)
            values[run] = &fields.value(int(run), column->field);
        return sortedByValues(values, m_order.order);
    }
    return sortedRuns(runs, m_order, states, currentTime(), m_sizes);
}

void RunTableModel::setKinds(const StatusKinds &kinds)
{
    if (kinds == m_kinds)
        return;
    m_kinds = kinds;
    show(content(m_states));
}

StatusCounts RunTableModel::statusCounts() const
{
    StatusCounts counts{.runs = m_runs->size(), .runsMatching = std::ranges::count(m_matching, true)};
    if (!m_states.isKnown())
        return counts;
    for (int run = 0; run < int(m_runs->size()); ++run) {
        const auto kind = size_t(m_states.kind(run));
        ++counts.total[kind];
        counts.matching[kind] += m_matching[size_t(run)];
    }
    return counts;
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

void RunTableModel::refreshDurations(int firstRow, int lastRow)
{
    const int duration = column(state_key::duration.toString());
    for (int row = std::max(0, firstRow); row <= std::min(lastRow, rowCount() - 1); ++row) {
        if (isActive(status(row)))
            Q_EMIT dataChanged(index(row, duration), index(row, duration), {Qt::DisplayRole});
    }
}

/// Those of the sorted runs that match.
std::vector<int> RunTableModel::shownRuns(const StatusColumn &states) const
{
    const bool isByKind = !m_kinds.empty() && states.isKnown();
    std::vector<int> shown;
    shown.reserve(m_sorted.size());
    std::ranges::copy_if(m_sorted, std::back_inserter(shown), [&](int run) {
        return m_matching[size_t(run)] && (!isByKind || m_kinds.contains(states.kind(run)));
    });
    return shown;
}

RunTableModel::Content RunTableModel::content(StatusColumn states) const
{
    auto shown = shownRuns(states);
    return {m_runs, std::move(states), m_fields, std::move(shown)};
}

/// The columns between the standard ones and those of fields, sorted; `keys` is, too.
void RunTableModel::setExtraKeys(const QStringList &keys)
{
    const QStringList standard = standardKeys();
    const auto end = [this] { return int(m_keys.size()) - int(m_fieldColumns.size()); };
    for (int column = end() - 1; column >= int(standard.size()); --column) {
        if (keys.contains(m_keys[column]))
            continue;
        beginRemoveColumns({}, column, column);
        m_keys.removeAt(column);
        endRemoveColumns();
    }
    int at = int(standard.size());
    for (const QString &key : keys) {
        if (standard.contains(key) || isFieldKey(key))
            continue;
        if (at == end() || m_keys[at] != key) {
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
