// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

namespace runs {

/// One record of CSV (RFC 4180), with CRLF at its end. A cell that a spreadsheet would run as a formula gets an
/// apostrophe in front; negative numbers are none.
QString csvRecord(const QStringList &cells);

} // namespace runs
