// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/supervisor/output_log.h"

#include "core/run/record_file.h"

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace runs {

Result<OutputLog> OutputLog::open(int record, const QString &path)
{
    const QString shown = path + u'/' + QLatin1StringView(record_file::output);
    constexpr int flags = O_WRONLY | O_APPEND | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY;
    UniqueFd file(::openat(record, record_file::output, flags, 0666));
    if (!file)
        return std::unexpected(systemError(SystemAction::Open, shown, errno));
    return OutputLog(std::move(file), shown);
}

void OutputLog::write(QByteArrayView output)
{
    while (!output.isEmpty()) {
        const ssize_t count = ::write(m_file.get(), output.data(), size_t(output.size()));
        if (count > 0) {
            output.slice(count);
        } else if (errno != EINTR) {
            m_missing += output.size();
            fail(errno);
            return;
        }
    }
}

void OutputLog::sync()
{
    if (::fsync(m_file.get()) != 0)
        fail(errno);
}

void OutputLog::fail(int errorNumber)
{
    if (m_error.isEmpty())
        m_error = systemError(SystemAction::Write, m_path, errorNumber).message;
}

} // namespace runs
