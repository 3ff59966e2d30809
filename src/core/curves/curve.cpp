// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/curves/curve.h"

#include <algorithm>
#include <cmath>

namespace runs {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double firstKnownTime(const ScalarSeries &series)
{
    for (const ScalarPoint &point : series.points()) {
        if (std::isfinite(point.wallTime))
            return point.wallTime;
    }
    return ScalarPoint::unknownTime;
}

} // namespace

void Curve::Block::append(const Block &next)
{
    lastStep = next.lastStep;
    lastTime = next.lastTime;
    last = next.last;
    min = std::min(min, next.min);
    max = std::max(max, next.max);
}

Curve::Curve(ScalarSeries series, double origin, const Curve &previous)
    : m_series(std::move(series)), m_origin(origin), m_firstTime(previous.m_firstTime)
{
    if (m_series.isEmpty())
        return;
    qsizetype kept = m_series.sharedWith(previous.m_series) / leafSize; // blocks of the level
    if (kept == 0 || !std::isfinite(m_firstTime)) {
        kept = 0;
        m_firstTime = firstKnownTime(m_series);
    } else {
        m_levels = previous.m_levels;
    }
    m_levels.resize(std::max<size_t>(m_levels.size(), 1));
    m_levels[0].resize(size_t(kept));
    buildLeaves();
    size_t level = 1;
    for (; qsizetype(m_levels[level - 1].size()) > fanOut; ++level) {
        kept /= fanOut;
        buildLevel(level, kept);
    }
    m_levels.resize(level); // there were more of them before it was cut
}

void Curve::buildLeaves()
{
    std::vector<Block> &leaves = m_levels[0];
    leaves.reserve(size_t(m_series.size() / leafSize + 1));
    double time = leaves.empty() ? m_firstTime : leaves.back().lastTime;
    qsizetype index = qsizetype(leaves.size()) * leafSize;
    m_series.forEach(index, m_series.size(), [&](const ScalarPoint &point) {
        time = later(time, point.wallTime);
        const double step = double(point.step);
        const bool isFinite = std::isfinite(point.value);
        const Block block{step,
                          step,
                          time,
                          time,
                          point.value,
                          point.value,
                          isFinite ? point.value : infinity,
                          isFinite ? point.value : -infinity};
        if (index++ % leafSize == 0)
            leaves.push_back(block);
        else
            leaves.back().append(block);
        return true;
    });
}

void Curve::buildLevel(size_t level, qsizetype kept)
{
    m_levels.resize(std::max(m_levels.size(), level + 1));
    const std::vector<Block> &below = m_levels[level - 1];
    std::vector<Block> &blocks = m_levels[level];
    blocks.resize(size_t(kept));
    for (size_t i = size_t(kept * fanOut); i < below.size(); ++i) {
        if (i % fanOut == 0)
            blocks.push_back(below[i]);
        else
            blocks.back().append(below[i]);
    }
}

qsizetype Curve::indexAt(XAxis axis, double x) const
{
    if (m_levels.empty())
        return 0;
    const std::vector<Block> &leaves = m_levels[0];
    const auto leaf =
        std::ranges::lower_bound(leaves, x, {}, [&](const Block &block) { return shown(axis, block.lastX(axis)); });
    qsizetype index = (leaf - leaves.begin()) * leafSize;
    if (leaf != leaves.end()) {
        forEachPoint(axis, leaf - leaves.begin(), [&](double at, double) {
            const bool isBefore = at < x;
            index += isBefore;
            return isBefore;
        });
    }
    return std::min(index, m_series.size());
}

double Curve::xOf(XAxis axis, qsizetype index) const
{
    double found = 0;
    qsizetype next = index % leafSize;
    forEachPoint(axis, index / leafSize, [&](double x, double) {
        found = x;
        return next-- > 0;
    });
    return found;
}

std::optional<qsizetype> Curve::nearest(XAxis axis, double x, double tolerance) const
{
    if (!isOn(axis) || x < firstX(axis) - tolerance || x > lastX(axis) + tolerance)
        return {};
    const qsizetype behind = indexAt(axis, x);
    if (behind == 0)
        return 0;
    if (behind == m_series.size())
        return behind - 1;
    return x - xOf(axis, behind - 1) <= xOf(axis, behind) - x ? behind - 1 : behind;
}

} // namespace runs
