// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/run.h"

namespace runs {

/// A run as an entry of the database: its name at column 0, one key a line below, in UTF-8, ended by a line break.
/// Every string is written so that YAML 1.1 and 1.2 readers give it back: plain only where neither takes it for
/// anything else, as a literal block when it has several lines, in quotes otherwise.
QString emitEntry(const Run &run);

/// A key, or a value without line breaks of its own, on one line.
QString emitScalar(const QString &text);

/// A value in two parts: what stands behind the key's colon, and the lines below, each ended by a line break.
struct ValueText
{
    QString head; ///< empty when all of it is below
    QString body;
};

/// `indent`: of the lines below.
ValueText emitValue(const Value &value, const QString &indent);

/// A value on one line, as it may stand inside of brackets: [a, {b: c}].
QString emitFlow(const Value &value);

/// Any value as a YAML document of block style, ended by a line break.
QString toYaml(const Value &value);

} // namespace runs
