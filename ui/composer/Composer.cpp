// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/Composer.h"

#include "ui/Context.h"
#include "ui/Format.h"
#include "ui/composer/AttachmentStrip.h"
#include "ui/composer/Attachments.h"
#include "ui/composer/LineUpBar.h"
#include "ui/composer/ParametersEditor.h"
#include "ui/composer/PromptEdit.h"
#include "ui/composer/SavedLineUps.h"
#include "ui/composer/SystemPromptLine.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Popover.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

/// Narrower than this, the controls stand below the line-up instead of beside it.
constexpr int wide = 980;

QToolButton *makeSegment(const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumHeight(28);
    return button;
}

} // namespace

Composer::Composer(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_system(new SystemPromptLine(this)),
      m_prompt(new PromptEdit(this)),
      m_attachments(new AttachmentStrip(this)),
      m_lineUp(new LineUpBar(context, this)),
      m_trouble(new QLabel(this)),
      m_controls(new QWidget(this)),
      m_modes(new QWidget(this)),
      m_newMode(makeSegment(tr("New comparison"), tr("Ask without what was said before"), m_modes)),
      m_followMode(makeSegment(tr("Follow-up"), tr("Go on: each model sees its own earlier answers"), m_modes)),
      m_attach(new IconButton(u"attach"_s, tr("Attach pictures, PDF or text"), m_controls)),
      m_parametersButton(new IconButton(u"settings"_s, tr("Parameters"), m_controls)),
      m_lineUps(new IconButton(u"star"_s, tr("Saved line-ups"), m_controls)),
      m_cost(new QLabel(m_controls)),
      m_send(new QPushButton(m_controls)),
      m_foot(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setAcceptDrops(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_prompt->setObjectName(u"prompt"_s);
    m_prompt->setAccessibleName(tr("Prompt"));
    m_prompt->setPlaceholderText(tr("Ask them all the same"));
    m_trouble->setWordWrap(true);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setObjectName(u"trouble"_s);
    buildModes();
    buildControls();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 12);
    layout->setSpacing(0);
    layout->addWidget(m_system);
    layout->addWidget(m_prompt);
    auto *attachments = new QHBoxLayout;
    attachments->setContentsMargins(12, 0, 12, 8);
    attachments->addWidget(m_attachments);
    layout->addLayout(attachments);
    m_foot->setContentsMargins(12, 4, 12, 0);
    m_foot->setSpacing(8);
    m_foot->addWidget(m_lineUp, 1, Qt::AlignTop);
    m_foot->addWidget(m_controls, 0, Qt::AlignTop);
    layout->addLayout(m_foot);
    auto *trouble = new QHBoxLayout;
    trouble->setContentsMargins(12, 0, 12, 0);
    trouble->addWidget(m_trouble);
    layout->addLayout(trouble);
    m_trouble->hide();

    m_judgeSoon.setSingleShot(true);
    m_judgeSoon.setInterval(120);
    connectAll();
    setFollowUpPossible(false);
    reconsider();
}

Composer::~Composer() = default;

void Composer::buildModes()
{
    auto *group = new QButtonGroup(m_modes);
    group->addButton(m_newMode);
    group->addButton(m_followMode);
    m_newMode->setChecked(true);
    m_followMode->setObjectName(u"followUp"_s);
    auto *layout = new QHBoxLayout(m_modes);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_newMode);
    layout->addWidget(m_followMode);
    connect(m_followMode, &QToolButton::toggled, this, &Composer::changeMode);
}

void Composer::buildControls()
{
    m_cost->setFont(Theme::tabular(font()));
    m_cost->setForegroundRole(QPalette::PlaceholderText);
    m_cost->setObjectName(u"worstCase"_s);
    m_send->setObjectName(u"send"_s);
    m_send->setDefault(true);
    m_send->setFocusPolicy(Qt::StrongFocus);
    m_parametersButton->setObjectName(u"parameters"_s);
    auto *menu = new QMenu(m_lineUps);
    m_lineUps->setMenu(menu);
    m_lineUps->setStyleSheet({});
    connect(menu, &QMenu::aboutToShow, this, &Composer::fillLineUpMenu);
    auto *layout = new QHBoxLayout(m_controls);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_modes);
    layout->addWidget(m_attach);
    layout->addWidget(m_parametersButton);
    layout->addWidget(m_lineUps);
    layout->addStretch(1);
    layout->addWidget(m_cost);
    layout->addSpacing(8);
    layout->addWidget(m_send);
}

void Composer::connectAll()
{
    connect(&m_judgeSoon, &QTimer::timeout, this, &Composer::judge);
    connect(m_prompt, &QPlainTextEdit::textChanged, this, &Composer::reconsider);
    connect(m_prompt, &PromptEdit::filesGiven, this, &Composer::attachFiles);
    connect(m_prompt, &PromptEdit::imageGiven, this,
            [this](const QImage &image) { m_attachments->add(Attachments::fromImage(image, ++m_pastedImages)); });
    connect(m_system, &SystemPromptLine::changed, this, &Composer::reconsider);
    connect(m_attachments, &AttachmentStrip::changed, this, &Composer::reconsider);
    connect(m_lineUp, &LineUpBar::changed, this, [this] {
        SavedLineUps(m_context.settings).setLast(m_lineUp->contestants());
        reconsider();
    });
    connect(m_lineUp, &LineUpBar::addRequested, this, [this] { Q_EMIT pickRequested(-1); });
    connect(m_lineUp, &LineUpBar::swapRequested, this, &Composer::pickRequested);
    connect(m_attach, &QToolButton::clicked, this, &Composer::chooseFiles);
    connect(m_parametersButton, &QToolButton::clicked, this, &Composer::openParameters);
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (m_running) {
            Q_EMIT stopRequested();
        } else if (obstacle().isEmpty()) {
            Q_EMIT sendRequested();
        }
    });
    connect(&m_context.keys, &core::KeyVault::changed, this, &Composer::reconsider);
    connect(&m_context.providers, &core::ProviderDirectory::changed, this, &Composer::reconsider);
    connect(&m_context.catalogue, &engine::CatalogueKeeper::changed, this, &Composer::reconsider);
}

core::Comparison Composer::plan() const
{
    core::Comparison plan;
    plan.system = m_system->text();
    plan.parameters = m_parameters;
    plan.contestants = m_lineUp->contestants();
    plan.turns.append(core::Turn{0, m_prompt->toPlainText(), m_attachments->attachments(), {}});
    return plan;
}

void Composer::setPlan(const core::Comparison &comparison)
{
    setSystemPrompt(comparison.system);
    m_parameters = comparison.parameters;
    showParameters();
    m_lineUp->setContestants(comparison.contestants);
    if (!comparison.turns.isEmpty()) {
        setPrompt(comparison.turns.constFirst().prompt);
        m_attachments->setAttachments(comparison.turns.constFirst().attachments);
    }
    reconsider();
}

QString Composer::prompt() const
{
    return m_prompt->toPlainText();
}

void Composer::setPrompt(const QString &prompt)
{
    m_prompt->setPlainText(prompt);
    m_prompt->moveCursor(QTextCursor::End);
}

void Composer::setSystemPrompt(const QString &system)
{
    m_system->setText(system);
}

void Composer::markSent()
{
    m_sent = prompt();
}

void Composer::takeOver(const core::Comparison &comparison)
{
    if (prompt().isEmpty() || prompt() == m_sent) {
        setPlan(comparison);
        markSent();
    }
}

void Composer::changeMode(bool followUp)
{
    // What was just asked is no follow-up; it comes back when the mind is changed.
    if (followUp && prompt() == m_sent) {
        m_prompt->clear();
    } else if (!followUp && prompt().isEmpty()) {
        setPrompt(m_sent);
    }
    m_prompt->setPlaceholderText(followUp ? tr("Go on") : tr("Ask them all the same"));
    m_prompt->setFocus();
    reconsider();
}

void Composer::clear()
{
    m_prompt->clear();
    m_attachments->setAttachments({});
    m_fileTrouble.clear();
    reconsider();
}

void Composer::focusPrompt()
{
    m_prompt->setFocus();
}

void Composer::setRunning(bool running)
{
    m_running = running;
    reconsider();
}

void Composer::setFollowUpPossible(bool possible)
{
    m_followUpPossible = possible;
    m_modes->setVisible(possible);
    if (!possible) {
        m_newMode->setChecked(true);
    }
    reconsider();
}

Composer::Mode Composer::mode() const
{
    return m_followUpPossible && m_followMode->isChecked() ? Mode::FollowUp : Mode::NewComparison;
}

void Composer::setMode(Mode mode)
{
    (mode == Mode::FollowUp ? m_followMode : m_newMode)->setChecked(true);
}

QString Composer::obstacle() const
{
    if (m_lineUp->contestants().isEmpty() && mode() == Mode::NewComparison) {
        return tr("Add a model first");
    }
    if (m_prompt->toPlainText().trimmed().isEmpty() && m_attachments->attachments().isEmpty()) {
        return tr("Write a prompt first");
    }
    for (const engine::Objection &objection : m_objections) {
        if (objection.refusal) {
            return tr("Something stands against it: see below");
        }
    }
    return {};
}

void Composer::setGreatestHeight(int pixels)
{
    const int others = sizeHint().height() - m_prompt->height();
    m_prompt->setGreatestHeight(std::max(64, pixels - others));
    m_system->setGreatestHeight(std::max(64, pixels / 3));
}

void Composer::attachFiles(const QStringList &paths)
{
    m_fileTrouble.clear();
    for (const QString &path : paths) {
        if (auto attachment = Attachments::fromFile(path)) {
            m_attachments->add(*attachment);
        } else {
            m_fileTrouble = attachment.error();
        }
    }
    showTrouble();
}

void Composer::chooseFiles()
{
    attachFiles(QFileDialog::getOpenFileNames(window(), tr("Attach files"), {}, Attachments::fileFilter()));
}

void Composer::openParameters()
{
    if (!m_popover) {
        m_popover = new Popover(window());
        m_parametersEditor = new ParametersEditor(m_popover);
        m_popover->setContent(m_parametersEditor);
        m_popover->setAccessibleName(tr("Parameters"));
        connect(m_parametersEditor, &ParametersEditor::changed, this, [this] {
            m_parameters = m_parametersEditor->parameters();
            showParameters();
            reconsider();
        });
    }
    if (m_popover->isVisible()) {
        m_popover->hide();
        return;
    }
    m_parametersEditor->setParameters(m_parameters);
    m_popover->openAt(m_parametersButton);
}

void Composer::showParameters()
{
    const QString summary = ParametersEditor::summaryOf(m_parameters);
    m_parametersButton->setToolButtonStyle(summary.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_parametersButton->setText(m_parametersButton->fontMetrics().elidedText(summary, Qt::ElideRight, 180));
    m_parametersButton->setToolTip(summary.isEmpty() ? tr("Parameters") : tr("Parameters: %1").arg(summary));
}

void Composer::reconsider()
{
    if (!m_judgeSoon.isActive()) {
        m_judgeSoon.start();
    }
    showSend();
}

void Composer::judge()
{
    const core::Comparison plan = this->plan();
    const bool fresh = mode() == Mode::NewComparison;
    m_objections = fresh && !plan.contestants.isEmpty() ? m_context.engine.check(plan) : QList<engine::Objection>();
    addMissingKeys(plan);
    m_lineUp->setObjections(m_objections);
    showCost(plan);
    showTrouble();
    showSend();
}

void Composer::addMissingKeys(const core::Comparison &plan)
{
    const QList<core::ProviderProfile> profiles = m_context.providers.profiles();
    for (int position = 0; position < plan.contestants.size(); ++position) {
        const core::Contestant &contestant = plan.contestants.at(position);
        const auto profile = std::ranges::find(profiles, contestant.route.provider, &core::ProviderProfile::id);
        if (profile != profiles.end() && profile->needsKey
            && m_context.keys.sourceOf(profile->id, contestant.key) == core::KeySource::None) {
            m_objections.append({position, tr("There is no key for %1.").arg(profile->name), false});
        }
    }
}

void Composer::showSend()
{
    const QString reason = m_running ? QString() : obstacle();
    const int count = static_cast<int>(m_lineUp->contestants().size());
    m_send->setEnabled(reason.isEmpty());
    m_send->setDefault(!m_running);
    m_send->setIcon(m_running          ? Theme::icon(u"stop"_s, Theme::danger())
                    : reason.isEmpty() ? Theme::icon(u"send"_s, QPalette::BrightText)
                                       : Theme::icon(u"send"_s));
    m_send->setText(m_running ? tr("Stop all") : count > 1 ? tr("Send to %1").arg(count) : tr("Send"));
    const QString keys =
        QKeySequence(m_running ? Qt::Key_Escape : Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText);
    m_send->setToolTip(reason.isEmpty() ? keys : reason);
    m_send->setAccessibleDescription(reason);
    if (!reason.isEmpty()) {
        m_cost->setText(reason);
        m_cost->setToolTip({});
    } else if (!m_judgeSoon.isActive()) {
        showCost(plan());
    }
}

void Composer::showCost(const core::Comparison &plan)
{
    if (plan.contestants.isEmpty() || !obstacle().isEmpty()) {
        return;
    }
    const engine::WorstCase worst = m_context.engine.worstCase(plan);
    const bool nothingKnown = worst.unknown > 0 && worst.unknown == plan.contestants.size();
    QString text = worst.known.isZero() ? tr("free") : u"≤ "_s + Format::money(worst.known);
    if (nothingKnown) {
        text = tr("cost unknown");
    } else if (worst.unknown > 0) {
        text = tr("%1 + %2 unknown", "cost that is known + number of models whose cost is not").arg(text).arg(worst.unknown);
    }
    m_cost->setText(text);
    m_cost->setToolTip(
        worst.assumesOutput
            ? tr("The most that this can cost, if every model writes as much as it may. An output limit makes it less.")
            : tr("The most that this can cost"));
}

void Composer::showTrouble()
{
    QStringList lines;
    bool refusal = false;
    for (const engine::Objection &objection : m_objections) {
        const QString who = objection.position >= 0 && objection.position < m_lineUp->contestants().size()
                                ? m_lineUp->contestants().at(objection.position).route.model.toString() + u": "_s
                                : QString();
        lines.append(who + objection.message);
        refusal = refusal || objection.refusal;
    }
    if (!m_fileTrouble.isEmpty()) {
        lines.append(m_fileTrouble);
    }
    lines.removeDuplicates();
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, refusal ? Theme::danger() : Theme::warning());
    m_trouble->setPalette(colours);
    m_trouble->setText(lines.join(u'\n'));
    m_trouble->setContentsMargins(0, 8, 0, 0);
    m_trouble->setVisible(!lines.isEmpty());
}

void Composer::fillLineUpMenu()
{
    QMenu *menu = m_lineUps->menu();
    menu->clear();
    SavedLineUps saved(m_context.settings);
    const QList<core::LineUp> named = saved.named();
    for (const core::LineUp &lineUp : named) {
        menu->addAction(
            tr("%1 (%2)", "name of a line-up and its number of models").arg(lineUp.name).arg(lineUp.contestants.size()), this,
            [this, lineUp] { m_lineUp->setContestants(lineUp.contestants); });
    }
    if (!named.isEmpty()) {
        menu->addSeparator();
        QMenu *forget = menu->addMenu(tr("Forget"));
        for (const core::LineUp &lineUp : named) {
            forget->addAction(lineUp.name, this, [this, name = lineUp.name] { SavedLineUps(m_context.settings).remove(name); });
        }
    }
    menu->addAction(tr("Save this line-up…"), this, &Composer::saveLineUp)->setEnabled(!m_lineUp->contestants().isEmpty());
    menu->addAction(tr("Remove all models"), this, [this] { m_lineUp->setContestants({}); })
        ->setEnabled(!m_lineUp->contestants().isEmpty());
}

void Composer::saveLineUp()
{
    bool given = false;
    const QString name =
        QInputDialog::getText(window(), tr("Save this line-up"), tr("Name"), QLineEdit::Normal, {}, &given).trimmed();
    if (given && !name.isEmpty()) {
        SavedLineUps(m_context.settings).save({name, m_lineUp->contestants()});
    }
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool writing = m_prompt->hasFocus();
    painter.setPen(writing ? Theme::tint(Theme::accent(), 0.7) : Theme::separator());
    painter.setBrush(Theme::surface());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius + 2, Theme::radius + 2);
}

void Composer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Composer::arrange()
{
    const auto direction =
        width() < wide || m_lineUp->contestants().size() > 4 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_foot->direction() != direction) {
        m_foot->setDirection(direction);
        const bool below = direction == QBoxLayout::TopToBottom;
        m_foot->setAlignment(m_controls, below ? Qt::Alignment() : Qt::AlignTop);
        m_foot->setAlignment(m_lineUp, below ? Qt::Alignment() : Qt::AlignTop);
    }
}

void Composer::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void Composer::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    attachFiles(paths);
}

} // namespace assay::ui
