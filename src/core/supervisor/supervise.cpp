// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/supervisor/supervise.h"

#include "core/base/text.h"
#include "core/base/timestamp.h"
#include "core/record/left_links.h"
#include "core/record/record_keeper.h"
#include "core/run/record_file.h"
#include "core/run/run_status.h"
#include "core/supervisor/gatherer.h"
#include "core/supervisor/relay.h"

#include <QFile>

#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

RunStart startOf(const LaunchSpec &spec, const CommandProcess &command)
{
    return {.id = QString::fromLatin1(spec.id),
            .time = currentMicroseconds(),
            .machine = thisMachine(),
            .supervisor = stampOf(::getpid()).value_or(ProcessStamp{::getpid(), 0}),
            .command = command.stamp(),
            .directory = QFile::decodeName(spec.directory),
            .repository = QFile::decodeName(spec.repository),
            .worktree = QFile::decodeName(spec.worktree)};
}

/// On the pane, which stays: how the run ended. The command may have left the terminal in any state.
void showEnd(Pane &pane, const RunEnd &end, bool inAlternateScreen, const QString &trouble)
{
    if (!pane.isThere())
        return;
    const status::Period period{0, end.time, end.stoppedBy};
    const RunStatus status = end.signal != 0     ? RunStatus(status::Killed{period, end.signal})
                             : end.exitCode != 0 ? RunStatus(status::Failed{period, end.exitCode})
                                                 : RunStatus(status::Finished{period});
    constexpr auto reset =
        "\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?2004l\x1b[?25h\x1b[0m"; // mouse, paste, cursor
    QByteArray text = QByteArray(reset) + (inAlternateScreen ? "\x1b[?1049l" : "")
                      + "\r\n\x1b[1mruns: " + statusSentence(status).toUtf8() + "\x1b[0m\r\n";
    if (!trouble.isEmpty())
        text += "runs: " + printable(trouble).toUtf8() + "\r\n";
    pane.show(text);
}

/// Tries for a while when the disk has no room.
Result<> writeEnd(RecordKeeper &keeper, const RunEnd &end)
{
    constexpr int attempts = 20;
    Result<> written;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        written = keeper.writeEnd(end);
        if (written)
            return written;
        std::this_thread::sleep_for(500ms);
    }
    return written;
}

} // namespace

Result<int> supervise(const QString &record, const QStringList &gatherer)
{
    Relay::blockSignals(); // first, because tmux may die at any moment
    auto keeper = RecordKeeper::open(record);
    if (!keeper)
        return std::unexpected(keeper.error());
    const auto spec = readLaunchSpec(keeper->directory(), launchSpecPath(record));
    if (!spec)
        return std::unexpected(spec.error());
    ::umask(spec->umask);
    if (::chdir(spec->directory.constData()) != 0)
        return std::unexpected(systemError(SystemAction::ChangeToDirectory, QFile::decodeName(spec->directory), errno));
    auto log = OutputLog::open(keeper->directory(), record);
    if (!log)
        return std::unexpected(log.error());

    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    Pane pane;
    auto command = CommandProcess::start(*spec, pane.modes(), pane.size());
    if (!command)
        return std::unexpected(command.error());
    Gatherer gathering(gatherer, record, *spec);
    Relay relay(pane, *command, *log);
    if (const auto written = keeper->writeStart(startOf(*spec, *command)); !written)
        return std::unexpected(written.error());
    if (const int error = keeper->remove(record_file::launch); error != 0)
        return std::unexpected(systemError(SystemAction::Remove, launchSpecPath(record), error));
    command->release();

    RunEnd end = relay.run(gathering.release());
    log->sync();
    end.outputError = log->error();
    end.outputMissing = log->missing();
    settleLeftLinks(keeper->directory());
    const auto written = writeEnd(*keeper, end);
    showEnd(pane, end, relay.isInAlternateScreen(), written ? end.outputError : written.error().message);
    return end.signal != 0 ? 128 + end.signal : end.exitCode;
}

} // namespace runs
