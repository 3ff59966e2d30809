// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_repository.h"

#include <QCoreApplication>

#include <memory>

namespace runs {

/// The global options, as CLI11 fills them in.
struct GlobalOptions
{
    std::string runsDirectory;
    std::string databaseFilename;
    bool quiet = false;
    bool assumeYes = false;
};

/// What a subcommand has to work with: the global options, the streams, the project.
class Context
{
public:
    /// `self`: this program, with what it needs before the arguments to be `runs`.
    Context(const GlobalOptions &options, QStringList self) : m_options(options), m_self(std::move(self)) {}

    /// The words that start this program with a subcommand.
    QStringList self(const QString &subcommand) const { return m_self + QStringList{subcommand}; }

    bool quiet() const { return m_options.quiet; }
    bool assumeYes() const { return m_options.assumeYes; }

    /// Collects text for the standard output.
    void print(const QString &text) { print(text.toUtf8()); }
    void print(const QByteArray &utf8) { m_output.isEmpty() ? m_output = utf8 : m_output += utf8; }

    /// Writes what was printed. Errors: Io; a full disk must not pass for success.
    Result<> flush();

    /// A line on the standard error: for the reader, not for the program that takes the output.
    static void note(const QString &text);
    static void warn(const QString &text) { note(QStringLiteral("runs: warning: ") + text); }

    /// The runs of the project of the current directory. Errors: as findProject().
    Result<RunRepository> repository() const;

    /// The current directory. Errors: Io when it has been removed.
    static Result<QString> currentDirectory();

    /// Has to be called before a program is run: QProcess needs an application object, which reading does without.
    void prepareForProcesses();

private:
    const GlobalOptions &m_options;
    QStringList m_self;
    QByteArray m_output;
    std::unique_ptr<QCoreApplication> m_application;
};

} // namespace runs
