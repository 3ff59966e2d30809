// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/index_scan.h"

#include "core/store/entry_names.h"
#include "core/store/scan.h"
#include "core/store/yaml_parser.h"

#include <algorithm>
#include <cstring>
#include <future>
#include <system_error>
#include <thread>

namespace runs {
namespace {

constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");
constexpr qint64 mostThreads = 8; // more wait for the memory

/// Where the last line begins that may be the first of an entry; not the one at the beginning.
std::optional<qsizetype> lastEntryLine(QByteArrayView bytes)
{
    for (qsizetype end = bytes.size(); end > 1;) { // an empty view has a last index, too
        const qsizetype lineBreak = bytes.first(end - 1).lastIndexOf('\n');
        if (lineBreak < 0)
            break;
        if (firstEntryLine(bytes.first(end), lineBreak))
            return lineBreak + 1;
        end = lineBreak + 1;
    }
    return {};
}

/// Finds the entries whose lines follow a line break in one part of a file, and those at its beginning. As with the
/// parts of a scan, what is found in a piece of whole entries is found in the whole.
class PartReader
{
public:
    PartReader(const RegularFile &file, qint64 from, qint64 to, qsizetype pieceSize)
        : m_file(file), m_to(to), m_offset(from), m_buffer(pieceSize, Qt::Uninitialized)
    {}

    std::optional<EntryIndex> read()
    {
        bool isAtEntry = m_offset == 0;
        for (;;) {
            if (!fill())
                return {};
            if (m_offset == 0 && bytes().startsWith(byteOrderMark))
                drop(byteOrderMark.size());
            const bool isEnd = m_offset + m_filled == m_file.stamp.size;
            if (!isAtEntry) {
                const auto first = firstEntryLine(bytes(), 0);
                if (!first && !isEnd)
                    continue;
                if (!first || m_offset + *first > m_to)
                    return m_index; // the part is the inside of an entry
                drop(*first);
                isAtEntry = true;
            }
            const auto next = m_offset + m_filled > m_to ? firstEntryLine(bytes(), m_to - m_offset) : std::nullopt;
            const bool isLast = next || isEnd;
            const auto end = next ? next : isEnd ? std::optional(m_filled) : lastEntryLine(bytes());
            if (!end)
                continue; // an entry that is longer than what is there
            if (!take(bytes().first(*end)))
                return {};
            if (isLast)
                return m_index;
            drop(*end);
        }
    }

private:
    QByteArrayView bytes() const { return {m_buffer.constData(), m_filled}; }

    /// Reads on. False when the file is shorter than it was.
    bool fill()
    {
        if (m_filled == m_buffer.size())
            m_buffer.resizeForOverwrite(2 * m_buffer.size());
        const auto wanted = std::min<qint64>(m_buffer.size() - m_filled, m_file.stamp.size - m_offset - m_filled);
        const auto count = m_file.read(m_buffer.data() + m_filled, wanted, m_offset + m_filled);
        m_filled += count.value_or(0);
        return count == wanted;
    }

    void drop(qsizetype size)
    {
        std::memmove(m_buffer.data(), m_buffer.constData() + size, size_t(m_filled - size));
        m_offset += size;
        m_filled -= size;
    }

    /// False when only a parser can tell what is in the piece.
    bool take(QByteArrayView piece)
    {
        const auto spans = scanEntries(piece);
        if (!spans)
            return false;
        if (m_index.begins.empty()) { // what stands before the entries belongs to none, so that nobody else looks at it
            const auto head = piece.first(spans->empty() ? piece.size() : spans->front().begin);
            if (!head.isEmpty() && !parseYaml(head.toByteArray(), {}))
                return false;
        }
        for (const EntrySpan &span : *spans) {
            const auto name = nameOfKey(piece.sliced(span.begin, span.keySize), span.plainKey);
            if (!name || span.doubtful)
                return false;
            m_index.add(*name, m_offset + span.begin);
        }
        return true;
    }

    const RegularFile &m_file;
    qint64 m_to;
    qint64 m_offset; ///< of the buffer, in the file
    QByteArray m_buffer;
    qsizetype m_filled = 0;
    EntryIndex m_index;
};

bool hasDuplicates(const EntryIndex &index)
{
    std::vector<std::string_view> names;
    names.reserve(size_t(index.size()));
    for (qsizetype i = 0; i < index.size(); ++i)
        names.emplace_back(index.name(i).data(), size_t(index.name(i).size()));
    return runs::hasDuplicates(names);
}

} // namespace

QByteArrayView EntryIndex::name(qsizetype index) const
{
    const qsizetype begin = index > 0 ? nameEnds[size_t(index) - 1] : 0;
    return QByteArrayView(names).sliced(begin, nameEnds[size_t(index)] - begin);
}

void EntryIndex::add(QByteArrayView name, qint64 begin)
{
    names += name;
    nameEnds.push_back(names.size());
    begins.push_back(begin);
}

void EntryIndex::add(const EntryIndex &other)
{
    for (const qsizetype end : other.nameEnds)
        nameEnds.push_back(names.size() + end);
    names += other.names;
    begins.insert(begins.end(), other.begins.begin(), other.begins.end());
}

std::optional<EntryIndex> indexEntries(const RegularFile &file, const IndexSizes &sizes)
{
    const qint64 size = file.stamp.size;
    const qint64 threads =
        std::clamp<qint64>(size / sizes.part, 1, std::min<qint64>(mostThreads, std::thread::hardware_concurrency()));
    const auto read = [&](qint64 from, qint64 to) { return PartReader(file, from, to, sizes.piece).read(); };
    std::vector<std::future<std::optional<EntryIndex>>> parts;
    qint64 from = 0;
    for (qint64 i = 1; i < threads; ++i) {
        try {
            parts.push_back(std::async(std::launch::async, read, from, size / threads * i));
        } catch (const std::system_error &) { // where the user may have no more threads, this one does the rest
            break;
        }
        from = size / threads * i;
    }
    auto last = read(from, size);

    std::optional<EntryIndex> index;
    for (size_t i = 0; i <= parts.size(); ++i) {
        auto part = i < parts.size() ? parts[i].get() : std::move(last);
        if (!part)
            return {};
        if (index)
            index->add(*part);
        else
            index = std::move(part);
    }
    return !hasDuplicates(*index) && file.isUnchanged() ? index : std::nullopt;
}

} // namespace runs
