// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace CLI {
class App;
}

namespace runs {

/// What may stand in the place of the last word of a command line.
struct Completion
{
    enum class Kind { Words, Files, Directories };

    struct Candidate
    {
        QString word; ///< one that ends with '/' can be gone on with
        QString help; ///< may be empty
    };

    Kind kind = Kind::Words;
    QList<Candidate> candidates; ///< of Kind::Words
};

/// Completes the last of `words`, the arguments of `runs`, with what the subcommands of `app` take, and with the runs
/// of the project that the arguments name. Nothing is changed on disk, and nothing said about what cannot be read.
Completion complete(const CLI::App &app, const QStringList &words);

} // namespace runs
