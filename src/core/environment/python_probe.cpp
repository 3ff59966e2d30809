// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/environment/python_probe.h"

#include "core/base/core.h"
#include "core/environment/interpreter.h"
#include "core/environment/probe.h"
#include "core/environment/secrets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Isolated (-I), so that no module of the project is imported in place of one of Python's; what PYTHONPATH and the
/// user's own packages would add to the search is added here again. Of packages that are there twice the first one
/// counts, as for `import`.
const QString program = uR"python(
import json, os, platform, sys
result = {"version": platform.python_version(), "implementation": platform.python_implementation(),
          "executable": sys.executable, "prefix": sys.prefix, "base": sys.base_prefix, "packages": []}
paths = [p for p in os.environ.get("PYTHONPATH", "").split(os.pathsep) if p] + sys.path
try:
    import site
    config = os.path.join(sys.prefix, "pyvenv.cfg")
    own = sys.prefix != sys.base_prefix and os.path.isfile(config) and not any(
        line.lower().replace(" ", "").strip() == "include-system-site-packages=true" for line in open(config))
    if not own and not os.environ.get("PYTHONNOUSERSITE"):
        paths.append(site.getusersitepackages())
except Exception:
    pass
try:
    from importlib.metadata import distributions
    seen = set()
    for d in distributions(path=paths):
        try:
            name = d.metadata["Name"]
            plain = name.lower().replace("_", "-").replace(".", "-")
            if plain in seen:
                continue
            seen.add(plain)
            origin = json.loads(d.read_text("direct_url.json") or "{}")
            notes = ["editable"] if origin.get("dir_info", {}).get("editable") else []
            notes += [n for n in (origin.get("url"), origin.get("vcs_info", {}).get("commit_id")) if n]
            result["packages"].append((plain, name, d.version, notes))
        except Exception:
            pass
    result["packages"].sort()
except ImportError:
    result["packages"] = None
print("\x1e" + json.dumps(result))
)python"_s;

Value packagesOf(const QJsonValue &list)
{
    if (!list.isArray())
        return {u"unavailable: this Python has no importlib.metadata"_s};
    Mapping packages;
    for (const QJsonValue &package : list.toArray()) {
        QString text = package[2].toString();
        QStringList notes;
        for (const QJsonValue &note : package[3].toArray())
            notes += withoutSecrets(note.toString()).value_or(u"hidden"_s);
        if (!notes.isEmpty())
            text += u" ("_s + notes.join(u", "_s) + u')';
        packages.emplace_back(package[1].toString(), Value{text});
    }
    return {packages};
}

/// What the variables say of conda; nothing without it.
Value condaOf(const QProcessEnvironment &variables)
{
    Mapping conda;
    for (const auto &[key, name] :
         {std::pair{u"prefix"_s, u"CONDA_PREFIX"_s}, std::pair{u"environment"_s, u"CONDA_DEFAULT_ENV"_s}}) {
        if (variables.contains(name))
            conda.emplace_back(key, Value{variables.value(name)});
    }
    return {conda};
}

} // namespace

Value pythonSection(const Interpreter &interpreter, const Probe &probe)
{
    const auto answer = probe.elsewhere(interpreter.variables, interpreter.directory)
                            .ask(interpreter.path, {u"-I"_s, u"-c"_s, program});
    const qsizetype start = answer ? answer->lastIndexOf('\x1e') : -1; // start-up files may print something before
    const QJsonObject told = start < 0 ? QJsonObject() : QJsonDocument::fromJson(answer->sliced(start + 1)).object();

    Mapping section;
    const auto add = [&](const QString &key, const Value &value) {
        if (!isNothing(value))
            section.emplace_back(key, value);
    };
    add(u"version"_s, {told.value("version"_L1).toString()});
    add(u"implementation"_s, {told.value("implementation"_L1).toString()});
    add(u"executable"_s, {told.isEmpty() ? interpreter.path : told.value("executable"_L1).toString()});
    const QString prefix = told.value("prefix"_L1).toString();
    const QString base = told.value("base"_L1).toString();
    add(u"prefix"_s, {prefix});
    if (base != prefix) {
        add(u"base-prefix"_s, {base});
        add(u"virtualenv"_s, {prefix});
    }
    add(u"conda"_s, condaOf(interpreter.variables));
    if (!answer)
        add(u"packages"_s, unavailable(answer.error()));
    else if (told.isEmpty())
        add(u"packages"_s, {u"unavailable: %1 printed something else."_s.arg(interpreter.path)});
    else
        add(u"packages"_s, packagesOf(told.value("packages"_L1)));
    return {section};
}

} // namespace runs
