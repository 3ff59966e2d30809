// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/disk_use.h"
#include "core/run/run.h"
#include "gui/settings/preferences.h"

#include <QScrollArea>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace runs {

class ComparisonModel;
class ComparisonTable;
class CopyButton;
class FieldList;
class TextBlock;

/// What several runs share and where they differ.
class ComparisonPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit ComparisonPage(QWidget *parent = nullptr);

    void setDateFormat(Preferences::DateFormat format);

    /// With the same runs as before nothing changes.
    void setRuns(std::vector<Run> runs, qsizetype selected);

    /// What they take on the disk, all of them together; none: that is not known.
    void setDiskUse(const std::optional<RunDiskUse> &use);

    void updateTimes();

Q_SIGNALS:
    void copied(const QString &label);
    void compareRequested();

private:
    QLabel *addHeading(QVBoxLayout *layout, const QString &text);
    void showRuns();
    void showShared();

    std::vector<Run> m_runs;
    std::vector<std::pair<QString, Value>> m_sharedValues;
    Preferences::DateFormat m_dateFormat{};
    ComparisonModel *m_model;
    QLabel *m_count;
    TextBlock *m_remark;
    TextBlock *m_size;
    ComparisonTable *m_table;
    CopyButton *m_copyAll;
    QPushButton *m_compare; ///< opens a window with all that differs
    QLabel *m_sharedHeading;
    FieldList *m_shared;
};

} // namespace runs
