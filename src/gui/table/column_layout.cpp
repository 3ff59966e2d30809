// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/table/column_layout.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {

ColumnLayout loadColumns(QSettings &settings)
{
    ColumnLayout layout;
    const int size = settings.beginReadArray(u"columns"_s);
    for (int i = 0; i < size; ++i) {
        settings.setArrayIndex(i);
        const int width = std::clamp(settings.value(u"width"_s).toInt(), 20, 10'000);
        QString key = settings.value(u"key"_s).toString();
        if (key == u"active") // its name before there were statuses
            key = u"status"_s;
        layout += {key, width, settings.value(u"hidden"_s).toBool()};
    }
    settings.endArray();
    return layout;
}

void saveColumns(QSettings &settings, const ColumnLayout &layout)
{
    settings.remove(u"columns"_s);
    settings.beginWriteArray(u"columns"_s, int(layout.size()));
    for (int i = 0; i < layout.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(u"key"_s, layout[i].key);
        settings.setValue(u"width"_s, layout[i].width);
        settings.setValue(u"hidden"_s, layout[i].isHidden);
    }
    settings.endArray();
}

} // namespace runs
