# SPDX-License-Identifier: GPL-2.0-or-later
# The headers that nearly every file includes are compiled once, which halves the time of a build. GCC takes them for any
# target, with whatever other definitions; clang does not. Each file still includes what it uses.
function(precompile_headers)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        return()
    endif()
    file(WRITE ${PROJECT_BINARY_DIR}/precompiled.cpp "")
    add_library(precompiled STATIC ${PROJECT_BINARY_DIR}/precompiled.cpp)
    target_link_libraries(precompiled PRIVATE options Qt6::Core)
    target_precompile_headers(precompiled PRIVATE
        <QByteArray> <QByteArrayView> <QDir> <QFile> <QFileInfo> <QHash> <QList> <QString> <QStringList>
        <algorithm> <chrono> <expected> <functional> <memory> <optional> <variant> <vector>)

    set(folders ${PROJECT_SOURCE_DIR})
    while(folders)
        list(POP_FRONT folders folder)
        get_property(below DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
        list(APPEND folders ${below})
        get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
        foreach(target IN LISTS targets)
            get_target_property(kind ${target} TYPE)
            if(kind MATCHES "^(STATIC_LIBRARY|EXECUTABLE)$" AND NOT target STREQUAL "precompiled")
                target_precompile_headers(${target} REUSE_FROM precompiled)
                target_compile_options(${target} PRIVATE -fpch-preprocess) # for ccache
            endif()
        endforeach()
    endwhile()
endfunction()
