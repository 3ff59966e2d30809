// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/verifying.h"

#include "cli/context.h"
#include "cli/listing.h"
#include "cli/text_table.h"
#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/query/field_value.h"
#include "core/run/parameters.h"
#include "core/verification/verification_file.h"

#include <CLI/CLI.hpp>

#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

std::string checkedLimit(const std::string &text)
{
    const auto number = numberIn(fromUtf8(text));
    return number && std::isfinite(*number) && *number >= 0 ? ""
                                                            : "it has to be a number that is not negative, as 1e-6";
}

Value countValue(qint64 number)
{
    return {Number{QString::number(number)}};
}

QString stepOf(const std::optional<ValuePair> &pair)
{
    return pair ? QString::number(pair->step) : QString();
}

/// The largest deviation; empty when no values were compared.
QString deviationText(const TagComparison &tag, QString (*shown)(double))
{
    return tag.points > 0 ? shown(tag.largest ? tag.largest->deviation() : 0) : QString();
}

/// "diverged at step 3"
QString outcomeOf(const TagComparison &tag)
{
    const QString word = verdictWord(tag.verdict());
    return tag.divergence ? word + u" at step "_s + stepOf(tag.divergence) : word;
}

QString text(const RunComparison &comparison)
{
    const Verification &verification = comparison.verification;
    QString text = verdictSentence(verification, comparison.name) + u'\n';
    for (const QString &sentence : verification.missing)
        text += printable(sentence) + u'\n';
    QList<QStringList> rows;
    for (const TagComparison &tag : comparison.metrics.tags) {
        rows += {printable(tag.tag), QString::number(tag.points), deviationText(tag, shownNumber), stepOf(tag.largest),
                 outcomeOf(tag)};
    }
    if (rows.isEmpty())
        return text;
    return text + u'\n'
           + tableText({u"metric"_s, u"points"_s, u"largest deviation"_s, u"at step"_s, u"verdict"_s}, rows);
}

QString csv(const MetricComparison &comparison)
{
    QString text = csvRecord({u"metric"_s, u"points"_s, u"only_reference"_s, u"only_repeated"_s, u"largest_deviation"_s,
                              u"step"_s, u"reference"_s, u"repeated"_s, u"divergence_step"_s, u"verdict"_s});
    for (const TagComparison &tag : comparison.tags) {
        const auto number = [&](double ValuePair::*member) {
            return tag.largest ? numberText(*tag.largest.*member) : QString();
        };
        text += csvRecord({tag.tag, QString::number(tag.points), QString::number(tag.reference.steps),
                           QString::number(tag.repeated.steps), deviationText(tag, numberText), stepOf(tag.largest),
                           number(&ValuePair::reference), number(&ValuePair::repeated), stepOf(tag.divergence),
                           verdictWord(tag.verdict())});
    }
    return text;
}

Value valueOf(const RunComparison &comparison)
{
    Sequence tags;
    for (const TagComparison &tag : comparison.metrics.tags) {
        Mapping fields{{u"metric"_s, {tag.tag}},
                       {u"verdict"_s, {verdictWord(tag.verdict())}},
                       {u"points"_s, countValue(tag.points)},
                       {u"only-reference"_s, countValue(tag.reference.steps)},
                       {u"only-repeated"_s, countValue(tag.repeated.steps)}};
        if (tag.largest)
            fields.emplace_back(u"largest-deviation"_s, Value{pairFields(*tag.largest)});
        if (tag.divergence)
            fields.emplace_back(u"first-divergence"_s, Value{pairFields(*tag.divergence)});
        tags.push_back({fields});
    }
    Mapping value{{u"name"_s, {comparison.name}}};
    for (auto &field : verificationFields(comparison.verification))
        value.push_back(std::move(field));
    value.emplace_back(u"tags"_s, Value{tags});
    return {value};
}

} // namespace

const char *const verdictHelp =
    "The exit code is 0 when the metrics are identical or within tolerance, 3 when they diverge, and 4 when the\n"
    "comparison is incomplete, because something is missing.";

std::array<CLI::Option *, 2> addToleranceOptions(CLI::App &app, Tolerance &tolerance)
{
    return {app.add_option("--tolerance", tolerance.absolute, "How far values may be apart (default: 0)")
                ->option_text("NUMBER")
                ->check(checkedLimit),
            app.add_option("--relative", tolerance.relative,
                           "The same as a part of the reference's value; of both, one suffices (default: 0)")
                ->option_text("NUMBER")
                ->check(checkedLimit)};
}

int exitCodeOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Identical:
    case Verdict::WithinTolerance: return 0;
    case Verdict::Diverged: return 3;
    case Verdict::Incomplete: return 4;
    }
    Q_UNREACHABLE();
}

void printComparison(Context &context, const RunComparison &comparison, const std::string &format)
{
    if (format == "text")
        context.print(text(comparison));
    else
        context.print(format == "csv" ? csv(comparison.metrics) : structured(valueOf(comparison), format));
}

} // namespace runs
