// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/interrupt.h"
#include "cli/listing.h"
#include "cli/selection.h"
#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/run/tags.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    Selection selection;
    std::vector<std::string> changes;
    std::vector<std::string> removed;

    bool changesAny() const { return !changes.empty() || !removed.empty(); }
    std::string format = "text";
};

QString listing(const QList<TaggedRun> &runs, const std::string &format)
{
    QString text;
    if (format == "text") {
        for (const TaggedRun &run : runs)
            text +=
                QStringList{printable(run.name) + u':', printable(run.tags.join(u' '))}.join(u' ').trimmed() + u'\n';
        return text;
    }
    if (format == "csv") {
        text = csvRecord({u"name"_s, u"tags"_s});
        for (const TaggedRun &run : runs)
            text += csvRecord({run.name, run.tags.join(u' ')});
        return text;
    }
    Sequence list;
    for (const TaggedRun &run : runs) {
        Sequence tags;
        for (const QString &tag : run.tags)
            tags.push_back({tag});
        list.push_back({Mapping{{u"name"_s, {run.name}}, {u"tags"_s, {tags}}}});
    }
    return structured({list}, format);
}

/// Errors: InvalidArgument for a word that is neither +TAG nor -TAG.
Result<> sortOut(const std::vector<std::string> &words, QStringList &add, QStringList &remove)
{
    for (const std::string &word : words) {
        const QString text = fromUtf8(word);
        if (text.size() < 2 || (text[0] != u'+' && text[0] != u'-')) {
            return failure(ErrorCode::InvalidArgument,
                           u"%1 has to be +TAG, to add a tag, or -TAG, to remove it."_s.arg(quoted(text)));
        }
        (text[0] == u'+' ? add : remove) += text.sliced(1);
    }
    return {};
}

Result<int> tag(Context &context, const Options &options)
{
    QStringList add;
    QStringList remove;
    for (const std::string &tag : options.removed)
        remove += fromUtf8(tag);
    if (const auto sorted = sortOut(options.changes, add, remove); !sorted)
        return std::unexpected(sorted.error());
    context.prepareForProcesses();
    const auto repository = context.repository();
    const auto document = repository ? repository->read() : std::unexpected(repository.error());
    const auto selected =
        document ? selectedRuns(*repository, *document, options.selection) : std::unexpected(document.error());
    if (!selected)
        return std::unexpected(selected.error());
    if (selected->empty())
        return nothingSelected(options.selection, *document);
    QStringList names;
    QList<TaggedRun> present;
    for (const qsizetype index : *selected) {
        names += document->name(index);
        if (options.changesAny())
            continue;
        const auto run = document->run(index);
        if (!run)
            return std::unexpected(run.error());
        present += {run->name, tagsOf(*run)};
    }
    if (!options.changesAny()) {
        context.print(listing(present, options.format));
        return 0;
    }
    const auto tagged = [&] {
        const Uninterrupted guard;
        return repository->tag(names, add, remove);
    }();
    if (!tagged)
        return std::unexpected(tagged.error());
    if (!context.quiet())
        context.print(listing(*tagged, options.format));
    return 0;
}

} // namespace

Action addTag(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    addPatternArgument(app, options->selection)->required();
    addWhereOption(app, options->selection);
    app.add_option("CHANGES", options->changes, "+TAG adds a tag, -TAG removes it; without any the tags are listed")
        ->option_text(" ");
    app.add_option("--remove", options->removed, "Removes a tag, as -TAG does, for those named q, y or h")
        ->option_text("TAG")
        ->allow_extra_args(false);
    addFormatOption(app, options->format);
    app.footer("Examples:\n  runs tag 'ppo/seed-[0-3]' +paper -draft\n  runs tag '.*'");
    return [options](Context &context) { return tag(context, *options); };
}

} // namespace runs
