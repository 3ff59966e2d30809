// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/regular_file.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace runs {

/// The names of the entries of a file, and where the entries begin in it.
struct EntryIndex
{
    QByteArray names;                ///< UTF-8, one behind the other
    std::vector<qsizetype> nameEnds; ///< in `names`; the first one begins at 0
    std::vector<qint64> begins;      ///< of the entries, in the file

    qsizetype size() const { return qsizetype(begins.size()); }
    QByteArrayView name(qsizetype index) const;
    void add(QByteArrayView name, qint64 begin);
    void add(const EntryIndex &other);
};

/// In bytes.
struct IndexSizes
{
    qsizetype piece = 128 * 1024; ///< is in memory at a time; more where an entry is longer
    qsizetype part = 1024 * 1024; ///< of the file is worth a thread
};

/// Finds the entries as Document does, but reads the file piece by piece and keeps none of it: that takes half of the
/// time, because fresh memory for a large file takes as long as all the rest. Nothing when the file cannot be read or
/// changes meanwhile, when only a parser can tell what is in it, or when something is wrong with it.
std::optional<EntryIndex> indexEntries(const RegularFile &file, const IndexSizes &sizes = {});

} // namespace runs
