// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/theme/style.h"

#include "gui/theme/icons.h"

#include <QPainter>
#include <QStyleOptionMenuItem>

using namespace Qt::StringLiterals;

namespace runs {

Style::Style() : QProxyStyle(u"fusion"_s) {}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    const QStyle::State lit = State_Enabled | State_Selected;
    if (element != CE_MenuItem || !item || item->icon.isNull() || (item->state & lit) != lit)
        return QProxyStyle::drawControl(element, option, painter, widget);
    // Fusion asks for QIcon::Active, as it does under the pointer where nothing is highlighted.
    QStyleOptionMenuItem copy(*item);
    const int size = pixelMetric(PM_SmallIconSize, option, widget);
    copy.icon = item->icon.pixmap(QSize(size, size), painter->device()->devicePixelRatio(), QIcon::Selected,
                                  item->checked ? QIcon::On : QIcon::Off);
    QProxyStyle::drawControl(element, &copy, painter, widget);
}

QIcon Style::standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    switch (standard) {
    case SP_LineEditClearButton:
    case SP_TabCloseButton:
    case SP_TitleBarCloseButton: // of docks; Qt would look for the icons of a theme on the disk
    case SP_DockWidgetCloseButton: return icon(u"close"_s);
    case SP_TitleBarNormalButton: return icon(u"external"_s);
    case SP_MessageBoxInformation: return statusIcon(u"info"_s, StatusTone::Active);
    case SP_MessageBoxQuestion: return statusIcon(u"help"_s, StatusTone::Active);
    case SP_MessageBoxWarning: return statusIcon(u"warning"_s, StatusTone::Warning);
    case SP_MessageBoxCritical: return statusIcon(u"error"_s, StatusTone::Failed);
    default: return QProxyStyle::standardIcon(standard, option, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) { // so that the headings of columns stand above what is in them
    case PM_HeaderMargin: return 6;
    case PM_FocusFrameHMargin: return 5; // items add 1
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace runs
