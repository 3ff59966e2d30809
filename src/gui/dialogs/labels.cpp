// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/labels.h"

#include "gui/theme/icons.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QResizeEvent>
#include <QStyle>
#include <QTextDocument>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int iconSize = 16;
constexpr int gap = 4;

/// Breaks the text into lines of that width; returns the height of all.
qreal breakLines(QTextLayout &layout, const QLabel &label, int width)
{
    QString text = label.text();
    layout.setText(text.replace(u'\n', QChar::LineSeparator));
    layout.setFont(label.font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(label.layoutDirection());
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

WrapLabel::WrapLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true); // that the size policy knows of heightForWidth()
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WrapLabel::heightForWidth(int width) const
{
    QTextLayout layout;
    return int(std::ceil(breakLines(layout, *this, std::max(width, 1))));
}

QSize WrapLabel::sizeHint() const
{
    const int comfortable = fontMetrics().averageCharWidth() * 60;
    const int natural = fontMetrics().size(0, text()).width() + 1;
    const int width = std::min(comfortable, natural);
    return {width, heightForWidth(width)};
}

QSize WrapLabel::minimumSizeHint() const
{
    return {std::min(fontMetrics().averageCharWidth() * 16, sizeHint().width()), fontMetrics().height()};
}

int WrapLabel::top() const
{
    return std::max(0, (height() - heightForWidth(width())) / 2);
}

void WrapLabel::paintEvent(QPaintEvent *)
{
    QTextLayout layout;
    breakLines(layout, *this, width());
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    layout.draw(&painter, {0, qreal(top())});
}

Note::Note(QWidget *parent) : QWidget(parent), m_label(new WrapLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addSpacing(iconSize + gap);
    layout->addWidget(m_label, 1);
    hide();
}

void Note::say(Kind kind, const QString &sentences)
{
    m_icon = icon(kind == Kind::Error ? u"error"_s : kind == Kind::Warning ? u"warning"_s : u"info"_s);
    m_label->setText(sentences);
    setVisible(!sentences.isEmpty());
    updateGeometry();
    update();
}

void Note::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int top = m_label->y() + m_label->top() + std::max(0, (fontMetrics().height() - iconSize) / 2);
    m_icon.paint(&painter, QStyle::visualRect(layoutDirection(), rect(), {0, top, iconSize, iconSize}));
}

} // namespace runs
