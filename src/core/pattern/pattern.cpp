// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/pattern/pattern.h"

#include "core/base/core.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

template<auto Free>
struct Freed
{
    void operator()(auto *object) const { Free(object); }
};

/// What a thread matches in: one at a time, so that its matches can share it.
struct Workspace
{
    std::unique_ptr<pcre2_match_context, Freed<pcre2_match_context_free>> context{pcre2_match_context_create(nullptr)};
    std::unique_ptr<pcre2_jit_stack, Freed<pcre2_jit_stack_free>> stack{
        pcre2_jit_stack_create(size_t(32) * 1024, size_t(512) * 1024, nullptr)};
    // One pair of offsets, of the match itself, where nobody asks for its groups.
    std::unique_ptr<pcre2_match_data, Freed<pcre2_match_data_free>> match{pcre2_match_data_create(1, nullptr)};
    std::unique_ptr<pcre2_match_data, Freed<pcre2_match_data_free>> groups{
        pcre2_match_data_create(uint32_t(Pattern::mostGroups), nullptr)};

    Workspace()
    {
        pcre2_set_match_limit(context.get(), 1'000'000);
        pcre2_set_depth_limit(context.get(), 100'000);
        pcre2_set_heap_limit(context.get(), 8 * 1024); // KiB
        pcre2_jit_stack_assign(context.get(), nullptr, stack.get());
    }
};

/// As pcre2_match(3). The spans of a match are in `data`.
int match(const pcre2_code *code, QByteArrayView subject, qsizetype start, uint32_t options, Workspace &workspace,
          pcre2_match_data *data)
{
    const char *bytes = subject.isNull() ? "" : subject.data();
    return pcre2_match(code, reinterpret_cast<PCRE2_SPTR>(bytes), PCRE2_SIZE(subject.size()), PCRE2_SIZE(start),
                       options, data, workspace.context.get());
}

Workspace &workspace()
{
    thread_local Workspace ofThread;
    return ofThread;
}

uint32_t compileOptions(PatternOptions options)
{
    uint32_t flags = PCRE2_UTF;
    // No \C: it would cut characters into bytes.
    flags |= options.isRegex ? PCRE2_NEVER_BACKSLASH_C : PCRE2_LITERAL;
    if (!options.isCaseSensitive)
        flags |= PCRE2_CASELESS;
    // Where bytes that are no text are allowed, each piece between them is a subject with an end of its own.
    flags |= options.isWhole ? PCRE2_ANCHORED | PCRE2_ENDANCHORED : PCRE2_MATCH_INVALID_UTF;
    return flags;
}

QString mistake(const QString &text, QByteArrayView utf8, int errorCode, PCRE2_SIZE offset)
{
    std::array<PCRE2_UCHAR, 256> reason{};
    pcre2_get_error_message(errorCode, reason.data(), reason.size());
    const auto before = qsizetype(std::min(offset, PCRE2_SIZE(utf8.size())));
    const qsizetype position = fromUtf8(utf8.first(before)).toUcs4().size() + 1;
    return Core::tr("The pattern %1 is no regular expression: %2 (at character %3).")
        .arg(quoted(text), QString::fromLatin1(reinterpret_cast<const char *>(reason.data())),
             QString::number(position));
}

} // namespace

Pattern::Pattern(QString text, std::shared_ptr<const pcre2_real_code_8> code)
    : m_text(std::move(text)), m_code(std::move(code))
{}

Result<Pattern> Pattern::compile(const QString &text, PatternOptions options)
{
    const QByteArray utf8 = text.toUtf8();
    int errorCode = 0;
    PCRE2_SIZE offset = 0;
    pcre2_code *code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(utf8.constData()), PCRE2_SIZE(utf8.size()),
                                     compileOptions(options), &errorCode, &offset, nullptr);
    if (!code && !options.isRegex)
        return failure(ErrorCode::InvalidArgument, Core::tr("The text %1 is too long to look for.").arg(quoted(text)));
    if (!code)
        return failure(ErrorCode::InvalidArgument, mistake(text, utf8, errorCode, offset));
    // Where the system forbids it to make machine code, it is interpreted.
    pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
    return Pattern(text, std::shared_ptr<const pcre2_code>(code, [](const pcre2_code *unused) {
                       pcre2_code_free(const_cast<pcre2_code *>(unused));
                   }));
}

Result<bool> Pattern::matches(QByteArrayView utf8) const
{
    Workspace &own = workspace();
    const int result = match(m_code.get(), utf8, 0, 0, own, own.match.get());
    if (result >= 0)
        return true;
    const bool isNoText = result <= PCRE2_ERROR_UTF8_ERR1 && result >= PCRE2_ERROR_UTF8_ERR21;
    if (result == PCRE2_ERROR_NOMATCH || isNoText)
        return false;
    return tooLong(utf8);
}

std::unexpected<Error> Pattern::tooLong(QByteArrayView utf8) const
{
    return failure(ErrorCode::InvalidArgument,
                   Core::tr("The pattern %1 takes too long to match %2; write it with fewer nested repetitions.")
                       .arg(quoted(m_text), quoted(fromUtf8(utf8))));
}

std::vector<Pattern::Span> Pattern::spans(QByteArrayView utf8, qsizetype most) const
{
    std::vector<Span> found;
    Workspace &own = workspace();
    qsizetype from = 0;
    while (qsizetype(found.size()) < most
           && match(m_code.get(), utf8, from, PCRE2_NOTEMPTY, own, own.match.get()) >= 0) {
        const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(own.match.get());
        const auto start = qsizetype(offsets[0]);
        const auto end = qsizetype(offsets[1]);
        if (start < from || end <= start) // \K can move the start
            break;
        found.push_back({start, end - start});
        from = end;
    }
    return found;
}

QStringList Pattern::groupNames() const
{
    uint32_t groups = 0, names = 0, entrySize = 0;
    PCRE2_SPTR table = nullptr;
    pcre2_pattern_info(m_code.get(), PCRE2_INFO_CAPTURECOUNT, &groups);
    pcre2_pattern_info(m_code.get(), PCRE2_INFO_NAMECOUNT, &names);
    pcre2_pattern_info(m_code.get(), PCRE2_INFO_NAMEENTRYSIZE, &entrySize);
    pcre2_pattern_info(m_code.get(), PCRE2_INFO_NAMETABLE, &table);
    QStringList found(qsizetype(groups) + 1);
    for (uint32_t i = 0; i < names; ++i, table += entrySize) // its number in two bytes, and its name
        found[table[0] << 8 | table[1]] = QString::fromUtf8(reinterpret_cast<const char *>(table + 2));
    return found;
}

Result<std::vector<Pattern::Span>> Pattern::groups(QByteArrayView utf8, qsizetype from) const
{
    Workspace &own = workspace();
    const int count = match(m_code.get(), utf8, from, PCRE2_NOTEMPTY, own, own.groups.get());
    const bool isNoText = count <= PCRE2_ERROR_UTF8_ERR1 && count >= PCRE2_ERROR_UTF8_ERR21;
    if (count == PCRE2_ERROR_NOMATCH || isNoText)
        return {};
    if (count < 0)
        return tooLong(utf8);
    const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(own.groups.get());
    std::vector<Span> spans(size_t(count > 0 ? count : mostGroups), Span{0, -1});
    for (size_t i = 0; i < spans.size(); ++i) {
        if (offsets[2 * i] != PCRE2_UNSET && offsets[2 * i] <= offsets[2 * i + 1]) // \K can move the start
            spans[i] = {qsizetype(offsets[2 * i]), qsizetype(offsets[2 * i + 1] - offsets[2 * i])};
    }
    return spans;
}

} // namespace runs
