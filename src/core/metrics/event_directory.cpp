// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/event_directory.h"

#include <algorithm>

namespace runs {

bool EventDirectory::update(const QStringList &paths, QByteArray &buffer, const std::stop_token &stop)
{
    const auto isThere = [&](const RecordFile &file) { return paths.contains(file.path()); };
    bool isVoid = !std::ranges::all_of(m_files, isThere);
    if (!isVoid) {
        for (const QString &path : paths) {
            if (std::ranges::find(m_files, path, &RecordFile::path) == m_files.end())
                m_files.emplace_back(path);
        }
        const bool isDifferent = readOn(buffer, stop, isVoid);
        if (!isVoid)
            return isDifferent;
    }
    m_group = std::make_unique<EventGroup>();
    m_files = std::vector<RecordFile>(paths.begin(), paths.end());
    readOn(buffer, stop, isVoid); // what is void again just now is at the next look
    return true;
}

bool EventDirectory::readOn(QByteArray &buffer, const std::stop_token &stop, bool &isVoid)
{
    bool isDifferent = false;
    for (RecordFile &file : m_files) {
        const auto change = file.read([this](QByteArrayView record) { return m_group->take(record); }, buffer, stop);
        isVoid = isVoid || change == RecordFile::Change::Void;
        isDifferent = isDifferent || change == RecordFile::Change::Grown;
    }
    return isDifferent;
}

} // namespace runs
