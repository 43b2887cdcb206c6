# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name IN ITEMS MarkdownStream MarkdownParser AnswerErrors)
    assay_test(ui ${name} GUI LIBS Assay::ui)
endforeach()
assay_test(ui MathText GUI LIBS Assay::ui)
assay_test(ui AnswerView GUI LIBS Assay::ui Qt6::Network)
assay_test(ui AnswerParts GUI LIBS Assay::ui Qt6::Network)
assay_test(ui AnswerPane GUI LIBS Assay::ui Assay::test_support)
assay_test(ui MarkdownReference GUI LIBS Assay::ui md4c::md4c-html SOURCES "${CMAKE_CURRENT_SOURCE_DIR}/HtmlBlocks.cpp")
