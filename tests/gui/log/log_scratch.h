// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/output/output_file.h"
#include "gui/log/log_page.h"
#include "gui/log/log_source.h"
#include "gui/log/log_view.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

namespace runs {

/// A page with a log on the disk.
struct LogScratch
{
    explicit LogScratch(const QByteArray &output = {}, bool isRunning = false)
    {
        if (!output.isNull())
            append(output);
        page.resize(700, 400);
        page.setLog(path, isRunning);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowExposed(&page))
            qFatal("The page is not shown");
    }

    void append(const QByteArray &output) const
    {
        QFile file(path);
        if (!file.open(QIODevice::Append) || file.write(output) != output.size())
            qFatal("Cannot write %s", qPrintable(path));
    }

    LogView &view() { return *page.view(); }
    LogSource &source() { return *page.findChild<LogSource *>(); }
    QScrollBar &bar() { return *view().verticalScrollBar(); }
    QString lastRow() { return view().visibleText().value(view().visibleText().size() - 1); }
    QString firstRow() { return view().visibleText().value(0); }
    QWidget *button(const QString &name) const
    {
        for (auto *found : page.findChildren<QWidget *>()) {
            if (found->accessibleName() == name || found->property("text") == name)
                return found;
        }
        return nullptr;
    }

    /// For looking at: a file in the folder that RUN_MANAGER_PICTURES names.
    void picture(const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("RUN_MANAGER_PICTURES"); !folder.isEmpty())
            page.grab().save(folder + u'/' + name + QStringLiteral(".png"));
    }

    QTemporaryDir directory;
    QString path = outputPath(directory.path());
    LogPage page;
};

inline QByteArray numberedLines(int count, int first = 0)
{
    QByteArray output;
    for (int i = first; i < first + count; ++i)
        output += "line " + QByteArray::number(i) + '\n';
    return output;
}

} // namespace runs
