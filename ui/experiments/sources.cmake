# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND ui_sources
    experiments/ChainEditor.cpp
    experiments/ChainEditor.h
    experiments/DuelChart.cpp
    experiments/DuelChart.h
    experiments/DuelText.cpp
    experiments/ExperimentForm.cpp
    experiments/ExperimentForm.h
    experiments/ExperimentPanel.cpp
    experiments/ExperimentPanel.h
    experiments/ExperimentText.cpp
    experiments/ExperimentText.h
    experiments/ExperimentsPage.cpp
    experiments/ExperimentsPage.h
    experiments/KeptReports.cpp
    experiments/KeptReports.h
    experiments/ReportHtml.cpp
    experiments/ReportHtml.h
    experiments/ReportParts.cpp
    experiments/ReportParts.h
    experiments/ReportView.cpp
    experiments/ReportView.h
    experiments/RouteList.cpp
    experiments/RouteList.h
    experiments/StepLimits.cpp
    experiments/StepLimits.h
)
