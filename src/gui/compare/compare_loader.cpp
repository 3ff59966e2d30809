// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/compare/compare_loader.h"

#include "core/comparison/reading.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace runs {

qsizetype CompareData::find(const QString &name) const
{
    const auto found = std::ranges::find(runs, name, [](const auto &run) { return run->name(); });
    return found == runs.end() ? -1 : found - runs.begin();
}

CompareLoader::CompareLoader(QObject *parent) : QObject(parent)
{
    m_progress.setInterval(200ms); // what takes no longer is not worth a word
    connect(&m_progress, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_read->load(), m_all); });
}

CompareLoader::~CompareLoader()
{
    m_stop.request_stop();
}

void CompareLoader::load(Request request)
{
    m_stop.request_stop();
    m_stop = {};
    m_read = std::make_shared<std::atomic<qsizetype>>(0);
    m_all = request.names.size();
    m_progress.start();
    m_question.ask(
        [request = std::move(request), read = m_read, stop = m_stop.get_token()] {
            auto data = std::make_shared<CompareData>();
            data->runs = readSnapshots(
                request.repository, request.document, request.names, request.detailed,
                [&](qsizetype count) { *read = count; }, stop);
            data->choices = fieldChoices(data->runs);
            return data;
        },
        [this](const std::shared_ptr<CompareData> &data) {
            m_progress.stop();
            Q_EMIT loaded(data);
        });
}

void CompareLoader::cancel()
{
    m_stop.request_stop();
    m_progress.stop();
    m_question.drop();
}

} // namespace runs
