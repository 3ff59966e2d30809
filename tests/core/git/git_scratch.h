// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/worktree.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <source_location>

namespace runs {

/// Sets a variable of this process, and puts back what it was.
class ScopedVariable
{
public:
    ScopedVariable(const char *name, const QString &value)
        : m_name(name), m_wasSet(qEnvironmentVariableIsSet(name)), m_before(qgetenv(name))
    {
        qputenv(name, value.toUtf8());
    }
    ~ScopedVariable() { m_wasSet ? qputenv(m_name, m_before) : qunsetenv(m_name); }
    Q_DISABLE_COPY_MOVE(ScopedVariable)

private:
    const char *m_name;
    bool m_wasSet;
    QByteArray m_before;
};

/// A temporary directory with a home of its own, where shell scripts make repositories with the real git. One for a
/// test program, before it asks libgit2, which looks at HOME only once.
class GitScratch
{
public:
    GitScratch()
    {
        using namespace Qt::StringLiterals;
        for (const QString &name : QProcessEnvironment::systemEnvironment().keys()) {
            if (name.startsWith(u"GIT_"_s) || name.startsWith(u"XDG_"_s))
                qunsetenv(name.toUtf8().constData());
        }
        qputenv("GIT", QStandardPaths::findExecutable(u"git"_s).toUtf8()); // for the scripts of pathWithGit
        qputenv("HOME", m_top.toUtf8());
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
        qputenv("GIT_CEILING_DIRECTORIES", m_top.toUtf8()); // the temporary directory may be in a repository
        write(m_top + u"/.gitconfig"_s, "[user]\n name = Test\n email = test@example.org\n"
                                        "[init]\n defaultBranch = main\n[gc]\n auto = 0\n[maintenance]\n auto = false\n"
                                        "[advice]\n detachedHead = false\n[protocol \"file\"]\n allow = always\n");
    }

    QString newDirectory()
    {
        const QString path = m_top + u'/' + QString::number(++m_count);
        QDir().mkdir(path);
        return path;
    }

    /// A repository with one commit of .gitignore, train.py and sub/deep.py.
    QString newRepository(const QString &initOptions = {})
    {
        using namespace Qt::StringLiterals;
        const QString top = newDirectory();
        shell(top, u"git init -q %1\n"
                   "mkdir sub; echo train > train.py; echo deep > sub/deep.py; printf '*.log\\ndata/\\n' > .gitignore\n"
                   "git add .; git commit -q -m 'First commit'"_s.arg(initOptions));
        return top;
    }

    /// Runs a shell script, which ends at the first command that fails; returns what it prints, without the last
    /// newline.
    QString shell(const QString &directory, const QString &script,
                  std::source_location caller = std::source_location::current())
    {
        QProcess process;
        process.setWorkingDirectory(directory);
        process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-eu"), QStringLiteral("-c"), script});
        process.waitForFinished();
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            QTest::qFail(qPrintable(script + u'\n' + QString::fromUtf8(process.readAllStandardError())),
                         caller.file_name(), int(caller.line()));
        QString output = QString::fromUtf8(process.readAllStandardOutput());
        return output.endsWith(u'\n') ? output.chopped(1) : output;
    }

    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            QTest::qFail(qPrintable(path), __FILE__, __LINE__);
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// A value for PATH where `git` is a shell script; where there is no git, without one.
    QString pathWithGit(const QByteArray &script = {})
    {
        const QString directory = newDirectory();
        if (script.isEmpty())
            return directory;
        const QString program = directory + QStringLiteral("/git");
        write(program, "#!/bin/sh\n" + script + '\n');
        QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return directory + u':' + qEnvironmentVariable("PATH");
    }

private:
    QTemporaryDir m_directory;
    QString m_top = QDir(m_directory.path()).canonicalPath();
    int m_count = 0;
};

/// The error there has to be; when there is none, one that no test wants.
template<typename T>
Error errorOf(const Result<T> &result)
{
    return result.error_or(Error{ErrorCode::InvalidArgument, QStringLiteral("no error")});
}

/// What differs, as "M path" for what is modified and "? path" for what is untracked, or the error in place of it.
inline QStringList listed(const Result<WorkTreeState> &state)
{
    if (!state)
        return {state.error().message};
    QStringList lines;
    for (const QString &path : state->modified)
        lines += QStringLiteral("M ") + path;
    for (const QString &path : state->untracked)
        lines += QStringLiteral("? ") + path;
    return lines;
}

} // namespace runs
