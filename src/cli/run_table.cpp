// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/run_table.h"

#include "cli/run_status_text.h"
#include "core/base/text.h"

#include <algorithm>
#include <utf8proc.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Whether all are characters that are one column wide and printed as they are, without a long look.
bool isSimple(QByteArrayView text)
{
    uchar odd = 0;
    for (const char c : text)
        odd |= uchar(uchar(qint8(c) < 0x20) | uchar(c == 0x7f)); // negative: not ASCII
    return odd == 0;
}

} // namespace

Result<> checkTableSize(qsizetype columns, qsizetype rows)
{
    constexpr qsizetype mostCells = 20'000'000;
    if (columns * rows <= mostCells)
        return {};
    return failure(ErrorCode::Refused,
                   u"The table would have %1 columns and %2 lines. Choose runs with --pattern, or take --format json "
                   "or yaml, which list for each run only the keys that it has."_s.arg(columns)
                       .arg(rows));
}

RunTable::RunTable(bool hasStatus, qsizetype cellWidth, qsizetype rows)
    : m_hasStatus(hasStatus), m_cellWidth(cellWidth), m_rows(rows), m_table("_")
{
    m_firstColumns.push_back(m_table.addColumn(u"name"_s));
    if (hasStatus) {
        for (const QString &title : {u"status"_s, u"duration"_s, u"exit"_s})
            m_firstColumns.push_back(m_table.addColumn(title));
    }
}

Result<> RunTable::add(const Document &document, qsizetype index, const RunStatus *status)
{
    m_fields = 0;
    m_table.addCell(m_firstColumns[0], printableUtf8(document.nameUtf8(index)));
    if (status)
        addStatus(*status);
    if (document.read(index, m_reader)) {
        for (const EntryField &field : m_reader.fields())
            addField(field.key, displayUtf8(field));
    } else {
        const auto run = document.run(index);
        if (!run)
            return std::unexpected(run.error());
        for (const auto &[key, value] : run->fields)
            addField(key.toUtf8(), displayText(value).toUtf8());
    }
    m_table.endRow();
    return checkTableSize(qsizetype(m_columns.size()), m_rows);
}

void RunTable::addStatus(const RunStatus &status)
{
    m_table.addCell(m_firstColumns[1], statusWord(kindOf(status)).toUtf8());
    m_table.addCell(m_firstColumns[2], durationText(status).toUtf8());
    m_table.addCell(m_firstColumns[3], exitText(status).toUtf8());
}

/// A key that is named as one of the status columns is not shown.
void RunTable::addField(QByteArrayView key, QByteArrayView text)
{
    if (m_hasStatus && (key == "status" || key == "duration" || key == "exit"))
        return;
    const size_t column = columnOf({key.data(), size_t(key.size())});
    const QByteArrayView shown = text.first(std::min(m_cellWidth, text.size()));
    if (!isSimple(shown)) {
        m_table.addCell(column, cut(text));
    } else if (shown.size() == text.size()) {
        m_table.addCell(column, text, text.size());
    } else {
        m_cell.assign(shown.data(), size_t(shown.size())).append("...");
        m_table.addCell(column, m_cell, qsizetype(m_cell.size()));
    }
}

/// The first characters of a text, and "..." when there are more; on one line.
QByteArrayView RunTable::cut(QByteArrayView text)
{
    m_cell.clear();
    const auto *bytes = reinterpret_cast<const utf8proc_uint8_t *>(text.data());
    qsizetype at = 0;
    for (qsizetype count = 0; at < text.size() && count < m_cellWidth; ++count) {
        utf8proc_int32_t c = 0;
        const qsizetype size = std::max<qsizetype>(utf8proc_iterate(bytes + at, text.size() - at, &c), 1);
        const QString escape = escapedIfUnprintable(char32_t(c));
        if (escape.isEmpty())
            m_cell.append(text.data() + at, size_t(size));
        else
            m_cell += escape.toStdString();
        at += size;
    }
    if (at < text.size())
        m_cell += "...";
    return m_cell;
}

size_t RunTable::columnOf(std::string_view key)
{
    const size_t field = m_fields++;
    if (field < m_expected.size() && m_expected[field].first == key)
        return m_expected[field].second;
    m_expected.resize(field);
    auto found = m_columns.find(key);
    if (found == m_columns.end())
        found = m_columns.emplace(key, m_table.addColumn(printable(fromUtf8(key)))).first;
    m_expected.emplace_back(found->first, found->second);
    return found->second;
}

QByteArray RunTable::text() const
{
    std::vector<size_t> order = m_firstColumns;
    for (const auto &[key, column] : m_columns)
        order.push_back(column);
    return m_table.text(order);
}

} // namespace runs
