# SPDX-License-Identifier: GPL-2.0-or-later
# The Debian packages that the project needs, named once for every script.
# shellcheck shell=bash disable=SC2034

# To build and to test; installed into the system on Debian 13 and Ubuntu 25.04 or later, into the private build root elsewhere.
# libutf8proc-dev: libqtermwidget-dev links to it and forgets to depend on it. xauth: xvfb-run needs it and xvfb only recommends it.
build_packages=(
  g++ cmake ninja-build ccache pkgconf
  qt6-base-dev qt6-tools-dev qt6-l10n-tools qt6-svg-dev libqtermwidget-dev libutf8proc-dev
  libgit2-dev libyaml-dev libcli11-dev
  git tmux xvfb xauth python3 python3-yaml fonts-dejavu-core ca-certificates
  clang-format mandoc procps util-linux
)

# What makes and enters the private build root.
root_tools=(mmdebstrap bubblewrap debian-archive-keyring)

# What the programs and scripts use on the host itself, beside a private build root.
host_packages=(tmux git python3 fonts-dejavu-core fontconfig-config xkb-data)
