// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/environment/gpu_probe.h"

#include "core/environment/probe.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

bool isKnown(const QString &text)
{
    return !text.isEmpty() && !text.startsWith(u'['); // "[N/A]", "[Not Supported]"
}

Value numberOrText(const QString &text)
{
    const bool isNumber = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber && (text.size() == 1 || !text.startsWith(u'0')) ? Value{Number{text}} : Value{text};
}

/// A line of nvidia-smi. The name is asked for last, because it alone could hold a comma.
Value nvidiaGpu(const QString &line)
{
    static const QStringList keys{u"index"_s, u"uuid"_s, u"driver"_s, u"memory-mib"_s};
    const QStringList cells = line.split(u", "_s);
    Mapping gpu{{u"name"_s, {QStringList(cells.mid(keys.size())).join(u", "_s).trimmed()}}};
    for (qsizetype i = 0; i < std::min(keys.size(), cells.size()); ++i) {
        if (isKnown(cells[i].trimmed()))
            gpu.emplace_back(keys[i], numberOrText(cells[i].trimmed()));
    }
    return {gpu};
}

void addAmdGpus(Sequence &gpus, const QString &root)
{
    const QString driver = systemFile(root + u"/sys/module/amdgpu/version"_s);
    const QString directory = root + u"/sys/class/drm/"_s;
    for (const QString &card : QDir(directory).entryList({u"card[0-9]*"_s})) {
        const QString device = directory + card + u"/device/"_s;
        const QString memory = systemFile(device + u"mem_info_vram_total"_s);
        if (card.contains(u'-') || systemFile(device + u"vendor"_s) != u"0x1002" || memory.isEmpty())
            continue; // a connector of a card, or another vendor's
        const QString name = systemFile(device + u"product_name"_s);
        Mapping gpu{{u"name"_s, {name.isEmpty() ? u"AMD "_s + systemFile(device + u"device"_s) : name}}};
        if (!driver.isEmpty())
            gpu.emplace_back(u"driver"_s, Value{driver});
        gpu.emplace_back(u"memory-mib"_s, numberOrText(QString::number(memory.toLongLong() >> 20)));
        gpus.push_back({gpu});
    }
}

} // namespace

Value gpuSection(const Probe &probe, const QString &systemRoot)
{
    Sequence gpus;
    addAmdGpus(gpus, systemRoot);
    const QString program = probe.find(u"nvidia-smi"_s);
    if (program.isEmpty())
        return gpus.empty() ? Value{} : Value{gpus};
    const auto answer = probe.ask(
        program, {u"--query-gpu=index,uuid,driver_version,memory.total,name"_s, u"--format=csv,noheader,nounits"_s});
    if (!answer)
        return gpus.empty() ? unavailable(answer.error()) : Value{gpus};
    for (const QString &line : QString::fromUtf8(*answer).split(u'\n', Qt::SkipEmptyParts))
        gpus.push_back(nvidiaGpu(line));
    return {gpus};
}

} // namespace runs
