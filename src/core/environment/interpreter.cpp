// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/environment/interpreter.h"

#include "core/environment/chosen_environment.h"
#include "core/environment/probe.h"
#include "core/environment/script_interpreter.h"
#include "core/run/shell_words.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int mostNested = 4; // sh -c 'sh -c …'

bool isOneOf(const QString &program, std::initializer_list<const char16_t *> names)
{
    const QString name = program.section(u'/', -1);
    return std::ranges::any_of(names, [&](const char16_t *known) { return name == QStringView(known); });
}

bool isShell(const QString &program)
{
    return isOneOf(program, {u"sh", u"bash", u"dash", u"zsh"});
}

/// Programs that start another one, which is named among their arguments.
bool startsOthers(const QString &program)
{
    return isOneOf(program,
                   {u"env",       u"nohup",   u"nice",     u"ionice",     u"chrt",        u"taskset",  u"time",
                    u"timeout",   u"stdbuf",  u"setsid",   u"exec",       u"command",     u"numactl",  u"srun",
                    u"mpirun",    u"mpiexec", u"xvfb-run", u"strace",     u"ltrace",      u"gdb",      u"perf",
                    u"nsys",      u"ncu",     u"rocprof",  u"sudo",       u"systemd-run", u"unbuffer", u"script",
                    u"catchsegv", u"py-spy",  u"memray",   u"horovodrun", u"jsrun",       u"aprun",    u"prlimit",
                    u"linux64",   u"setarch", u"if",       u"then",       u"while",       u"do",       u"else",
                    u"!",         u"{"});
}

/// Goes through the simple commands of a command line as the shell would, until one is a Python.
class Search
{
public:
    Search(QProcessEnvironment variables, QString directory) : m_state{{}, std::move(variables), std::move(directory)}
    {}

    void activate(const QString &virtualenv)
    {
        const QString path = QDir::cleanPath(QDir(m_state.directory).absoluteFilePath(virtualenv));
        activateEnvironment(path, m_state.variables);
    }

    std::optional<Interpreter> in(const QString &command, int depth = 0)
    {
        std::vector<ShellWord> simple;
        auto words = shellWords(command);
        words.push_back({u";"_s, true}); // ends the last one
        for (size_t i = 0; i < words.size(); ++i) {
            if (!words[i].isOperator) {
                simple.push_back(words[i]);
            } else if (words[i].text.contains(u'<') || words[i].text.contains(u'>')) {
                ++i; // the file
            } else {
                if (auto found = inSimple(simple, depth))
                    return found;
                simple.clear();
            }
        }
        return {};
    }

private:
    using Words = std::span<const ShellWord>;

    QString variable(const QString &name) const { return m_state.variables.value(name); }
    void set(const QString &name, const QString &value) { m_state.variables.insert(name, value); }

    /// `$NAME`, `${NAME}` and `~/` as far as they are plain to see.
    QString expanded(const ShellWord &word) const
    {
        static const QRegularExpression reference(u"\\$(?:\\{(\\w+)\\}|(\\w+))"_s);
        QString text = word.text;
        if (text.startsWith(u"~/"_s))
            text.replace(0, 1, variable(u"HOME"_s));
        for (auto match = reference.match(text); match.hasMatch();) {
            const QString value = variable(match.captured(1) + match.captured(2));
            text.replace(match.capturedStart(), match.capturedLength(), value);
            match = reference.match(text, match.capturedStart() + value.size());
        }
        return text;
    }

    /// Takes `A=B` from the front.
    Words assigned(Words words)
    {
        static const QRegularExpression assignment(u"\\A([A-Za-z_]\\w*)=(.*)\\z"_s,
                                                   QRegularExpression::DotMatchesEverythingOption);
        while (!words.empty()) {
            const auto match = assignment.match(expanded(words.front()));
            if (!match.hasMatch())
                break;
            set(match.captured(1), match.captured(2));
            words = words.subspan(1);
        }
        return words;
    }

    std::optional<Interpreter> inSimple(Words words, int depth)
    {
        words = assigned(words);
        if (words.empty())
            return {};
        const QString program = expanded(words.front());
        const Words arguments = words.subspan(1);
        if (program == u"cd" && !arguments.empty()) {
            m_state.directory = QDir::cleanPath(QDir(m_state.directory).absoluteFilePath(expanded(arguments.front())));
        } else if ((program == u"." || program == u"source") && !arguments.empty()) {
            const QString script = expanded(arguments.front());
            if (script.endsWith(u"/bin/activate"_s))
                activate(script.chopped(13));
        } else if (program == u"export") {
            assigned(arguments);
        } else {
            return ofProgram(program, arguments, depth);
        }
        return {};
    }

    std::optional<Interpreter> ofProgram(const QString &program, Words arguments, int depth)
    {
        if (auto found = pythonBehind(program))
            return found;
        if (isShell(program))
            return ofShell(arguments, depth);
        const bool isChooser = choosesEnvironment(program);
        if (isChooser) {
            QStringList words;
            for (const ShellWord &word : arguments)
                words += expanded(word);
            const QString chosen = chosenEnvironment(program, words, m_state.variables, m_state.directory);
            if (chosen.isEmpty())
                return {};
            activate(chosen);
            if (words.value(0) == u"activate")
                return {};
        } else if (!startsOthers(program)) {
            return {};
        }
        for (Words rest = assigned(arguments); !rest.empty(); rest = assigned(rest.subspan(1))) {
            const QString word = expanded(rest.front());
            if (isShell(word))
                return ofShell(rest.subspan(1), depth);
            if (auto found = word.startsWith(u'-') ? std::nullopt : pythonBehind(word))
                return found;
        }
        return isChooser ? pythonBehind(u"python"_s) : std::nullopt; // `uv run train.py`
    }

    std::optional<Interpreter> ofShell(Words arguments, int depth)
    {
        for (size_t i = 0; i + 1 < arguments.size(); ++i) {
            const QString flags = arguments[i].text;
            if (flags.startsWith(u'-') && !flags.startsWith(u"--"_s) && flags.endsWith(u'c'))
                return depth < mostNested ? in(arguments[i + 1].text, depth + 1) : std::nullopt;
        }
        return {};
    }

    /// A Python, or the one of a script that is to be run.
    std::optional<Interpreter> pythonBehind(const QString &word) const
    {
        const QString path = findProgram(word, variable(u"PATH"_s), m_state.directory);
        if (path.isEmpty())
            return {};
        const QString python = isPythonName(word) ? path : pythonOfScript(path);
        const QString found =
            python.isEmpty() ? QString() : findProgram(python, variable(u"PATH"_s), m_state.directory);
        if (found.isEmpty())
            return {};
        Interpreter result = m_state;
        result.path = found;
        return result;
    }

    Interpreter m_state; ///< without a path so far
};

} // namespace

std::optional<Interpreter> findInterpreter(const QString &command, const QProcessEnvironment &variables,
                                           const QString &directory, const QString &virtualenv)
{
    Search search(variables, directory);
    if (!virtualenv.isEmpty())
        search.activate(virtualenv);
    return search.in(command);
}

} // namespace runs
