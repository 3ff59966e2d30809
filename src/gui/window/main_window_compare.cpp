// SPDX-License-Identifier: GPL-2.0-or-later
// How MainWindow has runs compared.
#include "gui/window/main_window.h"

#include "core/base/text.h"
#include "gui/compare/compare_window.h"
#include "gui/filter/filter_bar.h"
#include "gui/live/database_monitor.h"
#include "gui/live/status_monitor.h"
#include "gui/table/run_table_view.h"
#include "gui/window/project_page.h"
#include "gui/window/status_line.h"

#include <QSet>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

// Which end of a metric is the better one: lists, because a tag may have a '/', which a key may not.
constexpr QStringView smallerKey = u"compare/smaller-is-better";
constexpr QStringView largerKey = u"compare/larger-is-better";

BetterEnds rememberedEnds(const QSettings &settings)
{
    BetterEnds ends;
    for (const QString &tag : settings.value(smallerKey).toStringList())
        ends.insert(tag, Better::Smaller);
    for (const QString &tag : settings.value(largerKey).toStringList())
        ends.insert(tag, Better::Larger);
    return ends;
}

void remember(QSettings &settings, const BetterEnds &ends)
{
    settings.setValue(smallerKey, QStringList(ends.keys(Better::Smaller)));
    settings.setValue(largerKey, QStringList(ends.keys(Better::Larger)));
}

} // namespace

/// The selected runs, or all that are shown when it takes more than that; in the order in which they were recorded, so
/// that what came later is compared with what was before.
void MainWindow::compareRuns()
{
    const Document document = m_page->model()->runs().document();
    QStringList chosen = m_page->table()->selectedNames();
    if (chosen.size() < 2) {
        chosen.clear();
        for (int row = 0; row < m_page->model()->rowCount(); ++row)
            chosen += m_page->model()->name(row);
    }
    const QSet<QString> wanted(chosen.begin(), chosen.end());
    QStringList names = document.names();
    names.removeIf([&](const QString &name) { return !wanted.contains(name); });
    if (names.size() < 2)
        return;
    auto *window = new CompareWindow(m_tasks->repository(), document, names, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setEnds(rememberedEnds(*m_settings));
    connect(window, &CompareWindow::endsChanged, this, [this, window] { remember(*m_settings, window->ends()); });
    connect(window, &CompareWindow::runActivated, this, [this](const QString &name) {
        if (!m_page->table()->selectRun(name))
            m_statusLine->showMessage(tr("%1 is not among the rows; the filter may hide it.").arg(quoted(name)), 5000);
    });
    connect(window, &CompareWindow::filterRequested, this, [this](const QString &expression) {
        m_page->filterBar()->setSpec({.text = expression, .isExpression = true});
    });
    connect(m_database, &DatabaseMonitor::read, window,
            [window](const std::shared_ptr<const RunSet> &runs) { window->setDocument(runs->document()); });
    connect(m_statuses, &StatusMonitor::ended, window, [window](const QString &name) { window->noteEnd(name); });
    window->show();
}

} // namespace runs
