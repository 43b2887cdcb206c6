// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/experiments/ExperimentPanel.h"

#include "engine/experiments/DrillRun.h"
#include "engine/experiments/DuelRun.h"
#include "engine/experiments/ParityRun.h"
#include "ui/Context.h"
#include "ui/Format.h"
#include "ui/Sentences.h"
#include "ui/experiments/ReportView.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace assay::ui {

using namespace Qt::StringLiterals;

ExperimentPanel::ExperimentPanel(const Context &context, ExperimentKind kind, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_form(new ExperimentForm(context, kind)),
      m_report(new ReportView(this)),
      m_trouble(new QLabel(this)),
      m_start(new QPushButton(this)),
      m_progress(new QProgressBar(this))
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_trouble->setWordWrap(true);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setObjectName(u"experimentTrouble"_s);
    m_start->setObjectName(u"experimentStart"_s);
    m_start->setDefault(true);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();

    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 8, 16, 12);
    foot->addWidget(m_trouble);
    foot->addWidget(m_progress);
    foot->addWidget(m_start);
    auto *left = new QWidget(this);
    left->setFixedWidth(380);
    auto *side = new QVBoxLayout(left);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    side->addWidget(scroll, 1);
    side->addLayout(foot);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    line->setForegroundRole(QPalette::Mid);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(left);
    layout->addWidget(line);
    layout->addWidget(m_report, 1);

    m_reconsiderSoon.setSingleShot(true);
    m_reconsiderSoon.setInterval(150);
    connect(&m_reconsiderSoon, &QTimer::timeout, this, &ExperimentPanel::reconsider);
    connect(m_form, &ExperimentForm::changed, &m_reconsiderSoon, qOverload<>(&QTimer::start));
    connect(m_report, &ReportView::againRequested, this, &ExperimentPanel::propose);
    connect(m_start, &QPushButton::clicked, this, [this] { m_running ? cancel() : start(); });
    reconsider();
}

ExperimentPanel::~ExperimentPanel()
{
    // The window goes while it runs: what has been measured is kept as that of a stopped one.
    if (m_running) {
        QJsonObject measured = report();
        measured.insert(u"end"_s, u"cancelled"_s);
        measured.insert(u"ended"_s, m_context.clock.utcNow().toString(Qt::ISODate));
        keep(measured);
    }
}

QJsonObject ExperimentPanel::report() const
{
    return m_duel ? m_duel->report().toJson() : m_drill ? m_drill->report().toJson() : m_parity->report().toJson();
}

void ExperimentPanel::keep(const QJsonObject &report) const
{
    const auto kept = m_context.reports != nullptr ? core::Report::of(report) : std::nullopt;
    if (kept) {
        m_context.reports->keepReport(*kept);
    }
}

void ExperimentPanel::propose(const QJsonObject &report)
{
    if (m_running) {
        return;
    }
    m_form->setPlan(report.value("plan"_L1).toObject());
    m_report->setReport(report);
    reconsider();
    m_start->setFocus();
}

bool ExperimentPanel::isRunning() const
{
    return m_running;
}

void ExperimentPanel::make()
{
    m_duel.reset();
    m_drill.reset();
    m_parity.reset();
    switch (m_form->kind()) {
    case ExperimentKind::Duel:
        m_duel = std::make_unique<engine::DuelRun>(m_context.engine, m_form->duel());
        return;
    case ExperimentKind::Drill:
        m_drill = std::make_unique<engine::DrillRun>(m_context.engine, m_form->drill());
        return;
    case ExperimentKind::Parity:
        m_parity = std::make_unique<engine::ParityRun>(m_context.engine, m_form->parity());
        return;
    }
}

QList<engine::Objection> ExperimentPanel::objections() const
{
    return m_duel ? m_duel->check() : m_drill ? m_drill->check() : m_parity->check();
}

void ExperimentPanel::reconsider()
{
    if (m_running) {
        return;
    }
    make();
    QStringList sentences;
    bool refused = false;
    for (const auto all = objections(); const engine::Objection &objection : all) {
        sentences.append(inWords(objection.message));
        refused = refused || objection.refusal;
    }
    m_start->setEnabled(!refused);
    QString button;
    switch (m_form->kind()) {
    case ExperimentKind::Duel:
        button = tr("Start the duel");
        break;
    case ExperimentKind::Drill:
        button = tr("Start the drill");
        break;
    case ExperimentKind::Parity:
        button = tr("Probe the routes");
        break;
    }
    if (!refused) {
        const engine::WorstCase worst = m_duel ? m_duel->worstCase() : m_drill ? m_drill->worstCase() : m_parity->worstCase();
        const int requests = m_duel ? m_duel->total() : m_drill ? m_drill->total() : m_parity->total();
        sentences.prepend(tr("%n step(s), at most %1.", nullptr, requests).arg(Format::money(worst.known)));
        if (worst.unknown > 0) {
            sentences.append(tr("The price of %n request(s) is not known.", nullptr, worst.unknown));
        }
    }
    m_trouble->setText(sentences.join(u'\n'));
    m_start->setText(button);
}

template <class Run>
void ExperimentPanel::watch(Run *run)
{
    connect(run, &Run::progressed, this, &ExperimentPanel::showProgress);
    connect(run, &Run::finished, this, &ExperimentPanel::conclude);
    run->start();
}

void ExperimentPanel::start()
{
    if (m_running) {
        return;
    }
    reconsider();
    if (!m_start->isEnabled()) {
        return;
    }
    m_running = true;
    m_form->setEnabled(false);
    m_start->setText(tr("Stop"));
    m_progress->show();
    showProgress();
    if (m_duel) {
        watch(m_duel.get());
    } else if (m_drill) {
        watch(m_drill.get());
    } else {
        watch(m_parity.get());
    }
}

void ExperimentPanel::cancel()
{
    if (!m_running) {
        return;
    }
    if (m_duel) {
        m_duel->cancel();
    } else if (m_drill) {
        m_drill->cancel();
    } else {
        m_parity->cancel();
    }
}

void ExperimentPanel::showProgress()
{
    m_progress->setMaximum(m_duel ? m_duel->total() : m_drill ? m_drill->total() : m_parity->total());
    m_progress->setValue(m_duel ? m_duel->done() : m_drill ? m_drill->done() : m_parity->done());
}

void ExperimentPanel::conclude()
{
    const QJsonObject report = this->report();
    keep(report);
    m_running = false;
    m_form->setEnabled(true);
    m_progress->hide();
    m_report->setReport(report);
    Q_EMIT finished(report);
    // From within the run's own signal it must not be deleted.
    m_reconsiderSoon.start();
}

} // namespace assay::ui
