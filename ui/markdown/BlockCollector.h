// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markdown/Document.h"
#include "ui/markdown/Notes.h"
#include "ui/markdown/Shield.h"

#include <QStringList>

#include <md4c.h>

namespace assay::ui {

/// Makes blocks of what md4c reports. One block is open at a time; nesting lives in the containers.
class BlockCollector final {
public:
    BlockCollector(const Shielded &source, NoteLabels notes) : m_source(source), m_notes(std::move(notes)) {}

    QList<Block> blocks;

    int enterBlock(MD_BLOCKTYPE type, const void *detail);
    int leaveBlock(MD_BLOCKTYPE type);
    int enterSpan(MD_SPANTYPE type, const void *detail);
    int leaveSpan(MD_SPANTYPE type);
    int text(MD_TEXTTYPE type, QByteArrayView text);

private:
    struct List {
        bool ordered;
        int next;
    };

    void open(Block::Kind kind);
    void close();
    void enterItem(const MD_BLOCK_LI_DETAIL &detail);
    void leaveItem();
    void enterCell(const MD_BLOCK_TD_DETAIL &detail);
    void enterLink(const QString &address);
    void append(QStringView text, const Span &style);
    void appendText(const QString &text);
    void appendThing(const Shielding &thing);
    void appendFormula(const Shielding &formula);
    void appendCode(QString code);
    void makeNote(const QString &label);
    static void trim(Block &block);
    void raise(Block &block) const;
    /// Where text goes: the open block or its last cell. nullptr: nowhere.
    [[nodiscard]] QString *target();
    [[nodiscard]] QList<Span> &spans();
    [[nodiscard]] Span style() const;
    [[nodiscard]] QString addressOf(const MD_ATTRIBUTE &attribute) const;

    const Shielded &m_source;
    NoteLabels m_notes;
    QList<Container> m_containers;
    QList<List> m_lists;
    Block m_block;
    bool m_open = false;
    bool m_breakDue = false;    ///< a formula stands on a line of its own
    QList<qsizetype> m_escaped; ///< brackets of the open block that are nothing but brackets
    int m_bold = 0;
    int m_italic = 0;
    int m_strike = 0;
    int m_code = 0;
    int m_image = 0;
    qsizetype m_imageStart = 0;
    QString m_imageName;
    QStringList m_links;
};

} // namespace assay::ui
