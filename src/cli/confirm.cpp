// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/confirm.h"

#include "core/base/text.h"

#include <iostream>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {

Result<> confirmDeletion(const QString &question)
{
    if (!::isatty(STDIN_FILENO)) {
        return failure(ErrorCode::Refused,
                       u"Nobody can be asked, because the standard input is no terminal: nothing was "
                       u"deleted. Add -y (--assume-yes) to delete without being asked."_s);
    }
    std::cerr << question.toStdString() << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    const QString word = fromUtf8(answer).trimmed().toLower();
    if (word == u"y" || word == u"yes")
        return {};
    return failure(ErrorCode::Refused, u"Nothing was deleted."_s);
}

} // namespace runs
