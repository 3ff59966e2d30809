// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/completion_names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

bool isGroup(const QString &word)
{
    return word.endsWith(u'/');
}

/// Whether `pattern`, a name whose dots match anything, matches another name.
bool matchesOther(const QString &pattern, const QStringList &names)
{
    const auto matches = [&](const QString &name) {
        return name.size() == pattern.size() && name != pattern
               && std::ranges::equal(pattern, name, [](QChar a, QChar b) { return a == b || a == u'.'; });
    };
    return std::ranges::any_of(names, matches);
}

/// `name` as a regular expression that matches it alone. A dot stays where it does no harm, because `lr0.1` reads
/// better; with very many names that is not looked at.
QString asPattern(const QString &name, const QStringList &names)
{
    constexpr qsizetype few = 5000;
    const bool areDotsHarmless = !name.contains(u'.') || (names.size() <= few && !matchesOther(name, names));
    QString pattern;
    for (const QChar character : name) {
        if (u"\\^$|?*+()[]{}"_s.contains(character) || (character == u'.' && !areDotsHarmless))
            pattern += u'\\';
        pattern += character;
    }
    return pattern;
}

} // namespace

QStringList namesAsFarAs(const QStringList &names, const QString &typed)
{
    QStringList found;
    for (const QString &name : names) {
        if (!name.startsWith(typed))
            continue;
        const qsizetype end = name.indexOf(u'/', typed.size());
        const QString word = end < 0 ? name : name.first(end + 1);
        if (found.isEmpty() || found.last() != word)
            found += word;
    }
    found.removeDuplicates();
    return found.size() == 1 && isGroup(found.first()) && found.first() != typed ? namesAsFarAs(names, found.first())
                                                                                 : found;
}

QStringList groupsAsFarAs(const QStringList &names, const QString &typed)
{
    QStringList found;
    for (const QString &name : names) {
        const qsizetype end = name.startsWith(typed) ? name.indexOf(u'/', typed.size()) : -1;
        if (end >= 0)
            found += name.first(end + 1);
    }
    found.removeDuplicates();
    return found;
}

QStringList namesAndGroupsAsFarAs(const QStringList &names, const QString &typed)
{
    QStringList found = namesAsFarAs(names, typed);
    for (const QString &group : groupsAsFarAs(names, typed))
        found += group.chopped(1);
    found.removeDuplicates();
    return found;
}

QStringList patternsAsFarAs(const QStringList &names, const QString &typed)
{
    // What was typed may be a name, or begin a pattern that was completed before.
    QString begin;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        if (typed[i] != u'\\')
            begin += typed[i];
        else if (++i < typed.size())
            begin += typed[i];
    }
    const QStringList found = namesAsFarAs(names, begin);
    QStringList patterns;
    const QString group = found.isEmpty() ? QString() : found.first().first(found.first().lastIndexOf(u'/', -2) + 1);
    const bool isOneGroup = std::ranges::all_of(found, [&](const QString &name) { return name.startsWith(group); });
    if (!group.isEmpty() && found.size() > 1 && isOneGroup && group.startsWith(begin))
        patterns += asPattern(group, {}) + u".*"_s;
    for (const QString &name : found)
        patterns += asPattern(name, names);
    return patterns;
}

} // namespace runs
