// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/run/value.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QString jsonString(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(QByteArrayView(array).sliced(1).chopped(1));
}

struct JsonWriter
{
    QString operator()(std::monostate) const { return u"null"_s; }
    QString operator()(bool value) const { return value ? u"true"_s : u"false"_s; }
    QString operator()(const Number &number) const { return number.text; }
    QString operator()(const QString &text) const { return jsonString(text); }
    QString operator()(const Sequence &sequence) const
    {
        QStringList items;
        for (const Value &item : sequence)
            items += toJson(item);
        return u'[' + items.join(u", "_s) + u']';
    }
    QString operator()(const Mapping &mapping) const
    {
        QStringList items;
        for (const auto &[key, item] : mapping)
            items += jsonString(key) + u": "_s + toJson(item);
        return u'{' + items.join(u", "_s) + u'}';
    }
};

} // namespace

ValueData::ValueData() noexcept = default;
ValueData::ValueData(const ValueData &) = default;
ValueData::ValueData(ValueData &&) noexcept = default;
ValueData &ValueData::operator=(const ValueData &) = default;
ValueData &ValueData::operator=(ValueData &&) noexcept = default;
ValueData::~ValueData() = default;

bool Value::operator==(const Value &) const = default;

QString toJson(const Value &value)
{
    return std::visit(JsonWriter{}, value.data);
}

QString displayText(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value.data))
        return *text;
    if (std::holds_alternative<std::monostate>(value.data))
        return u"None"_s;
    if (const auto *flag = std::get_if<bool>(&value.data))
        return *flag ? u"True"_s : u"False"_s;
    return toJson(value);
}

} // namespace runs
