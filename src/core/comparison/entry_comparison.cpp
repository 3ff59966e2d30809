// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/comparison/entry_comparison.h"

#include <QSet>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

bool areSame(const Value *a, const Value *b)
{
    return a && b ? *a == *b : a == b;
}

FieldDifference difference(const std::vector<Run> &runs, const QString &key)
{
    FieldDifference result{key, {}, true};
    for (const Run &run : runs) {
        const Value *value = run.field(key);
        result.values += value ? displayText(*value) : QString();
        result.isNumeric &= !value || std::holds_alternative<Number>(value->data);
    }
    return result;
}

/// How much of the beginnings is the same, up to the end of a word; of the ends when `isReversed`.
qsizetype commonLength(const QStringList &texts, qsizetype most, bool isReversed)
{
    const QString &first = texts.front();
    const auto at = [isReversed](const QString &text, qsizetype i) {
        return isReversed ? text[text.size() - 1 - i] : text[i];
    };
    qsizetype length = most;
    for (const QString &text : texts) {
        qsizetype same = 0;
        while (same < length && at(text, same) == at(first, same))
            ++same;
        length = same;
    }
    while (length > 0 && !at(first, length - 1).isSpace())
        --length;
    return length;
}

/// Where the last word of the beginning starts, if it is an option ("--seed "), whose value is what differs; else the
/// end of the beginning.
qsizetype beforeOption(const QString &text, qsizetype length)
{
    const qsizetype space = length > 1 ? text.lastIndexOf(u' ', length - 2) : -1;
    return space >= 0 && text[space + 1] == u'-' ? space + 1 : length;
}

} // namespace

QStringList entryKeys(const std::vector<const Run *> &runs)
{
    constexpr qsizetype most = 100;
    QStringList keys;
    QSet<QString> seen;
    const auto add = [&](const QString &key) {
        if (keys.size() < most && !seen.contains(key)) {
            seen.insert(key);
            keys += key;
        }
    };
    for (const QStringView own : {key::command, key::description, key::commit, key::datetime, key::host}) {
        if (std::ranges::any_of(runs, [&](const Run *run) { return run->field(own); }))
            add(own.toString());
    }
    for (const Run *run : runs) {
        for (const auto &[key, value] : run->fields)
            add(key);
    }
    return keys;
}

EntryComparison compareEntries(const std::vector<Run> &runs)
{
    EntryComparison result;
    if (runs.empty())
        return result;
    std::vector<const Run *> entries;
    for (const Run &run : runs)
        entries.push_back(&run);
    for (const QString &key : entryKeys(entries)) {
        const Value *first = runs.front().field(key);
        if (std::ranges::all_of(runs, [&](const Run &run) { return areSame(first, run.field(key)); }))
            result.shared.emplace_back(key, *first);
        else
            result.different.push_back(difference(runs, key));
    }
    return result;
}

QStringList distinctParts(const QStringList &texts)
{
    constexpr qsizetype worthwhile = 12;
    constexpr qsizetype furthest = 65'536; ///< how far it looks into very long texts
    QStringList present;
    std::ranges::copy_if(texts, std::back_inserter(present), [](const QString &text) { return !text.isEmpty(); });
    if (present.size() < 2)
        return texts;
    const auto shortest = std::ranges::min(present | std::views::transform(&QString::size));
    qsizetype begin = commonLength(present, std::min(shortest, furthest), false);
    begin = beforeOption(present.front(), begin);
    begin = begin >= worthwhile ? begin : 0;
    qsizetype end = commonLength(present, std::min(shortest - begin, furthest), true);
    end = end >= worthwhile ? end : 0;
    QStringList parts;
    for (const QString &text : texts) {
        if (text.isEmpty()) {
            parts += text;
            continue;
        }
        const QString middle = text.sliced(begin, text.size() - begin - end);
        parts += (begin ? u"… "_s : QString()) + middle + (end ? u" …"_s : QString());
    }
    return parts;
}

} // namespace runs
