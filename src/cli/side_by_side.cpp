// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/side_by_side.h"

#include "cli/context.h"
#include "cli/text_table.h"
#include "core/base/text.h"
#include "core/comparison/entry_comparison.h"
#include "core/comparison/reading.h"
#include "core/comparison/table_text.h"

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Of long values what tells them apart.
QString textTable(const ComparedTable &table)
{
    QStringList header{u"section"_s, u"name"_s};
    for (const QString &name : table.names)
        header += printable(name);
    QList<QStringList> rows;
    for (const ComparedRow &row : table.rows) {
        QStringList cells{sectionTitle(row.section).toLower(), printable(row.name)};
        const QStringList texts = row.numbers.empty() ? distinctParts(row.texts) : row.texts;
        for (qsizetype run = 0; run < row.texts.size(); ++run) {
            const QString difference = differenceText(row, run, 0);
            cells += printable(texts[run]) + (difference.isEmpty() ? QString() : u" (%1)"_s.arg(difference));
        }
        rows += cells;
    }
    return tableText(header, rows);
}

} // namespace

Result<QString> sideBySide(const RunRepository &repository, const RunList &runs, const QStringList &names,
                           const std::string &format)
{
    if (format == "json" || format == "yaml")
        return failure(ErrorCode::InvalidArgument,
                       u"--format %1 compares two runs only; more of them go with text, markdown, latex and csv."_s.arg(
                           fromUtf8(format)));
    const RunSnapshots read = readSnapshots(repository, runs, names, names.size());
    for (const auto &run : read) {
        for (const QString &problem : run->contents().problems)
            Context::warn(u"%1: %2"_s.arg(printable(run->name()), problem));
    }
    const ComparedTable table = narrowed(comparedTable(read, Aggregate::Last), true, {});
    if (table.rows.empty())
        return QString();
    return format == "markdown" ? markdownTable(table, 0)
           : format == "latex"  ? latexTable(table, 0)
           : format == "csv"    ? csvTable(table, 0)
                                : textTable(table);
}

} // namespace runs
