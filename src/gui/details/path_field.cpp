// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/path_field.h"

#include "gui/text/copy_button.h"
#include "gui/text/elided_label.h"
#include "gui/text/shown_text.h"
#include "gui/text/text_block.h"
#include "gui/theme/icons.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace runs {

PathField::PathField(const QString &label, const QString &openLabel, const QString &copyLabel, QWidget *parent)
    : QWidget(parent)
    , m_path(new ElidedLabel(Qt::ElideMiddle, this))
    , m_remark(new ElidedLabel(Qt::ElideRight, this))
    , m_open(new QToolButton(this))
    , m_copy(new CopyButton(copyLabel, this))
{
    auto *title = new ElidedLabel(Qt::ElideRight, this);
    title->setText(label);
    title->setMuted(true);
    m_path->setFont(fixedFont());
    m_remark->setMuted(true);
    m_remark->hide();
    m_open->setAutoRaise(true);
    m_open->setFocusPolicy(Qt::TabFocus);
    m_open->setIcon(icon(u"folder-open"_s));
    m_open->setToolTip(openLabel);
    m_open->setAccessibleName(openLabel);

    auto *heading = new QHBoxLayout;
    heading->setSpacing(8);
    heading->addWidget(title);
    heading->addWidget(m_remark);
    heading->addStretch(1);
    heading->addWidget(m_open);
    heading->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(heading);
    layout->addWidget(m_path);

    connect(m_open, &QToolButton::clicked, this, [this] { Q_EMIT folderRequested(m_folder); });
    connect(m_copy, &CopyButton::copied, this, [this, label] { Q_EMIT copied(label); });
}

void PathField::setPath(const QString &path, const QString &folder)
{
    if (path == m_wholePath && folder == m_folder)
        return;
    m_wholePath = path;
    m_folder = folder;
    m_path->setText(path);
    m_path->setToolTip(plainToolTip(path));
    m_copy->setContent(path);
    setState(State::Unknown);
    setSize({});
}

void PathField::setState(State state)
{
    m_state = state;
    const bool isMissing = state == State::Missing;
    m_path->setMuted(isMissing);
    m_open->setEnabled(!isMissing);
    showRemark();
}

void PathField::setSize(std::optional<qint64> bytes)
{
    m_bytes = bytes;
    showRemark();
}

void PathField::showRemark()
{
    //: A file or directory of a run that is not there
    const QString missing = tr("missing");
    const QString remark = m_state == State::Missing ? missing : m_bytes ? sizeText(*m_bytes) : QString();
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_path->setAccessibleDescription(remark);
}

QWidgetList PathField::focusWidgets() const
{
    return {m_open, m_copy};
}

} // namespace runs
