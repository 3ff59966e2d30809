// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/environment/system_probe.h"

#include "core/environment/probe.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <optional>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Value number(qint64 value)
{
    return {Number{QString::number(value)}};
}

/// What stands behind `key` and a colon, at the first place.
QString valueIn(const QString &text, const QString &key)
{
    const QRegularExpression line(u"^%1\\s*:\\s*(.*?)\\s*$"_s.arg(QRegularExpression::escape(key)),
                                  QRegularExpression::MultilineOption);
    return line.match(text).captured(1);
}

void addProcessor(Mapping &section, const QString &root)
{
    if (const QString model = valueIn(systemFile(root + u"/proc/cpuinfo"_s), u"model name"_s); !model.isEmpty())
        section.emplace_back(u"cpu"_s, Value{model});

    const QString directory = root + u"/sys/devices/system/cpu"_s;
    QSet<QString> sockets;
    QSet<QString> cores;
    qint64 threads = 0;
    for (const QString &name : QDir(directory).entryList({u"cpu[0-9]*"_s}, QDir::Dirs)) {
        const QString topology = directory + u'/' + name + u"/topology/"_s;
        const QString socket = systemFile(topology + u"physical_package_id"_s);
        const QString core = systemFile(topology + u"core_id"_s);
        if (core.isEmpty())
            continue; // switched off
        sockets += socket;
        cores += socket + u'/' + core;
        ++threads;
    }
    if (threads > 0) {
        section.emplace_back(u"sockets"_s, number(sockets.size()));
        section.emplace_back(u"cores"_s, number(cores.size()));
        section.emplace_back(u"threads"_s, number(threads));
    }
    section.emplace_back(u"usable-threads"_s, number(QThread::idealThreadCount())); // sched_setaffinity(2)
}

/// The control groups (v2) of this process, the innermost first: each of them limits it.
QStringList controlGroups(const QString &root)
{
    QStringList groups;
    for (const QString &line : systemFile(root + u"/proc/self/cgroup"_s).split(u'\n')) {
        if (!line.startsWith(u"0::/"_s))
            continue;
        const QString top = root + u"/sys/fs/cgroup"_s;
        for (QString path = line.sliced(3); path.size() > 1; path = path.section(u'/', 0, -2))
            groups += top + path;
        groups += top;
    }
    return groups;
}

void addLimits(Mapping &section, const QString &root)
{
    std::optional<double> cpus;
    std::optional<qint64> memory;
    for (const QString &group : controlGroups(root)) {
        const QStringList quota = systemFile(group + u"/cpu.max"_s).split(u' '); // "max 100000" without a limit
        if (quota.size() == 2 && quota[0] != u"max" && quota[1].toDouble() > 0) {
            const double limit = quota[0].toDouble() / quota[1].toDouble();
            cpus = std::min(cpus.value_or(limit), limit);
        }
        bool isLimited = false;
        const qint64 bytes = systemFile(group + u"/memory.max"_s).toLongLong(&isLimited);
        if (isLimited)
            memory = std::min(memory.value_or(bytes), bytes);
    }
    if (cpus)
        section.emplace_back(u"cpu-limit"_s, Value{Number{QString::number(*cpus, 'f', 2)}});
    section.emplace_back(u"memory-bytes"_s, number(qint64(::sysconf(_SC_PHYS_PAGES)) * ::sysconf(_SC_PAGESIZE)));
    if (memory)
        section.emplace_back(u"memory-limit-bytes"_s, number(*memory));
}

} // namespace

Mapping systemSection(const QString &root)
{
    Mapping section{{u"os"_s, {QSysInfo::prettyProductName()}},
                    {u"kernel"_s, {u"Linux "_s + QSysInfo::kernelVersion()}},
                    {u"architecture"_s, {QSysInfo::currentCpuArchitecture()}}};
    addProcessor(section, root);
    addLimits(section, root);
    return section;
}

} // namespace runs
