// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Contestant.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace assay::ui {

struct Context;
class RouteList;
class StepLimits;

/// The fallback chain of a contestant: its routes, what makes it go on, how long each may take, and a sentence for each step as one will see it
/// run. Beside it what OpenRouter may do by itself.
class ChainEditor final : public QWidget {
    Q_OBJECT
public:
    explicit ChainEditor(const Context &context, QWidget *parent = nullptr);

    /// Shows the chain and the router's preferences of that contestant; its own route is the first step.
    void setContestant(const core::Contestant &contestant);
    /// The contestant's own route is another one now.
    void setRoute(const core::Route &route);
    /// Puts chain and preferences into a contestant.
    void applyTo(core::Contestant &contestant) const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] core::FallbackChain chain() const;
    void build();
    void preview();
    /// The steps have changed: each keeps the limits that its route had.
    void showSteps();
    [[nodiscard]] QString stepText(const core::FallbackChain &chain, qsizetype step) const;

    core::Contestant m_contestant;
    RouteList *m_hops;
    QList<std::pair<core::FallbackTrigger, QCheckBox *>> m_triggers;
    QSpinBox *m_retries;
    StepLimits *m_limits;
    QComboBox *m_shownText;
    QLineEdit *m_routerModels;
    QLineEdit *m_routerOrder;
    QLineEdit *m_routerOnly;
    QLineEdit *m_routerIgnore;
    QComboBox *m_routerSort;
    QCheckBox *m_routerFallbacks;
    QCheckBox *m_routerParameters;
    QCheckBox *m_routerPrivate;
    QLabel *m_preview;
};

} // namespace assay::ui
