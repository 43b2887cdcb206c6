# SPDX-License-Identifier: GPL-3.0-or-later
assay_test(ui MarkdownStream GUI LIBS Assay::ui)
assay_test(ui MarkdownParser GUI LIBS Assay::ui)
assay_test(ui AnswerView GUI LIBS Assay::ui)
