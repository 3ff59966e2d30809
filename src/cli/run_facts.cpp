// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/run_facts.h"

#include "cli/run_status_text.h"
#include "core/base/text.h"
#include "core/base/timestamp.h"
#include "core/tmux/session_name.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QString timeText(qint64 microseconds)
{
    return isoTimestamp(microseconds);
}

/// The lines of a text, each safe for a terminal.
QString printableLines(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines += printable(line);
    return lines.join(u'\n');
}

class Facts
{
public:
    Facts(const RunFacts &facts, const RunFiles &files, bool all) : m_facts(facts), m_files(files), m_all(all) {}

    QList<Fact> take()
    {
        m_section = u"entry"_s;
        entry();
        m_section = u"outcome"_s;
        outcome();
        verified();
        m_section = u"files"_s;
        filesAndSession();
        m_section = u"environment"_s;
        if (m_facts.environment)
            environment(*m_facts.environment);
        else
            add(u"Environment"_s, u"not recorded"_s);
        m_section = u"reproduction"_s;
        add(u"To reproduce"_s, printableLines(m_facts.reproduction.join(u"\n "_s)));
        return std::move(m_list);
    }

private:
    void add(const QString &label, const QString &text)
    {
        if (!text.isEmpty())
            m_list += {m_section, label, text};
    }

    void entry()
    {
        const Run &run = m_facts.run;
        add(u"Description"_s, printableLines(run.text(key::description).trimmed()));
        add(u"Command"_s, printableLines(run.text(key::command).trimmed()));
        QString commit = printable(run.text(key::commit));
        if (!m_facts.subject.isEmpty())
            commit += u"  "_s + printable(m_facts.subject);
        const QString branch = m_facts.environment ? m_facts.environment->text({u"git", u"branch"}) : QString();
        add(u"Commit"_s, branch.isEmpty() ? commit : commit + u" ("_s + printable(branch) + u')');
        add(u"Recorded"_s, printable(run.text(key::datetime)));
        add(u"Host"_s, printable(run.text(key::host)));
        for (const auto &[name, value] : run.fields) {
            static const QStringList shown{key::description.toString(), key::command.toString(), key::commit.toString(),
                                           key::datetime.toString(), key::host.toString()};
            if (shown.contains(name))
                continue;
            const QString title = printable(name);
            add(title.isEmpty() ? title : title[0].toUpper() + title.sliced(1), printable(listText(value)));
        }
    }

    static QString listText(const Value &value)
    {
        const auto *list = std::get_if<Sequence>(&value.data);
        if (!list)
            return displayText(value);
        QStringList items;
        for (const Value &item : *list)
            items += displayText(item);
        return items.join(u", "_s);
    }

    void outcome()
    {
        const auto &[status, state] = m_facts.record;
        add(u"Status"_s, printable(statusSentence(status)));
        if (const auto start = startOf(status))
            add(u"Started"_s, timeText(*start));
        add(isActive(status) ? u"Running for"_s : u"Duration"_s, durationText(status));
        if (!state)
            return;
        if (const auto &end = state->end) {
            add(u"Ended"_s, timeText(end->time));
            add(u"CPU time"_s, humanDuration(qint64(end->cpuTime * 1e6)));
            add(u"Peak memory"_s, humanSize(end->peakMemory));
            add(u"Log"_s, printable(end->outputError));
        }
        const RunStart &start = state->start;
        add(u"Machine"_s, printable(start.machine.host));
        add(u"Directory"_s, printable(start.directory));
        add(u"Worktree"_s, printable(start.worktree));
    }

    void verified()
    {
        if (!m_facts.verification)
            return;
        QStringList lines{verdictSentence(*m_facts.verification, m_facts.run.name)};
        for (const QString &sentence : m_facts.verification->missing)
            lines += printable(sentence);
        add(u"Verified"_s, lines.join(u'\n'));
    }

    void filesAndSession()
    {
        QStringList lines;
        for (const RunPiece &piece : m_facts.pieces) {
            lines += u"%1 (%2, %3)"_s.arg(printable(m_files.absolutePath(piece)),
                                          counted(piece.survey.files, u"file"_s), humanSize(piece.survey.bytes));
        }
        add(u"Files"_s, lines.join(u'\n'));
        for (const TmuxSession &session : m_facts.sessions) {
            const QString ended = session.hasEnded ? u" (ended)"_s : QString();
            add(u"Session"_s, printable(session.name) + ended + u"\nattach: "_s + attachText(session));
        }
    }

    void environment(const Environment &environment)
    {
        const auto text = [&](std::initializer_list<QStringView> keys) { return printable(environment.text(keys)); };
        const auto joined = [](QStringList parts) {
            parts.removeAll(QString());
            return parts.join(u", "_s);
        };
        add(u"System"_s,
            joined({text({u"system", u"os"}), text({u"system", u"kernel"}), text({u"system", u"architecture"})}));
        QStringList cpu{text({u"system", u"cpu"})};
        for (const QString &unit : {u"socket"_s, u"core"_s, u"thread"_s}) {
            if (const qint64 count = text({u"system", QString(unit + u's')}).toLongLong(); count > 0)
                cpu += counted(count, unit);
        }
        if (const QString usable = text({u"system", u"usable-threads"}); !usable.isEmpty())
            cpu += usable + u" usable"_s;
        if (const QString most = text({u"system", u"cpu-limit"}); !most.isEmpty())
            cpu += u"limited to "_s + most;
        add(u"CPU"_s, joined(cpu));
        const auto size = [&](QStringView key) {
            const qint64 bytes = environment.text({u"system", key}).toLongLong();
            return bytes > 0 ? humanSize(bytes) : QString();
        };
        const QString limit = size(u"memory-limit-bytes");
        add(u"Memory"_s, joined({size(u"memory-bytes"), limit.isEmpty() ? limit : u"limited to "_s + limit}));
        const QStringList gpus = environment.gpus();
        add(u"GPUs"_s, gpus.isEmpty() ? text({u"gpus"}) : printableLines(gpus.join(u'\n')));
        python(environment);
        add(u"Remote"_s, text({u"git", u"remote"}));
        const auto submodules = environment.texts({u"git", u"submodules"});
        add(u"Submodules"_s, list(submodules, u" "_s, 4));
        QList<std::pair<QString, QString>> variables = environment.variables();
        for (const QString &name : environment.hiddenVariables())
            variables.emplace_back(name, u"(set, not recorded)"_s);
        if (m_all)
            add(u"Variables"_s, list(variables, u"="_s, 0));
        else if (!variables.isEmpty())
            add(u"Variables"_s, u"%1 (shown with --all)"_s.arg(variables.size()));
    }

    void python(const Environment &environment)
    {
        const auto text = [&](std::initializer_list<QStringView> keys) { return printable(environment.text(keys)); };
        const QString version = (text({u"python", u"implementation"}) + u' ' + text({u"python", u"version"})).trimmed();
        const QString executable = text({u"python", u"executable"});
        add(u"Python"_s, version.isEmpty() ? executable : version + u", "_s + executable);
        add(u"Virtualenv"_s, text({u"python", u"virtualenv"}));
        const QString conda = text({u"python", u"conda", u"environment"});
        const QString prefix = text({u"python", u"conda", u"prefix"});
        add(u"Conda"_s, conda.isEmpty() || prefix.isEmpty() ? conda + prefix : conda + u", "_s + prefix);
        const auto packages = environment.packages();
        add(u"Packages"_s, packages.isEmpty() ? text({u"python", u"packages"}) : list(packages, u" "_s, 8));
    }

    /// One a line; without --all only the first `most`, in one line.
    QString list(const QList<std::pair<QString, QString>> &items, const QString &separator, qsizetype most) const
    {
        QStringList lines;
        for (const auto &[name, text] : items.first(m_all ? items.size() : std::min(most, items.size())))
            lines += printable(name + separator + text);
        if (m_all)
            return lines.join(u'\n');
        const qsizetype more = items.size() - lines.size();
        const QString text = lines.join(u", "_s);
        return more > 0 ? text + u" and %1 more (shown with --all)"_s.arg(more) : text;
    }

    const RunFacts &m_facts;
    const RunFiles &m_files;
    bool m_all;
    QString m_section;
    QList<Fact> m_list;
};

} // namespace

QList<Fact> factsOf(const RunFacts &facts, const RunFiles &files, bool all)
{
    return Facts(facts, files, all).take();
}

QString attachText(const TmuxSession &session)
{
    return attachCommand(session.name, qEnvironmentVariableIsSet("TMUX"));
}

} // namespace runs
