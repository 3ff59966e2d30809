// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

// The header of QCustomPlot, which is written with keywords of Qt that are turned off here (QT_NO_KEYWORDS).

#include <QObject>

#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef foreach
#undef slots
#undef signals
