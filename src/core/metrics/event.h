// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace runs {

/// A message of event.proto of TensorFlow, as far as it is looked at: views of its bytes.
struct Event
{
    double wallTime = 0; ///< seconds since 1970
    qint64 step = 0;
    bool isSessionStart = false; ///< a program went on from a checkpoint, at this step
    QByteArrayView summary;      ///< the message Summary; empty: none

    /// None for bytes that are no such message.
    static std::optional<Event> parse(QByteArrayView bytes);
};

} // namespace runs
