// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/application.h"

#include "gui/theme/icons.h"
#include "gui/window/translations.h"
#include "gui/window/windows.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

int complain(const QString &text, int exitCode)
{
    const QByteArray line = "run-manager: " + text.toLocal8Bit() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    return exitCode;
}

void print(const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

/// Qt ends a program that finds no display by abort(); this one says what to do.
bool hasDisplay()
{
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
           || (!platform.isEmpty() && !platform.startsWith("xcb") && !platform.startsWith("wayland"));
}

const QString usage =
    QStringLiteral("Usage: run-manager [--runs-dir DIR] [--db-filename FILE] [DIRECTORY]\n"
                   "       run-manager --cli SUBCOMMAND …\n"
                   "\n"
                   "Opens a window on the runs of the project that DIRECTORY (default: the current one) is in.\n"
                   "\n"
                   "  --runs-dir DIR      Directory of the runs (default: .runs, found upward)\n"
                   "  --db-filename FILE  Database in it (default: .runs.yml)\n"
                   "  --cli …             The command line, as `runs …`; needs no display\n"
                   "  --help              Print this and exit\n"
                   "  --version           Print the version and exit\n");

} // namespace

int runWindow(int &argc, char **argv, const QStringList &supervisor)
{
    QCommandLineParser parser;
    const QCommandLineOption help(QStringList{u"h"_s, u"help"_s});
    const QCommandLineOption version(u"version"_s);
    const QCommandLineOption runsDirectory(u"runs-dir"_s, {}, u"DIR"_s);
    const QCommandLineOption databaseFilename(u"db-filename"_s, {}, u"FILE"_s);
    parser.addOptions({help, version, runsDirectory, databaseFilename});
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    // Options of Qt itself (-platform, -style) have one dash; QApplication takes them out, and looks at them first.
    if (!parser.parse(arguments) && !arguments.contains(u"-platform"_s))
        return complain(parser.errorText() + u"\nSee run-manager --help."_s, 2);
    if (parser.isSet(help)) {
        print(usage);
        return 0;
    }
    if (parser.isSet(version)) {
        print(u"run-manager %1\n"_s.arg(QLatin1StringView(RUN_MANAGER_VERSION)));
        return 0;
    }
    if (parser.positionalArguments().size() > 1)
        return complain(u"There is more than one directory. See run-manager --help."_s, 2);
    if (!hasDisplay()) {
        return complain(u"There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. Use `run-manager --cli "
                        u"SUBCOMMAND …`, or `runs SUBCOMMAND …`."_s,
                        1);
    }

    // The project is read while Qt connects to the display.
    QThreadPool::globalInstance()->setMaxThreadCount(16); // they mostly wait
    const QString directory =
        QDir::cleanPath(QDir::current().absoluteFilePath(parser.positionalArguments().value(0, u"."_s)));
    const ProjectOverrides overrides{parser.value(runsDirectory), parser.value(databaseFilename)};
    auto opening = QtConcurrent::run([directory, overrides] { return openProject(directory, overrides); });

    QApplication application(argc, argv);
    QApplication::setApplicationName(u"run-manager"_s);
    QApplication::setApplicationDisplayName(u"Run Manager"_s);
    QApplication::setApplicationVersion(QStringLiteral(RUN_MANAGER_VERSION));
    QApplication::setDesktopFileName(applicationId());
    installTranslators(QLocale());
    QApplication::setWindowIcon(applicationIcon());
    Windows windows(supervisor);
    windows.start(std::move(opening));
    return QApplication::exec();
}

} // namespace runs
