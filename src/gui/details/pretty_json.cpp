// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/pretty_json.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr qsizetype longestLine = 40;
constexpr int deepest = 8; ///< what is nested more deeply stays on one line

QString pretty(const Value &value, int depth)
{
    const QString line = toJson(value);
    if (line.size() <= longestLine || depth == deepest)
        return line;
    const auto inBrackets = [depth](const QString &open, const QStringList &items, const QString &close) {
        const QString indent = u'\n' + QString(2 * depth, u' ');
        return open + indent + u"  "_s + items.join(u","_s + indent + u"  "_s) + indent + close;
    };
    QStringList items;
    if (const auto *sequence = std::get_if<Sequence>(&value.data)) {
        for (const Value &item : *sequence)
            items += pretty(item, depth + 1);
        return inBrackets(u"["_s, items, u"]"_s);
    }
    if (const auto *mapping = std::get_if<Mapping>(&value.data)) {
        for (const auto &[name, item] : *mapping)
            items += toJson(Value{name}) + u": "_s + pretty(item, depth + 1);
        return inBrackets(u"{"_s, items, u"}"_s);
    }
    return line;
}

} // namespace

QString prettyJson(const Value &value)
{
    return pretty(value, 0);
}

} // namespace runs
