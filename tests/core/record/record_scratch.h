// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/unique_fd.h"
#include "core/record/record_state.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace runs {

/// A folder with a record "run" in it.
class RecordScratch
{
public:
    RecordScratch() { QDir(m_directory.path()).mkpath(QStringLiteral("run")); }

    QString directory() const { return m_directory.path(); }
    QString record() const { return m_directory.filePath(QStringLiteral("run")); }
    QString path(const char *name) const { return record() + u'/' + QLatin1StringView(name); }
    UniqueFd open() const { return UniqueFd(::open(QFile::encodeName(record()).constData(), O_RDONLY | O_DIRECTORY)); }

    bool write(const char *name, const QByteArray &content) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    QByteArray content(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_directory;
};

/// A process that does nothing until it is told to end.
class SleepingProcess
{
public:
    SleepingProcess() : m_pid(::fork())
    {
        if (m_pid == 0) {
            for (;;)
                ::pause();
        }
    }
    ~SleepingProcess() { end(); }
    SleepingProcess(const SleepingProcess &) = delete;
    SleepingProcess &operator=(const SleepingProcess &) = delete;

    pid_t pid() const { return m_pid; }

    /// It is there until it is waited for.
    void kill() const
    {
        ::kill(m_pid, SIGKILL);
        siginfo_t info;
        ::waitid(P_PID, id_t(m_pid), &info, WEXITED | WNOWAIT);
    }

    void end()
    {
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            ::waitpid(m_pid, nullptr, 0);
        }
        m_pid = 0;
    }

private:
    pid_t m_pid;
};

inline RunStart someStart()
{
    RunStart start;
    start.id = QStringLiteral("0b9f3a52-7a57-4d6e-9d0e-2f0f7d1c0001");
    start.time = 1'700'000'000'123'456;
    start.machine = thisMachine();
    start.supervisor = {4'100'001, 17};
    start.command = {4'100'002, 18};
    start.directory = QStringLiteral("/home/somebody/project");
    start.repository = QStringLiteral("/home/somebody");
    return start;
}

} // namespace runs
