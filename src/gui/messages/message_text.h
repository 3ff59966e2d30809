// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace runs {

/// Text to read and to select, as high as its lines need, up to a few; what is beyond is scrolled to. Words that are
/// too long for a line (paths) are broken.
class MessageText : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int mostLines = 5;

    explicit MessageText(QWidget *parent = nullptr);

    void setText(const QString &text);

    /// Space above the first line and below the last one, in pixels.
    void setLineMargin(int margin);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Extent
    {
        qreal height; ///< of the lines that are shown at once
        bool isCut;   ///< whether there are more
    };
    Extent extentAt(int width) const;
    void showOverflow();

    int m_lineMargin = 0;
};

} // namespace runs
