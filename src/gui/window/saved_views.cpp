// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/saved_views.h"

#include "gui/filter/saved_filters.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

const QString viewsKey = u"views"_s;
const QString orderKey = u"order/key"_s;
const QString descendingKey = u"order/descending"_s;
const QString differingKey = u"view/onlyDiffering"_s;

RunOrder loadOrder(const QSettings &settings)
{
    RunOrder order;
    order.key = settings.value(orderKey, order.key).toString();
    if (settings.contains(descendingKey))
        order.order = settings.value(descendingKey).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (order.key == u"active") // of a version that knew sessions only; then the live ones came last
        order = {u"status"_s, order.order == Qt::DescendingOrder ? Qt::AscendingOrder : Qt::DescendingOrder};
    return order;
}

} // namespace

RunView loadView(QSettings &settings)
{
    return {loadColumns(settings), settings.value(differingKey).toBool(), loadOrder(settings), loadFilterSpec(settings),
            loadGrouping(settings)};
}

void saveView(QSettings &settings, const RunView &view)
{
    settings.setValue(orderKey, view.order.key);
    settings.setValue(descendingKey, view.order.order == Qt::DescendingOrder);
    saveColumns(settings, view.columns);
    settings.setValue(differingKey, view.onlyDiffering);
    saveFilterSpec(settings, view.filter);
    saveGrouping(settings, view.grouping);
}

QList<SavedView> loadViews(QSettings &settings)
{
    QList<SavedView> views;
    const int count = settings.beginReadArray(viewsKey);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const SavedView view{settings.value(u"label"_s).toString(), loadView(settings)};
        if (!view.name.isEmpty() && !std::ranges::contains(views, view.name, &SavedView::name))
            views += view;
    }
    settings.endArray();
    return views;
}

void saveViews(QSettings &settings, const QList<SavedView> &views)
{
    settings.remove(viewsKey);
    if (views.isEmpty())
        return;
    settings.beginWriteArray(viewsKey, int(views.size()));
    for (int i = 0; i < int(views.size()); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(u"label"_s, views[i].name);
        saveView(settings, views[i].view);
    }
    settings.endArray();
}

} // namespace runs
