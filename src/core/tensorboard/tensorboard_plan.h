// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/tensorboard/log_directory.h"

#include <QStringList>

namespace runs {

/// What a TensorBoard is started with.
struct TensorBoardPlan
{
    QString program;
    std::shared_ptr<LogDirectory> directory;
    QStringList withoutEvents; ///< runs that it has nothing to show of, for now
};

/// Looks for the program and for event files, and makes the folder. `virtualenv`: absolute; empty: none. Errors: as
/// findTensorBoard(); NotFound when no run has event files; Io.
Result<TensorBoardPlan> planTensorBoard(const QList<MetricSource> &runs, const QString &virtualenv);

/// The path of `tensorboard`: in the virtualenv, in PATH, or where `pip install --user` puts programs. Errors:
/// Unavailable, with what to do to get it.
Result<QString> findTensorBoard(const QString &virtualenv);

} // namespace runs
