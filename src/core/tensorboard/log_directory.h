// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/files/unique_fd.h"
#include "core/metrics/metric_source.h"

#include <QList>
#include <QString>

#include <memory>

namespace runs {

/// A private temporary folder that shows TensorBoard exactly some runs, under their names. TensorBoard walks it and
/// follows symbolic links, so a run is a link to its own directory. Below the directory of a run others may have theirs
/// ("a" and "a/b"): in place of such a one there is a folder with links to what is in it, but for what belongs to
/// others.
///
/// The folder is locked (flock(2)) as long as this lives, and goes with it. What a killed process has left is removed
/// by the next make().
class LogDirectory
{
public:
    /// A source without an event directory is passed over. Errors: Io.
    static Result<std::shared_ptr<LogDirectory>> make(const QList<MetricSource> &runs);
    ~LogDirectory();
    Q_DISABLE_COPY_MOVE(LogDirectory)

    const QString &path() const { return m_path; }

    /// Whether refresh() has to be called now and then, for files that come to be.
    bool isMirroring() const { return !m_mirrored.isEmpty(); }

    /// Adds links to what has come since. For one thread at a time.
    void refresh() const;

private:
    LogDirectory(QString path, UniqueFd lock) : m_path(std::move(path)), m_lock(std::move(lock)) {}

    Result<> show(const MetricSource &run);
    Result<> mirror(const MetricSource &run, const QString &below) const;
    Result<> makeFolder(const QString &path) const;

    QString m_path;
    UniqueFd m_lock;                ///< the folder itself
    QList<MetricSource> m_mirrored; ///< runs that have others below them
};

} // namespace runs
