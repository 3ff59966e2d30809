// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/cli.h"

#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/interrupt.h"
#include "cli/usage.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Subcommand
{
    const char *name;
    const char *help;
    Action (*add)(CLI::App &);
};

constexpr std::array subcommands{
    Subcommand{"new", "Start a command as a new run, in tmux, from a clean git commit", addNew},
    Subcommand{"delete", "Delete runs with their sessions and files", addDelete},
    Subcommand{"list", "Print the names of the runs", addList},
    Subcommand{"table", "Print the runs as a table", addTable},
    Subcommand{"lookup", "Print what is recorded of a run, or one value of it", addLookup},
    Subcommand{"show", "Print everything that is known about a run", addShow},
    Subcommand{"best", "Print which runs are the best by a metric, and in what they differ", addBest},
    Subcommand{"correlate", "Print which parameters a metric goes together with", addCorrelate},
    Subcommand{"diff", "Compare two runs: arguments, code, environment", addDiff},
    Subcommand{"status", "Print what became of runs", addStatus},
    Subcommand{"metrics", "Print what came of the metrics of runs, or all their points", addMetrics},
    Subcommand{"tensorboard", "Start a TensorBoard that shows exactly the chosen runs", addTensorBoard},
    Subcommand{"logs", "Print what a run has printed", addLogs},
    Subcommand{"attach", "Attach this terminal to the tmux session of a run", addAttach},
    Subcommand{"stop", "End runs: ask their processes to, then kill them", addStop},
    Subcommand{"wait", "Wait until runs have ended", addWait},
    Subcommand{"reproduce", "Print the commands that run a run again, or run it", addReproduce},
    Subcommand{"verify", "Compare the metrics of a run with those of the run that it repeats", addVerify},
    Subcommand{"describe", "Change the description of a run", addDescribe},
    Subcommand{"move", "Give a run or a group of runs another name", addMove},
    Subcommand{"tag", "Add, remove and list tags of runs", addTag},
    Subcommand{"restore", "Bring deleted runs back from the trash", addRestore},
    Subcommand{"trash", "List the deleted runs in the trash, or empty it", addTrash},
    Subcommand{"doctor", "Check database, records, files, commits and sessions against each other", addDoctor},
    Subcommand{"du", "Print how much room runs take on the disk", addDu},
    Subcommand{"supervise", "", addSupervise},
    Subcommand{"gather", "", addGather},
    Subcommand{"complete", "", addComplete},
};

void addGlobalOptions(CLI::App &app, GlobalOptions &options)
{
    const auto notEmpty = [](const std::string &value) {
        return std::string(value.empty() ? "its value is empty" : "");
    };
    app.add_option("--runs-dir", options.runsDirectory, "Directory of the runs (default: .runs, found upward)")
        ->option_text("DIR")
        ->check(notEmpty);
    app.add_option("--db-filename", options.databaseFilename, "Database in it (default: .runs.yml)")
        ->option_text("FILE")
        ->check(notEmpty);
    app.add_flag("-q,--quiet", options.quiet, "Print less");
    app.add_flag("-y,--assume-yes", options.assumeYes, "Do not ask before deleting");
}

/// A line on the standard error that begins with the program's name.
int complain(const QString &message, int exitCode)
{
    Context::note(u"runs: "_s + message);
    return exitCode;
}

/// The arguments, in which the words -TAG of `runs tag` are --remove=TAG; -q, -y and -h are options there, too.
std::vector<std::string> withTagsToRemove(const std::vector<std::string> &arguments)
{
    const auto takesValue = [](const std::string &word) {
        return word == "--runs-dir" || word == "--runs_dir" || word == "--db-filename" || word == "--db_filename";
    };
    size_t at = 0;
    while (at < arguments.size() && arguments[at].starts_with('-'))
        at += takesValue(arguments[at]) ? 2 : 1;
    if (at >= arguments.size() || arguments[at] != "tag")
        return arguments;
    std::vector<std::string> words = arguments;
    for (std::string &word : std::ranges::subrange(words.begin(), std::ranges::find(words, "--"))) {
        const bool isShort = word.size() > 1 && word[0] == '-' && word[1] != '-';
        if (isShort && word != "-q" && word != "-y" && word != "-h")
            word = "--remove=" + word.substr(1);
    }
    return words;
}

/// The arguments, last first as CLI11 takes them. '_' in the name of an option means '-', as the original tool has it.
/// An empty value behind '=' becomes a word of its own: CLI11 would take the option for one without a value.
std::vector<std::string> reversed(const std::vector<std::string> &arguments)
{
    std::vector<std::string> words;
    bool isOptionPossible = true;
    for (const std::string &argument : arguments) {
        isOptionPossible = isOptionPossible && argument != "--";
        words.push_back(argument);
        if (!isOptionPossible || !argument.starts_with("--"))
            continue;
        const size_t nameEnd = std::min(argument.find('='), argument.size());
        std::replace(words.back().begin(), words.back().begin() + std::ptrdiff_t(nameEnd), '_', '-');
        if (nameEnd + 1 == argument.size()) {
            words.back().pop_back();
            words.emplace_back();
        }
    }
    std::ranges::reverse(words);
    return words;
}

int run(Context &context, const Action &action)
{
    const auto result = action(context);
    const auto flushed = context.flush();
    if (!result)
        return complain(result.error().message, result.error().code == ErrorCode::InvalidArgument ? 2 : 1);
    return flushed ? *result : complain(flushed.error().message, 1);
}

/// Help and version for the standard output; mistakes for the standard error.
int answerParseError(CLI::App &app, const CLI::ParseError &error)
{
    if (error.get_exit_code() != 0)
        return complain(explainedUsage(app, error), 2);
    std::ostringstream text;
    app.exit(error, text, text);
    GlobalOptions none;
    Context context(none, {});
    context.print(fromUtf8(text.str()));
    const auto flushed = context.flush();
    return flushed ? 0 : complain(flushed.error().message, 1);
}

} // namespace

int runCli(const std::vector<std::string> &arguments, const std::vector<std::string> &selfArguments)
{
    exitOnInterrupt();
    for (const std::string &argument : arguments) {
        if (const auto text = decodeUtf8(argument, u"An argument is not UTF-8 text: %1."_s); !text)
            return complain(text.error().message, 2);
    }

    CLI::App app("Launches, tracks, finds, reproduces and deletes the runs of a program.", "runs");
    GlobalOptions options;
    addGlobalOptions(app, options);
    app.set_version_flag("--version", "runs " RUN_MANAGER_VERSION, "Print the version and exit");
    app.require_subcommand(1);
    app.footer("Example:\n  runs new baseline 'python train.py --lr=0.1' && runs table");
    Action action;
    for (const Subcommand &subcommand : subcommands) {
        CLI::App *child = app.add_subcommand(subcommand.name, subcommand.help);
        child->fallthrough(); // the global options may come after the subcommand, too
        child->final_callback([&action, chosen = subcommand.add(*child)] { action = chosen; });
        child->footer(child->get_footer() + "\n\nThe options of `runs --help` may stand here, too.");
    }

    try {
        app.parse(reversed(withTagsToRemove(arguments)));
    } catch (const CLI::ParseError &error) {
        return answerParseError(app, error);
    }

    QStringList self{QFileInfo(u"/proc/self/exe"_s).symLinkTarget()};
    for (const std::string &argument : selfArguments)
        self += fromUtf8(argument);
    Context context(options, self);
    return run(context, action);
}

} // namespace runs
