// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/disk_use.h"
#include "gui/tasks/latest.h"

#include <QWidget>

#include <array>

namespace runs {

class FieldList;
class PathField;

/// Where the files of a run are: TensorBoard's directory, the checkpoint and the record. Whether they are there is
/// asked on another thread.
class RunPaths : public QWidget
{
    Q_OBJECT

public:
    explicit RunPaths(QWidget *parent = nullptr);

    /// Also asks anew whether they are there. A name that is no path has no files: there is nothing to see then.
    void setRun(const QString &runsDirectory, const QString &name);

    /// What they take on the disk, with the working tree of the run's own; none: that is not known.
    void setDiskUse(const std::optional<RunDiskUse> &use);

    QWidgetList focusWidgets() const;

Q_SIGNALS:
    void copied(const QString &label);
    void folderRequested(const QString &path);

private:
    PathField *addField(const QString &label, const QString &openLabel, const QString &copyLabel);

    PathField *m_tensorboard;
    PathField *m_checkpoint;
    PathField *m_record;
    FieldList *m_total;
    Latest m_existence;
};

} // namespace runs
