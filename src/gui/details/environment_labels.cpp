// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/environment_labels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct EnvironmentLabels
{
    Q_DECLARE_TR_FUNCTIONS(EnvironmentLabels)
};

} // namespace

QHash<QString, EnvironmentLabel> environmentLabels()
{
    using Own = EnvironmentLabels;
    using Form = EnvironmentLabel::Form;
    return {{u"system/os"_s, {Own::tr("Operating system")}},
            {u"system/kernel"_s, {Own::tr("Kernel")}},
            {u"system/architecture"_s, {Own::tr("Architecture")}},
            {u"system/cpu"_s, {Own::tr("CPU")}},
            //: Places for processors in a computer
            {u"system/sockets"_s, {Own::tr("Sockets")}},
            //: Of the processors
            {u"system/cores"_s, {Own::tr("Cores")}},
            //: Of the processors: how many things the hardware does at a time
            {u"system/threads"_s, {Own::tr("Threads")}},
            //: Threads of the processors that the run could use
            {u"system/usable-threads"_s, {Own::tr("Usable threads")}},
            //: How many CPUs a container or a job may use
            {u"system/cpu-limit"_s, {Own::tr("CPU limit")}},
            {u"system/memory-bytes"_s, {Own::tr("Memory"), Form::Bytes}},
            {u"system/memory-limit-bytes"_s, {Own::tr("Memory limit"), Form::Bytes}},
            {u"python/version"_s, {Own::tr("Version")}},
            //: Of Python: CPython or PyPy
            {u"python/implementation"_s, {Own::tr("Implementation")}},
            {u"python/executable"_s, {Own::tr("Executable"), Form::Code}},
            //: sys.prefix of Python
            {u"python/prefix"_s, {Own::tr("Prefix"), Form::Code}},
            //: sys.base_prefix of Python
            {u"python/base-prefix"_s, {Own::tr("Base prefix"), Form::Code}},
            {u"python/virtualenv"_s, {Own::tr("Virtualenv"), Form::Code}},
            {u"python/conda/environment"_s, {Own::tr("Conda environment")}},
            {u"python/conda/prefix"_s, {Own::tr("Conda prefix"), Form::Code}},
            //: Of git
            {u"git/branch"_s, {Own::tr("Branch"), Form::Code}},
            //: Of git: where a repository was cloned from
            {u"git/remote"_s, {Own::tr("Remote"), Form::Code}},
            {u"git/submodules"_s, {Own::tr("Submodules")}}};
}

QString environmentSectionTitle(const QString &id)
{
    if (id == u"system")
        //: Heading above operating system, processors and memory
        return EnvironmentLabels::tr("System");
    if (id == u"gpus")
        return EnvironmentLabels::tr("GPUs");
    if (id == u"python")
        return EnvironmentLabels::tr("Python");
    if (id == u"packages")
        //: Heading above the installed packages of Python
        return EnvironmentLabels::tr("Packages");
    if (id == u"git")
        return EnvironmentLabels::tr("Git");
    if (id == u"variables")
        //: Heading above environment variables
        return EnvironmentLabels::tr("Variables");
    return id;
}

} // namespace runs
