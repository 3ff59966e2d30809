// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/usage.h"

#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QStringList optionNames(const CLI::App &app)
{
    QStringList names;
    for (const CLI::Option *option : app.get_options()) {
        for (const std::string &name : option->get_lnames())
            names += u"--"_s + fromUtf8(name);
    }
    return names;
}

QStringList subcommandNames(const CLI::App &app)
{
    QStringList names;
    for (const CLI::App *subcommand :
         app.get_subcommands([](const CLI::App *child) { return !child->get_group().empty(); }))
        names += fromUtf8(subcommand->get_name());
    return names;
}

QString unknownOption(const QString &name, const QStringList &known)
{
    return u"There is no option %1%2"_s.arg(quoted(name), suggestion(name, known));
}

bool isOption(const std::string &word)
{
    return word.starts_with('-');
}

/// A word that is no subcommand.
QString explainedWord(const CLI::App &app, const std::string &found)
{
    const QString word = fromUtf8(found);
    return isOption(found) ? unknownOption(word, optionNames(app))
                           : u"There is no subcommand %1%2"_s.arg(quoted(word), suggestion(word, subcommandNames(app)));
}

/// A word that a subcommand does not take.
QString explainedWord(const CLI::App &app, const CLI::App &subcommand, const std::string &found)
{
    const QStringList known = optionNames(app) + optionNames(subcommand);
    const QString word = fromUtf8(found);
    const QString option = word.section(u'=', 0, 0);
    return isOption(found) && !known.contains(option) ? unknownOption(option, known)
                                                      : u"The argument %1 is one too many."_s.arg(quoted(word));
}

} // namespace

QString explainedUsage(const CLI::App &app, const CLI::ParseError &error)
{
    const CLI::App *subcommand = app.get_subcommands().empty() ? nullptr : app.get_subcommands().front();
    std::vector<std::string> words = app.remaining(true);
    std::ranges::stable_partition(words, [&](const std::string &word) { return isOption(word) == bool(subcommand); });
    QString what = printable(QString::fromUtf8(error.what())) + u'.';
    if (!subcommand && !words.empty())
        what = explainedWord(app, words.front());
    else if (subcommand
             && dynamic_cast<const CLI::ExtrasError *>(&error)) // options first: their values are left over, too
        what = explainedWord(app, *subcommand, words.front());
    const QString help = subcommand ? u"runs %1 --help"_s.arg(fromUtf8(subcommand->get_name())) : u"runs --help"_s;
    return u"%1\nSee `%2`."_s.arg(what, help);
}

} // namespace runs
