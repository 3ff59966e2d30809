// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/text/patch_highlighter.h"

#include "gui/theme/theme.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace runs {

void PatchHighlighter::highlightBlock(const QString &line)
{
    const QPalette palette = QGuiApplication::palette();
    QTextCharFormat format;
    if (line.startsWith(u"diff --git "_s) || line.startsWith(u"+++ "_s) || line.startsWith(u"--- "_s))
        format.setFontWeight(QFont::Bold);
    else if (line.startsWith(u"@@"_s))
        format.setForeground(statusColor(StatusTone::Active, palette));
    else if (line.startsWith(u'+'))
        format.setForeground(statusColor(StatusTone::Finished, palette));
    else if (line.startsWith(u'-'))
        format.setForeground(statusColor(StatusTone::Failed, palette));
    else
        return;
    setFormat(0, int(line.size()), format);
}

} // namespace runs
