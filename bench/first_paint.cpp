// SPDX-License-Identifier: GPL-2.0-or-later
// first_paint DIRECTORY: opens the window of a project as run-manager does, and ends as soon as the first row is
// painted. first_paint: the same with a bare QTableView of one row, which is what Qt itself needs.
#include "gui/models/run_table_model.h"
#include "gui/table/run_table_view.h"
#include "gui/window/application.h"

#include <QApplication>
#include <QStandardItemModel>
#include <QTableView>

#include <cstdlib>

namespace {

/// Ends the process when a table with rows has been painted.
class EndAtFirstPaint : public QObject
{
public:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        const auto *view = qobject_cast<QTableView *>(object->parent());
        if (view && view->viewport() == object && view->model() && view->model()->rowCount() > 0)
            QMetaObject::invokeMethod(this, [] { std::_Exit(0); }, Qt::QueuedConnection);
        return false;
    }
};

/// Waits for the application object, which runWindow() makes.
void installFilter()
{
    static EndAtFirstPaint filter;
    qApp->installEventFilter(&filter);
}
Q_COREAPP_STARTUP_FUNCTION(installFilter)

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1)
        return runs::runWindow(argc, argv, {QStringLiteral("false")});
    QApplication application(argc, argv);
    QStandardItemModel model(1, 7);
    model.setItem(0, 0, new QStandardItem(QStringLiteral("run")));
    QTableView view;
    view.setModel(&model);
    view.resize(1280, 800);
    view.show();
    return QApplication::exec();
}
