// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QSize>

#include <memory>

class QProcessEnvironment;
class QSocketNotifier;

namespace runs {

/// How the program on a pseudoterminal came to its end.
struct ProgramEnd
{
    bool hasStarted = true; ///< false: there is no such program, or it could not be started
    int exitCode = 0;       ///< -1 when a signal has ended it
};

/// A program on a pseudoterminal (pty(7)) of its own. Nothing in it waits, and the program never outlives the object
/// for long: when the object goes, the terminal hangs up and the program is killed.
class PseudoTerminal : public QObject
{
    Q_OBJECT

public:
    explicit PseudoTerminal(QObject *parent = nullptr);

    /// Kills the program. Waits until the kernel has done so, which takes about a millisecond.
    ~PseudoTerminal() override;

    /// The environment of this process, but for what describes the terminal that this process was started from.
    static QProcessEnvironment environment();

    /// Starts `command`, program and arguments, each passed on as it is, with environment(). To be called once.
    void start(const QStringList &command);

    /// False from when the program has ended, even if ended() was not emitted yet.
    bool isRunning() const;

    qint64 processId() const { return m_process->processId(); }

    /// Types `bytes`; what the program does not read yet is kept.
    void write(const QByteArray &bytes);

    /// Tells the program the size of its terminal: columns × rows. Takes effect before start(), too.
    void resize(QSize cells);

    /// Stops and resumes reading; a program that writes more than the kernel keeps then waits.
    void setReading(bool on);

    /// Kills the program with SIGKILL.
    void kill() { m_process->kill(); }

    /// Hangs up (the program gets SIGHUP), forgets all listeners, kills the program if it still runs half a second
    /// later, and then deletes this object.
    void hangUp();

Q_SIGNALS:
    void received(const QByteArray &bytes);

    /// The program has ended, and everything that it has written was received.
    void ended(const runs::ProgramEnd &end);

private:
    bool read();
    void flush();
    void closeMaster();
    void finish(const ProgramEnd &end);

    std::unique_ptr<QProcess> m_process;
    QSocketNotifier *m_reader = nullptr;
    QSocketNotifier *m_writer = nullptr;
    QByteArray m_unwritten;
    QSize m_cells{80, 24};
    int m_master = -1;
};

} // namespace runs
