// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/log/log_page.h"
#include "gui/log/log_search_bar.h"
#include "gui/log/log_source.h"
#include "gui/log/log_view.h"

namespace runs {

void LogPage::connectSearch()
{
    connect(m_search, &LogSearchBar::searched, this,
            [this](LogDirection direction, bool isFresh) { search(direction == LogDirection::Forwards, isFresh); });
    connect(m_search, &LogSearchBar::cleared, this, [this] {
        m_source->endSearch();
        m_search->showNothing();
    });
    connect(m_search, &LogSearchBar::closed, this, &LogPage::closeSearch);
    connect(m_source, &LogSource::found, this, [this](const LogFound &found) {
        if (!found.error.isEmpty())
            m_search->showError(found.error);
        else if (found.range)
            m_view->select(*found.range);
        else
            m_search->showCount(0, true);
    });
    connect(m_source, &LogSource::counted, m_search, &LogSearchBar::showCount);
}

void LogPage::find()
{
    if (m_source->lineCount() > 0)
        m_search->open();
}

void LogPage::search(bool isForwards, bool isFresh)
{
    if (m_search->text().isEmpty())
        return;
    const LogRange selected = m_view->selection();
    LogSearchRequest request{.text = m_search->text(),
                             .options = m_search->options(),
                             .direction = isForwards ? LogDirection::Forwards : LogDirection::Backwards,
                             .from = m_view->hasSelection() ? selected.begin : m_view->top(),
                             .includesFrom = isFresh || !m_view->hasSelection()};
    m_search->showSearching();
    m_source->search(request);
}

void LogPage::closeSearch()
{
    m_source->endSearch();
    m_search->showNothing();
    const bool hadFocus = m_search->isAncestorOf(focusWidget());
    m_search->hide();
    if (hadFocus)
        m_view->setFocus();
}

} // namespace runs
