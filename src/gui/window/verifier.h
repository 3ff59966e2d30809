// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/verifying.h"
#include "gui/models/run_states.h"
#include "gui/notifications/end_notices.h"
#include "gui/window/awaited_verdicts.h"
#include "gui/window/housekeeping.h"

#include <QHash>
#include <QSet>

class QAction;

namespace runs {

/// Verifies whether runs repeat others: those that were started for it as soon as they have ended, also when the window
/// was closed meanwhile, and others when the user asks for it. Metrics are read on other threads; the verdict is
/// recorded where it is one for good.
class Verifier : public QObject
{
    Q_OBJECT

public:
    /// Adds the actions to the window and its menus.
    explicit Verifier(const WindowParts &parts);
    ~Verifier() override;

    /// `settings`: of the project; they keep what is waited for, and have to live longer.
    void setProject(const RunRepository &repository, QSettings &settings);

    /// Enables the actions for what is selected.
    void updateActions(bool isWritable);

    /// A run will be launched by this request. It is verified when it has ended, if `verify` says how.
    void expect(const LaunchRequest &request, const std::optional<Tolerance> &verify);

    /// How the run was to be verified that could not be launched.
    std::optional<Tolerance> takeExpected(const LaunchRequest &request) { return m_expected.take(request.name); }

    void takeLaunched(const Launched &launched, const LaunchRequest &request);

    /// To be called again and again, also when no status has changed: a run may have ended before it is waited for.
    void takeStatuses(const StatusMap &statuses);
    void takeRenamed(const QString &name, const QString &newName) { m_awaited.rename(name, newName); }

Q_SIGNALS:
    void repetitionRequested();

    /// A run that was waited for has been verified.
    void reached(const runs::DesktopNotice &notice);

    /// The record of a run says something else now.
    void recorded(const QString &name);

    void curvesRequested(const QString &reference, const QString &repeated, const QString &tag, qint64 step);
    void detailsRequested(const QString &name);

private:
    struct Outcome
    {
        RunComparison comparison;
        QString warning; ///< why it could not be recorded
    };

    void verifySelected();
    /// Without a tolerance with that of the last time.
    void verify(const QString &reference, const QString &repeated, const std::optional<Tolerance> &tolerance,
                bool isAwaited);
    static Result<Outcome> compare(const RunRepository &repository, const QString &reference, const QString &repeated,
                                   const std::optional<Tolerance> &tolerance);
    void show(const Outcome &outcome);
    void showProblem(const QString &name, const QString &problem);

    WindowParts m_parts;
    QAction *m_reproduce;
    QAction *m_verify;
    std::optional<RunRepository> m_repository;           ///< none as long as the window has no project
    QHash<QString, std::optional<Tolerance>> m_expected; ///< by the names of runs that are being launched
    AwaitedVerdicts m_awaited;
    QSet<QString> m_compared; ///< names of runs that are being compared
};

} // namespace runs
