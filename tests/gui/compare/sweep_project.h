// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/event_records.h"
#include "core/repository/run_repository.h"

#include <QTemporaryDir>
#include <QTest>

namespace runs {

/// A project on the disk with runs that differ in `lr`, `opt` and what came of it; no git, nothing runs.
class SweepProject
{
public:
    explicit SweepProject(int runs, const QString &description = QStringLiteral("a sweep"))
    {
        using namespace Qt::StringLiterals;
        QByteArray database;
        for (int i = 0; i < runs; ++i) {
            const QString name = u"sweep/%1"_s.arg(i);
            m_names += name;
            const double lr = 1e-4 * (1 << (i % 10));
            const QString opt = i % 3 == 0 ? u"adam"_s : i % 3 == 1 ? u"sgd"_s : u"lion"_s;
            database +=
                u"%1:\n  command: 'python3 train.py --lr=%2 --opt=%3 --seed=%4 --epochs=10'\n  description: %5\n"
                "  host: gpu%6\n"_s
                    .arg(name, QString::number(lr), opt, QString::number(i), description, QString::number(i % 2))
                    .toUtf8();
            write(name, event_records::scalar(1, "loss", 2)
                            + event_records::scalar(2, "loss", float(1 / (lr * 100 + 1) + 0.01 * (i % 7)))
                            + event_records::scalar(1, "val/accuracy", float(0.5 + 0.02 * (i % 20))));
        }
        QDir().mkpath(m_directory.path() + u"/.runs"_s);
        event_records::write(m_directory.path() + u"/.runs/.runs.yml"_s, database);
    }

    void write(const QString &name, const QByteArray &events) const
    {
        const QString folder = m_directory.path() + QStringLiteral("/.runs/tensorboard/") + name;
        QDir().mkpath(folder);
        event_records::write(folder + QStringLiteral("/events.out.tfevents.1"), events);
    }

    RunRepository repository() const { return {*findProject(m_directory.path()), {}}; }
    Document document() const { return *repository().read(); }
    const QStringList &names() const { return m_names; }

private:
    QTemporaryDir m_directory;
    QStringList m_names;
};

} // namespace runs
