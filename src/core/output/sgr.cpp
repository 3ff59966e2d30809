// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/output/sgr.h"

#include <algorithm>
#include <array>
#include <optional>

namespace runs {
namespace {

/// The numbers of a sequence, each with what is subordinate to it (`4:3`).
class Parameters
{
public:
    explicit Parameters(QByteArrayView text) : m_text(text) {}

    bool atEnd() const { return m_at > m_text.size(); }

    /// The next number; a missing one is 0. `isSubordinate`: whether ':' stands before it.
    int next(bool *isSubordinate = nullptr)
    {
        if (isSubordinate)
            *isSubordinate = m_at > 0 && m_at <= m_text.size() && m_text[m_at - 1] == ':';
        int value = 0;
        for (; m_at < m_text.size() && m_text[m_at] != ';' && m_text[m_at] != ':'; ++m_at) {
            if (m_text[m_at] >= '0' && m_text[m_at] <= '9')
                value = std::min(value * 10 + (m_text[m_at] - '0'), 65535);
        }
        ++m_at;
        return value;
    }

    bool isSubordinateNext() const { return m_at > 0 && m_at <= m_text.size() && m_text[m_at - 1] == ':'; }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

/// What follows 38 or 48: `5;n`, `2;r;g;b`, `5:n`, `2:r:g:b` or `2:space:r:g:b`.
std::optional<TextColor> extendedColor(Parameters &parameters)
{
    std::array<int, 8> numbers{};
    size_t count = 0;
    const bool isColonForm = parameters.isSubordinateNext();
    if (parameters.atEnd())
        return {};
    const int kind = parameters.next();
    const size_t wanted = kind == 5 ? 1 : kind == 2 ? 3 : 0;
    while (!parameters.atEnd() && count < numbers.size()
           && (isColonForm ? parameters.isSubordinateNext() : count < wanted))
        numbers[count++] = parameters.next();
    if (count < wanted || wanted == 0)
        return {};
    const size_t first = isColonForm && kind == 2 && count > 3 ? 1 : 0;
    const auto part = [&](size_t index) { return quint8(std::min(numbers[first + index], 255)); };
    return kind == 5 ? TextColor::indexed(part(0)) : TextColor::rgb(part(0), part(1), part(2));
}

void setFlag(TextStyle &style, quint32 flags, bool isOn)
{
    style.flags = isOn ? style.flags | flags : style.flags & ~flags;
}

/// Whether the number stands for one of the colours of a range of eight.
bool isWithin(int number, int first)
{
    return number >= first && number < first + 8;
}

void applyColor(TextStyle &style, int number)
{
    if (isWithin(number, 30))
        style.foreground = TextColor::indexed(quint8(number - 30));
    else if (isWithin(number, 90))
        style.foreground = TextColor::indexed(quint8(number - 90 + 8));
    else if (isWithin(number, 40))
        style.background = TextColor::indexed(quint8(number - 40));
    else if (isWithin(number, 100))
        style.background = TextColor::indexed(quint8(number - 100 + 8));
}

void apply(TextStyle &style, int number, Parameters &rest)
{
    switch (number) {
    case 0: style = {}; break;
    case 1: setFlag(style, TextStyle::Bold, true); break;
    case 2: setFlag(style, TextStyle::Dim, true); break;
    case 3: setFlag(style, TextStyle::Italic, true); break;
    case 4: setFlag(style, TextStyle::Underline, !rest.isSubordinateNext() || rest.next() != 0); break; // 4:3 is curly
    case 7: setFlag(style, TextStyle::Inverse, true); break;
    case 21: setFlag(style, TextStyle::Underline, true); break; // doubly
    case 22: setFlag(style, TextStyle::Bold | TextStyle::Dim, false); break;
    case 23: setFlag(style, TextStyle::Italic, false); break;
    case 24: setFlag(style, TextStyle::Underline, false); break;
    case 27: setFlag(style, TextStyle::Inverse, false); break;
    case 38: style.foreground = extendedColor(rest).value_or(style.foreground); break;
    case 48: style.background = extendedColor(rest).value_or(style.background); break;
    case 58: extendedColor(rest); break; // of the underline
    case 39: style.foreground = {}; break;
    case 49: style.background = {}; break;
    default: applyColor(style, number); break;
    }
}

QByteArray colorParameters(TextColor color, int base)
{
    if (color.kind() == TextColor::Kind::Default)
        return {};
    if (color.kind() == TextColor::Kind::Rgb) {
        const quint32 value = color.rgbValue();
        return ';' + QByteArray::number(base + 8) + ";2;" + QByteArray::number(value >> 16) + ';'
               + QByteArray::number(value >> 8 & 0xff) + ';' + QByteArray::number(value & 0xff);
    }
    const int index = color.index();
    if (index < 8)
        return ';' + QByteArray::number(base + index);
    if (index < 16)
        return ';' + QByteArray::number(base + 60 + index - 8);
    return ';' + QByteArray::number(base + 8) + ";5;" + QByteArray::number(index);
}

} // namespace

void applySgr(TextStyle &style, QByteArrayView parameters)
{
    Parameters rest(parameters);
    while (!rest.atEnd()) {
        bool isSubordinate = false;
        const int number = rest.next(&isSubordinate);
        if (!isSubordinate)
            apply(style, number, rest);
    }
}

QByteArray sgrSequence(const TextStyle &style)
{
    QByteArray parameters;
    if (style.has(TextStyle::Bold))
        parameters += ";1";
    if (style.has(TextStyle::Dim))
        parameters += ";2";
    if (style.has(TextStyle::Italic))
        parameters += ";3";
    if (style.has(TextStyle::Underline))
        parameters += ";4";
    if (style.has(TextStyle::Inverse))
        parameters += ";7";
    parameters += colorParameters(style.foreground, 30) + colorParameters(style.background, 40);
    return parameters.isEmpty() ? QByteArray() : "\x1b[" + parameters.sliced(1) + 'm';
}

QByteArray terminalText(const StyledLine &line, bool hasColors)
{
    if (!hasColors || line.spans.empty())
        return line.text;
    QByteArray result;
    qsizetype at = 0;
    for (const StyleSpan &span : line.spans) {
        result += QByteArrayView(line.text).sliced(at, span.start - at);
        result += sgrSequence(span.style);
        result += QByteArrayView(line.text).sliced(span.start, span.length);
        result += "\x1b[0m";
        at = span.start + span.length;
    }
    return result + line.text.sliced(at);
}

} // namespace runs
