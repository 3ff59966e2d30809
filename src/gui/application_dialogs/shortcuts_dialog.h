// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QPair>
#include <QPointer>

#include <memory>

class QAction;

namespace Ui {
class ShortcutsDialog;
}

namespace runs {

/// Lists the keys of actions, as they are when it is shown, and finds them by a word or by a key. Not modal, so that
/// one can try them beside it.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    using Groups = QList<QPair<QString, QList<QAction *>>>;

    /// Actions without keys are left out, and so are those that have been deleted since.
    explicit ShortcutsDialog(const Groups &groups, QWidget *parent = nullptr);
    ~ShortcutsDialog() override;

    /// The next time it is shown, nothing is filtered.
    void done(int result) override;

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void applyFilter();

    std::unique_ptr<Ui::ShortcutsDialog> m_ui;
    QList<QPair<QString, QList<QPointer<QAction>>>> m_groups;
};

} // namespace runs
