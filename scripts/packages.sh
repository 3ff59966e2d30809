# SPDX-License-Identifier: GPL-2.0-or-later
# The Debian packages that the project needs, named once for every script.
# shellcheck shell=bash disable=SC2034

# To build and to test; installed into the system on Debian 13 and Ubuntu 25.04 or later, into the private build root elsewhere.
# libutf8proc-dev: libqtermwidget-dev links to it and forgets to depend on it. fonts-droid-fallback: Chinese, for the tests.
build_packages=(
  g++ cmake ninja-build ccache pkgconf
  qt6-base-dev qt6-tools-dev qt6-l10n-tools qt6-svg-dev qt6-svg-plugins qt6-translations-l10n
  libqtermwidget-dev libutf8proc-dev libpcre2-dev libgit2-dev libyaml-dev libcli11-dev libprotozero-dev libisal-dev libqcustomplot-dev
  git tmux xvfb xdotool python3 python3-yaml fonts-dejavu-core fonts-droid-fallback ca-certificates
  desktop-file-utils appstream
  clang-format mandoc procps util-linux
)

# To measure, to fuzz and to inject faults: part of a private build root; on the system itself installed by `scripts/setup --all`.
tool_packages=(clang libclang-rt-dev strace valgrind e2fsprogs xfsprogs mount)

# What makes and enters the private build root.
root_tools=(mmdebstrap bubblewrap debian-archive-keyring)

# What the programs and scripts use on the host itself, beside a private build root.
host_packages=(tmux git python3 fonts-dejavu-core fonts-droid-fallback fontconfig-config xkb-data)
