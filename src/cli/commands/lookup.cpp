// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/listing.h"
#include "core/base/csv.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    std::string name;
    std::string key;
    std::string format = "text";
};

QString oneValue(const QString &key, const Value &value, const std::string &format)
{
    if (format == "text")
        return displayText(value) + u'\n';
    if (format == "csv")
        return csvRecord({key}) + csvRecord({displayText(value)});
    return structured(value, format);
}

QString allValues(const Run &run, const std::string &format)
{
    QStringList keys;
    QStringList values;
    qsizetype width = 0;
    for (const auto &[key, value] : run.fields) {
        keys += key;
        values += displayText(value);
        width = std::max(width, printable(key).size());
    }
    if (format == "csv")
        return csvRecord(QStringList{u"name"_s} + keys) + csvRecord(QStringList{run.name} + values);
    if (format != "text")
        return structured({namedFields(run)}, format);
    QString text;
    for (qsizetype i = 0; i < keys.size(); ++i)
        text += (printable(keys[i]) + u':').leftJustified(width + 2) + printable(values[i]) + u'\n';
    return text;
}

Result<int> lookup(Context &context, const Options &options, bool hasKey)
{
    const auto run = readRun(context, fromUtf8(options.name));
    if (!run)
        return std::unexpected(run.error());
    if (!hasKey) {
        context.print(allValues(*run, options.format));
        return 0;
    }
    const QString key = fromUtf8(options.key);
    const Value *value = run->field(key);
    if (!value) {
        QStringList keys;
        for (const auto &field : run->fields)
            keys += field.first;
        return failure(ErrorCode::NotFound,
                       u"The run %1 has no key %2%3 Its keys are: %4."_s.arg(
                           quoted(run->name), quoted(key), suggestion(key, keys), printable(keys.join(u", "_s))));
    }
    context.print(oneValue(key, *value, options.format));
    return 0;
}

} // namespace

Action addLookup(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("NAME", options->name, "Name of the run")->required()->option_text(" ");
    auto *key = app.add_option("KEY", options->key, "One of its keys: its bare value is printed")->option_text(" ");
    addFormatOption(app, options->format);
    app.footer("Examples:\n  runs lookup baseline\n  runs lookup baseline commit");
    return [options, key](Context &context) { return lookup(context, *options, key->count() > 0); };
}

} // namespace runs
