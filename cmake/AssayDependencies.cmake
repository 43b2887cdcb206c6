# SPDX-License-Identifier: GPL-3.0-or-later
find_package(Qt6 6.8 REQUIRED COMPONENTS Core Gui Widgets Network Svg SvgWidgets Charts HttpServer LinguistTools)
qt_standard_project_setup(REQUIRES 6.8)
if(ASSAY_TESTS)
    find_package(Qt6 6.8 REQUIRED COMPONENTS Test)
endif()
find_package(KF6SyntaxHighlighting REQUIRED)
find_package(Qt6Keychain REQUIRED)
find_package(simdjson REQUIRED)
find_package(md4c REQUIRED)
find_package(Boost REQUIRED CONFIG) # headers only: Boost.Math
find_package(SQLite3 3.46 REQUIRED)
