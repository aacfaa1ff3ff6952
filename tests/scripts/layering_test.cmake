# The layering check itself: it names the file and the folder, and passes a tree without mistakes.
#   cmake -D CHECK=tests/layering.cmake -D WORK_DIR=<scratch> -P layering_test.cmake
cmake_minimum_required(VERSION 3.25)

function(check_tree expected_message)
  execute_process(COMMAND ${CMAKE_COMMAND} -D SOURCE_DIR=${WORK_DIR} -P ${CHECK}
    RESULT_VARIABLE outcome ERROR_VARIABLE said OUTPUT_QUIET)
  if(expected_message STREQUAL "" AND outcome EQUAL 0)
    return()
  endif()
  string(FIND "${said}" "${expected_message}" place)
  if(outcome EQUAL 0 OR expected_message STREQUAL "" OR place EQUAL -1)
    message(FATAL_ERROR "expected «${expected_message}» but the check said «${said}» (${outcome})")
  endif()
endfunction()

file(REMOVE_RECURSE ${WORK_DIR})
file(WRITE ${WORK_DIR}/src/error.h "")
file(WRITE ${WORK_DIR}/src/text/good.h "#include <string>\n#include \"error.h\"\n#include \"text/span.h\"\n")
file(WRITE ${WORK_DIR}/src/cli/main.cpp "#include \"readers/read_document.h\"\n#include \"text/span.h\"\n")
check_tree("")

file(WRITE ${WORK_DIR}/src/text/bad.h "#include \"readers/zip.h\"\n")
check_tree("src/text/bad.h: text/ may not include readers/")
file(REMOVE ${WORK_DIR}/src/text/bad.h)

file(WRITE ${WORK_DIR}/src/language/bad.cpp "  #  include \"engine/verdict.h\"  // for the enum\n")
check_tree("src/language/bad.cpp: language/ may not include engine/")
file(REMOVE ${WORK_DIR}/src/language/bad.cpp)

file(WRITE ${WORK_DIR}/src/text/bare.cpp "#include \"span.h\"\n")
check_tree("src/text/bare.cpp: write \"span.h\" with its folder")
file(REMOVE ${WORK_DIR}/src/text/bare.cpp)

file(WRITE ${WORK_DIR}/src/util/any.h "")
check_tree("the folder util/ has no place")
