// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/curves/band.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace runs {
namespace {

struct Member
{
    const ScalarSeries *series;
    qsizetype next = 0;

    bool hasEnded() const { return next == series->size(); }
    qint64 step() const { return series->at(next).step; }
};

/// Welford's: sums of squares would lose the digits of values far from 0.
class Spread
{
public:
    void add(double value)
    {
        ++m_count;
        const double difference = value - m_mean;
        m_mean += difference / m_count;
        m_squares += difference * (value - m_mean);
    }

    double mean() const { return m_count > 0 ? m_mean : std::numeric_limits<double>::quiet_NaN(); }
    double deviation() const { return m_count > 1 ? std::sqrt(m_squares / (m_count - 1)) : 0; }

private:
    int m_count = 0;
    double m_mean = 0;
    double m_squares = 0;
};

void append(Band &band, qint64 step, const std::vector<ScalarPoint> &points)
{
    Spread values;
    Spread times;
    for (const ScalarPoint &point : points) {
        if (std::isfinite(point.value))
            values.add(point.value);
        if (std::isfinite(point.wallTime))
            times.add(point.wallTime);
    }
    const double time = times.mean();
    band.mean.append({step, time, values.mean()});
    band.lower.append({step, time, values.mean() - values.deviation()});
    band.upper.append({step, time, values.mean() + values.deviation()});
}

} // namespace

Band bandOf(const QList<ScalarSeries> &series)
{
    std::vector<Member> members;
    for (const ScalarSeries &one : series) {
        if (!one.isEmpty())
            members.push_back({&one});
    }
    Band band;
    std::vector<ScalarPoint> points;
    while (!members.empty()) {
        const qint64 step = std::ranges::min(members, {}, &Member::step).step();
        bool isShared = true;
        points.clear();
        for (Member &member : members) {
            if (member.step() == step)
                points.push_back(member.series->at(member.next++));
            else
                isShared = isShared && member.next == 0; // it has not begun
        }
        if (isShared)
            append(band, step, points);
        std::erase_if(members, &Member::hasEnded);
    }
    return band;
}

} // namespace runs
