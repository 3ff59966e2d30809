// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "cli/text_table.h"
#include "core/run/run_status.h"
#include "core/store/document.h"

#include <map>
#include <string>
#include <string_view>

namespace runs {

/// Errors: Refused when a table would be too large to be held in memory, or looked at.
Result<> checkTableSize(qsizetype columns, qsizetype rows);

/// The text of `runs table`: the name of each run, what became of it where that is wanted, and a column for every key
/// that one of the entries has, in the order of code points.
class RunTable
{
public:
    /// `cellWidth`: characters of a value that are shown; "..." stands for the rest. `rows`: how many there will be.
    RunTable(bool hasStatus, qsizetype cellWidth, qsizetype rows);

    /// `status`: null without statuses. Errors: Malformed; Refused as checkTableSize().
    Result<> add(const Document &document, qsizetype index, const RunStatus *status);

    QByteArray text() const;

private:
    void addStatus(const RunStatus &status);
    void addField(QByteArrayView key, QByteArrayView text);
    size_t columnOf(std::string_view key);
    QByteArrayView cut(QByteArrayView text);

    bool m_hasStatus;
    qsizetype m_cellWidth;
    qsizetype m_rows;
    TextTable m_table;
    std::vector<size_t> m_firstColumns;
    std::map<std::string, size_t, std::less<>> m_columns; ///< of the keys
    /// Of the fields of the row before, which mostly are those of the next one, too; and how many of them have come.
    std::vector<std::pair<std::string_view, size_t>> m_expected;
    size_t m_fields = 0;
    EntryReader m_reader;
    std::string m_cell; ///< where one is put together
};

} // namespace runs
