// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/git_command.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/git/git_program.h"

#include <QFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

// After which git is killed (SIGKILL) when it does not end at its deadline.
constexpr std::chrono::seconds grace{5};

Error tooSlow(std::chrono::milliseconds limit)
{
    return {ErrorCode::Timeout,
            Core::tr("%1 did not answer within %2 s.").arg(u"git"_s, QString::number(double(limit.count()) / 1000))};
}

} // namespace

GitCommand::GitCommand(QString directory, std::chrono::milliseconds deadline)
    : m_directory(std::move(directory)), m_limit(deadline), m_deadline(deadline), m_environment(gitEnvironment())
{
    for (const QString &name : {u"GIT_AUTHOR_DATE"_s, u"GIT_COMMITTER_DATE"_s, u"GIT_REFLOG_ACTION"_s})
        m_environment.remove(name);
    *this = configured(u"core.hooksPath"_s, u"/dev/null"_s)
                .configured(u"core.fsmonitor"_s, u"false"_s)
                .configured(u"core.fsync"_s, u"committed"_s); // loose objects, too, which it else leaves to luck
}

GitCommand GitCommand::in(const QString &directory) const
{
    GitCommand command = *this;
    command.m_directory = directory;
    return command;
}

GitCommand GitCommand::with(const QString &variable, const QString &value) const
{
    GitCommand command = *this;
    command.m_environment.insert(variable, value);
    return command;
}

GitCommand GitCommand::configured(const QString &key, const QString &value) const
{
    const QString countName = u"GIT_CONFIG_COUNT"_s; // git-config(1)
    const int count = std::max(0, m_environment.value(countName).toInt());
    return with(u"GIT_CONFIG_KEY_%1"_s.arg(count), key)
        .with(u"GIT_CONFIG_VALUE_%1"_s.arg(count), value)
        .with(countName, QString::number(count + 1));
}

Result<ProcessResult> GitCommand::runBehind(const QStringList &before, const QStringList &arguments) const
{
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty()) {
        return failure(ErrorCode::Unavailable,
                       Core::tr("Cannot run %1: it is not installed, or not in PATH.").arg(u"git"_s));
    }
    const auto left = std::chrono::milliseconds(m_deadline.remainingTime());
    if (left.count() <= 0)
        return std::unexpected(tooSlow(m_limit));
    const QString seconds = QString::number(double(left.count()) / 1000, 'f', 3);
    const QString killAfter = QString::number(grace.count());
    // timeout(1) ends the whole process group, with what git has started.
    auto result =
        runProcess({.program = u"timeout"_s,
                    .arguments = QStringList{u"-k"_s, killAfter, seconds} + before + QStringList{u"git"_s} + arguments,
                    .directory = m_directory,
                    .deadline = left + 2 * grace,
                    .environment = m_environment});
    constexpr int timedOut = 124;
    if (result && (result->exitCode == timedOut || (result->exitCode > 128 && m_deadline.hasExpired())))
        return std::unexpected(tooSlow(m_limit));
    return result;
}

Result<ProcessResult> GitCommand::run(const QStringList &arguments) const
{
    return runBehind({}, arguments);
}

Result<QByteArray> GitCommand::answer(const QStringList &arguments) const
{
    auto result = run(arguments);
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode != 0)
        return std::unexpected(changeFailure(m_directory, result->errors));
    return std::move(result->output);
}

Result<QString> GitCommand::line(const QStringList &arguments) const
{
    return answer(arguments).transform(
        [](const QByteArray &output) { return QFile::decodeName(output.endsWith('\n') ? output.chopped(1) : output); });
}

Error changeFailure(const QString &directory, const QByteArray &errors)
{
    if (auto failure = repositoryFailure(directory, errors))
        return *std::move(failure);
    const QString reason = printable(QString::fromUtf8(errors).simplified());
    //: %2: what git says
    return {ErrorCode::Io,
            Core::tr("git could not do its work in the repository of %1: %2").arg(quoted(directory), reason)};
}

} // namespace runs
