// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/run.h"
#include "core/store/run_index.h"

#include <string>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace runs {

class Context;
class RunRepository;

/// The values of `--format`.
QStringList formatNames();

/// Adds `--format` to a subcommand; `format` gets one of text, json, yaml and csv.
CLI::Option *addFormatOption(CLI::App &app, std::string &format);

/// A value as a JSON or YAML document, ended by a line break.
QString structured(const Value &value, const std::string &format);

/// A run as a mapping, with its name first.
Mapping namedFields(const Run &run);

/// All runs of the project; says on the standard error when there are none because there is no database.
Result<Document> readRuns(const RunRepository &repository);
Result<RunIndex> readIndex(const RunRepository &repository, Interest interest = Interest::Names);

/// One run. Errors: NotFound, with the nearest name and some of the others.
Result<Run> readRun(const RunRepository &repository, const QString &name);
Result<Run> readRun(const Context &context, const QString &name);
Result<Run> findRun(const RunList &runs, const QString &name);

/// The error for a pattern that no run matches.
std::unexpected<Error> noMatch(const QString &pattern, const QStringList &names);

/// A sentence that names the recorded runs, as far as they are a reasonable number.
QString recordedNames(const QStringList &names);

} // namespace runs
