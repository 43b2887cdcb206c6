// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/TokenTally.h"

#include "engine/Conversation.h"
#include "engine/TokenCounter.h"
#include "ui/Context.h"
#include "ui/Format.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Badge.h"

#include <algorithm>

namespace assay::ui {

using namespace Qt::StringLiterals;
using core::TokenCount;

TokenTally::TokenTally(const Context &context, QWidget *parent)
    : QToolButton(parent),
      m_context(context),
      m_counter(new engine::TokenCounter({context.providers, context.keys, context.catalogue, context.clock, context.store,
                                          context.budgets, &context.engine.limits()},
                                         this))
{
    setObjectName(u"countTokens"_s);
    setAccessibleName(tr("Count tokens"));
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(32);
    setFont(Theme::tabular(font()));
    setForegroundRole(QPalette::PlaceholderText);
    hide();
    connect(this, &QToolButton::clicked, this, &TokenTally::countNow);
    connect(m_counter, &engine::TokenCounter::counted, this,
            [this](int position, const TokenCount &count) { m_counts.insert(position, count); });
    connect(m_counter, &engine::TokenCounter::finished, this, [this] {
        setEnabled(true);
        showFigure();
    });
}

void TokenTally::setPlan(const core::Comparison &plan)
{
    if (plan.turns == m_plan.turns && plan.system == m_plan.system && plan.parameters == m_plan.parameters
        && plan.contestants == m_plan.contestants) {
        return;
    }
    m_plan = plan;
    m_counter->cancel();
    m_counts.clear();
    const bool asks =
        !plan.turns.isEmpty() && (!plan.turns.constFirst().prompt.isEmpty() || !plan.turns.constFirst().attachments.isEmpty());
    for (int position = 0; asks && position < plan.contestants.size(); ++position) {
        const core::Contestant &contestant = plan.contestants.at(position);
        const core::CompletionRequest request =
            engine::buildRequest(plan, contestant, engine::Conversation(contestant.route), plan.turns.constFirst());
        m_counts.insert(position, {core::estimatedTokens(request), true});
    }
    setEnabled(true);
    setVisible(!m_counts.isEmpty());
    showFigure();
}

void TokenTally::countNow()
{
    setEnabled(false);
    showFigure(tr("counting…"));
    m_counter->start(m_plan);
}

void TokenTally::showFigure(const QString &instead)
{
    if (m_counts.isEmpty()) {
        return;
    }
    const auto [least, most] = std::ranges::minmax(m_counts, {}, &TokenCount::input);
    const bool estimated = std::ranges::any_of(m_counts, &TokenCount::estimated);
    const QString figure =
        least.input == most.input
            ? Format::tokens(most.input)
            : tr("%1–%2 tok", "fewest and most tokens").arg(Format::count(least.input), Format::count(most.input));
    setText(instead.isEmpty() ? (estimated ? u"≈ "_s + figure : figure) : instead);
    setToolTip(tip());
    setAccessibleDescription(text());
}

QString TokenTally::tip() const
{
    QStringList lines{tr("Tokens of the prompt. Click to have them counted by the providers that can.")};
    for (const auto &[position, count] : m_counts.asKeyValueRange()) {
        const core::Route &route = m_plan.contestants.at(position).route;
        const core::ModelInfo *model = m_context.catalogue.catalogue().find(route);
        const QString name = model != nullptr ? model->displayName() : route.model.toString();
        const QString provider = providerNameOf(m_context.providers, route.provider);
        lines.append(
            count.estimated
                ? tr("%1 (%2): ≈ %3, estimated", "model, provider, tokens").arg(name, provider, Format::tokens(count.input))
                : tr("%1 (%2): %3, counted", "model, provider, tokens").arg(name, provider, Format::tokens(count.input)));
    }
    return lines.join(u'\n');
}

} // namespace assay::ui
