// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/experiments/ChainEditor.h"

#include "ui/Context.h"
#include "ui/experiments/RouteList.h"
#include "ui/experiments/StepLimits.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FlowLayout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

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
      m_limits(new StepLimits(this)),
      m_shownText(new QComboBox(this)),
      m_routerModels(new QLineEdit(this)),
      m_routerOrder(new QLineEdit(this)),
      m_routerOnly(new QLineEdit(this)),
      m_routerIgnore(new QLineEdit(this)),
      m_routerSort(new QComboBox(this)),
      m_routerFallbacks(new QCheckBox(tr("It may change the upstream provider"), this)),
      m_routerParameters(new QCheckBox(tr("Only upstreams that know every parameter"), this)),
      m_routerPrivate(new QCheckBox(tr("Only upstreams that do not keep prompts for training"), this)),
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
    m_shownText->addItem(tr("Keep it, with a line where it broke off"), static_cast<int>(core::ShownText::Marked));
    m_shownText->addItem(tr("Keep it as it is"), static_cast<int>(core::ShownText::Kept));
    m_shownText->addItem(tr("Fold it away"), static_cast<int>(core::ShownText::Folded));
    m_routerModels->setPlaceholderText(tr("anthropic/claude…, openai/gpt…"));
    m_routerOrder->setPlaceholderText(tr("Anthropic, Amazon Bedrock"));
    m_routerOnly->setPlaceholderText(tr("any"));
    m_routerIgnore->setPlaceholderText(tr("none"));
    m_routerSort->addItem(tr("as the router likes"), QString());
    m_routerSort->addItem(tr("the cheapest first"), u"price"_s);
    m_routerSort->addItem(tr("the one with most tokens a second first"), u"throughput"_s);
    m_routerSort->addItem(tr("the one that answers soonest first"), u"latency"_s);
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
    form->addRow(tr("Time limits"), m_limits);
    form->addRow(tr("Text that was &shown"), m_shownText);
    form->addRow(m_preview);
    form->addRow(tr("OpenRouter's &models"), m_routerModels);
    form->addRow(tr("Its &upstreams, in order"), m_routerOrder);
    form->addRow(tr("&Only these upstreams"), m_routerOnly);
    form->addRow(tr("Ne&ver these upstreams"), m_routerIgnore);
    form->addRow(tr("Else &in the order"), m_routerSort);
    form->addRow(m_routerFallbacks);
    form->addRow(m_routerParameters);
    form->addRow(m_routerPrivate);
    for (QLineEdit *field : {m_routerModels, m_routerOrder, m_routerOnly, m_routerIgnore}) {
        connect(field, &QLineEdit::textChanged, this, &ChainEditor::changed);
    }
    for (QCheckBox *box : {m_routerFallbacks, m_routerParameters, m_routerPrivate}) {
        connect(box, &QCheckBox::toggled, this, &ChainEditor::changed);
    }
    connect(m_routerSort, &QComboBox::currentIndexChanged, this, &ChainEditor::changed);
    connect(m_hops, &RouteList::changed, this, &ChainEditor::showSteps);
    connect(m_retries, &QSpinBox::valueChanged, this, &ChainEditor::preview);
    connect(m_limits, &StepLimits::changed, this, &ChainEditor::preview);
    connect(m_shownText, &QComboBox::currentIndexChanged, this, &ChainEditor::preview);
}

void ChainEditor::setContestant(const core::Contestant &contestant)
{
    m_contestant = contestant;
    const core::FallbackChain &chain = contestant.fallback;
    m_limits->setSteps({}, {});
    m_hops->setRoutes(chain.routes());
    for (const auto &[trigger, box] : std::as_const(m_triggers)) {
        box->setChecked(chain.triggers.testFlag(trigger));
    }
    m_retries->setValue(chain.retries);
    m_shownText->setCurrentIndex(m_shownText->findData(static_cast<int>(chain.shownText)));
    m_routerModels->setText(contestant.router.models.join(u", "_s));
    m_routerOrder->setText(contestant.router.order.join(u", "_s));
    m_routerOnly->setText(contestant.router.only.join(u", "_s));
    m_routerIgnore->setText(contestant.router.ignore.join(u", "_s));
    m_routerSort->setCurrentIndex(std::max(0, m_routerSort->findData(contestant.router.sort)));
    m_routerFallbacks->setChecked(contestant.router.allowFallbacks);
    m_routerParameters->setChecked(contestant.router.requireParameters);
    m_routerPrivate->setChecked(contestant.router.denyDataCollection);
    preview();
}

void ChainEditor::setRoute(const core::Route &route)
{
    if (m_contestant.route != route) {
        m_contestant.route = route;
        showSteps();
    }
}

void ChainEditor::showSteps()
{
    const QList<core::Route> shown = m_limits->routes();
    const QList<core::HopLimits> before = m_limits->limits();
    const core::FallbackChain &known = m_contestant.fallback;
    const core::HopLimits own = before.isEmpty() ? known.limits : before.constFirst();
    QList<core::Route> routes{m_contestant.route};
    QList<core::HopLimits> limits{own};
    for (const auto hops = m_hops->routes(); const core::Route &route : hops) {
        const qsizetype at = shown.indexOf(route, 1);
        const auto given = std::ranges::find(known.hops, route, &core::FallbackHop::route);
        routes.append(route);
        // A step that is new may take as long as the first.
        limits.append(at > 0 ? before.at(at) : given != known.hops.end() ? given->limits : own);
    }
    m_limits->setSteps(routes, limits);
    preview();
}

core::FallbackChain ChainEditor::chain() const
{
    core::FallbackChain out = m_contestant.fallback;
    const QList<core::FallbackHop> before = out.hops;
    const QList<core::HopLimits> limits = m_limits->limits();
    out.hops.clear();
    for (const auto routes = m_hops->routes(); const core::Route &route : routes) {
        const auto kept = std::ranges::find(before, route, &core::FallbackHop::route);
        core::FallbackHop hop = kept != before.end() ? *kept : core::FallbackHop{route, {}, {}};
        hop.limits = limits.value(out.hops.size() + 1);
        out.hops.append(hop);
    }
    out.limits = limits.value(0);
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
    contestant.router.only = listIn(m_routerOnly->text());
    contestant.router.ignore = listIn(m_routerIgnore->text());
    contestant.router.sort = m_routerSort->currentData().toString();
    contestant.router.denyDataCollection = m_routerPrivate->isChecked();
    contestant.router.allowFallbacks = m_routerFallbacks->isChecked();
    contestant.router.requireParameters = m_routerParameters->isChecked();
}

QString ChainEditor::stepText(const core::FallbackChain &chain, qsizetype step) const
{
    const core::Route route = step == 0 ? m_contestant.route : chain.hops.at(step - 1).route;
    const QString name = route.model.isEmpty() ? tr("the route of its own") : route.toString();
    QString text = u"%1. %2"_s.arg(step + 1).arg(name);
    if (step == chain.hops.size()) {
        return text + u": "_s + tr("has the last word, however long it takes");
    }
    const core::HopLimits &limits = chain.limitsOf(step);
    const auto seconds = [](std::chrono::milliseconds time) {
        return QLocale().toString(static_cast<double>(time.count()) / 1000, 'g', 6);
    };
    QStringList left;
    if (limits.firstToken && chain.triggers.testFlag(FallbackTrigger::SlowFirstToken)) {
        left.append(tr("after %1 s without a token").arg(seconds(*limits.firstToken)));
    }
    if (limits.total && chain.triggers.testFlag(FallbackTrigger::Timeout)) {
        left.append(tr("when it is not done after %1 s").arg(seconds(*limits.total)));
    }
    return left.isEmpty() ? text : text + u": "_s + tr("left %1", "a route, after a time").arg(left.join(u", "_s));
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
    for (qsizetype step = 0; step <= now.hops.size(); ++step) {
        text += u'\n' + stepText(now, step);
    }
    if (const auto loop = now.loopFrom(m_contestant.route, m_contestant.key)) {
        text += u'\n' + tr("The chain comes back to %1.").arg(loop->toString());
    }
    m_preview->setText(text);
    Q_EMIT changed();
}

} // namespace assay::ui
