// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/curves/run_legend.h"

#include "gui/curves/run_colors.h"
#include "gui/text/shown_text.h"
#include "gui/theme/status_look.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

enum Column { Name, Value, Activity };
constexpr int nameRole = Qt::UserRole;

/// A line in the colour; of what is hidden only its frame.
QIcon swatch(const QColor &color, bool isHidden)
{
    constexpr int scale = 2; // sharp on dense screens
    QPixmap pixmap(16 * scale, 16 * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(isHidden ? QBrush() : QBrush(color));
    painter.drawRoundedRect(QRectF(2.75, 4.75, 10.5, 6.5), 2, 2);
    return QIcon(pixmap);
}

} // namespace

RunLegend::RunLegend(QWidget *parent) : QTreeWidget(parent)
{
    setAccessibleName(tr("Runs in the charts"));
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setIndentation(0);
    setMouseTracking(true);
    setTextElideMode(Qt::ElideMiddle);
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHeaderLabels({tr("Run"), tr("Value"), QString()});
    headerItem()->setTextAlignment(Value, Qt::AlignRight | Qt::AlignVCenter);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    header()->setSectionResizeMode(Value, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Activity, QHeaderView::Fixed);
    header()->setMinimumSectionSize(24);
    header()->resizeSection(Activity, 24);
    header()->setSectionsClickable(false);
    connect(this, &QTreeWidget::itemClicked, this, &RunLegend::toggle);
    connect(this, &QTreeWidget::itemEntered, this,
            [this](const QTreeWidgetItem *item) { Q_EMIT highlighted(item->data(Name, nameRole).toString()); });
}

void RunLegend::setRows(const QList<Row> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    while (topLevelItemCount() > rows.size())
        delete takeTopLevelItem(topLevelItemCount() - 1);
    while (topLevelItemCount() < rows.size()) {
        auto *item = new QTreeWidgetItem(this);
        item->setTextAlignment(Value, Qt::AlignRight | Qt::AlignVCenter);
    }
    for (int i = 0; i < rows.size(); ++i) {
        const Row &row = rows[i];
        QTreeWidgetItem *item = topLevelItem(i);
        //: A group of runs in the legend of a chart, and how many there are
        const QString text = row.runs > 1 ? tr("%1 (%2)").arg(row.name).arg(row.runs) : row.name;
        item->setText(Name, text);
        item->setToolTip(Name, plainToolTip(text));
        item->setData(Name, nameRole, row.name);
        item->setIcon(Activity, row.isActive ? statusIcon(StatusKind::Running) : QIcon());
        item->setToolTip(Activity, row.isActive ? tr("Running") : QString());
        item->setText(Value, {});
    }
    showLook();
}

void RunLegend::setValues(const QString &title, const QHash<QString, std::optional<double>> &values)
{
    headerItem()->setText(Value, title.isEmpty() ? tr("Value") : fontMetrics().elidedText(title, Qt::ElideLeft, 80));
    headerItem()->setToolTip(Value, plainToolTip(title));
    const QLocale locale;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const auto value = values.value(topLevelItem(i)->data(Name, nameRole).toString());
        topLevelItem(i)->setText(Value, value ? locale.toString(*value, 'g', 5) : u"–"_s);
    }
}

void RunLegend::showLook()
{
    for (int i = 0; i < m_rows.size(); ++i) {
        const bool isHidden = m_hidden.contains(m_rows[i].name);
        QTreeWidgetItem *item = topLevelItem(i);
        item->setIcon(Name, swatch(RunColors::color(m_rows[i].slot, palette()), isHidden));
        for (const int column : {Name, Value})
            item->setForeground(column,
                                palette().color(isHidden ? QPalette::Disabled : QPalette::Active, QPalette::Text));
        item->setData(Name, Qt::AccessibleDescriptionRole, isHidden ? tr("hidden") : QString());
    }
}

void RunLegend::toggle(const QTreeWidgetItem *item)
{
    const QString name = item->data(Name, nameRole).toString();
    if (!m_hidden.remove(name))
        m_hidden.insert(name);
    showLook();
    Q_EMIT hiddenChanged();
}

void RunLegend::hideAllBut(const QString &name)
{
    m_hidden.clear();
    for (const Row &row : std::as_const(m_rows)) {
        if (!name.isEmpty() && row.name != name)
            m_hidden.insert(row.name);
    }
    showLook();
    Q_EMIT hiddenChanged();
}

void RunLegend::keyPressEvent(QKeyEvent *event)
{
    const bool isToggle =
        event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isToggle && currentItem())
        return toggle(currentItem());
    QTreeWidget::keyPressEvent(event);
}

void RunLegend::leaveEvent(QEvent *event)
{
    QTreeWidget::leaveEvent(event);
    Q_EMIT highlighted({});
}

void RunLegend::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showLook();
}

void RunLegend::contextMenuEvent(QContextMenuEvent *event)
{
    const QTreeWidgetItem *item = event->reason() == QContextMenuEvent::Keyboard ? currentItem() : itemAt(event->pos());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (item) {
        menu->addAction(tr("Show &only this"), this,
                        [this, name = item->data(Name, nameRole).toString()] { hideAllBut(name); });
    }
    menu->addAction(tr("Show &all"), this, [this] { hideAllBut({}); })->setEnabled(!m_hidden.isEmpty());
    menu->popup(event->globalPos());
}

} // namespace runs
