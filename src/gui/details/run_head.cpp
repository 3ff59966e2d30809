// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/run_head.h"

#include "core/run/tags.h"
#include "gui/details/description_editor.h"
#include "gui/details/field_list.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace runs {

RunHead::RunHead(QWidget *parent)
    : QWidget(parent)
    , m_fields(new FieldList(this))
    , m_editor(new DescriptionEditor(this))
    , m_edit(new QToolButton(this))
    , m_tags(new QToolButton(this))
{
    m_edit->setText(tr("Edit description"));
    m_edit->setToolTip(tr("Edit the description (F4)"));
    m_tags->setText(tr("Tags…"));
    m_tags->setToolTip(tr("Choose the tags (Ctrl+G)"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    for (QToolButton *button : {m_edit, m_tags}) {
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_fields);
    layout->addWidget(m_editor);
    layout->addLayout(row);
    m_editor->hide();
    connect(m_fields, &FieldList::copied, this, &RunHead::copied);
    connect(m_edit, &QToolButton::clicked, this, &RunHead::edit);
    connect(m_tags, &QToolButton::clicked, this, &RunHead::tagsRequested);
    connect(m_editor, &DescriptionEditor::saveRequested, this, &RunHead::save);
    connect(m_editor, &DescriptionEditor::cancelled, this, &RunHead::endEditing);
}

void RunHead::setRun(const Run &run, const QList<FieldContent> &fields)
{
    const bool isOther = run.name != m_run.name;
    if (isOther && m_isEditing) {
        if (m_editor->text() != m_editor->expected())
            m_drafts.insert(m_run.name, {m_editor->expected(), m_editor->text()});
        m_isEditing = false;
    }
    m_run = run;
    m_contents = fields;
    const QString recorded = run.text(key::description);
    if (isOther && m_drafts.contains(run.name)) {
        const Draft draft = m_drafts.take(run.name);
        m_editor->begin(draft.recorded, draft.text);
        m_isEditing = true;
    }
    if (m_isEditing)
        m_editor->setRecorded(recorded);
    showFields();
}

void RunHead::showFields()
{
    QList<FieldContent> shown;
    for (const FieldContent &content : std::as_const(m_contents)) {
        if (!m_isEditing || content.key != key::description)
            shown += content;
    }
    if (const QStringList tags = tagsOf(m_run); !tags.isEmpty()) {
        FieldContent content{.key = key::tags.toString(), .label = tr("Tags"), .whole = tags.join(u' ')};
        content.shown = tags.join(u" · "_s);
        content.copyLabel = tr("Copy tags");
        shown += content;
    }
    m_fields->setFields(shown);
    for (const QWidget *part : m_fields->focusWidgets()) {
        if (auto *text = qobject_cast<const QAbstractScrollArea *>(part))
            text->viewport()->installEventFilter(this); // once, however often
    }
    m_editor->setVisible(m_isEditing);
    m_edit->setVisible(!m_isEditing);
    m_edit->setEnabled(m_isWritable);
    m_tags->setEnabled(m_isWritable);
}

void RunHead::clearSelection()
{
    m_fields->clearSelection();
}

QWidgetList RunHead::focusWidgets() const
{
    return m_fields->focusWidgets() + QWidgetList{m_editor, m_edit, m_tags};
}

void RunHead::setWritable(bool isWritable)
{
    m_isWritable = isWritable;
    showFields();
}

void RunHead::edit()
{
    if (!m_isWritable || m_run.name.isEmpty())
        return;
    if (!m_isEditing) {
        const QString recorded = m_run.text(key::description);
        m_isEditing = true;
        m_editor->begin(recorded, recorded);
        showFields();
    }
    m_editor->setFocus();
}

QStringList RunHead::drafts() const
{
    QStringList names = m_drafts.keys();
    if (m_isEditing && m_editor->text() != m_editor->expected())
        names += m_run.name;
    return names;
}

void RunHead::save()
{
    if (m_editor->text() == m_run.text(key::description))
        return endEditing();
    m_editor->setBusy(true);
    Q_EMIT descriptionEdited(m_run.name, m_editor->text(), m_editor->expected());
}

void RunHead::endEditing()
{
    m_isEditing = false;
    showFields();
    m_edit->setFocus();
}

void RunHead::showDescribed(const QString &name, const QString &error)
{
    if (name != m_run.name || !m_isEditing) {
        if (error.isEmpty())
            m_drafts.remove(name);
        return;
    }
    if (error.isEmpty())
        endEditing();
    else
        m_editor->refuse(error);
}

bool RunHead::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonDblClick) {
        for (QObject *part = watched; part && part != this; part = part->parent()) {
            if (const auto *field = qobject_cast<Field *>(part); field && field->content().key == key::description) {
                edit();
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace runs
