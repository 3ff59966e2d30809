// SPDX-License-Identifier: GPL-2.0-or-later
// How MainWindow wires the verifying of repetitions.
#include "gui/window/main_window.h"

#include "gui/curves/curves_panel.h"
#include "gui/details/details_panel.h"
#include "gui/live/field_monitor.h"
#include "gui/live/status_monitor.h"
#include "gui/notifications/desktop_notifier.h"
#include "gui/table/run_table_view.h"
#include "gui/window/housekeeping.h"
#include "gui/window/project_page.h"
#include "gui/window/verifier.h"

#include <QDockWidget>
#include <QSettings>

#include <utility>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

const QString offeredKey = u"verdicts/offered"_s;

} // namespace

void MainWindow::connectVerifier()
{
    m_verifier->setProject(m_tasks->repository(), *m_settings);
    m_hasOfferedVerdicts = m_settings->value(offeredKey).toBool();
    connect(m_tasks, &RunTasks::launched, m_verifier, &Verifier::takeLaunched);
    connect(m_statuses, &StatusMonitor::looked, m_verifier,
            [this] { m_verifier->takeStatuses(*m_statuses->statuses()); });
    connect(m_housekeeping, &Housekeeping::renamed, m_verifier, &Verifier::takeRenamed);
    connect(m_verifier, &Verifier::repetitionRequested, m_housekeeping,
            [this] { m_housekeeping->runAgain(Tolerance()); });
    connect(m_verifier, &Verifier::reached, this, [this](const DesktopNotice &notice) {
        if (m_preferences.notifyEnd && !isInUse())
            m_notifier->show(notice);
    });
    connect(m_verifier, &Verifier::recorded, this, [this](const QString &name) {
        if (m_page->table()->selectedNames().contains(name))
            m_selectionTimer.start(); // the details have the verdict
        m_fields->refresh();
        if (!std::exchange(m_hasOfferedVerdicts, true)) { // once: whoever hides the column wants it so
            m_settings->setValue(offeredKey, true);
            m_page->table()->setColumnChosen(FieldColumn{{.source = QueryField::Source::Verdict}}.key(), true);
        }
    });
    connect(m_verifier, &Verifier::curvesRequested, this, &MainWindow::showVerdict);
    connect(m_verifier, &Verifier::detailsRequested, this, [this](const QString &name) {
        showRun(name);
        m_housekeeping->showDetails();
    });
    connect(m_details, &DetailsPanel::runRequested, this, &MainWindow::showRun);
}

/// The curves of both, and where `repeated` is other than `reference`: at that step of the metric `tag`, which may be
/// empty.
void MainWindow::showVerdict(const QString &reference, const QString &repeated, const QString &tag, qint64 step)
{
    const auto isHidden = [this](const QString &name) { return m_page->model()->rowOf(name) < 0; };
    if (isHidden(reference) || isHidden(repeated))
        m_page->clearFilter();
    m_housekeeping->select({reference, repeated});
    m_curvesDock->show();
    m_curvesDock->raise();
    m_marked = {reference, repeated};
    lookAtCurves();
    if (tag.isEmpty())
        m_curves->clearMark();
    else
        m_curves->setMark(tag, step, tr("Differs at step %1").arg(locale().toString(step)));
}

} // namespace runs
