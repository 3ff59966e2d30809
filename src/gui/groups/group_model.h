// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/field_value.h"
#include "core/statistics/spread.h"
#include "gui/models/field_key.h"

#include <QAbstractItemModel>
#include <QStringList>
#include <QTimer>

#include <vector>

namespace runs {

class RunTableModel;

/// The runs that a table shows, in groups of those that have the same values for some fields; below each group its
/// runs. The columns: what the group has in common, or the name of the run; how many runs it has; then the columns of
/// fields of the table, of a group the mean of its numbers and their standard deviation, or the text that all of its
/// runs have. Follows the table, some tenths of a second behind while runs write.
class GroupModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        RawRole = Qt::UserRole, ///< of a group's numbers the mean, of a run's cell as RunTableModel::RawRole
        IsGroupRole             ///< bool
    };

    explicit GroupModel(RunTableModel *runs, QObject *parent = nullptr);

    /// None: there are no groups, and nothing is looked at.
    void setFields(const std::vector<QueryField> &fields);
    const std::vector<QueryField> &fields() const { return m_fields; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Groups by their mean, runs in them by their value; NaN and nothing last.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// The run of an index, or all runs of its group.
    QStringList names(const QModelIndex &index) const;

    /// What stays the same of an index when the groups are made anew.
    QString key(const QModelIndex &index) const;

Q_SIGNALS:
    /// Around a new arrangement of groups and runs, which is a reset of the model.
    void aboutToRearrange();
    void rearranged();

private:
    struct Member
    {
        QString name;
        std::vector<FieldValue> values; ///< by column
    };
    struct Cell
    {
        FieldValue value;              ///< the mean, or what all members have
        std::optional<Spread> numbers; ///< of numbers
    };
    struct Group
    {
        QString key;
        std::vector<FieldValue> common; ///< by field
        std::vector<Member> members;
        std::vector<Cell> cells; ///< by column
    };

    void update();
    static void summarize(Group &group, size_t columns);
    std::vector<Group> groups(const std::vector<FieldColumn> &columns) const;
    void order(std::vector<Group> &groups) const;
    QString title(const Group &group) const;
    QString text(const Group &group, int column) const;
    QVariant groupData(const Group &group, int column, int role) const;
    QVariant memberData(const Member &member, int column, int role) const;

    RunTableModel *m_runs;
    std::vector<QueryField> m_fields;
    std::vector<FieldColumn> m_columns; ///< behind the first two
    std::vector<Group> m_groups;
    std::vector<bool> m_differs; ///< for each field whether groups differ in it
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QTimer m_timer;
};

} // namespace runs
