// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/terminal/ended_bar.h"

#include "gui/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace runs {

EndedBar::EndedBar(QWidget *parent) : QWidget(parent), m_message(new QLabel(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Button);

    auto *symbol = new QLabel(this);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    symbol->setPixmap(icon(u"ended"_s).pixmap(QSize(size, size), devicePixelRatio()));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setForegroundRole(QPalette::ButtonText);
    m_message->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);

    auto *attach = new QPushButton(icon(u"attach"_s), tr("&Attach again"), this);
    auto *close = new QPushButton(icon(u"close"_s), tr("&Close"), this);
    close->setToolTip(tr("Closes this tab"));
    for (QPushButton *button : {attach, close})
        button->setAutoDefault(false);
    connect(attach, &QPushButton::clicked, this, &EndedBar::attachAgain);
    connect(close, &QPushButton::clicked, this, &EndedBar::closed);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 4, 4);
    layout->setSpacing(8);
    layout->addWidget(symbol);
    layout->addWidget(m_message, 1);
    layout->addWidget(attach);
    layout->addWidget(close);
}

void EndedBar::setMessage(const QString &message)
{
    m_message->setText(message);
    setAccessibleName(message);
}

} // namespace runs
