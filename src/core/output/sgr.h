// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/output/text_style.h"

#include <QByteArrayView>

namespace runs {

/// Changes `style` as the terminal sequence `ESC [ parameters m` does (ECMA-48 8.3.117; 256 colours and true colours as
/// xterm takes them, parted by ';' or ':'). What is not known changes nothing.
void applySgr(TextStyle &style, QByteArrayView parameters);

/// The sequence that gives plain text this style; empty for plain.
QByteArray sgrSequence(const TextStyle &style);

/// A line for a terminal, plain behind its end; without colours just its text.
QByteArray terminalText(const StyledLine &line, bool hasColors);

} // namespace runs
