// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <random>

/// What libFuzzer calls with each input (https://llvm.org/docs/LibFuzzer.html), and replay.cpp with the stored ones.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace fuzzing {

/// Ends the program, as a crash does, when `holds` is false. `rule`: what has to be so; `details` tell where it is not.
void require(bool holds, const char *rule, const QString &details = {});

/// A message that can be printed as it is: a sentence, nothing in which a terminal obeys.
void requireMessage(const runs::Error &error);

/// The input as bytes of their own.
QByteArray copied(const uint8_t *data, size_t size);

/// Decisions that an input makes without spending bytes of its own on them: the same input always makes the same.
class Choices
{
public:
    explicit Choices(QByteArrayView input);

    /// Evenly from 0 to `count` - 1.
    size_t below(size_t count) { return m_random() % count; }
    bool oneIn(size_t count) { return below(count) == 0; }
    const auto &of(const auto &range) { return range[decltype(range.size())(below(size_t(range.size())))]; }

private:
    std::mt19937 m_random;
};

} // namespace fuzzing
