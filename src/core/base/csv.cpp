// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/base/csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QString csvCell(const QString &text)
{
    bool isNumber = false;
    if (text.startsWith(u'-'))
        (void)text.toDouble(&isNumber);
    const bool isFormula = !isNumber && !text.isEmpty() && u"=+-@\t\r"_s.contains(text[0]);
    QString cell = isFormula ? u'\'' + text : text;
    const auto needsQuotes = [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n'; };
    if (std::ranges::any_of(cell, needsQuotes))
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell;
}

} // namespace

QString csvRecord(const QStringList &cells)
{
    QStringList encoded;
    for (const QString &cell : cells)
        encoded += csvCell(cell);
    return encoded.join(u',') + u"\r\n"_s;
}

} // namespace runs
