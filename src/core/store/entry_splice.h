// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/store/entry_edit.h"

#include <QByteArray>

namespace runs {

/// `text`, one entry and its surroundings up to the next one, with only those bytes changed that the edit is about:
/// comments, order, quotes and unknown keys stay. `before`: what the entry says. The result has to be read back and
/// compared; none where a parser's marks do not tell what to cut.
std::optional<QByteArray> splicedEntry(const QByteArray &text, const Run &before, const EntryEdit &edit);

} // namespace runs
