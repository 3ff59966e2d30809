// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/models/run_order.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace runs {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The digits at the beginning of `text` without leading zeros; takes them off `text`.
QByteArrayView takeNumber(QByteArrayView &text)
{
    const char *end = std::ranges::find_if_not(text, isDigit);
    const char *first = std::find_if_not(text.begin(), end, [](char c) { return c == '0'; });
    const QByteArrayView digits(first, end);
    text = text.sliced(end - text.begin());
    return digits;
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

std::vector<int> sortedNaturally(qsizetype size, Qt::SortOrder order, auto textOf)
{
    std::vector<QByteArray> texts; // keeps what the keys look at, where that is no view of the document
    texts.reserve(size_t(size));
    for (qsizetype row = 0; row < size; ++row)
        texts.push_back(textOf(row));
    std::vector<int> rows(static_cast<size_t>(size));
    std::iota(rows.begin(), rows.end(), 0);
    const auto isLess = [&](int a, int b) {
        const auto compared = compareNaturally(texts[size_t(a)], texts[size_t(b)]);
        return compared == 0 ? a < b : compared < 0;
    };
    if (order == Qt::AscendingOrder)
        std::ranges::sort(rows, isLess);
    else
        std::ranges::sort(rows, [&](int a, int b) { return isLess(b, a); });
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

} // namespace

std::strong_ordering compareNaturally(QByteArrayView left, QByteArrayView right)
{
    const QByteArrayView wholeLeft = left;
    const QByteArrayView wholeRight = right;
    while (!left.isEmpty() && !right.isEmpty()) {
        if (isDigit(left.front()) && isDigit(right.front())) {
            const QByteArrayView a = takeNumber(left);
            const QByteArrayView b = takeNumber(right);
            if (a.size() != b.size())
                return a.size() <=> b.size();
            if (const int compared = a.compare(b); compared != 0)
                return compared <=> 0;
        } else if (left.front() != right.front()) {
            return uchar(left.front()) <=> uchar(right.front());
        } else {
            left = left.sliced(1);
            right = right.sliced(1);
        }
    }
    if (left.size() != right.size())
        return left.size() <=> right.size();
    return wholeLeft.compare(wholeRight) <=> 0; // they may differ in leading zeros
}

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

} // namespace runs
