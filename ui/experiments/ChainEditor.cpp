// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/experiments/ChainEditor.h"

#include "ui/Context.h"
#include "ui/experiments/RouteList.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FlowLayout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace assay::ui {

using namespace Qt::StringLiterals;
using core::FallbackTrigger;

namespace {

QString triggerText(FallbackTrigger trigger)
{
    switch (trigger) {
    case FallbackTrigger::RateLimit:
        return ChainEditor::tr("Rate limit");
    case FallbackTrigger::Overload:
        return ChainEditor::tr("Overload");
    case FallbackTrigger::Server:
        return ChainEditor::tr("Server error");
    case FallbackTrigger::Network:
        return ChainEditor::tr("Network");
    case FallbackTrigger::Timeout:
        return ChainEditor::tr("Timeout");
    case FallbackTrigger::SlowFirstToken:
        return ChainEditor::tr("Slow first token");
    case FallbackTrigger::Cut:
        return ChainEditor::tr("Broken off in the middle");
    }
    return {};
}

QStringList listIn(const QString &text)
{
    QStringList out;
    for (const auto words = text.split(u',', Qt::SkipEmptyParts); const QString &word : words) {
        if (const QString trimmed = word.trimmed(); !trimmed.isEmpty()) {
            out.append(trimmed);
        }
    }
    return out;
}

} // namespace

ChainEditor::ChainEditor(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_hops(new RouteList(context, tr("Fallback routes"), this)),
      m_retries(new QSpinBox(this)),
      m_firstToken(new QDoubleSpinBox(this)),
      m_shownText(new QComboBox(this)),
      m_routerModels(new QLineEdit(this)),
      m_routerOrder(new QLineEdit(this)),
      m_routerFallbacks(new QCheckBox(tr("It may change the upstream provider"), this)),
      m_routerParameters(new QCheckBox(tr("Only upstreams that know every parameter"), this)),
      m_preview(new QLabel(this))
{
    build();
    setContestant({});
}

void ChainEditor::build()
{
    auto *triggers = new QWidget(this);
    auto *flow = new FlowLayout(triggers);
    for (const auto all = core::allFallbackTriggers(); const FallbackTrigger trigger : all) {
        auto *box = new QCheckBox(triggerText(trigger), triggers);
        flow->addWidget(box);
        m_triggers.append({trigger, box});
        connect(box, &QCheckBox::toggled, this, &ChainEditor::preview);
    }
    m_retries->setRange(0, 2);
    m_firstToken->setRange(0, 600);
    m_firstToken->setDecimals(1);
    m_firstToken->setSuffix(tr(" s"));
    m_firstToken->setSpecialValueText(tr("no limit"));
    m_shownText->addItem(tr("Keep it, with a line where it broke off"), static_cast<int>(core::ShownText::Marked));
    m_shownText->addItem(tr("Keep it as it is"), static_cast<int>(core::ShownText::Kept));
    m_shownText->addItem(tr("Fold it away"), static_cast<int>(core::ShownText::Folded));
    m_routerModels->setPlaceholderText(tr("anthropic/claude…, openai/gpt…"));
    m_routerOrder->setPlaceholderText(tr("Anthropic, Amazon Bedrock"));
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setForegroundRole(QPalette::PlaceholderText);
    m_preview->setObjectName(u"chainPreview"_s);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Then try"), m_hops);
    form->addRow(tr("Go on after"), triggers);
    form->addRow(tr("&Retries before"), m_retries);
    form->addRow(tr("&First token within"), m_firstToken);
    form->addRow(tr("Text that was &shown"), m_shownText);
    form->addRow(m_preview);
    form->addRow(tr("OpenRouter's &models"), m_routerModels);
    form->addRow(tr("Its &upstreams, in order"), m_routerOrder);
    form->addRow(m_routerFallbacks);
    form->addRow(m_routerParameters);
    connect(m_hops, &RouteList::changed, this, &ChainEditor::preview);
    connect(m_retries, &QSpinBox::valueChanged, this, &ChainEditor::preview);
    connect(m_firstToken, &QDoubleSpinBox::valueChanged, this, &ChainEditor::preview);
    connect(m_shownText, &QComboBox::currentIndexChanged, this, &ChainEditor::preview);
}

void ChainEditor::setContestant(const core::Contestant &contestant)
{
    m_contestant = contestant;
    const core::FallbackChain &chain = contestant.fallback;
    m_hops->setRoutes(chain.routes());
    for (const auto &[trigger, box] : std::as_const(m_triggers)) {
        box->setChecked(chain.triggers.testFlag(trigger));
    }
    m_retries->setValue(chain.retries);
    m_firstToken->setValue(chain.limits.firstToken ? static_cast<double>(chain.limits.firstToken->count()) / 1000 : 0);
    m_shownText->setCurrentIndex(m_shownText->findData(static_cast<int>(chain.shownText)));
    m_routerModels->setText(contestant.router.models.join(u", "_s));
    m_routerOrder->setText(contestant.router.order.join(u", "_s));
    m_routerFallbacks->setChecked(contestant.router.allowFallbacks);
    m_routerParameters->setChecked(contestant.router.requireParameters);
    preview();
}

core::FallbackChain ChainEditor::chain() const
{
    core::FallbackChain out = m_contestant.fallback;
    const auto limit = std::chrono::milliseconds(qRound64(m_firstToken->value() * 1000));
    const auto firstToken = limit.count() > 0 ? std::optional(limit) : std::nullopt;
    const QList<core::FallbackHop> before = out.hops;
    out.hops.clear();
    for (const auto routes = m_hops->routes(); const core::Route &route : routes) {
        const auto kept = std::ranges::find(before, route, &core::FallbackHop::route);
        core::FallbackHop hop = kept != before.end() ? *kept : core::FallbackHop{route, {}, {}};
        hop.limits.firstToken = firstToken;
        out.hops.append(hop);
    }
    out.limits.firstToken = firstToken;
    out.triggers = {};
    for (const auto &[trigger, box] : m_triggers) {
        out.triggers.setFlag(trigger, box->isChecked());
    }
    out.retries = m_retries->value();
    out.shownText = static_cast<core::ShownText>(m_shownText->currentData().toInt());
    return out;
}

void ChainEditor::applyTo(core::Contestant &contestant) const
{
    contestant.fallback = chain();
    if (contestant.fallback.isEmpty()) {
        contestant.fallback = core::FallbackChain();
    }
    contestant.router.models = listIn(m_routerModels->text());
    contestant.router.order = listIn(m_routerOrder->text());
    contestant.router.allowFallbacks = m_routerFallbacks->isChecked();
    contestant.router.requireParameters = m_routerParameters->isChecked();
}

void ChainEditor::preview()
{
    const core::FallbackChain now = chain();
    if (now.isEmpty()) {
        m_preview->setText(tr("Without a fallback an answer that fails stays failed."));
        Q_EMIT changed();
        return;
    }
    QStringList reasons;
    for (const auto &[trigger, box] : std::as_const(m_triggers)) {
        if (box->isChecked()) {
            reasons.append(box->text().toLower());
        }
    }
    QString text = tr("%n try(s) on each route; after %1 the next one is asked:", nullptr, now.retries + 1)
                       .arg(reasons.isEmpty() ? tr("nothing") : reasons.join(u", "_s));
    QList<core::Route> all = now.routes();
    if (!m_contestant.route.model.isEmpty()) {
        all.prepend(m_contestant.route);
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        text += u"\n%1. %2"_s.arg(i + 1).arg(all.at(i).toString());
    }
    if (const auto loop = now.loopFrom(m_contestant.route, m_contestant.key)) {
        text += u'\n' + tr("The chain comes back to %1.").arg(loop->toString());
    }
    m_preview->setText(text);
    Q_EMIT changed();
}

} // namespace assay::ui
