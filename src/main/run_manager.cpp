// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/cli.h"
#include "gui/window/application.h"

#include <QFileInfo>

#include <string_view>

int main(int argc, char **argv)
{
    if (argc > 1 && std::string_view(argv[1]) == "--cli")
        return runs::runCli({argv + 2, argv + argc}, {"--cli"});
    const QString self = QFileInfo(QStringLiteral("/proc/self/exe")).symLinkTarget();
    return runs::runWindow(argc, argv, {self, QStringLiteral("--cli"), QStringLiteral("supervise")});
}
