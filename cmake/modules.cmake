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

# Compiles the embedded frameworks into what the program runs, so that a start reads no YAML. The tool is the module
# itself; the result is a library of its own that whoever uses the module links behind it.
function(compile_frameworks module)
  add_executable(compile_frameworks ${CMAKE_CURRENT_SOURCE_DIR}/cmake/compile_frameworks.cpp)
  target_include_directories(compile_frameworks PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/src)
  target_link_libraries(compile_frameworks PRIVATE $<TARGET_FILE:compactproof_${module}>
    $<TARGET_PROPERTY:compactproof_${module},LINK_LIBRARIES>)
  add_dependencies(compile_frameworks compactproof_${module})
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/compiled_frameworks.cpp)
  add_custom_command(OUTPUT ${generated} COMMAND compile_frameworks ${generated} DEPENDS compile_frameworks VERBATIM)
  add_library(compactproof_compiled_frameworks STATIC ${generated})
  target_include_directories(compactproof_compiled_frameworks PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/src)
  target_link_libraries(compactproof_${module} INTERFACE compactproof_compiled_frameworks)
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
