// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/text/copy_button.h"

#include "gui/theme/icons.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QToolTip>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {

CopyButton::CopyButton(const QString &what, QWidget *parent) : QToolButton(parent), m_what(what)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus); // a click leaves the focus, and with it what is selected, where it is
    m_confirmation.setSingleShot(true);
    m_confirmation.setInterval(1500ms);
    connect(&m_confirmation, &QTimer::timeout, this, &CopyButton::showIdle);
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
    showIdle();
}

void CopyButton::setWhat(const QString &what)
{
    if (what == m_what)
        return;
    m_what = what;
    showIdle();
}

void CopyButton::setContent(const QString &content)
{
    setSource([content] { return content; });
}

void CopyButton::copy()
{
    if (!m_source)
        return;
    QGuiApplication::clipboard()->setText(m_source());
    //: Confirms, for a moment, that a text is in the clipboard now
    const QString done = tr("Copied");
    setIcon(runs::icon(u"success"_s));
    setToolTip(done);
    QToolTip::showText(mapToGlobal(QPoint(0, height())), done, this, rect(), m_confirmation.interval());
    QAccessibleAnnouncementEvent announcement(this, done);
    QAccessible::updateAccessibility(&announcement);
    m_confirmation.start();
    Q_EMIT copied();
}

void CopyButton::showIdle()
{
    m_confirmation.stop();
    setIcon(runs::icon(u"copy"_s));
    setToolTip(m_what);
    setAccessibleName(m_what);
}

} // namespace runs
