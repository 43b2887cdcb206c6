# SPDX-License-Identifier: GPL-3.0-or-later
# What ui/markdown adds to the room; paths count from ui/.
list(APPEND ui_sources
    markdown/BlockParser.cpp
    markdown/BlockParser.h
    markdown/Document.h
    markdown/Entities.cpp
    markdown/Entities.h
    markdown/MarkdownStream.cpp
    markdown/MarkdownStream.h
    markdown/OpenTail.cpp
    markdown/Segmenter.cpp
    markdown/Segmenter.h
    markdown/TextCleaner.cpp
    markdown/TextCleaner.h
)
