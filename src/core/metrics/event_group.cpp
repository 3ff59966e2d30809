// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/event_group.h"

#include "core/metrics/event.h"
#include "core/metrics/protobuf.h"
#include "core/metrics/scalar_tensor.h"

#include <utility>

namespace runs {
namespace {

using protozero::pbf_reader;
using protozero::pbf_wire_type;
using protozero::tag_and_type;

/// A message SummaryMetadata.
struct Metadata
{
    QByteArrayView plugin;
    QByteArrayView content; ///< the plugin's own
    qint32 dataClass = 0;

    explicit Metadata(QByteArrayView message)
    {
        pbf_reader reader(dataView(message));
        while (reader.next()) {
            switch (reader.tag_and_type()) {
            case tag_and_type(1, pbf_wire_type::length_delimited): takePlugin(reader.get_message()); break;
            case tag_and_type(4, pbf_wire_type::varint): dataClass = reader.get_enum(); break;
            default: reader.skip();
            }
        }
    }

    /// Whether tensors of the tag are scalars.
    bool isScalar() const { return dataClass == 1 || plugin == QByteArrayView("scalars"); }

private:
    void takePlugin(pbf_reader data)
    {
        while (data.next()) {
            switch (data.tag_and_type()) {
            case tag_and_type(1, pbf_wire_type::length_delimited): plugin = byteView(data.get_view()); break;
            case tag_and_type(2, pbf_wire_type::length_delimited): content = byteView(data.get_view()); break;
            default: data.skip();
            }
        }
    }
};

/// Of short texts, which a call of memcmp(3) would take longer for.
bool isSame(std::string_view one, std::string_view two)
{
    const size_t size = one.size();
    if (size != two.size() || size < sizeof(quint64))
        return one == two;
    const auto isSameAt = [&](size_t at) {
        return qFromUnaligned<quint64>(one.data() + at) == qFromUnaligned<quint64>(two.data() + at);
    };
    for (size_t at = 0; at + sizeof(quint64) <= size; at += sizeof(quint64)) {
        if (!isSameAt(at))
            return false;
    }
    return isSameAt(size - sizeof(quint64));
}

} // namespace

/// A message Summary.Value.
struct EventGroup::Value
{
    QByteArrayView tag;
    QByteArrayView node; ///< the tag, in the oldest files with tensors
    QByteArrayView metadata;
    QByteArrayView tensor;
    float number = 0;
    enum class Kind { None, Number, Tensor, Other } kind = Kind::None;

    explicit Value(QByteArrayView message)
    {
        FieldReader reader(message);
        if (reader.accept(tag_and_type(1, pbf_wire_type::length_delimited)))
            tag = reader.bytes();
        while (!reader.isAtEnd()) {
            switch (const auto key = reader.key()) {
            case tag_and_type(1, pbf_wire_type::length_delimited): tag = reader.bytes(); break;
            case tag_and_type(2, pbf_wire_type::fixed32):
                number = reader.fixed<float>();
                kind = Kind::Number;
                break;
            case tag_and_type(7, pbf_wire_type::length_delimited): node = reader.bytes(); break;
            case tag_and_type(8, pbf_wire_type::length_delimited):
                tensor = reader.bytes();
                kind = Kind::Tensor;
                break;
            case tag_and_type(9, pbf_wire_type::length_delimited): metadata = reader.bytes(); break;
            default: // an image, a histogram, a sound
                reader.skip(key);
                kind = Kind::Other;
            }
        }
        if (tag.isEmpty())
            tag = node;
    }
};

bool EventGroup::take(QByteArrayView bytes)
try {
    const Event event(bytes);
    if (event.isSessionStart) {
        for (auto &[name, tag] : m_tags)
            tag.series.dropFrom(event.step);
    }
    FieldReader summary(event.summary);
    while (!summary.isAtEnd()) {
        const auto key = summary.key();
        if (key != tag_and_type(1, pbf_wire_type::length_delimited)) {
            summary.skip(key);
            continue;
        }
        const Value value(summary.bytes());
        if (value.kind == Value::Kind::Number && value.metadata.isNull()) // what there are millions of
            tagOf(value.tag).series.append({event.step, event.wallTime, double(value.number)});
        else
            take(event.wallTime, event.step, value);
    }
    return true;
} catch (const protozero::exception &) {
    return false;
}

void EventGroup::take(double wallTime, qint64 step, const Value &value)
{
    Tag &tag = tagOf(value.tag);
    if (!value.metadata.isNull() && !tag.isKnown) {
        const Metadata metadata(value.metadata);
        tag.isKnown = true;
        tag.isScalar = metadata.isScalar();
    }
    if (!value.metadata.isNull() && value.tag.startsWith("_hparams_/")) {
        m_parameters.take(Metadata(value.metadata).content);
        return;
    }
    std::optional<double> number;
    if (value.kind == Value::Kind::Number)
        number = double(value.number);
    else if (value.kind == Value::Kind::Tensor && tag.isScalar)
        number = scalarOfTensor(value.tensor);
    if (number)
        tag.series.append({step, wallTime, *number});
    else
        ++m_others;
}

EventGroup::Tag &EventGroup::tagOf(QByteArrayView name)
{
    // Programs write their tags in the same order over and over.
    const std::string_view wanted(name.data(), size_t(name.size()));
    if (m_last && isSame(m_last->next->name, wanted))
        return *(m_last = m_last->next);
    auto place = m_tags.find(wanted);
    if (place == m_tags.end()) {
        place = m_tags.try_emplace(std::string(wanted)).first;
        place->second.name = place->first;
    }
    if (m_last)
        m_last->next = &place->second;
    return *(m_last = &place->second);
}

} // namespace runs
