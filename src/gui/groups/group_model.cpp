// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/groups/group_model.h"

#include "core/base/text.h"
#include "gui/models/run_table_model.h"

#include <QCollator>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int firstFieldColumn = 2;
constexpr quintptr groupId = 0; ///< the internal id of a group; of a run it is the number of its group, from 1

} // namespace

GroupModel::GroupModel(RunTableModel *runs, QObject *parent) : QAbstractItemModel(parent), m_runs(runs)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(std::chrono::milliseconds(200));
    connect(&m_timer, &QTimer::timeout, this, &GroupModel::update);
    const auto later = [this] {
        if (!m_fields.empty() && !m_timer.isActive())
            m_timer.start();
    };
    connect(runs, &RunTableModel::rearranged, this, later);
    connect(runs, &RunTableModel::fieldValuesChanged, this, later);
    connect(runs, &QAbstractItemModel::columnsInserted, this, later);
    connect(runs, &QAbstractItemModel::columnsRemoved, this, later);
}

void GroupModel::setFields(const std::vector<QueryField> &fields)
{
    if (fields == m_fields)
        return;
    m_fields = fields;
    update();
}

QModelIndex GroupModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : groupId);
}

QModelIndex GroupModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == groupId)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, groupId);
}

int GroupModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    const bool isGroup = parent.internalId() == groupId && parent.column() == 0;
    return isGroup ? int(m_groups[size_t(parent.row())].members.size()) : 0;
}

int GroupModel::columnCount(const QModelIndex &) const
{
    return firstFieldColumn + int(m_columns.size());
}

QVariant GroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight)));
    if (role == Qt::ToolTipRole && section >= firstFieldColumn) {
        return m_columns[size_t(section - firstFieldColumn)].field.text() + u'\n'
               + tr("Of a group the mean, and the standard deviation of its runs");
    }
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Group");
    //: Heading of a column: how many runs a group has
    return section == 1 ? tr("Runs") : m_columns[size_t(section - firstFieldColumn)].heading();
}

QVariant GroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role == IsGroupRole)
        return index.internalId() == groupId;
    if (index.internalId() == groupId)
        return groupData(m_groups[size_t(index.row())], index.column(), role);
    return memberData(m_groups[index.internalId() - 1].members[size_t(index.row())], index.column(), role);
}

QVariant GroupModel::groupData(const Group &group, int column, int role) const
{
    if (role == RawRole && column >= firstFieldColumn) {
        const Cell &cell = group.cells[size_t(column - firstFieldColumn)];
        return cell.numbers && cell.numbers->count > 0 ? QVariant(cell.numbers->mean) : QVariant();
    }
    if (role == RawRole && column == 1)
        return int(group.members.size());
    if (role == Qt::DisplayRole || role == RawRole || (role == Qt::ToolTipRole && column == 0))
        return text(group, column);
    return {};
}

QVariant GroupModel::memberData(const Member &member, int column, int role) const
{
    if (role == Qt::DisplayRole && column == 0)
        return printable(member.name);
    if (role == RawRole && column == 0)
        return member.name;
    if (column < firstFieldColumn)
        return {};
    const FieldValue &value = member.values[size_t(column - firstFieldColumn)];
    if (role == Qt::DisplayRole)
        return printable(shownValue(m_columns[size_t(column - firstFieldColumn)].field, value).simplified());
    const auto number = role == RawRole ? numberOf(value) : std::nullopt;
    return number ? QVariant(*number) : QVariant();
}

QString GroupModel::title(const Group &group) const
{
    QStringList parts;
    for (size_t field = 0; field < m_fields.size(); ++field) {
        if (!m_differs[field])
            continue;
        const FieldValue &value = group.common[field];
        //: In the place of the value of a parameter that a run does not have
        const QString shown = isPresent(value) ? shownValue(m_fields[field], value) : tr("none");
        parts += printable(m_fields[field].name + u' ' + shown.simplified());
    }
    return parts.isEmpty() ? tr("All alike") : parts.join(u" · "_s);
}

QString GroupModel::text(const Group &group, int column) const
{
    if (column == 0)
        return title(group);
    if (column == 1)
        return QString::number(group.members.size());
    const FieldColumn &shown = m_columns[size_t(column - firstFieldColumn)];
    const Cell &cell = group.cells[size_t(column - firstFieldColumn)];
    if (!cell.numbers)
        return printable(shownValue(shown.field, cell.value).simplified());
    const auto &[count, mean, deviation] = *cell.numbers;
    const auto members = qsizetype(group.members.size());
    //: In the place of a number that is none
    QString text = count == 0 ? tr("nan") : shownNumber(mean);
    if (count > 1)
        text += u" ± "_s + QString::number(deviation, 'g', 2);
    //: Behind a mean: of how many runs it is, when that is not all of them
    return count < members ? text + tr(" (%1 of %2)").arg(count).arg(members) : text;
}

QStringList GroupModel::names(const QModelIndex &index) const
{
    QStringList names;
    if (!index.isValid())
        return names;
    if (index.internalId() != groupId)
        return {m_groups[index.internalId() - 1].members[size_t(index.row())].name};
    for (const Member &member : m_groups[size_t(index.row())].members)
        names += member.name;
    return names;
}

QString GroupModel::key(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const bool isGroup = index.internalId() == groupId;
    return isGroup ? u"g "_s + m_groups[size_t(index.row())].key : u"r "_s + names(index).first();
}

void GroupModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || (column == m_sortColumn && order == m_sortOrder))
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    update();
}

std::vector<GroupModel::Group> GroupModel::groups(const std::vector<FieldColumn> &columns) const
{
    std::vector<Group> groups;
    QHash<QString, size_t> places;
    for (int row = 0; row < m_runs->rowCount() && !m_fields.empty(); ++row) {
        std::vector<FieldValue> common;
        QString key;
        for (const QueryField &field : m_fields) {
            common.push_back(m_runs->fieldValue(row, field));
            // Numbers that are written otherwise are the same: 1e-3 and 0.001.
            const auto number = numberOf(common.back());
            key += (isPresent(common.back()) ? u'=' : u'-');
            key += (number ? numberText(*number) : shownValue(field, common.back())) + u'\x1f';
        }
        const auto place = places.constFind(key);
        const size_t number = place == places.constEnd() ? groups.size() : *place;
        if (place == places.constEnd()) {
            places.insert(key, number);
            groups.push_back({key, std::move(common), {}, {}});
        }
        Member member{m_runs->name(row), {}};
        for (const FieldColumn &column : columns)
            member.values.push_back(m_runs->fieldValue(row, column.field));
        groups[number].members.push_back(std::move(member));
    }
    std::ranges::for_each(groups, [&](Group &group) { summarize(group, columns.size()); });
    return groups;
}

/// Numbers by mean and deviation, anything else where it is the same in all runs.
void GroupModel::summarize(Group &group, size_t columns)
{
    for (size_t column = 0; column < columns; ++column) {
        std::vector<double> numbers;
        bool areNumbers = true;
        bool areSame = true;
        for (const Member &member : group.members) {
            const FieldValue &value = member.values[column];
            const auto number = numberOf(value);
            if (number)
                numbers.push_back(*number);
            areNumbers = areNumbers && (number || !isPresent(value));
            areSame = areSame && value == group.members.front().values[column];
        }
        Cell cell;
        if (areNumbers && !numbers.empty()) {
            cell.numbers = spreadOf(numbers);
            cell.value = cell.numbers->mean;
        } else if (areSame) {
            cell.value = group.members.front().values[column];
        }
        group.cells.push_back(std::move(cell));
    }
}

void GroupModel::order(std::vector<Group> &groups) const
{
    const bool isDescending = m_sortOrder == Qt::DescendingOrder;
    const int column = m_sortColumn - firstFieldColumn;
    const bool isByField = column >= 0 && !groups.empty() && column < int(groups.front().cells.size());
    QCollator collator;
    collator.setNumericMode(true);
    const auto byCommon = [&](const Group &a, const Group &b) {
        for (size_t field = 0; field < m_fields.size(); ++field) {
            const int order = compareForSort(a.common[field], b.common[field], isDescending);
            if (order != 0)
                return order < 0;
        }
        return false;
    };
    std::ranges::stable_sort(groups, [&](const Group &a, const Group &b) {
        if (isByField)
            return compareForSort(a.cells[size_t(column)].value, b.cells[size_t(column)].value, isDescending) < 0;
        if (m_sortColumn == 1 && a.members.size() != b.members.size())
            return isDescending ? a.members.size() > b.members.size() : a.members.size() < b.members.size();
        return byCommon(a, b);
    });
    for (Group &group : groups) {
        std::ranges::stable_sort(group.members, [&](const Member &a, const Member &b) {
            if (isByField)
                return compareForSort(a.values[size_t(column)], b.values[size_t(column)], isDescending) < 0;
            const int order = collator.compare(a.name, b.name);
            return isDescending ? order > 0 : order < 0;
        });
    }
}

/// Where the same groups have the same runs in the same order, only their cells are told to be others.
void GroupModel::update()
{
    std::vector<FieldColumn> columns;
    for (const FieldColumn &column : m_runs->fieldColumns()) {
        if (!column.isCourse && !std::ranges::contains(m_fields, column.field) && !m_fields.empty())
            columns.push_back(column);
    }
    const bool areColumnsSame = columns == m_columns;
    std::vector<Group> next = groups(columns);
    order(next);
    std::vector<bool> differs(m_fields.size(), false);
    for (const Group &group : next) {
        for (size_t field = 0; field < m_fields.size(); ++field)
            differs[field] = differs[field] || group.common[field] != next.front().common[field];
    }
    const auto isSame = [](const Group &a, const Group &b) {
        return a.key == b.key && std::ranges::equal(a.members, b.members, {}, &Member::name, &Member::name);
    };
    if (areColumnsSame && differs == m_differs && std::ranges::equal(next, m_groups, isSame)) {
        m_groups = std::move(next);
        for (int group = 0; group < rowCount(); ++group) {
            const QModelIndex parent = index(group, 0);
            Q_EMIT dataChanged(parent, index(group, columnCount() - 1));
            Q_EMIT dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, columnCount() - 1, parent));
        }
        return;
    }
    Q_EMIT aboutToRearrange();
    beginResetModel();
    m_columns = std::move(columns);
    m_groups = std::move(next);
    m_differs = std::move(differs);
    endResetModel();
    Q_EMIT rearranged();
}

} // namespace runs
