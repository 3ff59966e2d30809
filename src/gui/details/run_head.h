// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/run.h"
#include "gui/details/field.h"

#include <QHash>
#include <QWidget>

class QToolButton;

namespace runs {

class DescriptionEditor;
class FieldList;

/// What people say of a run: its name, its description, which can be edited in place, and its tags. It changes nothing
/// itself. What is being written stays when another run is shown meanwhile.
class RunHead : public QWidget
{
    Q_OBJECT

public:
    explicit RunHead(QWidget *parent = nullptr);

    /// `fields`: of the name and, if there is one, the description.
    void setRun(const Run &run, const QList<FieldContent> &fields);
    void clearSelection();
    QWidgetList focusWidgets() const;

    void setWritable(bool isWritable);

    /// Lets the user edit the description.
    void edit();

    /// Names of runs with descriptions that are being written and not saved.
    QStringList drafts() const;

    /// The outcome of descriptionEdited(); `error`: why it was not saved, empty when it was.
    void showDescribed(const QString &name, const QString &error);

Q_SIGNALS:
    void copied(const QString &label);

    /// `expected`: the description that the user was shown.
    void descriptionEdited(const QString &name, const QString &text, const QString &expected);
    void tagsRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A description that somebody has begun to write.
    struct Draft
    {
        QString recorded;
        QString text;
    };

    void showFields();
    void save();
    void endEditing();

    Run m_run;
    QList<FieldContent> m_contents;
    QHash<QString, Draft> m_drafts; ///< by the names of runs that are not shown
    bool m_isWritable = true;
    bool m_isEditing = false;
    FieldList *m_fields;
    DescriptionEditor *m_editor;
    QToolButton *m_edit;
    QToolButton *m_tags;
};

} // namespace runs
