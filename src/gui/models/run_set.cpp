// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/models/run_set.h"

#include "core/base/text.h"
#include "core/base/timestamp.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <map>

namespace runs {
namespace {

/// Collects the columns row by row. A key that appears late has empty texts for the rows before.
class ColumnBuilder
{
public:
    explicit ColumnBuilder(const Document &document) : m_document(document)
    {
        m_columns.started.reserve(size_t(document.size()));
    }

    /// False when the entry takes a parser.
    bool addEntry(qsizetype row)
    {
        if (!m_document.read(row, m_reader))
            return false;
        qint64 time = unknownTime;
        for (const EntryField &field : m_reader.fields()) {
            const QByteArrayView text = isNull(field) ? QByteArrayView() : displayUtf8(field);
            if (TextColumn *column = columnOf(field.key))
                isIn(m_document, text) ? column->append(text) : column->appendCopy(text);
            if (field.key == QByteArrayView("datetime"))
                time = parseTimestamp(fromUtf8(text)).value_or(unknownTime);
        }
        finishRow(time);
        return true;
    }

    void addRun(const Result<Run> &run)
    {
        if (run) {
            for (const auto &[key, value] : run->fields) {
                if (TextColumn *column = columnOf(key.toUtf8()))
                    column->appendCopy(run->text(key).toUtf8());
            }
        }
        const auto time = run ? parseTimestamp(run->text(key::datetime)) : std::nullopt;
        finishRow(time.value_or(unknownTime));
    }

    /// The same entry of another document, at number `before` there.
    void addCopy(qsizetype row, const RunSet &previous, qsizetype before)
    {
        const RunColumns &columns = *previous.columns();
        m_copied.resize(columns.texts.size(), nullptr);
        const qsizetype offset = previous.document().offset(before);
        for (size_t i = 0; i < m_copied.size(); ++i) {
            const QByteArrayView text = columns.texts[i].text(before);
            if (text.isEmpty())
                continue;
            if (!m_copied[i])
                m_copied[i] = columnOf(columns.keys[qsizetype(i)].toUtf8());
            if (!m_copied[i])
                continue;
            if (isIn(previous.document(), text)) {
                const qsizetype inEntry = text.begin() - previous.document().bytes().begin() - offset;
                m_copied[i]->append(
                    QByteArrayView(m_document.bytes()).sliced(m_document.offset(row) + inEntry, text.size()));
            } else {
                m_copied[i]->appendCopy(text);
            }
        }
        finishRow(columns.started[size_t(before)]);
    }

    RunColumns finish()
    {
        for (auto &[key, texts] : m_texts) // in the order of the keys
        {
            m_columns.keys += fromUtf8(key);
            m_columns.texts.push_back(std::move(texts));
        }
        return std::move(m_columns);
    }

private:
    /// None when there are so many keys that nobody could want a column for each.
    TextColumn *columnOf(QByteArrayView key)
    {
        constexpr size_t most = 100;
        const auto found = m_texts.find(key);
        if (found != m_texts.end())
            return &found->second;
        if (m_texts.size() == most)
            return nullptr;
        TextColumn &column = m_texts[key.toByteArray()];
        column.reserve(m_document.size());
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

    static bool isIn(const Document &document, QByteArrayView text)
    {
        const QByteArray &bytes = document.bytes();
        return !std::less()(text.begin(), bytes.begin()) && std::less()(text.begin(), bytes.end());
    }

    const Document &m_document;
    std::vector<TextColumn *> m_copied; ///< where the columns of another document go
    EntryReader m_reader;
    RunColumns m_columns;
    std::map<QByteArray, TextColumn, std::less<>> m_texts;
};

} // namespace

void TextColumn::appendCopy(QByteArrayView text)
{
    constexpr qsizetype blockSize = 64 * 1024;
    if (m_blocks.empty() || m_blocks.back().capacity() - m_blocks.back().size() < text.size()) {
        m_blocks.emplace_back();
        m_blocks.back().reserve(std::max(blockSize, text.size()));
    }
    QByteArray &block = m_blocks.back();
    block.append(text);
    m_texts.push_back(QByteArrayView(block).last(text.size()));
}

const TextColumn *RunColumns::column(const QString &key) const
{
    const auto found = std::ranges::lower_bound(keys, key);
    return found == keys.end() || *found != key ? nullptr : &texts[size_t(found - keys.begin())];
}

std::shared_ptr<const RunSet> RunSet::withColumns(const Document &document, const RunSet &previous)
{
    auto set = std::make_shared<RunSet>(document);
    set->m_predecessor = previous.m_id;
    set->m_succession = std::make_shared<const Succession>(previous.document(), document);
    ColumnBuilder builder(document);
    for (qsizetype row = 0; row < document.size(); ++row) {
        if (previous.columns() && set->m_succession->isSame(row))
            builder.addCopy(row, previous, set->m_succession->earlier(row));
        else if (!builder.addEntry(row))
            builder.addRun(document.run(row));
    }
    set->m_columns = std::make_unique<const RunColumns>(builder.finish());
    return set;
}

std::shared_ptr<const Succession> RunSet::successionFrom(const RunSet &previous) const
{
    if (m_predecessor == previous.m_id)
        return m_succession;
    return std::make_shared<const Succession>(previous.document(), m_document);
}

quint64 RunSet::nextId()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

} // namespace runs
