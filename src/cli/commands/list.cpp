// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/csv.h"
#include "cli/listing.h"
#include "cli/pattern.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    std::string pattern = ".*";
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

Result<int> list(Context &context, const Options &options, bool isFiltered)
{
    const auto found = readRuns(context);
    if (!found)
        return std::unexpected(found.error());
    QStringList names;
    if (isFiltered) {
        const auto matching = matchingRuns(*found, fromUtf8(options.pattern));
        if (!matching)
            return std::unexpected(matching.error());
        for (const qsizetype index : *matching)
            names += found->name(index);
    } else {
        names = found->names();
    }
    context.print(listing(names, options.format));
    return 0;
}

} // namespace

Action addList(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    auto *pattern = addPatternOption(app, options->pattern);
    addFormatOption(app, options->format);
    app.footer("Example:\n  runs list --pattern 'ppo/.*'");
    return [options, pattern](Context &context) { return list(context, *options, pattern->count() > 0); };
}

} // namespace runs
