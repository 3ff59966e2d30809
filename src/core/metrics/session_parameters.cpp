// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/session_parameters.h"

#include "core/metrics/protobuf.h"

#include <optional>

namespace runs {
namespace {

using protozero::pbf_reader;
using protozero::pbf_wire_type;
using protozero::tag_and_type;

QString textOf(protozero::data_view view)
{
    return QString::fromUtf8(byteView(view));
}

/// A message google.protobuf.Value; none for null, lists and structures, which no parameter is.
std::optional<ParameterValue> valueOf(pbf_reader value)
{
    std::optional<ParameterValue> found;
    while (value.next()) {
        switch (value.tag_and_type()) {
        case tag_and_type(2, pbf_wire_type::fixed64): found = value.get_double(); break;
        case tag_and_type(3, pbf_wire_type::length_delimited): found = textOf(value.get_view()); break;
        case tag_and_type(4, pbf_wire_type::varint): found = value.get_bool(); break;
        default: value.skip();
        }
    }
    return found;
}

/// An entry of the map of parameters.
void takeParameter(pbf_reader entry, QMap<QString, ParameterValue> &values)
{
    QString name;
    std::optional<ParameterValue> value;
    while (entry.next()) {
        switch (entry.tag_and_type()) {
        case tag_and_type(1, pbf_wire_type::length_delimited): name = textOf(entry.get_view()); break;
        case tag_and_type(2, pbf_wire_type::length_delimited): value = valueOf(entry.get_message()); break;
        default: entry.skip();
        }
    }
    if (value)
        values.insert(name, *value);
}

SessionParameters::Status endOf(pbf_reader sessionEnd)
{
    auto status = SessionParameters::Status::Unknown;
    while (sessionEnd.next(1, pbf_wire_type::varint)) {
        const auto number = sessionEnd.get_enum();
        if (number >= 0 && number <= int(SessionParameters::Status::Running))
            status = SessionParameters::Status(number);
    }
    return status;
}

} // namespace

void SessionParameters::take(QByteArrayView message)
{
    pbf_reader reader(dataView(message));
    while (reader.next()) {
        switch (reader.tag_and_type()) {
        case tag_and_type(3, pbf_wire_type::length_delimited): { // session_start_info
            pbf_reader start = reader.get_message();
            while (start.next(1, pbf_wire_type::length_delimited))
                takeParameter(start.get_message(), values);
            if (status == Status::Unknown)
                status = Status::Running;
            break;
        }
        case tag_and_type(4, pbf_wire_type::length_delimited): // session_end_info
            status = endOf(reader.get_message());
            break;
        default: reader.skip();
        }
    }
}

} // namespace runs
