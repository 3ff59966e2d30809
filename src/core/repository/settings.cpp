// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/settings.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/run/value.h"
#include "core/store/yaml_parser.h"

#include <QHash>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

bool isNone(const Value &value)
{
    const auto *text = std::get_if<QString>(&value.data);
    return std::holds_alternative<std::monostate>(value.data) || (text && *text == u"None");
}

/// A setting as it is written.
struct Written
{
    QString path; ///< of the file
    QString key;
    const Value &value;

    /// `sentence`: with the path for its %1 and the key for its %2.
    std::unexpected<Error> wrong(const QString &sentence) const
    {
        return failure(ErrorCode::Malformed, sentence.arg(printable(path), key));
    }
};

bool isText(const Value &value)
{
    return !std::holds_alternative<Sequence>(value.data) && !std::holds_alternative<Mapping>(value.data);
}

Result<> takeText(const Written &written, QString &target)
{
    if (!isText(written.value))
        return written.wrong(Core::tr("%1: %2 has to be a text."));
    if (!isNone(written.value))
        target = displayText(written.value);
    return {};
}

Result<> takeFlag(const Written &written, std::optional<QString> &target)
{
    QString text;
    return takeText(written, text).transform([&] { target = flagOrNone(text); });
}

Result<> takeDatabaseFilename(const Written &written, Settings &settings)
{
    if (const auto taken = takeText(written, settings.databaseFilename); !taken)
        return taken;
    const auto checked = checkDatabaseFilename(settings.databaseFilename);
    if (checked)
        return {};
    return failure(ErrorCode::Malformed, //: %1: a path, %2: the name of a setting, %3: a sentence
                   Core::tr("%1: %2 is wrong: %3").arg(printable(written.path), written.key, checked.error().message));
}

Result<> takeColumnWidth(const Written &written, Settings &settings)
{
    bool isNumber = false;
    const int width = displayText(written.value).toInt(&isNumber);
    if (isNone(written.value))
        return {};
    if (!isNumber || width < 1)
        return written.wrong(Core::tr("%1: %2 has to be a whole number from 1."));
    settings.columnWidth = width;
    return {};
}

Result<> takeIsolated(const Written &written, Settings &settings)
{
    const auto *isolated = std::get_if<bool>(&written.value.data);
    if (!isolated && !isNone(written.value))
        return written.wrong(Core::tr("%1: %2 has to be true or false."));
    settings.isolated = isolated && *isolated;
    return {};
}

Result<> takeExtraFlags(const Written &written, Settings &settings)
{
    if (isNone(written.value))
        return {};
    const auto isPair = [](const Value &item) {
        const auto *pair = std::get_if<Sequence>(&item.data);
        return pair && pair->size() == 2 && std::ranges::all_of(*pair, isText);
    };
    const auto *list = std::get_if<Sequence>(&written.value.data);
    if (!list || !std::ranges::all_of(*list, isPair))
        return written.wrong(Core::tr("%1: %2 has to be a list of [flag, value] pairs."));
    const auto text = [](const Value &value) { return isNone(value) ? QString() : displayText(value); };
    for (const Value &item : *list) {
        const auto &pair = std::get<Sequence>(item.data);
        settings.extraFlags.emplace_back(text(pair[0]), text(pair[1]));
    }
    return {};
}

Result<> takeMetrics(const Written &written, Settings &settings)
{
    if (isNone(written.value))
        return {};
    const auto *list = std::get_if<Sequence>(&written.value.data);
    if (!list || !std::ranges::all_of(*list, isText))
        return written.wrong(Core::tr("%1: %2 has to be a list of regular expressions."));
    QList<MetricPattern> patterns;
    for (const Value &item : *list) {
        auto pattern = MetricPattern::compile(displayText(item));
        if (!pattern) {
            return failure(
                ErrorCode::Malformed,
                Core::tr("%1: %2 is wrong: %3").arg(printable(written.path), written.key, pattern.error().message));
        }
        patterns += std::move(*pattern);
    }
    settings.metrics = std::move(patterns);
    return {};
}

using Taker = std::function<Result<>(const Written &, Settings &)>;

const QHash<QString, Taker> &takers()
{
    static const QHash<QString, Taker> takers{
        {u"runs-dir"_s,
         [](const Written &written, Settings &settings) { return takeText(written, settings.runsDirectory); }},
        {u"db-filename"_s, takeDatabaseFilename},
        {u"tb-dir-flag"_s,
         [](const Written &written, Settings &settings) { return takeFlag(written, settings.tensorboardFlag); }},
        {u"save-path-flag"_s,
         [](const Written &written, Settings &settings) { return takeFlag(written, settings.savePathFlag); }},
        {u"column-width"_s, takeColumnWidth},
        {u"virtualenv-path"_s,
         [](const Written &written, Settings &settings) { return takeText(written, settings.virtualenvPath); }},
        {u"extra-flags"_s, takeExtraFlags},
        {u"isolated"_s, takeIsolated},
        {u"metrics"_s, takeMetrics},
    };
    return takers;
}

QString unknownSetting(const QString &path, const QString &writtenKey, const QString &key)
{
    const QString shownPath = printable(path);
    const auto nearest = nearestMatch(key, takers().keys());
    return nearest ? Core::tr("%1: there is no setting %2; did you mean %3?")
                         .arg(shownPath, quoted(writtenKey), quoted(*nearest))
                   : Core::tr("%1: there is no setting %2.").arg(shownPath, quoted(writtenKey));
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
                       Core::tr("The database has to be a file in the runs directory itself; %1 is no plain file name.")
                           .arg(quoted(name)));
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
            settings.warnings += unknownSetting(path, writtenKey, key);
            continue;
        }
        if (const auto taken = (*taker)({path, key, value}, settings); !taken)
            return std::unexpected(taken.error());
    }
    if (settings.runsDirectory.isEmpty())
        return failure(ErrorCode::Malformed, Core::tr("%1: runs-dir is empty.").arg(printable(path)));
    return settings;
}

} // namespace runs
