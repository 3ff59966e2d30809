// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArrayView>

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

} // namespace runs
