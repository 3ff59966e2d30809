// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/run/arguments.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

bool isFlag(const ShellWord &word)
{
    return !word.isOperator && word.text.size() > 1 && word.text.startsWith(u'-') && word.text != u"--"
           && !isDecimalNumber(word.text);
}

/// A flag of python(1) that takes no value.
bool isPythonSwitch(const QString &flag)
{
    static const QRegularExpression switches(u"\\A-[bBdEhiIOPqRsSuvVx]+\\z"_s);
    return switches.match(flag).hasMatch();
}

/// `name=value`; no URL.
QRegularExpressionMatch settingIn(const QString &text)
{
    if (!text.contains(u'='))
        return {};
    static const QRegularExpression setting(u"\\A(?![A-Za-z0-9+]+://)([\\p{L}_+~][\\w.+~/@:\\-\\[\\]]*)=(.*)\\z"_s,
                                            QRegularExpression::DotMatchesEverythingOption
                                                | QRegularExpression::UseUnicodePropertiesOption);
    return setting.match(text);
}

class Parser
{
public:
    explicit Parser(std::vector<ShellWord> words) : m_words(std::move(words)) {}

    std::vector<Argument> parse()
    {
        while (m_at < m_words.size()) {
            const ShellWord &word = m_words[m_at++];
            if (word.isOperator || m_onlyPositional || !isFlag(word))
                takeWord(word);
            else
                takeFlag(word.text);
        }
        return std::move(m_arguments);
    }

private:
    void takeWord(const ShellWord &word)
    {
        if (word.isOperator) {
            m_onlyPositional = false;
            m_isPythons = false;
        } else if (word.text == u"--" && !m_onlyPositional) {
            m_onlyPositional = true;
        } else if (const auto match = settingIn(word.text); match.hasMatch() && !m_onlyPositional) {
            m_arguments.push_back({Argument::Kind::Setting, match.captured(1), match.captured(2)});
            return;
        } else {
            m_isPythons = !m_isPythons && isPython(word.text);
            m_onlyPositional = m_onlyPositional && !m_isPythons; // `uv run -- python -m x`
        }
        m_arguments.push_back({Argument::Kind::Positional, {}, word.text});
    }

    void takeFlag(const QString &text)
    {
        static const QRegularExpression attached(u"\\A(-[A-Za-z])([0-9].*)\\z"_s);
        if (m_isPythons && isPythonSwitch(text)) {
            m_arguments.push_back({Argument::Kind::Flag, text, {}});
            return;
        }
        if (text == u"-m" || text == u"-c")
            m_isPythons = false; // behind `-m module` the flags are the module's
        if (const qsizetype at = text.indexOf(u'='); at > 0)
            m_arguments.push_back({Argument::Kind::Flag, text.first(at), text.sliced(at + 1)});
        else if (const auto match = attached.match(text); match.hasMatch())
            m_arguments.push_back({Argument::Kind::Flag, match.captured(1), match.captured(2)});
        else
            m_arguments.push_back({Argument::Kind::Flag, text, followingValue()});
    }

    std::optional<QString> followingValue()
    {
        if (m_at == m_words.size() || m_words[m_at].isOperator || isFlag(m_words[m_at]) || m_words[m_at].text == u"--"
            || settingIn(m_words[m_at].text).hasMatch())
            return {};
        QString value = m_words[m_at++].text;
        if (!isDecimalNumber(value))
            return value;
        while (m_at < m_words.size() && !m_words[m_at].isOperator && isDecimalNumber(m_words[m_at].text))
            value += u' ' + m_words[m_at++].text;
        return value;
    }

    std::vector<ShellWord> m_words;
    size_t m_at = 0;
    bool m_onlyPositional = false;
    bool m_isPythons = false; ///< what comes next is for the interpreter, not for a script
    std::vector<Argument> m_arguments;
};

/// The values of each name, in the order of first appearance.
std::vector<std::pair<QString, QStringList>> byName(const std::vector<Argument> &arguments)
{
    std::vector<std::pair<QString, QStringList>> names;
    for (const Argument &argument : arguments) {
        if (argument.kind == Argument::Kind::Positional)
            continue;
        auto found = std::ranges::find(names, argument.name, &std::pair<QString, QStringList>::first);
        if (found == names.end())
            found = names.insert(names.end(), {argument.name, {}});
        found->second += argument.value.value_or(QString());
    }
    return names;
}

QStringList positionals(const std::vector<Argument> &arguments)
{
    QStringList words;
    for (const Argument &argument : arguments) {
        if (argument.kind == Argument::Kind::Positional)
            words += *argument.value;
    }
    return words;
}

std::optional<QString> valueOf(const std::vector<std::pair<QString, QStringList>> &names, const QString &name)
{
    const auto found = std::ranges::find(names, name, &std::pair<QString, QStringList>::first);
    return found == names.end() ? std::nullopt : std::optional(found->second.join(u' '));
}

/// Words at the same place behind the common beginning and before the common end stand for one another.
void comparePositionals(QStringList a, QStringList b, std::vector<Difference> &differences)
{
    while (!a.isEmpty() && !b.isEmpty() && a.first() == b.first()) {
        a.removeFirst();
        b.removeFirst();
    }
    while (!a.isEmpty() && !b.isEmpty() && a.last() == b.last()) {
        a.removeLast();
        b.removeLast();
    }
    const auto at = [](const QStringList &words, qsizetype i) {
        return i < words.size() ? std::optional(words[i]) : std::nullopt;
    };
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (at(a, i) != at(b, i))
            differences.push_back({{}, at(a, i), at(b, i)});
    }
}

} // namespace

std::vector<Argument> parseArguments(const QString &command)
{
    return parseArguments(shellWords(command));
}

std::vector<Argument> parseArguments(std::vector<ShellWord> words)
{
    return Parser(std::move(words)).parse();
}

bool isPython(const QString &program)
{
    if (!program.contains(u"py")) // most words are told apart without an expression
        return false;
    static const QRegularExpression name(u"\\A(.*/)?(python|pypy)[0-9.]*\\z"_s);
    return name.match(program).hasMatch();
}

bool isDecimalNumber(const QString &text)
{
    const auto isPart = [](QChar c) { return (c >= u'0' && c <= u'9') || u"+-._eE"_s.contains(c); };
    if (!std::ranges::all_of(text, isPart))
        return false;
    static const QRegularExpression number(
        u"\\A[-+]?([0-9](_?[0-9])*(\\.([0-9](_?[0-9])*)?)?|\\.[0-9](_?[0-9])*)([eE][-+]?[0-9](_?[0-9])*)?\\z"_s);
    return number.match(text).hasMatch();
}

std::vector<Difference> argumentDifferences(const QString &a, const QString &b)
{
    std::vector<Difference> differences;
    const auto ofA = parseArguments(a);
    const auto ofB = parseArguments(b);
    comparePositionals(positionals(ofA), positionals(ofB), differences);
    const auto namesOfA = byName(ofA);
    const auto namesOfB = byName(ofB);
    for (const auto &[name, values] : namesOfA) {
        const QString text = values.join(u' ');
        if (const auto other = valueOf(namesOfB, name); other != text)
            differences.push_back({name, text, other});
    }
    for (const auto &[name, values] : namesOfB) {
        if (!valueOf(namesOfA, name))
            differences.push_back({name, {}, values.join(u' ')});
    }
    return differences;
}

} // namespace runs
