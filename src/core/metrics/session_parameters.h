// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArrayView>
#include <QMap>
#include <QString>

#include <variant>

namespace runs {

/// A hyperparameter that a program has written of itself.
using ParameterValue = std::variant<double, bool, QString>;

/// What programs write about themselves with TensorBoard's plugin HParams.
struct SessionParameters
{
    enum class Status { Unknown, Succeeded, Failed, Running };

    QMap<QString, ParameterValue> values;
    Status status = Status::Unknown;

    /// Takes a message HParamsPluginData. Throws protozero::exception for bytes that are none.
    void take(QByteArrayView message);
};

} // namespace runs
