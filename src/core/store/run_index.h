// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/store/document.h"
#include "core/store/index_scan.h"

namespace runs {

/// What somebody wants of the runs.
enum class Interest { Names, Entries };

/// The runs in a database file as it was at one moment. For who wants their names, an entry is read from the file when
/// somebody looks at it. Whatever that does not do for is read as a Document, with the same results.
class RunIndex final : public RunList
{
public:
    /// No runs when there is no file. Errors: Io, Malformed.
    static Result<RunIndex> read(const QString &path, Interest interest = Interest::Names);

    qsizetype size() const override;
    QByteArray nameUtf8(qsizetype index) const override;
    Result<Run> run(qsizetype index) const override;

private:
    std::optional<Run> indexedRun(qsizetype index) const;

    QString m_path;
    std::optional<RegularFile> m_file;
    std::optional<EntryIndex> m_index;
    Document m_document; ///< where there is no index
};

} // namespace runs
