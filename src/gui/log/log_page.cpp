// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/log/log_page.h"

#include "core/base/text.h"
#include "gui/log/log_search_bar.h"
#include "gui/log/log_source.h"
#include "gui/log/log_view.h"
#include "gui/text/copy_button.h"
#include "gui/text/elided_label.h"
#include "gui/text/notice.h"
#include "gui/theme/icons.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace runs {

LogPage::LogPage(QWidget *parent)
    : QWidget(parent)
    , m_source(new LogSource(this))
    , m_search(new LogSearchBar(this))
    , m_pages(new QStackedWidget(this))
    , m_view(new LogView(m_source))
    , m_notice(new Notice(u"terminal"_s))
    , m_jump(new QPushButton(icon(u"down"_s), tr("Jump to end"), this))
{
    arrange();
    connect(m_source, &LogSource::changed, this, &LogPage::showState);
    m_view->viewport()->installEventFilter(this);
    connect(m_view, &LogView::atEndChanged, this, &LogPage::placeJump);
    connect(m_view->verticalScrollBar(), &QScrollBar::rangeChanged, this, &LogPage::placeJump);
    connect(m_jump, &QPushButton::clicked, this, [this] {
        m_view->jumpToEnd();
        m_view->setFocus();
    });
    connect(m_source, &LogSource::collected, this, [this](const QString &text, bool isWhole) {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT copied(isWhole ? tr("selection") : tr("the first %1 of the selection").arg(humanSize(text.size())));
    });
    connectSearch();
    showState();
}

void LogPage::arrange()
{
    m_search->hide();
    m_notice->setAutoFillBackground(true);
    m_notice->setBackgroundRole(QPalette::Base);
    m_pages->addWidget(m_notice);
    m_pages->addWidget(m_view);
    m_jump->setAutoDefault(false);
    m_jump->setToolTip(tr("Shows what comes, as it comes (End)"));
    m_jump->setCursor(Qt::ArrowCursor);
    m_jump->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_search);
    layout->addWidget(m_pages, 1);
    layout->addWidget(makeFooter());
}

QWidget *LogPage::makeFooter()
{
    m_footer = new QWidget(this);
    m_summary = new ElidedLabel(Qt::ElideRight, m_footer);
    m_summary->setMuted(true);
    m_wrap = new QCheckBox(tr("Wrap lines"), m_footer);
    m_wrap->setToolTip(tr("Breaks long lines at the edge"));
    connect(m_wrap, &QCheckBox::toggled, m_view, &LogView::setWrapping);
    const auto button = [this](const QString &symbol, const QString &name) {
        auto *made = new QToolButton(m_footer);
        made->setIcon(icon(symbol));
        made->setAccessibleName(name);
        made->setToolTip(name);
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::TabFocus);
        return made;
    };
    m_find = button(u"search"_s, tr("Find in the log"));
    m_find->setToolTip(tr("Find in the log (Ctrl+F)"));
    m_folder = button(u"folder-open"_s, tr("Open the folder of the log"));
    m_copyPath = new CopyButton(tr("Copy the path of the log"), m_footer);
    connect(m_find, &QToolButton::clicked, this, &LogPage::find);
    connect(m_folder, &QToolButton::clicked, this, [this] { Q_EMIT folderRequested(QFileInfo(m_path).path()); });
    connect(m_copyPath, &CopyButton::copied, this, [this] { Q_EMIT copied(tr("path of the log")); });

    auto *layout = new QHBoxLayout(m_footer);
    layout->setContentsMargins(8, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(m_summary, 1);
    layout->addSpacing(4);
    layout->addWidget(m_wrap);
    layout->addSpacing(4);
    layout->addWidget(m_find);
    layout->addWidget(m_folder);
    layout->addWidget(m_copyPath);
    return m_footer;
}

void LogPage::setLog(const QString &path, bool isRunning)
{
    const bool isOther = path != m_path;
    m_isRunning = isRunning;
    if (isOther) {
        m_path = path;
        m_isOpen = false;
        closeSearch();
        m_copyPath->setContent(path);
        if (!isVisible())
            m_source->open({});
        openIfVisible();
    }
    showState();
}

void LogPage::clear()
{
    setLog({}, false);
}

void LogPage::openIfVisible()
{
    if (!isVisible() || m_isOpen)
        return;
    m_isOpen = true;
    m_source->open(m_path.isEmpty() ? QString() : QFileInfo(m_path).path());
}

QString LogPage::notice() const
{
    const LogStatus &status = m_source->status();
    if (m_path.isEmpty())
        return tr("Select a run to see what it prints.");
    if (!m_source->isKnown())
        return {};
    if (!status.error.isEmpty() && m_source->lineCount() == 0)
        return status.error;
    if (status.isMissing)
        return m_isRunning ? tr("No output yet.") : tr("This run has no log: it was imported, or never began.");
    if (m_source->lineCount() > 0)
        return {};
    if (status.isGone)
        return tr("The log is gone.");
    if (!status.isIndexed)
        return {};
    return m_isRunning ? tr("No output yet.") : tr("The run printed nothing.");
}

QString LogPage::summary() const
{
    const LogStatus &status = m_source->status();
    const QLocale locale;
    const QString size = locale.formattedDataSize(status.size);
    if (!status.error.isEmpty())
        return status.error;
    QString text;
    if (status.isIndexed)
        //: How large a log is: "12.3 MiB, 45,678 lines"
        text =
            tr("%1, %Ln line(s)", "", int(std::min<qint64>(status.lines, std::numeric_limits<int>::max()))).arg(size);
    else if (status.size > 0)
        //: A large log of which only the end is shown, as long as the rest is being read: "512 MiB, reading: 35 %"
        text = tr("%1, reading: %2 %").arg(size).arg(status.scanned * 100 / status.size);
    return status.isGone ? tr("The log is gone. This was it: %1").arg(text) : text;
}

void LogPage::showState()
{
    const QString reason = notice();
    const bool isShown = reason.isEmpty() && m_source->lineCount() > 0;
    m_notice->setText(reason);
    m_pages->setCurrentWidget(isShown ? static_cast<QWidget *>(m_view) : m_notice);
    m_footer->setVisible(!m_path.isEmpty());
    m_summary->setText(summary());
    m_find->setEnabled(isShown);
    m_wrap->setEnabled(isShown);
    m_folder->setEnabled(m_source->isKnown() && !m_source->status().isMissing);
    placeJump();
}

void LogPage::placeJump()
{
    constexpr int margin = 12;
    m_jump->setVisible(m_pages->currentWidget() == m_view && !m_view->isAtEnd());
    m_jump->adjustSize();
    const QRect room = m_view->viewport()->rect();
    const QPoint corner = m_view->viewport()->mapTo(this, room.bottomRight());
    m_jump->move(corner.x() - m_jump->width() - margin, corner.y() - m_jump->height() - margin);
    m_jump->raise();
}

bool LogPage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void LogPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        find();
    else if (event->key() == Qt::Key_F3 && m_search->isVisible())
        search(!event->modifiers().testFlag(Qt::ShiftModifier), false);
    else if (event->key() == Qt::Key_Escape && m_search->isVisible())
        closeSearch();
    else
        QWidget::keyPressEvent(event);
}

void LogPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_source->setActive(true);
    openIfVisible();
}

void LogPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_source->setActive(false);
}

bool LogPage::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        placeJump();
    return QWidget::eventFilter(object, event);
}

} // namespace runs
