// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/record/record_state.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/base/timestamp.h"
#include "core/run/run_status.h"
#include "core/store/emitter.h"
#include "core/store/yaml_parser.h"

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Value textValue(const QString &text)
{
    return {text};
}

Value numberValue(auto number)
{
    return {Number{QString::number(number)}};
}

Value timeValue(qint64 microseconds)
{
    return {isoTimestamp(microseconds)};
}

Mapping processFields(const ProcessStamp &process)
{
    return {{u"pid"_s, numberValue(process.pid)}, {u"start-time"_s, numberValue(process.startTime)}};
}

void addEnd(const RunEnd &end, Mapping &fields)
{
    fields.emplace_back(u"end"_s, timeValue(end.time));
    if (end.signal != 0)
        fields.emplace_back(u"signal"_s, textValue(signalName(end.signal)));
    else
        fields.emplace_back(u"exit-code"_s, numberValue(end.exitCode));
    if (!end.stoppedBy.isEmpty())
        fields.emplace_back(u"stopped-by"_s, textValue(end.stoppedBy));
    fields.emplace_back(u"cpu-time"_s, Value{Number{QString::number(end.cpuTime, 'f', 3)}});
    fields.emplace_back(u"peak-memory"_s, numberValue(end.peakMemory));
    if (!end.outputError.isEmpty()) {
        fields.emplace_back(u"output-missing"_s, numberValue(end.outputMissing));
        fields.emplace_back(u"output-error"_s, textValue(end.outputError));
    }
}

/// Reads keys of a mapping; remembers the first that is missing or wrong.
class Fields
{
public:
    explicit Fields(const Mapping &fields) : m_fields(fields) {}

    const Value *find(QStringView key) const
    {
        for (const auto &[name, value] : m_fields) {
            if (name == key)
                return &value;
        }
        return nullptr;
    }

    QString text(QStringView key) const
    {
        const Value *value = find(key);
        return value ? displayText(*value) : QString();
    }

    template<typename T>
    T number(QStringView key)
    {
        bool isNumber = false;
        const QString written = text(key);
        T number = 0;
        if constexpr (std::is_same_v<T, double>)
            number = written.toDouble(&isNumber);
        else if constexpr (std::is_same_v<T, quint64>)
            number = written.toULongLong(&isNumber);
        else
            number = T(written.toLongLong(&isNumber));
        check(isNumber, key);
        return number;
    }

    qint64 time(QStringView key)
    {
        constexpr qint64 latest = 9'000'000'000'000'000; // in 2255; system clocks count nanoseconds, and end in 2262
        const auto found = parseTimestamp(text(key));
        const bool isTime = found && *found >= 0 && *found < latest;
        check(isTime, key);
        return isTime ? *found : 0;
    }

    ProcessStamp process(QStringView key)
    {
        const Value *value = find(key);
        const auto *mapping = value ? std::get_if<Mapping>(&value->data) : nullptr;
        check(mapping, key);
        if (!mapping)
            return {};
        Fields inner(*mapping);
        const ProcessStamp process{inner.number<qint64>(u"pid"), inner.number<quint64>(u"start-time")};
        check(inner.m_wrong.isEmpty(), key);
        return process;
    }

    int signal(QStringView key)
    {
        const auto number = signalNumber(text(key));
        check(number.has_value(), key);
        return number.value_or(0);
    }

    QString wrong() const { return m_wrong; }

private:
    void check(bool isRight, QStringView key)
    {
        if (!isRight && m_wrong.isEmpty())
            m_wrong = key.toString();
    }

    const Mapping &m_fields;
    QString m_wrong;
};

RunEnd parsedEnd(Fields &fields)
{
    RunEnd end;
    end.time = fields.time(u"end");
    if (fields.find(u"signal"))
        end.signal = fields.signal(u"signal");
    else
        end.exitCode = fields.number<int>(u"exit-code");
    end.stoppedBy = fields.text(u"stopped-by");
    end.cpuTime = fields.number<double>(u"cpu-time");
    end.peakMemory = fields.number<qint64>(u"peak-memory");
    end.outputError = fields.text(u"output-error");
    if (!end.outputError.isEmpty())
        end.outputMissing = fields.number<qint64>(u"output-missing");
    return end;
}

} // namespace

QByteArray stateText(const RecordState &state)
{
    const RunStart &start = state.start;
    Mapping fields{{u"id"_s, textValue(start.id)},
                   {u"host"_s, textValue(start.machine.host)},
                   {u"boot-id"_s, textValue(start.machine.bootId)},
                   {u"directory"_s, textValue(start.directory)},
                   {u"repository"_s, textValue(start.repository)}};
    if (!start.worktree.isEmpty())
        fields.emplace_back(u"worktree"_s, textValue(start.worktree));
    fields.emplace_back(u"supervisor"_s, Value{processFields(start.supervisor)});
    fields.emplace_back(u"command"_s, Value{processFields(start.command)});
    fields.emplace_back(u"start"_s, timeValue(start.time));
    if (state.end)
        addEnd(*state.end, fields);
    return toYaml({fields}).toUtf8();
}

Result<RecordState> parseState(const QByteArray &text, const QString &path)
{
    const auto mapping = parseYamlMapping(text, path);
    if (!mapping)
        return std::unexpected(mapping.error());
    Fields fields(*mapping);
    RecordState state;
    RunStart &start = state.start;
    start.id = fields.text(u"id");
    start.machine = {fields.text(u"host"), fields.text(u"boot-id")};
    start.directory = fields.text(u"directory");
    start.repository = fields.text(u"repository");
    start.worktree = fields.text(u"worktree");
    start.supervisor = fields.process(u"supervisor");
    start.command = fields.process(u"command");
    start.time = fields.time(u"start");
    if (fields.find(u"end"))
        state.end = parsedEnd(fields);
    if (!fields.wrong().isEmpty())
        return failure(ErrorCode::Malformed,
                       Core::tr("%1: the key %2 is missing or wrong.").arg(printable(path), fields.wrong()));
    return state;
}

} // namespace runs
