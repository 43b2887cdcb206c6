// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/FilterBar.h"

#include "ui/Context.h"
#include "ui/Format.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/IconButton.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>

#include <utility>

namespace assay::ui {

using namespace Qt::StringLiterals;
using core::HistoryFilter;
using core::HistoryOrder;

namespace {

struct Names {
    Q_DECLARE_TR_FUNCTIONS(assay::ui::FilterBar)
};

constexpr std::pair<core::Outcome, const char *> outcomes[]{
    {core::Outcome::Complete, QT_TRANSLATE_NOOP("assay::ui::FilterBar", "complete")},
    {core::Outcome::Capped, QT_TRANSLATE_NOOP("assay::ui::FilterBar", "capped")},
    {core::Outcome::ToolCall, QT_TRANSLATE_NOOP("assay::ui::FilterBar", "calls a tool")},
    {core::Outcome::Filtered, QT_TRANSLATE_NOOP("assay::ui::FilterBar", "filtered")},
    {core::Outcome::Refused, QT_TRANSLATE_NOOP("assay::ui::FilterBar", "refused")},
    {core::Outcome::Cut, QT_TRANSLATE_NOOP("assay::ui::FilterBar", "cut")},
    {core::Outcome::Failed, QT_TRANSLATE_NOOP("assay::ui::FilterBar", "failed")},
    {core::Outcome::Stopped, QT_TRANSLATE_NOOP("assay::ui::FilterBar", "stopped")},
};

constexpr std::pair<HistoryOrder, const char *> orders[]{
    {HistoryOrder::Newest, QT_TRANSLATE_NOOP("assay::ui::FilterBar", "Newest first")},
    {HistoryOrder::Oldest, QT_TRANSLATE_NOOP("assay::ui::FilterBar", "Oldest first")},
    {HistoryOrder::Costliest, QT_TRANSLATE_NOOP("assay::ui::FilterBar", "Costliest first")},
    {HistoryOrder::Slowest, QT_TRANSLATE_NOOP("assay::ui::FilterBar", "Slowest first")},
    {HistoryOrder::Relevance, QT_TRANSLATE_NOOP("assay::ui::FilterBar", "Best match first")},
};

QString nameOf(core::Outcome outcome)
{
    for (const auto &[each, name] : outcomes) {
        if (each == outcome) {
            return Names::tr(name);
        }
    }
    return {};
}

/// What is in the list goes out of it, what is not comes in.
template <class T>
QList<T> toggled(QList<T> list, const T &value)
{
    if (list.removeAll(value) == 0) {
        list.append(value);
    }
    return list;
}

template <class T>
QList<T> without(QList<T> list, const T &value)
{
    list.removeAll(value);
    return list;
}

QAction *addToggle(QMenu *menu, const QString &text, bool on)
{
    QAction *action = menu->addAction(QString(text).replace(u'&', u"&&"_s));
    action->setCheckable(true);
    action->setChecked(on);
    return action;
}

QString daysText(const HistoryFilter &filter)
{
    const QDate first = filter.from.toLocalTime().date();
    const QDate last = filter.to.isValid() ? filter.to.toLocalTime().addMSecs(-1).date() : QDate();
    const QLocale locale;
    if (!filter.from.isValid()) {
        return Names::tr("until %1").arg(locale.toString(last, QLocale::ShortFormat));
    }
    if (!last.isValid()) {
        return Names::tr("since %1").arg(locale.toString(first, QLocale::ShortFormat));
    }
    return first == last
               ? locale.toString(first, QLocale::ShortFormat)
               : u"%1 – %2"_s.arg(locale.toString(first, QLocale::ShortFormat), locale.toString(last, QLocale::ShortFormat));
}

} // namespace

FilterBar::FilterBar(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_button(new IconButton(u"filter"_s, tr("Filter and order"), this)),
      m_menu(new QMenu(this)),
      m_chips(new FlowLayout(this))
{
    m_button->setObjectName(u"historyFilters"_s);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(m_menu);
    m_button->setVisible(context.history != nullptr);
    m_chips->setContentsMargins(0, 0, 0, 0);
    m_chips->setSpacing(4);
    // What there is to choose is asked for when it is wanted; it comes within a frame or two.
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        m_menu->clear();
        fillMenu(m_menu, {});
        m_context.history->choices().then(this, [this](const std::expected<core::HistoryChoices, core::StoreError> &choices) {
            if (choices) {
                m_menu->clear();
                fillMenu(m_menu, *choices);
            }
        });
    });
    showChips();
}

void FilterBar::setFilter(const HistoryFilter &filter)
{
    if (filter == m_filter) {
        return;
    }
    change(filter);
}

void FilterBar::change(const HistoryFilter &filter)
{
    m_filter = filter;
    showChips();
    Q_EMIT changed();
}

void FilterBar::setOrder(HistoryOrder order)
{
    m_order = order;
    showChips();
    Q_EMIT changed();
}

void FilterBar::fillMenu(QMenu *menu, const core::HistoryChoices &choices)
{
    addOrders(menu);
    menu->addSeparator();
    const QAction *pinned = addToggle(menu, tr("Pinned only"), m_filter.pinned);
    connect(pinned, &QAction::triggered, this, [this] {
        HistoryFilter filter = m_filter;
        filter.pinned = !filter.pinned;
        change(filter);
    });
    addDays(menu->addMenu(tr("Date")));
    addRoutes(menu, choices);
    addOutcomes(menu->addMenu(tr("Outcome")));
    addFigures(menu);
    QMenu *tags = menu->addMenu(tr("Tag"));
    for (const QString &tag : choices.tags) {
        connect(addToggle(tags, tag, m_filter.tags.contains(tag)), &QAction::triggered, this, [this, tag] {
            HistoryFilter filter = m_filter;
            filter.tags = toggled(filter.tags, tag);
            change(filter);
        });
    }
    tags->setEnabled(!choices.tags.isEmpty());
    menu->addSeparator();
    QAction *none = menu->addAction(tr("Show all"), this, &FilterBar::clear);
    none->setEnabled(!m_filter.isEmpty());
}

void FilterBar::addOrders(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    for (const auto &[order, name] : orders) {
        QAction *action = group->addAction(addToggle(menu, tr(name), order == m_order));
        connect(action, &QAction::triggered, this, [this, order] { setOrder(order); });
    }
}

void FilterBar::addDays(QMenu *menu)
{
    const QDate today = m_context.clock.utcNow().toLocalTime().date();
    const std::pair<QString, int> ranges[]{
        {tr("Today"), 1}, {tr("The last 7 days"), 7}, {tr("The last 30 days"), 30}, {tr("The last 365 days"), 365}};
    for (const auto &[name, days] : ranges) {
        const QDateTime from = today.addDays(1 - days).startOfDay();
        connect(addToggle(menu, name, m_filter.from == from && !m_filter.to.isValid()), &QAction::triggered, this,
                [this, from] {
                    HistoryFilter filter = m_filter;
                    filter.from = from;
                    filter.to = {};
                    change(filter);
                });
    }
}

void FilterBar::addRoutes(QMenu *menu, const core::HistoryChoices &choices)
{
    QMenu *providers = menu->addMenu(tr("Provider"));
    for (const core::ProviderId &id : choices.providers) {
        connect(addToggle(providers, providerNameOf(m_context.providers, id), m_filter.providers.contains(id)),
                &QAction::triggered, this, [this, id] {
                    HistoryFilter filter = m_filter;
                    filter.providers = toggled(filter.providers, id);
                    change(filter);
                });
    }
    providers->setEnabled(!choices.providers.isEmpty());
    QMenu *models = menu->addMenu(tr("Model"));
    for (const core::Route &route : choices.models) {
        const QString name = u"%1 · %2"_s.arg(route.model.toString(), providerNameOf(m_context.providers, route.provider));
        connect(addToggle(models, name, m_filter.models.contains(route)), &QAction::triggered, this, [this, route] {
            HistoryFilter filter = m_filter;
            filter.models = toggled(filter.models, route);
            change(filter);
        });
    }
    models->setEnabled(!choices.models.isEmpty());
}

void FilterBar::addOutcomes(QMenu *menu)
{
    for (const auto &[outcome, name] : outcomes) {
        connect(addToggle(menu, tr(name), m_filter.outcomes.contains(outcome)), &QAction::triggered, this,
                [this, outcome = outcome] {
                    HistoryFilter filter = m_filter;
                    filter.outcomes = toggled(filter.outcomes, outcome);
                    change(filter);
                });
    }
}

void FilterBar::addFigures(QMenu *menu)
{
    QMenu *cost = menu->addMenu(tr("Cost"));
    for (const std::int64_t cents : {1, 10, 100}) {
        const auto least = core::Money::fromPico(cents * 10'000'000'000);
        connect(addToggle(cost, tr("%1 and more").arg(Format::money(least)), m_filter.costFrom == least), &QAction::triggered,
                this, [this, least] {
                    HistoryFilter filter = m_filter;
                    filter.costFrom = filter.costFrom == least ? std::nullopt : std::optional(least);
                    change(filter);
                });
    }
    using namespace std::chrono_literals;
    addTimes(menu->addMenu(tr("First token")), &HistoryFilter::firstTokenFrom, {500ms, 2s, 5s});
    addTimes(menu->addMenu(tr("Total time")), &HistoryFilter::totalFrom, {2s, 10s, 60s});
}

void FilterBar::addTimes(QMenu *menu, std::optional<std::chrono::microseconds> HistoryFilter::*bound,
                         std::initializer_list<std::chrono::microseconds> choices)
{
    for (const std::chrono::microseconds least : choices) {
        connect(addToggle(menu, tr("%1 and more").arg(Format::duration(least)), m_filter.*bound == least), &QAction::triggered,
                this, [this, bound, least] {
                    HistoryFilter filter = m_filter;
                    filter.*bound = filter.*bound == least ? std::nullopt : std::optional(least);
                    change(filter);
                });
    }
}

void FilterBar::showChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        // The one that was clicked is still at work.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (m_order != HistoryOrder::Newest) {
        for (const auto &[order, name] : orders) {
            if (order == m_order) {
                addChip(tr(name), m_filter);
            }
        }
    }
    addPlaceChips();
    addFigureChips();
    setVisible(m_chips->count() > 0);
    updateGeometry();
}

void FilterBar::addPlaceChips()
{
    HistoryFilter rest = m_filter;
    for (const core::ProviderId &id : std::as_const(m_filter.providers)) {
        rest.providers = without(m_filter.providers, id);
        addChip(providerNameOf(m_context.providers, id), rest);
    }
    rest = m_filter;
    for (const core::Route &route : std::as_const(m_filter.models)) {
        rest.models = without(m_filter.models, route);
        addChip(route.model.toString(), rest);
    }
    rest = m_filter;
    for (const core::Outcome outcome : std::as_const(m_filter.outcomes)) {
        rest.outcomes = without(m_filter.outcomes, outcome);
        addChip(nameOf(outcome), rest);
    }
    rest = m_filter;
    for (const QString &tag : std::as_const(m_filter.tags)) {
        rest.tags = without(m_filter.tags, tag);
        addChip(u'#' + tag, rest);
    }
    if (m_filter.pinned) {
        rest = m_filter;
        rest.pinned = false;
        addChip(tr("pinned"), rest);
    }
    if (!m_filter.samePromptAs.isEmpty()) {
        rest = m_filter;
        rest.samePromptAs = {};
        addChip(tr("the same prompt"), rest);
    }
}

void FilterBar::addFigureChips()
{
    HistoryFilter rest = m_filter;
    if (m_filter.from.isValid() || m_filter.to.isValid()) {
        rest.from = {};
        rest.to = {};
        addChip(daysText(m_filter), rest);
    }
    rest = m_filter;
    if (m_filter.costFrom) {
        rest.costFrom = std::nullopt;
        addChip(u"≥ "_s + Format::money(*m_filter.costFrom), rest);
    }
    rest = m_filter;
    if (m_filter.firstTokenFrom) {
        rest.firstTokenFrom = std::nullopt;
        addChip(tr("first token ≥ %1").arg(Format::duration(*m_filter.firstTokenFrom)), rest);
    }
    rest = m_filter;
    if (m_filter.totalFrom) {
        rest.totalFrom = std::nullopt;
        addChip(u"≥ "_s + Format::duration(*m_filter.totalFrom), rest);
    }
}

void FilterBar::addChip(const QString &text, const HistoryFilter &without)
{
    auto *chip = new QToolButton(this);
    const int room = 190;
    chip->setText(fontMetrics().elidedText(text, Qt::ElideMiddle, room));
    chip->setIcon(Theme::icon(u"close"_s, QPalette::PlaceholderText));
    chip->setIconSize({12, 12});
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setFont(Theme::scaled(font(), 0.85));
    chip->setToolTip(tr("No longer filter by \"%1\"").arg(text));
    chip->setAccessibleName(chip->toolTip());
    chip->setFocusPolicy(Qt::TabFocus);
    const bool isOrder = without == m_filter;
    if (isOrder) {
        chip->setToolTip(tr("Newest first again"));
        chip->setAccessibleName(chip->toolTip());
    }
    connect(chip, &QToolButton::clicked, this, [this, without, isOrder] {
        if (isOrder) {
            setOrder(HistoryOrder::Newest);
        } else {
            change(without);
        }
    });
    m_chips->addWidget(chip);
    chip->show();
}

} // namespace assay::ui
