// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/base/error.h"

#include "core/base/text.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace runs {

Error systemError(const QString &action, const QString &path, int errorNumber)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(errorNumber));
    return {ErrorCode::Io, u"Cannot %1 %2: %3."_s.arg(action, printable(path), reason)};
}

} // namespace runs
