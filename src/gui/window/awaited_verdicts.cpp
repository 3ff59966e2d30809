// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/awaited_verdicts.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace runs {

void AwaitedVerdicts::restore(QSettings &settings)
{
    m_settings = &settings;
    m_items.clear();
    const int count = settings.beginReadArray(u"verifications"_s);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        m_items += {settings.value(u"name"_s).toString(),
                    settings.value(u"reference"_s).toString(),
                    {settings.value(u"absolute"_s).toDouble(), settings.value(u"relative"_s).toDouble()}};
    }
    settings.endArray();
}

void AwaitedVerdicts::add(const Item &item)
{
    constexpr qsizetype most = 100;
    m_items += item;
    m_items = m_items.last(std::min(most, m_items.size()));
    save();
}

void AwaitedVerdicts::remove(const QString &name)
{
    if (m_items.removeIf([&](const Item &item) { return item.name == name; }) > 0)
        save();
}

void AwaitedVerdicts::rename(const QString &name, const QString &newName)
{
    const QList<Item> before = m_items;
    for (Item &item : m_items) {
        for (QString *of : {&item.name, &item.reference}) {
            if (*of == name)
                *of = newName;
        }
    }
    if (m_items != before)
        save();
}

/// At once: the window may be killed.
void AwaitedVerdicts::save()
{
    if (!m_settings)
        return;
    m_settings->remove(u"verifications"_s);
    m_settings->beginWriteArray(u"verifications"_s, int(m_items.size()));
    for (int i = 0; i < int(m_items.size()); ++i) {
        const auto &[name, reference, tolerance] = m_items[i];
        m_settings->setArrayIndex(i);
        m_settings->setValue(u"name"_s, name);
        m_settings->setValue(u"reference"_s, reference);
        m_settings->setValue(u"absolute"_s, tolerance.absolute);
        m_settings->setValue(u"relative"_s, tolerance.relative);
    }
    m_settings->endArray();
    m_settings->sync();
}

} // namespace runs
