// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace runs {

/// What is wrong with a command line that CLI11 has refused, and which help to read.
QString explainedUsage(const CLI::App &app, const CLI::ParseError &error);

} // namespace runs
