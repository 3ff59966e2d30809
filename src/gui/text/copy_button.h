// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QTimer>
#include <QToolButton>

#include <functional>

namespace runs {

/// Copies a text to the clipboard and confirms it in place, with a check mark and "Copied", for a moment.
class CopyButton : public QToolButton
{
    Q_OBJECT

public:
    /// `what` is what the button does, for the tooltip and the screen reader: "Copy the command".
    explicit CopyButton(const QString &what, QWidget *parent = nullptr);

    void setWhat(const QString &what);

    /// What is copied.
    void setContent(const QString &content);

    /// For a text that is made only when somebody wants it.
    void setSource(std::function<QString()> source) { m_source = std::move(source); }

    bool isConfirming() const { return m_confirmation.isActive(); }

Q_SIGNALS:
    void copied();

private:
    void copy();
    void showIdle();

    QString m_what;
    std::function<QString()> m_source;
    QTimer m_confirmation;
};

} // namespace runs
