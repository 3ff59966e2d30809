// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/models/succession.h"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <unordered_map>

namespace runs {
namespace {

constexpr qsizetype blockSize = 4096; // of what memcmp(3) compares in one go

/// How many bytes are the same at the beginning, at least as long as whole blocks are.
qsizetype commonHead(QByteArrayView one, QByteArrayView other)
{
    const qsizetype most = std::min(one.size(), other.size());
    qsizetype same = 0;
    while (same < most) {
        const qsizetype size = std::min(blockSize, most - same);
        if (std::memcmp(one.data() + same, other.data() + same, size_t(size)) != 0)
            return std::mismatch(one.begin() + same, one.begin() + most, other.begin() + same).first - one.begin();
        same += size;
    }
    return same;
}

/// And at the end.
qsizetype commonTail(QByteArrayView one, QByteArrayView other)
{
    const qsizetype most = std::min(one.size(), other.size());
    qsizetype same = 0;
    while (same < most) {
        const qsizetype size = std::min(blockSize, most - same);
        if (std::memcmp(one.end() - same - size, other.end() - same - size, size_t(size)) != 0) {
            while (one.end()[-same - 1] == other.end()[-same - 1])
                ++same;
            return same;
        }
        same += size;
    }
    return same;
}

qsizetype entryEnd(const Document &document, qsizetype run)
{
    return run + 1 < document.size() ? document.offset(run + 1) : document.bytes().size();
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

} // namespace

Succession::Succession(const Document &from, const Document &to)
    : m_fromSize(from.size()), m_earlier(size_t(to.size()), -1), m_isSame(size_t(to.size()), false)
{
    compareByName(from, to, compareEnds(from, to));
}

void Succession::set(qsizetype run, qsizetype earlier, bool isSame)
{
    m_earlier[size_t(run)] = int(earlier);
    m_isSame[size_t(run)] = isSame;
}

/// Takes the entries that stand in what is the same at the beginning and at the end; returns what is between them.
Succession::Range Succession::compareEnds(const Document &from, const Document &to)
{
    Range range{0, from.size(), to.size()};
    if (!from.hasOwnEntries() || !to.hasOwnEntries())
        return range;
    const qsizetype head = commonHead(from.bytes(), to.bytes());
    for (qsizetype &run = range.begin; run < std::min(from.size(), to.size()); ++run) {
        const qsizetype end = entryEnd(from, run);
        if (from.offset(run) != to.offset(run) || end != entryEnd(to, run) || end > head)
            break;
        set(run, run, true);
    }
    const qsizetype tail = commonTail(from.bytes(), to.bytes());
    while (std::min(range.fromEnd, range.toEnd) > range.begin) {
        const qsizetype size = from.bytes().size() - from.offset(range.fromEnd - 1);
        if (size > tail || size != to.bytes().size() - to.offset(range.toEnd - 1))
            break;
        set(--range.toEnd, --range.fromEnd, true);
    }
    return range;
}

void Succession::compareByName(const Document &from, const Document &to, const Range &range)
{
    if (range.begin == range.fromEnd || range.begin == range.toEnd)
        return;
    std::vector<QByteArray> names; // keeps what the map looks at
    names.reserve(size_t(range.fromEnd - range.begin));
    std::unordered_map<std::string_view, int> runs;
    runs.reserve(size_t(range.fromEnd - range.begin));
    for (qsizetype run = range.begin; run < range.fromEnd; ++run)
        runs.emplace(viewOf(names.emplace_back(from.nameUtf8(run))), int(run));
    for (qsizetype run = range.begin; run < range.toEnd; ++run) {
        const QByteArray name = to.nameUtf8(run);
        if (const auto found = runs.find(viewOf(name)); found != runs.end())
            set(run, found->second, to.hasSameEntry(run, from, found->second));
    }
}

std::vector<int> Succession::later() const
{
    std::vector<int> later(size_t(m_fromSize), -1);
    for (size_t run = 0; run < m_earlier.size(); ++run) {
        if (m_earlier[run] >= 0)
            later[size_t(m_earlier[run])] = int(run);
    }
    return later;
}

} // namespace runs
