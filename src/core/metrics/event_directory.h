// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/event_group.h"
#include "core/metrics/record_file.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace runs {

/// The event files of one directory, which are read on as they grow.
class EventDirectory
{
public:
    /// Reads what has come in the files, whose paths are in the order in which they were begun. When one of them has
    /// lost what was read of it, all are read again. Returns whether anything is different.
    bool update(const QStringList &paths, QByteArray &buffer, const std::stop_token &stop);

    const EventGroup &group() const { return *m_group; }
    const std::vector<RecordFile> &files() const { return m_files; }

private:
    bool readOn(QByteArray &buffer, const std::stop_token &stop, bool &isVoid);

    std::unique_ptr<EventGroup> m_group = std::make_unique<EventGroup>();
    std::vector<RecordFile> m_files;
};

} // namespace runs
