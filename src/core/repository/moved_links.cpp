// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/moved_links.h"

#include "core/record/left_links.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace runs {

void MovedLinks::leave(const MovedPath &path)
{
    if (path.category == u"records")
        return;
    const QString link = m_files.absolutePath({path.category, path.from, {}, {}});
    const QString target = m_files.absolutePath({path.category, path.to, {}, {}});
    if (QDir().mkpath(QFileInfo(link).path()) && QFile::link(target, link))
        m_links[path.toRun].append({link, target});
}

void MovedLinks::remove()
{
    for (const auto &links : std::as_const(m_links)) {
        for (const auto &[link, target] : links)
            QFile::remove(link);
    }
    m_links.clear();
}

Result<> MovedLinks::record() const
{
    for (auto run = m_links.begin(); run != m_links.end(); ++run) {
        if (const auto done = addLeftLinks(m_files.recordPath(run.key()), run.value()); !done)
            return done;
    }
    return {};
}

} // namespace runs
