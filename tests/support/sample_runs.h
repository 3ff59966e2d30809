// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/run.h"

namespace runs {

inline Value text(const QString &text)
{
    return Value{text};
}

inline Value number(const QString &digits)
{
    return Value{Number{digits}};
}

/// An entry as Run Manager writes it.
inline Run sampleRun(const QString &name, const QString &command = QStringLiteral("python train.py --seed 1"))
{
    return {name,
            {{QStringLiteral("command"), text(command)},
             {QStringLiteral("commit"), text(QStringLiteral("5c9f67d0a1b2c3d4e5f60718293a4b5c6d7e8f90"))},
             {QStringLiteral("datetime"), text(QStringLiteral("2020-02-03T04:05:06.789000+00:00"))},
             {QStringLiteral("description"), text(QStringLiteral("First line\nsecond line"))},
             {QStringLiteral("host"), text(QStringLiteral("gpu03"))}}};
}

inline void setField(Run &run, const QString &key, Value value)
{
    for (auto &[existing, old] : run.fields) {
        if (existing == key) {
            old = std::move(value);
            return;
        }
    }
    run.fields.emplace_back(key, std::move(value));
}

} // namespace runs
