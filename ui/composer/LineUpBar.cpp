// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/LineUpBar.h"

#include "ui/Context.h"
#include "ui/Sentences.h"
#include "ui/composer/Chip.h"
#include "ui/composer/ContestantDialog.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/FlowLayout.h"

#include <QEvent>
#include <QMenu>
#include <QToolButton>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 32;

} // namespace

LineUpBar::LineUpBar(const Context &context, QWidget *parent)
    : QScrollArea(parent),
      m_context(context),
      m_canvas(new QWidget),
      m_flow(new FlowLayout(m_canvas)),
      m_add(new QToolButton(m_canvas))
{
    setProperty("assayBare", true);
    setFrameShape(QFrame::NoFrame);
    setWidget(m_canvas);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    m_canvas->setAutoFillBackground(false);

    m_add->setObjectName(u"addModel"_s);
    m_add->setText(tr("Model"));
    m_add->setAccessibleName(tr("Add a model"));
    m_add->setToolTip(
        tr("Add a model (%1)").arg(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M).toString(QKeySequence::NativeText)));
    m_add->setIcon(Theme::icon(u"plus"_s));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setAutoRaise(true);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->setFixedHeight(rowHeight);
    connect(m_add, &QToolButton::clicked, this, &LineUpBar::addRequested);
    rebuild();
}

void LineUpBar::setContestants(const QList<core::Contestant> &contestants)
{
    m_contestants = contestants.mid(0, core::maximumContestants);
    rebuild();
    Q_EMIT changed();
}

void LineUpBar::add(const core::Contestant &contestant)
{
    if (m_contestants.size() < core::maximumContestants) {
        m_contestants.append(contestant);
        rebuild();
        Q_EMIT changed();
    }
}

void LineUpBar::replace(int position, const core::Route &route)
{
    if (position < 0 || position >= m_contestants.size()) {
        return;
    }
    core::Contestant &contestant = m_contestants[position];
    contestant.route = route;
    contestant.key = {};
    contestant.label.clear();
    rebuild();
    Q_EMIT changed();
}

void LineUpBar::setObjections(const QList<engine::Objection> &objections)
{
    for (int position = 0; position < m_chips.size(); ++position) {
        QStringList messages;
        bool refusal = false;
        for (const engine::Objection &objection : objections) {
            if (objection.position == position) {
                messages.append(inWords(objection.message));
                refusal = refusal || objection.refusal;
            }
        }
        m_chips.at(position)->setTrouble(messages.join(u'\n'), refusal);
    }
    fit();
}

void LineUpBar::chainAfter(QWidget *before)
{
    for (Chip *chip : std::as_const(m_chips)) {
        setTabOrder(before, chip);
        before = chip;
    }
    setTabOrder(before, m_add);
}

bool LineUpBar::fitsInOneLine(int width) const
{
    return m_flow->heightForWidth(width) <= rowHeight;
}

void LineUpBar::setLinesShown(int lines)
{
    if (lines != std::exchange(m_linesShown, lines)) {
        fit();
    }
}

void LineUpBar::rebuild()
{
    const int focused = static_cast<int>(m_chips.indexOf(qobject_cast<Chip *>(m_canvas->focusWidget())));
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        delete item;
    }
    // A chip may be the sender of what brought us here.
    for (Chip *chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    for (int position = 0; position < m_contestants.size(); ++position) {
        auto *chip = new Chip(m_canvas);
        dressChip(chip, position);
        connect(chip, &Chip::clicked, this, [this, position] { openMenu(position); });
        connect(chip, &Chip::removeRequested, this, [this, position] { remove(position); });
        m_flow->addWidget(chip);
        m_chips.append(chip);
        chip->show();
    }
    m_flow->addWidget(m_add);
    m_add->setEnabled(m_contestants.size() < core::maximumContestants);
    if (focused >= 0 && !m_chips.isEmpty()) {
        m_chips.at(std::min<qsizetype>(focused, m_chips.size() - 1))->setFocus();
    }
    fit();
}

QString LineUpBar::nameOf(int position) const
{
    const core::Contestant &contestant = m_contestants.at(position);
    const core::ModelInfo *info = m_context.catalogue.catalogue().find(contestant.route);
    return !contestant.label.isEmpty() ? contestant.label : info ? info->displayName() : contestant.route.model.toString();
}

void LineUpBar::dressChip(Chip *chip, int position) const
{
    const core::Contestant &contestant = m_contestants.at(position);
    QString detail = providerNameOf(m_context.providers, contestant.route.provider);
    if (contestant.system || contestant.parameters) {
        detail += u" · "_s + tr("own settings");
    }
    chip->setObjectName(u"contestant%1"_s.arg(position));
    chip->setMonogram(monogramOf(m_context.providers, contestant.route.provider), Theme::contestant(position));
    chip->setTexts(nameOf(position), detail);
}

void LineUpBar::fit()
{
    m_flow->invalidate();
    const int wanted = m_flow->heightForWidth(std::max(120, viewport()->width()));
    const int most = m_linesShown * rowHeight + (m_linesShown - 1) * m_flow->spacing();
    setFixedHeight(std::clamp(wanted, rowHeight, most));
    m_canvas->setMinimumHeight(wanted);
}

void LineUpBar::remove(int position)
{
    m_contestants.removeAt(position);
    rebuild();
    Q_EMIT changed();
}

void LineUpBar::duplicate(int position)
{
    if (m_contestants.size() < core::maximumContestants) {
        m_contestants.insert(position + 1, m_contestants.at(position));
        rebuild();
        Q_EMIT changed();
    }
}

void LineUpBar::move(int from, int to)
{
    m_contestants.move(from, to);
    rebuild();
    m_chips.at(to)->setFocus();
    Q_EMIT changed();
}

void LineUpBar::edit(int position)
{
    ContestantDialog dialog(m_context, m_contestants.at(position), m_chips.at(position)->accessibleName(), window());
    if (dialog.exec() == QDialog::Accepted) {
        m_contestants[position] = dialog.contestant();
        rebuild();
        Q_EMIT changed();
    }
}

void LineUpBar::openMenu(int position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(Theme::icon(u"models"_s), tr("Swap model…"), this, [this, position] { Q_EMIT swapRequested(position); });
    menu->addAction(Theme::icon(u"settings"_s), tr("Name, prompt and parameters…"), this, [this, position] { edit(position); });
    QAction *copy = menu->addAction(Theme::icon(u"copy"_s), tr("Duplicate"), this, [this, position] { duplicate(position); });
    copy->setEnabled(m_contestants.size() < core::maximumContestants);
    QMenu *copyAs = menu->addMenu(tr("Copy as"));
    for (const auto &[kind, name] :
         {std::pair{engine::SnippetKind::Curl, u"curl"_s}, std::pair{engine::SnippetKind::Python, u"Python"_s},
          std::pair{engine::SnippetKind::TypeScript, u"TypeScript"_s},
          std::pair{engine::SnippetKind::OpenRouter, u"OpenRouter JSON"_s}}) {
        QAction *action = copyAs->addAction(name, this, [this, position, kind] { Q_EMIT copyRequested(position, kind); });
        const bool routed = m_contestants.at(position).route.provider == core::ProviderId(u"openrouter"_s);
        action->setEnabled(kind != engine::SnippetKind::OpenRouter || routed);
    }
    menu->addSeparator();
    menu->addAction(tr("Move to the front"), this, [this, position] { move(position, 0); })->setEnabled(position > 0);
    menu->addAction(tr("Move back by one"), this, [this, position] { move(position, position + 1); })
        ->setEnabled(position + 1 < m_contestants.size());
    menu->addSeparator();
    menu->addAction(Theme::icon(u"close"_s), tr("Remove"), this, [this, position] { remove(position); });
    Chip *chip = m_chips.at(position);
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + 2)));
}

void LineUpBar::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void LineUpBar::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        for (int position = 0; position < m_chips.size(); ++position) {
            dressChip(m_chips.at(position), position);
        }
    }
}

} // namespace assay::ui
