// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/cli.h"

#include <cstdio>
#include <string_view>

int main(int argc, char **argv)
{
    if (argc > 1 && std::string_view(argv[1]) == "--cli")
        return runs::runCli({argv + 2, argv + argc}, {"--cli"});
    std::fputs("run-manager: this build has no window; use `run-manager --cli SUBCOMMAND …`, or `runs SUBCOMMAND …`.\n",
               stderr);
    return 2;
}
