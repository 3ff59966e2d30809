// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/link_label.h"

#include "core/base/text.h"
#include "gui/text/shown_text.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace runs {

LinkLabel::LinkLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QLabel::linkActivated, this, [this] { Q_EMIT followed(m_target); });
}

void LinkLabel::setTarget(const QString &text)
{
    if (text == m_target)
        return;
    m_target = text;
    setToolTip(plainToolTip(printable(text)));
    showText();
}

void LinkLabel::showText()
{
    const QString shown = fontMetrics().elidedText(printable(m_target), Qt::ElideMiddle, contentsRect().width());
    setText(u"<a href=\"#\">%1</a>"_s.arg(shown.toHtmlEscaped()));
}

void LinkLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    showText();
}

/// The colour of links is taken when the text is set.
void LinkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        clear(); // the same text would change nothing
        showText();
    }
}

} // namespace runs
