// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/dialogs/new_name.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace runs {

class NameEdit;
class Note;

/// Whether a run, or all runs of a group, can have another name, where `recorded` are the names of all runs. Equal
/// names are refused without a reason.
NameVerdict judgeRename(const QString &from, const QString &to, const QStringList &recorded);

/// Asks for another name for a run, or for a group of runs. It renames nothing: when it has been accepted, newName()
/// is what the user wants.
class RenameDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Kind { Run, Group };

    /// `name`: of the run, or of the group without a '/' at its end.
    RenameDialog(Kind kind, const QString &name, const QStringList &recorded, QWidget *parent = nullptr);

    QString newName() const;

    /// The names of all runs, after they have changed.
    void setRecordedNames(const QStringList &names);

    /// Shows why it could not be done, until the name is changed.
    void showError(const QString &message);

    void setNewName(const QString &name);

public Q_SLOTS:
    /// Only a name that can be given.
    void accept() override;

private:
    void judge();
    int inGroup() const;

    Kind m_kind;
    QString m_name;
    QStringList m_recorded;
    NameEdit *m_edit;
    Note *m_note;
    QPushButton *m_rename;
};

} // namespace runs
