# One library a folder of src/: compactproof::<folder>, built from every .cpp in it.
function(add_module name)
  cmake_parse_arguments(module "" "" "USES;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/src/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  add_library(compactproof_${name} STATIC ${sources})
  add_library(compactproof::${name} ALIAS compactproof_${name})
  target_include_directories(compactproof_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/src)
  foreach(used IN LISTS module_USES)
    target_link_libraries(compactproof_${name} PUBLIC compactproof::${used})
  endforeach()
  target_link_libraries(compactproof_${name} PRIVATE ${module_LIBRARIES})
  compactproof_warnings(compactproof_${name})
endfunction()

function(compactproof_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
  # GCC 12 warns wrongly of "literal" + std::string (GCC bug 105651).
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
  if(COMPACTPROOF_WARNINGS_AS_ERRORS)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
endfunction()

# Builds every framework and rule file into the module as src/framework/load_framework.h's embedded_files().
function(embed_files module output)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}
    ${CMAKE_CURRENT_SOURCE_DIR}/rules/*.yaml ${CMAKE_CURRENT_SOURCE_DIR}/frameworks/*.yaml)
  add_executable(embed_files ${CMAKE_CURRENT_SOURCE_DIR}/cmake/embed_files.cpp)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/${output})
  add_custom_command(OUTPUT ${generated}
    COMMAND embed_files ${generated} ${CMAKE_CURRENT_SOURCE_DIR} ${files}
    DEPENDS embed_files ${files} WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} VERBATIM)
  target_sources(compactproof_${module} PRIVATE ${generated})
endfunction()

# Builds one text file into the module, as the constant compactproof::<constant> that <header> declares.
function(embed_text module constant header file)
  file(READ ${CMAKE_CURRENT_SOURCE_DIR}/${file} text)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/embedded_${constant}.cpp)
  file(CONFIGURE OUTPUT ${generated} @ONLY CONTENT [[
#include "@header@"

namespace compactproof {

const std::string_view @constant@ = R"embedded(@text@)embedded";

}  // namespace compactproof
]])
  target_sources(compactproof_${module} PRIVATE ${generated})
endfunction()
