// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

class QPlainTextEdit;

namespace runs {

/// What is in the field, every character as it was typed, with '\n' for each line break, also one by Shift+Enter.
/// (QPlainTextEdit::toPlainText() makes blanks of no-break spaces.)
QString textOf(const QPlainTextEdit &field);

} // namespace runs
