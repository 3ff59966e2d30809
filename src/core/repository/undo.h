// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QtClassHelperMacros>

#include <functional>
#include <ranges>
#include <utility>
#include <vector>

namespace runs {

/// Steps that are taken back, last first, unless all has gone well.
class Undo
{
public:
    Undo() = default;
    Q_DISABLE_COPY_MOVE(Undo)
    ~Undo()
    {
        for (const auto &step : m_steps | std::views::reverse)
            step();
    }

    void add(std::function<void()> step) { m_steps.push_back(std::move(step)); }
    void dismiss() { m_steps.clear(); }

private:
    std::vector<std::function<void()>> m_steps;
};

} // namespace runs
