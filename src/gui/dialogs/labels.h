// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QIcon>
#include <QLabel>

namespace runs {

/// Plain text that wraps between words, and inside of those that are longer than a line, as paths are; so it never
/// makes a window wider.
class WrapLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrapLabel(QWidget *parent = nullptr);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Where the first line begins: the text is in the middle of what room there is.
    int top() const;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A sentence about the thing above it, with an icon; takes no room when there is none.
class Note : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Error };

    explicit Note(QWidget *parent = nullptr);

    /// Shows the sentences; hides itself when there are none.
    void say(Kind kind, const QString &sentences);
    void clear() { say(Kind::Info, {}); }
    QString text() const { return m_label->text(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    WrapLabel *m_label;
};

} // namespace runs
