// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace runs {

class Note;

/// The tags that one of some runs has, or that other runs have.
struct TagChoice
{
    QString tag;
    int having = 0; ///< of the runs in question
};

/// Asks which tags runs shall have: a check box for each tag that is known, which is half set as long as some of the
/// runs have it and others do not, and a field for new ones. It changes nothing: when it has been accepted, added() and
/// removed() are what the user wants.
class TagsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `runs`: how many are in question; `name`: of the run, if it is one.
    TagsDialog(int runs, const QString &name, const QList<TagChoice> &choices, QWidget *parent = nullptr);

    QStringList added() const;
    QStringList removed() const;

public Q_SLOTS:
    /// With what is still in the field, unless it cannot be a tag.
    void accept() override;

private:
    void addItem(const TagChoice &choice);
    bool addTyped();
    void judge();
    QStringList typedTags() const;
    QStringList changed(Qt::CheckState to) const;

    int m_runs;
    QListWidget *m_list;
    QLineEdit *m_edit;
    QPushButton *m_add;
    Note *m_note;
};

} // namespace runs
