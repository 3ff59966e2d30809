// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace runs {

/// What a line that a program has printed says of its progress.
struct PrintedLine
{
    /// "3", or "3/10".
    struct Count
    {
        qint64 done = 0;
        std::optional<qint64> total;

        bool operator==(const Count &) const = default;
    };
    struct Value
    {
        QByteArray tag;
        double value;
    };

    std::vector<Value> values;
    std::optional<Count> epoch;
    std::optional<Count> step;     ///< also an iteration, an update, an episode
    std::optional<Count> progress; ///< of a bar, a batch: begins anew with each epoch
    QByteArray bar;                ///< what stands in front of the bar, without numbers

    bool hasStep() const { return epoch || step || progress; }

    /// Looks for what programs usually print, without knowing the program:
    ///   epoch 3/10   Step: 100   [640/60000 (1%)]   45%|███  | 45/100 [00:12<00:15, 3.60it/s, loss=0.3]
    ///   loss: 0.3    val loss = 3e-1    {'loss': 0.3, "acc": 91.2%}
    /// A number is a value when a name and ':' or '=' stand before it, and nothing follows that makes it a part of
    /// something else: a time, a date, a version, an address, a path, a fraction, a size. What stands in the brackets
    /// of a call ("Adam(lr=0.1)") is not looked at, nor are names that are of no metric ("seed", "port", "version").
    static PrintedLine parse(QByteArrayView text);
};

/// A number as programs print it: "0.3", "-1e-3", "+5", "nan", "Infinity". None for other texts, and for numbers that
/// are too large to be one.
std::optional<double> printedNumber(QByteArrayView text);

} // namespace runs
