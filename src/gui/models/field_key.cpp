// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/models/field_key.h"

#include "core/base/text.h"
#include "core/query/field_list.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

const QString fieldPrefix = u"field:"_s;
const QString coursePrefix = u"course:"_s;

} // namespace

QString FieldColumn::key() const
{
    return (isCourse ? coursePrefix : fieldPrefix) + field.text();
}

QString FieldColumn::heading() const
{
    using Source = QueryField::Source;
    const auto isNamed = field.source == Source::Argument || field.source == Source::Variable
                         || field.source == Source::Metric || field.source == Source::Tag
                         || field.source == Source::Key;
    const QString name = printable(isNamed ? field.name : field.text());
    if (isCourse) {
        //: Heading of a column that draws the values of a metric; %1 is the metric
        return QCoreApplication::translate("FieldColumn", "%1 (course)").arg(name);
    }
    if (field.source == Source::Verdict)
        return QCoreApplication::translate("FieldColumn", "Verdict");
    if (field.source != Source::Metric)
        return name;
    switch (field.aggregate) {
    case Aggregate::Last: return name;
    //: Heading of a column: the smallest value of a metric, %1; so are the next four
    case Aggregate::Min: return QCoreApplication::translate("FieldColumn", "%1 (min)").arg(name);
    case Aggregate::Max: return QCoreApplication::translate("FieldColumn", "%1 (max)").arg(name);
    case Aggregate::Mean: return QCoreApplication::translate("FieldColumn", "%1 (mean)").arg(name);
    case Aggregate::Count: return QCoreApplication::translate("FieldColumn", "%1 (values)").arg(name);
    case Aggregate::Step: return QCoreApplication::translate("FieldColumn", "%1 (step)").arg(name);
    }
    Q_UNREACHABLE();
}

bool isFieldKey(QStringView key)
{
    return key.startsWith(fieldPrefix) || key.startsWith(coursePrefix);
}

std::optional<FieldColumn> fieldColumnOf(const QString &key)
{
    if (!isFieldKey(key))
        return {};
    const bool isCourse = key.startsWith(coursePrefix);
    const auto fields = fieldList(key.sliced(isCourse ? coursePrefix.size() : fieldPrefix.size()));
    const bool isOne = fields && fields->size() == 1 && !fields->front().isAll;
    if (!isOne || (isCourse && fields->front().source != QueryField::Source::Metric))
        return {};
    return FieldColumn{fields->front(), isCourse};
}

} // namespace runs
