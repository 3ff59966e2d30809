// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/environment_page.h"

#include "core/base/timestamp.h"
#include "gui/details/environment_filter.h"
#include "gui/details/environment_model.h"
#include "gui/details/environment_view.h"
#include "gui/text/copy_button.h"
#include "gui/text/elided_label.h"
#include "gui/text/notice.h"
#include "gui/text/shown_text.h"
#include "gui/text/time_text.h"
#include "gui/theme/icons.h"

#include <QAction>
#include <QClipboard>
#include <QDateTime>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {

EnvironmentPage::EnvironmentPage(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_pages(new QStackedWidget(this))
    , m_notice(new Notice(u"document"_s))
    , m_model(new EnvironmentModel(this))
    , m_filter(new EnvironmentFilter(this))
{
    m_filter->setSourceModel(m_model);
    m_view = new EnvironmentView(m_filter);
    arrange();
    connectAll();
    showState();
}

void EnvironmentPage::arrange()
{
    m_line->setPlaceholderText(tr("Filter names and values"));
    m_line->setAccessibleName(tr("Filter of the environment"));
    m_line->setToolTip(tr("Filter of the environment (Ctrl+F)"));
    m_line->setClearButtonEnabled(true);
    m_line->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_line->installEventFilter(this);
    m_notice->setAutoFillBackground(true);
    m_notice->setBackgroundRole(QPalette::Base);
    m_pages->addWidget(m_notice);
    m_pages->addWidget(m_view);
    m_gathered = new ElidedLabel(Qt::ElideRight, this);
    m_gathered->setMuted(true);
    m_copyAll = new CopyButton(tr("Copy the environment"), this);
    m_copyAll->setSource([this] { return m_filter->allText(); });
    setFocusProxy(m_view);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 8, 4);
    top->addWidget(m_line);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(8, 4, 4, 4);
    bottom->setSpacing(4);
    bottom->addWidget(m_gathered, 1);
    bottom->addWidget(m_copyAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_pages, 1);
    layout->addLayout(bottom);
}

void EnvironmentPage::connectAll()
{
    m_again.setSingleShot(true);
    m_again.setInterval(1s);
    connect(&m_again, &QTimer::timeout, this, &EnvironmentPage::look);
    m_slow.setSingleShot(true);
    m_slow.setInterval(200ms);
    connect(&m_slow, &QTimer::timeout, this, [this] { forget(true); });
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_view->setFilter(text);
        showState();
    });
    connect(m_line, &QLineEdit::returnPressed, this, &EnvironmentPage::enterRows);
    connect(m_view, &EnvironmentView::typed, this, [this](const QString &text) {
        m_line->setText(m_line->text() + text);
        m_line->setFocus();
    });
    //: What has been copied: all rows that are shown of the environment of a run
    const auto announceAll = [this] { Q_EMIT copied(tr("environment")); };
    //: What has been copied: the rows that are selected
    connect(m_view, &EnvironmentView::copied, this, [this] { Q_EMIT copied(tr("selection")); });
    connect(m_copyAll, &CopyButton::copied, this, announceAll);
    connect(m_view, &EnvironmentView::copyAllRequested, this, [this, announceAll] {
        QGuiApplication::clipboard()->setText(m_filter->allText());
        announceAll();
    });
}

void EnvironmentPage::setRecord(const QString &record, bool isRunning)
{
    m_record = record;
    m_isRunning = isRunning;
    look();
}

EnvironmentPage::Found EnvironmentPage::lookFor(const QString &record)
{
    constexpr int longestGathering = 90; // seconds; a little more than its deadline
    const QFileInfo directory(record);
    const bool hasRecord = !record.isEmpty() && directory.isDir();
    const qint64 age = hasRecord ? directory.lastModified().secsTo(QDateTime::currentDateTimeUtc()) : 0;
    auto environment = hasRecord ? readEnvironment(record) : failure(ErrorCode::NotFound, {});
    return {std::move(environment), hasRecord, hasRecord && age < longestGathering};
}

void EnvironmentPage::look()
{
    m_again.stop();
    if (!isVisible()) {
        m_question.drop();
        return;
    }
    if ((!m_found || m_record != m_shownRecord) && !m_slow.isActive())
        m_slow.start();
    m_question.ask([record = m_record] { return lookFor(record); }, [this](Found found) { take(std::move(found)); });
}

void EnvironmentPage::take(Found found)
{
    m_slow.stop();
    m_isSlow = false;
    m_shownRecord = m_record;
    m_found = std::move(found);
    m_model->setSections(m_found->environment ? environmentSections(*m_found->environment)
                                              : QList<EnvironmentSection>());
    if (isVisible() && !m_found->environment && mayCome())
        m_again.start();
    showState();
}

void EnvironmentPage::forget(bool isSlow)
{
    m_isSlow = isSlow;
    m_found.reset();
    m_model->setSections({});
    showState();
}

/// Whether the environment may still be written: it is, beside the run, and may come after a short one has ended.
bool EnvironmentPage::mayCome() const
{
    return m_found && m_found->environment.error_or(Error{}).code == ErrorCode::NotFound
           && (m_isRunning || m_found->isRecent);
}

QString EnvironmentPage::reason() const
{
    if (!m_found)
        return m_isSlow ? tr("Reading…") : QString();
    if (m_found->environment) {
        if (m_model->rowCount() == 0)
            return tr("Nothing could be found out about the environment of this run.");
        //: Nothing has the text that is filtered for
        return m_filter->rowCount() == 0 ? tr("No match") : QString();
    }
    const Error &error = m_found->environment.error();
    if (error.code != ErrorCode::NotFound)
        return error.message;
    if (mayCome())
        return tr("The environment is being gathered.");
    if (!m_found->hasRecord)
        return tr("This run has no record: it was imported, or never began.");
    return tr("No environment was gathered for this run.");
}

void EnvironmentPage::showState()
{
    const QString text = reason();
    const bool hasEnvironment = m_found && m_found->environment;
    const bool isError = m_found && !hasEnvironment && m_found->environment.error().code != ErrorCode::NotFound;
    const bool hasNoMatch = hasEnvironment && m_model->rowCount() > 0;
    m_notice->setIcon(isError ? u"warning"_s : hasNoMatch ? u"search"_s : u"document"_s);
    m_notice->setText(text);
    m_pages->setCurrentWidget(text.isEmpty() && hasEnvironment ? static_cast<QWidget *>(m_view) : m_notice);
    m_copyAll->setEnabled(text.isEmpty() && hasEnvironment);
    updateTimes();
}

void EnvironmentPage::setDateFormat(Preferences::DateFormat format)
{
    m_dateFormat = format;
    updateTimes();
}

void EnvironmentPage::updateTimes()
{
    const QString text = m_found && m_found->environment ? m_found->environment->text({u"gathered"}) : QString();
    const auto time = parseTimestamp(text);
    const QString shown = time ? formattedTime(*time, currentTime(), m_dateFormat) : text;
    //: %1 is a time, as in "5 min ago" or "2026-11-23 10:04:11"
    m_gathered->setText(shown.isEmpty() ? QString() : tr("Gathered %1").arg(shown));
    m_gathered->setToolTip(time ? exactTime(*time) : QString());
}

void EnvironmentPage::focusFilter()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

bool EnvironmentPage::enterRows()
{
    if (m_pages->currentWidget() != m_view)
        return false;
    m_view->setFocus();
    return true;
}

bool EnvironmentPage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Find) || (key->key() == Qt::Key_Escape && !m_line->text().isEmpty())) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void EnvironmentPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        focusFilter();
    else if (event->key() == Qt::Key_Escape && !m_line->text().isEmpty())
        m_line->clear();
    else
        QWidget::keyPressEvent(event);
}

/// From the line down into the rows.
bool EnvironmentPage::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down && enterRows())
        return true;
    return QWidget::eventFilter(object, event);
}

void EnvironmentPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_record != m_shownRecord)
        forget(false);
    look();
}

void EnvironmentPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_again.stop();
    m_slow.stop();
    m_question.drop();
}

} // namespace runs
