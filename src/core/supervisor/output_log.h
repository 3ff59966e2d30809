// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/files/unique_fd.h"

#include <QByteArrayView>

namespace runs {

/// `output.log` of a record: every byte that the command prints to its terminal, as it is. A disk that is full stops
/// nobody: what cannot be written is counted, and what comes when there is room again is written.
class OutputLog
{
public:
    /// Empty. `record`: an open directory; `path`: for messages. Errors: Io.
    static Result<OutputLog> open(int record, const QString &path);

    void write(QByteArrayView output);

    /// Brings what was written to the disk.
    void sync();

    qint64 missing() const { return m_missing; }     ///< bytes
    const QString &error() const { return m_error; } ///< the first one; empty when there was none

private:
    OutputLog(UniqueFd file, QString path) : m_file(std::move(file)), m_path(std::move(path)) {}
    void fail(int errorNumber);

    UniqueFd m_file;
    QString m_path;
    qint64 m_missing = 0;
    QString m_error;
};

} // namespace runs
