// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/protobuf.h"

namespace runs {

/// A message of event.proto of TensorFlow, as far as it is looked at: views of its bytes.
struct Event
{
    double wallTime = 0; ///< seconds since 1970
    qint64 step = 0;
    bool isSessionStart = false; ///< a program went on from a checkpoint, at this step
    QByteArrayView summary;      ///< the message Summary; empty: none

    /// Throws protozero::exception for bytes that are no such message. (Inline, because there are millions of them.)
    explicit Event(QByteArrayView bytes)
    {
        using protozero::pbf_wire_type;
        using protozero::tag_and_type;
        FieldReader reader(bytes);
        // As they are written, with less to decide; then whatever else there is.
        if (reader.accept(tag_and_type(1, pbf_wire_type::fixed64)))
            wallTime = reader.fixed<double>();
        if (reader.accept(tag_and_type(2, pbf_wire_type::varint)))
            step = qint64(reader.varint());
        if (reader.accept(tag_and_type(5, pbf_wire_type::length_delimited)))
            summary = reader.bytes();
        while (!reader.isAtEnd()) {
            switch (const auto key = reader.key()) {
            case tag_and_type(1, pbf_wire_type::fixed64): wallTime = reader.fixed<double>(); break;
            case tag_and_type(2, pbf_wire_type::varint): step = qint64(reader.varint()); break;
            case tag_and_type(5, pbf_wire_type::length_delimited): summary = reader.bytes(); break;
            case tag_and_type(7, pbf_wire_type::length_delimited): isSessionStart = isStart(reader.bytes()); break;
            default: reader.skip(key);
            }
        }
    }

private:
    /// Whether a message SessionLog has the status START.
    static bool isStart(QByteArrayView log)
    {
        bool isStart = false;
        protozero::pbf_reader reader(dataView(log));
        while (reader.next(1, protozero::pbf_wire_type::varint))
            isStart = reader.get_enum() == 1;
        return isStart;
    }
};

} // namespace runs
