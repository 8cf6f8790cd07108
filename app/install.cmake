# What is installed, and the package that cpack makes of it.

install(TARGETS hilera RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
# Beside the program's own libraries: nobody starts it by hand.
install(TARGETS hilera-worker hilera-worker-network hilera-keeper RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/hilera)
install(DIRECTORY resources/manual DESTINATION ${CMAKE_INSTALL_DOCDIR})

# hilera_describe(FILE LANGUAGE WHAT): what the program says of its own command line; compressed if the name ends in .gz.
set(described_files)
function(hilera_describe file language what)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/described/${file})
    get_filename_component(folder ${output} DIRECTORY)
    file(MAKE_DIRECTORY ${folder})
    set(command "$<TARGET_FILE:hilera>" describe ${what} --language ${language})
    if(file MATCHES "\\.gz$")
        list(APPEND command | gzip -9n)
    endif()
    add_custom_command(OUTPUT ${output} COMMAND ${command} > ${output} DEPENDS hilera VERBATIM)
    set(described_files ${described_files} ${output} PARENT_SCOPE)
endfunction()
hilera_describe(hilera.1.gz en man)
hilera_describe(es/hilera.1.gz es man)
hilera_describe(hilera en bash)
hilera_describe(_hilera en zsh)
hilera_describe(hilera.fish en fish)
set(described ${CMAKE_CURRENT_BINARY_DIR}/described)
install(FILES ${described}/hilera.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${described}/es/hilera.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/es/man1)
install(FILES ${described}/hilera DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${described}/_hilera DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${described}/hilera.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

if(HILERA_GUI)
    install(FILES resources/desktop/hilera.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES resources/desktop/org.hilera.hilera.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES resources/desktop/hilera-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME hilera.xml)
    install(FILES resources/icons/hilera.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
endif()

# A paragraph of the copyright file is indented, and a dot stands for an empty line.
file(READ LICENSE license)
string(REGEX REPLACE "^MIT License\n+Copyright[^\n]*\n+" "" license "${license}")
string(STRIP "${license}" license)
string(REGEX REPLACE "\n" "\n " license " ${license}")
string(REGEX REPLACE "\n \n" "\n .\n" license "${license}")
configure_file(resources/desktop/copyright.in ${described}/copyright @ONLY)
install(FILES ${described}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(changelog ${CMAKE_CURRENT_SOURCE_DIR}/resources/desktop/changelog)
add_custom_command(OUTPUT ${described}/changelog.gz
    COMMAND gzip -9nc ${changelog} > ${described}/changelog.gz DEPENDS ${changelog} VERBATIM)
add_custom_target(hilera-described ALL DEPENDS ${described_files} ${described}/changelog.gz)
install(FILES ${described}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES resources/desktop/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME hilera)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGE_CONTACT "The Hilera developers <hilera@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "see what threads, processes and coroutines do")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Hilera runs real tasks under real concurrency strategies and draws, while it
happens, what every thread, process and coroutine did. It is made for teaching:
choose a lesson, guess how long it will take, press Run, and watch.
.
It records programs of your own, too, and its command line needs no display.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
# Built on Debian 12 it installs on 13, too: there the libraries provide their former names.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ca-certificates, fonts-dejavu-core, python3, qt6-wayland")
include(CPack)
