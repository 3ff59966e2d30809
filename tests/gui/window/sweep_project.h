// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/timestamp.h"
#include "core/git/git_scratch.h"
#include "core/metrics/event_records.h"
#include "core/record/record_state.h"
#include "core/store/emitter.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <cmath>

namespace runs {

/// Runs of a search for a learning rate and a batch size, with three seeds each, and what they wrote into event files:
/// as if they had run a while ago.
class Sweep
{
public:
    static QStringList names()
    {
        QStringList names;
        for (const char *rate : rates) {
            for (const int batch : batches) {
                for (int seed = 1; seed <= seeds; ++seed)
                    names += QStringLiteral("sweep/lr%1-b%2/seed-%3").arg(QLatin1String(rate)).arg(batch).arg(seed);
            }
        }
        return names;
    }

    /// Writes database, records and event files below the runs directory.
    static void write(const QString &runsDirectory)
    {
        using namespace Qt::StringLiterals;
        QByteArray database;
        int number = 0;
        for (const char *rate : rates) {
            for (const int batch : batches) {
                for (int seed = 1; seed <= seeds; ++seed, ++number) {
                    const QString name = names()[number];
                    const qint64 start = now() - (40 - number) * 1'260'000'000LL;
                    database += entry(name, QLatin1String(rate), batch, seed, start);
                    writeRecord(runsDirectory + u"/records/"_s + name, start, number);
                    writeEvents(runsDirectory + u"/tensorboard/"_s + name, QLatin1String(rate).toString().toDouble(),
                                batch, seed);
                }
            }
        }
        GitScratch::write(runsDirectory + u"/.runs.yml"_s, database);
    }

private:
    static constexpr std::array rates{"0.1", "0.01", "0.001", "0.0001"};
    static constexpr std::array batches{32, 128};
    static constexpr int seeds = 3;

    static qint64 now() { return QDateTime::currentMSecsSinceEpoch() * 1000; }

    static QByteArray entry(const QString &name, const QString &rate, int batch, int seed, qint64 start)
    {
        using namespace Qt::StringLiterals;
        const QString command =
            u"python train.py --lr=%1 --batch-size=%2 --seed=%3 --steps=1000"_s.arg(rate).arg(batch).arg(seed);
        const auto time = std::chrono::system_clock::time_point(std::chrono::microseconds(start));
        const Mapping fields{{u"command"_s, Value{command}},
                             {u"commit"_s, Value{u"5c9f67d2c1a94e0b3f7788a0e5f1c2d3b4a59687"_s}},
                             {u"datetime"_s, Value{isoTimestamp(time)}},
                             {u"description"_s, Value{u"Which learning rate?"_s}},
                             {u"host"_s, Value{u"gpu01"_s}}};
        return toYaml(Value{Mapping{{name, Value{fields}}}}).toUtf8();
    }

    static void writeRecord(const QString &record, qint64 start, int number)
    {
        using namespace Qt::StringLiterals;
        RecordState state;
        state.start.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        state.start.time = start;
        state.start.machine = thisMachine();
        state.start.directory = u"/home/ada/sweep"_s;
        state.end = RunEnd{};
        state.end->time = start + (600 + number * 7) * 1'000'000LL;
        QDir().mkpath(record);
        GitScratch::write(record + u"/state.yml"_s, stateText(state));
    }

    static void writeEvents(const QString &directory, double rate, int batch, int seed)
    {
        using namespace Qt::StringLiterals;
        QByteArray events;
        for (int step = 0; step < 120; ++step) {
            const double progress = 1 - std::exp(-step * std::sqrt(rate) / (0.02 * batch));
            const double noise = 0.04 * std::sin(step * 1.7 + seed * 2.3) / std::sqrt(batch / 32.0);
            const double loss = rate > 0.05 && step > 70 ? std::nan("") : 2.3 - 2.1 * progress + noise;
            events += event_records::scalar(step, "loss", float(loss));
            events += event_records::scalar(step, "accuracy", float(std::min(0.99, 0.1 + 0.85 * progress + noise / 3)));
        }
        QDir().mkpath(directory);
        event_records::write(directory + u"/events.out.tfevents.1"_s, events);
    }
};

} // namespace runs
