// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/history_popup.h"

#include "gui/dialogs/labels.h"
#include "gui/dialogs/rows_view.h"
#include "gui/dialogs/text_list.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace runs {

HistoryPopup::HistoryPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_filter(new QLineEdit(this))
    , m_list(new RowsView(this))
    , m_noMatch(new Note(this))
    , m_proxy(new QSortFilterProxyModel(this))
{
    setFrameStyle(int(QFrame::StyledPanel) | int(QFrame::Raised));
    m_filter->setPlaceholderText(tr("Filter earlier commands"));
    m_filter->setAccessibleName(tr("Filter earlier commands"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_proxy->setSourceModel(new TextList(this));
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setFilterRole(TextList::WholeRole);
    m_list->setModel(m_proxy);
    m_list->setAccessibleName(tr("Earlier commands"));
    m_list->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setFocusPolicy(Qt::NoFocus); // its keys come from the filter

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_noMatch);
    layout->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &HistoryPopup::filter);
    connect(m_list, &QListView::clicked, this, &HistoryPopup::choose);
}

void HistoryPopup::setCommands(const QStringList &commands)
{
    static_cast<TextList *>(m_proxy->sourceModel())->setTexts(commands);
}

void HistoryPopup::showBelow(const QWidget *widget)
{
    constexpr QSize comfortable(640, 320);
    const QRect room = widget->screen()->availableGeometry();
    const QRect window(widget->window()->mapToGlobal(QPoint(0, 0)), widget->window()->size());
    resize(comfortable.boundedTo(window.size()));
    const QPoint corner = widget->mapToGlobal(QPoint(widget->width() - width(), widget->height()));
    const int above = widget->mapToGlobal(QPoint(0, 0)).y() - height();
    const int y = corner.y() + height() > room.bottom() && above >= room.top() ? above : corner.y();
    move(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())), y);
    m_filter->clear();
    filter({});
    show();
    m_filter->setFocus();
}

bool HistoryPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: return QCoreApplication::sendEvent(m_list, event);
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_list->currentIndex()); return true;
    default: return QFrame::eventFilter(watched, event);
    }
}

void HistoryPopup::filter(const QString &text)
{
    m_proxy->setFilterFixedString(text);
    m_list->setCurrentIndex(m_proxy->index(0, 0));
    m_noMatch->say(Note::Kind::Info, m_proxy->rowCount() == 0 ? tr("No earlier command holds this text.") : QString());
}

void HistoryPopup::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString command = index.data(TextList::WholeRole).toString();
    hide();
    Q_EMIT chosen(command);
}

} // namespace runs
