// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace runs {

/// The number in a message TensorProto of TensorFlow that has one element, whatever its type, in a field of that type
/// or as bytes. None for other tensors. Throws protozero::exception for bytes that are no such message.
std::optional<double> scalarOfTensor(QByteArrayView message);

} // namespace runs
