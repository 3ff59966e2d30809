// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/run.h"

#include "core/base/error.h"

#include <QByteArray>

#include <vector>

namespace runs {

/// An entry as a YAML parser found it.
struct ParsedEntry
{
    Run run;
    qsizetype line;   ///< of its key, from 0
    qsizetype column; ///< of its key, from 0
};

/// All entries of a database, in the order of the file.
struct ParsedDocument
{
    std::vector<ParsedEntry> entries;
    bool isFlow = false; ///< the top-level mapping is written in braces
};

/// Reads `bytes` as one YAML document that maps run names to entries (YAML 1.2, with the merge keys of 1.1). Plain
/// scalars become null, booleans and numbers where YAML 1.1 and 1.2 readers agree on it, text otherwise. `firstLine` is
/// added to the line numbers in messages: the number of lines before `bytes` in the file. Errors: Malformed, naming
/// `path` with line and column, for what is no YAML, several documents, duplicate keys, an entry that is no mapping,
/// bytes that are not UTF-8, or aliases that expand beyond measure.
Result<ParsedDocument> parseYaml(const QByteArray &bytes, const QString &path, qsizetype firstLine = 0);

/// Reads any YAML document that is a mapping, by the same rules; an empty one has no keys.
Result<Mapping> parseYamlMapping(const QByteArray &bytes, const QString &path);

} // namespace runs
