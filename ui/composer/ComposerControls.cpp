// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ComposerControls.h"

#include "ui/Context.h"
#include "ui/composer/SavedLineUps.h"
#include "ui/composer/TokenTally.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/IconButton.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int spacing = 4;

QToolButton *makeSegment(const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumHeight(32);
    return button;
}

} // namespace

ComposerControls::ComposerControls(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_settings(context.settings),
      m_modes(new QWidget(this)),
      m_newMode(makeSegment(tr("New comparison"), tr("Ask without what was said before"), m_modes)),
      m_followMode(makeSegment(tr("Follow-up"), tr("Go on: each model sees its own earlier answers"), m_modes)),
      m_attach(new IconButton(u"attach"_s, tr("Attach pictures, PDF or text"), this)),
      m_parameters(new IconButton(u"filter"_s, tr("Parameters"), this)),
      m_lineUps(new IconButton(u"star"_s, tr("Saved line-ups"), this)),
      m_tokens(new TokenTally(context, this)),
      m_tally(new QWidget(this)),
      m_cost(new QLabel(this)),
      m_send(new QPushButton(this))
{
    build();
    auto *group = new QButtonGroup(m_modes);
    group->addButton(m_newMode);
    group->addButton(m_followMode);
    m_newMode->setChecked(true);
    auto *menu = new QMenu(m_lineUps);
    m_lineUps->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ComposerControls::fillLineUpMenu);
    m_followMode->setMenu(new QMenu(m_followMode));
    connect(m_followMode->menu(), &QMenu::aboutToShow, this, &ComposerControls::fillTargetMenu);
    connect(m_followMode, &QToolButton::toggled, this, &ComposerControls::modeChanged);
    connect(m_attach, &QToolButton::clicked, this, &ComposerControls::attachRequested);
    connect(m_parameters, &QToolButton::clicked, this, &ComposerControls::parametersRequested);
    connect(m_send, &QPushButton::clicked, this, &ComposerControls::sendClicked);
}

void ComposerControls::build()
{
    m_followMode->setObjectName(u"followUp"_s);
    m_parameters->setObjectName(u"parameters"_s);
    m_cost->setObjectName(u"worstCase"_s);
    m_cost->setFont(Theme::tabular(font()));
    m_cost->setForegroundRole(QPalette::PlaceholderText);
    m_send->setObjectName(u"send"_s);
    m_send->setDefault(true);
    m_send->setFocusPolicy(Qt::StrongFocus);
    auto *modes = new QHBoxLayout(m_modes);
    modes->setContentsMargins(0, 0, 8, 0);
    modes->setSpacing(2);
    modes->addWidget(m_newMode);
    modes->addWidget(m_followMode);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    layout->addWidget(m_modes);
    layout->addWidget(m_attach);
    layout->addWidget(m_parameters);
    layout->addWidget(m_lineUps);
    layout->addStretch(1);
    auto *tally = new QHBoxLayout(m_tally);
    tally->setContentsMargins(0, 0, 4, 0);
    tally->addWidget(m_tokens);
    layout->addWidget(m_tally);
    layout->addWidget(m_cost);
    layout->addSpacing(8);
    layout->addWidget(m_send);
}

QSize ComposerControls::sizeHint() const
{
    const int more = m_tally->isHidden() ? m_tally->sizeHint().width() + spacing : 0;
    return QWidget::sizeHint() + QSize(more, 0);
}

void ComposerControls::fit()
{
    m_tally->setVisible(sizeHint().width() <= width());
}

bool ComposerControls::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        fit();
    }
    return done;
}

void ComposerControls::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ComposerControls::setModesVisible(bool visible)
{
    m_modes->setVisible(visible);
    if (!visible) {
        m_newMode->setChecked(true);
    }
}

void ComposerControls::setFollowUp(bool followUp)
{
    (followUp ? m_followMode : m_newMode)->setChecked(true);
}

bool ComposerControls::isFollowUp() const
{
    return m_followMode->isChecked();
}

void ComposerControls::setTargets(const QStringList &names, int target)
{
    m_targets = names;
    m_target = target;
    m_followMode->setPopupMode(names.size() > 1 ? QToolButton::MenuButtonPopup : QToolButton::DelayedPopup);
    const QString name =
        m_followMode->fontMetrics().elidedText(names.value(target).replace(u'&', u"&&"_s), Qt::ElideRight, 120);
    m_followMode->setText(target < 0 ? tr("Follow-up") : tr("Follow-up: %1", "name of a model").arg(name));
}

void ComposerControls::fillTargetMenu()
{
    QMenu *menu = m_followMode->menu();
    menu->clear();
    const auto add = [&](const QString &text, int target) {
        QAction *action = menu->addAction(text, this, [this, target] { Q_EMIT targetChosen(target); });
        action->setCheckable(true);
        action->setChecked(target == m_target);
    };
    add(tr("To all"), -1);
    for (int target = 0; target < m_targets.size(); ++target) {
        add(QString(m_targets.at(target)).replace(u'&', u"&&"_s), target);
    }
}

void ComposerControls::setSummary(const QString &parameters)
{
    m_parameters->setToolButtonStyle(parameters.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_parameters->setText(m_parameters->fontMetrics().elidedText(parameters, Qt::ElideRight, 160));
    m_parameters->setToolTip(parameters.isEmpty() ? tr("Parameters") : tr("Parameters: %1").arg(parameters));
}

void ComposerControls::showSend(bool running, const QString &obstacle)
{
    const int count = m_asked;
    m_send->setEnabled(obstacle.isEmpty());
    m_send->setDefault(!running);
    m_send->setIcon(running              ? Theme::icon(u"stop"_s, Theme::danger())
                    : obstacle.isEmpty() ? Theme::icon(u"send"_s, QPalette::BrightText)
                                         : Theme::icon(u"send"_s));
    m_send->setText(running ? tr("Stop all") : count > 1 ? tr("Send to %1").arg(count) : tr("Send"));
    const QKeySequence keys = running ? QKeySequence(Qt::Key_Escape) : QKeySequence(Qt::CTRL | Qt::Key_Return);
    m_send->setToolTip(obstacle.isEmpty() ? keys.toString(QKeySequence::NativeText) : obstacle);
    m_send->setAccessibleDescription(obstacle);
    if (!obstacle.isEmpty()) {
        showCost(obstacle, {});
    }
}

void ComposerControls::showCost(const QString &text, const QString &tip)
{
    m_cost->setText(text);
    m_cost->setToolTip(tip);
}

void ComposerControls::fillLineUpMenu()
{
    QMenu *menu = m_lineUps->menu();
    menu->clear();
    const QList<core::LineUp> named = SavedLineUps(m_settings).named();
    for (const core::LineUp &lineUp : named) {
        const QString text =
            tr("%1 (%2)", "name of a line-up and its number of models").arg(lineUp.name).arg(lineUp.contestants.size());
        menu->addAction(text, this, [this, lineUp] { Q_EMIT lineUpChosen(lineUp.contestants); });
    }
    if (!named.isEmpty()) {
        menu->addSeparator();
        QMenu *forget = menu->addMenu(tr("Forget"));
        for (const core::LineUp &lineUp : named) {
            forget->addAction(lineUp.name, this, [this, name = lineUp.name] { SavedLineUps(m_settings).remove(name); });
        }
    }
    menu->addAction(tr("Save this line-up…"), this, &ComposerControls::saveLineUp)->setEnabled(!m_lineUp.isEmpty());
    menu->addAction(tr("Remove all models"), this, [this] { Q_EMIT lineUpChosen({}); })->setEnabled(!m_lineUp.isEmpty());
}

void ComposerControls::saveLineUp()
{
    bool given = false;
    const QString name = QInputDialog::getText(window(), tr("Save this line-up"), tr("Name"), QLineEdit::Normal, {}, &given);
    if (given && !name.trimmed().isEmpty()) {
        SavedLineUps(m_settings).save({name.trimmed(), m_lineUp});
    }
}

} // namespace assay::ui
