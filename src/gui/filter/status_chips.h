// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/models/run_states.h"

#include <QWidget>

#include <array>
#include <optional>

class QToolButton;

namespace runs {

/// A row of buttons that say how many runs there are of each status, and show those of one or several: "All 3,482",
/// "Running 2", "Failed 5". A click shows one kind alone, or all again; with Ctrl or Shift it adds or takes away one.
/// There are buttons for the kinds that occur; how many match the text filter is on them. Where there is little room,
/// the words give way to the icons.
///
/// For the Tab key the row is one stop; the arrow keys lead through it.
class StatusChips : public QWidget
{
    Q_OBJECT

public:
    explicit StatusChips(QWidget *parent = nullptr);

    void setCounts(const StatusCounts &counts);

    /// What is to be shown; none: everything.
    const StatusKinds &kinds() const { return m_kinds; }

    /// Emits changed() when they differ.
    void setKinds(const StatusKinds &kinds);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed(const runs::StatusKinds &kinds);
    void leaveRequested(); ///< the user is done: the table should have the focus

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    using Kind = std::optional<StatusKind>; ///< none: all

    /// How many of the buttons have words.
    enum class Words { All, Checked, None };

    struct Chip
    {
        Kind kind;
        QToolButton *button;
    };

    QToolButton *addChip(const Kind &kind);
    void choose(const Kind &kind, bool isAddition);
    bool isShown(const Chip &chip) const;
    bool isChecked(const Kind &kind) const;
    QString text(const Kind &kind, qsizetype count, Words words) const;
    int widthOf(const Chip &chip, Words words) const;
    void showState();
    void arrange();
    bool moveFocus(int key);
    void focusChip(qsizetype index);

    StatusCounts m_counts;
    StatusKinds m_kinds;
    std::vector<Chip> m_chips;
    qsizetype m_current = 0; ///< the stop of the Tab key
};

} // namespace runs
