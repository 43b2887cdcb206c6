// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"

#include <QWidget>

namespace assay::ui {

class FlowLayout;

/// The attachments of the prompt as chips; hidden while there are none.
class AttachmentStrip final : public QWidget {
    Q_OBJECT
public:
    explicit AttachmentStrip(QWidget *parent = nullptr);

    [[nodiscard]] const QList<core::Attachment> &attachments() const { return m_attachments; }
    void setAttachments(const QList<core::Attachment> &attachments);
    void add(const core::Attachment &attachment);
    /// Puts the chips behind that widget in the tab order; returns the last one, or `before`.
    QWidget *chainAfter(QWidget *before);

Q_SIGNALS:
    void changed();

private:
    void rebuild();

    QList<core::Attachment> m_attachments;
    FlowLayout *m_flow;
};

} // namespace assay::ui
