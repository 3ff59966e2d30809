// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/environment/environment_texts.h"

using namespace Qt::StringLiterals;

namespace runs {
namespace {

void add(NamedTexts &texts, const QString &prefix, const Environment &environment,
         std::initializer_list<QStringView> keys)
{
    for (const auto &[name, text] : environment.texts(keys))
        texts.emplace_back(prefix + name, text);
}

bool namesJob(const QString &variable)
{
    static const QStringList names{u"SLURM_JOBID"_s,        u"SLURM_JOB_NAME"_s, u"SLURM_JOB_START_TIME"_s,
                                   u"SLURM_JOB_END_TIME"_s, u"SLURM_TASK_PID"_s, u"WANDB_NAME"_s,
                                   u"MASTER_PORT"_s};
    return names.contains(variable) || variable.endsWith(u"_JOB_ID"_s) || variable.endsWith(u"_RUN_ID"_s)
           || variable.endsWith(u"_STEP_ID"_s);
}

} // namespace

NamedTexts machineTexts(const Environment &environment)
{
    NamedTexts texts = environment.texts({u"system"});
    if (const QStringList gpus = environment.gpus(); !gpus.isEmpty())
        texts.emplace_back(u"gpus"_s, gpus.join(u"; "_s));
    add(texts, u"python "_s, environment, {u"python"});
    add(texts, u"conda "_s, environment, {u"python", u"conda"});
    return texts;
}

NamedTexts codeTexts(const Environment &environment)
{
    NamedTexts texts;
    add(texts, u"git "_s, environment, {u"git"});
    add(texts, u"submodule "_s, environment, {u"git", u"submodules"});
    return texts;
}

NamedTexts variableTexts(const Environment &environment)
{
    NamedTexts texts;
    for (const auto &variable : environment.variables()) {
        if (!namesJob(variable.first))
            texts += variable;
    }
    for (const QString &name : environment.hiddenVariables())
        texts.emplace_back(name, u"(hidden)"_s);
    return texts;
}

} // namespace runs
