// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/files/file_io.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <stop_token>

namespace runs {

/// A file of TFRecord: each record is its length (8 bytes, little endian) and the checksum of that, its bytes and their
/// checksum (maskedCrc32c()). It is read as far as it goes, and on from there when it has grown. A record that is not
/// whole yet waits for the rest. The file is never mapped: a file that somebody else shortens would then be a SIGBUS.
class RecordFile
{
public:
    /// Returns false for a record that makes no sense.
    using Taker = std::function<bool(QByteArrayView record)>;

    enum class Change {
        None,
        Grown, ///< or there is a problem that was not there before
        Void   ///< it was cut, replaced or removed: all that it gave is void
    };

    /// `path`: for the messages, too.
    explicit RecordFile(QString path) : m_path(std::move(path)) {}

    const QString &path() const { return m_path; }

    /// Reads what has come. Nothing can be read any more after Void. `buffer`: to be used again, so that the memory is.
    Change read(const Taker &take, QByteArray &buffer, const std::stop_token &stop = {});

    /// What is wrong with the file: from where on it cannot be read. What came before was given.
    const std::optional<Error> &problem() const { return m_problem; }

    qint64 offset() const { return m_offset; } ///< behind the last good record

private:
    enum class Record { Whole, Unfinished, Bad };
    struct Header;

    Change readOn(int file, qint64 size, const Taker &take, QByteArray &buffer, const std::stop_token &stop);
    bool isContinued(int file) const;
    qint64 takeRecords(QByteArrayView bytes, const Taker &take, qint64 &wanted);
    void setProblem(const QString &sentence, qint64 offset);

    QString m_path;
    std::optional<FileStamp> m_stamp; ///< when it was read last
    qint64 m_offset = 0;
    QByteArray m_lastBytes; ///< before the offset
    std::optional<Error> m_problem;
};

} // namespace runs
