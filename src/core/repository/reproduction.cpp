// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/reproduction.h"

#include "core/base/core.h"
#include "core/base/text.h"

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// `runs new` with these strings as its arguments, as a line for a POSIX shell.
QString newCommand(const QString &name, const QString &command, const QString &description,
                   const ReproductionOptions &options)
{
    QString flags = u" --description="_s + shellQuoted(description, Quoting::Always);
    if (!options.virtualenvPath.isEmpty())
        flags += u" --virtualenv-path="_s + shellQuoted(options.virtualenvPath);
    if (options.overwrite)
        flags += u" --overwrite"_s;
    const QString words = u' ' + shellQuoted(name) + u' ' + shellQuoted(command, Quoting::Always);
    const bool looksLikeOption = name.startsWith(u'-') || command.startsWith(u'-');
    return looksLikeOption ? u"runs new"_s + flags + u" --"_s + words : u"runs new"_s + words + flags;
}

} // namespace

Result<Reproduction> reproduction(const Run &run, const ReproductionOptions &options)
{
    const Value *recorded = run.field(key::command);
    if (!recorded || *recorded == Value{})
        return failure(
            ErrorCode::NotFound,
            Core::tr("The run %1 has no command recorded, so it cannot be reproduced.").arg(quoted(run.name)));
    Reproduction result{
        run.text(key::command), run.text(key::commit), options.description.value_or(run.text(key::description)), {}};
    for (const QString &text : {run.name, result.command, result.commit, result.description, options.virtualenvPath}) {
        if (text.contains(QChar(0)))
            return failure(ErrorCode::Refused,
                           Core::tr("What is recorded of the run %1 holds a NUL character, which no command can be "
                                    "given, so it cannot be reproduced.")
                               .arg(quoted(run.name)));
    }
    if (!result.commit.isEmpty())
        result.lines += u"git checkout "_s + shellQuoted(result.commit);
    result.lines += newCommand(run.name, result.command, result.description, options);
    return result;
}

QString reproductionText(const Reproduction &reproduction)
{
    QString text = u"To reproduce:\n"_s;
    for (const QString &line : reproduction.lines)
        text += u' ' + line + u'\n';
    return text;
}

} // namespace runs
