// SPDX-License-Identifier: GPL-2.0-or-later
// poll_sessions: how the window asks for all tmux sessions, against tmux alone.
#include "core/tmux/tmux.h"
#include "stopwatch.h"

#include <QCoreApplication>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto poll = [] { (void)runs::Tmux().sessions(); };
    const auto list = [] {
        const char *const words[] = {"tmux", "list-sessions", "-F", "#{session_name}", nullptr};
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        pid_t pid = 0;
        ::posix_spawnp(&pid, words[0], &actions, nullptr, const_cast<char **>(words), environ);
        ::waitpid(pid, nullptr, 0);
        ::posix_spawn_file_actions_destroy(&actions);
    };
    Stopwatch("500 sessions").compare("tmux poll of 500 sessions", poll, "one tmux list-sessions", list);
    return 0;
}
