// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace runs {

/// A temporary directory with programs and virtualenvs in it.
class EnvironmentScratch
{
public:
    QString path(const QString &name = {}) const
    {
        return QDir(m_directory.path()).canonicalPath() + (name.isEmpty() ? QString() : u'/' + name);
    }

    /// Writes a file below the directory, and what is missing above it.
    QString write(const QString &name, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            QTest::qFail(qPrintable(file.fileName()), __FILE__, __LINE__);
        return file.fileName();
    }

    QString writeProgram(const QString &name, const QByteArray &content) const
    {
        const QString file = write(name, content);
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file;
    }

    /// A virtualenv of the system's Python; returns its site-packages.
    QString makeVirtualenv(const QString &name) const
    {
        QProcess process;
        process.start(QStringLiteral("python3"),
                      {QStringLiteral("-m"), QStringLiteral("venv"), QStringLiteral("--without-pip"), path(name)});
        process.waitForFinished();
        const QStringList found =
            QDir(path(name) + QStringLiteral("/lib")).entryList({QStringLiteral("python3*")}, QDir::Dirs);
        if (found.size() != 1)
            QTest::qFail(process.readAllStandardError().constData(), __FILE__, __LINE__);
        return name + QStringLiteral("/lib/") + found.value(0) + QStringLiteral("/site-packages");
    }

    /// An installed package, as pip leaves it behind.
    void install(const QString &sitePackages, const QString &package, const QString &version,
                 const QByteArray &directUrl = {}) const
    {
        const QString directory = QStringLiteral("%1/%2-%3.dist-info/").arg(sitePackages, package, version);
        write(directory + QStringLiteral("METADATA"),
              QStringLiteral("Metadata-Version: 2.1\nName: %1\nVersion: %2\n\ntext\n").arg(package, version).toUtf8());
        if (!directUrl.isEmpty())
            write(directory + QStringLiteral("direct_url.json"), directUrl);
    }

private:
    QTemporaryDir m_directory;
};

} // namespace runs
