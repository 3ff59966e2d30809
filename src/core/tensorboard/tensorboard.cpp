// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/tensorboard/tensorboard.h"

#include "core/base/core.h"
#include "core/base/text.h"

#include <QRegularExpression>
#include <QThreadPool>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

/// The last lines of what a program has printed, below a sentence.
QString withLines(const QString &sentence, const QByteArray &output)
{
    constexpr qsizetype most = 8;
    QStringList lines{sentence};
    const QList<QByteArray> printed = output.trimmed().split('\n');
    for (const QByteArray &line : printed.last(std::min(most, printed.size()))) {
        if (const QString text = printable(QString::fromUtf8(line).trimmed()); !text.isEmpty())
            lines += text;
    }
    return lines.join(u'\n');
}

} // namespace

TensorBoard::TensorBoard(QString program, std::shared_ptr<LogDirectory> directory, Listeners listeners,
                         std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_directory(std::move(directory))
    , m_listeners(std::move(listeners))
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(limit);
    m_refreshing.setInterval(5s);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        const double seconds = std::chrono::duration<double>(m_limit.intervalAsDuration()).count();
        fail(ErrorCode::Timeout, Core::tr("TensorBoard did not answer within %1 s.").arg(seconds));
    });
    connect(&m_refreshing, &QTimer::timeout, this, &TensorBoard::refresh);
    connect(&m_process, &QProcess::readyRead, this, &TensorBoard::readOutput);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(ErrorCode::Unavailable, Core::tr("Cannot run %1: %2.").arg(m_program, m_process.errorString()));
    });
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        readOutput();
        const int shown = status == QProcess::CrashExit ? 128 + code : code;
        fail(ErrorCode::Unavailable,
             m_url.isEmpty() ? Core::tr("TensorBoard ended with exit code %1 before it answered.").arg(shown)
                             : Core::tr("TensorBoard has ended, with exit code %1.").arg(shown));
    });
}

TensorBoard::~TensorBoard()
{
    m_process.disconnect(this);
    endGroup();
}

void TensorBoard::start()
{
    m_process.setProgram(m_program);
    m_process.setArguments({u"--logdir"_s, m_directory->path(), u"--host"_s, u"127.0.0.1"_s, u"--port"_s, u"0"_s});
    m_process.setWorkingDirectory(u"/"_s); // holds nothing that somebody may want to remove
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    // Out of reach of the terminal's Ctrl-C: it is ended in one place, with all that it has started.
    m_process.setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession
                                       | QProcess::UnixProcessFlag::ResetSignalHandlers
                                       | QProcess::UnixProcessFlag::UseVFork);
    m_process.setChildProcessModifier([parent = ::getpid()] {
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (::getppid() != parent) // it has died before that
            ::_exit(127);
    });
    m_limit.start();
    m_process.start(QIODevice::ReadOnly);
    m_group = m_process.processId();
    if (m_directory->isMirroring())
        m_refreshing.start();
}

/// "TensorBoard 2.19.0 at http://127.0.0.1:43127/ (Press CTRL+C to quit)": by then it takes connections.
void TensorBoard::readOutput()
{
    constexpr qsizetype kept = 8192;
    static const QRegularExpression address(u"\\bat (https?://\\S+:\\d+\\S*)\\s"_s);
    m_output += m_process.readAll();
    m_output = m_output.last(std::min(kept, m_output.size()));
    if (!m_url.isEmpty())
        return;
    if (const auto match = address.match(QString::fromUtf8(m_output)); match.hasMatch()) {
        m_limit.stop();
        m_url = match.captured(1);
        m_listeners.listening(m_url);
    }
}

/// TensorBoard ends at once when it is asked to. What it has started goes with it.
void TensorBoard::endGroup()
{
    constexpr int grace = 2000; // ms
    if (m_group == 0)
        return;
    ::kill(pid_t(-m_group), SIGTERM);
    m_process.waitForFinished(grace);
    ::kill(pid_t(-m_group), SIGKILL);
    m_process.waitForFinished(grace);
    m_group = 0;
}

void TensorBoard::fail(ErrorCode code, const QString &sentence)
{
    m_limit.stop();
    m_refreshing.stop();
    m_process.disconnect(this);
    endGroup();
    m_listeners.ended({code, withLines(sentence, m_output)});
}

void TensorBoard::refresh()
{
    if (m_directory.use_count() == 1) // else it is at it still
        QThreadPool::globalInstance()->start([directory = m_directory] { directory->refresh(); });
}

} // namespace runs
