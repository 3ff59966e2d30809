// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/record/process_stamp.h"

#include <QFile>
#include <QList>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Stat
{
    char state;
    quint64 startTime;
};

/// The name of the program, in parentheses, may hold anything: what counts is behind the last one.
std::optional<Stat> statOf(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (pid <= 0 || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.sliced(text.lastIndexOf(')') + 1).trimmed().split(' ');
    constexpr qsizetype startTime = 22 - 3; // the first one here is the third there
    bool isNumber = false;
    const quint64 ticks = fields.size() > startTime ? fields[startTime].toULongLong(&isNumber) : 0;
    if (!isNumber || fields[0].isEmpty())
        return {};
    return Stat{fields[0][0], ticks};
}

} // namespace

std::optional<ProcessStamp> stampOf(qint64 pid)
{
    return statOf(pid).transform([&](const Stat &stat) { return ProcessStamp{pid, stat.startTime}; });
}

bool isAlive(const ProcessStamp &process)
{
    const auto stat = statOf(process.pid);
    return stat && stat->startTime == process.startTime && stat->state != 'Z' && stat->state != 'X';
}

Machine thisMachine()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    const QByteArray id = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    return {QSysInfo::machineHostName(), QString::fromLatin1(id)};
}

} // namespace runs
