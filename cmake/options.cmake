# SPDX-License-Identifier: GPL-2.0-or-later
# Language level, warnings and sanitizers, carried to every target by one interface library.
add_library(options INTERFACE)
target_compile_features(options INTERFACE cxx_std_23)
target_compile_options(options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<NOT:$<BOOL:$<TARGET_PROPERTY:IS_TEST>>>:-Wconversion> # which QTRY_VERIFY and its like give cause for
    -Wno-sign-conversion
    # A designated initialiser names the members that matter; the others keep their defaults.
    -Wno-missing-field-initializers
    $<$<BOOL:${RUN_MANAGER_WERROR}>:-Werror>)
target_compile_definitions(options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    $<$<NOT:$<CONFIG:Debug>>:QT_NO_DEBUG>)
target_include_directories(options INTERFACE ${PROJECT_SOURCE_DIR}/src)
if(RUN_MANAGER_SANITIZE)
    target_compile_options(options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(options INTERFACE -fsanitize=address,undefined)
endif()
if(RUN_MANAGER_FUZZ)
    # Not -fsanitize=function: it would look into Qt, which is not built with it.
    set(sanitizers address,undefined -fno-sanitize=function)
    target_compile_options(options INTERFACE -fsanitize=fuzzer-no-link,${sanitizers} -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(options INTERFACE -fsanitize=${sanitizers})
endif()

# A static library of one folder: its sources, and the folders and packages it may use.
function(add_folder_library name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES;PUBLIC;PRIVATE")
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC options Qt6::Core ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()
