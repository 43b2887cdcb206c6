# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name IN ITEMS MarkdownStream MarkdownParser AnswerErrors)
    assay_test(ui ${name} GUI LIBS Assay::ui)
endforeach()
assay_test(ui AnswerView GUI LIBS Assay::ui Qt6::Network)
assay_test(ui AnswerPane GUI LIBS Assay::ui Assay::test_support)
