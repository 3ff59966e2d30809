// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/event.h"

#include "core/metrics/protobuf.h"

namespace runs {
namespace {

using protozero::pbf_reader;
using protozero::pbf_wire_type;
using protozero::tag_and_type;

/// Whether a message SessionLog has the status START.
bool isStart(pbf_reader log)
{
    bool isStart = false;
    while (log.next(1, pbf_wire_type::varint))
        isStart = log.get_enum() == 1;
    return isStart;
}

} // namespace

std::optional<Event> Event::parse(QByteArrayView bytes)
try {
    Event event;
    FieldReader reader(bytes);
    while (!reader.isAtEnd()) {
        switch (const auto key = reader.key()) {
        case tag_and_type(1, pbf_wire_type::fixed64): event.wallTime = reader.fixed<double>(); break;
        case tag_and_type(2, pbf_wire_type::varint): event.step = qint64(reader.varint()); break;
        case tag_and_type(5, pbf_wire_type::length_delimited): event.summary = reader.bytes(); break;
        case tag_and_type(7, pbf_wire_type::length_delimited):
            event.isSessionStart = isStart(pbf_reader(dataView(reader.bytes())));
            break;
        default: reader.skip(key);
        }
    }
    return event;
} catch (const protozero::exception &) {
    return {};
}

} // namespace runs
