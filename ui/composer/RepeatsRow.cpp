// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/RepeatsRow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace assay::ui {

RepeatsRow::RepeatsRow(QWidget *parent) : QWidget(parent), m_count(new QSpinBox(this))
{
    m_count->setObjectName(QStringLiteral("repeats"));
    m_count->setRange(1, most);
    auto *label = new QLabel(tr("&Repeats"), this);
    label->setBuddy(m_count);
    m_count->setToolTip(tr("How often each model is asked, one time after the other: answers differ from time to time"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(label);
    layout->addStretch(1);
    layout->addWidget(m_count);
    connect(m_count, &QSpinBox::valueChanged, this, &RepeatsRow::changed);
}

void RepeatsRow::setRepeats(int repeats)
{
    m_count->setValue(repeats);
}

int RepeatsRow::repeats() const
{
    return m_count->value();
}

} // namespace assay::ui
