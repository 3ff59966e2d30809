// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/confirm.h"

#include "core/base/text.h"

#include <iostream>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// `verb`: in its infinitive and as a participle.
Result<> confirm(const QString &question, const std::pair<QString, QString> &verb)
{
    if (!::isatty(STDIN_FILENO)) {
        return failure(ErrorCode::Refused,
                       u"Nobody can be asked, because the standard input is no terminal: nothing was "
                       u"%2. Add -y (--assume-yes) to %1 without being asked."_s.arg(verb.first, verb.second));
    }
    std::cerr << question.toStdString() << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    const QString word = fromUtf8(answer).trimmed().toLower();
    if (word == u"y" || word == u"yes")
        return {};
    return failure(ErrorCode::Refused, u"Nothing was %1."_s.arg(verb.second));
}

} // namespace

Result<> confirmDeletion(const QString &question)
{
    return confirm(question, {u"delete"_s, u"deleted"_s});
}

Result<> confirmChange(const QString &question)
{
    return confirm(question, {u"repair"_s, u"changed"_s});
}

} // namespace runs
