# SPDX-License-Identifier: GPL-2.0-or-later
# On a system older than Debian 13 the programs are linked against a private root, yet run natively: the dynamic linker
# and the libraries are named by absolute path in the programs, so that no environment variable is needed (and none
# leaks into the user's training program).
if(RUN_MANAGER_BUILD_ROOT)
    set(libraries ${RUN_MANAGER_BUILD_ROOT}/usr/lib/x86_64-linux-gnu)
    add_link_options(
        -Wl,--dynamic-linker=${RUN_MANAGER_BUILD_ROOT}/lib64/ld-linux-x86-64.so.2
        -Wl,--disable-new-dtags,-rpath,${libraries})
    file(WRITE ${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/qt.conf
        "[Paths]\nPrefix=${RUN_MANAGER_BUILD_ROOT}/usr\nPlugins=lib/x86_64-linux-gnu/qt6/plugins\nTranslations=share/qt6/translations\n")
endif()
