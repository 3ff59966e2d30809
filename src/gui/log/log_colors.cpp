// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/log/log_colors.h"

#include "gui/theme/theme.h"

#include <array>

namespace runs {
namespace {

constexpr qreal readable = 4.5;

// Black, red, green, yellow, blue, magenta, cyan, white; then the bright ones.
constexpr std::array<QRgb, 16> onLight{0xff1f2328, 0xffc0262d, 0xff1a7f37, 0xff8a6100, 0xff0b5cad, 0xff8b3fae,
                                       0xff0f7285, 0xff6a707a, 0xff4b5159, 0xffd02f36, 0xff227d3c, 0xff956800,
                                       0xff1f6fc9, 0xff9a4fc0, 0xff187a8e, 0xff5a6069};
constexpr std::array<QRgb, 16> onDark{0xff8b929c, 0xffff7b72, 0xff56c872, 0xffe3b341, 0xff79b8ff, 0xffd2a8ff,
                                      0xff5ccfe6, 0xffd5d9de, 0xffa0a7b0, 0xffffa198, 0xff7ee08f, 0xfff2cc60,
                                      0xffa5d0ff, 0xffe2c5ff, 0xff8be9f5, 0xffffffff};

QColor mixed(const QColor &color, const QColor &other, qreal share)
{
    const auto part = [share](int one, int two) { return qRound(one + (two - one) * share); };
    return {part(color.red(), other.red()), part(color.green(), other.green()), part(color.blue(), other.blue())};
}

/// `color`, or as near to it as can be read on `background`.
QColor readableOn(const QColor &background, const QColor &color)
{
    constexpr int steps = 16;
    const QColor end =
        contrastRatio(Qt::white, background) > contrastRatio(Qt::black, background) ? Qt::white : Qt::black;
    for (int step = 0; step < steps; ++step) {
        if (const QColor candidate = mixed(color, end, qreal(step) / steps);
            contrastRatio(candidate, background) >= readable)
            return candidate;
    }
    return end;
}

/// Of xterm's 256 colours: a cube of 6 × 6 × 6 from 16 on, then 24 greys.
QColor indexedColor(int index)
{
    if (index >= 232) {
        const int grey = 8 + (index - 232) * 10;
        return {grey, grey, grey};
    }
    const auto part = [](int level) { return level == 0 ? 0 : 55 + 40 * level; };
    const int cube = index - 16;
    return {part(cube / 36), part(cube / 6 % 6), part(cube % 6)};
}

} // namespace

LogColors::LogColors(const QPalette &palette)
    : m_isDark(isDark(palette))
    , m_base(palette.color(QPalette::Active, QPalette::Base))
    , m_text(palette.color(QPalette::Active, QPalette::Text))
    , m_mark(mixed(m_base, QColor(0xe6, 0x9f, 0x00), 0.45))
    , m_markedText(readableOn(m_mark, m_text))
{}

QColor LogColors::color(TextColor color, const QColor &standard) const
{
    switch (color.kind()) {
    case TextColor::Kind::Default: return standard;
    case TextColor::Kind::Rgb: return QColor::fromRgb(color.rgbValue());
    case TextColor::Kind::Indexed: break;
    }
    if (color.index() >= 16)
        return indexedColor(color.index());
    return QColor::fromRgb((m_isDark ? onDark : onLight)[color.index()]);
}

LogColors::Pair LogColors::made(const TextStyle &style) const
{
    constexpr qreal dimmed = 0.4;
    QColor text = color(style.foreground, m_text);
    QColor background = color(style.background, m_base);
    bool hasBackground = style.background.kind() != TextColor::Kind::Default;
    if (style.has(TextStyle::Inverse)) {
        std::swap(text, background);
        hasBackground = true;
    }
    if (style.has(TextStyle::Dim))
        text = mixed(text, background, dimmed);
    return {readableOn(background, text), hasBackground ? background : QColor()};
}

LogColors::Pair LogColors::of(const TextStyle &style) const
{
    constexpr qsizetype most = 4096;
    const QByteArray key(reinterpret_cast<const char *>(&style), sizeof style);
    if (const auto known = m_made.constFind(key); known != m_made.cend())
        return *known;
    if (m_made.size() > most) // a program that paints rainbows
        m_made.clear();
    return *m_made.insert(key, made(style));
}

} // namespace runs
