# SPDX-License-Identifier: GPL-3.0-or-later
# Rooms, tests and benchmarks. Every CMakeLists.txt below the root uses these and nothing of its own.
#
#   assay_room(<name> [SOURCES <file>...] [LINKS <target>...] [PRIVATE_LINKS <target>...] [PCH core|net|ui|none])
#       The static library assay_<name>, alias Assay::<name>. Links that cmake/arrows.txt does not have are refused.
#       Includes read "room/File.h"; without SOURCES all .cpp, .h and .ui below the folder are taken.
#
#   assay_test(<room> <Name> [LIBS <target>...] [SOURCES <file>...] [GUI])
#       tests/<room>/<Name>Test.cpp as test_<room>_<Name>, in ctest <room>.<Name> with the label <room>.
#
#   assay_bench(<NAME> [LIBS <target>...] [SOURCES <file>...])
#       tests/bench/<NAME>.cpp as bench_<NAME>; built by ./dev bench only.

set(ASSAY_ARROWS_FILE "${CMAKE_CURRENT_LIST_DIR}/arrows.txt")
set_property(DIRECTORY "${CMAKE_SOURCE_DIR}" APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${ASSAY_ARROWS_FILE}")

# Reads the table into ASSAY_SEES_<room>: the targets that the room may link.
function(assay_read_arrows)
    set(targets_QtCore Qt6::Core)
    set(targets_QtGui Qt6::Gui)
    set(targets_QtWidgets Qt6::Widgets)
    set(targets_QtNetwork Qt6::Network)
    set(targets_QtSql Qt6::Sql)
    set(targets_QtSvg Qt6::Svg)
    set(targets_QtCharts Qt6::Charts)
    set(targets_QtHttpServer Qt6::HttpServer)
    set(targets_KSyntaxHighlighting KF6::SyntaxHighlighting)
    set(targets_qtkeychain qt6keychain Qt6Keychain::Qt6Keychain)
    set(targets_simdjson simdjson::simdjson)
    set(targets_md4c md4c::md4c md4c)
    set(targets_boost Boost::headers Boost::boost)
    set(targets_sqlite SQLite::SQLite3)
    set(targets_QtSvgWidgets Qt6::SvgWidgets)
    set(targets_posix "") # headers only

    file(STRINGS "${ASSAY_ARROWS_FILE}" lines REGEX "^[a-z]+ *:")
    foreach(line IN LISTS lines)
        if(NOT line MATCHES "^([a-z]+) *:([^:]*):(.*)$")
            message(FATAL_ERROR "cmake/arrows.txt: cannot read \"${line}\"")
        endif()
        set(room "${CMAKE_MATCH_1}")
        string(STRIP "${CMAKE_MATCH_2}" rooms)
        string(STRIP "${CMAKE_MATCH_3}" libraries)
        separate_arguments(rooms UNIX_COMMAND "${rooms}")
        separate_arguments(libraries UNIX_COMMAND "${libraries}")
        set(sees "")
        foreach(other IN LISTS rooms)
            list(APPEND sees assay_${other} Assay::${other})
        endforeach()
        foreach(library IN LISTS libraries)
            if(NOT DEFINED targets_${library})
                message(FATAL_ERROR "cmake/arrows.txt: ${room} names the unknown library ${library}")
            endif()
            list(APPEND sees ${targets_${library}})
        endforeach()
        set(ASSAY_SEES_${room} "${sees}" PARENT_SCOPE)
    endforeach()
endfunction()
assay_read_arrows()

function(assay_check_links room)
    if(NOT DEFINED ASSAY_SEES_${room})
        message(FATAL_ERROR "The room ${room} has no line in cmake/arrows.txt")
    endif()
    foreach(link IN LISTS ARGN)
        if(NOT link IN_LIST ASSAY_SEES_${room})
            message(FATAL_ERROR "The room ${room} may not link ${link}: cmake/arrows.txt has no such arrow")
        endif()
    endforeach()
endfunction()

# One precompiled header for each set of libraries, compiled once for each room (its definitions may differ).
function(assay_precompile target kind)
    if(NOT ASSAY_PCH OR kind STREQUAL "none")
        return()
    endif()
    target_precompile_headers(${target} PRIVATE "${CMAKE_SOURCE_DIR}/cmake/pch/${kind}.h")
endfunction()

function(assay_dress target)
    target_link_libraries(${target} PRIVATE assay_flags)
    set_target_properties(${target} PROPERTIES AUTOMOC ON AUTOUIC ON AUTORCC ON)
endfunction()

function(assay_room name)
    cmake_parse_arguments(PARSE_ARGV 1 room "" "PCH" "SOURCES;LINKS;PRIVATE_LINKS")
    if(room_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "assay_room(${name}): what is ${room_UNPARSED_ARGUMENTS}?")
    endif()
    if(NOT room_SOURCES)
        file(GLOB_RECURSE room_SOURCES CONFIGURE_DEPENDS "*.cpp" "*.h" "*.ui" "*.qrc")
    endif()
    assay_check_links(${name} ${room_LINKS} ${room_PRIVATE_LINKS})

    add_library(assay_${name} STATIC ${room_SOURCES})
    add_library(Assay::${name} ALIAS assay_${name})
    target_include_directories(assay_${name} PUBLIC
        "$<IF:$<STREQUAL:${name},ui>,${CMAKE_SOURCE_DIR},${CMAKE_SOURCE_DIR}/src>")
    target_link_libraries(assay_${name} PUBLIC ${room_LINKS} PRIVATE ${room_PRIVATE_LINKS})
    assay_dress(assay_${name})
    if(NOT room_PCH)
        set(links ${room_LINKS} ${room_PRIVATE_LINKS})
        if(Qt6::Widgets IN_LIST links)
            set(room_PCH ui)
        elseif(Qt6::Network IN_LIST links)
            set(room_PCH net)
        else()
            set(room_PCH core)
        endif()
    endif()
    assay_precompile(assay_${name} ${room_PCH})
endfunction()

function(assay_test room name)
    cmake_parse_arguments(PARSE_ARGV 2 test "GUI" "" "LIBS;SOURCES")
    if(test_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "assay_test(${room} ${name}): what is ${test_UNPARSED_ARGUMENTS}?")
    endif()
    set(target test_${room}_${name})
    add_executable(${target} "${CMAKE_SOURCE_DIR}/tests/${room}/${name}Test.cpp" ${test_SOURCES})
    target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}/tests" "${CMAKE_SOURCE_DIR}/src")
    target_link_libraries(${target} PRIVATE ${test_LIBS} Qt6::Test $<$<BOOL:${test_GUI}>:Qt6::Widgets>)
    target_compile_definitions(${target} PRIVATE
        ASSAY_FIXTURES="${CMAKE_SOURCE_DIR}/tests/fixtures" ASSAY_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    assay_dress(${target})
    add_test(NAME ${room}.${name} COMMAND ${target})
    set_tests_properties(${room}.${name} PROPERTIES
        LABELS ${room}
        TIMEOUT 120
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_LOGGING_RULES=qt.qpa.*=false;ASAN_OPTIONS=detect_stack_use_after_return=1;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/cmake/lsan.supp:print_suppressions=0;UBSAN_OPTIONS=print_stacktrace=1;TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/cmake/tsan.supp"
    )
endfunction()

function(assay_bench name)
    cmake_parse_arguments(PARSE_ARGV 1 bench "" "" "LIBS;SOURCES")
    set(target bench_${name})
    add_executable(${target} EXCLUDE_FROM_ALL "${CMAKE_SOURCE_DIR}/tests/bench/${name}.cpp" ${bench_SOURCES})
    target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}/tests" "${CMAKE_SOURCE_DIR}/src")
    target_link_libraries(${target} PRIVATE ${bench_LIBS})
    target_compile_definitions(${target} PRIVATE ASSAY_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    assay_dress(${target})
    set_property(GLOBAL APPEND PROPERTY ASSAY_BENCHES ${target})
endfunction()
