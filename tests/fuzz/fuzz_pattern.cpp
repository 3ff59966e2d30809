// SPDX-License-Identifier: GPL-2.0-or-later
// Patterns: whatever is looked for in whatever, the answer comes soon. An input is a pattern, and its subject from the
// second line on.
#include "core/pattern/pattern.h"
#include "fuzzing.h"

#include <QUtf8StringView>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace fuzzing;
using namespace runs;

namespace {

/// Seconds of this thread, whatever else the machine does.
double seconds()
{
    std::timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

class Stopwatch
{
public:
    explicit Stopwatch(const QString &what) : m_what(what) {}
    ~Stopwatch()
    {
        const double taken = seconds() - m_start;
        require(taken < 2, "a pattern is answered soon", m_what + u": %1 s"_s.arg(taken));
    }
    Q_DISABLE_COPY_MOVE(Stopwatch)

private:
    QString m_what;
    double m_start = seconds();
};

void requireSpans(const Pattern &pattern, const QString &text, QByteArrayView subject, PatternOptions options)
{
    qsizetype end = 0;
    for (const auto &[start, length] : pattern.spans(subject)) {
        require(start >= end && length > 0 && start + length <= subject.size(), "matches follow each other", text);
        require(QUtf8StringView(subject.sliced(start, length)).isValidUtf8(), "a match is whole characters", text);
        require(options.isRegex || !options.isCaseSensitive || subject.sliced(start, length) == text.toUtf8(),
                "a text is found as it is", text);
        end = start + length;
    }
}

void look(const QString &text, const QByteArray &subject, PatternOptions options)
{
    const Stopwatch stopwatch(text);
    const auto pattern = Pattern::compile(text, options);
    if (!pattern)
        return requireMessage(pattern.error());
    const auto matches = pattern->matches(subject);
    if (!matches)
        return requireMessage(matches.error());
    if (!options.isRegex && options.isCaseSensitive && QUtf8StringView(subject).isValidUtf8())
        require(*matches == (options.isWhole ? subject == text.toUtf8() : subject.contains(text.toUtf8())),
                "a text is found where it is", text);
    if (!options.isWhole)
        requireSpans(*pattern, text, subject, options);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input = copied(data, size);
    const qsizetype end = input.indexOf('\n') < 0 ? input.size() : input.indexOf('\n');
    const QString text = QString::fromUtf8(input.first(end));
    const QByteArray subject = input.sliced(std::min(end + 1, input.size()));
    for (const bool isRegex : {true, false}) {
        for (const bool isWhole : {true, false}) {
            for (const bool isCaseSensitive : {true, false})
                look(text, subject, {isRegex, isCaseSensitive, isWhole});
        }
    }
    return 0;
}
