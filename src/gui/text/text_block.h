// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QTextEdit>

namespace runs {

/// Plain text to read, to select and to copy, as high as its lines need at the width that it is given; a very high one
/// scrolls. It wraps anywhere, so that no long word makes a window wide. Setting the text that is shown already changes
/// nothing, so that what is selected stays selected.
class TextBlock : public QTextEdit
{
    Q_OBJECT

public:
    enum class Look {
        Line, ///< on the ground of the window
        Paper ///< on a sheet of its own, for what a program gets or gives
    };

    explicit TextBlock(Look look, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }
    void setMuted(bool isMuted);
    void clearSelection();

    /// Space above and below the lines; `padding` at first, so that one line stands in the middle of a button beside
    /// it.
    void setPadding(int top, int bottom);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    static constexpr int padding = 4;

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyColor();
    void measure(int width) const;
    int mostHeight() const;
    void allowScrolling();

    QString m_text;
    int m_padding = 0; ///< above and below together
    bool m_isMuted = false;
    mutable int m_measuredWidth = -1;
    mutable int m_measuredHeight = 0;
};

} // namespace runs
