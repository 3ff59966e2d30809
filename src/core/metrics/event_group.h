// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/scalar_series.h"
#include "core/metrics/session_parameters.h"

#include <QByteArrayView>

#include <map>
#include <string>

namespace runs {

/// What the event files of one directory have, which is what TensorBoard calls a run: the scalars of its tags, written
/// by TensorFlow 1 and 2, PyTorch and others, and its hyperparameters. Other summaries (images, histograms, texts …)
/// are counted.
class EventGroup
{
public:
    EventGroup() = default;
    EventGroup(const EventGroup &) = delete; // tags point to each other
    EventGroup &operator=(const EventGroup &) = delete;

    /// Takes a message Event (event.proto of TensorFlow). Returns false for bytes that are none; what was understood of
    /// them is taken.
    bool take(QByteArrayView event);

    /// By their tags.
    template<typename Visitor>
    void forEachSeries(const Visitor &visit) const
    {
        for (const auto &[name, tag] : m_tags) {
            if (!tag.series.isEmpty())
                visit(QByteArrayView(name), tag.series);
        }
    }

    const SessionParameters &parameters() const { return m_parameters; }
    qint64 otherSummaries() const { return m_others; }

private:
    struct Tag
    {
        ScalarSeries series;
        bool isKnown = false;  ///< whether its metadata have come, which are written only once
        bool isScalar = false; ///< what they say of tensors
        std::string_view name;
        Tag *next = this; ///< that came after it last time
    };
    struct Value;

    void take(double wallTime, qint64 step, const Value &value);
    Tag &tagOf(QByteArrayView name);

    std::map<std::string, Tag, std::less<>> m_tags;
    Tag *m_last = nullptr;
    SessionParameters m_parameters;
    qint64 m_others = 0;
};

} // namespace runs
