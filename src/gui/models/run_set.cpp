// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/models/run_set.h"

#include "core/base/timestamp.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace runs {
namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

/// Collects the columns row by row. A key that appears late has empty texts for the rows before.
class ColumnBuilder
{
public:
    explicit ColumnBuilder(qsizetype rows) { m_columns.started.reserve(size_t(rows)); }

    void addRun(const Result<Run> &run)
    {
        if (run) {
            for (const auto &[key, value] : run->fields) {
                if (TextColumn *column = columnOf(key))
                    column->append(run->text(key).toUtf8());
            }
        }
        const auto time = run ? parseTimestamp(run->text(key::datetime)) : std::nullopt;
        finishRow(time.value_or(unknownTime));
    }

    void addCopy(const RunColumns &columns, qsizetype row)
    {
        for (qsizetype i = 0; i < columns.keys.size(); ++i) {
            const QByteArrayView text = columns.texts[size_t(i)].text(row);
            if (TextColumn *column = text.isEmpty() ? nullptr : columnOf(columns.keys[i]))
                column->append(text);
        }
        finishRow(columns.started[size_t(row)]);
    }

    RunColumns finish()
    {
        std::ranges::sort(m_keys);
        for (const QString &key : std::as_const(m_keys)) {
            m_columns.texts.push_back(std::move(m_texts[key]));
            m_columns.keys += key;
        }
        return std::move(m_columns);
    }

private:
    /// None when there are so many keys that nobody could want a column for each.
    TextColumn *columnOf(const QString &key)
    {
        constexpr size_t most = 100;
        const auto found = m_texts.find(key);
        if (found != m_texts.end())
            return &found->second;
        if (m_texts.size() == most)
            return nullptr;
        m_keys += key;
        TextColumn &column = m_texts[key];
        for (size_t i = 0; i < m_columns.started.size(); ++i)
            column.append({});
        return &column;
    }

    void finishRow(qint64 time)
    {
        m_columns.started.push_back(time);
        for (auto &[key, texts] : m_texts) {
            if (texts.size() < qsizetype(m_columns.started.size()))
                texts.append({});
        }
    }

    RunColumns m_columns;
    QStringList m_keys;
    std::unordered_map<QString, TextColumn> m_texts;
};

} // namespace

void TextColumn::append(QByteArrayView text)
{
    m_bytes += text;
    m_ends.push_back(m_bytes.size());
}

QByteArrayView TextColumn::text(qsizetype row) const
{
    const qsizetype begin = row == 0 ? 0 : m_ends[size_t(row) - 1];
    return QByteArrayView(m_bytes).sliced(begin, m_ends[size_t(row)] - begin);
}

const TextColumn *RunColumns::column(const QString &key) const
{
    const auto found = std::ranges::lower_bound(keys, key);
    return found == keys.end() || *found != key ? nullptr : &texts[size_t(found - keys.begin())];
}

std::shared_ptr<const RunSet> RunSet::withColumns(const Document &document, const RunSet &previous)
{
    constexpr qsizetype none = -1;
    std::vector<qsizetype> earlier(size_t(document.size()), none);
    if (previous.columns()) {
        const std::vector<int> later = correspondence(previous.document(), document);
        for (size_t row = 0; row < later.size(); ++row) {
            if (later[row] >= 0)
                earlier[size_t(later[row])] = qsizetype(row);
        }
    }
    ColumnBuilder builder(document.size());
    for (qsizetype row = 0; row < document.size(); ++row) {
        const qsizetype before = earlier[size_t(row)];
        if (before != none && document.hasSameEntry(row, previous.document(), before))
            builder.addCopy(*previous.columns(), before);
        else
            builder.addRun(document.run(row));
    }
    auto set = std::make_shared<RunSet>(document);
    set->m_columns = std::make_unique<const RunColumns>(builder.finish());
    return set;
}

std::vector<int> correspondence(const Document &from, const Document &to)
{
    std::vector<int> result(size_t(from.size()), -1);
    qsizetype begin = 0;
    qsizetype fromEnd = from.size();
    qsizetype toEnd = to.size();
    for (; begin < std::min(fromEnd, toEnd) && from.nameUtf8(begin) == to.nameUtf8(begin); ++begin)
        result[size_t(begin)] = int(begin);
    for (; std::min(fromEnd, toEnd) > begin && from.nameUtf8(fromEnd - 1) == to.nameUtf8(toEnd - 1); --fromEnd, --toEnd)
        result[size_t(fromEnd) - 1] = int(toEnd - 1);

    if (begin == fromEnd || begin == toEnd)
        return result;
    std::vector<QByteArray> names; // keeps what the map looks at
    names.reserve(size_t(toEnd - begin));
    std::unordered_map<std::string_view, int> rows;
    rows.reserve(size_t(toEnd - begin));
    for (qsizetype row = begin; row < toEnd; ++row)
        rows.emplace(viewOf(names.emplace_back(to.nameUtf8(row))), int(row));
    for (qsizetype row = begin; row < fromEnd; ++row) {
        const QByteArray name = from.nameUtf8(row);
        if (const auto found = rows.find(viewOf(name)); found != rows.end())
            result[size_t(row)] = found->second;
    }
    return result;
}

} // namespace runs
