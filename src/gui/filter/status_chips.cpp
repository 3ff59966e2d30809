// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/filter/status_chips.h"

#include "gui/text/status_text.h"
#include "gui/theme/status_look.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int spacing = 4; // pixels

} // namespace

StatusChips::StatusChips(QWidget *parent) : QWidget(parent)
{
    m_chips.push_back({{}, addChip({})});
    for (const StatusKind kind : allStatusKinds)
        m_chips.push_back({kind, addChip(kind)});
    m_chips.front().button->setFocusPolicy(Qt::TabFocus);
    setFocusProxy(m_chips.front().button);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    showState();
}

QToolButton *StatusChips::addChip(const Kind &kind)
{
    auto *button = new QToolButton(this);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setIconSize({16, 16});
    button->setToolButtonStyle(kind ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonTextOnly);
    if (kind)
        button->setIcon(statusIcon(*kind));
    button->installEventFilter(this);
    connect(button, &QToolButton::clicked, this, [this, kind] {
        constexpr auto adding = Qt::ControlModifier | Qt::ShiftModifier;
        choose(kind, (QGuiApplication::keyboardModifiers() & adding) != Qt::NoModifier);
    });
    return button;
}

void StatusChips::choose(const Kind &kind, bool isAddition)
{
    StatusKinds kinds;
    if (kind && isAddition) {
        kinds = m_kinds;
        if (kinds.erase(*kind) == 0)
            kinds.insert(*kind);
    } else if (kind && m_kinds != StatusKinds{*kind}) {
        kinds = {*kind};
    }
    setKinds(kinds);
    showState(); // the button has toggled itself, whatever that means for the others
}

void StatusChips::setCounts(const StatusCounts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    showState();
}

void StatusChips::setKinds(const StatusKinds &kinds)
{
    if (kinds == m_kinds)
        return;
    m_kinds = kinds;
    showState();
    Q_EMIT changed(m_kinds);
}

bool StatusChips::isChecked(const Kind &kind) const
{
    return kind ? m_kinds.contains(*kind) : m_kinds.empty();
}

/// One that is in use stays, even when its last run has become something else.
bool StatusChips::isShown(const Chip &chip) const
{
    return !chip.kind || m_counts.total[size_t(*chip.kind)] > 0 || isChecked(chip.kind) || chip.button->hasFocus();
}

QString StatusChips::text(const Kind &kind, qsizetype count, Words words) const
{
    const QString number = locale().toString(count);
    if (!kind) {
        //: A button that shows runs of every status; %1 is how many there are
        return tr("All %1").arg(number);
    }
    const bool hasWord = words == Words::All || (words == Words::Checked && isChecked(kind));
    //: A button that shows the runs of one status: "Failed 5"
    return hasWord ? tr("%1 %2", "status and number").arg(statusName(*kind), number) : number;
}

/// With room for the number that there would be without a text filter, so that nothing moves while that is typed.
int StatusChips::widthOf(const Chip &chip, Words words) const
{
    const qsizetype most = chip.kind ? m_counts.total[size_t(*chip.kind)] : m_counts.runs;
    chip.button->setText(text(chip.kind, most, words));
    return chip.button->sizeHint().width();
}

void StatusChips::showState()
{
    for (const Chip &chip : m_chips) {
        const qsizetype count = chip.kind ? m_counts.matching[size_t(*chip.kind)] : m_counts.runsMatching;
        const int n = int(std::min<qsizetype>(count, std::numeric_limits<int>::max()));
        //: On a button that filters; %1 is the status of the runs, or "All"
        const QString name = tr("%1: %Ln run(s)", "", n).arg(chip.kind ? statusName(*chip.kind) : tr("All"));
        chip.button->setAccessibleName(name);
        chip.button->setToolTip(
            chip.kind ? name + u'\n' + tr("Click to see them alone, Ctrl+click to add or remove them") : name);
        chip.button->setChecked(isChecked(chip.kind));
        chip.button->setVisible(isShown(chip));
    }
    if (!isShown(m_chips[size_t(m_current)]))
        focusChip(0);
    arrange();
}

void StatusChips::arrange()
{
    const auto needed = [this](Words words) {
        int sum = -spacing;
        for (const Chip &chip : m_chips)
            sum += isShown(chip) ? widthOf(chip, words) + spacing : 0;
        return sum;
    };
    Words words = Words::All;
    if (needed(words) > width())
        words = needed(Words::Checked) > width() ? Words::None : Words::Checked;
    int left = 0;
    for (const Chip &chip : m_chips) {
        if (!isShown(chip))
            continue;
        const QRect place(left, 0, widthOf(chip, words), height());
        chip.button->setText(
            text(chip.kind, chip.kind ? m_counts.matching[size_t(*chip.kind)] : m_counts.runsMatching, words));
        chip.button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        left += place.width() + spacing;
    }
}

QSize StatusChips::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, minimumSizeHint().height()};
}

QSize StatusChips::minimumSizeHint() const
{
    return {0, m_chips.back().button->sizeHint().height()};
}

bool StatusChips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        const auto chip = std::ranges::find(m_chips, watched, [](const Chip &c) -> QObject * { return c.button; });
        m_current = chip - m_chips.begin();
    }
    if (event->type() == QEvent::KeyPress && moveFocus(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool StatusChips::moveFocus(int key)
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const auto step = [this](qsizetype by) {
        const auto count = qsizetype(m_chips.size());
        qsizetype next = m_current;
        do
            next = (next + by + count) % count;
        while (!isShown(m_chips[size_t(next)]));
        focusChip(next);
    };
    switch (key) {
    case Qt::Key_Left: step(isMirrored ? 1 : -1); return true;
    case Qt::Key_Right: step(isMirrored ? -1 : 1); return true;
    case Qt::Key_Home: focusChip(0); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: m_chips[size_t(m_current)].button->click(); return true;
    case Qt::Key_Down: Q_EMIT leaveRequested(); return true;
    case Qt::Key_Escape:
        if (m_kinds.empty())
            Q_EMIT leaveRequested();
        else
            setKinds({});
        return true;
    default: return false;
    }
}

void StatusChips::focusChip(qsizetype index)
{
    QToolButton *last = m_chips[size_t(m_current)].button;
    const bool hadFocus = last->hasFocus();
    m_current = index;
    QToolButton *button = m_chips[size_t(index)].button;
    button->setFocusPolicy(Qt::TabFocus);
    setFocusProxy(button);
    if (hadFocus)
        button->setFocus(Qt::TabFocusReason);
    if (last != button)
        last->setFocusPolicy(Qt::NoFocus);
}

void StatusChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StatusChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace runs
