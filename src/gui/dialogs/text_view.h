// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace runs {

/// A field for a few lines, which wrap. Tab goes to the next field.
class LinesEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit LinesEdit(QWidget *parent = nullptr);

    /// As high as `fewest` lines, and up to `most` where there is room.
    void setLines(int fewest, int most);
    QSize sizeHint() const override;
};

/// Text to read, select and copy, which wraps; as high as it needs to be, up to some lines, beyond which it scrolls.
class TextView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextView(QWidget *parent = nullptr);

    void setMostLines(int lines);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    int m_mostLines = 5;
};

} // namespace runs
