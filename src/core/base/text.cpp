// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/base/text.h"

#include <QStringDecoder>
#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

bool isShellSafe(QChar c)
{
    return (c.unicode() < 128 && c.isLetterOrNumber()) || u"_@%+=:,./-"_s.contains(c);
}

bool isUnprintable(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Surrogate || category == QChar::Separator_Line
           || category == QChar::Separator_Paragraph || (category == QChar::Other_Format && c != 0x200d);
}

QString escaped(char32_t c)
{
    switch (c) {
    case '\n': return u"\\n"_s;
    case '\r': return u"\\r"_s;
    case '\t': return u"\\t"_s;
    default: break;
    }
    if (c < 0x100)
        return u"\\x%1"_s.arg(uint(c), 2, 16, QLatin1Char('0'));
    return u"\\u%1"_s.arg(uint(c), 4, 16, QLatin1Char('0'));
}

/// Levenshtein distance, given up (as `limit` + 1) once it must exceed `limit`.
qsizetype editDistance(const QString &a, const QString &b, qsizetype limit)
{
    if (qAbs(a.size() - b.size()) > limit)
        return limit + 1;
    std::vector<qsizetype> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        qsizetype best = row[0];
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype substituted = diagonal + (a[i - 1].toCaseFolded() != b[j - 1].toCaseFolded());
            diagonal = row[size_t(j)];
            row[size_t(j)] = std::min({substituted, row[size_t(j)] + 1, row[size_t(j) - 1] + 1});
            best = std::min(best, row[size_t(j)]);
        }
        if (best > limit)
            return limit + 1;
    }
    return row.back();
}

} // namespace

QString shellQuoted(const QString &text, Quoting quoting)
{
    if (quoting == Quoting::WhenNeeded && !text.isEmpty() && std::ranges::all_of(text, isShellSafe))
        return text;
    QString result = text;
    result.replace(u'\'', u"'\\''"_s);
    return u'\'' + result + u'\'';
}

QString printable(const QString &text)
{
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; }))
        return text;
    QString result;
    result.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        const QString escape = escapedIfUnprintable(c);
        result += escape.isEmpty() ? QString::fromUcs4(&c, 1) : escape;
    }
    return result;
}

QString escapedIfUnprintable(char32_t c)
{
    return isUnprintable(c) ? escaped(c) : QString();
}

QByteArray printableUtf8(QByteArrayView text)
{
    const auto isUsual = [](char c) { return c >= 0x20 && c < 0x7f; };
    return std::ranges::all_of(text, isUsual) ? text.toByteArray() : printable(fromUtf8(text)).toUtf8();
}

QString beginning(const QString &text, qsizetype units)
{
    if (text.size() <= units)
        return text;
    return text.first(units > 0 && text[units - 1].isHighSurrogate() ? units - 1 : units);
}

QString shortened(const QString &text, qsizetype head, qsizetype tail)
{
    if (text.size() <= head + tail)
        return text;
    const bool isCut = tail > 0 && text[text.size() - tail].isLowSurrogate();
    return beginning(text, head) + u'…' + text.last(isCut ? tail - 1 : tail);
}

QString quoted(const QString &text)
{
    return u'\'' + shortened(printable(text), 120, 80) + u'\'';
}

std::optional<QString> nearestMatch(const QString &text, const QStringList &candidates)
{
    std::optional<QString> nearest;
    qsizetype limit = std::max<qsizetype>(1, std::min<qsizetype>(text.size(), 30) / 3);
    for (const QString &candidate : candidates) {
        const qsizetype distance = editDistance(text, candidate, limit);
        if (distance <= limit) {
            nearest = candidate;
            limit = distance - 1;
        }
        if (limit < 0)
            break;
    }
    return nearest;
}

QString suggestion(const QString &text, const QStringList &candidates)
{
    const auto nearest = nearestMatch(text, candidates);
    return nearest ? u"; did you mean %1?"_s.arg(quoted(*nearest)) : u"."_s;
}

QString humanSize(qint64 bytes)
{
    static constexpr std::array units{"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    auto value = double(bytes);
    size_t unit = 0;
    while (value >= 1024 && unit + 1 < units.size()) {
        value /= 1024;
        ++unit;
    }
    const int decimals = unit > 0 && value < 10 ? 1 : 0;
    return u"%1 %2"_s.arg(value, 0, 'f', decimals).arg(QLatin1StringView(units[unit]));
}

QString humanDuration(qint64 microseconds)
{
    const qint64 seconds = microseconds / 1'000'000;
    if (microseconds < 1'000'000)
        return u"%1 ms"_s.arg(microseconds / 1000);
    if (seconds < 10)
        return u"%1 s"_s.arg(QString::number(double(microseconds) / 1e6, 'f', 1));
    if (seconds < 60)
        return u"%1 s"_s.arg(seconds);
    if (seconds < 3600)
        return u"%1 min %2 s"_s.arg(seconds / 60).arg(seconds % 60);
    if (seconds < 24 * 3600)
        return u"%1 h %2 min"_s.arg(seconds / 3600).arg(seconds / 60 % 60);
    return u"%1 d %2 h"_s.arg(seconds / 86400).arg(seconds / 3600 % 24);
}

QString counted(qint64 count, const QString &singular)
{
    return u"%1 %2%3"_s.arg(count).arg(singular, count == 1 ? QString() : u"s"_s);
}

QString fromUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    return decoder(bytes);
}

Result<QString> decodeUtf8(QByteArrayView bytes, const QString &message)
{
    if (!QUtf8StringView(bytes).isValidUtf8())
        return failure(ErrorCode::InvalidArgument, message.arg(quoted(QString::fromLatin1(bytes))));
    return fromUtf8(bytes);
}

} // namespace runs
