// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/base/error.h"

#include "core/base/core.h"
#include "core/base/text.h"

#include <QtLogging>

namespace runs {
namespace {

/// %1: the path, %2: the reason.
QString sentence(SystemAction action)
{
    switch (action) {
    case SystemAction::ChangeToDirectory: return Core::tr("Cannot change to directory %1: %2.");
    case SystemAction::Create: return Core::tr("Cannot create %1: %2.");
    case SystemAction::Examine: return Core::tr("Cannot examine %1: %2.");
    case SystemAction::Lock: return Core::tr("Cannot lock %1: %2.");
    case SystemAction::MakeDirectory: return Core::tr("Cannot make directory %1: %2.");
    case SystemAction::Move: return Core::tr("Cannot move %1: %2.");
    case SystemAction::Open: return Core::tr("Cannot open %1: %2.");
    case SystemAction::OpenDirectory: return Core::tr("Cannot open directory %1: %2.");
    case SystemAction::OpenLockFile: return Core::tr("Cannot open lock file %1: %2.");
    case SystemAction::Read: return Core::tr("Cannot read %1: %2.");
    case SystemAction::Remove: return Core::tr("Cannot remove %1: %2.");
    case SystemAction::Replace: return Core::tr("Cannot replace %1: %2.");
    case SystemAction::Resolve: return Core::tr("Cannot resolve %1: %2.");
    case SystemAction::Run: return Core::tr("Cannot run %1: %2.");
    case SystemAction::Write: return Core::tr("Cannot write %1: %2.");
    case SystemAction::WriteDirectoryOf: return Core::tr("Cannot write the directory of %1: %2.");
    }
    Q_UNREACHABLE_RETURN(QString());
}

} // namespace

Error systemError(SystemAction action, const QString &path, int errorNumber)
{
    return {ErrorCode::Io, sentence(action).arg(printable(path), systemReason(errorNumber))};
}

QString systemReason(int errorNumber)
{
    return qt_error_string(errorNumber);
}

} // namespace runs
