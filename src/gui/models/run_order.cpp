// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/models/run_order.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <numeric>
#include <string>
#include <string_view>
#include <tuple>

namespace runs {
namespace {

constexpr qsizetype longestPart = 127; // of the digits of a number

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Appends bytes that compare as the text does naturally: of each number a digit, as which it compares with other
/// characters, then how many digits it has without leading zeros, then these.
void appendNaturalKey(std::string &key, QByteArrayView text)
{
    for (const char *at = text.begin(); at != text.end();) {
        if (!isDigit(*at)) {
            key += *at++;
            continue;
        }
        at = std::find_if_not(at, text.end(), [](char c) { return c == '0'; });
        const char *end = std::find_if_not(at, text.end(), isDigit);
        key += '0';
        for (qsizetype digits = end - at;; digits -= longestPart) { // in parts, because texts may have any length
            key += char(std::min(digits, longestPart));
            if (digits < longestPart)
                break;
        }
        key.append(at, end);
        at = end;
    }
}

template<typename Key>
std::vector<int> sortedBy(qsizetype size, Qt::SortOrder order, auto keyOf)
{
    std::vector<std::pair<Key, int>> pairs;
    pairs.reserve(size_t(size));
    for (int row = 0; row < int(size); ++row)
        pairs.emplace_back(keyOf(row), row);
    if (order == Qt::AscendingOrder)
        std::ranges::sort(pairs);
    else
        std::ranges::sort(pairs, std::ranges::greater());
    std::vector<int> rows;
    rows.reserve(pairs.size());
    for (const auto &[key, row] : pairs)
        rows.push_back(row);
    return rows;
}

/// Numbers in texts as numbers: seed-2 before seed-10.
std::vector<int> sortedNaturally(qsizetype size, Qt::SortOrder order, auto textOf)
{
    struct Item
    {
        std::string_view key;
        std::string_view text; ///< texts of the same key differ in leading zeros
        int row;
        auto operator<=>(const Item &) const = default;
    };
    std::vector<QByteArray> texts; // keeps what the items look at, where that is no view of the document
    std::vector<size_t> ends;
    std::string keys;
    for (qsizetype row = 0; row < size; ++row) {
        texts.push_back(textOf(row));
        appendNaturalKey(keys, texts.back());
        ends.push_back(keys.size());
    }
    std::vector<Item> items;
    size_t begin = 0;
    for (size_t row = 0; row < ends.size(); begin = ends[row++]) {
        items.push_back({std::string_view(keys).substr(begin, ends[row] - begin),
                         {texts[row].constData(), size_t(texts[row].size())},
                         int(row)});
    }
    if (order == Qt::AscendingOrder)
        std::ranges::sort(items);
    else
        std::ranges::sort(items, std::ranges::greater());
    std::vector<int> rows;
    std::ranges::transform(items, std::back_inserter(rows), &Item::row);
    return rows;
}

/// The texts as numbers, when all that are not empty are; empty ones are less than any.
std::vector<double> numbersOf(const TextColumn &column)
{
    std::vector<double> numbers;
    numbers.reserve(size_t(column.size()));
    for (qsizetype row = 0; row < column.size(); ++row) {
        const QByteArrayView text = column.text(row);
        bool isNumber = true;
        const double number = text.isEmpty() ? -std::numeric_limits<double>::infinity() : text.toDouble(&isNumber);
        if (!isNumber || std::isnan(number))
            return {};
        numbers.push_back(number);
    }
    return numbers;
}

/// Exit codes by value, then signals; runs that have neither come first.
int exitRank(const RunStatus &status)
{
    constexpr int signals = 1000; // behind every exit code
    if (const auto *killed = std::get_if<status::Killed>(&status))
        return signals + killed->signal;
    if (const auto *failed = std::get_if<status::Failed>(&status))
        return failed->exitCode;
    return std::holds_alternative<status::Finished>(status) ? 0 : -1;
}

std::vector<int> sortedByState(qsizetype size, const RunOrder &order, const StatusColumn &statuses, qint64 now)
{
    if (order.key == state_key::duration) {
        return sortedBy<qint64>(size, order.order,
                                [&](int row) { return durationOf(statuses.status(row), now).value_or(-1); });
    }
    if (order.key == state_key::exit)
        return sortedBy<int>(size, order.order, [&](int row) { return exitRank(statuses.status(row)); });
    return sortedBy<int>(size, order.order, [&](int row) { return StatusColumn::rank(statuses.kind(row)); });
}

/// `kept`, which are in order, with `added` at their places.
std::vector<int> merged(const std::vector<int> &kept, std::vector<int> added, Qt::SortOrder order, auto keyOf)
{
    const auto isBefore = [&](int one, int other) {
        return order == Qt::AscendingOrder ? keyOf(one) < keyOf(other) : keyOf(other) < keyOf(one);
    };
    std::ranges::sort(added, isBefore);
    std::vector<int> rows;
    rows.reserve(kept.size() + added.size());
    auto at = kept.begin();
    for (const int run : added) {
        const auto place = std::lower_bound(at, kept.end(), run, isBefore);
        rows.insert(rows.end(), at, place);
        rows.push_back(run);
        at = place;
    }
    rows.insert(rows.end(), at, kept.end());
    return rows;
}

} // namespace

std::vector<int> sortedRuns(const RunSet &set, const RunOrder &order, const StatusColumn &statuses, qint64 now,
                            const SizeMap &sizes)
{
    const qsizetype size = set.size();
    const Document &document = set.document();
    if (order.key == u"name")
        return sortedNaturally(size, order.order, [&](qsizetype row) { return document.nameUtf8(row); });
    if (order.key == state_key::size)
        return sortedBy<qint64>(size, order.order, [&](qsizetype row) { return sizes.value(document.name(row), -1); });
    if (isStateKey(order.key))
        return sortedByState(size, order, statuses, now);
    const RunColumns *columns = set.columns();
    const TextColumn *column = columns ? columns->column(order.key) : nullptr;
    if (!column)
        return sortedBy<int>(size, order.order, [](int) { return 0; });
    if (order.key == key::datetime)
        return sortedBy<qint64>(size, order.order, [&](int row) { return columns->started[size_t(row)]; });
    if (const std::vector<double> numbers = numbersOf(*column); !numbers.empty())
        return sortedBy<double>(size, order.order, [&](int row) { return numbers[size_t(row)]; });
    return sortedNaturally(size, order.order, [&](qsizetype row) {
        const QByteArrayView text = column->text(row);
        return QByteArray::fromRawData(text.data(), text.size());
    });
}

std::vector<int> sortedByValues(const std::vector<const FieldValue *> &values, Qt::SortOrder order)
{
    const bool isDescending = order == Qt::DescendingOrder;
    std::vector<int> rows(values.size());
    std::ranges::iota(rows, 0);
    if (isDescending)
        std::ranges::reverse(rows); // equal ones
    std::vector<SortKey> keys;
    keys.reserve(values.size());
    for (const FieldValue *value : values)
        keys.emplace_back(*value);
    std::ranges::stable_sort(rows,
                             [&](int a, int b) { return keys[size_t(a)].compare(keys[size_t(b)], isDescending) < 0; });
    return rows;
}

std::optional<std::vector<int>> orderAfter(const RunSet &set, const RunOrder &order, const Succession &succession,
                                           const std::vector<int> &previous)
{
    constexpr size_t many = 1000; // for which a place is looked for one by one
    std::vector<int> added;
    int last = -1;
    for (int run = 0; run < int(set.size()); ++run) {
        const int earlier = succession.earlier(run);
        if (!succession.isSame(run))
            added.push_back(run);
        else if (earlier < last || added.size() > many) // equal ones are in the order of the file
            return {};
        else
            last = earlier;
    }
    const std::vector<int> later = succession.later();
    std::vector<int> kept;
    kept.reserve(previous.size());
    for (const int run : previous) {
        if (const int now = later[size_t(run)]; now >= 0 && succession.isSame(now))
            kept.push_back(now);
    }
    if (order.key == u"name") {
        return merged(kept, std::move(added), order.order, [&](int run) {
            const QByteArray name = set.document().nameUtf8(run);
            std::string key;
            appendNaturalKey(key, name);
            return std::tuple(std::move(key), name, run);
        });
    }
    if (order.key == key::datetime && set.columns()) {
        return merged(kept, std::move(added), order.order,
                      [&](int run) { return std::pair(set.columns()->started[size_t(run)], run); });
    }
    return {};
}

} // namespace runs
