// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/printed_line.h"

#include "core/metrics/printed_name.h"

#include <QByteArrayList>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace runs {
namespace {

using Count = PrintedLine::Count;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

/// (std::string_view::contains() calls memchr(3), for each character of a log.)
constexpr bool isOneOf(char c, std::string_view set)
{
    return std::ranges::any_of(set, [c](char one) { return one == c; });
}

/// Goes through a line from left to right.
class LineParser
{
public:
    explicit LineParser(QByteArrayView text) : m_text(text) {}

    PrintedLine parse()
    {
        takeBar();
        takeLeadingCount();
        while (m_at < m_text.size())
            step();
        if (m_bracket && m_line.epoch && !m_line.progress)
            m_line.progress = m_bracket;
        return std::move(m_line);
    }

private:
    char at(qsizetype place) const { return place >= 0 && place < m_text.size() ? m_text[place] : '\0'; }

    void skipSpaces(qsizetype &place) const
    {
        while (isSpace(at(place)))
            ++place;
    }

    void step()
    {
        const char c = at(m_at);
        const char before = at(m_at - 1);
        if (isLetter(c) && (m_at == 0 || isSpace(before) || isOneOf(before, "([{,;:|\"'<>]"))) {
            takeWord();
        } else if (c == '(' && m_at > 0 && (isLetter(before) || isDigit(before))) {
            skipCall();
        } else {
            if (c == '[')
                takeBracket();
            if (!isSpace(c) || !isLetter(at(m_at + 1)) || isSpace(before)) // else the name goes on behind a space
                m_words = 0;
            ++m_at;
        }
    }

    /// "Adam(lr=0.1)", "Conv2d(3, 8, kernel_size=(3, 3))": what a program prints of its objects.
    void skipCall()
    {
        int depth = 0;
        do {
            depth += at(m_at) == '(' ? 1 : at(m_at) == ')' ? -1 : 0;
            ++m_at;
        } while (depth > 0 && m_at < m_text.size());
        m_words = 0;
    }

    void takeWord()
    {
        qsizetype end = m_at;
        while (isLetter(at(end)) || isDigit(at(end)) || isOneOf(at(end), "./@-"))
            ++end;
        const QByteArrayView word = m_text.sliced(m_at, end - m_at);
        if (m_words++ == 0)
            m_phrase = m_at;
        m_at = end;
        if (const StepUnit unit = unitOf(word); unit != StepUnit::None && takeCount(unit))
            return;
        takeValue(word);
    }

    /// The number behind the name of a unit of steps: "epoch 3/10", "Step: 5", "Epoch: [3]".
    bool takeCount(StepUnit unit)
    {
        qsizetype place = m_at;
        if (isOneOf(at(place), "'\""))
            ++place;
        skipSpaces(place);
        const bool hasSign = isOneOf(at(place), ":=");
        if (hasSign)
            ++place;
        else if (m_words > 2 || !isSpace(at(place - 1))) // "resumed from step 3"
            return false;
        skipSpaces(place);
        if (isOneOf(at(place), "[(#"))
            ++place;
        const auto count = countAt(place);
        if (!count)
            return false;
        (unit == StepUnit::Epoch ? m_line.epoch : unit == StepUnit::Step ? m_line.step : m_line.progress) = count;
        m_at = place;
        m_words = 0;
        return true;
    }

    /// "3" or "3/10", with nothing behind that makes it another number; moves `place` behind it.
    std::optional<Count> countAt(qsizetype &place) const
    {
        qsizetype end = place;
        skipSpaces(end); // " 10/500"
        const auto done = integerAt(end);
        if (!done)
            return {};
        Count count{*done, {}};
        qsizetype slash = end;
        skipSpaces(slash);
        if (at(slash) == '/') {
            qsizetype behind = slash + 1;
            skipSpaces(behind);
            count.total = integerAt(behind);
            if (!count.total)
                return {};
            end = behind;
        }
        const char next = at(end);
        const bool isDecimal = next == '.' && isDigit(at(end + 1));
        if (isDecimal || isLetter(next) || isOneOf(next, "%/-") || (next == ':' && isDigit(at(end + 1))))
            return {};
        place = end;
        return count;
    }

    std::optional<qint64> integerAt(qsizetype &place) const
    {
        qint64 number = 0;
        const char *begin = m_text.data() + std::min(place, m_text.size());
        const auto [end, error] = std::from_chars(begin, m_text.data() + m_text.size(), number);
        if (error != std::errc() || number < 0 || number > (qint64(1) << 53))
            return {};
        place += end - begin;
        return number;
    }

    /// The number behind a name: "loss: 0.3", "loss=0.3", "'loss': 0.3", "Loss 0.3".
    void takeValue(QByteArrayView name)
    {
        qsizetype place = m_at;
        if (isOneOf(at(place), "'\""))
            ++place;
        const qsizetype nameEnd = place;
        skipSpaces(place);
        const char sign = at(place);
        const bool isSigned = isOneOf(sign, ":=");
        if (isSigned)
            ++place;
        if (!isSigned && !needsNoSign(name))
            return;
        const bool isAttached = isSigned && !isSpace(at(place));
        skipSpaces(place);
        const qsizetype end = numberEnd(place);
        const auto text = m_text.sliced(std::min(place, m_text.size()), end - std::min(place, m_text.size()));
        const auto number = end > place ? printedNumber(text) : std::nullopt;
        const bool isDecimal = std::ranges::any_of(text, [](char c) { return !isDigit(c) && c != '-' && c != '+'; });
        const bool isSeparate = isSigned || (place > nameEnd && isDecimal);
        // "localhost:6006", "cuda:0"; "files: 3 found"
        const bool isOther = !isDecimal && sign != '=' && (isAttached || isFollowedByWord(end));
        if (!number || !isSeparate || isOther || !isWholeAt(end) || isNoMetric(name))
            return;
        m_line.values.push_back({tag(name), *number});
        m_at = end;
        m_words = 0;
    }

    /// The name, with the words before it when these few are all that stands there: "val loss" is "val_loss".
    QByteArray tag(QByteArrayView name) const
    {
        constexpr int most = 3;
        if (m_words > most)
            return name.toByteArray();
        const auto phrase = m_text.sliced(m_phrase, name.end() - m_text.begin() - m_phrase).toByteArray();
        const QByteArrayList words = phrase.split(' ');
        const bool isName = std::ranges::none_of(
            words, [](const QByteArray &word) { return isNoMetric(word) || unitOf(word) != StepUnit::None; });
        return isName ? words.join('_') : name.toByteArray();
    }

    /// Behind the number at `place`; `place` itself when there is none.
    qsizetype numberEnd(qsizetype place) const
    {
        qsizetype end = place;
        if (isOneOf(at(end), "+-"))
            ++end;
        if (isLetter(at(end))) { // nan, inf
            while (isLetter(at(end)))
                ++end;
            return end;
        }
        const qsizetype begin = end;
        while (isDigit(at(end))
               || (at(end) == '.' && isDigit(at(end + 1)) && !m_text.sliced(begin, end - begin).contains('.')))
            ++end;
        const qsizetype exponent = isOneOf(at(end + 1), "+-") ? end + 2 : end + 1;
        if (end > begin && isOneOf(at(end), "eE") && isDigit(at(exponent))) {
            end = exponent;
            while (isDigit(at(end)))
                ++end;
        }
        return end > begin ? end : place;
    }

    /// Whether a number that ends there is not a part of something else.
    bool isWholeAt(qsizetype end) const
    {
        const char next = at(end);
        const char behind = at(end + 1);
        if (next == ',' || next == '.')
            return !isDigit(behind) && (next == ',' || behind == '\0' || isSpace(behind));
        if (next == '%')
            return behind == '\0' || isSpace(behind) || isOneOf(behind, ",;)]}");
        return next == '\0' || isSpace(next) || isOneOf(next, ";|)]}");
    }

    /// "3 files": not "3 loss: 0.1".
    bool isFollowedByWord(qsizetype place) const
    {
        skipSpaces(place);
        if (!isLetter(at(place)))
            return false;
        while (at(place) != '\0' && !isOneOf(at(place), " \t:="))
            ++place;
        skipSpaces(place);
        return !isOneOf(at(place), ":=");
    }

    /// "[640/60000 (1%)]", "[  10/5005]": the place in an epoch.
    void takeBracket()
    {
        qsizetype place = m_at + 1;
        const auto count = countAt(place);
        if (count && count->total && (isOneOf(at(place), "]") || isSpace(at(place))))
            m_bracket = count;
    }

    /// A bar of tqdm: "train:  45%|████      | 45/100 [00:12<00:15, 3.60it/s]".
    void takeBar()
    {
        const qsizetype percent = m_text.indexOf("%|");
        const qsizetype end = percent < 0 ? -1 : m_text.indexOf('|', percent + 2);
        if (end < 0)
            return;
        qsizetype place = end + 1;
        const auto count = countAt(place);
        if (!count || !count->total)
            return;
        m_line.progress = count;
        for (const char c : m_text.first(percent)) {
            if (!isDigit(c) && !isSpace(c))
                m_line.bar += c;
        }
    }

    /// A bar of Keras: " 45/100 [=====>.....] - ETA: 3s - loss: 0.3", and not "11/28 [12:00:00]".
    void takeLeadingCount()
    {
        qsizetype place = 0;
        const auto count = countAt(place);
        if (!count || !count->total || !isSpace(at(place)))
            return;
        skipSpaces(place);
        const bool isBar = (at(place) == '[' && isOneOf(at(place + 1), "=>.")) || uchar(at(place)) >= 0x80;
        if (isBar)
            m_line.progress = count;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_words = 0;        ///< that follow each other, with a space between, and may be a name
    qsizetype m_phrase = 0; ///< where they begin
    std::optional<Count> m_bracket;
    PrintedLine m_line;
};

} // namespace

PrintedLine PrintedLine::parse(QByteArrayView text)
{
    return LineParser(text).parse();
}

std::optional<double> printedNumber(QByteArrayView text)
{
    if (text.startsWith('+'))
        text = text.sliced(1);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc() && end == text.data() + text.size() && !text.isEmpty();
    return isWhole ? std::optional(number) : std::nullopt;
}

} // namespace runs
