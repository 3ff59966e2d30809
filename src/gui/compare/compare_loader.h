// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/comparison/field_axis.h"
#include "core/repository/run_repository.h"
#include "gui/tasks/latest.h"

#include <QTimer>

#include <atomic>
#include <stop_token>

namespace runs {

/// Runs that have been read to be compared, and what there is to plot of them.
struct CompareData
{
    RunSnapshots runs;
    std::vector<FieldChoice> choices;

    /// The place of a run; -1 when it is not there.
    qsizetype find(const QString &name) const;
};

/// Reads runs on other threads. A new request, cancel() and its end stop what is being read.
class CompareLoader : public QObject
{
    Q_OBJECT

public:
    /// What is to be read, as readSnapshots() takes it.
    struct Request
    {
        RunRepository repository;
        Document document;
        QStringList names;
        qsizetype detailed;
    };

    explicit CompareLoader(QObject *parent = nullptr);
    ~CompareLoader() override;

    void load(Request request);
    void cancel();
    bool isBusy() const { return m_question.isBusy(); }

Q_SIGNALS:
    /// Now and then, when it takes a while.
    void progressed(qsizetype read, qsizetype all);
    void loaded(std::shared_ptr<const runs::CompareData> data);

private:
    std::stop_source m_stop;
    std::shared_ptr<std::atomic<qsizetype>> m_read;
    qsizetype m_all = 0;
    QTimer m_progress;
    Latest m_question;
};

} // namespace runs
