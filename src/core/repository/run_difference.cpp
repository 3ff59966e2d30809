// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/run_difference.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/environment/environment.h"
#include "core/environment/environment_texts.h"
#include "core/run/arguments.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using Texts = QList<std::pair<QString, QString>>;

std::vector<Difference> differencesOf(const Texts &a, const Texts &b)
{
    const QHash<QString, QString> ofA(a.begin(), a.end());
    const QHash<QString, QString> ofB(b.begin(), b.end());
    std::vector<Difference> differences;
    for (const auto &[name, text] : a) {
        const auto other = ofB.constFind(name);
        if (other == ofB.constEnd())
            differences.push_back({name, text, {}});
        else if (*other != text)
            differences.push_back({name, text, *other});
    }
    for (const auto &[name, text] : b) {
        if (!ofA.contains(name))
            differences.push_back({name, {}, text});
    }
    return differences;
}

/// What an entry says of the run itself; what has a part of its own, and what makes every run another one, is left out.
Texts comparedFields(const Run &run)
{
    static const QStringList leftOut{key::command.toString(), key::commit.toString(), key::datetime.toString(),
                                     key::reproduces.toString()};
    Texts texts;
    for (const auto &[name, value] : run.fields) {
        if (!leftOut.contains(name))
            texts.emplace_back(name, displayText(value));
    }
    return texts;
}

void compareEnvironments(const Run &a, const Run &b, const RunFiles &files, RunDifference &difference)
{
    const auto read = [&](const Run &run) {
        auto environment = readEnvironment(files.recordPath(run.name));
        if (!environment && environment.error().code == ErrorCode::NotFound)
            difference.notes += Core::tr("No environment is recorded of the run %1.").arg(quoted(run.name));
        else if (!environment)
            difference.notes += environment.error().message;
        return environment;
    };
    const auto ofA = read(a);
    const auto ofB = read(b);
    if (!ofA || !ofB)
        return;
    difference.environment = differencesOf(machineTexts(*ofA) + codeTexts(*ofA), machineTexts(*ofB) + codeTexts(*ofB));
    difference.packages = differencesOf(ofA->packages(), ofB->packages());
    difference.variables = differencesOf(variableTexts(*ofA), variableTexts(*ofB));
}

} // namespace

bool CommitDifference::areEqual() const
{
    constexpr qsizetype shortest = 7; // as git abbreviates hashes
    const qsizetype common = std::min(a.size(), b.size());
    return a == b || (common >= shortest && a.first(common) == b.first(common));
}

bool RunDifference::any() const
{
    return !arguments.empty() || !fields.empty() || !commits.areEqual() || !environment.empty() || !packages.empty()
           || !variables.empty();
}

CommitDifference compareCode(const Run &a, const Run &b, const QString &directory, bool withPatch, QStringList &notes)
{
    CommitDifference commits{a.text(key::commit), b.text(key::commit), {}, {}};
    if (commits.areEqual() || commits.a.isEmpty() || commits.b.isEmpty())
        return commits;
    if (auto log = compareCommits(directory, commits.a, commits.b)) {
        commits.log = std::move(*log);
    } else {
        notes += log.error().message;
        return commits;
    }
    if (!withPatch)
        return commits;
    if (auto patch = patchBetween(directory, commits.a, commits.b))
        commits.patch = std::move(*patch);
    else
        notes += patch.error().message;
    return commits;
}

RunDifference compareRuns(const Run &a, const Run &b, const RunFiles &files, const QString &directory, bool withPatch)
{
    RunDifference difference;
    difference.arguments = argumentDifferences(a.text(key::command), b.text(key::command));
    difference.fields = differencesOf(comparedFields(a), comparedFields(b));
    difference.commits = compareCode(a, b, directory, withPatch, difference.notes);
    compareEnvironments(a, b, files, difference);
    return difference;
}

} // namespace runs
