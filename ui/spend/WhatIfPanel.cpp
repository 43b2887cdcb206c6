// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spend/WhatIfPanel.h"

#include "ui/Context.h"
#include "ui/Format.h"
#include "ui/panes/PaneBadge.h"
#include "ui/picker/ModelPicker.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Badge.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay::ui {

using namespace Qt::StringLiterals;

WhatIfPanel::WhatIfPanel(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_of(new QComboBox(this)),
      m_model(new QPushButton(tr("Choose a model…"), this)),
      m_day(new QDateEdit(this)),
      m_answer(new QLabel(this)),
      m_assumes(new QLabel(this))
{
    build();
    connect(m_model, &QPushButton::clicked, this, &WhatIfPanel::choose);
    connect(m_of, &QComboBox::activated, this, &WhatIfPanel::ask);
    connect(m_day, &QDateEdit::dateChanged, this, &WhatIfPanel::ask);
}

void WhatIfPanel::build()
{
    m_of->setObjectName(u"whatIfOf"_s);
    m_of->setAccessibleName(tr("What is priced"));
    m_of->setMinimumContentsLength(16);
    m_of->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_model->setObjectName(u"whatIfModel"_s);
    m_day->setObjectName(u"whatIfDay"_s);
    m_day->setAccessibleName(tr("Prices of"));
    m_day->setCalendarPopup(true);
    m_day->setMaximumDate(m_context.clock.utcNow().date());
    m_day->setDate(m_day->maximumDate());
    m_answer->setObjectName(u"whatIfAnswer"_s);
    m_answer->setWordWrap(true);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont font = Theme::tabular(this->font());
    font.setWeight(QFont::DemiBold);
    m_answer->setFont(font);
    m_assumes->setObjectName(u"whatIfAssumes"_s);
    m_assumes->setWordWrap(true);
    m_assumes->setForegroundRole(QPalette::PlaceholderText);
    m_answer->hide();
    m_assumes->hide();

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new QLabel(tr("What if"), this));
    row->addWidget(m_of);
    row->addWidget(new QLabel(tr("had gone to", "what if these answers had gone to a model"), this));
    row->addWidget(m_model);
    row->addWidget(new QLabel(tr("at the prices of"), this));
    row->addWidget(m_day);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 16);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_answer);
    layout->addWidget(m_assumes);
    setVisible(m_context.history != nullptr);
}

void WhatIfPanel::setSpend(QDate from, QDate to, const QList<core::SpendGroup> &models)
{
    m_from = from;
    m_to = to;
    const QString kept = m_of->currentData().toString();
    m_of->clear();
    m_of->addItem(tr("all answers"), QString());
    for (const core::SpendGroup &group : models) {
        m_of->addItem(tr("those of %1").arg(group.route.model.toString()), group.route.toString());
    }
    m_of->setCurrentIndex(std::max(0, m_of->findData(kept)));
    ask();
}

void WhatIfPanel::setRoute(const core::Route &route)
{
    m_route = route;
    const core::ModelInfo *model = m_context.catalogue.catalogue().find(route);
    m_model->setText(u"%1 · %2"_s.arg(withoutMnemonic(model ? model->displayName() : route.model.toString()),
                                      withoutMnemonic(providerNameOf(m_context.providers, route.provider))));
    ask();
}

void WhatIfPanel::choose()
{
    auto *picker = new ModelPicker(m_context, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setSingle(true);
    connect(picker, &ModelPicker::picked, this, &WhatIfPanel::setRoute);
    picker->open();
}

void WhatIfPanel::ask()
{
    m_asked.cancel();
    if (m_route.model.isEmpty() || !m_context.history) {
        return;
    }
    m_answer->show();
    m_assumes->hide();
    const core::Price *price = m_context.catalogue.prices().priceOf(m_route, m_day->date());
    if (!price) {
        m_answer->setText(tr("No price of this model is known for that day."));
        return;
    }
    m_price = *price;
    core::WhatIfQuestion question{.from = m_from, .to = m_to, .only = {}, .route = m_route, .price = m_price};
    question.only = core::Route::fromString(m_of->currentData().toString());
    m_answer->setText(tr("Counting…"));
    m_asked = m_context.history->whatIf(question);
    m_asked.then(this, [this, question](const std::expected<core::WhatIf, core::StoreError> &answer) {
        if (question.route != m_route || question.price != m_price || question.from != m_from) {
            return; // something else was asked meanwhile
        }
        if (answer) {
            show(*answer);
        } else {
            m_answer->setText(tr("The history cannot be read: %1").arg(answer.error().message));
        }
    });
}

QString WhatIfPanel::priceText(const core::Price &price) const
{
    const QString figures = tr("$%1 in and $%2 out per million tokens")
                                .arg(Format::perMillion(price.base.input), Format::perMillion(price.base.output));
    return price.validFrom.isValid()
               ? tr("%1, since %2").arg(figures, QLocale().toString(price.validFrom, QLocale::ShortFormat))
               : figures;
}

void WhatIfPanel::show(const core::WhatIf &answer)
{
    if (answer.attempts == 0) {
        m_answer->setText(tr("None of these answers has a known number of tokens."));
        return;
    }
    const QString range = answer.low == answer.high
                              ? Format::money(answer.low)
                              : tr("%1 to %2", "a range").arg(Format::money(answer.low), Format::money(answer.high));
    QString text = tr("≈ %1 for %n answer(s)", nullptr, answer.attempts).arg(range) + u", "_s
                   + (answer.paidUnknown == answer.attempts ? tr("instead of an unknown cost")
                                                            : tr("instead of %1").arg(Format::money(answer.paid)));
    if (answer.paidUnknown > 0 && answer.paidUnknown < answer.attempts) {
        text += u" + "_s + tr("%n unknown", nullptr, answer.paidUnknown);
    }
    m_answer->setText(text);
    QStringList assumes{
        tr("At %1.").arg(priceText(m_price)),
        tr("Assumes that each answer would have had the same number of tokens, which another tokenizer and another "
           "temper would not give.")};
    if (answer.low != answer.high) {
        assumes.append(tr("The low end lets the cache hold as much as it did, the high end nothing."));
    }
    if (answer.unpriced > 0) {
        assumes.append(tr("%n answer(s) of unknown size are left out.", nullptr, answer.unpriced));
    }
    m_assumes->setText(assumes.join(u' '));
    m_assumes->show();
}

QString WhatIfPanel::text() const
{
    return m_answer->isVisibleTo(this) ? m_answer->text() : QString();
}

} // namespace assay::ui
