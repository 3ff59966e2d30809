// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/run_happened.h"

#include "core/repository/run_files.h"
#include "gui/details/field_list.h"
#include "gui/details/happened_fields.h"
#include "gui/details/icon_text.h"
#include "gui/text/text_block.h"
#include "gui/text/time_text.h"
#include "gui/theme/icons.h"
#include "gui/theme/status_look.h"

#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace runs {

RunHappened::RunHappened(QWidget *parent)
    : QWidget(parent)
    //: What became of a run
    , m_sentence(new IconText(tr("Status"), this))
    , m_missing(new IconText(tr("Missing output"), this))
    , m_fields(new FieldList(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sentence);
    layout->addWidget(m_fields);
    layout->addWidget(m_missing);
    connect(m_fields, &FieldList::copied, this, &RunHappened::copied);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &RunHappened::updateTimes);
    hide();
}

void RunHappened::setRun(const QString &runsDirectory, const Run &run)
{
    if (run.name != m_run.name)
        m_record.reset();
    m_run = run;
    if (runsDirectory.isEmpty()) {
        m_question.drop();
        m_record.reset();
    } else {
        m_question.ask([records = RunFiles(runsDirectory).recordPath({}),
                        name = run.name] { return RunStatuses(records).record(name); },
                       [this](RunRecord record) { take(std::move(record)); });
    }
    if (!m_record) {
        updateClock();
        hide();
    }
}

void RunHappened::take(RunRecord record)
{
    m_record = std::move(record);
    const StatusKind kind = kindOf(m_record->status);
    m_sentence->setContent(statusIcon(kind), statusSentence(m_record->status));
    m_missing->setContent(statusIcon(u"warning"_s, StatusTone::Warning), missingOutput(*m_record));
    updateTimes();
    show();
    updateClock();
    Q_EMIT rearranged();
}

void RunHappened::setDateFormat(Preferences::DateFormat format)
{
    m_dateFormat = format;
    updateTimes();
}

void RunHappened::updateTimes()
{
    if (m_record)
        m_fields->setFields(happenedFields(*m_record, m_run, currentTime(), m_dateFormat));
}

void RunHappened::updateClock()
{
    if (isVisible() && m_record && isActive(m_record->status))
        m_second.start();
    else
        m_second.stop();
}

void RunHappened::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateTimes();
    updateClock();
}

void RunHappened::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateClock();
}

void RunHappened::clearSelection()
{
    m_sentence->block()->clearSelection();
    m_missing->block()->clearSelection();
    m_fields->clearSelection();
}

QWidgetList RunHappened::focusWidgets() const
{
    return QWidgetList{m_sentence->block()} + m_fields->focusWidgets() + QWidgetList{m_missing->block()};
}

} // namespace runs
