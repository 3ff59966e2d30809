// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/environment_fields.h"

#include "gui/details/environment_labels.h"
#include "gui/text/shown_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct EnvironmentFields
{
    Q_DECLARE_TR_FUNCTIONS(EnvironmentFields)
};

const QString unavailablePrefix = u"unavailable: "_s;

/// "unavailable: …" in the user's language; empty for other texts.
QString reasonIn(const QString &text)
{
    if (!text.startsWith(unavailablePrefix))
        return {};
    //: Stands where a value would be; %1 is a sentence that says why it could not be found out
    return EnvironmentFields::tr("unavailable: %1").arg(text.sliced(unavailablePrefix.size()));
}

bool isScalar(const Value &value)
{
    return !std::holds_alternative<Sequence>(value.data) && !std::holds_alternative<Mapping>(value.data);
}

/// A list of directories, one a line.
QString pathsOneALine(const QString &name, const QString &value)
{
    if (!name.endsWith(u"PATH"_s) || !value.contains(u':'))
        return {};
    return QString(value).replace(u':', u'\n');
}

class Sections
{
public:
    explicit Sections(const Environment &environment) : m_environment(environment), m_labels(environmentLabels()) {}

    QList<EnvironmentSection> take()
    {
        addMapping(u"system"_s);
        addGpus();
        addMapping(u"python"_s);
        addPackages();
        addMapping(u"git"_s);
        addVariables();
        static const QStringList shown{u"gathered"_s,  u"system"_s,          u"gpus"_s, u"python"_s, u"git"_s,
                                       u"variables"_s, u"hidden-variables"_s};
        for (const auto &[key, value] : m_environment.sections) {
            if (!shown.contains(key))
                addMapping(key);
        }
        return std::move(m_sections);
    }

private:
    void add(const QString &id, QList<EnvironmentField> fields, const QString &reason = {})
    {
        if (!fields.isEmpty() || !reason.isEmpty())
            m_sections += {id, environmentSectionTitle(id), std::move(fields), reason};
    }

    /// A section of any form.
    void addMapping(const QString &id)
    {
        const Value *value = m_environment.value({id});
        if (!value)
            return;
        QList<EnvironmentField> fields;
        if (const auto *mapping = std::get_if<Mapping>(&value->data)) {
            addFields(fields, id, {}, *mapping);
        } else if (const auto *list = std::get_if<Sequence>(&value->data)) {
            for (const Value &item : *list)
                fields += {.name = {}, .value = displayText(item)};
        }
        const QString text = isScalar(*value) ? displayText(*value) : QString();
        const QString reason = reasonIn(text);
        add(id, std::move(fields), reason.isEmpty() ? text : reason);
    }

    void addFields(QList<EnvironmentField> &fields, const QString &path, const QString &group, const Mapping &mapping)
    {
        for (const auto &[key, value] : mapping) {
            const QString whole = path + u'/' + key;
            if (whole == u"python/packages")
                continue;
            const auto *inner = std::get_if<Mapping>(&value.data);
            if (inner && whole == u"git/submodules")
                addSubmodules(fields, *inner);
            else if (inner)
                addFields(fields, whole, group + key + u' ', *inner);
            else
                fields += field(whole, group + key, value);
        }
    }

    EnvironmentField field(const QString &path, const QString &key, const Value &value) const
    {
        const EnvironmentLabel known = m_labels.value(path, {key});
        const QString text = displayText(value);
        if (const QString reason = reasonIn(text); !reason.isEmpty())
            return {.name = known.text, .value = reason, .isMuted = true};
        bool isNumber = false;
        const qint64 bytes = text.toLongLong(&isNumber);
        if (known.form == EnvironmentLabel::Form::Bytes && isNumber && bytes >= 0) {
            return {.name = known.text,
                    .value = sizeText(bytes),
                    .toolTip = EnvironmentFields::tr("%1 bytes").arg(QLocale().toString(bytes))};
        }
        return {.name = known.text, .value = text, .isCode = known.form == EnvironmentLabel::Form::Code};
    }

    static void addSubmodules(QList<EnvironmentField> &fields, const Mapping &submodules)
    {
        for (const auto &[path, commit] : submodules) {
            //: Of git; %1 is its path
            const QString name = EnvironmentFields::tr("Submodule %1").arg(path);
            fields += {.name = name, .value = displayText(commit), .isCode = true};
        }
    }

    void addGpus()
    {
        const Value *value = m_environment.value({u"gpus"});
        const auto *list = value ? std::get_if<Sequence>(&value->data) : nullptr;
        if (!list)
            return addMapping(u"gpus"_s);
        QList<EnvironmentField> fields;
        for (const Value &gpu : *list) {
            if (const auto *mapping = std::get_if<Mapping>(&gpu.data))
                fields += gpuField(*mapping, int(fields.size()));
            else
                fields += {.name = {}, .value = displayText(gpu)};
        }
        add(u"gpus"_s, std::move(fields));
    }

    /// "GPU 0", "NVIDIA A100-SXM4-80GB, 80.0 GiB, driver 550.54.15, GPU-…"
    static EnvironmentField gpuField(const Mapping &gpu, int number)
    {
        QString index = QString::number(number);
        QMap<int, QString> parts; // by their place
        int next = 4;
        for (const auto &[key, value] : gpu) {
            const QString text = displayText(value);
            if (key == u"index")
                index = text;
            else if (key == u"name")
                parts[0] = text;
            else if (key == u"memory-mib")
                parts[1] = sizeText(text.toLongLong() << 20);
            else if (key == u"driver")
                //: %1 is the version of the driver of a graphics card
                parts[2] = EnvironmentFields::tr("driver %1").arg(text);
            else if (key == u"uuid")
                parts[3] = text;
            else
                parts[next++] = key + u' ' + text;
        }
        //: %1 is its number
        return {.name = EnvironmentFields::tr("GPU %1").arg(index), .value = QStringList(parts.values()).join(u", "_s)};
    }

    void addPackages()
    {
        QList<EnvironmentField> fields;
        for (const auto &[name, version] : m_environment.packages())
            fields += {.name = name, .value = version};
        add(u"packages"_s, std::move(fields), reasonIn(m_environment.text({u"python", u"packages"})));
    }

    void addVariables()
    {
        QList<EnvironmentField> fields;
        for (const auto &[name, value] : m_environment.variables()) {
            fields += {.name = name,
                       .value = value,
                       .toolTip = pathsOneALine(name, value),
                       .isNameCode = true,
                       .isCode = true};
        }
        for (const QString &name : m_environment.hiddenVariables()) {
            //: In place of the value of an environment variable whose name or value looks like a password
            const QString reason = EnvironmentFields::tr("not recorded: looks secret");
            fields += {.name = name, .value = reason, .isNameCode = true, .isMuted = true};
        }
        add(u"variables"_s, std::move(fields), reasonIn(m_environment.text({u"variables"})));
    }

    const Environment &m_environment;
    QHash<QString, EnvironmentLabel> m_labels;
    QList<EnvironmentSection> m_sections;
};

} // namespace

QList<EnvironmentSection> environmentSections(const Environment &environment)
{
    return Sections(environment).take();
}

} // namespace runs
