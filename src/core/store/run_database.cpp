// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/run_database.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/files/regular_file.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Snapshot
{
    Document document;
    std::optional<FileStamp> stamp;
};

Result<Snapshot> readSnapshot(const QString &path)
{
    auto content = readFile(path);
    if (!content && content.error().code != ErrorCode::NotFound)
        return std::unexpected(content.error());
    auto document = Document::parse(content ? content->bytes : QByteArray(), path);
    if (!document)
        return std::unexpected(document.error());
    return Snapshot{std::move(*document), content ? std::optional(content->stamp) : std::nullopt};
}

} // namespace

Result<Document> RunDatabase::read() const
{
    return readSnapshot(m_path).transform([](Snapshot &&snapshot) { return std::move(snapshot.document); });
}

std::optional<Document> RunDatabase::readLast(qsizetype size) const
{
    const auto file = openRegularFile(m_path);
    if (!file || file->stamp.size / 8 < size)
        return {};
    QByteArray bytes(size, Qt::Uninitialized);
    if (file->read(bytes.data(), size, file->stamp.size - size) != size || !file->isUnchanged())
        return {};
    const auto begin = firstEntryLine(bytes, 0);
    if (!begin || !scanEntries(bytes.sliced(*begin)))
        return {};
    auto document = Document::parse(bytes.sliced(*begin), m_path);
    return document ? std::optional(std::move(*document)) : std::nullopt;
}

Result<RunDatabase::Change> RunDatabase::beginChange() const
{
    const auto file = resolvedPath(m_path); // lock and temporary file lie beside the file itself, for all links to it
    if (!file)
        return std::unexpected(file.error());
    auto lock = FileLock::acquire(*file + u".lock"_s);
    if (!lock)
        return std::unexpected(lock.error());
    Change change(m_path, std::move(*lock));
    if (const auto read = change.readAgain(); !read)
        return std::unexpected(read.error());
    return change;
}

Result<> RunDatabase::Change::readAgain()
{
    auto snapshot = readSnapshot(m_path);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    m_current = std::move(snapshot->document);
    m_previous = m_current; // nothing to take back
    m_stamp = snapshot->stamp;
    return {};
}

Result<> RunDatabase::Change::commit(const QStringList &removed, const std::vector<Run> &added)
{
    return commit([&](const Document &document) { return document.changed(removed, added); });
}

Result<> RunDatabase::Change::commit(const std::vector<EntryEdit> &edits)
{
    return commit([&](const Document &document) { return document.edited(edits); });
}

Result<> RunDatabase::Change::commit(const Transition &transition)
{
    constexpr int attempts = 5;
    for (int i = 0; i < attempts; ++i) {
        const auto changed = transition(m_current);
        if (!changed)
            return std::unexpected(changed.error());
        if (changed->bytes() == m_current.bytes()) {
            m_previous = m_current;
            return {};
        }
        const bool existed = m_stamp.has_value();
        const auto replaced = replaceFile(m_path, changed->bytes(), &m_stamp);
        if (!replaced)
            return std::unexpected(replaced.error());
        if (*replaced) {
            m_existed = existed;
            m_previous = std::exchange(m_current, *changed);
            return {};
        }
        if (const auto read = readAgain(); !read)
            return read;
    }
    return failure(ErrorCode::Refused,
                   Core::tr("%1 is being changed by another program all the time; nothing was written. Try "
                            "again when that has ended.")
                       .arg(printable(m_path)));
}

Result<> RunDatabase::Change::revert(const QStringList &removed, const std::vector<Run> &added)
{
    return revert([&](const Document &document) { return document.changed(removed, added); });
}

Result<> RunDatabase::Change::revert(const Transition &undoing)
{
    if (m_previous.bytes() == m_current.bytes())
        return {};
    const auto stamp = fileStamp(m_path);
    const auto file = resolvedPath(m_path); // a link to it stays
    if (stamp && *stamp == m_stamp && !m_existed && file && QFile::remove(*file))
        return {};
    const auto replaced = replaceFile(m_path, m_previous.bytes(), m_stamp);
    if (!replaced)
        return std::unexpected(replaced.error());
    if (*replaced)
        return {};
    return readAgain().and_then([&] { return commit(undoing); });
}

} // namespace runs
