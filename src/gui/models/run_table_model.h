// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/models/field_key.h"
#include "gui/models/field_values.h"
#include "gui/models/run_filter.h"
#include "gui/models/run_order.h"
#include "gui/settings/preferences.h"

#include <QAbstractTableModel>
#include <QCache>

#include <memory>
#include <vector>

namespace runs {

/// The runs that are shown: those of the database that pass the filter, in the chosen order. A row is a number into the
/// RunSet, so filtering and sorting move numbers and nothing else; that is why there is no proxy model between this and
/// the view. Small changes arrive in the view as rows removed and inserted; a new order, or a filter that changes much,
/// as a new layout, in which selected and current rows stay those of the same runs.
///
/// Columns are keys of entries: "name", those of state_key, the keys that Run Manager writes, then all others, then
/// those of the FieldColumns that were asked for. Entries are parsed when a row is looked at; what fields have is found
/// out by somebody else.
class RunTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        /// What is recorded: the full text; of "datetime" microseconds since 1970 UTC, of "status" a StatusKind as int,
        /// of "duration" microseconds, of "disk-use" bytes, or nothing.
        RawRole = Qt::UserRole,
        MatchesRole,      ///< QList<TextRange>: what the filter has found in the display text
        SharedPrefixRole, ///< int: characters at the beginning that are as in the row above or below
        IsCodeRole,       ///< bool: to be shown in the fixed font
        VerdictRole,      ///< a Verdict as int, in its column
        CourseRole        ///< QList<float>: the course of a metric, as courseOf() has it
    };

    struct TextRange
    {
        int start; ///< in UTF-16 units
        int length;
        bool operator==(const TextRange &) const = default;
    };

    explicit RunTableModel(QObject *parent = nullptr);
    ~RunTableModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    void setRuns(std::shared_ptr<const RunSet> runs);
    const RunSet &runs() const { return *m_runs; }

    /// Errors: InvalidArgument when the text is no pattern, or one that takes too long; the last good filter stays.
    Result<> setFilter(const FilterSpec &spec);
    const FilterSpec &filter() const { return m_filter.spec(); }
    const std::optional<Query> &query() const { return m_filter.query(); }

    void setOrder(const RunOrder &order);
    const RunOrder &order() const { return m_order; }

    /// Which runs can be attached to is told in tooltips.
    void setSessions(const SessionStates &sessions);
    const SessionStates &sessions() const { return m_sessions; }

    /// None: nobody has looked yet.
    void setStatuses(const std::optional<StatusMap> &statuses);
    const std::optional<StatusMap> &statuses() const { return m_statuses; }

    /// What is known of sizes; the others stay empty.
    void setSizes(const SizeMap &sizes);

    /// The columns behind all others.
    void setFieldColumns(const std::vector<FieldColumn> &columns);
    const std::vector<FieldColumn> &fieldColumns() const { return m_fieldColumns; }

    /// The fields that have to be known, for these columns and the order.
    std::vector<QueryField> wantedFields() const;

    /// What is known of fields, and of the expression that is filtered by; null: nothing.
    void setFieldValues(std::shared_ptr<const FieldValues> values);

    /// Nothing where nobody has found it out.
    const FieldValue &fieldValue(int row, const QueryField &field) const;

    bool knows(const QueryField &field) const { return m_fields.knows(field); }

    /// Whether all rows that are shown, or all runs when there are fewer than two, look the same in this column.
    bool isUniform(int column) const;

    /// Only these kinds are shown, of what passes the filter; none: all kinds. Has no effect before there are statuses.
    void setKinds(const StatusKinds &kinds);
    const StatusKinds &kinds() const { return m_kinds; }
    StatusCounts statusCounts() const;

    /// How many of all runs are active.
    qsizetype activeCount() const { return m_states.activeCount(); }
    const RunStatus &status(int row) const { return m_states.status(m_shown[size_t(row)]); }

    void setDateFormat(Preferences::DateFormat format);

    /// To be called now and then: relative times have changed.
    void refreshTimes();

    /// To be called every second for the rows in sight: the durations of those that are active have changed.
    void refreshDurations(int firstRow, int lastRow);

    QString key(int column) const { return m_keys[column]; }
    int column(const QString &key) const { return int(m_keys.indexOf(key)); } ///< -1: none
    QString name(int row) const;
    int rowOf(const QString &name) const; ///< -1: not recorded, or not shown
    Result<Run> run(int row) const;

Q_SIGNALS:
    /// Around everything that moves rows, so that a view can keep its place.
    void aboutToRearrange();
    void rearranged();

    void orderChanged();

    /// fieldValue() may tell something else, also of fields without a column.
    void fieldValuesChanged();

private:
    /// What rows are made of: numbers of runs mean something only together with these.
    struct Content
    {
        std::shared_ptr<const RunSet> runs;
        StatusColumn states;
        FieldTable fields;
        std::vector<int> shown;
    };

    Content content(StatusColumn states) const;
    std::vector<bool> matchingRuns(const RunSet &runs, const StatusColumn &states, const FieldTable &fields) const;
    std::vector<int> shownRuns(const StatusColumn &states) const;
    std::vector<int> sorted(const RunSet &runs, const StatusColumn &states, const FieldTable &fields) const;
    bool isSortedByStates() const { return isStateKey(m_order.key); }
    void show(Content next);
    void moveRows(const std::vector<int> &targets, const std::vector<int> &later, Content next);
    void relayout(const std::vector<int> &targets, Content next);
    void announceChanges(const Succession &succession);
    void announceStates(const StatusColumn &before);
    void announce(const std::vector<bool> &changed, int firstColumn, int lastColumn, const QList<int> &roles = {});
    void setExtraKeys(const QStringList &keys);
    void sortRuns();
    const Run *parsed(int row) const;
    QString text(int row, const QString &key) const;
    QString displayText(int row, const QString &key) const;
    bool isRightHeading(const QString &key) const;
    const FieldColumn *fieldColumn(const QString &key) const;
    std::optional<Verdict> verdict(int row, const FieldColumn &column) const;
    QString fieldText(int row, const FieldColumn &column) const;
    QVariant fieldRaw(int row, const FieldColumn &column) const;
    QString fieldToolTip(int row, const FieldColumn &column) const;
    QVariant course(int row, const QString &key) const;
    QString stateText(int row, const QString &key) const;
    QString sizeOf(int row) const;
    QString stateToolTip(int row) const;
    QString toolTip(int row, const QString &key) const;
    QVariant rawValue(int row, const QString &key) const;
    QVariant alignment(int row, const QString &key) const;
    QVariant matches(int row, const QString &key) const;
    int sharedPrefix(int row, const QString &key) const;

    std::shared_ptr<const RunSet> m_runs;
    StatusColumn m_states;                            ///< of m_runs
    FieldTable m_fields;                              ///< of m_runs
    std::shared_ptr<const FieldValues> m_fieldValues; ///< as they were given
    std::vector<FieldColumn> m_fieldColumns;
    std::vector<int> m_sorted;    ///< all runs in order
    std::vector<bool> m_matching; ///< for each run whether it passes the filter
    std::vector<int> m_shown;     ///< those that do, and are of the wanted kinds: row to run
    QStringList m_keys;           ///< column to key
    RunFilter m_filter;
    StatusKinds m_kinds;
    RunOrder m_order;
    SessionStates m_sessions;
    std::optional<StatusMap> m_statuses;
    SizeMap m_sizes;
    Preferences::DateFormat m_dateFormat = Preferences::DateFormat::Relative;
    mutable QCache<int, Run> m_parsed; ///< by number of the run
};

} // namespace runs

Q_DECLARE_METATYPE(QList<runs::RunTableModel::TextRange>)
