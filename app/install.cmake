install(TARGETS hilera RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
# Beside the program's own libraries: nobody starts it by hand.
install(TARGETS hilera-worker hilera-worker-network hilera-keeper RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/hilera)
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
if(HILERA_GUI)
    install(FILES resources/hilera.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES resources/icons/hilera.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
endif()
