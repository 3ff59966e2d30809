// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/git_scratch.h"
#include "gui/dialogs/labels.h"
#include "gui/dialogs/new_run_dialog.h"
#include "gui/dialogs/text_view.h"
#include "gui/dialogs/work_tree_view.h"
#include "gui/text/typed_text.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace runs {

/// A dialog for a new run, and its parts by their names.
struct NewRunFixture
{
    explicit NewRunFixture(const NewRunContext &context) : dialog(context) {}

    /// Shows it, and waits until the working tree has been seen.
    void open()
    {
        dialog.show();
        dialog.activateWindow(); // there may be no window manager
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTRY_VERIFY(!commit().isEmpty() || !note("fault").isEmpty());
    }

    template<typename Widget>
    Widget *part(const char *name) const
    {
        auto *widget = dialog.findChild<Widget *>(QString::fromLatin1(name));
        if (!widget)
            qFatal("no %s", name);
        return widget;
    }

    QLineEdit *name() const { return part<QLineEdit>("name"); }
    QPlainTextEdit *command() const { return part<QPlainTextEdit>("command"); }
    QPlainTextEdit *description() const { return part<QPlainTextEdit>("description"); }
    QLineEdit *virtualenv() const { return part<QLineEdit>("virtualenv"); }
    QCheckBox *overwrite() const { return part<QCheckBox>("overwrite"); }
    QPushButton *button(const char *name) const { return part<QPushButton>(name); }
    bool canLaunch() const { return button("launch")->isEnabled(); }
    QString commit() const { return part<QLabel>("hash")->text(); }
    QString sent() const { return textOf(*part<QPlainTextEdit>("sent")); }

    /// The sentence beside a field, when it is to be seen.
    QString note(const char *name) const
    {
        const auto *note = part<Note>(name);
        return note->isVisibleTo(&dialog) ? note->text() : QString();
    }

    void type(QWidget *field, const QString &text)
    {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
    }

    NewRunDialog dialog;
};

/// For a run in the directory.
inline NewRunContext contextOf(const QString &directory, const QStringList &recordedNames = {})
{
    NewRunContext context;
    context.project = findProject(directory).value();
    context.recordedNames = recordedNames;
    return context;
}

} // namespace runs
