// SPDX-License-Identifier: GPL-2.0-or-later
// `.runsrc`: what is accepted keeps its promises; any mapping is written so that it is read again.
#include "core/repository/settings.h"
#include "core/run/value.h"
#include "core/store/emitter.h"
#include "core/store/yaml_parser.h"
#include "fuzzing.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace fuzzing;
using namespace runs;

namespace {

void requireWrittenAgain(const Mapping &mapping)
{
    const QString block = toYaml({mapping});
    const auto again = parseYamlMapping(block.toUtf8(), u"block"_s);
    require(again && *again == mapping, "a mapping is read as it was written", block);
    const QString flow = u"k: "_s + emitFlow({mapping}) + u'\n';
    const auto inFlow = parseYamlMapping(flow.toUtf8(), u"flow"_s);
    require(inFlow && *inFlow == Mapping{{u"k"_s, {mapping}}}, "a mapping in braces is read as it was written", flow);
    QJsonParseError error;
    QJsonDocument::fromJson(toJson({mapping}).toUtf8(), &error);
    require(error.error == QJsonParseError::NoError, "JSON is JSON", toJson({mapping}));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text = copied(data, size);
    const auto mapping = parseYamlMapping(text, u".runsrc"_s);
    if (mapping)
        requireWrittenAgain(*mapping);
    const auto settings = parseSettings(text, u".runsrc"_s);
    if (!settings) {
        requireMessage(settings.error());
        return 0;
    }
    require(mapping.has_value(), "settings are a mapping");
    require(!settings->runsDirectory.isEmpty() && settings->columnWidth > 0
                && checkDatabaseFilename(settings->databaseFilename) && settings->tensorboardFlag != QString()
                && settings->savePathFlag != QString(),
            "settings that are accepted can be used", QString::fromUtf8(text));
    for (const QString &warning : settings->warnings)
        requireMessage({ErrorCode::Malformed, warning});
    return 0;
}
