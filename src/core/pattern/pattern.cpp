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
    // One pair of offsets, of the match itself: nobody asks for its groups.
    std::unique_ptr<pcre2_match_data, Freed<pcre2_match_data_free>> match{pcre2_match_data_create(1, nullptr)};

    Workspace()
    {
        pcre2_set_match_limit(context.get(), 1'000'000);
        pcre2_set_depth_limit(context.get(), 100'000);
        pcre2_set_heap_limit(context.get(), 8 * 1024); // KiB
        pcre2_jit_stack_assign(context.get(), nullptr, stack.get());
    }
};

/// As pcre2_match(3). The span of a match is in workspace().match.
int match(const pcre2_code *code, QByteArrayView subject, qsizetype start, uint32_t options, Workspace &workspace)
{
    const char *bytes = subject.isNull() ? "" : subject.data();
    return pcre2_match(code, reinterpret_cast<PCRE2_SPTR>(bytes), PCRE2_SIZE(subject.size()), PCRE2_SIZE(start),
                       options, workspace.match.get(), workspace.context.get());
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
    const int result = match(m_code.get(), utf8, 0, 0, workspace());
    if (result >= 0)
        return true;
    const bool isNoText = result <= PCRE2_ERROR_UTF8_ERR1 && result >= PCRE2_ERROR_UTF8_ERR21;
    if (result == PCRE2_ERROR_NOMATCH || isNoText)
        return false;
    return failure(ErrorCode::InvalidArgument,
                   Core::tr("The pattern %1 takes too long to match %2; write it with fewer nested repetitions.")
                       .arg(quoted(m_text), quoted(fromUtf8(utf8))));
}

std::vector<Pattern::Span> Pattern::spans(QByteArrayView utf8, qsizetype most) const
{
    std::vector<Span> found;
    Workspace &own = workspace();
    qsizetype from = 0;
    while (qsizetype(found.size()) < most && match(m_code.get(), utf8, from, PCRE2_NOTEMPTY, own) >= 0) {
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

} // namespace runs
