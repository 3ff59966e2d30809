// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/csv.h"
#include "cli/listing.h"
#include "cli/selection.h"
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

QString listing(const QStringList &names, const std::string &format)
{
    QString text;
    if (format == "text") {
        for (const QString &name : names)
            text += printable(name) + u'\n';
    } else if (format == "csv") {
        text = csvRecord({u"name"_s});
        for (const QString &name : names)
            text += csvRecord({name});
    } else {
        Sequence values;
        for (const QString &name : names)
            values.push_back({name});
        text = structured({values}, format);
    }
    return text;
}

Result<int> list(Context &context, const Options &options)
{
    const auto repository = context.repository();
    if (!repository)
        return std::unexpected(repository.error());
    const auto found = readRuns(*repository);
    if (!found)
        return std::unexpected(found.error());
    const auto selected = selectedRuns(*repository, *found, options.selection);
    if (!selected)
        return std::unexpected(selected.error());
    QStringList names;
    for (const qsizetype index : *selected)
        names += found->name(index);
    context.print(listing(names, options.format));
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
