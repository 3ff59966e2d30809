// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/base/timestamp.h"

#include <cstdlib>
#include <ctime>

namespace runs {
namespace {

/// The rest of a text that is read from its beginning.
class Cursor
{
public:
    explicit Cursor(QStringView text) : m_rest(text) {}

    bool atEnd() const { return m_rest.isEmpty(); }

    /// Reads this character, if it is the next.
    bool skip(char16_t c)
    {
        if (!m_rest.startsWith(QChar(c)))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    /// Reads a number of exactly so many digits; none when they are not there, or it is more than `most`.
    std::optional<int> number(qsizetype digits, int most)
    {
        if (m_rest.size() < digits)
            return {};
        int value = 0;
        for (const QChar c : m_rest.first(digits)) {
            if (c < u'0' || c > u'9')
                return {};
            value = value * 10 + (c.unicode() - u'0');
        }
        m_rest = m_rest.sliced(digits);
        return value <= most ? std::optional(value) : std::nullopt;
    }

    /// Reads the digits of a fraction of a second, as microseconds.
    std::optional<int> microseconds()
    {
        int value = 0;
        int digits = 0;
        for (; !m_rest.isEmpty() && m_rest.front() >= u'0' && m_rest.front() <= u'9'; ++digits) {
            if (digits < 6)
                value = value * 10 + (m_rest.front().unicode() - u'0');
            m_rest = m_rest.sliced(1);
        }
        for (int missing = digits; missing < 6; ++missing)
            value *= 10;
        return digits <= 9 ? std::optional(value) : std::nullopt;
    }

private:
    QStringView m_rest;
};

std::optional<std::chrono::sys_days> readDate(Cursor &text)
{
    const auto year = text.number(4, 9999);
    if (!year || *year == 0 || !text.skip(u'-'))
        return {};
    const auto month = text.number(2, 12);
    if (!month || !text.skip(u'-'))
        return {};
    const auto day = text.number(2, 31);
    if (!day)
        return {};
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(unsigned(*month)),
                                           std::chrono::day(unsigned(*day))};
    return date.ok() ? std::optional<std::chrono::sys_days>(date) : std::nullopt;
}

std::optional<std::chrono::microseconds> readClock(Cursor &text)
{
    const auto hour = text.number(2, 23);
    if (!hour || !text.skip(u':'))
        return {};
    const auto minute = text.number(2, 59);
    if (!minute)
        return {};
    std::chrono::microseconds time = std::chrono::hours(*hour) + std::chrono::minutes(*minute);
    if (!text.skip(u':'))
        return time;
    const auto second = text.number(2, 59);
    if (!second)
        return {};
    time += std::chrono::seconds(*second);
    if (!text.skip(u'.'))
        return time;
    const auto fraction = text.microseconds();
    if (!fraction)
        return {};
    return time + std::chrono::microseconds(*fraction);
}

/// Reads what is behind '+' or '-'.
std::optional<std::chrono::minutes> readOffset(Cursor &text)
{
    const auto hours = text.number(2, 23);
    if (!hours)
        return {};
    std::chrono::minutes offset = std::chrono::hours(*hours);
    if (text.atEnd())
        return offset;
    text.skip(u':');
    const auto minutes = text.number(2, 59);
    if (!minutes)
        return {};
    return offset + std::chrono::minutes(*minutes);
}

std::chrono::seconds localOffset(std::chrono::sys_seconds time)
{
    const std::time_t clock = time.time_since_epoch().count(); // system_clock knows no years before 1678 or after 2261
    std::tm local{};
    localtime_r(&clock, &local);
    return std::chrono::seconds(local.tm_gmtoff);
}

/// The time when local clocks showed this. (mktime(3) chooses as it likes when there is none, or more than one.)
std::chrono::sys_seconds fromLocal(std::chrono::sys_seconds shown)
{
    constexpr std::chrono::hours day(24);
    const auto before = localOffset(shown - day);
    const auto after = localOffset(shown + day);
    const bool isAfterChange =
        before != after && localOffset(shown - before) != before && localOffset(shown - after) == after;
    return shown - (isAfterChange ? after : before);
}

} // namespace

qint64 currentMicroseconds()
{
    using namespace std::chrono;
    return floor<microseconds>(system_clock::now()).time_since_epoch().count();
}

std::optional<qint64> parseTimestamp(QStringView text)
{
    Cursor cursor(text);
    const auto date = readDate(cursor);
    if (!date)
        return {};
    std::chrono::sys_time<std::chrono::microseconds> time = *date;
    if (!cursor.atEnd()) {
        if (!cursor.skip(u'T') && !cursor.skip(u' '))
            return {};
        const auto clock = readClock(cursor);
        if (!clock)
            return {};
        time += *clock;
    }
    if (cursor.atEnd()) {
        const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
        time = fromLocal(seconds) + (time - seconds);
    } else if (!cursor.skip(u'Z')) {
        const bool isEast = cursor.skip(u'+');
        if (!isEast && !cursor.skip(u'-'))
            return {};
        const auto offset = readOffset(cursor);
        if (!offset)
            return {};
        time -= isEast ? *offset : -*offset;
    }
    return cursor.atEnd() ? std::optional<qint64>(time.time_since_epoch().count()) : std::nullopt;
}

QString isoTimestamp(std::chrono::system_clock::time_point time)
{
    return isoTimestamp(std::chrono::floor<std::chrono::microseconds>(time.time_since_epoch()).count());
}

QString isoTimestamp(qint64 time)
{
    const std::chrono::microseconds microseconds(time);
    const auto seconds = std::chrono::floor<std::chrono::seconds>(microseconds);
    const std::time_t clock = seconds.count();
    std::tm local{};
    localtime_r(&clock, &local);
    const int fraction = int((microseconds - seconds).count());
    const int offset = int(std::abs(local.tm_gmtoff) / 60);
    return QString::asprintf("%04d-%02d-%02dT%02d:%02d:%02d.%06d%c%02d:%02d", local.tm_year + 1900, local.tm_mon + 1,
                             local.tm_mday, local.tm_hour, local.tm_min, local.tm_sec, fraction,
                             local.tm_gmtoff < 0 ? '-' : '+', offset / 60, offset % 60);
}

} // namespace runs
