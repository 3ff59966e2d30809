// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/listing.h"

#include "cli/context.h"
#include "core/base/text.h"
#include "core/store/emitter.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace runs {

QStringList formatNames()
{
    return {u"text"_s, u"json"_s, u"yaml"_s, u"csv"_s};
}

CLI::Option *addFormatOption(CLI::App &app, std::string &format)
{
    return app.add_option("--format", format, "Output format: text, json, yaml or csv (default: text)")
        ->option_text("FORMAT")
        ->check(CLI::IsMember({"text", "json", "yaml", "csv"}));
}

QString structured(const Value &value, const std::string &format)
{
    return format == "json" ? toJson(value) + u'\n' : toYaml(value);
}

Mapping namedFields(const Run &run)
{
    Mapping fields{{u"name"_s, Value{run.name}}};
    for (const auto &field : run.fields) {
        if (field.first != u"name")
            fields.push_back(field);
    }
    return fields;
}

namespace {

void noteMissing(const RunRepository &repository)
{
    const QString database = repository.project().databasePath();
    if (!QFileInfo::exists(database))
        Context::note(u"No runs yet: there is no %1."_s.arg(printable(database)));
}

} // namespace

Result<Document> readRuns(const RunRepository &repository)
{
    noteMissing(repository);
    return repository.read();
}

Result<RunIndex> readIndex(const RunRepository &repository, Interest interest)
{
    noteMissing(repository);
    return repository.index(interest);
}

Result<Run> readRun(const Context &context, const QString &name)
{
    return context.repository().and_then([&](const RunRepository &repository) { return readRun(repository, name); });
}

Result<Run> readRun(const RunRepository &repository, const QString &name)
{
    return readIndex(repository).and_then([&](const RunIndex &runs) { return findRun(runs, name); });
}

Result<Run> findRun(const RunList &runs, const QString &name)
{
    if (const auto index = runs.find(name))
        return runs.run(*index);
    const QStringList names = runs.names();
    return failure(ErrorCode::NotFound,
                   u"There is no run %1%2 %3"_s.arg(quoted(name), suggestion(name, names), recordedNames(names)));
}

std::unexpected<Error> noMatch(const QString &pattern, const QStringList &names)
{
    return failure(ErrorCode::NotFound,
                   u"No runs match the pattern %1. %2"_s.arg(quoted(pattern), recordedNames(names)));
}

QString recordedNames(const QStringList &names)
{
    constexpr qsizetype most = 50;
    if (names.isEmpty())
        return u"No runs are recorded."_s;
    QString text = u"Recorded runs:"_s;
    for (const QString &name : names.first(std::min(most, names.size())))
        text += u"\n  "_s + printable(name);
    if (names.size() > most)
        text += u"\n  and %1 more"_s.arg(names.size() - most);
    return text;
}

} // namespace runs
