// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArrayView>

#include <memory>

namespace runs {

/// Writes the output of a run to the standard output as it comes.
class LogWriter
{
public:
    virtual ~LogWriter() = default;

    /// The next bytes that the run has printed. Errors: Io.
    virtual Result<> write(QByteArrayView output) = 0;

    /// The output has ended. Errors: Io.
    virtual Result<> end() = 0;
};

enum class LogForm {
    Raw,      ///< the bytes as they are
    Lines,    ///< as a terminal shows them, when they are finished
    Settling, ///< lines as soon as the next one begins; those that are changed later once more, when they are finished
    Terminal  ///< the last lines are written anew when they change
};

/// `skippedLines` of the beginning are left out.
std::unique_ptr<LogWriter> makeLogWriter(LogForm form, bool hasColors, qint64 skippedLines);

} // namespace runs
