// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

namespace runs {

/// One line of plain text that makes do with the space there is: cut at its end, with the whole in the tooltip, or
/// not shown at all where a part of it would mislead.
class FilterStatus : public QWidget
{
    Q_OBJECT

public:
    enum class WhenTooNarrow { Elide, Hide };

    explicit FilterStatus(QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text, WhenTooNarrow whenTooNarrow, Qt::Alignment alignment);

    /// What is seen of the text.
    QString shownText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
    void resizeEvent(QResizeEvent *) override { updateToolTip(); }

private:
    void updateToolTip();

    QString m_text;
    WhenTooNarrow m_whenTooNarrow = WhenTooNarrow::Elide;
    Qt::Alignment m_alignment;
};

} // namespace runs
