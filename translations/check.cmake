# SPDX-License-Identifier: GPL-3.0-or-later
# Fails if a text of the sources is missing or unfinished in TS_FILE. Works on a copy, since lupdate writes.
file(COPY_FILE "${TS_FILE}" "${COPY}")
execute_process(
    COMMAND ${LUPDATE} ${ARGUMENTS} -ts ${COPY}
    OUTPUT_VARIABLE talk ERROR_VARIABLE talk
    RESULT_VARIABLE status
)
if(status OR talk MATCHES "Qualifying with unknown|lacks Q_OBJECT|[Ee]rror")
    message(FATAL_ERROR "lupdate could not read the sources:\n${talk}")
endif()
file(READ "${COPY}" text)
string(REPLACE ";" "," text "${text}")
string(REGEX MATCHALL "<message[^>]*>[^\n]*\n(        [^\n]*\n)*    </message>" messages "${text}")
set(unfinished "")
foreach(message IN LISTS messages)
    if(message MATCHES "type=\"unfinished\"" AND message MATCHES "<source>(.*)</source>")
        list(APPEND unfinished "  ${CMAKE_MATCH_1}")
    endif()
endforeach()
list(LENGTH messages total)
list(LENGTH unfinished count)
if(text MATCHES "type=\"unfinished\"" AND count EQUAL 0)
    set(unfinished "  (see ${COPY})")
endif()
if(unfinished)
    list(JOIN unfinished "\n" unfinished)
    message(FATAL_ERROR "${count} of ${total} texts have no translation yet in ${TS_FILE}:\n${unfinished}")
endif()
message(STATUS "${total} texts, all translated")
