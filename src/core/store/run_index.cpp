// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/run_index.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/store/run_database.h"

namespace runs {

Result<RunIndex> RunIndex::read(const QString &path, Interest interest)
{
    RunIndex index;
    index.m_path = path;
    if (interest == Interest::Names)
        index.m_file = openRegularFile(path);
    if (index.m_file)
        index.m_index = indexEntries(*index.m_file);
    if (!index.m_index) {
        auto document = RunDatabase(path).read();
        if (!document)
            return std::unexpected(document.error());
        index.m_document = std::move(*document);
    }
    return index;
}

qsizetype RunIndex::size() const
{
    return m_index ? m_index->size() : m_document.size();
}

QByteArray RunIndex::nameUtf8(qsizetype index) const
{
    if (!m_index)
        return m_document.nameUtf8(index);
    const QByteArrayView name = m_index->name(index);
    return QByteArray::fromRawData(name.data(), name.size());
}

/// Nothing when the file is another one by now, or the entry is wrong.
std::optional<Run> RunIndex::indexedRun(qsizetype index) const
{
    const auto &begins = m_index->begins;
    const qint64 end = size_t(index) + 1 < begins.size() ? begins[size_t(index) + 1] : m_file->stamp.size;
    QByteArray entry(end - begins[size_t(index)], Qt::Uninitialized);
    if (m_file->read(entry.data(), entry.size(), begins[size_t(index)]) != entry.size() || !m_file->isUnchanged())
        return {};
    const auto document = Document::parse(std::move(entry), m_path);
    if (!document || document->size() != 1)
        return {};
    auto run = document->run(0);
    return run ? std::optional(std::move(*run)) : std::nullopt;
}

Result<Run> RunIndex::run(qsizetype index) const
{
    if (!m_index)
        return m_document.run(index);
    if (auto run = indexedRun(index))
        return std::move(*run);
    const auto document = RunDatabase(m_path).read(); // says where the mistake is
    if (!document)
        return std::unexpected(document.error());
    if (const auto place = document->find(name(index)))
        return document->run(*place);
    return failure(ErrorCode::NotFound, Core::tr("The run %1 has just been removed.").arg(quoted(name(index))));
}

} // namespace runs
