# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name IN ITEMS Theme Format LimitsText PanePlan AnswerDiff ParametersForm)
    assay_test(ui ${name} GUI LIBS Assay::ui)
endforeach()
foreach(name IN ITEMS Picker Settings TokenTally Window Layout Comparing GoingOn German)
    assay_test(ui ${name} GUI LIBS Assay::ui Assay::test_support)
endforeach()

if(TARGET test_ui_German)
    set(german "${CMAKE_CURRENT_BINARY_DIR}/assay_de.qm")
    add_custom_command(OUTPUT "${german}"
        COMMAND Qt6::lrelease -silent "${CMAKE_SOURCE_DIR}/translations/assay_de.ts" -qm "${german}"
        DEPENDS "${CMAKE_SOURCE_DIR}/translations/assay_de.ts"
        VERBATIM
    )
    target_sources(test_ui_German PRIVATE "${german}")
    target_compile_definitions(test_ui_German PRIVATE ASSAY_GERMAN="${german}")
endif()

# With a real database behind them.
foreach(name IN ITEMS Spend History DataPage Replay Experiments)
    assay_test(ui ${name} GUI LIBS Assay::ui Assay::store Assay::test_support)
endforeach()
