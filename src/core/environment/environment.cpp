// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/environment/environment.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/files/file_io.h"
#include "core/run/record_file.h"
#include "core/store/yaml_parser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

const Value *valueIn(const Mapping &mapping, QStringView key)
{
    const auto found = std::ranges::find(mapping, key, [](const auto &item) { return QStringView(item.first); });
    return found == mapping.end() ? nullptr : &found->second;
}

bool isScalar(const Value &value)
{
    return !std::holds_alternative<Sequence>(value.data) && !std::holds_alternative<Mapping>(value.data);
}

QString scalarText(const Value *value)
{
    return value && isScalar(*value) && !std::holds_alternative<std::monostate>(value->data) ? displayText(*value)
                                                                                             : QString();
}

const Sequence *sequenceIn(const Mapping &mapping, QStringView key)
{
    const Value *value = valueIn(mapping, key);
    return value ? std::get_if<Sequence>(&value->data) : nullptr;
}

QString gpuLine(const Value &gpu)
{
    const auto *fields = std::get_if<Mapping>(&gpu.data);
    if (!fields)
        return displayText(gpu);
    QStringList parts{scalarText(valueIn(*fields, u"name"))};
    if (const QString memory = scalarText(valueIn(*fields, u"memory-mib")); !memory.isEmpty())
        parts += memory + u" MiB"_s;
    if (const QString driver = scalarText(valueIn(*fields, u"driver")); !driver.isEmpty())
        parts += u"driver "_s + driver;
    return parts.join(u", "_s);
}

} // namespace

QString environmentPath(const QString &record)
{
    return record + u'/' + QLatin1StringView(record_file::environment);
}

const Value *Environment::value(std::initializer_list<QStringView> keys) const
{
    const Mapping *mapping = &sections;
    const Value *found = nullptr;
    for (const QStringView key : keys) {
        found = mapping ? valueIn(*mapping, key) : nullptr;
        mapping = found ? std::get_if<Mapping>(&found->data) : nullptr;
    }
    return found;
}

QString Environment::text(std::initializer_list<QStringView> keys) const
{
    return scalarText(value(keys));
}

QList<std::pair<QString, QString>> Environment::texts(std::initializer_list<QStringView> keys) const
{
    QList<std::pair<QString, QString>> result;
    const Value *found = value(keys);
    if (const auto *mapping = found ? std::get_if<Mapping>(&found->data) : nullptr) {
        for (const auto &[key, item] : *mapping) {
            if (isScalar(item))
                result.emplace_back(key, scalarText(&item));
        }
    }
    return result;
}

QStringList Environment::hiddenVariables() const
{
    QStringList names;
    if (const auto *list = sequenceIn(sections, u"hidden-variables")) {
        for (const Value &name : *list)
            names += displayText(name);
    }
    return names;
}

QStringList Environment::gpus() const
{
    QStringList lines;
    if (const auto *list = sequenceIn(sections, u"gpus"))
        std::ranges::transform(*list, std::back_inserter(lines), gpuLine);
    return lines;
}

Result<Environment> readEnvironment(const QString &record)
{
    const QString path = environmentPath(record);
    const auto content = readFile(path);
    if (!content) {
        if (content.error().code != ErrorCode::NotFound)
            return std::unexpected(content.error());
        return failure(ErrorCode::NotFound, Core::tr("No environment is recorded: there is no %1.").arg(quoted(path)));
    }
    return parseYamlMapping(content->bytes, path).transform([](Mapping &&sections) {
        return Environment{std::move(sections)};
    });
}

} // namespace runs
