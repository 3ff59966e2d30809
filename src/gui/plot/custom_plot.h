// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

// The header of QCustomPlot needs Qt's keywords, which are off everywhere else. What it includes comes first, so that
// only itself is read with them.
#include <QtPrintSupport>
#include <QtWidgets>

#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit Q_EMIT
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef slots
#undef emit
#undef foreach
