// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/theme/palettes.h"

#include "gui/theme/theme.h"

#include <array>
#include <utility>

namespace runs {
namespace {

using Colors = std::array<std::pair<QPalette::ColorRole, QRgb>, 21>;

// Midlight to Shadow are what Fusion makes bevels, grooves and frames of.
constexpr Colors light{{
    {QPalette::Window, 0xfff3f4f6},        {QPalette::WindowText, 0xff1f2328},  {QPalette::Base, 0xffffffff},
    {QPalette::AlternateBase, 0xfff7f8fa}, {QPalette::Text, 0xff1f2328},        {QPalette::PlaceholderText, 0xff666d78},
    {QPalette::Button, 0xfff0f1f4},        {QPalette::ButtonText, 0xff1f2328},  {QPalette::BrightText, 0xffffffff},
    {QPalette::Highlight, 0xff2a6fbe},     {QPalette::Accent, 0xff2a6fbe},      {QPalette::HighlightedText, 0xffffffff},
    {QPalette::Link, 0xff0b5cad},          {QPalette::LinkVisited, 0xff6f42a6}, {QPalette::ToolTipBase, 0xff2b2f36},
    {QPalette::ToolTipText, 0xfff3f4f6},   {QPalette::Light, 0xffffffff},       {QPalette::Midlight, 0xffe6e8ec},
    {QPalette::Mid, 0xffc4c8cf},           {QPalette::Dark, 0xff9da3ad},        {QPalette::Shadow, 0xff6b7280},
}};
constexpr QRgb lightDisabledText = 0xff8b919b;
constexpr QRgb lightDisabledHighlight = 0xffd5d8de;

constexpr Colors dark{{
    {QPalette::Window, 0xff27292d},        {QPalette::WindowText, 0xffe3e5e8},  {QPalette::Base, 0xff1d1f22},
    {QPalette::AlternateBase, 0xff222428}, {QPalette::Text, 0xffe3e5e8},        {QPalette::PlaceholderText, 0xff9ba1aa},
    {QPalette::Button, 0xff33363b},        {QPalette::ButtonText, 0xffe3e5e8},  {QPalette::BrightText, 0xffffffff},
    {QPalette::Highlight, 0xff2f71bd},     {QPalette::Accent, 0xff2f71bd},      {QPalette::HighlightedText, 0xffffffff},
    {QPalette::Link, 0xff7ab4f5},          {QPalette::LinkVisited, 0xffb79aeb}, {QPalette::ToolTipBase, 0xff3a3d43},
    {QPalette::ToolTipText, 0xffecedef},   {QPalette::Light, 0xff4a4e55},       {QPalette::Midlight, 0xff3e4147},
    {QPalette::Mid, 0xff2b2d31},           {QPalette::Dark, 0xff17181b},        {QPalette::Shadow, 0xff0d0e10},
}};
constexpr QRgb darkDisabledText = 0xff777d87;
constexpr QRgb darkDisabledHighlight = 0xff3e4147;

QPalette palette(const Colors &colors, QRgb disabledText, QRgb disabledHighlight)
{
    QPalette palette;
    for (const auto &[role, color] : colors)
        palette.setColor(QPalette::All, role, QColor(color));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
                            QPalette::PlaceholderText, QPalette::Link, QPalette::LinkVisited})
        palette.setColor(QPalette::Disabled, role, QColor(disabledText));
    for (const auto role : {QPalette::Highlight, QPalette::Accent})
        palette.setColor(QPalette::Disabled, role, QColor(disabledHighlight));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return palette(light, lightDisabledText, lightDisabledHighlight);
}

QPalette darkPalette()
{
    return palette(dark, darkDisabledText, darkDisabledHighlight);
}

std::optional<QPalette> ownPalette(Preferences::Theme theme, const QPalette &desktop, const QPalette &qtDefault)
{
    const bool desktopIsDark = isDark(desktop);
    const bool dark = theme == Preferences::Theme::System ? desktopIsDark : theme == Preferences::Theme::Dark;
    if (desktop != qtDefault && desktopIsDark == dark)
        return std::nullopt;
    return dark ? darkPalette() : lightPalette();
}

} // namespace runs
