// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/completion.h"

#include "cli/completion_values.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using Candidate = Completion::Candidate;

bool takesValue(const CLI::Option &option)
{
    return option.get_items_expected_max() > 0;
}

std::vector<const CLI::App *> shownSubcommands(const CLI::App &app)
{
    return app.get_subcommands([](const CLI::App *child) { return !child->get_group().empty(); });
}

/// The words before the one that is completed, as far as they are understood.
class Given
{
public:
    Given(const CLI::App &app, const QStringList &words) : m_app(app)
    {
        for (const QString &word : words)
            take(word);
    }

    const CLI::App *subcommand() const { return m_subcommand; }

    /// Whether there is a word in the place of the subcommand that is none.
    bool isMistaken() const { return m_isMistaken; }

    /// That the next word is the value of; null: of none.
    const CLI::Option *pending() const { return m_pending; }

    bool areOptionsPossible() const { return m_areOptionsPossible; }

    const QStringList &arguments() const { return m_arguments; }

    ValueQuestion question(const QString &kind, const QString &typed) const
    {
        return {kind, m_subcommand ? fromUtf8(m_subcommand->get_name()) : QString(), typed, m_arguments, m_overrides};
    }

    std::vector<const CLI::Option *> options() const
    {
        std::vector<const CLI::Option *> options;
        for (const CLI::App *app : {m_subcommand, &m_app}) {
            if (!app)
                continue;
            for (const CLI::Option *option : app->get_options()) {
                const bool isHelp = app == &m_app && m_subcommand && !option->get_configurable();
                if (option->nonpositional() && !option->get_lnames().empty() && !isHelp)
                    options.push_back(option);
            }
        }
        return options;
    }

    bool isGiven(const CLI::Option &option) const
    {
        return std::ranges::contains(m_given, &option) && option.get_items_expected_max() <= 1;
    }

    const CLI::Option *find(const QString &name) const
    {
        for (const CLI::App *app : {m_subcommand, &m_app}) {
            const CLI::Option *option = app ? app->get_option_no_throw(name.toStdString()) : nullptr;
            if (option && option->nonpositional())
                return option;
        }
        return nullptr;
    }

    /// The argument that comes next; null when there are enough.
    const CLI::Option *nextArgument() const
    {
        const CLI::Option *last = nullptr;
        qsizetype number = 0;
        for (const CLI::Option *option : m_subcommand->get_options()) {
            if (!option->get_positional())
                continue;
            last = option;
            if (number++ == m_arguments.size())
                return option;
        }
        return last && last->get_items_expected_max() > 1 ? last : nullptr;
    }

private:
    void take(const QString &word)
    {
        if (m_pending)
            takeValue(*std::exchange(m_pending, nullptr), word);
        else if (m_areOptionsPossible && word == u"--")
            m_areOptionsPossible = false;
        else if (m_areOptionsPossible && word.size() > 1 && word.startsWith(u'-'))
            takeOption(word);
        else if (m_subcommand)
            m_arguments += word;
        else
            takeSubcommand(word);
    }

    void takeSubcommand(const QString &word)
    {
        for (const CLI::App *subcommand : shownSubcommands(m_app)) {
            if (fromUtf8(subcommand->get_name()) == word)
                m_subcommand = subcommand;
        }
        m_isMistaken = !m_subcommand;
    }

    void takeOption(const QString &word)
    {
        const bool isLong = word.startsWith(u"--");
        const qsizetype end = isLong ? word.indexOf(u'=') : 2;
        const CLI::Option *option = find(end < 0 ? word : word.first(end));
        if (!option)
            return;
        m_given.push_back(option);
        if (!takesValue(*option))
            return;
        if (end < 0 || end == word.size())
            m_pending = option;
        else
            takeValue(*option, word.sliced(isLong ? end + 1 : end));
    }

    void takeValue(const CLI::Option &option, const QString &value)
    {
        if (option.check_lname("runs-dir"))
            m_overrides.runsDirectory = value;
        else if (option.check_lname("db-filename"))
            m_overrides.databaseFilename = value;
    }

    const CLI::App &m_app;
    const CLI::App *m_subcommand = nullptr;
    bool m_isMistaken = false;
    const CLI::Option *m_pending = nullptr;
    bool m_areOptionsPossible = true;
    std::vector<const CLI::Option *> m_given;
    QStringList m_arguments;
    ProjectOverrides m_overrides;
};

Completion subcommands(const CLI::App &app, const QString &typed)
{
    Completion completion;
    for (const CLI::App *subcommand : shownSubcommands(app)) {
        const QString name = fromUtf8(subcommand->get_name());
        if (name.startsWith(typed))
            completion.candidates += Candidate{name, fromUtf8(subcommand->get_description())};
    }
    return completion;
}

Completion options(const Given &given, const QString &typed)
{
    Completion completion;
    for (const CLI::Option *option : given.options()) {
        const QString name = u"--"_s + fromUtf8(option->get_lnames().front());
        if (name.startsWith(typed) && !given.isGiven(*option))
            completion.candidates += Candidate{name, fromUtf8(option->get_description())};
    }
    return completion;
}

Completion values(const Given &given, const CLI::Option &option, const QString &typed)
{
    const bool isArgument = !option.nonpositional();
    return completedValue(
        given.question(fromUtf8(isArgument ? option.get_name(true) : option.get_option_text()), typed));
}

} // namespace

Completion complete(const CLI::App &app, const QStringList &words)
{
    if (words.isEmpty())
        return {};
    const Given given(app, words.first(words.size() - 1));
    const QString &typed = words.last();
    if (given.isMistaken())
        return {};
    if (given.pending())
        return values(given, *given.pending(), typed);
    const bool isOption = given.areOptionsPossible() && typed.startsWith(u'-');
    const qsizetype equals = typed.indexOf(u'=');
    if (isOption && equals > 0) {
        const CLI::Option *option = given.find(typed.first(equals));
        if (!option || !takesValue(*option))
            return {};
        Completion completion = values(given, *option, typed.sliced(equals + 1));
        for (Candidate &candidate : completion.candidates)
            candidate.word.prepend(typed.first(equals + 1));
        return completion;
    }
    if (!given.subcommand())
        return isOption ? options(given, typed) : subcommands(app, typed);
    const CLI::Option *argument = given.nextArgument();
    Completion completion = argument ? values(given, *argument, typed) : Completion();
    if (isOption || (!argument && given.areOptionsPossible())) {
        completion.kind = Completion::Kind::Words;
        completion.candidates += options(given, typed).candidates;
    }
    return completion;
}

} // namespace runs
