// SPDX-License-Identifier: GPL-2.0-or-later
// The commands that reproduce a run, and every quoted word: a real `sh` gives back the same strings. The lines of an
// input are a name, a commit, a description, and the command.
#include "core/base/text.h"
#include "core/repository/reproduction.h"
#include "core/run/arguments.h"
#include "core/run/shell_words.h"
#include "fuzzing.h"

#include <QStringList>

#include <cerrno>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace fuzzing;
using namespace runs;

namespace {

/// What `sh -c` prints.
QByteArray printedBySh(const QByteArray &script)
{
    int pipe[2];
    require(::pipe(pipe) == 0, "a pipe can be made");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, pipe[0]);
    char shell[] = "sh";
    char option[] = "-c";
    char *const argv[] = {shell, option, const_cast<char *>(script.constData()), nullptr};
    char noPath[] = "PATH=/nonexistent"; // a word that escapes its quotes shall find no program
    char *const environment[] = {noPath, nullptr};
    pid_t child = 0;
    require(::posix_spawn(&child, "/bin/sh", &actions, nullptr, argv, environment) == 0, "sh can be started");
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    QByteArray printed;
    char buffer[4096];
    for (ssize_t count; (count = ::read(pipe[0], buffer, sizeof buffer)) > 0 || (count < 0 && errno == EINTR);)
        printed.append(buffer, std::max<ssize_t>(count, 0));
    ::close(pipe[0]);
    int status = 0;
    require(::waitpid(child, &status, 0) == child && status == 0, "sh understands the commands",
            QString::fromUtf8(script));
    return printed;
}

QByteArray joined(const QStringList &words)
{
    QByteArray bytes;
    for (const QString &word : words)
        bytes += word.toUtf8() + '\0';
    return bytes;
}

void requireReproduced(const QStringList &lines, const QString &command)
{
    const auto line = [&](qsizetype i) { return i < lines.size() ? lines[i] : QString(); };
    Run run{line(0), {{u"command"_s, {command}}, {u"commit"_s, {line(1)}}, {u"description"_s, {line(2)}}}};
    const auto reproduction = runs::reproduction(run, {.virtualenvPath = line(3)});
    if (!reproduction) {
        const bool hasNul = command.contains(QChar(0)) || lines.join(u'\n').contains(QChar(0));
        require(hasNul, "every command that can be given is reproduced", reproduction.error().message);
        return requireMessage(reproduction.error());
    }
    const QByteArray script = "git() { printf '%s\\0' git \"$@\"; }; runs() { printf '%s\\0' runs \"$@\"; }\n"
                              "printf '%s\\0' "
                              + shellQuoted(command).toUtf8() + '\n'
                              + reproductionText(*reproduction).sliced(u"To reproduce:\n"_s.size()).toUtf8();
    QStringList wanted{command};
    if (!line(1).isEmpty())
        wanted += {u"git"_s, u"checkout"_s, line(1)};
    QStringList flags{u"--description="_s + line(2)};
    if (!line(3).isEmpty())
        flags += u"--virtualenv-path="_s + line(3);
    const bool isOption = line(0).startsWith(u'-') || command.startsWith(u'-');
    wanted += u"runs"_s;
    wanted += u"new"_s;
    wanted += isOption ? flags + QStringList{u"--"_s, line(0), command} : QStringList{line(0), command} + flags;
    require(printedBySh(script) == joined(wanted), "sh gives back the strings", QString::fromUtf8(script));
}

/// This program's own reading of shell words agrees.
void requireOneWord(const QString &text)
{
    const auto words = shellWords(u"a "_s + shellQuoted(text) + u" b"_s);
    require(words.size() == 3 && words[1].text == text && !words[1].isOperator, "a quoted text is one word", text);
    parseArguments(text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(copied(data, size));
    const QStringList lines = text.split(u'\n');
    requireOneWord(text);
    requireReproduced(lines, lines.size() > 4 ? lines.sliced(4).join(u'\n') : text);
    return 0;
}
