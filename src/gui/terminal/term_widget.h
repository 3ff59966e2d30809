// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

// QTermWidget's headers use the keywords that QT_NO_KEYWORDS leaves out.
#include <QTranslator>
#include <QWidget>
#define signals Q_SIGNALS
#define slots Q_SLOTS
#include <qtermwidget.h>
#undef signals
#undef slots
