// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/run_fields.h"

#include "core/base/text.h"
#include "core/base/timestamp.h"
#include "gui/details/pretty_json.h"
#include "gui/text/shown_text.h"
#include "gui/text/time_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using Form = FieldContent::Form;

struct RunFields
{
    Q_DECLARE_TR_FUNCTIONS(RunFields)
};

QString copyLabel(const QString &key)
{
    if (key == key::command)
        return RunFields::tr("Copy command");
    if (key == key::commit)
        return RunFields::tr("Copy commit");
    if (key == key::datetime)
        return RunFields::tr("Copy start time");
    if (key == key::description)
        return RunFields::tr("Copy description");
    if (key == key::host)
        return RunFields::tr("Copy host");
    //: %1 is a key of the entry, as in "Copy learning-rate"
    return RunFields::tr("Copy %1").arg(printable(beginning(key, 100)));
}

bool isNested(const Value &value)
{
    return std::holds_alternative<Sequence>(value.data) || std::holds_alternative<Mapping>(value.data);
}

Form formOf(const QString &key, const Value &value, const QString &text)
{
    constexpr qsizetype longestLine = 80;
    if (key == key::description)
        return Form::Bare;
    if (key == key::command || isNested(value) || text.size() > longestLine || text.contains(u'\n'))
        return Form::Block;
    return Form::Line;
}

void showTime(FieldContent &content, const FieldContext &context)
{
    const auto time = parseTimestamp(content.whole);
    if (!time)
        return;
    content.shown = clockTime(*time, context.dateFormat);
    content.toolTip = exactTime(*time);
    const QString ago = relativeTime(*time, context.now);
    if (!content.toolTip.startsWith(ago)) // otherwise it is so long ago that this is the date once more
        content.remark = ago;
}

void showCommit(FieldContent &content, const FieldContext &context)
{
    content.remark = context.commitRemark;
    const QString shown = shortCommit(content.whole);
    if (shown == content.whole)
        return;
    content.shown = shown;
    content.toolTip = content.whole;
}

FieldContent absent(FieldContent content)
{
    content.isMuted = true;
    content.copyLabel.clear();
    //: Stands where a description would be
    const QString noDescription = RunFields::tr("No description");
    //: Stands where the value of a key would be
    const QString notRecorded = RunFields::tr("not recorded");
    content.shown = content.key == key::description ? noDescription : notRecorded;
    return content;
}

FieldContent name(const Run &run)
{
    //: The name of a run
    FieldContent content{.key = u"\nname"_s, .label = RunFields::tr("Name"), .form = Form::Heading, .whole = run.name};
    content.shown = printable(shownText(run.name).text);
    content.copyLabel = RunFields::tr("Copy name");
    return content;
}

bool isOwnKey(const QString &key)
{
    static constexpr std::array own{key::description, key::command, key::commit, key::datetime, key::host};
    return std::ranges::contains(own, QStringView(key));
}

void append(QList<FieldContent> &contents, const Run &run, QStringView key, const FieldContext &context)
{
    if (const Value *value = run.field(key))
        contents += fieldContent(key.toString(), *value, context);
}

} // namespace

QString keyLabel(const QString &key)
{
    if (key == key::command)
        return RunFields::tr("Command");
    if (key == key::commit)
        return RunFields::tr("Commit");
    if (key == key::datetime) {
        //: When a run was started
        return RunFields::tr("Started");
    }
    if (key == key::description)
        return RunFields::tr("Description");
    if (key == key::host) {
        //: The computer that a run was started on
        return RunFields::tr("Host");
    }
    return key;
}

FieldContent fieldContent(const QString &key, const Value &value, const FieldContext &context)
{
    const bool isOwn = isOwnKey(key);
    const bool isNull = std::holds_alternative<std::monostate>(value.data);
    const QString text = isNested(value) ? prettyJson(value) : displayText(value);
    FieldContent content{.key = key, .label = keyLabel(key), .form = formOf(key, value, text), .whole = text};
    content.copyLabel = copyLabel(key);
    content.isFixedPitch = key == key::commit;
    content.startsGroup = content.form == Form::Block;
    if (isOwn && (isNull || text.isEmpty()))
        return absent(content);
    const ShownText shown = shownText(text);
    content.shown = shown.text;
    content.remark = shown.rest;
    if (content.form == Form::Line && key == key::datetime)
        showTime(content, context);
    if (content.form == Form::Line && key == key::commit)
        showCommit(content, context);
    return content;
}

QList<FieldContent> runFields(const Run &run, const FieldContext &context)
{
    constexpr int most = 100;
    QList<FieldContent> contents{name(run)};
    append(contents, run, key::description, context);
    append(contents, run, key::command, context);
    const qsizetype first = contents.size();
    for (const QStringView key : {key::commit, key::datetime, key::host})
        append(contents, run, key, context);
    int others = 0;
    for (const auto &[key, value] : run.fields) {
        if (!isOwnKey(key) && ++others <= most)
            contents += fieldContent(key, value, context);
    }
    if (contents.size() > first)
        contents[first].startsGroup = true;
    for (qsizetype i = first + 1; i < contents.size(); ++i) // what follows a block stands apart from it, too
        contents[i].startsGroup |= contents[i - 1].form == Form::Block;
    if (others > most) {
        FieldContent rest{.key = u"\nrest"_s, .form = Form::Bare, .isMuted = true, .startsGroup = true};
        rest.shown = RunFields::tr("… and %n more key(s)", "", others - most);
        rest.label = rest.shown;
        contents += rest;
    }
    return contents;
}

} // namespace runs
