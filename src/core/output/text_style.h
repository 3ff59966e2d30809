// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace runs {

/// A colour as SGR sequences name it (ECMA-48, ITU-T T.416): the terminal's own, one of 256, or red, green and blue.
class TextColor
{
public:
    enum class Kind : quint8 { Default, Indexed, Rgb };

    constexpr TextColor() = default;
    static constexpr TextColor indexed(quint8 index) { return TextColor(1U << 24 | index); }
    static constexpr TextColor rgb(quint8 red, quint8 green, quint8 blue)
    {
        return TextColor(2U << 24 | quint32(red) << 16 | quint32(green) << 8 | blue);
    }

    constexpr Kind kind() const { return Kind(m_value >> 24); }
    constexpr quint8 index() const { return quint8(m_value); }        ///< 0 to 15: the 16 colours, then xterm's
    constexpr quint32 rgbValue() const { return m_value & 0xffffff; } ///< 0xrrggbb
    constexpr bool operator==(const TextColor &) const = default;

private:
    explicit constexpr TextColor(quint32 value) : m_value(value) {}

    quint32 m_value = 0;
};

struct TextStyle
{
    enum Flag : quint8 { Bold = 1, Dim = 2, Italic = 4, Underline = 8, Inverse = 16 };

    TextColor foreground;
    TextColor background;
    quint32 flags = 0; ///< of Flag

    bool has(Flag flag) const { return (flags & flag) != 0; }
    bool operator==(const TextStyle &) const = default;
};

/// Bytes of a line that are not plain.
struct StyleSpan
{
    qsizetype start;
    qsizetype length;
    TextStyle style;

    bool operator==(const StyleSpan &) const = default;
};

/// A line as a terminal shows it.
struct StyledLine
{
    QByteArray text;              ///< valid UTF-8 without control characters
    std::vector<StyleSpan> spans; ///< ascending; what is between them is plain

    bool operator==(const StyledLine &) const = default;
};

} // namespace runs
