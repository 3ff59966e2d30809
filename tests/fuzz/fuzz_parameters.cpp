// SPDX-License-Identifier: GPL-2.0-or-later
// Parameters: whatever a command is, its parameters have names and values that come from it, each name once, and are
// found again by it. An input is a command.
#include "core/base/text.h"
#include "core/run/arguments.h"
#include "core/run/parameters.h"
#include "fuzzing.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace fuzzing;
using namespace runs;

namespace {

void requireNames(const std::vector<Parameter> &parameters, const QString &command)
{
    QSet<std::pair<int, QString>> names;
    for (const Parameter &parameter : parameters) {
        const std::pair name(int(parameter.kind), plainParameterName(parameter.name));
        require(!parameter.name.isEmpty() && !parameter.values.isEmpty(), "a parameter has a name and a value",
                command);
        require(!names.contains(name), "a name comes once", command + u'\n' + parameter.name);
        names += name;
        const Parameter *found = findParameter(parameters, parameter.kind, parameter.name);
        require(found && *found == parameter, "a parameter is found by its name", command + u'\n' + parameter.name);
    }
}

/// A command that is made of parameters says just these.
void requireMade(const std::vector<Parameter> &parameters, const QString &command)
{
    QString made = u"program"_s;
    QStringList wanted;
    for (const auto &[kind, name, values] : parameters) {
        const bool isPlain = std::ranges::all_of(name, [](QChar c) { return c.isLetter(); });
        if (kind == Parameter::Kind::Variable || !isPlain)
            continue;
        for (const QString &value : values)
            made += u" --%1="_s.arg(name) + shellQuoted(value);
        wanted += name + u'=' + values.join(u'|');
    }
    QStringList found;
    for (const auto &[kind, name, values] : parametersOf(made)) {
        if (name != u"0")
            found += name + u'=' + values.join(u'|');
    }
    require(found == wanted, "a command that is made of parameters has these", command + u'\n' + made);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString command = QString::fromUtf8(copied(data, size));
    const std::vector<Parameter> parameters = parametersOf(command);
    requireNames(parameters, command);
    requireMade(parameters, command);
    if (const auto number = numberIn(command); number && !isDecimalNumber(command))
        require(!(*number - *number == 0), "other words for numbers are not finite", command);
    return 0;
}
