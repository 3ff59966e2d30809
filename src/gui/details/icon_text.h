// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

namespace runs {

class TextBlock;

/// A sentence that can be selected, with an icon before it that follows the palette.
class IconText : public QWidget
{
    Q_OBJECT

public:
    explicit IconText(const QString &accessibleName, QWidget *parent = nullptr);

    /// Takes no room without a text.
    void setContent(const QIcon &icon, const QString &text);

    TextBlock *block() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    TextBlock *m_text;
};

} // namespace runs
