// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/field.h"

#include "gui/text/copy_button.h"
#include "gui/text/elided_label.h"
#include "gui/text/shown_text.h"
#include "gui/theme/theme.h"

#include <QGridLayout>

namespace runs {

using Form = FieldContent::Form;

Field::Field(const FieldContent &content, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_layout(new QGridLayout(this))
    , m_label(new ElidedLabel(Qt::ElideRight, this))
    , m_value(new TextBlock(content.form == Form::Block ? TextBlock::Look::Paper : TextBlock::Look::Line, this))
    , m_copy(new CopyButton(content.copyLabel, this))
{
    m_label->setMuted(true);
    m_label->setContentsMargins(0, TextBlock::padding, 0, TextBlock::padding);
    m_layout->setHorizontalSpacing(8);
    m_layout->setVerticalSpacing(0);
    QSizePolicy policy = m_copy->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the values end at one line
    m_copy->setSizePolicy(policy);
    connect(m_copy, &CopyButton::copied, this, [this] { Q_EMIT copied(m_content.label); });
    arrange();
    apply();
}

void Field::arrange()
{
    const Form form = m_content.form;
    m_label->setVisible(form == Form::Line || form == Form::Block);
    if (form == Form::Block) {
        m_layout->addWidget(m_label, 0, 0);
        m_layout->addWidget(m_copy, 0, 1);
        m_layout->addWidget(m_value, 1, 0, 1, 2);
        m_layout->setColumnStretch(0, 1);
    } else {
        m_layout->addWidget(m_label, 0, 0, Qt::AlignTop);
        m_layout->addWidget(m_value, 0, 1);
        m_layout->addWidget(m_copy, 0, 2, Qt::AlignTop);
        m_layout->setColumnStretch(1, 1);
    }
    if (form == Form::Block || m_content.isFixedPitch)
        m_value->setFont(fixedFont());
    if (form == Form::Heading) {
        QFont large = font();
        large.setPointSizeF(large.pointSizeF() * 1.3);
        large.setBold(true);
        m_value->setFont(large);
        m_value->setPadding(0, 0);
    }
}

void Field::setContent(const FieldContent &content)
{
    if (content == m_content)
        return;
    m_content = content;
    apply();
}

void Field::apply()
{
    m_layout->setContentsMargins(0, m_content.startsGroup ? 16 : 0, 0, 0);
    m_label->setText(m_content.label);
    m_value->setText(m_content.shown);
    m_value->setMuted(m_content.isMuted);
    m_value->setToolTip(plainToolTip(m_content.toolTip));
    m_value->setAccessibleName(m_content.label);
    m_copy->setVisible(!m_content.copyLabel.isEmpty());
    m_copy->setWhat(m_content.copyLabel);
    m_copy->setContent(m_content.whole);
    if (!m_remark && !m_content.remark.isEmpty())
        makeRemark();
    if (!m_remark)
        return;
    m_remark->setText(m_content.remark);
    m_remark->setAccessibleName(m_content.label);
    m_remark->setVisible(!m_content.remark.isEmpty());
    if (m_content.form == Form::Line || m_content.form == Form::Bare)
        m_value->setPadding(TextBlock::padding, m_content.remark.isEmpty() ? TextBlock::padding : 0);
}

void Field::makeRemark()
{
    m_remark = new TextBlock(TextBlock::Look::Line, this);
    m_remark->setMuted(true);
    m_remark->setFocusPolicy(Qt::ClickFocus); // it belongs to the value above it: no stop of its own
    m_remark->setPadding(m_content.form == Form::Block ? TextBlock::padding : 0, TextBlock::padding);
    if (m_content.form == Form::Block)
        m_layout->addWidget(m_remark, 2, 0, 1, 2);
    else
        m_layout->addWidget(m_remark, 1, 1);
}

int Field::labelHint() const
{
    return m_content.form == Form::Line ? m_label->sizeHint().width() : 0;
}

void Field::setLabelWidth(int width)
{
    if (m_content.form == Form::Line)
        m_label->setFixedWidth(width);
}

void Field::clearSelection()
{
    m_value->clearSelection();
    if (m_remark)
        m_remark->clearSelection();
}

QWidgetList Field::focusWidgets() const
{
    return {m_value, m_copy};
}

} // namespace runs
