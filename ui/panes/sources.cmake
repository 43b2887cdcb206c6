# SPDX-License-Identifier: GPL-3.0-or-later
# What ui/panes adds to the room; paths count from ui/.
list(APPEND ui_sources
    ErrorText.cpp
    ErrorText.h
    panes/AnswerPane.cpp
    panes/AnswerPane.h
    panes/AnswerState.cpp
    panes/AnswerState.h
    panes/ElidedLabel.cpp
    panes/ElidedLabel.h
    panes/FindBar.cpp
    panes/FindBar.h
    panes/LinkQuestion.cpp
    panes/LinkQuestion.h
    panes/MetricsLine.cpp
    panes/MetricsLine.h
    panes/NoticePanel.cpp
    panes/NoticePanel.h
    panes/PaneArea.cpp
    panes/PaneArea.h
    panes/PaneHeader.cpp
    panes/PaneHeader.h
    panes/PaneIdentity.h
    panes/Skeleton.cpp
    panes/Skeleton.h
    panes/ThinSplitter.cpp
    panes/ThinSplitter.h
)
