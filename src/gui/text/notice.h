// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

namespace runs {

/// Says in the place of a content, below a large pale icon, why there is none to see.
class Notice : public QWidget
{
    Q_OBJECT

public:
    /// `icon`: a name for icon().
    explicit Notice(const QString &icon, QWidget *parent = nullptr);

    void setIcon(const QString &name);

    /// Shown literally, and the accessible name; empty for an empty ground.
    void setText(const QString &text);
    const QString &text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_text;
};

} // namespace runs
