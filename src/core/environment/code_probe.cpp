// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/environment/code_probe.h"

#include "core/environment/probe.h"
#include "core/environment/secrets.h"
#include "core/git/history.h"

using namespace Qt::StringLiterals;

namespace runs {
namespace {

void add(Mapping &section, const QString &key, const Result<QString> &text)
{
    if (!text)
        section.emplace_back(key, unavailable(text.error()));
    else if (!text->isEmpty())
        section.emplace_back(key, Value{*text});
}

} // namespace

Value codeSection(const Probe &probe, const QString &commit)
{
    const auto state = findWorkTree(probe.directory());
    if (!state)
        return state.error().code == ErrorCode::NotFound ? Value{} : unavailable(state.error());
    Mapping section;
    add(section, u"branch"_s, currentBranch(state->top));
    add(section, u"remote"_s,
        remoteUrl(state->top).transform([](const QString &url) { return withoutSecrets(url).value_or(u"hidden"_s); }));
    if (commit.isEmpty())
        return {section};
    const auto submodules = submoduleCommits(state->top, commit);
    if (submodules && !submodules->isEmpty()) {
        Mapping commits;
        for (const SubmoduleCommit &submodule : *submodules)
            commits.emplace_back(submodule.path, Value{submodule.commit});
        section.emplace_back(u"submodules"_s, Value{commits});
    } else if (!submodules) {
        section.emplace_back(u"submodules"_s, unavailable(submodules.error()));
    }
    return {section};
}

} // namespace runs
