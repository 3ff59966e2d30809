// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <protozero/pbf_message.hpp>

namespace runs {

inline protozero::data_view dataView(QByteArrayView bytes)
{
    return {bytes.data(), size_t(bytes.size())};
}

inline QByteArrayView byteView(protozero::data_view view)
{
    return {view.data(), qsizetype(view.size())};
}

/// Goes through the fields of a message as protozero::pbf_reader does, for the few messages that a file has millions
/// of: its place stays in a register, and the number of a field is compared together with its type. Throws as that
/// does.
class FieldReader
{
public:
    explicit FieldReader(QByteArrayView message) : m_at(message.data()), m_end(m_at + message.size()) {}

    bool isAtEnd() const { return m_at == m_end; }

    /// The number and the type of the next field, as protozero::tag_and_type() makes one of them; 32 bits at the most.
    quint64 key() { return varint(); }

    /// Whether the next field has that key of one byte, of which it takes the place: messages have their fields in the
    /// same order over and over.
    bool accept(quint64 key)
    {
        const bool isIt = m_at != m_end && uchar(*m_at) == key;
        m_at += isIt;
        return isIt;
    }

    quint64 varint()
    {
        if (m_at != m_end && uchar(*m_at) < 0x80)
            return uchar(*m_at++);
        const char *at = m_at; // the only pointer that anybody else gets to see
        const auto number = protozero::decode_varint(&at, m_end);
        m_at = at;
        return number;
    }

    template<typename Number>
    Number fixed()
    {
        return qFromLittleEndian<Number>(take(sizeof(Number)));
    }

    QByteArrayView bytes()
    {
        const auto size = varint();
        return {take(size), qsizetype(size)};
    }

    /// Passes over the field with that key.
    void skip(quint64 key)
    {
        switch (protozero::pbf_wire_type(key & 7U)) {
        case protozero::pbf_wire_type::varint: varint(); break;
        case protozero::pbf_wire_type::fixed64: take(8); break;
        case protozero::pbf_wire_type::length_delimited: bytes(); break;
        case protozero::pbf_wire_type::fixed32: take(4); break;
        default: throw protozero::unknown_pbf_wire_type_exception{};
        }
        if (key < 8)
            throw protozero::invalid_tag_exception{};
    }

private:
    const char *take(quint64 size)
    {
        if (size > quint64(m_end - m_at))
            throw protozero::end_of_buffer_exception{};
        const char *begin = m_at;
        m_at += size;
        return begin;
    }

    const char *m_at;
    const char *m_end;
};

} // namespace runs
