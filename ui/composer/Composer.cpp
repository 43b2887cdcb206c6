// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/Composer.h"

#include "ui/Context.h"
#include "ui/Format.h"
#include "ui/composer/AttachmentStrip.h"
#include "ui/composer/Attachments.h"
#include "ui/composer/BeginningLine.h"
#include "ui/composer/ComposerControls.h"
#include "ui/composer/LineUpBar.h"
#include "ui/composer/PromptEdit.h"
#include "ui/composer/SavedLineUps.h"
#include "ui/composer/SystemPromptLine.h"
#include "ui/composer/TokenTally.h"
#include "ui/composer/TroubleLine.h"
#include "ui/theme/Theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QToolButton>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int roomForThreeLines = 320; // pixels for all of the composer, at which the line-up may take three of its lines

} // namespace

Composer::Composer(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_beginning(new BeginningLine(this)),
      m_system(new SystemPromptLine(this)),
      m_prompt(new PromptEdit(this)),
      m_attachments(new AttachmentStrip(this)),
      m_lineUp(new LineUpBar(context, this)),
      m_trouble(new TroubleLine(this)),
      m_controls(new ComposerControls(context, this)),
      m_foot(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setAcceptDrops(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_prompt->setObjectName(u"prompt"_s);
    m_prompt->setAccessibleName(tr("Prompt"));
    m_prompt->setPlaceholderText(tr("Ask them all the same"));
    build();
    m_judgeSoon.setSingleShot(true);
    m_judgeSoon.setInterval(120);
    connectAll();
    setFollowUpPossible(false);
    reconsider();
}

Composer::~Composer() = default;

void Composer::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 12);
    layout->setSpacing(0);
    const auto addIndented = [layout](QWidget *widget, const QMargins &margins) {
        auto *line = new QHBoxLayout;
        line->setContentsMargins(margins);
        line->addWidget(widget);
        layout->addLayout(line);
    };
    layout->addWidget(m_beginning);
    layout->addWidget(m_system);
    addIndented(m_prompt, {4, 0, 4, 0});
    addIndented(m_attachments, {12, 0, 12, 8});
    m_foot->setContentsMargins(12, 4, 12, 0);
    m_foot->setSpacing(8);
    m_foot->addWidget(m_lineUp, 1, Qt::AlignTop);
    m_foot->addWidget(m_controls, 0, Qt::AlignTop);
    layout->addLayout(m_foot);
    addIndented(m_trouble, {12, 0, 12, 0});
}

void Composer::connectAll()
{
    connect(&m_judgeSoon, &QTimer::timeout, this, &Composer::judge);
    connect(m_prompt, &QPlainTextEdit::textChanged, this, &Composer::reconsider);
    connect(m_prompt, &PromptEdit::filesGiven, this, &Composer::attachFiles);
    connect(m_prompt, &PromptEdit::imageGiven, this,
            [this](const QImage &image) { m_attachments->add(Attachments::fromImage(image, ++m_pastedImages)); });
    connect(m_system, &SystemPromptLine::changed, this, &Composer::reconsider);
    connect(m_attachments, &AttachmentStrip::changed, this, [this] {
        m_lineUp->chainAfter(m_attachments->chainAfter(m_prompt));
        reconsider();
    });
    connect(m_lineUp, &LineUpBar::changed, this, [this] {
        SavedLineUps(m_context.settings).setLast(m_lineUp->contestants());
        m_lineUp->chainAfter(m_attachments->chainAfter(m_prompt));
        reconsider();
    });
    connect(m_lineUp, &LineUpBar::addRequested, this, [this] { Q_EMIT pickRequested(-1); });
    connect(m_lineUp, &LineUpBar::swapRequested, this, &Composer::pickRequested);
    connect(m_lineUp, &LineUpBar::copyRequested, this, [this](int position, engine::SnippetKind kind) {
        const auto text = engine::snippetOf(kind, m_context.engine, plan(), position);
        QGuiApplication::clipboard()->setText(text ? *text : text.error());
    });
    connect(m_controls, &ComposerControls::attachRequested, this, &Composer::chooseFiles);
    connect(m_controls, &ComposerControls::parametersRequested, this, &Composer::openParameters);
    connect(m_controls, &ComposerControls::modeChanged, this, &Composer::changeMode);
    connect(m_controls, &ComposerControls::targetChosen, this, &Composer::setFollowUpTarget);
    connect(m_beginning, &BeginningLine::dropped, this, &Composer::beginningDropped);
    connect(m_controls, &ComposerControls::lineUpChosen, m_lineUp, &LineUpBar::setContestants);
    connect(m_trouble, &QLabel::linkActivated, this,
            [this](const QString &provider) { Q_EMIT settingsRequested(core::ProviderId(provider)); });
    connect(m_controls, &ComposerControls::sendClicked, this, [this] {
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
    plan.repeats = m_repeats;
    plan.turns.append(core::Turn{0, m_prompt->toPlainText(), m_attachments->attachments(), {}});
    return plan;
}

void Composer::setPlan(const core::Comparison &comparison)
{
    setSystemPrompt(comparison.system);
    m_parameters = comparison.parameters;
    m_repeats = std::max(1, comparison.repeats);
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
    m_prompt->rest();
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
    if (followUp && !m_beginning->text().isEmpty()) {
        Q_EMIT beginningDropped();
    }
    showTarget();
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
    if (!possible) {
        m_target = -1;
    }
    showTarget();
    m_controls->setModesVisible(possible);
    reconsider();
}

Composer::Mode Composer::mode() const
{
    return m_followUpPossible && m_controls->isFollowUp() ? Mode::FollowUp : Mode::NewComparison;
}

void Composer::setMode(Mode mode)
{
    m_controls->setFollowUp(mode == Mode::FollowUp);
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
    m_lineUp->setLinesShown(pixels < roomForThreeLines ? 2 : 3);
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
    // What is missing of the whole is what obstacle() says, and at once.
    m_objections.removeIf([](const engine::Objection &objection) { return objection.position < 0; });
    addMissingKeys(plan);
    m_lineUp->setObjections(m_objections);
    m_controls->tokens()->setPlan(fresh ? plan : core::Comparison());
    showCost(plan);
    showTrouble();
    showSend();
    arrange();
}

void Composer::addMissingKeys(const core::Comparison &plan)
{
    const QList<core::ProviderProfile> profiles = m_context.providers.profiles();
    m_keyless.clear();
    for (int position = 0; position < plan.contestants.size(); ++position) {
        const core::Contestant &contestant = plan.contestants.at(position);
        const auto profile = std::ranges::find(profiles, contestant.route.provider, &core::ProviderProfile::id);
        if (profile != profiles.end() && profile->needsKey
            && m_context.keys.sourceOf(profile->id, contestant.key) == core::KeySource::None) {
            m_keyless.insert(profile->id);
            m_objections.append(
                {position, {QT_TRANSLATE_NOOP("assay::Sentence", "There is no key for %1."), {profile->name}}, false});
        }
    }
}

void Composer::showSend()
{
    m_controls->setLineUp(m_lineUp->contestants());
    m_controls->setAsked(askedCount());
    m_controls->showSend(m_running, m_running ? QString() : obstacle());
    if (!m_judgeSoon.isActive()) {
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
    m_controls->showCost(
        text, worst.assumesOutput
                  ? tr("The most that this can cost, if every model writes as much as it may. An output limit makes it less.")
                  : tr("The most that this can cost"));
}

void Composer::showTrouble()
{
    m_trouble->tell(m_objections, m_lineUp->contestants(), m_keyless, m_fileTrouble);
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
    // Beside the controls as long as one line is enough for the line-up.
    const int beside = width() - m_controls->sizeHint().width() - 36;
    const bool below = !m_lineUp->fitsInOneLine(beside);
    const auto direction = below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_foot->direction() != direction) {
        m_foot->setDirection(direction);
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
    for (const auto all = event->mimeData()->urls(); const QUrl &url : all) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    attachFiles(paths);
}

} // namespace assay::ui
