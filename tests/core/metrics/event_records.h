// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/crc32c.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QtEndian>

/// What event files are made of.
namespace event_records {

template<typename Number>
QByteArray littleEndian(Number number)
{
    const Number little = qToLittleEndian(number);
    return {reinterpret_cast<const char *>(&little), sizeof little};
}

/// A record of TFRecord.
inline QByteArray record(const QByteArray &bytes)
{
    const QByteArray length = littleEndian(quint64(bytes.size()));
    return length + littleEndian(runs::maskedCrc32c(length)) + bytes + littleEndian(runs::maskedCrc32c(bytes));
}

/// A field with bytes, of less than 128.
inline QByteArray field(int number, const QByteArray &bytes)
{
    return QByteArray(1, char(number << 3 | 2)) + char(bytes.size()) + bytes;
}

/// An event with one scalar; `step`: up to 127.
inline QByteArray scalar(int step, const QByteArray &tag, float value)
{
    const QByteArray number = QByteArray(1, char(2 << 3 | 5)) + littleEndian(value);
    return record(QByteArray(1, char(2 << 3)) + char(step) + field(5, field(1, field(1, tag) + number)));
}

/// The event of a program that goes on from a checkpoint at the step.
inline QByteArray sessionStart(int step)
{
    return record(QByteArray(1, char(2 << 3)) + char(step) + field(7, QByteArray("\x08\x01")));
}

inline void write(const QString &path, const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QFile file(path);
    if (!file.open(mode) || file.write(bytes) != bytes.size())
        qFatal("Cannot write %s", qPrintable(path));
}

inline void append(const QString &path, const QByteArray &bytes)
{
    write(path, bytes, QIODevice::Append);
}

} // namespace event_records
