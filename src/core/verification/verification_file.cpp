// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/verification/verification_file.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/base/timestamp.h"
#include "core/files/file_io.h"
#include "core/query/field_value.h"
#include "core/run/record_file.h"
#include "core/store/emitter.h"
#include "core/store/yaml_parser.h"

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Value countValue(qint64 number)
{
    return {Number{QString::number(number)}};
}

/// Reads keys of a mapping; what is missing or wrong is nothing.
class Fields
{
public:
    explicit Fields(const Mapping &fields) : m_fields(fields) {}

    const ValueData *find(QStringView key) const
    {
        const auto found = std::ranges::find(m_fields, key, [](const auto &field) { return QStringView(field.first); });
        return found == m_fields.end() ? nullptr : &found->second.data;
    }

    QString text(QStringView key) const
    {
        const ValueData *value = find(key);
        return value && !std::holds_alternative<std::monostate>(*value) ? displayText({*value}) : QString();
    }

    double number(QStringView key) const { return text(key).toDouble(); }
    qint64 count(QStringView key) const { return text(key).toLongLong(); }

    std::optional<ValuePair> pair(QStringView key) const
    {
        const ValueData *value = find(key);
        const auto *mapping = value ? std::get_if<Mapping>(value) : nullptr;
        if (!mapping)
            return {};
        const Fields inner(*mapping);
        return ValuePair{inner.text(u"metric"), inner.count(u"step"), inner.number(u"reference"),
                         inner.number(u"repeated")};
    }

private:
    const Mapping &m_fields;
};

Verification verificationIn(const Fields &fields, Verdict verdict)
{
    Verification verification{.verdict = verdict,
                              .reference = fields.text(u"reference"),
                              .referenceId = fields.text(u"reference-id"),
                              .referenceCommit = fields.text(u"reference-commit"),
                              .time = parseTimestamp(fields.text(u"compared")).value_or(0),
                              .tolerance = {},
                              .metrics = fields.count(u"metrics"),
                              .points = fields.count(u"points"),
                              .largest = fields.pair(u"largest-deviation"),
                              .divergence = fields.pair(u"first-divergence"),
                              .missing = {}};
    const ValueData *tolerance = fields.find(u"tolerance");
    if (const auto *mapping = tolerance ? std::get_if<Mapping>(tolerance) : nullptr)
        verification.tolerance = {Fields(*mapping).number(u"absolute"), Fields(*mapping).number(u"relative")};
    const ValueData *missing = fields.find(u"missing");
    if (const auto *list = missing ? std::get_if<Sequence>(missing) : nullptr) {
        for (const Value &sentence : *list)
            verification.missing += displayText(sentence);
    }
    return verification;
}

} // namespace

QString verificationPath(const QString &record)
{
    return record + u'/' + QLatin1StringView(record_file::verification);
}

Value numberValue(double number)
{
    return std::isfinite(number) ? Value{Number{numberText(number)}} : Value{numberText(number)};
}

Mapping pairFields(const ValuePair &pair)
{
    return {{u"metric"_s, {pair.tag}},
            {u"step"_s, countValue(pair.step)},
            {u"reference"_s, numberValue(pair.reference)},
            {u"repeated"_s, numberValue(pair.repeated)},
            {u"deviation"_s, numberValue(pair.deviation())}};
}

Mapping verificationFields(const Verification &verification)
{
    const std::chrono::system_clock::time_point time{std::chrono::microseconds(verification.time)};
    Mapping fields{{u"verdict"_s, {verdictWord(verification.verdict)}}, {u"reference"_s, {verification.reference}}};
    if (!verification.referenceId.isEmpty())
        fields.emplace_back(u"reference-id"_s, Value{verification.referenceId});
    if (!verification.referenceCommit.isEmpty())
        fields.emplace_back(u"reference-commit"_s, Value{verification.referenceCommit});
    fields.emplace_back(u"compared"_s, Value{isoTimestamp(time)});
    fields.emplace_back(u"tolerance"_s, Value{Mapping{{u"absolute"_s, numberValue(verification.tolerance.absolute)},
                                                      {u"relative"_s, numberValue(verification.tolerance.relative)}}});
    fields.emplace_back(u"metrics"_s, countValue(verification.metrics));
    fields.emplace_back(u"points"_s, countValue(verification.points));
    if (verification.largest)
        fields.emplace_back(u"largest-deviation"_s, Value{pairFields(*verification.largest)});
    if (verification.divergence)
        fields.emplace_back(u"first-divergence"_s, Value{pairFields(*verification.divergence)});
    if (!verification.missing.isEmpty())
        fields.emplace_back(u"missing"_s, Value{Sequence(verification.missing.begin(), verification.missing.end())});
    return fields;
}

Result<Verification> readVerification(const QString &record)
{
    const QString path = verificationPath(record);
    const auto content = readFile(path);
    if (!content)
        return std::unexpected(content.error());
    const auto mapping = parseYamlMapping(content->bytes, path);
    if (!mapping)
        return std::unexpected(mapping.error());
    const Fields fields(*mapping);
    const auto verdict = verdictOf(fields.text(u"verdict"));
    if (!verdict)
        return failure(ErrorCode::Malformed,
                       Core::tr("%1: the key %2 is missing or wrong.").arg(printable(path), u"verdict"_s));
    return verificationIn(fields, *verdict);
}

Result<> writeVerification(const QString &record, const Verification &verification)
{
    const QString path = verificationPath(record);
    const auto previous = fileStamp(path);
    if (!previous)
        return std::unexpected(previous.error());
    const auto written = replaceFile(path, toYaml({verificationFields(verification)}).toUtf8(), *previous);
    if (!written)
        return std::unexpected(written.error());
    return *written ? Result<>()
                    : failure(ErrorCode::Refused,
                              Core::tr("The file %1 was changed by another program at this moment; try again.")
                                  .arg(quoted(path)));
}

} // namespace runs
