// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/BeginningLine.h"

#include "ui/panes/ElidedLabel.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/IconButton.h"

#include <QHBoxLayout>
#include <QLabel>

namespace assay::ui {

BeginningLine::BeginningLine(QWidget *parent) : QWidget(parent), m_text(new ElidedLabel(this))
{
    setObjectName(QStringLiteral("beginning"));
    auto *icon = new QLabel(this);
    icon->setPixmap(Theme::icon(QStringLiteral("branch"), Theme::accent()).pixmap(QSize(16, 16), devicePixelRatio()));
    auto *drop = new IconButton(QStringLiteral("close"), tr("Begin without it"), this);
    drop->setObjectName(QStringLiteral("dropBeginning"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 4, 0);
    layout->setSpacing(8);
    layout->addWidget(icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(drop);
    connect(drop, &QToolButton::clicked, this, &BeginningLine::dropped);
    hide();
}

void BeginningLine::setText(const QString &text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

QString BeginningLine::text() const
{
    return m_text->text();
}

} // namespace assay::ui
