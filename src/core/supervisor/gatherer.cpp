// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/supervisor/gatherer.h"

#include "core/supervisor/environment.h"

#include <QFile>

#include <fcntl.h>

namespace runs {

Gatherer::Gatherer(const QStringList &words, const QString &record, const LaunchSpec &spec)
{
    if (words.isEmpty())
        return;
    QList<QByteArray> strings;
    for (const QString &word : words)
        strings += QFile::encodeName(word);
    strings += {QFile::encodeName(record), spec.directory, spec.command, spec.virtualenv, spec.commit};
    const QList<QByteArray> variables = environmentFor(spec);
    const auto arguments = pointers(strings);
    const auto environment = pointers(variables);
    const UniqueFd nowhere(::open("/dev/null", O_RDWR | O_CLOEXEC));
    m_leash = Leash::make();
    if (!nowhere || !m_leash)
        return;
    m_pid = ::fork();
    if (m_pid == 0) {
        ::setsid();
        m_leash->keepOnly(nowhere.get());
        Leash::becomeWhenReleased(arguments[0], arguments.data(), environment.data());
    }
    if (m_pid < 0 || m_leash->held() == 0)
        m_pid = 0;
}

pid_t Gatherer::release()
{
    if (m_pid > 0)
        m_leash->release();
    return m_pid;
}

} // namespace runs
