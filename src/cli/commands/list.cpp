// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/listing.h"
#include "cli/selection.h"
#include "core/base/csv.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    Selection selection;
    std::string format = "text";
};

QByteArray listing(const RunList &runs, const std::vector<qsizetype> &selected, const std::string &format)
{
    QByteArray text;
    if (format == "text") {
        for (const qsizetype index : selected)
            text.append(printableUtf8(runs.nameUtf8(index))).append('\n');
        return text;
    }
    if (format == "csv") {
        text = csvRecord({u"name"_s}).toUtf8();
        for (const qsizetype index : selected)
            text += csvRecord({runs.name(index)}).toUtf8();
        return text;
    }
    Sequence values;
    for (const qsizetype index : selected)
        values.push_back({runs.name(index)});
    return structured({values}, format).toUtf8();
}

Result<int> list(Context &context, const Options &options)
{
    const auto repository = context.repository();
    if (!repository)
        return std::unexpected(repository.error());
    const auto found = readIndex(*repository, options.selection.interest());
    if (!found)
        return std::unexpected(found.error());
    const auto selected = selectedRuns(*repository, *found, options.selection);
    if (!selected)
        return std::unexpected(selected.error());
    context.print(listing(*found, *selected, options.format));
    return 0;
}

} // namespace

Action addList(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    addSelectionOptions(app, options->selection);
    addFormatOption(app, options->format);
    app.footer("Example:\n  runs list --pattern 'ppo/.*' --status failed,killed");
    return [options](Context &context) { return list(context, *options); };
}

} // namespace runs
