// SPDX-License-Identifier: GPL-2.0-or-later
// state.yml and environment.yml of a record: what is read is written, and read again.
#include "core/environment/environment.h"
#include "core/record/record_state.h"
#include "core/store/yaml_parser.h"
#include "fuzzing.h"

using namespace Qt::StringLiterals;
using namespace fuzzing;
using namespace runs;

namespace {

void readState(const QByteArray &text)
{
    const auto state = parseState(text, u"state.yml"_s);
    if (!state)
        return requireMessage(state.error());
    const QByteArray written = stateText(*state);
    const auto again = parseState(written, u"state.yml"_s);
    require(again.has_value(), "a state that was read can be written", QString::fromUtf8(written));
    require(stateText(*again) == written, "a state is read as it was written",
            QString::fromUtf8(written + stateText(*again)));
}

void readEnvironment(const QByteArray &text)
{
    const auto sections = parseYamlMapping(text, u"environment.yml"_s);
    if (!sections)
        return requireMessage(sections.error());
    const Environment environment{*sections};
    for (const QString &line : environment.gpus() + environment.hiddenVariables())
        require(line.isValidUtf16(), "texts are Unicode");
    for (const auto &[name, value] : environment.packages() + environment.variables())
        require(name.isValidUtf16() && value.isValidUtf16(), "texts are Unicode");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text = copied(data, size);
    readState(text);
    readEnvironment(text);
    return 0;
}
