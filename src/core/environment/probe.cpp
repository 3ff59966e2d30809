// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/environment/probe.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/environment/secrets.h"
#include "core/process/process.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// The last line of what a program complained about: that is where Python and others put the reason.
QString lastLine(const QByteArray &text)
{
    const QStringList lines = QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
    return lines.isEmpty() ? QString()
                           : withoutSecrets(printable(beginning(lines.last().simplified(), 300))).value_or(QString());
}

} // namespace

Probe::Probe(QProcessEnvironment variables, QString directory, std::chrono::milliseconds eachLimit,
             std::chrono::milliseconds wholeLimit)
    : m_variables(std::move(variables)), m_directory(std::move(directory)), m_eachLimit(eachLimit), m_end(wholeLimit)
{}

QString Probe::find(const QString &program) const
{
    return findProgram(program, m_variables.value(u"PATH"_s), m_directory);
}

Probe Probe::elsewhere(const QProcessEnvironment &variables, const QString &directory) const
{
    Probe probe = *this;
    probe.m_variables = variables;
    probe.m_directory = directory;
    return probe;
}

Result<QByteArray> Probe::ask(const QString &program, const QStringList &arguments) const
{
    const auto left = std::min(m_eachLimit, std::chrono::milliseconds(m_end.remainingTime()));
    if (left.count() <= 0)
        return failure(ErrorCode::Timeout, Core::tr("%1 was not asked: there was no time left.").arg(program));
    auto result = runProcess({.program = program,
                              .arguments = arguments,
                              .directory = m_directory,
                              .deadline = left,
                              .environment = m_variables});
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode != 0) {
        const QString reason = lastLine(result->errors.isEmpty() ? result->output : result->errors);
        return failure(
            ErrorCode::Io,
            Core::tr("%1 failed with exit code %2: %3").arg(program, QString::number(result->exitCode), reason));
    }
    return std::move(result->output);
}

QString findProgram(const QString &program, const QString &path, const QString &directory)
{
    const QDir base(directory);
    if (program.contains(u'/')) {
        const QFileInfo file(base.absoluteFilePath(program));
        return file.isFile() && file.isExecutable() ? file.absoluteFilePath() : QString();
    }
    QStringList places;
    for (const QString &place : path.split(u':'))
        places += base.absoluteFilePath(place); // an empty one is the current directory
    return program.isEmpty() ? QString() : QStandardPaths::findExecutable(program, places);
}

Value unavailable(const Error &error)
{
    return {u"unavailable: "_s + error.message};
}

bool isNothing(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value.data))
        return text->isEmpty();
    if (const auto *sequence = std::get_if<Sequence>(&value.data))
        return sequence->empty();
    if (const auto *mapping = std::get_if<Mapping>(&value.data))
        return mapping->empty();
    return std::holds_alternative<std::monostate>(value.data);
}

QString systemFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(1 << 20)).trimmed() : QString();
}

} // namespace runs
