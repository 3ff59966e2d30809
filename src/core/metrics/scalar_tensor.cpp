// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/scalar_tensor.h"

#include "core/metrics/protobuf.h"

#include <QFloat16>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>

namespace runs {
namespace {

using protozero::pbf_reader;
using protozero::pbf_wire_type;
using protozero::tag_and_type;

/// DataType of types.proto.
enum class Type : qint32 {
    Float = 1,
    Double = 2,
    Int32 = 3,
    UInt8 = 4,
    Int16 = 5,
    Int8 = 6,
    Int64 = 9,
    Bool = 10,
    BFloat16 = 14,
    UInt16 = 17,
    Half = 19,
    UInt32 = 22,
    UInt64 = 23
};

/// The elements of a repeated field, of which one is wanted.
struct Elements
{
    qint64 count = 0;
    double first = 0;

    void add(double value)
    {
        if (count++ == 0)
            first = value;
    }

    void addAll(auto range)
    {
        for (const auto value : range)
            add(double(value));
    }
};

double fromHalf(quint16 bits)
{
    return double(std::bit_cast<qfloat16>(bits));
}

double fromBFloat16(quint16 bits)
{
    return double(std::bit_cast<float>(quint32(bits) << 16));
}

/// The number of the type whose bits are stored as an integer, where they are.
double decoded(Type type, double stored)
{
    return type == Type::Half       ? fromHalf(quint16(qint64(stored)))
           : type == Type::BFloat16 ? fromBFloat16(quint16(qint64(stored)))
                                    : stored;
}

template<typename T>
std::optional<double> littleEndian(QByteArrayView content)
{
    if (content.size() != qsizetype(sizeof(T)))
        return {};
    return double(qFromLittleEndian<T>(content.data()));
}

/// The element in tensor_content, not yet decoded().
std::optional<double> elementOf(Type type, QByteArrayView content)
{
    switch (type) {
    case Type::Float: return littleEndian<float>(content);
    case Type::Double: return littleEndian<double>(content);
    case Type::Int32: return littleEndian<qint32>(content);
    case Type::UInt8:
    case Type::Bool: return littleEndian<quint8>(content);
    case Type::Int16: return littleEndian<qint16>(content);
    case Type::Int8: return littleEndian<qint8>(content);
    case Type::Int64: return littleEndian<qint64>(content);
    case Type::UInt16:
    case Type::Half:
    case Type::BFloat16: return littleEndian<quint16>(content);
    case Type::UInt32: return littleEndian<quint32>(content);
    case Type::UInt64: return littleEndian<quint64>(content);
    }
    return {};
}

/// Whether it is one of those: others are of texts, complex numbers and the like.
bool isNumeric(Type type)
{
    constexpr std::array all{Type::Float, Type::Double, Type::Int32, Type::UInt8,    Type::Int16,
                             Type::Int8,  Type::Int64,  Type::Bool,  Type::BFloat16, Type::UInt16,
                             Type::Half,  Type::UInt32, Type::UInt64};
    return std::ranges::find(all, type) != all.end();
}

/// Whether a message TensorShapeProto has one element: no dimensions, or only such of 1.
bool isSingle(pbf_reader shape)
{
    while (shape.next(2, pbf_wire_type::length_delimited)) {
        qint64 size = 0;
        pbf_reader dimension = shape.get_message();
        while (dimension.next(1, pbf_wire_type::varint))
            size = dimension.get_int64();
        if (size != 1)
            return false;
    }
    return true;
}

/// Adds a field with values; writers pack them or not.
bool addValues(pbf_reader &reader, Elements &elements)
{
    switch (reader.tag_and_type()) {
    case tag_and_type(5, pbf_wire_type::length_delimited): elements.addAll(reader.get_packed_float()); return true;
    case tag_and_type(5, pbf_wire_type::fixed32): elements.add(double(reader.get_float())); return true;
    case tag_and_type(6, pbf_wire_type::length_delimited): elements.addAll(reader.get_packed_double()); return true;
    case tag_and_type(6, pbf_wire_type::fixed64): elements.add(reader.get_double()); return true;
    case tag_and_type(7, pbf_wire_type::length_delimited):  // int32 and smaller ones
    case tag_and_type(10, pbf_wire_type::length_delimited): // int64
    case tag_and_type(11, pbf_wire_type::length_delimited): // bool
    case tag_and_type(13, pbf_wire_type::length_delimited): // the bits of half and bfloat16
        elements.addAll(reader.get_packed_int64());
        return true;
    case tag_and_type(7, pbf_wire_type::varint):
    case tag_and_type(10, pbf_wire_type::varint):
    case tag_and_type(11, pbf_wire_type::varint):
    case tag_and_type(13, pbf_wire_type::varint): elements.add(double(reader.get_int64())); return true;
    case tag_and_type(16, pbf_wire_type::length_delimited): // uint32
    case tag_and_type(17, pbf_wire_type::length_delimited): // uint64
        elements.addAll(reader.get_packed_uint64());
        return true;
    case tag_and_type(16, pbf_wire_type::varint):
    case tag_and_type(17, pbf_wire_type::varint): elements.add(double(reader.get_uint64())); return true;
    default: return false;
    }
}

} // namespace

std::optional<double> scalarOfTensor(QByteArrayView message)
{
    Type type{};
    bool isOne = true;
    QByteArrayView content;
    Elements elements;
    pbf_reader reader(dataView(message));
    while (reader.next()) {
        switch (reader.tag_and_type()) {
        case tag_and_type(1, pbf_wire_type::varint): type = Type(reader.get_enum()); break;
        case tag_and_type(2, pbf_wire_type::length_delimited): isOne = isSingle(reader.get_message()); break;
        case tag_and_type(4, pbf_wire_type::length_delimited): content = byteView(reader.get_view()); break;
        default:
            if (!addValues(reader, elements))
                reader.skip();
        }
    }
    if (!isOne || !isNumeric(type) || elements.count > 1)
        return {};
    // Zeros may be left out.
    const auto stored = content.isEmpty() ? std::optional(elements.first) : elementOf(type, content);
    return stored.transform([type](double value) { return decoded(type, value); });
}

} // namespace runs
