// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/store/document.h"

#include <vector>

namespace runs {

/// Where the runs of a document come from: another document, mostly an earlier reading of the same database.
class Succession
{
public:
    /// Costs little where the two begin and end with the same bytes.
    Succession(const Document &from, const Document &to);

    /// The number that a run of `to` has in `from`, -1 when that has no run of the name.
    int earlier(qsizetype run) const { return m_earlier[size_t(run)]; }

    /// Whether it has one, whose entry is written in the same way.
    bool isSame(qsizetype run) const { return m_isSame[size_t(run)]; }

    /// For each run of `from` its number in `to`, -1 when that has none.
    std::vector<int> later() const;

private:
    struct Range
    {
        qsizetype begin;
        qsizetype fromEnd;
        qsizetype toEnd;
    };
    Range compareEnds(const Document &from, const Document &to);
    void compareByName(const Document &from, const Document &to, const Range &range);
    void set(qsizetype run, qsizetype earlier, bool isSame);

    qsizetype m_fromSize;
    std::vector<int> m_earlier;
    std::vector<bool> m_isSame;
};

} // namespace runs
