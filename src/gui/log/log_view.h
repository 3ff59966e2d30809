// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/log/log_colors.h"
#include "gui/log/log_line.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace runs {

class LogSource;

/// Space at the left of the lines.
inline constexpr int logPadding = 8;

/// Shows the lines of a LogSource in cells of one width. Stands at the end and goes with it, or stays where one has
/// scrolled to.
class LogView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LogView(LogSource *source, QWidget *parent = nullptr);

    /// Breaks long lines at the edge; otherwise one scrolls to their end.
    void setWrapping(bool isWrapping);

    bool isAtEnd() const { return m_follows; }
    void jumpToEnd();

    /// Selects it, and shows it.
    void select(const LogRange &range);
    LogRange selection() const;
    bool hasSelection() const { return m_anchor != m_caret; }
    void selectAll();
    void copy();

    /// The rows that are visible; empty where they are not yet read.
    QStringList visibleText() const;

    /// The first place that is visible.
    LogPlace top() const { return m_top; }

    int rowHeight() const { return m_rowHeight; } ///< pixels

    QSize sizeHint() const override;

Q_SIGNALS:
    void atEndChanged(bool isAtEnd);
    void selectionChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Row ///< on the screen
    {
        qint64 line;
        qsizetype begin; ///< in its text; of a line that is not there yet, 0
        qsizetype end;
    };

    void applyFont();
    void updateAll();
    void updateBars();
    void restart();
    void shift(qint64 by);
    int rowsInView() const;
    int columnsInView() const;
    qint64 rowCount(const LogLine &line) const;
    qint64 rowOf(const LogPlace &place) const;
    LogPlace rowBegin(qint64 line, qint64 row) const;
    LogPlace moved(LogPlace from, qint64 rows) const;
    LogPlace endTop() const;
    void setTop(LogPlace top, bool follows);
    void scrollRows(qint64 rows);
    void reveal(const LogPlace &place);
    std::vector<Row> visibleRows(int count) const;
    LogPlace placeAt(const QPoint &position) const;
    LogRange wordAt(const LogPlace &place) const;
    void setCaret(const LogPlace &place, bool extends);
    void dragTo(const QPoint &position);
    void paintRow(QPainter &painter, const Row &row, qreal y) const;
    void paintText(QPainter &painter, const LogLine &line, qsizetype begin, qsizetype end, qreal left, qreal y,
                   const TextStyle &style, const QColor &color) const;
    qreal left(const Row &row) const;

    LogSource *m_source;
    LogColors m_colors;
    qreal m_cellWidth = 8;
    int m_rowHeight = 16;
    bool m_isWrapping = false;
    bool m_follows = true;
    bool m_isAdjusting = false; ///< the scroll bars are set from here
    int m_widest = 0;           ///< cells, of the lines seen so far
    LogPlace m_top;
    LogPlace m_anchor;
    LogPlace m_caret;
    LogRange m_word; ///< of a double click
    QTimer m_dragging;
    int m_wheel = 0; ///< eighths of a degree that did not make a row
};

} // namespace runs
