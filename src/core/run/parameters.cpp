// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/run/parameters.h"

#include "core/run/arguments.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using Words = std::vector<ShellWord>;
using Arguments = std::vector<Argument>;

/// Words of the shell's grammar that may stand in front of a command.
bool isReserved(const ShellWord &word)
{
    static constexpr std::array reserved{u"do",    u"then", u"else", u"elif", u"if",  u"while",
                                         u"until", u"{",    u"!",    u"time", u"exec"};
    return !word.isQuoted
           && std::ranges::any_of(reserved, [&](const char16_t *one) { return word.text == QStringView(one); });
}

/// The words of each command between the operators, without redirections.
std::vector<Words> simpleCommands(const QString &command)
{
    std::vector<Words> commands(1);
    bool isTarget = false; // of a redirection
    for (ShellWord &word : shellWords(command)) {
        if (word.isOperator) {
            isTarget = word.text.contains(u'<') || word.text.contains(u'>');
            if (!isTarget)
                commands.emplace_back();
        } else if (!std::exchange(isTarget, false) && !(commands.back().empty() && isReserved(word))) {
            commands.back().push_back(std::move(word));
        }
    }
    return commands;
}

bool isWord(const Argument &argument)
{
    return argument.kind == Argument::Kind::Positional && argument.value != u"--";
}

bool isScript(const Argument &argument)
{
    return isWord(argument) && argument.value->endsWith(u".py");
}

bool startsPython(const Arguments &arguments)
{
    return std::ranges::any_of(arguments, [](const Argument &argument) {
        return isScript(argument) || (isWord(argument) && isPython(*argument.value));
    });
}

/// How much of what a run is about a command is likely to say; the larger one counts.
std::pair<bool, qsizetype> weight(const Arguments &arguments)
{
    return {startsPython(arguments),
            std::ranges::count_if(arguments, [](const Argument &argument) { return !isWord(argument); })};
}

/// The arguments of the command that counts.
Arguments mainCommand(const QString &command)
{
    Arguments most;
    for (Words &words : simpleCommands(command)) {
        Arguments arguments = parseArguments(std::move(words));
        if (!arguments.empty() && (most.empty() || weight(arguments) > weight(most)))
            most = std::move(arguments);
    }
    return most;
}

/// The line that `sh -c LINE` and its like are given; none for other commands.
std::optional<QString> nestedLine(const Arguments &arguments)
{
    static constexpr std::array shells{u"sh", u"bash", u"dash", u"zsh"};
    const auto program = std::ranges::find_if(arguments, isWord);
    if (program == arguments.end())
        return {};
    const QString name = program->value->section(u'/', -1);
    if (std::ranges::none_of(shells, [&](const char16_t *shell) { return name == QStringView(shell); }))
        return {};
    for (const Argument &argument : std::ranges::subrange(program, arguments.end())) {
        if (argument.kind == Argument::Kind::Flag && !argument.name.startsWith(u"--") && argument.name.endsWith(u'c'))
            return argument.value;
    }
    return {};
}

/// Gives the parts of a command their names.
class Namer
{
public:
    explicit Namer(const Arguments &arguments) : m_arguments(arguments) { findProgram(); }

    std::vector<Parameter> parameters()
    {
        for (size_t i = 0; i < m_arguments.size(); ++i) {
            if (i == m_program)
                add(Parameter::Kind::Argument, u"0"_s, *m_arguments[i].value);
            else if (i <= m_interpreter || i > m_program)
                take(m_arguments[i], i < m_program);
        }
        return std::move(m_parameters);
    }

private:
    /// Of an interpreter the program is the next word, or what its -m or -c says.
    void findProgram()
    {
        const auto at = [&](auto predicate) {
            return size_t(std::ranges::find_if(m_arguments, predicate) - m_arguments.begin());
        };
        const size_t python = at([](const Argument &one) { return isWord(one) && isPython(*one.value); });
        const size_t script = at(isScript);
        m_program = script < m_arguments.size() ? script : at(isWord);
        m_interpreter = m_program;
        if (python >= script)
            return;
        for (size_t i = python + 1; i < m_arguments.size(); ++i) {
            const Argument &argument = m_arguments[i];
            const bool isModule = argument.kind == Argument::Kind::Flag && argument.value
                                  && (argument.name == u"-m" || argument.name == u"-c");
            if (isModule || isWord(argument)) {
                m_interpreter = python;
                m_program = i;
                return;
            }
        }
    }

    void take(const Argument &argument, bool isInFront)
    {
        switch (argument.kind) {
        case Argument::Kind::Setting: return takeSetting(argument, isInFront);
        case Argument::Kind::Flag: return takeFlag(argument);
        case Argument::Kind::Positional:
            if (!isInFront && isWord(argument))
                takeWord(*argument.value);
        }
    }

    void takeSetting(const Argument &argument, bool isInFront)
    {
        if (isInFront)
            return add(Parameter::Kind::Variable, argument.name, *argument.value);
        QString name = argument.name;
        while (name.size() > 1 && name.startsWith(u'+'))
            name.removeFirst();
        add(Parameter::Kind::Argument, name, *argument.value);
    }

    void takeFlag(const Argument &argument)
    {
        QString name = argument.name;
        while (name.size() > 1 && name.startsWith(u'-'))
            name.removeFirst();
        const bool isNegated = argument.name.startsWith(u"--no-") && name.size() > 3 && !argument.value;
        if (isNegated)
            name = name.sliced(3);
        add(Parameter::Kind::Argument, name, argument.value.value_or(isNegated ? u"false"_s : u"true"_s));
    }

    void takeWord(const QString &word)
    {
        const bool isDeletion =
            word.size() > 1 && word[0] == u'~' && (word[1].isLetter() || word[1] == u'_') && !word.contains(u'/');
        if (isDeletion)
            return add(Parameter::Kind::Argument, word, u"true"_s);
        add(Parameter::Kind::Argument, QString::number(++m_words), word);
    }

    void add(Parameter::Kind kind, const QString &name, const QString &value)
    {
        // Found by a walk: the fuzzer's longest commands have some hundred names.
        const QString plain = plainParameterName(name);
        const auto found = std::ranges::find_if(m_parameters, [&](const Parameter &one) {
            return one.kind == kind && plainParameterName(one.name) == plain;
        });
        if (found == m_parameters.end())
            m_parameters.push_back({kind, name, {value}});
        else
            found->values += value;
    }

    const Arguments &m_arguments;
    size_t m_program = 0;
    size_t m_interpreter = 0; ///< what stands between it and the program is its own
    int m_words = 0;
    std::vector<Parameter> m_parameters;
};

} // namespace

std::vector<Parameter> parametersOf(const QString &command)
{
    constexpr int mostShells = 4; // inside of each other
    Arguments arguments = mainCommand(command);
    for (int depth = 0; depth < mostShells; ++depth) {
        const auto line = nestedLine(arguments);
        if (!line)
            break;
        arguments = mainCommand(*line);
    }
    return Namer(arguments).parameters();
}

const Parameter *findParameter(const std::vector<Parameter> &parameters, Parameter::Kind kind, QStringView name)
{
    const QString plain = plainParameterName(name);
    const auto found = std::ranges::find_if(parameters, [&](const Parameter &one) {
        return one.kind == kind && one.name.size() == plain.size() && plainParameterName(one.name) == plain;
    });
    return found == parameters.end() ? nullptr : &*found;
}

bool isSeedName(const QString &parameter)
{
    static const QRegularExpression pattern(u"(^|[-_.])seeds?$"_s, QRegularExpression::CaseInsensitiveOption);
    return pattern.match(parameter).hasMatch();
}

QString plainParameterName(QStringView name)
{
    QString plain = name.toString();
    plain.replace(u'_', u'-');
    return plain;
}

std::optional<double> numberIn(const QString &text)
{
    if (isDecimalNumber(text))
        return QString(text).remove(u'_').toDouble(); // beyond the range of a double: infinite, or 0
    QStringView word = text;
    const bool isNegative = word.startsWith(u'-');
    if (isNegative || word.startsWith(u'+'))
        word = word.sliced(1);
    if (word.compare(u"inf", Qt::CaseInsensitive) == 0 || word.compare(u"infinity", Qt::CaseInsensitive) == 0)
        return isNegative ? -INFINITY : INFINITY;
    return word.compare(u"nan", Qt::CaseInsensitive) == 0 ? std::optional<double>(NAN) : std::nullopt;
}

} // namespace runs
