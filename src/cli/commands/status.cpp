// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/listing.h"
#include "cli/run_status_text.h"
#include "cli/selection.h"
#include "cli/text_table.h"
#include "core/base/csv.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    Selection selection;
    std::string format = "text";
};

QString startText(const RunStatus &status)
{
    const auto start = startOf(status);
    return start ? QDateTime::fromMSecsSinceEpoch(*start / 1000).toString(u"yyyy-MM-dd HH:mm:ss") : QString();
}

QStringList row(const QString &name, const RunStatus &status)
{
    return {printable(name), statusWord(kindOf(status)), startText(status), durationText(status), exitText(status)};
}

Mapping namedStatus(const QString &name, const RunStatus &status)
{
    Mapping fields{{u"name"_s, Value{name}}};
    std::ranges::copy(statusFields(status), std::back_inserter(fields));
    return fields;
}

QString csv(const std::vector<Mapping> &entries)
{
    QStringList header{u"name"_s};
    for (const auto &[key, value] : statusFields(RunStatus()))
        header += key;
    QString text = csvRecord(header);
    for (const Mapping &entry : entries) {
        QStringList record;
        for (const auto &[key, value] : entry)
            record += std::holds_alternative<std::monostate>(value.data) ? QString() : displayText(value);
        text += csvRecord(record);
    }
    return text;
}

Result<int> showStatus(Context &context, const Options &options)
{
    const auto repository = context.repository();
    if (!repository)
        return std::unexpected(repository.error());
    const auto names = selectedNames(*repository, options.selection);
    if (!names)
        return std::unexpected(names.error());
    const RunStatuses statuses = repository->statuses();
    if (options.format == "text") {
        QList<QStringList> rows;
        for (const QString &name : *names)
            rows += row(name, statuses.status(name));
        context.print(tableText({u"name"_s, u"status"_s, u"started"_s, u"duration"_s, u"exit"_s}, rows));
        return 0;
    }
    std::vector<Mapping> entries;
    for (const QString &name : *names)
        entries.push_back(namedStatus(name, statuses.status(name)));
    if (options.format == "csv")
        context.print(csv(entries));
    else
        context.print(structured({Sequence(entries.begin(), entries.end())}, options.format));
    return 0;
}

} // namespace

Action addStatus(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    addPatternArgument(app, options->selection);
    addStateOptions(app, options->selection);
    addFormatOption(app, options->format);
    app.footer("Example:\n  runs status 'ppo/.*' --status failed,killed");
    return [options](Context &context) { return showStatus(context, *options); };
}

} // namespace runs
