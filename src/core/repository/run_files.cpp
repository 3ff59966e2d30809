// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/run_files.h"

#include "core/run/run_name.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

const QString tensorboard = u"tensorboard"_s;
const QString checkpoints = u"checkpoints"_s;
const QString records = u"records"_s;

QString groupOf(const QString &name)
{
    return name.contains(u'/') ? name.section(u'/', 0, -2) : QString();
}

/// Finds the pieces of some runs in one folder.
class Search
{
public:
    Search(const GuardedDirectory &folder, QString category, QStringList recorded)
        : m_folder(folder), m_category(std::move(category)), m_recorded(std::move(recorded))
    {
        std::ranges::sort(m_recorded);
    }

    /// A directory or file of a run as a whole, or without what is in it of other runs.
    Result<> take(const QString &path, const QString &run)
    {
        const bool isOthers = m_category != checkpoints && path != run && std::ranges::binary_search(m_recorded, path);
        if (isTaken(path) || isOthers)
            return {};
        const auto inGroup = std::ranges::lower_bound(m_recorded, path + u'/');
        if (inGroup == m_recorded.end() || !isInGroup(*inGroup, path)) {
            auto survey = m_folder.survey(path);
            if (!survey)
                return std::unexpected(survey.error());
            if (survey->exists) {
                m_taken += path;
                m_pieces += {m_category, path, std::move(*survey), run};
            }
            return {};
        }
        const auto entries = m_folder.entries(path);
        if (!entries)
            return std::unexpected(entries.error());
        for (const auto &entry : *entries) {
            if (const auto taken = take(path + u'/' + QString::fromUtf8(entry.name), run); !taken)
                return taken;
        }
        return {};
    }

    /// The checkpoints of `names` that lie side by side in a group.
    Result<> takeCheckpoints(const QString &group, const QSet<QString> &names, const QSet<QString> &recorded)
    {
        const auto entries = m_folder.entries(group);
        if (!entries)
            return std::unexpected(entries.error());
        for (const auto &entry : *entries) {
            const QString file = QString::fromUtf8(entry.name);
            const QString path = group.isEmpty() ? file : group + u'/' + file;
            const auto owner = checkpointOwner(path, recorded);
            if (file.toUtf8() != entry.name || !owner
                || !names.contains(*owner)) // what is not UTF-8 is of no run's name
                continue;
            if (const auto taken = take(path, *owner); !taken)
                return taken;
        }
        return {};
    }

    QList<RunPiece> pieces() const { return m_pieces; }

private:
    /// Whether the path, or a directory above it, is a piece already.
    bool isTaken(const QString &path) const
    {
        for (QString above = path; !above.isEmpty(); above = groupOf(above)) {
            if (m_taken.contains(above))
                return true;
        }
        return false;
    }

    const GuardedDirectory &m_folder;
    QString m_category;
    QStringList m_recorded; ///< sorted
    QSet<QString> m_taken;
    QList<RunPiece> m_pieces;
};

} // namespace

QStringList runCategories()
{
    return {tensorboard, checkpoints, records};
}

std::optional<QString> checkpointOwner(const QString &path, const QSet<QString> &recorded)
{
    const QString suffix = u".ckpt"_s;
    for (qsizetype at = path.lastIndexOf(suffix); at >= 0; at = at == 0 ? -1 : path.lastIndexOf(suffix, at - 1)) {
        const QStringView rest = QStringView(path).sliced(at + suffix.size());
        const bool isDerived = rest.isEmpty() || rest.startsWith(u'-') || rest.startsWith(u'.');
        if (isDerived && !rest.contains(u'/') && recorded.contains(path.first(at)))
            return path.first(at);
    }
    return {};
}

bool isRelativePath(const QString &name)
{
    return !name.contains(QChar(0)) && std::ranges::none_of(name.split(u'/'), [](const QString &component) {
        return component.isEmpty() || component == u"." || component == u".." || component == u".trash";
    });
}

QString RunFiles::tensorboardPath(const QString &name) const
{
    return m_runsDirectory + u'/' + tensorboard + u'/' + name;
}

QString RunFiles::checkpointPath(const QString &name) const
{
    return m_runsDirectory + u'/' + checkpoints + u'/' + name + u".ckpt"_s;
}

QString RunFiles::recordPath(const QString &name) const
{
    return m_runsDirectory + u'/' + records + u'/' + name;
}

QString RunFiles::worktreePath(const QString &name, const QString &id) const
{
    const QString folder = m_runsDirectory + u"/worktrees"_s;
    return name.isEmpty() ? folder : folder + u'/' + name + u'~' + id.first(8);
}

QString RunFiles::absolutePath(const RunPiece &piece) const
{
    return m_runsDirectory + u'/' + piece.category + u'/' + piece.path;
}

Result<QList<RunPiece>> RunFiles::pieces(const QStringList &names, const QStringList &recorded) const
{
    const QSet<QString> nameSet(names.begin(), names.end());
    const QSet<QString> recordedSet(recorded.begin(), recorded.end());
    QStringList paths;
    std::ranges::copy_if(nameSet, std::back_inserter(paths), isRelativePath);
    std::ranges::sort(paths); // a directory before what is in it

    QList<RunPiece> result;
    for (const QString &category : runCategories()) {
        const auto folder = GuardedDirectory::open(m_runsDirectory + u'/' + category);
        if (!folder)
            return std::unexpected(folder.error());
        if (!*folder)
            continue;
        Search search(**folder, category, recorded);
        QSet<QString> groups;
        for (const QString &path : std::as_const(paths)) {
            const QString group = groupOf(path);
            if (category == checkpoints && groups.contains(group))
                continue;
            groups += group;
            const auto taken =
                category == checkpoints ? search.takeCheckpoints(group, nameSet, recordedSet) : search.take(path, path);
            // A name that no new run could have, of an old database, may be one that no file can have.
            if (!taken && checkRunName(path))
                return std::unexpected(taken.error());
        }
        result += search.pieces();
    }
    return result;
}

} // namespace runs
