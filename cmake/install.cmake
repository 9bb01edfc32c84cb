# What a program that embeds caseway finds with find_package(caseway): the targets caseway::engine,
# caseway::workflows and caseway::store, and caseway::caseway for all three.
include(CMakePackageConfigHelpers)

add_library(caseway_all INTERFACE)
add_library(caseway::caseway ALIAS caseway_all)
set_target_properties(caseway_all PROPERTIES EXPORT_NAME caseway)
target_link_libraries(caseway_all INTERFACE caseway_engine caseway_workflows caseway_store)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/caseway)
install(TARGETS caseway_engine caseway_workflows caseway_store caseway_all EXPORT caseway-targets)
install(TARGETS caseway)
install(DIRECTORY engine workflows store
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/caseway FILES_MATCHING PATTERN "*.hpp")
install(EXPORT caseway-targets NAMESPACE caseway:: DESTINATION ${package_dir})
configure_package_config_file(cmake/caseway-config.cmake.in
                              ${PROJECT_BINARY_DIR}/caseway-config.cmake
                              INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/caseway-config-version.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/caseway-config.cmake
              ${PROJECT_BINARY_DIR}/caseway-config-version.cmake
        DESTINATION ${package_dir})
