// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/completion.h"
#include "cli/context.h"
#include "cli/typed_line.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    std::vector<std::string> words;
    std::optional<std::string> wordBreaks;
};

QString kindWord(Completion::Kind kind)
{
    switch (kind) {
    case Completion::Kind::Words: return u"words"_s;
    case Completion::Kind::Files: return u"files"_s;
    case Completion::Kind::Directories: return u"directories"_s;
    }
    Q_UNREACHABLE();
}

/// What stands behind `runs`, or behind `run-manager --cli`.
QStringList arguments(QStringList words)
{
    words.removeFirst();
    if (words.size() > 1 && words.first() == u"--cli")
        words.removeFirst();
    return words;
}

Result<int> printCompletion(Context &context, const CLI::App &app, const Options &options)
{
    QStringList words;
    for (const std::string &word : options.words)
        words += fromUtf8(word);
    const bool isLine = options.wordBreaks.has_value();
    const TypedLine line(isLine ? words.first() : QString(), fromUtf8(options.wordBreaks.value_or("")));
    const Completion completion = complete(app, arguments(isLine ? line.words() : words));
    context.print(kindWord(completion.kind) + u'\n');
    for (const auto &[word, help] : completion.candidates) {
        if (!isLine)
            context.print(word + u'\t' + help + u'\n');
        else if (const auto replacement = line.replacement(word))
            context.print(*replacement + u'\n');
    }
    return 0;
}

} // namespace

Action addComplete(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("WORDS", options->words,
                   "The words of a command line with its program, of which the last is completed; with --bash all of "
                   "them as one, up to the cursor")
        ->required();
    app.add_option("--bash", options->wordBreaks, "Quote for bash, whose COMP_WORDBREAKS these are")
        ->option_text("CHARACTERS");
    app.group(""); // for the completion scripts alone, so not in the help
    return [options, &app](Context &context) { return printCompletion(context, *app.get_parent(), *options); };
}

} // namespace runs
