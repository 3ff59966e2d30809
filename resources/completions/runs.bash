# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash
# Completes `runs` and `run-manager --cli` in bash 4.4 or later. The program itself knows what may stand where.

_runs()
{
    local program=("$1") lines
    if [[ ${1##*/} == run-manager ]]; then
        if [[ ${COMP_WORDS[1]-} != --cli || $COMP_CWORD -lt 2 ]]; then
            mapfile -t COMPREPLY < <(compgen -W '--cli --help --version' -- "$2")
            [[ ${COMPREPLY[*]} ]] || compopt -o dirnames
            return
        fi
        program+=(--cli)
    fi
    COMPREPLY=()
    mapfile -t lines < <("${program[@]}" complete "--bash=$COMP_WORDBREAKS" -- "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
    case ${lines[0]-} in
        files) compopt -o default ;;
        directories) compopt -o dirnames ;;
        words)
            COMPREPLY=("${lines[@]:1}")
            # A group of runs can be gone on with, and so can arg. and has( of an expression.
            [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} =~ [/.\(][\'\"]?$ ]] && compopt -o nospace
            ;;
    esac
    return 0
}

complete -F _runs runs run-manager
