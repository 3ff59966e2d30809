// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/settings.h"

#include "core/base/text.h"
#include "core/run/value.h"
#include "core/store/yaml_parser.h"

#include <QHash>

#include <functional>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

bool isNone(const Value &value)
{
    const auto *text = std::get_if<QString>(&value.data);
    return std::holds_alternative<std::monostate>(value.data) || (text && *text == u"None");
}

/// A fault of a value, as the end of the sentence "<path>: <key> …"; empty when there is none.
using Fault = QString;

Fault takeText(const Value &value, QString &target)
{
    if (std::holds_alternative<Sequence>(value.data) || std::holds_alternative<Mapping>(value.data))
        return u"has to be a text"_s;
    if (!isNone(value))
        target = displayText(value);
    return {};
}

Fault takeFlag(const Value &value, std::optional<QString> &target)
{
    QString text;
    const Fault fault = takeText(value, text);
    target = flagOrNone(text);
    return fault;
}

Fault takeDatabaseFilename(const Value &value, Settings &settings)
{
    const Fault fault = takeText(value, settings.databaseFilename);
    const auto checked = checkDatabaseFilename(settings.databaseFilename);
    return !fault.isEmpty() || checked ? fault : u"is wrong: "_s + checked.error().message;
}

Fault takeColumnWidth(const Value &value, Settings &settings)
{
    bool isNumber = false;
    const int width = displayText(value).toInt(&isNumber);
    if (isNone(value))
        return {};
    if (!isNumber || width < 1)
        return u"has to be a whole number from 1"_s;
    settings.columnWidth = width;
    return {};
}

Fault takeExtraFlags(const Value &value, Settings &settings)
{
    const Fault fault = u"has to be a list of [flag, value] pairs"_s;
    if (isNone(value))
        return {};
    const auto *list = std::get_if<Sequence>(&value.data);
    if (!list)
        return fault;
    for (const Value &item : *list) {
        const auto *pair = std::get_if<Sequence>(&item.data);
        QString flag;
        QString text;
        if (!pair || pair->size() != 2 || !takeText((*pair)[0], flag).isEmpty()
            || !takeText((*pair)[1], text).isEmpty())
            return fault;
        settings.extraFlags.emplace_back(flag, text);
    }
    return {};
}

using Taker = std::function<Fault(const Value &, Settings &)>;

const QHash<QString, Taker> &takers()
{
    static const QHash<QString, Taker> takers{
        {u"runs-dir"_s, [](const Value &value, Settings &settings) { return takeText(value, settings.runsDirectory); }},
        {u"db-filename"_s, takeDatabaseFilename},
        {u"tb-dir-flag"_s,
         [](const Value &value, Settings &settings) { return takeFlag(value, settings.tensorboardFlag); }},
        {u"save-path-flag"_s,
         [](const Value &value, Settings &settings) { return takeFlag(value, settings.savePathFlag); }},
        {u"column-width"_s, takeColumnWidth},
        {u"virtualenv-path"_s,
         [](const Value &value, Settings &settings) { return takeText(value, settings.virtualenvPath); }},
        {u"extra-flags"_s, takeExtraFlags},
    };
    return takers;
}

} // namespace

std::optional<QString> flagOrNone(const QString &flag)
{
    return flag.isEmpty() || flag == u"None" ? std::nullopt : std::optional(flag);
}

Result<> checkDatabaseFilename(const QString &name)
{
    if (name.isEmpty() || name == u"." || name == u".." || name.contains(u'/') || name.contains(QChar(0))) {
        return failure(ErrorCode::InvalidArgument,
                       u"The database has to be a file in the runs directory itself; %1 is no plain file name."_s.arg(
                           quoted(name)));
    }
    return {};
}

Result<Settings> parseSettings(const QByteArray &text, const QString &path)
{
    const auto mapping = parseYamlMapping(text, path);
    if (!mapping)
        return std::unexpected(mapping.error());
    Settings settings;
    for (const auto &[writtenKey, value] : *mapping) {
        const QString key = QString(writtenKey).replace(u'_', u'-');
        const auto taker = takers().constFind(key);
        if (taker == takers().constEnd()) {
            settings.warnings += u"%1: there is no setting %2%3"_s.arg(printable(path), quoted(writtenKey),
                                                                       suggestion(key, takers().keys()));
            continue;
        }
        if (const Fault fault = (*taker)(value, settings); !fault.isEmpty())
            return failure(ErrorCode::Malformed, u"%1: %2 %3."_s.arg(printable(path), key, fault));
    }
    if (settings.runsDirectory.isEmpty())
        return failure(ErrorCode::Malformed, u"%1: runs-dir is empty."_s.arg(printable(path)));
    return settings;
}

} // namespace runs
