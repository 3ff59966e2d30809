# SPDX-License-Identifier: GPL-2.0-or-later
# Completes `runs` and `run-manager --cli` in fish 3.2 or later. The program itself knows what may stand where.

function __runs_complete
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    set -l current (commandline --current-token --cut-at-cursor)
    set -l program $words[1]
    if string match --quiet --regex '(^|/)run-manager$' -- $program
        if test "$words[2]" != --cli
            printf '%s\n' --cli --help --version
            __fish_complete_directories $current
            return
        end
        set -a program --cli
    end
    # The unfinished word without its quotes.
    set -l typed (string unescape -- $current; or string unescape -- "$current'"; or string unescape -- "$current\"")
    set -l lines ($program complete -- $words $typed[-1] 2>/dev/null)
    set -l value (string replace --regex '^--[^=]*=' '' -- $current)
    set -l option (string match --regex '^--[^=]*=' -- $current)
    switch "$lines[1]"
        case words
            printf '%s\n' $lines[2..-1]
        case directories
            for directory in (__fish_complete_directories $value)
                printf '%s%s\n' "$option" $directory
            end
        case files
            __fish_complete_path $current
    end
end

complete --command runs --command run-manager --no-files --keep-order --arguments '(__runs_complete)'
