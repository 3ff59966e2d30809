// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/terminal/pseudo_terminal.h"

#include <QProcessEnvironment>
#include <QSocketNotifier>
#include <QTimer>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

constexpr auto patience = 500ms;
constexpr int lastReads = 64;  // of 64 KiB; a child of the program that goes on writing is not waited for
constexpr int deathTime = 200; // ms; the kernel needs about one

/// The two ends of a new pseudoterminal, or -1.
struct Ends
{
    int master = -1;
    int slave = -1;
};

Ends openPseudoTerminal()
{
    Ends ends;
    ends.master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    std::array<char, 128> name{};
    if (ends.master < 0 || grantpt(ends.master) != 0 || unlockpt(ends.master) != 0
        || ptsname_r(ends.master, name.data(), name.size()) != 0)
        return ends;
    ends.slave = open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    fcntl(ends.master, F_SETFL, fcntl(ends.master, F_GETFL) | O_NONBLOCK);
    termios mode{};
    if (tcgetattr(ends.slave, &mode) == 0) {
        mode.c_iflag |= IUTF8;
        mode.c_iflag &= ~tcflag_t(IXON | IXOFF); // Ctrl+S and Ctrl+Q are keys like others
        tcsetattr(ends.slave, TCSANOW, &mode);
    }
    return ends;
}

} // namespace

PseudoTerminal::PseudoTerminal(QObject *parent) : QObject(parent), m_process(std::make_unique<QProcess>())
{
    connect(m_process.get(), &QProcess::finished, this, [this](int exitCode, QProcess::ExitStatus status) {
        finish({.exitCode = status == QProcess::NormalExit ? exitCode : -1});
    });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish({.hasStarted = false, .exitCode = -1});
    });
}

PseudoTerminal::~PseudoTerminal()
{
    m_process->disconnect(this);
    closeMaster();
    if (!isRunning())
        return;
    m_process->kill();
    if (!m_process->waitForFinished(deathTime)) { // caught in the kernel: QProcess would wait half a minute for it
        QProcess *process = m_process.release();
        connect(process, &QProcess::finished, process, &QObject::deleteLater);
    }
}

QProcessEnvironment PseudoTerminal::environment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"TMUX"_s, u"TMUX_PANE"_s, u"TERMCAP"_s, u"TERM_PROGRAM"_s, u"TERM_PROGRAM_VERSION"_s,
                                u"VTE_VERSION"_s, u"WINDOWID"_s, u"COLUMNS"_s, u"LINES"_s})
        environment.remove(name);
    environment.insert(u"TERM"_s, u"xterm-256color"_s);
    environment.insert(u"COLORTERM"_s, u"truecolor"_s);
    return environment;
}

void PseudoTerminal::start(const QStringList &command)
{
    const auto [master, slave] = openPseudoTerminal();
    m_master = master;
    if (slave < 0) {
        QMetaObject::invokeMethod(
            this, [this] { finish({.hasStarted = false, .exitCode = -1}); }, Qt::QueuedConnection);
        return;
    }
    resize(m_cells);
    m_reader = new QSocketNotifier(m_master, QSocketNotifier::Read, this);
    m_writer = new QSocketNotifier(m_master, QSocketNotifier::Write, this);
    m_writer->setEnabled(false);
    connect(m_reader, &QSocketNotifier::activated, this, [this] { read(); });
    connect(m_writer, &QSocketNotifier::activated, this, &PseudoTerminal::flush);

    m_process->setProcessEnvironment(environment());
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setProcessChannelMode(QProcess::ForwardedChannels);
    m_process->setUnixProcessParameters(QProcess::UnixProcessFlag::ResetSignalHandlers);
    m_process->setChildProcessModifier([slave] { // only what is safe between fork() and exec()
        setsid();
        ioctl(slave, TIOCSCTTY, 0);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            dup2(slave, stream);
    });
    m_process->start(command.value(0), command.mid(1));
    close(slave);
    flush();
}

bool PseudoTerminal::isRunning() const
{
    return m_process && m_process->state() != QProcess::NotRunning;
}

void PseudoTerminal::write(const QByteArray &bytes)
{
    m_unwritten += bytes;
    flush();
}

void PseudoTerminal::flush()
{
    if (m_master < 0)
        return;
    while (!m_unwritten.isEmpty()) {
        const ssize_t written = ::write(m_master, m_unwritten.constData(), size_t(m_unwritten.size()));
        if (written <= 0) {
            if (errno == EINTR)
                continue;
            break;
        }
        m_unwritten.remove(0, written);
    }
    m_writer->setEnabled(!m_unwritten.isEmpty());
}

void PseudoTerminal::resize(QSize cells)
{
    m_cells = cells;
    winsize size{};
    size.ws_col = static_cast<unsigned short>(cells.width());
    size.ws_row = static_cast<unsigned short>(cells.height());
    if (m_master >= 0)
        ioctl(m_master, TIOCSWINSZ, &size);
}

void PseudoTerminal::setReading(bool on)
{
    if (m_reader)
        m_reader->setEnabled(on && m_master >= 0);
}

bool PseudoTerminal::read()
{
    QByteArray bytes(64 * 1024, Qt::Uninitialized);
    qsizetype filled = 0;
    while (filled < bytes.size()) {
        const ssize_t count = ::read(m_master, bytes.data() + filled, size_t(bytes.size() - filled));
        if (count > 0) {
            filled += count;
        } else if (count == 0 || errno != EINTR) {
            if (count == 0 || errno != EAGAIN) // EIO: nobody has the other end open any more
                m_reader->setEnabled(false);
            break;
        }
    }
    bytes.truncate(filled);
    if (bytes.isEmpty())
        return false;
    Q_EMIT received(bytes);
    return true;
}

void PseudoTerminal::finish(const ProgramEnd &end)
{
    for (int rounds = 0; m_reader && rounds < lastReads && read(); ++rounds) {
    }
    closeMaster();
    Q_EMIT ended(end);
}

void PseudoTerminal::closeMaster()
{
    delete std::exchange(m_reader, nullptr);
    delete std::exchange(m_writer, nullptr);
    if (m_master >= 0)
        close(std::exchange(m_master, -1));
}

void PseudoTerminal::hangUp()
{
    disconnect();
    closeMaster();
    if (!isRunning()) {
        deleteLater();
        return;
    }
    connect(this, &PseudoTerminal::ended, this, &QObject::deleteLater);
    QTimer::singleShot(patience, this, &PseudoTerminal::kill);
}

} // namespace runs
