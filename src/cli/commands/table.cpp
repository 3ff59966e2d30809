// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/csv.h"
#include "cli/listing.h"
#include "cli/pattern.h"
#include "cli/table_layout.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <set>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    std::string pattern = ".*";
    std::string format = "text";
    int columnWidth = 0; ///< 0: as the settings say
};

/// Every key that one of the runs has, in the order of code points.
QStringList allKeys(const std::vector<Run> &runs)
{
    const auto byCodePoint = [](const QString &a, const QString &b) { return a.toUcs4() < b.toUcs4(); };
    std::set<QString, decltype(byCodePoint)> keys;
    for (const Run &run : runs) {
        for (const auto &[key, value] : run.fields)
            keys.insert(key);
    }
    return {keys.begin(), keys.end()};
}

/// The first `width` characters of a value, and "..." when there are more; on one line.
QString cell(const Value *value, int width)
{
    if (!value)
        return u"_"_s;
    const QString text = displayText(*value);
    if (text.size() <= width)
        return printable(text);
    const std::u32string characters = text.toStdU32String();
    if (characters.size() <= size_t(width))
        return printable(text);
    return printable(QString::fromStdU32String(characters.substr(0, size_t(width)))) + u"..."_s;
}

QString textTable(const std::vector<Run> &runs, const QStringList &keys, int columnWidth)
{
    QStringList header{u"name"_s};
    for (const QString &key : keys)
        header += printable(key);
    QList<QStringList> rows;
    for (const Run &run : runs) {
        QStringList row{printable(run.name)};
        for (const QString &key : keys)
            row += cell(run.field(key), columnWidth);
        rows += row;
    }
    return tableText(header, rows);
}

QString csvTable(const std::vector<Run> &runs, const QStringList &keys)
{
    QString text = csvRecord(QStringList{u"name"_s} + keys);
    for (const Run &run : runs) {
        QStringList record{run.name};
        for (const QString &key : keys)
            record += run.text(key);
        text += csvRecord(record);
    }
    return text;
}

Result<int> table(Context &context, const Options &options)
{
    const auto repository = context.repository();
    if (!repository)
        return std::unexpected(repository.error());
    const auto document = readRuns(*repository);
    if (!document)
        return std::unexpected(document.error());
    const auto matching = matchingRuns(*document, fromUtf8(options.pattern));
    if (!matching)
        return std::unexpected(matching.error());
    std::vector<Run> runs;
    for (const qsizetype index : *matching) {
        auto run = document->run(index);
        if (!run)
            return std::unexpected(run.error());
        runs.push_back(std::move(*run));
    }

    const int width = options.columnWidth > 0 ? options.columnWidth : repository->project().settings.columnWidth;
    if (options.format == "text") {
        if (!runs.empty())
            context.print(textTable(runs, allKeys(runs), width));
    } else if (options.format == "csv") {
        context.print(csvTable(runs, allKeys(runs)));
    } else {
        Sequence values;
        for (const Run &run : runs)
            values.push_back({namedFields(run)});
        context.print(structured({values}, options.format));
    }
    return 0;
}

} // namespace

Action addTable(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    addPatternOption(app, options->pattern);
    app.add_option("--column-width", options->columnWidth, "Characters of a value that are shown (default: 30)")
        ->option_text("N")
        ->check(CLI::Range(1, 1'000'000));
    addFormatOption(app, options->format);
    app.footer("Example:\n  runs table --pattern 'ppo/.*' --column-width 60");
    return [options](Context &context) { return table(context, *options); };
}

} // namespace runs
