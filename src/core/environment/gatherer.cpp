// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/environment/gatherer.h"

#include "core/base/timestamp.h"
#include "core/environment/code_probe.h"
#include "core/environment/gpu_probe.h"
#include "core/environment/interpreter.h"
#include "core/environment/probe.h"
#include "core/environment/python_probe.h"
#include "core/environment/system_probe.h"
#include "core/environment/variables.h"
#include "core/files/file_io.h"
#include "core/files/unique_fd.h"
#include "core/store/emitter.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Whether the open directory still has a place in the runs directory: it was neither removed nor put into the trash.
bool isInPlace(const QString &descriptorPath)
{
    const QString path = QFileInfo(descriptorPath).symLinkTarget();
    return !path.endsWith(u" (deleted)"_s) && !path.contains(u"/.trash/"_s);
}

} // namespace

Environment gatherEnvironment(const GatherRequest &request)
{
    const Probe probe(request.variables, request.directory, request.probeLimit, request.wholeLimit);
    Environment environment;
    const auto add = [&](const QString &name, const Value &value) {
        if (!isNothing(value))
            environment.sections.emplace_back(name, value);
    };
    add(u"gathered"_s, {isoTimestamp(std::chrono::system_clock::now())});
    add(u"system"_s, {systemSection()});
    add(u"gpus"_s, gpuSection(probe));
    if (const auto found = findInterpreter(request.command, request.variables, request.directory, request.virtualenv))
        add(u"python"_s, pythonSection(*found, probe));
    add(u"git"_s, codeSection(probe, request.commit));
    const auto [shown, hidden] = chosenVariables(request.variables);
    add(u"variables"_s, {shown});
    add(u"hidden-variables"_s, {hidden});
    return environment;
}

Result<> recordEnvironment(const QString &record, const GatherRequest &request)
{
    const UniqueFd directory(::open(QFile::encodeName(record).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!directory) {
        if (errno == ENOENT)
            return {};
        return std::unexpected(systemError(SystemAction::OpenDirectory, record, errno));
    }
    // Reached through its descriptor, the record is the same one whatever its name has become.
    const QString place = u"/proc/self/fd/%1"_s.arg(directory.get());
    const QByteArray text = toYaml({gatherEnvironment(request).sections}).toUtf8();
    const auto previous = fileStamp(environmentPath(place));
    if (!previous)
        return std::unexpected(previous.error());
    if (!isInPlace(place))
        return {};
    const auto written = replaceFile(environmentPath(place), text, *previous);
    if (!written && isInPlace(place))
        return std::unexpected(written.error());
    return {};
}

} // namespace runs
