// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

namespace runs {

class LinesEdit;
class Note;

/// Asks for one description for several runs. It changes nothing: when it has been accepted, text() is what the user
/// wants.
class DescriptionDialog : public QDialog
{
    Q_OBJECT

public:
    /// `present`: the descriptions that the runs have.
    explicit DescriptionDialog(const QStringList &present, QWidget *parent = nullptr);

    QString text() const;

    /// Shows why `text` could not be recorded, until it is changed.
    void showError(const QString &text, const QString &message);

private:
    LinesEdit *m_edit;
    Note *m_note;
};

} // namespace runs
