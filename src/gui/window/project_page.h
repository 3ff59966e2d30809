// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/query_completion.h"
#include "gui/groups/grouping.h"
#include "gui/live/field_evaluation.h"
#include "gui/models/run_table_model.h"
#include "gui/settings/preferences.h"
#include "gui/window/saved_views.h"

#include <QTimer>
#include <QWidget>

class QSettings;
class QStackedLayout;

namespace runs {

class EmptyPage;
class FilterBar;
class GroupModel;
class GroupView;
class RunTableView;
class StatusChips;

/// The runs of a project: the table with its filter, and what is shown in place of the table when it is empty.
class ProjectPage : public QWidget
{
    Q_OBJECT

public:
    explicit ProjectPage(QWidget *parent = nullptr);
    ~ProjectPage() override;

    RunTableModel *model() const { return m_model; }
    RunTableView *table() const { return m_table; }

    /// What is shown in place of the table while runs are grouped. What is selected there is selected in the table.
    GroupView *groupView() const { return m_groupView; }

    void setGrouping(const Grouping &grouping);
    const Grouping &grouping() const { return m_grouping; }

    /// The names that runs have, by which they can be grouped and chosen.
    void setVocabulary(const QueryVocabulary &vocabulary);
    const QueryVocabulary &vocabulary() const { return m_vocabulary; }

    /// The line in which the table is filtered; the window puts it where it wants it.
    FilterBar *filterBar() const { return m_filterBar; }

    /// The row in which runs are chosen by their status; the window puts it below.
    StatusChips *statusChips() const { return m_statusChips; }

    /// Gives the keyboard to the table, or to what is shown in its place.
    void focusRuns();

    void setRuns(std::shared_ptr<const RunSet> runs);
    void setStatuses(const std::optional<StatusMap> &statuses);
    void setFieldValues(std::shared_ptr<const FieldValues> values);

    /// What has to be known for the columns, the order and the filter.
    FieldWish fieldWish() const;

    /// Shows all runs.
    void clearFilter();

    void setWritable(bool isWritable);

    /// As the user left it; the filter may have become wrong, and is shown with its error then. Which statuses are
    /// shown is not remembered: it is for a look at what runs or has failed now, and a window that comes up tomorrow
    /// without most of its runs would seem to have lost them.
    void restore(QSettings &settings);
    void save(QSettings &settings) const;

    /// How the runs are looked at, but for which statuses.
    RunView view() const;
    void setView(const RunView &view);

    const QList<SavedView> &savedViews() const { return m_savedViews; }
    void setSavedViews(const QList<SavedView> &views) { m_savedViews = views; }

    /// The runs that are selected, read from the database text; at most `most` of them.
    std::vector<Run> selectedRuns(qsizetype most) const;

    /// Names of those among the selected that are active.
    QStringList selectedActive() const;

Q_SIGNALS:
    void newRunRequested();

    /// fieldWish() is another one.
    void fieldsWanted();

    void groupingChanged();

    /// How many runs there are, or are shown, has changed.
    void countsChanged();

private:
    void applyFilter();
    void updateWish();
    void updateGroups();
    void selectGrouped();
    void updateCounts();
    void updateEmptyPage();
    void leaveEmptyPage();
    void updateFields();

    RunTableModel *m_model;
    RunTableView *m_table;
    FilterBar *m_filterBar;
    StatusChips *m_statusChips;
    EmptyPage *m_emptyPage;
    QStackedLayout *m_stack;
    FieldWish m_wish;
    Grouping m_grouping;
    QueryVocabulary m_vocabulary;
    QList<SavedView> m_savedViews;
    GroupModel *m_groups;
    GroupView *m_groupView;
    QTimer m_second; ///< ticks while runs are active
    bool m_isLoaded = false;
    bool m_isWritable = true;
};

} // namespace runs
