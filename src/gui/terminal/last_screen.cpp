// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/terminal/last_screen.h"

#include <algorithm>
#include <utility>

namespace runs {
namespace {

const QByteArray letsGo = QByteArrayLiteral("\x1b[?1l\x1b>\x1b[H\x1b[2J");

/// How many bytes at the end of `bytes` may be the beginning of `letsGo`.
qsizetype begun(const QByteArray &bytes)
{
    for (qsizetype length = std::min(bytes.size(), letsGo.size() - 1); length > 0; --length) {
        if (bytes.endsWith(QByteArrayView(letsGo).first(length)))
            return length;
    }
    return 0;
}

} // namespace

QByteArray LastScreen::pass(const QByteArray &received)
{
    m_held += received;
    if (m_isHeld)
        return {};
    const qsizetype place = m_held.indexOf(letsGo);
    m_isHeld = place >= 0;
    const qsizetype shown = m_isHeld ? place : m_held.size() - begun(m_held);
    const QByteArray passed = m_held.first(shown);
    m_held.remove(0, shown);
    return passed;
}

QByteArray LastScreen::release()
{
    m_isHeld = false;
    return std::exchange(m_held, {});
}

QString LastScreen::farewell() const
{
    if (!m_isHeld || !m_held.trimmed().endsWith(']'))
        return {};
    const qsizetype end = m_held.lastIndexOf(']');
    const qsizetype line = m_held.lastIndexOf('\n', end) + 1;
    qsizetype start = m_held.indexOf('[', std::max(line, m_held.lastIndexOf('\x1b', end)));
    if (start > 0 && m_held.at(start - 1) == '\x1b') // the last escape sequence before it
        start = m_held.indexOf('[', start + 1);
    return start < 0 ? QString() : QString::fromUtf8(m_held.sliced(start + 1, end - start - 1));
}

} // namespace runs
