// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/plot/custom_plot.h"

namespace runs {

/// Seconds since a beginning, at round times and as one says them: "20 s", "5 min", "1.5 h", "2 d".
class TimeTicker : public QCPAxisTicker
{
protected:
    double getTickStep(const QCPRange &range) override;
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale &locale, QChar format, int precision) override;

private:
    double m_unit = 1; ///< seconds
};

} // namespace runs
