# SPDX-License-Identifier: GPL-2.0-or-later
# Where things are, and how to run a command in the build environment. Sourced by the other scripts.
# shellcheck shell=bash

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=scripts/packages.sh
source "$project/scripts/packages.sh"

say() { printf '%s\n' "$*" >&2; }
die() { say "${0##*/}: $*"; exit 1; }

# native: the system's own packages do. root: they are too old, a private Debian root is used. unknown: neither was tried.
system_kind() {
  [[ ${RUN_MANAGER_NATIVE:-} != 1 ]] || { echo native; return; }
  local ID='' VERSION_ID=''
  # shellcheck source=/dev/null
  [[ ! -r /etc/os-release ]] || source /etc/os-release
  case $ID-$VERSION_ID in
    debian-12 | ubuntu-24.04) echo root ;;
    debian- | debian-1[3-9] | ubuntu-2[5-9].* | ubuntu-[3-9]?.*) echo native ;; # Debian testing has no VERSION_ID
    *) echo unknown ;;
  esac
}

kind=$(system_kind)
suite=trixie
cache=${XDG_CACHE_HOME:-${HOME:-$(getent passwd "$UID" | cut -d: -f6)}/.cache}/run-manager
build_root=
if [[ $kind == root ]]; then
  build_root=$cache/build-root-$(printf '%s\n' "$suite" "${build_packages[@]}" "${tool_packages[@]}" | sha256sum | cut -c1-12)
fi

# The binary directory of a preset, as in CMakePresets.json.
build_dir() { [[ $1 == release ]] && echo "$project/build" || echo "$project/build-$1"; }

# Clones share what the compiler's cache holds: paths below the project count as relative ones. The last is what precompiled
# headers need.
export CCACHE_BASEDIR=$project CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros

# Runs a command in the build environment: from the current directory when that is visible there, else from the project.
enter() {
  local here name
  here=$(pwd -P)
  [[ $here/ == "$project"/* || $here/ == /tmp/* ]] || here=$project
  mkdir -p "$cache/ccache"
  if [[ -z $build_root ]]; then
    (cd "$here" && CCACHE_DIR=$cache/ccache exec "$@")
    return
  fi

  # The root of the sandbox is a scratch tmpfs: nothing is ever written to the build root, and any path can be mounted.
  # The build root also stands at its own path, because the programs are linked against it there.
  local box=(
    --tmpfs /
    --ro-bind "$build_root/usr" /usr --ro-bind "$build_root/etc" /etc --ro-bind "$build_root/var" /var
    --symlink usr/bin /bin --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64
    --ro-bind /etc/passwd /etc/passwd --ro-bind /etc/group /etc/group
    --dev-bind /dev /dev --proc /proc --ro-bind-try /sys /sys
    --bind /tmp /tmp --perms 1777 --tmpfs /var/tmp --perms 0777 --dir /home/builder
    --bind "$project" "$project" --bind "$cache/ccache" "$cache/ccache" --ro-bind "$build_root" "$build_root"
    --unshare-pid --die-with-parent --chdir "$here"
    --clearenv --setenv PATH /usr/bin:/bin --setenv HOME /home/builder --setenv SHELL /bin/sh --setenv LANG C.UTF-8
    --setenv TERM "${TERM:-dumb}" --setenv CCACHE_DIR "$cache/ccache"
  )
  for name in CCACHE_{BASEDIR,NOHASHDIR,SLOPPINESS} CI NO_COLOR VERBOSE ASAN_OPTIONS UBSAN_OPTIONS "${!CTEST_@}" "${!QT_@}" "${!RUN_MANAGER_@}"; do
    [[ ! -v $name ]] || box+=(--setenv "$name" "${!name}")
  done
  bwrap "${box[@]}" -- "$@"
}
