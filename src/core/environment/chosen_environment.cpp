// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/environment/chosen_environment.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

const QStringList condas{u"conda"_s, u"mamba"_s, u"micromamba"_s};
const QStringList projectTools{u"uv"_s, u"poetry"_s, u"pdm"_s, u"hatch"_s, u"rye"_s, u"pipenv"_s, u"pixi"_s};

QString nameOf(const QString &program)
{
    return program.section(u'/', -1);
}

bool hasPython(const QString &environment)
{
    return QFileInfo(environment + u"/bin/python"_s).isExecutable();
}

QString condaEnvironment(const QStringList &arguments, const QProcessEnvironment &variables, const QString &directory)
{
    QString named;
    if (arguments.value(0) == u"activate")
        named = arguments.value(1, u"base"_s);
    for (qsizetype i = 0; i < arguments.size() && named.isEmpty(); ++i) {
        if (QStringList{u"-n"_s, u"--name"_s, u"-p"_s, u"--prefix"_s}.contains(arguments[i]))
            named = arguments.value(i + 1);
    }
    QString root = variables.value(u"MAMBA_ROOT_PREFIX"_s);
    if (const QString program = variables.value(u"CONDA_EXE"_s); root.isEmpty() && !program.isEmpty())
        root = program.section(u'/', 0, -3); // ROOT/bin/conda
    if (named.isEmpty())
        return variables.value(u"CONDA_PREFIX"_s);
    if (named.contains(u'/'))
        return QDir(directory).absoluteFilePath(named);
    return named == u"base" ? root : root + u"/envs/"_s + named;
}

QString projectEnvironment(const QProcessEnvironment &variables, const QString &directory)
{
    if (const QString told = variables.value(u"UV_PROJECT_ENVIRONMENT"_s); !told.isEmpty())
        return QDir(directory).absoluteFilePath(told);
    for (QDir place(directory);;) {
        if (const QString path = place.absoluteFilePath(u".venv"_s); hasPython(path))
            return path;
        if (!place.cdUp())
            return variables.value(u"VIRTUAL_ENV"_s);
    }
}

} // namespace

bool choosesEnvironment(const QString &program)
{
    return condas.contains(nameOf(program)) || projectTools.contains(nameOf(program));
}

QString chosenEnvironment(const QString &program, const QStringList &arguments, const QProcessEnvironment &variables,
                          const QString &directory)
{
    const QString path = condas.contains(nameOf(program)) ? condaEnvironment(arguments, variables, directory)
                                                          : projectEnvironment(variables, directory);
    return hasPython(path) ? path : QString();
}

void activateEnvironment(const QString &path, QProcessEnvironment &variables)
{
    const bool isConda = QFileInfo(path + u"/conda-meta"_s).isDir();
    variables.insert(isConda ? u"CONDA_PREFIX"_s : u"VIRTUAL_ENV"_s, path);
    variables.insert(u"PATH"_s, path + u"/bin:"_s + variables.value(u"PATH"_s));
    variables.remove(u"PYTHONHOME"_s);
}

} // namespace runs
