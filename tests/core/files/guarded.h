// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/beneath.h"
#include "core/files/guarded_directory.h"
#include "support.h"

#include <QTest>

#include <algorithm>

// What the tests of guarded directories have in common: they hold for both ways to look up paths.

inline void addResolverRows()
{
    QTest::addColumn<runs::Resolver>("resolver");
    QTest::newRow("kernel") << runs::Resolver::Kernel;
    QTest::newRow("walk") << runs::Resolver::Walk;
}

inline runs::GuardedDirectory guarded(const QString &path, runs::Resolver resolver)
{
    auto opened = runs::GuardedDirectory::open(path, resolver);
    return std::move(opened.value().value());
}

/// Makes the directories of `path`, and files there.
inline void makeTree(const QString &path, const QStringList &names)
{
    QDir().mkpath(path);
    for (const QString &name : names)
        write(path + QLatin1Char('/') + name, name.toUtf8());
}

inline QByteArrayList sortedNames(const QList<runs::GuardedDirectory::Entry> &entries)
{
    QByteArrayList names;
    for (const auto &entry : entries)
        names.append(entry.name);
    std::ranges::sort(names);
    return names;
}
