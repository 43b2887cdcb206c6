# SPDX-License-Identifier: GPL-3.0-or-later
# How everything is compiled. Presets (CMakePresets.json) choose among these.
include(GNUInstallDirs)

option(ASSAY_TESTS "Build the tests and benchmarks" ON)
option(ASSAY_WERROR "Treat warnings as errors" OFF)
option(ASSAY_PCH "Use precompiled headers" ON)
option(ASSAY_COVERAGE "Instrument for coverage" OFF)
option(ASSAY_FUZZ "Build the fuzzers for libFuzzer (clang)" OFF)
set(ASSAY_SANITIZE "" CACHE STRING "Sanitizers, comma-separated: address,undefined or thread")

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
# Scanning for C++ modules costs a process for every file, and there are none.
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
# autogen as one target for each room is enough; it need not depend on every linked room.
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

# What is shipped reads bytes from strangers: buffers are checked, and what the loader resolves is read-only afterwards.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
add_compile_options($<$<CONFIG:Release>:-D_FORTIFY_SOURCE=3> $<$<CONFIG:Release>:-fstack-protector-strong>)
add_link_options($<$<CONFIG:Release>:-Wl,-z,relro,-z,now>)

find_program(ASSAY_CCACHE ccache)
mark_as_advanced(ASSAY_CCACHE)
if(ASSAY_CCACHE AND NOT CMAKE_CXX_COMPILER MATCHES "clazy")
    # ccache refuses files with precompiled headers unless its sloppiness says pch_defines,time_macros: ./dev sets it.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${ASSAY_CCACHE}")
endif()

find_program(ASSAY_MOLD mold)
mark_as_advanced(ASSAY_MOLD)
if(ASSAY_MOLD AND NOT ASSAY_COVERAGE)
    add_link_options(-fuse-ld=mold)
endif()

# One target carries it, and only our own rooms, tests and programs link it.
add_library(assay_flags INTERFACE)
target_compile_options(assay_flags INTERFACE
    -Wall -Wextra -Wpedantic $<$<NOT:$<BOOL:$<TARGET_PROPERTY:ASSAY_TEST>>>:-Wconversion> -Wno-sign-conversion
    -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
    $<$<CXX_COMPILER_ID:Clang>:-Wsuggest-override;-Wno-overloaded-virtual> # a signal may be called event, as QObject's handler is
    # It sees what is not there: in an empty std::optional or std::expected, and the more the more is inlined or checked.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
    $<$<BOOL:${ASSAY_WERROR}>:-Werror>
    $<$<AND:$<BOOL:${ASSAY_PCH}>,$<CXX_COMPILER_ID:GNU>>:-fpch-preprocess>
    # ccache hands out precompiled headers that were made in other checkouts: their times tell nothing.
    "$<$<AND:$<BOOL:${ASSAY_PCH}>,$<CXX_COMPILER_ID:Clang>>:SHELL:-Xclang -fno-pch-timestamp>"
)
target_compile_definitions(assay_flags INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_KEYWORDS
    QT_NO_FOREACH
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>
)
if(ASSAY_SANITIZE)
    target_compile_options(assay_flags INTERFACE
        -fsanitize=${ASSAY_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(assay_flags INTERFACE -fsanitize=${ASSAY_SANITIZE})
endif()
if(ASSAY_FUZZ)
    target_compile_options(assay_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(ASSAY_COVERAGE)
    target_compile_options(assay_flags INTERFACE --coverage -fprofile-update=atomic)
    target_link_options(assay_flags INTERFACE --coverage)
endif()
