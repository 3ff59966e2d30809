// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/start/recent_list.h"

#include "core/base/text.h"
#include "gui/theme/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

enum Role { DirectoryRole = Qt::UserRole, PathRole, MissingRole };

constexpr int padding = 8;
constexpr int lineGap = 2;

/// The path as people write it.
QString shownPath(const QString &directory)
{
    const QString home = QDir::homePath();
    const bool isAtHome = directory == home || directory.startsWith(home + u'/');
    return printable(isAtHome ? u'~' + directory.sliced(home.size()) : directory);
}

class ProjectDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, 2 * option.fontMetrics.height() + lineGap + 2 * padding};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const QString name = std::exchange(option.text, QString());
        const QStyle *style = option.widget->style();
        // The one colour that catches the eye is where the keyboard is.
        if (option.state & QStyle::State_Selected && !option.widget->hasFocus()) {
            option.state &= ~QStyle::State_Selected;
            QColor ground = option.palette.color(QPalette::Text);
            ground.setAlphaF(0.08F);
            painter->fillRect(option.rect, ground);
        }
        style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

        const bool isMissing = index.data(MissingRole).toBool();
        const bool isSelected = option.state & QStyle::State_Selected;
        const auto group = !isSelected && isMissing              ? QPalette::Disabled
                           : option.state & QStyle::State_Active ? QPalette::Active
                                                                 : QPalette::Inactive;
        QColor colour = option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
        painter->save();
        painter->setPen(colour);
        QRect line = option.rect.adjusted(padding, padding, -padding, 0);
        line.setHeight(option.fontMetrics.height());
        QFont font = option.font;
        font.setBold(true);
        painter->setFont(font);
        painter->drawText(line, int(option.displayAlignment) | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(name, Qt::ElideMiddle, line.width()));
        line.translate(0, line.height() + lineGap);
        painter->setFont(option.font);
        if (!isSelected && !isMissing) {
            colour.setAlphaF(0.75F);
            painter->setPen(colour);
        }
        const QString path = index.data(PathRole).toString();
        painter->drawText(line, int(option.displayAlignment) | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(path, Qt::ElideMiddle, line.width()));
        painter->restore();
    }
};

} // namespace

RecentList::RecentList(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new ProjectDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setUniformItemSizes(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Recent projects"));
    connect(this, &QListWidget::itemActivated, this, &RecentList::open);
}

void RecentList::setProjects(const QList<RecentProject> &projects)
{
    const QString current = currentDirectory();
    int row = std::clamp(currentRow(), 0, std::max(0, int(projects.size()) - 1));
    clear();
    for (const RecentProject &project : projects) {
        const QString name = printable(QDir(project.directory).dirName());
        const QString path = shownPath(project.directory);
        auto *item = new QListWidgetItem(name.isEmpty() ? path : name, this);
        item->setData(DirectoryRole, project.directory);
        item->setData(MissingRole, project.isMissing);
        //: A recent project whose folder is not there; %1 is its path
        item->setData(PathRole, project.isMissing ? tr("Missing: %1").arg(path) : path);
        item->setToolTip(Qt::convertFromPlainText(item->data(PathRole).toString(), Qt::WhiteSpaceNormal));
        item->setData(Qt::AccessibleTextRole, u"%1, %2"_s.arg(item->text(), item->data(PathRole).toString()));
        if (project.directory == current)
            row = this->row(item);
    }
    setCurrentRow(projects.isEmpty() ? -1 : row);
    updateGeometry();
}

QString RecentList::currentDirectory() const
{
    return currentItem() ? currentItem()->data(DirectoryRole).toString() : QString();
}

void RecentList::open(const QListWidgetItem *item)
{
    Q_EMIT openRequested(item->data(DirectoryRole).toString(), item->data(MissingRole).toBool());
}

void RecentList::focusInEvent(QFocusEvent *event)
{
    QListWidget::focusInEvent(event);
    Q_EMIT focused();
}

void RecentList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && currentItem())
        Q_EMIT removalRequested(currentDirectory());
    else if (event->matches(QKeySequence::Copy) && currentItem())
        QApplication::clipboard()->setText(currentDirectory());
    else
        QListWidget::keyPressEvent(event);
}

void RecentList::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse && !itemAt(event->pos()))
        return;
    const QListWidgetItem *item = currentItem();
    if (!item)
        return;
    const QString directory = currentDirectory();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"folder-open"_s), tr("&Open"), this,
                    [this, directory, isMissing = item->data(MissingRole).toBool()] {
                        Q_EMIT openRequested(directory, isMissing);
                    });
    menu->addAction(icon(u"copy"_s), tr("&Copy path"), this,
                    [directory] { QApplication::clipboard()->setText(directory); });
    menu->addSeparator();
    QAction *remove = menu->addAction(icon(u"close"_s), tr("&Remove from list"), this,
                                      [this, directory] { Q_EMIT removalRequested(directory); });
    remove->setShortcut(Qt::Key_Delete);
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    menu->popup(isMouse ? event->globalPos() : viewport()->mapToGlobal(visualItemRect(item).center()));
}

int RecentList::heightOf(int rows) const
{
    const int row = 2 * fontMetrics().height() + lineGap + 2 * padding;
    return rows * row + 2 * frameWidth();
}

QSize RecentList::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 50, heightOf(std::max(1, count()))};
}

QSize RecentList::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, heightOf(std::clamp(count(), 1, 2))};
}

} // namespace runs
