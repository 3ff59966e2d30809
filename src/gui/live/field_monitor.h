// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/live/field_evaluation.h"
#include "gui/tasks/latest.h"

#include <QObject>
#include <QTimer>

namespace runs {

/// Knows what runs have for the fields that the table shows, is sorted by and is filtered by. Evaluates on another
/// thread, whenever something that the fields look at has changed; a tenth of a second apart, and further when it takes
/// longer.
class FieldMonitor : public QObject
{
    Q_OBJECT

public:
    explicit FieldMonitor(RunFiles files, QObject *parent = nullptr);

    void setWish(const FieldWish &wish);
    const FieldWish &wish() const { return m_wish; }

    void setRuns(std::shared_ptr<const RunSet> runs);
    void setStatuses(const std::optional<StatusMap> &statuses);
    void setMetrics(const MetricMap &metrics);

    /// Looks again, also at what tells of no changes.
    void refresh();

    /// Whether what is known answers the wish for these runs.
    bool isCurrent() const { return !m_isStale && !m_question.isBusy(); }

Q_SIGNALS:
    void changed(std::shared_ptr<const runs::FieldValues> values);

private:
    void lookSoon();
    void look();

    RunFiles m_files;
    FieldWish m_wish;
    FieldNeeds m_needs;
    FieldSources m_sources;
    std::shared_ptr<const FieldValues> m_values;
    bool m_isStale = false;
    QTimer m_pause;  ///< between two evaluations
    QTimer m_ageing; ///< ticks while something may change that nobody tells of
    Latest m_question;
};

} // namespace runs
