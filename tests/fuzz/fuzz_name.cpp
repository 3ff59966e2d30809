// SPDX-License-Identifier: GPL-2.0-or-later
// Names of runs: what is accepted stays inside of the runs directory, is no option, and survives wherever it is
// written.
#include "core/base/text.h"
#include "core/git/commit_pin.h"
#include "core/run/run_name.h"
#include "core/run/tags.h"
#include "core/run/taken_names.h"
#include "core/store/emitter.h"
#include "core/store/yaml_parser.h"
#include "core/tmux/session_name.h"
#include "fuzzing.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace fuzzing;
using namespace runs;

namespace {

/// Whether git takes it for a ref: git-check-ref-format(1).
bool isRef(const QByteArray &ref)
{
    const auto isBad = [](char c) { return uchar(c) <= 0x20 || c == 0x7f || QByteArrayView("~^:?*[\\").contains(c); };
    const auto isBadPart = [](const QByteArray &part) {
        return part.isEmpty() || part.startsWith('.') || part.endsWith(".lock") || part.endsWith('.');
    };
    return std::ranges::none_of(ref, isBad) && std::ranges::none_of(ref.split('/'), isBadPart) && !ref.contains("..")
           && !ref.contains("@{");
}

/// What has to hold of any name, because databases may hold any.
void requireHandled(const QString &name)
{
    const auto parsed = parseYaml(emitEntry({name, {}}).toUtf8(), u"runs.yml"_s);
    if (name.isValidUtf16() && !name.contains(QChar(0)))
        require(parsed && parsed->entries.size() == 1 && parsed->entries[0].run.name == name,
                "a name is read as it was written", emitEntry({name, {}}));
    const auto ref = pinRef(name);
    require(!ref || (isRef(ref->toUtf8()) && ref->toUtf8().size() < 4000), "a pin is a git ref",
            ref.value_or(QString()));
    require(!printable(name).contains(u'\x1b'), "nothing in a printed name commands a terminal");
}

void requireHarmless(const QString &name)
{
    const QString base = u"/base"_s;
    require(QDir::cleanPath(base + u'/' + name) == base + u'/' + name, "a name stays below its directory", name);
    require(name.isValidUtf16() && name.toUtf8().size() <= 1000 && printable(name) == name, "a name is a text", name);
    for (const QString &part : name.split(u'/')) {
        require(!part.isEmpty() && !part.startsWith(u'-') && !part.startsWith(u'.') && part.trimmed() == part
                    && part.toUtf8().size() <= 200,
                "each part of a name is a file name and no option", name);
    }
    const QString session = sessionName(name);
    require(!session.contains(u'.') && !session.contains(u':') && !session.contains(u'~') && !session.startsWith(u'$')
                && !session.startsWith(u'=') == !name.startsWith(u'='),
            "tmux leaves the name of a session as it is", session);
    TakenNames taken;
    taken.add(name);
    require(!taken.check(name) && !taken.check(name + u"/x"_s) && taken.check(name + u'x'), "a name is taken", name);
    if (const qsizetype slash = name.lastIndexOf(u'/'); slash > 0)
        require(!taken.check(name.first(slash)) && isInGroup(name, name.first(slash)), "its group is taken", name);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString name = QString::fromUtf8(copied(data, size));
    requireHandled(name);
    if (const auto checked = checkRunName(name))
        requireHarmless(name);
    else
        requireMessage(checked.error());
    if (const auto checked = checkTag(name))
        require(printable(name) == name && !name.contains(u' ') && !name.contains(u','), "a tag is one word", name);
    else
        requireMessage(checked.error());
    return 0;
}
