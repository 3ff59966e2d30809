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
    pbf_reader reader(dataView(bytes));
    while (reader.next()) {
        switch (reader.tag_and_type()) {
        case tag_and_type(1, pbf_wire_type::fixed64): event.wallTime = reader.get_double(); break;
        case tag_and_type(2, pbf_wire_type::varint): event.step = reader.get_int64(); break;
        case tag_and_type(5, pbf_wire_type::length_delimited): event.summary = byteView(reader.get_view()); break;
        case tag_and_type(7, pbf_wire_type::length_delimited):
            event.isSessionStart = isStart(reader.get_message());
            break;
        default: reader.skip();
        }
    }
    return event;
} catch (const protozero::exception &) {
    return {};
}

} // namespace runs
