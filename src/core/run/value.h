// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>
#include <vector>

namespace runs {

/// A number as it is written in the file, so that no digit is lost: JSON's grammar (RFC 8259) without a bare exponent,
/// which is what YAML 1.1 and 1.2 both read as a number.
struct Number
{
    QString text;
    bool operator==(const Number &) const = default;
};

struct Value;
using Sequence = std::vector<Value>;
using Mapping = std::vector<std::pair<QString, Value>>; ///< in the order of the file; no key twice

/// What a value can be; monostate: null. Its special members are defined where a Value is complete: a pair of the
/// Mapping is asked for them (by the standard library, of clang) while it is not.
struct ValueData : std::variant<std::monostate, bool, Number, QString, Sequence, Mapping>
{
    using variant::variant;
    ValueData() noexcept;
    ValueData(const ValueData &);
    ValueData(ValueData &&) noexcept;
    ValueData &operator=(const ValueData &);
    ValueData &operator=(ValueData &&) noexcept;
    ~ValueData();
};

/// A value of an entry in the database.
struct Value
{
    ValueData data;

    bool operator==(const Value &) const;
};

/// As Python's str() shows it, which is what the tool's listings always showed: None, True, the bare string, 0.10;
/// sequences and mappings as JSON.
QString displayText(const Value &value);

/// JSON (RFC 8259) on one line; keys keep their order.
QString toJson(const Value &value);

} // namespace runs
