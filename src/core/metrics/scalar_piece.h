// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/scalar_point.h"

#include <algorithm>
#include <span>
#include <vector>

namespace runs {

/// Up to 1024 points of a series, whose steps ascend. They take 16 bytes each as long as that loses nothing: most
/// programs write values of single precision, and steps that are near each other. Otherwise they take 24.
class ScalarPiece
{
public:
    static constexpr qsizetype capacity = 1024;

    enum class Kind { Narrow, Wide };
    explicit ScalarPiece(Kind kind = Kind::Narrow) : m_kind(kind) {}

    Kind kind() const { return m_kind; }
    qsizetype size() const { return qsizetype(m_kind == Kind::Wide ? m_wide.size() : m_narrow.size()); }
    bool isFull() const { return size() == capacity; }

    ScalarPoint at(qsizetype index) const
    {
        return m_kind == Kind::Wide ? m_wide[size_t(index)] : widened(m_narrow[size_t(index)]);
    }

    void append(const ScalarPoint &point)
    {
        if (m_narrow.empty())
            m_firstStep = point.step;
        const NarrowPoint narrow{point.wallTime, quint32(quint64(point.step) - quint64(m_firstStep)),
                                 float(point.value)};
        if (m_kind == Kind::Narrow && isSame(widened(narrow), point))
            m_narrow.push_back(narrow);
        else
            appendWide(point);
    }

    /// Leaves the first points only.
    void cut(qsizetype size);

    /// Gets the memory for all that it can take.
    void reserve();

    /// Calls `take` with the points from `begin` to before `end`, until it returns false; returns whether it did not.
    template<typename Take>
    bool forEach(qsizetype begin, qsizetype end, Take &take) const
    {
        const auto first = size_t(begin), count = size_t(end - begin);
        if (m_kind == Kind::Wide)
            return std::ranges::all_of(std::span(m_wide).subspan(first, count), take);
        return std::ranges::all_of(std::span(m_narrow).subspan(first, count),
                                   [&](const NarrowPoint &point) { return take(widened(point)); });
    }

private:
    struct NarrowPoint
    {
        double wallTime;
        quint32 step; ///< from the first one on
        float value;
    };
    static_assert(sizeof(NarrowPoint) == 16);

    ScalarPoint widened(const NarrowPoint &point) const
    {
        return {m_firstStep + point.step, point.wallTime, double(point.value)};
    }

    static bool isSame(const ScalarPoint &one, const ScalarPoint &two)
    {
        const bool isNaN = two.value != two.value;
        return one.step == two.step && (one.value == two.value || isNaN);
    }

    void appendWide(const ScalarPoint &point);

    Kind m_kind;
    qint64 m_firstStep = 0;
    std::vector<NarrowPoint> m_narrow; // one of the two is empty
    std::vector<ScalarPoint> m_wide;
};

} // namespace runs
