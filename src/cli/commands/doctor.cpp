// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/confirm.h"
#include "cli/context.h"
#include "cli/interrupt.h"
#include "cli/listing.h"
#include "cli/terminal_style.h"
#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/doctor/doctor.h"

#include <CLI/CLI.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    bool fixes = false;
    std::string format = "text";
};

QString title(FindingSubject subject)
{
    switch (subject) {
    case FindingSubject::Database: return u"Database"_s;
    case FindingSubject::Files: return u"Files of no run"_s;
    case FindingSubject::Trash: return u"Leftovers and trash"_s;
    case FindingSubject::Records: return u"Records"_s;
    case FindingSubject::Git: return u"Commits and working trees"_s;
    case FindingSubject::Sessions: return u"Sessions"_s;
    case FindingSubject::Notes: break;
    }
    return u"Worth knowing"_s;
}

/// With the size of what it is about.
QString sentence(const Finding &finding)
{
    if (finding.files == 0)
        return finding.sentence;
    return u"%1 (%2, %3)"_s.arg(finding.sentence, counted(finding.files, u"file"_s), humanSize(finding.bytes));
}

/// A line for each finding, with what `--fix` does, below the titles of the groups.
QString text(const QList<Finding> &findings, const TerminalStyle &style)
{
    QString lines;
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const FindingSubject subject = subjectOf(findings[i].kind);
        if (i == 0 || subject != subjectOf(findings[i - 1].kind))
            lines += style.bold(title(subject) + u':') + u'\n';
        lines += u"  "_s + sentence(findings[i]);
        if (findings[i].isRepairable())
            lines += style.dim(u" [--fix %1]"_s.arg(findings[i].remedy));
        lines += u'\n';
    }
    return lines;
}

Mapping fieldsOf(const Finding &finding)
{
    const auto orNull = [](const QString &value) { return value.isEmpty() ? Value{} : Value{value}; };
    return {{u"kind"_s, Value{findingWord(finding.kind)}},
            {u"problem"_s, Value{!isNote(finding.kind)}},
            {u"run"_s, orNull(finding.run)},
            {u"path"_s, orNull(finding.path)},
            {u"message"_s, Value{finding.sentence}},
            {u"files"_s, Value{Number{QString::number(finding.files)}}},
            {u"bytes"_s, Value{Number{QString::number(finding.bytes)}}},
            {u"fix"_s, orNull(finding.remedy)}};
}

QString formatted(const QList<Finding> &findings, const std::string &format)
{
    if (format == "text")
        return text(findings, TerminalStyle());
    Sequence list;
    QStringList header;
    for (const auto &[key, value] : fieldsOf({}))
        header += key;
    QString csv = csvRecord(header);
    for (const Finding &finding : findings) {
        const Mapping fields = fieldsOf(finding);
        QStringList cells;
        for (const auto &[key, value] : fields)
            cells += std::holds_alternative<std::monostate>(value.data) ? QString() : displayText(value);
        csv += csvRecord(cells);
        list.push_back({fields});
    }
    return format == "csv" ? csv : structured({list}, format);
}

bool isProblem(const Finding &finding)
{
    return !isNote(finding.kind);
}

QList<Finding> repairable(const Diagnosis &diagnosis)
{
    QList<Finding> findings;
    std::ranges::copy_if(diagnosis.findings, std::back_inserter(findings), &Finding::isRepairable);
    return findings;
}

/// What is to be done, as it is asked.
QString preview(const QList<Finding> &findings)
{
    QString lines = u"To be repaired:"_s;
    for (const Finding &finding : findings)
        lines += u"\n  %1\n    %2"_s.arg(sentence(finding), finding.remedy);
    return lines;
}

/// Errors: Refused when the answer is no; as Doctor::repair().
Result<> fix(Context &context, const Doctor &doctor, const QList<Finding> &findings)
{
    if (findings.isEmpty())
        return {};
    if (!context.assumeYes()) {
        Context::note(preview(findings));
        const auto confirmed = confirmChange(u"Repair %1? [y/N] "_s.arg(counted(findings.size(), u"finding"_s)));
        if (!confirmed)
            return confirmed;
    }
    const auto repairs = [&] {
        const Uninterrupted guard;
        return doctor.repair(findings);
    }();
    if (!repairs)
        return std::unexpected(repairs.error());
    for (const auto &[finding, reason] : repairs->failed)
        Context::warn(finding.sentence + u' ' + reason);
    for (const QString &warning : repairs->warnings)
        Context::warn(warning);
    if (!context.quiet())
        Context::note(u"Repaired %1."_s.arg(counted(repairs->done.size(), u"finding"_s)));
    return {};
}

Result<int> examine(Context &context, const Options &options)
{
    const auto repository = context.repository();
    if (!repository)
        return std::unexpected(repository.error());
    context.prepareForProcesses();
    const Doctor doctor(*repository);
    Diagnosis diagnosis = doctor.examine();
    if (const QList<Finding> findings = repairable(diagnosis); options.fixes && !findings.isEmpty()) {
        if (const auto fixed = fix(context, doctor, findings); !fixed)
            return std::unexpected(fixed.error());
        diagnosis = doctor.examine();
    }
    context.print(formatted(diagnosis.findings, options.format));
    for (const QString &sentence : std::as_const(diagnosis.leftOut))
        Context::note(u"runs: "_s + sentence);
    const auto problems = std::ranges::count_if(diagnosis.findings, isProblem);
    if (problems == 0 && !context.quiet())
        Context::note(u"Nothing is wrong with %1."_s.arg(counted(diagnosis.runs, u"run"_s)));
    else if (!options.fixes && !context.quiet() && !repairable(diagnosis).isEmpty())
        Context::note(u"`runs doctor --fix` repairs %1 of %2, after asking."_s.arg(repairable(diagnosis).size())
                          .arg(counted(problems, u"finding"_s)));
    return problems == 0 ? 0 : 1;
}

} // namespace

Action addDoctor(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    app.add_flag("--fix", options->fixes, "Repair what can be repaired, after asking");
    addFormatOption(app, options->format);
    app.footer("Files of no run are moved to the trash, from which `runs restore` brings them back. Exits with 1 when "
               "something is wrong, or still is.\n\nExample:\n  runs doctor --fix");
    return [options](Context &context) { return examine(context, *options); };
}

} // namespace runs
