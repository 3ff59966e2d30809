// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/record/run_statuses.h"
#include "core/run/run.h"
#include "gui/settings/preferences.h"
#include "gui/tasks/latest.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace runs {

class FieldList;
class IconText;

/// What happened to a run: its status in a sentence, and what its record says, which is read on another thread. The
/// duration of a run that is active goes on.
class RunHappened : public QWidget
{
    Q_OBJECT

public:
    explicit RunHappened(QWidget *parent = nullptr);

    /// Reads the record anew. Until it is there, another run than before has nothing to show.
    void setRun(const QString &runsDirectory, const Run &run);

    void setDateFormat(Preferences::DateFormat format);
    void updateTimes();
    void clearSelection();
    QWidgetList focusWidgets() const;
    FieldList *fields() const { return m_fields; }

Q_SIGNALS:
    void copied(const QString &label);

    /// Other fields than before are shown.
    void rearranged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void take(RunRecord record);
    void updateClock();

    Run m_run;
    std::optional<RunRecord> m_record;
    Preferences::DateFormat m_dateFormat{};
    IconText *m_sentence;
    IconText *m_missing;
    FieldList *m_fields;
    QTimer m_second;
    Latest m_question;
};

} // namespace runs
