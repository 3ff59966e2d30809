// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/repository/move_journal.h"
#include "core/repository/run_files.h"

#include <QHash>

namespace runs {

/// What a run that is renamed while it runs leaves at its old places: symbolic links to its TensorBoard directory and
/// its checkpoint, because its program has been given the old paths. Its supervisor removes them when it ends, and
/// brings what the program has put in place of a link to where it belongs (core/record/left_links.h).
class MovedLinks
{
public:
    explicit MovedLinks(const RunFiles &files) : m_files(files) {}

    /// For a file that has been moved. One that cannot be made is left out.
    void leave(const MovedPath &path);

    /// Removes those that were made.
    void remove();

    /// Tells the supervisors of them. Errors: Io.
    Result<> record() const;

private:
    const RunFiles &m_files;
    QHash<QString, QList<std::pair<QString, QString>>> m_links; ///< run to links and what they lead to
};

} // namespace runs
