// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/verifier.h"

#include "core/base/text.h"
#include "core/base/timestamp.h"
#include "core/verification/verification_file.h"
#include "gui/messages/message_bars.h"
#include "gui/table/run_table_view.h"
#include "gui/tasks/latest.h"
#include "gui/text/verdict_text.h"
#include "gui/window/main_actions.h"
#include "gui/window/project_page.h"

#include <QMainWindow>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QString messageId(const QString &name)
{
    return u"verdict "_s + name;
}

Severity severityOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Identical:
    case Verdict::WithinTolerance: return Severity::Success;
    case Verdict::Diverged: return Severity::Error;
    case Verdict::Incomplete: break;
    }
    return Severity::Warning;
}

Result<Run> runNamed(const RunIndex &runs, const QString &name)
{
    const auto index = runs.find(name);
    return index ? runs.run(*index)
                 : failure(ErrorCode::NotFound, Verifier::tr("There is no run %1 any more.").arg(quoted(name)));
}

/// That of the verdict on it, if it is on these two.
Tolerance lastTolerance(const RunRepository &repository, const QString &reference, const QString &repeated)
{
    if (!isRelativePath(repeated))
        return {};
    const auto last = readVerification(repository.files().recordPath(repeated));
    return last && last->reference == reference ? last->tolerance : Tolerance();
}

} // namespace

Verifier::Verifier(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_reproduce(MainActions::add(parts.window, tr("Reproduce and &verify…"), u"reproduce"_s))
    , m_verify(MainActions::add(parts.window, tr("Verify against t&he original"), u"identical"_s))
{
    parts.actions->runMenu->insertActions(parts.actions->openFolder, {m_reproduce, m_verify});
    parts.actions->addGroup(tr("Verifying"), {m_reproduce, m_verify});
    connect(m_reproduce, &QAction::triggered, this, &Verifier::repetitionRequested);
    connect(m_verify, &QAction::triggered, this, &Verifier::verifySelected);
    updateActions(false);
}

Verifier::~Verifier() = default;

void Verifier::setProject(const RunRepository &repository, QSettings &settings)
{
    m_repository = repository;
    m_awaited.restore(settings);
}

void Verifier::updateActions(bool isWritable)
{
    constexpr qsizetype most = 20; // more metrics than that nobody reads at a time
    const qsizetype count = m_parts.page->table()->selectedRows().size();
    const bool isPair = count == 2;
    bool isPossible = m_repository && isPair;
    if (m_repository && !isPair && count > 0 && count <= most) {
        isPossible = std::ranges::any_of(m_parts.page->selectedRuns(most),
                                         [](const Run &run) { return !run.text(key::reproduces).isEmpty(); });
    }
    m_verify->setText(isPair ? tr("Verify one against t&he other") : tr("Verify against t&he original"));
    m_verify->setEnabled(isPossible);
    m_reproduce->setEnabled(m_repository && isWritable && count == 1);
}

void Verifier::expect(const LaunchRequest &request, const std::optional<Tolerance> &verify)
{
    m_expected.insert(request.name, verify);
}

/// It may have got another name.
void Verifier::takeLaunched(const Launched &launched, const LaunchRequest &request)
{
    if (const auto tolerance = m_expected.take(request.name))
        m_awaited.add({launched.run.name, request.reproduces, *tolerance});
}

/// Of both runs, so that all metrics are there.
void Verifier::takeStatuses(const StatusMap &statuses)
{
    const auto hasEnded = [&](const QString &name) {
        const auto status = statuses.constFind(name);
        // A record that cannot be read for a moment is no end.
        return status != statuses.constEnd() && !isActive(*status) && kindOf(*status) != StatusKind::Unknown;
    };
    const auto isActiveStill = [&](const QString &name) {
        const auto status = statuses.constFind(name);
        return status != statuses.constEnd() && isActive(*status);
    };
    const QList<AwaitedVerdicts::Item> items = m_awaited.items();
    for (const auto &[name, reference, tolerance] : items) {
        if (hasEnded(name) && !isActiveStill(reference) && !m_compared.contains(name))
            verify(reference, name, tolerance, true);
    }
}

/// Two runs with each other, of which the earlier one is the reference unless one reproduces the other; otherwise each
/// with what it reproduces.
void Verifier::verifySelected()
{
    std::vector<Run> runs = m_parts.page->selectedRuns(20);
    if (runs.size() == 2) {
        const auto started = [](const Run &run) { return parseTimestamp(run.text(key::datetime)).value_or(0); };
        const bool isRepeated = runs[0].text(key::reproduces) == runs[1].name;
        const bool isReference = runs[1].text(key::reproduces) == runs[0].name;
        if (isRepeated || (!isReference && started(runs[1]) < started(runs[0])))
            std::swap(runs[0], runs[1]);
        return verify(runs[0].name, runs[1].name, {}, false);
    }
    for (const Run &run : runs) {
        if (const QString original = run.text(key::reproduces); !original.isEmpty())
            verify(original, run.name, {}, false);
    }
}

void Verifier::verify(const QString &reference, const QString &repeated, const std::optional<Tolerance> &tolerance,
                      bool isAwaited)
{
    if (reference == repeated) {
        m_awaited.remove(repeated);
        return showProblem(repeated, tr("The run %1 has taken the place of the one that it reproduces, so there is "
                                        "nothing left to compare it with.")
                                         .arg(quoted(repeated)));
    }
    m_compared.insert(repeated);
    m_parts.messages->show({.id = messageId(repeated),
                            .text = tr("Comparing %1 with %2…").arg(quoted(repeated), quoted(reference)),
                            .isClosable = false});
    perform(
        this,
        [repository = *m_repository, reference, repeated, tolerance] {
            return compare(repository, reference, repeated, tolerance);
        },
        [this, repeated, isAwaited](const Result<Outcome> &outcome) {
            m_compared.remove(repeated);
            if (isAwaited && outcome && !outcome->comparison.haveEnded) {
                // What had ended was a run whose place one of them has taken.
                m_parts.messages->dismiss(messageId(repeated));
                return;
            }
            if (isAwaited)
                m_awaited.remove(repeated);
            if (!outcome)
                return showProblem(repeated, outcome.error().message);
            show(*outcome);
            if (isAwaited) {
                const Verification &verification = outcome->comparison.verification;
                Q_EMIT reached({verdictName(verification.verdict), verdictSentence(verification, repeated), repeated});
            }
        });
}

/// On another thread.
Result<Verifier::Outcome> Verifier::compare(const RunRepository &repository, const QString &reference,
                                            const QString &repeated, const std::optional<Tolerance> &tolerance)
{
    const auto runs = repository.index();
    const auto a = runs ? runNamed(*runs, reference) : std::unexpected(runs.error());
    const auto b = a ? runNamed(*runs, repeated) : a;
    if (!b)
        return std::unexpected(b.error());
    const Tolerance limits = tolerance.value_or(lastTolerance(repository, reference, repeated));
    Outcome outcome{compareWithReference(repository, runs->names(), *a, *b, limits), {}};
    if (outcome.comparison.isOfRepetition) {
        if (const auto recorded = recordVerification(repository, outcome.comparison); !recorded)
            outcome.warning = recorded.error().message;
    }
    return outcome;
}

void Verifier::show(const Outcome &outcome)
{
    constexpr qsizetype most = 3;
    const RunComparison &comparison = outcome.comparison;
    const Verification &verification = comparison.verification;
    const QString name = comparison.name;
    QStringList lines{printable(verdictSentence(verification, name))};
    for (const QString &sentence : verification.missing.first(std::min(most, verification.missing.size())))
        lines += printable(sentence);
    if (verification.missing.size() > most)
        lines += tr("… and %n more", "sentences on what is missing", int(verification.missing.size() - most));
    if (!outcome.warning.isEmpty())
        lines += outcome.warning;
    const auto place = verification.divergence ? verification.divergence : verification.largest;
    const auto curves = [this, name, reference = verification.reference, place = place.value_or(ValuePair())] {
        Q_EMIT curvesRequested(reference, name, place.tag, place.step);
    };
    m_parts.messages->show(
        {.id = messageId(name),
         .severity = severityOf(verification.verdict),
         .text = lines.join(u'\n'),
         .actions = {{tr("Show &curves"), curves}, {tr("&Details"), [this, name] { Q_EMIT detailsRequested(name); }}}});
    if (comparison.isOfRepetition && outcome.warning.isEmpty())
        Q_EMIT recorded(name);
}

void Verifier::showProblem(const QString &name, const QString &problem)
{
    m_parts.messages->show({.id = messageId(name), .severity = Severity::Warning, .text = problem});
}

} // namespace runs
