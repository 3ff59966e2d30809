// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/status_line.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace runs {

StatusLine::StatusLine(QWidget *parent) : QStatusBar(parent), m_counts(new QLabel(this)), m_pathLabel(new QLabel(this))
{
    setSizeGripEnabled(false);
    m_counts->setContentsMargins(8, 0, 8, 0);
    m_pathLabel->setContentsMargins(8, 0, 8, 0);
    m_pathLabel->setTextFormat(Qt::PlainText);
    m_pathLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addWidget(m_counts);
    addPermanentWidget(m_pathLabel);
}

void StatusLine::setCounts(const Counts &counts)
{
    const auto &[shown, total, active, selected, hasMore] = counts;
    QStringList parts;
    if (hasMore)
        parts += tr("the last %L1 run(s); there are more", "while a large database is read", int(total)).arg(total);
    else if (shown == total)
        //: %L1 is the number
        parts += tr("%L1 run(s)", "", int(total)).arg(total);
    else
        parts += tr("%L1 of %L2 run(s)", "", int(total)).arg(shown).arg(total);
    parts += tr("%L1 active", "number of runs whose command is alive", int(active)).arg(active);
    if (selected > 1)
        parts += tr("%L1 selected", "number of selected runs", int(selected)).arg(selected);
    m_counts->setText(parts.join(u" · "_s));
}

void StatusLine::setPath(const QString &path)
{
    m_path = path;
    m_pathLabel->setToolTip(path);
    elidePath();
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    elidePath();
}

void StatusLine::elidePath()
{
    const QString home = QDir::homePath();
    const QString shown = m_path.startsWith(home + u'/') ? u'~' + m_path.sliced(home.size()) : m_path;
    m_pathLabel->setText(fontMetrics().elidedText(shown, Qt::ElideMiddle, width() / 2));
}

} // namespace runs
