// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/text/typed_text.h"

#include <QPlainTextEdit>
#include <QTextDocument>

namespace runs {

QString textOf(const QPlainTextEdit &field)
{
    QString text = field.document()->toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
}

} // namespace runs
