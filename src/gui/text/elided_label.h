// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

namespace runs {

/// One line of plain text that gives way when there is little room: it is elided then, with the whole in the tooltip.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    /// Cuts in the middle, as is best for paths.
    explicit ElidedLabel(QWidget *parent = nullptr) : ElidedLabel(Qt::ElideMiddle, parent) {}
    explicit ElidedLabel(Qt::TextElideMode mode, QWidget *parent = nullptr);

    void setElideMode(Qt::TextElideMode mode);

    /// Control characters are made visible.
    void setText(const QString &text);
    const QString &text() const { return m_text; }

    void setMuted(bool isMuted);
    bool isMuted() const { return m_isMuted; }

    /// Whether there is too little room for the whole.
    bool isElided() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
    bool event(QEvent *event) override;

private:
    int textWidth() const;

    QString m_text; ///< as shown
    QString m_whole;
    Qt::TextElideMode m_mode;
    bool m_isMuted = false;
};

} // namespace runs
