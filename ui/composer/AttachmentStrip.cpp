// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/AttachmentStrip.h"

#include "ui/Format.h"
#include "ui/composer/Chip.h"
#include "ui/widgets/FlowLayout.h"

namespace assay::ui {

using namespace Qt::StringLiterals;

AttachmentStrip::AttachmentStrip(QWidget *parent) : QWidget(parent), m_flow(new FlowLayout(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void AttachmentStrip::setAttachments(const QList<core::Attachment> &attachments)
{
    m_attachments = attachments;
    rebuild();
    Q_EMIT changed();
}

void AttachmentStrip::add(const core::Attachment &attachment)
{
    m_attachments.append(attachment);
    rebuild();
    Q_EMIT changed();
}

QWidget *AttachmentStrip::chainAfter(QWidget *before)
{
    for (int i = 0; i < m_flow->count(); ++i) {
        QWidget *chip = m_flow->itemAt(i)->widget();
        setTabOrder(before, chip);
        before = chip;
    }
    return before;
}

void AttachmentStrip::rebuild()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (qsizetype i = 0; i < m_attachments.size(); ++i) {
        const core::Attachment &attachment = m_attachments.at(i);
        auto *chip = new Chip(this);
        chip->setIconName(attachment.mediaType.startsWith("image/"_L1) ? u"image"_s : u"file"_s);
        chip->setTexts(attachment.name, Format::bytes(attachment.data.size()));
        connect(chip, &Chip::removeRequested, this, [this, i] {
            m_attachments.removeAt(i);
            rebuild();
            Q_EMIT changed();
        });
        m_flow->addWidget(chip);
        chip->show();
    }
    setVisible(!m_attachments.isEmpty());
    updateGeometry();
}

} // namespace assay::ui
