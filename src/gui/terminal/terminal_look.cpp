// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/terminal/terminal_look.h"

#include "gui/settings/preferences.h"
#include "gui/terminal/term_widget.h"
#include "gui/terminal/terminal_panel.h"
#include "gui/terminal/version.h"
#include "gui/theme/theme.h"

#include <QFileInfo>
#include <QFontInfo>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

// Every colour stands out from the background, and black from every colour, at 4.5 : 1 or more (black itself apart on
// dark). The schemes of QTermWidget have yellow on white, and dark red on grey.
const QString lightScheme = u":/terminal/RunManagerLight.colorscheme"_s;
const QString darkScheme = u":/terminal/RunManagerDark.colorscheme"_s;

QFont terminalFont(const Preferences &preferences, int zoom)
{
    QFont font = fixedFont();
    if (!preferences.terminalFamily.isEmpty()) {
        font.setFamily(preferences.terminalFamily);
        font.setStyleHint(QFont::Monospace);
        font.setFixedPitch(true);
    }
    const int size = preferences.terminalPointSize > 0 ? preferences.terminalPointSize : QFontInfo(font).pointSize();
    font.setPointSize(std::clamp(size + zoom, 4, 96));
    return font;
}

} // namespace

QStringList TerminalPanel::colorSchemes()
{
    QStringList schemes = QTermWidget::availableColorSchemes();
    for (const QString &own : {lightScheme, darkScheme})
        schemes.removeAll(QFileInfo(own).baseName()); // what no choice stands for
    schemes.sort(Qt::CaseInsensitive);
    return schemes;
}

QString terminalLibraryVersion()
{
    return u"%1.%2.%3"_s.arg(QTERMWIDGET_VERSION_MAJOR).arg(QTERMWIDGET_VERSION_MINOR).arg(QTERMWIDGET_VERSION_PATCH);
}

TerminalLook terminalLook(const Preferences &preferences, const QPalette &palette, int zoom)
{
    QString scheme = preferences.terminalScheme;
    if (scheme.isEmpty() || !QTermWidget::availableColorSchemes().contains(scheme))
        scheme = isDark(palette) ? darkScheme : lightScheme;
    return {.font = terminalFont(preferences, zoom), .scheme = scheme};
}

} // namespace runs
